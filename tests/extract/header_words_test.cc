#include "extract/header_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace duban::header
