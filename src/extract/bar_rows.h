#ifndef DUBAN_EXTRACT_BAR_ROWS_H_
#define DUBAN_EXTRACT_BAR_ROWS_H_

#include <cstdint>
#include <functional>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/row_lines.h"

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
// several lines breaks are found too, also where tabs part the cells. Looks only at lines with bars
// or tabs and at those that a row's cells are broken over. `footer` tells the line, behind the one
// that it is given, from which on the page is the portal's: no last cell goes on there.
RowLines FindBarRows(const Page& page, const ColumnTitles& titles,
                     const AssignmentReader& assignments,
                     const std::function<uint32_t(uint32_t)>& footer);

}  // namespace duban

#endif  // DUBAN_EXTRACT_BAR_ROWS_H_
