#ifndef DUBAN_RULES_RUNNER_H_
#define DUBAN_RULES_RUNNER_H_

#include "duban/rules.h"
#include "extract/page.h"
#include "rules/compiled_rule.h"

namespace duban::rules {

// Applies rules to a notice and puts what they find into `findings`, in order. `page` is the text
// that the notice was read from; null without one. Linear in the notice, the text and the events.
void RunRules(const RulesByScope& rules, const v1::Notice& notice, const Page* page,
              const CheckOptions& options, v1::Findings* findings);

}  // namespace duban::rules

#endif  // DUBAN_RULES_RUNNER_H_
