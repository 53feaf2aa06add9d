#include "text/enclosed_number.h"

#include <gtest/gtest.h>

#include <string>

namespace duban {
namespace {

TEST(EnclosedNumberTest, IsWrittenAsItIsMeant) {
  const struct {
    char32_t c;
    const char* meant;
  } cases[] = {
      {U'⑴', "(1)"}, {U'⑽', "(10)"}, {U'⒇', "(20)"},  {U'⒈', "1."},
      {U'⒑', "10."}, {U'⒛', "20."},  {U'㈠', "(一)"}, {U'㈩', "(十)"},
  };
  for (const auto& [c, meant] : cases) {
    char out[kMaxEnclosedNumberBytes];
    EXPECT_TRUE(IsEnclosedNumber(c)) << meant;
    EXPECT_EQ(std::string(out, WriteEnclosedNumber(c, out)), meant);
  }
}

TEST(EnclosedNumberTest, OthersAreNone) {
  for (const char32_t c : {U'①', U'⑳', U'Ⓐ', U'㈪', U'1', U'一'}) EXPECT_FALSE(IsEnclosedNumber(c));
}

}  // namespace
}  // namespace duban
