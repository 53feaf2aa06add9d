#include "extract/assignment.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "extract/brackets.h"
#include "extract/marker.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

// The stronger of two roles that stand together: 牵头负责 leads.
v1::Role Stronger(v1::Role a, v1::Role b) {
  const auto rank = [](v1::Role role) {
    switch (role) {
      case v1::ROLE_LEAD:
        return 4;
      case v1::ROLE_COOPERATING:
        return 3;
      case v1::ROLE_SUPERVISING:
        return 2;
      case v1::ROLE_RESPONSIBLE:
        return 1;
      default:
        return 0;
    }
  };
  return rank(a) >= rank(b) ? a : b;
}

// A longer name of a unit is not believed.
constexpr size_t kMaxNameChars = 26;
// Of a time that words and no number begin: 每年第一季度.
constexpr size_t kMaxTimeChars = 8;

// Calls `visit` with each part of a list between marks and blanks outside of parentheses, until it
// returns false. Returns whether it never did.
template <typename Visit>
bool ForEachPart(std::string_view words, Visit visit) {
  int depth = 0;
  size_t begin = 0;
  for (size_t at = 0; at <= words.size();) {
    at = SkipIdeographs(words, at, words.size());
    const Decoded c = at < words.size() ? DecodeAt(words, at) : Decoded{',', 1};
    if (OpensInList(c.code)) ++depth;
    if (ClosesInList(c.code)) depth = std::max(0, depth - 1);
    const bool mark = c.code == ',' || c.code == ';' || c.code == 0x3001 || c.code == ' ' ||
                      c.code == '\t' || c.code == '\n';
    if (at >= words.size() || (mark && depth == 0)) {
      if (at > begin && !visit(words.substr(begin, at - begin))) return false;
      begin = at + c.size;
    }
    at += c.size;
  }
  return true;
}

// `words` without the blanks and marks at its end: (A、B负责。完成时限:6月底).
std::string_view WithoutMarksBehind(std::string_view words) {
  while (!words.empty()) {
    const char last = words.back();
    if (EndsWith(words, "。")) {
      words.remove_suffix(3);
    } else if (IsListBlank(last) || last == ';' || last == ',') {
      words.remove_suffix(1);
    } else {
      break;
    }
  }
  return words;
}

// Whether `words` begin inside of parentheses that end in them.
bool ClosesBeforeOpening(std::string_view words) {
  for (size_t at = SkipIdeographs(words, 0, words.size()); at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    if (OpensInList(c.code) || ClosesInList(c.code)) return ClosesInList(c.code);
    at = SkipIdeographs(words, at + c.size, words.size());
  }
  return false;
}

// How many marks and blanks that part a list stand in `words`: no fewer than parts follow them.
size_t CountMarks(std::string_view words) {
  size_t count = 0;
  for (size_t at = 0; at < words.size(); ++at) {
    at = SkipIdeographs(words, at, words.size());
    if (at >= words.size()) break;
    const char c = words[at];
    count += c == ',' || c == ';' || IsListBlank(c) ||
             (c == '\x81' && at >= 2 && words[at - 1] == '\x80' && words[at - 2] == '\xE3');
  }
  return count;
}

}  // namespace

