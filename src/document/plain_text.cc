#include <algorithm>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "document/blank.h"
#include "document/box_table.h"
#include "document/document.h"
#include "text/byte_scan.h"
#include "text/strings.h"

namespace duban {
namespace {

// Bytes of the line end at `s[at]`, 0 where there is none.
size_t LineEnd(std::string_view s, size_t at) {
  switch (s[at]) {
    case '\n':
    case '\f':
      return 1;
    case '\r':
      return at + 1 < s.size() && s[at + 1] == '\n' ? 2 : 1;
    case '\xE2': {
      const std::string_view three = s.substr(at, 3);
      return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
    }
    default:
      return 0;
  }
}

// Lines are about as long, which tells how many there will be.
constexpr size_t kBytesOfLine = 128;

#ifdef __SSE2__
constexpr size_t kBlock = 16;
#else
constexpr size_t kBlock = 8;
#endif

// Where a line end may begin in the block at `p`: a control character below U+000E, or the lead
// byte of U+2028. kBlock for nowhere.
size_t MayHoldLineEnd(const char* p) {
#ifdef __SSE2__
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x0D)), bytes);
  const __m128i found = _mm_or_si128(low, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xE2')));
  const auto mask = static_cast<uint32_t>(_mm_movemask_epi8(found));
  return mask == 0 ? kBlock : static_cast<size_t>(__builtin_ctz(mask));
#else
  const uint64_t word = LoadEight(p);
  const uint64_t found = BytesBelow(word, 0x0E) | BytesEqual(word, 0xE2);
  return found == 0 ? kBlock : FirstFound(found);
#endif
}

// Whether the corner or joint of a box may begin at `s[at]`: ┌ to ╋ and ╒ to ╿.
bool MayBeJoint(std::string_view s, size_t at) {
  return s[at] == '\xE2' && (s[at + 1] == '\x95' || (s[at + 1] == '\x94' && s[at + 2] >= '\x8C'));
}

// Where the line that begins at `at` ends; the bytes of its line end go to `skip`. Tells whether
// strokes of a box stand in it.
size_t FindLineEnd(std::string_view s, size_t at, size_t* skip, bool* boxes) {
  while (at < s.size()) {
    if (at + kBlock <= s.size()) {
      const size_t place = MayHoldLineEnd(s.data() + at);
      at += place;
      if (place == kBlock) continue;
    }
    if ((*skip = LineEnd(s, at)) != 0) return at;
    *boxes = *boxes || MayBeJoint(s, at);
    ++at;
  }
  return at;
}

// How many # of a heading in Markdown begin the line; 0 for none.
size_t HeadingMark(std::string_view line) {
  const size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  return hashes <= 6 && hashes < line.size() && line[hashes] == ' ' ? hashes : 0;
}

// How many bytes of blanks that became question marks on their way stand before the line's words:
// ??一、总体要求; 0 for none.
size_t LostIndent(std::string_view line) {
  if (line.front() != '?') return 0;
  const size_t words = line.find_first_not_of("? ");
  return words == line.npos ? 0 : words;
}

// Takes out a number alone in its line at the end of a page: the page's.
void DropPageNumber(std::string_view s, std::vector<Block>* blocks) {
  constexpr size_t kMaxDigits = 3;
  if (blocks->empty()) return;
  std::string_view words = blocks->back().text.In(s);
  words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
  words = words.substr(0, words.find_last_not_of(" \t") + 1);
  const bool number = !words.empty() && words.size() <= kMaxDigits &&
                      words.find_first_not_of("0123456789") == words.npos;
  if (number) blocks->pop_back();
}

// Where <br>, <br/> or <br /> stands in `line` from `at` on, its bytes to `skip`; the line's end
// for nowhere.
size_t FindBreakTag(std::string_view line, size_t at, size_t* skip) {
  *skip = 0;
  for (at = line.find("<br", at); at < line.size(); at = line.find("<br", at + 1)) {
    const size_t close = line.find_first_not_of(" /", at + 3);
    if (close == line.npos || line[close] != '>') continue;
    *skip = close + 1 - at;
    return at;
  }
  return line.size();
}

// Whether the line begins a box that is drawn with ASCII: +---+.
bool IsAsciiRule(std::string_view line) {
  const size_t plus = line[0] == ' ' ? line.find_first_not_of(' ') : 0;
  return plus + 1 < line.size() && line[plus] == '+' &&
         (line[plus + 1] == '-' || line[plus + 1] == '=');
}

}  // namespace

Document ParsePlainText(Text text) {
  Document document;
  document.text = std::move(text);
  const std::string_view s = document.text.utf8();
  document.blocks.reserve(s.size() / kBytesOfLine + 16);
  uint32_t blank_lines = 0;
  size_t begin = 0;
  bool boxes = false;
  while (begin < s.size()) {
    size_t skip = 0;
    const size_t end = FindLineEnd(s, begin, &skip, &boxes);
    if (IsBlankLine(s.substr(begin, end - begin))) {
      ++blank_lines;
    } else {
      Block block;
      const size_t hashes = HeadingMark(s.substr(begin, end - begin));
      block.heading_level = static_cast<uint8_t>(hashes);
      const size_t marks = hashes + LostIndent(s.substr(begin, end - begin));
      block.text = {static_cast<uint32_t>(begin + marks), static_cast<uint32_t>(end)};
      block.blank_lines_before = static_cast<uint16_t>(std::min<uint32_t>(blank_lines, 65535));
      blank_lines = 0;
      // | 1 | 县财政局<br>县教育局 |: the lines of a cell in Markdown.
      if (s[begin] == '|') {
        const std::string_view line = s.substr(0, end);
        size_t tag = 0;
        for (size_t at = FindBreakTag(line, begin, &tag); tag != 0;
             at = FindBreakTag(line, at + tag, &tag)) {
          block.text.end = static_cast<uint32_t>(at);
          if (!IsBlankLine(block.text.In(s))) document.blocks.push_back(block);
          block.text = {static_cast<uint32_t>(at + tag), static_cast<uint32_t>(end)};
          block.blank_lines_before = 0;
        }
        if (IsBlankLine(block.text.In(s))) block.text.begin = block.text.end;
      }
      if (!block.text.empty()) document.blocks.push_back(block);
      boxes = boxes || IsAsciiRule(s.substr(begin, end - begin));
    }
    if (end < s.size() && s[end] == '\f') DropPageNumber(s, &document.blocks);
    begin = end + skip;
    if (skip == 0) break;
  }
  if (boxes) return ReadBoxTables(std::move(document));
  return document;
}

}  // namespace duban
