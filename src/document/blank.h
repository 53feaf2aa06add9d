#ifndef DUBAN_DOCUMENT_BLANK_H_
#define DUBAN_DOCUMENT_BLANK_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace duban {

// Whether only blanks (ASCII, U+00A0, U+3000, U+200B, U+FEFF, &nbsp;) stand in `line`.
bool IsBlankLine(std::string_view line);

// Bytes of the character reference for a blank (&nbsp;, &#12288;) at `s[at]`, which some programs
// leave in the text that they make of a page; 0 for none.
uint32_t BlankReferenceSize(std::string_view s, size_t at);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_BLANK_H_
