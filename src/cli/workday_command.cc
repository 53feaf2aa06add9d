// duban workday: what kind of day a date is, and the N-th working day after or before it.
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "cli/calendar_option.h"
#include "cli/command.h"
#include "cli/input.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::cli {
namespace {

struct Options {
  std::string date;
  std::string amount;
  std::vector<std::string> calendars;
};

constexpr const char* kEndChinese =
    "输出一行：日期、星期、种类（workday、weekend、holiday、makeup_workday）、节日名。\n"
    "日历没有该年的放假安排时，日期后加“?”，只按周末和固定日期的法定节假日推算，退出码为 1。\n"
    "\n"
    "示例：\n"
    "  duban workday 2024-09-29        2024-09-29 Sun makeup_workday 国庆节\n"
    "  duban workday 2024-09-27 +5     2024-10-10 Thu workday\n"
    "  duban workday 2024-10-08 -1     2024-09-30 Mon workday";
constexpr const char* kEndEnglish =
    "Prints one line: date, weekday, kind (workday, weekend, holiday, makeup_workday), holiday.\n"
    "Where the calendar does not know the year, a ? stands behind the date, which then goes by\n"
    "weekends and fixed-date holidays alone, and the exit code is 1.\n"
    "\n"
    "Examples:\n"
    "  duban workday 2024-09-29        2024-09-29 Sun makeup_workday 国庆节\n"
    "  duban workday 2024-09-27 +5     2024-10-10 Thu workday\n"
    "  duban workday 2024-10-08 -1     2024-09-30 Mon workday";

absl::StatusOr<CountedDay> Count(const Calendar& calendar, const Options& options) {
  const absl::StatusOr<absl::CivilDay> day = ReadDay("DATE", options.date);
  if (!day.ok()) return day.status();
  if (options.amount.empty()) return CountedDay{*day, calendar.Knows(day->year()), 0};
  int64_t amount = 0;
  if (!absl::SimpleAtoi(options.amount, &amount)) {
    return Fault(
        absl::StrCat("'", options.amount, "' is no number of working days; write it as +5 or -5"),
        absl::StrCat("'", options.amount, "' 不是工作日数，写成 +5 或 -5 的样子"));
  }
  return calendar.AddWorkdays(*day, amount);
}

int Run(const Options& options, const Session& session) {
  const auto calendar = MakeCalendar(options.calendars);
  if (!calendar.ok()) {
    PrintError(session, "", calendar.status());
    return kExitFailure;
  }
  const absl::StatusOr<CountedDay> counted = Count(**calendar, options);
  if (!counted.ok()) {
    PrintError(session, "", counted.status());
    return kExitFailure;
  }
  constexpr const char* kWeekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const Day day = (*calendar)->Describe(counted->date);
  const std::string line =
      absl::StrCat(FormatDate(day.date), counted->known ? "" : "?", " ",
                   kWeekdays[static_cast<int>(absl::GetWeekday(day.date))], " ",
                   View(DayKindName(day.kind)), day.name.empty() ? "" : " ", View(day.name), "\n");
  std::fwrite(line.data(), 1, line.size(), stdout);
  return counted->known ? kExitOk : kExitFindings;
}

}  // namespace

void AddWorkdayCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "workday", session.Say("某日是不是工作日，其后或其前第 N 个工作日",
                             "Whether a date is worked; the N-th working day after or before it"));
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  command->add_option("DATE", options->date, session.Say("日期，如 2024-09-27", "2024-09-27"))
      ->required()
      ->type_name("");
  command
      ->add_option("N", options->amount,
                   session.Say("工作日数：+5 往后，-5 往前", "Working days: +5 later, -5 earlier"))
      ->type_name("");
  AddCalendarOption(*command, session, options->calendars);
  command->callback([options, &session] { session.exit_code = Run(*options, session); });
}

}  // namespace duban::cli
