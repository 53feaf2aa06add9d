#ifndef DUBAN_TESTS_DOCUMENT_CHECK_TREE_H_
#define DUBAN_TESTS_DOCUMENT_CHECK_TREE_H_

#include <cstdint>
#include <vector>

#include "document/html_tree.h"

namespace duban::html {

// Whether the subtrees of `tree` lie one in the other as html_tree.h says.
inline bool IsWellFormed(const Tree& tree) {
  const std::vector<Node>& nodes = tree.nodes;
  if (nodes.empty() || nodes[0].end != nodes.size()) return false;
  for (uint32_t i = 1; i < nodes.size(); ++i) {
    const uint32_t parent = nodes[i].parent;
    if (parent >= i || nodes[i].end <= i || nodes[i].end > nodes[parent].end) return false;
    // Between two children nothing is left over.
    const uint32_t before = i - 1;
    if (nodes[before].end == i && parent == before) return false;
    if (nodes[before].end > i && parent != before) return false;
  }
  return true;
}

}  // namespace duban::html

#endif  // DUBAN_TESTS_DOCUMENT_CHECK_TREE_H_
