#ifndef DUBAN_DOCUMENT_DOCUMENT_H_
#define DUBAN_DOCUMENT_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "text/text.h"

namespace duban {

// A cell of a table. It covers rows [row, row + row_span) and columns [column, column +
// column_span).
struct Cell {
  Range text;  // In Document::text.utf8(); '\n' between the paragraphs of the cell.
  uint32_t row = 0;
  uint32_t column = 0;
  uint32_t row_span = 1;
  uint32_t column_span = 1;
  bool header = false;  // Marked as a header cell (th).
};

// A table with its lines known: from markup, not from plain text.
struct Table {
  uint32_t rows = 0;
  uint32_t columns = 0;
  std::vector<Cell> cells;  // In reading order; positions without a cell are empty.
};

// A stretch of the document in reading order.
struct Block {
  enum Kind : uint8_t { kParagraph, kTable };
  Kind kind = kParagraph;
  // HTML h1…h6, a Word heading style or the # of Markdown: 1…9; 0 for plain paragraphs.
  uint8_t heading_level = 0;
  // Blank lines (plain text) before this one, at most 65,535.
  uint16_t blank_lines_before = 0;
  // In Document::text.utf8(): a paragraph is one line without its line end, blanks at its ends
  // kept.
  Range text;
  // For kTable: index in Document::tables.
  uint32_t table = 0;
};

// A notice's text in reading order: paragraphs and tables. It knows nothing of what they mean.
struct Document {
  Text text;
  std::vector<Block> blocks;
  std::vector<Table> tables;
  // Label/value pairs that the markup states: <meta name content> of a page.
  struct Meta {
    std::string name;
    Range value;  // In Document::text.utf8().
  };
  std::vector<Meta> metas;
};

// One paragraph a line: '\n', '\r', "\r\n", U+2028, U+2029 and form feeds end lines; blank lines
// make no block. The # of a heading in Markdown are no part of it. Cannot fail; linear in the text.
Document ParsePlainText(Text text);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_DOCUMENT_H_
