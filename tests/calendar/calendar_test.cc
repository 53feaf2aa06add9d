#include "duban/calendar.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Calendar& BuiltIn() {
  static const auto* calendar = new std::shared_ptr<const Calendar>(*Calendar::Create());
  return **calendar;
}

absl::CivilDay D(std::string_view text) {
  const auto day = ParseDate(text);
  EXPECT_TRUE(day.has_value()) << text;
  return day.value_or(absl::CivilDay());
}

std::string Error(const std::string& file) {
  const auto calendar = Calendar::Create({file});
  return calendar.ok() ? "no error" : std::string(calendar.status().message());
}

TEST(ParseDate, TakesIsoDatesOnly) {
  EXPECT_EQ(ParseDate("2024-02-29"), absl::CivilDay(2024, 2, 29));
  EXPECT_EQ(ParseDate("0001-01-01"), absl::CivilDay(1, 1, 1));
  EXPECT_EQ(ParseDate("9999-12-31"), absl::CivilDay(9999, 12, 31));
  for (const char* text : {"", "2024", "2023-02-29", "2024-04-31", "2024-13-01", "2024-00-10",
                           "2024-01-00", "0000-01-01", "2024/01/01", "2024-1-1", "+024-01-01",
                           " 2024-01-01", "2024-01-01 ", "２０２４-01-01", "-024-01-01"}) {
    EXPECT_EQ(ParseDate(text), std::nullopt) << text;
  }
}

TEST(Calendar, KnowsTheYearsTheStateCouncilHasArranged) {
  EXPECT_EQ(BuiltIn().years().front(), 2008);
  EXPECT_EQ(BuiltIn().years().back(), 2026);
  EXPECT_EQ(BuiltIn().years().size(), 19u);
  EXPECT_FALSE(BuiltIn().Knows(2007));
  EXPECT_FALSE(BuiltIn().Knows(2027));
  for (const int year : BuiltIn().years()) {
    EXPECT_FALSE(BuiltIn().Sources(year).empty()) << year;
    for (const std::string_view source : BuiltIn().Sources(year)) {
      EXPECT_THAT(std::string(source), HasSubstr("发明电〔20")) << year;
    }
  }
  EXPECT_THAT(BuiltIn().Sources(2020),
              ElementsAre("国办发明电〔2019〕16号", "国办发明电〔2020〕1号"));
}

// Days off on weekdays minus weekend days worked are the statutory days; where not, the data say
// why.
TEST(Calendar, EachYearPassesItsSelfCheck) {
  EXPECT_THAT(BuiltIn().SelfCheck(), IsEmpty());
  std::map<int, int> exceptions;
  for (const v1::CalendarYear& year : BuiltIn().data().years()) {
    ASSERT_TRUE(year.has_balance()) << year.year();
    const int statutory = year.year() >= 2025 ? 13 : 11;
    if (year.balance() == statutory) continue;
    EXPECT_NE(year.balance_reason(), "") << year.year();
    exceptions[year.year()] = year.balance() - statutory;
  }
  EXPECT_EQ(exceptions, (std::map<int, int>{{2011, -1}, {2012, 1}, {2015, 1}, {2020, 2}}));
}

// Eleven statutory days a year until 2024 and thirteen since; one less where 中秋节 is one of the
// days of 国庆节.
TEST(Calendar, MarksTheStatutoryDays) {
  for (const int year : BuiltIn().years()) {
    int days = 0;
    for (absl::CivilDay day(year, 1, 1); day.year() == year; ++day) {
      const Day info = BuiltIn().Describe(day);
      if (!info.statutory) continue;
      ++days;
      EXPECT_EQ(info.kind, DayKind::kHoliday) << day;
    }
    const int coincide = year == 2009 || year == 2020 ? 1 : 0;
    EXPECT_EQ(days, (year >= 2025 ? 13 : 11) - coincide) << year;
  }
}

