#ifndef DUBAN_TESTS_DOCUMENT_DUMP_H_
#define DUBAN_TESTS_DOCUMENT_DUMP_H_

#include <string>

#include "document/document.h"

namespace duban {

// A document as lines: "text", "# heading of level 1", and for a table "| row,column text" with
// "row,column+rows+columns" for merged cells, "!" for header cells, and " / " between a cell's
// lines.
inline std::string Dump(const Document& document) {
  const std::string_view text = document.text.utf8();
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == Block::kParagraph) {
      if (block.heading_level > 0) out += std::string(block.heading_level, '#') + " ";
      out += std::string(block.text.In(text)) + "\n";
      continue;
    }
    for (const Cell& cell : document.tables[block.table].cells) {
      out += "| " + std::to_string(cell.row) + "," + std::to_string(cell.column);
      if (cell.row_span != 1 || cell.column_span != 1) {
        out += "+" + std::to_string(cell.row_span) + "+" + std::to_string(cell.column_span);
      }
      out += cell.header ? "! " : " ";
      for (const char c : cell.text.In(text)) {
        out += c == '\n' ? std::string(" / ") : std::string(1, c);
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace duban

#endif  // DUBAN_TESTS_DOCUMENT_DUMP_H_
