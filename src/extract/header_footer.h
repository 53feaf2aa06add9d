#ifndef DUBAN_EXTRACT_HEADER_FOOTER_H_
#define DUBAN_EXTRACT_HEADER_FOOTER_H_

#include <cstdint>

#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// The first line of the portal's footer (主办, ICP备, 上一篇…), at least `begin`; the number of
// lines where there is none. Looks at a bounded number of lines from the end.
uint32_t FindFooter(const Page& page, const HeaderLexicon& words, uint32_t begin);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_FOOTER_H_
