#include "calendar/year_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

absl::Status Bad(const v1::CalendarYear& year, const v1::Holiday& holiday, std::string_view field,
                 std::string_view text, std::string_view what, std::string_view what_chinese) {
  const std::string entry = absl::StrCat(View(field), " \"", View(text), "\"");
  return Fault(absl::StrCat("year ", year.year(), ", holiday \"", holiday.name(), "\", ", entry,
                            ": ", View(what)),
               absl::StrCat(year.year(), " 年, 节日「", holiday.name(), "」, ", entry, " ",
                            View(what_chinese)));
}

constexpr std::string_view kOutside = "lies outside the year";
constexpr std::string_view kOutsideChinese = "不在这一年。改法: 写到它那一年的 years 里";
constexpr std::string_view kTwice = "is named twice in the year";
constexpr std::string_view kTwiceChinese = "在这一年里写了两次。改法: 只留一处";

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
                   "want a date like 2024-06-10 or an interval like 2024-05-01/2024-05-05",
                   "不是日期。改法: 写成 2024-06-10 的样子, 一段日子写成 2024-05-01/2024-05-05");
      }
      if (!Holds(interval->begin) || !Holds(interval->end)) {
        return Bad(year_, holiday, "off", text, kOutside, kOutsideChinese);
      }
      for (absl::CivilDay day = interval->begin; day <= interval->end; ++day) {
        if (!Take(day, DayKind::kHoliday, index)) {
          return Bad(year_, holiday, "off", text, absl::StrCat(FormatDate(day), " ", View(kTwice)),
                     absl::StrCat("中的 ", FormatDate(day), " ", View(kTwiceChinese)));
        }
      }
    }
    for (const std::string& text : holiday.makeup_workdays()) {
      const std::optional<absl::CivilDay> day = ParseDate(text);
      const auto bad = [&](std::string_view what, std::string_view what_chinese) {
        return Bad(year_, holiday, "makeup_workdays", text, what, what_chinese);
      };
      if (!day) {
        return bad("want a date like 2024-05-11", "不是日期。改法: 写成 2024-05-11 的样子");
      }
      if (!Holds(*day)) return bad(kOutside, kOutsideChinese);
      if (!IsWeekend(*day)) {
        return bad("is no Saturday or Sunday",
                   "不是星期六、星期日, 本来就上班。改法: 只写调休上班的周末日期");
      }
      if (!Take(*day, DayKind::kMakeupWorkday, index)) return bad(kTwice, kTwiceChinese);
    }
    for (const std::string& text : holiday.statutory()) {
      const std::optional<absl::CivilDay> day = ParseDate(text);
      if (!day || !Holds(*day) || At(*day).holiday != index || At(*day).kind != DayKind::kHoliday) {
        return Bad(year_, holiday, "statutory", text, "want one of the days of \"off\"",
                   "不是这个节日放假的日子。改法: 写 off 里的一天");
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
    return Fault(
        absl::StrCat("year ", year.year(), ": want a year from ", kFirstYear, " to ", kLastYear),
        absl::StrCat("不能用 ", year.year(), " 年。改法: 写 ", kFirstYear, " 到 ", kLastYear,
                     " 之间的年份"));
  }
  if (year.holidays_size() > 366) {
    return Fault(absl::StrCat("year ", year.year(), ": ", year.holidays_size(),
                              " holidays; want at most 366"),
                 absl::StrCat(year.year(), " 年: 有 ", year.holidays_size(),
                              " 个节日。改法: 最多写 366 个"));
  }
  Builder builder(year);
  for (int i = 0; i < year.holidays_size(); ++i) {
    const absl::Status status = builder.Add(year.holidays(i), i);
    if (!status.ok()) return status;
  }
  return std::move(builder).Finish();
}

}  // namespace duban
