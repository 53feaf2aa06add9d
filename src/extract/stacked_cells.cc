#include "extract/stacked_cells.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/marker.h"
#include "extract/row_lines.h"
#include "extract/table_header.h"
#include "extract/wrap.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban {
namespace {

constexpr size_t kMaxDigits = 3;       // Of a row's number.
constexpr uint32_t kMaxRowLines = 30;  // A number further down is of no row.
constexpr uint32_t kMaxLastLines = 12;
constexpr uint32_t kMaxLineBytes = 1200;  // A longer line is of no printed cell.

bool IsLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The rows below one header.
class StackedRows {
 public:
  StackedRows(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
              const TableHeader& header, std::vector<uint32_t>* places)
      : page_(page),
        lines_(page.lines()),
        titles_(titles),
        assignments_(assignments),
        header_(header),
        places_(*places) {
    for (size_t i = 1; i < header.columns.size(); ++i) {
      limits_follow_ = limits_follow_ || (header.columns[i - 1].kind == v1::COLUMN_KIND_TASK &&
                                          header.columns[i].kind == v1::COLUMN_KIND_DEADLINE);
    }
  }

  // Adds where the cells begin in the lines of the titles and the rows, where these are stacked.
  // Returns the line behind the last row's number.
  uint32_t Read() {
    const uint32_t last = Numbered() ? FindRows() : FindLines();
    if (!AreStacked()) return last;
    const size_t known = places_.size();
    if (header_.mark == CellMark::kBlank) AddTitles(header_);
    const size_t titles = places_.size();
    const uint32_t most = Numbered() ? last + kMaxLastLines : last;
    const uint32_t end = std::min(static_cast<uint32_t>(lines_.size()), most);
    for (uint32_t at = header_.end_line; at < end; ++at) {
      TableHeader again;
      if (at >= last && EndsTable(at)) break;
      if (RepeatsTitles(at, &again)) {
        AddTitles(again);
        at = again.end_line - 1;
      } else {
        AddCells(lines_[at].range, Numbered() ? NumberIn(lines_[at]) : Range());
      }
    }
    if (places_.size() == titles) places_.resize(known);  // All cells have lines of their own.
    return last;
  }

 private:
  // The number of a row in one of its line's first two cells; empty for none.
  Range NumberIn(const Line& line) const {
    // 6 月底前 is a time, 6 年内公布目录。 a row.
    constexpr size_t kMaxTimeChars = 10;
    const auto number_at = [this](Range range) {
      const std::string_view first = FirstCell(page_, range);
      const std::string_view words = page_.In(range);
      const bool time = first.size() < words.size() &&
                        (header_.mark == CellMark::kLine ||
                         (!HasMoreChars(words, kMaxTimeChars) && assignments_.MayBeTime(words)));
      return NumberOf(first, kMaxDigits) == 0 || time
                 ? Range()
                 : Range{range.begin, range.begin + static_cast<uint32_t>(first.size())};
    };
    const Range first = number_at(line.range);
    if (!first.empty() || !IsNumber(1)) return first;
    // 平台建设 1 …: the blank before the number is dropped.
    const std::string_view words = page_.In(line.range);
    const size_t digit = std::min(words.find_first_of("0123456789"), words.size());
    const uint32_t at = line.range.begin + static_cast<uint32_t>(digit);
    if (at >= line.range.end || !page_.DropsBlankAt(at)) return {};
    return number_at({at, line.range.end});
  }

  // Finds the lines of the rows' numbers. Returns the line behind the last.
  uint32_t FindRows() {
    uint32_t end = header_.end_line;
    int last = 0;
    for (uint32_t at = end; at < lines_.size() && at < end + kMaxRowLines; ++at) {
      if (lines_[at].cell >= 0 || lines_[at].Has(Line::kPipe | Line::kTab)) break;
      const int number = NumberOf(page_.In(NumberIn(lines_[at])), kMaxDigits);
      if (number > 0 && (number == last + 1 || (number == 1 && last > 0))) {
        rows_.push_back(at);
        last = number;
        end = at + 1;
      }
    }
    return end;
  }

  // Whether lines of rows end though what the next line begins with had room in them: no page's
  // width breaks them.
  bool EndShort() const {
    constexpr uint32_t kBytes = 3;  // Of a character that is two half widths wide.
    uint32_t widest = 0;
    for (uint32_t at = rows_.front(); at < rows_.back(); ++at) {
      widest = std::max<uint32_t>(widest, lines_[at].width);
    }
    size_t broken = 0;
    size_t short_rows = 0;
    for (size_t row = 0; row + 1 < rows_.size(); ++row) {
      bool ends_short = false;
      for (uint32_t at = rows_[row]; at + 1 < rows_[row + 1]; ++at) {
        const size_t next = FirstCell(page_, lines_[at + 1].range).size() * 2 / kBytes;
        ends_short = ends_short || lines_[at].width + 1 + next <= widest;
      }
      broken += rows_[row] + 1 < rows_[row + 1];
      short_rows += ends_short;
    }
    return short_rows > 0 && short_rows * 2 >= broken;
  }

  bool IsNumber(size_t column) const {
    return column < header_.columns.size() &&
           header_.columns[column].kind == v1::COLUMN_KIND_NUMBER;
  }
  bool Numbered() const { return IsNumber(0) || IsNumber(1); }

