#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calendar/calendar_impl.h"
#include "data/embedded.h"
#include "text/textproto.h"

namespace duban {

absl::StatusOr<v1::CalendarData> ReadCalendarData(const std::vector<std::string>& files) {
  v1::CalendarData data;
  const std::string_view built_in = embedded::kCalendar;
  if (!data.ParseFromArray(built_in.data(), static_cast<int>(built_in.size()))) {
    return absl::InternalError("the built-in calendar cannot be read; the library was built wrong");
  }
  for (size_t i = 0; i < files.size(); ++i) {
    v1::CalendarData more;
    TextprotoError error;
    if (!ParseTextproto(files[i], &more, &error)) {
      return absl::InvalidArgumentError(
          absl::StrCat("calendar file ", i + 1, ", line ", error.line, ", column ", error.column,
                       ": ", Describe(error), " (want duban.v1.CalendarData in textproto)"));
    }
    for (const v1::CalendarYear& year : more.years()) {
      // Errors of a user's file should name that file; those of the merged data could not.
      const absl::StatusOr<YearTable> table = BuildYearTable(year);
      if (!table.ok()) {
        return absl::InvalidArgumentError(
            absl::StrCat("calendar file ", i + 1, ", ", table.status().message()));
      }
      if (year.has_balance() && year.balance() != table->balance) {
        return absl::InvalidArgumentError(absl::StrCat(
            "calendar file ", i + 1, ", year ", year.year(), ": balance is ", year.balance(),
            ", but the days off on weekdays minus the weekend days worked are ", table->balance));
      }
    }
    data.MergeFrom(more);
  }
  // The last entry of a year holds.
  std::map<int, v1::CalendarYear> years;
  for (v1::CalendarYear& year : *data.mutable_years()) {
    const int key = year.year();
    years[key] = std::move(year);
  }
  data.clear_years();
  for (auto& [number, year] : years) *data.add_years() = std::move(year);
  return data;
}

}  // namespace duban
