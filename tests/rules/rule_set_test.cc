// What conditions mean: a rule is written, a notice is checked.
#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "duban/rules.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

v1::Notice ParseNotice(const std::string& text) {
  v1::Notice notice;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &notice)) << text;
  return notice;
}

// Whether a rule of `scope` with condition `when` finds something.
struct Case {
  const char* scope;
  const char* when;
  const char* scene;  // Of v1.Example: notice, text, today, events, units.
  bool found;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.scope << ": " << c.when << (c.found ? " finds " : " passes over ") << c.scene;
}

class Conditions : public ::testing::TestWithParam<Case> {};

TEST_P(Conditions, HoldOrNot) {
  const Case& c = GetParam();
  // The scene is told as both kinds of example: the loader says which of the two is wrong.
  RuleOptions options;
  options.builtin_packs = false;
  options.packs.push_back(
      {"t", std::string("id: \"t\" rules { id: \"t.t\" severity: SEVERITY_INFO scope: ") + c.scope +
                " title: \"t\" message: \"t\" basis { citation: \"t\" } when { " + c.when +
                " } must_match { " + c.scene + " } must_not_match { " + c.scene + " } }"});
  const std::string message(RuleSet::Create(options).status().message());
  EXPECT_THAT(message, HasSubstr(c.found ? "不应当命中, 但命中了" : "应当命中, 但没有命中"))
      << c.when << "\n"
      << c.scene;
  EXPECT_EQ(message.find('\n'), std::string::npos) << message;
}

// Two tables, between them a task of none.
constexpr char kTables[] =
    "notice { tasks { number: \"1\" table: 1 } tasks { number: \"2\" table: 1 done: true } "
    "tasks { number: \"3\" } tasks { number: \"4\" table: 2 } }";

INSTANTIATE_TEST_SUITE_P(
    SameTable, Conditions,
    ::testing::Values(
        Case{"SCOPE_TASK", "field: \"same_table.number\" count { at_least: 2 }", kTables, true},
        Case{"SCOPE_TASK", "field: \"same_table.number\" count { at_least: 3 }", kTables, false},
        // The other table's are not looked at, whatever was found for the first.
        Case{"SCOPE_TASK",
             "field: \"number\" equals: \"4\" all { field: \"same_table.done\" equals: \"true\" }",
             kTables, false},
        Case{"SCOPE_TASK",
             "field: \"number\" equals: \"1\" all { field: \"same_table.done\" equals: \"true\" }",
             kTables, true},
        // A task of no table is not even beside itself.
        Case{"SCOPE_TASK",
             "field: \"number\" equals: \"3\" all { field: \"same_table.number\" exists: true }",
             kTables, false},
        Case{"SCOPE_ASSIGNMENT", "field: \"same_table.done\" equals: \"true\"",
             "notice { tasks { table: 1 done: true } tasks { table: 1 assignments { unit { name: "
             "\"a\" } } } }",
             true},
        Case{"SCOPE_DEADLINE", "field: \"same_table.done\" equals: \"true\"",
             "notice { tasks { table: 1 done: true } deadlines { text: \"a\" } }", false}));

