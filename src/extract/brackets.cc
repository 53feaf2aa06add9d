#include "extract/brackets.h"

#include <algorithm>

#include "text/character.h"

namespace duban {

uint32_t FindOpening(std::string_view text, uint32_t begin, uint32_t end) {
  int depth = 0;
  begin = std::max(begin, end - std::min(end, kMaxParenthesisBytes));
  for (uint32_t at = end; at > begin;) {
    at = static_cast<uint32_t>(SkipIdeographsBack(text, begin, at));
    if (at <= begin) break;
    at = static_cast<uint32_t>(PreviousCharBegin(text, at));
    const char32_t c = DecodeAt(text, at).code;
    if (ClosesUnits(c)) ++depth;
    if (OpensUnits(c) && --depth == 0) return at;
  }
  return end;
}

}  // namespace duban
