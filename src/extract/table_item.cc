#include "extract/table_item.h"

#include <algorithm>

#include "extract/brackets.h"
#include "extract/broken_cells.h"
#include "extract/page.h"
#include "extract/unit_lexicon.h"
#include "extract/wrap.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::table {
namespace {

// Longer words say what is to be done (按要求完成…).
constexpr uint16_t kMaxUntimedChars = 10;
constexpr uint16_t kMaxTimeChars = 12;
// Of a line of units that a cell's edge breaks.
constexpr uint16_t kMaxListChars = 60;
// Of what may end in a mark and still be a name.
constexpr uint16_t kMaxNameChars = 8;
// Of what rows come under and a comma parts: 深化改革,优化服务.
constexpr uint16_t kMaxClausesChars = 16;

bool IsText(const Column& column) {
  return column.kind == v1::COLUMN_KIND_TASK || column.kind == v1::COLUMN_KIND_FAULT;
}

bool TakesTicks(const Column& column) {
  return column.kind == v1::COLUMN_KIND_OTHER || column.kind == v1::COLUMN_KIND_PROGRESS;
}

// 新增电梯2台 ends like a name: so much of something is to be there.
bool EndsInAmount(std::string_view words) {
  constexpr size_t kHanBytes = 3;
  if (words.size() <= kHanBytes) return false;
  const char before = words[words.size() - kHanBytes - 1];
  return before >= '0' && before <= '9' && IsIdeographLead(words[words.size() - kHanBytes]);
}

// 0571-8202237: no range of days, though hyphens part those as well.
bool IsPhone(std::string_view words) {
  constexpr size_t kLeast = 10;
  return words.size() >= kLeast && words[0] == '0' &&
         words.find_first_not_of("0123456789-") == words.npos;
}

// 2023.6.30, 2023.9: no amount.
bool IsDateOfYear(const AssignmentReader& assignments, std::string_view words) {
  constexpr size_t kYear = 4;
  return words.size() > kYear + 1 && words[kYear] == '.' && words.find(',') == words.npos &&
         (StartsWith(words, "19") || StartsWith(words, "20")) && assignments.MayBeTime(words);
}

// The last character of words that a line's end breaks: 前 of 12月底前, 局 of a body's name.
// Numbers and answers stand alone.
bool IsFragment(std::string_view words) {
  static constexpr CharSet kWhole(U"〇一二三四五六七八九十甲乙丙丁同无有是否");
  return IsIdeographLead(words.front()) && !kWhole.Has(DecodeAt(words, 0).code);
}

// ，安装护栏45公里 goes on with what stands before it, wherever that is.
bool BeginsWithClosingMark(std::string_view words) {
  static constexpr CharSet kClosing(U",。;:、)》”’】〕");
  return !IsIdeographLead(words.front()) && kClosing.Has(DecodeAt(words, 0).code);
}

// (县国资委)、县水利局 goes on with the name before its parentheses.
bool GoesOnInParentheses(std::string_view words, MarkerKind marker) {
  if (words.front() != '(' || marker != MarkerKind::kNone) return false;
  const size_t close = words.find(')');
  return close != words.npos && StartsWith(words.substr(close + 1), "、");
}

// 县财政局(牵 of (牵头), 县财政局和: bytes at the end that the next line goes on with. `may_open`:
// whether an opening parenthesis stands in them.
size_t OpenPart(const AssignmentReader& assignments, std::string_view words, bool may_open) {
  constexpr size_t kMaxBytes = 24;
  const size_t from = words.size() - std::min(words.size(), kMaxBytes);
  const size_t open = may_open ? words.substr(from).rfind('(') : words.npos;
  if (open != words.npos && from + open > 0 && words.find(')', from + open) == words.npos) {
    return words.size() - from - open;
  }
  return assignments.JoinerAtEnd(words);
}

// 2月8日(正月十二)下午14:30: a date with its hours, and no word of what is done then.
bool IsDateWithHours(std::string_view words) {
  static constexpr CharSet kOfTimes(
      U"0123456789〇一二三四五六七八九十年月日号时点分半上下午中早晚晨夜正腊初廿周星期农历至到前和"
      U"及"
      U" :.-~—–、,()");
  if (words[0] < '0' || words[0] > '9') return false;
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    if (!kOfTimes.Has(c.code)) return false;
    at += c.size;
  }
  return true;
}

