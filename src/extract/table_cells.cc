#include "extract/table_cells.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/table_item.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::table {

RowCells::RowCells(const Page& page, const ColumnTitles& titles,
                   const AssignmentReader& assignments, const TableHeader& header)
    : page_(page), titles_(titles), assignments_(assignments), header_(header) {
  while (task_ < header.columns.size() && header.columns[task_].kind != v1::COLUMN_KIND_TASK) {
    ++task_;
  }
  for (const Column& column : header.columns) {
    faults_ = faults_ || column.kind == v1::COLUMN_KIND_FAULT;
    persons_ = persons_ || column.kind == v1::COLUMN_KIND_PERSON;
  }
  one_tab_ = header.mark == CellMark::kTab && header.end_line == header.first_line + 1 &&
             header.titles.size() == header.columns.size();
  for (size_t i = 0; one_tab_ && i + 1 < header.titles.size(); ++i) {
    one_tab_ = !header.titles[i].empty() && page.TabsBehind(header.titles[i].end) == 1;
  }
}

void RowCells::Cut(const Line& line, std::vector<Range>* cells) const {
  constexpr size_t kMaxBytes = 20000;
  const CellMark mark = header_.mark;
  const uint16_t borders = mark == CellMark::kPipe  ? Line::kPipe
                           : mark == CellMark::kTab ? Line::kTab
                                                    : Line::kBlank | Line::kTab;
  if (mark == CellMark::kLine || line.range.size() >= kMaxBytes) return;
  if (!line.Has(borders)) {
    // 县财政局 9月底前, the rest of a row: its only blank was dropped before the digit.
    if (mark == CellMark::kBlank && line.Has(Line::kDigit) && line.cell < 0) {
      const uint32_t at = NextCell(line.range);
      if (at != line.range.begin) *cells = {{line.range.begin, at}, {at, line.range.end}};
    }
    return;
  }
  CutCells(page_.text(), line.range, mark, cells);
  if (mark == CellMark::kTab) JoinAtWideBlanks(cells);
  if (persons_ && mark != CellMark::kPipe) JoinSpacedNames(cells);
  if (mark == CellMark::kBlank) CutAtDroppedBlanks(cells);
  if (mark != CellMark::kPipe) {
    if (IsOneList(line, cells->size())) cells->clear();
    if (mark == CellMark::kTab) {
      AddEmptyCells(cells);
      AddEmptyNote(cells);
    }
    return;
  }
  // A bar on a line of its own behind the row's last cell.
  while (cells->size() > header_.columns.size() && cells->back().empty()) cells->pop_back();
  // Where titles have no border before the first, one that begins a row is behind an empty cell.
  if (page_.In(line.range).front() == '|' && !header_.opened &&
      cells->size() + 1 == header_.columns.size()) {
    cells->insert(cells->begin(), Range{});
  }
}

// 县水利局  县财政局 between two tabs: one cell, where the tabs alone part as many as there are
// columns.
void RowCells::JoinAtWideBlanks(std::vector<Range>* cells) const {
  const size_t columns = header_.columns.size();
  std::vector<Range> by_tabs;
  for (const Range cell : *cells) {
    const bool first = by_tabs.empty();
    // Behind the cell before stands what parts it from this one, trimmed to one character.
    if (first || cell.empty() || by_tabs.back().empty() || page_.IsTabAt(by_tabs.back().end)) {
      by_tabs.push_back(cell);
    } else {
      by_tabs.back().end = cell.end;
    }
  }
  if (by_tabs.size() == cells->size()) return;
  if (by_tabs.size() == columns || (by_tabs.size() + 1 == columns && cells->size() > columns)) {
    *cells = std::move(by_tabs);
  }
}

