#include "duban/resolve.h"

#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/due_report.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Calendar& BuiltIn() {
  static const auto* calendar = new std::shared_ptr<const Calendar>(*Calendar::Create());
  return **calendar;
}

template <typename Message>
Message Parse(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message)) << text;
  return message;
}

ResolveOptions Today(const char* day) {
  ResolveOptions options;
  options.today = ParseDate(day);
  return options;
}

// A notice of 2024-09-20 with one deadline, resolved.
v1::Resolutions ResolveOne(const std::string& deadline, const std::string& events,
                           const ResolveOptions& options) {
  const auto notice = Parse<v1::Notice>(
      "document_number { text: \"云政办〔2024〕7号\" } issued_date { date: \"2024-09-20\" } "
      "tasks { id: \"t1\" number: \"12\" text: \"做好答复。\" deadlines { span { begin: 9 end: 20 "
      "} " +
      deadline + "} } deadlines { span { begin: 9 end: 20 } " + deadline + "}");
  const auto result = Resolve(BuiltIn(), notice, Parse<v1::Events>(events), options);
  EXPECT_TRUE(result.ok()) << result.status();
  return result.value_or(v1::Resolutions());
}

std::string Line(const v1::Resolution& resolution) {
  std::string state = v1::DeadlineState_Name(resolution.state()).substr(15);
  std::string line = absl::StrCat(resolution.due().empty() ? "-" : resolution.due(), " ", state);
  if (resolution.has_days_left()) absl::StrAppend(&line, " ", resolution.days_left(), "d");
  if (resolution.has_working_days_left()) {
    absl::StrAppend(&line, " ", resolution.working_days_left(), "wd");
  }
  if (!resolution.met_on().empty()) absl::StrAppend(&line, " met ", resolution.met_on());
  return line;
}

constexpr char kBy[] = "kind: DEADLINE_KIND_BY text: \"10月底前\" due: \"2024-10-31\"";
constexpr char kDuring[] =
    "kind: DEADLINE_KIND_DURING text: \"11月份\" start: \"2024-11-01\" due: \"2024-11-30\"";
constexpr char kWithin[] =
    "kind: DEADLINE_KIND_WITHIN text: \"5个工作日内\" trigger: \"收到申请后\" "
    "duration { amount: 5 unit: TIME_UNIT_WORKING_DAY }";

TEST(Resolve, TellsTheStateOfAStatedDate) {
  struct Case {
    const char* today;
    const char* events;
    const char* expected;
  };
  for (const Case& c : {
           Case{"2024-09-30", "", "2024-10-31 RUNNING 31d 19wd"},
           Case{"2024-10-24", "", "2024-10-31 DUE_SOON 7d 5wd"},
           Case{"2024-10-23", "", "2024-10-31 RUNNING 8d 6wd"},
           Case{"2024-10-31", "", "2024-10-31 DUE_SOON 0d 0wd"},
           Case{"2024-11-04", "", "2024-10-31 OVERDUE -4d -2wd"},
           Case{"2024-11-04", "events { kind: 'task-done' subject: 't1' date: '2024-10-31' }",
                "2024-10-31 MET -4d -2wd met 2024-10-31"},
           Case{"2024-11-04", "events { kind: 'done' subject: '12' date: '2024-11-01' }",
                "2024-10-31 MET_LATE -4d -2wd met 2024-11-01"},
           Case{"2024-11-04", "events { kind: 'done' date: '2024-10-30' }",
                "2024-10-31 MET -4d -2wd met 2024-10-30"},
           Case{"2024-11-04", "events { kind: 'done' subject: 't2' date: '2024-10-30' }",
                "2024-10-31 OVERDUE -4d -2wd"},
           Case{"2024-10-24", "events { kind: 'done' date: '2024-10-30' }",
                "2024-10-31 DUE_SOON 7d 5wd"},
       }) {
    const v1::Resolutions result = ResolveOne(kBy, c.events, Today(c.today));
    ASSERT_EQ(result.resolutions_size(), 1);
    EXPECT_EQ(Line(result.resolutions(0)), c.expected) << c.today << " " << c.events;
    EXPECT_EQ(result.resolutions(0).task_id(), "t1");
    EXPECT_EQ(result.resolutions(0).path(), "tasks[0].deadlines[0]");
  }
}

