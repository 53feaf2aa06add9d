#include "extract/broken_cells.h"

#include <algorithm>

#include "extract/time_limit_amount.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::table {
namespace {

// A longer part of a line is no name and no time.
constexpr size_t kMaxBytes = 60;

bool PartsNames(char32_t c) {
  static constexpr CharSet kMarks(U"、,;:。()|\t\n ");
  return kMarks.Has(c);
}

// What stands behind the last mark that parts names; empty for what is too long.
std::string_view LastName(std::string_view words) {
  const size_t least = words.size() - std::min(words.size(), kMaxBytes);
  size_t begin = words.size();
  while ((begin = SkipIdeographsBack(words, least, begin)) > 0) {
    if (least > 0 && begin < least + 3) return {};
    const size_t at = PreviousCharBegin(words, begin);
    if (PartsNames(DecodeAt(words, at).code)) break;
    begin = at;
  }
  return words.substr(begin);
}

std::string_view FirstName(std::string_view words) {
  const size_t most = std::min(words.size(), kMaxBytes);
  size_t end = 0;
  while ((end = SkipIdeographs(words, end, most)) < words.size()) {
    if (end + 3 > most && most < words.size()) return {};
    const Decoded c = DecodeAt(words, end);
    if (PartsNames(c.code)) break;
    end += c.size;
  }
  return words.substr(0, end);
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Two pieces of words as one, without a call for memory; nothing where they are longer than a name
// or a time.
class Joined {
 public:
  Joined(std::string_view before, std::string_view behind) {
    if (before.size() + behind.size() > sizeof(bytes_)) return;
    std::copy(behind.begin(), behind.end(), std::copy(before.begin(), before.end(), bytes_));
    size_ = before.size() + behind.size();
  }
  std::string_view words() const { return {bytes_, size_}; }

 private:
  char bytes_[120];
  size_t size_ = 0;
};

// 202 / 4年12月底前: whether a year is broken between its digits.
bool BreaksYear(std::string_view before, std::string_view behind) {
  constexpr size_t kDigits = 4;
  size_t first = 0;
  while (first < before.size() && IsDigit(before[before.size() - 1 - first])) ++first;
  size_t rest = 0;
  while (rest < behind.size() && IsDigit(behind[rest])) ++rest;
  return first > 0 && rest > 0 && first + rest == kDigits && before[before.size() - first] == '2' &&
         StartsWith(behind.substr(rest), "年");
}

// 2024年1 / 2月底, 9 / 月30日前, 24小时 / 内, 2024年 / 12月底: one time, though its first part may
// be one, too.
bool IsOneTime(const AssignmentReader& assignments, std::string_view before,
               std::string_view behind) {
  static constexpr CharSet kUnits(U"年月日号天时分个周季小工");
  static constexpr CharSet kEnds(U"前内底末初起止中上下之以");
  static constexpr CharSet kLasts(U"前内底末");
  constexpr size_t kMaxChars = 8;
  if (before.empty() || behind.empty()) return false;
  const char32_t next = DecodeAt(behind, 0).code;
  const bool digits = IsDigit(before.back());
  // 11 / 月底前; a number alone may be a row's, too: 3 / 日常巡查, 76 / 6月底前.
  if (digits && before.find_first_not_of("0123456789") == before.npos &&
      (!kUnits.Has(next) || HasMoreChars(behind, kMaxChars) ||
       !kLasts.Has(DecodeAt(behind, PreviousCharBegin(behind, behind.size())).code))) {
    return false;
  }
  const bool inside = (digits && (IsDigit(behind.front()) || kUnits.Has(next))) ||
                      kEnds.Has(next) || next == U'度' ||
                      time_limit::BreaksAmount(before, behind) ||
                      (EndsWith(before, "年") && IsDigit(behind.front())) ||
                      (EndsWith(before, "月") && IsDigit(behind.front())) ||
                      (!assignments.MayBeTime(before) && !assignments.MayBeTime(behind));
  if (!inside) return false;
  return assignments.MayBeTime(Joined(before, behind).words());
}

// 县医保局配 / 合, 省直 / 有关部门分别负责: whether a name and the role behind it are broken.
bool BreaksRole(const AssignmentReader& assignments, std::string_view last,
                std::string_view first) {
  const Joined joined(last, first);
  v1::Role role;
  bool by_division;
  const std::string_view name = assignments.StripRole(joined.words(), &role, &by_division);
  if (name.size() == joined.words().size() || name.empty()) return false;
  if (name.size() > last.size()) {
    return assignments.IsBrokenName(last, name.substr(last.size()));
  }
  return assignments.IsUnit(name);
}

bool BreaksName(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind) {
  static constexpr CharSet kButtons(U"【[");
  const std::string_view first = FirstName(behind);
  // 县财政局 / 【打印】: what a portal prints to press.
  if (first.empty() || kButtons.Has(DecodeAt(first, 0).code)) return false;
  const std::string_view last = LastName(before);
  // 新增就业5000人 / 县教育局: no name holds a number. 全年 / 县财政局: all of a year, and the body
  // that signs.
  return last.find_first_of("0123456789") == last.npos && !assignments.MayBeTime(last) &&
         (assignments.IsBrokenName(last, first) || BreaksRole(assignments, last, first));
}

bool BreaksTime(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind) {
  return BreaksYear(before, behind) || IsOneTime(assignments, LastName(before), FirstName(behind));
}

// 2019年 / 底前, 5月3 / 1日前, 长期 / 坚持: what ends a time that its first part may be, too, and
// is nothing else.
bool EndsTime(const AssignmentReader& assignments, std::string_view before,
              std::string_view behind) {
  static constexpr CharSet kRest(U"前内底末初中度年月日号");
  const std::string_view last = LastName(before);
  if (assignments.IsWholeTime(Joined(before, behind).words()) ||
      (last.size() < before.size() && (assignments.GoesOnInTime(Joined(last, behind).words()) ||
                                       assignments.AreWholeTimes(Joined(last, behind).words())))) {
    return !assignments.MayBeTime(behind);
  }
  size_t digits = 0;
  if (IsDigit(before.back())) {
    while (digits < behind.size() && IsDigit(behind[digits])) ++digits;
    if (digits == behind.size()) return false;
  }
  for (size_t at = digits; at < behind.size();) {
    const Decoded c = DecodeAt(behind, at);
    if (!kRest.Has(c.code)) return false;
    at += c.size;
  }
  return IsOneTime(assignments, before, behind);
}

// 6月底前制定方案,12月 / 底前完工: whether a date goes on behind its year or month.
bool BreaksLastDate(std::string_view before, std::string_view behind) {
  static constexpr CharSet kParts(U"年月");
  static constexpr CharSet kRest(U"底末前中上下");
  const size_t part = PreviousCharBegin(before, before.size());
  return part > 0 && kParts.Has(DecodeAt(before, part).code) && IsDigit(before[part - 1]) &&
         kRest.Has(DecodeAt(behind, 0).code);
}

// A、市政府 / 办公室, A、县市 / 场监管局, A牵头,县委 / 宣传部: where marks part names, a line's end
// does not.
bool BreaksLastName(const AssignmentReader& assignments, std::string_view before,
                    std::string_view behind) {
  const std::string_view last = LastName(before);
  const std::string_view first = FirstName(behind);
  if (last.empty() || first.empty() || last.size() == before.size()) return false;
  // A、学生 / 县教育局, 商场、集贸市场 / 大队监督科: a name of its own.
  if (assignments.BeginsBody(first) || assignments.EndsInFacility(last)) return false;
  const std::string_view head = before.substr(0, before.size() - last.size());
  if (!EndsWith(head, "、") && !(head.back() == ',' && assignments.IsUnit(last))) return false;
  return assignments.IsUnit(Joined(last, first).words());
}

// A、县 / 住房城乡建设 / 局、B, A、县 / 应急管理局配 / 合: whether a name that begins at the end of
// a line goes on through all of the next one, or its role does.
bool BreaksTwice(const AssignmentReader& assignments, std::string_view before,
                 std::string_view behind, std::string_view third) {
  const std::string_view last = LastName(before);
  if (last.size() == before.size() || !assignments.IsLevels(last) ||
      FirstName(behind).size() < behind.size() || assignments.IsUnit(behind)) {
    return false;
  }
  const Joined rest(behind, FirstName(third));
  v1::Role role;
  bool by_division;
  return assignments.IsUnit(assignments.StripRole(rest.words(), &role, &by_division));
}

// 配合 / 单位:县财政局, 配合单位 / :县财政局.
bool BreaksLabel(const AssignmentReader& assignments, std::string_view before,
                 std::string_view behind) {
  const std::string_view first = FirstName(behind);
  if (first.size() == behind.size() || behind[first.size()] != ':') return false;
  return assignments.IsUnitLabel(Joined(LastName(before), first).words());
}

}  // namespace

bool BreaksUnit(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind) {
  return BreaksName(assignments, before, behind) || BreaksLastName(assignments, before, behind) ||
         BreaksLabel(assignments, before, behind);
}

bool BreaksWord(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind) {
  return BreaksUnit(assignments, before, behind) || BreaksTime(assignments, before, behind);
}

bool LeavesHalfName(const AssignmentReader& assignments, std::string_view before,
                    std::string_view behind) {
  const std::string_view last = LastName(before);
  v1::Role role;
  bool by_division;
  return !last.empty() && !assignments.IsUnit(assignments.StripRole(last, &role, &by_division)) &&
         !assignments.MayBeTime(last) && BreaksUnit(assignments, before, behind);
}

bool BreaksFullLine(const AssignmentReader& assignments, std::string_view before,
                    std::string_view behind) {
  if (BreaksWord(assignments, before, behind) || PartsBranch(assignments, before, behind)) {
    return true;
  }
  if (assignments.BeginsBody(behind) || assignments.MayBeTime(behind)) return false;
  const std::string_view last = LastName(before);
  return !last.empty() && !assignments.IsUnit(last) && !assignments.MayBeTime(last);
}

bool PartsBranch(const AssignmentReader& assignments, std::string_view before,
                 std::string_view behind) {
  v1::Role role;
  bool by_division;
  return assignments.IsBranch(LastName(before),
                              assignments.StripRole(FirstName(behind), &role, &by_division));
}

void SeeNextLine(const Page& page, const AssignmentReader& assignments, LineFeatures* features,
                 Item* item) {
  constexpr uint16_t kMaxChars = 60;
  constexpr uint16_t kMaxNameChars = 16;
  constexpr uint16_t kMaxTimeChars = 11;
  constexpr uint16_t kMaxRestChars = 8;
  constexpr uint16_t kMaxEndChars = 3;  // Of a name.
  const uint32_t next = item->line + 1;
  if (item->ends_sentence || item->chars > kMaxChars || next >= page.lines().size() ||
      page.lines()[next].blank_lines_before > 0 || page.lines()[next].cell >= 0) {
    return;
  }
  const std::string_view words = page.In(item->text);
  const std::string_view behind = page.In(page.lines()[next].range);
  if (item->time && BreaksLastDate(words, behind)) item->time_open = true;
  if (item->chars > kMaxNameChars && !page.lines()[item->line].Has(Line::kEnumeration)) return;
  const Features& below = features->Of(next);
  // 国网供电公司按 / 职责分工负责
  const bool may_end_role = below.chars <= kMaxRestChars && !below.time && !below.number;
  const bool may_end_name = below.units || below.units_partly || below.name_tail ||
                            below.chars <= kMaxEndChars || may_end_role ||
                            (!below.sentence && page.lines()[next].Has(Line::kEnumeration));
  const bool listed = page.lines()[item->line].Has(Line::kEnumeration);
  // 完善审批管理办法,同步更新控制 / 系统: a sentence.
  const bool sentence =
      !item->units && !item->units_partly && page.lines()[item->line].Has(Line::kComma) && !listed;
  if (may_end_name && !sentence && !below.untimed &&
      (BreaksName(assignments, words, behind) ||
       ((listed || item->units) && BreaksLastName(assignments, words, behind)) ||
       (next + 1 < page.lines().size() &&
        BreaksTwice(assignments, words, behind, page.In(page.lines()[next + 1].range)))) &&
      !assignments.IsFacility(behind)) {
    item->name_open = true;
    const std::string_view last = LastName(words);
    item->level_open = last.size() < words.size() && assignments.IsLevels(last);
    return;
  }
  if (below.chars > kMaxRestChars) return;
  if (item->chars <= kMaxTimeChars || (item->clauses && item->chars <= kMaxNameChars)) {
    item->time_open = item->time_open || (item->time && EndsTime(assignments, words, behind));
  }
  if (item->chars > kMaxTimeChars) return;
  if (item->time || !BreaksTime(assignments, words, behind)) return;
  item->number = false;
  item->time = true;
}

std::vector<uint32_t> FindBrokenWords(const Page& page, const AssignmentReader& assignments) {
  std::vector<uint32_t> broken;
  if (page.document().tables.empty()) return broken;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].cell < 0 || lines[i + 1].cell != lines[i].cell ||
        lines[i + 1].block != lines[i].block || page.IsArranged(lines[i])) {
      continue;
    }
    if (BreaksWord(assignments, page.In(lines[i].range), page.In(lines[i + 1].range))) {
      broken.push_back(i);
    }
  }
  return broken;
}

