// Working days, periods and what is due through the C ABI.

#include <cstring>
#include <string>

#include "duban/c_api.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace {

using ::testing::HasSubstr;

constexpr char kNotice[] =
    "云岭市人民政府办公室关于印发2024年政务公开工作要点任务分解表的通知\n"
    "云政办〔2024〕7号\n各县(市、区)人民政府,市政府各部门:\n现将任务分解表印发给你们。\n"
    "云岭市人民政府办公室\n2024年3月1日\n附件\n任务分解表\n"
    "序号\t工作任务\t责任单位\t完成时限\n"
    "1\t推进财政信息公开。\t市财政局\t9月底前\n"
    "2\t办理群众来信。\t市民政局\t年底前\n"
    "3\t做好政策解读。\t市教育局\t12月10日前\n";

duban_string Text(const char* text) { return {text, std::strlen(text)}; }

class CalendarTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(duban_engine_create(&engine_, nullptr, nullptr), DUBAN_OK);
    ASSERT_EQ(duban_extract(&notice_, engine_, kNotice, sizeof kNotice - 1, nullptr, nullptr),
              DUBAN_OK);
  }
  void TearDown() override {
    duban_notice_destroy(notice_);
    duban_engine_destroy(engine_);
  }

  // What duban_due_write gives, "!" and the message when it fails.
  std::string Due(const duban_due_options* options) {
    duban_buffer* buffer = nullptr;
    duban_error* error = nullptr;
    duban_string text = {};
    if (duban_due_write(&buffer, engine_, notice_, options, &error) != DUBAN_OK) {
      EXPECT_EQ(buffer, nullptr);
      duban_error_message(&text, error);
      const std::string message = "!" + std::string(text.data, text.size);
      duban_error_destroy(error);
      return message;
    }
    EXPECT_EQ(error, nullptr);
    EXPECT_EQ(duban_buffer_read(&text, buffer, nullptr), DUBAN_OK);
    const std::string bytes(text.data, text.size);
    duban_buffer_destroy(buffer);
    return bytes;
  }

  duban_engine* engine_ = nullptr;
  duban_notice* notice_ = nullptr;
};

