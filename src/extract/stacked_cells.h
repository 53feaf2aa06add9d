#ifndef DUBAN_EXTRACT_STACKED_CELLS_H_
#define DUBAN_EXTRACT_STACKED_CELLS_H_

#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds numbered rows whose cells stand one below another, each on lines of its own, but that
// single blanks part the titles and short cells that share a line, as viewers of a PDF copy a table
// and `pdftotext -raw` prints it:
//
//   序号 工作任务 责任单位 完成时限
//   1
//   加固沿岸险段，修复水闸3座，
//   清理河道。
//   县水利局、县财政局、县林
//   业局
//   2023年6月底前
//   2 更新水库预案。 县水利局 全年
//
// Returns where the cells in such lines begin, rising: without these blanks each line is of one
// cell. Looks only below titles that single blanks part, one of the first two that of the numbers.
// Linear in the page.
std::vector<uint32_t> FindStackedCells(const Page& page, const ColumnTitles& titles,
                                       const AssignmentReader& assignments);

}  // namespace duban

#endif  // DUBAN_EXTRACT_STACKED_CELLS_H_
