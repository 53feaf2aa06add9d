#ifndef DUBAN_EXTRACT_CONTENTS_H_
#define DUBAN_EXTRACT_CONTENTS_H_

#include <cstdint>
#include <vector>

#include "extract/outline.h"
#include "extract/page.h"
#include "extract/word_set.h"

namespace duban {

// The line behind the table of contents that `line` heads (目录, a word of `title_endings`, and no
// more), whose first entry is printed again as the first heading of the text; `line` where it heads
// none. `roles`: what the lines are of which that is known, tables. Looks at a bounded number of
// short lines.
uint32_t ContentsEnd(const Page& page, const WordSet& title_endings,
                     const std::vector<LineRole>& roles, uint32_t line);

}  // namespace duban

#endif  // DUBAN_EXTRACT_CONTENTS_H_
