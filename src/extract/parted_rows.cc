#include "extract/parted_rows.h"

#include <algorithm>

#include "extract/brackets.h"
#include "extract/broken_titles.h"
#include "extract/marker.h"
#include "extract/table_header.h"

namespace duban {
namespace {

// Longer words are no row of titles.
constexpr uint32_t kMaxTitlesBytes = 400;
// Lines of one row.
constexpr uint32_t kMaxRowLines = 60;
// Headings between two rows of a table, or lines of the last cell.
constexpr uint32_t kMaxLinesBetween = 8;

// The cell that `rest` begins with, taken off it with the border behind it.
std::string_view TakeCell(std::string_view* rest, char border) {
  const size_t end = std::min(rest->find(border), rest->size());
  const std::string_view cell = TrimBlanks(rest->substr(0, end));
  rest->remove_prefix(std::min(end + 1, rest->size()));
  return cell;
}

}  // namespace

uint32_t PartedRows::Read(uint32_t at) {
  categories_ = 0;
  const uint32_t end = BrokenTitlesEnd(page_, titles_, at);
  if (end > at) {
    const std::string_view titles = page_.In({lines_[at].range.begin, lines_[end - 1].range.end});
    border_ = titles.find('|') != titles.npos ? '|' : '\t';
    tabs_as_printed_ = false;
    for (; at + 1 < end; ++at) joined_.push_back(at);
    const uint32_t below = BrokenSubtitlesEnd(page_, titles_, end);
    for (++at; at + 1 < below; ++at) joined_.push_back(at);
    return ReadRows(below, CountBorders(titles));
  }
  bool numbered = false;
  if (!lines_[at].Has(Line::kTab | Line::kPipe) || !ReadTitles(at, &numbered)) return at;
  const size_t borders = CountBorders(Words(at));
  return numbered ? ReadRows(at + 1, borders) : ReadUnnumberedRows(at + 1, borders);
}

// The words up to the first border; all of them where none stands in the line.
std::string_view PartedRows::FirstCell(uint32_t line) const {
  std::string_view words = Words(line);
  return TakeCell(&words, border_);
}

// The line as printed, with its empty first cells, where tabs count; else the words in it.
std::string_view PartedRows::WithEmptyCells(uint32_t line) const {
  const bool begins_block = line == 0 || lines_[line - 1].block != lines_[line].block;
  if (!tabs_as_printed_ || !begins_block) return Words(line);
  const Document& document = page_.document();
  const std::string_view block = document.blocks[lines_[line].block].text.In(document.text.utf8());
  return block.substr(0, block.find('\n'));
}

// The number of the row that begins in the line; empty where none does. Categories may stand before
// it; a row that comes under the same as the one above may leave their cells out, borders and all:
// as many as go to `left_out`.
std::string_view PartedRows::RowNumber(uint32_t line, size_t* left_out) const {
  *left_out = 0;
  if (line >= lines_.size() || !HasBorder(line)) return {};
  if (categories_ == 0) return IsBareNumber(FirstCell(line)) ? FirstCell(line) : "";
  std::string_view number;
  std::string_view printed = WithEmptyCells(line);
  std::string_view words = Words(line);
  for (size_t i = 0; i <= categories_ && printed.find(border_) != printed.npos; ++i) {
    if (TakeCell(&printed, border_).empty()) continue;
    std::string_view cell;
    while (cell.empty() && !words.empty()) cell = TakeCell(&words, border_);
    if (!IsBareNumber(cell)) continue;
    number = cell;
    *left_out = categories_ - i;
  }
  return number;
}

std::string_view PartedRows::RowNumber(uint32_t line) const {
  size_t left_out = 0;
  return RowNumber(line, &left_out);
}

size_t PartedRows::CountBorders(std::string_view words) const {
  return static_cast<size_t>(std::count(words.begin(), words.end(), border_));
}

// The borders of a row's line: tabs as printed, those around empty cells too, where they count.
size_t PartedRows::CountRowBorders(uint32_t line) const {
  if (lines_[line].cell >= 0) return 0;
  if (!tabs_as_printed_) return CountBorders(Words(line));
  const Document& document = page_.document();
  return CountBorders(document.blocks[lines_[line].block].text.In(document.text.utf8()));
}

// Whether one tab parts each of the titles in the line, so that as many part the cells of a row.
bool PartedRows::CountsTabs(uint32_t line) {
  tabs_as_printed_ = true;
  const bool apart = (line == 0 || lines_[line - 1].block != lines_[line].block) &&
                     (line + 1 == lines_.size() || lines_[line + 1].block != lines_[line].block);
  return apart && CountRowBorders(line) == CountBorders(Words(line));
}

bool PartedRows::HasBorder(uint32_t line) const {
  return lines_[line].cell < 0 && lines_[line].Has(border_ == '|' ? Line::kPipe : Line::kTab);
}

// Whether the line begins with a number and a border behind it, or with categories before them.
bool PartedRows::BeginsRow(uint32_t line) const { return !RowNumber(line).empty(); }

// Whether the number behind the one that `row` begins with is all of the line: that of a row of
// which not all cells are parted by borders.
bool PartedRows::IsNumberBehind(uint32_t line, uint32_t row) const {
  constexpr size_t kMaxDigits = 3;
  const int number = NumberOf(Words(line), kMaxDigits);
  return number > 1 && NumberOf(RowNumber(row), kMaxDigits) == number - 1;
}

// Whether the line begins with the title of the column of numbers, or of that of the categories
// before it, and a border behind it.
bool PartedRows::BeginsTitles(uint32_t line) const {
  if (!HasBorder(line)) return false;
  const std::string_view cell = FirstCell(line);
  return titles_.HeadsNumbers(cell) || (categories_ > 0 && cell == first_title_);
}

// Whether the first of rows by number stands at the line, or below a heading or a rule there.
bool PartedRows::BeginsWithFirstRow(uint32_t line) const {
  if (line < lines_.size() && !BeginsRow(line)) ++line;
  return RowNumber(line) == "1";
}

// Reads titles that stand in one line: those of rows by number, or of rows without numbers, where
// borders must be sure to count.
bool PartedRows::ReadTitles(uint32_t at, bool* numbered) {
  const Line& line = lines_[at];
  if (line.cell >= 0 || line.range.size() > kMaxTitlesBytes) return false;
  border_ = line.Has(Line::kPipe) ? '|' : '\t';
  if (border_ == '|' && (Words(at).back() == '|' || Words(at).front() == '|')) return false;
  if (!titles_.MayKnow(FirstCell(at))) return false;
  TableHeader header;
  if (!ReadTableHeader(page_, titles_, at, &header) || header.end_line != at + 1 ||
      header.columns.size() != CountBorders(Words(at)) + 1) {
    return false;
  }
  const bool counts = border_ == '|' || CountsTabs(at);
  tabs_as_printed_ = border_ == '\t' && counts;
  const auto begin = header.columns.begin();
  const auto number = std::find_if(begin, header.columns.end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_NUMBER;
  });
  *numbered = number != header.columns.end();
  if (!*numbered) return counts;
  categories_ = static_cast<size_t>(number - begin);
  first_title_ = FirstCell(at);
  return std::all_of(
             begin, number,
             [](const Column& column) { return column.kind == v1::COLUMN_KIND_CATEGORY; }) &&
         BeginsWithFirstRow(at + 1);
}

