#include "calendar/certain_days.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "calendar/in_force.h"
#include "calendar/year_table.h"
#include "text/fault.h"

namespace duban {

absl::Status CertainDays::AddLaw(const v1::HolidayLaw& law) {
  absl::StatusOr<InForce> in_force = ParseInForce(law.in_force_from(), law.in_force_to());
  if (!in_force.ok()) {
    const std::string place = absl::StrCat("holiday_laws ", law.citation(), ": ");
    return Behind(place, place, in_force.status());
  }
  Law out{in_force->from, in_force->to, {}};
  for (const std::string& text : law.fixed()) {
    // A leap year, so that 02-29 would be a date.
    const std::optional<absl::CivilDay> day = ParseDate(absl::StrCat("2000-", text));
    if (!day) {
      const std::string place =
          absl::StrCat("holiday_laws ", law.citation(), ", fixed \"", text, "\"");
      return Fault(place + ": want month and day like 10-01",
                   place + " 不是月和日。改法: 写成 10-01 的样子");
    }
    out.fixed.push_back(day->month() * 100 + day->day());
  }
  laws_.push_back(std::move(out));
  return absl::OkStatus();
}

bool CertainDays::IsFixedHoliday(absl::CivilDay day) const {
  for (const Law& law : laws_) {
    if (day < law.from || day > law.to) continue;
    const int key = day.month() * 100 + day.day();
    if (std::find(law.fixed.begin(), law.fixed.end(), key) != law.fixed.end()) return true;
  }
  return false;
}

bool CertainDays::IsWorked(absl::CivilDay day) const {
  return !IsWeekend(day) && !IsFixedHoliday(day);
}

int CertainDays::WorkdaysOfYear(int64_t year) const {
  const absl::CivilDay first(year, 1, 1);
  const int64_t length = absl::CivilDay(year + 1, 1, 1) - first;
  // 52 whole weeks, and one or two days more.
  int count = 52 * 5;
  for (int64_t i = 364; i < length; ++i) count += IsWeekend(first + i) ? 0 : 1;
  std::vector<int> seen;
  for (const Law& law : laws_) {
    for (const int key : law.fixed) {
      const absl::CivilDay day(year, key / 100, key % 100);
      if (day.month() != key / 100 || day < law.from || day > law.to || IsWeekend(day)) continue;
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
      seen.push_back(key);
      --count;
    }
  }
  return count;
}

}  // namespace duban
