#ifndef DUBAN_DOCUMENT_BLOCK_BUILDER_H_
#define DUBAN_DOCUMENT_BLOCK_BUILDER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/table_builder.h"
#include "text/range.h"
#include "text/text.h"

namespace duban {

// Makes a document's paragraphs and tables of ranges of the text that a reader of markup writes:
// what HTML and DOCX have in common.
class BlockBuilder {
 public:
  // The blocks and tables; the text is whoever's who writes it.
  Document document;
  // What was read in another way than it is marked up.
  std::vector<TextWarning> warnings;

  // Of the paragraphs that come, 0 for none.
  void set_heading_level(uint8_t level) { heading_level_ = level; }

  // Tells the next block of a blank line before it.
  void AddBlankLine();
  // Adds a paragraph for each line of text[range] that is not blank.
  void AddParagraphs(std::string_view text, Range range);

  // Begins a table whose text begins at `begin`. Tables do not nest.
  void StartTable(uint32_t begin);
  // The grid of the table that was begun.
  TableBuilder& grid() { return grid_; }
  // Sets the text of `cell`, an index in the grid's cells or negative for one beyond kMaxColumns.
  void SetCellText(int64_t cell, Range range);
  // Ends the table, all of whose text is in `text`: a table, or paragraphs where it is too sparse
  // for one. `place`: where in the markup warnings say it is.
  void EndTable(std::string_view text, uint32_t place);

 private:
  uint8_t heading_level_ = 0;
  uint16_t blank_lines_ = 0;
  TableBuilder grid_;
  uint32_t table_begin_ = 0;
  std::vector<Range> beyond_;  // Texts of cells beyond kMaxColumns.
};

}  // namespace duban

#endif  // DUBAN_DOCUMENT_BLOCK_BUILDER_H_
