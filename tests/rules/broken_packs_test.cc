// A pack with any single fault is refused, with a message that names file, line, rule and remedy.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "duban/rules.h"

namespace duban {
namespace {

using ::testing::HasSubstr;

// A pack without fault; each case replaces one part of it. Line numbers count from 1.
constexpr std::string_view kGood = R"pack(id: "mine"
title: "我的规则"
rules {
  id: "mine.vague"
  severity: SEVERITY_WARNING
  scope: SCOPE_TASK
  title: "用语含糊"
  message: "{subject}写了“{found}”"
  basis { citation: "本单位要求" practice: true in_force_from: "2020-01-01" }
  when {
    field: "text"
    matches: "(尽量|争取)"
    none { field: "deadlines.kind" equals: "DEADLINE_KIND_BY" }
  }
  must_match { notice { tasks { text: "尽量完成" } } }
  must_not_match { notice { tasks { text: "全部完成" } } }
}
)pack";

absl::Status Load(std::string text) {
  RuleOptions options;
  options.builtin_packs = false;
  options.packs.push_back({"mine.textproto", std::move(text)});
  return RuleSet::Create(options).status();
}

struct Fault {
  const char* name;
  const char* from;
  const char* to;
  const char* place;   // FILE:LINE: that the message must name.
  const char* what;    // A part of what is wrong.
  const char* remedy;  // A part of what would be right.
  bool in_rule = true;
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }

class BrokenPack : public ::testing::TestWithParam<Fault> {};

TEST(GoodPack, Loads) { EXPECT_EQ(Load(std::string(kGood)).message(), ""); }

TEST_P(BrokenPack, IsRefusedWithFileLineRuleAndRemedy) {
  const Fault& fault = GetParam();
  std::string text(kGood);
  const size_t at = text.find(fault.from);
  ASSERT_NE(at, std::string::npos) << fault.from;
  text.replace(at, std::string_view(fault.from).size(), fault.to);
  const absl::Status status = Load(text);
  ASSERT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << fault.name;
  const std::string message(status.message());
  EXPECT_THAT(message, HasSubstr(std::string("mine.textproto:") + fault.place + ":"));
  EXPECT_THAT(message, HasSubstr(fault.what));
  EXPECT_THAT(message, HasSubstr("改法: "));
  EXPECT_THAT(message, HasSubstr(fault.remedy));
  if (fault.in_rule) {
    EXPECT_THAT(message, HasSubstr("规则 mine.vague"));
  }
}

INSTANTIATE_TEST_SUITE_P(
    EveryKind, BrokenPack,
    ::testing::Values(
        Fault{"unknown field", "severity: SEV", "sevrity: SEV", "5", "没有叫 sevrity 的字段",
              "是不是 severity?"},
        Fault{"unknown value", "SEVERITY_WARNING", "SEVERITY_WARN", "5", "SEVERITY_WARN",
              "是不是 SEVERITY_WARNING?"},
        Fault{"full-width colon", "title: \"用语", "title：\"用语", "7", "全角标点", "半角"},
        Fault{"unclosed string", "title: \"用语含糊\"", "title: \"用语含糊", "7", "引号", "补上"},
        Fault{"brace missing", "  }\n  must_match {", "  must_match {", "14", "must_match",
              "可用的字段"},
        Fault{"field twice", "  scope: SCOPE_TASK\n", "  scope: SCOPE_TASK\n  scope: SCOPE_TASK\n",
              "7", "写了两次", "删去其中一个"},
        Fault{"no severity", "  severity: SEVERITY_WARNING\n", "\n", "3", "没有写 severity",
              "SEVERITY_ERROR"},
        Fault{"no scope", "  scope: SCOPE_TASK\n", "\n", "3", "没有写 scope", "SCOPE_TEXT"},
        Fault{"no title", "  title: \"用语含糊\"\n", "\n", "3", "没有写 title", "几个字"},
        Fault{"no message", "  message: \"{subject}写了“{found}”\"\n", "\n", "3", "没有写 message",
              "经办人"},
        Fault{"no basis", "basis { citation: \"本单位要求\"", "basis {", "9", "没有写依据",
              "practice: true"},
        Fault{"bad date", "2020-01-01", "2020-02-30", "9", "2020-02-30 不是日期", "2019-05-15"},
        Fault{"ends before it begins", "in_force_from: \"2020-01-01\"",
              "in_force_from: \"2020-01-01\" in_force_to: \"2019-01-01\"", "9", "早于", "对调"},
        Fault{"bad id", "id: \"mine.vague\"", "id: \"vague\"", "4", "id 不合格", "mine.", false},
        Fault{"no condition",
              "  when {\n    field: \"text\"\n    matches: \"(尽量|争取)\"\n"
              "    none { field: \"deadlines.kind\" equals: \"DEADLINE_KIND_BY\" "
              "}\n  }\n",
              "", "3", "没有写 when", "when {"},
        Fault{"unknown path", "field: \"deadlines.kind\"", "field: \"deadline.kind\"", "13",
              "没有字段 deadline", "是不是 deadlines?"},
        Fault{"unknown enum value", "\"DEADLINE_KIND_BY\"", "\"DEADLINE_BY\"", "13",
              "没有 DEADLINE_BY 这个值", "DEADLINE_KIND_BY"},
        Fault{"message compared", "field: \"deadlines.kind\"", "field: \"deadlines\"", "13",
              "不能直接比较", "写到最里层"},
        Fault{"bad pattern", "(尽量|争取)", "(尽量|争取", "12", "正则表达式写错了", "括号要成对"},
        Fault{"look-around", "(尽量|争取)", "尽量(?=完成)", "12", "正则表达式写错了", "环视"},
        Fault{"matches everything", "(尽量|争取)", "(尽量)*", "12", "空文字", "至少要求一个字"},
        Fault{"unknown placeholder", "{found}", "{fund}", "8", "占位符 {fund}", "{found}"},
        Fault{"unmatched brace", "{found}", "{found", "8", "没有配对", "补上"},
        Fault{"nothing to look at", "    field: \"text\"\n", "\n", "10", "没有说看什么", "field:"},
        Fault{"empty condition", "none { field: \"deadlines.kind\" equals: \"DEADLINE_KIND_BY\" }",
              "none { }", "13", "条件是空的", "field:"},
        Fault{"check without pattern", "matches: \"(尽量|争取)\"", "check: CHECK_LUHN", "12",
              "check 要和 matches", "matches:"},
        Fault{"empty comparison", "equals: \"DEADLINE_KIND_BY\"", "count {}", "13",
              "没有写比较什么", "at_least"},
        Fault{"where on a plain value", "equals: \"DEADLINE_KIND_BY\"",
              "where { field: \"kind\" exists: true }", "13", "where 只能用在", "assignments"},
        Fault{"day without base", "matches: \"(尽量|争取)\"", "date { before { } }", "12",
              "从哪一天算起", "today"},
        Fault{"no example that matches",
              "  must_match { notice { tasks { text: \"尽量完成\" } } }\n", "\n", "3",
              "没有应当命中的例子", "must_match"},
        Fault{"no near miss", "  must_not_match { notice { tasks { text: \"全部完成\" } } }\n",
              "\n", "3", "没有不应当命中的例子", "must_not_match"},
        Fault{"example does not match", "尽量完成", "按时完成", "15", "应当命中, 但没有命中",
              "放宽 when"},
        Fault{"near miss matches", "全部完成", "争取完成", "16", "不应当命中, 但命中了", "none"},
        Fault{"date of a text", "equals: \"DEADLINE_KIND_BY\"",
              "exists: true } none { field: \"text\" date { before { today: true } }", "13",
              "text 不是日期", "due"},
        Fault{"day from a text", "field: \"deadlines.kind\" equals: \"DEADLINE_KIND_BY\"",
              "field: \"deadlines.due\" date { after { field: \"notice.title.text\" } }", "13",
              "notice.title.text 不能当作日期", "due"},
        Fault{"number of an option", "equals: \"DEADLINE_KIND_BY\"", "number { at_least: 1 }", "13",
              "deadlines.kind 不是数", "equals"},
        Fault{"length of an option", "equals: \"DEADLINE_KIND_BY\"", "length { at_least: 1 }", "13",
              "没有字数", "equals"},
        Fault{"option in registry", "equals: \"DEADLINE_KIND_BY\"", "in_registry: false", "13",
              "不是单位名称", "unit.name"},
        Fault{"bool with a word", "field: \"deadlines.kind\" equals: \"DEADLINE_KIND_BY\"",
              "field: \"deadlines.in_column\" equals: \"yes\"", "13", "没有 yes 这个值", "true"},
        Fault{"bounds crossed", "equals: \"DEADLINE_KIND_BY\"", "count { at_least: 5 at_most: 2 }",
              "13", "没有哪个数符合", "写反"},
        Fault{"no number", "equals: \"DEADLINE_KIND_BY\"", "count { at_least: nan }", "13",
              "没有哪个数符合", "写反"},
        Fault{"days crossed", "field: \"deadlines.kind\" equals: \"DEADLINE_KIND_BY\"",
              "field: \"deadlines.due\" date { before { date: \"2024-01-02\" } "
              "after { date: \"2024-01-01\" } }",
              "13", "没有哪一天符合", "写反"},
        Fault{"empty value", "\"DEADLINE_KIND_BY\"", "\"\"", "13", "空的值", "exists: false"},
        Fault{"empty pattern", "(尽量|争取)", "", "12", "matches 是空的", "删去 matches"},
        Fault{"empty event", "equals: \"DEADLINE_KIND_BY\"", "subject_of_event: \"\"", "13",
              "subject_of_event 是空的", "删去"},
        Fault{"single value repeated", "matches: \"(尽量|争取)\"", "repeated: true", "12",
              "只有一个值", "tasks.number"},
        Fault{"severity by number", "SEVERITY_WARNING", "9", "3", "没有写 severity",
              "SEVERITY_ERROR"},
        Fault{"check by number", "matches: \"(尽量|争取)\"", "matches: \"(尽量|争取)\" check: 9",
              "12", "check 没有这个值", "名字"},
        Fault{"example with a wrong day", "text: \"尽量完成\"",
              "text: \"尽量完成\" deadlines { due: \"2024-02-30\" }", "15", "2024-02-30 不是日期",
              "2019-05-15"},
        Fault{"example event without kind", "tasks { text: \"尽量完成\" } }",
              "tasks { text: \"尽量完成\" } } events { date: \"2024-01-01\" }", "15", "没有写 kind",
              "task-done"},
        Fault{"no pack id", "id: \"mine\"\n", "\n", "1", "规则包没有合格的 id", "小写字母", false}),
    [](const auto& info) {
      std::string name(info.param.name);
      for (char& c : name) {
        if (c == ' ' || c == '-') c = '_';
      }
      return name;
    });

TEST(BrokenPacks, SayEveryFaultAtOnceInOrder) {
  std::string text(kGood);
  text.replace(text.find("2020-01-01"), 10, "2020-13-01");
  text.replace(text.find("{found}"), 7, "{fund}");
  const std::string message(Load(text).message());
  const size_t first = message.find("mine.textproto:8:");
  const size_t second = message.find("mine.textproto:9:");
  ASSERT_NE(first, std::string::npos) << message;
  ASSERT_NE(second, std::string::npos) << message;
  EXPECT_LT(first, second);
}

TEST(BrokenPacks, OfAnyBytesAreRefusedWithoutHarm) {
  EXPECT_THAT(std::string(Load("\xFF\xFE\x00").message()), HasSubstr("UTF-8"));
  EXPECT_FALSE(Load("").ok());
  EXPECT_FALSE(Load("rules { when { " + std::string(5000, '{')).ok());
  std::string deep = "id: \"deep\" rules { when { ";
  for (int i = 0; i < 1000; ++i) deep += "all { ";
  EXPECT_FALSE(Load(deep).ok());
}

TEST(BrokenPacks, IdsAreUniqueAmongAllPacks) {
  RuleOptions options;
  options.builtin_packs = false;
  options.packs.push_back({"a.textproto", std::string(kGood)});
  options.packs.push_back({"b.textproto", std::string(kGood)});
  EXPECT_THAT(std::string(RuleSet::Create(options).status().message()),
              HasSubstr("b.textproto:4:3: 规则 mine.vague: 这个 id 已经有别的规则用了"));
}

}  // namespace
}  // namespace duban
