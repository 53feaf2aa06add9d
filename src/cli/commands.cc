#include <cstdlib>
#include <string_view>

#include "cli/command.h"
#include "text/strings.h"

namespace duban::cli {

Language ChooseLanguage(int argc, const char* const* argv) {
  std::string_view wanted;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    wanted = value;
    break;
  }
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument == "--lang" && i + 1 < argc) wanted = argv[i + 1];
    if (StartsWith(argument, "--lang=")) wanted = argument.substr(7);
  }
  return StartsWith(wanted, "zh") ? Language::kChinese : Language::kEnglish;
}

void AddCommands(CLI::App& app, Session& session) {
  AddExtractCommand(app, session);
  AddDueCommand(app, session);
  AddWorkdayCommand(app, session);
  AddCalendarCommand(app, session);
  AddCheckCommand(app, session);
  AddRulesCommand(app, session);
}

}  // namespace duban::cli
