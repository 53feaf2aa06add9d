#include "extract/column.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "extract/marker.h"
#include "text/byte_scan.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

// A longer text is no title: 16 characters.
constexpr size_t kMaxTitleBytes = 48;
constexpr size_t kMaxEndingTitleChars = 8;
// The parentheses in a label begin no further before its colon.
constexpr uint32_t kMaxLabelReach = 30;
// The joint (及) of two titles and what stands behind it are three characters at least.
constexpr size_t kMinSecondBytes = 9;

// A title of at most kMaxTitleBytes without blanks, without the stars of Markdown around it and the
// colon behind it. Most have none of these and are not copied.
class BareTitle {
 public:
  explicit BareTitle(std::string_view title) : view_(title) {
    if (FindAscii(title, 0, title.size()) == title.size()) return;
    size_t size = 0;
    for (const char c : title) {
      if (c != ' ' && c != '\t' && c != '\n' && c != '*') bytes_[size++] = c;
    }
    while (size > 0 && bytes_[size - 1] == ':') --size;
    view_ = {bytes_, size};
  }
  BareTitle(const BareTitle&) = delete;
  BareTitle& operator=(const BareTitle&) = delete;
  std::string_view view() const { return view_; }

 private:
  char bytes_[kMaxTitleBytes];
  std::string_view view_;
};

// Whether `words` are an item's number and no more: 1、 一、 (1).
bool IsMarker(std::string_view words) {
  const Marker marker = ReadMarker(words);
  return marker.kind != MarkerKind::kNone && marker.end == words.size();
}

// 责任处(科)室 is 责任处室, 责任单位(部门) 责任单位. Empty where no parentheses explain a title.
std::string WithoutExplanation(std::string_view title) {
  const size_t open = title.find('(');
  if (open == title.npos || open == 0) return {};
  std::string without(title.substr(0, open));
  if (title.back() == ')') return without;
  const size_t close = title.find(')', open);
  return close == title.npos ? std::string() : without.append(title.substr(close + 1));
}

// A label begins behind one of these.
bool EndsLabelSearch(char32_t c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '|':
    case '.':
    case 0x3001:
    case 0x3002:
    case 0x3010:
    case 0x3011:
    case 0x3014:
    case 0x3015:
    case 0x3016:
    case 0x3017:
      return true;
    default:
      return false;
  }
}

// ★责任单位:A, ◎牵头单位:A: printed before a label that begins a line.
bool IsBullet(char32_t c) {
  static constexpr CharSet kBullets(U"★☆◎●○■□◆◇▲△※•·");
  return kBullets.Has(c);
}

// Where a label begins that ends with `range`: behind a mark, which goes to `before`, or at the
// range's begin.
uint32_t LabelBegin(std::string_view text, Range range, char32_t* before) {
  uint32_t begin = range.end;
  while (begin > range.begin && range.end - begin < kMaxTitleBytes) {
    const size_t previous = PreviousCharBegin(text, begin);
    if (previous < range.begin) break;
    *before = DecodeAt(text, previous).code;
    if (EndsLabelSearch(*before) || IsBullet(*before)) break;
    begin = static_cast<uint32_t>(previous);
  }
  return begin;
}

// Where the next colon stands in text[at, end), or the next bracket that may close a label
// (【责任单位】A); `end` for nowhere.
uint32_t FindLabelEnd(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t begin = at;
  while (at < end) {
    if (at + 8 <= end) {
      // The last byte of 】 is its rare one.
      const uint64_t word = LoadEight(text.data() + at);
      const uint64_t found = BytesEqual(word, ':') | BytesEqual(word, ']') | BytesEqual(word, 0x91);
      if (found == 0) {
        at += 8;
        continue;
      }
      at += static_cast<uint32_t>(FirstFound(found));
    }
    if (text[at] == ':' || text[at] == ']') return at;
    if (text[at] == '\x91' && at >= begin + 2 && StartsWith(text.substr(at - 2), "】"))
      return at - 2;
    ++at;
  }
  return end;
}

}  // namespace

Column Below(const Column& spanning, const Column& title) {
  Column column = title;
  if (spanning.kind == v1::COLUMN_KIND_UNIT && title.kind == v1::COLUMN_KIND_UNIT &&
      title.role == v1::ROLE_RESPONSIBLE) {
    column.role = spanning.role;
  }
  const bool past =
      spanning.kind == v1::COLUMN_KIND_PROGRESS && title.kind == v1::COLUMN_KIND_DEADLINE;
  return past ? Column{v1::COLUMN_KIND_OTHER} : column;
}