// Where one tab parts the titles, two stand around an empty cell, and one before or behind one at
// the row's ends: as far as that makes a cell for each column, and no other than a time stands in
// one of times.
void RowCells::AddEmptyCells(std::vector<Range>* cells) const {
  const size_t columns = header_.columns.size();
  if (!one_tab_ || cells->size() < 2 || cells->size() >= columns) return;
  std::vector<Range> parted(page_.TabsBefore(cells->front().begin));
  for (size_t i = 0; i < cells->size(); ++i) {
    const Range cell = (*cells)[i];
    const bool last = i + 1 == cells->size();
    const uint32_t tabs = cell.empty() ? 0 : page_.TabsBehind(cell.end);
    if (tabs == 0 && !last) return;
    parted.push_back(cell);
    parted.resize(parted.size() + tabs - (last ? 0 : 1));
    if (parted.size() > columns) return;
  }
  if (parted.size() != columns) return;
  for (size_t i = 0; i < columns; ++i) {
    if (header_.columns[i].kind != v1::COLUMN_KIND_DEADLINE || parted[i].empty()) continue;
    const std::string_view words = page_.In(parted[i]);
    if (!assignments_.MayBeTime(words) && !assignments_.IsUntimed(words)) return;
  }
  *cells = std::move(parted);
}

// The tab before an empty last cell, 备注, ends its line and is lost.
void RowCells::AddEmptyNote(std::vector<Range>* cells) const {
  const std::vector<Column>& columns = header_.columns;
  if (cells->size() + 1 == columns.size() && columns.front().kind == v1::COLUMN_KIND_NUMBER &&
      columns.back().kind == v1::COLUMN_KIND_OTHER && IsBareNumber(page_.In(cells->front()))) {
    cells->push_back({});
  }
}

// 李 明: a name of two characters that blanks stand between is one cell.
void RowCells::JoinSpacedNames(std::vector<Range>* cells) const {
  const auto is_one = [this](Range cell) {
    return cell.size() == 3 && IsIdeographLead(page_.text()[cell.begin]);
  };
  // 丽等3人
  const auto is_one_of_several = [this](Range cell) {
    constexpr uint32_t kLeastBytes = 7;
    const std::string_view words = page_.In(cell);
    return cell.size() >= kLeastBytes && IsIdeographLead(words[0]) &&
           StartsWith(words.substr(3), "等") && words[6] >= '0' && words[6] <= '9';
  };
  for (size_t i = 1; i < cells->size(); ++i) {
    if (!is_one((*cells)[i - 1])) continue;
    if (!is_one((*cells)[i]) && !is_one_of_several((*cells)[i])) continue;
    (*cells)[i - 1].end = (*cells)[i].end;
    cells->erase(cells->begin() + static_cast<ptrdiff_t>(i));
  }
}

// 县教育局 9月底, 抽查5% 3月—12月: cuts cells where the page dropped the single blank before a
// digit, while there are fewer of them than columns.
void RowCells::CutAtDroppedBlanks(std::vector<Range>* cells) const {
  constexpr uint32_t kMaxBytes = 600;
  for (size_t i = 0; i < cells->size() && cells->size() < header_.columns.size();) {
    const Range cell = (*cells)[i];
    uint32_t at = cell.begin;
    if (cell.size() <= kMaxBytes) {
      if (i < 2) at = NumberEdge(cell, i);
      if (at == cell.begin) at = AmountEnd(cell, i);
    }
    const bool done = at != cell.begin;
    if (!done && cell.size() <= kMaxBytes) at = NextCell(cell);
    if (at != cell.begin) {
      (*cells)[i].end = at;
      cells->insert(cells->begin() + static_cast<ptrdiff_t>(i) + 1, Range{at, cell.end});
    }
    // What is left of a cell may be an amount and units: 3500 县水利局 6月底前.
    if (done || at == cell.begin) ++i;
  }
  if (cells->size() + 1 == header_.columns.size()) CutAtOnlyBlank(cells);
}

