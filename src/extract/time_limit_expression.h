#ifndef DUBAN_EXTRACT_TIME_LIMIT_EXPRESSION_H_
#define DUBAN_EXTRACT_TIME_LIMIT_EXPRESSION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "extract/time_limit.h"
#include "extract/time_limit_amount.h"
#include "extract/time_limit_context.h"
#include "extract/time_limit_date.h"

// Dates with all that belongs to them (ranges, lists, 前, 内, 止), and whether they are limits.
namespace duban::time_limit {

enum class Suffix : uint8_t { kNone, kBefore, kInside, kUntil };

// One date or range of a list: 6月 and 9月底前 of 2023年6月、9月底前.
struct DateItem {
  uint32_t begin = 0, end = 0;
  Calendar from;
  Calendar to;  // When `range`.
  bool range = false;
};

struct DateExpression {
  absl::InlinedVector<DateItem, 2> items;  // Mostly one.
  Suffix suffix = Suffix::kNone;           // Of the last item, hence of all.
  uint32_t end = 0;
};

// Reads 前, 内, 止 at `at` and moves `at` behind it, but not behind 止, which is no part of a
// limit's wording. 前 of 前后 and 内 of 内部 are none.
Suffix ReadSuffix(std::string_view text, const DateWords& words, uint32_t* at);

// Reads the dates that begin at `at`. `numeric` allows 2023-06-30 without 前.
bool ReadDateExpression(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
                        DateExpression* out);

// Appends the limits that the dates are, if they are any.
void AppendDateLimits(std::string_view text, const DateExpression& dates, bool column,
                      const TimeContext& time, const ContextWords& words,
                      std::vector<TimeLimit>* out);

// The amount at `at` is 15日 with 前 behind: a day of the month of issue, or of the next one when
// it is past. Appends the limit and returns its end; `at` when it is none.
uint32_t AppendDayOfMonth(std::string_view text, uint32_t at, const Amount& amount, bool column,
                          const TimeContext& time, const ContextWords& words,
                          const DateWords& date_words, std::vector<TimeLimit>* out);

// Where the expression around the trigger at `hit` may begin, furthest first, not before `floor`.
// Returns how many of at most eight.
int FindBegins(std::string_view text, uint32_t hit, uint32_t floor, uint32_t begins[8]);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_EXPRESSION_H_
