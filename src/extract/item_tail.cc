#include "extract/item_tail.h"

#include <algorithm>

#include "extract/brackets.h"
#include "extract/marker.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

uint32_t TrimEnd(std::string_view text, uint32_t begin, uint32_t end) {
  while (end > begin) {
    const char c = text[end - 1];
    if (c != ' ' && c != '\t' && c != '\n') break;
    --end;
  }
  return end;
}

// Whether what stands in parentheses says who does the item.
bool SaysWho(std::string_view inside, const Statement& words, bool numbered, bool sentence_before,
             const AssignmentReader& assignments) {
  if (words.assignments.empty()) return false;
  if (words.has_label) return true;
  // (A牵头,B配合。6月底前完成), (A、B负责。完成时间:6月底前), (A牵头。B配合)
  if (const size_t stop = FindFullStop(inside); stop != inside.npos) {
    const std::string_view behind = inside.substr(stop + 3);
    const bool labelled = !words.deadlines.empty() && behind.find(':') != behind.npos;
    if (!labelled && !assignments.MayBeTime(behind) && !assignments.IsUnitList(behind))
      return false;
  }
  // (其中公厕由A负责): who does a part of it.
  if (assignments.TellsOfPart(inside)) return false;
  if (words.has_role) {
    size_t known = 0;
    for (const AssignmentDraft& draft : words.assignments) {
      const std::string_view name = draft.unit.name.In(inside);
      known += assignments.IsUnit(name) || assignments.IsUnitList(name);
    }
    return known * 2 >= words.assignments.size();
  }
  if (!numbered || !sentence_before) return false;
  // A、B;完成时限:6月底: the list stands before the first label.
  const size_t mark = words.deadlines.empty() ? inside.npos : inside.find(';');
  return assignments.IsUnitList(inside.substr(0, mark));
}

// 集中销毁旧车(县工信局、县商务局)。: whether the bodies in parentheses at an end do what stands
// before them: they explain neither a body (有关部门(A、B)) nor a place. They are of a level, or
// the item is numbered and they say by when: 3.核定人口(移民处、各县;6月底前).
bool DoWhatLeads(std::string_view lead, std::string_view inside, const Statement& words,
                 bool numbered, const AssignmentReader& assignments) {
  const bool timed = numbered && !words.deadlines.empty();
  return !assignments.MayEndInUnit(lead) && !assignments.EndsInFacility(lead) &&
         std::all_of(
             words.assignments.begin(), words.assignments.end(), [&](const AssignmentDraft& draft) {
               const std::string_view name = draft.unit.name.In(inside);
               return (assignments.BeginsBody(name) || (timed && assignments.IsUnit(name))) &&
                      !assignments.EndsInFacility(name);
             });
}

// 设粮食组(县农业局牵头)、药品组(县卫健局牵头)。: whether the parentheses behind `lead` are those
// of the last body of a list, each with its own: who leads the body, not who does the item.
bool EndsListOfBodies(std::string_view lead, const AssignmentReader& assignments) {
  constexpr size_t kMaxNameBytes = 60;
  const std::string_view reach = lead.substr(lead.size() - std::min(lead.size(), kMaxNameBytes));
  const size_t mark = reach.rfind("、");
  return mark != reach.npos && mark > 0 && reach[mark - 1] == ')' &&
         assignments.IsUnit(reach.substr(mark + 3));
}

// Moves a statement read from a part of the text to its place in the whole.
void Shift(uint32_t by, Statement* words) {
  const auto shift = [by](Range* range) {
    if (range->empty()) return;
    range->begin += by;
    range->end += by;
  };
  for (AssignmentDraft& draft : words->assignments) {
    shift(&draft.unit.name);
    shift(&draft.unit.alias);
  }
  for (Range& deadline : words->deadlines) shift(&deadline);
}

// Puts `words`, which stand before what `tail` holds, in front.
void Prepend(Statement words, Statement* tail) {
  words.assignments.insert(words.assignments.end(), tail->assignments.begin(),
                           tail->assignments.end());
  words.deadlines.insert(words.deadlines.end(), tail->deadlines.begin(), tail->deadlines.end());
  words.has_label = words.has_label || tail->has_label;
  words.has_role = words.has_role || tail->has_role;
  words.of_part = words.of_part || tail->of_part;
  *tail = std::move(words);
}

