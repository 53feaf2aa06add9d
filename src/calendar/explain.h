#ifndef DUBAN_CALENDAR_EXPLAIN_H_
#define DUBAN_CALENDAR_EXPLAIN_H_

#include <string>
#include <string_view>

#include "duban/calendar.h"

namespace duban {

// "2024-10-08(星期二)" and "2024-10-08 (Tue)".
std::string DayWithWeekday(absl::CivilDay day);
std::string DayWithWeekdayEn(absl::CivilDay day);

// "7个工作日", "24小时", "3个月"; "7 working days", "1 month". Empty for an unspecified unit.
std::string DurationText(const v1::Duration& duration);
std::string DurationTextEn(const v1::Duration& duration);

// "(《民法典》第二百零一条)", empty for no basis.
std::string InBrackets(const v1::LegalBasis* basis);
std::string InBracketsEn(const v1::LegalBasis* basis);

void AddStep(v1::Period* period, std::string text, std::string text_en);

}  // namespace duban

#endif  // DUBAN_CALENDAR_EXPLAIN_H_
