#include "extract/duty.h"

#include <algorithm>

#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxUnitsBytes = 240;
constexpr size_t kMinDeedChars = 4;
constexpr size_t kMaxLeadChars = 30;  // 县财政局主要职责: may head its own paragraphs.

}  // namespace

bool DutyReader::Announces(std::string_view heading) const {
  // 现将《…任务分解方案》印发给你们: the name of a document announces nothing.
  for (size_t open = heading.find("《"); open != heading.npos; open = heading.find("《")) {
    if (!headings_.FindIn(heading.substr(0, open)).empty()) return true;
    const size_t close = heading.rfind("》");
    if (close == heading.npos || close < open) break;
    heading.remove_prefix(close + 3);
  }
  return !headings_.FindIn(heading).empty();
}

bool DutyReader::NamesDuties(std::string_view heading) const {
  while (!heading.empty() && (EndsWith(heading, "。") || heading.back() == ':')) {
    heading.remove_suffix(heading.back() == ':' ? 1 : 3);
  }
  return labels_.SuffixOf(heading) != 0;
}

bool DutyReader::HeadsDuties(std::string_view words) const {
  constexpr size_t kMaxChars = 24;
  if (HasMoreChars(words, kMaxChars) || FindAnyAscii(words, ",:;") != words.npos) return false;
  const size_t label = labels_.SuffixOf(words);
  // 县司法局督促有关部门履行职责 tells of a deed.
  return label != 0 && any_verbs_.SuffixOf(words.substr(0, words.size() - label)) == 0;
}

bool DutyReader::IsGroup(std::string_view words) const {
  return groups_.SuffixOf(words) != 0 && Contains(words, "、") && assignments_->GoesOn(words);
}

bool DutyReader::AreSectors(std::string_view words) const {
  constexpr int kMaxChars = 6;
  if (groups_.SuffixOf(words) == 0 || !Contains(words, "、")) return false;
  // 各级教育、卫生部门, but not 各区、各部门.
  if (StartsWith(words, "各级")) {
    words.remove_prefix(std::string_view("各级").size());
  } else if (StartsWith(words, "各")) {
    return false;
  }
  int chars = 0;
  for (size_t at = 0; at < words.size(); at += DecodeAt(words, at).size) {
    const Decoded c = DecodeAt(words, at);
    if (c.code == U'、') {
      if (chars == 0) return false;
      chars = 0;
    } else if (c.code < 0x4E00 || c.code > 0x9FFF || ++chars > kMaxChars) {
      return false;
    }
  }
  return true;
}

bool DutyReader::IsName(std::string_view words) const {
  return groups_.SuffixOf(words) == 0 && labels_.SuffixOf(words) == 0;
}

std::string_view DutyReader::UnitsBefore(std::string_view words) const {
  // 成员单位职责:, 各部门职责: head a list.
  if (const size_t label = labels_.SuffixOf(words); label != 0 && label < words.size()) {
    words.remove_suffix(label);
    if (StartsWith(words, "各") || groups_.SuffixOf(words) != 0) return {};
  }
  return assignments_->IsUnitList(words) ? words : std::string_view();
}

std::optional<bool> DutyReader::ReadMarkedEntry(std::string_view text, Range line,
                                                DutyEntry* entry) const {
  const std::string_view words = line.In(text);
  const std::string_view head = words.substr(0, kMaxUnitsBytes);
  size_t mark = head.find(':');
  size_t mark_size = 1;
  const size_t stop = FindFullStop(head);
  if (stop < mark) {
    mark = stop;  // 县应急局。负责…
    mark_size = 3;
  }
  if (mark == head.npos || mark == 0) return std::nullopt;
  std::string_view units = UnitsBefore(head.substr(0, mark));
  // 商务、供销部门。负责…, 教育、卫生等部门:…
  const bool group =
      units.empty() && (IsGroup(head.substr(0, mark)) || AreSectors(head.substr(0, mark)));
  if (group) units = head.substr(0, mark);
  if (units.empty()) return std::nullopt;
  size_t begin = mark + mark_size;
  while (begin < words.size() && (words[begin] == ' ' || words[begin] == '\t')) ++begin;
  const std::string_view rest = words.substr(begin);
  const bool verb = verbs_.PrefixOf(rest) != 0;
  // 县政府成立领导小组,办公室设在县水利局。各单位职责如下: says what stands behind it.
  if (mark_size > 1 && !verb && words.back() == ':') return false;
  const bool colon = mark_size == 1;
  if (!colon && rest.empty()) return std::nullopt;
  entry->group = group;
  entry->verb = verb;
  entry->colon = colon;
  entry->stop = !colon;
  entry->units = {line.begin, line.begin + static_cast<uint32_t>(units.size())};
  entry->text = {line.begin + static_cast<uint32_t>(begin), line.end};
  return true;
}

bool DutyReader::ReadSpacedEntry(std::string_view text, Range line, DutyEntry* entry) const {
  const std::string_view words = line.In(text);
  const std::string_view head = words.substr(0, kMaxUnitsBytes);
  const size_t blank = FindEither(head, ' ', '\t');
  if (blank == head.npos || blank == 0 || !EndsWith(words, "。")) return false;
  size_t begin = blank;
  while (begin < words.size() && (words[begin] == ' ' || words[begin] == '\t')) ++begin;
  const std::string_view rest = words.substr(begin);
  const std::string_view units = UnitsBefore(head.substr(0, blank));
  // 县水利局 县财政局负责…: the units go on.
  if (units.empty() || assignments_->BeginsBody(rest) || !IsDeed(rest)) return false;
  entry->verb = verbs_.PrefixOf(rest) != 0;
  entry->stop = true;
  entry->units = {line.begin, line.begin + static_cast<uint32_t>(units.size())};
  entry->text = {line.begin + static_cast<uint32_t>(begin), line.end};
  return true;
}

