#include "extract/header_words.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "absl/strings/str_cat.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Longest label that the lexicon may hold, in characters.
constexpr size_t kMaxLabelChars = 12;
// Longest line that a pattern is held against, in bytes.
constexpr size_t kMaxChromeBytes = 240;

// One pattern of all in `patterns`. Each is tried alone first, so that an error names the one that
// is wrong and none reaches beyond its own parentheses.
absl::Status CompilePatterns(const google::protobuf::RepeatedPtrField<std::string>& patterns,
                             std::unique_ptr<const RE2>* out) {
  std::string all;
  for (const std::string& pattern : patterns) {
    const RE2 one(pattern, RE2::Quiet);
    if (!one.ok() || pattern.empty()) {
      return Fault(
          absl::StrCat("header.chrome_patterns: \"", pattern, "\" is no regular expression (RE2): ",
                       pattern.empty() ? "it is empty and would match empty lines" : one.error()),
          absl::StrCat("header.chrome_patterns: \"", pattern, "\" 不是正则表达式 (RE2): ",
                       pattern.empty() ? "是空的, 会和空行相配" : one.error(),
                       "。改法: 改正或删去它"));
    }
    absl::StrAppend(&all, all.empty() ? "" : "|", "(?:", pattern, ")");
  }
  if (all.empty()) return absl::OkStatus();
  auto whole = std::make_unique<const RE2>(all, RE2::Quiet);
  if (!whole->ok()) {
    return Fault(absl::StrCat("header.chrome_patterns: all together: ", whole->error(),
                              "; use fewer or shorter ones"),
                 absl::StrCat("header.chrome_patterns: 合起来不能用 (", whole->error(),
                              ")。改法: 少写几个, 或写短一些"));
  }
  *out = std::move(whole);
  return absl::OkStatus();
}

