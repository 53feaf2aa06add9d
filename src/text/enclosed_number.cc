#include "text/enclosed_number.h"

#include <string_view>

#include "text/character.h"

namespace duban {

uint32_t WriteEnclosedNumber(char32_t c, char* out) {
  constexpr char32_t kParenthesised = 0x2474;  // ⑴ to ⒇
  constexpr char32_t kDotted = 0x2488;         // ⒈ to ⒛
  constexpr char32_t kHan = 0x3220;            // ㈠ to ㈩
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  char* const begin = out;
  const bool dotted = c >= kDotted && c < kHan;
  if (!dotted) *out++ = '(';
  if (c >= kHan) {
    out += WriteUtf8(kNumerals[c - kHan], out);
  } else {
    const char32_t value = c - (dotted ? kDotted : kParenthesised) + 1;
    if (value >= 10) *out++ = static_cast<char>('0' + value / 10);
    *out++ = static_cast<char>('0' + value % 10);
  }
  *out++ = dotted ? '.' : ')';
  return static_cast<uint32_t>(out - begin);
}

}  // namespace duban
