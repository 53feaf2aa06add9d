#ifndef DUBAN_EXTRACT_ITEM_CONTEXT_H_
#define DUBAN_EXTRACT_ITEM_CONTEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/header.h"
#include "extract/item_tail.h"
#include "extract/marker.h"
#include "extract/outline.h"
#include "extract/page.h"
#include "extract/page_tails.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// A node's own line, its number included: a fault above its measure is a heading, however long.
Range ParagraphOf(const Page& page, const Node& node);

// The heading of a node: its number and first sentence, without units in parentheses behind it.
Range HeadingOf(const Page& page, const Node& node);

// Whether a heading counts what stands below it: 二、调研论证项目(2件). `measures` are what things
// are counted in.
bool EndsInCount(std::string_view heading, const WordSet& measures);

// Whether words are a title and no more: few, at most a full stop behind them.
bool IsTitleOnly(std::string_view words);

// A heading longer than this is a paragraph: its first sentence is the heading.
inline constexpr size_t kMaxHeadingChars = 60;

// Where the lines of a page stand in its outline, as items and lists of duties ask for it.
// Immutable after it is built.
class ItemContext {
 public:
  // All must outlive the object. Linear in the page.
  ItemContext(const Page& page, const Frame& frame, const Outline& outline, const PageTails& tails);

  const Page& page() const { return page_; }
  const Frame& frame() const { return frame_; }
  const Outline& outline() const { return outline_; }

  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }
  // What the line says of who does it; null for nothing.
  const ItemTail* FindTail(uint32_t line) const { return tails_.Find(line); }
  // How the line is numbered.
  MarkerKind KindOf(uint32_t line) const;
  // The last node at or above the line, of the same place; -1 for none.
  int32_t LastNodeBefore(uint32_t line) const;
  // The first of the node's siblings of its kind, perhaps itself.
  int32_t FirstSibling(int32_t node) const { return first_sibling_[static_cast<size_t>(node)]; }
  // The line behind the last that is numbered below the node.
  uint32_t SubtreeEnd(int32_t index) const;
  // Whether `title` is the name of what the notice is or issues.
  bool IsOwnName(Range title) const;
  // The title of the plan that the line is of, outside of attachments; empty for none.
  Range PlanTitle(uint32_t line) const;
  // Appends the headings above `line` that the place gives, then `node`, which may be -1, and what
  // it stands under, outermost first.
  void HeadingsAbove(uint32_t line, int32_t node, Ranges* headings) const;

 private:
  const Page& page_;
  const Frame& frame_;
  const Outline& outline_;
  const PageTails& tails_;
  std::vector<int32_t> last_node_;      // The last node that begins at or above each line.
  std::vector<int32_t> first_sibling_;  // Of each node.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_ITEM_CONTEXT_H_