TEST(Resolve, TheTablesOwnColumnSaysThatATaskIsDone) {
  v1::Notice notice;
  v1::Task* task = notice.add_tasks();
  task->set_id("t1");
  task->set_done(true);
  for (const char* due : {"2024-10-31", "2024-12-31"}) {
    v1::Deadline* deadline = task->add_deadlines();
    deadline->set_kind(v1::DEADLINE_KIND_BY);
    deadline->set_due(due);
  }
  const auto calendar = Calendar::Create().value();
  const v1::Resolutions result = Resolve(*calendar, notice, {}, Today("2024-11-04")).value();
  ASSERT_EQ(result.resolutions_size(), 2);
  for (const v1::Resolution& resolution : result.resolutions()) {
    EXPECT_EQ(resolution.state(), v1::DEADLINE_STATE_MET);
    EXPECT_EQ(resolution.met_on(), "");
  }
}

TEST(Resolve, CountsDueSoonInWorkingDaysToo) {
  ResolveOptions options = Today("2024-09-29");
  options.due_soon = 5;
  options.due_soon_in_workdays = true;
  const std::string deadline = "kind: DEADLINE_KIND_BY due: \"2024-10-11\"";
  EXPECT_EQ(Line(ResolveOne(deadline, "", options).resolutions(0)), "2024-10-11 DUE_SOON 12d 5wd");
  options.due_soon = 4;
  EXPECT_EQ(Line(ResolveOne(deadline, "", options).resolutions(0)), "2024-10-11 RUNNING 12d 5wd");
}

TEST(Resolve, APeriodBeginsAndEnds) {
  EXPECT_EQ(Line(ResolveOne(kDuring, "", Today("2024-10-10")).resolutions(0)),
            "2024-11-30 NOT_STARTED 51d 37wd");
  EXPECT_EQ(Line(ResolveOne(kDuring, "", Today("2024-11-01")).resolutions(0)),
            "2024-11-30 RUNNING 29d 20wd");
  EXPECT_EQ(Line(ResolveOne(kDuring, "", Today("2024-12-01")).resolutions(0)),
            "2024-11-30 OVERDUE -1d 0wd");
  const v1::Resolution resolution = ResolveOne(kDuring, "", ResolveOptions()).resolutions(0);
  EXPECT_EQ(resolution.state(), v1::DEADLINE_STATE_UNSPECIFIED);
  EXPECT_EQ(resolution.period().start(), "2024-11-01");
  EXPECT_THAT(resolution.period().steps(0).text(), HasSubstr("首尾两日均含"));
}

TEST(Resolve, CountsFromTheEventThatTheTriggerMeans) {
  const v1::Resolutions result =
      ResolveOne(kWithin,
                 "events { kind: 'comment-received' date: '2024-09-27' } events { kind: 'approved' "
                 "date: '2024-09-01' }",
                 Today("2024-10-08"));
  ASSERT_EQ(result.resolutions_size(), 1);
  const v1::Resolution& resolution = result.resolutions(0);
  EXPECT_EQ(Line(resolution), "2024-10-10 DUE_SOON 2d 2wd");
  EXPECT_EQ(resolution.event_kind(), "comment-received");
  EXPECT_EQ(resolution.event_date(), "2024-09-27");
  EXPECT_EQ(resolution.period().steps(0).text(), "起算事件「收到申请后」发生于2024-09-27(星期五)");
  EXPECT_EQ(resolution.period().steps_size(), 4);
}

