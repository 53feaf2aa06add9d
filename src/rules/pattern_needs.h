#ifndef DUBAN_RULES_PATTERN_NEEDS_H_
#define DUBAN_RULES_PATTERN_NEEDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace duban::rules {

// What stands in everything that a pattern matches: a cheap scan that does not find it rules the
// pattern out.
struct PatternNeeds {
  // Of each group one word stands in every match. Words have two characters and more; the most
  // telling group comes first.
  std::vector<std::vector<std::string>> words;
  // So many ASCII digits stand in every match with nothing but blanks and - between them.
  int digits = 0;
  // How many line ends a match can hold; -1 for any number, and for patterns that are not
  // understood.
  int line_ends = -1;
};

// Reads `pattern`, which RE2 has accepted and in which . does not stand for a line end. Never
// wrong: what it does not understand (flags, classes by name) has no needs.
PatternNeeds FindNeeds(std::string_view pattern);

}  // namespace duban::rules

#endif  // DUBAN_RULES_PATTERN_NEEDS_H_
