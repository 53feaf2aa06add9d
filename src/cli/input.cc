#include "cli/input.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "cli/calendar_option.h"
#include "cli/choice.h"
#include "duban/error.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::cli {
namespace {

constexpr int kDefaultWidth = 100;

// What could not be done with a file, and what the system says of it.
absl::Status SystemError(const char* english, const char* chinese, int number) {
  const absl::Status status = absl::ErrnoToStatus(number, english);
  return Fault({status.message().data(), status.message().size()},
               absl::StrCat(chinese, "（", std::strerror(number), "）"), status.code());
}

absl::Status OpenError(int number) {
  const char* chinese = nullptr;
  if (number == ENOENT) chinese = "找不到这个文件";
  if (number == EACCES) chinese = "没有读取的权限";
  const absl::Status status = SystemError("cannot be opened", "不能打开", number);
  if (chinese == nullptr) return status;
  return Fault({status.message().data(), status.message().size()}, chinese, status.code());
}

// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

absl::StatusOr<std::string> ReadAll(int fd) {
  std::string bytes;
  struct stat info;
  size_t expected = 1 << 16;
  if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
    expected = static_cast<size_t>(info.st_size) + 1;
  }
  size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(size == 0 ? expected : 2 * size);
    const ssize_t got = read(fd, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EISDIR) {
      return Fault("cannot be read: Is a directory; name the files in it, as in FOLDER/*",
                   "是文件夹，不能读；请写其中的文件，如 文件夹/*",
                   absl::StatusCode::kFailedPrecondition);
    }
    if (got < 0) return SystemError("cannot be read", "不能读", errno);
    if (got == 0) break;
    size += static_cast<size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

void AddInputOptions(CLI::App& command, const Session& session, InputOptions& options) {
  command
      .add_option("FILE", options.files,
                  session.Say("要读的文件；- 为标准输入", "Notices to read; - is standard input"))
      ->type_name("")
      ->required();
  AddChoice<InputFormat>(command, "--input-format",
                         {{"auto", InputFormat::kAuto},
                          {"text", InputFormat::kPlainText},
                          {"html", InputFormat::kHtml},
                          {"docx", InputFormat::kDocx}},
                         options.extract.format,
                         session.Say("输入格式（默认 auto，依内容判断）",
                                     "What the input is (default auto: by its bytes)"));
  AddChoice<InputEncoding>(
      command, "--encoding",
      {{"auto", InputEncoding::kAuto},
       {"utf-8", InputEncoding::kUtf8},
       {"gb18030", InputEncoding::kGb18030},
       {"gbk", InputEncoding::kGb18030},
       {"gb2312", InputEncoding::kGb18030},
       {"big5", InputEncoding::kBig5},
       {"utf-16le", InputEncoding::kUtf16Le},
       {"utf-16be", InputEncoding::kUtf16Be}},
      options.extract.encoding,
      session.Say("字符编码（默认 auto，依内容判断）",
                  "How its characters are written (default auto: by its bytes)"));
  command
      .add_option("--lexicon", options.lexicons,
                  session.Say("补充词表（textproto），可多次给出",
                              "A lexicon in textproto, added to the built-in one; repeatable"))
      ->type_name("FILE")
      ->allow_extra_args(false);
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  if (path == "-") return ReadAll(STDIN_FILENO);
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return OpenError(errno);
  return ReadAll(file.get());
}

absl::StatusOr<std::string> ReadOptionFile(const std::string& option, const std::string& path) {
  absl::StatusOr<std::string> text = ReadFile(path);
  if (text.ok()) return text;
  const std::string place = absl::StrCat(option, option.empty() ? "" : " ", path, ": ");
  return Behind(place, place, text.status());
}

absl::Status WriteFile(const std::string& path, const std::string& bytes) {
  const std::string temporary = path + ".tmp" + std::to_string(getpid());
  {
    const Descriptor file(open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) return SystemError("cannot be created", "不能新建", errno);
    size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t put = write(file.get(), bytes.data() + done, bytes.size() - done);
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) {
        const int number = errno;
        unlink(temporary.c_str());
        return SystemError("cannot be written", "不能写入", number);
      }
      done += static_cast<size_t>(put);
    }
  }
  if (rename(temporary.c_str(), path.c_str()) != 0) {
    const int number = errno;
    unlink(temporary.c_str());
    return SystemError("cannot be written", "不能写入", number);
  }
  return absl::OkStatus();
}

