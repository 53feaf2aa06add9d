#ifndef DUBAN_EXTRACT_PRINTED_WORDS_H_
#define DUBAN_EXTRACT_PRINTED_WORDS_H_

#include <cstdint>
#include <vector>

#include "extract/page.h"
#include "text/range.h"

namespace duban {

// What the columns are counted in at which words stand: terminals and editors give a Chinese
// character two, `pdftotext -layout` counts each character as one.
enum class Measure : uint8_t { kDisplay, kCharacters };

// What stands between blanks in a line as printed.
struct PrintedWord {
  Range text;          // In Page::text().
  uint32_t begin = 0;  // The column of its first character,
  uint32_t end = 0;    // and the one behind its last.
};

// Appends the words of `line`, which is a paragraph of its own. Returns false, with some of them
// appended, where a tab stands before one: nobody knows to which column it led. Linear in the line.
bool ReadPrintedWords(const Page& page, const Line& line, Measure measure,
                      std::vector<PrintedWord>* words);

}  // namespace duban

#endif  // DUBAN_EXTRACT_PRINTED_WORDS_H_