TEST(Resolve, WithoutItsEventALimitHasNotStarted) {
  v1::Resolution resolution = ResolveOne(kWithin, "", Today("2024-10-08")).resolutions(0);
  EXPECT_EQ(Line(resolution), "- NOT_STARTED");
  EXPECT_EQ(resolution.unknown_reason(), "尚未给出起算事件「收到申请后」的日期");
  EXPECT_THAT(resolution.unknown_reason_en(), HasSubstr("(received)"));
  resolution = ResolveOne(kWithin, "", ResolveOptions()).resolutions(0);
  EXPECT_EQ(Line(resolution), "- UNKNOWN");
  // An event of tomorrow.
  resolution =
      ResolveOne(kWithin, "events { kind: 'received' date: '2024-10-21' }", Today("2024-10-08"))
          .resolutions(0);
  EXPECT_EQ(Line(resolution), "2024-10-28 NOT_STARTED 20d 15wd");
}

TEST(Resolve, TakesTheTriggersOwnWordsForAKind) {
  const std::string deadline =
      "kind: DEADLINE_KIND_WITHIN trigger: \"拨款到账后\" duration { amount: 1 unit: "
      "TIME_UNIT_MONTH }";
  EXPECT_EQ(Line(ResolveOne(deadline, "events { kind: '拨款到账' date: '2024-08-31' }",
                            Today("2024-09-20"))
                     .resolutions(0)),
            "2024-09-30 RUNNING 10d 7wd");
}

TEST(Resolve, ANoticesOwnDateIsAnEvent) {
  const std::string within =
      "kind: DEADLINE_KIND_WITHIN duration { amount: 10 unit: TIME_UNIT_DAY } ";
  EXPECT_EQ(
      Line(ResolveOne(within + "trigger: '本通知印发后'", "", Today("2024-09-25")).resolutions(0)),
      "2024-09-30 DUE_SOON 5d 4wd");
  // A later document's 印发 is another event.
  EXPECT_EQ(
      Line(ResolveOne(within + "trigger: '规划印发后'", "", Today("2024-09-25")).resolutions(0)),
      "- NOT_STARTED");
  v1::Resolution resolution = ResolveOne(within, "", Today("2024-09-25")).resolutions(0);
  EXPECT_EQ(Line(resolution), "- UNKNOWN");
  EXPECT_EQ(resolution.unknown_reason(), "时限没有写明从什么事件起算");
  ResolveOptions options = Today("2024-09-25");
  options.count_from_issue = true;
  resolution = ResolveOne(within, "", options).resolutions(0);
  EXPECT_EQ(Line(resolution), "2024-09-30 DUE_SOON 5d 4wd");
  EXPECT_THAT(resolution.period().steps(0).text(), HasSubstr("取公文自身的日期"));
}

TEST(Resolve, EachCaseHasItsOwnDate) {
  const v1::Resolutions result = ResolveOne(kWithin, R"(
      events { kind: 'received' subject: 'SQ-2' date: '2024-09-30' }
      events { kind: 'received' subject: 'SQ-1' date: '2024-09-20' }
      events { kind: 'received' subject: 'SQ-1' date: '2024-09-25' }
      events { kind: 'done' subject: 'SQ-1' date: '2024-09-27' })",
                                            Today("2024-10-14"));
  ASSERT_EQ(result.resolutions_size(), 2);
  EXPECT_EQ(result.resolutions(0).subject(), "SQ-1");
  EXPECT_EQ(Line(result.resolutions(0)), "2024-09-27 MET -17d -8wd met 2024-09-27");
  EXPECT_EQ(result.resolutions(1).subject(), "SQ-2");
  EXPECT_EQ(Line(result.resolutions(1)), "2024-10-12 OVERDUE -2d -1wd");
  EXPECT_NE(result.resolutions(0).uid(), result.resolutions(1).uid());
}

