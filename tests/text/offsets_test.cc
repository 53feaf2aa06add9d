#include "text/offsets.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

std::vector<uint64_t> Convert(std::string_view input, OffsetUnit unit,
                              std::vector<uint64_t> offsets, Encoding encoding = Encoding::kUtf8) {
  const absl::Status status = ConvertOffsets(input, encoding, unit, absl::MakeSpan(offsets));
  EXPECT_TRUE(status.ok()) << status;
  return offsets;
}

TEST(Offsets, CountCharactersOfOneToFourBytes) {
  // 市 at 0, a at 3, é at 4, 𠮷 at 6, end at 10.
  const std::string text = "市aé𠮷";
  EXPECT_THAT(Convert(text, OffsetUnit::kCodePoints, {0, 3, 4, 6, 10}), ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(Convert(text, OffsetUnit::kUtf16, {0, 3, 4, 6, 10}), ElementsAre(0, 1, 2, 3, 5));
}

TEST(Offsets, MayComeInAnyOrderAndTwice) {
  EXPECT_THAT(Convert("市局委", OffsetUnit::kCodePoints, {9, 0, 6, 6, 3}),
              ElementsAre(3, 0, 2, 2, 1));
}

TEST(Offsets, InsideACharacterAreTheCharacters) {
  EXPECT_THAT(Convert("市局", OffsetUnit::kCodePoints, {1, 2, 4, 5}), ElementsAre(0, 0, 1, 1));
}

TEST(Offsets, OfNothing) {
  EXPECT_THAT(Convert("", OffsetUnit::kCodePoints, {0}), ElementsAre(0));
  EXPECT_THAT(Convert("", OffsetUnit::kCodePoints, {}), ElementsAre());
}

TEST(Offsets, AByteOrderMarkIsOneCharacter) {
  EXPECT_THAT(Convert("\xEF\xBB\xBF市", OffsetUnit::kUtf16, {0, 3, 6}), ElementsAre(0, 1, 2));
  EXPECT_THAT(Convert("\xEF\xBB\xBF", OffsetUnit::kUtf16, {0, 3}), ElementsAre(0, 1));
}

TEST(Offsets, OfOtherEncodings) {
  // 市a局: 2, 1 and 2 bytes of GB18030; of UTF-16 behind a byte-order mark 2 each.
  EXPECT_THAT(
      Convert("\xCA\xD0\x61\xBE\xD6", OffsetUnit::kCodePoints, {0, 2, 3, 5, 4}, Encoding::kGb18030),
      ElementsAre(0, 1, 2, 3, 2));
  const std::string_view utf16("\xFF\xFE\x02\x5E\x61\x00\x40\x5C", 8);
  EXPECT_THAT(Convert(utf16, OffsetUnit::kUtf16, {0, 2, 4, 6, 8}, Encoding::kUtf16Le),
              ElementsAre(0, 1, 2, 3, 4));
}

TEST(Offsets, AWrongByteIsOneCharacter) {
  EXPECT_THAT(Convert("\xFF\xFE市", OffsetUnit::kCodePoints, {1, 2, 5}), ElementsAre(1, 2, 3));
}

TEST(Offsets, BeyondTheInputAreRefusedAndLeftAlone) {
  std::vector<uint64_t> offsets = {3, 7};
  const absl::Status status =
      ConvertOffsets("市局", Encoding::kUtf8, OffsetUnit::kUtf16, absl::MakeSpan(offsets));
  EXPECT_EQ(status.code(), absl::StatusCode::kOutOfRange);
  EXPECT_EQ(status.message(), "offset 7 at index 1 is beyond the input of 6 bytes");
  EXPECT_THAT(offsets, ElementsAre(3, 7));
}

}  // namespace
}  // namespace duban
