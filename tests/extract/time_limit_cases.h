#ifndef DUBAN_TESTS_EXTRACT_TIME_LIMIT_CASES_H_
#define DUBAN_TESTS_EXTRACT_TIME_LIMIT_CASES_H_

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/embedded.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/time_limit.h"

// How the tests write a time limit: its wording and its value, as in «6月底前|BY 2023-06-30».
namespace duban::time_limit_test {

inline const TimeLimitReader& Reader() {
  static const TimeLimitReader* reader = [] {
    v1::Lexicon lexicon;
    lexicon.ParseFromArray(embedded::kLexicon.data(), static_cast<int>(embedded::kLexicon.size()));
    return TimeLimitReader::Create(lexicon)->release();
  }();
  return *reader;
}

// A notice of 2023, issued on March 10.
inline TimeContext Notice2023() {
  TimeContext context;
  context.plan_year = 2023;
  context.has_issued = true;
  context.issued = absl::CivilDay(2023, 3, 10);
  return context;
}

inline std::string Show(absl::CivilDay day) {
  char out[32];
  std::snprintf(out, sizeof(out), "%04d-%02d-%02d", static_cast<int>(day.year()), day.month(),
                day.day());
  return out;
}

inline std::string Show(std::string_view text, const TimeLimit& limit) {
  static constexpr const char* kUnits[] = {"?", "WD", "D", "H", "W", "M", "Y", "MIN"};
  std::string out(limit.text.In(text));
  switch (limit.kind) {
    case v1::DEADLINE_KIND_BY:
      out += "|BY " + (limit.dated ? Show(limit.due) : std::string("?"));
      break;
    case v1::DEADLINE_KIND_DURING:
      out += "|DURING " + (limit.dated ? Show(limit.start) + " " + Show(limit.due) : "?");
      break;
    case v1::DEADLINE_KIND_WITHIN:
      out += "|WITHIN " + std::to_string(limit.amount) + kUnits[limit.unit];
      if (!limit.trigger.empty()) out += " <" + std::string(limit.trigger.In(text)) + ">";
      break;
    case v1::DEADLINE_KIND_RECURRING:
      out += "|" + limit.rrule;
      break;
    case v1::DEADLINE_KIND_CONTINUOUS:
      out += "|CONTINUOUS";
      break;
    case v1::DEADLINE_KIND_DISCRETIONARY:
      out += "|DISCRETIONARY";
      break;
    default:
      out += "|?";
  }
  if (limit.minute_of_day >= 0) out += " @" + std::to_string(limit.minute_of_day);
  return out;
}

inline std::vector<std::string> Find(std::string_view text, bool column = false,
                                     const TimeContext& context = Notice2023()) {
  std::vector<TimeLimit> limits;
  const Range all{0, static_cast<uint32_t>(text.size())};
  Reader().Read(text, all, column ? std::vector<Range>{all} : std::vector<Range>{}, {}, context,
                &limits);
  std::vector<std::string> out;
  for (const TimeLimit& limit : limits) out.push_back(Show(text, limit));
  return out;
}

struct Case {
  const char* text;
  std::vector<std::string> limits;
};

inline void Check(const std::vector<Case>& cases, bool column = false,
                  const TimeContext& context = Notice2023()) {
  for (const Case& c : cases) EXPECT_EQ(Find(c.text, column, context), c.limits) << c.text;
}

// None of `texts` holds a limit.
inline void CheckNone(const std::vector<const char*>& texts, bool column = false,
                      const TimeContext& context = Notice2023()) {
  for (const char* text : texts) {
    EXPECT_EQ(Find(text, column, context), std::vector<std::string>()) << text;
  }
}

}  // namespace duban::time_limit_test

#endif  // DUBAN_TESTS_EXTRACT_TIME_LIMIT_CASES_H_
