#ifndef DUBAN_DOCUMENT_BLANK_H_
#define DUBAN_DOCUMENT_BLANK_H_

#include <string_view>

namespace duban {

// Whether only blanks (ASCII, U+00A0, U+3000, U+200B, U+FEFF) stand in `line`.
bool IsBlankLine(std::string_view line);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_BLANK_H_
