#ifndef DUBAN_EXTRACT_SPACED_NAME_H_
#define DUBAN_EXTRACT_SPACED_NAME_H_

#include <cstdint>
#include <string_view>

namespace duban {

// Whether the blanks at [begin, end) of `line`, which are no tab, stand inside a name or a title of
// two characters that is set as wide as one of three: 王  涛, 李  娜 beside 赵志刚. It is one of
// several cells of its line, and what parts it from the others is wider; 责  任  单  位, whose
// blanks are all alike, is no such name. `line` is UTF-8 without blanks at its ends.
bool IsSpacedName(std::string_view line, uint32_t begin, uint32_t end);

// Whether the blank at [begin, end) of `line` stands inside a number of words whose characters all
// have blanks between them, as scanners read them: 于 1 0 月 1 5 日 前. Every digit is alone, and
// behind them, a blank apart, stands a character alone that they count.
bool IsSpacedNumber(std::string_view line, uint32_t begin, uint32_t end);

}  // namespace duban

#endif  // DUBAN_EXTRACT_SPACED_NAME_H_
