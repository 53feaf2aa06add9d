// iCalendar output, read back by libical's own parser, which did not write it: the writer builds
// components, the parser reads text.

#include <libical/ical.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "duban/due_report.h"
#include "duban/resolve.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

v1::DueReport Report(DayOffMove move = DayOffMove::kNone) {
  static const auto* calendar = new std::shared_ptr<const Calendar>(*Calendar::Create());
  v1::Notice notice;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
    title { text: "关于公开工作的通知" }
    document_number { text: "云政办〔2024〕7号" }
    issued_date { date: "2024-09-01" }
    tasks {
      id: "t1" number: "1"
      text: "公开年度账目;说明\\与\n换行,以及一段很长的文字:财政预决算、三公经费、政府采购、国有资产、社会保障、公共卫生、生态环境、安全生产、征地补偿、保障性住房等领域的信息都要公开。"
      assignments { unit { name: "市财政局" } role: ROLE_LEAD }
      assignments { unit { name: "市审计局" } role: ROLE_COOPERATING }
      deadlines { text: "10月底前" kind: DEADLINE_KIND_BY due: "2024-10-31" }
      deadlines { text: "11月份" kind: DEADLINE_KIND_DURING start: "2024-11-01" due: "2024-11-30" }
      deadlines { text: "每月5日前" kind: DEADLINE_KIND_RECURRING rrule: "FREQ=MONTHLY;BYMONTHDAY=5" }
      deadlines { text: "每季度" kind: DEADLINE_KIND_RECURRING rrule: "FREQ=MONTHLY;INTERVAL=3" due: "2025-12-31" }
      deadlines { text: "24小时内" trigger: "发生后" kind: DEADLINE_KIND_WITHIN duration { amount: 24 unit: TIME_UNIT_HOUR } }
      deadlines { text: "适时" kind: DEADLINE_KIND_DISCRETIONARY }
    })",
                                                            &notice));
  v1::Events events;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      "events { kind: 'occurred' date: '2024-09-30' time: '18:30' }", &events));
  ResolveOptions options;
  options.today = absl::CivilDay(2024, 10, 1);
  options.move = move;
  v1::DueReport report;
  AppendDueItems(notice, *Resolve(**calendar, notice, events, options), "a.txt", &report);
  return report;
}

std::string Ics(const v1::DueReport& report, const IcsOptions& options = {}) {
  const auto ics = DueIcs(report, options);
  EXPECT_TRUE(ics.ok()) << ics.status();
  return ics.value_or("");
}

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Component Parse(const std::string& ics) {
  Component calendar(icalparser_parse_string(ics.c_str()));
  EXPECT_NE(calendar, nullptr);
  // RFC 5546 and 5545 as libical checks them: required and forbidden properties.
  EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
  return calendar;
}

std::string Value(icalcomponent* component, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(component, kind);
  if (property == nullptr) return "";
  char* text = icalproperty_get_value_as_string_r(property);
  const std::string value(text == nullptr ? "" : text);
  icalmemory_free_buffer(text);
  return value;
}

std::vector<icalcomponent*> Children(icalcomponent* calendar, icalcomponent_kind kind) {
  std::vector<icalcomponent*> children;
  for (icalcomponent* child = icalcomponent_get_first_component(calendar, kind); child != nullptr;
       child = icalcomponent_get_next_component(calendar, kind)) {
    children.push_back(child);
  }
  return children;
}

TEST(DueIcs, ComesBackWithTheSameData) {
  const v1::DueReport report = Report();
  const Component calendar = Parse(Ics(report));
  EXPECT_EQ(Value(calendar.get(), ICAL_VERSION_PROPERTY), "2.0");
  EXPECT_EQ(Children(calendar.get(), ICAL_VTIMEZONE_COMPONENT).size(), 1u);
  const auto events = Children(calendar.get(), ICAL_VEVENT_COMPONENT);
  ASSERT_EQ(events.size(), 5u);
  for (size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(Value(events[i], ICAL_UID_PROPERTY), report.items(i).resolution().uid() + "@duban");
    const std::string text = icalcomponent_get_description(events[i]);
    EXPECT_THAT(text, HasSubstr(report.items(0).task_text()));
    EXPECT_THAT(text, HasSubstr("责任单位:市财政局、市审计局\n"));
    EXPECT_THAT(text, HasSubstr("公文:关于公开工作的通知 云政办〔2024〕7号\n"));
    EXPECT_NE(Value(events[i], ICAL_DTSTAMP_PROPERTY), "");
  }
  EXPECT_EQ(Value(events[0], ICAL_DTSTART_PROPERTY), "20241031");
  EXPECT_EQ(Value(events[1], ICAL_DTSTART_PROPERTY), "20241101");
  EXPECT_EQ(Value(events[1], ICAL_DTEND_PROPERTY), "20241201");
  EXPECT_EQ(Value(events[2], ICAL_RRULE_PROPERTY), "FREQ=MONTHLY;BYMONTHDAY=5");
  EXPECT_EQ(Value(events[2], ICAL_DTSTART_PROPERTY), "20240905");
  const icalrecurrencetype rule =
      icalproperty_get_rrule(icalcomponent_get_first_property(events[3], ICAL_RRULE_PROPERTY));
  EXPECT_EQ(rule.freq, ICAL_MONTHLY_RECURRENCE);
  EXPECT_EQ(rule.interval, 3);
  EXPECT_EQ(rule.by_month_day[0], -1);
  EXPECT_EQ(rule.until.year * 10000 + rule.until.month * 100 + rule.until.day, 20251231);
  EXPECT_EQ(Value(events[4], ICAL_DTSTART_PROPERTY), "20241001T183000");
  icalproperty* timed = icalcomponent_get_first_property(events[4], ICAL_DTSTART_PROPERTY);
  EXPECT_STREQ(icalparameter_get_tzid(icalproperty_get_first_parameter(timed, ICAL_TZID_PARAMETER)),
               "Asia/Shanghai");
}