// Takes the line that ends a row, and those behind it that may be more of its last cell.
void PartedRows::LeaveOpen(uint32_t line) {
  const uint32_t begin = line;
  while (line + 1 < lines_.size() && line - begin < kMaxLinesBetween &&
         lines_[line + 1].blank_lines_before == 0 && lines_[line + 1].cell < 0 &&
         !HasBorder(line + 1)) {
    open_.push_back(line++);
  }
}

// Reads the rows behind titles, down to the last that a number begins: one of fewer borders than
// the titles have is broken in a cell of several lines, where those up to the next number hold
// the borders that it lacks.
uint32_t PartedRows::ReadRows(uint32_t line, size_t borders) {
  uint32_t end = line;  // Behind the last row.
  for (; line < lines_.size() && lines_[line].cell < 0 && line - end <= kMaxLinesBetween; ++line) {
    if (BeginsTitles(line) && CountBorders(Words(line)) < borders) break;  // Broken ones.
    size_t left_out = 0;
    if (RowNumber(line, &left_out).empty()) continue;
    const size_t wanted = borders - left_out;
    size_t here = CountRowBorders(line);
    uint32_t last = line;
    while (here < wanted && last - line < kMaxRowLines && last + 1 < lines_.size() &&
           lines_[last + 1].cell < 0 && !BeginsRow(last + 1) && !IsNumberBehind(last + 1, line) &&
           !BeginsTitles(last + 1)) {
      ++last;
      here += CountRowBorders(last);
    }
    end = line + 1;
    // Behind the last row anything may stand: only another row's number ends one for sure, a bar,
    // which no other line has, or just as many tabs as the titles have.
    if (here != wanted || (border_ != '|' && !tabs_as_printed_ && !BeginsRow(last + 1))) {
      continue;
    }
    for (; line < last; ++line) joined_.push_back(line);
    LeaveOpen(line);
    end = line + 1;
  }
  return end;
}

// Reads the rows behind titles: as no number tells where one begins, all of them must have as many
// borders as the titles, or none is joined.
uint32_t PartedRows::ReadUnnumberedRows(uint32_t line, size_t borders) {
  const size_t before = joined_.size();
  uint32_t end = line;  // Behind the last row.
  for (; line < lines_.size() && lines_[line].cell < 0 && line - end <= kMaxLinesBetween; ++line) {
    size_t here = CountRowBorders(line);
    if (here == 0) continue;  // More of the last cell, or a heading.
    uint32_t last = line;
    while (here < borders && last - line < kMaxRowLines && last + 1 < lines_.size() &&
           lines_[last + 1].blank_lines_before == 0) {
      here += CountRowBorders(++last);
    }
    if (here != borders) {
      if (HasBorder(line)) joined_.resize(before);
      break;
    }
    for (; line < last; ++line) joined_.push_back(line);
    LeaveOpen(line);
    end = line + 1;
  }
  return end;
}

}  // namespace duban