// Where `end` moves to so that it stands behind no full stop or semicolon.
uint32_t BeforeStops(std::string_view text, uint32_t begin, uint32_t end) {
  while (end > begin &&
         (EndsWith(text.substr(0, end), "。") || text[end - 1] == ';' || text[end - 1] == '.')) {
    end -= text[end - 1] == ';' || text[end - 1] == '.' ? 1 : 3;
    end = TrimEnd(text, begin, end);
  }
  return end;
}

// Whether [begin, end) ends in a bracket, stops apart.
bool EndsInBracket(std::string_view text, uint32_t begin, uint32_t end) {
  end = BeforeStops(text, begin, TrimEnd(text, begin, end));
  return end > begin && ClosesUnits(DecodeAt(text, PreviousCharBegin(text, end)).code);
}

bool FindInParentheses(std::string_view text, Range line, bool numbered,
                       const AssignmentReader& assignments, ItemTail* tail) {
  uint32_t end = TrimEnd(text, line.begin, line.end);
  tail->statement = {end, end};
  for (int groups = 0; groups < 4; ++groups) {
    const uint32_t close = BeforeStops(text, line.begin, end);
    if (close == line.begin) break;
    const uint32_t last = static_cast<uint32_t>(PreviousCharBegin(text, close));
    if (!ClosesUnits(DecodeAt(text, last).code)) break;
    const uint32_t open = FindOpening(text, line.begin, close);
    if (open == close) {
      // (责任单位:A)), (责任单位:A)。): one bracket too many.
      if (groups > 0 || !EndsInBracket(text, line.begin, last)) break;
      end = TrimEnd(text, line.begin, last);
      continue;
    }
    const uint32_t inside_begin = open + DecodeAt(text, open).size;
    const std::string_view inside =
        assignments.WithoutNotes(text.substr(inside_begin, last - inside_begin));
    const uint32_t before = TrimEnd(text, line.begin, open);
    if (inside.empty() && last > inside_begin) {  // (以下均需各区落实,不再列出)
      tail->statement.begin = open;
      end = before;
      continue;
    }
    Statement words;
    assignments.Read(inside, {0, static_cast<uint32_t>(inside.size())}, v1::ROLE_RESPONSIBLE,
                     &words);
    const std::string_view lead = text.substr(line.begin, before - line.begin);
    const bool sentence_before =
        lead.empty() || EndsWith(lead, "。") || EndsWith(lead, "》") || lead.back() == ';' ||
        groups > 0 ||
        ((numbered || close < end) && DoWhatLeads(lead, inside, words, numbered, assignments));
    if (!words.has_label && groups == 0 && EndsListOfBodies(lead, assignments)) break;
    if (!SaysWho(inside, words, numbered, sentence_before, assignments)) {
      // A second parenthesis that holds nothing but labels (完成时限:…) belongs to it too. Without
      // a label, before a full stop, it explains the sentence: 延至6月(即本学期末)。(A负责)
      if (!words.assignments.empty() || words.deadlines.empty()) break;
      if (groups > 0 && close < end && inside.find(':') == inside.npos) break;
    }
    Shift(inside_begin, &words);
    Prepend(std::move(words), &tail->words);
    tail->statement.begin = open;
    end = before;
  }
  if (tail->words.assignments.empty()) return false;
  // ((责任单位:A)
  if (end > line.begin) {
    const uint32_t last = static_cast<uint32_t>(PreviousCharBegin(text, end));
    if (OpensUnits(DecodeAt(text, last).code)) end = TrimEnd(text, line.begin, last);
  }
  tail->text = {line.begin, end};
  return true;
}

// …。(责任单位:A、B: the bracket that ought to end the item was forgotten.
bool FindInOpenParentheses(std::string_view text, Range line, const AssignmentReader& assignments,
                           ItemTail* tail) {
  const uint32_t end = BeforeStops(text, line.begin, TrimEnd(text, line.begin, line.end));
  const uint32_t open = FindUnclosed(text, line.begin, end);
  if (open == end || open == line.begin) return false;
  const uint32_t before = TrimEnd(text, line.begin, open);
  const std::string_view lead = text.substr(line.begin, before - line.begin);
  if (!EndsWith(lead, "。") && (lead.empty() || lead.back() != ';')) return false;
  const uint32_t begin = open + DecodeAt(text, open).size;
  const std::string_view inside = text.substr(begin, end - begin);
  Statement words;
  assignments.Read(inside, {0, static_cast<uint32_t>(inside.size())}, v1::ROLE_RESPONSIBLE, &words);
  if (!SaysWho(inside, words, /*numbered=*/false, /*sentence_before=*/true, assignments)) {
    return false;
  }
  for (const AssignmentDraft& draft : words.assignments) {
    if (!assignments.IsUnit(draft.unit.name.In(inside))) return false;
  }
  Shift(begin, &words);
  tail->text = {line.begin, before};
  tail->statement = {open, line.end};
  tail->words = std::move(words);
  return true;
}

