#ifndef DUBAN_CLI_NOTICE_OUTPUT_H_
#define DUBAN_CLI_NOTICE_OUTPUT_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "cli/input.h"
#include "duban/engine.h"
#include "export/wording.h"

// One notice in the formats of `duban extract`.
namespace duban::cli {

enum class NoticeFormat { kText, kJson, kJsonLines, kCsv };

struct NoticeOutput {
  NoticeFormat format = NoticeFormat::kText;
  Wording wording = Wording::kEnglish;
  size_t width = 100;
  // Several notices go into one output: JSON is then a list of {"file", "notice"}, text says the
  // file above each. JSON lines always are {"file", "notice"} or {"file", "error"}.
  bool many = false;
};

// "json", "csv"…: how names of files in the format end.
const char* Extension(NoticeFormat format);

// What stands before the first notice of an output, between two, and behind the last.
std::string OutputBegin(const NoticeOutput& output);
std::string OutputSeparator(const NoticeOutput& output);
std::string OutputEnd(const NoticeOutput& output);

// Reads `bytes`, which came from `path`, and writes the notice.
absl::StatusOr<std::string> ReadAndWrite(const Engine& engine, const std::string& path,
                                         const std::string& bytes, const ExtractOptions& options,
                                         const NoticeOutput& output);

// What stands in the output for a file that could not be read, so that a program sees it too; ""
// where the format has no place for it.
std::string WriteFailure(const std::string& path, const absl::Status& status,
                         const NoticeOutput& output);

}  // namespace duban::cli

#endif  // DUBAN_CLI_NOTICE_OUTPUT_H_
