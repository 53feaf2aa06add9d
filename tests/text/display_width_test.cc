#include "text/display_width.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

TEST(DisplayWidthTest, CountsColumns) {
  const struct {
    const char* text;
    size_t width;
  } cases[] = {
      {"", 0},
      {"abc", 3},
      {"责任单位", 8},
      {"（市）", 6},
      {"7个工作日内", 11},
      {"“五公开”", 8},          // The quotation marks are ambiguous: one column.
      {"\u3000", 2},            // The ideographic blank.
      {"e\u0301", 1},           // A combining mark takes none.
      {"\U00020000\u9FA5", 4},  // Outside the Basic Multilingual Plane.
      {"한", 2},
      {"\u200B\uFEFF", 0},
      {"ｱ", 1},             // A half-width form.
      {"\xFF\xE4\xB8", 3},  // Bytes that are no UTF-8.
      {"a\nb", 2},
  };
  for (const auto& c : cases) EXPECT_EQ(DisplayWidth(c.text), c.width) << c.text;
}

std::vector<std::string> Wrap(std::string_view text, size_t width) {
  std::vector<std::string> lines;
  for (std::string_view line : WrapToWidth(text, width)) lines.emplace_back(line);
  return lines;
}

TEST(WrapToWidthTest, PartsChineseAnywhereButNotBeforeClosingPunctuation) {
  EXPECT_THAT(Wrap("", 10), ElementsAre(""));
  EXPECT_THAT(Wrap("市财政局", 4), ElementsAre("市财", "政局"));
  EXPECT_THAT(Wrap("市财政局", 5), ElementsAre("市财", "政局"));
  EXPECT_THAT(Wrap("市财政局，市教育局", 8), ElementsAre("市财政", "局，市教", "育局"));
  EXPECT_THAT(Wrap("按照《办法》", 6), ElementsAre("按照", "《办", "法》"));
  EXPECT_THAT(Wrap("市财政局\n市教育局", 20), ElementsAre("市财政局", "市教育局"));
}

TEST(WrapToWidthTest, KeepsWordsTogetherUntilTheyAreTooLong) {
  EXPECT_THAT(Wrap("read the notice", 8), ElementsAre("read the", "notice"));
  EXPECT_THAT(Wrap("于2017年8月1日前", 8), ElementsAre("于2017年", "8月1日前"));
  EXPECT_THAT(Wrap("abcdefgh", 3), ElementsAre("abc", "def", "gh"));
  EXPECT_THAT(Wrap("，，，，", 2), ElementsAre("，", "，", "，", "，"));
}

TEST(WrapToWidthTest, IsNeverWiderThanAskedNorLosesAnything) {
  const std::string text =
      "一、加强“五公开”（市政府办公室牵头），于2017年8月1日前完成 work in "
      "progress，\xFF\xFE；每季度通报。";
  for (size_t width = 2; width < 60; ++width) {
    std::string whole;
    for (std::string_view line : WrapToWidth(text, width)) {
      EXPECT_LE(DisplayWidth(line), width);
      whole += line;
    }
    std::string printed = text;
    for (std::string* s : {&whole, &printed})
      s->erase(std::remove(s->begin(), s->end(), ' '), s->end());
    EXPECT_EQ(whole, printed);
  }
}

TEST(WrapToWidthTest, TakesAMillionCharacters) {
  EXPECT_EQ(WrapToWidth(std::string(1'000'000, 'a'), 10).size(), 100'000u);
  EXPECT_EQ(WrapToWidth(std::string(1'000'000, ' '), 10).size(), 1u);
  std::string closing;
  for (int i = 0; i < 300'000; ++i) closing += "。";
  EXPECT_EQ(WrapToWidth(closing, 10).size(), 60'000u);
}

TEST(TruncateToWidthTest, SaysThatSomethingIsMissing) {
  EXPECT_EQ(TruncateToWidth("市财政局", 8), "市财政局");
  EXPECT_EQ(TruncateToWidth("市财政局", 7), "市财政…");
  EXPECT_EQ(TruncateToWidth("市财政局", 6), "市财…");
  EXPECT_EQ(TruncateToWidth("市财政局", 1), "…");
  EXPECT_EQ(TruncateToWidth("市财政局", 0), "");
}

}  // namespace
}  // namespace duban