absl::StatusOr<std::unique_ptr<AssignmentReader>> AssignmentReader::Create(
    const v1::Lexicon& lexicon, const UnitReader* units, const ColumnTitles* columns) {
  auto reader = std::unique_ptr<AssignmentReader>(new AssignmentReader());
  reader->units_ = units;
  reader->list_tails_ = &units->list_tails();
  reader->columns_ = columns;
  // A word of two kinds is the one that is added last.
  for (const std::string& word : lexicon.tasks().role_fillers()) {
    reader->endings_.Add(word, {Ending::kFiller, v1::ROLE_UNSPECIFIED});
  }
  for (const v1::RoleWord& entry : lexicon.role_words()) {
    if (entry.role() == v1::ROLE_UNSPECIFIED) {
      const std::string place =
          absl::StrCat("role_words ", entry.words().empty() ? "(no words)" : entry.words(0), ": ");
      return Fault(absl::StrCat(place, "no `role`; say which, for example ROLE_LEAD"),
                   absl::StrCat(place, "没有写 role。改法: 写明是什么责任, 例如 ROLE_LEAD"));
    }
    for (const std::string& word : entry.words()) {
      reader->endings_.Add(word, {Ending::kRole, entry.role()});
      reader->role_words_.Add(word);
    }
  }
  for (const std::string& word : lexicon.tasks().names_like_roles()) {
    reader->endings_.Add(word, {Ending::kName, v1::ROLE_UNSPECIFIED});
  }
  reader->infix_role_words_ = WordSet(lexicon.tasks().infix_role_words());
  for (const std::string& word : lexicon.tasks().division_words()) {
    reader->endings_.Add(word, {Ending::kDivision, v1::ROLE_UNSPECIFIED});
    reader->role_words_.Add(word);
  }
  reader->empty_values_ = WordSet(lexicon.tasks().empty_values());
  reader->point_joints_ = WordSet(lexicon.tasks().point_joints());
  for (const std::string& measure : lexicon.tasks().target_measures()) {
    reader->amount_measures_.Add(measure, 0);
  }
  reader->measure_cells_ = WordSet(lexicon.tasks().measure_cells());
  reader->same_as_above_ = WordSet(lexicon.tasks().same_as_above());
  reader->person_titles_ = WordSet(lexicon.tasks().person_titles());
  reader->person_counters_ = WordSet(lexicon.tasks().person_counters());
  reader->attachment_words_ = WordSet(lexicon.tasks().attachment_words());
  reader->document_endings_ = WordSet(lexicon.tasks().title_endings());
  reader->label_nouns_ = WordSet(lexicon.tasks().duty_groups());
  reader->note_words_ = WordSet(lexicon.tasks().note_words());
  reader->clause_openers_ = WordSet(lexicon.tasks().clause_openers());
  reader->part_openers_ = WordSet(lexicon.tasks().part_openers());
  reader->label_joints_.assign(lexicon.tasks().label_joints().begin(),
                               lexicon.tasks().label_joints().end());
  reader->label_joints_.emplace_back(" ");
  std::vector<std::string> whole_times(lexicon.time().continuous().begin(),
                                       lexicon.time().continuous().end());
  whole_times.insert(whole_times.end(), lexicon.time().discretionary().begin(),
                     lexicon.time().discretionary().end());
  reader->whole_times_ = WordSet(whole_times);
  reader->whole_time_joints_ = WordSet(lexicon.time().whole_time_joints());
  reader->whole_time_deeds_ = WordSet(lexicon.time().whole_time_deeds());
  reader->untimed_ = WordSet(lexicon.time().untimed_beginnings());
  reader->progress_ = WordSet(lexicon.tasks().progress_beginnings());
  reader->remarks_ = WordSet(lexicon.tasks().remark_beginnings());
  return reader;
}

std::string_view AssignmentReader::StripRole(std::string_view words, v1::Role* role,
                                             bool* by_division) const {
  v1::Role found = v1::ROLE_UNSPECIFIED;
  bool division = false;
  std::string_view left = TrimBlanks(words);
  for (;;) {
    const auto match = endings_.LongestSuffix(left);
    if (match.size == 0 || match.value->kind == Ending::kName) break;
    if (match.value->kind == Ending::kDivision) {
      division = true;
    } else if (match.value->kind == Ending::kRole) {
      found = Stronger(found, match.value->role);
    } else if (found == v1::ROLE_UNSPECIFIED && !division) {
      break;  // A filler counts only between a role and what it is of.
    }
    left.remove_suffix(match.size);
    left = TrimBlanks(left);
    while (EndsWith(left, "、") || EndsWith(left, ",")) {
      left.remove_suffix(left.back() == ',' ? 1 : 3);
    }
  }
  *role = found;
  *by_division = division;
  return left;
}

std::string_view AssignmentReader::WithoutNotes(std::string_view words) const {
  for (;;) {
    size_t begin = words.size();
    while (begin > 0 && words[begin - 1] != ',' && words[begin - 1] != ';') --begin;
    const size_t stop =
        FindLastFullStop(words.substr(0, words.size() - (EndsWith(words, "。") ? 3 : 0)));
    const size_t sentence = stop == words.npos ? 0 : stop + 3;
    begin = std::max(begin, sentence);
    const std::string_view last = words.substr(begin);
    if (note_words_.FindIn(last).empty()) return words;
    // 各县〔含开发区,下同〕配合: the note of one name, in parentheses of its own.
    if (ClosesBeforeOpening(last)) return words;
    // A sentence behind the units that ends in a note is one: 。均涉及各市人民政府,下同。
    words = words.substr(0, sentence != 0 ? sentence : begin);
    while (!words.empty() &&
           (EndsWith(words, "。") || words.back() == ',' || words.back() == ';')) {
      words.remove_suffix(EndsWith(words, "。") ? 3 : 1);
    }
  }
}

