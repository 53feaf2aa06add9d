#include "calendar/in_force.h"

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "duban/calendar.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {

absl::StatusOr<InForce> ParseInForce(std::string_view from, std::string_view to) {
  InForce result{absl::CivilDay(1, 1, 1), absl::CivilDay(9999, 12, 31)};
  const auto read = [](std::string_view name, std::string_view text, absl::CivilDay* day) {
    if (text.empty()) return absl::OkStatus();
    const std::optional<absl::CivilDay> date = ParseDate(text);
    if (!date) {
      const std::string place = absl::StrCat(View(name), " \"", View(text), "\"");
      return Fault(place + ": want a date like 2021-01-01",
                   place + " 不是日期。改法: 写成 2021-01-01 的样子");
    }
    *day = *date;
    return absl::OkStatus();
  };
  absl::Status status = read("in_force_from", from, &result.from);
  if (status.ok()) status = read("in_force_to", to, &result.to);
  if (!status.ok()) return status;
  return result;
}

}  // namespace duban
