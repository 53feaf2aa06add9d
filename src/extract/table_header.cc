#include "extract/table_header.h"

#include <algorithm>
#include <string>

#include "extract/broken_titles.h"
#include "extract/marker.h"
#include "extract/month_title.h"
#include "extract/settled_columns.h"
#include "extract/stacked_titles.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxHeaderLineBytes = 2000;

Range Trim(std::string_view text, Range range) {
  while (range.begin < range.end && (text[range.begin] == ' ' || text[range.begin] == '\t')) {
    ++range.begin;
  }
  while (range.end > range.begin && (text[range.end - 1] == ' ' || text[range.end - 1] == '\t')) {
    --range.end;
  }
  return range;
}

char Border(CellMark mark) {
  return mark == CellMark::kPipe ? '|' : mark == CellMark::kTab ? '\t' : ' ';
}

// Whether enough of the cells that `border` parts in `words` may be titles: the quick question.
bool MayBeTitles(std::string_view words, char border, const ColumnTitles& titles) {
  const auto borders = static_cast<size_t>(std::count(words.begin(), words.end(), border));
  if (borders > kMaxTitles + 1) return false;
  size_t unknown = 0;
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = std::min(words.find(border, begin), words.size());
    std::string_view cell = words.substr(begin, end - begin);
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
    unknown += !cell.empty() && !titles.MayKnow(cell) && !IsMonthTitle(cell);
    if (unknown * 2 > borders + 1 || unknown + 2 > borders + 1) return false;
    begin = end + 1;
  }
  return true;
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

// 开展培训。|县直部门|第三季度, 1|排查情况|县直部门|6月底前: whether no title reads like `cell`,
// the first of its line or another. No title is a sentence, the number of a row or a limit.
bool IsCellOfRow(std::string_view cell, bool first) {
  if (EndsWith(cell, "。") || Contains(cell, ",")) return true;
  if (cell.find_first_of("0123456789") == cell.npos) return false;
  return (first && IsBareNumber(cell)) || EndsWith(cell, "前") || EndsWith(cell, "底");
}

// 完成时限|上半年: whether the only two titles are a label and its value.
bool AreLabelAndValue(const std::vector<Column>& columns) {
  const auto is_printed = [](const Column& column) {
    return column.kind != v1::COLUMN_KIND_UNSPECIFIED;
  };
  const auto label = std::find_if(columns.begin(), columns.end(), is_printed);
  return LabelsPartOfYear(*label, *std::find_if(label + 1, columns.end(), is_printed));
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
  if (cells.size() < 2 || cells.size() > kMaxTitles) return false;
  // 索引号:|…|部门:|…: a portal's labels and their values, no titles.
  const auto is_label = [&](size_t i) { return EndsWith(page.In(cells[i]), ":"); };
  if (cells.size() > 2 && is_label(0) && is_label(2) && !is_label(1)) return false;
  MonthTitles months;
  for (const Range cell : cells) months.See(page.In(cell));
  size_t printed = 0;
  size_t unknown = 0;
  std::vector<Column> columns;
  columns.reserve(cells.size());
  for (const Range cell : cells) {
    if (HasMoreChars(page.In(cell), kMaxTitleChars)) return false;
    const Column column = months.PartYear() && IsMonthTitle(page.In(cell))
                              ? ColumnOfMonths()
                              : titles.Find(page.In(cell));
    if (column.kind == v1::COLUMN_KIND_UNSPECIFIED && IsCellOfRow(page.In(cell), columns.empty())) {
      return false;
    }
    printed += !cell.empty();
    unknown += !cell.empty() && column.kind == v1::COLUMN_KIND_UNSPECIFIED;
    if (unknown * 2 > cells.size() || unknown + 2 > cells.size()) return false;
    columns.push_back(column);
  }
  // At least two are known, and half of them.
  if (unknown * 2 > printed || unknown + 2 > printed) return false;
  if (printed == 2 && AreLabelAndValue(columns)) return false;
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

// Titles that blanks part, over several lines: 序号 抽查事项 抽查比例 / 及频次 / 起止时间 /
// 发起部门 配合部门. What is left of a title on another line is a column more, which no row fills.
bool ReadWrapped(const Page& page, const ColumnTitles& titles, uint32_t at, TableHeader* header) {
  constexpr uint32_t kMaxLines = 12;
  constexpr uint32_t kMaxMoreBytes = 120;
  const std::vector<Line>& lines = page.lines();
  if (FindCellMark(lines[at]) != CellMark::kBlank || lines[at].cell >= 0) return false;
  const std::string_view titles_line = page.In(lines[at].range);
  const std::string_view first = titles_line.substr(0, FindEither(titles_line, ' ', '\t'));
  if (!titles.HeadsNumbers(first)) return false;
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
  if (line == at + 1 || cells.size() > kMaxTitles ||
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
  PlaceUnitsBehind(header);
  header->first_line = at;
  header->end_line = line;
  header->mark = CellMark::kBlank;
  return true;
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
    cells->push_back(Trim(text, {begin, end}));
    if (end == line.end) return;
    begin = end + 1;
  }
}

bool ReadTableHeader(const Page& page, const ColumnTitles& titles, uint32_t at,
                     TableHeader* header) {
  const Line& line = page.lines()[at];
  const bool stacked = MayBeginStackedTitles(page, titles, at);
  const bool beside =
      line.range.size() <= kMaxHeaderLineBytes && FindCellMark(line) != CellMark::kLine;
  if ((!stacked && !beside) || IsPrintedTwice(page.In(line.range))) return false;
  *header = TableHeader();
  if (beside && ReadWrapped(page, titles, at, header) &&
      SettleColumns(&header->columns, &header->titles)) {
    return true;
  }
  *header = TableHeader();
  if (stacked && ReadStackedTitles(page, titles, at, header)) {
    // Where the first row's number tells where titles end, more of them may be known.
    TableHeader whole;
    if (header->mark == CellMark::kLine && ReadStackedTitlesToNumber(page, titles, at, &whole) &&
        whole.end_line >= header->end_line &&
        (KnowsMore(whole, *header) ||
         (whole.end_line > header->end_line && RowsFillTitles(page, whole)))) {
      *header = std::move(whole);
    }
    if (header->mark == CellMark::kLine) JoinTitlesToRows(page, titles, header);
    return SettleColumns(&header->columns, &header->titles);
  }
  *header = TableHeader();
  if (stacked && ReadStackedTitlesToNumber(page, titles, at, header) &&
      SettleColumns(&header->columns, &header->titles)) {
    return true;
  }
  *header = TableHeader();
  return beside && ReadInline(page, titles, at, header) &&
         SettleColumns(&header->columns, &header->titles);
}

}  // namespace duban
