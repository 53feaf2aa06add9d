#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "cli/calendar_option.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/input.h"
#include "duban/finding_output.h"
#include "duban/json.h"
#include "duban/rules.h"
#include "export/json_output.h"
#include "text/fault.h"

namespace duban::cli {
namespace {

constexpr const char* kEndChinese =
    "退出码：\n"
    "  0  没有达到 --min-severity 的发现\n"
    "  1  有发现，或有文件未能读取\n"
    "  2  不能运行：选项、规则包、事件或单位名录有误\n"
    "\n"
    "示例：\n"
    "  duban check 通知.txt\n"
    "  duban check 通知.txt --units 单位.txt --events 事件.textproto --min-severity warning\n"
    "  duban check *.txt --rules 我的规则.textproto --format sarif > 结果.sarif";
constexpr const char* kEndEnglish =
    "Exit codes:\n"
    "  0  nothing found at or above --min-severity\n"
    "  1  something found, or a file could not be read\n"
    "  2  it could not run: a wrong option, rule pack, event file or registry\n"
    "\n"
    "Examples:\n"
    "  duban check notice.txt\n"
    "  duban check notice.txt --units units.txt --events events.textproto --min-severity warning\n"
    "  duban check *.txt --rules mine.textproto --format sarif > result.sarif";

enum class Format { kText, kJson, kSarif };

struct Options {
  InputOptions input;
  std::vector<std::string> packs;
  bool no_builtin = false;
  std::string today, events, units;
  v1::Severity min_severity = v1::SEVERITY_INFO;
  Format format = Format::kText;
};

// What was read for the check. `options` points into it.
struct Given {
  std::unique_ptr<Engine> engine;
  std::unique_ptr<RuleSet> rules;
  v1::Events events;
  UnitRegistry units;
  CheckOptions options;
};

absl::Status ReadGiven(const Options& options, Given* given) {
  absl::StatusOr<std::unique_ptr<Engine>> engine = MakeEngine(options.input);
  if (!engine.ok()) return engine.status();
  given->engine = *std::move(engine);
  if (options.no_builtin && options.packs.empty()) {
    return Fault("--no-builtin: without --rules there is nothing to check against",
                 "--no-builtin：没有 --rules 就没有规则可查");
  }
  RuleOptions rules;
  rules.builtin_packs = !options.no_builtin;
  rules.calendar = given->engine->calendar();
  for (const std::string& path : options.packs) {
    absl::StatusOr<std::string> text = ReadOptionFile("--rules", path);
    if (!text.ok()) return text.status();
    rules.packs.push_back({path, *std::move(text)});
  }
  absl::StatusOr<std::unique_ptr<RuleSet>> set = RuleSet::Create(rules);
  if (!set.ok()) return set.status();
  given->rules = *std::move(set);
  const absl::StatusOr<absl::CivilDay> today = ReadDay("--today", options.today);
  if (!today.ok()) return today.status();
  given->options.today = *today;
  if (!options.events.empty()) {
    absl::StatusOr<std::string> text = ReadOptionFile("--events", options.events);
    if (!text.ok()) return text.status();
    absl::StatusOr<v1::Events> events = ReadEvents(options.events, *text);
    if (!events.ok()) return events.status();
    given->events = *std::move(events);
    given->options.events = &given->events;
  }
  if (!options.units.empty()) {
    absl::StatusOr<std::string> text = ReadOptionFile("--units", options.units);
    if (!text.ok()) return text.status();
    absl::StatusOr<UnitRegistry> units = UnitRegistry::Parse(options.units, *text);
    if (!units.ok()) return units.status();
    given->units = *std::move(units);
    given->options.units = &given->units;
  }
  given->options.calendar = given->engine->calendar().get();
  given->options.min_severity = options.min_severity;
  given->options.input = options.input.extract;
  return absl::OkStatus();
}

// A notice and its findings. `file` points into it, so that it stays where it is.
struct Checked {
  std::string path, bytes;
  v1::Findings findings;
  CheckedFile file;
};

absl::Status CheckFile(const Given& given, const std::string& path, Checked* out) {
  absl::StatusOr<std::string> bytes = ReadFile(path);
  if (!bytes.ok()) return bytes.status();
  out->path = path;
  out->bytes = *std::move(bytes);
  v1::Notice notice;
  ReadText text;
  const absl::Status status =
      given.engine->Extract(out->bytes, given.options.input, &notice, &text);
  if (!status.ok()) return status;
  given.rules->Check(notice, text, given.options, &out->findings);
  out->file = {out->path, out->bytes, given.options.input, &out->findings};
  return absl::OkStatus();
}

std::string JsonString(const std::string& s) {
  std::string out;
  JsonOutput json(&out);
  json.String(s);
  json.Finish();
  return out;
}

void Write(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void WriteAll(const std::vector<std::unique_ptr<Checked>>& checked, const Options& options,
              const Given& given, const Session& session) {
  const bool english = session.language == Language::kEnglish;
  std::vector<CheckedFile> files;
  for (const auto& one : checked) files.push_back(one->file);
  switch (options.format) {
    case Format::kSarif:
      Write(FindingsToSarif(files, *given.rules, DUBAN_VERSION, english));
      break;
    case Format::kJson:
      // One line a file: {"file": …, "findings": …}.
      for (const auto& one : checked) {
        const std::string json = ToJson(one->findings);
        Write("{\"file\":" + JsonString(one->path) + (json == "{}" ? "" : ",") + json.substr(1) +
              "\n");
      }
      break;
    case Format::kText: {
      FindingTextOptions text;
      text.english = english;
      text.width = static_cast<size_t>(TerminalWidth());
      for (const CheckedFile& file : files) Write(FindingsToText(file, text));
      Write(CountFindings(files, english) + "\n");
    }
  }
}

int Run(const Options& options, const Session& session) {
  Given given;
  const absl::Status status = ReadGiven(options, &given);
  if (!status.ok()) {
    PrintError(session, "", status);
    return kExitFailure;
  }
  int exit_code = kExitOk;
  std::vector<std::unique_ptr<Checked>> checked;
  for (const std::string& path : options.input.files) {
    auto one = std::make_unique<Checked>();
    const absl::Status read = CheckFile(given, path, one.get());
    if (!read.ok()) {
      PrintError(session, path, read);
      exit_code = kExitFindings;
      continue;
    }
    if (!one->findings.findings().empty()) exit_code = kExitFindings;
    checked.push_back(std::move(one));
  }
  WriteAll(checked, options, given, session);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    PrintError(session, "", OutputError());
    return kExitFailure;
  }
  return exit_code;
}

}  // namespace

void AddCheckCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "check", session.Say("按规则检查公文，列出问题和位置",
                           "Check notices against rules; print what is wrong and where"));
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  AddInputOptions(*command, session, options->input);
  AddCalendarOption(*command, session, options->input.calendars);
  command
      ->add_option("--rules", options->packs,
                   session.Say("自己的规则包（可重复；写法见 docs/rules.md）",
                               "A rule pack of yours (repeatable; see docs/rules.md)"))
      ->type_name("PACK")
      ->allow_extra_args(false);
  command->add_flag("--no-builtin", options->no_builtin,
                    session.Say("不用内置的规则包", "Leave out the built-in packs"));
  command
      ->add_option("--today", options->today,
                   session.Say("按哪一天检查（默认今天）", "The day to check for (default: today)"))
      ->type_name("DATE");
  command
      ->add_option(
          "--events", options->events,
          session.Say("已发生的事件（textproto 或 JSON）", "What has happened (textproto or JSON)"))
      ->type_name("FILE");
  command
      ->add_option("--units", options->units,
                   session.Say("单位名录：一行一个单位，其他名称用顿号或逗号隔开",
                               "Registry of units: one a line, other names behind 、 or commas"))
      ->type_name("FILE");
  AddChoice<v1::Severity>(*command, "--min-severity",
                          {{"info", v1::SEVERITY_INFO},
                           {"warning", v1::SEVERITY_WARNING},
                           {"error", v1::SEVERITY_ERROR}},
                          options->min_severity,
                          session.Say("只列这一级及以上的发现（默认 info）",
                                      "Leave out findings below this (default info)"));
  AddChoice<Format>(*command, "--format",
                    {{"text", Format::kText}, {"json", Format::kJson}, {"sarif", Format::kSarif}},
                    options->format,
                    session.Say("输出格式（默认 text）", "Output format (default text)"));
  command->callback([options, &session] { session.exit_code = Run(*options, session); });
}

}  // namespace duban::cli
