#ifndef DUBAN_EXTRACT_TIME_LIMIT_DATE_H_
#define DUBAN_EXTRACT_TIME_LIMIT_DATE_H_

#include <cstdint>
#include <string_view>

#include "absl/time/civil_time.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/time_limit.h"
#include "extract/time_limit_chars.h"

// Dates and calendar periods: 2017年底前, 6月至8月, 第三季度末, 2023年3月15日17:00前.
namespace duban::time_limit {

struct DateWords {
  explicit DateWords(const v1::Lexicon& lexicon);

  Words other_words;  // TimeWords.date_other_words
  Words above_words;  // TimeWords.above_words
  Words next_day;     // TimeWords.next_day_words
  Words before_words, included_notes, until_words, lunar_words, vague_before;
  Words weekday_words;  // HeaderWords.weekday_words
  Words afternoon_words;
  Words day_parts;  // morning_words and afternoon_words
  Words amount_other_words;
  Words named_days;
};

// A part of a year that is named by a word behind a year, a quarter or a month.
enum class Part : uint8_t {
  kNone,
  kWhole,   // 全年
  kBegin,   // 初
  kMiddle,  // 中: of a year its June 30, of a month its middle ten days
  kEnd,     // 底, 末, 终
  kFirstTen,
  kSecondTen,
  kLastTen,
  kFirstTwoTens,
  kLastTwoTens,
};

// A year that is told by a word.
enum class YearWord : uint8_t { kNone, kPrinted, kThis, kNext, kAfterNext, kLast };

// A week that is told by a word, or, kAny, not told (周五前).
enum class Week : uint8_t { kNone, kThis, kNext, kAny };

// A share of a year: 上半年, 下半年, 前三季度.
enum class Share : uint8_t { kNone, kFirstHalf, kSecondHalf, kThreeQuarters };

// A date or period as printed, any of its members missing (0).
struct Calendar {
  YearWord year_word = YearWord::kNone;
  int year = 0, year_to = 0;  // Printed; year_to for 2017—2019年.
  Share share = Share::kNone;
  int quarter = 0, quarter_to = 0;
  int month = 0, month_to = 0;
  bool listed = false;        // 6、7月: month_to (quarter_to) is the last of a list.
  bool this_month = false;    // 本月, 月底
  int months_ahead = 0;       // 1 for 下月
  bool this_quarter = false;  // 本季度
  int quarters_ahead = 0;     // 1 for 下季度
  int years_more = 0;         // 1 for 今明两年
  int day = 0, day_to = 0;
  bool next_day = false;  // 次日: the day after `day`.
  Week week = Week::kNone;
  int weekday = 0;  // 1 for Monday to 7; 0 for the whole week.
  Part part = Part::kNone;
  int minute = -1;         // Of the day.
  bool bare_year = false;  // A 年 without any year before it: 年底, 年内.
  bool numeric = false;    // 2023-06-30, 2023.12
  uint32_t end = 0;

  // The finest unit printed: 1 year, 2 a share of it, 3 quarter, 4 month, 5 day; 0 for nothing.
  int Grain() const;
  // The last month of the share or quarters of a year that are printed; 0 for none.
  int LastMonthOfShare() const;
  bool IsRange() const { return year_to || years_more || quarter_to || month_to || day_to; }
};

// Reads the date or period at `at`. `numeric` allows forms without 年, 月, 日 (2023-06-30, 6.30).
// False when none stands there or its numbers are no date.
bool ReadCalendar(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
                  Calendar* calendar);

// Reads 17:00, 下午5点半, 24时 at `at`; minutes of the day into `minute`.
bool ReadTimeOfDay(std::string_view text, const DateWords& words, uint32_t* at, int* minute);

// Reads (星期五) and the time of day behind the day that ends at `calendar`'s end, and moves it.
void ReadDayTail(std::string_view text, const DateWords& words, Calendar* calendar);

// Bytes of the half of a day (上午, 下午) at `at` behind a date; 0 for none. 晚 and 早 may as well
// begin the next word.
uint32_t HalfDaySize(std::string_view text, const DateWords& words, uint32_t at);

// The first and the last day of a period.
struct Period {
  absl::CivilDay first, last;
  bool dated = false;  // False when no year is known.
};

// `calendar` must have been read by ReadCalendar.
Period Resolve(const Calendar& calendar, const TimeContext& context);

// The year that a limit without a printed year has; 0 when none is known.
int BaseYear(const TimeContext& context);

// The day from which on a limit of this notice can lie; false when none is known.
bool NoticeDay(const TimeContext& context, absl::CivilDay* day);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_DATE_H_
