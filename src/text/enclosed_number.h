#ifndef DUBAN_TEXT_ENCLOSED_NUMBER_H_
#define DUBAN_TEXT_ENCLOSED_NUMBER_H_

#include <cstdint>

namespace duban {

// What an enclosed number takes at most.
inline constexpr uint32_t kMaxEnclosedNumberBytes = 5;

// Whether the character is a number together with its mark: ⑴ ⒈ ㈠, which editors of Chinese offer
// for lists. ① is a number of its own kind and none of these.
inline bool IsEnclosedNumber(char32_t c) {
  return (c >= 0x2474 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229);
}

// Writes what such a character stands for, (1) 1. (一), to `out`, which has room for
// kMaxEnclosedNumberBytes. Returns its bytes.
uint32_t WriteEnclosedNumber(char32_t c, char* out);

}  // namespace duban

#endif  // DUBAN_TEXT_ENCLOSED_NUMBER_H_
