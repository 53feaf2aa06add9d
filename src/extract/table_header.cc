#include "extract/table_header.h"

#include <algorithm>
#include <string>

#include "extract/broken_titles.h"
#include "extract/marker.h"
#include "extract/settled_columns.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxColumns = 40;
constexpr size_t kMaxTitleChars = 32;
// A title that nobody knows, where titles stand one a line, is no longer than this.
constexpr size_t kMaxUnknownChars = 10;
constexpr size_t kMaxHeaderLineBytes = 2000;
// What stands of a broken title in its first line is no longer than this.
constexpr size_t kMaxBrokenChars = 6;

Range Trim(std::string_view text, Range range) {
  while (range.begin < range.end && (text[range.begin] == ' ' || text[range.begin] == '\t')) {
    ++range.begin;
  }
  while (range.end > range.begin && (text[range.end - 1] == ' ' || text[range.end - 1] == '\t')) {
    --range.end;
  }
  return range;
}

// A cell without the stars of Markdown around all of its words: **1**, **县水利局**.
Range WithoutStars(std::string_view text, Range cell) {
  constexpr uint32_t kStars = 2;
  if (cell.size() <= 2 * kStars || text[cell.begin] != '*') return cell;
  const Range words = {cell.begin + kStars, cell.end - kStars};
  const bool around = StartsWith(cell.In(text), "**") && EndsWith(cell.In(text), "**") &&
                      words.In(text).find('*') == std::string_view::npos;
  return around ? Trim(text, words) : cell;
}

char Border(CellMark mark) {
  return mark == CellMark::kPipe ? '|' : mark == CellMark::kTab ? '\t' : ' ';
}

bool BeginsSection(std::string_view words) {
  const MarkerKind kind = ReadMarker(words).kind;
  return kind == MarkerKind::kHan || kind == MarkerKind::kParenHan || kind == MarkerKind::kChapter;
}

// Whether enough of the cells that `border` parts in `words` may be titles: the quick question.
bool MayBeTitles(std::string_view words, char border, const ColumnTitles& titles) {
  const auto borders = static_cast<size_t>(std::count(words.begin(), words.end(), border));
  if (borders > kMaxColumns + 1) return false;
  size_t unknown = 0;
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = std::min(words.find(border, begin), words.size());
    std::string_view cell = words.substr(begin, end - begin);
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
    unknown += !cell.empty() && !titles.MayKnow(cell);
    if (unknown * 2 > borders + 1 || unknown + 2 > borders + 1) return false;
    begin = end + 1;
  }
  return true;
}

// Whether a title is known as a whole, but for what explains it: 总投资(万元).
bool KnowsWhole(const ColumnTitles& titles, std::string_view title) {
  if (titles.FindWhole(title).kind != v1::COLUMN_KIND_UNSPECIFIED) return true;
  const size_t open = title.find('(');
  return open != title.npos && open > 0 &&
         titles.FindWhole(title.substr(0, open)).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

// 序 号 责 任 单 位: joins the characters of titles that are spaced out where blanks part the
// cells.
void JoinSpacedTitles(const Page& page, const ColumnTitles& titles, std::vector<Range>* cells) {
  constexpr size_t kMaxPieces = 8;
  constexpr uint32_t kHanBytes = 3;
  size_t kept = 0;
  for (size_t i = 0; i < cells->size();) {
    size_t end = i;
    while (end < cells->size() && end < i + kMaxPieces && (*cells)[end].size() == kHanBytes) ++end;
    Range title = (*cells)[i];
    size_t next = i + 1;
    for (; end > i + 1; --end) {
      const Range joined = {title.begin, (*cells)[end - 1].end};
      if (titles.FindWhole(page.In(joined)).kind == v1::COLUMN_KIND_UNSPECIFIED) continue;
      title = joined;
      next = end;
      break;
    }
    (*cells)[kept++] = title;
    i = next;
  }
  cells->resize(kept);
}

// 序号 工作任务    牵头单位: wide blanks part the titles whose columns are wide, single ones the
// others. Whether a cell of the wide ones holds titles that are all known.
bool BlanksPartMore(const Page& page, const ColumnTitles& titles, const Line& line,
                    const std::vector<Range>& cells) {
  if (!line.Has(Line::kBlank)) return false;
  const auto is_title = [&](Range title) {
    return titles.FindWhole(page.In(title)).kind != v1::COLUMN_KIND_UNSPECIFIED;
  };
  std::vector<Range> parts;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0 && page.IsTabAt(cells[i - 1].end)) return false;
    parts.clear();
    CutCells(page.text(), cells[i], CellMark::kBlank, &parts);
    if (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_title)) return true;
  }
  return false;
}

