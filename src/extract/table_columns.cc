#include "extract/table_columns.h"

#include <algorithm>
#include <utility>

#include "extract/marker.h"
#include "extract/table_item.h"
#include "extract/table_whole_row.h"
#include "text/character.h"

namespace duban::table {
namespace {

// The first lines behind the titles tell of the columns; a longer row is not looked at.
constexpr uint32_t kMaxLines = 12;
constexpr uint32_t kMaxRowBytes = 6000;

}  // namespace

bool IsRuler(std::string_view line) {
  return line.find_first_not_of("-:| \t+=") == line.npos && line.find("--") != line.npos;
}

void WidenToRows(const Page& page, TableHeader* header) {
  constexpr size_t kMaxMore = 3;
  if (header->mark != CellMark::kPipe || !header->closed || header->spare > 0 ||
      header->titles.size() != header->columns.size() ||
      header->columns.front().kind != v1::COLUMN_KIND_NUMBER) {
    return;
  }
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  size_t count = 0;
  size_t rows = 0;
  std::vector<Range> cells;
  for (size_t line = header->end_line; line < end && lines[line].Has(Line::kPipe); ++line) {
    if (lines[line].range.size() > kMaxRowBytes) return;
    cells.clear();
    CutCells(page.text(), lines[line].range, CellMark::kPipe, &cells);
    if (!IsBareNumber(page.In(cells.front()))) continue;
    if (cells.back().empty() || (rows > 0 && cells.size() != count)) return;
    count = cells.size();
    ++rows;
  }
  const size_t titles = header->columns.size();
  if (rows < 2 || count <= titles || count > titles + kMaxMore) return;
  Column more;
  more.kind = v1::COLUMN_KIND_OTHER;
  header->columns.resize(count, more);
  header->titles.resize(count);
  header->spare = static_cast<uint16_t>(count - titles);
}

void TakeTabsOfRows(const Page& page, TableHeader* header) {
  constexpr uint32_t kMaxLines = 3;  // A heading may stand above the first row.
  if (header->mark != CellMark::kLine) return;
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  for (size_t line = header->end_line; line < end; ++line) {
    if (!lines[line].Has(Line::kTab) || lines[line].cell >= 0) continue;
    const std::string_view words = page.In(lines[line].range);
    const auto tabs = static_cast<size_t>(std::count(words.begin(), words.end(), '\t'));
    const bool numbered = header->columns[0].kind == v1::COLUMN_KIND_NUMBER;
    if (numbered ? IsBareNumber(words.substr(0, words.find('\t'))) && tabs > 1
                 : tabs + 1 == header->columns.size()) {
      header->mark = CellMark::kTab;
      header->blank_lines = false;
      header->cell_gap = 0;
    }
    return;
  }
}

void TakeBlanksOfRows(const Page& page, TableHeader* header) {
  constexpr uint32_t kMaxLines = 3;  // A heading may stand above the first row.
  if ((header->mark != CellMark::kTab && header->mark != CellMark::kLine) ||
      header->columns[0].kind != v1::COLUMN_KIND_NUMBER) {
    return;
  }
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  for (size_t line = header->end_line; line < end; ++line) {
    const std::string_view words = page.In(lines[line].range);
    const size_t blank = words.find(' ');
    if (blank == words.npos || !IsBareNumber(words.substr(0, blank))) continue;
    // A blank before a digit may have been dropped.
    const auto blanks = static_cast<size_t>(std::count(words.begin(), words.end(), ' '));
    if (!lines[line].Has(Line::kTab | Line::kPipe) && blanks > 1 &&
        blanks + 2 >= header->columns.size()) {
      header->mark = CellMark::kBlank;
      header->blank_lines = false;
      header->cell_gap = 0;
    }
    return;
  }
}

void TakeLinesOfRows(const Page& page, TableHeader* header) {
  constexpr uint32_t kMaxLines = 40;  // Of the first row.
  constexpr uint32_t kMaxTabLines = 200;
  if (header->mark != CellMark::kTab && header->mark != CellMark::kBlank) return;
  const std::vector<Line>& lines = page.lines();
  const uint32_t first = header->end_line;
  const auto count = static_cast<uint32_t>(lines.size());
  const auto columns = static_cast<uint32_t>(header->columns.size());
  if (first + columns >= count) return;
  // A blank may stand inside of a cell where the first number is all of its line.
  const bool numbered =
      header->columns[0].kind == v1::COLUMN_KIND_NUMBER && LineNumber(page, first) == 1;
  if (!numbered && header->columns[0].kind == v1::COLUMN_KIND_NUMBER) return;
  const uint16_t borders = Line::kTab | Line::kPipe | (numbered ? 0 : Line::kBlank);
  const uint32_t end = std::min(count, first + (numbered ? kMaxLines : 2 * columns));
  uint32_t line = first;
  while (line < end && !(numbered && LineNumber(page, line) == 2)) {
    if (lines[line].Has(borders) || lines[line].cell >= 0) return;
    ++line;
  }
  if (line - first < 3) return;
  // Tabs that part the cells of some rows only are found by other means.
  const auto reach = lines.begin() + std::min(count, first + kMaxTabLines);
  if (header->mark == CellMark::kTab &&
      std::any_of(lines.begin() + line, reach, [](const Line& l) { return l.Has(Line::kTab); })) {
    return;
  }
  header->mark = CellMark::kLine;
  // Fewer may part two cells than part the number from what stands behind it.
  header->cell_gap = lines[first + 1].blank_lines_before;
  header->blank_lines = header->cell_gap > 0;
  for (uint32_t cell = first + 2; cell < line; ++cell) {
    const uint16_t gap = lines[cell].blank_lines_before;
    if (gap > 0) header->cell_gap = std::min(header->cell_gap, gap);
  }
}

void AddUntitledNumbers(const Page& page, TableHeader* header) {
  constexpr size_t kMaxLines = 60;
  std::vector<Column>& columns = header->columns;
  size_t task = columns.size();
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind == v1::COLUMN_KIND_NUMBER) return;
    if (columns[i].kind == v1::COLUMN_KIND_TASK) task = i;
  }
  if (task == columns.size() || header->titles.size() != columns.size()) return;
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  char next = '1';
  size_t cells = 0;
  bool leads = false;
  for (size_t i = header->end_line; i < end && next < '4'; ++i) {
    const std::string_view words = page.In(lines[i].range);
    if (words == "|") continue;
    const bool number = words.size() == 1 && words.front() == next;
    if (number) ++next;
    leads = leads || (number && cells == 0);
    ++cells;
  }
  if (next < '3') return;
  const size_t at = leads ? 0 : task;
  Column number;
  number.kind = v1::COLUMN_KIND_NUMBER;
  columns.insert(columns.begin() + static_cast<ptrdiff_t>(at), number);
  header->titles.insert(header->titles.begin() + static_cast<ptrdiff_t>(at), Range{});
}