INSTANTIATE_TEST_SUITE_P(
    Fields, Conditions,
    ::testing::Values(
        Case{"SCOPE_NOTICE", "field: \"title\" exists: false", "notice { plan_year: 1 }", true},
        Case{"SCOPE_NOTICE", "field: \"title\" exists: false", "notice { title { text: \"t\" } }",
             false},
        Case{"SCOPE_NOTICE", "field: \"plan_year\" number { at_least: 2020 less_than: 2030 }",
             "notice { plan_year: 2024 }", true},
        Case{"SCOPE_NOTICE", "field: \"plan_year\" number { at_least: 2020 less_than: 2030 }",
             "notice { plan_year: 2030 }", false},
        // Width and script do not matter.
        Case{"SCOPE_NOTICE", "field: \"title.text\" matches: \"（试行）$\"",
             "notice { title { text: \"辦法(試行)\" } }", true},
        Case{"SCOPE_NOTICE", "field: \"title.text\" equals: [\"甲\", \"公開\"]",
             "notice { title { text: \"公开\" } }", true},
        Case{"SCOPE_NOTICE", "field: \"title.text\" length { more_than: 3 }",
             "notice { title { text: \"四个汉字\" } }", true},
        Case{"SCOPE_NOTICE", "field: \"title.text\" length { more_than: 3 }",
             "notice { title { text: \"三个字\" } }", false},
        // A path through lists looks at every element.
        Case{"SCOPE_NOTICE", "field: \"tasks.assignments.unit.name\" equals: \"乙局\"",
             "notice { tasks { assignments { unit { name: \"甲局\" } } } "
             "tasks { assignments { unit { name: \"甲局\" } } "
             "assignments { unit { name: \"乙局\" } } } }",
             true},
        Case{"SCOPE_NOTICE",
             "field: \"tasks\" where { field: \"number\" exists: false } "
             "count { at_least: 2 }",
             "notice { tasks {} tasks { number: \"1\" } tasks {} }", true},
        Case{"SCOPE_NOTICE",
             "field: \"tasks\" where { field: \"number\" exists: false } "
             "count { at_least: 2 }",
             "notice { tasks {} tasks { number: \"1\" } }", false},
        Case{"SCOPE_ASSIGNMENT",
             "all { field: \"role\" equals: \"ROLE_LEAD\" } "
             "all { field: \"task.number\" equals: \"2\" } "
             "all { field: \"notice.plan_year\" exists: true }",
             "notice { plan_year: 1 tasks { number: \"2\" assignments { role: ROLE_LEAD } } }",
             true},
        Case{"SCOPE_TASK", "field: \"headings\" repeated: false",
             "notice { tasks { headings: [\"一\", \"二\"] } }", true},
        Case{"SCOPE_TASK", "field: \"headings\" repeated: false",
             "notice { tasks { headings: [\"一\", \"一\"] } }", false}));

INSTANTIATE_TEST_SUITE_P(
    Dates, Conditions,
    ::testing::Values(
        Case{"SCOPE_DEADLINE", "field: \"due\" date { before { date: \"2024-06-30\" } }",
             "notice { deadlines { due: \"2024-06-29\" } }", true},
        Case{"SCOPE_DEADLINE", "field: \"due\" date { before { date: \"2024-06-30\" } }",
             "notice { deadlines { due: \"2024-06-30\" } }", false},
        Case{"SCOPE_DEADLINE", "field: \"due\" date { on_or_before { date: \"2024-06-30\" } }",
             "notice { deadlines { due: \"2024-06-30\" } }", true},
        // 2024-09-29 is a Sunday that is worked, 10-01 to 10-07 are days off.
        Case{
            "SCOPE_DEADLINE",
            "field: \"due\" date { on_or_after { field: \"notice.issued_date.date\" plus { amount: "
            "2 unit: TIME_UNIT_WORKING_DAY } } }",
            "notice { issued_date { date: \"2024-09-30\" } deadlines { due: \"2024-10-09\" } }",
            true},
        Case{
            "SCOPE_DEADLINE",
            "field: \"due\" date { on_or_after { field: \"notice.issued_date.date\" plus { amount: "
            "2 unit: TIME_UNIT_WORKING_DAY } } }",
            "notice { issued_date { date: \"2024-09-30\" } deadlines { due: \"2024-10-08\" } }",
            false},
        Case{"SCOPE_DEADLINE", "field: \"due\" date { workday: true }",
             "notice { deadlines { due: \"2024-09-29\" } }", true},
        Case{"SCOPE_DEADLINE", "field: \"due\" date { after { year_end: \"notice.plan_year\" } }",
             "notice { plan_year: 2024 deadlines { due: \"2025-01-01\" } }", true},
        // A month ends with its last day.
        Case{"SCOPE_DEADLINE",
             "field: \"due\" date { on_or_before { date: \"2024-01-31\" plus { amount: 1 unit: "
             "TIME_UNIT_MONTH } } }",
             "notice { deadlines { due: \"2024-02-29\" } }", true},
        // What is not given is neither before nor after.
        Case{"SCOPE_NOTICE", "today: true date { after { date: \"2020-01-01\" } }",
             "notice { plan_year: 1 }", false},
        Case{"SCOPE_NOTICE", "none { today: true date { after { date: \"2020-01-01\" } } }",
             "notice { plan_year: 1 }", false},
        Case{"SCOPE_NOTICE", "today: true date { after { date: \"2020-01-01\" } }",
             "today: \"2024-01-01\"", true}));