TEST(Resolve, CountsAsTheLawThatTheCallerNames) {
  ResolveOptions options = Today("2024-09-26");
  options.counting_rule = "administrative-licensing";
  const std::string deadline =
      "kind: DEADLINE_KIND_WITHIN trigger: '受理后' duration { amount: 5 unit: TIME_UNIT_DAY }";
  const std::string events = "events { kind: 'accepted' date: '2024-09-26' }";
  EXPECT_EQ(Line(ResolveOne(deadline, events, options).resolutions(0)),
            "2024-10-09 RUNNING 13d 5wd");
  options.counting_rule = "";
  EXPECT_EQ(Line(ResolveOne(deadline, events, options).resolutions(0)),
            "2024-10-08 RUNNING 12d 4wd");
}

TEST(Resolve, SaysInBothLanguagesWhatCannotBeCounted) {
  const auto all = ResolveOne(
      "text: '收到申请后200年内' kind: DEADLINE_KIND_WITHIN trigger: '收到申请后' "
      "duration { amount: 200 unit: TIME_UNIT_YEAR } ",
      "events { kind: 'received' date: '2024-03-01' }", Today("2024-09-26"));
  ASSERT_GT(all.resolutions_size(), 0);
  EXPECT_EQ(all.resolutions(0).unknown_reason(), "无法计算:200年超过一百年, 最多算到 100");
  EXPECT_EQ(all.resolutions(0).unknown_reason_en(),
            "a period of 200 years is more than a hundred years; want at most 100");
}

TEST(Resolve, RefusesOptionsThatAreNone) {
  const auto calendar = Calendar::Create().value();
  const auto error = [&](const ResolveOptions& options) {
    return std::string(Resolve(*calendar, v1::Notice(), v1::Events(), options).status().message());
  };
  ResolveOptions options = Today("2024-09-26");
  options.counting_rule = "no-such-law";
  EXPECT_THAT(error(options), HasSubstr("no counting rule \"no-such-law\"; there are: civil, "));
  options.counting_rule = "administrative-licensing";
  options.from = absl::CivilDay(2024, 5, 1);
  options.to = absl::CivilDay(2024, 1, 1);
  EXPECT_EQ(error(options), "to (2024-01-01) lies before from (2024-05-01)");
  options.to = options.from;
  EXPECT_EQ(error(options), "");
}

TEST(Resolve, SaysWhyADateIsUnknown) {
  const v1::Resolution resolution =
      ResolveOne(kWithin, "events { kind: 'received' date: '2026-12-28' }", Today("2026-12-29"))
          .resolutions(0);
  EXPECT_EQ(Line(resolution), "- UNKNOWN");
  EXPECT_EQ(resolution.period().provisional_due(), "2027-01-05");
  EXPECT_THAT(resolution.unknown_reason(), HasSubstr("没有2027年的放假安排"));
}

TEST(Resolve, OpenEndedLimitsHaveNoDate) {
  for (const char* kind : {"CONTINUOUS", "DISCRETIONARY"}) {
    EXPECT_EQ(Line(ResolveOne(absl::StrCat("kind: DEADLINE_KIND_", kind), "", Today("2024-10-01"))
                       .resolutions(0)),
              "- OPEN_ENDED");
  }
  EXPECT_EQ(Line(ResolveOne("", "", Today("2024-10-01")).resolutions(0)), "- UNKNOWN");
  EXPECT_EQ(Line(ResolveOne("kind: DEADLINE_KIND_BY due: '2024-13-01'", "", Today("2024-10-01"))
                     .resolutions(0)),
            "- UNKNOWN");
}

std::vector<std::string> Occurrences(const v1::Resolution& resolution) {
  std::vector<std::string> lines;
  for (const v1::Occurrence& occurrence : resolution.occurrences()) {
    std::string line = occurrence.due();
    if (!occurrence.unmoved_due().empty()) absl::StrAppend(&line, "<", occurrence.unmoved_due());
    if (occurrence.state() != 0) {
      absl::StrAppend(&line, " ", v1::DeadlineState_Name(occurrence.state()).substr(15));
    }
    lines.push_back(line);
  }
  return lines;
}

