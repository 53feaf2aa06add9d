#ifndef DUBAN_EXTRACT_LINE_FOLDER_H_
#define DUBAN_EXTRACT_LINE_FOLDER_H_

#include <cstdint>
#include <string_view>

#include "extract/page.h"
#include "text/character.h"
#include "text/position_map.h"
#include "text/position_set.h"
#include "text/range.h"

namespace duban {

// Blanks of all widths, line ends among them; and characters that print nothing.
bool IsPrintedBlank(char32_t c);
bool IsZeroWidth(char32_t c);

// Folds lines into a page's text, one behind the other. See Page for what folding is.
class LineFolder {
 public:
  // Writes to `out`, which has room for all that is folded, at most five bytes for three and a byte
  // a line, and three bytes more. `map` gets where it comes from, `gaps` the places before which,
  // or at which, the source has a blank, a line end or a zero-width character. All must outlive the
  // object.
  LineFolder(std::string_view source, char* out, PositionMap* map, PositionSet* gaps)
      : source_(source), begin_(out), out_(out), map_(map), gaps_(gaps) {}

  // Bytes folded so far.
  uint32_t size() const { return static_cast<uint32_t>(out_ - begin_); }
  // Takes back what was folded behind `size`.
  void Truncate(uint32_t size);
  // Appends the '\n' of a line that ends at `source`.
  void EndLine(uint32_t source);
  // Appends the folded form of source[range] without blanks at its ends, and fills in `line` what
  // was appended, the blanks before it, its width and its marks.
  void Fold(Range range, Line* line);

  // Reads the marks and the width of a line off its folded text.
  static void Measure(std::string_view text, Line* line);

 private:
  uint32_t FoldIdeographs(uint32_t at, uint32_t end);
  uint32_t FoldFullWidth(uint32_t at);
  uint32_t FoldAscii(uint32_t at, uint32_t end);
  uint32_t FoldStars(uint32_t at, uint32_t end, bool marks);
  uint32_t FoldBackslash(uint32_t at, uint32_t end);
  uint32_t FoldBlanks(uint32_t at, uint32_t end, uint16_t* indent);
  void TakeAscii(char c);
  void Append(Decoded c, uint32_t at);
  void Note(char32_t c);

  std::string_view source_;
  char* const begin_;
  char* out_;
  PositionMap* map_;
  PositionSet* gaps_;
  // Of the line that is folded:
  Line* line_ = nullptr;
  uint32_t line_begin_ = 0;  // In the source.
  uint32_t width_ = 0;
  bool only_digits_ = true;
  char32_t previous_ = 0;  // 0 before the first character.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_LINE_FOLDER_H_
