#ifndef DUBAN_RULES_COMPILED_RULE_H_
#define DUBAN_RULES_COMPILED_RULE_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "duban/rules.h"
#include "duban/v1/rule.pb.h"
#include "rules/condition.h"
#include "rules/message_template.h"
#include "rules/pattern_bank.h"
#include "rules/quick_check.h"

namespace duban::rules {

// A rule, ready to run. Stays where it is: `trigger` points into `condition`.
struct CompiledRule {
  const v1::Rule* rule = nullptr;
  Condition condition;
  // See FindTrigger; in SCOPE_TEXT never null.
  Condition* trigger = nullptr;
  std::unique_ptr<const QuickCheck> quick;
  MessageTemplate message, message_en;
  std::optional<absl::CivilDay> in_force_from, in_force_to;
  size_t order = 0;   // Among all rules.
  int memos_end = 0;  // Behind the numbers of what `quick` remembers; the next rule's begin here.
};

// Rules of one scope that look for patterns in the same field: one pass over the field's values
// says which of them need to be evaluated.
struct TriggeredRules {
  FieldPath field;
  DirectPath direct;  // The same, without fields where they are not all direct ones.
  PatternBank bank;
  std::vector<const CompiledRule*> rules;  // By the bank's index.
};

// The rules of one scope.
struct ScopeRules {
  std::vector<const CompiledRule*> always;
  std::vector<std::unique_ptr<TriggeredRules>> triggered;
};

struct RulesByScope {
  std::map<v1::Scope, ScopeRules> scopes;
  // Beyond each rule's `order`, and its `memos_end` at most.
  size_t orders_end = 0;
  int memos_end = 0;

  // The scope of `rule`, which is about to be added to it.
  ScopeRules& ScopeFor(const CompiledRule& rule);
};

// Compiles `pack`, which was read from `file`, behind `rules`. Adds a fault for everything that
// cannot be right. `pack` must outlive the rules. The rules' own examples run when there is a
// `calendar` for them.
void CompilePack(const v1::RulePack& pack, const Place& place, const Calendar* calendar,
                 std::vector<std::unique_ptr<CompiledRule>>* rules, PackErrors* errors);

// Sorts rules into scopes and compiles the banks.
RulesByScope GroupRules(const std::vector<std::unique_ptr<CompiledRule>>& rules);

}  // namespace duban::rules

#endif  // DUBAN_RULES_COMPILED_RULE_H_