// 第八周: which week of a term that begins on some day, and no time by itself.
bool IsWeekOfTerm(std::string_view words) {
  constexpr size_t kMaxChars = 5;
  return StartsWith(words, "第") && EndsWith(words, "周") && !HasMoreChars(words, kMaxChars);
}

// 1—3月满意率96.2%, 5月已拆除2处: when something was reached, and what.
bool TellsOfMonths(const AssignmentReader& assignments, std::string_view words) {
  static constexpr CharSet kOfMonths(U"0123456789年月日-~–—至");
  size_t at = 0;
  while (at < words.size() && kOfMonths.Has(DecodeAt(words, at).code)) {
    at += DecodeAt(words, at).size;
  }
  static constexpr CharSet kOfLimits(U"前底末内起份初中");
  if (at == 0 || at == words.size() || kOfLimits.Has(DecodeAt(words, at).code)) return false;
  words.remove_prefix(at);
  return words.back() == '%' || EndsInAmount(words) || assignments.TellsProgress(words);
}

}  // namespace

void Describe(const AssignmentReader& assignments, std::string_view text, uint16_t marks,
              Item* item) {
  const std::string_view words = item->text.In(text);
  item->chars = static_cast<uint16_t>(std::min<size_t>(CountChars(words.substr(0, 3000)), 65535));
  const Marker marker = ReadMarker(words);
  item->marker = marker.kind;
  item->only_marker = marker.kind != MarkerKind::kNone && marker.end >= words.size();
  item->begins_list =
      !item->only_marker && ((marker.kind == MarkerKind::kArabic && words[0] == '1' &&
                              (words[1] < '0' || words[1] > '9')) ||
                             (marker.kind == MarkerKind::kParenArabic && StartsWith(words, "(1)")));
  item->cites = StartsWith(words, "《") || StartsWith(words, "【");
  item->tick = StartsWith(words, "■") || StartsWith(words, "□") || StartsWith(words, "√") ||
               StartsWith(words, "☑");
  item->number = IsBareNumber(words);
  item->amount = !item->number && !IsDateOfYear(assignments, words) &&
                 (words.find_first_not_of("0123456789.,%") == words.npos || IsPhone(words));
  item->empty_value = assignments.IsPlaceholder(words);
  item->ends_sentence = EndsSentence(words);
  item->goes_on = BeginsWithClosingMark(words) || GoesOnInParentheses(words, marker.kind);
  item->clauses = (marks & Line::kComma) != 0 && words.find(',') != words.npos;
  item->ends_clause = words.back() == ',';
  item->leads = words.back() == ':' && item->chars > 4;
  const size_t stop = (marks & Line::kStop) != 0 ? FindFullStop(words) : words.npos;
  item->sentence = item->chars > 45 || (stop != words.npos && item->chars > 8);
  const size_t colon = (marks & Line::kColon) != 0 ? words.substr(0, 48).find(':') : words.npos;
  item->labelled = colon <= 24;
  item->fragment = (item->chars == 1 || (item->chars <= 3 && item->ends_sentence)) &&
                   !item->empty_value && !item->tick && IsFragment(words);
  item->measure = !item->number && !item->amount && assignments.IsMeasure(words);
  if (item->number || item->amount || item->empty_value || item->tick) return;
  // ,并长期坚持, 并长期坚持: of a cell whose first line tells another time.
  const bool time_again = item->chars <= kMaxTimeChars && assignments.GoesOnInTime(words);
  item->time = time_again || (assignments.MayBeTime(words) && !IsWeekOfTerm(words));
  item->goes_on = item->goes_on || time_again;
  item->amount_first = item->marker == MarkerKind::kNone && !item->time && words[0] >= '0' &&
                       words[0] <= '9' && assignments.BeginsAmount(words);
  item->progress =
      assignments.TellsProgress(words) || (item->time && TellsOfMonths(assignments, words));
  item->remark = assignments.BeginsRemark(words);
  item->only_time = item->time && (item->chars <= kMaxTimeChars || IsDateWithHours(words));
  item->untimed = item->chars <= kMaxUntimedChars && !item->time && assignments.IsUntimed(words);
  std::string_view list = words;
  if (stop != words.npos && stop + 3 == words.size()) list.remove_suffix(3);
  item->unit_open = EndsWith(words, "、") || EndsWith(words, ",");
  if (EndsWith(list, "、")) list.remove_suffix(3);
  const bool may_open = (marks & Line::kOpening) != 0;
  const size_t open_part = item->chars <= kMaxListChars ? OpenPart(assignments, list, may_open) : 0;
  if (open_part > 0) {
    list.remove_suffix(open_part);
    item->unit_open = true;
  }
  const bool heading = item->marker == MarkerKind::kHan || item->marker == MarkerKind::kParenHan;
  if (item->chars <= 400 && stop >= list.size() && !heading) {
    constexpr uint16_t kListMarks =
        Line::kEnumeration | Line::kComma | Line::kSemicolon | Line::kBlank | Line::kTab;
    item->name_tail = assignments.IsNameTail(list);
    // 李明等12人: persons.
    item->counted = EndsInAmount(list) &&
                    !(item->chars <= kMaxListChars && assignments.ArePersons(words, true));
    if (item->name_tail || item->counted || assignments.IsFacility(list)) return;
    // 已完成 ends in a verb as 县水利局落实 does.
    if (item->progress) return;
    using LabelledUnits = AssignmentReader::LabelledUnits;
    const bool may_label = colon != words.npos || (marks & Line::kLabelClosing) != 0;
    // 全年, which every other row prints in many tables, names nobody.
    const bool time_alone = item->time && !time_again && (marks & kListMarks) == 0 &&
                            list.size() == words.size() && !assignments.MayEndList(words);
    item->units = !time_alone && assignments.IsUnitList(list);
    const LabelledUnits labelled =
        may_label && !item->units ? assignments.ReadLabelledUnits(list) : LabelledUnits::kNone;
    item->units = item->units || labelled == LabelledUnits::kWhole;
    item->units_partly = !item->units && !item->sentence && item->chars <= kMaxListChars &&
                         (labelled == LabelledUnits::kBroken ||
                          ((marks & kListMarks) != 0 && assignments.BeginsUnitList(list)));
    if (!item->units && item->chars <= kMaxListChars) {
      item->places = assignments.ArePlaces(list);
      item->person = !item->places && assignments.ArePersons(words, /*no_units=*/true);
    }
  }
}

