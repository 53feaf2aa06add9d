#ifndef DUBAN_TEXT_CHAR_SET_H_
#define DUBAN_TEXT_CHAR_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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
    if ((bits_[(c & 2047) >> 6] >> (c & 63) & 1) == 0) return false;
    for (const char32_t member : characters_) {
      if (member == c) return true;
    }
    return false;
  }

 private:
  std::u32string_view characters_;
  std::array<uint64_t, 32> bits_{};
};

}  // namespace duban

#endif  // DUBAN_TEXT_CHAR_SET_H_
