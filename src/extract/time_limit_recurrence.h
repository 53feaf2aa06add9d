#ifndef DUBAN_EXTRACT_TIME_LIMIT_RECURRENCE_H_
#define DUBAN_EXTRACT_TIME_LIMIT_RECURRENCE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/time_limit_chars.h"
#include "extract/time_limit_date.h"

// How often: 按月, 每季度末月25日前, 每周五前, 半年一次.
namespace duban::time_limit {

enum class Every : uint8_t { kNone, kHour, kDay, kWeek, kMonth, kYear };

struct Recurrence {
  Every every = Every::kNone;
  int interval = 1;
  std::vector<int> months;
  std::vector<int> month_days;
  std::vector<std::string_view> week_days;  // RFC 5545: MO … SU.
  int minute = -1;
  uint32_t end = 0;

  // RFC 5545, section 3.3.10: FREQ, INTERVAL when not 1, BYMONTH, BYMONTHDAY, BYDAY.
  std::string Rule() const;
};

// What the reader of recurrences needs to know of the wording.
struct RecurrenceWords {
  explicit RecurrenceWords(const DateWords* date_words) : dates(date_words) {}

  const DateWords* dates;
  Words names;     // TimeWords.frequency_names
  Words measures;  // measure_names
  Words rate_verbs;
  Words rate_units;
  Words trend;        // trend_behind
  Words rate_before;  // rate_before
  Words once;         // once_behind
  Words bare_once;    // bare_once_behind
  Words order_verbs, held_nouns, held_behind;
  Words unit_other;  // unit_other_behind
  Words count_behind, once_names, quarter_months, month_parts, sum_behind;
  Words least;     // least_words
  Words verbs;     // frequency_verbs
  Words reckoned;  // reckoned_behind
  Words unheld_nouns, unheld_year_nouns;
  Words over;  // over_behind
  Words day_naming, named_days;
};

// Reads a period at `at`, 季度 or 月, and sets `every` and `interval` to once in each. False where
// it is of another word: 月龄, 日常.
bool ReadPeriod(std::string_view text, const RecurrenceWords& words, uint32_t* at, Recurrence* out);

// Reads the recurrence that begins at `at` with 每, 按, 逐, 隔, 逢 or an amount (半年一次). False
// when none does, or when it is a rate (每人每年390元), a name (按年度计划) or a trend (逐年提高).
bool ReadRecurrence(std::string_view text, uint32_t at, const RecurrenceWords& words,
                    Recurrence* out);

// Reads at `at`, behind another recurrence and the mark that joins the two, what recurs as that one
// does: 9月底前 of 每年3月底前、9月底前.
bool ReadNextRecurrence(std::string_view text, uint32_t at, const Recurrence& before,
                        const RecurrenceWords& words, Recurrence* out);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_RECURRENCE_H_
