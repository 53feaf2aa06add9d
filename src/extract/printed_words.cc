#include "extract/printed_words.h"

#include <algorithm>
#include <string_view>

#include "extract/line_folder.h"
#include "text/character.h"

namespace duban {

bool ReadPrintedWords(const Page& page, const Line& line, Measure measure,
                      std::vector<PrintedWord>* words) {
  const Document& document = page.document();
  const std::string_view source = document.text.utf8();
  const std::string_view text = page.text();
  const auto width = [measure](Decoded c) -> uint32_t {
    if (IsZeroWidth(c.code)) return 0;
    return measure == Measure::kDisplay && c.size > 2 ? 2 : 1;
  };
  uint32_t read = document.blocks[line.block].text.begin;  // Of the source.
  uint32_t column = 0;
  bool apart = true;
  for (uint32_t at = line.range.begin; at < line.range.end;) {
    const Decoded folded = DecodeAt(text, at);
    const uint32_t next = at + folded.size;
    if (folded.code == ' ' || folded.code == '\t') {
      at = next;
      continue;
    }
    const uint32_t place = page.DocumentPlace(at);
    while (read < place) {
      const Decoded c = DecodeAt(source, read);
      if (c.code == '\t') return false;
      apart = apart || IsPrintedBlank(c.code);
      column += width(c);
      read += c.size;
    }
    if (apart) words->push_back({{at, at}, column, column});
    apart = false;
    // A character that folds to several (①) is read with the first of them.
    if (read == place) {
      const Decoded c = DecodeAt(source, read);
      column += width(c);
      read += c.size;
    }
    words->back().text.end = next;
    words->back().end = column;
    at = next;
  }
  return true;
}

}  // namespace duban
