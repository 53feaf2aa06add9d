// Rows that tabs or blanks part, with cells of several lines.
#include "extract/row_rest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

TEST(RowRestTest, APointGoesOnInTheCellAbove) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "类别\t工作任务\t具体措施\t责任单位\t完成时限\n",
                               "工程\t险段\t1.排查险段，登记造册。\n2.储备砂石袋。\n"
                               "3.组织巡堤查险。\t县水利局\t6月底前\n",
                               "涵闸\t检修启闭机。\t各乡镇\t5月底前\n",
                               "物资\t储备\t1.补充编织袋。\n2.检修抽水机。\t县粮食局\t全年\n")),
            (Strings{"|工程/险段/|1.排查险段，登记造册。2.储备砂石袋。3.组织巡堤查险。|R县水利局 "
                     "|6月底前 2023-06-30 ",
                     "|工程/涵闸/|检修启闭机。|R各乡镇 |5月底前 2023-05-31 ",
                     "|物资/储备/|1.补充编织袋。2.检修抽水机。|R县粮食局 |全年 2023-12-31 "}));
}

TEST(RowRestTest, UnitsGoOnInTheCellAbove) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "工作任务\t具体措施\t责任单位\t完成时限\n",
                               "加固堤防\t回填砂石。\t县水利局\n县林业局\n各镇\t6月底前\n",
                               "清理河道\t清除障碍。\t县住建局\n县应急局\t9月底前\n")),
            (Strings{"|加固堤防/|回填砂石。|R县水利局 R县林业局 R各镇 |6月底前 2023-06-30 ",
                     "|清理河道/|清除障碍。|R县住建局 R县应急局 |9月底前 2023-09-30 "}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号 工作任务 责任单位 完成时限\n",
                               "1 加固堤防。 县水利局\n县林业局 6月底前\n",
                               "2 清理河道。 县住建局\n县应急局 9月底前\n")),
            (Strings{"1||加固堤防。|R县水利局 R县林业局 |6月底前 2023-06-30 ",
                     "2||清理河道。|R县住建局 R县应急局 |9月底前 2023-09-30 "}));
}

TEST(RowRestTest, ARowBelowOneThatPrintsFewerCellsIsNoRest) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "工作任务\t责任单位\t完成时限\n",
                               "加固堤防。\t县水利局\t6月底前\n修复水闸。\t县林业局\n",
                               "清理河道。\t县住建局\t9月底前\n")),
            (Strings{"||加固堤防。|R县水利局 |6月底前 2023-06-30 ", "||修复水闸。|R县林业局 |",
                     "||清理河道。|R县住建局 |9月底前 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
