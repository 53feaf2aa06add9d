#ifndef DUBAN_EXTRACT_TIME_LIMIT_WEEK_H_
#define DUBAN_EXTRACT_TIME_LIMIT_WEEK_H_

#include <cstdint>
#include <string_view>

#include "absl/time/civil_time.h"
#include "extract/time_limit_date.h"

// Days that are told by their week: 本周五, 下周一上午10时, 星期三, 本周内.
namespace duban::time_limit {

// Reads a week or a day of one at `at`. The date in parentheses behind it, 本周五(6月14日), is what
// it is then. False where none stands there.
bool ReadWeek(std::string_view text, uint32_t at, const DateWords& words, Calendar* out);

// The days of what ReadWeek() read without a date, in a notice of the day `now`. A day without its
// week is the next one of that name.
Period DaysOfWeek(const Calendar& calendar, absl::CivilDay now);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_WEEK_H_
