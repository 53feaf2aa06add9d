// Pages of one line, their line ends blanks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

const char kText[] =
    "首页 > 政务公开 临岚县2023年防汛重点任务分解表 发布时间：2023-03-20 来源：县政府办公室 "
    "各乡镇人民政府："
    " 为做好今年防汛工作，确保人民群众生命财产安全，现将重点任务分解表印发给你们，请认真组织实施，"
    "按时完成各项任务。 各单位要落实责任，加强协作，遇有重大险情及时处置并按规定报告。 "
    "临岚县人民政府 "
    "2023年3月18日 临岚县2023年防汛重点任务分解表 ";

TEST(LostLineEndsTest, CellsOfATable) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kText, "序号 类别 整治内容 总投资（万元） 责任单位 完成时限 1 堤防 清除坝坡杂树。 35 ",
          "县水利局、县林业局 2023年5月底前 2 闸门 检修闸门启闭机。 120 县住建局 6月底前 ",
          "3 物资 储备编织袋2000条。 16 县粮食局 全年 打印 关闭")),
      (std::vector<std::string>{
          "1|堤防/|清除坝坡杂树。|R县水利局 R县林业局 |2023年5月底前 2023-05-31 ",
          "2|闸门/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 ",
          "3|物资/|储备编织袋2000条。|R县粮食局 |全年 2023-12-31 "}));
}

TEST(LostLineEndsTest, TitlesThatBlanksBreak) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作 任务 责任 单位 完成 时限 1 清除坝坡杂树。 ",
                               "县水利局、县林业局 5月底前 2 检修闸门启闭机。 县住建局 6月底前")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 R县林业局 |5月底前 2023-05-31 ",
                                      "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(LostLineEndsTest, TheLastTitleBeforeADigit) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作任务 责任单位 1 清除坝坡杂树。 县水利局、县林业局 ",
                               "2 检修闸门启闭机。 县住建局 打印 关闭")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 R县林业局 |",
                                      "2||检修闸门启闭机。|R县住建局 |"}));
}

TEST(LostLineEndsTest, BlanksAroundDigitsPartNothing) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作任务 责任单位 完成时限 一、工程准备 ",
                               "（1） 清除 5 个坝坡的杂树。 县水利局 2023 年 5 月底前 ",
                               "（2） 检修 12 个闸门。 县住建局 2023 年 6 月底前"))
                .size(),
            2u);
}

}  // namespace
}  // namespace duban