// 标准目录编制7月底前公布。: one cell is missing, and one blank was dropped.
void RowCells::CutAtOnlyBlank(std::vector<Range>* cells) const {
  size_t cell = cells->size();
  uint32_t blank = 0;
  for (size_t i = 0; i < cells->size(); ++i) {
    const Range range = (*cells)[i];
    for (uint32_t at = range.begin + 1; at < range.end; ++at) {
      const char c = page_.text()[at];
      if (c < '0' || c > '9' || !page_.DropsBlankAt(at)) continue;
      if (blank != 0) return;
      cell = i;
      blank = at;
    }
  }
  if (blank == 0) return;
  const uint32_t end = (*cells)[cell].end;
  (*cells)[cell].end = blank;
  cells->insert(cells->begin() + static_cast<ptrdiff_t>(cell) + 1, Range{blank, end});
}

bool RowCells::IsLoneLabel(const Line& line) const {
  return header_.mark != CellMark::kLine && line.Has(Line::kColon) &&
         !line.Has(Line::kPipe | Line::kTab) &&
         titles_.FindLabelAtBegin(page_.In(line.range)).kind == v1::COLUMN_KIND_PERSON;
}

// Whether blanks part the names of one cell on a line that they cut into `cells`: where blank lines
// part the cells of the rows, though the titles stand in one line.
bool RowCells::IsOneList(const Line& line, size_t cells) const {
  if (line.blank_lines_before == 0 || cells < 2 || cells >= header_.columns.size()) return false;
  const std::string_view words = page_.In(line.range);
  return assignments_.ArePersons(words, /*no_units=*/true) || assignments_.IsUnitList(words);
}

bool RowCells::IsFootnote(const Line& line) const {
  constexpr size_t kMaxBytes = 6;
  if (!line.Has(Line::kColon)) return false;
  std::string_view words = page_.In(line.range);
  if (words.front() == '(') words.remove_prefix(1);
  const size_t colon = words.substr(0, kMaxBytes + 1).find(':');
  return colon != words.npos && colon + 1 < words.size() &&
         titles_.FindWhole(words.substr(0, colon)).kind == v1::COLUMN_KIND_OTHER;
}

// 水利建设 1 完成…: where the row's number begins that stands in the second column, and in the
// second cell where it ends; the cell's begin for nowhere.
uint32_t RowCells::NumberEdge(Range cell, size_t i) const {
  if (header_.columns[1].kind != v1::COLUMN_KIND_NUMBER) return cell.begin;
  const std::string_view words = page_.In(cell);
  const size_t digit = words.find_first_of("0123456789");
  if (digit == words.npos || (i == 0) != (digit > 0)) return cell.begin;
  const size_t end = words.find_first_not_of("0123456789", digit);
  if (end == words.npos || end > digit + 3) return cell.begin;
  const uint32_t begin = cell.begin + static_cast<uint32_t>(digit);
  const uint32_t behind = cell.begin + static_cast<uint32_t>(end);
  if (!page_.DropsBlankAt(behind) || (i == 0 && !page_.DropsBlankAt(begin))) return cell.begin;
  return i == 0 ? begin : behind;
}

