// Rows whose cells tabs or bars part and that cells of several lines break.
#include "extract/parted_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(PartedRowsTest, EmptyCellsAndTheLastRow) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t类别\t工作任务\t责任单位\n"
                               "1\t河道\n治理\t清理河床网箱。\t县水利局\n"
                               "2\t\t拆除沿岸\n码头。\t县交通\n运输局\n"
                               "3\t\t加固隐患段，\n增设标识。\t县水利局\n联系人：李某\n")),
            (std::vector<std::string>{"1|河道治理/|清理河床网箱。|R县水利局 |",
                                      "2|河道治理/|拆除沿岸码头。|R县交通运输局 |",
                                      "3|河道治理/|加固隐患段，增设标识。|R县水利局 |"}));
}

// A row's number behind what it comes under, which is empty or left out, its tab too, where it is
// that of the row above.
TEST(PartedRowsTest, CategoriesBeforeTheNumbers) {
  const std::vector<std::string> expected = {"1|河道/|清理河床网箱，拆除码头。|R县水利局 |",
                                             "2|河道/|加固隐患段，增设标识。|R县交通运输局 |",
                                             "3|演练/|开展防汛演练。|R县应急局 |"};
  const std::string titles = "类别\t序号\t工作任务\t责任单位\n";
  const std::string first = "河道\t1\t清理河床网箱，\n拆除码头。\t县水利局\n";
  const std::string second = "2\t加固隐患段，\n增设标识。\t县交通\n运输局\n";
  const std::string last = "演练\t3\t开展防汛\n演练。\t县应急局\n";
  EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, first, "\t", second, last)), expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, first, second, last)), expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, first, titles, "河道\t", second, last)), expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别|序号|工作任务|责任单位\n"
                               "河道|1|清理河床网箱，\n拆除码头。|县水利局\n"
                               "|2|加固隐患段，\n增设标识。|县交通\n运输局\n"
                               "演练|3|开展防汛\n演练。|县应急局\n")),
            expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "领域\t类别\t序号\t工作任务\t责任单位\n"
                               "一\t河道\t１\t清理河床网箱，\n拆除码头。\t县水利局\n"
                               "\t\t２\t加固隐患段，\n增设标识。\t县交通\n运输局\n"
                               "\t演练\t３\t开展防汛\n演练。\t县应急局\n")),
            (std::vector<std::string>{"１|一/河道/|清理河床网箱，拆除码头。|R县水利局 |",
                                      "２|一/河道/|加固隐患段，增设标识。|R县交通运输局 |",
                                      "３|一/演练/|开展防汛演练。|R县应急局 |"}));
}

TEST(PartedRowsTest, RowsWithoutNumbers) {
  const std::vector<std::string> expected = {"|河道治理/|清理河床网箱，拆除码头。|R县水利局 |",
                                             "|河道治理/|加固隐患段。|R县交通运输局 |",
                                             "|演练预警/|开展防汛演练。|R县应急局 |"};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别\t工作任务\t责任单位\n"
                               "河道治理\t清理河床网箱，\n拆除码头。\t县水利局\n"
                               "\t加固隐患段。\t县交通\n运输局\n"
                               "演练预警\t开展防汛\n演练。\t县应急局\n")),
            expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别|工作任务|责任单位\n"
                               "河道治理|清理河床网箱，\n拆除码头。|县水利局\n"
                               "|加固隐患段。|县交通\n运输局\n"
                               "演练预警|开展防汛\n演练。|县应急局\n")),
            expected);
}

// 备注 is empty and its tab is not printed: tabs do not count here.
TEST(PartedRowsTest, RowsThatDropTheirLastTabsStayApart) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "工作任务\t责任单位\t备注\n清理河床网箱。\t县水利局\n"
                         "加固隐患段。\t县交通运输局\n开展防汛演练。\t县应急局\n")),
      (std::vector<std::string>{"||清理河床网箱。|R县水利局 |", "||加固隐患段。|R县交通运输局 |",
                                "||开展防汛演练。|R县应急局 |"}));
}

TEST(PartedRowsTest, RowsBrokenInACellWhoseEmptyCellsLeftNoTrace) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t领域\t工作任务\t责任单位\t完成时限\n"
                               "1\t堤防\n管护\t清除坝坡杂树。\t县水利局、\n县林业局\t5月底前\n"
                               "2\t\t平整坝顶道路。\t县交通局、\n各镇\t6月底前\n"
                               "3\t闸门\t检修启闭机，\n更换止水橡皮。\t县住建局、\n县财政局\t"
                               "全年\n临岚县人民政府办公室\n2023年3月1日\n")),
            (std::vector<std::string>{
                "1|堤防管护/|清除坝坡杂树。|R县水利局 R县林业局 |5月底前 2023-05-31 ",
                "2|堤防管护/|平整坝顶道路。|R县交通局 R各镇 |6月底前 2023-06-30 ",
                "3|闸门/|检修启闭机，更换止水橡皮。|R县住建局 R县财政局 |全年 2023-12-31 "}));
}

// A bar stands above each cell and one more above the first of each row.
TEST(PartedRowsTest, RowsThatABarAboveThemOpens) {
  const std::string titles =
      "|\n序号\n|\n项目名称\n|\n建设内容\n|\n责任单位\n|\n完成时限\n|\n备注\n|\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, titles,
          "|\n1\n|\n水闸检修\n|\n更换止水橡皮。\n|\n县水利局\n各乡镇\n|\n5月底前\n|\n|\n"
          "|\n2\n|\n道路平整\n|\n铺筑坝顶道路。\n|\n县交通局\n|\n6月底前\n|\n续建\n|\n"
          "|\n3\n|\n林木清理\n|\n清除坝坡杂树。\n|\n|\n7月底前\n|\n|\n")),
      (std::vector<std::string>{"1|水闸检修/|更换止水橡皮。|R县水利局 R各乡镇 |5月底前 2023-05-31 ",
                                "2|道路平整/|铺筑坝顶道路。|R县交通局 |6月底前 2023-06-30 ",
                                "3|林木清理/|清除坝坡杂树。||7月底前 2023-07-31 "}));
}

}  // namespace
}  // namespace duban