INSTANTIATE_TEST_SUITE_P(
    Texts, Conditions,
    ::testing::Values(
        Case{"SCOPE_TEXT", "field: \"text\" matches: \"^二、\"", "text: \"一、甲\\n二、乙\"", true},
        Case{"SCOPE_TEXT", "field: \"text\" matches: \"甲$\"", "text: \"一、甲\\n二、乙\"", true},
        Case{"SCOPE_TEXT", "field: \"text\" matches: \"甲.*乙\"", "text: \"一、甲\\n二、乙\"",
             false},
        Case{"SCOPE_TEXT",
             "all { field: \"text\" matches: \"甲\" } none { field: \"text\" matches: \"乙\" }",
             "text: \"甲和乙\\n甲\"", true},
        Case{"SCOPE_TEXT",
             "all { field: \"text\" matches: \"甲\" } none { field: \"text\" matches: \"乙\" }",
             "text: \"甲和乙\\n丙\"", false},
        Case{"SCOPE_TEXT", "unpaired: \"《》\"", "text: \"《甲》和乙》\"", true},
        Case{"SCOPE_TEXT", "unpaired: \"《》\"", "text: \"《甲》和《乙《丙》》\"", false}));

std::unique_ptr<RuleSet> Builtin() { return std::move(RuleSet::Create()).value(); }

std::vector<std::string> Ids(const v1::Findings& findings) {
  std::vector<std::string> ids;
  for (const v1::Finding& finding : findings.findings()) ids.push_back(finding.rule_id());
  return ids;
}

TEST(RuleSet, FindingsAreInTheOrderOfTheInput) {
  const v1::Notice notice = ParseNotice(
      "issued_date { date: '2010-01-01' } "
      "tasks { id: 't1' number: '1' text: '甲' span { begin: 30 end: 33 } "
      "  assignments { unit { name: '甲局' span { begin: 40 end: 46 } } } } "
      "tasks { id: 't2' number: '2' text: '乙' span { begin: 10 end: 13 } } "
      "tasks { id: 't2' number: '2' text: '丙' span { begin: 20 end: 23 } "
      "  assignments { unit { name: '甲局' span { begin: 24 end: 30 } } } }");
  const v1::Findings findings = *Builtin()->Check(notice);
  EXPECT_THAT(Ids(findings),
              ElementsAre("tasks.no-unit", "tasks.number-twice", "tasks.no-deadline"));
  EXPECT_EQ(findings.findings(0).subject(), "tasks[1]");
  EXPECT_EQ(findings.findings(0).task_id(), "t2");
  EXPECT_EQ(findings.findings(0).message(), "第2项任务没有写责任单位");
  EXPECT_EQ(findings.findings(0).message_en(), "task 2 names no responsible unit");
  EXPECT_EQ(findings.findings(0).spans(0).begin(), 10u);
}

TEST(RuleSet, LeavesOutWhatIsBelowTheSeverityAskedFor) {
  const v1::Notice notice = ParseNotice("tasks { number: '1' text: '甲' }");
  CheckOptions options;
  options.min_severity = v1::SEVERITY_ERROR;
  EXPECT_THAT(Ids(*Builtin()->Check(notice, {}, options)), ElementsAre("tasks.no-unit"));
}

TEST(RuleSet, SaysWhatItCannotDecideBeyondTheYearsOfTheCalendar) {
  const v1::Events events = *ReadEvents(
      "e",
      "[{\"kind\": \"request-received\", \"subject\": \"SQ-1\", \"date\": \"2090-03-01\"},"
      "{\"kind\": \"request-answered\", \"subject\": \"SQ-1\", \"date\": \"2090-12-01\"}]");
  const auto calendar = *Calendar::Create();
  CheckOptions options;
  options.events = &events;
  options.calendar = calendar.get();
  const v1::Findings findings = *Builtin()->Check(v1::Notice(), {}, options);
  EXPECT_THAT(Ids(findings), IsEmpty());
  ASSERT_EQ(findings.undecided_size(), 1);
  EXPECT_EQ(findings.undecided(0).rule_id(), "disclosure.request-late");
  EXPECT_EQ(findings.undecided(0).subject(), "case:SQ-1");
}

TEST(RuleSet, NeverRepeatsPersonalData) {
  const std::string text = "一、名单\n张某, 身份证号11010519491231002X, 电话13800138000\n";
  const v1::Findings findings = *Builtin()->Check(v1::Notice(), text);
  ASSERT_THAT(Ids(findings), ElementsAre("privacy.resident-id", "privacy.mobile-number"));
  EXPECT_TRUE(findings.findings(0).sensitive());
  EXPECT_THAT(findings.findings(0).message(), HasSubstr("110" + std::string(14, '*') + "X"));
  EXPECT_THAT(findings.ShortDebugString(), Not(HasSubstr("11010519491231002X")));
  EXPECT_THAT(findings.ShortDebugString(), Not(HasSubstr("13800138000")));
  const v1::Span& span = findings.findings(0).spans(0);
  EXPECT_EQ(text.substr(span.begin(), span.end() - span.begin()), "11010519491231002X");
}

