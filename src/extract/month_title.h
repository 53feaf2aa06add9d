#ifndef DUBAN_EXTRACT_MONTH_TITLE_H_
#define DUBAN_EXTRACT_MONTH_TITLE_H_

#include <string_view>

#include "extract/column.h"

namespace duban {

// 1—3月, 4至6月, 10月份: whether a title of a column names some of the year's months. A cell may be
// called so as well; the caller must know that this one is a title.
bool IsMonthTitle(std::string_view title);

// What the column of such a title holds: what is done in those months, as 一季度 does.
inline Column ColumnOfMonths() {
  return Column{v1::COLUMN_KIND_DEADLINE, v1::ROLE_UNSPECIFIED, /*rank=*/1};
}

}  // namespace duban

#endif  // DUBAN_EXTRACT_MONTH_TITLE_H_
