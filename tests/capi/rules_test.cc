// The rules through the C ABI.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "duban/c_api.h"

namespace {

using ::testing::HasSubstr;

std::string Message(duban_error* error) {
  duban_string message{};
  duban_error_message(&message, error);
  std::string text(message.data, message.size);
  duban_error_destroy(error);
  return text;
}

duban_string ToC(const std::string& s) { return {s.data(), s.size()}; }

TEST(Rules, CheckANotice) {
  duban_engine* engine = nullptr;
  duban_rules* rules = nullptr;
  ASSERT_EQ(duban_engine_create(&engine, nullptr, nullptr), DUBAN_OK);
  ASSERT_EQ(duban_rules_create(&rules, nullptr, nullptr), DUBAN_OK);
  const std::string input = "名单\n张某, 身份证号11010519491231002X\n";
  duban_notice* notice = nullptr;
  ASSERT_EQ(duban_extract(&notice, engine, input.data(), input.size(), nullptr, nullptr), DUBAN_OK);
  duban_findings* findings = nullptr;
  duban_check_options options{};
  options.struct_size = sizeof(options);
  options.min_severity = DUBAN_SEVERITY_ERROR;
  ASSERT_EQ(
      duban_check(&findings, rules, engine, notice, input.data(), input.size(), &options, nullptr),
      DUBAN_OK);
  ASSERT_EQ(duban_findings_count(findings), 1u);
  duban_finding finding{};
  finding.struct_size = sizeof(finding);
  ASSERT_EQ(duban_findings_read(&finding, findings, 0, nullptr), DUBAN_OK);
  EXPECT_STREQ(finding.rule_id.data, "privacy.resident-id");
  EXPECT_EQ(finding.severity, DUBAN_SEVERITY_ERROR);
  EXPECT_NE(finding.sensitive, 0);
  EXPECT_EQ(input.substr(finding.span.begin, finding.span.end - finding.span.begin),
            "11010519491231002X");
  duban_error* error = nullptr;
  EXPECT_EQ(duban_findings_read(&finding, findings, 1, &error), DUBAN_OUT_OF_RANGE);
  EXPECT_THAT(Message(error), HasSubstr("index 1"));
  duban_buffer* json = nullptr;
  ASSERT_EQ(duban_findings_to_json(&json, findings, 0, nullptr), DUBAN_OK);
  duban_string text{};
  ASSERT_EQ(duban_buffer_read(&text, json, nullptr), DUBAN_OK);
  EXPECT_THAT(std::string(text.data, text.size), HasSubstr("\"ruleId\":\"privacy.resident-id\""));
  duban_buffer_destroy(json);
  duban_findings_destroy(findings);

  // Without the bytes there is no text, unless the notice kept it.
  ASSERT_EQ(duban_check(&findings, rules, engine, notice, nullptr, 0, &options, nullptr), DUBAN_OK);
  EXPECT_EQ(duban_findings_count(findings), 0u);
  duban_findings_destroy(findings);
  duban_notice_destroy(notice);
  duban_extract_options keep{};
  keep.struct_size = sizeof(keep);
  keep.keep_text = 1;
  {
    const std::string gone = input;
    ASSERT_EQ(duban_extract(&notice, engine, gone.data(), gone.size(), &keep, nullptr), DUBAN_OK);
  }
  ASSERT_EQ(duban_check(&findings, rules, engine, notice, nullptr, 0, &options, nullptr), DUBAN_OK);
  ASSERT_EQ(duban_findings_count(findings), 1u);
  ASSERT_EQ(duban_findings_read(&finding, findings, 0, nullptr), DUBAN_OK);
  EXPECT_EQ(input.substr(finding.span.begin, finding.span.end - finding.span.begin),
            "11010519491231002X");
  duban_findings_destroy(findings);
  duban_notice_destroy(notice);
  duban_rules_destroy(rules);
  duban_engine_destroy(engine);
}

TEST(Rules, OfABrokenPackAreRefusedWithItsFileAndLine) {
  const std::string name = "mine.textproto", text = "id: \"mine\"\nrules { sevrity: 1 }\n";
  const duban_rule_pack pack{ToC(name), ToC(text)};
  duban_rules_options options{};
  options.struct_size = sizeof(options);
  options.packs = &pack;
  options.pack_count = 1;
  duban_rules* rules = nullptr;
  duban_error* error = nullptr;
  EXPECT_EQ(duban_rules_create(&rules, &options, &error), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(rules, nullptr);
  EXPECT_THAT(Message(error), HasSubstr("mine.textproto:2:"));
}

TEST(Rules, SayWhichOptionIsWrongAndWhatWouldBeRight) {
  duban_engine* engine = nullptr;
  duban_rules* rules = nullptr;
  duban_notice* notice = nullptr;
  ASSERT_EQ(duban_engine_create(&engine, nullptr, nullptr), DUBAN_OK);
  ASSERT_EQ(duban_rules_create(&rules, nullptr, nullptr), DUBAN_OK);
  ASSERT_EQ(duban_extract(&notice, engine, "a", 1, nullptr, nullptr), DUBAN_OK);
  const struct {
    void (*spoil)(duban_check_options*);
    const char* told;
  } cases[] = {
      {[](duban_check_options* o) {
         o->today = {"2024-02-30", 10};
       },
       "duban_check_options.today is \"2024-02-30\", which is no date; want one like 2024-03-01"},
      {[](duban_check_options* o) {
         o->today = {"\xFF\n", 2};
       },
       "today is \"\\xff\\n\""},
      {[](duban_check_options* o) {
         o->events = {"events {", 8};
       },
       "duban_check_options.events:1:"},
      {[](duban_check_options* o) {
         o->units = {"a\na", 3};
       },
       "duban_check_options.units:2:"},
      {[](duban_check_options* o) { o->min_severity = 9; },
       "min_severity is 9; it must be one of DUBAN_SEVERITY_"},
      {[](duban_check_options* o) { o->format = -1; }, "format is -1; it must be one of"},
      {[](duban_check_options* o) { o->encoding = 99; }, "encoding is 99; it must be one of"},
  };
  for (const auto& c : cases) {
    duban_check_options options{};
    options.struct_size = sizeof(options);
    c.spoil(&options);
    duban_findings* findings = nullptr;
    duban_error* error = nullptr;
    EXPECT_EQ(duban_check(&findings, rules, engine, notice, nullptr, 0, &options, &error),
              DUBAN_INVALID_ARGUMENT);
    EXPECT_THAT(Message(error), HasSubstr(c.told));
  }
  duban_notice_destroy(notice);
  duban_rules_destroy(rules);
  duban_engine_destroy(engine);
}

TEST(Rules, RefuseNonsense) {
  EXPECT_EQ(duban_rules_create(nullptr, nullptr, nullptr), DUBAN_INVALID_ARGUMENT);
  duban_findings* findings = nullptr;
  EXPECT_EQ(duban_check(&findings, nullptr, nullptr, nullptr, nullptr, 0, nullptr, nullptr),
            DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_findings_count(nullptr), 0u);
  EXPECT_EQ(duban_findings_read(nullptr, nullptr, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  EXPECT_EQ(duban_findings_to_json(nullptr, nullptr, 0, nullptr), DUBAN_INVALID_ARGUMENT);
  duban_rules_destroy(nullptr);
  duban_findings_destroy(nullptr);
}

}  // namespace
