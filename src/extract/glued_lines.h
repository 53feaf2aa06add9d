#ifndef DUBAN_EXTRACT_GLUED_LINES_H_
#define DUBAN_EXTRACT_GLUED_LINES_H_

#include <cstdint>
#include <vector>

#include "extract/page.h"
#include "extract/word_set.h"

namespace duban {

// None is nullptr.
struct GluedLineWords {
  const WordSet* title_endings;  // What the last line of a title ends in.
  const WordSet* source_labels;  // HeaderWords.source_labels
  const WordSet* role_words;     // What the units of an item end in: TaskWords.infix_role_words.
  const WordSet* footer_words;   // HeaderWords.footer_beginnings
};

// Finds where lines began on a page that lost its line ends and kept no blank in their place:
// behind the title and the salutation, before numbers that count up, before the signature and its
// date and before the page's footer. Such a page is one or two long lines, or one whose paragraphs
// kept a line each. Returns the places in page.text(), rising; nothing on any other page. Linear in
// the page.
std::vector<uint32_t> FindGluedLines(const Page& page, const GluedLineWords& words);

}  // namespace duban

#endif  // DUBAN_EXTRACT_GLUED_LINES_H_
