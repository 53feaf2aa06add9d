#include "extract/headed_items.h"

#include <algorithm>
#include <string_view>

#include "extract/marker.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Paragraphs of the first item, its units in one of their own.
constexpr size_t kMaxLines = 3;

// Whether one of the lines next below `line` begins with a figure: the quick question.
bool MayGoOnBelow(const Page& page, size_t line) {
  const size_t end = std::min(page.lines().size(), line + 1 + kMaxLines);
  for (size_t below = line + 1; below < end; ++below) {
    const char first = page.text()[page.lines()[below].range.begin];
    if (first >= '0' && first <= '9') return true;
  }
  return false;
}

// 4 of 4. or 4、 at the begin of `words`; 0 for none.
int ItemNumber(std::string_view words) {
  if (words.empty() || words[0] < '0' || words[0] > '9') return 0;
  const Marker marker = ReadMarker(words);
  if (marker.kind != MarkerKind::kArabic) return 0;
  int number = 0;
  for (uint32_t at = marker.number_begin; at < marker.number_end; ++at) {
    if (words[at] < '0' || words[at] > '9') return 0;
    number = number * 10 + words[at] - '0';
  }
  return number;
}

// Where behind the heading that `words` begin with, a number and a sentence, an item begins; 0 for
// nowhere.
size_t ItemBegin(std::string_view words) {
  constexpr size_t kMaxHeadingBytes = 120;
  const Marker marker = ReadMarker(words);
  if (marker.kind != MarkerKind::kParenHan) return 0;
  const size_t stop = FindFullStop(words.substr(marker.end, kMaxHeadingBytes));
  if (stop == std::string_view::npos) return 0;
  const size_t behind = marker.end + stop + std::string_view("。").size();
  const size_t at = std::min(words.find_first_not_of(" \t", behind), words.size());
  return ItemNumber(words.substr(at)) != 0 ? at : 0;
}

// Whether the item behind `number` begins one of the lines next below `line`.
bool GoesOnBelow(const Page& page, size_t line, int number) {
  const size_t end = std::min(page.lines().size(), line + 1 + kMaxLines);
  for (size_t below = line + 1; below < end; ++below) {
    if (ItemNumber(page.In(page.lines()[below].range)) == number + 1) return true;
  }
  return false;
}

}  // namespace

std::vector<uint32_t> FindHeadedItems(const Page& page) {
  std::vector<uint32_t> begins;
  for (size_t line = 0; line < page.lines().size(); ++line) {
    const Range range = page.lines()[line].range;
    if (page.text()[range.begin] != '(' || !MayGoOnBelow(page, line)) continue;
    const std::string_view words = page.In(range);
    const size_t at = ItemBegin(words);
    if (at == 0 || !GoesOnBelow(page, line, ItemNumber(words.substr(at)))) continue;
    begins.push_back(range.begin + static_cast<uint32_t>(at));
  }
  return begins;
}

}  // namespace duban
