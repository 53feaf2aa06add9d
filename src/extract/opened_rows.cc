#include "extract/opened_rows.h"

#include <algorithm>

#include "extract/marker.h"
#include "extract/settled_columns.h"
#include "extract/table_header.h"

namespace duban {
namespace {

// Longer lines and rows hold no titles.
constexpr uint32_t kMaxTitlesLineBytes = 192;
constexpr uint32_t kMaxTitlesBytes = 960;
// Lines of one row, and of that of the titles.
constexpr uint32_t kMaxRowLines = 60;
constexpr uint32_t kMaxTitleLines = 24;

bool IsBars(std::string_view words) { return words.find_first_not_of("| \t") == words.npos; }

}  // namespace

bool OpenedRows::HasBar(uint32_t line) const {
  return line < lines_.size() && lines_[line].Has(Line::kPipe) && lines_[line].cell < 0;
}

bool OpenedRows::OpensRow(uint32_t line) const {
  return HasBar(line) && Words(line).front() == '|' && !IsBars(Words(line));
}

// Whether a bar opens the line, and no other stands in it.
bool OpenedRows::OpensCell(uint32_t line) const {
  return HasBar(line) && Words(line).rfind('|') == 0;
}

bool OpenedRows::IsBelowBlankLine(uint32_t line) const {
  return line >= lines_.size() || lines_[line].blank_lines_before > 0;
}

// Whether the first cell of the row that a bar opens in line `row` is 1.
bool OpenedRows::BeginsWithFirstNumber(uint32_t row) const {
  std::string_view words = Words(row).substr(1);
  words = words.substr(0, words.find('|'));
  const size_t digit = words.find_first_not_of(' ');
  return digit != words.npos &&
         NumberOf(words.substr(digit, words.find_last_not_of(' ') + 1 - digit),
                  /*max_digits=*/2) == 1;
}

// Whether the cells in `range` are titles: half of them known, or those of the numbers and of two
// others, above the first row's number. That row begins at line `row`.
bool OpenedRows::AreTitles(Range range, uint32_t row) const {
  if (range.size() > kMaxTitlesBytes) return false;
  std::vector<Range> cells;
  CutCells(page_.text(), range, CellMark::kPipe, &cells);
  std::vector<Column> kinds;
  std::vector<Range> ranges;
  size_t known = 0;
  for (const Range cell : cells) {
    if (page_.In(cell).find_first_not_of("\n ") == std::string_view::npos) continue;
    kinds.push_back(titles_.Find(page_.In(cell)));
    ranges.push_back(cell);
    known += kinds.back().kind != v1::COLUMN_KIND_UNSPECIFIED;
  }
  const bool numbered =
      known >= 3 && kinds.front().kind == v1::COLUMN_KIND_NUMBER && BeginsWithFirstNumber(row);
  return known >= 2 && (numbered || known * 2 >= kinds.size()) && SettleColumns(&kinds, &ranges);
}

// The last line of the row that `line` opens: those that do not open one go on in it, up to the
// bars that fill it up.
uint32_t OpenedRows::RowEnd(uint32_t line) const {
  uint32_t last = line;
  while (last - line < kMaxRowLines && EndsCell(last) && HasBar(last + 1) && !OpensRow(last + 1) &&
         EndsCell(last + 1)) {
    ++last;
    if (IsBars(Words(last))) break;
  }
  return last;
}

uint32_t OpenedRows::ReadRows(uint32_t at) {
  if (!OpensRow(at) || lines_[at].range.size() > kMaxTitlesLineBytes) return at;
  uint32_t last = RowEnd(at);
  if (last == at || !OpensRow(last + 1) ||
      !AreTitles({lines_[at].range.begin, lines_[last].range.end}, last + 1)) {
    return at;
  }
  while (OpensRow(at)) {
    for (last = RowEnd(at); at < last; ++at) joined_.push_back(at);
    ++at;
  }
  return at;
}

// The line of the bar that ends the row whose first cell begins in `line`: it is all of its line,
// as one that an empty cell leaves is, too, and where blank lines part the rows (`parted`) the last
// one above such a line. `line` itself where no row does.
uint32_t OpenedRows::CellsRowEnd(uint32_t line, bool parted, uint32_t most) const {
  if (!OpensCell(line) || Words(line) == "|") return line;
  for (uint32_t end = line + 1; end - line < most && end < lines_.size(); ++end) {
    if (lines_[end].cell >= 0 || (lines_[end].Has(Line::kPipe) && !OpensCell(end))) break;
    if (Words(end) == "|" && (!parted || IsBelowBlankLine(end + 1))) return end;
  }
  return line;
}

uint32_t OpenedRows::ReadCells(uint32_t at) {
  uint32_t end = CellsRowEnd(at, false, kMaxTitleLines);
  if (end <= at + 2) return at;
  const bool parted = IsBelowBlankLine(end + 1);
  if (CellsRowEnd(end + 1, parted, kMaxRowLines) <= end + 1 ||
      !AreTitles({lines_[at].range.begin, lines_[end].range.end}, end + 1)) {
    return at;
  }
  for (; end > at; end = CellsRowEnd(at, parted, kMaxRowLines)) {
    for (; at < end; ++at) joined_.push_back(at);
    ++at;
  }
  return at;
}

}  // namespace duban
