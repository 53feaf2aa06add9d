#ifndef DUBAN_EXPORT_DUE_WORDS_H_
#define DUBAN_EXPORT_DUE_WORDS_H_

#include <string>

#include "duban/due_report.h"

// Parts of a report on what is due in words for people.
namespace duban {

// 进行中, 已逾期…; "" for unspecified.
const char* StateName(v1::DeadlineState state, ReportLanguage language);

// The units of an item, lead first, joined by 、.
std::string UnitsOf(const v1::DueItem& item);

// 收到申请后5个工作日内: the limit with what it counts from.
std::string LimitOf(const v1::DueItem& item);

// The steps of the calculation, or why there is no date, a line each.
std::string ExplanationOf(const v1::Resolution& resolution, ReportLanguage language);

}  // namespace duban

#endif  // DUBAN_EXPORT_DUE_WORDS_H_
