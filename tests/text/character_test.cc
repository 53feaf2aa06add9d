#include "text/character.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace duban {
namespace {

// What is passed over ends at each character that is no ideograph, wherever it stands among them,
// and before what only begins within the limit.
TEST(CharacterTest, PassesOverIdeographsToEitherSide) {
  for (const std::string_view mark : {"、", "a", "é", "𠀀", "가", "〇"}) {
    for (size_t before = 0; before < 14; ++before) {
      for (size_t behind = 0; behind < 14; ++behind) {
        std::string text;
        for (size_t i = 0; i < before; ++i) text += "县";
        text += mark;
        for (size_t i = 0; i < behind; ++i) text += "市";
        const size_t end = text.size();
        EXPECT_EQ(SkipIdeographs(text, 0, end), before * 3) << text;
        EXPECT_EQ(SkipIdeographsBack(text, 0, end), end - behind * 3) << text;
        const size_t begin = before * 3 + mark.size();
        EXPECT_EQ(SkipIdeographs(text, begin, end), end) << text;
        EXPECT_EQ(SkipIdeographsBack(text, 0, before * 3), 0U) << text;
        if (behind == 0) continue;
        EXPECT_EQ(SkipIdeographs(text, begin, end - 1), end - 3) << text;
        EXPECT_EQ(SkipIdeographsBack(text, begin + 1, end), begin + 3) << text;
      }
    }
  }
}

}  // namespace
}  // namespace duban
