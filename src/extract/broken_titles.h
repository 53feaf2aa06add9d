#ifndef DUBAN_EXTRACT_BROKEN_TITLES_H_
#define DUBAN_EXTRACT_BROKEN_TITLES_H_

#include <cstdint>
#include <string_view>

#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"

namespace duban {

// Where the titles of a table end that tabs or bars part and that break within their cells, as a
// page becomes plain text whose narrow columns have titles of two lines:
//
//   序号    工作
//   任务    责任
//   单位
//   1    …
//
// Returns one behind the last line of those that begin in line `at`; `at` where none do, or where
// each stands in one line.
uint32_t BrokenTitlesEnd(const Page& page, const ColumnTitles& titles, uint32_t at);

// The same of a second row of titles, which says more of one in the row before it: 牵头单位,
// 配合单位 below 责任分工.
uint32_t BrokenSubtitlesEnd(const Page& page, const ColumnTitles& titles, uint32_t at);

// Whether a title of that kind, broken in two that are titles themselves, is one: 牵头 above 单位.
bool IsOneOfHalves(v1::ColumnKind kind);

// Whether two lines from `at` on, where titles stand one a line, are one that nobody knows, broken,
// a title that is known behind them: 主要, 方向, 重点, 任务.
bool IsBrokenUnknownTitle(const Page& page, const ColumnTitles& titles, uint32_t at);

// Whether the first rows, whose numbers count up from the line behind `header` on, print a cell for
// each of its titles: the last title is one then, and no row across the table.
bool RowsFillTitles(const Page& page, const TableHeader& header);

// Joins titles one a line of which the first rows print fewer cells: 第二季度 above 完成情况 is one
// title where others are broken, too.
void JoinTitlesToRows(const Page& page, const ColumnTitles& titles, TableHeader* header);

// Joins 任务, 分类, 主要方向, 重点任务: a title broken in two, both of which are titles, where
// another says what is to be done.
void JoinCategory(const Page& page, const ColumnTitles& titles, TableHeader* header);

// Whether a line holds the same words twice (职责分工 职责分工): a label, and what stands below it.
bool IsPrintedTwice(std::string_view words);

}  // namespace duban

#endif  // DUBAN_EXTRACT_BROKEN_TITLES_H_