absl::Status WithPath(const absl::Status& status, const std::string& kind,
                      const std::string& kind_chinese, const std::vector<std::string>& paths) {
  const auto with_path = [&](const std::string& message, const std::string& kind) {
    for (size_t i = 0; i < paths.size(); ++i) {
      const std::string counted = absl::StrCat(kind, " ", i + 1);
      const std::string_view rest = std::string_view(message).substr(
          StartsWith(message, counted) ? counted.size() : message.size());
      if (StartsWith(rest, ":") || StartsWith(rest, ",")) return absl::StrCat(paths[i], View(rest));
    }
    return message;
  };
  if (status.ok() || !HasChinese(status)) return status;
  return Fault(with_path(EnglishMessage(status), kind),
               with_path(ChineseMessage(status), kind_chinese), status.code());
}

absl::StatusOr<std::unique_ptr<Engine>> MakeEngine(const InputOptions& options) {
  EngineOptions engine;
  for (const std::string& path : options.lexicons) {
    absl::StatusOr<std::string> lexicon = ReadOptionFile("--lexicon", path);
    if (!lexicon.ok()) return lexicon.status();
    engine.lexicons.push_back(*std::move(lexicon));
  }
  absl::StatusOr<std::vector<std::string>> calendars = ReadCalendars(options.calendars);
  if (!calendars.ok()) return calendars.status();
  engine.calendars = *std::move(calendars);
  absl::StatusOr<std::unique_ptr<Engine>> made = Engine::Create(engine);
  if (!made.ok()) {
    return WithPath(WithPath(made.status(), "lexicon", "词表", options.lexicons), "calendar file",
                    "日历文件", options.calendars);
  }
  return made;
}

absl::Status OutputError() {
  return Fault("standard output cannot be written", "不能写到标准输出", absl::StatusCode::kUnknown);
}

void PrintError(const Session& session, const std::string& subject, const absl::Status& status) {
  const bool chinese = session.language == Language::kChinese;
  std::string text = chinese ? ChineseMessage(status) : EnglishMessage(status);
  const bool lines = Contains({status.message().data(), status.message().size()}, kRemedy);
  if (chinese && !lines && !HasChinese(status)) {
    const char* kind = "未能完成";
    if (absl::IsNotFound(status)) kind = "找不到";
    if (absl::IsPermissionDenied(status)) kind = "没有权限";
    if (absl::IsInvalidArgument(status)) kind = "有误";
    if (absl::IsUnimplemented(status)) kind = "尚不支持";
    text = absl::StrCat(kind, "（", text, "）");
  }
  if (!lines) text = absl::StrCat("duban: ", subject, subject.empty() ? "" : ": ", text);
  text.push_back('\n');
  std::fwrite(text.data(), 1, text.size(), stderr);
}

int TerminalWidth() {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  int width = 0;
  if (columns != nullptr) {
    const char* end = columns + std::strlen(columns);
    if (std::from_chars(columns, end, width).ptr == end && width > 0) return width;
  }
  return kDefaultWidth;
}

bool OutputIsTerminal() { return isatty(STDOUT_FILENO) != 0; }

void AddWidthOption(CLI::App& command, const Session& session, int& width) {
  command
      .add_option("--width", width,
                  session.Say("text 格式的列宽（默认：终端宽度，否则 100）",
                              "Columns of the text format (default: the terminal's, else 100)"))
      ->type_name("N")
      ->check(CLI::Range(20, 10000).description(""));
}

}  // namespace duban::cli
