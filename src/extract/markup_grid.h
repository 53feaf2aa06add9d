#ifndef DUBAN_EXTRACT_MARKUP_GRID_H_
#define DUBAN_EXTRACT_MARKUP_GRID_H_

#include <vector>

#include "extract/column.h"
#include "extract/grid.h"
#include "extract/page.h"

namespace duban {

// Finds the task tables among the tables that markup states (HTML, DOCX). Appends them in print
// order; a cell that spans rows stands in each of them. Linear in the tables' area, which the
// document stage bounds.
void ReadMarkupGrids(const Page& page, const ColumnTitles& titles, std::vector<Grid>* grids);

}  // namespace duban

#endif  // DUBAN_EXTRACT_MARKUP_GRID_H_
