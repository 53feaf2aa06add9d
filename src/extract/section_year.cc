#include "extract/section_year.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/ascii.h"
#include "extract/item_context.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kMaxYearsAhead = 5;

// The only year that a heading prints (2023年); 0 for none or several, and where the heading is a
// sentence or the year a goal or the bound of a range (到2025年, 2023—2025年).
int YearOf(std::string_view heading) {
  constexpr size_t kDigits = 4;
  static constexpr std::string_view kYear = "年";
  if (heading.empty() || !IsTitleOnly(heading) || Contains(heading, "《")) return 0;
  int year = 0;
  for (size_t at = heading.find(kYear); at != heading.npos; at = heading.find(kYear, at + 3)) {
    if (at < kDigits) continue;
    const std::string_view digits = heading.substr(at - kDigits, kDigits);
    if (!std::all_of(digits.begin(), digits.end(), absl::ascii_isdigit)) continue;
    const std::string_view before = heading.substr(0, at - kDigits);
    for (const std::string_view bound : {"到", "至", "—", "–", "-", "~"}) {
      if (EndsWith(before, bound) || StartsWith(heading.substr(at + kYear.size()), bound)) return 0;
    }
    int found = 0;
    for (const char digit : digits) found = found * 10 + (digit - '0');
    if (year != 0 && found != year) return 0;
    year = found;
  }
  return year;
}

// 总结阶段(2023年11月—12月)。各单位20日前报送总结。: the phase and when it is, what a paragraph
// opens with; all of `words` for none.
std::string_view Opening(std::string_view words) {
  constexpr size_t kMaxBytes = 90;
  const std::string_view begin = words.substr(0, kMaxBytes);
  const size_t close = begin.find(')');
  if (close == begin.npos) return words;
  const std::string_view behind = begin.substr(close + 1);
  return StartsWith(behind, "。") || StartsWith(behind, ":") ? begin.substr(0, close + 1) : words;
}

}  // namespace

std::vector<SectionYear> FindSectionYears(const Page& page, const Outline& outline, int base) {
  std::vector<SectionYear> years;
  if (base == 0) return years;
  const auto ahead = [base](int year) {
    return year > base && year <= base + kMaxYearsAhead ? year : 0;
  };
  std::vector<int> of_node(outline.nodes.size(), 0);
  int year = 0;
  uint32_t place = 0;
  size_t next = 0;
  for (uint32_t line = 0; line < outline.place_of.size(); ++line) {
    int own = year;
    if (outline.place_of[line] != place) {
      place = outline.place_of[line];
      own = ahead(YearOf(page.In(outline.places[place].title)));
    }
    if (next < outline.nodes.size() && outline.nodes[next].line == line) {
      const Node& node = outline.nodes[next];
      Range words = page.lines()[line].range;
      words.begin += node.marker.end;
      own = ahead(YearOf(Opening(page.In(words))));
      if (own == 0) {
        own = node.parent >= 0 ? of_node[static_cast<size_t>(node.parent)]
                               : ahead(YearOf(page.In(outline.places[place].title)));
      }
      of_node[next++] = own;
    }
    if (own != year) years.push_back({page.lines()[line].range.begin, own});
    year = own;
  }
  return years;
}

}  // namespace duban
