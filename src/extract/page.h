#ifndef DUBAN_EXTRACT_PAGE_H_
#define DUBAN_EXTRACT_PAGE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "duban/v1/span.pb.h"
#include "text/position_map.h"
#include "text/position_set.h"
#include "text/range.h"

namespace duban {

// A table whose columns stand side by side over several lines, its cells found.
struct AlignedTable {
  // What a line prints of a cell.
  struct Piece {
    Range text;            // In Page::text().
    uint32_t cell = 0;     // Index in table.cells.
    bool goes_on = false;  // The piece before it, of the same cell, was broken off.
  };
  uint32_t first_line = 0;
  uint32_t end_line = 0;
  Table table;                // Without the texts of its cells.
  std::vector<Piece> pieces;  // In the order of the cells.
};

// One line of a Page: a paragraph, a printed line of plain text, or one paragraph of a table's
// cell.
struct Line {
  // Which marks stand in the line: what looks for one passes over the lines without it.
  enum Marks : uint16_t {
    kBlank = 1 << 0,           // ' '
    kTab = 1 << 1,             // '\t'
    kPipe = 1 << 2,            // '|'
    kColon = 1 << 3,           // ':'
    kStop = 1 << 4,            // 。
    kComma = 1 << 5,           // ','
    kClosing = 1 << 6,         // ) ] 】 〕 〗
    kTitleMark = 1 << 7,       // 《
    kDash = 1 << 8,            // — (U+2014)
    kDigit = 1 << 9,           // 0 to 9
    kEnumeration = 1 << 10,    // 、
    kSemicolon = 1 << 11,      // ';'
    kOpening = 1 << 12,        // ( [ < { and 【 〔 〖 〈
    kSquareOpening = 1 << 13,  // The same but for (.
    kLabelClosing = 1 << 14    // ] 】
  };

  Range range;          // In Page::text(): no blanks at either end, never empty.
  uint16_t indent = 0;  // Blanks before it as printed, in half-width columns (U+3000 is two).
  uint16_t width = 0;   // Of what is printed, in half-width columns; 65,535 stands for more.
  uint16_t marks = 0;   // Of Marks.
  uint16_t blank_lines_before = 0;
  uint8_t heading_level = 0;  // From markup, 0 for none.
  // Index in Document::blocks; several lines of one table share it.
  uint32_t block = 0;
  int32_t cell = -1;  // Index in the table's cells, -1 outside of tables.

  bool Has(uint16_t any_of_marks) const { return (marks & any_of_marks) != 0; }
};

// A document folded for reading: what every reader of the extract stage works on.
//
// The folded text is UTF-8 in which
//  - full-width forms of ASCII (，：；（）．％［］０-９Ａ-Ｚ) are half-width;
//  、。《》〈〉“”‘’【】〔〕—
//    stay; ○ in numbers is 〇;
//  - characters of traditional script are simplified one to one;
//  - a single blank between a digit and a Chinese character is gone (but for the one behind a
//  number
//    that begins a line); other single blanks are one ' '; a tab or two and more blanks (U+3000 is
//    one blank) are one '\t'; zero-width characters are gone, and so are the marks of Markdown for
//    words in bold (**责任单位：**) and before marks that are none of its own (1\.);
//  - every Line ends with one '\n'; blank lines are gone.
// Positions map back to the caller's bytes through Source(). Immutable after it is built.
class Page {
 public:
  explicit Page(const Document& document) : Page(document, {}) {}
  Page(const Page& other);
  Page(Page&&) = default;
  Page& operator=(Page&&) = default;

  std::string_view text() const { return {bytes_.get(), size_}; }
  const std::vector<Line>& lines() const { return lines_; }
  const Document& document() const { return *document_; }
  std::string_view In(Range range) const { return range.In(text()); }

  // The caller's bytes that `range` of the folded text stands for.
  Range Source(Range range) const;
  // Whether the document has a blank before the character at `at` that the folded text has not.
  bool DropsBlankAt(uint32_t at) const { return gaps_.AnyIn({at, at + 1}); }
  // Whether a tab is among the blanks that the character at `at` stands for; wide blanks alone are
  // folded to the same.
  bool IsTabAt(uint32_t at) const;
  // How many tabs stand in the document among the blanks behind the character that ends at `end`,
  // up to the line's end: two part a cell from the one behind an empty one.
  uint32_t TabsBehind(uint32_t end) const;
  // The same of the blanks before the character at `at`, down to the line's begin.
  uint32_t TabsBefore(uint32_t at) const;
  // Whether the bars (Line::kPipe) or tabs (Line::kTab) of a line of lines() are those of a table's
  // rows: more bars than a portal's menus have, or as many as in the line above or below,
  // of wide rows about as many.
  bool IsRow(const Line& line, uint16_t border) const;
  // Where the character at `at` stands in Document::text.
  uint32_t DocumentPlace(uint32_t at) const { return map_.ToSource({at, at + 1}).begin; }
  // The words at `range` as printed (script and width of the source), with line ends and blanks
  // next to Chinese characters taken out and other runs of blanks one ' '.
  std::string Printed(Range range) const;

