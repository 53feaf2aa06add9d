#include "extract/mixed_rows.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/marker.h"
#include "extract/table_header.h"
#include "text/range.h"

namespace duban {
namespace {

// A row that begins behind so many lines without a tab is none of the table.
constexpr uint32_t kMaxLinesBetween = 30;
// One such line may be of anything.
constexpr size_t kMinLines = 2;
constexpr size_t kMaxDigits = 3;  // Of a row's number.
constexpr uint32_t kMaxTitleLines = 40;
constexpr size_t kMaxTitleBytes = 96;
constexpr uint32_t kMaxNumberBytes = 15;  // Of the title of the numbers.

class MixedRowFinder {
 public:
  MixedRowFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles) {}

  std::vector<uint32_t> Find() {
    uint32_t tab = 0;  // The next line with one.
    for (uint32_t at = 0; at < lines_.size();) {
      while (tab < lines_.size() && (tab < at || !lines_[tab].Has(Line::kTab))) ++tab;
      if (tab == lines_.size()) break;
      at = std::max(at, tab - std::min(tab, kMaxTitleLines - 1));
      TableHeader header;
      if (lines_[at].cell >= 0 || !MayBeginTitles(at)) {
        ++at;
      } else if (lines_[at].Has(Line::kTab) && ReadTableHeader(page_, titles_, at, &header) &&
                 header.mark == CellMark::kTab) {
        at = ReadRows(header.end_line, header.titles.size() - 1);
      } else {
        at = ReadMixedTitles(at);
      }
    }
    return std::move(tabs_);
  }

 private:
  bool MayBeginTitles(uint32_t line) const {
    if (lines_[line].Has(Line::kTab)) return titles_.MayKnow(FirstCell(line));
    return line + 1 < lines_.size() && lines_[line].range.size() <= kMaxNumberBytes &&
           lines_[line + 1].blank_lines_before > 0 && titles_.HeadsNumbers(FirstCell(line));
  }

  // Reads titles from that of the numbers to the first number, of which tabs part some and blank
  // lines others. Returns one behind the last of their lines, or the next line for none.
  uint32_t ReadMixedTitles(uint32_t at) {
    if (!titles_.HeadsNumbers(FirstCell(at))) return at + 1;
    bool tabs = false;
    bool blanks = false;
    uint32_t line = at;
    for (; line < lines_.size() && line < at + kMaxTitleLines; ++line) {
      if (FirstCell(line) == "1") break;
      if (lines_[line].cell >= 0 || lines_[line].range.size() > kMaxTitleBytes ||
          lines_[line].Has(Line::kStop | Line::kColon | Line::kComma)) {
        return at + 1;
      }
      tabs = tabs || lines_[line].Has(Line::kTab);
      blanks = blanks || (line > at && lines_[line].blank_lines_before > 0);
    }
    if (!tabs || !blanks || line == lines_.size() || FirstCell(line) != "1") return at + 1;
    for (uint32_t title = at; title < line; ++title) AddTabs(lines_[title].range);
    return line;
  }

  // Reads the lines behind titles that so many tabs part. Returns one behind the last with a tab.
  uint32_t ReadRows(uint32_t line, size_t tabs) {
    const size_t before = tabs_.size();
    size_t mixed = 0;
    size_t apart = 0;  // Whole rows behind a blank line.
    uint32_t end = line;
    int number = 0;  // The last row's.
    for (; line < lines_.size() && line - end <= kMaxLinesBetween && lines_[line].cell < 0;
         ++line) {
      const int next = NumberOf(FirstCell(line), kMaxDigits);
      const bool row = next > 0 && (number == 0 || next == number + 1);
      if (row) number = next;
      if (!lines_[line].Has(Line::kTab)) {
        // A row's number alone: its next cell is a paragraph.
        mixed += row;
        if (row) end = line;
        continue;
      }
      // The titles of the next table.
      if (titles_.Find(FirstCell(line)).kind == v1::COLUMN_KIND_NUMBER) break;
      const std::string_view words = page_.In(lines_[line].range);
      const auto here = static_cast<size_t>(std::count(words.begin(), words.end(), '\t'));
      apart += here == tabs && lines_[line].blank_lines_before > 0;
      if (here < tabs && IsApart(line, end)) {
        ++mixed;
        AddTabs(lines_[line].range);
      }
      end = line + 1;
    }
    // Where blank lines part rows they say nothing of cells.
    if (mixed < kMinLines || apart > mixed / 2) tabs_.resize(before);
    return end;
  }

  std::string_view FirstCell(uint32_t line) const {
    const std::string_view words = page_.In(lines_[line].range);
    return words.substr(0, words.find('\t'));
  }

  // Whether blank lines stand between the line and the cells of its row before or behind it.
  // `begin` is where the lines behind the last one with a tab begin.
  bool IsApart(uint32_t line, uint32_t begin) const {
    if (lines_[line].blank_lines_before > 0 && line > begin) return true;
    if (line + 1 >= lines_.size() || lines_[line + 1].blank_lines_before == 0) return false;
    // Behind the last row the text goes on.
    const size_t last = std::min<size_t>(lines_.size(), line + kMaxLinesBetween);
    for (size_t i = line + 1; i < last; ++i) {
      if (lines_[i].Has(Line::kTab)) return true;
    }
    return false;
  }

  void AddTabs(Range line) {
    for (uint32_t at = line.begin; at < line.end; ++at) {
      if (page_.text()[at] == '\t') tabs_.push_back(at);
    }
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t> tabs_;
};

}  // namespace

std::vector<uint32_t> FindTabsOfMixedRows(const Page& page, const ColumnTitles& titles) {
  return MixedRowFinder(page, titles).Find();
}

}  // namespace duban
