#ifndef DUBAN_DOCUMENT_HTML_METADATA_H_
#define DUBAN_DOCUMENT_HTML_METADATA_H_

#include <cstdint>
#include <string_view>

#include "document/html_tree.h"
#include "document/page_profile.h"

namespace duban::html {

// What a cell of a table of metadata is.
enum class CellUse { kOther, kLabel, kLabelAndValue };

// What the cell `node` is by its first characters.
CellUse JudgeCell(std::string_view page, const Tree& tree, uint32_t node,
                  const PageProfile& profile);

// Whether the table `node` holds a notice's metadata: labels (索引号, 发文机关) beside their
// values.
bool IsMetadataTable(std::string_view page, const Tree& tree, uint32_t node,
                     const PageProfile& profile);

}  // namespace duban::html

#endif  // DUBAN_DOCUMENT_HTML_METADATA_H_
