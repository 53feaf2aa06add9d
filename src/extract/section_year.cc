#include "extract/section_year.h"

#include <algorithm>
#include <string_view>

#include "extract/item_context.h"
#include "extract/marker.h"
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
    const int found = NumberOf(digits, kDigits);
    if (found == 0) continue;
    const std::string_view before = heading.substr(0, at - kDigits);
    for (const std::string_view bound : {"到", "至", "—", "–", "-", "~"}) {
      if (EndsWith(before, bound) || StartsWith(heading.substr(at + kYear.size()), bound)) return 0;
    }
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

// Whether a sentence of the line may begin at `at`.
bool BeginsSentence(std::string_view line, size_t at) {
  const std::string_view before = line.substr(0, at);
  return before.empty() || EndsWith(before, "。") || EndsWith(before, ";");
}

// 2024年,我县将于6月底前完成…: adds the years that sentences of the line at `begin`, whose own year
// is `own`, open with. `year_of` tells which of them counts. Returns the last.
template <typename YearIn>
int AddYearsOfSentences(std::string_view line, uint32_t begin, int own, const YearIn& year_of,
                        std::vector<SectionYear>* years) {
  constexpr size_t kDigits = 4;
  static constexpr std::string_view kYear = "年";
  constexpr size_t kBytes = kDigits + kYear.size();
  int last = own;
  // Few bytes of Chinese text are a comma's, many the first of 年.
  for (size_t comma = line.find(','); comma != line.npos; comma = line.find(',', comma + 1)) {
    if (comma < kBytes || !EndsWith(line.substr(0, comma), kYear)) continue;
    const size_t at = comma - kBytes;
    const int year = NumberOf(line.substr(at, kDigits), kDigits);
    if (year == 0 || !BeginsSentence(line, at)) continue;
    const int said = year_of(year) == 0 ? own : year;
    if (said != last) years->push_back({begin + static_cast<uint32_t>(at), said});
    last = said;
  }
  return last;
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
  int last = 0;  // Of what stands before the line.
  uint32_t place = 0;
  size_t next = 0;
  for (uint32_t line = 0; line < outline.place_of.size(); ++line) {
    int own = year;
    Range text = page.lines()[line].range;
    if (outline.place_of[line] != place) {
      place = outline.place_of[line];
      own = ahead(YearOf(page.In(outline.places[place].title)));
    }
    if (next < outline.nodes.size() && outline.nodes[next].line == line) {
      const Node& node = outline.nodes[next];
      text.begin += node.marker.end;
      own = ahead(YearOf(Opening(page.In(text))));
      if (own == 0) {
        own = node.parent >= 0 ? of_node[static_cast<size_t>(node.parent)]
                               : ahead(YearOf(page.In(outline.places[place].title)));
      }
      of_node[next++] = own;
    }
    if (own != last) years.push_back({page.lines()[line].range.begin, own});
    year = own;
    last = own;
    if (page.lines()[line].Has(Line::kComma) && page.lines()[line].Has(Line::kDigit)) {
      last = AddYearsOfSentences(page.In(text), text.begin, own, ahead, &years);
    }
  }
  return years;
}

}  // namespace duban
