#ifndef DUBAN_EXTRACT_PAGE_NUMBERS_H_
#define DUBAN_EXTRACT_PAGE_NUMBERS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the numbers of printed pages that stand alone in their lines with no mark around them, as a
// PDF's text has them at the begin or the end of each page. They count from 1 or 2, a page's lines
// between them, and one at the least parts a paragraph that an edge broke, or is the text's first
// or last line; where any other line is a bare number, or rows have numbers (序号), none is taken
// for one. Returns their lines, rising. Linear in the page.
std::vector<uint32_t> FindPageNumbers(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_PAGE_NUMBERS_H_
