#ifndef DUBAN_TEXT_UTF8_H_
#define DUBAN_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace duban {

// Length of the valid UTF-8 sequence at `s[at]`, 0 where there is none (RFC 3629: no surrogates, no
// overlong forms, nothing above U+10FFFF).
size_t Utf8SequenceLength(std::string_view s, size_t at);

// How many bytes at the start of `s` are valid UTF-8.
size_t ValidUtf8Prefix(std::string_view s);

// Appends `c`, a Unicode scalar value.
void AppendUtf8(char32_t c, std::string* out);

// A character and how many bytes it takes.
struct Utf8Character {
  char32_t code;
  uint32_t size;
};

// The character at `s[at]`; `s` is valid UTF-8.
inline Utf8Character Utf8CharacterAt(std::string_view s, size_t at) {
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

}  // namespace duban

#endif  // DUBAN_TEXT_UTF8_H_
