#include "cli/calendar_option.h"

#include <ctime>
#include <optional>
#include <utility>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "cli/input.h"
#include "text/fault.h"

namespace duban::cli {

void AddCalendarOption(CLI::App& command, const Session& session, std::vector<std::string>& paths) {
  command
      .add_option("--calendar", paths,
                  session.Say("工作日历（textproto），增补或替换内置的年份，可多次给出",
                              "A working-day calendar in textproto whose years are added to the "
                              "built-in ones or replace them; repeatable"))
      ->type_name("FILE")
      ->allow_extra_args(false);
}

absl::StatusOr<std::vector<std::string>> ReadCalendars(const std::vector<std::string>& paths) {
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    absl::StatusOr<std::string> text = ReadOptionFile("--calendar", path);
    if (!text.ok()) return text.status();
    texts.push_back(*std::move(text));
  }
  return texts;
}

absl::StatusOr<std::shared_ptr<const Calendar>> MakeCalendar(
    const std::vector<std::string>& paths) {
  absl::StatusOr<std::vector<std::string>> texts = ReadCalendars(paths);
  if (!texts.ok()) return texts.status();
  absl::StatusOr<std::shared_ptr<const Calendar>> calendar = Calendar::Create(*texts);
  if (!calendar.ok()) return WithPath(calendar.status(), "calendar file", "日历文件", paths);
  return calendar;
}

absl::StatusOr<absl::CivilDay> ReadDay(const std::string& option, const std::string& text) {
  if (text.empty()) {
    const std::time_t shifted = std::time(nullptr) + 8 * 3600;
    std::tm tm{};
    gmtime_r(&shifted, &tm);
    return absl::CivilDay(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
  }
  const std::optional<absl::CivilDay> day = ParseDate(text);
  if (day) return *day;
  return Fault(absl::StrCat(option, ": '", text, "' is no date; write it as 2024-03-01"),
               absl::StrCat(option, "：'", text, "' 不是日期，写成 2024-03-01 的样子"));
}

}  // namespace duban::cli