// Fails for a label that is too long to be looked for.
absl::Status AddLabels(const v1::HeaderWords& words, WordMap<Label>* labels) {
  for (const v1::LabelWords& group : words.labels()) {
    for (const std::string& label : group.labels()) {
      if (CountChars(label) > kMaxLabelChars) {
        return Fault(
            absl::StrCat("header.labels: \"", label, "\" is too long; a label has at most ",
                         kMaxLabelChars, " characters"),
            absl::StrCat("header.labels: \"", label, "\" 太长。改法: 标签最多 ", kMaxLabelChars,
                         " 个字"));
      }
      const Squeezed squeezed(label);
      labels->Add(squeezed, Label{group.kind(), group.bare()});
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status HeaderLexicon::Fill(const v1::HeaderWords& words) {
  if (absl::Status status = AddLabels(words, &labels); !status.ok()) return status;
  for (const v1::DisclosureWords& group : words.disclosures()) {
    for (const std::string& mark : group.marks()) {
      marks.Add(mark, group.kind());
      mark_words.Add(mark);
    }
    for (const std::string& value : group.values()) {
      disclosure_values.Add(value, group.kind());
    }
  }
  using List = google::protobuf::RepeatedPtrField<std::string>;
  struct Target {
    const List& list;
    Words* words;
  };
  const std::initializer_list<Target> targets = {
      {words.document_kinds(), &kinds},
      {words.document_kinds(), &title_kinds},
      {words.title_kinds(), &title_kinds},
      {words.not_documents(), &not_documents},
      {words.title_verbs(), &title_verbs},
      {words.issue_verbs(), &issue_verbs},
      {words.issue_phrases(), &issue_phrases},
      {words.issue_lead_ins(), &issue_lead_ins},
      {words.short_name_lead_ins(), &short_name_lead_ins},
      {words.cite_lead_ins(), &cite_lead_ins},
      {words.attachment_words(), &attachments},
      {words.number_lead_ins(), &number_lead_ins},
      {words.seal_words(), &seals},
      {words.weekday_words(), &weekdays},
      {words.imprint_endings(), &this->imprint_endings},
      {words.imprint_offices(), &this->imprint_offices},
      {words.asking_kinds(), &this->asking_kinds},
      {words.asking_subjects(), &this->asking_subjects},
      {words.title_note_words(), &this->title_note_words},
      {words.plan_kinds(), &this->plan_kinds},
      {words.attachment_placeholders(), &this->attachment_placeholders},
      {words.attachment_notes(), &this->attachment_notes},
      {words.salutation_labels(), &this->salutation_labels},
      {words.signer_titles(), &signer_titles},
      {words.imprint_words(), &imprints},
      {words.chrome_beginnings(), &chrome_beginnings},
      {words.chrome_lines(), &chrome_lines},
      {words.news_endings(), &news_endings},
      {words.footer_beginnings(), &footer_beginnings},
      {words.footer_words(), &this->footer_words},
      {words.footer_phrases(), &this->footer_phrases},
      {words.footer_numbers(), &this->footer_numbers},
      {words.footer_names(), &this->footer_names},
      {words.footer_weak_beginnings(), &footer_weak_beginnings},
      {words.footer_lone_beginnings(), &footer_lone_beginnings},
      {words.column_names(), &columns},
      {words.table_titles(), &table_titles},
      {words.event_places(), &event_places},
      {words.salutation_levels(), &salutation_levels},
      {words.salutation_endings(), &salutation_endings},
      {words.assembly_beginnings(), &assembly_beginnings},
      {words.salutation_persons(), &salutation_persons},
      {words.generic_modifiers(), &generic_modifiers},
      {words.form_blanks(), &form_blanks},
      {words.edition_words(), &editions},
      {words.title_notes(), &title_notes},
      {words.news_verbs(), &news_verbs},
      {words.meeting_verbs(), &meeting_verbs},
      {words.title_continuations(), &title_continuations},
      {words.letterhead_endings(), &letterhead_endings},
      {words.pass_on_verbs(), &pass_on_verbs},
      {words.as_follows(), &as_follows},
      {words.number_behind(), &number_behind},
      {words.order_kinds(), &order_kinds},
      {words.law_names(), &law_names},
      {words.issue_pronouns(), &issue_pronouns},
      {words.infobox_headings(), &infobox_headings},
      {words.upper_bodies(), &upper_bodies},
      {words.site_endings(), &site_endings},
      {words.see_words(), &see_words},
      {words.optional_beginnings(), &optional_beginnings},
      {words.number_functions(), &number_functions},
      {words.closing_beginnings(), &closing_beginnings},
      {words.office_names(), &office_names},
      {words.serial_kinds(), &serial_kinds},
      {words.document_notes(), &document_notes},
      {words.unshared_endings(), &unshared_endings},
      {words.government_endings(), &government_endings},
      {words.body_beginnings(), &body_beginnings},
  };
  for (const Target& target : targets) target.words->AddAll(target.list);
  return CompilePatterns(words.chrome_patterns(), &chrome_pattern);
}

bool HeaderLexicon::IsChromeByPattern(std::string_view line) const {
  return chrome_pattern != nullptr && line.size() <= kMaxChromeBytes &&
         RE2::FullMatch(re2::StringPiece(line.data(), line.size()), *chrome_pattern);
}

bool HeaderLexicon::IsRowOfLinks(std::string_view line) const {
  constexpr size_t kMaxLinkBytes = 36;
  constexpr std::string_view kBorders = " \t|";
  if (line.size() > kMaxChromeBytes || FindAnyAscii(line, kBorders) == line.npos) return false;
  size_t links = 0;
  size_t known = 0;
  while (!line.empty()) {
    const size_t end = std::min(FindAnyAscii(line, kBorders), line.size());
    const std::string_view link = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    if (link.empty()) continue;
    if (link.size() > kMaxLinkBytes || (links == 2 && known == 0)) return false;
    ++links;
    known += chrome_lines.Contains(link) || columns.Contains(link) ||
             footer_beginnings.Contains(link) || footer_names.Contains(link);
  }
  return known >= 2 && known * 4 >= links * 3;
}

namespace {

// (2019—2030年): what stands behind the name of a plan for several years.
bool IsRangeOfYears(std::string_view note) {
  constexpr size_t kYear = 4;
  constexpr std::string_view kEnd = "年)";
  if (!EndsWith(note, kEnd) || note.front() != '(' || note.size() < 2 * kYear + kEnd.size() + 2) {
    return false;
  }
  const auto is_year = [](std::string_view s) {
    return s[0] == '2' && s.find_first_not_of("0123456789") == s.npos;
  };
  return is_year(note.substr(1, kYear)) &&
         is_year(note.substr(note.size() - kEnd.size() - kYear, kYear));
}

}  // namespace

size_t HeaderLexicon::PlaceSize(std::string_view name, size_t most) const {
  constexpr size_t kMinNameChars = 2;
  size_t chars = 0;
  for (size_t at = 0; at < name.size() && chars < most; ++chars) {
    const size_t level = chars < kMinNameChars ? 0 : salutation_levels.PrefixOf(name.substr(at));
    if (level != 0) return at + level;
    at += CharSize(name[at]);
  }
  return 0;
}

bool HeaderLexicon::IsDocumentName(std::string_view name) const {
  const std::string_view whole = name;
  name = WithoutParentheses(name);
  if (not_documents.SuffixOf(name) != 0) return false;
  // 节能水平(2024年版)
  if (name.size() < whole.size() &&
      document_notes.SuffixOf(whole.substr(0, PreviousCharBegin(whole, whole.size()))) != 0) {
    return true;
  }
  if (IsRangeOfYears(whole.substr(name.size()))) return true;
  // 《备案管理办法(试行》: the parenthesis was left open.
  const size_t note = document_notes.SuffixOf(name);
  if (note != 0 && EndsWith(name.substr(0, name.size() - note), "(")) name.remove_suffix(note + 1);
  // 总河长令第1号
  if (EndsWith(name, "号") && Contains(name, "令第")) return true;
  if (kinds.SuffixOf(name) != 0 || Contains(name, "关于")) return true;
  // 教育现代化2035, 制造2025: what is to be reached in a year that plans run to.
  constexpr size_t kYear = 4;
  if (name.size() < kYear + 9) return false;
  const std::string_view year = name.substr(name.size() - kYear);
  const std::string_view before = name.substr(0, name.size() - kYear);
  return year[0] == '2' && year[1] == '0' && year[2] >= '2' && year[2] <= '5' &&
         (year[3] == '0' || year[3] == '5') && static_cast<unsigned char>(before.back()) >= 0x80 &&
         not_documents.SuffixOf(before) == 0;
}

}  // namespace duban::header
