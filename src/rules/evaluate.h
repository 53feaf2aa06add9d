#ifndef DUBAN_RULES_EVALUATE_H_
#define DUBAN_RULES_EVALUATE_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "duban/rules.h"
#include "rules/condition.h"
#include "rules/subject.h"

namespace duban::rules {

// Kleene's three values, rising: what cannot be known is neither yes nor no.
enum class Truth : uint8_t { kNo, kUnknown, kYes };

// One thing that a condition found.
struct Hit {
  std::string text;
  std::optional<v1::Span> span;
};

// What a condition found: the hits of its first part that has any.
struct Evidence {
  std::vector<Hit> hits;
  std::string limit;  // The day that a date was compared with.
  Unanswered why = Unanswered::kNone;
};

// What one check is about, besides its subjects.
struct CheckInput {
  const v1::Notice* notice = nullptr;
  std::string_view text;  // Page::text; empty without a text.
  bool has_text = false;
  const CheckOptions* options = nullptr;
};

// Evaluates `condition` for `subject`. `self` is what its paths begin at. An anchor counts as true:
// its hits are found by the caller.
Truth Evaluate(const Condition& condition, const Subject& subject,
               const google::protobuf::Message& self, const CheckInput& input, Evidence* evidence);

}  // namespace duban::rules

#endif  // DUBAN_RULES_EVALUATE_H_