// Titles in one line: 序号|工作任务|责任单位.
bool ReadInline(const Page& page, const ColumnTitles& titles, uint32_t at, TableHeader* header) {
  const Line& line = page.lines()[at];
  const std::string_view words = page.In(line.range);
  if (words.size() > kMaxHeaderLineBytes) return false;
  CellMark mark = FindCellMark(line);
  if (mark == CellMark::kLine) return false;
  if (!MayBeTitles(words, Border(mark), titles)) return false;
  std::vector<Range> cells;
  CutCells(page.text(), line.range, mark, &cells);
  if (mark == CellMark::kTab && BlanksPartMore(page, titles, line, cells)) {
    cells.clear();
    mark = CellMark::kBlank;
    CutCells(page.text(), line.range, mark, &cells);
  }
  if (mark == CellMark::kBlank) JoinSpacedTitles(page, titles, &cells);
  if (cells.size() < 2 || cells.size() > kMaxColumns) return false;
  // 索引号:|…|部门:|…: a portal's labels and their values, no titles.
  const auto is_label = [&](size_t i) { return EndsWith(page.In(cells[i]), ":"); };
  if (cells.size() > 2 && is_label(0) && is_label(2) && !is_label(1)) return false;
  size_t printed = 0;
  size_t unknown = 0;
  std::vector<Column> columns;
  columns.reserve(cells.size());
  for (const Range cell : cells) {
    if (HasMoreChars(page.In(cell), kMaxTitleChars)) return false;
    const Column column = titles.Find(page.In(cell));
    printed += !cell.empty();
    unknown += !cell.empty() && column.kind == v1::COLUMN_KIND_UNSPECIFIED;
    if (unknown * 2 > cells.size() || unknown + 2 > cells.size()) return false;
    columns.push_back(column);
  }
  // At least two are known, and half of them.
  if (unknown * 2 > printed || unknown + 2 > printed) return false;
  while (header->spare < cells.size() && cells[cells.size() - 1 - header->spare].empty()) {
    ++header->spare;
  }
  header->columns = std::move(columns);
  header->titles = std::move(cells);
  header->first_line = at;
  header->end_line = at + 1;
  header->closed = words.back() == '|';
  header->opened = words.front() == '|';
  header->mark = mark;
  return true;
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

// 工作任务, 责任分工, 完成时限, 牵头单位, 配合单位: a second row of titles behind the first, which
// says more of its only title of units. They stand for that one.
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

// Titles one a line, with '|' lines between them or without; a title may be broken over two lines.
bool ReadStacked(const Page& page, const ColumnTitles& titles, uint32_t at, TableHeader* header) {
  const std::vector<Line>& lines = page.lines();
  size_t known = 0;
  size_t whole = 0;
  uint32_t i = at;
  bool pipes = false;
  const auto is_short = [&](uint32_t line) {
    return line < lines.size() && lines[line].range.size() <= kMaxTitleChars * 3;
  };
  while (is_short(i) && header->columns.size() < kMaxColumns) {
    Range range = lines[i].range;
    const std::string_view words = page.In(range);
    if (words == "|") {
      if (header->columns.empty()) return false;
      pipes = true;
      ++i;
      continue;
    }
    // 一、主要目标 below the titles is the table's first row, 二、重点任务 above them what the
    // table comes under.
    if (BeginsSection(words)) break;
    Column column;
    if (titles.MayKnow(words)) column = titles.Find(words);
    // 1月份 ends like a title: the first row's.
    if (words[0] >= '0' && words[0] <= '9' && column.kind == v1::COLUMN_KIND_DEADLINE &&
        titles.FindWhole(words).kind == v1::COLUMN_KIND_UNSPECIFIED) {
      break;
    }
    uint32_t next = i + 1;
    // Halves of a title may be titles themselves: 牵头 above 单位.
    const bool halves = is_short(i + 1) && !HasMoreChars(words, 2) &&
                        !HasMoreChars(page.In(lines[i + 1].range), 2) &&
                        titles.MayBeginTitle(words);
    if ((halves || (column.kind == v1::COLUMN_KIND_UNSPECIFIED && titles.MayBeginTitle(words) &&
                    !HasMoreChars(words, kMaxBrokenChars))) &&
        is_short(i + 1)) {
      const Column whole_title = titles.FindWhole(page.In({range.begin, lines[i + 1].range.end}));
      // 目标 above 任务 are two, 完成 above 时限 one.
      const bool joins = column.kind == v1::COLUMN_KIND_UNSPECIFIED ||
                         IsOneOfHalves(whole_title.kind) || titles.IsHalf(words);
      if (joins && whole_title.kind != v1::COLUMN_KIND_UNSPECIFIED) {
        column = whole_title;
        range.end = lines[i + 1].range.end;
        next = i + 2;
      }
    }
    // 文化惠民工程 behind 完成时限 ends like a title: what the first rows come under.
    if (IsCategoryBehind(header->columns, column)) break;
    if (column.kind == v1::COLUMN_KIND_UNSPECIFIED) {
      // One title that nobody knows may stand between known ones; before 责任部门: it is the value
      // of the label before it.
      if (header->columns.empty()) break;
      if (IsBrokenUnknownTitle(page, titles, i)) {
        range.end = lines[i + 1].range.end;
        next = i + 2;
      } else if (!TitleFollows(page, titles, i) ||
                 (i + 1 < lines.size() &&
                  IsCategoryBehind(header->columns, titles.Find(page.In(lines[i + 1].range))))) {
        break;
      }
    } else {
      ++known;
      whole += titles.FindWhole(page.In(range)).kind != v1::COLUMN_KIND_UNSPECIFIED;
    }
    if (!header->columns.empty()) {
      const uint16_t gap = lines[i].blank_lines_before;
      header->blank_lines = header->blank_lines || gap > 0;
      header->cell_gap = header->columns.size() == 1 ? gap : std::min(header->cell_gap, gap);
    }
    header->columns.push_back(column);
    header->titles.push_back(range);
    i = next;
  }
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

// Titles one a line, some of them unknown and some broken over lines, where the number of the first
// row tells where they end: 序号, 抽查任务, 名称, 抽查, 对象, 实施时间, 1.
bool ReadStackedToNumber(const Page& page, const ColumnTitles& titles, uint32_t at,
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

// Titles that blanks part, over several lines: 序号 抽查事项 抽查比例 / 及频次 / 起止时间 /
// 发起部门 配合部门. What is left of a title on another line is a column more, which no row fills.
bool ReadWrapped(const Page& page, const ColumnTitles& titles, uint32_t at, TableHeader* header) {
  constexpr uint32_t kMaxLines = 12;
  constexpr uint32_t kMaxMoreBytes = 120;
  const std::vector<Line>& lines = page.lines();
  if (FindCellMark(lines[at]) != CellMark::kBlank || lines[at].cell >= 0) return false;
  const std::string_view titles_line = page.In(lines[at].range);
  const std::string_view first = titles_line.substr(0, FindEither(titles_line, ' ', '\t'));
  if (titles.FindWhole(first).kind != v1::COLUMN_KIND_NUMBER) return false;
  std::vector<Range> cells;
  CutCells(page.text(), lines[at].range, CellMark::kBlank, &cells);
  if (cells.size() < 3) return false;
  uint32_t line = at + 1;
  for (;; ++line) {
    if (line >= lines.size() || line > at + kMaxLines) return false;
    const std::string_view words = page.In(lines[line].range);
    // A row, or a section right below the titles.
    if ((words.front() >= '0' && words.front() <= '9') || BeginsSection(words)) break;
    if (words.size() > kMaxMoreBytes || lines[line].Has(Line::kStop | Line::kColon) ||
        lines[line].cell >= 0) {
      return false;
    }
    const size_t before = cells.size();
    CutCells(page.text(), lines[line].range, CellMark::kBlank, &cells);
    // 检查 / 时间, 抽查比例 / 及频次: a title that the line's end breaks.
    const Range joined = {cells[before - 1].begin, cells[before].end};
    const auto knows = [&](Range cell) {
      return titles.Find(page.In(cell)).kind != v1::COLUMN_KIND_UNSPECIFIED;
    };
    if (!HasMoreChars(page.In(joined), kMaxUnknownChars) && knows(joined) &&
        (!knows(cells[before - 1]) || !knows(cells[before]) ||
         StartsWith(page.In(cells[before]), "及"))) {
      cells[before - 1] = joined;
      cells.erase(cells.begin() + static_cast<ptrdiff_t>(before));
    }
  }
  const std::string_view row = page.In(lines[line].range);
  if (line == at + 1 || cells.size() > kMaxColumns ||
      !(IsBareNumber(row.substr(0, row.find(' '))) || BeginsSection(row))) {
    return false;
  }
  size_t known = 0;
  for (const Range cell : cells) {
    if (HasMoreChars(page.In(cell), kMaxTitleChars)) return false;
    header->columns.push_back(titles.Find(page.In(cell)));
    known += header->columns.back().kind != v1::COLUMN_KIND_UNSPECIFIED;
  }
  if (known < 3 || known * 2 < cells.size()) return false;
  header->titles = std::move(cells);
  header->first_line = at;
  header->end_line = line;
  header->mark = CellMark::kBlank;
  return true;
}

// Whether the line may be the first of titles one a line: one that is known, or the beginning of
// one that the next line ends.
bool MayBeginStacked(const Page& page, const ColumnTitles& titles, uint32_t at) {
  const std::string_view words = page.In(page.lines()[at].range);
  if (words.size() > kMaxTitleChars * 3 || !titles.MayKnow(words)) return false;
  return (titles.MayBeginTitle(words) && !HasMoreChars(words, kMaxBrokenChars)) ||
         titles.Find(words).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

// Whether `whole`, which ends behind `header` or with it, knows more titles, or as many of fewer.
bool KnowsMore(const TableHeader& whole, const TableHeader& header) {
  const auto known = [](const TableHeader& one) {
    return static_cast<size_t>(std::count_if(
        one.columns.begin(), one.columns.end(),
        [](const Column& column) { return column.kind != v1::COLUMN_KIND_UNSPECIFIED; }));
  };
  if (whole.end_line > header.end_line) return known(whole) > known(header);
  return known(whole) * header.columns.size() > known(header) * whole.columns.size();
}

}  // namespace

CellMark FindCellMark(const Line& line) {
  if (line.Has(Line::kPipe)) return CellMark::kPipe;
  if (line.Has(Line::kTab)) return CellMark::kTab;
  if (line.Has(Line::kBlank)) return CellMark::kBlank;
  return CellMark::kLine;
}

void CutCells(std::string_view text, Range line, CellMark mark, std::vector<Range>* cells) {
  const char border = Border(mark);
  if (mark == CellMark::kPipe) {
    line = Trim(text, line);
    if (!line.empty() && text[line.begin] == '|') ++line.begin;
    if (!line.empty() && text[line.end - 1] == '|') --line.end;
  }
  for (uint32_t begin = line.begin;;) {
    const std::string_view rest = text.substr(begin, line.end - begin);
    // Where single blanks part cells, wider ones do too.
    const size_t found = mark == CellMark::kBlank ? FindEither(rest, ' ', '\t') : rest.find(border);
    const uint32_t end = found == text.npos ? line.end : begin + static_cast<uint32_t>(found);
    cells->push_back(WithoutStars(text, Trim(text, {begin, end})));
    if (end == line.end) return;
    begin = end + 1;
  }
}

bool ReadTableHeader(const Page& page, const ColumnTitles& titles, uint32_t at,
                     TableHeader* header) {
  const Line& line = page.lines()[at];
  const bool stacked = MayBeginStacked(page, titles, at);
  const bool beside =
      line.range.size() <= kMaxHeaderLineBytes && FindCellMark(line) != CellMark::kLine;
  if ((!stacked && !beside) || IsPrintedTwice(page.In(line.range))) return false;
  *header = TableHeader();
  if (beside && ReadWrapped(page, titles, at, header) &&
      SettleColumns(&header->columns, &header->titles)) {
    return true;
  }
  *header = TableHeader();
  if (stacked && ReadStacked(page, titles, at, header)) {
    // Where the first row's number tells where titles end, more of them may be known.
    TableHeader whole;
    if (header->mark == CellMark::kLine && ReadStackedToNumber(page, titles, at, &whole) &&
        whole.end_line >= header->end_line &&
        (KnowsMore(whole, *header) ||
         (whole.end_line > header->end_line && RowsFillTitles(page, whole)))) {
      *header = std::move(whole);
    }
    if (header->mark == CellMark::kLine) JoinTitlesToRows(page, titles, header);
    return SettleColumns(&header->columns, &header->titles);
  }
  *header = TableHeader();
  if (stacked && ReadStackedToNumber(page, titles, at, header) &&
      SettleColumns(&header->columns, &header->titles)) {
    return true;
  }
  *header = TableHeader();
  return beside && ReadInline(page, titles, at, header) &&
         SettleColumns(&header->columns, &header->titles);
}

}  // namespace duban
