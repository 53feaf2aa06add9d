#include "extract/row_amounts.h"

#include <algorithm>

#include "extract/marker.h"
#include "extract/table_whole_row.h"
#include "text/strings.h"

namespace duban::table {
namespace {

// A row has no more lines than this.
constexpr uint32_t kMaxRowLines = 40;

constexpr size_t kMaxDigits = 6;

}  // namespace

RowAmounts::RowAmounts(const Page& page, const TableHeader& header)
    : page_(page), lines_(header.mark == CellMark::kLine) {
  bool task = false;
  for (const Column& column : header.columns) {
    task = task || column.kind == v1::COLUMN_KIND_TASK;
    if (column.kind == v1::COLUMN_KIND_NUMBER) has_column_ = true;
    if (column.kind != v1::COLUMN_KIND_OTHER) continue;
    others_ = true;
    ahead_ = ahead_ || !task;
  }
}

bool RowAmounts::IsAmount(std::string_view words, uint32_t line, size_t index, bool other) {
  if (words.size() > kMaxDigits) return false;
  if (others_ && (StartsWith(words, "0.") || IsDecimal(words))) return true;
  if (words.find_first_not_of("0123456789") != words.npos) return false;
  const int value = NumberOf(words, kMaxDigits);
  if (others_ && (other || value == 0 || IsFarOff(value) ||
                  (value > 1 && value != last_ && IsNextBelow(value, line)) ||
                  StandsInPlace(value, line, index))) {
    SeeAmount(index);
    return true;
  }
  last_ = value;
  last_part_ = 0;
  row_ = index;
  return false;
}

// 4.5 below row 2: money, while 2.1 and 2.2 there number the row's parts.
bool RowAmounts::IsDecimal(std::string_view words) {
  const size_t point = words.find('.');
  if (last_ == 0 || point == words.npos || point == 0 || point + 1 == words.size() ||
      words.find_first_not_of("0123456789", point + 1) != words.npos) {
    return false;
  }
  const int part = NumberOf(words.substr(point + 1), kMaxDigits);
  if (NumberOf(words.substr(0, point), kMaxDigits) != last_ || part != last_part_ + 1) return true;
  last_part_ = part;
  return false;
}

// Whether the number is far beyond the next row's, or no row has one.
bool RowAmounts::IsFarOff(int value) const {
  constexpr int kMaxGap = 20;
  return (last_ > 0 || !has_column_) && value > last_ + kMaxGap;
}

// Whether the number of the row behind the last one, which is not `value`, stands below `line`;
// before the first row, where the rows do not count on from `value`.
bool RowAmounts::IsNextBelow(int value, uint32_t line) const {
  if (!has_column_ || !lines_ || value == last_ + 1) return false;
  const int next_section = last_ == 0 ? value + 1 : 1;
  return IsBelow(last_ + 1, next_section, line);
}

// Whether a line below `line` that is near enough is `number`, and none before it is `stop`.
bool RowAmounts::IsBelow(int number, int stop, uint32_t line) const {
  const size_t end = std::min<size_t>(page_.lines().size(), line + kMaxRowLines);
  while (++line < end) {
    const int found = LineNumber(page_, line);
    if (found == number) return true;
    if (found == stop) return false;
  }
  return false;
}

// Whether the number stands where the rows before print an amount, ahead of their tasks, and the
// next row's does below if it is `value`.
bool RowAmounts::StandsInPlace(int value, uint32_t line, size_t index) const {
  constexpr uint32_t kMinRows = 2;
  if (!has_column_ || !lines_ || !ahead_ || last_ == 0) return false;
  if (rows_ < kMinRows || index - row_ != place_) return false;
  constexpr int kNone = -1;
  return value != last_ + 1 || IsBelow(value, kNone, line);
}

void RowAmounts::SeeAmount(size_t index) {
  if (last_ == 0) return;
  const size_t place = index - row_;
  if (rows_ == 0) place_ = place;
  if (place == place_) ++rows_;
}

}  // namespace duban::table