const Features& LineFeatures::Of(uint32_t line) {
  if (known_[line] < 0) Read(line);
  return features_[static_cast<size_t>(known_[line])];
}

bool LineFeatures::BreaksWordAbove(uint32_t line) const {
  const std::vector<Line>& lines = page_.lines();
  return line > 0 && lines[line].blank_lines_before == 0 &&
         BreaksWord(assignments_, page_.In(lines[line - 1].range), page_.In(lines[line].range));
}

void LineFeatures::ReadAhead(uint32_t line, uint32_t end) {
  // As many as most rows have cells, twice over: behind a table's end they are read in vain.
  constexpr uint32_t kLines = 12;
  if (known_[line] >= 0) return;
  end = std::min(end, line + kLines);
  for (; line < end; ++line) {
    if (known_[line] < 0) Read(line);
  }
}

void LineFeatures::Read(uint32_t line) {
  // Most tables have fewer lines.
  constexpr size_t kUsualLines = 128;
  if (features_.empty()) features_.reserve(std::min(kUsualLines, known_.size()));
  const Line& whole = page_.lines()[line];
  Item item;
  item.text = whole.range;
  Describe(assignments_, page_.text(), whole.marks, &item);
  known_[line] = static_cast<int32_t>(features_.size());
  features_.push_back(item);
}

void LineFeatures::Join(const std::vector<uint32_t>& lines) {
  size_t next = 0;
  size_t kept = 0;
  bool open = false;
  for (uint32_t i = 0; i < known_.size(); ++i) {
    const bool joins = next < lines.size() && lines[next] == i;
    next += joins;
    if (open) {
      known_[kept - 1] = -1;
    } else {
      known_[kept++] = known_[i];
    }
    open = joins;
  }
  known_.resize(kept);
}

