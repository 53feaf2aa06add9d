#ifndef DUBAN_TEXT_CHARACTER_H_
#define DUBAN_TEXT_CHARACTER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/byte_scan.h"
#include "text/script_fold.h"

// Single characters of UTF-8 and their folded form.
namespace duban {

struct Decoded {
  char32_t code;
  uint32_t size;
};

// The character at `s[at]`; `s` is valid UTF-8.
inline Decoded DecodeAt(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(s[i]));
  };
  const char32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F), 3};
  }
  return {(lead & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
              (byte(at + 3) & 0x3F),
          4};
}

// Whether the character that begins with `lead` is an ideograph (U+4000 to U+9FFF, three bytes):
// loops that look for marks pass over those.
inline bool IsIdeographLead(char lead) { return static_cast<unsigned char>(lead - '\xE4') < 6; }

// Whether the last character of `s`, which is valid UTF-8, is one of them.
inline bool EndsInIdeograph(std::string_view s) {
  return s.size() >= 3 && IsIdeographLead(s[s.size() - 3]);
}

// Where the character that ends before `s[end]` begins; `end` is above 0.
inline size_t PreviousCharBegin(std::string_view s, size_t end) {
  do {
    --end;
  } while (end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80);
  return end;
}

// Behind the ideographs that stand at `s[at]` one after another, before `end`: loops that look for
// marks begin a step with this. `at` need not be the begin of a character.
inline size_t SkipIdeographs(std::string_view s, size_t at, size_t end) {
#ifdef __SSE2__
  constexpr uint32_t kLeads = 0x1249;  // Where five of them, one after another, begin.
  for (; at + 16 <= end; at += 15) {
    const uint32_t others = ~BytesWithin16(s.data() + at, 0xE4, 0xE9) & kLeads;
    if (others != 0) return at + static_cast<size_t>(__builtin_ctz(others));
  }
#endif
  while (at + 3 <= end && IsIdeographLead(s[at])) at += 3;
  return at;
}

// The same backwards: before the ideographs that end one after another at `s[at]`, not before
// `begin`.
inline size_t SkipIdeographsBack(std::string_view s, size_t begin, size_t at) {
#ifdef __SSE2__
  constexpr uint32_t kLeads = 0x2492;  // Of five that end with the last of sixteen bytes.
  for (; at >= begin + 16; at -= 15) {
    const uint32_t others = ~BytesWithin16(s.data() + at - 16, 0xE4, 0xE9) & kLeads;
    // The highest of these bits has 18 above it.
    if (others != 0) return at + 18 - static_cast<size_t>(__builtin_clz(others));
  }
#endif
  while (at >= begin + 3 && IsIdeographLead(s[at - 3])) at -= 3;
  return at;
}

// The number of characters in `s`.
inline size_t CountChars(std::string_view s) { return s.size() - CountFollowing(s); }

// Whether there are more than `most` characters in `s`; mostly its size tells.
inline bool HasMoreChars(std::string_view s, size_t most) {
  return s.size() > most && (s.size() > 4 * most || CountChars(s) > most);
}

// Writes `c` to `out`, which has room for four bytes. Returns how many it took.
inline uint32_t WriteUtf8(char32_t c, char* out) {
  const auto following = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = following(0);
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = following(6);
    out[2] = following(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = following(12);
  out[2] = following(6);
  out[3] = following(0);
  return 4;
}

inline void AppendUtf8(char32_t c, std::string* out) {
  char bytes[4];
  out->append(bytes, WriteUtf8(c, bytes));
}

// The form that comparisons use: half-width for full-width ASCII, simplified for traditional
// script, 〇 for ○, ① for ❶, | for the bars of boxes.
inline char32_t FoldCharacter(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
  switch (c) {
    case 0x25CB:  // ○, printed for 〇
      return 0x3007;
    case 0xFE5D:
      return 0x3014;
    case 0xFE5E:
      return 0x3015;
    case 0xFE51:
      return 0x3001;
    case 0xFE52:
    case 0xFE12:
      return '.';
    case 0x2502:  // │ ┃ ║ between cells
    case 0x2503:
    case 0x2551:
      return '|';
    default:
      // ❶ ➀ ➊ are ①.
      if (c >= 0x2776 && c <= 0x2793) return 0x2460 + (c - 0x2776) % 10;
      return c < 0x2E80 ? c : FoldScript(c);
  }
}

}  // namespace duban

#endif  // DUBAN_TEXT_CHARACTER_H_
