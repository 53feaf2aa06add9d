// duban due: what is due, by the notices, the events and a day.
#include <cstdio>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "cli/calendar_option.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/input.h"
#include "duban/due_report.h"
#include "duban/json.h"
#include "duban/resolve.h"
#include "duban/rules.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::cli {
namespace {

enum class Format { kText, kJson, kCsv, kIcs };

struct Options {
  InputOptions input;
  std::string today, within, events, unit, from, to;
  ResolveOptions resolve;
  Format format = Format::kText;
  bool todos = false;
  int alarm_days = -1;
  int width = 0;
};

constexpr const char* kEndChinese =
    "事件文件（--events）是 duban.v1.Events 的 textproto 或 JSON，例如：\n"
    "  events { kind: \"received\" subject: \"SQ-7\" date: \"2024-03-01\" }\n"
    "  events { kind: \"done\" subject: \"t3\" date: \"2024-03-08\" }\n"
    "kind 为 issued、published、received、accepted、approved 等，或时限中写明的起算词（批复）；\n"
    "done 表示已完成。subject 为任务编号、序号，或申请等事项的编号；空为公文本身。\n"
    "\n"
    "退出码：\n"
    "  0  全部读完\n"
    "  1  有文件未能读取（已在标准错误中说明），其余已列出\n"
    "  2  选项有误，或词表、日历、事件文件不可用\n"
    "\n"
    "示例：\n"
    "  duban due 方案.txt --within 30d\n"
    "  duban due *.txt --today 2024-10-08 --within 10wd --unit 市财政局\n"
    "  duban due 方案.txt --events 事件.textproto --format ics --alarm 3 > 督办.ics";
constexpr const char* kEndEnglish =
    "The file of --events is duban.v1.Events in textproto or JSON, for example:\n"
    "  events { kind: \"received\" subject: \"SQ-7\" date: \"2024-03-01\" }\n"
    "  events { kind: \"done\" subject: \"t3\" date: \"2024-03-08\" }\n"
    "kind is issued, published, received, accepted, approved..., or the words of the limit itself\n"
    "(批复); done says that a task was done. subject is a task's id or number, or that of a case;\n"
    "empty is the notice.\n"
    "\n"
    "Exit codes:\n"
    "  0  every file was read\n"
    "  1  some files could not be read (standard error says which), the others are listed\n"
    "  2  a wrong option, or a lexicon, calendar or events file that cannot be used\n"
    "\n"
    "Examples:\n"
    "  duban due plan.txt --within 30d\n"
    "  duban due *.txt --today 2024-10-08 --within 10wd --unit 市财政局\n"
    "  duban due plan.txt --events events.textproto --format ics --alarm 3 > due.ics";

// "30d" and "10wd".
absl::Status ReadWithin(const std::string& text, DueFilter* filter, ResolveOptions* resolve) {
  if (text.empty()) return absl::OkStatus();
  int days = -1;
  const bool workdays = EndsWith(text, "wd");
  const size_t unit = workdays ? 2 : EndsWith(text, "d") ? 1 : 0;
  if (unit == 0 || !absl::SimpleAtoi(text.substr(0, text.size() - unit), &days) || days < 0 ||
      days > Calendar::kMaxDays) {
    return Fault(
        absl::StrCat("--within: '", text,
                     "' is no number of days; write it as 30d, or 10wd for working days"),
        absl::StrCat("--within：'", text, "' 不是天数，写成 30d（天）或 10wd（工作日）的样子"));
  }
  filter->within = days;
  filter->within_workdays = workdays;
  resolve->due_soon = days;
  resolve->due_soon_in_workdays = workdays;
  return absl::OkStatus();
}

class DueRun {
 public:
  DueRun(const Options& options, const Session& session)
      : options_(options), session_(session), resolve_(options.resolve) {}

