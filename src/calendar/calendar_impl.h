#ifndef DUBAN_CALENDAR_CALENDAR_IMPL_H_
#define DUBAN_CALENDAR_CALENDAR_IMPL_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/certain_days.h"
#include "calendar/in_force.h"
#include "calendar/workday_index.h"
#include "calendar/year_table.h"
#include "duban/calendar.h"

namespace duban {

// Days off and makeup workdays in a row, under one name: what an explanation names.
struct SpecialDays {
  absl::CivilDay begin;
  absl::CivilDay end;
  bool worked;
  const v1::Holiday* holiday;
};

struct Calendar::Impl {
  v1::CalendarData data;
  CertainDays certain;
  std::vector<int> years;
  std::vector<YearTable> tables;          // By year; same order as `years`.
  std::vector<int> table_of;              // By year - kMinYear; -1 for unknown.
  std::vector<WorkdayIndex> indexes;      // One a run of consecutive years.
  std::vector<int> index_of;              // By year - kMinYear; -1 for unknown.
  std::vector<SpecialDays> specials;      // Ascending.
  std::vector<InForce> rules_in_force;    // By index in data.counting_rules.
  std::vector<InForce> periods_in_force;  // By index in data.statutory_periods.

  absl::Status Build();

  const YearTable* TableOf(int64_t year) const;
  const WorkdayIndex* IndexOf(int64_t year) const;
  bool IsWorked(absl::CivilDay day) const;
  // The n-th worked day after `day` (n > 0) or before it (n < 0), by the known years and, between
  // them, by what is certain.
  absl::CivilDay Walk(absl::CivilDay day, int64_t n) const;

 private:
  absl::Status BuildYears();
  void BuildIndexes();
  int64_t WorkdaysOfYear(int64_t year) const;
};

// Reads calendar files, the built-in one first; a later year replaces an earlier one.
absl::StatusOr<v1::CalendarData> ReadCalendarData(const std::vector<std::string>& files);

// Reads when the laws, counting rules and statutory periods of `data` are in force, and which days
// off the laws fix. The error names the entry.
absl::Status ReadRules(const v1::CalendarData& data, CertainDays* certain,
                       std::vector<InForce>* rules, std::vector<InForce>* periods);

// InvalidArgument, with the ids that there are, when no counting rule of `data` has this one.
absl::Status CheckRuleId(const v1::CalendarData& data, std::string_view id);

}  // namespace duban

#endif  // DUBAN_CALENDAR_CALENDAR_IMPL_H_
