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

// A bit for each character of the Basic Multilingual Plane: whether it folds to another one.
extern const std::array<uint64_t, 1024> kScriptFoldChanges;

// Whether FoldScript() makes another character of the one whose three bytes of UTF-8 stand at `s`.
// The quick question: nearly all characters of a text are their own form.
inline bool ScriptFoldChanges(const unsigned char* s) {
  return (kScriptFoldChanges[(s[0] & 0x0FU) << 6 | (s[1] & 0x3FU)] >> (s[2] & 0x3FU) & 1) != 0;
}

}  // namespace duban

#endif  // DUBAN_TEXT_SCRIPT_FOLD_H_
