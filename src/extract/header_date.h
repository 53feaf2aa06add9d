#ifndef DUBAN_EXTRACT_HEADER_DATE_H_
#define DUBAN_EXTRACT_HEADER_DATE_H_

#include <cstdint>
#include <string_view>

#include "absl/time/civil_time.h"
#include "text/range.h"

namespace duban::header {

struct PrintedDate {
  absl::CivilDay day;
  Range range;
};

// Reads the whole date (year, month, day) that begins at `at`: 2017年8月1日, 二〇一七年八月一日,
// 2017-08-01, 2017/8/1, 2017.8.1; blanks inside do not count. Years 1949 to 2099.
bool ReadDate(std::string_view text, uint32_t at, uint32_t end, PrintedDate* date);

// The first date inside `range`. Linear in the range.
bool FindDate(std::string_view text, Range range, PrintedDate* date);

// The last date that ends where `range` ends; looks at the last 80 bytes only.
bool ReadDateAtEnd(std::string_view text, Range range, PrintedDate* date);

// Whether words, not none, may end in a date, in parentheses or not: a quick look at the last
// character. EndsInDate: without parentheses; 日 may be left out (四月二十三).
bool MayEndInDate(std::string_view words);
bool EndsInDate(std::string_view words);

// Reads all of `range` as a date that lost its marks, and keeps two digits for its month and two
// for its day: 20230412.
bool ReadCompactDate(std::string_view text, Range range, PrintedDate* date);

// Whether words are a date that lost some of its marks, and with them its day (2023年412日,
// 2023412), or one whose day was never filled in (2023年4月 日).
bool IsLostDate(std::string_view words);

// Whether a year may begin at `at`, the begin of a character: a quick look at its first digit.
bool MayBeginYear(std::string_view text, uint32_t at, uint32_t end);

// The year (1949 to 2099) in four digits of either kind at `at`, and where it ends; 0 for none.
int ReadYear(std::string_view text, uint32_t at, uint32_t end, uint32_t* year_end);

// Whether a year ends the words of a title, so that what it is of follows: 云溪县水利局2023年度.
bool EndsInYear(std::string_view words);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_DATE_H_
