#include "extract/page_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTitles[] = "序号\n工作任务\n责任单位\n完成时限\n";

// What a page's end leaves, with the page's number before the titles.
const char* const kBreaks[] = {"", "— 3 —\n", "12\n", "第3页\n"};

TEST(PageBreaksTest, TitlesPrintedAgainInsideOfACellAreNoPartOfIt) {
  for (const char* number : kBreaks) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, "1\n推进旧区改造，完成12个小区的外墙保温和\n",
                                 number, kTitles, "道路硬化。\n县住建局\n9月底前\n",
                                 "2\n建设县域医共体。\n县卫健局、\n", number, kTitles,
                                 "县医保局\n12月底前\n")),
              (Strings{"1||推进旧区改造，完成12个小区的外墙保温和道路硬化。|R县住建局 |9月底前 "
                       "2023-09-30 ",
                       "2||建设县域医共体。|R县卫健局 R县医保局 |12月底前 2023-12-31 "}))
        << number;
  }
}

// Which of two lines is the category and which the task is told by what goes on below.
TEST(PageBreaksTest, TheCellThatBreaksOffIsTheOneThatGoesOn) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n项目区\n建设内容\n责任单位\n完工时间\n"
                               "1\n石岭镇\n新建灌溉渠道12.6公\n"
                               "序号\n项目区\n建设内容\n责任单位\n完工时间\n"
                               "里，改造泵站2座。\n石岭镇人民政府\n6月底\n"
                               "2\n官桥镇\n新建机耕道9.3公里。\n官桥镇人民政府\n7月底\n")),
            (Strings{"1|石岭镇/|新建灌溉渠道12.6公里，改造泵站2座。|R石岭镇人民政府 |6月底 "
                     "2023-06-30 ",
                     "2|官桥镇/|新建机耕道9.3公里。|R官桥镇人民政府 |7月底 2023-07-31 "}));
}

// 2023.03—2023.06 might be behind the table; the rows count on below the titles.
TEST(PageBreaksTest, RowsThatCountOnBelowTheTitlesAreOfTheSameTable) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, "一、工程\n1\n清理河道。\n县水利局\n6月底前\n",
                               "2\n修复水闸。\n县住建局\n2023.03—2023.06\n", kTitles,
                               "3\n加固堤防。\n县水利局\n12月底前\n")),
            (Strings{"1|一、工程/|清理河道。|R县水利局 |6月底前 2023-06-30 ",
                     "2|一、工程/|修复水闸。|R县住建局 |2023.03—2023.06 2023-06-30 ",
                     "3|一、工程/|加固堤防。|R县水利局 |12月底前 2023-12-31 "}));
}

// 2 is the row's own number, whatever stands below it, and 1 the page's below row 1.
TEST(PageBreaksTest, ANumberAboveTheTitlesIsThePagesUnlessItIsTheNextRows) {
  const Strings tasks = {"1||清理河道。|R县水利局 |6月底前 2023-06-30 ",
                         "2||修复水闸。|R县住建局 |9月底前 2023-09-30 ",
                         "3||加固堤防。|R县水利局 |12月底前 2023-12-31 "};
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles, "1\n清理河道。\n县水利局\n6月底前\n2\n", kTitles,
                         "修复水闸。\n县住建局\n9月底前\n", "3\n加固堤防。\n县水利局\n12月底前\n")),
      tasks);
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, "1\n清理河道。\n县水利局\n6月底前\n1\n", kTitles,
                               "2\n修复水闸。\n县住建局\n9月底前\n",
                               "3\n加固堤防。\n县水利局\n12月底前\n")),
            tasks);
}

// 二、水闸 | stands before the titles that are printed again, and not before a number.
TEST(PageBreaksTest, ASectionAboveTheTitlesIsOneOfTheRowsBelowThem) {
  constexpr char kBars[] = "| 序号 | 工作任务 | 责任单位 | 完成时限 |\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kBars, "| 规范管护 |\n| 1 | 清理河道。 | 县水利局 | 6月底前 |\n",
                         "| 加固堤防 |\n", kBars, "| 2 | 修复水闸。 | 县住建局 | 9月底前 |\n",
                         "| 3 | 填筑堤身。 | 县水利局 | 12月底前 |\n")),
      (Strings{"1|规范管护/|清理河道。|R县水利局 |6月底前 2023-06-30 ",
               "2|加固堤防/|修复水闸。|R县住建局 |9月底前 2023-09-30 ",
               "3|加固堤防/|填筑堤身。|R县水利局 |12月底前 2023-12-31 "}));
}

}  // namespace
}  // namespace duban
