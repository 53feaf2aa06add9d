#ifndef DUBAN_DOCUMENT_HTML_TREE_H_
#define DUBAN_DOCUMENT_HTML_TREE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "document/html_tag.h"
#include "document/page_profile.h"
#include "text/range.h"

namespace duban::html {

// A node of a page: a text, a block, a part of a table, or a line break. Inline elements have none,
// but for those that are not shown.
struct Node {
  enum Flag : uint8_t {
    kHidden = 1 << 0,   // Not shown: display:none, a script, a control.
    kContent = 1 << 1,  // Marked as the notice's text.
    kChrome = 1 << 2,   // Marked as the portal's own.
    kLink = 1 << 3,     // A text in a link to another page, not to a file.
    kPre = 1 << 4,      // A text whose line ends count.
    kHeader = 1 << 5,   // A cell in thead, or th.
    kHasNumber = 1 << 6,
  };
  Tag tag = Tag::kUnknown;
  uint8_t flags = 0;
  uint16_t column_span = 1;  // For cells: 1 to 1000.
  uint16_t row_span = 1;     // For cells: 0 to 65534; 0 covers the rest of the table.
  char list_type = '1';      // For ol: 1, a, A, i, I, c (Chinese numerals), or 0 for none.
  uint32_t parent = 0;
  uint32_t end = 0;    // The first node behind this one's subtree.
  int32_t number = 1;  // For ol: start; for li: value, when kHasNumber.
  Range range;         // For texts: in the page.

  bool Is(Flag flag) const { return (flags & flag) != 0; }
};

// The nodes of a page in reading order, parents before children: the subtree of node n is
// [n, nodes[n].end). Node 0 is the page.
struct Tree {
  std::vector<Node> nodes;
  struct Meta {
    std::string_view name;
    Range content;
  };
  std::vector<Meta> metas;  // <meta name content>, in order.
  Range title;              // The content of <title>.
  // The content of the textarea that holds most text in markup: a script may show it. Empty where
  // there is none.
  Range textarea;
  uint32_t textarea_weight = 0;  // Its wide characters.
  bool too_deep = false;  // Elements nested deeper than kMaxDepth were left out, their text kept.
  uint32_t too_deep_at = 0;
};

constexpr int kMaxDepth = 256;
constexpr size_t kMaxNodes = size_t{1} << 24;
constexpr size_t kMaxMetas = 200;

// Builds the tree of `page`, valid UTF-8, by the tree construction of the WHATWG HTML standard
// (section 13.2.6) as far as it bears on what is read: implied end tags of p, li, dt, dd and all
// parts of tables, tables in tables, end tags without a partner, overlapping formatting, scopes.
// Text that the standard moves out of a table stays in place under the table, marked by its parent.
// Fails with InvalidArgument when the page has more than kMaxNodes nodes. Linear.
// The content of a textarea that begins at `shown_textarea` is read as if it stood in its place and
// was marked as the notice's text.
absl::StatusOr<Tree> BuildTree(std::string_view page, const PageProfile& profile,
                               uint32_t shown_textarea = 0);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_TREE_H_
