#ifndef DUBAN_RULES_PATTERN_BANK_H_
#define DUBAN_RULES_PATTERN_BANK_H_

#include <memory>
#include <string_view>
#include <vector>

#include "re2/re2.h"
#include "re2/set.h"
#include "rules/text_scan.h"

namespace duban::rules {

// Many patterns that are looked for in the same text. Those with words in them are run where one
// scan of the text finds the words; of the others one pass of one automaton says which match. After
// Compile immutable and safe for any number of threads.
class PatternBank {
 public:
  using Place = TextScan::Place;

  // Adds a pattern that compiled; it must outlive the bank. Returns its index, rising from 0.
  int Add(const RE2* pattern);
  void Compile();

  // Puts the indices of the patterns that match somewhere in `text` (folded) into `out`, rising.
  // Linear in the text.
  void Match(std::string_view text, std::vector<int>* out) const;
  // Puts the stretches of `text` into `out` that hold all matches there are, by pattern, rising.
  // Where a stretch ends, no match goes on.
  void FindPlaces(std::string_view text, std::vector<Place>* out) const;

  size_t size() const { return patterns_.size(); }
  // Whether any pattern is found by the scan.
  bool scans() const { return !scan_.empty(); }

 private:
  // The same for the patterns that are in no scan.
  void MatchUnscanned(std::string_view text, std::vector<int>* out) const;

  std::vector<const RE2*> patterns_;
  TextScan scan_;
  std::vector<int> scanned_;       // Of patterns in the scan: index in `patterns_`.
  std::vector<int> unscanned_;     // The others.
  std::unique_ptr<RE2::Set> set_;  // Of `unscanned_`; null when these are run one by one.
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_PATTERN_BANK_H_