  int Run() {
    const absl::Status status = Prepare();
    if (!status.ok()) {
      PrintError(session_, "", status);
      return kExitFailure;
    }
    int exit_code = kExitOk;
    v1::DueReport report;
    report.set_today(FormatDate(*resolve_.today));
    for (const std::string& path : options_.input.files) {
      const absl::Status read = Add(path, &report);
      if (read.ok()) continue;
      PrintError(session_, path, read);
      exit_code = kExitFindings;
    }
    FilterDue(*engine_->calendar(), filter_, &report);
    const absl::StatusOr<std::string> out = Write(report);
    if (!out.ok()) {
      PrintError(session_, "", out.status());
      return kExitFailure;
    }
    const bool written = std::fwrite(out->data(), 1, out->size(), stdout) == out->size();
    if (!written || std::fflush(stdout) != 0) {
      PrintError(session_, "", OutputError());
      return kExitFailure;
    }
    return exit_code;
  }

 private:
  absl::Status Prepare() {
    absl::Status status = ReadWithin(options_.within, &filter_, &resolve_);
    if (!status.ok()) return status;
    if (options_.format != Format::kIcs && (options_.todos || options_.alarm_days >= 0)) {
      const char* const option = options_.todos ? "--todo" : "--alarm";
      return Fault(absl::StrCat(option, " is only for --format ics"),
                   absl::StrCat(option, " 只用于 --format ics"));
    }
    filter_.unit = options_.unit;
    absl::StatusOr<absl::CivilDay> today = ReadDay("--today", options_.today);
    if (!today.ok()) return today.status();
    resolve_.today = *today;
    for (const auto& [name, text, day] : {std::make_tuple("--from", &options_.from, &resolve_.from),
                                          std::make_tuple("--to", &options_.to, &resolve_.to)}) {
      if (text->empty()) continue;
      absl::StatusOr<absl::CivilDay> read = ReadDay(name, *text);
      if (!read.ok()) return read.status();
      *day = *read;
    }
    if (resolve_.from && resolve_.to && *resolve_.to < *resolve_.from) {
      return Fault("--to lies before --from", "--to 早于 --from");
    }
    if (!options_.events.empty()) {
      absl::StatusOr<std::string> text = ReadOptionFile("--events", options_.events);
      if (!text.ok()) return text.status();
      absl::StatusOr<v1::Events> events = ReadEvents(options_.events, *text);
      if (!events.ok()) return events.status();
      events_ = *std::move(events);
    }
    absl::StatusOr<std::unique_ptr<Engine>> engine = MakeEngine(options_.input);
    if (!engine.ok()) return engine.status();
    engine_ = *std::move(engine);
    // Wrong options and events should be told once, not for every file.
    return Resolve(*engine_->calendar(), v1::Notice(), events_, resolve_).status();
  }

  absl::Status Add(const std::string& path, v1::DueReport* report) const {
    const absl::StatusOr<std::string> bytes = ReadFile(path);
    if (!bytes.ok()) return bytes.status();
    const absl::StatusOr<v1::Notice> notice = engine_->Extract(*bytes, options_.input.extract);
    if (!notice.ok()) return notice.status();
    const absl::StatusOr<v1::Resolutions> resolutions =
        Resolve(*engine_->calendar(), *notice, events_, resolve_);
    if (!resolutions.ok()) return resolutions.status();
    AppendDueItems(*notice, *resolutions, path, report);
    return absl::OkStatus();
  }

  absl::StatusOr<std::string> Write(const v1::DueReport& report) const {
    const ReportLanguage language = session_.language == Language::kChinese
                                        ? ReportLanguage::kChinese
                                        : ReportLanguage::kEnglish;
    switch (options_.format) {
      case Format::kText:
        return DueText(report, language,
                       static_cast<size_t>(options_.width > 0 ? options_.width : TerminalWidth()));
      case Format::kCsv:
        return DueCsv(report, language);
      case Format::kJson: {
        JsonOptions json;
        json.pretty = true;
        return ToJson(report, json);
      }
      case Format::kIcs:
        break;
    }
    IcsOptions ics;
    ics.language = language;
    ics.todos = options_.todos;
    if (options_.alarm_days >= 0) ics.alarm_days = options_.alarm_days;
    // The same command for the same day writes the same bytes.
    ics.stamp = options_.today.empty()
                    ? static_cast<int64_t>(std::time(nullptr))
                    : (*resolve_.today - absl::CivilDay(1970, 1, 1)) * int64_t{86400};
    return DueIcs(report, ics);
  }

