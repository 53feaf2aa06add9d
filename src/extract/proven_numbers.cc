#include "extract/proven_numbers.h"

#include <algorithm>
#include <string_view>

namespace duban {

// The number that is all of the line; 0 for none.
int ProvenNumbers::LoneNumber(uint32_t line) const {
  constexpr size_t kMaxDigits = 3;  // A year is none.
  const std::string_view words = page_.In(page_.lines()[line].range);
  return page_.lines()[line].cell >= 0 ? 0 : NumberOf(words, kMaxDigits);
}

Marker ProvenNumbers::ReadLone(uint32_t line) {
  constexpr size_t kReach = 8;
  const int number = LoneNumber(line);
  if (number == 0) return {};
  const std::vector<Line>& lines = page_.lines();
  const bool goes_on = last_lone_ != 0 && number == last_lone_ + 1;
  bool begins = false;
  const size_t end = std::min<size_t>(lines.size(), line + kReach);
  for (size_t next = line + 2; next < end && !goes_on && !begins; ++next) {
    begins = LoneNumber(static_cast<uint32_t>(next)) == number + 1;
  }
  if (!goes_on && !begins) return {};
  const uint32_t next = line + 1;
  const bool text = next < lines.size() && LoneNumber(next) == 0 &&
                    roles_[next] == LineRole::kText &&
                    ReadMarker(page_.In(lines[next].range)).kind == MarkerKind::kNone;
  if (!text) return {};
  last_lone_ = number;
  Marker marker;
  marker.kind = MarkerKind::kPlainArabic;
  marker.number_end = marker.end = static_cast<uint32_t>(lines[line].range.size());
  return marker;
}

Marker ProvenNumbers::Number(uint32_t line, int* value) const {
  const Line& l = page_.lines()[line];
  if (l.cell >= 0 || l.Has(Line::kPipe)) return {};
  const std::string_view words = page_.In(l.range);
  const Marker marker = ReadRowNumber(words, words_, value);
  if (marker.kind == MarkerKind::kNone || !l.Has(Line::kTab)) return marker;
  // Cells stand beside one another in a row of a table; a sentence is an item.
  const bool sentence = l.Has(Line::kStop) && words.find('\t', marker.end) == words.npos;
  return sentence ? marker : Marker();
}

// Whether the second of a list whose first number is `first` stands below `line`, before another
// first one and any section.
bool ProvenNumbers::SecondFollows(uint32_t line, const Marker& first) const {
  constexpr uint32_t kMaxLines = 40;
  const auto end = std::min<size_t>(page_.lines().size(), size_t{line} + kMaxLines);
  for (auto next = line + 1; next < end && roles_[next] == LineRole::kText; ++next) {
    int other = 0;
    const MarkerKind kind = Number(next, &other).kind;
    if (kind == first.kind && (other == 1 || other == 2)) return other == 2;
    if (ReadMarker(page_.In(page_.lines()[next].range)).kind == MarkerKind::kHan) break;
  }
  return false;
}

}  // namespace duban
