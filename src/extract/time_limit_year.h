#ifndef DUBAN_EXTRACT_TIME_LIMIT_YEAR_H_
#define DUBAN_EXTRACT_TIME_LIMIT_YEAR_H_

#include <string_view>
#include <vector>

#include "extract/time_limit.h"
#include "extract/time_limit_expression.h"

namespace duban::time_limit {

// The year that a date without one takes over from what is printed before it: from the heading of
// its section, from its sentence, where its own year would make it a day that is over, or from any
// limit of `out`, those before it, where nothing says of which year the notice is. 0 where it takes
// over none.
int YearBefore(std::string_view text, const DateItem& item, const TimeContext& time,
               const std::vector<TimeLimit>& out);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_YEAR_H_