constexpr char kQuarterly[] =
    "kind: DEADLINE_KIND_RECURRING text: '每季度' rrule: 'FREQ=MONTHLY;INTERVAL=3'";

TEST(Resolve, ARecurringLimitStandsAsItsNextDate) {
  const v1::Resolution resolution = ResolveOne(kQuarterly, "", Today("2025-02-10")).resolutions(0);
  EXPECT_EQ(Line(resolution), "2025-03-31 RUNNING 49d 35wd");
  EXPECT_EQ(resolution.due_rrule(), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1");
  EXPECT_EQ(resolution.series_start(), "2024-09-30");
  EXPECT_THAT(Occurrences(resolution),
              ElementsAre("2025-03-31 RUNNING", "2025-06-30 NOT_STARTED", "2025-09-30 NOT_STARTED",
                          "2025-12-31 NOT_STARTED"));
}

TEST(Resolve, ReportsMeetThePeriodInWhichTheyLie) {
  ResolveOptions options = Today("2025-07-10");
  options.from = ParseDate("2024-09-01");
  v1::Resolution resolution = ResolveOne(kQuarterly, "", options).resolutions(0);
  EXPECT_EQ(Line(resolution), "2025-09-30 RUNNING 82d 59wd");
  EXPECT_EQ(Occurrences(resolution)[0], "2024-09-30 UNKNOWN");
  resolution = ResolveOne(kQuarterly, R"(
      events { kind: 'done' subject: 't1' date: '2024-09-28' }
      events { kind: 'done' subject: 't1' date: '2025-03-03' }
      events { kind: 'done' subject: 't1' date: '2025-03-28' })",
                          options)
                   .resolutions(0);
  EXPECT_THAT(Occurrences(resolution),
              ElementsAre("2024-09-30 MET", "2024-12-31 MET_LATE", "2025-03-31 MET",
                          "2025-06-30 OVERDUE", "2025-09-30 RUNNING", "2025-12-31 NOT_STARTED",
                          "2026-03-31 NOT_STARTED", "2026-06-30 NOT_STARTED"));
  EXPECT_EQ(Line(resolution), "2025-06-30 OVERDUE -10d -8wd");
}

TEST(Resolve, OccurrencesMoveAwayFromDaysOffIfAsked) {
  ResolveOptions options;
  options.from = ParseDate("2024-10-01");
  options.to = ParseDate("2024-12-31");
  const std::string monthly =
      "kind: DEADLINE_KIND_RECURRING text: '每月5日前' rrule: 'FREQ=MONTHLY;BYMONTHDAY=5'";
  EXPECT_THAT(Occurrences(ResolveOne(monthly, "", options).resolutions(0)),
              ElementsAre("2024-10-05", "2024-11-05", "2024-12-05"));
  options.move = DayOffMove::kNextWorkday;
  EXPECT_THAT(Occurrences(ResolveOne(monthly, "", options).resolutions(0)),
              ElementsAre("2024-10-08<2024-10-05", "2024-11-05", "2024-12-05"));
  options.move = DayOffMove::kPreviousWorkday;
  EXPECT_THAT(Occurrences(ResolveOne(monthly, "", options).resolutions(0)),
              ElementsAre("2024-09-30<2024-10-05", "2024-11-05", "2024-12-05"));
  options.from = ParseDate("2027-01-01");
  options.to = ParseDate("2027-02-28");
  const v1::Resolution beyond = ResolveOne(monthly, "", options).resolutions(0);
  EXPECT_TRUE(beyond.occurrences(0).uncertain());
}

TEST(Resolve, CutsOffLongSeries) {
  ResolveOptions options = Today("2024-10-08");
  options.max_occurrences = 3;
  const std::string daily = "kind: DEADLINE_KIND_RECURRING text: '每天' rrule: 'FREQ=DAILY'";
  const v1::Resolution resolution = ResolveOne(daily, "", options).resolutions(0);
  EXPECT_EQ(resolution.occurrences_size(), 3);
  EXPECT_TRUE(resolution.truncated());
}

