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

  // One pass over `text`. It keeps what it has seen of the bytes around where it stands, so that
  // each is looked at once, however many triggers there are. Both must outlive it.
  class Pass {
   public:
    Pass(const TriggerScan& scan, std::string_view text) : scan_(scan), text_(text) {}

    // Finds the first trigger in text[at, end). Returns whether there is one. The next call mostly
    // begins at or behind what was found.
    bool Next(uint32_t at, uint32_t end, Range* trigger);

   private:
    // Where in the block of bytes at `block` a character may end a trigger, a bit for each byte.
    uint64_t PlacesIn(uint32_t block);

    const TriggerScan& scan_;
    const std::string_view text_;
    uint32_t block_ = UINT32_MAX;  // Whose places are known.
    uint64_t places_ = 0;
  };

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
