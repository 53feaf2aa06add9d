#ifndef DUBAN_RULES_EVALUATE_H_
#define DUBAN_RULES_EVALUATE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
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

// Which events the caller told of, found by what they are about.
class EventIndex {
 public:
  // `events` may be null.
  explicit EventIndex(const v1::Events* events);
  bool Has(std::string_view kind, std::string_view subject) const;

 private:
  absl::flat_hash_set<std::string> keys_;
};

// What one check is about, besides its subjects.
struct CheckInput {
  const v1::Notice* notice = nullptr;
  std::string_view text;  // Page::text; empty without a text.
  bool has_text = false;
  const CheckOptions* options = nullptr;
  const EventIndex* happened = nullptr;  // Of options->events.
};

bool Holds(const v1::NumberTest& test, double value);

// Evaluates `condition` for `subject`. `self` is what its paths begin at. An anchor counts as true:
// its hits are found by the caller. Where the caller knows already that the condition holds
// (`holds`), only what is told of it is looked for.
Truth Evaluate(const Condition& condition, const Subject& subject,
               const google::protobuf::Message& self, const CheckInput& input, bool holds,
               Evidence* evidence);

}  // namespace duban::rules

#endif  // DUBAN_RULES_EVALUATE_H_
