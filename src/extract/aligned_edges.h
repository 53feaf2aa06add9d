#ifndef DUBAN_EXTRACT_ALIGNED_EDGES_H_
#define DUBAN_EXTRACT_ALIGNED_EDGES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/aligned_titles.h"
#include "extract/printed_words.h"

namespace duban {

// A line that goes on beyond is of no table.
constexpr uint32_t kMaxAlignedPlace = 1000;

// The words of lines, one behind the other, and where those of each line end.
struct PrintedLines {
  std::vector<PrintedWord> words;
  std::vector<size_t> ends;
  std::vector<bool> across;  // Of each line: it is a heading across the table.
};

// Where the columns of a table end whose titles stand side by side.
class AlignedEdges {
 public:
  // Finds them between the middles of two titles, where the fewest words stand. Linear in the
  // words.
  AlignedEdges(const AlignedTitles& titles, const PrintedLines& lines);

  // The column that the word stands in, or that of the word before it.
  size_t ColumnOf(const PrintedWord& word, size_t before) const;

  // Where a column begins and ends, in places of a line.
  uint32_t LeftOf(size_t column) const { return column > 0 ? edges_[column - 1] : 0; }
  uint32_t RightOf(size_t column) const {
    return column < edges_.size() ? edges_[column] : kMaxAlignedPlace;
  }

  // Whether `word`, in the same column as `before`, begins the next one: where a cell's line is
  // full one blank parts it from the next cell, which `pdftotext -layout` prints further left then.
  // `next` is the word behind it, null for none.
  bool IsPulledLeft(const PrintedWord& before, const PrintedWord& word, const PrintedWord* next,
                    size_t column) const;

  // Words that stand across the edges.
  int64_t crossings() const { return crossings_; }

 private:
  std::vector<uint32_t> edges_;
  std::vector<uint32_t> widest_;  // How wide the widest word of each column is.
  int64_t crossings_ = 0;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_EDGES_H_
