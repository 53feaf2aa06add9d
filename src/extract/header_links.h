#ifndef DUBAN_EXTRACT_HEADER_LINKS_H_
#define DUBAN_EXTRACT_HEADER_LINKS_H_

#include <cstdint>

#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// A portal's lists of links, above a notice or below it: headlines one below the other, each with
// the day that it was published on, in figures (2023-05-08, [05-08]), in its line or in the next.

// The line behind the list that begins with `line` and ends before `limit`; `line` where none
// begins. Two links make a list. Linear in the lines that it passes.
uint32_t LinkListEnd(const Page& page, const HeaderLexicon& words, uint32_t line, uint32_t limit);

// Whether `line` is of such a list: a link or its day, beside one more or below the list's name
// (相关链接). Looks at a few lines.
bool IsOfLinkList(const Page& page, const HeaderLexicon& words, uint32_t line);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_LINKS_H_