void AddBlankNumberTitle(const Page& page, TableHeader* header) {
  constexpr int kRows = 2;
  constexpr size_t kMaxDigits = 3;
  std::vector<Column>& columns = header->columns;
  const uint16_t border = BorderOf(header->mark);
  if (border == 0 || header->titles.size() != columns.size() ||
      std::any_of(columns.begin(), columns.end(),
                  [](const Column& column) { return column.kind == v1::COLUMN_KIND_NUMBER; })) {
    return;
  }
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  int rows = 0;
  std::vector<Range> cells;
  for (size_t line = header->end_line; line < end && rows < kRows; ++line) {
    if (!lines[line].Has(border) || lines[line].cell >= 0) continue;  // A heading.
    if (lines[line].range.size() > kMaxRowBytes) return;
    cells.clear();
    CutCells(page.text(), lines[line].range, header->mark, &cells);
    if (IsRuler(page.In(lines[line].range))) continue;
    if (cells.size() != columns.size() + 1 ||
        NumberOf(page.In(cells.front()), kMaxDigits) != rows + 1) {
      return;
    }
    ++rows;
  }
  if (rows < kRows) return;
  Column number;
  number.kind = v1::COLUMN_KIND_NUMBER;
  columns.insert(columns.begin(), number);
  header->titles.insert(header->titles.begin(), Range{});
}

void PreferLongerTask(const Page& page, const ColumnTitles& titles,
                      const AssignmentReader& assignments, TableHeader* header) {
  constexpr size_t kMaxHeadingChars = 30;
  constexpr size_t kMaxNameChars = 12;
  constexpr size_t kMinTaskChars = 10;
  std::vector<Column>& columns = header->columns;
  const size_t count = columns.size();
  if (header->mark == CellMark::kLine || header->spare > 0 || header->titles.size() != count) {
    return;
  }
  size_t task = 0;
  while (task < count && columns[task].kind != v1::COLUMN_KIND_TASK) ++task;
  if (task + 2 >= count || columns[task].rank > 2 || columns[task].rank < 0) return;
  if (columns[task + 1].kind != v1::COLUMN_KIND_OTHER || header->titles[task + 1].empty()) return;
  const Column next = titles.Find(page.In(header->titles[task + 1]));
  // 事项, 工作要求: names, and what is to be done about them.
  const bool asks = next.kind == v1::COLUMN_KIND_TASK && next.rank > 0;
  if (!asks && next.kind != v1::COLUMN_KIND_UNSPECIFIED) return;
  const std::vector<Line>& lines = page.lines();
  const uint16_t border = header->mark == CellMark::kPipe  ? Line::kPipe
                          : header->mark == CellMark::kTab ? Line::kTab
                                                           : Line::kBlank;
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  size_t rows = 0;
  size_t chars = 0;
  size_t more_chars = 0;
  std::vector<Range> cells;
  for (size_t line = header->end_line; line < end && lines[line].Has(border); ++line) {
    if (lines[line].range.size() > kMaxRowBytes) return;
    cells.clear();
    CutCells(page.text(), lines[line].range, header->mark, &cells);
    if (cells.size() != count || cells[task].empty() || cells[task + 1].empty()) continue;
    Item item;
    item.text = cells[task + 1];
    Describe(assignments, page.text(), lines[line].marks, &item);
    if (item.units || item.person || item.number || item.amount) return;
    if (asks ? item.only_time : item.time) return;
    ++rows;
    chars += CountChars(page.In(cells[task]));
    more_chars += item.chars;
  }
  if (rows == 0 || chars > rows * (asks ? kMaxNameChars : kMaxHeadingChars) ||
      more_chars < rows * kMinTaskChars || more_chars * 2 < chars * 3) {
    return;
  }
  std::swap(columns[task].rank, columns[task + 1].rank);
  columns[task].kind = v1::COLUMN_KIND_CATEGORY;
  columns[task + 1].kind = v1::COLUMN_KIND_TASK;
}

