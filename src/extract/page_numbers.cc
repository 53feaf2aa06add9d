#include "extract/page_numbers.h"

#include "extract/marker.h"

namespace duban {

std::vector<uint32_t> FindPageNumbers(const Page& page) {
  constexpr size_t kMaxDigits = 3;
  constexpr uint32_t kLeastLines = 12;  // Of a page.
  const std::vector<Line>& lines = page.lines();
  std::vector<uint32_t> found;
  int last = 0;
  for (uint32_t at = 0; at < lines.size(); ++at) {
    if (lines[at].range.size() > kMaxDigits || lines[at].cell >= 0) continue;
    const int number = NumberOf(page.In(lines[at].range), kMaxDigits);
    if (number == 0) continue;
    const bool counts = found.empty() ? number <= 2 : number == last + 1;
    if (!counts || (!found.empty() && at - found.back() < kLeastLines)) return {};
    last = number;
    found.push_back(at);
  }
  const bool lone = found.size() == 1 && found[0] > 0 && found[0] + 1 < lines.size();
  return lone ? std::vector<uint32_t>() : found;
}

}  // namespace duban