  // The same, to the end of `out`.
  void AppendPrinted(Range range, std::string* out) const {
    AppendPrinted(range, map_.ToSource(range), out);
  }

  // Fill a message's fields from a range of the folded text: its words as printed, and its span,
  // with its parts where the words do not stand in one place.
  void Fill(Range range, v1::Span* span) const;
  void Fill(Range range, v1::Quote* quote) const;
  void Fill(Range range, std::string* printed, v1::Span* span) const;

  // The document that the page was made from stands at `document` now.
  void MoveTo(const Document& document) { document_ = &document; }

  // Takes out the '\n' at the end of each line in `lines` (rising indices): the line and the next
  // become one. Used where a paragraph was broken in the middle of a word (PDF).
  void JoinLines(const std::vector<uint32_t>& lines);

  // Puts a blank in the place of the '\n' at the end of each line in `lines` (rising indices): the
  // line and the next become one. Used where the cells of a row stand one a line.
  void JoinWithBlanks(const std::vector<uint32_t>& lines);

  // Puts a colon in the place of the '\n', '\t' or ' ' at each of `places` (rising): a label and
  // its value become one line. Used where the two are the cells of a table.
  void PutColons(const std::vector<uint32_t>& places);

  // Ends a line at each of `places` (rising), where blanks or bars stand in the text; so many blank
  // lines stand for each, and at least as many before a line that is cut. Used where a page lost
  // its line ends, for records whose labels and values bars part, and for cells that blank lines
  // part elsewhere in their table.
  void SplitLines(const std::vector<uint32_t>& places, uint16_t blank_lines = 0);

  // A line begins at each of `places` (rising, none at the begin of a line), too: where fields that
  // no blank parts stand in one line.
  void BeginLinesAt(const std::vector<uint32_t>& places);

  // Puts the words of the tables' cells (in print order) in the place of the lines that print them
  // side by side: each cell's behind the other's, as if markup told them. What no piece holds is
  // left out of the text.
  void ArrangeTables(std::vector<AlignedTable> tables);

  // Takes `lines` (rising indices) out of the text. Used for what stands inside of a table's cell
  // and is no part of it.
  void DropLines(const std::vector<uint32_t>& lines);

  // The table whose cell `line` is in, and whether it is one that was arranged.
  const Table& TableOf(const Line& line) const;
  bool IsArranged(const Line& line) const {
    return line.cell >= 0 && document_->blocks[line.block].kind != Block::kTable;
  }

  // The page on which a line begins at each of `begins` (rising places in text()), too: where a
  // page lost its line ends, and no blank stands in their place.
  Page WithLinesAt(const std::vector<uint32_t>& begins) const;

 private:
  // Takes a text that was written anew, with all that is told of it.
  void Take(const std::string& made, PositionMap map, const std::vector<uint32_t>& gaps,
            std::vector<Line> lines);

  // JoinLines(), and takes out what stands between two lines beside the '\n'.
  void Compact(const std::vector<uint32_t>& lines);

  // Puts `c`, whose mark is `mark`, in the place of the line end or blank at each of `places`
  // (rising); lines whose end is one of them go on in the next.
  void Put(char c, uint16_t mark, const std::vector<uint32_t>& places);

  // A line begins at each of `line_begins` (rising places in Document::text), too.
  Page(const Document& document, const std::vector<uint32_t>& line_begins);

  // Fills in the parts of the span of `range`, in a page that has lost words or their order.
  void FillParts(Range range, v1::Span* span) const;

  // Appends the words that stand for `range` of the folded text and `source` of the document's.
  void AppendPrinted(Range range, Range source, std::string* out) const;

  const Document* document_;
  std::unique_ptr<char[]>
      bytes_;  // The folded text. Not a string, which would be filled before it is written.
  uint32_t size_ = 0;
  PositionMap map_;  // Folded text to Document::text.
  std::vector<Line> lines_;
  // The tables that were arranged, in print order; the lines of each have its block.
  struct Arranged {
    uint32_t block;
    Table table;
  };
  std::vector<Arranged> tables_;
  bool parted_ = false;  // Words that stand together in the text may stand apart in the document.
  // Places in the text at which, or before which, the document's text has a blank, a line end or a
  // zero-width character. Words without one are printed as they stand.
  PositionSet gaps_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_PAGE_H_
