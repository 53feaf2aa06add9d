#ifndef DUBAN_EXTRACT_TIME_LIMIT_AMOUNT_H_
#define DUBAN_EXTRACT_TIME_LIMIT_AMOUNT_H_

#include <cstdint>
#include <string_view>

#include "duban/v1/deadline.pb.h"
#include "extract/time_limit_chars.h"
#include "extract/time_limit_date.h"

// Amounts of time: 15个工作日内, 三至五年, 半年内.
namespace duban::time_limit {

struct Amount {
  int value = 0;  // Of a range the upper end.
  v1::TimeUnit unit = v1::TIME_UNIT_UNSPECIFIED;
  bool calendar_day = false;  // Printed 日, which 5日前 shares with dates.
  bool inside = false;        // 内, 以内 or 之内 follows.
  uint32_t unit_end = 0;      // Without 内.
  uint32_t end = 0;
};

// Reads the amount at `at`. 一周 is 7 days, 半个月 15 days, 一年半 18 months, 1个季度 3 months.
// False when there is none.
bool ReadAmount(std::string_view text, uint32_t at, const DateWords& words, Amount* out);

// Whether the unit of an amount at the end of `before` goes on in `behind`: 20个工 / 作日内, 3个 /
// 月.
bool BreaksAmount(std::string_view before, std::string_view behind);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_AMOUNT_H_
