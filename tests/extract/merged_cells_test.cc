#include "extract/merged_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/aligned_lines_for_test.h"

namespace duban {
namespace {

// The cells of the first column, each as first row + rows: lines.
std::vector<std::string> Merged(const std::vector<std::string>& printed) {
  const AlignedLinesForTest table({v1::COLUMN_KIND_CATEGORY, v1::COLUMN_KIND_NUMBER,
                                   v1::COLUMN_KIND_TASK, v1::COLUMN_KIND_UNIT},
                                  printed);
  const AlignedRows rows = PartAlignedRows(table.page, BuiltInAssignments(), table.lines);
  std::vector<std::string> out;
  for (const MergedCell& cell : FindMergedCells(table.lines, rows, 0)) {
    out.push_back(absl::StrCat(cell.first_row, "+", cell.rows, ":"));
    for (const uint32_t line : cell.lines) absl::StrAppend(&out.back(), " ", line);
  }
  return out;
}

TEST(MergedCellsTest, CoverTheRowsUpToTheNext) {
  const std::vector<std::string> none;
  // At the top of the rows that it covers.
  EXPECT_EQ(Merged({"堤防|1|清除杂树。|县水利局", "|2|平整道路。|县交通局",
                    "水库|3|检修闸门。|县住建局", "|4|更换橡皮。|县住建局"}),
            (std::vector<std::string>{"0+2: 0", "2+2: 2"}));
  // One for each row covers none but its own.
  EXPECT_EQ(Merged({"堤防|1|清除杂树。|县水利局", "水库|2|检修闸门。|县住建局"}), none);
  // The same cell goes on on the next page.
  EXPECT_EQ(Merged({"堤防|1|清除杂树。|县水利局", ">|2|平整道路。|县交通局",
                    "水库|3|检修闸门。|县住建局"}),
            (std::vector<std::string>{"0+2: 0", "2+1: 2"}));
  // Broken over lines of a row.
  EXPECT_EQ(Merged({"堤防|1|清除杂树，|县水利局", "修护||平整道路。|", "|2|设立界桩。|县住建局",
                    "|3|巡查险段。|各乡镇", "水库|4|检修闸门。|县住建局"}),
            (std::vector<std::string>{"0+3: 0 1", "3+1: 4"}));
  // Broken over the line between two rows.
  EXPECT_EQ(Merged({"|1|清除杂树，|县水利局", "堤防||平整道路。|", "修护|||",
                    "|2|设立界桩，|县住建局", "||补齐标牌。|"}),
            (std::vector<std::string>{"0+2: 1 2"}));
}

}  // namespace
}  // namespace duban
