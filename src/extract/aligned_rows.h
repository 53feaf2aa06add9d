#ifndef DUBAN_EXTRACT_ALIGNED_ROWS_H_
#define DUBAN_EXTRACT_ALIGNED_ROWS_H_

#include <cstdint>
#include <vector>

#include "extract/aligned_lines.h"
#include "extract/assignment.h"
#include "extract/page.h"

namespace duban {

// A row: the lines from `begin` up to `end`.
struct AlignedRow {
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct AlignedRows {
  std::vector<AlignedRow> rows;  // Rising. Lines behind the last are none of the table's.
  bool lines = false;            // Each line is a row; cells in its first columns may be empty.
  bool middle = false;           // Cells stand at the middle of their row's height.
  std::vector<bool> merges;      // By column: its cells may cover several rows.
};

// Parts the lines into rows; a section is a row of its own. Each row's cells begin at its first
// line or stand at the middle of its height, it prints a number where there is a column of them,
// its task ends in a sentence: the parting that all of this fits best is found by dynamic
// programming over the lines. Linear in the lines.
AlignedRows PartAlignedRows(const Page& page, const AssignmentReader& assignments,
                            const AlignedLines& lines);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_ROWS_H_
