#ifndef DUBAN_EXTRACT_LOST_LINE_ENDS_H_
#define DUBAN_EXTRACT_LOST_LINE_ENDS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Where lines of a page ended, in text() and rising.
struct LostLineEnds {
  std::vector<uint32_t> blanks;  // The blanks that stand in their place.
  // What stands behind a blank that the page dropped next to a digit: lines begin there.
  std::vector<uint32_t> begins;
  // The table whose cells the blanks part begins here; the text's end where there is none.
  uint32_t table_begin = 0;
};

// Finds where a page lost its line ends and kept blanks: in long lines of many sentences with
// blanks between them, and in those that hold the titles of a table, one behind another: from these
// on each blank parts two cells. Linear in the long lines.
LostLineEnds FindLostLineEnds(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_LOST_LINE_ENDS_H_
