// Rows that single blanks part and the page's width breaks into lines.
#include "extract/wrapped_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTitles[] = "序号 工作任务 牵头单位 配合单位 完成时限\n";
const Strings& Expected() {
  static const auto* const expected = new Strings{
      "1||加固沿岸险段，修复水闸3座。|L县水利局 C县财政局 C县林业局 |6月底前 2023-06-30 ",
      "2||开展转移避险演练，向群众发放明白卡。|L县应急管理局 C市自然资源局云溪分局 |2023年10月底前 "
      "2023-10-31 "};
  return *expected;
}

TEST(WrappedRowsTest, LinesEndBetweenCellsAndInsideOfThem) {
  const char* const kRows[] = {
      // Each row in one line.
      "1 加固沿岸险段，修复水闸3座。 县水利局 县财政局、县林业局 6月底前\n"
      "2 开展转移避险演练，向群众发放明白卡。 县应急管理局 市自然资源局云溪分局 2023年10月底前\n",
      // Between cells; between two columns of units nothing but the number of cells tells so.
      "1 加固沿岸险段，修复水闸3座。 县水利局\n县财政局、县林业局 6月底前\n"
      "2\n开展转移避险演练，向群众发放明白卡。\n县应急管理局 "
      "市自然资源局云溪分局\n2023年10月底前\n",
      // Inside of names, of the task, behind the mark of a list, and of the last row's limit.
      "1 加固沿岸险段，修复水闸3座。 县水\n利局 县财政局、\n县林业局 6月底前\n"
      "2 开展转移避险演练，向群众\n发放明白卡。 县应急管理局\n市自然资源局云溪分局 "
      "2023年10月\n底前\n"};
  for (const char* const rows : kRows) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, rows)), Expected()) << rows;
    EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, rows, "\n联系人：王学军\n")), Expected()) << rows;
  }
}

TEST(WrappedRowsTest, SectionsStandBetweenRows) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles, "一、工程\n1 加固沿岸险段，修复水闸3座。\n",
                         "县水利局 县财政局、县林业局 6月底前\n二、演练\n",
                         "1 开展转移避险演练。 县应急管理局\n县教育局 9月底前\n")),
      (Strings{"1|一、工程/|加固沿岸险段，修复水闸3座。|L县水利局 C县财政局 C县林业局 |6月底前 "
               "2023-06-30 ",
               "1|二、演练/|开展转移避险演练。|L县应急管理局 C县教育局 |9月底前 2023-09-30 "}));
}

// A row that does not print its category again has a cell less.
TEST(WrappedRowsTest, MergedCategories) {
  EXPECT_EQ(
      Tasks(
          absl::StrCat(kHead, "序号 工作类别 工作任务 牵头单位 配合单位 完成时限\n",
                       "1 工程 加固沿岸险段，修复水闸3座。\n县水利局 县财政局、县林业局 6月底前\n",
                       "2 清理河道障碍，检修启闭机。 县水\n利局\n县农业农村局 6月底前\n")),
      (Strings{
          "1|工程/|加固沿岸险段，修复水闸3座。|L县水利局 C县财政局 C县林业局 |6月底前 2023-06-30 ",
          "2|工程/|清理河道障碍，检修启闭机。|L县水利局 C县农业农村局 |6月底前 2023-06-30 "}));
}

// 县住建局 / 县财政局 in one cell: a blank would make two cells of them, and nothing would make
// one.
TEST(WrappedRowsTest, ALineThatEndsBetweenTwoNamesOfACellIsNotJoined) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号 工作任务 责任单位 完成时限\n",
                               "1 检修闸门启闭机。 县住建局\n县财政局 9月底前\n",
                               "2 清理河道。 县水利局\n纪委 6月底前\n")),
            (Strings{"1||检修闸门启闭机。|R县住建局 R县财政局 |9月底前 2023-09-30 ",
                     "2||清理河道。|R县水利局 R纪委 |6月底前 2023-06-30 "}));
}

TEST(WrappedRowsTest, WhatAPagePrintsBetweenRowsIsOfNone) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles,
                         "1 加固沿岸险段，修复水闸3座。 县水利局 县财政局、县林业局 6月底前\n12\n",
                         "2 开展转移避险演练，向群众发放明白卡。 县应急管理局\n"
                         "市自然资源局云溪分局 2023年10月底前\n第3页\n")),
      Expected());
}

// A merged category that is not printed again and a cell of two names make as many cells as titles.
TEST(WrappedRowsTest, BodiesAreNoTask) {
  const Strings tasks =
      Tasks(absl::StrCat(kHead, "序号 工作类别 工作任务 责任单位 完成时限\n",
                         "1 工程 加固沿岸险段。 县水利局 6月底前\n",
                         "2 修复水闸3座。 市自然资源局云溪分局\n县财政局 9月底前\n",
                         "3 演练 开展转移避险演练。 县教育局 6月底前\n"));
  ASSERT_EQ(tasks.size(), 3U);
  EXPECT_TRUE(absl::StartsWith(tasks[1], "2|工程/|修复水闸3座。|R市自然资源局云溪分局 "))
      << tasks[1];
}

TEST(WrappedRowsTest, RowsThatDoNotFillTheirColumnsAreLeft) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "1 加固沿岸险段。 县水利局 6月底前\n"
                               "2 开展转移避险演练。 县应急管理局 县教育局 9月底前\n")),
            (Strings{"1||加固沿岸险段。|L县水利局 |6月底前 2023-06-30 ",
                     "2||开展转移避险演练。|L县应急管理局 C县教育局 |9月底前 2023-09-30 "}));
}

// 备注 is empty, and the page drops a blank between digits.
TEST(WrappedRowsTest, AnEmptyLastCellAndANumberBeforeADate) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 工作任务 责任单位 完成时限 备注\n"
                               "1 加固沿岸险段，修复水闸3座。 县水利局、县财政局\n6月底前\n"
                               "2 7月底前开展转移避险演练，向群众发放明白卡。\n县应急管理局 全年\n"
                               "3 更新水库预案。\n县水利局 9月底前\n")),
            (Strings{"1||加固沿岸险段，修复水闸3座。|R县水利局 R县财政局 |6月底前 2023-06-30 ",
                     "2||7月底前开展转移避险演练，向群众发放明白卡。|R县应急管理局 |全年 "
                     "2023-12-31 7月底前 2023-07-31 ",
                     "3||更新水库预案。|R县水利局 |9月底前 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
