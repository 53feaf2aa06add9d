#ifndef DUBAN_EXTRACT_PROGRESS_H_
#define DUBAN_EXTRACT_PROGRESS_H_

#include <string_view>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/word_set.h"

namespace duban {

// Knows when a table's column of progress says that the work is done. Immutable; safe for any
// number of threads.
class ProgressReader {
 public:
  explicit ProgressReader(const v1::TaskWords& words) : done_words_(words.done_words()) {}

  // Whether `cell` (folded) says done and nothing else. The day on which it was done and a remark
  // in parentheses behind it may stand there too; other words may take it back
  // (已完成选址,正在施工).
  bool IsDone(std::string_view cell) const;

 private:
  bool IsDoneClause(std::string_view clause) const;

  WordSet done_words_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_PROGRESS_H_
