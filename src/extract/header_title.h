#ifndef DUBAN_EXTRACT_HEADER_TITLE_H_
#define DUBAN_EXTRACT_HEADER_TITLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/header_head.h"

namespace duban::header {

struct Title {
  Range range;  // Empty for none; may run over several lines.
  uint32_t line_begin = 0;
  uint32_t line_end = 0;
  Range number;  // The document number in parentheses behind it; empty for none.
  // Every line that prints it, as a label's value, as the page's title or in the text; rising.
  std::vector<uint32_t> printed_lines;
};

// The notice's own title in the head.
Title ReadTitle(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                const Head& head);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_TITLE_H_
