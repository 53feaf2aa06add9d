// Numbers of rows among those in their other cells, in tables one cell a line.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTitles[] = "序号\n考核项目\n分值\n考核内容\n责任单位\n";

TEST(RowAmountsTest, PointsOfTheLastRowAreNone) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "1\n值班值守\n5\n汛期每天有人带班。\n县水利局\n"
                               "2\n物资储备\n4\n按定额补足编织袋和救生衣。\n县应急局\n"
                               "3\n宣传引导\n7\n编印避险手册。\n县委宣传部\n县融媒体中心\n")),
            (Strings{"1|值班值守/|汛期每天有人带班。|R县水利局 |每天  ",
                     "2|物资储备/|按定额补足编织袋和救生衣。|R县应急局 |",
                     "3|宣传引导/|编印避险手册。|R县委宣传部 R县融媒体中心 |"}));
}

TEST(RowAmountsTest, DecimalsNumberNoRowsButTheirParts) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n项目名称\n建设内容\n总投资\n责任单位\n完成时限\n"
                               "1\n堤防加固\n加固堤防3公里。\n6.2\n县水利局\n5月底前\n"
                               "2\n闸门更新\n\n更换闸门12座。\n4.5\n县水利局\n6月底前\n"
                               "3\n泵站改造\n改造泵站2座。\n9.8\n\n县住建局\n9月底前\n")),
            (Strings{"1|堤防加固/|加固堤防3公里。|R县水利局 |5月底前 2023-05-31 ",
                     "2|闸门更新/|更换闸门12座。|R县水利局 |6月底前 2023-06-30 ",
                     "3|泵站改造/|改造泵站2座。|R县住建局 |9月底前 2023-09-30 "}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n工作任务\n责任单位\n备注\n"
                               "1\n加固堤防3公里。\n县水利局\n"
                               "1.1\n编制设计，完成招标。\n县水利局\n"
                               "1.2\n组织施工，完成验收。\n县水利局\n"
                               "2\n更换闸门12座。\n县水利局\n"))
                .size(),
            4U);
}

TEST(RowAmountsTest, PointsMayBeTheNextRowsNumber) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "1\n值班值守\n5\n汛期安排专人带班。\n县水利局\n县气象局\n"
                               "2\n物资储备\n3\n按定额补足编织袋和救生衣。\n县应急局\n"
                               "3\n宣传引导\n4\n编印避险手册。\n县委宣传部\n县融媒体中心\n"
                               "4\n水毁修复\n8\n修复水毁堤段。\n县水利局\n县财政局\n")),
            (Strings{"1|值班值守/|汛期安排专人带班。|R县水利局 R县气象局 |",
                     "2|物资储备/|按定额补足编织袋和救生衣。|R县应急局 |",
                     "3|宣传引导/|编印避险手册。|R县委宣传部 R县融媒体中心 |",
                     "4|水毁修复/|修复水毁堤段。|R县水利局 R县财政局 |"}));
}

TEST(RowAmountsTest, PointsOfSectionsAreNeitherRowsNorUnits) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "总分\n100\n"
                               "一、\n落实防汛责任\n30\n"
                               "1\n值班值守\n5\n汛期安排专人带班。\n县水利局\n"
                               "2\n物资储备\n4\n按定额补足编织袋和救生衣。\n县应急局\n"
                               "二、\n做好灾后恢复\n2\n"
                               "3\n水毁修复\n8\n修复水毁堤段。\n县水利局\n县财政局\n")),
            (Strings{"1|一、落实防汛责任/值班值守/|汛期安排专人带班。|R县水利局 |",
                     "2|一、落实防汛责任/物资储备/|按定额补足编织袋和救生衣。|R县应急局 |",
                     "3|二、做好灾后恢复/水毁修复/|修复水毁堤段。|R县水利局 R县财政局 |"}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n重点任务\n分值\n责任单位\n",
                               "一、落实防汛责任\n30\n"
                               "1\n安排专人带班。\n5\n县水利局\n"
                               "2\n补足编织袋和救生衣。\n4\n县应急局\n"
                               "二、做好灾后恢复\n12\n"
                               "3\n修复水毁堤段。\n8\n县水利局\n")),
            (Strings{"1|一、落实防汛责任/|安排专人带班。|R县水利局 |",
                     "2|一、落实防汛责任/|补足编织袋和救生衣。|R县应急局 |",
                     "3|二、做好灾后恢复/|修复水毁堤段。|R县水利局 |"}));
}

// A part of a table that is printed in several.
TEST(RowAmountsTest, TheFirstMayBeAnyWhereRowsCountOnFromIt) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n重点任务\n资金（万元）\n责任单位\n",
                               "12\n加固水闸。\n60\n县水利局\n"
                               "13\n补足编织袋和救生衣。\n25\n县应急局\n"
                               "二、做好灾后恢复\n"
                               "1\n修复水毁堤段。\n80\n县水利局\n")),
            (Strings{"12||加固水闸。|R县水利局 |", "13||补足编织袋和救生衣。|R县应急局 |",
                     "1|二、做好灾后恢复/|修复水毁堤段。|R县水利局 |"}));
}

}  // namespace
}  // namespace duban
