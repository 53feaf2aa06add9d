#ifndef DUBAN_EXTRACT_WRAPPED_ROWS_H_
#define DUBAN_EXTRACT_WRAPPED_ROWS_H_

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/row_lines.h"

namespace duban {

// Finds numbered rows whose cells single blanks part and whose lines the page's width breaks,
// between cells and inside of them:
//
//   序号 工作任务 牵头单位 配合单位 完成时限
//   1 清理河道。 县水利局
//   县财政局、县住 (and 建局 6月底前 in a third line)
//
// All lines of such a row together print a cell for each column (or for each but those of
// categories, whose cells may be merged), and these tell which of the lines' ends break a cell.
// Rows that do not, and those with a line's end between two names of one cell, are left as they are
// (extract/row_rest.h). Looks only below titles that blanks part, the first of them that of the
// numbers. Linear in the page.
RowLines FindWrappedRows(const Page& page, const ColumnTitles& titles,
                         const AssignmentReader& assignments);

}  // namespace duban

#endif  // DUBAN_EXTRACT_WRAPPED_ROWS_H_