// 消防安全。(责任单位:A)每月检查…: units between the heading of an item and its text.
bool FindBehindHeading(std::string_view text, Range line, const AssignmentReader& assignments,
                       ItemTail* tail) {
  constexpr uint32_t kMaxHeadingBytes = 150;
  const uint32_t limit = std::min(line.end, line.begin + kMaxHeadingBytes);
  for (uint32_t open = line.begin; open < limit;) {
    const Decoded c = DecodeAt(text, open);
    if (c.code == ',' || c.code == ';' || c.code == ':') return false;
    if (!OpensUnits(c.code) || open == line.begin) {
      open = static_cast<uint32_t>(SkipIdeographs(text, open + c.size, limit));
      continue;
    }
    int depth = 0;
    uint32_t close = open;
    const uint32_t reach = std::min(line.end, open + kMaxParenthesisBytes);
    while (close < reach) {
      const Decoded d = DecodeAt(text, close);
      if (OpensUnits(d.code)) ++depth;
      if (ClosesUnits(d.code) && --depth == 0) break;
      close = static_cast<uint32_t>(SkipIdeographs(text, close + d.size, reach));
    }
    if (depth != 0 || close >= line.end) return false;
    const uint32_t begin = open + c.size;
    const std::string_view inside = assignments.WithoutNotes(text.substr(begin, close - begin));
    Range behind = {close + DecodeAt(text, close).size, line.end};
    while (behind.begin < behind.end && (text[behind.begin] == ' ' || text[behind.begin] == '\t')) {
      ++behind.begin;
    }
    const uint32_t before = TrimEnd(text, line.begin, open);
    Statement words;
    assignments.Read(inside, {0, static_cast<uint32_t>(inside.size())}, v1::ROLE_RESPONSIBLE,
                     &words);
    const std::string_view lead = text.substr(line.begin, before - line.begin);
    const bool sentence = EndsWith(lead, "。");
    const bool stops = StartsWith(behind.In(text), "。");
    Range rest = behind;
    if (stops) rest.begin += 3;
    if (sentence) behind = rest;  // Else 消防安全(A负责)。每月检查。: the 。 is the heading's.
    const bool goes_on = rest.size() >= 12 && text[rest.begin] != ',' && text[rest.begin] != ';' &&
                         !StartsWith(rest.In(text), "、");
    if (goes_on &&
        (words.has_label || (words.has_role && (sentence || stops)) ||
         (stops && !assignments.IsUnitList(lead.substr(ReadMarker(lead).end)))) &&
        SaysWho(inside, words, true, sentence || stops, assignments)) {
      Shift(begin, &words);
      tail->text = {line.begin, before};
      tail->text_behind = behind;
      tail->statement = {open, behind.begin};
      tail->words = std::move(words);
      return true;
    }
    open = close + DecodeAt(text, close).size;
  }
  return false;
}

// …——A牵头,B配合
bool FindBehindDash(std::string_view text, Range line, const AssignmentReader& assignments,
                    ItemTail* tail) {
  static constexpr std::string_view kDash = "——";
  const std::string_view words = line.In(text);
  const size_t dash = words.rfind(kDash);
  if (dash == words.npos || dash == 0 || words.size() - dash > 600) return false;
  const uint32_t begin = line.begin + static_cast<uint32_t>(dash + kDash.size());
  std::string_view list = text.substr(begin, line.end - begin);
  while (EndsWith(list, "。")) list.remove_suffix(3);
  Statement found;
  assignments.Read(text, {begin, begin + static_cast<uint32_t>(list.size())}, v1::ROLE_RESPONSIBLE,
                   &found);
  // Behind a whole sentence a list needs no role.
  const bool sentence = EndsWith(words.substr(0, dash), "。");
  if (!found.has_role && !found.has_label && !sentence) return false;
  if (!found.has_label && !assignments.IsUnitList(list)) return false;
  if (found.assignments.empty()) return false;
  tail->text = {line.begin, line.begin + static_cast<uint32_t>(dash)};
  tail->statement = {begin, line.end};
  tail->words = std::move(found);
  return true;
}

