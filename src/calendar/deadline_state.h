#ifndef DUBAN_CALENDAR_DEADLINE_STATE_H_
#define DUBAN_CALENDAR_DEADLINE_STATE_H_

#include <optional>

#include "duban/resolve.h"

namespace duban {

// How a deadline stands on options.today: by its first day (if it has one), its last day, and the
// day on which it was met (if it was).
v1::DeadlineState StateOf(const Calendar& calendar, const ResolveOptions& options,
                          std::optional<absl::CivilDay> start, absl::CivilDay due,
                          std::optional<absl::CivilDay> met);

// Sets due, days_left and working_days_left.
void SetDaysLeft(const Calendar& calendar, const ResolveOptions& options, absl::CivilDay due,
                 v1::Resolution* resolution);

}  // namespace duban

#endif  // DUBAN_CALENDAR_DEADLINE_STATE_H_
