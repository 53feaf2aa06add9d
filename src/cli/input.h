#ifndef DUBAN_CLI_INPUT_H_
#define DUBAN_CLI_INPUT_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cli/command.h"
#include "duban/engine.h"

// What the commands that read notices have in common: which files, how they are read, how errors
// are told.
namespace duban::cli {

struct InputOptions {
  // Paths; "-" is standard input.
  std::vector<std::string> files;
  ExtractOptions extract;
  // Paths of lexicons in textproto.
  std::vector<std::string> lexicons;
  // Paths of working-day calendars in textproto (AddCalendarOption).
  std::vector<std::string> calendars;
};

// Adds FILE…, --input-format, --encoding and --lexicon to `command`.
void AddInputOptions(CLI::App& command, const Session& session, InputOptions& options);

// The bytes of the file at `path` or, for "-", of standard input. The error says what is wrong
// with `path`.
absl::StatusOr<std::string> ReadFile(const std::string& path);

// The same for a file that an option names; the error says which: "--events PATH: what is wrong".
// `option` may be empty.
absl::StatusOr<std::string> ReadOptionFile(const std::string& option, const std::string& path);

// Writes `bytes` to `path`, under another name first, so that no half-written file is left there.
absl::Status WriteFile(const std::string& path, const std::string& bytes);

// An engine with the lexicons that the options name.
absl::StatusOr<std::unique_ptr<Engine>> MakeEngine(const InputOptions& options);

// `status` with the path in the place of the number that the library counts what it is given by, in
// both languages: "lexicon 2: …", for `kind` "lexicon", becomes "PATH: …" of the second of `paths`.
absl::Status WithPath(const absl::Status& status, const std::string& kind,
                      const std::string& kind_chinese, const std::vector<std::string>& paths);

// Standard output took less than it was given.
absl::Status OutputError();

// Tells on standard error what went wrong with `subject`, a path or an option: "duban: subject:
// message", in the user's language, or with a word in it on the kind of error. The faults of rule
// packs, events and registries are told as they are: a line each, which begins with file and line.
void PrintError(const Session& session, const std::string& subject, const absl::Status& status);

// Columns of the terminal at standard output, else of COLUMNS, else 100.
int TerminalWidth();

// Adds --width to `command`: 0, which `width` should be, stands for the terminal's.
void AddWidthOption(CLI::App& command, const Session& session, int& width);

// Whether standard output is a terminal.
bool OutputIsTerminal();

}  // namespace duban::cli

#endif  // DUBAN_CLI_INPUT_H_
