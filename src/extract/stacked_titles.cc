#include "extract/stacked_titles.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "extract/broken_titles.h"
#include "extract/marker.h"
#include "extract/month_title.h"
#include "extract/settled_columns.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// What stands of a broken title in its first line is no longer than this.
constexpr size_t kMaxBrokenChars = 6;

// Whether a title is known as a whole, but for what explains it: 总投资(万元).
bool KnowsWhole(const ColumnTitles& titles, std::string_view title) {
  if (titles.FindWhole(title).kind != v1::COLUMN_KIND_UNSPECIFIED) return true;
  const size_t open = title.find('(');
  return open != title.npos && open > 0 &&
         titles.FindWhole(title.substr(0, open)).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

// 公开事项, 公开内容, … 公开主体, 公开对象, 一级事项, 二级事项, 全社会, 特定群众: a second row of
// titles behind the first. Its categories stand for the first task-like title; what names nothing
// to a task is left out.
void PlaceTitlesBehind(const Page& page, const ColumnTitles& known, TableHeader* header) {
  std::vector<Column>& columns = header->columns;
  const auto is_task = [](const Column& column) { return column.kind == v1::COLUMN_KIND_TASK; };
  const auto first = std::find_if(columns.begin(), columns.end(), is_task);
  if (first == columns.end()) return;
  const auto second = std::find_if(first + 1, columns.end(), is_task);
  if (second == columns.end()) return;
  const size_t spanning = static_cast<size_t>(first - columns.begin());
  size_t begin = static_cast<size_t>(second - columns.begin());
  bool units = false;
  for (; begin < columns.size(); ++begin) {
    units = units || columns[begin].kind == v1::COLUMN_KIND_UNIT;
    if (units && known.BeginsSubtitles(page.In(header->titles[begin]))) break;
  }
  size_t end = begin;
  while (end < columns.size() && columns[end].kind == v1::COLUMN_KIND_CATEGORY) ++end;
  if (end < begin + 2) return;
  const std::vector<Column> categories(columns.begin() + static_cast<ptrdiff_t>(begin),
                                       columns.begin() + static_cast<ptrdiff_t>(end));
  const std::vector<Range> titles(header->titles.begin() + static_cast<ptrdiff_t>(begin),
                                  header->titles.begin() + static_cast<ptrdiff_t>(end));
  columns.resize(begin);
  header->titles.resize(begin);
  columns.erase(columns.begin() + static_cast<ptrdiff_t>(spanning));
  header->titles.erase(header->titles.begin() + static_cast<ptrdiff_t>(spanning));
  columns.insert(columns.begin() + static_cast<ptrdiff_t>(spanning), categories.begin(),
                 categories.end());
  header->titles.insert(header->titles.begin() + static_cast<ptrdiff_t>(spanning), titles.begin(),
                        titles.end());
}

// Whether a title that is known stands behind the one at line `at` that nobody knows, or behind a
// few of them: 2024年工作, 2025年打算, 牵头, 部门. Of several the one behind says who or when.
bool TitleFollows(const Page& page, const ColumnTitles& titles, uint32_t at) {
  constexpr uint32_t kMaxUnknown = 3;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t line = at; line < at + kMaxUnknown && line + 1 < lines.size(); ++line) {
    const std::string_view words = page.In(lines[line].range);
    if (HasMoreChars(words, kMaxUnknownChars) || IsBareNumber(words)) return false;
    const Range next = lines[line + 1].range;
    if (next.size() > kMaxTitleChars * 3) return false;
    const std::string_view following = page.In(next);
    if (following.back() == ':') return false;
    if (line == at && KnowsWhole(titles, following)) return true;
    if (line == at || line + 2 >= lines.size() || HasMoreChars(following, kMaxBrokenChars))
      continue;
    const v1::ColumnKind kind =
        titles.FindWhole(page.In({next.begin, lines[line + 2].range.end})).kind;
    if (kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE) return true;
  }
  return false;
}

// 职责分工 above 相关部门, 职责分工: what a table comes under is no title of it, though one of them
// says the same. Where the second is printed again too, the titles stand twice beside one another.
void DropCaption(const Page& page, TableHeader* header) {
  const std::vector<Range>& titles = header->titles;
  const auto is_printed_again = [&](size_t title) {
    return std::any_of(titles.begin() + static_cast<ptrdiff_t>(title) + 1, titles.end(),
                       [&](Range other) { return page.In(other) == page.In(titles[title]); });
  };
  if (titles.size() < 3 || !is_printed_again(0) || is_printed_again(1)) return;
  header->titles.erase(header->titles.begin());
  header->columns.erase(header->columns.begin());
}