// XF-01 某小区…, 86000 市住建局: where a row's number of letters and digits ends, or an amount
// before units; the cell's begin for nowhere.
uint32_t RowCells::AmountEnd(Range cell, size_t i) const {
  const std::string_view words = page_.In(cell);
  const size_t end =
      words.find_first_not_of("0123456789.,-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  if (end == 0 || end == words.npos) return cell.begin;
  const uint32_t at = cell.begin + static_cast<uint32_t>(end);
  if (!page_.DropsBlankAt(at)) return cell.begin;
  const bool number = i == 0 && header_.columns[0].kind == v1::COLUMN_KIND_NUMBER;
  return number || assignments_.IsUnitList(words.substr(end)) ? at : cell.begin;
}

// Where a cell begins behind a blank that the page dropped, or a time behind units; the cell's
// begin for nowhere.
uint32_t RowCells::NextCell(Range cell) const {
  const std::string_view words = page_.In(cell);
  const size_t first = words.find_first_of("0123456789");
  for (size_t digit = first; digit < words.size();
       digit = words.find_first_of("0123456789", digit + 1)) {
    if (digit == 0) continue;
    const uint32_t at = cell.begin + static_cast<uint32_t>(digit);
    const bool drops = page_.DropsBlankAt(at);
    // A fault, and the first of the measures against it.
    if (drops && faults_ && StartsWith(words.substr(digit), "1.") &&
        EndsSentence(words.substr(0, digit))) {
      return at;
    }
    // 服务站5处。12月底前: the time is the last of the sentences.
    const size_t stop = words.find("。", digit);
    if (stop != words.npos && stop + 3 < words.size()) continue;
    if (!assignments_.MayBeTime(words.substr(digit))) continue;
    if (drops || (digit == first && assignments_.IsUnitList(words.substr(0, digit)))) return at;
  }
  return cell.begin;
}

size_t RowCells::FindShift(const std::vector<Range>& cells, uint16_t marks, size_t first) const {
  size_t most = 0;
  while (most < cells.size() && cells[cells.size() - 1 - most].empty()) ++most;
  for (size_t i = 0; i < most; ++i) {
    const v1::ColumnKind kind = header_.columns[first + i].kind;
    // A month or a body to the left of its tasks.
    const bool left =
        first + i < task_ && (kind == v1::COLUMN_KIND_DEADLINE || kind == v1::COLUMN_KIND_UNIT);
    if (kind != v1::COLUMN_KIND_CATEGORY && kind != v1::COLUMN_KIND_FAULT &&
        kind != v1::COLUMN_KIND_NUMBER && !left) {
      most = i;
    }
  }
  if (most == 0 || cells[0].empty()) return 0;
  std::vector<int> fits(most + 1, 0);
  for (size_t i = first; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    Item item;
    item.text = cells[i];
    Describe(assignments_, page_.text(), marks, &item);
    for (size_t shift = 0; shift <= most; ++shift) {
      fits[shift] += Fit(header_.columns[i + shift], item);
    }
  }
  return static_cast<size_t>(std::max_element(fits.begin(), fits.end()) - fits.begin());
}

// Whether the row above holds the same in `column`.
bool RowCells::IsPrintedAgain(Range cell, const std::vector<Range>& above, size_t column) const {
  return column < above.size() && !cell.empty() && page_.In(cell) == page_.In(above[column]);
}

size_t RowCells::FindGap(const std::vector<Range>& cells, const std::vector<Range>& above,
                         uint16_t marks, size_t* first) const {
  constexpr int kMinGain = 60;
  constexpr int kPrintedAgain = 40;
  size_t most = 0;
  while (most < cells.size() && cells[cells.size() - 1 - most].empty()) ++most;
  if (most == 0 || cells.size() - most <= *first) return 0;
  // What the cells up to each fit, in their own columns and behind each gap.
  const size_t printed = cells.size() - most;
  std::vector<Item> items(printed);
  int best = kMinGain;
  for (size_t i = 0; i < printed; ++i) {
    items[i].text = cells[i];
    if (!cells[i].empty()) Describe(assignments_, page_.text(), marks, &items[i]);
  }
  size_t found = 0;
  const auto fit = [&](size_t i, size_t shift) {
    return cells[i].empty() ? 0 : Fit(header_.columns[i + shift], items[i]);
  };
  const size_t before = *first;
  for (size_t shift = 1; shift <= most; ++shift) {
    int gain = 0;
    for (size_t from = printed; from-- > before + 1;) {
      gain += fit(from, shift) - fit(from, 0);
      gain += (IsPrintedAgain(cells[from], above, from + shift) -
               IsPrintedAgain(cells[from], above, from)) *
              kPrintedAgain;
      const v1::ColumnKind kind = header_.columns[from].kind;
      if (gain <= best || from <= task_ || kind == v1::COLUMN_KIND_TASK) continue;
      best = gain;
      found = shift;
      *first = from;
    }
  }
  return found;
}

size_t FilledUp(std::string_view row) {
  const size_t last = row.find_last_not_of('|');
  if (last == row.npos || (row[last] != ' ' && row[last] != '\t')) return 0;
  const size_t bars = row.size() - last - 1;
  return bars >= 2 ? bars : 0;
}

}  // namespace duban::table
