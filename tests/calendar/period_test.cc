// Calendar::Count on the table of cases in counting_cases.txt, and what it writes down about them.

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "duban/calendar.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::HasSubstr;

const Calendar& BuiltIn() {
  static const auto* calendar = new std::shared_ptr<const Calendar>(*Calendar::Create());
  return **calendar;
}

struct CountingCase {
  std::string line;
  PeriodStart start;
  v1::Duration duration;
  std::string rule;
  std::string expected;
  std::string basis;
};

// "2024-03-11 | 15WD |  | 2024-04-01 | basis | note"
std::vector<CountingCase> ReadCases() {
  const std::map<std::string, v1::TimeUnit> units = {
      {"WD", v1::TIME_UNIT_WORKING_DAY}, {"D", v1::TIME_UNIT_DAY},  {"W", v1::TIME_UNIT_WEEK},
      {"M", v1::TIME_UNIT_MONTH},        {"Y", v1::TIME_UNIT_YEAR}, {"H", v1::TIME_UNIT_HOUR}};
  std::vector<CountingCase> cases;
  std::ifstream file(DUBAN_SOURCE_DIR "/tests/calendar/counting_cases.txt");
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields = absl::StrSplit(line, '|');
    for (std::string& field : fields) absl::StripAsciiWhitespace(&field);
    EXPECT_GE(fields.size(), 5u) << line;
    CountingCase c;
    c.line = line;
    c.start.day = ParseDate(fields[0].substr(0, 10)).value();
    if (fields[0].size() > 10) {
      c.start.minute = std::stoi(fields[0].substr(11, 2)) * 60 + std::stoi(fields[0].substr(14));
    }
    const size_t unit = fields[1].find_first_not_of("-0123456789");
    c.duration.set_amount(std::stoi(fields[1].substr(0, unit)));
    c.duration.set_unit(units.at(fields[1].substr(unit)));
    c.rule = fields[2];
    c.expected = fields[3];
    c.basis = fields[4];
    cases.push_back(c);
  }
  return cases;
}

std::string Steps(const v1::Period& period) {
  std::string all;
  for (const v1::Step& step : period.steps()) absl::StrAppend(&all, step.text(), "\n");
  return all;
}

std::string StepsEn(const v1::Period& period) {
  std::string all;
  for (const v1::Step& step : period.steps()) absl::StrAppend(&all, step.text_en(), "\n");
  return all;
}

TEST(Count, AgreesWithTheTable) {
  const std::vector<CountingCase> cases = ReadCases();
  EXPECT_GE(cases.size(), 200u);
  for (const CountingCase& c : cases) {
    const auto period = BuiltIn().Count(c.start, c.duration, c.rule);
    if (c.expected[0] == '!') {
      EXPECT_EQ(period.status().code(), absl::StatusCode::kInvalidArgument) << c.line;
      EXPECT_THAT(std::string(period.status().message()), HasSubstr(c.expected.substr(1)))
          << c.line;
      continue;
    }
    ASSERT_TRUE(period.ok()) << c.line << "\n" << period.status();
    std::string got = period->due();
    if (got.empty()) got = absl::StrCat("?", period->provisional_due());
    if (!period->due_time().empty()) absl::StrAppend(&got, " ", period->due_time());
    EXPECT_EQ(got, c.expected) << c.line << "\n" << Steps(*period);
    EXPECT_EQ(period->due().empty(), !period->unknown_reason().empty()) << c.line;
    EXPECT_EQ(period->due().empty(), !period->unknown_reason_en().empty()) << c.line;
  }
}

