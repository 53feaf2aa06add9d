#ifndef DUBAN_RULES_PATTERN_BANK_H_
#define DUBAN_RULES_PATTERN_BANK_H_

#include <memory>
#include <string_view>
#include <vector>

#include "re2/re2.h"
#include "re2/set.h"

namespace duban::rules {

// Many patterns that are looked for in the same text: one pass of one automaton says which of them
// match. After Compile immutable and safe for any number of threads.
class PatternBank {
 public:
  // Adds a pattern that compiled; it must outlive the bank. Returns its index, rising from 0.
  int Add(const RE2* pattern);
  void Compile();

  // Puts the indices of the patterns that match somewhere in `text` into `out`, rising. Linear in
  // the text.
  void Match(std::string_view text, std::vector<int>* out) const;

  size_t size() const { return patterns_.size(); }

 private:
  std::vector<const RE2*> patterns_;
  std::unique_ptr<RE2::Set> set_;  // Null when the patterns are run one by one.
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_PATTERN_BANK_H_
