// duban calendar: the days of a year or a range.
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "cli/calendar_option.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/input.h"
#include "duban/due_report.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::cli {
namespace {

enum class Format { kText, kCsv };

struct Options {
  std::string range;
  Format format = Format::kText;
  std::vector<std::string> calendars;
};

constexpr const char* kEndChinese =
    "csv 的列：date,kind,name；kind 为 workday、weekend、holiday、makeup_workday，\n"
    "没有放假安排的年份的周一至周五为 unknown。text 只列放假和调休上班的日子。\n"
    "\n"
    "示例：\n"
    "  duban calendar 2026\n"
    "  duban calendar 2024-09-01..2024-10-31 --format csv";
constexpr const char* kEndEnglish =
    "Columns of csv: date,kind,name; kind is workday, weekend, holiday, makeup_workday, or\n"
    "unknown for Monday to Friday of a year that has no arrangement. text lists only the days off\n"
    "and the weekend days worked.\n"
    "\n"
    "Examples:\n"
    "  duban calendar 2026\n"
    "  duban calendar 2024-09-01..2024-10-31 --format csv";

using Range = std::pair<absl::CivilDay, absl::CivilDay>;

// "2026", "2024-09-01", "2024..2026", "2024-09-01..2024-10-31".
absl::StatusOr<Range> ReadRange(const std::string& text) {
  const size_t dots = text.find("..");
  const std::string first = text.substr(0, dots);
  const std::string last = dots == std::string::npos ? first : text.substr(dots + 2);
  const auto read = [](const std::string& day, const char* rest) {
    return ParseDate(day.size() == 4 ? day + rest : day);
  };
  const std::optional<absl::CivilDay> from = read(first, "-01-01");
  const std::optional<absl::CivilDay> to = read(last, "-12-31");
  if (from && to) return Range(*from, *to);
  return Fault(
      absl::StrCat("'", text,
                   "' is no range; write it as 2026, 2024..2026 or 2024-09-01..2024-10-31"),
      absl::StrCat("'", text,
                   "' 不是年份或起止日期，写成 2026、2024..2026 或 2024-09-01..2024-10-31 的样子"));
}

// Days in a row of one kind and name on one line.
std::string Text(const Calendar& calendar, const Range& range, const Session& session) {
  std::string out;
  int year = 0;
  for (absl::CivilDay date = range.first; date <= range.second;) {
    if (date.year() != year) {
      year = static_cast<int>(date.year());
      absl::StrAppend(&out, out.empty() ? "" : "\n", year);
      for (const std::string_view source : calendar.Sources(year)) {
        absl::StrAppend(&out, " ", View(source));
      }
      if (!calendar.Knows(year)) {
        absl::StrAppend(&out, session.Say(" 没有放假安排，只列固定日期的法定节假日",
                                          " no arrangement; fixed-date statutory holidays only"));
      }
      absl::StrAppend(&out, "\n");
    }
    const Day day = calendar.Describe(date);
    absl::CivilDay end = date;
    const auto same = [&](const Day& other) {
      return other.date.year() == date.year() && other.kind == day.kind && other.name == day.name;
    };
    while (end < range.second && same(calendar.Describe(end + 1))) ++end;
    if (day.kind == DayKind::kHoliday || day.kind == DayKind::kMakeupWorkday) {
      absl::StrAppend(&out, "  ", FormatDate(date), end == date ? "            " : "..",
                      end == date ? "" : FormatDate(end), "  ",
                      day.kind == DayKind::kHoliday ? session.Say("放假", "off   ")
                                                    : session.Say("上班", "worked"),
                      "  ", View(day.name), "\n");
    }
    date = end + 1;
  }
  return out;
}

int Run(const Options& options, const Session& session) {
  const auto calendar = MakeCalendar(options.calendars);
  const absl::StatusOr<Range> range = ReadRange(options.range);
  for (const absl::Status& status : {calendar.status(), range.status()}) {
    if (status.ok()) continue;
    PrintError(session, "", status);
    return kExitFailure;
  }
  // Also checks the range.
  absl::StatusOr<std::string> out = CalendarCsv(**calendar, range->first, range->second);
  if (!out.ok()) {
    PrintError(session, options.range, out.status());
    return kExitFailure;
  }
  if (options.format == Format::kText) out = Text(**calendar, *range, session);
  std::fwrite(out->data(), 1, out->size(), stdout);
  return kExitOk;
}

}  // namespace

void AddCalendarCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "calendar", session.Say("一年或一段日子的工作日、放假和调休",
                              "The working days, days off and weekend days worked of a year"));
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  command
      ->add_option("RANGE", options->range,
                   session.Say("年份，或用 .. 连接的两个年份或日期",
                               "A year, or two years or dates joined by .."))
      ->required()
      ->type_name("");
  AddChoice<Format>(*command, "--format", {{"text", Format::kText}, {"csv", Format::kCsv}},
                    options->format,
                    session.Say("输出格式（默认 text）", "Output format (default text)"));
  AddCalendarOption(*command, session, options->calendars);
  command->callback([options, &session] { session.exit_code = Run(*options, session); });
}

}  // namespace duban::cli
