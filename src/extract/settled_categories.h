#ifndef DUBAN_EXTRACT_SETTLED_CATEGORIES_H_
#define DUBAN_EXTRACT_SETTLED_CATEGORIES_H_

#include "extract/grid.h"
#include "extract/page.h"

namespace duban::table {

// Where a table has two columns of categories and a row prints one, the finer one is meant: a
// coarse one brings a finer one with it. How the columns number theirs in rows with both tells
// which. Rows of which borders tell the columns are left as they are.
void SettleCategories(const Page& page, Grid* grid);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_SETTLED_CATEGORIES_H_
