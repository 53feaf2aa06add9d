#ifndef DUBAN_RULES_FOLD_H_
#define DUBAN_RULES_FOLD_H_

#include <string>
#include <string_view>

// Rules compare words as the reader does (see extract/page.h): width and script do not matter.
namespace duban::rules {

// The folded form of valid UTF-8. Returns `text` itself where nothing changes, else a view of
// `scratch`.
std::string_view Fold(std::string_view text, std::string* scratch);

// Folds the literal characters of an RE2 pattern; a full-width character stands for itself, so （
// becomes \(. For valid UTF-8.
std::string FoldPattern(std::string_view pattern);

}  // namespace duban::rules

#endif  // DUBAN_RULES_FOLD_H_