TEST(DueIcs, FoldsLongLinesByOctetsBetweenCharacters) {
  const std::string ics = Ics(Report());
  EXPECT_EQ(ics.substr(ics.size() - 2), "\r\n");
  int folded = 0;
  const std::vector<std::string> lines = absl::StrSplit(ics, "\r\n");
  for (const std::string& line : lines) {
    EXPECT_LE(line.size(), 75u) << line;
    EXPECT_EQ(line.find('\n'), std::string::npos);
    if (line.empty()) continue;
    folded += line[0] == ' ';
    const std::string text = line[0] == ' ' ? line.substr(1) : line;
    // Neither begins nor ends inside a character.
    EXPECT_NE(static_cast<unsigned char>(text[0]) & 0xC0, 0x80) << line;
  }
  EXPECT_GT(folded, 10);
}

TEST(DueIcs, ASecondWritingHasTheSameUids) {
  IcsOptions later;
  later.stamp = 86400;
  const Component first = Parse(Ics(Report()));
  const Component second = Parse(Ics(Report(), later));
  const auto a = Children(first.get(), ICAL_VEVENT_COMPONENT);
  const auto b = Children(second.get(), ICAL_VEVENT_COMPONENT);
  ASSERT_EQ(a.size(), b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(Value(a[i], ICAL_UID_PROPERTY), Value(b[i], ICAL_UID_PROPERTY));
    EXPECT_EQ(Value(a[i], ICAL_DTSTAMP_PROPERTY), "19700101T000000Z");
    EXPECT_EQ(Value(b[i], ICAL_LASTMODIFIED_PROPERTY), "19700102T000000Z");
  }
}

TEST(DueIcs, MovedOccurrencesReplaceThoseOfTheRule) {
  const Component calendar = Parse(Ics(Report(DayOffMove::kNextWorkday)));
  icalcomponent* monthly = Children(calendar.get(), ICAL_VEVENT_COMPONENT)[2];
  EXPECT_EQ(Value(monthly, ICAL_EXDATE_PROPERTY), "20241005");
  EXPECT_EQ(Value(monthly, ICAL_RDATE_PROPERTY), "20241008");
}

TEST(DueIcs, WritesTodosAndAlarms) {
  IcsOptions options;
  options.todos = true;
  options.alarm_days = 3;
  options.language = ReportLanguage::kEnglish;
  options.calendar_name = "督办";
  v1::DueReport report = Report();
  report.mutable_items(0)->mutable_resolution()->set_met_on("2024-10-30");
  const std::string ics = Ics(report, options);
  const Component calendar = Parse(ics);
  EXPECT_THAT(ics, HasSubstr("X-WR-CALNAME:督办"));
  const auto todos = Children(calendar.get(), ICAL_VTODO_COMPONENT);
  ASSERT_EQ(todos.size(), 5u);
  EXPECT_EQ(Value(todos[0], ICAL_DUE_PROPERTY), "20241031");
  EXPECT_EQ(Value(todos[0], ICAL_STATUS_PROPERTY), "COMPLETED");
  EXPECT_EQ(Value(todos[0], ICAL_COMPLETED_PROPERTY), "20241030T000000Z");
  EXPECT_EQ(Value(todos[1], ICAL_DTSTART_PROPERTY), "20241101");
  EXPECT_EQ(Value(todos[1], ICAL_DUE_PROPERTY), "20241130");
  EXPECT_EQ(Value(todos[4], ICAL_DUE_PROPERTY), "20241001T183000");
  const auto alarms = Children(todos[0], ICAL_VALARM_COMPONENT);
  ASSERT_EQ(alarms.size(), 1u);
  // Three days before at nine.
  EXPECT_EQ(Value(alarms[0], ICAL_TRIGGER_PROPERTY), "-P2DT15H");
}

TEST(DueIcs, KeepsControlCharactersAndBadOptionsOut) {
  v1::DueReport report = Report();
  report.mutable_items(0)->set_task_text(std::string("a\x1b[2J\0b\r\nEND:VCALENDAR", 22));
  const std::string ics = Ics(report);
  EXPECT_THAT(ics, Not(HasSubstr("\x1b")));
  EXPECT_THAT(ics, Not(HasSubstr("\nEND:VCALENDAR\r\nEND")));
  EXPECT_EQ(Children(Parse(ics).get(), ICAL_VEVENT_COMPONENT).size(), 5u);
  IcsOptions options;
  options.alarm_days = -1;
  EXPECT_FALSE(DueIcs(report, options).ok());
  options = {};
  options.stamp = -1;
  EXPECT_FALSE(DueIcs(report, options).ok());
  EXPECT_EQ(Children(Parse(Ics(v1::DueReport())).get(), ICAL_VEVENT_COMPONENT).size(), 0u);
}

}  // namespace
}  // namespace duban
