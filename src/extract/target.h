#ifndef DUBAN_EXTRACT_TARGET_H_
#define DUBAN_EXTRACT_TARGET_H_

#include <string_view>
#include <vector>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// Finds amounts to be reached (目标): 不少于1次, 80%以上, 不低于4%. Immutable; safe for any number
// of threads.
class TargetReader {
 public:
  explicit TargetReader(const v1::TaskWords& words)
      : before_(words.target_words()),
        behind_(words.target_endings()),
        measures_(words.target_measures()) {}

  // Appends the targets in text[within] in print order. One pass over the range.
  void Read(std::string_view text, Range within, std::vector<Range>* out) const;

 private:
  WordSet before_;
  WordSet behind_;
  WordSet measures_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TARGET_H_
