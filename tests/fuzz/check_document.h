#ifndef DUBAN_TESTS_FUZZ_CHECK_DOCUMENT_H_
#define DUBAN_TESTS_FUZZ_CHECK_DOCUMENT_H_

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "document/document.h"
#include "text/utf8.h"

namespace duban {

inline void CheckRange(const Document& document, Range range, uint64_t source_size) {
  const std::string_view text = document.text.utf8();
  if (range.begin > range.end || range.end > text.size()) std::abort();
  const Range source = document.text.ToSource(range);
  if (source.begin > source.end || source.end > source_size) std::abort();
}

// Aborts where a document breaks a rule of document.h.
inline void CheckDocument(const Document& document, uint64_t source_size) {
  const std::string_view text = document.text.utf8();
  if (ValidUtf8Prefix(text) != text.size()) std::abort();
  for (const Block& block : document.blocks) {
    CheckRange(document, block.text, source_size);
    if (block.kind == Block::kTable && block.table >= document.tables.size()) std::abort();
  }
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) {
      CheckRange(document, cell.text, source_size);
      if (cell.row_span == 0 || cell.column_span == 0 || cell.row + cell.row_span > table.rows ||
          cell.column + cell.column_span > table.columns) {
        std::abort();
      }
    }
  }
  for (const Document::Meta& meta : document.metas) CheckRange(document, meta.value, source_size);
}

}  // namespace duban

#endif  // DUBAN_TESTS_FUZZ_CHECK_DOCUMENT_H_