// The line of the cell that stands `cells` cells behind the one at line `at`, of lines that hold
// nothing but a bar apart; past the last line for none.
size_t LineOfCell(const Page& page, size_t at, size_t cells) {
  const std::vector<Line>& lines = page.lines();
  while (cells > 0 && at < lines.size()) {
    ++at;
    cells -= at < lines.size() && page.In(lines[at].range) != "|";
  }
  return at;
}

// 行政许可事项 behind 完成时限, the category of the first row, ends like a title: the sentence of
// that row stands where it does when the row begins there. `end`: the line behind the titles.
void DropFirstCategory(const Page& page, TableHeader* header, uint32_t* end) {
  std::vector<Column>& columns = header->columns;
  const std::vector<Line>& lines = page.lines();
  if (columns.size() < 4) return;
  // No category is called 完成时限 or 责任单位.
  const v1::ColumnKind kind = columns.back().kind;
  if (kind != v1::COLUMN_KIND_TASK && kind != v1::COLUMN_KIND_CATEGORY &&
      kind != v1::COLUMN_KIND_OTHER) {
    return;
  }
  const auto is_task = [](const Column& column) { return column.kind == v1::COLUMN_KIND_TASK; };
  const auto says_who = [](const Column& column) { return column.kind == v1::COLUMN_KIND_UNIT; };
  const auto who = std::find_if(columns.begin(), columns.end() - 1, says_who);
  if (who == columns.end() - 1) return;
  const auto task = std::find_if(std::make_reverse_iterator(who), columns.rend(), is_task);
  if (task == columns.rend() ||
      !(columns[0].kind == v1::COLUMN_KIND_CATEGORY || is_task(columns[0]))) {
    return;
  }
  const auto cells = static_cast<size_t>(columns.rend() - task) - 1;
  uint32_t last = *end - 1;
  while (last > 0 && page.In(lines[last].range) == "|") --last;
  const size_t sentence = LineOfCell(page, last, cells);
  const size_t behind = LineOfCell(page, sentence, 1);
  if (cells == 0 || header->titles.back().begin != lines[last].range.begin ||
      behind >= lines.size() || !EndsWith(page.In(lines[sentence].range), "。") ||
      EndsWith(page.In(lines[behind].range), "。")) {
    return;
  }
  columns.pop_back();
  header->titles.pop_back();
  *end = last;
}

// What it costs to take a run of lines for one title.
constexpr int kKnownByEnding = 2;
constexpr int kThreeKnownByEnding = 5;
constexpr int kTwoUnknown = 6;  // One of them is short and no title: 任务 above 名称.
constexpr int kUnknown = 8;
constexpr int kHoldsTitle = 6;  // 名称 above 抽查事项, a title by itself.
constexpr int kLongHalf = 4;
constexpr int kRepeated = 4;        // 抽查 above 比例, above 户数 and above 完成时限.
constexpr int kInParentheses = 20;  // (层级) is of the title above it.
constexpr int kNoTitle = 1000;
constexpr int kNever = 50 * kNoTitle;

struct TitleFit {
  int cost;
  Column column;
};
TitleFit FitTitle(const Page& page, const ColumnTitles& titles, Range range, Range first,
                  size_t lines) {
  const std::string_view words = page.In(range);
  if (HasMoreChars(words, kMaxUnknownChars + 6)) return {kNoTitle, {}};
  if (lines == 1 && IsMonthTitle(words)) return {0, ColumnOfMonths()};
  const Column whole = titles.FindWhole(words);
  // 目标 above 任务 are two, 牵头 above 单位 one.
  if (whole.kind != v1::COLUMN_KIND_UNSPECIFIED) {
    const bool halves = IsOneOfHalves(whole.kind) || titles.IsHalf(page.In(first));
    return {lines > 1 && halves ? -1 : 0, whole};
  }
  const Column column = titles.Find(words);
  if (column.kind != v1::COLUMN_KIND_UNSPECIFIED) {
    return {lines < 3 ? kKnownByEnding : kThreeKnownByEnding, column};
  }
  return {lines == 1 ? kUnknown : lines == 2 ? kTwoUnknown : kNoTitle, {}};
}

