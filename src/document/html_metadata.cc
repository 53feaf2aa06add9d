#include "document/html_metadata.h"

#include <algorithm>
#include <string>

#include "document/blank.h"
#include "document/html_entity.h"
#include "text/character.h"

namespace duban::html {
namespace {

constexpr size_t kLabelBytes = 64;
constexpr uint32_t kMaxRows = 16;
constexpr uint32_t kMaxCells = 80;

// The first characters that the subtree of `node` shows.
std::string Beginning(std::string_view page, const Tree& tree, uint32_t node) {
  std::string text;
  for (uint32_t i = node + 1; i < tree.nodes[node].end && text.size() <= kLabelBytes; ++i) {
    if (tree.nodes[i].Is(Node::kHidden)) {
      i = tree.nodes[i].end - 1;
      continue;
    }
    if (tree.nodes[i].tag != Tag::kText) continue;
    const std::string_view part = tree.nodes[i].range.In(page);
    for (size_t at = 0; at < part.size() && text.size() <= kLabelBytes;) {
      const Reference reference = part[at] == '&' ? ReadReference(part, at) : Reference();
      if (reference.length != 0) {
        AppendUtf8(reference.first, &text);
        at += reference.length;
      } else {
        text.push_back(part[at++]);
      }
    }
  }
  return text;
}

}  // namespace

CellUse JudgeCell(std::string_view page, const Tree& tree, uint32_t node,
                  const PageProfile& profile) {
  const std::string text = Beginning(page, tree, node);
  if (IsBlankLine(text)) return CellUse::kOther;
  if (profile.IsLabel(text)) return CellUse::kLabel;
  const size_t colon = std::min(text.find(':'), text.find("："));
  if (colon != std::string::npos && profile.IsLabel(std::string_view(text).substr(0, colon))) {
    return CellUse::kLabelAndValue;
  }
  return CellUse::kOther;
}

bool IsMetadataTable(std::string_view page, const Tree& tree, uint32_t node,
                     const PageProfile& profile) {
  uint32_t rows = 0;
  uint32_t cells = 0;
  uint32_t labels = 0;
  uint32_t labels_with_values = 0;
  uint32_t first_row_labels = 0;
  for (uint32_t i = node + 1; i < tree.nodes[node].end; ++i) {
    const Tag tag = tree.nodes[i].tag;
    if (tag == Tag::kTable) return false;
    if (tag == Tag::kTr && ++rows > kMaxRows) return false;
    if (tag != Tag::kTd && tag != Tag::kTh) continue;
    if (++cells > kMaxCells) return false;
    const CellUse use = JudgeCell(page, tree, i, profile);
    labels += use == CellUse::kLabel;
    labels_with_values += use == CellUse::kLabelAndValue;
    first_row_labels += rows == 1 && use == CellUse::kLabel;
  }
  // Labels that all stand in the first of several rows are the titles of columns.
  if (rows > 1 && labels_with_values == 0 && labels == first_row_labels && labels > 1) return false;
  const uint32_t all = labels + labels_with_values;
  return all >= 2 && (labels * 2 + labels_with_values) * 2 >= cells;
}

}  // namespace duban::html