// 房屋征收部门:区住建局。 before 实施单位:某街道办事处: names one more body, and no work.
bool IsLabelledUnit(std::string_view words, const ColumnTitles& columns,
                    const AssignmentReader& assignments) {
  constexpr size_t kMaxBytes = 240;
  if (words.size() > kMaxBytes) return false;
  const size_t colon = words.find(':');
  if (colon == words.npos) return false;
  while (EndsWith(words, "。") || words.back() == ';') {
    words.remove_suffix(words.back() == ';' ? 1 : 3);
  }
  return columns.Find(words.substr(0, colon)).kind == v1::COLUMN_KIND_UNIT &&
         assignments.IsUnitList(words.substr(colon + 1));
}

// Where what is said of units ends: before a bracket that nothing opened (…。责任单位:A、B)).
uint32_t BehindUnits(std::string_view text, uint32_t begin, uint32_t end) {
  const uint32_t close = BeforeStops(text, begin, TrimEnd(text, begin, end));
  if (!EndsInBracket(text, begin, close)) return end;
  return FindOpening(text, begin, close) == close
             ? static_cast<uint32_t>(PreviousCharBegin(text, close))
             : end;
}

// …。责任单位:A、B。完成时限:2023年底
bool FindLabelled(std::string_view text, Range line, const ColumnTitles& columns,
                  const AssignmentReader& assignments, ItemTail* tail) {
  LabelledValues fields;
  columns.CutLabels(text, line, &fields);
  size_t first = 0;
  while (first < fields.size() && fields[first].column.kind != v1::COLUMN_KIND_UNIT &&
         fields[first].column.kind != v1::COLUMN_KIND_DEADLINE &&
         fields[first].column.kind != v1::COLUMN_KIND_PERSON) {
    ++first;
  }
  if (first == fields.size()) return false;
  const uint32_t begin = fields[first].label.begin;
  // The label begins the line or a sentence; inside of one it is text.
  uint32_t before = TrimEnd(text, line.begin, begin);
  // An item may begin with its units: 1.责任单位:A, and what they do in the next line.
  const Marker marker = ReadMarker(line.In(text));
  if (marker.kind != MarkerKind::kNone && line.begin + marker.end >= before) before = line.begin;
  const std::string_view lead = text.substr(line.begin, before - line.begin);
  if (!lead.empty() && !EndsWith(lead, "。") && lead.back() != ';' && before == begin) return false;
  if (before > line.begin + marker.end &&
      IsLabelledUnit(lead.substr(marker.end), columns, assignments)) {
    return false;
  }
  Statement words;
  const uint32_t end = BehindUnits(text, begin, line.end);
  assignments.Read(text, {begin, end}, v1::ROLE_RESPONSIBLE, &words);
  // A line of its own may hold nothing but the time limit or a person.
  if (words.assignments.empty() && !lead.empty()) return false;
  for (const AssignmentDraft& draft : words.assignments) {
    if (HasMoreChars(draft.unit.name.In(text), 40)) return false;
  }
  tail->text = {line.begin, before};
  tail->statement = {begin, line.end};
  tail->words = std::move(words);
  return true;
}

// …。责任单位为A、B。: the line, or the last sentence of an item, begins with a label that a verb
// parts from its units.
bool FindLooselyLabelled(std::string_view text, const Line& whole, bool numbered,
                         const AssignmentReader& assignments, ItemTail* tail) {
  constexpr uint32_t kMaxSentenceBytes = 300;
  const Range line = whole.range;
  const uint32_t end = line.end - (EndsWith(line.In(text), "。") ? 3 : 0);
  uint32_t begin = line.begin;
  Column label;
  const uint32_t value = assignments.ValueOfLooseLabel(text, {begin, end}, &label);
  if (numbered && value != begin && label.kind == v1::COLUMN_KIND_DEADLINE) {
    // 完成时限 6月底前, a line of its own.
    tail->text = {line.begin, line.begin};
    tail->statement = line;
    tail->words.deadlines.push_back({value, end});
    return true;
  }
  if (value == begin || label.kind != v1::COLUMN_KIND_UNIT) {
    if (!numbered || !whole.Has(Line::kStop)) return false;
    const uint32_t from = end - std::min(end - line.begin, kMaxSentenceBytes);
    const size_t stop = FindLastFullStop(text.substr(from, end - from));
    if (stop == text.npos) return false;
    begin = from + static_cast<uint32_t>(stop) + 3;
    if (assignments.ValueOfLooseLabel(text, {begin, end}, &label) == begin ||
        label.kind != v1::COLUMN_KIND_UNIT) {
      return false;
    }
  }
  Statement words;
  assignments.Read(text, {begin, end}, v1::ROLE_RESPONSIBLE, &words);
  if (words.assignments.empty()) return false;
  for (const AssignmentDraft& draft : words.assignments) {
    if (!assignments.IsUnit(draft.unit.name.In(text))) return false;
  }
  tail->text = {line.begin, begin};
  tail->statement = {begin, line.end};
  tail->words = std::move(words);
  return true;
}

