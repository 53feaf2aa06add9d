#ifndef DUBAN_EXTRACT_TIME_LIMIT_CONTEXT_H_
#define DUBAN_EXTRACT_TIME_LIMIT_CONTEXT_H_

#include <cstdint>
#include <string_view>

#include "duban/v1/lexicon_time.pb.h"
#include "extract/time_limit_amount.h"
#include "extract/time_limit_chars.h"
#include "text/range.h"

// What stands around a date or an amount and tells a limit from what is none.
namespace duban::time_limit {

struct ContextWords {
  explicit ContextWords(const v1::TimeWords& words);

  Words last_day_before, goal_before, goal_begin, wish_before, achieve_behind, set_before,
      appointed_before, field_before, start_behind, compared_before, above_words, name_behind;
  Words past, not_past, demand, validity, done_before, limit_nouns, object_before, period_nouns,
      bound_notes;
  Words qualities, no_qualities, making_verbs, work_nouns;
  Words spent_before, unkept_before, status_behind, condition_behind, least_words, extension_before,
      cap_before, cap_nouns, latest_before, ahead_before, ahead_reached, sooner_before,
      ahead_events, stay_behind;
  Words spend_before, spend_behind, settle_behind, within_lead, event_end, event_lead,
      no_event_lead;
  Words done_behind, issued_behind, object_behind, case_before, condition_before, from_before;
  Words force, territories;
  Words day_naming, named_days;
  Words closing_words, closing_ends;
  Words due_before, undone;
  Words deeds_behind;
};

// Whether `at` stands inside 《…》.
bool InTitleMarks(std::string_view text, uint32_t at);
// Whether the clause from `end` on is a condition (2000年底前建成的,…) or an attribute of a noun
// (2000年底前建成的小区) rather than an order.
bool IsCondition(std::string_view text, uint32_t end, const ContextWords& words);
// Whether [.., begin) says how long a thing is valid or takes (有效期至): directly before, not
// 期满后.
bool IsValidity(std::string_view text, uint32_t begin, const ContextWords& words);
// Whether the rest of the clause (and the next one, when a comma stands at `end`) tells something
// that has happened.
bool IsPast(std::string_view text, uint32_t end, const ContextWords& words);
// Whether the clause around [begin, end) or the next one demands something.
bool IsDemanded(std::string_view text, Range range, const ContextWords& words);
// Whether the amount at `begin` is a limit.
bool IsWithin(std::string_view text, uint32_t begin, const Amount& amount,
              const ContextWords& words);
// The event that the amount at `begin` counts from; empty for none.
Range FindTrigger(std::string_view text, uint32_t begin, const ContextWords& words);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_CONTEXT_H_
