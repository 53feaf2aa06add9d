#include "extract/marked_rows.h"

#include <algorithm>
#include <string_view>

#include "extract/marker.h"
#include "text/character.h"

namespace duban::table {
namespace {

// Rows that are not printed may have had as many numbers between two.
constexpr int kMaxNumberGap = 3;

}  // namespace

bool MarkedRows::IsNext(const Item& item, const Item* previous) {
  if (numbers_.has_column() || header_.mark != CellMark::kLine) return false;
  if (item.marker == MarkerKind::kParenArabic) return CountsRows(NumberOfItem(item));
  if (item.marker != MarkerKind::kArabic) return false;
  const int number = NumberOfItem(item);
  const bool again = number == 1 && previous != nullptr && previous->marker != MarkerKind::kNone &&
                     previous->marker < MarkerKind::kArabic;
  if ((number <= numbers_.last() || number > numbers_.last() + kMaxNumberGap) && !again) {
    return false;
  }
  if (!UnitsFollow(item.line, item.ends_sentence && number == numbers_.last() + 1)) return false;
  numbers_.SetLast(number);
  return true;
}

// Whether units stand in the line behind `line`, or, where `paragraphs` may stand between, behind
// some of these: what goes on in the cell and is numbered by nothing.
bool MarkedRows::UnitsFollow(uint32_t line, bool paragraphs) {
  constexpr uint32_t kMaxParagraphs = 4;
  const uint32_t end = std::min<uint32_t>(line + 2 + (paragraphs ? kMaxParagraphs : 0),
                                          static_cast<uint32_t>(page_.lines().size()));
  while (++line < end) {
    const Features& words = features_.Of(line);
    if (words.units) return true;
    if (!words.ends_sentence || words.marker != MarkerKind::kNone) return false;
  }
  return false;
}

// The number that a cell begins with, without its parentheses.
int MarkedRows::NumberOfItem(const Item& item) const {
  const std::string_view words = page_.In(item.text);
  const Marker marker = ReadMarker(words);
  const uint32_t parens = item.marker == MarkerKind::kParenArabic && words.front() == '(';
  return NumberOf(words.substr(marker.number_begin + parens,
                               marker.number_end - marker.number_begin - 2 * parens),
                  3);
}

// Whether (3), behind (2), is a row's number, units or none around it: between (1) and (2) stood
// units then, which stand between no points of one task.
bool MarkedRows::CountsRows(int number) {
  const bool goes_on = number > last_in_parens_ && number <= last_in_parens_ + kMaxNumberGap;
  if (number != 1 && !goes_on) return false;
  counts_in_parens_ = number != 1 && (counts_in_parens_ || units_behind_number_);
  last_in_parens_ = number;
  units_behind_number_ = false;
  return counts_in_parens_;
}

}  // namespace duban::table
