#ifndef DUBAN_EXTRACT_ROW_REST_H_
#define DUBAN_EXTRACT_ROW_REST_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"
#include "text/range.h"

namespace duban::table {

// Tells the lines of a table whose cells tabs or blanks part that may be the rest of the row in the
// line above, one of whose cells has several lines. Its rows are told in print order.
class RowRest {
 public:
  // All must outlive the object.
  RowRest(const Page& page, const AssignmentReader& assignments, const TableHeader& header)
      : page_(page), assignments_(assignments), header_(header) {}

  // Whether `cells`, those of line `at`, may be the rest: 1 清理河道。 县水利局 / 县财政局 6月底前.
  // Where blanks part them, a number begins the row, no other line stands between, and they fill
  // it.
  bool GoesOn(uint32_t at, const std::vector<Range>& cells);

  // Whether `cell`, the first of line `at`, is the point of a list behind that in the last cell of
  // the line above, the last of `items`: …  1.清理河道。 / 2.修复护坡。  县水利局  6月底前.
  bool GoesOnInList(uint32_t at, Range cell, const std::vector<Item>& items) const;

 private:
  const Page& page_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  uint32_t line_ = 0;  // The last one told of,
  size_t cells_ = 0;   // and how many cells its row has so far.
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_ROW_REST_H_
