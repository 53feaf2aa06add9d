#ifndef DUBAN_RULES_MOMENT_H_
#define DUBAN_RULES_MOMENT_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "duban/calendar.h"
#include "duban/v1/deadline.pb.h"

namespace duban::rules {

// A day, or a minute of it.
struct Moment {
  absl::CivilDay day;
  int minute = -1;  // Minute of the day, -1 for none.
};

// Reads "09:30" as a minute of the day.
std::optional<int> ParseTime(std::string_view text);

// "2024-03-01" or "2024-03-01 09:30".
std::string ToText(const Moment& moment);

// Why a question about a day has no answer.
enum class Unanswered { kNone, kCalendar, kTime };

// `from` and `amount` units, forwards or (amount < 0) backwards. Working days follow the Civil
// Code, art. 201: the first day does not count. Months and years keep the day of the month, or end
// with the month (art. 202). Nothing, with the reason, when the calendar does not know a day or
// hours are added to a day without a time. |amount| is at most 10,000 (checked when the pack is
// loaded).
std::optional<Moment> Add(const Moment& from, int amount, v1::TimeUnit unit,
                          const Calendar* calendar, Unanswered* why);

// Less than 0, 0 or more: by minutes when both have one, else by days.
int Compare(const Moment& a, const Moment& b);

}  // namespace duban::rules

#endif  // DUBAN_RULES_MOMENT_H_
