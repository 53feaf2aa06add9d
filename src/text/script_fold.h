#ifndef DUBAN_TEXT_SCRIPT_FOLD_H_
#define DUBAN_TEXT_SCRIPT_FOLD_H_

#include <array>
#include <cstdint>

namespace duban {

// The simplified form of a character of traditional script, the plain form of a CJK compatibility
// ideograph or a radical (as in text copied from PDF files); every other character is its own. For
// matching only: one to one, so a character that simplified script writes in two ways (乾) has one
// form here. Constant time, takes any value. The table is made by data/script/generate.py.
char32_t FoldScript(char32_t c);

// By the last two bytes of an ideograph in UTF-8, of each six bits, the second the lower: a bit for
// each of the leads E4 to E9, whether the ideograph folds to another one.
extern const std::array<uint8_t, 0x4000> kIdeographFolds;

// Whether FoldScript() makes another character of the ideograph from U+4000 to U+9FFF whose three
// bytes of UTF-8, the first the lowest, are `bytes`, with a fourth of any value. The quick
// question: nearly all characters of a text are their own form.
inline bool IdeographFolds(uint32_t bytes) {
  return (kIdeographFolds[bytes >> 8 & 0x3F3F] >> ((bytes & 0xFF) - 0xE4) & 1) != 0;
}

}  // namespace duban

#endif  // DUBAN_TEXT_SCRIPT_FOLD_H_
