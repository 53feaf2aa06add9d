#include <algorithm>
#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "duban/finding_output.h"
#include "duban/json.h"
#include "duban/v1/sarif.pb.h"
#include "export/source_lines.h"

namespace duban {
namespace {

const char* LevelOf(v1::Severity severity) {
  switch (severity) {
    case v1::SEVERITY_ERROR:
      return "error";
    case v1::SEVERITY_WARNING:
      return "warning";
    default:
      return "note";
  }
}

// A path as a URI reference (RFC 3986): unreserved characters and / stay.
std::string UriOf(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/') {
      uri.push_back(c);
    } else {
      absl::StrAppendFormat(&uri, "%%%02X", byte);
    }
  }
  return uri;
}

void FillRule(const v1::Rule& rule, bool english, v1::SarifRule* out) {
  const auto choose = [english](const std::string& chinese, const std::string& other) {
    return english && !other.empty() ? other : chinese;
  };
  out->set_id(rule.id());
  out->mutable_short_description()->set_text(choose(rule.title(), rule.title_en()));
  out->mutable_full_description()->set_text(
      choose(rule.basis().citation(), rule.basis().citation_en()));
  const std::string help = choose(rule.help(), rule.help_en());
  if (!help.empty()) out->mutable_help()->set_text(help);
  out->mutable_default_configuration()->set_level(LevelOf(rule.severity()));
}

void FillRegion(const v1::Span& span, const SourceLines& lines, bool spans_of_file,
                v1::SarifRegion* out) {
  const Range range = lines.ToText(span.begin(), span.end());
  const SourceLines::Position begin = lines.PositionOf(range.begin);
  const SourceLines::Position end = lines.PositionOf(range.end);
  out->set_start_line(static_cast<int32_t>(begin.line));
  out->set_start_column(static_cast<int32_t>(begin.column));
  out->set_end_line(static_cast<int32_t>(end.line));
  out->set_end_column(static_cast<int32_t>(end.column));
  if (!spans_of_file) return;
  out->set_byte_offset(span.begin());
  out->set_byte_length(span.end() - span.begin());
}

void FillResults(const CheckedFile& file, const std::map<std::string, int32_t>& rules, bool english,
                 v1::SarifRun* run) {
  const SourceText source = ReadSourceText(file.input, file.read);
  const SourceLines lines(source.text);
  const std::string uri = UriOf(file.path);
  for (const v1::Finding& finding : file.findings->findings()) {
    v1::SarifResult* result = run->add_results();
    result->set_rule_id(finding.rule_id());
    const auto index = rules.find(finding.rule_id());
    if (index != rules.end()) result->set_rule_index(index->second);
    result->set_level(LevelOf(finding.severity()));
    result->mutable_message()->set_text(english ? finding.message_en() : finding.message());
    // A finding without a place is still about the file.
    const int places = std::max(finding.spans_size(), 1);
    for (int i = 0; i < places; ++i) {
      v1::SarifPhysicalLocation* place = result->add_locations()->mutable_physical_location();
      place->mutable_artifact_location()->set_uri(uri);
      if (i >= finding.spans_size()) continue;
      FillRegion(finding.spans(i), lines, source.spans_of_file, place->mutable_region());
    }
  }
}

}  // namespace

std::string FindingsToSarif(const std::vector<CheckedFile>& files, const RuleSet& rules,
                            std::string_view version, bool english) {
  v1::SarifLog log;
  log.set_schema("https://json.schemastore.org/sarif-2.1.0.json");
  log.set_version("2.1.0");
  v1::SarifRun* run = log.add_runs();
  v1::SarifDriver* driver = run->mutable_tool()->mutable_driver();
  driver->set_name("duban");
  driver->set_version(std::string(version));
  driver->set_language(english ? "en" : "zh-CN");
  std::map<std::string, int32_t> index;
  for (const v1::Rule* rule : rules.rules()) {
    index[rule->id()] = driver->rules_size();
    FillRule(*rule, english, driver->add_rules());
  }
  run->set_column_kind("unicodeCodePoints");
  for (const CheckedFile& file : files) FillResults(file, index, english, run);
  JsonOptions options;
  options.pretty = true;
  return ToJson(log, options);
}

}  // namespace duban
