#ifndef DUBAN_EXPORT_SOURCE_LINES_H_
#define DUBAN_EXPORT_SOURCE_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "duban/engine.h"
#include "text/range.h"
#include "text/text.h"

namespace duban {

// The text in which places are told to people.
struct SourceText {
  Text text;
  // Whether spans count bytes of the file itself. Those of a DOCX file count bytes of the part that
  // is packed in it.
  bool spans_of_file = true;
};

// The paragraphs and cells of an HTML page, one a line, up to `end`: what is shown of a place in it
// instead of the tags around it. Empty for other files.
struct SourcePage {
  Text text;
  uint32_t end = 0;
};

// Reads it from the bytes of a file: the file as it stands or, of a DOCX file, its paragraphs and
// cells, one a line, since nobody sees what it is made of. Empty when it cannot be read.
SourceText ReadSourceText(std::string_view file, const ExtractOptions& read);

// Reads it from the bytes of the file that `source` was read from.
SourcePage ReadSourcePage(std::string_view file, const ExtractOptions& read,
                          const SourceText& source);

// Lines and columns of a text for places in the caller's bytes, whatever its encoding. Lines end at
// '\n'. Both count from 1; columns count characters.
class SourceLines {
 public:
  struct Position {
    size_t line = 1;
    size_t column = 1;
  };

  // `text` must outlive it.
  explicit SourceLines(const Text& text) : SourceLines(text, text.utf8().size()) {}
  // The same of its first `end` bytes.
  SourceLines(const Text& text, size_t end);

  // The stretch of the text, as UTF-8 offsets, that stands for the caller's bytes [begin, end).
  Range ToText(uint32_t begin, uint32_t end) const;
  // The same where all of these bytes stand in the text; an empty range elsewhere.
  Range FindIn(uint32_t begin, uint32_t end) const;
  // Of a UTF-8 offset.
  Position PositionOf(uint32_t at) const;
  // The line's range without its end; `line` from 1.
  Range Line(size_t line) const;

 private:
  const Text& text_;
  std::string_view utf8_;         // What is read of it.
  std::vector<uint32_t> begins_;  // Of each line.
};

}  // namespace duban

#endif  // DUBAN_EXPORT_SOURCE_LINES_H_
