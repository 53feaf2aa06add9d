#ifndef DUBAN_EXTRACT_SUBTITLES_H_
#define DUBAN_EXTRACT_SUBTITLES_H_

#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"

// Rows of titles above or below the one that names a table's columns.
namespace duban::table {

// Whether a row of titles that names no numbers stands right above one of more that does: 问题清单
// | 任务清单 | 责任清单 above 序号 | 存在问题 | 整改措施 | 责任单位. It heads groups of these.
bool AreGroupTitles(const Page& page, const ColumnTitles& titles, const TableHeader& header);

// Reads a second row of titles, below one that spans several columns (类别 above 一级 and 二级): it
// prints as many cells as the rows behind it have more than the first row of titles, and one. Where
// several titles span (公开事项, 公开对象) its words must be titles that are known.
std::vector<Column> ReadSubtitles(const Page& page, const ColumnTitles& titles,
                                  const AssignmentReader& assignments, TableHeader* header);

// Where a row of titles ends in cells without words, some title spans several columns: the one with
// which the cells of the first full rows fit best.
void SpreadTitles(const Page& page, const AssignmentReader& assignments,
                  const std::vector<Column>& subtitles, TableHeader* header);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_SUBTITLES_H_
