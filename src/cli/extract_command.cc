// duban extract: notices in, their tasks, units and deadlines out.
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/notice_output.h"
#include "cli/ordered_work.h"
#include "cli/progress.h"
#include "text/fault.h"

namespace duban::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  InputOptions input;
  NoticeFormat format = NoticeFormat::kText;
  std::string out;  // A folder; empty for standard output.
  int jobs = 0;     // 0: one a processor.
  int width = 0;    // 0: the terminal's.
};

constexpr const char* kEndChinese =
    "输出格式：\n"
    "  text   给人看的表格\n"
    "  json   一个文件为一个对象；多个文件为 [{\"file\",\"notice\"}…]\n"
    "  jsonl  每个文件一行 {\"file\",\"notice\"} 或 {\"file\",\"error\"}\n"
    "  csv    每项任务一行，任务以外的每处时限一行；Excel 可直接打开\n"
    "\n"
    "退出码：\n"
    "  0  全部读完\n"
    "  1  有文件未能读取或写出（已在标准错误中说明），其余已写出\n"
    "  2  选项有误，或词表、输出文件夹、标准输出不可用\n"
    "\n"
    "示例：\n"
    "  duban extract 通知.txt\n"
    "  duban extract --format csv *.txt > 任务.csv\n"
    "  duban extract --format json --out 结果 --jobs 4 公文/*.txt\n"
    "  curl -s https://portal.example/1.txt | duban extract --format jsonl -";
constexpr const char* kEndEnglish =
    "Output formats:\n"
    "  text   a table for people\n"
    "  json   one object for one file, [{\"file\",\"notice\"}...] for several\n"
    "  jsonl  one line a file: {\"file\",\"notice\"} or {\"file\",\"error\"}\n"
    "  csv    a row a task, and one for each deadline outside the tasks; Excel opens it\n"
    "\n"
    "Exit codes:\n"
    "  0  every file was read\n"
    "  1  some files could not be read or written (standard error says which), the others are "
    "there\n"
    "  2  a wrong option, or a lexicon, the output folder or standard output that cannot be used\n"
    "\n"
    "Examples:\n"
    "  duban extract notice.txt\n"
    "  duban extract --format csv *.txt > tasks.csv\n"
    "  duban extract --format json --out results --jobs 4 notices/*.txt\n"
    "  curl -s https://portal.example/1.txt | duban extract --format jsonl -";

// Where the result of the input at `path` goes under --out.
fs::path OutputPath(const Options& options, const std::string& path) {
  const fs::path stem = path == "-" ? fs::path("stdin") : fs::path(path).stem();
  return fs::path(options.out) / (stem.string() + "." + Extension(options.format));
}

// Makes the folder of --out and makes sure that no result replaces another or an input.
absl::Status PrepareFolder(const Options& options) {
  std::error_code error;
  fs::create_directories(options.out, error);
  if (!fs::is_directory(options.out)) {
    const std::string why = error ? ": " + error.message() : "";
    return Fault(
        absl::StrCat("--out ", options.out, " is not a folder and cannot be made one", why),
        absl::StrCat("--out ", options.out, " 不是文件夹，也不能新建", why));
  }
  std::map<fs::path, std::string> inputs;
  for (const std::string& path : options.input.files) {
    if (path != "-") inputs.emplace(fs::weakly_canonical(path, error), path);
  }
  std::map<fs::path, std::string> outputs;
  for (const std::string& path : options.input.files) {
    const fs::path output = OutputPath(options, path);
    const auto [other, is_new] = outputs.emplace(output, path);
    if (!is_new) {
      return Fault(absl::StrCat(other->second, " and ", path, " would both be written to ",
                                output.string(), "; give them in two calls with two folders"),
                   absl::StrCat(other->second, " 和 ", path, " 都会写到 ", output.string(),
                                "；请分两次，写到两个文件夹"));
    }
    if (inputs.count(fs::weakly_canonical(output, error)) > 0) {
      return Fault(
          absl::StrCat("the result of ", path, " would replace the input ", output.string(),
                       "; give another folder to --out"),
          absl::StrCat(path, " 的结果会替换输入 ", output.string(), "；请给 --out 另一个文件夹"));
    }
  }
  return absl::OkStatus();
}

// One run of the command.
class Extraction {
 public:
  Extraction(const Options& options, const Session& session, const Engine& engine)
      : options_(options),
        session_(session),
        engine_(engine),
        progress_(session, options.input.files.size(), options.out.empty() && OutputIsTerminal()) {
    output_.format = options.format;
    output_.wording =
        session.language == Language::kChinese ? Wording::kChinese : Wording::kEnglish;
    output_.width = static_cast<size_t>(options.width > 0 ? options.width : TerminalWidth());
    output_.many = options.out.empty() && options.input.files.size() > 1;
  }

