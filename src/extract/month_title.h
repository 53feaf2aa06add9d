#ifndef DUBAN_EXTRACT_MONTH_TITLE_H_
#define DUBAN_EXTRACT_MONTH_TITLE_H_

#include <cstddef>
#include <string_view>

#include "extract/column.h"

namespace duban {

// 1—3月, 4至6月, 10月份: whether a title of a column names some of the year's months. A cell may be
// called so as well; the caller must know that this one is a title, or ask MonthTitles.
bool IsMonthTitle(std::string_view title);

// What the column of such a title holds: what is done in those months, as 一季度 does.
inline Column ColumnOfMonths() {
  return Column{v1::COLUMN_KIND_DEADLINE, v1::ROLE_UNSPECIFIED, /*rank=*/1};
}

// Tells titles from cells by those of a whole row, seen in print order: titles part the year
// (1—3月, 4—6月), while 3月 and 5月 may be when a row's work begins and ends.
class MonthTitles {
 public:
  void See(std::string_view title);

  // Whether those seen adjoin, and are at least three, or two of several months each.
  bool PartYear() const { return adjoin_ && count_ >= (ranges_ ? 2 : 3); }

 private:
  size_t count_ = 0;
  int last_ = 0;
  bool adjoin_ = true;
  bool ranges_ = true;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_MONTH_TITLE_H_
