#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "cli/command.h"
#include "cli/input.h"
#include "duban/rules.h"
#include "text/fault.h"
#include "text/nearest.h"

namespace duban::cli {
namespace {

constexpr const char* kEndChinese =
    "退出码：\n"
    "  0  完成\n"
    "  1  规则包有误（duban rules test；标准错误逐条写明文件、行、规则和改法）\n"
    "  2  不能运行：选项有误，规则包不能读取，没有这条规则\n"
    "\n"
    "示例：\n"
    "  duban rules list\n"
    "  duban rules explain tasks.no-lead\n"
    "  duban rules test 自己的规则.textproto";
constexpr const char* kEndEnglish =
    "Exit codes:\n"
    "  0  done\n"
    "  1  a pack has a fault (duban rules test; standard error names file, line, rule and remedy)\n"
    "  2  it could not run: a wrong option, a pack that cannot be read, no such rule\n"
    "\n"
    "Examples:\n"
    "  duban rules list\n"
    "  duban rules explain tasks.no-lead\n"
    "  duban rules test mine.textproto";

struct Options {
  std::vector<std::string> packs;
  std::string id;
};

void Print(const std::string& line) { std::printf("%s\n", line.c_str()); }

// "error", padded to the longest.
const char* SeverityColumn(v1::Severity severity, const Session& session) {
  switch (severity) {
    case v1::SEVERITY_ERROR:
      return session.Say("错误", "error  ");
    case v1::SEVERITY_WARNING:
      return session.Say("警告", "warning");
    default:
      return session.Say("提示", "info   ");
  }
}

// Reads the packs; `option` is the one that names them, for messages.
absl::Status ReadPacks(const Options& options, const std::string& option, RuleOptions* rules) {
  for (const std::string& path : options.packs) {
    absl::StatusOr<std::string> text = ReadOptionFile(option, path);
    if (!text.ok()) return text.status();
    rules->packs.push_back({path, *std::move(text)});
  }
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<RuleSet>> Load(const Options& options) {
  RuleOptions rules;
  const absl::Status status = ReadPacks(options, "--rules", &rules);
  if (!status.ok()) return status;
  return RuleSet::Create(rules);
}

int List(const Options& options, const Session& session) {
  const auto rules = Load(options);
  if (!rules.ok()) {
    PrintError(session, "", rules.status());
    return kExitFailure;
  }
  for (const v1::Rule* rule : (*rules)->rules()) {
    std::printf(
        "%s  %-40s %s\n", SeverityColumn(rule->severity(), session), rule->id().c_str(),
        session.Say(rule->title().c_str(),
                    rule->title_en().empty() ? rule->title().c_str() : rule->title_en().c_str()));
  }
  return kExitOk;
}

int Explain(const Options& options, const Session& session) {
  const auto rules = Load(options);
  if (!rules.ok()) {
    PrintError(session, "", rules.status());
    return kExitFailure;
  }
  const v1::Rule* rule = (*rules)->Find(options.id);
  if (rule == nullptr) {
    std::vector<std::string> ids;
    for (const v1::Rule* known : (*rules)->rules()) ids.push_back(known->id());
    const std::string nearest = Nearest(options.id, ids);
    const bool near = !nearest.empty();
    PrintError(session, options.id,
               Fault(absl::StrCat("no such rule; ", near ? "is it " : "", nearest, near ? "? " : "",
                                  "duban rules list names them all"),
                     absl::StrCat("没有这条规则；", near ? "是不是 " : "", nearest,
                                  near ? "？" : "", "duban rules list 列出所有规则"),
                     absl::StatusCode::kNotFound));
    return kExitFailure;
  }
  const auto say = [&](const std::string& chinese, const std::string& english) {
    return session.language == Language::kEnglish && !english.empty() ? english : chinese;
  };
  const v1::Basis& basis = rule->basis();
  Print(rule->id() + "  " + say(rule->title(), rule->title_en()));
  Print(std::string(session.Say("  级别    ", "  severity  ")) +
        SeverityColumn(rule->severity(), session));
  Print(std::string(session.Say("  消息    ", "  message   ")) +
        say(rule->message(), rule->message_en()));
  Print(std::string(session.Say("  依据    ", "  basis     ")) +
        say(basis.citation(), basis.citation_en()));
  if (!basis.in_force_from().empty() || !basis.in_force_to().empty()) {
    Print(std::string(session.Say("  有效    ", "  in force  ")) + basis.in_force_from() + " — " +
          basis.in_force_to());
  }
  if (!rule->help().empty()) {
    Print(std::string(session.Say("  说明    ", "  help      ")) +
          say(rule->help(), rule->help_en()));
  }
  Print(session.Say("  条件", "  condition"));
  Print(rule->when().Utf8DebugString());
  return kExitOk;
}

int Test(const Options& options, const Session& session) {
  RuleOptions given;
  given.builtin_packs = false;
  const absl::Status status = ReadPacks(options, "", &given);
  if (!status.ok()) {
    PrintError(session, "", status);
    return kExitFailure;
  }
  const auto rules = RuleSet::Create(given);
  if (!rules.ok()) {
    PrintError(session, "", rules.status());
    return kExitFindings;
  }
  int examples = 0;
  for (const v1::Rule* rule : (*rules)->rules()) {
    examples += rule->must_match_size() + rule->must_not_match_size();
  }
  std::printf(
      session.Say("%zu 条规则, %d 个例子, 全部通过\n", "%zu rules, %d examples, all pass\n"),
      (*rules)->rules().size(), examples);
  return kExitOk;
}

}  // namespace

void AddRulesCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "rules", session.Say("列出、解释、测试规则", "List, explain and test rules"));
  command->require_subcommand(1);
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  const auto add_packs = [&](CLI::App* to) {
    to->add_option("--rules", options->packs,
                   session.Say("自己的规则包（可重复）", "A rule pack of yours (repeatable)"))
        ->type_name("PACK")
        ->allow_extra_args(false);
  };
  CLI::App* list = command->add_subcommand("list", session.Say("列出所有规则", "Name every rule"));
  add_packs(list);
  list->footer(session.Say(kEndChinese, kEndEnglish));
  list->callback([options, &session] { session.exit_code = List(*options, session); });
  CLI::App* explain = command->add_subcommand(
      "explain", session.Say("一条规则查什么，依据是什么", "What a rule looks for and why"));
  explain->add_option("ID", options->id, session.Say("规则的 id", "The id of a rule"))
      ->type_name("")
      ->required();
  add_packs(explain);
  explain->footer(session.Say(kEndChinese, kEndEnglish));
  explain->callback([options, &session] { session.exit_code = Explain(*options, session); });
  CLI::App* test = command->add_subcommand(
      "test",
      session.Say("读规则包，运行规则自带的例子", "Read rule packs and run their examples"));
  test->add_option("PACK", options->packs, session.Say("规则包", "Rule packs in textproto"))
      ->type_name("")
      ->required();
  test->footer(session.Say(kEndChinese, kEndEnglish));
  test->callback([options, &session] { session.exit_code = Test(*options, session); });
}

}  // namespace duban::cli
