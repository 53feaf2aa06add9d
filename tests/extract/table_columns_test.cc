// What columns are, told by what the first rows print in them.
#include "extract/table_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// 事项 names what 工作要求 asks for; where the first is a sentence itself, the second is how well
// it is to be done.
TEST(TableColumnsTest, WhatIsAskedBehindANameIsTheTask) {
  const std::string titles = "序号 | 事项 | 工作要求 | 责任单位 | 完成时限\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "1 | 隐患排查 | 逐库检查坝体，登记隐患。 | 县水利局 | 5月底前\n"
                         "2 | 物资储备 | 5月前补足编织袋，建立台账。 | 县应急局 | 6月底前\n")),
      (std::vector<std::string>{
          "1|隐患排查/|逐库检查坝体，登记隐患。|R县水利局 |5月底前 2023-05-31 ",
          "2|物资储备/|5月前补足编织袋，建立台账。|R县应急局 |6月底前 2023-06-30 5月前 "
          "2023-04-30 "}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, titles,
                               "1 | 逐库检查坝体，登记隐患。 | 不留死角。 | 县水利局 | 5月底前\n"
                               "2 | 补足编织袋，建立台账。 | 账物相符。 | 县应急局 | 6月底前\n")),
            (std::vector<std::string>{"1||逐库检查坝体，登记隐患。|R县水利局 |5月底前 2023-05-31 ",
                                      "2||补足编织袋，建立台账。|R县应急局 |6月底前 2023-06-30 "}));
}

// Titles and rows of one table may be parted by blanks of different widths.
TEST(TableColumnsTest, SingleAndWideBlanksPartTitlesAndRows) {
  const std::string wide_row = "1　　清淤河道12处　　县水利局　　县财政局　　5月底前\n";
  const std::string row = "1　清淤河道12处　县水利局　县财政局　5月底前\n";
  const std::string titles = "序号　工作任务　牵头单位　配合单位　完成时限\n";
  const std::string wide_titles = "序号　　工作任务　　牵头单位　　配合单位　　完成时限\n";
  const std::string mixed_titles = "序号　工作任务　　　牵头单位　　配合单位　　完成时限\n";
  const std::string tab_titles = "序号\t工作任务\t牵头单位\t配合单位\t完成时限\n";
  const std::string line_titles = "序号\n工作任务\n牵头单位\n配合单位\n完成时限\n";
  for (const std::string& first : {titles, wide_titles, mixed_titles, tab_titles, line_titles}) {
    for (const std::string& rows : {row, wide_row}) {
      EXPECT_EQ(
          Tasks(absl::StrCat(kHead, first, rows,
                             "2　　加固堤防3公里　　县应急局　　县水利局　　6月底前\n")),
          (std::vector<std::string>{"1||清淤河道12处|L县水利局 C县财政局 |5月底前 2023-05-31 ",
                                    "2||加固堤防3公里|L县应急局 C县水利局 |6月底前 2023-06-30 "}))
          << first << rows;
    }
  }
}

TEST(TableColumnsTest, TheTitleOfTheNumbersMayBeLeftBlank) {
  for (const char* border : {"\t", " | "}) {
    const auto row = [&](const char* number, const char* task, const char* unit) {
      return absl::StrCat(number, border, task, border, unit, "\n");
    };
    EXPECT_EQ(Tasks(absl::StrCat(kHead, row("", "重点任务", "牵头单位"),
                                 row("1", "清除坝坡杂树。", "县水利局"),
                                 row("2", "检修闸门启闭机。", "县住建局"))),
              (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 |",
                                        "2||检修闸门启闭机。|L县住建局 |"}))
        << border;
  }
}

}  // namespace
}  // namespace duban
