#ifndef DUBAN_EXTRACT_CELL_WIDTHS_H_
#define DUBAN_EXTRACT_CELL_WIDTHS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_item.h"

namespace duban::table {

// How wide a column's cells are, in half-width columns.
struct CellWidth {
  uint16_t edge = 0;   // Where its lines are broken; 0 where they do not tell.
  uint16_t least = 0;  // At least so wide.
};

// Whether what `next` begins with had no room behind `item` in a cell of `width`.
inline bool IsFull(uint16_t width, const Item& item, const Item& next) {
  constexpr int kOverhang = 2;  // A mark may stand beyond the edge.
  return item.width + next.first_width + kOverhang > width;
}

// The widths of the cells of each column where a page printed them broken at their edges (the text
// of a PDF); empty where it did not. `states` is what each of `items` was taken for: a column, or
// more.
std::vector<CellWidth> FindCellWidths(const std::vector<Column>& columns,
                                      const std::vector<Item>& items,
                                      const std::vector<uint8_t>& states);

// What the width of the cells says, to be added to the scores: that `item` goes on in a cell behind
// `previous`, and that it begins one. `text`: how wide the tasks' cells are.
int FitWidthContinued(const Column& column, CellWidth cell, uint16_t text, const Item& previous,
                      const Item& item);
int FitWidthBegun(const Column& column, CellWidth cell, uint16_t text, const Item& item);

// What the widths tell of the items, each of a whole line: a name that had room in its cell's line
// for what begins the next line does not go on there; rows whose number of lines made each line a
// cell (Item::column) are none where the text begins to the left of its column.
void TakeWidths(const Page& page, const AssignmentReader& assignments,
                const std::vector<Column>& columns, const std::vector<CellWidth>& widths,
                std::vector<Item>* items);

// How wide the first of `words` are that no line's end may part: 1200盏 is 4, 盏, is 4, 的 is 2.
uint16_t FirstWidth(std::string_view words);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_CELL_WIDTHS_H_
