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

TEST(ByteScanTest, TakesTheFourBytesAtAPlaceTheFirstTheLowest) {
  EXPECT_EQ(LoadFour("\x01\x02\x03\x84"), 0x84030201U);
}

#ifdef __SSE2__
TEST(ByteScanTest, MarksEachByteOfABlock) {
  std::string block;
  for (int value = 0; value < 256; ++value) block += static_cast<char>(value);
  for (unsigned part = 0; part < 4; ++part) {
    uint64_t from = 0;
    uint64_t equal = 0;
    for (unsigned i = 0; i < 64; ++i) {
      from |= uint64_t{part * 64 + i >= 0xE0} << i;
      equal |= uint64_t{part * 64 + i == 'Q'} << i;
    }
    EXPECT_EQ(BytesFrom64(block.data() + part * 64, 0xE0), from) << part;
    EXPECT_EQ(BytesEqual64(block.data() + part * 64, 'Q'), equal) << part;
  }
}

TEST(ByteScanTest, MarksTheBytesOfARangeAndThreeInARow) {
  std::string block;
  for (int value = 0; value < 256; ++value) block += static_cast<char>(value);
  block += "\x01\x02";
  for (unsigned begin = 0; begin < 256; begin += 16) {
    uint32_t within = 0;
    uint32_t three = 0;
    for (unsigned i = 0; i < 16; ++i) {
      within |= uint32_t{begin + i >= 0xE4 && begin + i <= 0xE9} << i;
      three |= uint32_t{begin + i == 0x7F} << i;
    }
    EXPECT_EQ(BytesWithin16(block.data() + begin, 0xE4, 0xE9), within) << begin;
    EXPECT_EQ(ThreeEqual16(block.data() + begin, '\x7F', '\x80', '\x81'), three) << begin;
  }
}
#endif

}  // namespace
}  // namespace duban
