#ifndef DUBAN_EXTRACT_TIME_LIMIT_FREQUENCY_H_
#define DUBAN_EXTRACT_TIME_LIMIT_FREQUENCY_H_

#include <cstdint>
#include <string_view>

#include "extract/time_limit_recurrence.h"

// How often, told by a word of frequency alone before what is to be done so often: 做好 季度抽查,
// 实行 月调度.
namespace duban::time_limit {

// Reads a frequency word (季度, 月度, 半年, 月, 周) at `at` that stands before what is ordered:
// 做好 季度抽查, 月调度. False when it is part of a name.
bool ReadOrderedFrequency(std::string_view text, uint32_t at, const RecurrenceWords& words,
                          Recurrence* out);

// Reads a frequency word alone, as it fills a deadline cell: 季度, 月度, 每季, 半年.
bool ReadBareFrequency(std::string_view text, uint32_t at, Recurrence* out);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_FREQUENCY_H_