bool AssignmentReader::HeadsAttachment(std::string_view words) const {
  constexpr size_t kMaxBytes = 200;
  constexpr size_t kMaxDigits = 2;
  if (words.size() > kMaxBytes) return false;
  const size_t word = attachment_words_.PrefixOf(words);
  if (word == 0) return false;
  words = TrimBlanks(words.substr(word));
  if (words.empty()) return word >= 6;
  const size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  std::string_view behind = words.substr(digits);
  if (behind.size() <= 1 || digits == 0) {
    if (words.back() == ':') words.remove_suffix(1);
    return words.empty() ? word >= 6 : IsBareNumber(words);
  }
  // 附件4:联络员名单, 附件4 联络员名单.
  if (behind.front() == ':' || behind.front() == '.') behind.remove_prefix(1);
  return word >= 6 && digits <= kMaxDigits && document_endings_.SuffixOf(behind) != 0 &&
         FindAnyAscii(behind, ",;|") == behind.npos;
}

bool AssignmentReader::EndsAsTitle(std::string_view words) const {
  if (EndsWith(words, ")")) words = words.substr(0, words.rfind('('));
  return document_endings_.SuffixOf(words) != 0;
}

namespace {

// 李明等12人, 李明等3名代表: without how many they are.
std::string_view BeforeCountOfPersons(std::string_view words, const WordSet& counters) {
  constexpr size_t kMaxBytes = 24;
  const size_t from = words.size() - std::min(words.size(), kMaxBytes);
  const size_t found = words.substr(from).rfind("等");
  if (found == words.npos || from + found == 0) return words;
  std::string_view count = words.substr(from + found + 3);
  const size_t digits = count.find_first_not_of("0123456789");
  if (digits == 0 || digits == count.npos) return words;
  return counters.PrefixOf(count.substr(digits)) == 0 ? words : words.substr(0, from + found);
}

}  // namespace

bool AssignmentReader::ArePlaces(std::string_view words) const {
  constexpr size_t kLeastChars = 3;
  return ForEachPart(words, [this](std::string_view part) {
    return HasMoreChars(part, kLeastChars - 1) && units_->IsPlace(part);
  });
}

bool AssignmentReader::ArePersons(std::string_view words, bool no_units) const {
  words = BeforeCountOfPersons(TrimBlanks(words), person_counters_);
  if (words.empty()) return false;
  if (person_titles_.SuffixOf(words) != 0) return true;
  if (ArePlaces(words)) return false;  // Of as many characters.
  // Names: two to four Chinese characters each, parted by marks or blanks, and the office of one
  // before it: 场党委书记 李明.
  constexpr size_t kMaxNameChars = 4;
  constexpr size_t kMaxOfficeChars = 12;
  constexpr size_t kMaxSpread = 2;
  size_t chars = 0;
  size_t names = 0;
  size_t spread = 0;  // Characters of a name so far whose characters blanks part: 李  明, 陈 建 国.
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    const bool blank = c.code == ' ' || c.code == '\t';
    if (blank && chars == 1 && spread < kMaxSpread) {
      ++spread;
      chars = 0;
    } else if (c.code == 0x3001 || c.code == ',' || c.code == ';' || c.code == '\n' || blank) {
      if (chars == 1 ? spread == 0 || blank : spread > 0 && chars > 0) return false;
      if (chars > kMaxNameChars && person_titles_.SuffixOf(words.substr(0, at)) == 0) return false;
      names += chars > 0;
      chars = spread = 0;
    } else if (c.code >= 0x4E00 && c.code <= 0x9FFF) {
      if (++chars > kMaxOfficeChars) return false;
    } else if (c.code == '(' && chars > 0) {
      // 李明(副乡长): the office behind the name.
      const size_t close = words.find(')', at);
      if (close == words.npos || person_titles_.SuffixOf(words.substr(at, close - at)) == 0) {
        return false;
      }
      at = close;
    } else {
      return false;
    }
    at += c.size;
  }
  if ((chars == 1) != (spread > 0) || chars > kMaxNameChars) return false;
  names += chars > 0;
  // 财 政 局 is spread as well; 李  明 is as wide as a name of three.
  if (spread > 0 && names == 1) return !IsSpreadUnit(words);
  return names > 0 && (no_units || !IsUnitList(words));
}

bool AssignmentReader::IsSpreadUnit(std::string_view words) const {
  constexpr size_t kStep = 4;  // An ideograph and its blank.
  constexpr size_t kMinBytes = 3 * kStep - 1;
  constexpr size_t kMaxBytes = 4 * kStep - 1;
  if (words.size() < kMinBytes || words.size() > kMaxBytes || words.size() % kStep != kStep - 1) {
    return false;
  }
  std::string name;
  for (size_t at = 0; at < words.size(); at += kStep) {
    if (!IsIdeographLead(words[at])) return false;
    if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '\t') return false;
    name += words.substr(at, kStep - 1);
  }
  return units_->IsUnit(name);
}

