#ifndef DUBAN_EXTRACT_HEADER_TITLE_LINE_H_
#define DUBAN_EXTRACT_HEADER_TITLE_LINE_H_

#include <string_view>

#include "extract/header_words.h"
#include "text/range.h"

namespace duban::header {

// A title as its line prints it, with the notice's number beside it where one stands there.
struct PrintedTitle {
  Range range;
  Range number;  // Empty for none.
};

// What `range`, the line or lines of a title, holds without what a site prints around it: its
// column (【政策文件】), the number before or behind the title, a note (【全文废止】), a date, a
// counter, the site's name, the type of a file.
PrintedTitle CutTitle(std::string_view text, Range range, const HeaderLexicon& words);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_TITLE_LINE_H_
