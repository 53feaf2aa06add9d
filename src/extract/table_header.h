#ifndef DUBAN_EXTRACT_TABLE_HEADER_H_
#define DUBAN_EXTRACT_TABLE_HEADER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "text/range.h"

namespace duban {

// How the cells of a plain-text table are parted.
enum class CellMark : uint8_t { kLine, kPipe, kTab, kBlank };

// A header row found in lines.
struct TableHeader {
  std::vector<Column> columns;
  std::vector<Range> titles;  // Of the columns; empty for one that was put in.
  uint32_t first_line = 0;
  uint32_t end_line = 0;
  CellMark mark = CellMark::kLine;
  bool blank_lines = false;  // Blank lines stand between the titles.
  uint16_t cell_gap = 0;     // So many at the least; a cell's own lines may stand closer together.
  bool closed = false;       // A border stands behind the last title.
  bool opened = false;       // One stands before the first.
  // So many cells without words end the row of titles: one of the titles may span as many more.
  uint16_t spare = 0;
};

// Cuts a line into cells. A '|' at either end is no cell border; a cell without words is an empty
// range.
void CutCells(std::string_view text, Range line, CellMark mark, std::vector<Range>* cells);

// The mark that a line has where `mark` parts its cells; 0 for one that has none.
inline uint16_t BorderOf(CellMark mark) {
  if (mark == CellMark::kPipe) return Line::kPipe;
  return mark == CellMark::kTab ? Line::kTab : 0;
}

// How a line is parted into cells: at '|', else at tabs and runs of blanks, else at single blanks.
CellMark FindCellMark(const Line& line);

// Reads the header of a task table that begins at line `at`. Returns whether one does.
bool ReadTableHeader(const Page& page, const ColumnTitles& titles, uint32_t at,
                     TableHeader* header);

}  // namespace duban

#endif  // DUBAN_EXTRACT_TABLE_HEADER_H_
