#include "extract/page_numbers.h"

#include <algorithm>
#include <string_view>

#include "extract/marker.h"
#include "extract/row_lines.h"
#include "extract/wrap.h"

namespace duban {
namespace {

constexpr uint16_t kWide = 36;  // Half-width columns of a line that an edge may break.

// Whether a paragraph goes on in the line behind the number's: an edge broke the line before it.
bool StandsInParagraph(const Page& page, uint32_t at) {
  const std::vector<Line>& lines = page.lines();
  if (at == 0 || at + 1 >= lines.size() || lines[at - 1].width < kWide) return false;
  return !EndsSentence(page.In(lines[at - 1].range)) &&
         ReadMarker(page.In(lines[at + 1].range)).kind == MarkerKind::kNone;
}

// Whether the number may stand between two pages: behind a label or a short cell it is a value.
bool MayPartPages(const Page& page, uint32_t at) {
  if (at == 0) return true;
  const Line& before = page.lines()[at - 1];
  return before.width >= kWide || EndsSentence(page.In(before.range)) ||
         at + 1 == page.lines().size();
}

// Whether a line begins with the title of rows' numbers, which may be of many lines each.
bool HoldsNumberedRows(const Page& page, const ColumnTitles& titles) {
  const std::vector<Line>& lines = page.lines();
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    const std::string_view first = FirstCell(page, line.range);
    return titles.HeadsNumbers(first);
  });
}

}  // namespace

std::vector<uint32_t> FindPageNumbers(const Page& page, const ColumnTitles& titles) {
  constexpr size_t kMaxDigits = 3;
  constexpr uint32_t kLeastLines = 12;  // Of a page.
  const std::vector<Line>& lines = page.lines();
  std::vector<uint32_t> found;
  bool inside = false;
  int last = 0;
  for (uint32_t at = 0; at < lines.size(); ++at) {
    if (lines[at].range.size() > kMaxDigits || lines[at].cell >= 0) continue;
    const int number = NumberOf(page.In(lines[at].range), kMaxDigits);
    if (number == 0) continue;
    const bool counts = found.empty() ? number <= 2 : number == last + 1;
    if (!counts || (!found.empty() && at - found.back() < kLeastLines) || !MayPartPages(page, at)) {
      return {};
    }
    inside = inside || StandsInParagraph(page, at);
    last = number;
    found.push_back(at);
  }
  // The first page's stands first, or the last one's last.
  const bool edge = !found.empty() && (found.front() == 0 || found.back() + 1 == lines.size());
  return (inside || edge) && !HoldsNumberedRows(page, titles) ? found : std::vector<uint32_t>();
}

}  // namespace duban
