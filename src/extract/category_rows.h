#ifndef DUBAN_EXTRACT_CATEGORY_ROWS_H_
#define DUBAN_EXTRACT_CATEGORY_ROWS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// The bars that part cells in the words of a line.
inline size_t CountBars(std::string_view words) {
  return static_cast<size_t>(std::count(words.begin(), words.end(), '|'));
}

// Finds the rows of task tables whose categories stand before the numbers, and the cells of those
// each of which stands above a bar of its own.
class CategoryRows {
 public:
  // All must outlive the object. Lines that belong to one row or cell with the line behind them go
  // to `joined`, rising.
  CategoryRows(const Page& page, const ColumnTitles& titles, std::vector<uint32_t>* joined)
      : page_(page), lines_(page.lines()), titles_(titles), joined_(*joined) {}

  // Reads the rows from line `first` on, one cell and its bar a line, where merged categories are
  // not printed again: the numbers, which count up, tell how many of its `columns` cells each row
  // prints, `before_number` of them to the left of its number. Returns the line behind them;
  // `first` where they do not count up.
  uint32_t ReadAroundNumbers(uint32_t first, size_t columns, size_t before_number);

  // Reads the rows from line `first` on behind titles in one line, which have as many `bars`.
  // Returns the line behind them; `first` itself where no first cell is broken.
  uint32_t ReadBroken(uint32_t first, size_t bars);

  // Reads a table each of whose cells stands above a bar of its own, whatever its rows begin with
  // (类别 before 序号): only cells become one line, for the bars left out where merged cells are
  // not printed again tell no row. Returns the line behind it; `at` where no such titles begin.
  uint32_t ReadCellsAboveBars(uint32_t at);

 private:
  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }
  bool IsCell(uint32_t line) const;
  int CellNumber(uint32_t line) const;
  bool IsNumberBehind(uint32_t line, int last) const;
  uint32_t CellEnd(uint32_t line, bool above) const;
  bool BarsPartCells(uint32_t line) const;
  uint32_t BrokenRowEnd(uint32_t line, size_t bars) const;

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t>& joined_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_CATEGORY_ROWS_H_
