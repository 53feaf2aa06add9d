#ifndef DUBAN_EXTRACT_OPENED_ROWS_H_
#define DUBAN_EXTRACT_OPENED_ROWS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "text/range.h"

namespace duban {

// Finds the rows of task tables that a bar opens, where their cells stand on several lines.
class OpenedRows {
 public:
  // All must outlive the object. Lines that belong to one row with the line behind them go to
  // `joined`, rising.
  OpenedRows(const Page& page, const ColumnTitles& titles, std::vector<uint32_t>* joined)
      : page_(page), lines_(page.lines()), titles_(titles), joined_(*joined) {}

  // Reads the table whose titles begin at line `at`, some of them on lines of their own, where a
  // bar opens each row and one ends each of its lines: | 序号 | 任务 | / 责任单位 |. Returns the
  // line behind it; `at` where none begins.
  uint32_t ReadRows(uint32_t at);

  // The same of a table whose cells bars open one a line, as pages become plain text when each cell
  // ends in a line end: | 序号 / | 任务 / |.
  uint32_t ReadCells(uint32_t at);

 private:
  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }
  bool HasBar(uint32_t line) const;
  bool EndsCell(uint32_t line) const { return Words(line).back() == '|'; }
  bool OpensRow(uint32_t line) const;
  bool OpensCell(uint32_t line) const;
  bool IsBelowBlankLine(uint32_t line) const;
  bool BeginsWithFirstNumber(uint32_t row) const;
  bool AreTitles(Range range, uint32_t row) const;
  uint32_t RowEnd(uint32_t line) const;
  uint32_t CellsRowEnd(uint32_t line, bool parted, uint32_t most) const;

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t>& joined_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_OPENED_ROWS_H_