namespace {

// 按每户3000元给予补助;: more follows of what is to be done.
bool IsOpenClause(const Item& item) {
  return item.ends_sentence && !item.sentence && item.chars > kMaxNameChars;
}

// How well the item is a cell of each kind of column.
int FitUnit(const Column& column, const Item& item) {
  if (item.name_tail || item.object) return -40;
  if (item.name_open) return 30;
  // 加装阻车系统。 ends the sentence of a task rather than a list of units.
  if (item.units) return item.marker != MarkerKind::kNone ? 10 : item.ends_sentence ? 35 : 45;
  if (item.places) return 30;
  if (item.units_partly && item.marker == MarkerKind::kNone) return 28;
  // Each task has somebody who leads it.
  if (item.empty_value) return column.role == v1::ROLE_LEAD ? -20 : 10;
  if (item.number || item.time || item.sentence || item.counted) return -70;
  if (item.progress) return -40;
  // 2.完善制度: a numbered task rather than a body that nobody knows.
  if (item.marker != MarkerKind::kNone) return -60;
  return item.chars <= 12 && !IsOpenClause(item) ? -12 : -40;
}

int FitOther(const Column& column, const Item& item);

int FitDeadline(const Column& column, const Item& item) {
  if (item.time && !item.units && !item.sentence)
    return item.chars <= 14 || item.only_time ? 45 : 20;
  if (item.time) return 10;
  if (item.empty_value) return 10;
  if (item.untimed) return 30;
  if (TellsWork(column)) return FitOther(Column{v1::COLUMN_KIND_OTHER}, item);
  if (item.number || item.units || item.sentence) return -70;
  // 已完成, 已完成,长期坚持: by when is over.
  return item.chars <= (item.progress ? 14 : 8) ? -5 : -45;
}

int FitTask(const Item& item) {
  if (item.number) return -80;
  if (item.empty_value) return -20;
  // 配合单位:县林业局 is none.
  if (item.labelled) return item.units || item.units_partly ? -40 : 10;
  if (item.sentence) return 35;
  // 全年, 持续推进: nothing but when, though they might be names.
  if (item.only_time && !item.units) return item.chars <= 5 ? -50 : -35;
  if (item.untimed) return -20;
  if (item.units || item.person || item.places || item.units_partly) {
    return item.chars >= 8 ? 0 : -25;
  }
  if (item.name_open) return item.chars >= 8 ? 10 : -5;
  return item.chars >= 8 ? 22 : 8;
}

int FitFault(const Item& item) {
  if (item.number) return -80;
  if (item.sentence) return 30;
  if (item.units || item.only_time) return -30;
  return item.chars >= 6 ? 18 : 5;
}

int FitCategory(const Column& column, const Item& item) {
  if (item.leads || item.object || item.ends_clause) return -40;
  // 更新电梯42台、: a name's first line may end so, but not a long one.
  if (item.unit_open && item.chars >= kMaxNameChars) return -40;
  if (IsOpenClause(item)) return -40;
  // (一) may be the category's own number, its words in the next line.
  if (item.number) return item.only_marker && item.marker < MarkerKind::kArabic ? 5 : -80;
  // A column that may as well say what is to be done holds sentences.
  if (item.sentence) {
    const bool plain = column.rank > 0 && item.marker == MarkerKind::kNone;
    return item.chars > 60 ? -60 : plain ? 5 : -25;
  }
  if (item.units || item.name_open) return -15;
  if (item.only_time || item.untimed || item.progress) return -30;
  if (item.chars > 40) return -30;
  if (item.clauses && item.chars > kMaxClausesChars) return -25;
  if (item.counted) return 0;
  return item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan ? 25 : 15;
}

int FitPerson(const Column& column, const Item& item) {
  // Who proposed it may be a body (提案人: 民盟县总支).
  if (item.person || (column.rank > 0 && item.units)) return 35;
  if (item.empty_value) return 10;
  return item.chars <= 12 && !item.units && !item.places && !item.time && !item.number ? -8 : -50;
}

int FitOther(const Column& column, const Item& item) {
  if (item.empty_value) return 12;
  if (item.number) return -50;
  if (item.measure) return column.rank == kRankOfMeasures ? 45 : 5;
  if (column.rank == kRankOfMeasures) return -20;
  if (column.rank == kRankOfRaters) return item.units ? 45 : -30;
  if (item.object) return 20;
  if (item.units || item.person || item.places) return -10;
  // A goal, a standard or more of a task (rank below 0) behind its name: 改厕, 改造户厕260户。
  // What is numbered like a section is what several rows come under: （二）招标不规范。
  const bool section = item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan;
  if (column.rank < 0 && item.chars >= 8) return section ? 5 : 32;
  if (item.counted) return 10;
  return item.chars <= 24 ? 2 : item.sentence ? -6 : -2;
}

}  // namespace

