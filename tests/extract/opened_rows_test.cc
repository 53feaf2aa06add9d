// Rows that bars open, their cells on several lines.
#include "extract/opened_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(OpenedRowsTest, ABarOpensEachCellAndEndsARow) {
  const std::vector<std::string> expected = {
      "|堤防加固(40分)/|加固隐患段，增设标识。|R水利股 |5月底前 2023-05-31 ",
      "|堤防加固(40分)/|检修闸门。|R水利股 R各乡镇人民政府 |6月底前 2023-06-30 ",
      "|演练/|开展防汛演练。|R应急办 |", "|演练/|储备编织袋。|R粮食股 |全年 2023-12-31 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "| 项 目\n   | 目 标 内 容\n   | 责任股室\n   | 完成时限\n  | \n\n"
                               "| 堤防加固\n  (40分)\n   | 加固隐患段，增设标识。\n   | 水利股\n"
                               "   | 5月底前\n  | \n   \n"
                               "| 检修闸门。\n   | 水利股、各乡镇人民政府\n   | 6月底前\n  | \n\n"
                               "| 演练\n   | 开展防汛演练。\n   | 应急办\n   | \n  | \n\n"
                               "| 储备编织袋。\n   | 粮食股\n   | 全年\n  | \n\n")),
            expected);
}

TEST(OpenedRowsTest, CellsOnLinesOfTheirOwnBelowABarThatOpensTheRow) {
  const std::vector<std::string> expected = {
      "|堤防/|加固隐患段；增设标识。|R县水利局 R县财政局 |5月底前 2023-05-31 ",
      "3|堤防/|检修闸门。|R县住建局 |6月底前 2023-06-30 ",
      "4|堤防/|疏通涵闸。|R县水利局 |7月底前 2023-07-31 ",
      "5|演练/|开展防汛演练。|R各乡镇人民政府 |全年 2023-12-31 "};
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "| 工作类别 | 重点工作 | 责任主体 | 完成时间 |\n"
                         "| 堤防 |\n加固隐患段；\n增设标识。 |\n县水利局、县财政局 |\n5月底前 |\n"
                         "|\n3.检修闸门。 |\n县住建局 |\n6月底前 |\n"
                         "|\n4.疏通涵闸。 |\n县水利局 |\n7月底前 |\n"
                         "| 演练 |\n5.开展防汛演练。 |\n各乡镇人民政府 |\n全年 |\n")),
      expected);
}

TEST(OpenedRowsTest, TitlesGoOnBelowSomeThatWouldDoAlone) {
  const std::vector<std::string> expected = {
      "1|堤防检查/|坝坡和坝顶道路情况|R县水利局 C县应急局 |5月 2023-05-31 "};
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "| 序号 | 检查事项名称 | 实施依据 | 检查主体 | 检查对象 (领域) |\n"
                         "检查方式 | 检查时间 | 检查内容 | 人员数 | 预计时长 | 配合单位 | 备注 |\n"
                         "| 1 | 堤防检查 | 《防洪条例》 | 县水利局 | 在建堤防 | 现场检查 | 5月 | "
                         "坝坡和坝顶道路情况 | 不少于2人 | 约2小时 | 县应急局 | |\n")),
      expected);
}

}  // namespace
}  // namespace duban