  int Run() {
    const size_t jobs = options_.jobs > 0 ? static_cast<size_t>(options_.jobs)
                                          : std::thread::hardware_concurrency();
    if (options_.out.empty()) Print(OutputBegin(output_));
    WorkInOrder<absl::StatusOr<std::string>>(
        options_.input.files.size(), jobs, [this](size_t i) { return Work(i); },
        [this](size_t i, absl::StatusOr<std::string> result) { return Use(i, std::move(result)); });
    if (options_.out.empty()) Print(OutputEnd(output_));
    progress_.Clear();
    if (std::fflush(stdout) != 0) printed_ = false;
    if (!printed_) {
      PrintError(session_, "", OutputError());
      return kExitFailure;
    }
    return failed_ > 0 ? kExitFindings : kExitOk;
  }

 private:
  // Called from many threads.
  absl::StatusOr<std::string> Work(size_t i) const {
    const std::string& path = options_.input.files[i];
    absl::StatusOr<std::string> bytes = ReadFile(path);
    if (!bytes.ok()) return bytes.status();
    absl::StatusOr<std::string> result =
        ReadAndWrite(engine_, path, *bytes, options_.input.extract, output_);
    if (options_.out.empty() || !result.ok()) return result;
    const std::string whole = OutputBegin(output_) + *result + OutputEnd(output_);
    const fs::path output = OutputPath(options_, path);
    const absl::Status status = WriteFile(output.string(), whole);
    if (!status.ok()) {
      return Behind(output.string() + " ", output.string() + " ", status);
    }
    return std::string();
  }

  bool Use(size_t i, absl::StatusOr<std::string> result) {
    const std::string& path = options_.input.files[i];
    std::string out;
    if (result.ok()) {
      out = *std::move(result);
    } else {
      ++failed_;
      progress_.Clear();
      PrintError(session_, path, result.status());
      if (options_.out.empty()) out = WriteFailure(path, result.status(), output_);
    }
    if (!out.empty()) {
      if (written_) Print(OutputSeparator(output_));
      Print(out);
      written_ = true;
    }
    progress_.Show(i + 1, failed_);
    return printed_;
  }

  void Print(const std::string& bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) printed_ = false;
  }

  const Options& options_;
  const Session& session_;
  const Engine& engine_;
  Progress progress_;
  NoticeOutput output_;
  size_t failed_ = 0;
  bool written_ = false;  // Something stands in the output behind its beginning.
  bool printed_ = true;   // Standard output took all.
};

int Run(const Options& options, const Session& session) {
  if (!options.out.empty()) {
    const absl::Status status = PrepareFolder(options);
    if (!status.ok()) {
      PrintError(session, "", status);
      return kExitFailure;
    }
  }
  absl::StatusOr<std::unique_ptr<Engine>> engine = MakeEngine(options.input);
  if (!engine.ok()) {
    PrintError(session, "", engine.status());
    return kExitFailure;
  }
  return Extraction(options, session, **engine).Run();
}

}  // namespace

void AddExtractCommand(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand(
      "extract", session.Say("读公文，列出任务、责任单位和时限",
                             "Read notices into their tasks, units and deadlines"));
  command->footer(session.Say(kEndChinese, kEndEnglish));
  auto options = std::make_shared<Options>();
  AddInputOptions(*command, session, options->input);
  AddChoice<NoticeFormat>(*command, "--format",
                          {{"text", NoticeFormat::kText},
                           {"json", NoticeFormat::kJson},
                           {"jsonl", NoticeFormat::kJsonLines},
                           {"csv", NoticeFormat::kCsv}},
                          options->format,
                          session.Say("输出格式（默认 text）", "Output format (default text)"));
  command
      ->add_option("--out", options->out,
                   session.Say("写到文件夹：每个输入一个文件，如 DIR/通知.json",
                               "Write one file an input into this folder: DIR/notice.json"))
      ->type_name("DIR");
  command
      ->add_option("--jobs,-j", options->jobs,
                   session.Say("同时读几个文件（默认：处理器个数）；不影响输出的次序",
                               "Files read at once (default: one a processor); the order of the "
                               "output does not depend on it"))
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  AddWidthOption(*command, session, options->width);
  command->callback([options, &session] { session.exit_code = Run(*options, session); });
}

}  // namespace duban::cli
