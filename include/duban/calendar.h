// The working-day calendar: which days are worked, working-day sums, and periods counted as the law
// counts them.
#ifndef DUBAN_CALENDAR_H_
#define DUBAN_CALENDAR_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "duban/v1/calendar.pb.h"
#include "duban/v1/deadline.pb.h"
#include "duban/v1/resolution.pb.h"

namespace duban {

enum class DayKind {
  kWorkday,        // 工作日
  kWeekend,        // 周末
  kHoliday,        // 放假: a day off by the State Council's notice, weekends inside it too
  kMakeupWorkday,  // 调休上班: a Saturday or Sunday that is worked
};

// One day of the calendar. The views live as long as the Calendar.
struct Day {
  absl::CivilDay date;
  DayKind kind = DayKind::kWorkday;
  // False beyond the years that the calendar knows. `kind` then says only what is certain of any
  // year: weekends and the holidays with a fixed date.
  bool known = false;
  // The statutory holiday itself (法定节假日), not a weekend or a day moved to it.
  bool statutory = false;
  // 春节; for kMakeupWorkday the holiday that it is worked for. Empty for other days.
  std::string_view name;
  std::string_view name_en;
  // The document number of the notice that arranges the day; empty for unknown years.
  std::string_view source;

  bool worked() const { return kind == DayKind::kWorkday || kind == DayKind::kMakeupWorkday; }
};

// "workday", "weekend", "holiday", "makeup_workday".
std::string_view DayKindName(DayKind kind);

// A day that was counted out.
struct CountedDay {
  absl::CivilDay date;
  // False when the count ran into a year that the calendar does not know; `date` then is what the
  // weekends and fixed-date holidays alone give, and `unknown_year` the first such year.
  bool known = true;
  int unknown_year = 0;
};

// An event from which a period counts.
struct PeriodStart {
  absl::CivilDay day;
  // Minutes after midnight, 0 to 1439. Only periods in hours need it.
  std::optional<int> minute;
};

// Reads and writes "2024-02-29". Years 0001 to 9999; nothing else is a date.
std::optional<absl::CivilDay> ParseDate(std::string_view text);
std::string FormatDate(absl::CivilDay day);

// Immutable after Create; safe to use from any number of threads at once.
class Calendar {
 public:
  // The largest amounts that can be counted: a hundred years of each unit.
  static constexpr int64_t kMaxWorkdays = 26'000;
  static constexpr int64_t kMaxDays = 36'600;
  // Days before and after these cannot be counted from or to.
  static constexpr int kMinYear = 1900;
  static constexpr int kMaxYear = 2400;

  // `files` are v1.CalendarData in textproto, each read behind the built-in data; a year in them
  // replaces the built-in one. InvalidArgument names the file, the line and what is wrong.
  static absl::StatusOr<std::shared_ptr<const Calendar>> Create(
      const std::vector<std::string>& files = {});
  ~Calendar();
  Calendar(const Calendar&) = delete;
  Calendar& operator=(const Calendar&) = delete;

  // The years that the calendar knows, ascending.
  const std::vector<int>& years() const;
  bool Knows(int64_t year) const;
  // The document numbers behind a year; empty when it is unknown.
  std::vector<std::string_view> Sources(int64_t year) const;

  // Any day of years 1 to 9999.
  Day Describe(absl::CivilDay day) const;

  // The n-th working day after `day` (n > 0), before it (n < 0), or `day` itself (n == 0). Constant
  // time while the calendar knows the years. InvalidArgument for |n| > kMaxWorkdays and for days
  // outside kMinYear to kMaxYear.
  absl::StatusOr<CountedDay> AddWorkdays(absl::CivilDay day, int64_t n) const;
  // `day` if it is worked, else the next working day (forward) or the one before.
  absl::StatusOr<CountedDay> MoveToWorkday(absl::CivilDay day, bool forward) const;
  // Working days after `from` up to and including `to`; negative when `to` lies before `from`.
  // Nothing when a year between them is unknown.
  std::optional<int64_t> WorkdaysBetween(absl::CivilDay from, absl::CivilDay to) const;

  // Counts a period (期间) from an event. `rule` names a v1.CountingRule by its id, "" for the
  // civil law; the version in force on the event's day is taken. In days, weeks, months and years
  // the day of the event is not counted, months end on the same day or the last of the month, and a
  // last day that is a day off moves to the next working day (民法典 art. 200 to 203); hours run
  // from the moment; working days are those of this calendar. An amount of 0 ends on the day of the
  // event.
  //
  // An unknown year is no error: Period.due is empty and Period.unknown_reason says why.
  // InvalidArgument: a negative amount, one of more than a hundred years, an unknown unit or rule.
  absl::StatusOr<v1::Period> Count(const PeriodStart& start, const v1::Duration& duration,
                                   std::string_view rule = "") const;

  // The version of a counting rule in force on a day; nullptr when there is none.
  const v1::CountingRule* FindRule(std::string_view id, absl::CivilDay day) const;
  // The version of a statutory period (法定期限) in force on a day: "disclosure-reply".
  const v1::StatutoryPeriod* FindStatutoryPeriod(std::string_view id, absl::CivilDay day) const;
  // All data as read, the caller's files merged in.
  const v1::CalendarData& data() const;

  // Checks each year with a `balance` against its days: one line a difference, none when all agree.
  std::vector<std::string> SelfCheck() const;

 private:
  struct Impl;
  explicit Calendar(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace duban

#endif  // DUBAN_CALENDAR_H_
