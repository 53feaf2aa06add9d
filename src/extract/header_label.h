#ifndef DUBAN_EXTRACT_HEADER_LABEL_H_
#define DUBAN_EXTRACT_HEADER_LABEL_H_

#include <cstdint>
#include <vector>

#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// A label of the portal's block of fields and its value (索引号: 486287426/201708-00027).
struct LabelValue {
  v1::LabelWords::Kind kind = v1::LabelWords::FIELD;
  Range label;              // Without the colon.
  Range value;              // Empty where none is printed.
  uint32_t line = 0;        // Where the label stands.
  uint32_t value_line = 0;  // Where the value stands: the same line or the next.
};

// Reads the labels in lines [begin, end) of `page`, several to a line or one, with the value in the
// same line, in the next cell or on the next line (below `limit`), and appends them to `out` in
// print order. A label without a value never takes the next label for one. `out` holds the labels
// of the lines above already.
void ReadLabels(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t end,
                uint32_t limit, std::vector<LabelValue>* out);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_LABEL_H_
