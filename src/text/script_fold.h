#ifndef DUBAN_TEXT_SCRIPT_FOLD_H_
#define DUBAN_TEXT_SCRIPT_FOLD_H_

namespace duban {

// The simplified form of a character of traditional script, the plain form of a compatibility
// ideograph or radical; every other character is its own.
char32_t FoldScript(char32_t c);

}  // namespace duban

#endif  // DUBAN_TEXT_SCRIPT_FOLD_H_