absl::StatusOr<std::unique_ptr<ColumnTitles>> ColumnTitles::Create(const v1::Lexicon& lexicon) {
  auto columns = std::make_unique<ColumnTitles>();
  columns->title_joints_ = WordSet(lexicon.tasks().title_joints());
  columns->title_years_ = WordSet(lexicon.tasks().title_years());
  columns->subtitle_beginnings_ = WordSet(lexicon.tasks().subtitle_beginnings());
  columns->title_halves_ = WordSet(lexicon.tasks().title_halves());
  columns->body_endings_ = WordSet(lexicon.units().bare_endings());
  for (const std::string& ending : lexicon.tasks().not_title_endings()) {
    columns->endings_.Add(ending, Column());
  }
  for (const v1::ColumnTitle& entry : lexicon.column_titles()) {
    Column column{entry.kind(), entry.role(), static_cast<int8_t>(entry.rank())};
    const std::string_view first = entry.titles().empty()    ? "(no title)"
                                   : entry.titles(0).empty() ? "(empty title)"
                                                             : std::string_view(entry.titles(0));
    const auto fault = [first](const char* english, const char* chinese) {
      return Fault(absl::StrCat("column_titles \"", View(first), "\": ", english),
                   absl::StrCat("column_titles \"", View(first), "\": ", chinese));
    };
    if (entry.kind() == v1::COLUMN_KIND_UNSPECIFIED) {
      return fault("`kind` is missing; say which, for example COLUMN_KIND_TASK",
                   "没有写 kind。改法: 写明是什么栏, 例如 COLUMN_KIND_TASK");
    }
    if (entry.kind() == v1::COLUMN_KIND_UNIT && entry.role() == v1::ROLE_UNSPECIFIED) {
      return fault("a column of units needs a `role`, for example ROLE_LEAD",
                   "单位栏没有写 role。改法: 写明是什么责任, 例如 ROLE_LEAD");
    }
    for (const std::string& title : entry.titles()) columns->titles_.Add(title, column);
    if (entry.kind() == v1::COLUMN_KIND_NUMBER) columns->number_titles_.AddAll(entry.titles());
    for (const std::string& ending : entry.endings()) columns->endings_.Add(ending, column);
    for (const std::string& verb : entry.ending_verbs()) {
      // Who supervises may be told what for: 督导责任单位.
      if (entry.role() == v1::ROLE_LEAD || entry.role() == v1::ROLE_COOPERATING) {
        columns->beginnings_.Add(verb, entry.role());
      }
      for (const std::string& noun : entry.ending_nouns()) {
        columns->endings_.Add(absl::StrCat(verb, noun), column);
      }
    }
  }
  return columns;
}

Column ColumnTitles::FindWhole(std::string_view title) const {
  if (title.size() > kMaxTitleBytes || !MayBeTitle(title)) return {};
  const BareTitle bare(title);
  const std::string_view name = WithoutYear(bare.view());
  const Column* column = titles_.Find(name);
  return column == nullptr ? Column() : OfYear(*column, name.size() < bare.view().size());
}

Column ColumnTitles::OfYear(const Column& column, bool year) {
  if (!year || column.kind != v1::COLUMN_KIND_CATEGORY) return column;
  return Column{v1::COLUMN_KIND_OTHER, v1::ROLE_UNSPECIFIED, -1};
}

// The brackets of a label: 【责任单位】A.
constexpr std::string_view kOpen = "【";
constexpr std::string_view kClose = "】";

Column ColumnTitles::FindBracketedLabel(std::string_view line, size_t* size) const {
  const size_t close = line.find(kClose);
  if (close == line.npos) return {};
  size_t end = close + kClose.size();
  if (StartsWith(line.substr(end), ":")) ++end;
  if (size != nullptr) *size = end - 1;
  return FindWholeLabel(line.substr(kOpen.size(), close - kOpen.size()));
}

Column ColumnTitles::FindLabelAtBegin(std::string_view line, size_t* size) const {
  constexpr size_t kMaxBytes = 48;
  if (StartsWith(line, kOpen)) return FindBracketedLabel(line.substr(0, kMaxBytes), size);
  const size_t colon = line.substr(0, kMaxBytes).find(':');
  if (size != nullptr) *size = colon;
  if (colon == line.npos || colon == 0) return {};
  const Decoded first = DecodeAt(line, 0);
  const size_t begin = IsBullet(first.code) ? first.size : 0;
  return FindWholeLabel(line.substr(begin, colon - begin));
}

Column ColumnTitles::FindWholeLabel(std::string_view label) const {
  const Column whole = FindWhole(label);
  if (whole.kind != v1::COLUMN_KIND_UNSPECIFIED) return whole;
  const std::string without = WithoutExplanation(label);
  return without.empty() ? whole : FindWhole(without);
}

