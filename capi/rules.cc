#include "duban/rules.h"

#include <optional>

#include "handle.h"

using duban::capi::CheckBytes;
using duban::capi::CheckHandle;
using duban::capi::GiveBuffer;
using duban::capi::Guard;
using duban::capi::ReadJsonFlags;
using duban::capi::ToC;
using duban::capi::ViewOf;

struct duban_rules {
  static constexpr uint32_t kMagic = 0x64626E05;
  static constexpr const char* kName = "duban_rules";
  uint32_t magic = kMagic;
  std::unique_ptr<duban::RuleSet> rules;
};

struct duban_findings {
  static constexpr uint32_t kMagic = 0x64626E06;
  static constexpr const char* kName = "duban_findings";
  uint32_t magic = kMagic;
  duban::v1::Findings findings;
};

namespace {

absl::Status ToCpp(const duban_rules_options& options, duban::RuleOptions* out) {
  out->builtin_packs = options.without_builtin == 0;
  if (options.packs == nullptr && options.pack_count != 0) {
    return absl::InvalidArgumentError("duban_rules_options.packs is NULL, pack_count is not 0");
  }
  for (size_t i = 0; i < options.pack_count; ++i) {
    const duban_rule_pack& pack = options.packs[i];
    for (const duban_string* part : {&pack.name, &pack.text}) {
      const absl::Status status =
          CheckBytes(part->data, part->size, "duban_rules_options.packs: name or text");
      if (!status.ok()) return status;
    }
    out->packs.push_back({std::string(ViewOf(pack.name)), std::string(ViewOf(pack.text))});
  }
  return absl::OkStatus();
}

// What duban_check_options stand for. `options` points into it.
struct Check {
  std::optional<duban::v1::Events> events;
  std::optional<duban::UnitRegistry> units;
  duban::CheckOptions options;
};

absl::Status ReadCheck(const duban_check_options& given, Check* out) {
  for (const duban_string* part : {&given.today, &given.events, &given.units}) {
    const absl::Status status =
        CheckBytes(part->data, part->size, "duban_check_options: today, events or units");
    if (!status.ok()) return status;
  }
  if (given.today.size != 0) {
    absl::CivilDay today;
    const absl::Status status =
        duban::capi::ReadDay("duban_check_options.today", ViewOf(given.today), &today);
    if (!status.ok()) return status;
    out->options.today = today;
  }
  if (given.events.size != 0) {
    auto events = duban::ReadEvents("duban_check_options.events", ViewOf(given.events));
    if (!events.ok()) return events.status();
    out->events = *std::move(events);
    out->options.events = &*out->events;
  }
  if (given.units.size != 0) {
    auto units = duban::UnitRegistry::Parse("duban_check_options.units", ViewOf(given.units));
    if (!units.ok()) return units.status();
    out->units = *std::move(units);
    out->options.units = &*out->units;
  }
  if (given.min_severity < 0 || given.min_severity > DUBAN_SEVERITY_ERROR) {
    return absl::InvalidArgumentError(absl::StrCat("duban_check_options.min_severity is ",
                                                   given.min_severity,
                                                   "; it must be one of DUBAN_SEVERITY_…"));
  }
  if (given.format < 0 || given.format > DUBAN_FORMAT_DOCX) {
    return absl::InvalidArgumentError(absl::StrCat("duban_check_options.format is ", given.format,
                                                   "; it must be one of DUBAN_FORMAT_…"));
  }
  if (given.encoding < 0 || given.encoding > DUBAN_ENCODING_UTF16BE) {
    return absl::InvalidArgumentError(absl::StrCat("duban_check_options.encoding is ",
                                                   given.encoding,
                                                   "; it must be one of DUBAN_ENCODING_…"));
  }
  out->options.min_severity = static_cast<duban::v1::Severity>(given.min_severity);
  out->options.input.format = static_cast<duban::InputFormat>(given.format);
  out->options.input.encoding = static_cast<duban::InputEncoding>(given.encoding);
  return absl::OkStatus();
}

}  // namespace

