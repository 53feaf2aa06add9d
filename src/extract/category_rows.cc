#include "extract/category_rows.h"

#include <algorithm>

#include "extract/marker.h"
#include "text/byte_scan.h"
#include "text/strings.h"

namespace duban {
namespace {

// Lines of one row, of one cell and of one title, and bytes of one title.
constexpr uint32_t kMaxRowLines = 60;
constexpr uint32_t kMaxCellLines = 12;
constexpr uint32_t kMaxTitleLines = 5;
constexpr size_t kMaxTitleBytes = 96;

}  // namespace

// Whether the line is one cell and the bar behind it.
bool CategoryRows::IsCell(uint32_t line) const {
  if (!lines_[line].Has(Line::kPipe) || lines_[line].cell >= 0) return false;
  const std::string_view words = Words(line);
  return words.back() == '|' && words.find('|') + 1 == words.size() && words.size() > 1;
}

// The number that is all of a line's cell; 0 for none.
int CategoryRows::CellNumber(uint32_t line) const {
  constexpr size_t kMaxDigits = 5;
  if (line >= lines_.size() || !IsCell(line)) return 0;
  std::string_view words = Words(line);
  words.remove_suffix(1);
  while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.remove_suffix(1);
  return NumberOf(words, kMaxDigits);
}

// Whether the cell in `line` is the number behind `last`, any one where that is 0.
bool CategoryRows::IsNumberBehind(uint32_t line, int last) const {
  const int number = CellNumber(line);
  return number > 0 && (last == 0 || number == last + 1);
}

// One behind the bar that ends the cell whose words stand on the lines from `line` on, the bar in
// the last of them or, `above` it, in a line of its own; `line` itself where none does.
uint32_t CategoryRows::CellEnd(uint32_t line, bool above) const {
  for (uint32_t end = line; end < lines_.size() && end - line <= kMaxCellLines; ++end) {
    if (lines_[end].cell >= 0) return line;
    if (Words(end) == "|") return (end > line) == above ? end + 1 : line;
    if (!above && IsCell(end)) return end + 1;
    if (lines_[end].Has(Line::kPipe | Line::kTab) ||
        (end > line && lines_[end].blank_lines_before > 0)) {
      return line;
    }
  }
  return line;
}

uint32_t CategoryRows::ReadAroundNumbers(uint32_t first, size_t columns, size_t before_number) {
  const size_t behind = columns - before_number;  // Cells from the number on.
  const size_t before = joined_.size();
  uint32_t row = first;
  int last = 0;
  size_t rows = 0;
  for (bool whole = true; whole; ++rows) {
    // The cells up to the number, and those from it on.
    uint32_t line = row;
    for (size_t cells = 0; cells < before_number && !IsNumberBehind(line, last); ++cells) {
      line = CellEnd(line, /*above=*/false);
    }
    if (!IsNumberBehind(line, last)) break;
    last = CellNumber(line);
    for (size_t cells = 0; cells < behind && whole; ++cells) {
      const uint32_t end = CellEnd(line, /*above=*/false);
      whole = end > line;
      line = end;
    }
    for (; row + 1 < line; ++row) joined_.push_back(row);
    row = line;
  }
  if (rows > 1) return row;
  joined_.resize(before);
  return first;
}

// Where the row ends that begins in `line` with a cell that may be broken before its bar: the bar
// of its last cell ends a line. One behind that line; `line` itself where no such row begins. Up to
// `bars` of them, fewer where merged cells are not printed again.
uint32_t CategoryRows::BrokenRowEnd(uint32_t line, size_t bars) const {
  constexpr uint32_t kMaxOpenLines = 8;
  constexpr uint32_t kMaxOpenBytes = 180;
  constexpr size_t kMaxMerged = 2;
  size_t here = 0;
  for (uint32_t last = line; last < lines_.size() && last - line < kMaxRowLines; ++last) {
    const Line& l = lines_[last];
    if (l.cell >= 0 || (last > line && l.blank_lines_before > 0)) break;
    if (!l.Has(Line::kPipe)) {
      // What stands above the first bar is a short name, not what follows the table.
      if (here == 0 && (l.Has(Line::kStop | Line::kColon) || last - line >= kMaxOpenLines ||
                        l.range.end - lines_[line].range.begin > kMaxOpenBytes)) {
        break;
      }
      continue;
    }
    here += CountBars(Words(last));
    if (here > bars) break;
    if (Words(last).back() == '|') return here > 1 && here + kMaxMerged >= bars ? last + 1 : line;
  }
  return line;
}

uint32_t CategoryRows::ReadBroken(uint32_t first, size_t bars) {
  const size_t before = joined_.size();
  uint32_t line = first;
  bool broken = false;
  size_t rows = 0;
  for (uint32_t end; (end = BrokenRowEnd(line, bars)) > line; ++rows) {
    broken = broken || !lines_[line].Has(Line::kPipe);
    for (; line + 1 < end; ++line) joined_.push_back(line);
    line = end;
  }
  if (broken && rows > 1) return line;
  joined_.resize(before);
  return first;
}

// Whether bars stand between the cells of a row only, from its titles on: the last title and the
// first row's first cell have none between them then.
bool CategoryRows::BarsPartCells(uint32_t line) const {
  constexpr size_t kMaxTitles = 16;
  const auto is_title = [&](std::string_view words) {
    return titles_.Find(words.substr(0, words.find('('))).kind != v1::COLUMN_KIND_UNSPECIFIED;
  };
  for (size_t cell = 0; cell < kMaxTitles; ++cell) {
    const uint32_t end = CellEnd(line, /*above=*/true);
    if (end == line) return true;
    const std::string_view words = page_.In({lines_[line].range.begin, lines_[end - 2].range.end});
    if (!is_title(words)) {
      // The first row's cells, or the last title and the first of these.
      return end - line > 2 && is_title(Words(line));
    }
    line = end;
  }
  return true;
}

uint32_t CategoryRows::ReadCellsAboveBars(uint32_t at) {
  constexpr size_t kFirstCells = 4;  // Most of them known tell titles.
  if (lines_[at].range.size() > kMaxTitleBytes || (at > 0 && Words(at - 1) == "|")) return at;
  uint32_t line = at;
  size_t known = 0;
  for (size_t cell = 0; cell < kFirstCells; ++cell) {
    const uint32_t end = CellEnd(line, /*above=*/true);
    if (end == line || end - line > kMaxTitleLines) return at;
    const std::string_view words = page_.In({lines_[line].range.begin, lines_[end - 2].range.end});
    // 责任部门(加*号为牵头部门)
    const std::string_view title = words.substr(0, words.find('('));
    const bool is_title = titles_.Find(title).kind != v1::COLUMN_KIND_UNSPECIFIED;
    if (cell == 0 && !is_title) return at;
    known += is_title;
    line = end;
  }
  if (known + 1 < kFirstCells || BarsPartCells(at)) return at;
  line = at;
  while (line < lines_.size()) {
    uint32_t end = CellEnd(line, /*above=*/true);
    if (end == line && Words(line) != "|") break;
    end = std::max(end, line + 1);  // The bar of an empty cell.
    for (; line + 2 < end; ++line) joined_.push_back(line);
    line = end;
  }
  return line;
}

}  // namespace duban
