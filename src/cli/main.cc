// The duban command.
#include <iostream>

#include "CLI/CLI.hpp"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/usage_error.h"

namespace duban::cli {
namespace {

constexpr const char* kAboutChinese =
    "督办 duban：读中文公文，给出任务、责任单位和时限，以及每一项在原文中的位置。";
constexpr const char* kAboutEnglish =
    "duban (督办) reads Chinese government notices and gives their tasks, the units that answer "
    "for\n"
    "them and their deadlines, each with the place in the source that says so.";

constexpr const char* kEndChinese =
    "退出码：\n"
    "  0  完成\n"
    "  1  已运行，但有输入未能读取，或检查有发现\n"
    "  2  不能运行：选项有误，或词表、输出文件夹不可用\n"
    "\n"
    "每个命令的选项和示例：duban 命令 --help";
constexpr const char* kEndEnglish =
    "Exit codes:\n"
    "  0  done\n"
    "  1  it ran, but an input could not be read, or a check found something\n"
    "  2  it could not run: a wrong option, a lexicon or output folder that cannot be used\n"
    "\n"
    "Options and examples of a command: duban COMMAND --help";

int Main(int argc, char** argv) {
  Session session;
  session.language = ChooseLanguage(argc, argv);
  CLI::App app(session.Say(kAboutChinese, kAboutEnglish), "duban");
  app.footer(session.Say(kEndChinese, kEndEnglish));
  app.set_help_flag("-h,--help", session.Say("显示帮助", "Print this help and exit"));
  app.set_version_flag("--version", "duban " DUBAN_VERSION,
                       session.Say("显示版本", "Print the version and exit"));
  AddChoice<Language>(
      app, "--lang", {{"zh", Language::kChinese}, {"en", Language::kEnglish}}, session.language,
      session.Say(
          "提示和表头的语言（默认依 LC_ALL、LC_MESSAGES、LANG）",
          "Language of messages and table headings (default: by LC_ALL, LC_MESSAGES, LANG)"));
  app.fallthrough();
  app.require_subcommand(1);
  AddCommands(app, session);
  TranslateHelp(app, session);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // 0 stands for --help and --version.
    if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);
    std::cerr << UsageError(app, error, session);
    return kExitFailure;
  }
  return session.exit_code;
}

}  // namespace
}  // namespace duban::cli

int main(int argc, char** argv) { return duban::cli::Main(argc, argv); }
