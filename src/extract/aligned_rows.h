#ifndef DUBAN_EXTRACT_ALIGNED_ROWS_H_
#define DUBAN_EXTRACT_ALIGNED_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "text/range.h"

namespace duban {

// A table of more columns is none.
constexpr size_t kMaxAlignedColumns = 16;

// The lines of a table below its titles, each with what it prints in every column.
struct AlignedLines {
  struct Cell {
    Range text;                // In Page::text(); empty where the line prints nothing.
    uint16_t width = 0;        // In half-width columns, as Line::width.
    uint16_t first_width = 0;  // Of what no line's end may part at its begin.
  };
  struct PrintedLine {
    uint32_t height = 0;       // Lines above it, blank ones too.
    bool page_begins = false;  // The first of the table on its page.
    Range section;             // Not empty for a heading across the table (一、…).
    uint32_t line = 0;         // In Page::lines().
  };

  std::vector<Column> columns;
  std::vector<PrintedLine> lines;
  std::vector<Cell> cells;  // Line by line.

  const Cell& At(size_t line, size_t column) const { return cells[line * columns.size() + column]; }
};

// A row: the lines from `begin` up to `end`.
struct AlignedRow {
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct AlignedRows {
  std::vector<AlignedRow> rows;  // Rising. Lines behind the last are none of the table's.
  bool middle = false;           // Cells stand at the middle of their row's height.
  std::vector<bool> merges;      // By column: its cells may cover several rows.
};

// Parts the lines into rows; a section is a row of its own. Each row's cells begin at its first
// line or stand at the middle of its height, it prints a number where there is a column of them,
// its task ends in a sentence: the parting that all of this fits best is found by dynamic
// programming over the lines. Linear in the lines.
AlignedRows PartAlignedRows(const Page& page, const AssignmentReader& assignments,
                            const AlignedLines& lines);

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

// Whether what `next` begins with had no room behind `cell` in a column that is so wide.
bool IsBrokenOff(const AlignedLines::Cell& cell, const AlignedLines::Cell& next, uint16_t width);

// How wide the cells of each column are at the most.
std::vector<uint16_t> AlignedWidths(const AlignedLines& lines);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_ROWS_H_
