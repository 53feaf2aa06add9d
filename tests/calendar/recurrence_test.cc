#include "calendar/recurrence.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "duban/calendar.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

// The due days as one line, "!" and the message for an error.
std::string Expand(const std::string& rrule, const std::string& anchor, const std::string& from,
                   const std::string& to, int most = 100) {
  const auto rule = MakeDueRule(rrule, ParseDate(anchor).value());
  if (!rule.ok()) return "!" + std::string(rule.status().message());
  const auto days = ExpandDueRule(*rule, ParseDate(from).value(), ParseDate(to).value(), most);
  if (!days.ok()) return "!" + std::string(days.status().message());
  std::string line;
  for (const absl::CivilDay day : days->days) {
    absl::StrAppend(&line, line.empty() ? "" : " ", FormatDate(day).substr(5));
  }
  return line + (days->truncated ? " …" : "");
}

TEST(Recurrence, ExpandsTheRulesOfTheExtractor) {
  struct Case {
    const char* rrule;
    const char* due_rrule;
    const char* days;  // In 2024, anchor 2024-02-15.
  };
  const Case cases[] = {
      {"FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1",
       "02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"},
      {"FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
       "03-31 06-30 09-30 12-31"},
      {"FREQ=MONTHLY;INTERVAL=6", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", "06-30 12-31"},
      {"FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1",
       "02-29 04-30 06-30 08-31 10-31 12-31"},
      {"FREQ=MONTHLY;INTERVAL=5", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1", "06-30 11-30"},
      {"FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=5",
       "03-05 04-05 05-05 06-05 07-05 08-05 09-05 10-05 11-05 12-05"},
      {"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25",
       "03-25 06-25 09-25 12-25"},
      {"FREQ=MONTHLY;BYMONTHDAY=10,25", "FREQ=MONTHLY;BYMONTHDAY=10,25",
       "02-25 03-10 03-25 04-10 04-25 05-10 05-25 06-10 06-25 07-10 07-25 08-10 08-25 09-10 09-25 "
       "10-10 10-25 11-10 11-25 12-10 12-25"},
      {"FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
       "02-29 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30"},
      {"FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "12-31"},
      {"FREQ=YEARLY;BYMONTH=11", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1", "11-30"},
      {"FREQ=YEARLY;BYMONTH=3", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", "03-31"},
      {"FREQ=YEARLY;BYMONTH=6,12", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "06-30 12-31"},
      {"FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=10", "09-10"},
      {"FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=31", ""},
  };
  for (const Case& c : cases) {
    const auto rule = MakeDueRule(c.rrule, absl::CivilDay(2024, 2, 15));
    ASSERT_TRUE(rule.ok()) << c.rrule << " " << rule.status();
    EXPECT_EQ(rule->rrule, c.due_rrule);
    EXPECT_EQ(Expand(c.rrule, "2024-02-15", "2024-01-01", "2024-12-31"), c.days) << c.rrule;
  }
}

TEST(Recurrence, CountsDaysAndWeeks) {
  EXPECT_EQ(Expand("FREQ=DAILY", "2024-02-27", "2024-01-01", "2024-03-02"),
            "02-27 02-28 02-29 03-01 03-02");
  EXPECT_EQ(Expand("FREQ=DAILY;INTERVAL=5", "2024-02-27", "2024-01-01", "2024-03-15"),
            "03-03 03-08 03-13");
  EXPECT_EQ(Expand("FREQ=WEEKLY", "2024-02-27", "2024-01-01", "2024-03-20"), "03-03 03-10 03-17");
  EXPECT_EQ(Expand("FREQ=WEEKLY;INTERVAL=2", "2024-02-27", "2024-01-01", "2024-04-10"),
            "03-10 03-24 04-07");
  EXPECT_EQ(Expand("FREQ=WEEKLY;BYDAY=FR", "2024-02-27", "2024-01-01", "2024-03-20"),
            "03-01 03-08 03-15");
  EXPECT_EQ(Expand("FREQ=WEEKLY;BYDAY=FR", "2024-03-01", "2024-01-01", "2024-03-09"),
            "03-01 03-08");
  EXPECT_EQ(Expand("FREQ=DAILY", "2024-01-01", "2024-01-01", "2024-12-31", 3),
            "01-01 01-02 01-03 …");
  EXPECT_EQ(Expand("FREQ=MONTHLY", "2024-01-01", "2025-06-01", "2025-07-31"), "06-30 07-31");
  EXPECT_EQ(Expand("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-01-01", "2024-01-01", "2028-12-31"),
            "02-29 02-28 02-28 02-28 02-29");
}

// A rule with a COUNT goes through libical, the same without it may be a sum.
TEST(Recurrence, SumsAreWhatLibicalFinds) {
  for (const std::string rrule :
       {"FREQ=DAILY", "FREQ=DAILY;INTERVAL=5", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=10", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=2", "FREQ=YEARLY;BYMONTH=6,12",
        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"}) {
    for (const std::string anchor :
         {"2023-12-31", "2024-01-01", "2024-02-29", "2024-03-31", "2024-06-09", "2024-11-30"}) {
      for (const std::string from : {"2020-01-01", "2024-06-30", "2025-02-28"}) {
        EXPECT_EQ(Expand(rrule, anchor, from, "2026-03-31", 900),
                  Expand(rrule + ";COUNT=1000", anchor, from, "2026-03-31", 900))
            << rrule << " " << anchor << " " << from;
      }
    }
  }
}

TEST(Recurrence, RefusesWhatIsNoRuleOfDays) {
  for (const char* rrule :
       {"", "MONTHLY", "FREQ=", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=-3", "FREQ=MONTHLY;INTERVAL=99999999999",
        "FREQ=MONTHLY;BYMONTHDAY=x", "FREQ=MONTHLY;BYMONTHDAY=99", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=YEARLY;BYMONTH=13", "每月"}) {
    EXPECT_EQ(Expand(rrule, "2024-01-01", "2024-01-01", "2024-12-31")[0], '!') << rrule;
  }
  EXPECT_EQ(Expand(std::string(100000, 'A'), "2024-01-01", "2024-01-01", "2024-12-31")[0], '!');
  EXPECT_EQ(Expand(std::string("FREQ=DAILY\0;", 12), "2024-01-01", "2024-01-01", "2024-12-31")[0],
            '!');
}

TEST(Recurrence, RefusesRulesThatMayHaveNoDate) {
  for (const char* rrule :
       {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=DAILY;INTERVAL=1200;BYDAY=MO;BYMONTH=1", "FREQ=YEARLY;BYYEARDAY=366",
        "FREQ=MONTHLY;BYDAY=5MO", "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=3",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2", "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2,4;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=30,31",
        "FREQ=DAILY;COUNT=2000", "FREQ=DAILY;FREQ=DAILY", "FREQ=YEARLY;BYMONTHDAY=5"}) {
    EXPECT_EQ(Expand(rrule, "2024-01-01", "2024-01-01", "2024-12-31")[0], '!') << rrule;
  }
}

// The days do not depend on where the window begins.
TEST(Recurrence, SkipsToAWindowFarAhead) {
  for (const char* rrule :
       {"FREQ=DAILY", "FREQ=DAILY;INTERVAL=5", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=3;BYMONTH=6,12", "FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;COUNT=700", "FREQ=WEEKLY;UNTIL=20260101"}) {
    const auto rule = MakeDueRule(rrule, absl::CivilDay(2019, 5, 17));
    ASSERT_TRUE(rule.ok()) << rule.status();
    const absl::CivilDay end(2027, 1, 1);
    const auto all = ExpandDueRule(*rule, rule->first, end, 10000);
    for (const absl::CivilDay from : {absl::CivilDay(2019, 5, 17), absl::CivilDay(2020, 2, 29),
                                      absl::CivilDay(2025, 12, 28), absl::CivilDay(2026, 6, 30)}) {
      std::vector<absl::CivilDay> expected;
      for (const absl::CivilDay day : all->days) {
        if (day >= from) expected.push_back(day);
      }
      EXPECT_EQ(ExpandDueRule(*rule, from, end, 10000)->days, expected) << rrule << " " << from;
    }
  }
  EXPECT_EQ(Expand("FREQ=MONTHLY;INTERVAL=3", "1900-01-01", "2400-01-01", "2400-12-31"),
            "03-31 06-30 09-30 12-31");
}

}  // namespace
}  // namespace duban
