#ifndef DUBAN_EXTRACT_LOST_LINE_ENDS_H_
#define DUBAN_EXTRACT_LOST_LINE_ENDS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "extract/word_set.h"

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
// on each blank parts two cells. Of a short line that is the page fewer
// sentences tell where it holds a title, which ends in one of `title_endings`. Linear in these
// lines.
LostLineEnds FindLostLineEnds(const Page& page, const WordSet& title_endings,
                              const ColumnTitles& titles);

// Finds the bars that a page of a few lines, one of which holds them all, prints where its lines
// and cells ended, as programs do that put a mark between the pieces of a page's text: 标题 | 各镇:
// | 正文。 Returns their places, rising; nothing on any other page. Linear in the page.
std::vector<uint32_t> FindBarsOfLostLines(const Page& page);

}  // namespace duban

#endif  // DUBAN_EXTRACT_LOST_LINE_ENDS_H_
