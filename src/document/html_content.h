#ifndef DUBAN_DOCUMENT_HTML_CONTENT_H_
#define DUBAN_DOCUMENT_HTML_CONTENT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/html_tree.h"
#include "document/page_profile.h"

namespace duban::html {

// What a table is in its page.
enum class TableUse : uint8_t {
  kData,    // Rows and columns that mean something.
  kLayout,  // Boxes: its cells are read as blocks one after the other.
};

// Where the notice stands in a page.
struct Content {
  uint64_t weight = 0;         // About how many characters the page shows outside of links.
  uint32_t root = 0;           // The node that holds its text; 0 when the whole page does.
  std::vector<bool> dropped;   // Nodes whose subtrees are the portal's or not shown.
  std::vector<TableUse> uses;  // By node; of meaning for tables.
};

// Finds the notice in `tree`, the tree of `page`: its root by the marks of CMS products, else by
// where most text is. What is marked as the portal's own is dropped only where it holds a small
// part of the page's text and no part of the root; outside of the root, or where no root is marked,
// lists of links are dropped too. Linear.
Content FindContent(std::string_view page, const Tree& tree, const PageProfile& profile);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_CONTENT_H_