// 责任单位:县政府办(县司法局配合): the label is the line's, whatever stands in parentheses.
bool BeginsWithLabel(const Line& line, std::string_view text, const ColumnTitles& columns) {
  return line.Has(Line::kColon) &&
         columns.FindLabelAtBegin(line.range.In(text)).kind == v1::COLUMN_KIND_UNIT;
}

}  // namespace

bool FindItemTail(std::string_view text, const Line& line, bool numbered,
                  const ColumnTitles& columns, const AssignmentReader& assignments,
                  ItemTail* tail) {
  if (line.Has(Line::kClosing) && !BeginsWithLabel(line, text, columns)) {
    *tail = ItemTail();
    if (FindInParentheses(text, line.range, numbered, assignments, tail)) return true;
    *tail = ItemTail();
    if (numbered && FindBehindHeading(text, line.range, assignments, tail)) return true;
  }
  if (line.range.size() > 60000) return false;
  if (numbered && !EndsInBracket(text, line.range.begin, line.range.end)) {
    *tail = ItemTail();
    if (FindInOpenParentheses(text, line.range, assignments, tail)) return true;
  }
  if (numbered && line.Has(Line::kDash)) {
    *tail = ItemTail();
    if (FindBehindDash(text, line.range, assignments, tail)) return true;
  }
  *tail = ItemTail();
  if (!line.Has(Line::kColon | Line::kLabelClosing)) {
    return FindLooselyLabelled(text, line, numbered, assignments, tail);
  }
  return FindLabelled(text, line.range, columns, assignments, tail);
}

namespace {

// Ends the text of `tail` before its units at `begin`, which stand in a sentence of their own.
// Behind them more than a limit may be told, 由县财政局负责,6月底前拨付资金: that is of the text,
// and so is its limit.
void EndTextAt(std::string_view text, Range line, uint32_t begin,
               const AssignmentReader& assignments, ItemTail* tail) {
  const bool tells_deed =
      std::any_of(tail->words.deadlines.begin(), tail->words.deadlines.end(),
                  [&](Range time) { return !assignments.IsBareTime(time.In(text)); });
  tail->text = {line.begin, tells_deed ? line.end : begin};
  if (tells_deed) tail->words.deadlines.clear();
}

// …。县水利局牵头,各镇配合: the last sentence of `reach`, the end of the line, is nothing else.
bool FindUnitSentence(std::string_view text, Range line, std::string_view reach,
                      const AssignmentReader& assignments, ItemTail* tail) {
  const size_t stop = FindLastFullStop(reach);
  if (stop == reach.npos) return false;
  const std::string_view clause = reach.substr(stop + 3);
  if (!assignments.IsUnitList(clause)) return false;
  const auto begin = static_cast<uint32_t>(clause.data() - text.data());
  *tail = ItemTail();
  assignments.Read(text, {begin, begin + static_cast<uint32_t>(clause.size())},
                   v1::ROLE_RESPONSIBLE, &tail->words);
  if (!tail->words.has_role || tail->words.assignments.empty()) return false;
  // 经费由县财政局负责: of a part only.
  if (tail->words.of_part) return false;
  for (const AssignmentDraft& draft : tail->words.assignments) {
    const std::string_view name = draft.unit.name.In(text);
    for (size_t at = 0; at < name.size(); at += DecodeAt(name, at).size) {
      if (assignments.ClauseOpener(name.substr(at)) != 0) return false;
    }
  }
  EndTextAt(text, line, begin, assignments, tail);
  tail->statement = {begin, line.end};
  return true;
}

// …负责, …牵头,…配合, …负责,6月底前
bool EndsInRole(std::string_view words, const AssignmentReader& assignments) {
  v1::Role role;
  bool by_division;
  assignments.StripRole(words, &role, &by_division);
  if (role != v1::ROLE_UNSPECIFIED || by_division) return true;
  const size_t comma = words.rfind(',');
  if (comma == words.npos || !assignments.MayBeTime(words.substr(comma + 1))) return false;
  assignments.StripRole(words.substr(0, comma), &role, &by_division);
  return role != v1::ROLE_UNSPECIFIED || by_division;
}

}  // namespace