TEST(Calendar, DescribesDays) {
  const Day eve = BuiltIn().Describe(D("2024-09-29"));
  EXPECT_EQ(eve.kind, DayKind::kMakeupWorkday);
  EXPECT_TRUE(eve.worked());
  EXPECT_EQ(eve.name, "国庆节");
  EXPECT_EQ(eve.source, "国办发明电〔2023〕7号");
  const Day friday = BuiltIn().Describe(D("2024-10-04"));
  EXPECT_EQ(friday.kind, DayKind::kHoliday);
  EXPECT_FALSE(friday.statutory);
  EXPECT_EQ(friday.name_en, "National Day");
  EXPECT_EQ(BuiltIn().Describe(D("2024-10-08")).kind, DayKind::kWorkday);
  EXPECT_EQ(BuiltIn().Describe(D("2024-10-13")).kind, DayKind::kWeekend);
  EXPECT_EQ(BuiltIn().Describe(D("2020-01-31")).source, "国办发明电〔2020〕1号");
  EXPECT_EQ(BuiltIn().Describe(D("2022-12-31")).source, "国办发明电〔2022〕16号");
}

TEST(Calendar, SaysOfUnknownYearsOnlyWhatIsCertain) {
  struct Case {
    const char* day;
    DayKind kind;
    bool statutory;
  };
  for (const Case& c :
       {Case{"2031-05-02", DayKind::kHoliday, true}, Case{"2031-05-03", DayKind::kWeekend, false},
        Case{"2031-10-03", DayKind::kHoliday, true}, Case{"2031-10-06", DayKind::kWorkday, false},
        Case{"2007-05-02", DayKind::kHoliday, true}, Case{"1990-10-01", DayKind::kWorkday, false},
        Case{"0001-01-01", DayKind::kWorkday, false},
        Case{"9999-12-31", DayKind::kWorkday, false}}) {
    const Day day = BuiltIn().Describe(D(c.day));
    EXPECT_FALSE(day.known) << c.day;
    EXPECT_EQ(day.kind, c.kind) << c.day;
    EXPECT_EQ(day.statutory, c.statutory) << c.day;
    EXPECT_EQ(day.source, "") << c.day;
  }
}

// Two public tables that were made by others; make_public_tables.py says how to read them.
TEST(Calendar, AgreesWithTwoPublicTablesOnEveryDay) {
  std::ifstream file(DUBAN_SOURCE_DIR "/tests/calendar/public_tables.txt");
  ASSERT_TRUE(file.is_open());
  std::map<std::string, std::set<absl::CivilDay>> off, worked;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string table, year, part;
    std::getline(fields, table, '\t');
    std::getline(fields, year, '\t');
    for (auto* days : {&off[table], &worked[table]}) {
      std::getline(fields, part, '\t');
      std::istringstream words(part);
      for (std::string word; words >> word;) {
        days->insert(absl::CivilDay(std::stoi(year), std::stoi(word.substr(0, 2)),
                                    std::stoi(word.substr(2))));
      }
    }
  }
  ASSERT_EQ(off.size(), 2u);
  for (const auto& [table, days_off] : off) {
    int compared = 0;
    for (absl::CivilDay day(2008, 1, 1); day <= absl::CivilDay(2026, 12, 31); ++day) {
      const bool weekend = absl::GetWeekday(day) >= absl::Weekday::saturday;
      const bool expected = weekend ? worked[table].count(day) > 0 : days_off.count(day) == 0;
      EXPECT_EQ(BuiltIn().Describe(day).worked(), expected) << table << " " << day;
      ++compared;
    }
    EXPECT_EQ(compared, 6940);
  }
}

TEST(AddWorkdays, AgreesWithCountingDayByDay) {
  for (absl::CivilDay start(2012, 1, 1); start < absl::CivilDay(2013, 3, 1); ++start) {
    for (const int n : {1, 2, 5, 20, 250}) {
      absl::CivilDay forward = start, back = start;
      for (int left = n; left > 0;) left -= BuiltIn().Describe(++forward).worked() ? 1 : 0;
      for (int left = n; left > 0;) left -= BuiltIn().Describe(--back).worked() ? 1 : 0;
      ASSERT_EQ(BuiltIn().AddWorkdays(start, n)->date, forward) << start << " " << n;
      ASSERT_EQ(BuiltIn().AddWorkdays(start, -n)->date, back) << start << " " << n;
      ASSERT_EQ(BuiltIn().WorkdaysBetween(start, forward), n);
      ASSERT_EQ(BuiltIn().WorkdaysBetween(forward, start), -n);
    }
    ASSERT_EQ(BuiltIn().AddWorkdays(start, 0)->date, start);
  }
}

