#ifndef DUBAN_EXTRACT_TABLE_END_H_
#define DUBAN_EXTRACT_TABLE_END_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/grid.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// How many of `items` are of the table, `states` being what each of them is (a column, or one
// behind them a row across the table), `new_rows` whether it begins a row: where rows print their
// cells side by side, lines below 三、工作要求 that print none so are text behind the table.
size_t EndOfRows(const Page& page, CellMark mark, const std::vector<Column>& columns,
                 const std::vector<Item>& items, const std::vector<uint8_t>& states,
                 const std::vector<bool>& new_rows);

// Whether a date with its year and day is all of `line`: below a body's name, where no column of
// the table holds dates, it signs the text. False behind the last line.
bool IsDateLine(const Page& page, uint32_t line);

// Takes sections off the end of `grid`, whose titles end before line `titles_end`: 二、工作要求
// behind the last row is none of the table's.
void DropLastSections(const Page& page, uint32_t titles_end, Grid* grid);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_END_H_
