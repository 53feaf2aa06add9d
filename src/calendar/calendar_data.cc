#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calendar/calendar_impl.h"
#include "data/embedded.h"
#include "text/fault.h"
#include "text/textproto.h"

namespace duban {
namespace {

absl::Status CheckYear(const v1::CalendarYear& year) {
  const absl::StatusOr<YearTable> table = BuildYearTable(year);
  if (!table.ok()) return table.status();
  if (!year.has_balance() || year.balance() == table->balance) return absl::OkStatus();
  return Fault(absl::StrCat("year ", year.year(), ": balance is ", year.balance(),
                            ", but the days off on weekdays minus the weekend days worked are ",
                            table->balance),
               absl::StrCat(year.year(), " 年: balance 写的是 ", year.balance(),
                            ", 但工作日放假的天数减去周末上班的天数是 ", table->balance,
                            "。改法: 对照放假通知改正各节日的日期, 或改正 balance"));
}

absl::Status CheckFile(const v1::CalendarData& file) {
  for (const v1::CalendarYear& year : file.years()) {
    const absl::Status status = CheckYear(year);
    if (!status.ok()) return status;
  }
  CertainDays certain;
  std::vector<InForce> rules, periods;
  return ReadRules(file, &certain, &rules, &periods);
}

}  // namespace

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
      const auto [what, remedy] = DescribeInChinese(error);
      return Fault(
          absl::StrCat("calendar file ", i + 1, ", line ", error.line, ", column ", error.column,
                       ": ", Describe(error), " (want duban.v1.CalendarData in textproto)"),
          absl::StrCat("日历文件 ", i + 1, ", 第 ", error.line, " 行第 ", error.column, " 列: ",
                       WithRemedy(what, remedy), " (文件是 duban.v1.CalendarData 的 textproto)"));
    }
    // Errors of a user's file should name that file; those of the merged data could not.
    const absl::Status status = CheckFile(more);
    if (!status.ok()) {
      return Behind(absl::StrCat("calendar file ", i + 1, ", "),
                    absl::StrCat("日历文件 ", i + 1, ", "), status);
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