  // Counts the lines of a table without numbers, those of them without a blank, and among these
  // such that are a cell of units or of a time. Returns the line behind them.
  uint32_t FindLines() {
    uint32_t at = header_.end_line;
    for (; at < lines_.size() && !EndsTable(at); ++at) {
      if (lines_[at].Has(Line::kPipe | Line::kTab)) break;
      ++all_;
      if (lines_[at].Has(Line::kBlank)) continue;
      ++plain_;
      const std::string_view words = page_.In(lines_[at].range);
      cells_ += assignments_.IsUnitList(words) || assignments_.MayBeTime(words);
    }
    return at;
  }

  bool AreStacked() const {
    constexpr size_t kMinCells = 2;
    if (Numbered()) return rows_.size() >= 2 && (header_.mark == CellMark::kLine || EndShort());
    return cells_ >= kMinCells && plain_ * 3 >= all_ * 2;
  }

  bool EndsTable(uint32_t at) const {
    return lines_[at].cell >= 0 || lines_[at].blank_lines_before > 0 ||
           assignments_.HeadsAttachment(page_.In(lines_[at].range));
  }

  bool RepeatsTitles(uint32_t at, TableHeader* again) const {
    return FirstCell(page_, lines_[at].range) == page_.In(header_.titles.front()) &&
           ReadTableHeader(page_, titles_, at, again) &&
           again->columns.size() == header_.columns.size();
  }

  void Add(uint32_t place, uint32_t begin) {
    if (place > begin && (places_.empty() || places_.back() < place)) places_.push_back(place);
  }

  void AddTitles(const TableHeader& header) {
    for (uint32_t line = header.first_line; line < header.end_line; ++line) {
      const Range range = lines_[line].range;
      for (const Range title : header.titles) {
        if (title.begin > range.begin && title.begin < range.end) Add(title.begin, range.begin);
      }
    }
  }

  void AddCells(Range line, Range number) {
    uint32_t begin = line.begin;
    if (!number.empty()) {
      Add(number.begin, line.begin);
      if (number.end == line.end) return;
      Add(number.end, line.begin);
      begin = number.end;
    }
    if (line.size() > kMaxLineBytes) return;
    for (uint32_t at = begin + 1; at < line.end; ++at) {
      const bool blank = page_.text()[at - 1] == ' ';
      if (!blank && !page_.DropsBlankAt(at)) continue;
      const Range left = {begin, at - blank};
      if (left.size() == 0) continue;
      const std::string_view right = page_.In({at, line.end});
      const bool parts = header_.mark == CellMark::kLine ? PartsWholeCells(page_.In(left), right)
                         : blank                         ? PartsCells(page_.In(left), right)
                                                         : PartsTime(page_.In(left), right) ||
                                       (begin == number.end && IsCategory(page_.In(left), number));
      if (parts) {
        Add(at, line.begin);
        begin = at;
      }
    }
  }

  // Whether a blank between the words may part two cells.
  static bool PartsCells(std::string_view left, std::string_view right) {
    static constexpr CharSet kOpen(U"、,(《“〔");
    static constexpr CharSet kClosed(U"、,。;:)》”〕");
    return !right.empty() && !IsLetter(left.back()) && !IsLetter(right.front()) &&
           !kOpen.Has(DecodeAt(left, PreviousCharBegin(left, left.size())).code) &&
           !kClosed.Has(DecodeAt(right, 0).code);
  }

  // 县水利局 6月底前: the same of a blank that the page dropped before a digit.
  bool PartsTime(std::string_view left, std::string_view right) const {
    static constexpr CharSet kBeforeTimes(U"于在至到自从前后每、,(“年月日");
    if (!assignments_.MayBeTime(right)) return false;
    if (assignments_.IsUnitList(left) || EndsSentence(left)) return true;
    // A task that no mark ends, and the limit in the column behind it.
    return limits_follow_ && assignments_.IsBareTime(right) &&
           !kBeforeTimes.Has(DecodeAt(left, PreviousCharBegin(left, left.size())).code);
  }

  // 3 平台建设 7月底前公布…: whether the words behind the row's number are its category.
  bool IsCategory(std::string_view words, Range number) const {
    constexpr size_t kMaxChars = 10;
    return !number.empty() && IsNumber(0) && header_.columns[1].kind == v1::COLUMN_KIND_CATEGORY &&
           !HasMoreChars(words, kMaxChars);
  }

  // Whether a blank parts two cells where each has lines of its own but for a few: behind a
  // sentence stand units or a time, behind units a time.
  bool PartsWholeCells(std::string_view left, std::string_view right) const {
    if (EndsSentence(left) &&
        (assignments_.IsUnitList(right) || assignments_.BeginsUnitList(right))) {
      return true;
    }
    return PartsTime(left, right);
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  std::vector<uint32_t>& places_;
  bool limits_follow_ = false;  // Their column stands behind that of the tasks.
  std::vector<uint32_t> rows_;  // The lines of their numbers.
  // Of a table without numbers:
  size_t all_ = 0;    // its lines,
  size_t plain_ = 0;  // those of them without a blank,
  size_t cells_ = 0;  // and those of these that are units or times.
};

}  // namespace

std::vector<uint32_t> FindStackedCells(const Page& page, const ColumnTitles& titles,
                                       const AssignmentReader& assignments) {
  std::vector<uint32_t> places;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t at = 0; at < lines.size();) {
    TableHeader header;
    const bool alone = HeadsRowsOfLines(page, lines[at], titles);
    if ((!alone && !MayTitleBlankRows(page, titles, lines[at])) ||
        !ReadTableHeader(page, titles, at, &header) || header.blank_lines ||
        header.mark != (alone ? CellMark::kLine : CellMark::kBlank)) {
      ++at;
      continue;
    }
    at = std::max(StackedRows(page, titles, assignments, header, &places).Read(), at + 1);
  }
  return places;
}

}  // namespace duban
