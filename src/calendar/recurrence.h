#ifndef DUBAN_CALENDAR_RECURRENCE_H_
#define DUBAN_CALENDAR_RECURRENCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"

namespace duban {

// A recurring deadline as a series of due days.
struct DueRule {
  // RFC 5545, with the due day filled in where the notice names none: a week is due on its Sunday,
  // a month on its last day, a year on 31 December (GB/T 7408.1: weeks end on Sunday).
  std::string rrule;
  // The first due day on or after the day that the series was asked from.
  absl::CivilDay first;
  // The rule names no day, so the end of each period was taken.
  bool end_of_period = false;
  // The series has no dates: its UNTIL lies before its first.
  bool empty = false;
  // From here the rule counts its intervals. ExpandDueRule begins at a later interval.
  absl::CivilDay origin;
  int interval = 1;
  enum class Frequency { kDaily, kWeekly, kMonthly, kYearly } frequency = Frequency::kMonthly;
  bool counted = false;  // COUNT=: the series must be counted from its first date.
  // One date an interval at a fixed place in it (each day, each Sunday, the 10th or the last day of
  // a month), and no end: the dates are sums, for which libical need not search.
  bool even = false;
  // Of an even rule by months or years: the day of the month, -1 for its last.
  int month_day = 0;
  int even_month = 1;  // Of an even rule by years.
};

// `rrule` as the extractor writes it (FREQ=MONTHLY;INTERVAL=3), counted from `anchor`. Periods of
// two, three, four, six and twelve months are those of the calendar year (quarters end in March,
// June, September and December); others begin at the anchor.
//
// Understood are FREQ (DAILY to YEARLY), INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, UNTIL and COUNT in
// combinations that have a date in every interval; anything else is InvalidArgument. That keeps
// the search for the next date short.
absl::StatusOr<DueRule> MakeDueRule(std::string_view rrule, absl::CivilDay anchor);

struct Expansion {
  std::vector<absl::CivilDay> days;  // Ascending.
  bool truncated = false;            // There are more than `most`.
};

// The due days from `from` to `to`, both inclusive, at most `most` of them.
absl::StatusOr<Expansion> ExpandDueRule(const DueRule& rule, absl::CivilDay from, absl::CivilDay to,
                                        int most);

}  // namespace duban

#endif  // DUBAN_CALENDAR_RECURRENCE_H_
