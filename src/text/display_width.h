#ifndef DUBAN_TEXT_DISPLAY_WIDTH_H_
#define DUBAN_TEXT_DISPLAY_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How wide text stands on a terminal, where a Chinese character takes two columns.
namespace duban {

// Columns of one character: 0 (combining marks, format and control characters), 1 or 2 (East Asian
// Wide and Fullwidth of UAX #11). Characters that UAX #11 calls ambiguous (“ ” … — ①) count 1, as
// terminals in UTF-8 show them.
int DisplayWidth(char32_t c);

// The sum over `text`. A byte that is not UTF-8 counts 1. Linear.
size_t DisplayWidth(std::string_view text);

// `text` in lines of at most `width` columns (but at least one character a line), parted at its
// line ends, at blanks and between Chinese characters. Closing punctuation does not begin a line
// and opening punctuation does not end one (避头尾, GB/T 15834-2011, 5.1); a word too long for a
// line is cut. Blanks at the place of a break are dropped. Empty text is one empty line. The lines
// are views into `text`. Linear.
std::vector<std::string_view> WrapToWidth(std::string_view text, size_t width);

// `text` cut to at most `width` columns, with … at its end where something was cut.
std::string TruncateToWidth(std::string_view text, size_t width);

}  // namespace duban

#endif  // DUBAN_TEXT_DISPLAY_WIDTH_H_
