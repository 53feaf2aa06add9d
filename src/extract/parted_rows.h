#ifndef DUBAN_EXTRACT_PARTED_ROWS_H_
#define DUBAN_EXTRACT_PARTED_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the rows of task tables whose cells tabs part, or bars that close no row, where a cell of
// several lines breaks them. As many borders part the cells of a row as part the titles, which may
// be broken themselves.
class PartedRows {
 public:
  // All must outlive the object. Lines that belong to one row with the line behind them go to
  // `joined`, rising, and those that do where a word goes on, at the end of a row, to `open`.
  PartedRows(const Page& page, const ColumnTitles& titles, std::vector<uint32_t>* joined,
             std::vector<uint32_t>* open)
      : page_(page), lines_(page.lines()), titles_(titles), joined_(*joined), open_(*open) {}

  // Reads the table whose titles begin at line `at`. Returns the line at which to look for the next
  // one; `at` where none begins.
  uint32_t Read(uint32_t at);

 private:
  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }
  std::string_view FirstCell(uint32_t line) const;
  std::string_view WithEmptyCells(uint32_t line) const;
  std::string_view RowNumber(uint32_t line, size_t* left_out) const;
  std::string_view RowNumber(uint32_t line) const;
  size_t CountBorders(std::string_view words) const;
  size_t CountRowBorders(uint32_t line) const;
  bool HasBorder(uint32_t line) const;
  bool BeginsRow(uint32_t line) const;
  bool IsNumberBehind(uint32_t line, uint32_t row) const;
  bool BeginsTitles(uint32_t line) const;
  bool BeginsWithFirstRow(uint32_t line) const;
  bool ReadTitles(uint32_t at, bool* numbered);
  bool CountsTabs(uint32_t line);
  void LeaveOpen(uint32_t line);
  uint32_t ReadRows(uint32_t line, size_t borders);
  uint32_t ReadUnnumberedRows(uint32_t line, size_t borders);

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t>& joined_;
  std::vector<uint32_t>& open_;
  size_t categories_ = 0;         // Columns before that of the rows' numbers.
  std::string_view first_title_;  // Of those columns.
  char border_ = '\t';
  // One tab parts two cells, so that two have an empty cell between them.
  bool tabs_as_printed_ = false;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_PARTED_ROWS_H_
