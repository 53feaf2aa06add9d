#ifndef DUBAN_EXTRACT_BRACKETS_H_
#define DUBAN_EXTRACT_BRACKETS_H_

#include <cstdint>
#include <string_view>

namespace duban {

// What may hold the units of an item, or a unit's second name: ( 〔 [ 【 〖.
inline bool OpensUnits(char32_t c) {
  return c == '(' || c == 0x3014 || c == '[' || c == 0x3010 || c == 0x3016;
}
inline bool ClosesUnits(char32_t c) {
  return c == ')' || c == 0x3015 || c == ']' || c == 0x3011 || c == 0x3017;
}

// Longest parenthesis of units that is believed, in bytes.
inline constexpr uint32_t kMaxParenthesisBytes = 3000;

// Where the parenthesis that ends at `end` opens, not before `begin`; `end` for none.
uint32_t FindOpening(std::string_view text, uint32_t begin, uint32_t end);
// Where the last bracket of [begin, end) stands that nothing closes, less than a thousand bytes
// before `end`; `end` for none.
uint32_t FindUnclosed(std::string_view text, uint32_t begin, uint32_t end);

// What a mark does not part a list of units in: these, and < 〈 inside of a name.
inline bool OpensInList(char32_t c) { return OpensUnits(c) || c == '<' || c == 0x3008; }
inline bool ClosesInList(char32_t c) { return ClosesUnits(c) || c == '>' || c == 0x3009; }

// What parts a list of units without a mark.
inline bool IsListBlank(char32_t c) { return c == ' ' || c == '\t' || c == '\n'; }
inline std::string_view TrimBlanks(std::string_view s) {
  while (!s.empty() && IsListBlank(static_cast<unsigned char>(s.front()))) s.remove_prefix(1);
  while (!s.empty() && IsListBlank(static_cast<unsigned char>(s.back()))) s.remove_suffix(1);
  return s;
}

}  // namespace duban

#endif  // DUBAN_EXTRACT_BRACKETS_H_
