#include <cstdio>
#include <memory>
#include <string>

#include "CLI/CLI.hpp"
#include "cli/command.h"
#include "cli/input.h"
#include "duban/json.h"

namespace duban::cli {
namespace {

int Run(const InputOptions& options) {
  absl::StatusOr<std::unique_ptr<Engine>> engine = MakeEngine(options);
  if (!engine.ok()) {
    PrintError("", engine.status());
    return kExitFailure;
  }
  int exit_code = kExitOk;
  for (const std::string& path : options.files) {
    absl::StatusOr<std::string> bytes = ReadFile(path);
    absl::StatusOr<v1::Notice> notice =
        bytes.ok() ? (*engine)->Extract(*bytes, options.extract) : bytes.status();
    if (!notice.ok()) {
      PrintError(path, notice.status());
      exit_code = kExitFindings;
      continue;
    }
    JsonOptions json;
    json.pretty = true;
    const std::string out = ToJson(*notice, json);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return exit_code;
}

}  // namespace

void AddExtractCommand(CLI::App& app, Session& session) {
  CLI::App* command =
      app.add_subcommand("extract", session.Say("读公文，列出任务、责任单位和时限",
                                                "Read notices into tasks, units and deadlines"));
  auto options = std::make_shared<InputOptions>();
  AddInputOptions(*command, session, *options);
  command->callback([options, &session] { session.exit_code = Run(*options); });
}

}  // namespace duban::cli
