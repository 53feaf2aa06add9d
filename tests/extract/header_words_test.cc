#include "extract/header_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_join.h"
#include "google/protobuf/text_format.h"
#include "tests/extract/header_for_test.h"
#include "tests/extract/lexicon_for_test.h"

namespace duban::header {
namespace {

using ::testing::HasSubstr;

TEST(HeaderLexiconTest, APatternThatIsNoneIsRefusedWithItsReason) {
  const struct {
    const char* pattern;
    const char* says;
  } kCases[] = {{"(浏览", "missing )"}, {"[0-9", "missing ]"}, {"", "is empty"}};
  for (const auto& c : kCases) {
    v1::HeaderWords words;
    words.add_chrome_patterns("浏览:[0-9]+");
    words.add_chrome_patterns(c.pattern);
    const absl::Status status = HeaderLexicon().Fill(words);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.pattern;
    EXPECT_THAT(std::string(status.message()), HasSubstr("header.chrome_patterns"));
    EXPECT_THAT(std::string(status.message()), HasSubstr(c.says));
  }
}

TEST(HeaderLexiconTest, EachPatternIsAboutAWholeLine) {
  v1::HeaderWords words;
  words.add_chrome_patterns("浏览:[0-9]+|人气");
  words.add_chrome_patterns("第[0-9]+页");
  HeaderLexicon lexicon;
  ASSERT_TRUE(lexicon.Fill(words).ok());
  for (const char* line : {"浏览:12", "人气", "第3页"}) {
    EXPECT_TRUE(lexicon.IsChromeByPattern(line)) << line;
  }
  for (const char* line : {"浏览:12次", "人气高", "见第3页", ""}) {
    EXPECT_FALSE(lexicon.IsChromeByPattern(line)) << line;
  }
  EXPECT_FALSE(HeaderLexicon().IsChromeByPattern("浏览:12")) << "no patterns, no line";
}

TEST(HeaderLexiconTest, LinksBesideOneAnotherAreARow) {
  v1::HeaderWords words;
  for (const char* link : {"首页", "政务公开", "公开年报", "政务微博"})
    words.add_chrome_lines(link);
  HeaderLexicon lexicon;
  ASSERT_TRUE(lexicon.Fill(words).ok());
  for (const char* line :
       {"首页 政务公开", "首页 | 政务公开 | 走进云溪 | 公开年报", "政务微博\t首页"}) {
    EXPECT_TRUE(lexicon.IsRowOfLinks(line)) << line;
  }
  for (const char* line :
       {"", "首页", "首页 云溪市人民政府", "首页 政务公开 关于做好防汛工作的通知",
        "1 | 公开年报 | 县政府办 | 6月底前"}) {
    EXPECT_FALSE(lexicon.IsRowOfLinks(line)) << line;
  }
}

// "title;issuers;addressees;citations" as the built-in lexicon and `more` read it.
std::string Summary(const std::string& more, const std::string& source) {
  v1::Lexicon lexicon = BuiltInLexicon();
  v1::Lexicon added;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(more, &added)) << more;
  lexicon.MergeFrom(added);
  const auto units = *UnitReader::Create(lexicon.units());
  const auto reader = *HeaderReader::Create(lexicon.header(), units.get());
  const HeaderForTest h(source, *reader);
  return h.notice.title().text() + ";" + absl::StrJoin(h.Issuers(), ",") + ";" +
         absl::StrJoin(h.Addressees(), ",") + ";" + absl::StrJoin(h.Citations(), ",");
}

TEST(HeaderLexiconTest, EachListGrows) {
  const std::string title = "云溪市财政局关于加强预算管理的通知";
  const std::string head = title + "\n各县财政局:\n";
  const std::string end = "\n云溪市财政局\n2023年5月8日\n";
  const std::string read = title + ";云溪市财政局;各县财政局;";
  const struct {
    const char* more;
    std::string source;
    std::string without, with;
    const char* other = "";  // In `more` too, without the word.
  } kCases[] = {
      {"header { news_verbs: '印发' }",
       "云溪县教育局印发紧急通知\n2024-02-23 15:12:32 来源:云溪县教育局\n云溪县教育局印发紧急通知\n"
       "如下\n关于调整2024年夏令作息安排的通知\n县直各学校:\n",
       "云溪县教育局印发紧急通知;云溪县教育局;县直各学校;",
       "关于调整2024年夏令作息安排的通知;;县直各学校;"},
      {"header { title_continuations: '暨' }",
       title + "\n暨预算公开的通知\n各县财政局:\n请执行。\n", read,
       "云溪市财政局关于加强预算管理的通知暨预算公开的通知;云溪市财政局;各县财政局;"},
      {"header { letterhead_endings: '用笺' }",
       "云溪市人民政府办公室用笺\n云溪市重大项目观摩活动安排情形\n各县财政局:\n请执行。\n",
       "云溪市人民政府办公室用笺;;各县财政局;", "云溪市重大项目观摩活动安排情形;;各县财政局;"},
      {"header { pass_on_verbs: '送' }",
       head + "现将《关于开展教育评选工作的通知》送印发给你们,请执行。" + end, read,
       read + "关于开展教育评选工作的通知"},
      {"header { issue_phrases: '公告于后' as_follows: '于后' }",
       head + "现将《征地补偿办法》2023年执行情况公告于后:" + end, read, read + "征地补偿办法",
       "header { issue_phrases: '公告于后' }"},
      {"header { number_behind: '公文' }",
       head + "按照国办发〔2016〕8号公文《关于预算的意见》执行。" + end,
       read + "|国办发〔2016〕8号,关于预算的意见", read + "关于预算的意见|国办发〔2016〕8号"},
      {"header { see_words: '请看' }", head + "请填写《春运时刻表》(请看附表三)。" + end,
       read + "春运时刻表", read},
      {"header { optional_beginnings: '云溪省' }",
       head + "按照《预算条例》执行。按照《云溪省预算条例》执行。" + end,
       read + "预算条例,云溪省预算条例", read + "预算条例"},
      {"header { number_functions: '科' }", head + "按照和科技发〔2023〕8号执行。" + end,
       read + "|科技发〔2023〕8号", read + "|和科技发〔2023〕8号"},
      {"header { closing_beginnings: '专此' }", head + "专此函达\n云溪商联\n2023年5月8日\n", read,
       title + ";云溪商联;各县财政局;"},
      {"header { unshared_endings: '局' }",
       title + "\n云溪市、青石县财政局,市直有关单位:\n请执行。" + end,
       title + ";云溪市财政局;云溪市、青石县财政局,市直有关单位;",
       title + ";云溪市财政局;云溪市,青石县财政局,市直有关单位;"},
      {"header { government_endings: '院' }",
       title + "\n云溪、青石县法院,市直有关单位:\n请执行。" + end,
       title + ";云溪市财政局;云溪,青石县法院,市直有关单位;",
       title + ";云溪市财政局;云溪、青石县法院,市直有关单位;"},
      {"header { body_beginnings: '兹' }",
       title + "\n市财政科,镇属站所,驻村组:兹定于6月10日前报送预案。附件:预案\n"
               "云溪镇人民政府 2023年5月8日\n",
       title + ";云溪镇人民政府;;", title + ";云溪镇人民政府;市财政科,镇属站所,驻村组;"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Summary(c.other, c.source), c.without) << c.source;
    EXPECT_EQ(Summary(c.more, c.source), c.with) << c.more;
  }
}

}  // namespace
}  // namespace duban::header
