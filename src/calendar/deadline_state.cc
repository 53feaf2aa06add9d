#include "calendar/deadline_state.h"

namespace duban {

v1::DeadlineState StateOf(const Calendar& calendar, const ResolveOptions& options,
                          std::optional<absl::CivilDay> start, absl::CivilDay due,
                          std::optional<absl::CivilDay> met) {
  if (!options.today) return v1::DEADLINE_STATE_UNSPECIFIED;
  const absl::CivilDay today = *options.today;
  if (met) return *met <= due ? v1::DEADLINE_STATE_MET : v1::DEADLINE_STATE_MET_LATE;
  if (today > due) return v1::DEADLINE_STATE_OVERDUE;
  std::optional<int64_t> left = due - today;
  if (options.due_soon_in_workdays) left = calendar.WorkdaysBetween(today, due);
  if (left && *left <= options.due_soon) return v1::DEADLINE_STATE_DUE_SOON;
  if (start && today < *start) return v1::DEADLINE_STATE_NOT_STARTED;
  return v1::DEADLINE_STATE_RUNNING;
}

void SetDaysLeft(const Calendar& calendar, const ResolveOptions& options, absl::CivilDay due,
                 v1::Resolution* resolution) {
  resolution->set_due(FormatDate(due));
  if (!options.today) return;
  resolution->set_days_left(static_cast<int32_t>(due - *options.today));
  const std::optional<int64_t> workdays = calendar.WorkdaysBetween(*options.today, due);
  if (workdays) resolution->set_working_days_left(static_cast<int32_t>(*workdays));
}

}  // namespace duban
