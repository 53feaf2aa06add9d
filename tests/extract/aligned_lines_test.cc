#include "extract/aligned_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/aligned_lines_for_test.h"

namespace duban {
namespace {

constexpr v1::ColumnKind kTask = v1::COLUMN_KIND_TASK;
constexpr v1::ColumnKind kUnit = v1::COLUMN_KIND_UNIT;

TEST(AlignedLinesTest, ColumnsAreAsWideAsTheirWidestCell) {
  const AlignedLinesForTest table({kTask, kUnit},
                                  {"清除坝坡杂树|县水利局", "平整坝顶|", "|县住建局、各乡镇"});
  EXPECT_EQ(AlignedWidths(table.lines), (std::vector<uint16_t>{12, 16}));
}

// How the first of two lines of a column ends, whose widest line is twelve columns wide.
TEST(CellLineEndsTest, HaveRoomOrBreakWordsOff) {
  static constexpr struct {
    const char* said;
    const char* next;
    CellLineEnd of_text;
    CellLineEnd of_names;
  } kCases[] = {
      {"清除杂树", "平整", CellLineEnd::kRoom, CellLineEnd::kRoom},
      // No list knows it: nothing but the edge need have broken it.
      {"清除坝坡杂树", "并平整", CellLineEnd::kInside, CellLineEnd::kInside},
      {"清除杂树。", "平整", CellLineEnd::kEdge, CellLineEnd::kEdge},
      {"县农业", "农村局", CellLineEnd::kRoom, CellLineEnd::kRoom},
      // Half a name, a mark's width from the edge.
      {"县财局配", "合", CellLineEnd::kRoom, CellLineEnd::kInside},
      {"县财政局", "合", CellLineEnd::kRoom, CellLineEnd::kRoom},
      {"县财局、县农业", "农村局", CellLineEnd::kInside, CellLineEnd::kInside},
      {"县水利局县财局", "县住建局", CellLineEnd::kInside, CellLineEnd::kEdge},
  };
  for (const auto& c : kCases) {
    const AlignedLinesForTest table({kTask}, {c.said, c.next, "一二三四五六"});
    const CellLineEnds ends(table.page, BuiltInAssignments(), table.lines);
    const AlignedLines::Cell& cell = table.lines.At(0, 0);
    const AlignedLines::Cell& next = table.lines.At(1, 0);
    const std::string_view said = table.page.In(cell.text);
    EXPECT_EQ(ends.OfText(0, said, cell, next), c.of_text) << c.said << c.next;
    EXPECT_EQ(ends.OfNames(0, said, cell, next), c.of_names) << c.said << c.next;
  }
}

}  // namespace
}  // namespace duban