bool ReadUntitled(const Page& page, const AssignmentReader& assignments, uint32_t at,
                  TableHeader* header) {
  constexpr size_t kRows = 3;
  const std::vector<Line>& lines = page.lines();
  if (at + kRows > lines.size()) return false;
  std::vector<Range> cells;
  size_t categories = 0;
  std::vector<Column> behind;  // The number.
  std::vector<size_t> units;
  std::vector<size_t> times;
  int number = 0;
  for (size_t row = 0; row < kRows; ++row) {
    const Line& line = lines[at + row];
    if (!line.Has(Line::kPipe) || !line.Has(Line::kDigit) || line.cell >= 0 ||
        line.range.size() > kMaxRowBytes) {
      return false;
    }
    cells.clear();
    CutCells(page.text(), line.range, CellMark::kPipe, &cells);
    size_t first = 0;
    int value = 0;
    for (; first < cells.size(); ++first) {
      const std::string_view words = page.In(cells[first]);
      value = NumberOf(words, 3);
      if (value != 0) break;
    }
    if (first + 3 > cells.size() || (row > 0 && value != number + 1)) return false;
    number = value;
    categories = std::max(categories, first);
    const size_t count = cells.size() - first - 1;
    if (row == 0) {
      behind.resize(count);
      units.resize(count);
      times.resize(count);
    }
    if (count != behind.size()) return false;
    for (size_t i = 0; i < count; ++i) {
      if (cells[first + 1 + i].empty()) continue;
      Item item;
      item.text = cells[first + 1 + i];
      Describe(assignments, page.text(), line.marks, &item);
      if (i == 0 && (item.units || item.chars < 8)) return false;
      units[i] += item.units;
      times[i] += item.time && !item.units;
    }
  }
  bool any = false;
  for (size_t i = 0; i < behind.size(); ++i) {
    behind[i].kind = v1::COLUMN_KIND_OTHER;
    if (i == 0) {
      behind[i].kind = v1::COLUMN_KIND_TASK;
    } else if (units[i] == kRows) {
      behind[i].kind = v1::COLUMN_KIND_UNIT;
      behind[i].role = v1::ROLE_RESPONSIBLE;
      any = true;
    } else if (times[i] == kRows) {
      behind[i].kind = v1::COLUMN_KIND_DEADLINE;
    }
  }
  if (!any) return false;
  Column category;
  category.kind = v1::COLUMN_KIND_CATEGORY;
  Column numbers;
  numbers.kind = v1::COLUMN_KIND_NUMBER;
  *header = TableHeader();
  header->columns.assign(categories, category);
  header->columns.push_back(numbers);
  header->columns.insert(header->columns.end(), behind.begin(), behind.end());
  header->titles.resize(header->columns.size());
  header->first_line = header->end_line = at;
  header->mark = CellMark::kPipe;
  header->closed = page.In(lines[at].range).back() == '|';
  return true;
}

uint16_t CellGap(const Page& page, const TableHeader& header) {
  const std::vector<Line>& lines = page.lines();
  uint16_t most = 0;
  const size_t end = std::min<size_t>(lines.size(), header.end_line + 12);
  for (size_t i = header.end_line; i < end; ++i) {
    most = std::max(most, lines[i].blank_lines_before);
  }
  return std::max<uint16_t>(1, std::min(most, header.cell_gap));
}

bool PrintsRowNumbers(const Page& page, const TableHeader& header) {
  const std::vector<Line>& lines = page.lines();
  size_t numbers = 0;
  const size_t end = std::min<size_t>(lines.size(), header.end_line + 200);
  for (size_t i = header.end_line; i < end && numbers < 2; ++i) {
    std::string_view words = page.In(lines[i].range);
    if (header.mark != CellMark::kLine && lines[i].Has(Line::kPipe | Line::kTab)) {
      words = words.substr(0, FindEither(words, '|', '\t'));
    }
    numbers += IsBareNumber(words);
  }
  return numbers >= 2;
}

}  // namespace duban::table