bool AssignmentReader::IsUnitList(std::string_view words) const {
  words = TrimBlanks(words);
  if (words.empty() || words.size() > 3000) return false;
  if (IsSpreadUnit(words)) return true;
  const size_t tail = list_tails_->SuffixOf(words);
  if (tail < words.size()) words.remove_suffix(tail);
  size_t names = 0;
  size_t known = 0;
  const bool believed = ForEachPart(words, [&](std::string_view part) {
    if (empty_values_.Contains(part)) return true;
    v1::Role role;
    bool by_division;
    std::string_view name = StripRole(part, &role, &by_division);
    if (name.empty()) return true;
    if (by_division || role != v1::ROLE_UNSPECIFIED) {
      // 县审计局等按职责分工负责
      name.remove_suffix(std::min(name.size(), list_tails_->SuffixOf(name)));
      if (name.empty()) return true;
    }
    const bool unit = units_->IsUnit(name);
    if (!unit && MayBeTime(name)) {
      // 6月底前, 每季度; but 咨询类诉求1个工作日内 tells of more than a time.
      return (name[0] >= '0' && name[0] <= '9') || !HasMoreChars(name, kMaxTimeChars);
    }
    // 省人民政府各委、办、厅、局: of the name before it.
    if (!unit && names > 0 && units_->BareEndingAtBegin(name) == name.size()) return true;
    // 云溪区、青石县人民政府: a place goes by its own name beside bodies.
    if (!unit && units_->IsPlace(name)) return true;
    ++names;
    known += unit || units_->IsFragment(name);
    if (HasMoreChars(name, kMaxNameChars)) return false;
    // Text is turned down at its first clause: at most a quarter of the names may be unknown.
    const size_t unknown = names - known;
    if (unknown == 0) return true;
    const auto behind = static_cast<size_t>(part.data() + part.size() - words.data());
    return unknown * 4 <= names + CountMarks(words.substr(behind));
  });
  return believed && known > 0 && (known == names || (names >= 3 && known * 4 >= names * 3));
}

bool AssignmentReader::BeginsUnitList(std::string_view words) const {
  words = TrimBlanks(words);
  if (words.empty() || words.size() > 600) return false;
  size_t names = 0;
  size_t known = 0;
  bool first = false;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  ForEachPart(words, [&](std::string_view part) {
    v1::Role of_part = v1::ROLE_UNSPECIFIED;
    bool by_division;
    const bool unit =
        units_->IsUnit(part) || units_->IsUnit(StripRole(part, &of_part, &by_division));
    if (names == 0) {
      first = unit;
      role = of_part;
    } else if (names == 1 && role != v1::ROLE_UNSPECIFIED) {
      // 县水利局牵头,组织开展排查: no other body behind the one that leads.
      first = unit || BeginsBody(part);
    }
    ++names;
    known += unit;
    // 对照上级部署,政府网站建设于2023年5月: no name holds a number.
    first = first && (unit || FindAnyAscii(part, "0123456789") == part.npos);
    return first;
  });
  return first && names >= 2 && known * 2 >= names;
}

AssignmentReader::LabelledUnits AssignmentReader::ReadLabelledUnits(std::string_view words) const {
  words = TrimBlanks(words);
  const std::string_view head = words.substr(0, 48);
  if (words.size() > 3000 || (head.find(":") == head.npos && !Contains(head, "】"))) {
    return LabelledUnits::kNone;
  }
  LabelledValues fields;
  columns_->CutLabels(words, {0, static_cast<uint32_t>(words.size())}, &fields);
  if (fields.empty() || fields.front().label.begin != 0 ||
      fields.front().column.kind != v1::COLUMN_KIND_UNIT) {
    return LabelledUnits::kNone;
  }
  return IsUnitList(fields.front().value.In(words)) ? LabelledUnits::kWhole
                                                    : LabelledUnits::kBroken;
}

// 牵头单位县财政局: a label of units and, right behind it, the first of them; no name begins so.
bool AssignmentReader::BeginsListBehind(std::string_view words, size_t label) const {
  constexpr size_t kMinLabelBytes = 12;
  constexpr size_t kMaxNameBytes = 90;
  const std::string_view title = words.substr(0, label);
  if (label < kMinLabelBytes || label_nouns_.SuffixOf(title) == 0) return false;
  bool unit = false;
  ForEachPart(words.substr(label, kMaxNameBytes), [&](std::string_view part) {
    unit = part.data() == words.data() + label && BeginsBody(part) && units_->IsUnit(part);
    return false;
  });
  return unit;
}

