#include "text/byte_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace duban {
namespace {

TEST(ByteScanTest, FindsTheFirstOfTwoWhereverItStands) {
  const std::string text(40, 'x');
  EXPECT_EQ(FindEither(text, '|', '\t'), std::string::npos);
  EXPECT_EQ(FindEither("", '|', '\t'), std::string::npos);
  for (size_t first = 0; first < text.size(); ++first) {
    for (size_t second = first; second < text.size(); ++second) {
      std::string marked = text;
      marked[second] = '\t';
      marked[first] = '|';
      ASSERT_EQ(FindEither(marked, '|', '\t'), first) << marked;
      ASSERT_EQ(FindEither(marked, '\t', '|'), first) << marked;
    }
  }
}

TEST(ByteScanTest, FindsAsciiAmongChinese) {
  const std::string text = "督办事项按月通报";
  EXPECT_EQ(FindAscii(text, 0, text.size()), text.size());
  for (size_t at = 0; at <= text.size(); at += 3) {
    std::string marked = text;
    marked.insert(at, "1");
    EXPECT_EQ(FindAscii(marked, 0, marked.size()), at);
  }
}

}  // namespace
}  // namespace duban
