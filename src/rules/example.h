#ifndef DUBAN_RULES_EXAMPLE_H_
#define DUBAN_RULES_EXAMPLE_H_

#include "rules/compiled_rule.h"
#include "rules/pack_error.h"
#include "rules/pack_reader.h"

namespace duban::rules {

// Runs a rule's own examples and adds a fault for each that does not come out as it says. `place`
// is the rule's.
void RunExamples(const CompiledRule& rule, const Calendar* calendar, const Place& place,
                 PackErrors* errors);

}  // namespace duban::rules

#endif  // DUBAN_RULES_EXAMPLE_H_
