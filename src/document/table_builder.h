#ifndef DUBAN_DOCUMENT_TABLE_BUILDER_H_
#define DUBAN_DOCUMENT_TABLE_BUILDER_H_

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace duban {

// A table has at most this many columns; the text of cells further to the right is kept as
// paragraphs behind the table.
constexpr uint32_t kMaxColumns = 1024;

// Places cells in the grid of a table as HTML's table model does. Memory and time are proportional
// to the number of cells, whatever spans they claim.
class TableBuilder {
 public:
  // Begins the next row.
  void StartRow();
  // Places a cell in the row, in the next column that no cell above covers. `row_span` 0 covers the
  // rest of the table. Returns its index in cells(), or -1 when it lies beyond kMaxColumns.
  int64_t AddCell(uint32_t column_span, uint32_t row_span, bool header);
  // Places a cell at `column` of the row, for markup that merges cells downwards cell by cell. -1
  // as above.
  int64_t AddCellAt(uint32_t column, uint32_t column_span, bool header);
  // The row that StartRow began last.
  uint32_t row() const { return row_; }
  std::vector<Cell>& cells() { return table_.cells; }

  // The table with its rows and columns counted: spans end where it ends.
  Table Finish();

  // Whether a grid of `table`'s rows and columns would be far larger than its cells.
  static bool IsSparse(const Table& table);

 private:
  Table table_;
  bool in_row_ = false;
  uint32_t row_ = 0;
  uint32_t column_ = 0;
  std::vector<uint32_t> covered_until_;  // By column: the first row that no cell above covers.
  uint64_t steps_ = 0;                   // Columns looked at.
};

}  // namespace duban

#endif  // DUBAN_DOCUMENT_TABLE_BUILDER_H_