uint32_t AssignmentReader::ValueOfLooseLabel(std::string_view text, Range within,
                                             Column* column) const {
  constexpr size_t kMaxLabelBytes = 48;
  const std::string_view head = within.In(text).substr(0, kMaxLabelBytes);
  if (head.empty() || (!columns_->MayBeginTitle(head) && head.front() != ' ')) return within.begin;
  // Most lines begin as a title does with their first character only. One may stand behind blanks
  // and stars, and have them in it.
  size_t size;
  const Column title = columns_->FindTitleAtBegin(head, &size);
  if (size == 0 && FindAnyAscii(head, " \t\n*") == head.npos) return within.begin;
  // 完成时限6月底前: a blank before a digit is not there.
  if (title.kind == v1::COLUMN_KIND_DEADLINE && size < head.size() && head[size] >= '0' &&
      head[size] <= '9' && MayBeTime(within.In(text).substr(size))) {
    *column = title;
    return within.begin + static_cast<uint32_t>(size);
  }
  for (const std::string_view joint : label_joints_) {
    const size_t at = Find(head, joint);
    // 属地乡镇为责任主体: what they are, not who.
    if (at == head.npos || role_words_.PrefixOf(head.substr(at)) > joint.size()) continue;
    const Column found = columns_->FindWhole(head.substr(0, at));
    const uint32_t value = within.begin + static_cast<uint32_t>(at + joint.size());
    if (found.kind != v1::COLUMN_KIND_UNIT &&
        (found.kind != v1::COLUMN_KIND_DEADLINE || !MayBeTime(head.substr(at + joint.size()))))
      continue;
    *column = found;
    return value;
  }
  if (title.kind == v1::COLUMN_KIND_UNIT && BeginsListBehind(within.In(text), size)) {
    *column = title;
    return within.begin + static_cast<uint32_t>(size);
  }
  return within.begin;
}

void AssignmentReader::Read(std::string_view text, Range within, v1::Role role, Statement* out,
                            bool in_cell) const {
  LabelledValues fields;
  columns_->CutLabels(text, within, &fields);
  if (fields.empty()) {
    // 责任单位为A、B,配合单位为C: labels without their colons.
    Column column;
    uint32_t value = ValueOfLooseLabel(text, within, &column);
    if (value != within.begin) {
      const auto read_value = [&](uint32_t end) {
        if (column.kind == v1::COLUMN_KIND_DEADLINE) {
          out->deadlines.push_back({value, end});
          return;
        }
        out->has_label = true;
        ReadList(text, {value, end}, column.role, in_cell, out);
      };
      for (uint32_t at = value; at < within.end; ++at) {
        if (text[at] != ',' && text[at] != ';') continue;
        Column next;
        const uint32_t next_value = ValueOfLooseLabel(text, {at + 1, within.end}, &next);
        if (next_value == at + 1) continue;
        read_value(at);
        value = next_value;
        column = next;
      }
      return read_value(within.end);
    }
  }
  Range lead = {within.begin, fields.empty() ? within.end : fields.front().label.begin};
  if (!fields.empty()) {
    lead.end = lead.begin + static_cast<uint32_t>(WithoutMarksBehind(lead.In(text)).size());
    // (5月底前;责任单位:A): a time limit without its label.
    if (!lead.empty() && !units_->IsUnit(lead.In(text)) && MayBeTime(lead.In(text))) {
      out->deadlines.push_back(lead);
    }
  }
  if (!lead.empty() && (fields.empty() || IsUnitList(lead.In(text)))) {
    ReadList(text, lead, role, in_cell, out);
  }
  for (const LabelledValue& field : fields) {
    switch (field.column.kind) {
      case v1::COLUMN_KIND_UNIT:
        out->has_label = true;
        ReadList(text, field.value, field.column.role, in_cell, out);
        break;
      case v1::COLUMN_KIND_DEADLINE:
        ReadDeadline(text, field.value, in_cell, out);
        break;
      default:
        break;
    }
  }
}

void AssignmentReader::ReadDeadline(std::string_view text, Range value, bool in_cell,
                                    Statement* out) const {
  Range time = value;
  for (uint32_t at = value.begin; at < value.end; ++at) {
    if (text[at] != ';' && text[at] != ',') continue;
    const Range behind = {at + 1, value.end};
    if (!MayTellRole(behind.In(text)) || !IsUnitList(behind.In(text))) continue;
    time.end = at;
    ReadList(text, behind, v1::ROLE_RESPONSIBLE, in_cell, out);
    break;
  }
  out->deadlines.push_back(time);
}

}  // namespace duban
