#ifndef DUBAN_CALENDAR_YEAR_TABLE_H_
#define DUBAN_CALENDAR_YEAR_TABLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "duban/calendar.h"
#include "duban/v1/calendar.pb.h"

namespace duban {

inline bool IsWeekend(absl::CivilDay day) {
  return absl::GetWeekday(day) >= absl::Weekday::saturday;
}

// The days of one year, by day of the year.
struct YearTable {
  struct Entry {
    DayKind kind;
    bool statutory;
    int16_t holiday;  // Index in CalendarYear.holidays, -1 for none.
  };
  const v1::CalendarYear* year = nullptr;
  std::vector<Entry> days;
  // Days off from Monday to Friday minus weekend days worked.
  int balance = 0;
};

// InvalidArgument when a date is none, lies in another year, stands twice, or a makeup workday is
// no weekend day; the message says where. `year` must outlive the table.
absl::StatusOr<YearTable> BuildYearTable(const v1::CalendarYear& year);

}  // namespace duban

#endif  // DUBAN_CALENDAR_YEAR_TABLE_H_
