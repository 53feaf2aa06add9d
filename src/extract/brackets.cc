#include "extract/brackets.h"

#include <algorithm>

#include "text/character.h"

namespace duban {

namespace {

// Where, going back from `end`, a bracket opens that leaves `depth` more closed than opened, within
// `most` bytes and not before `begin`; `end` for none.
uint32_t FindAtDepth(std::string_view text, uint32_t begin, uint32_t end, uint32_t most,
                     int depth) {
  int closed = 0;
  begin = std::max(begin, end - std::min(end, most));
  for (uint32_t at = end; at > begin;) {
    at = static_cast<uint32_t>(SkipIdeographsBack(text, begin, at));
    if (at <= begin) break;
    at = static_cast<uint32_t>(PreviousCharBegin(text, at));
    const char32_t c = DecodeAt(text, at).code;
    if (ClosesUnits(c)) ++closed;
    if (OpensUnits(c) && --closed == depth) return at;
  }
  return end;
}

}  // namespace

uint32_t FindOpening(std::string_view text, uint32_t begin, uint32_t end) {
  return FindAtDepth(text, begin, end, kMaxParenthesisBytes, 0);
}

uint32_t FindUnclosed(std::string_view text, uint32_t begin, uint32_t end) {
  constexpr uint32_t kMaxBytes = 900;
  return FindAtDepth(text, begin, end, kMaxBytes, -1);
}

}  // namespace duban
