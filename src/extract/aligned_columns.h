#ifndef DUBAN_EXTRACT_ALIGNED_COLUMNS_H_
#define DUBAN_EXTRACT_ALIGNED_COLUMNS_H_

#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the tables of plain text whose columns stand at the same place of each line, blanks between
// them, and whose cells run over several lines, as `pdftotext -layout`, lynx and people who type a
// table with blanks print them:
//
//   序号  工作任务              责任单位      完成时限
//    1    整修村道9公里，新增   县交通运输    6月底前
//         会车点12处。          局
//
// The titles tell how many columns there are, and the places where no line prints anything where
// they end; the rows are those of PartAlignedRows(). Tables each of whose rows is one line, all
// cells parted by more than one blank, are left to those who read these as borders. Linear in the
// page.
std::vector<AlignedTable> FindAlignedTables(const Page& page, const ColumnTitles& titles,
                                            const AssignmentReader& assignments);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_COLUMNS_H_
