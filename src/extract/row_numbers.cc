#include "extract/row_numbers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "duban/v1/lexicon.pb.h"
#include "extract/table_header.h"
#include "text/range.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr uint32_t kMaxTitleLines = 40;
constexpr uint32_t kMaxRowLines = 40;
constexpr uint32_t kMaxNumberBytes = 15;  // Of the title of the numbers.
constexpr size_t kMinRows = 2;            // One number may begin anything.

class RowNumberFinder {
 public:
  RowNumberFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles) {}

  std::vector<uint32_t> Find() {
    for (uint32_t at = 1; at < lines_.size();) {
      TableHeader header;
      const bool rows = CellBehind(at, 1) != 0 && HeaderEndsAt(at, &header);
      at = rows ? ReadRows(at, header) : at + 1;
    }
    return std::move(cells_);
  }

 private:
  // Where the cell behind the number begins, which begins the line; 0 for none.
  uint32_t CellBehind(uint32_t line, uint32_t number) const {
    const Range range = lines_[line].range;
    const std::string_view words = page_.In(range);
    // Most lines begin with no digit.
    if (words.empty() || words[0] < '1' || words[0] > '9' || lines_[line].cell >= 0) return 0;
    const std::string digits = std::to_string(number);
    if (!StartsWith(words, digits) || words.size() <= digits.size()) return 0;
    const uint32_t behind = range.begin + static_cast<uint32_t>(digits.size());
    const char next = page_.text()[behind];
    if (words.find('\t', digits.size() + 1) != words.npos) return 0;
    if (next == '\t' || next == ' ') return behind + 1;
    return page_.DropsBlankAt(behind) && (next < '0' || next > '9') ? behind : 0;
  }

  // Whether titles one a line, that of the numbers first, end above the line.
  bool HeaderEndsAt(uint32_t line, TableHeader* header) const {
    const uint32_t first = line - std::min(line, kMaxTitleLines);
    for (uint32_t at = line; at-- > first;) {
      const Line& title = lines_[at];
      if (title.cell >= 0 || title.Has(Line::kStop | Line::kTab | Line::kPipe)) return false;
      // The first row's number has a line of its own.
      if (page_.In(title.range) == "1") return false;
      if (title.range.size() > kMaxNumberBytes || !titles_.HeadsNumbers(page_.In(title.range))) {
        continue;
      }
      return ReadTableHeader(page_, titles_, at, header) && header->mark == CellMark::kLine &&
             header->columns.size() > 2 && header->end_line <= line;
    }
    return false;
  }

  // Reads the rows from the first one on. Returns the line behind the last one that begins with
  // its number.
  uint32_t ReadRows(uint32_t line, const TableHeader& header) {
    const size_t before = cells_.size();
    // The other cells stand one a line.
    const auto least = static_cast<uint32_t>(header.columns.size() / 2);
    uint32_t last = line;
    uint32_t number = 0;
    for (; line < lines_.size() && line - last <= kMaxRowLines; ++line) {
      const uint32_t cell = CellBehind(line, number + 1);
      if (cell == 0) continue;
      if (number > 0 && line - last < least) break;
      cells_.push_back(cell);
      last = line;
      ++number;
    }
    if (number < kMinRows) cells_.resize(before);
    return last + 1;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t> cells_;
};

}  // namespace

std::vector<uint32_t> FindCellsBehindNumbers(const Page& page, const ColumnTitles& titles) {
  return RowNumberFinder(page, titles).Find();
}

}  // namespace duban
