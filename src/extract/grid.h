#ifndef DUBAN_EXTRACT_GRID_H_
#define DUBAN_EXTRACT_GRID_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "text/range.h"

namespace duban {

// One row of a Grid: a range of the folded text for each column, empty where the cell is.
struct GridRow {
  std::vector<Range> cells;
  // The row prints fewer cells than the table has columns although every cell is closed by a
  // border: those that lack are covered from above.
  bool lacks_cells = false;
  bool columns_known = false;  // Borders tell the column of every cell.
  // What the next page prints of the cells, where a page's end parts the row: one for each column,
  // or none.
  std::vector<Range> rest;
  Range section;  // Not empty for a row that spans the table (一、…): then there are no cells.
};

// A task table with its columns known, from markup or recovered from plain text. Lines are indices
// in Page::lines().
struct Grid {
  std::vector<Column> columns;
  std::vector<GridRow> rows;
  uint32_t first_line = 0;  // The header's first line.
  uint32_t end_line = 0;    // One behind the table's last line.
  bool in_markup = false;   // The markup says where its rows and cells are.
  // The markup merges cells downwards, too: an empty cell is then empty, not covered from above.
  bool merges_known = false;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_GRID_H_
