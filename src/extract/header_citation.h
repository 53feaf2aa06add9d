#ifndef DUBAN_EXTRACT_HEADER_CITATION_H_
#define DUBAN_EXTRACT_HEADER_CITATION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// Another document that the notice cites.
struct CitedDocument {
  Range title;   // Without 《》; empty where only the number is printed.
  Range number;  // Empty where none is printed beside.
};

struct Citations {
  std::vector<CitedDocument> documents;  // Each once, in print order.
  std::vector<Range> names;              // Every 《…》, brackets included; rising.
  std::vector<Range> numbers;            // Every document number; rising.
};

// Reads the documents cited in `range` by name in 《》 or by number. `own_names` (without blanks
// and 《》) are the notice's own documents; names that the text says are issued with it
// (现将《…》印发) are added to it when they stand before `cover_end`. `own_number` is the notice's
// number, without blanks. Names inside of `titles` (rising), the titles of what is issued, are not
// cited there. One pass, linear in the range.
void ReadCitations(const Page& page, const HeaderLexicon& words, Range range, uint32_t cover_end,
                   const std::string& own_number, const std::vector<Range>& titles,
                   std::vector<std::string>* own_names, Citations* out);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_CITATION_H_
