#ifndef DUBAN_CALENDAR_CERTAIN_DAYS_H_
#define DUBAN_CALENDAR_CERTAIN_DAYS_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "duban/v1/calendar.pb.h"

namespace duban {

// What is certain of a year that the State Council has not arranged: weekends, and the statutory
// holidays with a fixed date in the solar calendar.
class CertainDays {
 public:
  // InvalidArgument when a date of a law is none.
  absl::Status AddLaw(const v1::HolidayLaw& law);

  // A fixed-date holiday by the law in force on that day.
  bool IsFixedHoliday(absl::CivilDay day) const;
  bool IsWorked(absl::CivilDay day) const;
  // Days from Monday to Friday that are no fixed-date holiday.
  int WorkdaysOfYear(int64_t year) const;

 private:
  struct Law {
    absl::CivilDay from;
    absl::CivilDay to;
    std::vector<int> fixed;  // month * 100 + day
  };
  std::vector<Law> laws_;
};

}  // namespace duban

#endif  // DUBAN_CALENDAR_CERTAIN_DAYS_H_
