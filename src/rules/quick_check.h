#ifndef DUBAN_RULES_QUICK_CHECK_H_
#define DUBAN_RULES_QUICK_CHECK_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/condition.h"
#include "rules/direct_field.h"
#include "rules/evaluate.h"
#include "rules/subject.h"

namespace duban::rules {

// A condition made to say no fast. Nearly all rules find nothing in nearly all subjects: this tells
// so without allocating, and Evaluate is left for the few that are found, since it gathers what
// their messages tell. Where both answer, they answer the same.
class QuickCheck {
 public:
  enum class Answer {
    kNo,   // Evaluate would give kNo, or kUnknown for no reason that is told.
    kYes,  // Evaluate would give kYes.
    kAsk,  // Ask Evaluate.
  };

  // What one check found out that holds for all subjects, or for those of one table; made anew for
  // each notice.
  struct Memory {
    void Reset(int memos) {
      truths.assign(static_cast<size_t>(memos), -1);
      tables.assign(static_cast<size_t>(memos), -1);
    }
    std::vector<signed char> truths;  // By memo: what kind of Known, -1 when not yet known.
    std::vector<int> tables;          // By memo: the table it holds for, Subject::table_begin.
    std::string scratch;
  };

  // `condition` must outlive the check. Parts that look at the notice or at a table alone get
  // numbers from `*memos` on, which is raised: they are evaluated once a notice or table.
  QuickCheck(const Condition& condition, v1::Scope scope, int* memos);
  ~QuickCheck();

  Answer Run(const Subject& subject, const CheckInput& input, Memory* memory) const;

 private:
  struct Node;
  class Compiler;
  class Evaluation;
  std::unique_ptr<const Node> root_;
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_QUICK_CHECK_H_