bool FindUnitClause(std::string_view text, Range line, const AssignmentReader& assignments,
                    ItemTail* tail) {
  constexpr size_t kMaxBytes = 600;
  constexpr size_t kMaxRoleBytes = 120;
  std::string_view words = line.In(text);
  while (EndsWith(words, "。") || (!words.empty() && words.back() == ';')) {
    words.remove_suffix(words.back() == ';' ? 1 : 3);
  }
  if (!EndsInRole(words.substr(words.size() - std::min(words.size(), kMaxRoleBytes)),
                  assignments)) {
    return false;
  }
  const std::string_view reach = words.substr(words.size() - std::min(words.size(), kMaxBytes));
  if (FindUnitSentence(text, line, reach, assignments, tail)) return true;
  for (size_t at = reach.size(); at > 0;) {
    at = PreviousCharBegin(reach, at);
    const size_t opener = assignments.ClauseOpener(reach.substr(at));
    if (opener == 0) continue;
    const std::string_view clause = reach.substr(at + opener);
    const auto begin = static_cast<uint32_t>(clause.data() - text.data());
    const uint32_t by = begin - static_cast<uint32_t>(opener);
    const std::string_view before = text.substr(line.begin, by - line.begin);
    const bool sentence = EndsWith(before, "。");
    if (!sentence && (before.empty() || (before.back() != ',' && before.back() != ';'))) continue;
    if (FindFullStop(clause) != clause.npos) return false;
    *tail = ItemTail();
    assignments.Read(text, {begin, begin + static_cast<uint32_t>(clause.size())},
                     v1::ROLE_RESPONSIBLE, &tail->words);
    const auto& drafts = tail->words.assignments;
    if (!tail->words.has_role || drafts.empty() || drafts.front().unit.name.begin != begin) {
      return false;
    }
    for (const AssignmentDraft& draft : drafts) {
      if (!assignments.IsUnit(draft.unit.name.In(text))) return false;
    }
    if (sentence) {
      EndTextAt(text, line, by, assignments, tail);
    } else {
      // 由县财政局牵头,6月底前完成: the limit is the text's.
      tail->text = line;
      tail->words.deadlines.clear();
    }
    tail->statement = {by, line.end};
    return true;
  }
  return false;
}

Range FindInnerParentheses(std::string_view text, Range within) {
  const std::string_view words = within.In(text);
  const auto is = [&](size_t at, std::string_view one, std::string_view other) {
    return StartsWith(words.substr(at), one) || StartsWith(words.substr(at), other);
  };
  for (size_t at = 0; at < words.size();) {
    const size_t stop = FindFullStop(words.substr(at));
    if (stop == words.npos) break;
    const size_t sentence = at;
    at += stop + 3;
    if (at >= words.size()) break;
    if (!is(at, "(", "〔") || ReadMarker(words.substr(at)).end != 0) {
      const size_t open = words.substr(sentence, stop).rfind('(');
      if (stop == 0 || words[at - 4] != ')' || open == words.npos || open == 0) continue;
      return {within.begin + static_cast<uint32_t>(sentence + open),
              within.begin + static_cast<uint32_t>(at - 3)};
    }
    size_t end = at;
    int depth = 0;
    while (end < words.size()) {
      if (is(end, "(", "〔")) ++depth;
      const bool closes = is(end, ")", "〕");
      end += DecodeAt(words, static_cast<uint32_t>(end)).size;
      if (closes && --depth == 0) break;
    }
    if (depth != 0 || end >= words.size()) break;
    if (words[end] != ',' && words[end] != ';') {
      return {within.begin + static_cast<uint32_t>(at), within.begin + static_cast<uint32_t>(end)};
    }
    at = end;
  }
  return {};
}

}  // namespace duban
