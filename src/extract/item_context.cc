#include "extract/item_context.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/character.h"
#include "text/strings.h"

namespace duban {

Range ParagraphOf(const Page& page, const Node& node) {
  Range paragraph = page.lines()[node.line].range;
  // The row of a table that lost its lines: (二)文化领域 | ||.
  while (!paragraph.empty() &&
         (page.text()[paragraph.end - 1] == '|' || page.text()[paragraph.end - 1] == ' ')) {
    --paragraph.end;
  }
  return paragraph;
}

Range HeadingOf(const Page& page, const Node& node) {
  Range heading = ParagraphOf(page, node);
  const std::string_view words = page.In(heading);
  if (!HasMoreChars(words, kMaxHeadingChars)) return heading;
  const size_t stop = FindFullStop(words);
  if (stop != words.npos) heading.end = heading.begin + static_cast<uint32_t>(stop) + 3;
  return heading;
}

bool EndsInCount(std::string_view heading, const WordSet& measures) {
  static constexpr std::string_view kAll = "共";
  if (!EndsWith(heading, ")")) return false;
  const size_t open = heading.rfind('(');
  if (open == heading.npos) return false;
  std::string_view count = heading.substr(open + 1, heading.size() - open - 2);
  if (StartsWith(count, kAll)) count.remove_prefix(kAll.size());
  const size_t digits = count.find_first_not_of("0123456789");
  return digits != 0 && digits != count.npos &&
         measures.PrefixOf(count.substr(digits)) == count.size() - digits;
}

bool IsTitleOnly(std::string_view words) {
  const size_t stop = FindFullStop(words);
  return !HasMoreChars(words, 24) && words.find(',') == words.npos &&
         (stop == words.npos || stop + 3 == words.size());
}

ItemContext::ItemContext(const Page& page, const Frame& frame, const Outline& outline,
                         const PageTails& tails)
    : page_(page), frame_(frame), outline_(outline), tails_(tails) {
  last_node_.resize(page_.lines().size());
  size_t next = 0;
  for (uint32_t line = 0; line < last_node_.size(); ++line) {
    while (next < outline_.nodes.size() && outline_.nodes[next].line <= line) ++next;
    last_node_[line] = static_cast<int32_t>(next) - 1;
  }
  // The first of each node's siblings of one kind.
  std::vector<int32_t> last_child(outline_.nodes.size() + 1, -1);
  first_sibling_.resize(outline_.nodes.size());
  for (size_t i = 0; i < outline_.nodes.size(); ++i) {
    const Node& node = outline_.nodes[i];
    int32_t& last = last_child[static_cast<size_t>(node.parent + 1)];
    const bool joins = last >= 0 && outline_.nodes[last].place == node.place &&
                       outline_.nodes[last].marker.kind == node.marker.kind;
    first_sibling_[i] = joins ? first_sibling_[last] : static_cast<int32_t>(i);
    last = static_cast<int32_t>(i);
  }
}

MarkerKind ItemContext::KindOf(uint32_t line) const {
  return outline_.roles[line] == LineRole::kNumbered
             ? outline_.nodes[outline_.node_of[line]].marker.kind
             : MarkerKind::kNone;
}

int32_t ItemContext::LastNodeBefore(uint32_t line) const {
  const int32_t node = last_node_[line];
  return node >= 0 && outline_.nodes[node].place == outline_.place_of[line] ? node : -1;
}

bool ItemContext::IsOwnName(Range title) const {
  const std::string_view words = page_.In(title);
  return std::any_of(frame_.own_names.begin(), frame_.own_names.end(),
                     [&](const std::string& name) { return name == words; });
}

uint32_t ItemContext::SubtreeEnd(int32_t index) const {
  const Node& node = outline_.nodes[index];
  uint32_t end = node.end_line;
  for (size_t i = static_cast<size_t>(index) + 1;
       i < outline_.nodes.size() && outline_.nodes[i].depth > node.depth; ++i) {
    end = outline_.nodes[i].end_line;
  }
  return end;
}

Range ItemContext::PlanTitle(uint32_t line) const {
  const Place& place = outline_.places[outline_.place_of[line]];
  return place.attachment.empty() ? place.title : Range{};
}

void ItemContext::HeadingsAbove(uint32_t line, int32_t node, Ranges* headings) const {
  const Place& place = outline_.places[outline_.place_of[line]];
  if (!place.attachment.empty()) {
    headings->push_back(place.attachment);
    if (!place.title.empty()) headings->push_back(place.title);
  }
  const size_t first = headings->size();
  size_t depth = 0;
  for (int32_t above = node; above >= 0; above = outline_.nodes[above].parent) ++depth;
  headings->reserve(first + depth);
  for (; node >= 0; node = outline_.nodes[node].parent) {
    Range heading = HeadingOf(page_, outline_.nodes[node]);
    if (const ItemTail* tail = FindTail(outline_.nodes[node].line)) {
      heading.end = std::min(heading.end, tail->text.end);
    }
    headings->push_back(heading);
  }
  std::reverse(headings->begin() + static_cast<ptrdiff_t>(first), headings->end());
}

}  // namespace duban
