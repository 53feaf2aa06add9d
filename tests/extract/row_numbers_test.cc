// Rows whose numbers stand in the line of their first cell, the other cells one a line.
#include "extract/row_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kTitles[] = "序号\n工作任务\n责任单位\n完成时限\n";

TEST(RowNumbersTest, ATabOrABlankPartsTheNumberFromTheTask) {
  for (const char* gap : {"\t", "　", " ", "    "}) {
    const std::string rows = absl::StrReplaceAll(
        "1#检修闸门3座。\n县水利局\n5月底前\n2#补足编织袋。\n县应急局\n6月底前\n", {{"#", gap}});
    EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, rows)),
              (std::vector<std::string>{"1||检修闸门3座。|R县水利局 |5月底前 2023-05-31 ",
                                        "2||补足编织袋。|R县应急局 |6月底前 2023-06-30 "}))
        << '"' << gap << '"';
  }
}

// A cell may begin with an amount; a number of its own in its line goes before it.
TEST(RowNumbersTest, AnAmountAtTheBeginOfACellIsNoNumber) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "1\n1 座闸门的检修。\n县水利局\n5月底前\n"
                               "2\n2 万条编织袋的补足。\n县应急局\n6月底前\n")),
            (std::vector<std::string>{"1||1座闸门的检修。|R县水利局 |5月底前 2023-05-31 ",
                                      "2||2万条编织袋的补足。|R县应急局 |6月底前 2023-06-30 "}));
}

// 2023.6.30 has as many digits as 2023001, which may number a row.
TEST(RowNumbersTest, ADateOfDigitsIsNoNumber) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "编号\n工作任务\n责任单位\n完成时间\n备注\n"
                               "1.1\n检修闸门3座。\n县水利局\n2023.6.30\n正在招标\n"
                               "1.2\n补足编织袋。\n县应急局\n2023.12.31\n已采购\n"
                               "2.1\n修订预案。\n县应急局、县水利局\n2023.9\n正在起草\n")),
            (std::vector<std::string>{"1.1||检修闸门3座。|R县水利局 |2023.6.30 2023-06-30 ",
                                      "1.2||补足编织袋。|R县应急局 |2023.12.31 2023-12-31 ",
                                      "2.1||修订预案。|R县应急局 R县水利局 |2023.9 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
