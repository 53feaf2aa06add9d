#ifndef DUBAN_TEXT_CHAR_SET_H_
#define DUBAN_TEXT_CHAR_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character.h"

namespace duban {

// A fixed set of characters with a quick answer: a bit for the character's low eleven bits says
// that it cannot be in the set, which is so for nearly all; the rest are compared. Made at compile
// time.
class CharSet {
 public:
  // `characters` must outlive the set: a literal.
  explicit constexpr CharSet(std::u32string_view characters) : characters_(characters) {
    for (const char32_t c : characters) bits_[(c & 2047) >> 6] |= uint64_t{1} << (c & 63);
  }

  constexpr bool Has(char32_t c) const {
    if (!MayHave(c)) return false;
    for (const char32_t member : characters_) {
      if (member == c) return true;
    }
    return false;
  }

  // Where from `at` on, the begin of a character, one of them stands in `text`, which is valid
  // UTF-8; the text's size for nowhere.
  size_t Next(std::string_view text, size_t at) const {
    while (at < text.size()) {
      const auto* s = reinterpret_cast<const uint8_t*>(text.data()) + at;
      // The low eleven bits of a character of three bytes are those of its last two.
      const bool three = *s >= 0xE0 && *s < 0xF0;
      if (three && !MayHave(static_cast<uint32_t>(s[1]) << 6 | (s[2] & 0x3F))) {
        at += 3;
        continue;
      }
      const Decoded c = DecodeAt(text, at);
      if (Has(c.code)) return at;
      at += c.size;
    }
    return text.size();
  }

 private:
  constexpr bool MayHave(uint32_t low) const {
    return (bits_[(low & 2047) >> 6] >> (low & 63) & 1) != 0;
  }

  std::u32string_view characters_;
  std::array<uint64_t, 32> bits_{};
};

}  // namespace duban

#endif  // DUBAN_TEXT_CHAR_SET_H_