TEST(RuleSet, TellsAtMostAHundredFindingsARuleAndThatThereAreMore) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "》\n";
  const v1::Findings findings = *Builtin()->Check(v1::Notice(), text);
  EXPECT_EQ(findings.findings_size(), 100);
  EXPECT_THAT(findings.truncated_rule_ids(), ElementsAre("format.unpaired-marks"));
}

// What looks at the tasks of a table, here one of many and many of one, is found out once, not once
// a task.
TEST(RuleSet, TasksWithoutLimitsAreCheckedInLinearTime) {
  v1::Notice notice;
  for (int i = 0; i < 60000; ++i) {
    v1::Task* task = notice.add_tasks();
    task->set_source(v1::TASK_SOURCE_TABLE);
    task->set_table(i < 30000 ? 1 : i);
    task->set_text("清理河道");
  }
  const auto begin = std::chrono::steady_clock::now();
  const v1::Findings findings = *Builtin()->Check(notice);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_THAT(Ids(findings), Not(IsEmpty()));
  EXPECT_LT(seconds.count(), 20);
}

// Read once or twice, the text is the same.
TEST(RuleSet, TheTextThatAnExtractionKeptIsCheckedLikeTheBytes) {
  const auto engine = Engine::Create().value();
  const auto calendar = Calendar::Create().value();
  CheckOptions options;
  options.today = absl::CivilDay(2024, 6, 1);
  options.calendar = calendar.get();
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(DUBAN_SOURCE_DIR "/tests/notices")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    v1::Notice notice;
    ReadText text;
    ASSERT_TRUE(engine->Extract(bytes, {}, &notice, &text).ok());
    const v1::Findings expected = *Builtin()->Check(notice, bytes, options);
    bytes.assign(bytes.size(), 'x');  // The text does not look at the bytes again.
    v1::Findings findings;
    Builtin()->Check(notice, text, options, &findings);
    EXPECT_EQ(findings.SerializeAsString(), expected.SerializeAsString()) << entry.path();
    found += findings.findings_size();
  }
  EXPECT_GT(found, 100);
  v1::Findings none;
  Builtin()->Check(v1::Notice(), ReadText(), options, &none);
  EXPECT_THAT(Ids(none), IsEmpty());
}

TEST(UnitRegistry, KnowsUnitsByAnyOfTheirNames) {
  const auto units = UnitRegistry::Parse(
      "units.txt", "# 名录\n市工业和信息化局、市工信局, 市经信委\n\n市水利局\t市水务局\n");
  ASSERT_TRUE(units.ok());
  EXPECT_EQ(units->size(), 2u);
  EXPECT_EQ(units->Find("市 经信委"), "市工业和信息化局");
  EXPECT_EQ(units->Find("市水務局"), "市水利局");
  EXPECT_EQ(units->Find("市教育局"), "");
  EXPECT_THAT(
      std::string(UnitRegistry::Parse("units.txt", "甲局\n乙局、甲局\n").status().message()),
      HasSubstr("units.txt:2:1: 甲局 已经是 甲局 的名称"));
}

TEST(ReadEvents, ReadsTextprotoAndJsonAndNamesWhatIsWrong) {
  EXPECT_EQ(ReadEvents("e", "events { kind: 'task-done' subject: '3' date: '2024-03-01' }")
                ->events(0)
                .subject(),
            "3");
  EXPECT_EQ(
      ReadEvents("e", "{\"events\": [{\"kind\": \"k\", \"date\": \"2024-03-01\"}]}")->events_size(),
      1);
  EXPECT_THAT(
      std::string(ReadEvents("e", "events { kind: 'k'\n date: '2024-3-1' }").status().message()),
      HasSubstr("e:2:"));
  EXPECT_THAT(std::string(ReadEvents("e", "events { kind: 'k' }").status().message()),
              HasSubstr("e:1:1: 第1个事件没有写 date"));
  EXPECT_FALSE(ReadEvents("e", "[{\"knd\": 1}]").ok());
  EXPECT_FALSE(ReadEvents("e", "events { kind: 'k' date: '2024-03-01' time: '25:00' }").ok());
}

}  // namespace
}  // namespace duban
