#ifndef DUBAN_CLI_USAGE_ERROR_H_
#define DUBAN_CLI_USAGE_ERROR_H_

#include <string>

#include "CLI/CLI.hpp"
#include "cli/command.h"

namespace duban::cli {

// What is wrong with the command line that `app` could not parse, in the user's language, and where
// its options are told: two lines.
std::string UsageError(const CLI::App& app, const CLI::ParseError& error, const Session& session);

// Puts what CLI11 writes into a help page by itself ("Usage", "Options") into the user's language,
// in `app` and in the commands below it.
void TranslateHelp(CLI::App& app, const Session& session);

}  // namespace duban::cli

#endif  // DUBAN_CLI_USAGE_ERROR_H_