int Fit(const Column& column, const Item& item) {
  if (item.goes_on) return -100;
  if (item.fragment && column.kind != v1::COLUMN_KIND_OTHER) return -40;
  if (item.amount) return column.kind == v1::COLUMN_KIND_OTHER ? 20 : -70;
  if (item.tick) return TakesTicks(column) ? 20 : -70;
  if (item.measure && column.kind != v1::COLUMN_KIND_OTHER) return -50;
  if (item.amount_first && IsText(column)) return 0;
  if (item.amount_first && column.kind == v1::COLUMN_KIND_CATEGORY) return -60;
  // A column that names documents takes those; of one that they are asked for the text may be.
  const bool names = column.kind == v1::COLUMN_KIND_OTHER && column.rank == kRankOfDocuments;
  if (item.cites && names) return 35;
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return item.number ? 60 : -120;
    case v1::COLUMN_KIND_UNIT:
      return FitUnit(column, item);
    case v1::COLUMN_KIND_DEADLINE:
      return FitDeadline(column, item);
    case v1::COLUMN_KIND_TASK:
      return FitTask(item);
    case v1::COLUMN_KIND_FAULT:
      return FitFault(item);
    case v1::COLUMN_KIND_CATEGORY:
      return FitCategory(column, item);
    case v1::COLUMN_KIND_PERSON:
      return FitPerson(column, item);
    case v1::COLUMN_KIND_PROGRESS:
      return item.progress ? 40 : FitOther(column, item);
    default:
      return FitOther(column, item);
  }
}

bool FitsWholeRow(const Column& column, const Item& item, bool filled) {
  constexpr int kLeast = -6;
  // 抽查1次 in the column of how often: no time, but no units.
  constexpr int kLeastOfTime = -50;
  // 新车市场 may be a body's name.
  constexpr int kLeastOfTask = -25;
  const int fit = Fit(column, item);
  if (column.kind == v1::COLUMN_KIND_TASK && item.ends_clause) return false;
  if (column.kind == v1::COLUMN_KIND_DEADLINE) return fit >= kLeastOfTime;
  return fit >= (filled && column.kind == v1::COLUMN_KIND_TASK ? kLeastOfTask : kLeast);
}

