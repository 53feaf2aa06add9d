#ifndef DUBAN_EXTRACT_ALIGNED_LINES_H_
#define DUBAN_EXTRACT_ALIGNED_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
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
  bool titles_ruled = false;  // A rule stands below the titles.
  bool rows_ruled = false;    // Rules stand between lines.
  std::vector<PrintedLine> lines;
  std::vector<Cell> cells;  // Line by line.

  const Cell& At(size_t line, size_t column) const { return cells[line * columns.size() + column]; }
};

// Lines of one cell stand right below one another, or with one of a cell beside it in between.
constexpr uint32_t kNextCellLine = 2;

// How wide the cells of each column are at the most.
std::vector<uint16_t> AlignedWidths(const AlignedLines& lines);

// How a cell's line ends above the next one of its column.
enum class CellLineEnd : uint8_t {
  kRoom,    // What the next line begins with had room behind it.
  kEdge,    // It had none, but a name or a sentence may end there.
  kInside,  // It had none, and none ends there: the next line is of the same cell.
};

// Tells how cells' lines end; `page` and `assignments` must outlive it.
class CellLineEnds {
 public:
  CellLineEnds(const Page& page, const AssignmentReader& assignments, const AlignedLines& lines)
      : page_(page), assignments_(assignments), widths_(AlignedWidths(lines)) {}

  // Of the line `cell` above `next` in a column of names or times. `said` is what the cell says up
  // to the line's end.
  CellLineEnd OfNames(size_t column, std::string_view said, const AlignedLines::Cell& cell,
                      const AlignedLines::Cell& next) const;
  // The same in a column of sentences.
  CellLineEnd OfText(size_t column, std::string_view said, const AlignedLines::Cell& cell,
                     const AlignedLines::Cell& next) const;

 private:
  static constexpr int kOverhang = 2;  // A mark may stand beyond the edge.

  bool HasRoom(size_t column, const AlignedLines::Cell& cell, const AlignedLines::Cell& next,
               int overhang = kOverhang) const;

  const Page& page_;
  const AssignmentReader& assignments_;
  const std::vector<uint16_t> widths_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_ALIGNED_LINES_H_
