#ifndef DUBAN_EXTRACT_LIST_TAIL_H_
#define DUBAN_EXTRACT_LIST_TAIL_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/word_set.h"
#include "text/word_trie.h"

namespace duban {

// What follows a list of units that goes on: 等, 等部门, 等市直各有关单位. Immutable; safe for any
// number of threads.
class ListTails {
 public:
  explicit ListTails(const v1::UnitWords& words);

  // Bytes of the tail at the end of `list`, 0 for none.
  size_t SuffixOf(std::string_view list) const {
    const SuffixTrie::Match end = ends_.Longest(list);
    return end.value == kNoun ? MadeOfParts(list, end.size) : end.size;
  }

  // Whether what opens a tail (等) stands in `list`, whatever noun follows.
  bool HasOpener(std::string_view list) const { return !openers_.FindIn(list).empty(); }

 private:
  // In the order in which they are printed. A part stands before a later one.
  enum Part { kOpener, kLevel, kLevelEnding, kAdjective, kNoun, kWhole };

  // The same of a tail that is made of parts, the last of them a noun of so many bytes.
  size_t MadeOfParts(std::string_view list, size_t noun) const;

  SuffixTrie ends_;   // Nouns and whole tails: one walk for most lists.
  SuffixTrie parts_;  // The parts before a noun.
  WordSet openers_;
  std::string opener_lasts_;  // The last byte of each opener.
  size_t max_before_ = 0;     // Bytes of the longest parts before a noun.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_LIST_TAIL_H_
