#include "cli/notice_output.h"

#include <optional>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "document/page_profile.h"
#include "document/parse.h"
#include "duban/json.h"
#include "duban/v1/lexicon_page.pb.h"
#include "export/csv.h"
#include "export/json_output.h"
#include "export/notice_rows.h"
#include "export/notice_text.h"
#include "text/strings.h"
#include "text/text.h"

namespace duban::cli {
namespace {

std::string JsonString(std::string_view s) {
  std::string out;
  JsonOutput json(&out);
  json.String(s);
  json.Finish();
  return out;
}

// The text that the notice was read from, to show sentences of it; nothing where it cannot be had.
std::optional<Text> SourceText(const std::string& bytes, const ExtractOptions& options) {
  // Which parts of a page are the notice does not matter here.
  static const PageProfile* const whole_page = new PageProfile(v1::PageWords());
  absl::StatusOr<Document> document =
      ParseDocument(bytes, static_cast<Format>(options.format),
                    static_cast<Encoding>(options.encoding), *whole_page);
  if (!document.ok()) return std::nullopt;
  return std::move(document->text);
}

std::string WriteText(const v1::Notice& notice, const std::string& bytes,
                      const ExtractOptions& options, const NoticeOutput& output) {
  const std::optional<Text> source = SourceText(bytes, options);
  NoticeTextOptions text;
  text.wording = output.wording;
  text.width = output.width;
  text.source = source.has_value() ? &*source : nullptr;
  return NoticeText(notice, text);
}

std::string WriteCsv(const v1::Notice& notice, const std::string& path,
                     const NoticeOutput& output) {
  std::string out;
  for (const auto& row : NoticeRows(notice, path, output.wording)) AppendCsvRecord(row, &out);
  return out;
}

std::string WriteJson(const v1::Notice& notice, const std::string& path,
                      const NoticeOutput& output) {
  const bool lines = output.format == NoticeFormat::kJsonLines;
  const bool named = lines || output.many;
  JsonOptions json;
  json.pretty = !named;
  std::string out;
  if (named) absl::StrAppend(&out, "{\"file\":", JsonString(path), ",\"notice\":");
  AppendJson(notice, json, &out);
  if (named) out.push_back('}');
  if (lines) out.push_back('\n');
  return out;
}

}  // namespace

const char* Extension(NoticeFormat format) {
  switch (format) {
    case NoticeFormat::kJson:
      return "json";
    case NoticeFormat::kJsonLines:
      return "jsonl";
    case NoticeFormat::kCsv:
      return "csv";
    default:
      return "txt";
  }
}

std::string OutputBegin(const NoticeOutput& output) {
  if (output.format == NoticeFormat::kJson && output.many) return "[\n";
  if (output.format != NoticeFormat::kCsv) return "";
  std::string out(kCsvByteOrderMark);
  AppendCsvRecord(NoticeColumns(output.wording), &out);
  return out;
}

std::string OutputSeparator(const NoticeOutput& output) {
  if (!output.many) return "";
  if (output.format == NoticeFormat::kJson) return ",\n";
  return output.format == NoticeFormat::kText ? "\n" : "";
}

std::string OutputEnd(const NoticeOutput& output) {
  return output.format == NoticeFormat::kJson && output.many ? "\n]\n" : "";
}

absl::StatusOr<std::string> ReadAndWrite(const Engine& engine, const std::string& path,
                                         const std::string& bytes, const ExtractOptions& options,
                                         const NoticeOutput& output) {
  v1::Notice notice;
  const absl::Status status = engine.Extract(bytes, options, &notice);
  if (!status.ok()) return status;
  switch (output.format) {
    case NoticeFormat::kCsv:
      return WriteCsv(notice, path, output);
    case NoticeFormat::kText:
      return absl::StrCat(output.many ? absl::StrCat("== ", path, "\n\n") : "",
                          WriteText(notice, bytes, options, output));
    default:
      return WriteJson(notice, path, output);
  }
}

std::string WriteFailure(const std::string& path, const absl::Status& status,
                         const NoticeOutput& output) {
  const bool lines = output.format == NoticeFormat::kJsonLines;
  if (!lines && !(output.many && output.format == NoticeFormat::kJson)) return "";
  const std::string_view message(status.message().data(), status.message().size());
  return absl::StrCat("{\"file\":", JsonString(path), ",\"error\":", JsonString(message), "}",
                      lines ? "\n" : "");
}

}  // namespace duban::cli