// Whether the words of `line` are printed in another line of [begin, end), too.
bool IsPrintedAgain(const Page& page, uint32_t begin, uint32_t end, uint32_t line) {
  const std::string_view words = page.In(page.lines()[line].range);
  for (uint32_t other = begin; other < end; ++other) {
    if (other != line && page.In(page.lines()[other].range) == words) return true;
  }
  return false;
}

// What it costs to take some of the lines of `all` titles for one.
int TitleCost(const Page& page, const ColumnTitles& titles, Range title, Range all) {
  const std::vector<Line>& lines = page.lines();
  const auto words = [&](uint32_t line) { return page.In(lines[line].range); };
  const auto is_title = [&](uint32_t line) {
    return titles.FindWhole(words(line)).kind != v1::COLUMN_KIND_UNSPECIFIED;
  };
  const uint32_t last = title.end - 1;
  const Range range = {lines[title.begin].range.begin, lines[last].range.end};
  int cost = FitTitle(page, titles, range, lines[title.begin].range, title.size()).cost;
  const bool by_ending = cost == kKnownByEnding || cost == kThreeKnownByEnding;
  if (cost == kTwoUnknown &&
      (is_title(title.begin) || is_title(last) ||
       (HasMoreChars(words(title.begin), 3) && HasMoreChars(words(last), 3)))) {
    return kNever;
  }
  if (cost == kUnknown && IsPrintedAgain(page, all.begin, all.end, title.begin)) cost += kRepeated;
  for (uint32_t line = title.begin + 1; by_ending && line < title.end; ++line) {
    const std::string_view below = words(line);
    if (below.front() == '(' || !HasMoreChars(below, 3) ||
        titles.Find(below).kind == v1::COLUMN_KIND_UNSPECIFIED) {
      continue;
    }
    // 抽查户数 above 抽查比例: as long as titles are. 2023年 is none.
    const std::string_view above = words(line - 1);
    const bool is_long = HasMoreChars(above, 3) && (above[0] < '0' || above[0] > '9');
    cost += kHoldsTitle + (is_long ? kLongHalf : 0);
  }
  return cost + (words(title.begin).front() == '(' ? kInParentheses : 0);
}

bool IsShort(const std::vector<Line>& lines, uint32_t line) {
  return line < lines.size() && lines[line].range.size() <= kMaxTitleChars * 3;
}

struct StackedTitle {
  Column column;
  Range range;
  uint32_t end = 0;  // The line behind it.
};

// The line behind what explains, in parentheses on lines of its own, the title above line `at`:
// (列首位为牵头单位), or two lines of it; `at` where none does.
uint32_t NoteEnd(const Page& page, uint32_t at) {
  constexpr uint32_t kMaxLines = 3;
  const std::vector<Line>& lines = page.lines();
  if (!IsShort(lines, at) || page.In(lines[at].range).front() != '(') return at;
  for (uint32_t line = at; IsShort(lines, line) && line < at + kMaxLines; ++line) {
    const std::string_view words = page.In(lines[line].range);
    const size_t close = words.find(')');
    if (close == words.npos) continue;
    // (一)廉洁政务: a section.
    return close + 1 == words.size() && !BeginsSection(page.In(lines[at].range)) ? line + 1 : at;
  }
  return at;
}

// Reads the title that begins in line `at`, with its second half below it: 牵头 above 单位. Returns
// false for what begins the table's first row.
bool ReadStackedTitle(const Page& page, const ColumnTitles& titles, uint32_t at,
                      StackedTitle* title) {
  const std::vector<Line>& lines = page.lines();
  const std::string_view words = page.In(lines[at].range);
  Column& column = title->column;
  title->range = lines[at].range;
  title->end = at + 1;
  if (titles.MayKnow(words)) column = titles.Find(words);
  // 1月份 ends like a title: the first row's.
  if (words[0] >= '0' && words[0] <= '9' && column.kind == v1::COLUMN_KIND_DEADLINE &&
      titles.FindWhole(words).kind == v1::COLUMN_KIND_UNSPECIFIED) {
    return false;
  }
  if (!IsShort(lines, at + 1) || !titles.MayBeginTitle(words)) return true;
  // Halves of a title may be titles themselves: 牵头 above 单位.
  const bool halves = !HasMoreChars(words, 2) && !HasMoreChars(page.In(lines[at + 1].range), 2);
  const bool unknown =
      column.kind == v1::COLUMN_KIND_UNSPECIFIED && !HasMoreChars(words, kMaxBrokenChars);
  if (!halves && !unknown) return true;
  const Range whole = {title->range.begin, lines[at + 1].range.end};
  const Column whole_title = titles.FindWhole(page.In(whole));
  // Blank lines stand around the two and none between them.
  const bool apart = halves && lines[at + 1].blank_lines_before == 0 && at + 2 < lines.size() &&
                     lines[at + 2].blank_lines_before > 0;
  // 目标 above 任务 are two, 完成 above 时限 one.
  const bool joins = column.kind == v1::COLUMN_KIND_UNSPECIFIED || apart ||
                     IsOneOfHalves(whole_title.kind) || titles.IsHalf(words);
  if (joins && whole_title.kind != v1::COLUMN_KIND_UNSPECIFIED) {
    column = whole_title;
    title->range = whole;
    title->end = at + 2;
  }
  return true;
}

}  // namespace