TEST(Resolve, ARuleThatIsNoneIsUnknown) {
  for (const char* rrule : {"", "FREQ=HOURLY", "FREQ=DAILY;UNTIL=20200101"}) {
    const v1::Resolution resolution =
        ResolveOne(absl::StrCat("kind: DEADLINE_KIND_RECURRING rrule: '", rrule, "'"), "",
                   Today("2024-10-08"))
            .resolutions(0);
    EXPECT_EQ(Line(resolution), "- UNKNOWN") << rrule;
    EXPECT_NE(resolution.unknown_reason(), "") << rrule;
  }
}

TEST(Resolve, UidsDoNotDependOnPlaces) {
  const auto uid = [](const std::string& notice) {
    return Resolve(BuiltIn(), Parse<v1::Notice>(notice), v1::Events(), ResolveOptions())
        ->resolutions(0)
        .uid();
  };
  const std::string head = "document_number { text: '云政办〔2024〕7号' } ";
  const std::string task = "number: '3' text: '做好 答复。' deadlines { text: '年底前' ";
  const std::string first = uid(head + "tasks { id: 't1' " + task + "span { begin: 5 end: 9 } } }");
  EXPECT_EQ(first.size(), 32u);
  EXPECT_EQ(first, uid(head + "tasks { id: 't9' " + task + "span { begin: 7 end: 11 } } }"));
  EXPECT_NE(first, uid("tasks { id: 't1' " + task + "} }"));
  EXPECT_NE(first,
            uid(head + "tasks { number: '4' text: '做好答复。' deadlines { text: '年底前' } }"));
  const auto notice = Parse<v1::Notice>("deadlines { text: '每月' } deadlines { text: '每月' }");
  const auto two = Resolve(BuiltIn(), notice, v1::Events(), ResolveOptions());
  ASSERT_EQ(two->resolutions_size(), 2);
  EXPECT_NE(two->resolutions(0).uid(), two->resolutions(1).uid());
}

TEST(Resolve, SaysWhatIsWrongWithEventsAndOptions) {
  const auto error = [](const std::string& events, const ResolveOptions& options) {
    const auto result = Resolve(BuiltIn(), v1::Notice(), Parse<v1::Events>(events), options);
    EXPECT_EQ(result.status().code(), absl::StatusCode::kInvalidArgument);
    return std::string(result.status().message());
  };
  EXPECT_EQ(
      error("events { kind: 'done' date: '2024-01-01' } events { kind: 'done' date: '1月' }", {}),
      "events[1].date \"1月\": want a date like 2024-03-01");
  EXPECT_THAT(error("events { kind: 'done' date: '2024-01-01' time: '25:00' }", {}),
              HasSubstr("events[0].time \"25:00\""));
  EXPECT_THAT(error("events { date: '2024-01-01' }", {}), HasSubstr("events[0].kind"));
  ResolveOptions options;
  options.due_soon = -1;
  EXPECT_THAT(error("", options), HasSubstr("due_soon"));
  options = {};
  options.max_occurrences = 0;
  EXPECT_THAT(error("", options), HasSubstr("max_occurrences"));
  options = {};
  options.today = absl::CivilDay(12000, 1, 1);
  EXPECT_THAT(error("", options), HasSubstr("today lies in the year 12000"));
}

TEST(Resolve, TooManyCasesAreAnError) {
  v1::Notice notice;
  v1::Events events;
  for (int i = 0; i < 400; ++i) {
    *notice.add_deadlines() = Parse<v1::Deadline>(kWithin);
    v1::Event* event = events.add_events();
    event->set_kind("received");
    event->set_subject(absl::StrCat("SQ-", i));
    event->set_date("2024-09-30");
  }
  ResolveOptions options;
  options.explain = false;
  const auto result = Resolve(BuiltIn(), notice, events, options);
  EXPECT_EQ(result.status().code(), absl::StatusCode::kResourceExhausted);
}

