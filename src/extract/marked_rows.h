#ifndef DUBAN_EXTRACT_MARKED_ROWS_H_
#define DUBAN_EXTRACT_MARKED_ROWS_H_

#include <cstdint>

#include "extract/page.h"
#include "extract/row_amounts.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// Knows the rows of a table, one cell a line, that has no column of numbers, by the numbers that
// cells begin with: 3.修复护坡。, (2)清理边坡。. Is asked of each item in print order.
class MarkedRows {
 public:
  // All must outlive the object; `numbers` is told of each row's.
  MarkedRows(const Page& page, const TableHeader& header, LineFeatures* features,
             RowAmounts* numbers)
      : page_(page), header_(header), features_(*features), numbers_(*numbers) {}

  // Whether `item`, behind `previous` (null before the first), begins with the number of the next
  // row, units in the next line. The numbers may begin again in a section. Looks at a few lines.
  bool IsNext(const Item& item, const Item* previous);

  // That `item` was read.
  void See(const Item& item) { units_behind_number_ = units_behind_number_ || item.units; }

 private:
  bool UnitsFollow(uint32_t line, bool paragraphs);
  int NumberOfItem(const Item& item) const;
  bool CountsRows(int number);

  const Page& page_;
  const TableHeader& header_;
  LineFeatures& features_;
  RowAmounts& numbers_;
  // The last number in parentheses; units were read behind it; such numbers are those of rows.
  int last_in_parens_ = 0;
  bool units_behind_number_ = false;
  bool counts_in_parens_ = false;
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_MARKED_ROWS_H_