std::string_view ColumnTitles::WithoutYear(std::string_view title) const {
  constexpr size_t kDigits = 4;
  if (title.empty() || title.front() != '2' || title.size() <= kDigits) return title;
  for (size_t i = 1; i < kDigits; ++i) {
    if (title[i] < '0' || title[i] > '9') return title;
  }
  const std::string_view behind = title.substr(kDigits);
  const size_t year = title_years_.PrefixOf(behind);
  return year == 0 ? title : behind.substr(year);
}

Column ColumnTitles::Find(std::string_view title) const {
  // 责任单位(牵头单位在前): what stands in parentheses explains.
  const size_t note = title.find('(');
  if (title.size() > kMaxTitleBytes && note != title.npos && note > 0) {
    title = title.substr(0, note);
  }
  if (title.size() > kMaxTitleBytes) return {};
  const BareTitle bare(title);
  std::string_view whole = WithoutYear(bare.view());
  if (const Column* column = titles_.Find(whole)) {
    return OfYear(*column, whole.size() < bare.view().size());
  }
  const std::string without = WithoutExplanation(whole);
  if (!without.empty()) {
    whole = without;
    if (const Column* column = titles_.Find(whole)) return *column;
  }
  if (HasMoreChars(whole, kMaxEndingTitleChars)) return FindFirst(whole);
  const auto match = endings_.LongestSuffix(whole);
  if (match.value == nullptr || match.value->kind == v1::COLUMN_KIND_PERSON) {
    // 责任单位及联系人: of the units, whoever stands with them.
    const Column first = FindFirst(whole);
    if (match.value == nullptr || first.kind == v1::COLUMN_KIND_UNIT) return first;
  }
  Column column = *match.value;
  // 牵头组织实施单位 leads, though it ends like one that carries out.
  if (column.role == v1::ROLE_RESPONSIBLE) {
    const auto begin = beginnings_.LongestPrefix(whole);
    if (begin.value != nullptr) column.role = *begin.value;
  }
  return column;
}

Column ColumnTitles::FindFirst(std::string_view title) const {
  if (!titles_.MayBegin(title)) return {};
  for (uint32_t at = 0;
       (at = static_cast<uint32_t>(title_joints_.NextBegin(title, at))) < title.size();
       at += DecodeAt(title, at).size) {
    if (title.size() - at < kMinSecondBytes) break;
    if (title_joints_.StartsAt(title, at) == 0) continue;
    const Column* first = titles_.Find(title.substr(0, at));
    if (first == nullptr) continue;
    if (first->kind == v1::COLUMN_KIND_TASK && first->rank > 0) return *first;
    const Column* second = endings_.LongestSuffix(title).value;
    if (second == nullptr) continue;
    const bool persons =
        first->kind == v1::COLUMN_KIND_UNIT && second->kind == v1::COLUMN_KIND_PERSON;
    if (second->kind == first->kind || persons) return *first;
  }
  return {};
}

Column ColumnTitles::FindLabel(std::string_view label, bool behind_another,
                               bool begins_sentence) const {
  // Behind one label another is known by its ending too: 责任单位:A 项目责任人:B.
  if (behind_another) return Find(label);
  const Column whole = FindWhole(label);
  if (whole.kind != v1::COLUMN_KIND_UNSPECIFIED || !begins_sentence) return whole;
  const Column ending = Find(label);
  const bool clear = ending.kind == v1::COLUMN_KIND_UNIT ||
                     ending.kind == v1::COLUMN_KIND_DEADLINE ||
                     ending.kind == v1::COLUMN_KIND_PERSON;
  // 1、参加演练单位:提前到场。: who is meant; 普法责任单位 says for what.
  constexpr size_t kMaxBareChars = 4;
  constexpr size_t kMaxBareEndingBytes = 6;
  const bool bare = ending.kind == v1::COLUMN_KIND_UNIT && HasMoreChars(label, kMaxBareChars) &&
                    endings_.LongestSuffix(label).size <= kMaxBareEndingBytes;
  return clear && !bare ? ending : Column();
}

size_t ColumnTitles::FindGluedLabel(std::string_view words, const LabelledValue& previous) const {
  constexpr size_t kLeastBytes = 9;
  constexpr size_t kMaxPersonBytes = 12;
  if (words.size() > kMaxTitleBytes) return 0;
  for (size_t at = 0; at + kLeastBytes < words.size();) {
    at += DecodeAt(words, at).size;
    const std::string_view label = words.substr(at);
    if (!titles_.MayBegin(label)) continue;
    const v1::ColumnKind kind = FindWhole(label).kind;
    if (kind != v1::COLUMN_KIND_UNIT && kind != v1::COLUMN_KIND_DEADLINE &&
        kind != v1::COLUMN_KIND_PERSON) {
      continue;
    }
    const std::string_view value = words.substr(0, at);
    switch (previous.column.kind) {
      case v1::COLUMN_KIND_UNIT:
        return body_endings_.SuffixOf(value) != 0 ? at : 0;
      case v1::COLUMN_KIND_PERSON:
        return value.size() <= kMaxPersonBytes ? at : 0;
      default:
        return at;
    }
  }
  return 0;
}

