#ifndef DUBAN_EXTRACT_TABLE_WHOLE_ROW_H_
#define DUBAN_EXTRACT_TABLE_WHOLE_ROW_H_

#include <cstddef>
#include <cstdint>

#include "extract/cell_points.h"
#include "extract/column.h"
#include "extract/marker.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// The number that is all of the line `at`; 0 for none.
inline int LineNumber(const Page& page, uint32_t at) {
  constexpr uint32_t kMaxDigits = 3;
  const Line& line = page.lines()[at];
  // Asked of each line, few of which are as short.
  if (line.range.size() > kMaxDigits || line.cell >= 0) return 0;
  return NumberOf(page.In(line.range), kMaxDigits);
}

// Whether the line `at`, or its first cell, is a number; false behind the last line.
bool BeginsWithNumber(const Page& page, uint32_t at);

// Finds the rows of a table, one cell a line, that print each of their cells on one line.
class WholeRows {
 public:
  // All must outlive the object. `body_end`: the line of the page's footer, which ends the last
  // row.
  WholeRows(const Page& page, const ColumnTitles& titles, const TableHeader& header,
            const CellPoints& points, uint32_t body_end, LineFeatures* features)
      : page_(page),
        titles_(titles),
        header_(header),
        points_(points),
        body_end_(body_end),
        features_(*features),
        uneven_gap_(UnevenGap()) {
    FindRowsOfLines();
  }

  // A row whose number, or time where times come first, stands at line `at`, with as many lines up
  // to the next one as there are columns (or one less, the last being empty) which all fit: each
  // line is the cell of its column. Returns the line behind it, `at` for none.
  // `filled`: the first rows print a cell for each column.
  uint32_t Read(uint32_t at, bool filled);

  // The line behind the first rows, where each of these has so many lines as there are columns; 0
  // where they have not.
  uint32_t lines_end() const { return lines_end_; }

 private:
  void FindRowsOfLines();
  uint32_t RowsOfLinesEnd(size_t lines, uint32_t* rows);
  bool IsFirstTitle(uint32_t at) const;
  bool StandsApart(uint32_t at, size_t lines) const;
  bool IsRowOfLines(uint32_t at, size_t lines);
  uint16_t UnevenGap() const;
  bool EndsLastRow(uint32_t at) const;
  bool BeginsWithTime(uint32_t at);
  bool EndsInTime(uint32_t at, uint32_t end);

  const Page& page_;
  const ColumnTitles& titles_;
  const TableHeader& header_;
  const CellPoints& points_;
  const uint32_t body_end_;
  LineFeatures& features_;
  // Up to this line each row has so many.
  uint32_t lines_end_ = 0;
  uint32_t row_lines_ = 1;
  const uint16_t uneven_gap_;  // As many blank lines tell nothing.
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_WHOLE_ROW_H_
