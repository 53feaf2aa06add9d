#ifndef DUBAN_CLI_CALENDAR_OPTION_H_
#define DUBAN_CLI_CALENDAR_OPTION_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/command.h"
#include "duban/calendar.h"

// What the commands about days have in common.
namespace duban::cli {

// Adds --calendar FILE, repeatable, to `command`.
void AddCalendarOption(CLI::App& command, const Session& session, std::vector<std::string>& paths);

// What stands in the calendar files at `paths`. The error names the file.
absl::StatusOr<std::vector<std::string>> ReadCalendars(const std::vector<std::string>& paths);

// The built-in calendar with the files at `paths` behind it.
absl::StatusOr<std::shared_ptr<const Calendar>> MakeCalendar(const std::vector<std::string>& paths);

// Reads the date that `option` was given as; "" is today in China (UTC+8 all year).
absl::StatusOr<absl::CivilDay> ReadDay(const std::string& option, const std::string& text);

}  // namespace duban::cli

#endif  // DUBAN_CLI_CALENDAR_OPTION_H_
