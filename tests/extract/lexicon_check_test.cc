#include "extract/lexicon_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "duban/engine.h"
#include "google/protobuf/text_format.h"
#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const char kLong[] = "一二三四五六七八九十一二三四五六七八九十一二三四五";

TEST(LexiconCheckTest, TheBuiltInOneIsRight) {
  const absl::Status status = CheckLexicon(BuiltInLexicon());
  EXPECT_TRUE(status.ok()) << status.message();
}

TEST(LexiconCheckTest, AWordThatIsNoneIsRefusedWithItsPlaceAndRemedy) {
  const std::string long_word = kLong;
  const struct {
    std::string lexicon;
    const char* place;
    const char* says;
  } kCases[] = {
      {R"(header { title_line_endings: ["的函", ""] })", "header.title_line_endings: entry 2",
       "is empty; write a word"},
      {R"(header { title_line_endings: "\xFF" })", "header.title_line_endings: entry 1",
       "is not UTF-8; save the file as UTF-8"},
      {R"(header { title_line_endings: ")" + long_word + R"(" })",
       "header.title_line_endings: entry 1", "at most 24 characters"},
      {R"(header { labels { labels: "" } })", "header.labels.labels: entry 1", "is empty"},
      {R"(header { disclosures { marks: "" } })", "header.disclosures.marks: entry 1", "is empty"},
      {R"(time { past: ["曾", "\xE4\xB8"] })", "time.past: entry 2", "is not UTF-8"},
      {R"(units { list_tails: "" })", "units.list_tails: entry 1", "is empty"},
      {R"(tasks { first_leads: "" })", "tasks.first_leads: entry 1", "is empty"},
      {R"(page { labels: "" })", "page.labels: entry 1", "is empty"},
      {R"(column_titles { kind: COLUMN_KIND_TASK titles: "" })", "column_titles.titles: entry 1",
       "is empty"},
      {R"(role_words { role: ROLE_LEAD words: "" })", "role_words.words: entry 1", "is empty"},
  };
  for (const auto& c : kCases) {
    const auto engine = Engine::Create({{"", c.lexicon}, {}});
    ASSERT_FALSE(engine.ok()) << c.lexicon;
    EXPECT_EQ(engine.status().code(), absl::StatusCode::kInvalidArgument) << c.lexicon;
    EXPECT_THAT(std::string(engine.status().message()),
                AllOf(StartsWith("lexicon 2: "), HasSubstr(c.place), HasSubstr(c.says)));
  }
}

TEST(LexiconCheckTest, AllOfItHasALimit) {
  std::string lexicon = "units {";
  for (int i = 0; i < 90000; ++i) lexicon += " endings: '研究院" + std::to_string(i) + "'";
  lexicon += " }";
  const auto engine = Engine::Create({{lexicon}, {}});
  ASSERT_TRUE(!engine.ok());
  EXPECT_THAT(std::string(engine.status().message()),
              AllOf(StartsWith("lexicon 1: "), HasSubstr("at most 1048575")));
}

TEST(LexiconCheckTest, PatternsAndSeveralWordsMayBeLonger) {
  const std::string words = std::string(kLong) + " " + kLong;
  for (const std::string& lexicon : {R"(header { chrome_patterns: ")" + words + R"(" })",
                                     R"(tasks { first_leads: ")" + words + R"(" })"}) {
    const auto engine = Engine::Create({{lexicon}, {}});
    EXPECT_TRUE(engine.ok()) << engine.status().message();
  }
}

}  // namespace
}  // namespace duban
