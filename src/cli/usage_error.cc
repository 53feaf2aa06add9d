#include "cli/usage_error.h"

#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban::cli {
namespace {

// The innermost command that the line names.
const CLI::App& Innermost(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : Innermost(*commands.back());
}

// "duban rules list"
std::string FullName(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? app.get_name() : FullName(*parent) + " " + app.get_name();
}

std::vector<std::string> CommandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::vector<std::string> OptionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at != nullptr; at = at->get_parent()) {
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string Suggestion(const std::string& word, const std::vector<std::string>& known,
                       const Session& session) {
  const std::string nearest = Nearest(word, known);
  if (nearest.empty()) return {};
  return session.language == Language::kChinese ? absl::StrCat("；是不是 ", nearest, "？")
                                                : absl::StrCat("; is it ", nearest, "?");
}

// The first word of the line that nothing wants, be it `command` or one above; empty when there is
// none.
std::string FirstLeft(const CLI::App& command) {
  for (const CLI::App* at = &command; at != nullptr; at = at->get_parent()) {
    const std::vector<std::string> left = at->remaining();
    if (!left.empty()) return left.front();
  }
  return {};
}

std::string NoSuchCommand(const CLI::App& command, const std::string& word,
                          const Session& session) {
  const std::vector<std::string> names = CommandNames(command);
  std::string all;
  for (const std::string& name : names) absl::StrAppend(&all, all.empty() ? "" : ", ", name);
  if (word.empty()) {
    return absl::StrCat(session.Say("要写一个命令：", "a command is wanted: "), all);
  }
  return absl::StrCat(session.Say("没有命令 ", "no such command: "), word,
                      Suggestion(word, names, session),
                      session.Say("；可用的命令：", "; there are "), all);
}

std::string NotExpected(const CLI::App& command, const std::string& word, const Session& session) {
  if (!StartsWith(word, "-")) {
    return absl::StrCat(session.Say("多了 ", "not expected: "), word);
  }
  const std::string name = word.substr(0, word.find('='));
  return absl::StrCat(session.Say("没有选项 ", "no such option: "), name,
                      Suggestion(name, OptionNames(command), session));
}

// CLI11's own sentences about values; those of AddChoice are made like them.
std::string InChinese(const std::string& message) {
  // "--jobs: …", "FILE is required"
  const size_t colon = message.find(": ");
  const std::string subject = colon == std::string::npos ? "" : message.substr(0, colon);
  const std::string rest = colon == std::string::npos ? message : message.substr(colon + 2);
  const auto between = [&](std::string_view from, std::string_view to, std::string* before,
                           std::string* middle, std::string* behind) {
    const size_t begin = rest.find(from);
    if (begin == std::string::npos) return false;
    const size_t end = to.empty() ? rest.size() : rest.find(to, begin + from.size());
    if (end == std::string::npos) return false;
    *before = rest.substr(0, begin);
    *middle = rest.substr(begin + from.size(), end - begin - from.size());
    *behind = rest.substr(end + (to.empty() ? 0 : to.size()));
    return true;
  };
  std::string before, middle, behind;
  if (between("Value ", " not in range ", &before, &middle, &behind)) {
    const size_t to = behind.find(" to ");
    if (to != std::string::npos) behind.replace(to, 4, " 到 ");
    return absl::StrCat(subject, "：", middle, " 不在 ", behind, " 之间");
  }
  if (between(" is none of ", "", &before, &middle, &behind)) {
    return absl::StrCat(subject, "：没有 ", before, " 这个值，可用的值：", middle);
  }
  if (between(" is required", "", &before, &middle, &behind)) return absl::StrCat("缺少 ", before);
  if (between(" required ", " missing", &before, &middle, &behind)) {
    return absl::StrCat(subject, " 后面缺少 ", middle);
  }
  return message;
}

}  // namespace

std::string UsageError(const CLI::App& app, const CLI::ParseError& error, const Session& session) {
  const CLI::App& command = Innermost(app);
  const std::string word = FirstLeft(command);
  std::string message = error.what();
  const auto is = [&](CLI::ExitCodes code) {
    return error.get_exit_code() == static_cast<int>(code);
  };
  if (is(CLI::ExitCodes::ExtrasError) && !word.empty()) {
    message = NotExpected(command, word, session);
  } else if (is(CLI::ExitCodes::RequiredError) && command.get_require_subcommand_min() > 0) {
    message = StartsWith(word, "-") ? NotExpected(command, word, session)
                                    : NoSuchCommand(command, word, session);
  } else if (session.language == Language::kChinese) {
    message = InChinese(message);
  }
  return absl::StrCat("duban: ", message, "\n", session.Say("用法见 ", "How to call it: "),
                      FullName(command), " --help\n");
}

void TranslateHelp(CLI::App& app, const Session& session) {
  if (session.language != Language::kChinese) return;
  for (const auto& [word, chinese] : {std::pair{"Usage", "用法"},
                                      {"OPTIONS", "选项"},
                                      {"SUBCOMMAND", "命令"},
                                      {"Positionals", "参数"},
                                      {"REQUIRED", "必填"}}) {
    app.get_formatter()->label(word, chinese);
  }
  for (CLI::Option* option : app.get_options()) {
    if (option->get_group() == "Options") option->group("选项");
  }
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->group("命令");
    TranslateHelp(*command, session);
  }
}

}  // namespace duban::cli
