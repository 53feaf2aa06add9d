#include "text/display_width.h"

#include <algorithm>
#include <iterator>

#include "text/display_width_table.h"
#include "text/utf8.h"

namespace duban {
namespace {

template <size_t N>
bool IsIn(const display_width::Range (&table)[N], char32_t c) {
  const auto* range =
      std::partition_point(std::begin(table), std::end(table),
                           [c](const display_width::Range& r) { return r.last < c; });
  return range != std::end(table) && range->first <= c;
}

// The character at `s[at]`; a byte that is no UTF-8 is U+FFFD of one byte.
Utf8Character CharacterAt(std::string_view s, size_t at) {
  return Utf8SequenceLength(s, at) == 0 ? Utf8Character{0xFFFD, 1} : Utf8CharacterAt(s, at);
}

bool IsBlank(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000; }

// Characters that must not begin a line.
bool IsClosing(char32_t c) {
  return std::u32string_view(U"，。、；：？！）》〉〕】」』”’…—·,.;:?!)]}%％～").find(c) !=
         std::u32string_view::npos;
}

// Characters that must not end a line.
bool IsOpening(char32_t c) {
  return std::u32string_view(U"（《〈〔【「『“‘([{").find(c) != std::u32string_view::npos;
}

// Whether a line may end between two neighbours that are both on paper.
bool MayBreak(char32_t before, char32_t after) {
  if (IsClosing(after) || IsOpening(before) || DisplayWidth(after) == 0) return false;
  if (IsBlank(after)) return true;
  return DisplayWidth(before) == 2 || DisplayWidth(after) == 2 || IsBlank(before) ||
         (IsClosing(before) && before >= 0x80);
}

std::string_view WithoutBlanksAtEnd(std::string_view line) {
  while (!line.empty()) {
    if (line.back() == ' ' || line.back() == '\t' || line.back() == '\r') {
      line.remove_suffix(1);
    } else if (line.size() >= 3 && line.substr(line.size() - 3) == "\u3000") {
      line.remove_suffix(3);
    } else {
      break;
    }
  }
  return line;
}

// Wraps what stands between two line ends.
void WrapLine(std::string_view line, size_t width, std::vector<std::string_view>* out) {
  size_t begin = 0;       // Of the line being filled.
  size_t columns = 0;     // Of line[begin, at).
  size_t last_break = 0;  // Behind begin: the last place where the line may end.
  char32_t before = 0;
  size_t at = 0;
  while (at < line.size()) {
    const Utf8Character c = CharacterAt(line, at);
    if (at > begin && MayBreak(before, c.code)) last_break = at;
    const size_t w = c.code < 0x20 ? 1 : static_cast<size_t>(DisplayWidth(c.code));
    if (columns + w > width && at > begin && !IsBlank(c.code)) {
      // At most a line's length is read twice, so the whole stays linear.
      const size_t end = last_break > begin ? last_break : at;
      out->push_back(WithoutBlanksAtEnd(line.substr(begin, end - begin)));
      begin = end;
      columns = 0;
      before = 0;
      at = begin;
      while (at < line.size() && IsBlank(CharacterAt(line, at).code)) {
        at += CharacterAt(line, at).size;
        begin = at;
      }
      continue;
    }
    columns += w;
    before = c.code;
    at += c.size;
  }
  out->push_back(WithoutBlanksAtEnd(line.substr(begin)));
}

}  // namespace

int DisplayWidth(char32_t c) {
  if (c < 0x7F) return c >= 0x20 ? 1 : 0;
  if (c < 0xA0) return 0;
  if (c < 0x300) return 1;
  if (c >= 0x4E00 && c <= 0x9FFF) return 2;
  if (IsIn(display_width::kZero, c)) return 0;
  return IsIn(display_width::kWide, c) ? 2 : 1;
}

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const Utf8Character c = CharacterAt(text, at);
    width += static_cast<size_t>(DisplayWidth(c.code));
    at += c.size;
  }
  return width;
}

std::vector<std::string_view> WrapToWidth(std::string_view text, size_t width) {
  std::vector<std::string_view> lines;
  size_t begin = 0;
  while (true) {
    const size_t end = text.find('\n', begin);
    WrapLine(text.substr(begin, end == std::string_view::npos ? end : end - begin),
             std::max<size_t>(width, 1), &lines);
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  return lines;
}

std::string TruncateToWidth(std::string_view text, size_t width) {
  size_t columns = 0;
  size_t fits = 0;  // Bytes that leave a column for the mark.
  for (size_t at = 0; at < text.size();) {
    const Utf8Character c = CharacterAt(text, at);
    columns += static_cast<size_t>(DisplayWidth(c.code));
    if (columns > width) {
      return width == 0 ? std::string() : std::string(text.substr(0, fits)) + "…";
    }
    at += c.size;
    if (columns < width) fits = at;
  }
  return std::string(text);
}

}  // namespace duban
