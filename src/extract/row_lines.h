#ifndef DUBAN_EXTRACT_ROW_LINES_H_
#define DUBAN_EXTRACT_ROW_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "text/range.h"

namespace duban {

// The first cell of a row's line: its words up to the first blank, or to that which the page
// dropped behind a number.
std::string_view FirstCell(const Page& page, Range line);

// Whether the line is the title of the rows' numbers alone: titles and cells have a line each.
bool HeadsRowsOfLines(const Page& page, const Line& line, const ColumnTitles& titles);

// Whether titles begin at the line, one a line, of tasks and units among them: so have the cells.
bool BeginsTitlesOfLines(const Page& page, const ColumnTitles& titles, uint32_t line);

// Whether a line may hold titles that single blanks part: a quick question.
bool MayTitleBlankRows(const Page& page, const ColumnTitles& titles, const Line& line);

// Lines that belong to one row of a table with the line behind them.
class RowLines {
 public:
  // Adds a line, lines rising; `in_word`: its end stands inside of a cell's words, which go on in
  // the next line without a blank.
  void Add(uint32_t line, bool in_word) {
    if (in_word) {
      in_words_.push_back(line);
    } else {
      others_.push_back(line - static_cast<uint32_t>(in_words_.size()));
    }
  }
  // Joins them on the page that they were found on.
  void Join(Page* page) const {
    page->JoinLines(in_words_);
    page->JoinWithBlanks(others_);
  }

 private:
  std::vector<uint32_t> in_words_;
  std::vector<uint32_t> others_;  // Counted as when those are joined.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_ROW_LINES_H_
