#ifndef DUBAN_EXTRACT_BROKEN_TITLES_H_
#define DUBAN_EXTRACT_BROKEN_TITLES_H_

#include <cstdint>

#include "extract/column.h"
#include "extract/page.h"

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

}  // namespace duban

#endif  // DUBAN_EXTRACT_BROKEN_TITLES_H_
