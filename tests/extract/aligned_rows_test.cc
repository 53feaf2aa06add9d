#include "extract/aligned_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/extract/aligned_lines_for_test.h"

namespace duban {
namespace {

constexpr v1::ColumnKind kCategory = v1::COLUMN_KIND_CATEGORY;
constexpr v1::ColumnKind kNumber = v1::COLUMN_KIND_NUMBER;
constexpr v1::ColumnKind kTask = v1::COLUMN_KIND_TASK;
constexpr v1::ColumnKind kUnit = v1::COLUMN_KIND_UNIT;

struct Case {
  const char* what;
  std::vector<v1::ColumnKind> kinds;
  std::vector<std::string> lines;
  std::vector<std::pair<uint32_t, uint32_t>> rows;  // By printed lines, blank ones not counted.
  bool middle = false;
};

TEST(AlignedRowsTest, RowsByWhatTheirCellsHold) {
  const std::vector<Case> cases = {
      {"each row begins where its number stands",
       {kNumber, kTask, kUnit},
       {"1|清除坝坡杂树，平整|县水利局、各乡", "|坝顶道路。|镇人民政府",
        "2|检修闸门启闭机，更|县住建局", "|换止水橡皮。|"},
       {{0, 2}, {2, 4}}},
      {"numbers at the middle of their rows",
       {kNumber, kTask, kUnit},
       {"|清除坝坡杂树，|县水利局、各", "1|平整坝顶道路。|乡镇人民政府", "|并设立界桩。|",
        "|检修闸门启闭机|", "2|，更换止水橡皮|县住建局", "|并试运行。|"},
       {{0, 3}, {3, 6}},
       true},
      {"no numbers: a sentence ends a row",
       {kTask, kUnit},
       {"清除坝坡杂树，平整|县水利局", "坝顶道路。|", "检修闸门启闭机，更|县住建局",
        "换止水橡皮。|"},
       {{0, 2}, {2, 4}}},
      {"blank lines part rows",
       {kTask, kUnit},
       {"清除坝坡上的杂树|县水利局", "平整道路|", "", "检修闸门的启闭机|县住建局", "更换橡皮|", "",
        "巡查堤防|各乡镇"},
       {{0, 2}, {2, 4}, {4, 5}}},
      {"a section is a row of its own",
       {kNumber, kTask, kUnit},
       {"=一、堤防", "1|清除坝坡杂树。|县水利局", "=二、水库", "2|检修闸门启闭机，更|县住建局",
        "|换止水橡皮。|"},
       {{0, 1}, {1, 2}, {2, 3}, {3, 5}}},
      {"a row that goes on on the next page",
       {kNumber, kTask, kUnit},
       {"1|清除坝坡杂树，平整|县水利局", ">|坝顶道路。|", "2|检修闸门启闭机。|县住建局"},
       {{0, 2}, {2, 3}}},
      {"rows without any number begin on each page",
       {kNumber, kTask, kUnit},
       {"|清除坝坡上的杂树。|县水利局", ">|检修闸门。|县住建局",
        "|巡查堤防上的险工险段和涵闸。|各乡镇"},
       {{0, 1}, {1, 2}, {2, 3}}},
      {"lines apart behind the last row are none of the table's",
       {kNumber, kTask, kUnit},
       {"1|清除坝坡的杂树。|县水利局", "2|检修闸门启闭机。|县住建局", "", "", "||临岚县人民政府",
        "||2023年5月8日"},
       {{0, 1}, {1, 2}}},
  };
  for (const Case& c : cases) {
    const AlignedLinesForTest table(c.kinds, c.lines);
    const AlignedRows rows = PartAlignedRows(table.page, BuiltInAssignments(), table.lines);
    std::vector<std::pair<uint32_t, uint32_t>> found;
    for (const AlignedRow& row : rows.rows) found.emplace_back(row.begin, row.end);
    EXPECT_EQ(found, c.rows) << c.what;
    EXPECT_EQ(rows.middle, c.middle) << c.what;
  }
}

// A tool that draws one rule, below the titles, prints each row on a line of its own.
TEST(AlignedRowsTest, LinesBelowTheOnlyRuleAreRows) {
  AlignedLinesForTest table({kCategory, kTask, kUnit},
                            {"堤防|清除坝坡杂树。|县水利局", "|检修闸门启闭机。|县水利局",
                             "水库|疏浚溢洪道。|县应急局", "", "", "||临岚县人民政府"});
  table.lines.titles_ruled = true;
  const AlignedRows rows = PartAlignedRows(table.page, BuiltInAssignments(), table.lines);
  EXPECT_TRUE(rows.lines);
  EXPECT_EQ(rows.rows.size(), 3u);
}

}  // namespace
}  // namespace duban