TEST_F(CalendarTest, TellsTheKindOfADay) {
  duban_day day = {};
  day.struct_size = sizeof day;
  ASSERT_EQ(duban_calendar_day(&day, engine_, "2024-09-29", 10, nullptr), DUBAN_OK);
  EXPECT_EQ(day.kind, DUBAN_DAY_MAKEUP_WORKDAY);
  EXPECT_EQ(day.known, 1);
  EXPECT_STREQ(day.name.data, "国庆节");
  EXPECT_STREQ(day.source.data, "国办发明电〔2023〕7号");
  ASSERT_EQ(duban_calendar_day(&day, engine_, "2031-05-01", 10, nullptr), DUBAN_OK);
  EXPECT_EQ(day.kind, DUBAN_DAY_HOLIDAY);
  EXPECT_EQ(day.known, 0);
  EXPECT_EQ(day.statutory, 1);
  EXPECT_STREQ(day.source.data, "");
  EXPECT_EQ(duban_calendar_day(&day, engine_, "2024-9-29", 9, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_calendar_day(&day, engine_, nullptr, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_calendar_day(&day, nullptr, "2024-09-29", 10, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_calendar_day(nullptr, engine_, "2024-09-29", 10, nullptr),
            DUBAN_INVALID_ARGUMENT);
  day.struct_size = 3;
  EXPECT_EQ(duban_calendar_day(&day, engine_, "2024-09-29", 10, nullptr), DUBAN_INVALID_ARGUMENT);
}

TEST_F(CalendarTest, AddsAndCountsWorkingDays) {
  duban_period period = {};
  period.struct_size = sizeof period;
  ASSERT_EQ(duban_calendar_add_workdays(&period, engine_, "2024-09-27", 10, 5, nullptr), DUBAN_OK);
  EXPECT_STREQ(period.due, "2024-10-10");
  ASSERT_EQ(duban_calendar_add_workdays(&period, engine_, "2026-12-30", 10, 5, nullptr), DUBAN_OK);
  EXPECT_STREQ(period.due, "");
  EXPECT_STREQ(period.provisional_due, "2027-01-07");
  EXPECT_EQ(duban_calendar_add_workdays(&period, engine_, "2026-12-30", 10, INT64_MIN, nullptr),
            DUBAN_INVALID_ARGUMENT);
  int64_t count = 7;
  ASSERT_EQ(
      duban_calendar_count_workdays(&count, engine_, "2024-09-27", 10, "2024-10-10", 10, nullptr),
      DUBAN_OK);
  EXPECT_EQ(count, 5);
  EXPECT_EQ(
      duban_calendar_count_workdays(&count, engine_, "2024-09-27", 10, "2031-10-10", 10, nullptr),
      DUBAN_OUT_OF_RANGE);
  EXPECT_EQ(count, 0);
}

TEST_F(CalendarTest, CountsPeriods) {
  duban_period period = {};
  period.struct_size = sizeof period;
  ASSERT_EQ(duban_calendar_count_period(&period, engine_, "2024-09-28", 10, -1, 3,
                                        DUBAN_TIME_UNIT_DAY, nullptr, 0, nullptr),
            DUBAN_OK);
  EXPECT_STREQ(period.start, "2024-09-29");
  EXPECT_STREQ(period.unmoved_due, "2024-10-01");
  EXPECT_STREQ(period.due, "2024-10-08");
  ASSERT_EQ(duban_calendar_count_period(&period, engine_, "2024-09-30", 10, 1110, 24,
                                        DUBAN_TIME_UNIT_HOUR, nullptr, 0, nullptr),
            DUBAN_OK);
  EXPECT_STREQ(period.due, "2024-10-01");
  EXPECT_STREQ(period.due_time, "18:30");
  EXPECT_EQ(duban_calendar_count_period(&period, engine_, "2024-09-28", 10, -1, 3,
                                        DUBAN_TIME_UNIT_DAY, "no-law", 6, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_STREQ(period.due, "");
  EXPECT_EQ(duban_calendar_count_period(&period, engine_, "2024-09-28", 10, 1440, 3,
                                        DUBAN_TIME_UNIT_HOUR, nullptr, 0, nullptr),
            DUBAN_INVALID_ARGUMENT);
}

TEST_F(CalendarTest, WritesWhatIsDueInEachFormat) {
  EXPECT_THAT(Due(nullptr), HasSubstr("\"due\":\"2024-09-30\""));
  duban_due_options options = {};
  options.struct_size = sizeof options;
  options.today = Text("2024-10-08");
  options.format = DUBAN_DUE_TEXT;
  EXPECT_THAT(Due(&options), HasSubstr("逾期8天"));
  options.english = 1;
  EXPECT_THAT(Due(&options), HasSubstr("8 days over"));
  options.format = DUBAN_DUE_CSV;
  EXPECT_THAT(Due(&options), HasSubstr("overdue,-8,"));
  options.format = DUBAN_DUE_ICS_TODO;
  options.alarm = 1;
  EXPECT_THAT(Due(&options), HasSubstr("BEGIN:VALARM"));
  options.format = DUBAN_DUE_ICS;
  EXPECT_THAT(Due(&options), HasSubstr("DTSTART;VALUE=DATE:20240930\r\n"));
  options.format = DUBAN_DUE_TEXT;
  options.unit = Text("市教育局");
  EXPECT_THAT(Due(&options), HasSubstr("2024-12-10"));
  EXPECT_THAT(Due(&options), testing::Not(HasSubstr("市财政局")));
  options.unit = {};
  options.filter = 1;
  options.within = 5;
  EXPECT_THAT(Due(&options), testing::Not(HasSubstr("市教育局")));
  options.filter = 0;
  options.events = Text("events { kind: 'done' date: '2024-09-29' }");
  EXPECT_THAT(Due(&options), HasSubstr("met"));
  options.events = Text("nonsense");
  EXPECT_THAT(Due(&options), HasSubstr("!duban_due_options.events"));
  options.events = {nullptr, 3};
  EXPECT_THAT(Due(&options), HasSubstr("!duban_due_options.events.data is NULL"));
  options.events = {};
  options.format = 9;
  EXPECT_THAT(Due(&options), HasSubstr("!duban_due_options.format is 9"));
  options.format = 0;
  options.today = Text("today");
  EXPECT_THAT(Due(&options), HasSubstr("!duban_due_options.today is \"today\", which is no date"));
}

TEST(CalendarOptionTest, ACallersCalendarReplacesAYear) {
  const duban_string calendar = Text("years { year: 2024 sources: 'A' }");
  duban_engine_options options = {};
  options.struct_size = sizeof options;
  options.calendars = &calendar;
  options.calendar_count = 1;
  duban_engine* engine = nullptr;
  ASSERT_EQ(duban_engine_create(&engine, &options, nullptr), DUBAN_OK);
  duban_day day = {};
  day.struct_size = sizeof day;
  ASSERT_EQ(duban_calendar_day(&day, engine, "2024-10-01", 10, nullptr), DUBAN_OK);
  EXPECT_EQ(day.kind, DUBAN_DAY_WORKDAY);
  EXPECT_STREQ(day.source.data, "A");
  duban_engine_destroy(engine);
  const duban_string bad = Text("years { year: 1 }");
  options.calendars = &bad;
  EXPECT_EQ(duban_engine_create(&engine, &options, nullptr), DUBAN_INVALID_ARGUMENT);
  options.calendars = nullptr;
  EXPECT_EQ(duban_engine_create(&engine, &options, nullptr), DUBAN_INVALID_ARGUMENT);
  // A caller of the first version of the struct.
  options = {};
  options.struct_size = offsetof(duban_engine_options, calendars);
  ASSERT_EQ(duban_engine_create(&engine, &options, nullptr), DUBAN_OK);
  duban_engine_destroy(engine);
}

}  // namespace
