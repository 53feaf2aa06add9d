#ifndef DUBAN_TEXT_SCRIPT_FOLD_H_
#define DUBAN_TEXT_SCRIPT_FOLD_H_

namespace duban {

// The simplified form of a character of traditional script, the plain form of a CJK compatibility
// ideograph or a radical (as in text copied from PDF files); every other character is its own. For
// matching only: one to one, so a character that simplified script writes in two ways (乾) has one
// form here. Constant time, takes any value. The table is made by data/script/generate.py.
char32_t FoldScript(char32_t c);

}  // namespace duban

#endif  // DUBAN_TEXT_SCRIPT_FOLD_H_
