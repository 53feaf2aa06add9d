#ifndef DUBAN_EXTRACT_TIME_LIMIT_TRIGGER_H_
#define DUBAN_EXTRACT_TIME_LIMIT_TRIGGER_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word_set.h"
#include "text/range.h"

namespace duban::time_limit {

// The one pass over a text that finds the places where a time limit may stand: a unit of time
// behind a number (15个工作日), 年, 月, 季 wherever they stand, 5日前, 本周, 周调度, a named
// period.
//
// What it finds is what the regular expression Pattern() matches, which is the definition and which
// the tests hold it against. The pass itself goes by a table of the characters that end a trigger
// and looks back from them: an automaton reads every byte, and costs much for every match; this
// looks at one character in three bytes, and at most of them once. Linear: it looks back a few
// characters. Immutable; safe for any number of threads.
class TriggerScan {
 public:
  // `periods`: names of periods (十四五), each a trigger. `deeds`: what makes one of 日 and 周
  // before it (调度). None is empty.
  TriggerScan(std::vector<std::string> periods, std::vector<std::string> deeds);

  // The same in RE2's syntax.
  std::string Pattern() const;

  // Finds the first trigger in text[at, end). Returns whether there is one.
  bool Next(std::string_view text, uint32_t at, uint32_t end, Range* trigger) const;

 private:
  // Whether a trigger ends with the character of three bytes at `at`; none begins before `floor`.
  bool EndsWith(std::string_view text, uint32_t at, uint32_t floor, uint32_t end,
                Range* trigger) const;
  // Whether a trigger ends with the character at `at` or, as a quarter does, begins there.
  bool MeetsTrigger(std::string_view text, uint32_t at, uint32_t floor, uint32_t end,
                    Range* trigger) const;

  std::vector<std::string> periods_;
  std::vector<std::string> deed_names_;  // Longest first.
  WordSet deeds_;
  // By EndKey() of each character that ends one.
  std::array<bool, 0x4000> may_end_{};
};

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_TRIGGER_H_