// An explanation names the law that the case stands under.
TEST(Count, NamesItsLegalBasis) {
  int checked = 0;
  for (const CountingCase& c : ReadCases()) {
    if (c.expected[0] == '!' || c.duration.amount() == 0 || c.basis.rfind("《", 0) != 0) continue;
    const auto period = BuiltIn().Count(c.start, c.duration, c.rule);
    // Amounts that a special law does not turn into working days stand under the civil law.
    const bool special = !c.rule.empty() && c.line.find("自然日") == std::string::npos;
    if (!special && c.basis.rfind("《民法", 0) != 0) continue;
    const std::string law = c.basis.substr(0, c.basis.find("》") + 3);
    EXPECT_THAT(Steps(*period), HasSubstr(law)) << c.line;
    EXPECT_GE(period->steps_size(), 1) << c.line;
    for (const v1::Step& step : period->steps()) {
      EXPECT_FALSE(step.text().empty() || step.text_en().empty()) << c.line;
    }
    ++checked;
  }
  EXPECT_GE(checked, 120);
}

TEST(Count, ExplainsEveryStep) {
  v1::Duration duration;
  duration.set_amount(5);
  duration.set_unit(v1::TIME_UNIT_WORKING_DAY);
  v1::Period period = *BuiltIn().Count({absl::CivilDay(2024, 9, 27), std::nullopt}, duration);
  EXPECT_EQ(
      Steps(period),
      "2024-09-27(星期五)当日不计入,自2024-09-28起算(《民法典》第二百零一条)\n"
      "第5个工作日为2024-10-10(星期四);计入国庆节调休上班日2024-09-29;不计国庆节放假2024-10-01至"
      "2024-10-07\n"
      "2024-10-10(星期四)24时届满\n");
  EXPECT_EQ(
      StepsEn(period),
      "2024-09-27 (Fri) itself is not counted; counting begins on 2024-09-28 (Civil Code art. "
      "201)\n"
      "Working day 5 is 2024-10-10 (Thu); counted, worked for National Day 2024-09-29; not "
      "counted, National Day 2024-10-01 to 2024-10-07\n"
      "The period ends at the end of 2024-10-10 (Thu)\n");
  EXPECT_EQ(period.start(), "2024-09-28");

  duration.set_amount(1);
  duration.set_unit(v1::TIME_UNIT_MONTH);
  period = *BuiltIn().Count({absl::CivilDay(2024, 8, 31), std::nullopt}, duration);
  EXPECT_THAT(Steps(period), HasSubstr("到期月没有对应日,以月末日为准(《民法典》第二百零二条)"));

  duration.set_amount(3);
  duration.set_unit(v1::TIME_UNIT_DAY);
  period = *BuiltIn().Count({absl::CivilDay(2024, 9, 28), std::nullopt}, duration);
  EXPECT_EQ(period.unmoved_due(), "2024-10-01");
  EXPECT_THAT(Steps(period),
              HasSubstr("最后一日是国庆节放假,顺延至2024-10-08(星期二)(《民法典》第二百零三条)"));
}

TEST(Count, TakesAnyStartAndAmountWithoutOverflow) {
  for (const int year : {1, 1899, 1900, 2007, 2008, 2026, 2027, 2299, 2300, 2400, 9999}) {
    for (const int amount : {INT32_MIN, -1, 0, 1, 99, 1201, 26000, 36600, 878400, INT32_MAX}) {
      for (int unit = -1; unit <= 8; ++unit) {
        v1::Duration duration;
        duration.set_amount(amount);
        duration.set_unit(static_cast<v1::TimeUnit>(unit));
        for (const std::optional<int> minute : {std::optional<int>(), std::optional<int>(1439)}) {
          const auto period = BuiltIn().Count({absl::CivilDay(year, 12, 31), minute}, duration);
          if (!period.ok()) {
            EXPECT_FALSE(period.status().message().empty());
            continue;
          }
          EXPECT_NE(period->due() + period->provisional_due(), "");
          EXPECT_GE(amount, 0);
        }
      }
    }
  }
  for (const int minute : {-1, 1440, INT32_MAX, INT32_MIN}) {
    v1::Duration duration;
    duration.set_unit(v1::TIME_UNIT_HOUR);
    EXPECT_FALSE(BuiltIn().Count({absl::CivilDay(2024, 1, 1), minute}, duration).ok());
  }
}

}  // namespace
}  // namespace duban