bool ColumnTitles::ReadLabel(std::string_view text, Range within, uint32_t at,
                             const LabelledValue* previous, LabelledValue* label) const {
  const bool colon = text[at] == ':';
  if (!MayEndTitle(text.substr(within.begin, at - within.begin))) return false;
  char32_t before = 0;
  bool explained = false;
  uint32_t begin = LabelBegin(text, {within.begin, at}, &before);
  if (before == ')' && begin > within.begin) {
    // 责任(科室)单位:A: it goes on before the parentheses in it.
    const uint32_t reach = std::max<uint32_t>(within.begin, at - std::min(at, kMaxLabelReach));
    const size_t open = text.substr(reach, begin - reach).rfind('(');
    char32_t before_open = 0;
    const uint32_t longer =
        open == text.npos
            ? begin
            : LabelBegin(text, {within.begin, reach + static_cast<uint32_t>(open)}, &before_open);
    label->column = FindWholeLabel(text.substr(longer, at - longer));
    if (longer < begin && label->column.kind != v1::COLUMN_KIND_UNSPECIFIED) {
      begin = longer;
      before = before_open;
      explained = true;
    }
  }
  const std::string_view words = text.substr(begin, at - begin);
  if (colon && previous != nullptr && !explained &&
      FindWholeLabel(words).kind == v1::COLUMN_KIND_UNSPECIFIED) {
    if (const size_t glued = FindGluedLabel(words, *previous)) {
      begin += static_cast<uint32_t>(glued);
      label->column = FindWhole(words.substr(glued));
      explained = true;
    }
  }
  const bool first = begin == within.begin;
  const bool bracket = !first && (before == '[' || before == 0x3010);
  if (!colon && !bracket) return false;
  // The stop is that of an item's number: 1.责任单位:A, 1、责任单位:A.
  const bool begins_sentence = first || bracket || before == 0x3002 || before == ';' ||
                               before == '.' || IsBullet(before) ||
                               IsMarker(text.substr(within.begin, begin - within.begin));
  if (!explained) {
    label->column = FindLabel(words, previous != nullptr, begins_sentence);
  }
  if (label->column.kind == v1::COLUMN_KIND_UNSPECIFIED) {
    const bool broken = colon && previous == nullptr && before == ' ';
    if (!broken || at - within.begin > kMaxTitleBytes) return false;
    begin = within.begin;
    label->column = FindWholeLabel(text.substr(begin, at - begin));
    if (label->column.kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
  }
  uint32_t behind = at + DecodeAt(text, at).size;
  if (!colon && behind < within.end && text[behind] == ':') ++behind;
  const bool marked = begin > within.begin && (!colon || IsBullet(before));
  const uint32_t open = marked ? static_cast<uint32_t>(PreviousCharBegin(text, begin)) : begin;
  label->label = {open, at};
  label->value = {behind, within.end};
  return true;
}

namespace {

// 责任单位:县水利局(责任人:王平): where the parentheses end that say who answers for a unit; 0
// where `label` is none in such parentheses.
uint32_t PersonsEnd(std::string_view text, Range within, const LabelledValue& label) {
  constexpr uint32_t kMaxBytes = 200;
  if (label.column.kind != v1::COLUMN_KIND_PERSON || label.label.begin <= within.begin ||
      text[label.label.begin - 1] != '(') {
    return 0;
  }
  const uint32_t reach = std::min(within.end, label.label.end + kMaxBytes);
  const size_t close = text.substr(0, reach).find(')', label.label.end);
  return close == std::string_view::npos ? 0 : static_cast<uint32_t>(close) + 1;
}

}  // namespace

void ColumnTitles::CutLabels(std::string_view text, Range within, LabelledValues* out) const {
  const size_t first = out->size();
  for (uint32_t at = within.begin; (at = FindLabelEnd(text, at, within.end)) < within.end;) {
    LabelledValue label;
    const LabelledValue* previous = out->size() > first ? &out->back() : nullptr;
    if (ReadLabel(text, within, at, previous, &label)) {
      if (const uint32_t end = out->size() > first ? PersonsEnd(text, within, label) : 0) {
        at = end;
        continue;
      }
      if (out->size() > first) out->back().value.end = label.label.begin;
      out->push_back(label);
    }
    at += DecodeAt(text, at).size;
  }
}

}  // namespace duban