bool DutyReader::IsInName(std::string_view rest, size_t size) const {
  const std::string_view behind = rest.substr(size);
  const size_t ending = assignments_->BareEndingAtBegin(behind);
  if (ending == 0) return false;
  const std::string_view next = behind.substr(ending);
  return next.empty() || !IsIdeographLead(next.front()) || StartsWith(next, "、") ||
         StartsWith(next, "。") || any_verbs_.PrefixOf(next) != 0;
}

bool DutyReader::IsVerbWithObject(std::string_view units) const {
  const size_t verb = verbs_.PrefixOf(units);
  return verb != 0 && (verb == units.size() || assignments_->BeginsBody(units.substr(verb)));
}

size_t DutyReader::FindUnitsBeforeVerb(std::string_view head, bool* unfinished,
                                       DutyEntry* entry) const {
  size_t found = 0;
  size_t at = 0;
  while (at < head.size()) {
    const std::string_view rest = head.substr(at);
    if (at > 0 && any_verbs_.MayBegin(rest)) {
      const bool strong = strong_verbs_.PrefixOf(rest) != 0;
      const size_t weak = strong || !*unfinished ? 0 : verbs_.PrefixOf(rest);
      if (strong || (weak != 0 && !IsInName(rest, weak))) {
        std::string_view units = head.substr(0, at);
        bool listed = assignments_->IsUnitList(units);
        if (!listed && strong && Contains(units, "、")) {
          // 区委编办、区民政局分别负责: words of the role stand before the verb.
          v1::Role role;
          bool by_division;
          units = assignments_->StripRole(head.substr(0, at + strong_verbs_.PrefixOf(rest)), &role,
                                          &by_division);
          listed = assignments_->IsUnitList(units);
        }
        // 区妇联、区残联等部门 are those that are named.
        const bool group = !listed && (IsGroup(units) || AreSectors(units));
        if (group || (listed && (strong || found == 0 || IsName(units)))) {
          found = units.size();
          *unfinished = name_beginnings_.SuffixOf(units) != 0;
          entry->strong = strong;
          entry->group = group;
          if (strong) break;
        }
      }
    }
    const Decoded c = DecodeAt(head, at);
    if (c.code == ',' || c.code == 0x3002 || c.code == ':' || c.code == ';') break;
    at += c.size;
    if (at + 4 > head.size() && head.size() == kMaxUnitsBytes) break;
  }
  return found;
}

bool DutyReader::ReadEntry(std::string_view text, Range line, DutyEntry* entry) const {
  *entry = DutyEntry();
  // ——县财政局:负责…
  while (line.size() > 3 && StartsWith(line.In(text), "—")) line.begin += 3;
  if (const auto marked = ReadMarkedEntry(text, line, entry)) return *marked;
  const std::string_view words = line.In(text);
  if (ReadSpacedEntry(text, line, entry)) return true;
  // 县爱卫会根据…,各部门做好以下工作: says what the entries behind it are, as 各单位要按照分工,
  // 做好以下工作: does.
  if (words.back() == ':' &&
      (HasMoreChars(words, kMaxLeadChars) || words.find(',') != words.npos)) {
    return false;
  }
  // 负责水库调度: what is done, though 水库 ends like a unit.
  if (strong_verbs_.PrefixOf(words) != 0 || HeadsDuties(words)) return false;
  bool unfinished = true;
  const size_t units = FindUnitsBeforeVerb(words.substr(0, kMaxUnitsBytes), &unfinished, entry);
  if (units == 0 || (unfinished && IsName(words) && assignments_->IsUnitList(words)) ||
      IsVerbWithObject(words.substr(0, units))) {
    return false;
  }
  entry->verb = true;
  entry->units = {line.begin, line.begin + static_cast<uint32_t>(units)};
  entry->text = {line.begin + static_cast<uint32_t>(units), line.end};
  return true;
}

bool DutyReader::ReadName(std::string_view text, Range line, Range next, DutyEntry* entry) const {
  constexpr uint32_t kMaxLineBytes = 90;
  if (line.size() > kMaxLineBytes) return false;
  std::string_view units = line.In(text);
  if (EndsWith(units, "。")) units.remove_suffix(3);
  units = UnitsBefore(units);  // 县水利局职责 too
  if (units.empty()) return false;
  const bool verb = verbs_.PrefixOf(next.In(text)) != 0;
  if (!verb) {
    // (一)县级部门 / 1.县财政局:…, (一)县治水办 / 县治水办设在…: what is below names its own unit.
    const std::string_view deed = next.In(text);
    if (!IsDeed(deed) || StartsWith(deed, units) || ReadEntry(text, next, entry)) return false;
  }
  *entry = DutyEntry();
  entry->verb = verb;
  entry->units = {line.begin, line.begin + static_cast<uint32_t>(units.size())};
  return true;
}

bool DutyReader::IsDeed(std::string_view words) const {
  return HasMoreChars(words, kMinDeedChars) && !assignments_->ArePersons(words) &&
         !assignments_->IsUnitList(words);
}

bool DutyReader::TellsDeed(std::string_view text, const DutyEntry& entry) const {
  return entry.verb || IsDeed(entry.text.In(text));
}

}  // namespace duban