  const Options& options_;
  const Session& session_;
  ResolveOptions resolve_;
  DueFilter filter_;
  v1::Events events_;
  std::unique_ptr<Engine> engine_;
};

void AddFilterOptions(CLI::App& command, const Session& session, Options& options) {
  command
      .add_option(
          "--today", options.today,
          session.Say("按哪一天计算（默认今天）", "The day to tell states for (default: today)"))
      ->type_name("DATE");
  command
      .add_option("--within", options.within,
                  session.Say("只列已逾期和在此期间内到期的：30d 为天，10wd 为工作日",
                              "Only what is overdue or due within: 30d, or 10wd for working days"))
      ->type_name("Nd|Nwd");
  command.add_option("--events", options.events, session.Say("事件文件", "What happened so far"))
      ->type_name("FILE");
  command
      .add_option("--unit", options.unit,
                  session.Say("只列名称含有 NAME 的责任单位的任务",
                              "Only the tasks of units whose name holds NAME"))
      ->type_name("NAME");
  command
      .add_option("--law", options.resolve.counting_rule,
                  session.Say("期间的计算依哪部法律，如 administrative-licensing（默认民法典）",
                              "The law to count by, such as administrative-licensing (default: the "
                              "Civil Code)"))
      ->type_name("ID");
  command.add_flag("--from-issue", options.resolve.count_from_issue,
                   session.Say("没有写明起算事件的时限自成文日期起算",
                               "Limits that name no event count from the notice's date"));
  command
      .add_option(
          "--from", options.from,
          session.Say(
              "循环时限从哪一天列起（默认今天；有完成事件时为今年初）",
              "First day of recurring limits (default: today; with done events the year's first)"))
      ->type_name("DATE");
  command
      .add_option("--to", options.to,
                  session.Say("循环时限列到哪一天（默认一年后）",
                              "Last day of recurring limits (default: in a year)"))
      ->type_name("DATE");
  AddChoice<DayOffMove>(command, "--move",
                        {{"none", DayOffMove::kNone},
                         {"next", DayOffMove::kNextWorkday},
                         {"previous", DayOffMove::kPreviousWorkday}},
                        options.resolve.move,
                        session.Say("循环时限遇休息日：不动、顺延、提前（默认 none）",
                                    "Recurring limits on days off: leave, move on, move back "
                                    "(default none)"));
}

}  // namespace

void AddDueCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "due", session.Say("到期事项：各时限落在哪一天，是否逾期",
                         "What is due: the dates of all limits, and how they stand"));
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  AddInputOptions(*command, session, options->input);
  AddCalendarOption(*command, session, options->input.calendars);
  AddFilterOptions(*command, session, *options);
  AddChoice<Format>(*command, "--format",
                    {{"text", Format::kText},
                     {"json", Format::kJson},
                     {"csv", Format::kCsv},
                     {"ics", Format::kIcs}},
                    options->format,
                    session.Say("输出格式（默认 text）", "Output format (default text)"));
  command->add_flag("--todo", options->todos,
                    session.Say("ics 中写待办（VTODO），不写日程（VEVENT）",
                                "To-dos (VTODO) in ics, not events (VEVENT)"));
  command
      ->add_option("--alarm", options->alarm_days,
                   session.Say("ics 中提前几天的上午九点提醒",
                               "A reminder in ics at nine so many days before"))
      ->type_name("DAYS")
      ->check(CLI::Range(0, 366).description(""));
  AddWidthOption(*command, session, options->width);
  command->callback([options, &session] { session.exit_code = DueRun(*options, session).Run(); });
}

}  // namespace duban::cli
