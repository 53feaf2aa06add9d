#ifndef DUBAN_CALENDAR_IN_FORCE_H_
#define DUBAN_CALENDAR_IN_FORCE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"

namespace duban {

// From when to when a text is in force, both inclusive.
struct InForce {
  absl::CivilDay from;
  absl::CivilDay to;
  bool Holds(absl::CivilDay day) const { return from <= day && day <= to; }
};

// ISO 8601 dates; empty is no bound (years 1 and 9999). InvalidArgument for what is no date.
absl::StatusOr<InForce> ParseInForce(std::string_view from, std::string_view to);

}  // namespace duban

#endif  // DUBAN_CALENDAR_IN_FORCE_H_