int FitContinued(const Column& column, const Item& previous, const Item& item, bool blank_lines) {
  if (item.cell_begins || item.row_begins) return kNever;
  if (item.amount) return -70;
  if (item.tick) return TakesTicks(column) ? 20 : -70;
  if (item.same_as_before) return 20;
  if (item.fragment && column.kind != v1::COLUMN_KIND_OTHER &&
      column.kind != v1::COLUMN_KIND_NUMBER && !previous.ends_sentence) {
    return 35;
  }
  // Cells are parted by blank lines: a line without one goes on. Or the other way about.
  int score = blank_lines ? (item.blank_before ? -10 : 25) : (item.blank_before ? -8 : 0);
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return kNever;
    case v1::COLUMN_KIND_TASK:
    case v1::COLUMN_KIND_FAULT:
      if (item.number || item.empty_value) return item.number ? -80 : -50;
      if (item.units || item.units_partly || item.name_open || (item.only_time && !item.sentence) ||
          item.untimed || item.person || item.places) {
        // 加装阻车系统。, as in FitUnit().
        const bool ends = item.units && item.ends_sentence && !item.labelled && !previous.units;
        return score + (previous.ends_sentence ? -45 : ends ? 18 : -12);
      }
      if (item.marker == MarkerKind::kArabic && previous.ends_sentence) score -= 15;
      if (item.amount_first && !previous.ends_sentence) score += 25;
      // A list that nothing leads to begins a cell.
      if (item.begins_list && !previous.labelled && !previous.leads &&
          previous.marker == MarkerKind::kNone) {
        score -= 20;
      }
      return score + (previous.ends_sentence ? 2 : previous.ends_clause ? 40 : 18);
    case v1::COLUMN_KIND_UNIT:
      if (item.object) return -40;
      if (item.name_tail || previous.name_open) return score + 50;
      if (item.number || (item.sentence && !item.units) || item.counted) return -80;
      if (item.time && !item.units) return -70;
      if (previous.unit_open) return score + (item.units ? 50 : 30);
      if (previous.units_partly) return score + (item.units ? 30 : 15);
      // Nearer to the units before than they are to the cell before them: the same cell.
      if (item.units) return score + (item.blanks < previous.blanks ? 28 : 20);
      if (item.places && (previous.units || previous.places)) return score + 10;
      return score + (item.chars <= 12 ? -8 : -40);
    case v1::COLUMN_KIND_DEADLINE:
      if (previous.time_open) return score + 50;
      if (TellsWork(column) && !item.number && !item.time) {
        return score + (item.sentence ? -30 : item.units ? -20 : -5);
      }
      if (item.number || item.units || item.sentence) return -80;
      return score + (item.time ? 20 : item.chars <= 8 ? -5 : -40);
    case v1::COLUMN_KIND_CATEGORY:
      if (item.number || item.sentence) return -60;
      // 城乡供水 above 排水系统: the blank lines tell more of cells than a word that may be a
      // body's.
      if (item.units) return blank_lines && !item.blank_before ? score - 30 : -60;
      if (item.marker != MarkerKind::kNone) return -30;
      return previous.only_marker ? score + 40 : score - 12;
    case v1::COLUMN_KIND_PERSON:
      return item.person ? score + 20 : item.chars <= 12 ? score - 15 : -60;
    case v1::COLUMN_KIND_PROGRESS:
      if (!item.number) return score - 5;
      [[fallthrough]];
    default:
      if (item.number) return -60;
      return item.sentence ? -30 : score + (item.units || item.time ? -20 : -5);
  }
}

bool IsShare(std::string_view words) {
  return words.size() > 1 && words.back() == '%' &&
         words.find_first_not_of("0123456789.%-") == words.npos;
}

int FitSection(const Item& item, bool has_category) {
  const bool numbered = item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan ||
                        item.marker == MarkerKind::kChapter;
  if (item.alone) return numbered ? 60 : item.number || item.sentence ? -60 : 10;
  const bool outer =
      item.marker == MarkerKind::kHan || (item.marker == MarkerKind::kParenHan && !has_category);
  if (item.amount || item.only_marker || (item.cell_begins && !outer)) return -60;
  if (item.number || item.time || item.units) return -60;
  if (numbered) {
    // Where a column holds categories, (一) is one of them rather than a row of its own.
    if (has_category) return item.marker == MarkerKind::kParenHan ? -10 : 20;
    return item.chars <= 60 && !item.ends_sentence ? 30 : item.chars <= 40 ? 15 : -40;
  }
  return -60;
}

int EmptyCost(const Column& column, bool numbers_printed) {
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return numbers_printed ? 60 : 0;
    case v1::COLUMN_KIND_TASK:
      return 90;
    case v1::COLUMN_KIND_UNIT:
      return 24;
    case v1::COLUMN_KIND_DEADLINE:
      return TellsWork(column) ? 1 : 14;
    case v1::COLUMN_KIND_PERSON:
      return 8;
    case v1::COLUMN_KIND_FAULT:
      return 12;
    case v1::COLUMN_KIND_CATEGORY:
      return 2;
    default:
      return column.rank == kRankOfRaters ? 14 : column.rank == kRankOfMeasures ? 8 : 1;
  }
}

}  // namespace duban::table
