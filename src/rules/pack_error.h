#ifndef DUBAN_RULES_PACK_ERROR_H_
#define DUBAN_RULES_PACK_ERROR_H_

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace duban::rules {

// A fault of a rule pack, told so that an official can mend it: what, where, and what would be
// right.
struct PackError {
  std::string file;
  int line = 0;  // From 1; 0 when the fault has no line.
  int column = 0;
  std::string rule;     // Empty when the fault is in no rule.
  std::string message;  // What is wrong, in Chinese.
  std::string hint;     // What would be right, in Chinese.
  std::string english;  // Both in English; empty when it is told in Chinese only.
};

// Collects faults; keeps the first 50.
class PackErrors {
 public:
  void Add(PackError error);
  bool empty() const { return errors_.empty(); }
  size_t size() const { return errors_.size(); }
  // InvalidArgument with a line a fault, in the order of file and line; Ok when there is none. Its
  // message is Chinese; it has an English text too where every fault has one.
  absl::Status ToStatus() const;

 private:
  std::vector<PackError> errors_;
  size_t left_out_ = 0;
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_PACK_ERROR_H_
