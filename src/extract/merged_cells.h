#ifndef DUBAN_EXTRACT_MERGED_CELLS_H_
#define DUBAN_EXTRACT_MERGED_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/aligned_lines.h"
#include "extract/aligned_rows.h"

namespace duban {

// A cell that covers several rows, and the lines that print it.
struct MergedCell {
  uint32_t first_row = 0;
  uint32_t rows = 1;
  std::vector<uint32_t> lines;
};

// The cells of `column` where it prints fewer than there are rows, each of them once for the rows
// that it covers; empty where it has one for each row. Linear in the lines.
std::vector<MergedCell> FindMergedCells(const AlignedLines& lines, const AlignedRows& rows,
                                        size_t column);

}  // namespace duban

#endif  // DUBAN_EXTRACT_MERGED_CELLS_H_
