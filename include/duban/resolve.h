// Deadlines as dates: what the limits of a notice come to once the events are known, and how they
// stand on a given day.
#ifndef DUBAN_RESOLVE_H_
#define DUBAN_RESOLVE_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "duban/calendar.h"
#include "duban/v1/event.pb.h"
#include "duban/v1/notice.pb.h"
#include "duban/v1/resolution.pb.h"

namespace duban {

// What happens to a recurring due day that is a day off.
enum class DayOffMove { kNone, kNextWorkday, kPreviousWorkday };

struct ResolveOptions {
  // The day for which states are told. Without it there are dates but no states.
  std::optional<absl::CivilDay> today;
  // A deadline is DUE_SOON when it is due within this many days from today on…
  int due_soon = 7;
  // …working days, not calendar days.
  bool due_soon_in_workdays = false;
  DayOffMove move = DayOffMove::kNone;
  // Occurrences of RECURRING from and to these days. Default: from today on, or, where there are
  // "done" events, from the beginning of this year (without today: of the series), through one year
  // after today (the beginning).
  std::optional<absl::CivilDay> from;
  std::optional<absl::CivilDay> to;
  // At most so many occurrences each; more are cut off and Resolution.truncated says so. 1 to
  // 10000.
  int max_occurrences = 400;
  // How the law counts: the id of a v1.CountingRule, "" for the civil law.
  std::string counting_rule;
  // A WITHIN that names no event counts from the day the notice was issued. Off: it is unknown.
  bool count_from_issue = false;
  // Fill Period.steps and the English texts.
  bool explain = true;
};

// Resolves every deadline of `notice`: those of its tasks, then those that belong to no task.
//
// `events` say what happened. Event.kind is "issued", "published", "received", "accepted",
// "approved", "signed", "formed", "decided", "occurred", "submitted", "completed", "ended" (or
// words that end so: "comment-received"), or the words of the trigger itself (批复); "done" and
// "task-done" say that a deadline was met. Event.subject is a task's id ("t3") or number, empty for
// the notice, or the name of a case (an application's number): then each deadline that counts from
// such an event gets one resolution a case.
//
// InvalidArgument for events and options that are none. Linear in deadlines plus resolutions; more
// than 100000 resolutions are ResourceExhausted.
absl::StatusOr<v1::Resolutions> Resolve(const Calendar& calendar, const v1::Notice& notice,
                                        const v1::Events& events, const ResolveOptions& options);
// The same into `out`, which is cleared first; it may live on an arena and be used again.
absl::Status Resolve(const Calendar& calendar, const v1::Notice& notice, const v1::Events& events,
                     const ResolveOptions& options, v1::Resolutions* out);

}  // namespace duban

#endif  // DUBAN_RESOLVE_H_
