#ifndef DUBAN_EXTRACT_ROW_LINES_H_
#define DUBAN_EXTRACT_ROW_LINES_H_

#include <cstdint>
#include <vector>

#include "extract/page.h"

namespace duban {

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
