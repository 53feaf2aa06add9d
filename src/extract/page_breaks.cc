#include "extract/page_breaks.h"

#include <algorithm>
#include <string_view>

#include "extract/broken_cells.h"
#include "extract/marker.h"
#include "extract/table_whole_row.h"
#include "text/byte_scan.h"
#include "text/strings.h"

namespace duban::table {

PageBreaks::PageBreaks(const Page& page, const AssignmentReader& assignments,
                       const TableHeader& header, const RowAmounts& numbers,
                       const std::vector<uint32_t>& broken_off, LineFeatures* features)
    : page_(page),
      assignments_(assignments),
      header_(header),
      numbers_(numbers),
      known_broken_off_(broken_off),
      features_(*features) {
  if (header.first_line > 0) name_ = page.In(page.lines()[header.first_line - 1].range);
  for (const Column& column : header.columns) {
    others_ = others_ || column.kind == v1::COLUMN_KIND_OTHER;
  }
}

uint32_t PageBreaks::Take(uint32_t at, const Assigner& table) {
  uint32_t lines = 0;
  if (IsPageNumber(at) || IsTableName(at)) {
    lines = 1;
  } else if (Repeats(at)) {
    const uint32_t count = header_.end_line - header_.first_line;
    const bool counts_on = CountsOn(at + count);
    if (!counts_on && table.Over()) return 0;
    inside_ = counts_on;
    broken_off_ = !counts_on && numbers_.last() != 0;
    titles_.push_back(at);
    below_ = at + count;
    lines = count;
  }
  for (uint32_t i = 0; i < lines; ++i) left_.push_back(at + i);
  return lines;
}

bool PageBreaks::Repeats(uint32_t at) const {
  const std::vector<Line>& lines = page_.lines();
  const uint32_t count = header_.end_line - header_.first_line;
  // A table without titles has none to repeat.
  if (count == 0 || lines.size() - at <= count) return false;
  for (uint32_t i = 0; i < count; ++i) {
    const Range title = lines[header_.first_line + i].range;
    const Range line = lines[at + i].range;
    // Mostly the size tells.
    if (line.size() != title.size() || page_.In(line) != page_.In(title)) return false;
  }
  return true;
}

bool PageBreaks::RepeatsTitlesWithin(uint32_t begin, uint32_t end) const {
  for (uint32_t at = begin; at < end; ++at) {
    if (Repeats(at)) return true;
  }
  return false;
}

uint32_t PageBreaks::Behind(uint32_t line) const {
  const uint32_t count = header_.end_line - header_.first_line;
  return Repeats(line + 1) ? line + 1 + count : line + 1;
}

void PageBreaks::Mark(Item* item) {
  // A row of as many cells as there are titles is the table's, too.
  item->inside = inside_ || (IsBelowTitles(item->line) && (item->column >= 0 || item->alone));
  item->broken_off = broken_off_ || (!known_broken_off_.empty() &&
                                     std::binary_search(known_broken_off_.begin(),
                                                        known_broken_off_.end(), item->line));
  inside_ = broken_off_ = false;
}

void PageBreaks::JoinCell(uint32_t before, uint32_t line) {
  const auto begin = std::upper_bound(left_.begin(), left_.end(), before);
  foreign_.insert(foreign_.end(), begin, std::lower_bound(begin, left_.end(), line));
}

// Whether the number of the next row is among the first lines from `line` on.
bool PageBreaks::CountsOn(uint32_t line) const {
  constexpr size_t kLines = 3;
  const size_t end = std::min<size_t>(page_.lines().size(), line + kLines);
  for (; line < end && numbers_.last() != 0; ++line) {
    if (RowNumber(line) == numbers_.last() + 1) return true;
  }
  return false;
}

// The number that is all of the line or, where borders part cells, of its first printed cell; 0
// for none.
int PageBreaks::RowNumber(uint32_t line) const {
  constexpr size_t kMaxDigits = 3;
  if (header_.mark == CellMark::kLine) return LineNumber(page_, line);
  std::string_view words = page_.In(page_.lines()[line].range);
  words.remove_prefix(std::min(words.find_first_not_of("| \t"), words.size()));
  return NumberOf(words.substr(0, FindAnyAscii(words, "| \t")), kMaxDigits);
}

// Whether the line is the table's own name, printed again above its titles on the next page.
bool PageBreaks::IsTableName(uint32_t at) const {
  constexpr size_t kMaxMore = 15;  // (续)
  const std::string_view words = page_.In(page_.lines()[at].range);
  return !name_.empty() && StartsWith(words, name_) && words.size() <= name_.size() + kMaxMore &&
         Repeats(at + 1);
}

// Whether the number in line `at` is the page's, between rows or inside of one: where numbers are
// those of rows alone, the next row's stands behind it.
bool PageBreaks::IsPageNumber(uint32_t at) const {
  constexpr uint32_t kMaxLines = 60;
  if (LineNumber(page_, at) == 0) return false;
  const bool lines = header_.mark == CellMark::kLine;
  const bool titled = Repeats(at + 1);
  if (!lines && !titled) return false;
  if (!lines) return true;  // A row prints more than its number.
  if (!features_.Of(at).number) return false;
  if (others_ && !titled) return false;
  if (!numbers_.has_column()) return true;
  const int next = numbers_.last() + 1;
  const size_t end = std::min<size_t>(page_.lines().size(), at + kMaxLines);
  uint32_t line = at + 1;
  while (line < end && (LineNumber(page_, line) == 0 || Repeats(line + 1))) {
    ++line;
  }
  const bool next_below = line < end && LineNumber(page_, line) == next;
  if (titled && LineNumber(page_, at) != next) return true;
  if (titled || !next_below) return next_below;
  // Of two that are the next row's, the one behind a row's last cell is.
  if (LineNumber(page_, at) == next && EndsRow(at - 1)) return false;
  // 11 / 月底前.
  return !BreaksWord(assignments_, page_.In(page_.lines()[at].range),
                     page_.In(page_.lines()[at + 1].range));
}

// Whether the line may be the last cell of a row.
bool PageBreaks::EndsRow(uint32_t line) const {
  const Features& words = features_.Of(line);
  const v1::ColumnKind last = header_.columns.back().kind;
  return last == v1::COLUMN_KIND_DEADLINE ? words.time || words.untimed
                                          : last == v1::COLUMN_KIND_UNIT && words.units;
}

}  // namespace duban::table