duban_status duban_rules_create(duban_rules** out, const duban_rules_options* options,
                                duban_error** error) {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_rules** out is NULL");
    duban_rules_options known;
    absl::Status status = duban::capi::ReadOptions(options, sizeof(duban_rules_options),
                                                   "duban_rules_options", &known);
    if (!status.ok()) return status;
    duban::RuleOptions cpp;
    status = ToCpp(known, &cpp);
    if (!status.ok()) return status;
    auto rules = duban::RuleSet::Create(cpp);
    if (!rules.ok()) return rules.status();
    auto handle = std::make_unique<duban_rules>();
    handle->rules = *std::move(rules);
    *out = handle.release();
    return absl::OkStatus();
  });
}

void duban_rules_destroy(duban_rules* rules) { duban::capi::Destroy(rules); }

duban_status duban_check(duban_findings** out, const duban_rules* rules, const duban_engine* engine,
                         const duban_notice* notice, const char* input, size_t size,
                         const duban_check_options* options, duban_error** error) {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_findings** out is NULL");
    absl::Status status = CheckHandle(rules);
    if (status.ok()) status = CheckHandle(engine);
    if (status.ok()) status = CheckHandle(notice);
    if (status.ok()) status = CheckBytes(input, size, "input");
    if (!status.ok()) return status;
    duban_check_options known;
    status = duban::capi::ReadOptions(options, sizeof(duban_check_options), "duban_check_options",
                                      &known);
    if (!status.ok()) return status;
    Check check;
    status = ReadCheck(known, &check);
    if (!status.ok()) return status;
    check.options.calendar = engine->engine->calendar().get();
    auto handle = std::make_unique<duban_findings>();
    if (size == 0) {
      rules->rules->Check(*notice->notice, notice->text, check.options, &handle->findings);
    } else {
      status = rules->rules->Check(*notice->notice, std::string_view(input, size), check.options,
                                   &handle->findings);
    }
    if (!status.ok()) return status;
    *out = handle.release();
    return absl::OkStatus();
  });
}

void duban_findings_destroy(duban_findings* findings) { duban::capi::Destroy(findings); }

size_t duban_findings_count(const duban_findings* findings) {
  return CheckHandle(findings).ok() ? static_cast<size_t>(findings->findings.findings_size()) : 0;
}

duban_status duban_findings_read(duban_finding* out, const duban_findings* findings, size_t index,
                                 duban_error** error) {
  return Guard(error, [&]() -> absl::Status {
    absl::Status status = duban::capi::CheckStruct(out, sizeof(duban_finding), "duban_finding");
    if (!status.ok()) return status;
    duban::capi::ZeroStruct(out);
    status = CheckHandle(findings);
    if (!status.ok()) return status;
    if (index >= duban_findings_count(findings)) {
      return absl::OutOfRangeError(absl::StrCat("index ", index, " is beyond the ",
                                                duban_findings_count(findings), " findings"));
    }
    const duban::v1::Finding& finding = findings->findings.findings(static_cast<int>(index));
    duban_finding full{};
    full.struct_size = sizeof(full);
    full.rule_id = ToC(finding.rule_id());
    full.severity = finding.severity();
    full.sensitive = finding.sensitive() ? 1 : 0;
    full.message = ToC(finding.message());
    full.message_en = ToC(finding.message_en());
    full.basis = ToC(finding.basis());
    full.subject = ToC(finding.subject());
    full.task_id = ToC(finding.task_id());
    full.span_count = static_cast<size_t>(finding.spans_size());
    if (!finding.spans().empty()) {
      full.span.begin = finding.spans(0).begin();
      full.span.end = finding.spans(0).end();
    }
    duban::capi::WriteStruct(full, out);
    return absl::OkStatus();
  });
}

duban_status duban_findings_to_json(duban_buffer** out, const duban_findings* findings,
                                    uint32_t flags, duban_error** error) {
  return GiveBuffer(out, error, [&](std::string* bytes) -> absl::Status {
    duban::JsonOptions options;
    absl::Status status = CheckHandle(findings);
    if (status.ok()) status = ReadJsonFlags(flags, &options);
    if (status.ok()) duban::AppendJson(findings->findings, options, bytes);
    return status;
  });
}
