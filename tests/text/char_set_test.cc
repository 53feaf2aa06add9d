#include "text/char_set.h"

#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace duban {
namespace {

constexpr CharSet kUnits(U"年月日/");

TEST(CharSet, HasItsCharactersAndNoneOfTheSameLowBits) {
  for (const char32_t c : std::u32string_view(U"年月日/")) EXPECT_TRUE(kUnits.Has(c));
  for (const char32_t c : std::u32string_view(U"年月日/")) EXPECT_FALSE(kUnits.Has(c + 2048));
  EXPECT_FALSE(kUnits.Has(0));
  EXPECT_FALSE(kUnits.Has(U'时'));
}

std::vector<size_t> Places(std::string_view text) {
  std::vector<size_t> places;
  for (size_t at = kUnits.Next(text, 0); at < text.size(); at = kUnits.Next(text, at + 1)) {
    places.push_back(at);
    while (at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80) ++at;
  }
  return places;
}

TEST(CharSet, FindsItsCharactersAmongOthersOfEverySize) {
  EXPECT_EQ(Places(""), std::vector<size_t>());
  EXPECT_EQ(Places("时间é😀"), std::vector<size_t>());
  EXPECT_EQ(Places("2023年6月"), (std::vector<size_t>{4, 8}));
  EXPECT_EQ(Places("é/😀日时"), (std::vector<size_t>{2, 7}));
}

}  // namespace
}  // namespace duban
