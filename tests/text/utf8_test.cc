#include "text/utf8.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace duban {
namespace {

// Character by character: what ValidUtf8Prefix() says, block by block.
size_t ValidBySteps(std::string_view s) {
  size_t at = 0;
  while (at < s.size()) {
    const size_t length = Utf8SequenceLength(s, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

TEST(ValidUtf8PrefixTest, TakesWholeCharactersOnly) {
  const std::string block = "督办事项由市财政局牵头，12月底前完成。";
  for (const std::string_view last : {"\xE4\xB8", "\x80", "\xED\xA0\x80", "\xE0\x80\x80",
                                      "\xC0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    for (size_t times = 0; times < 5; ++times) {
      std::string s;
      for (size_t i = 0; i < times; ++i) s += block;
      const size_t valid = s.size();
      s += last;
      EXPECT_EQ(ValidUtf8Prefix(s), valid) << "behind " << valid << " bytes";
      s += block;
      EXPECT_EQ(ValidUtf8Prefix(s), valid) << "behind " << valid << " bytes, before others";
    }
  }
}

TEST(ValidUtf8PrefixTest, AgreesWithStepsOnRandomBytes) {
  static constexpr std::string_view kPieces[] = {"中",
                                                 "，",
                                                 "a",
                                                 "1",
                                                 "\n",
                                                 "·",
                                                 "“",
                                                 "😀",
                                                 "\xE0\xA4\x84",
                                                 "\xED\x9F\xBF",
                                                 "\xED\xA0\x80",
                                                 "\xC2",
                                                 "\x80",
                                                 "\xE4\xB8",
                                                 "\xF0\x9F"};
  constexpr size_t kWellFormed = 10;
  std::mt19937 random(20261126);
  for (int i = 0; i < 20000; ++i) {
    // Some texts of Chinese and ASCII alone, some of all characters, some with broken ones.
    const size_t kinds = i % 3 == 0 ? 5 : i % 3 == 1 ? kWellFormed : std::size(kPieces);
    std::string s;
    for (size_t left = random() % 90; left > 0; --left) s += kPieces[random() % kinds];
    if (random() % 4 == 0 && !s.empty()) s[random() % s.size()] = static_cast<char>(random());
    if (random() % 3 == 0 && !s.empty()) s.resize(random() % s.size());
    ASSERT_EQ(ValidUtf8Prefix(s), ValidBySteps(s)) << testing::PrintToString(s);
  }
}

}  // namespace
}  // namespace duban