TEST(AddWorkdays, SaysWhereItsKnowledgeEnds) {
  const CountedDay inside = *BuiltIn().AddWorkdays(D("2026-12-24"), 5);
  EXPECT_TRUE(inside.known);
  EXPECT_EQ(inside.date, D("2026-12-31"));
  const CountedDay beyond = *BuiltIn().AddWorkdays(D("2026-12-24"), 6);
  EXPECT_FALSE(beyond.known);
  EXPECT_EQ(beyond.unknown_year, 2027);
  EXPECT_EQ(beyond.date, D("2027-01-04"));
  const CountedDay before = *BuiltIn().AddWorkdays(D("2008-01-02"), -1);
  EXPECT_FALSE(before.known);
  EXPECT_EQ(before.unknown_year, 2007);
  const CountedDay back_into_known = *BuiltIn().AddWorkdays(D("2027-01-05"), -3);
  EXPECT_FALSE(back_into_known.known);
  EXPECT_EQ(BuiltIn().WorkdaysBetween(D("2026-12-24"), D("2027-01-04")), std::nullopt);
}

TEST(AddWorkdays, CountsUnknownYearsByWhatIsCertain) {
  for (const int64_t n : {1, 5, 249, 250, 251, 2000, 26000}) {
    for (const char* text : {"2027-01-01", "2030-06-15", "2025-11-03"}) {
      absl::CivilDay day = D(text);
      for (int64_t left = n; left > 0;) left -= BuiltIn().Describe(++day).worked() ? 1 : 0;
      ASSERT_EQ(BuiltIn().AddWorkdays(D(text), n)->date, day) << text << " " << n;
    }
  }
  absl::CivilDay day = D("2009-03-01");
  for (int left = 2000; left > 0;) left -= BuiltIn().Describe(--day).worked() ? 1 : 0;
  EXPECT_EQ(BuiltIn().AddWorkdays(D("2009-03-01"), -2000)->date, day);
}

TEST(AddWorkdays, RefusesWhatCannotBeCounted) {
  for (const int64_t n : {int64_t{26001}, int64_t{-26001}, INT64_MAX, INT64_MIN}) {
    const auto result = BuiltIn().AddWorkdays(D("2024-01-01"), n);
    EXPECT_EQ(result.status().code(), absl::StatusCode::kInvalidArgument) << n;
  }
  for (const absl::CivilDay day :
       {absl::CivilDay(1899, 12, 31), absl::CivilDay(2401, 1, 1),
        absl::CivilDay(INT64_MAX / 2, 1, 1), absl::CivilDay(INT64_MIN / 2, 1, 1)}) {
    EXPECT_FALSE(BuiltIn().AddWorkdays(day, 1).ok());
    EXPECT_FALSE(BuiltIn().MoveToWorkday(day, true).ok());
    EXPECT_FALSE(BuiltIn().Knows(day.year()));
  }
}

TEST(MoveToWorkday, GoesForwardOrBack) {
  EXPECT_EQ(BuiltIn().MoveToWorkday(D("2024-10-01"), true)->date, D("2024-10-08"));
  EXPECT_EQ(BuiltIn().MoveToWorkday(D("2024-10-01"), false)->date, D("2024-09-30"));
  EXPECT_EQ(BuiltIn().MoveToWorkday(D("2024-10-12"), true)->date, D("2024-10-12"));
  EXPECT_FALSE(BuiltIn().MoveToWorkday(D("2027-03-01"), true)->known);
}

