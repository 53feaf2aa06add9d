#include "calendar/year_table.h"

#include <optional>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

absl::Status Bad(const v1::CalendarYear& year, const v1::Holiday& holiday, std::string_view field,
                 std::string_view text, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("year ", year.year(), ", holiday \"",
                                                 holiday.name(), "\", ", View(field), " \"",
                                                 View(text), "\": ", View(what)));
}

struct Interval {
  absl::CivilDay begin;
  absl::CivilDay end;
};

// "2024-06-10" or "2024-05-01/2024-05-05".
std::optional<Interval> ParseInterval(std::string_view text) {
  const size_t slash = text.find('/');
  const std::optional<absl::CivilDay> begin = ParseDate(text.substr(0, slash));
  if (!begin) return std::nullopt;
  if (slash == std::string_view::npos) return Interval{*begin, *begin};
  const std::optional<absl::CivilDay> end = ParseDate(text.substr(slash + 1));
  if (!end || *end < *begin) return std::nullopt;
  return Interval{*begin, *end};
}

class Builder {
 public:
  explicit Builder(const v1::CalendarYear& year) : year_(year), first_(year.year(), 1, 1) {
    table_.year = &year;
    const absl::CivilDay end(year.year() + 1, 1, 1);
    for (absl::CivilDay day = first_; day < end; ++day) {
      table_.days.push_back(
          {IsWeekend(day) ? DayKind::kWeekend : DayKind::kWorkday, false, int16_t{-1}});
    }
  }

  absl::Status Add(const v1::Holiday& holiday, int index) {
    for (const std::string& text : holiday.off()) {
      const std::optional<Interval> interval = ParseInterval(text);
      if (!interval) {
        return Bad(year_, holiday, "off", text,
                   "want a date like 2024-06-10 or an interval like 2024-05-01/2024-05-05");
      }
      if (!Holds(interval->begin) || !Holds(interval->end)) {
        return Bad(year_, holiday, "off", text, "lies outside the year");
      }
      for (absl::CivilDay day = interval->begin; day <= interval->end; ++day) {
        if (!Take(day, DayKind::kHoliday, index)) {
          return Bad(year_, holiday, "off", text,
                     absl::StrCat(FormatDate(day), " is named twice in the year"));
        }
      }
    }
    for (const std::string& text : holiday.makeup_workdays()) {
      const std::optional<absl::CivilDay> day = ParseDate(text);
      if (!day) return Bad(year_, holiday, "makeup_workdays", text, "want a date like 2024-05-11");
      if (!Holds(*day))
        return Bad(year_, holiday, "makeup_workdays", text, "lies outside the year");
      if (!IsWeekend(*day)) {
        return Bad(year_, holiday, "makeup_workdays", text, "is no Saturday or Sunday");
      }
      if (!Take(*day, DayKind::kMakeupWorkday, index)) {
        return Bad(year_, holiday, "makeup_workdays", text, "is named twice in the year");
      }
    }
    for (const std::string& text : holiday.statutory()) {
      const std::optional<absl::CivilDay> day = ParseDate(text);
      if (!day || !Holds(*day) || At(*day).holiday != index || At(*day).kind != DayKind::kHoliday) {
        return Bad(year_, holiday, "statutory", text, "want one of the days of \"off\"");
      }
      At(*day).statutory = true;
    }
    return absl::OkStatus();
  }

  YearTable Finish() && { return std::move(table_); }

 private:
  bool Holds(absl::CivilDay day) const { return day.year() == year_.year(); }
  YearTable::Entry& At(absl::CivilDay day) { return table_.days[day - first_]; }

  bool Take(absl::CivilDay day, DayKind kind, int index) {
    YearTable::Entry& entry = At(day);
    if (entry.holiday >= 0) return false;
    entry = {kind, false, static_cast<int16_t>(index)};
    if (kind == DayKind::kMakeupWorkday) --table_.balance;
    if (kind == DayKind::kHoliday && !IsWeekend(day)) ++table_.balance;
    return true;
  }

  const v1::CalendarYear& year_;
  const absl::CivilDay first_;
  YearTable table_;
};

}  // namespace

absl::StatusOr<YearTable> BuildYearTable(const v1::CalendarYear& year) {
  if (year.year() < kFirstYear || year.year() > kLastYear) {
    return absl::InvalidArgumentError(
        absl::StrCat("year ", year.year(), ": want a year from ", kFirstYear, " to ", kLastYear));
  }
  if (year.holidays_size() > 366) {
    return absl::InvalidArgumentError(absl::StrCat("year ", year.year(), ": ", year.holidays_size(),
                                                   " holidays; want at most 366"));
  }
  Builder builder(year);
  for (int i = 0; i < year.holidays_size(); ++i) {
    const absl::Status status = builder.Add(year.holidays(i), i);
    if (!status.ok()) return status;
  }
  return std::move(builder).Finish();
}

}  // namespace duban
