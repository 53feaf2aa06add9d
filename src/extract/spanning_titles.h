#ifndef DUBAN_EXTRACT_SPANNING_TITLES_H_
#define DUBAN_EXTRACT_SPANNING_TITLES_H_

#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "text/range.h"

namespace duban::table {

// A row of titles below another: its cells as printed, and what their words say. The cells without
// words at its end are left out.
struct TitlesBelow {
  std::vector<Range> cells;
  std::vector<Column> columns;
  size_t known = 0;  // Whole titles.
};

// Takes a second row of titles whose cells stand in their columns, below titles that span some of
// them (牵头 above 责任领导 and 责任单位, 进度安排 above 上半年 and 下半年). Returns whether it is
// one.
bool TakeTitlesInColumns(const TitlesBelow& below, TableHeader* header);

// The same where the second row prints nothing below the titles that span no columns, so that it is
// not told which do: those with which the cells of the first full rows, `width` in each, fit best.
bool TakeSpannedTitles(const Page& page, const AssignmentReader& assignments,
                       const TitlesBelow& below, size_t width, TableHeader* header);

// The same of titles that stand one a line, those of the second row behind the first, where the
// rows are numbered and print fewer cells than there are titles.
void TakeSpannedTitlesOfLines(const Page& page, const AssignmentReader& assignments,
                              TableHeader* header);

// Drops 责任单位 right above 牵头单位 and 配合单位, the last titles, one a line: it spans these and
// is no column, as the rows tell, which print a cell less.
void DropTitleAboveLeaders(const Page& page, const AssignmentReader& assignments,
                           TableHeader* header);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_SPANNING_TITLES_H_