// Random notices and events: an answer or a clear error, and every report can be written.
TEST(Resolve, TakesAnyNotice) {
  std::mt19937 random(20240927);
  const auto pick = [&random](int below) { return static_cast<int>(random() % below); };
  const std::vector<std::string> texts = {"",
                                          "收到申请后",
                                          "批复后",
                                          "本通知印发后",
                                          "\xff\xfe",
                                          std::string("\0\x1b[2J", 5),
                                          "FREQ=MONTHLY",
                                          "FREQ=DAILY;INTERVAL=5",
                                          "FREQ=WEEKLY;BYDAY=FR",
                                          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                                          "FREQ=MONTHLY;COUNT=3",
                                          "FREQ",
                                          ";;==",
                                          "17:00",
                                          "99:99"};
  const std::vector<std::string> dates = {"",           "2024-02-29", "2026-12-31", "2027-01-01",
                                          "0001-01-01", "9999-12-31", "2024-13-01", "1900-01-01",
                                          "2400-12-31", "2024-10-01"};
  const auto text = [&] { return texts[pick(static_cast<int>(texts.size()))]; };
  const auto date = [&] { return dates[pick(static_cast<int>(dates.size()))]; };
  int resolved = 0;
  for (int round = 0; round < 2000; ++round) {
    v1::Notice notice;
    notice.mutable_issued_date()->set_date(date());
    notice.set_plan_year(static_cast<int32_t>(random()));
    v1::Task* task = notice.add_tasks();
    task->set_id(text());
    task->set_text(text());
    for (int i = pick(4); i >= 0; --i) {
      v1::Deadline* deadline = pick(2) ? task->add_deadlines() : notice.add_deadlines();
      deadline->set_kind(static_cast<v1::DeadlineKind>(pick(8)));
      deadline->set_text(text());
      deadline->set_trigger(text());
      deadline->set_rrule(text());
      deadline->set_start(date());
      deadline->set_due(date());
      deadline->set_time_of_day(text());
      deadline->mutable_duration()->set_amount(pick(2) ? pick(400)
                                                       : static_cast<int32_t>(random()));
      deadline->mutable_duration()->set_unit(static_cast<v1::TimeUnit>(pick(8)));
    }
    v1::Events events;
    for (int i = pick(3); i > 0; --i) {
      v1::Event* event = events.add_events();
      event->set_kind(pick(2) ? "received" : "done");
      event->set_subject(text());
      event->set_date(pick(8) ? "2024-09-27" : date());
      if (pick(2)) event->set_time("18:30");
    }
    ResolveOptions options;
    if (pick(4)) options.today = absl::CivilDay(1900 + pick(501), 1 + pick(12), 1 + pick(28));
    options.move = static_cast<DayOffMove>(pick(3));
    options.count_from_issue = pick(2) == 0;
    options.max_occurrences = 1 + pick(50);
    const auto result = Resolve(BuiltIn(), notice, events, options);
    if (!result.ok()) {
      EXPECT_FALSE(result.status().message().empty());
      continue;
    }
    ++resolved;
    v1::DueReport report;
    AppendDueItems(notice, *result, text(), &report);
    FilterDue(BuiltIn(), DueFilter(), &report);
    EXPECT_FALSE(DueText(report, ReportLanguage::kChinese, 80).empty());
    EXPECT_FALSE(DueCsv(report, ReportLanguage::kEnglish).empty());
    IcsOptions ics;
    ics.todos = pick(2) == 0;
    ics.alarm_days = pick(5);
    EXPECT_TRUE(DueIcs(report, ics).ok());
  }
  EXPECT_GT(resolved, 1000);
}

}  // namespace
}  // namespace duban
