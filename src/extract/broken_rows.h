#ifndef DUBAN_EXTRACT_BROKEN_ROWS_H_
#define DUBAN_EXTRACT_BROKEN_ROWS_H_

#include <cstdint>
#include <vector>

#include "extract/grid.h"
#include "extract/page.h"

namespace duban::table {

// Joins the rows that a page's end parted in two. `titles` (rising) are the lines from which on the
// table's titles are printed again. What stands right below them and has no number is the rest of
// the row above where that breaks off in a sentence or a list, or where it tells nothing to be
// done.
void JoinBrokenRows(const Page& page, const std::vector<uint32_t>& titles, Grid* grid);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_BROKEN_ROWS_H_
