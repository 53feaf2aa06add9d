#include "extract/brackets.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace duban {
namespace {

TEST(BracketsTest, FindsWhatTheLastParenthesisOpensAt) {
  const struct {
    const char* text;
    const char* before;  // What stands before the parenthesis; null for none.
  } kCases[] = {
      {"清理河道(县水利局负责)", "清理河道"},
      {"清理河道〔县水利局(河长办)负责〕", "清理河道"},
      {"(县水利局)", ""},
      {"清理(疏浚)河道(湖)", "清理(疏浚)河道"},
      {"县水利局负责)", nullptr},
      {"清理河道", nullptr},
      {"", nullptr},
  };
  for (const auto& c : kCases) {
    const std::string_view text = c.text;
    const auto end = static_cast<uint32_t>(text.size());
    const uint32_t open = FindOpening(text, 0, end);
    EXPECT_EQ(open, c.before == nullptr ? end : std::string_view(c.before).size()) << text;
  }
  // Further back none is believed.
  const std::string far = "(" + std::string(kMaxParenthesisBytes, 'x') + ")";
  EXPECT_EQ(FindOpening(far, 0, static_cast<uint32_t>(far.size())), far.size());
}

TEST(BracketsTest, FindsTheLastBracketThatNothingCloses) {
  const struct {
    const char* text;
    const char* before;  // What stands before the bracket; null for none.
  } kCases[] = {
      {"清理河道。(责任单位:县水利局", "清理河道。"},
      {"清理河道。(县水利局(河长办)、县财政局", "清理河道。"},
      {"清理(疏浚)河道", nullptr},
      {"县水利局)", nullptr},
      {"", nullptr},
  };
  for (const auto& c : kCases) {
    const std::string_view text = c.text;
    const auto end = static_cast<uint32_t>(text.size());
    EXPECT_EQ(FindUnclosed(text, 0, end),
              c.before == nullptr ? end : std::string_view(c.before).size())
        << text;
  }
}

TEST(BracketsTest, TrimsBlanks) {
  EXPECT_EQ(TrimBlanks(" \t县 水利局\n "), "县 水利局");
  EXPECT_EQ(TrimBlanks(" \n"), "");
}

}  // namespace
}  // namespace duban
