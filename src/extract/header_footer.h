#ifndef DUBAN_EXTRACT_HEADER_FOOTER_H_
#define DUBAN_EXTRACT_HEADER_FOOTER_H_

#include <cstdint>

#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"

namespace duban::header {

// The first line of the portal's footer (主办, ICP备, 上一篇…), at least `begin`; the number of
// lines where there is none. Looks at a bounded number of lines from the end.
uint32_t FindFooter(const Page& page, const HeaderLexicon& words, uint32_t begin);

// Whether `line` is one of the imprint (版记): 抄送:…, …2017年8月1日印发.
bool IsImprint(const Page& page, const HeaderLexicon& words, uint32_t line);

// The first of the lines right above `imprint`, a line of the imprint, that tell which
// offices drew the notice up and see to it (主办:… 督办:…), or of the office that printed it where
// its date alone stands in the imprint's line; at least `begin`, and `imprint` where there
// are none.
uint32_t FindImprintOffices(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                            uint32_t begin, uint32_t imprint);

// The first line from `begin`, behind the titles of a table, on that is surely none of its rows: of
// the portal's footer, or of the imprint or a signature (a body with its place, which no cell
// names, and the date) right above it; the number of lines if there are none.
uint32_t FindTail(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                  uint32_t begin);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_FOOTER_H_
