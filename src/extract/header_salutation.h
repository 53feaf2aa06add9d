#ifndef DUBAN_EXTRACT_HEADER_SALUTATION_H_
#define DUBAN_EXTRACT_HEADER_SALUTATION_H_

#include <cstdint>

#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"
#include "text/range.h"

// The salutation (主送机关): whom a notice is addressed to.
namespace duban::header {

// Reads the salutation that begins in `line`: lines that list units and end in ':'. Returns the
// line behind it, 0 for none.
uint32_t ReadSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                        uint32_t line, Range* salutation);

// Whether `line`, not the last, is one whose colon was lost: 各县(市、区)人民政府,市直有关单位
// directly above a paragraph. It lists two bodies at least, one of them 各…: the name of one body
// is rather the issuer's.
bool IsBareSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                      uint32_t line);

// Whether `line`, above that in which the salutation ends, is one of those addressed, the mark
// behind it lost: 各县(市、区)人民政府.
bool IsAddressedAbove(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                      uint32_t line);

// Splits a salutation into the bodies it names: 各镇党委、政府 is one.
void SplitSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                     Range salutation, UnitNames* out);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_SALUTATION_H_
