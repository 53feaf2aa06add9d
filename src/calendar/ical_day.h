#ifndef DUBAN_CALENDAR_ICAL_DAY_H_
#define DUBAN_CALENDAR_ICAL_DAY_H_

#include <libical/ical.h>

#include "absl/time/civil_time.h"

namespace duban {

// A day of the years 1 to 9999 as libical holds it: a date without a time of day.
inline icaltimetype ToIcal(absl::CivilDay day) {
  icaltimetype time = {};
  time.is_date = 1;
  time.year = static_cast<int>(day.year());
  time.month = day.month();
  time.day = day.day();
  return time;
}

}  // namespace duban

#endif  // DUBAN_CALENDAR_ICAL_DAY_H_
