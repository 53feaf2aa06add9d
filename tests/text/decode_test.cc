#include "text/decode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iconv.h>

#include <ctime>
#include <ostream>
#include <random>
#include <string>

namespace duban {
namespace {

using ::testing::HasSubstr;

// `utf8` in another encoding, by the C library.
std::string To(const char* encoding, std::string_view utf8) {
  std::string out(utf8.size() * 4 + 16, '\0');
  const iconv_t cd = iconv_open(encoding, "UTF-8");
  char* in = const_cast<char*>(utf8.data());
  size_t in_left = utf8.size();
  char* to = out.data();
  size_t left = out.size();
  EXPECT_NE(iconv(cd, &in, &in_left, &to, &left), static_cast<size_t>(-1)) << encoding;
  iconv_close(cd);
  out.resize(out.size() - left);
  return out;
}

constexpr std::string_view kNotice =
    "关于印发2025年工作要点的通知\n各县（市、区）人民政府：\n　　一、请市发展改革委于6月底前完成。"
    "\n";
constexpr std::string_view kTraditional =
    "關於印發2025年工作要點的通知\n各縣（市、區）人民政府：\n　　一、請財政局於6月底前完成。\n";

struct Case {
  const char* iconv_name;
  Encoding encoding;
  std::string_view text;
  std::string_view mark;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.iconv_name << ": " << c.text; }

class DecodeTest : public ::testing::TestWithParam<Case> {};

TEST_P(DecodeTest, ReadsItDeclaredByTheCaller) {
  const std::string bytes = To(GetParam().iconv_name, GetParam().text);
  const absl::StatusOr<Text> text = Decode(bytes, GetParam().encoding);
  ASSERT_TRUE(text.ok()) << text.status();
  EXPECT_EQ(text->utf8(), GetParam().text);
  EXPECT_TRUE(text->warnings().empty());
}

TEST_P(DecodeTest, FindsItOut) {
  const std::string bytes = To(GetParam().iconv_name, GetParam().text);
  const absl::StatusOr<Text> text = Decode(bytes);
  ASSERT_TRUE(text.ok()) << text.status();
  EXPECT_EQ(text->utf8(), GetParam().text);
}

TEST_P(DecodeTest, GoesByTheByteOrderMarkAndDropsIt) {
  const std::string bytes =
      std::string(GetParam().mark) + To(GetParam().iconv_name, GetParam().text);
  for (const Encoding encoding : {Encoding::kAuto, GetParam().encoding}) {
    const absl::StatusOr<Text> text = Decode(bytes, encoding);
    ASSERT_TRUE(text.ok()) << text.status();
    EXPECT_EQ(text->utf8(), GetParam().text);
    EXPECT_EQ(text->ToSource({0, 3}).begin, GetParam().mark.size());
  }
}

TEST_P(DecodeTest, EveryCharacterComesFromItsBytes) {
  const std::string bytes =
      std::string(GetParam().mark) + To(GetParam().iconv_name, GetParam().text);
  const absl::StatusOr<Text> text = Decode(bytes);
  ASSERT_TRUE(text.ok()) << text.status();
  const std::string_view utf8 = text->utf8();
  uint32_t reached = static_cast<uint32_t>(GetParam().mark.size());
  for (uint32_t begin = 0; begin < utf8.size();) {
    uint32_t end = begin + 1;
    while (end < utf8.size() && (utf8[end] & 0xC0) == 0x80) ++end;
    const Range source = text->ToSource({begin, end});
    EXPECT_EQ(source.begin, reached);
    EXPECT_EQ(source.In(bytes), To(GetParam().iconv_name, utf8.substr(begin, end - begin)));
    reached = source.end;
    begin = end;
  }
  EXPECT_EQ(reached, bytes.size());
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, DecodeTest,
    ::testing::Values(
        Case{"UTF-8", Encoding::kUtf8, kNotice, "\xEF\xBB\xBF"},
        Case{"UTF-8", Encoding::kUtf8, "plain", ""},
        Case{"GB18030", Encoding::kGb18030, kNotice, ""},
        Case{"GB18030", Encoding::kGb18030, kTraditional, "\x84\x31\x95\x33"},
        // Two bytes of UTF-8 from two, four from four, three from four.
        Case{"GB18030", Encoding::kGb18030, "第①项·×÷αβ，㐀𠀀é的通知，各单位、各部门。", ""},
        Case{"BIG5-HKSCS", Encoding::kBig5, kTraditional, ""},
        // Four bytes of UTF-8, two code points, from two bytes: a letter and a combining mark.
        Case{"UTF-16LE", Encoding::kUtf16Le, kNotice, "\xFF\xFE"},
        Case{"UTF-16BE", Encoding::kUtf16Be, kNotice, "\xFE\xFF"},
        Case{"UTF-16LE", Encoding::kUtf16Le, "𠀀年\n2025年6月底前完成\n", "\xFF\xFE"}));

TEST(Decode, ReadsCombinedCharactersOfTheHongKongSupplement) {
  const std::string bytes =
      "a\x88\x62\x88\x66"
      "b";
  const absl::StatusOr<Text> text = Decode(bytes, Encoding::kBig5);
  ASSERT_TRUE(text.ok()) << text.status();
  EXPECT_EQ(text->utf8(), "aÊ̄Êb");
  EXPECT_EQ(text->ToSource({1, 5}), (Range{1, 3}));
  EXPECT_EQ(text->ToSource({5, 7}), (Range{3, 5}));
  EXPECT_EQ(text->ToSource({7, 8}), (Range{5, 6}));
}

TEST(Decode, AStrayNulMakesNoUtf16OfUtf8) {
  const std::string bytes("<p>市财\0政局</p>", 20);
  const absl::StatusOr<Text> text = Decode(bytes);
  ASSERT_TRUE(text.ok()) << text.status();
  EXPECT_EQ(text->utf8(), bytes);
}

TEST(Decode, GoesByTheDeclarationOfThePage) {
  const std::string_view heads[] = {
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
      "<META charset='GBK'>", "<meta charset=gb18030>",
      "<?xml version=\"1.0\" encoding=\"GB2312\"?>"};
  for (const std::string_view head : heads) {
    // Two characters alone could be anything.
    const std::string bytes = std::string(head) + To("GB18030", "<p>龘亖</p>");
    const absl::StatusOr<Text> text = Decode(bytes);
    ASSERT_TRUE(text.ok()) << text.status();
    EXPECT_EQ(text->utf8(), std::string(head) + "<p>龘亖</p>");
    EXPECT_TRUE(text->warnings().empty());
  }
}

TEST(Decode, BelievesTheBytesWhereTheDeclarationIsWrong) {
  const std::string old = "<meta charset=\"gb2312\">" + std::string(kNotice);
  absl::StatusOr<Text> text = Decode(old);
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(text->utf8(), old);
  ASSERT_EQ(text->warnings().size(), 1u);
  EXPECT_STREQ(text->warnings()[0].code, "encoding-mismatch");
  EXPECT_THAT(text->warnings()[0].message_en,
              HasSubstr("declares GB18030 but its bytes are UTF-8"));

  const std::string other = "<meta charset=\"utf-8\">" + To("GB18030", kNotice);
  text = Decode(other);
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(std::string(text->utf8()), HasSubstr(std::string(kNotice)));
  ASSERT_EQ(text->warnings().size(), 1u);
}

struct WrongCase {
  Encoding encoding;
  std::string bytes;
  std::string utf8;
  Range place;
};

TEST(Decode, WrongBytesBecomeReplacementCharactersAndWarnings) {
  const WrongCase cases[] = {
      {Encoding::kUtf8, "年\xFF月", "年\uFFFD月", {3, 4}},
      {Encoding::kUtf8, "年\xE6\x9C", "年\uFFFD\uFFFD", {3, 4}},
      {Encoding::kUtf8, "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", {0, 1}},
      {Encoding::kGb18030, "\xC4\xEA\xFF\xD4\xC2", "年\uFFFD月", {2, 3}},
      {Encoding::kGb18030, "\xC4\xEA\xD4", "年\uFFFD", {2, 3}},
      {Encoding::kGb18030, "\xC4\xEA\xD4\n\xD4\xC2", "年\uFFFD\n月", {2, 3}},
      {Encoding::kGb18030, "\xFE\x39\xFE\x39\xD4\xC2", "\uFFFD月", {0, 4}},
      {Encoding::kBig5, "\xA6\x7E\xFF\xA4\xEB", "年\uFFFD月", {2, 3}},
      {Encoding::kUtf16Le, std::string("\x74\x5E\x00\xD8\x08\x67", 6), "年\uFFFD月", {2, 4}},
      {Encoding::kUtf16Le, "\x74\x5E\x08", "年\uFFFD", {2, 3}},
      {Encoding::kUtf16Be, "\x5E\x74\xDC\x01\x67\x08", "年\uFFFD月", {2, 4}},
  };
  for (const WrongCase& c : cases) {
    const absl::StatusOr<Text> text = Decode(c.bytes, c.encoding);
    ASSERT_TRUE(text.ok()) << text.status();
    EXPECT_EQ(text->utf8(), c.utf8);
    ASSERT_FALSE(text->warnings().empty()) << c.utf8;
    EXPECT_STREQ(text->warnings()[0].code, "invalid-bytes");
    EXPECT_EQ(text->warnings()[0].source, c.place) << c.utf8;
  }
}

TEST(Decode, TheEuroSignOfCodePage936IsRead) {
  const absl::StatusOr<Text> text = Decode("\x80\x31", Encoding::kGb18030);
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(text->utf8(), "€1");
  EXPECT_TRUE(text->warnings().empty());
}

// The 18 characters that the 2022 edition gave two-byte codes, which were private use before, in
// both codes.
TEST(Decode, ReadsTheTwoThousandTwentyTwoEditionOfGb18030) {
  struct Moved {
    std::string_view two;
    std::string_view four;
    std::string_view utf8;
  };
  const Moved moved[] = {
      {"\xA6\xD9", "\x84\x31\x82\x36", "\uFE10"}, {"\xA6\xDA", "\x84\x31\x82\x38", "\uFE12"},
      {"\xA6\xDB", "\x84\x31\x82\x37", "\uFE11"}, {"\xA6\xDC", "\x84\x31\x82\x39", "\uFE13"},
      {"\xA6\xDD", "\x84\x31\x83\x30", "\uFE14"}, {"\xA6\xDE", "\x84\x31\x83\x31", "\uFE15"},
      {"\xA6\xDF", "\x84\x31\x83\x32", "\uFE16"}, {"\xA6\xEC", "\x84\x31\x83\x33", "\uFE17"},
      {"\xA6\xED", "\x84\x31\x83\x34", "\uFE18"}, {"\xA6\xF3", "\x84\x31\x83\x35", "\uFE19"},
      {"\xFE\x59", "\x82\x35\x90\x37", "\u9FB4"}, {"\xFE\x61", "\x82\x35\x90\x38", "\u9FB5"},
      {"\xFE\x66", "\x82\x35\x90\x39", "\u9FB6"}, {"\xFE\x67", "\x82\x35\x91\x30", "\u9FB7"},
      {"\xFE\x6D", "\x82\x35\x91\x31", "\u9FB8"}, {"\xFE\x7E", "\x82\x35\x91\x32", "\u9FB9"},
      {"\xFE\x90", "\x82\x35\x91\x33", "\u9FBA"}, {"\xFE\xA0", "\x82\x35\x91\x34", "\u9FBB"},
  };
  for (const Moved& character : moved) {
    for (const std::string_view code : {character.two, character.four}) {
      const absl::StatusOr<Text> text = Decode(code, Encoding::kGb18030);
      ASSERT_TRUE(text.ok());
      EXPECT_EQ(text->utf8(), character.utf8);
      EXPECT_EQ(text->ToSource({0, 3}), (Range{0, static_cast<uint32_t>(code.size())}));
      EXPECT_TRUE(text->warnings().empty());
    }
  }
}

TEST(Decode, HalfAPageOfUtf8StaysUtf8) {
  const std::string half = std::string(kNotice.substr(0, kNotice.size() - 3));
  const absl::StatusOr<Text> text = Decode(half);
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(text->utf8().substr(0, 60), kNotice.substr(0, 60));
}

TEST(Decode, ManyWrongBytesGiveAHundredWarningsAndASum) {
  const absl::StatusOr<Text> text = Decode(std::string(5000, '\xFF'), Encoding::kGb18030);
  ASSERT_TRUE(text.ok());
  ASSERT_EQ(text->warnings().size(), 101u);
  EXPECT_THAT(text->warnings().back().message_en, HasSubstr("4900 more"));
}

TEST(Decode, AnyBytesAreReadInLinearTime) {
  std::mt19937 random(7);
  std::string noise(4 << 20, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  std::string unassigned;
  while (unassigned.size() < (4 << 20)) unassigned += "\xFE\x39\xFE\x39";
  for (const std::string& bytes : {noise, unassigned, std::string(4 << 20, '\x81')}) {
    for (const Encoding encoding : {Encoding::kAuto, Encoding::kUtf8, Encoding::kGb18030,
                                    Encoding::kBig5, Encoding::kUtf16Le, Encoding::kUtf16Be}) {
      const std::clock_t start = std::clock();
      const absl::StatusOr<Text> text = Decode(bytes, encoding);
      ASSERT_TRUE(text.ok());
      const Range end = text->ToSource({static_cast<uint32_t>(text->utf8().size() - 1),
                                        static_cast<uint32_t>(text->utf8().size())});
      EXPECT_EQ(end.end, bytes.size());
      EXPECT_LT(std::clock() - start, 20 * CLOCKS_PER_SEC);
    }
  }
}

}  // namespace
}  // namespace duban
