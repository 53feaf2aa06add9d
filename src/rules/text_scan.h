#ifndef DUBAN_RULES_TEXT_SCAN_H_
#define DUBAN_RULES_TEXT_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "rules/pattern_needs.h"
#include "text/range.h"

namespace duban::rules {

// Finds the few places of a text at which any of many patterns can match, in one pass that looks at
// each pair of neighbouring characters in a table. Its cost depends on the text, not on the number
// of patterns. After Compile immutable and safe for any number of threads.
class TextScan {
 public:
  // Where a pattern may match: whole lines without the last one's end.
  struct Place {
    uint32_t pattern;
    Range lines;
  };

  // Adds a pattern by what it needs. Returns its index, rising from 0; -1, and adds nothing, where
  // there is nothing to look for.
  int Add(const PatternNeeds& needs);
  void Compile();

  // Puts the places into `out`, by pattern, then rising; those of one pattern do not touch. `text`
  // is folded and valid UTF-8. Linear in the text.
  void FindLines(std::string_view text, std::vector<Place>* out) const;
  // Puts the patterns that may match somewhere in `text` into `out`, rising, line ends or no.
  void FindPatterns(std::string_view text, std::vector<int>* out) const;

  bool empty() const { return patterns_.empty(); }

 private:
  struct Pattern {
    uint32_t all = 0;  // A bit for each group of its needs.
    int digits = 0;    // 0 where digits are no group.
    uint32_t digits_bit = 0;
    uint32_t line_ends = 0;
  };
  struct Need {
    uint32_t pattern;
    uint32_t bit;
  };
  template <typename Found>
  class Pass;

  std::vector<Pattern> patterns_;
  int least_digits_ = 0;  // Of the patterns that need digits; 0 for none.
  std::vector<uint32_t> digit_patterns_;
  // By word; the words are folded.
  absl::flat_hash_map<std::string, std::vector<Need>> words_;
  // What begins with two characters.
  struct Beginning {
    uint64_t pair = 0;
    const std::vector<Need>* needs = nullptr;  // Of the word of these two alone; null for none.
    std::vector<uint32_t> sizes;               // Of longer words, rising.
    uint64_t thirds = 0;                       // A bit for a hash of each third character.
  };
  // By hash, a power of two of them, most empty (`pair` is 0).
  std::vector<Beginning> beginnings_;
  // Whether ASCII stands among the first two characters of any word.
  bool ascii_words_ = false;
  // A bit for each hash of two characters that a word begins with.
  std::vector<uint64_t> filter_;
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_TEXT_SCAN_H_
