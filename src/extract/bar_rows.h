#ifndef DUBAN_EXTRACT_BAR_ROWS_H_
#define DUBAN_EXTRACT_BAR_ROWS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the rows of task tables whose cells end in a bar and stand one a line, as a page becomes
// plain text when each cell holds a paragraph:
//
//   工作任务 |
//   责任单位 |
//   ||
//
// A row that prints fewer cells than the widest is filled up with bars, so that every row has as
// many bars as the table has columns. Where the titles stand in one line, rows that a cell of
// several lines breaks are found too, also where tabs part the cells. Returns the lines that belong
// to one row with the line behind them, rising. Looks only at lines with bars or tabs and at those
// that a row's cells are broken over.
std::vector<uint32_t> FindBarRows(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_BAR_ROWS_H_
