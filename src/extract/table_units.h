#ifndef DUBAN_EXTRACT_TABLE_UNITS_H_
#define DUBAN_EXTRACT_TABLE_UNITS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/column.h"
#include "extract/table_item.h"

namespace duban::table {

// Where a row prints units on more lines than there are columns for them side by side, one of their
// cells holds several: gives each line to the column that holds the same words in rows of one line
// a column. `states` are the columns of the items. Linear in the items.
void SettleUnits(std::string_view text, const std::vector<Column>& columns,
                 const std::vector<Item>& items, std::vector<uint8_t>* states);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_UNITS_H_