void TakeBrokenCells(const Page& page, const AssignmentReader& assignments,
                     const TableHeader& header, uint32_t end, uint32_t body_end,
                     LineFeatures* features, size_t known, std::vector<uint32_t>* lines) {
  if (header.mark != CellMark::kLine || !header.blank_lines) return;
  const std::vector<Line>& all = page.lines();
  std::vector<uint32_t> broken;
  size_t pairs = 0;
  size_t cells = 0;
  // The last cell may have been left out: 9 / 月30日前 begins like a row.
  const auto last = static_cast<uint32_t>(std::min<size_t>(body_end, size_t{end} + 2));
  // What stands behind a page's number, which is no line, may be another cell.
  const auto goes_on = [&](uint32_t line) {
    return line + 1 < last && all[line + 1].blank_lines_before == 0 &&
           all[line + 1].block == all[line].block + 1;
  };
  const auto breaks_word = [&](uint32_t line) {
    return goes_on(line) &&
           BreaksWord(assignments, page.In(all[line].range), page.In(all[line + 1].range));
  };
  // 大坪村 / 柏林村: places that may do work.
  const auto names = [](const Features& line) { return line.units || line.places; };
  for (uint32_t i = header.end_line; i + 1 < last; ++i) {
    if (!goes_on(i)) continue;
    const Features first = features->Of(i);
    const Features next = features->Of(i + 1);
    const bool inside = breaks_word(i);
    const bool begins_cell = first.number || next.number || (next.units && !first.units) ||
                             (next.time && !first.time && !next.ends_sentence) ||
                             (next.empty_value && !first.sentence) || next.tick;
    if (i + 1 >= end && !inside) break;
    ++pairs;
    cells += begins_cell && !inside;
    const bool begins_part = first.number || next.number || next.tick || next.labelled ||
                             next.marker != MarkerKind::kNone ||
                             (first.units && (next.units || breaks_word(i + 1))) ||
                             (names(first) && names(next)) || (first.person && next.person);
    if (inside || !begins_part) broken.push_back(i);
  }
  // Where lines follow one another that look like cells of their own, others are such, too; a few
  // only look so: 2023年立案的.
  if (broken.empty() || cells * 8 > pairs) return;
  lines->resize(known);
  lines->insert(lines->end(), broken.begin(), broken.end());
}

}  // namespace duban::table