TEST(Calendar, AUsersFileAddsAYearAndReplacesOne) {
  const auto calendar = Calendar::Create({R"(
    years {
      year: 2027
      sources: "某办发〔2026〕9号"
      holidays { name: "元旦" off: "2027-01-01" statutory: "2027-01-01" makeup_workdays: "2027-01-09" }
    })",
                                          R"(years { year: 2024 sources: "A" })"});
  ASSERT_TRUE(calendar.ok()) << calendar.status();
  EXPECT_EQ((*calendar)->years().back(), 2027);
  EXPECT_EQ((*calendar)->Describe(D("2027-01-09")).kind, DayKind::kMakeupWorkday);
  EXPECT_EQ((*calendar)->Describe(D("2027-01-09")).source, "某办发〔2026〕9号");
  EXPECT_EQ((*calendar)->AddWorkdays(D("2026-12-31"), 1)->date, D("2027-01-04"));
  EXPECT_TRUE((*calendar)->AddWorkdays(D("2026-12-31"), 1)->known);
  EXPECT_EQ((*calendar)->Describe(D("2024-10-01")).kind, DayKind::kWorkday);
  EXPECT_THAT((*calendar)->Sources(2024), ElementsAre("A"));
}

TEST(Calendar, AGapBetweenKnownYearsIsUnknown) {
  const auto calendar = Calendar::Create({"years { year: 2028 }"});
  ASSERT_TRUE(calendar.ok());
  EXPECT_FALSE((*calendar)->AddWorkdays(D("2026-12-30"), 400)->known);
  EXPECT_TRUE((*calendar)->AddWorkdays(D("2028-01-03"), 100)->known);
  EXPECT_EQ((*calendar)->WorkdaysBetween(D("2026-12-30"), D("2028-01-03")), std::nullopt);
}

TEST(Calendar, SaysWhatIsWrongWithAFile) {
  EXPECT_THAT(Error("years { year: 2027\n  holiday { } }"),
              HasSubstr("calendar file 1, line 2, column 11"));
  EXPECT_THAT(Error("\xff\xfe"), HasSubstr("calendar file 1"));
  const std::map<std::string, std::string> cases = {
      {"off: \"2027-02-30\"", "off \"2027-02-30\": want a date"},
      {"off: \"2027-02-05/2027-02-01\"", "want a date like"},
      {"off: \"2028-01-01\"", "lies outside the year"},
      {"off: \"2027-01-01/2028-01-02\"", "lies outside the year"},
      {"off: \"2027-01-01\" off: \"2027-01-01\"", "2027-01-01 is named twice"},
      {"makeup_workdays: \"2027-01-04\"", "is no Saturday or Sunday"},
      {"makeup_workdays: \"soon\"", "makeup_workdays \"soon\": want a date"},
      {"off: \"2027-01-02\" makeup_workdays: \"2027-01-02\"", "named twice"},
      {"statutory: \"2027-01-01\"", "want one of the days of \"off\""},
  };
  for (const auto& [holiday, message] : cases) {
    EXPECT_THAT(Error("years { year: 2027 holidays { name: \"甲\" " + holiday + " } }"),
                testing::AllOf(HasSubstr(message), HasSubstr("calendar file 1, year 2027")))
        << holiday;
  }
  EXPECT_THAT(Error("years { year: 12 }"), HasSubstr("want a year from 1900 to 2200"));
  EXPECT_THAT(Error("years { year: 2147483647 }"), HasSubstr("want a year from"));
  EXPECT_THAT(Error("years { year: 2027 balance: 3 }"), HasSubstr("balance is 3"));
  EXPECT_THAT(Error("counting_rules { id: \"x\" in_force_from: \"2020\" }"),
              HasSubstr("in_force_from \"2020\""));
  EXPECT_THAT(Error("holiday_laws { citation: \"x\" fixed: \"13-01\" }"), HasSubstr("13-01"));
}

TEST(FindStatutoryPeriod, TakesTheVersionInForce) {
  struct Case {
    const char* day;
    int amount;
  };
  for (const Case& c : {Case{"2008-04-30", 0}, Case{"2008-05-01", 15}, Case{"2019-05-14", 15},
                        Case{"2019-05-15", 20}, Case{"2026-01-01", 20}}) {
    const v1::StatutoryPeriod* period = BuiltIn().FindStatutoryPeriod("disclosure-reply", D(c.day));
    EXPECT_EQ(period == nullptr ? 0 : period->duration().amount(), c.amount) << c.day;
  }
  EXPECT_EQ(BuiltIn().FindStatutoryPeriod("no-such-period", D("2020-01-01")), nullptr);
}

}  // namespace
}  // namespace duban
