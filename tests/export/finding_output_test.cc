// Findings as text and as SARIF.
#include "duban/finding_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "document/docx_file.h"

namespace duban {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

v1::Findings One(const std::string& input, const std::string& place, bool sensitive = false) {
  v1::Findings findings;
  v1::Finding* finding = findings.add_findings();
  finding->set_rule_id("mine.rule");
  finding->set_severity(v1::SEVERITY_WARNING);
  finding->set_message("有问题");
  finding->set_message_en("something is wrong");
  finding->set_sensitive(sensitive);
  const uint32_t begin = static_cast<uint32_t>(input.find(place));
  v1::Span* span = finding->add_spans();
  span->set_begin(begin);
  span->set_end(begin + static_cast<uint32_t>(place.size()));
  return findings;
}

TEST(FindingsToText, MarksThePlaceUnderTheLine) {
  const std::string input = "一、总体要求\n二、各单位要适时开展检查 abc\n";
  const v1::Findings findings = One(input, "适时");
  EXPECT_EQ(FindingsToText({"通知.txt", input, {}, &findings}),
            "通知.txt:2:7: 警告: 有问题 [mine.rule]\n"
            "    2 | 二、各单位要适时开展检查 abc\n"
            "      |             ^~~~\n");
  FindingTextOptions english;
  english.english = true;
  EXPECT_THAT(FindingsToText({"通知.txt", input, {}, &findings}, english),
              HasSubstr("通知.txt:2:7: warning: something is wrong [mine.rule]\n"));
}

TEST(FindingsToText, CountsNarrowCharactersOnce) {
  const std::string input = "a\tb“全年”\r\n";
  const v1::Findings findings = One(input, "全年");
  EXPECT_EQ(FindingsToText({"a", input, {}, &findings}),
            "a:1:5: 警告: 有问题 [mine.rule]\n"
            "    1 | a b“全年”\n"
            "      |     ^~~~\n");
}

TEST(FindingsToText, CutsLongLinesAroundThePlace) {
  std::string input;
  for (int i = 0; i < 200; ++i) input += "字";
  input += "适时";
  for (int i = 0; i < 200; ++i) input += "文";
  const v1::Findings findings = One(input, "适时");
  FindingTextOptions options;
  options.width = 40;
  EXPECT_EQ(FindingsToText({"a", input, {}, &findings}, options),
            "a:1:201: 警告: 有问题 [mine.rule]\n"
            "    1 | …字字字字字适时文文文文文文文文…\n"
            "      |            ^~~~\n");
}

TEST(FindingsToText, ShowsPlacesInOtherEncodings) {
  const std::string input = "\xD2\xBB\n\xCA\xCA\xCA\xB1\xB0\xEC\n";  // 一 / 适时办 in GB18030
  v1::Findings findings = One(input, "\xB0\xEC");
  CheckedFile file{"a", input, {}, &findings};
  file.read.encoding = InputEncoding::kGb18030;
  EXPECT_EQ(FindingsToText(file),
            "a:2:3: 警告: 有问题 [mine.rule]\n"
            "    2 | 适时办\n"
            "      |     ^~\n");
}

// The paragraph of a page, without its tags; the place is the file's.
TEST(FindingsToText, ShowsTheParagraphsOfHtml) {
  const std::string input =
      "<html><head><title>通知</title></head><body>\n"
      "<p "
      "style='color:red'>联系人</p><p>电话<b>1381234</b>5678，<i>适时</i>开展&amp;检查</p></body></"
      "html>";
  const v1::Findings findings = One(input, "适时");
  EXPECT_EQ(FindingsToText({"a.html", input, {}, &findings}),
            "a.html:2:56: 警告: 有问题 [mine.rule]\n"
            "    2 | 电话13812345678，适时开展&检查\n"
            "      |                  ^~~~\n");
  // Sensitive places are hidden, tags inside of them or not.
  const v1::Findings phone = One(input, "1381234</b>5678", true);
  EXPECT_THAT(FindingsToText({"a.html", input, {}, &phone}),
              HasSubstr("    2 | 电话***********，适时开展&检查\n"));
  // What stands in no paragraph is shown as the file has it.
  const v1::Findings style = One(input, "color");
  EXPECT_THAT(FindingsToText({"a.html", input, {}, &style}), HasSubstr("<p style='color:red'>"));
}

// Nobody reads a DOCX file's bytes: the lines are its paragraphs, empty ones left out.
TEST(FindingsToText, ShowsTheParagraphsOfDocx) {
  const auto paragraph = [](const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const std::string body = paragraph("一、总体要求") + paragraph("") +
                           paragraph("二、由王某（13800138000）适时开展检查");
  const std::string part = kDocumentBegin + body + kDocumentEnd;
  const std::string file = MakeDocx(body);
  v1::Findings findings = One(part, "适时");
  *findings.add_findings() = One(part, "13800138000", true).findings(0);
  EXPECT_EQ(FindingsToText({"通知.docx", file, {}, &findings}),
            "通知.docx:2:19: 警告: 有问题 [mine.rule]\n"
            "    2 | 二、由王某（***********）适时开展检查\n"
            "      |                          ^~~~\n"
            "通知.docx:2:7: 警告: 有问题 [mine.rule]\n"
            "    2 | 二、由王某（***********）适时开展检查\n"
            "      |             ^~~~~~~~~~~\n");
  const std::string sarif = FindingsToSarif({{"通知.docx", file, {}, &findings}},
                                            *RuleSet::Create().value(), "0.1.0", true);
  EXPECT_THAT(sarif, HasSubstr("\"startLine\": 2"));
  EXPECT_THAT(sarif, HasSubstr("\"startColumn\": 19"));
  EXPECT_THAT(sarif, Not(HasSubstr("byteOffset")));
}

TEST(FindingsToText, HidesPersonalDataInEveryLineItPrints) {
  const std::string input = "张某13800138000适时\n";
  v1::Findings findings = One(input, "13800138000", true);
  *findings.add_findings() = One(input, "适时").findings(0);
  const std::string text = FindingsToText({"a", input, {}, &findings});
  EXPECT_THAT(text, Not(HasSubstr("1380013")));
  EXPECT_THAT(text, HasSubstr("    1 | 张某" + std::string(11, '*') + "适时\n      |     ^" +
                              std::string(10, '~') + "\n"));
}

TEST(FindingsToText, TellsFindingsWithoutAPlaceAndWhatIsUndecided) {
  v1::Findings findings;
  findings.add_findings()->set_message("没有公开属性标注");
  findings.mutable_findings(0)->set_rule_id("d.m");
  findings.mutable_findings(0)->set_severity(v1::SEVERITY_ERROR);
  findings.add_undecided()->set_rule_id("d.l");
  findings.mutable_undecided(0)->set_subject("case:1");
  findings.mutable_undecided(0)->set_reason("工作日历没有这些日期的数据");
  EXPECT_EQ(FindingsToText({"a", "", {}, &findings}),
            "a: 错误: 没有公开属性标注 [d.m]\n"
            "a: 未判定: case:1: 工作日历没有这些日期的数据 [d.l]\n");
  EXPECT_EQ(CountFindings({{"a", "", {}, &findings}}, false), "1 个错误, 0 个警告, 0 个提示");
}

TEST(FindingsToSarif, HasRulesResultsAndRegions) {
  const auto rules = *RuleSet::Create();
  const std::string input = "一、\n二、各单位要适时开展";
  v1::Findings findings = One(input, "适时");
  findings.mutable_findings(0)->set_rule_id("tasks.vague-deadline");
  const std::string sarif =
      FindingsToSarif({{"目录/a b.txt", input, {}, &findings}}, *rules, "0.1.0", false);
  EXPECT_THAT(sarif, HasSubstr("\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\""));
  EXPECT_THAT(sarif, HasSubstr("\"version\": \"2.1.0\""));
  EXPECT_THAT(sarif, HasSubstr("\"columnKind\": \"unicodeCodePoints\""));
  EXPECT_THAT(sarif, HasSubstr("\"ruleId\": \"tasks.vague-deadline\""));
  EXPECT_THAT(sarif, HasSubstr("\"uri\": \"%E7%9B%AE%E5%BD%95/a%20b.txt\""));
  EXPECT_THAT(sarif, HasSubstr("\"startLine\": 2"));
  EXPECT_THAT(sarif, HasSubstr("\"startColumn\": 7"));
  EXPECT_THAT(sarif, HasSubstr("\"endColumn\": 9"));
}

}  // namespace
}  // namespace duban
