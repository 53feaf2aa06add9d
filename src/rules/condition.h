#ifndef DUBAN_RULES_CONDITION_H_
#define DUBAN_RULES_CONDITION_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "duban/v1/rule.pb.h"
#include "re2/re2.h"
#include "rules/field_path.h"
#include "rules/moment.h"
#include "rules/pack_error.h"
#include "rules/pack_reader.h"

namespace duban::rules {

// A day named by a rule, compiled.
struct DatePoint {
  enum class Base { kDate, kField, kEvent, kToday, kYearEnd };
  Base base = Base::kToday;
  absl::CivilDay date;
  FieldPath field;
  std::string event;
  int amount = 0;  // Negative for `minus`.
  v1::TimeUnit unit = v1::TIME_UNIT_UNSPECIFIED;
};

struct DateTest {
  std::optional<DatePoint> before, on_or_before, after, on_or_after;
  std::optional<bool> workday;
};

// A v1.Condition, compiled. At most 16 deep, so that it can be walked by recursion.
struct Condition {
  enum class Looks { kNothing, kField, kEvent, kToday, kStructure, kPairs };

  std::vector<Condition> all, any, none;

  Looks looks = Looks::kNothing;
  FieldPath field;
  std::string path;  // `field` as written.
  std::string event;
  v1::Structure structure = v1::STRUCTURE_UNSPECIFIED;
  std::vector<std::pair<char32_t, char32_t>> pairs;  // Of `unpaired`.

  std::vector<std::string> equals;  // Folded.
  std::unique_ptr<RE2> pattern;
  v1::Check check = v1::CHECK_UNSPECIFIED;
  std::optional<v1::NumberTest> number, length, count;
  std::optional<DateTest> date;
  std::optional<bool> in_registry, exists, repeated;
  std::unique_ptr<Condition> where;
  std::string subject_of_event;
  v1::Sequence sequence = v1::SEQUENCE_UNSPECIFIED;
  // In a rule of SCOPE_TEXT: the part whose places in the text are looked for.
  bool anchor = false;
};

// What the compiler of conditions needs to know of the rule around.
struct ConditionContext {
  v1::Scope scope;
  std::string rule;
  PackErrors* errors;
};

// Compiles `condition`, which stands at `place` and whose paths begin at `type`. Adds a fault for
// everything that cannot be right; what it returns is of use only when there was none.
Condition CompileCondition(const v1::Condition& condition, const Place& place,
                           const google::protobuf::Descriptor* type,
                           const ConditionContext& context);

// A part that must hold whenever `condition` holds, and that looks for a pattern in a text field of
// the subject itself (or for pairs, in SCOPE_TEXT): the condition itself or the first such one of
// its `all`. Where the pattern does not match, the condition need not be evaluated. Null when there
// is none.
Condition* FindTrigger(Condition* condition);

}  // namespace duban::rules

#endif  // DUBAN_RULES_CONDITION_H_
