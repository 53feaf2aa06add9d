// How a command of `duban` is added: write src/cli/NAME_command.cc with one Add…Command function,
// declare it at the end of this file and call it in commands.cc.
#ifndef DUBAN_CLI_COMMAND_H_
#define DUBAN_CLI_COMMAND_H_

#include <string_view>

namespace CLI {
class App;
}

namespace duban::cli {

// What the process returns; the same for every command, documented in `duban --help`.
enum ExitCode {
  kExitOk = 0,
  // The command ran, but an input could not be read, or a check found something.
  kExitFindings = 1,
  // The command could not run: a wrong option, a lexicon or output folder that cannot be used.
  kExitFailure = 2,
};

enum class Language { kEnglish, kChinese };

// What all commands of one process share.
struct Session {
  // Of messages, headings and help.
  Language language = Language::kEnglish;
  // What the process will return. A command sets it in its callback.
  int exit_code = kExitOk;

  // The wording in the user's language.
  const char* Say(const char* chinese, const char* english) const {
    return language == Language::kChinese ? chinese : english;
  }
};

// The language that `--lang zh|en` in `arguments` asks for, else the one of the environment
// (LC_ALL, LC_MESSAGES, LANG: Chinese when it begins with zh), else English.
Language ChooseLanguage(int argc, const char* const* argv);

// Adds every command. `app` and `session` outlive the parsing of the command line.
void AddCommands(CLI::App& app, Session& session);

// One line each, in the order of `duban --help`. An Add…Command function adds a subcommand to
// `app`, binds its options to a struct that the callback keeps (std::shared_ptr), and sets
// `session.exit_code` in that callback. It does nothing else before the callback runs.
void AddExtractCommand(CLI::App& app, Session& session);
void AddDueCommand(CLI::App& app, Session& session);
void AddWorkdayCommand(CLI::App& app, Session& session);
void AddCalendarCommand(CLI::App& app, Session& session);
void AddCheckCommand(CLI::App& app, Session& session);
void AddRulesCommand(CLI::App& app, Session& session);

}  // namespace duban::cli

#endif  // DUBAN_CLI_COMMAND_H_
