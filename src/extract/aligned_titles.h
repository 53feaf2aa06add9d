#ifndef DUBAN_EXTRACT_ALIGNED_TITLES_H_
#define DUBAN_EXTRACT_ALIGNED_TITLES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "extract/printed_words.h"
#include "text/range.h"

namespace duban {

// The titles of a table whose columns stand side by side, and where they stand.
struct AlignedTitles {
  struct Title {
    uint32_t begin = 0;  // Columns of the line.
    uint32_t end = 0;
    std::vector<Range> pieces;  // Its words, line by line.
    std::string words;          // All of them as one.
    uint32_t middle() const { return (begin + end) / 2; }
  };
  // A title above those of the columns [first, end): 责任单位 above 牵头单位 and 配合单位.
  struct Spanning {
    size_t first = 0;
    size_t end = 0;
    Range text;
  };

  Measure measure = Measure::kDisplay;
  uint32_t first_line = 0;
  uint32_t end_line = 0;
  std::vector<Title> titles;  // From left to right.
  std::vector<Spanning> spanning;
};

// Whether line `at` may hold such titles: a quick question.
bool MayHoldAlignedTitles(const Page& page, const ColumnTitles& titles, uint32_t at);

// Whether the lines right below `at` look as if some of them held but pieces of a row's cells: a
// quick question.
bool MayHoldBrokenCells(const Page& page, uint32_t at);

// Reads the titles in line `at` and in those right above (from line `first` on) and below it that
// hold the rest of broken ones. Returns whether there are enough that are known.
bool ReadAlignedTitles(const Page& page, const ColumnTitles& titles, uint32_t at, uint32_t first,
                       Measure measure, AlignedTitles* found);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_TITLES_H_