void PlaceUnitsBehind(TableHeader* header) {
  std::vector<Column>& columns = header->columns;
  const auto is_unit = [](const Column& column) { return column.kind == v1::COLUMN_KIND_UNIT; };
  const auto first = std::find_if(columns.begin(), columns.end(), is_unit);
  const auto behind = std::find_if_not(columns.rbegin(), columns.rend(), is_unit).base();
  if (columns.end() - behind < 2 || first + 1 >= behind || first->role != v1::ROLE_RESPONSIBLE ||
      std::any_of(first + 1, behind, is_unit)) {
    return;
  }
  const auto title = header->titles.begin() + (first - columns.begin());
  std::rotate(title, header->titles.begin() + (behind - columns.begin()), header->titles.end());
  std::rotate(first, behind, columns.end());
  const auto spanning = first + (columns.end() - behind);
  header->titles.erase(header->titles.begin() + (spanning - columns.begin()));
  columns.erase(spanning);
}

bool BeginsSection(std::string_view words) {
  const MarkerKind kind = ReadMarker(words).kind;
  return kind == MarkerKind::kHan || kind == MarkerKind::kParenHan || kind == MarkerKind::kChapter;
}

bool MayBeginStackedTitles(const Page& page, const ColumnTitles& titles, uint32_t at) {
  const std::string_view words = page.In(page.lines()[at].range);
  if (words.size() > kMaxTitleChars * 3 || !titles.MayKnow(words)) return false;
  // 2.检查评分标准: an item of a list above the table.
  if (words[0] >= '0' && words[0] <= '9' && ReadMarker(words).kind == MarkerKind::kArabic) {
    return false;
  }
  return (titles.MayBeginTitle(words) && !HasMoreChars(words, kMaxBrokenChars)) ||
         titles.Find(words).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

bool ReadStackedTitles(const Page& page, const ColumnTitles& titles, uint32_t at,
                       TableHeader* header) {
  const std::vector<Line>& lines = page.lines();
  size_t known = 0;
  size_t whole = 0;
  uint32_t i = at;
  bool pipes = false;
  while (IsShort(lines, i) && header->columns.size() < kMaxTitles) {
    const std::string_view words = page.In(lines[i].range);
    if (words == "|") {
      if (header->columns.empty()) return false;
      pipes = true;
      ++i;
      continue;
    }
    // 一、主要目标 below the titles is the table's first row, 二、重点任务 above them what the
    // table comes under.
    if (BeginsSection(words)) break;
    StackedTitle title;
    if (!ReadStackedTitle(page, titles, i, &title)) break;
    // 文化惠民工程 behind 完成时限 ends like a title: what the first rows come under.
    if (IsCategoryBehind(header->columns, title.column)) break;
    if (title.column.kind == v1::COLUMN_KIND_UNSPECIFIED) {
      // One title that nobody knows may stand between known ones; before 责任部门: it is the value
      // of the label before it.
      if (header->columns.empty()) break;
      if (IsBrokenUnknownTitle(page, titles, i)) {
        title.range.end = lines[i + 1].range.end;
        title.end = i + 2;
      } else if (!TitleFollows(page, titles, i) ||
                 (i + 1 < lines.size() &&
                  IsCategoryBehind(header->columns, titles.Find(page.In(lines[i + 1].range))))) {
        break;
      }
    } else {
      ++known;
      whole += titles.FindWhole(page.In(title.range)).kind != v1::COLUMN_KIND_UNSPECIFIED;
    }
    if (!header->columns.empty()) {
      const uint16_t gap = lines[i].blank_lines_before;
      header->blank_lines = header->blank_lines || gap > 0;
      header->cell_gap = header->columns.size() == 1 ? gap : std::min(header->cell_gap, gap);
    }
    header->columns.push_back(title.column);
    header->titles.push_back(title.range);
    i = title.column.kind == v1::COLUMN_KIND_UNSPECIFIED ? title.end : NoteEnd(page, title.end);
  }
  DropFirstCategory(page, header, &i);
  DropCaption(page, header);
  JoinCategory(page, titles, header);
  PlaceTitlesBehind(page, titles, header);
  PlaceUnitsBehind(header);
  // Titles that are known by their endings need more of their like around them.
  const bool all_known = whole == 1 && known >= 3 && known == header->columns.size();
  if (known < 2 || (whole < 2 && !all_known)) return false;
  header->first_line = at;
  header->end_line = i;
  header->mark = pipes ? CellMark::kPipe : CellMark::kLine;
  return true;
}

bool ReadStackedTitlesToNumber(const Page& page, const ColumnTitles& titles, uint32_t at,
                               TableHeader* header) {
  constexpr uint32_t kMaxLines = 30;
  constexpr uint32_t kMaxCategories = 3;
  constexpr uint32_t kMaxTitleLines = 3;
  const std::vector<Line>& lines = page.lines();
  // The title of the numbers, and the categories' to its left.
  uint32_t number = at;
  for (;; ++number) {
    if (number >= lines.size() || number > at + kMaxCategories) return false;
    if (lines[number].range.size() > kMaxTitleChars * 3) return false;
    const v1::ColumnKind kind = titles.FindWhole(page.In(lines[number].range)).kind;
    if (kind == v1::COLUMN_KIND_NUMBER) break;
    if (kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
  }
  uint32_t first = number + 1;
  for (;; ++first) {
    if (first >= lines.size() || first > at + kMaxLines) return false;
    const Line& line = lines[first];
    const std::string_view words = page.In(line.range);
    const std::string_view cell = words.substr(0, words.find('\t'));
    if (cell == "1" || cell == "01" || cell == "1." || cell == "(1)") break;
    if (line.cell >= 0 || line.Has(Line::kPipe | Line::kTab | Line::kStop | Line::kColon) ||
        HasMoreChars(words, kMaxUnknownChars + 6) || BeginsSection(words) || IsBareNumber(words)) {
      return false;
    }
  }
  const uint32_t end = first - (number - at);  // Its categories stand before the first number.
  if (end < number + 3) return false;
  // The way to cut the lines into titles that costs least.
  const uint32_t count = end - at;
  std::vector<int> costs(count + 1, kNever);
  std::vector<uint32_t> begins(count + 1, 0);
  costs[0] = 0;
  for (uint32_t to = 1; to <= count; ++to) {
    for (uint32_t n = 1; n <= std::min(to, kMaxTitleLines); ++n) {
      const uint32_t from = to - n;
      const int cost = TitleCost(page, titles, {at + from, at + to}, {at, end});
      if (costs[from] + cost < costs[to]) {
        costs[to] = costs[from] + cost;
        begins[to] = from;
      }
    }
  }
  size_t known = 0;
  for (uint32_t to = count; to > 0; to = begins[to]) {
    const Range range = {lines[at + begins[to]].range.begin, lines[at + to - 1].range.end};
    const Range first_line = lines[at + begins[to]].range;
    header->columns.push_back(FitTitle(page, titles, range, first_line, to - begins[to]).column);
    header->titles.push_back(range);
    known += header->columns.back().kind != v1::COLUMN_KIND_UNSPECIFIED;
  }
  std::reverse(header->columns.begin(), header->columns.end());
  std::reverse(header->titles.begin(), header->titles.end());
  PlaceUnitsBehind(header);
  if (known < 3 || known * 2 < header->columns.size()) return false;
  for (uint32_t line = at + 1; line < end; ++line) {
    const uint16_t gap = lines[line].blank_lines_before;
    header->blank_lines = header->blank_lines || gap > 0;
    header->cell_gap = line == at + 1 ? gap : std::min(header->cell_gap, gap);
  }
  header->first_line = at;
  header->end_line = end;
  header->mark = CellMark::kLine;
  return true;
}

}  // namespace duban
