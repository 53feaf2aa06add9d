// What is wrong in a lexicon or calendar, and what would be right.
#include "text/textproto.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "duban/v1/lexicon.pb.h"

namespace duban {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// "line:column: message"
std::string Error(std::string_view text) {
  v1::Lexicon lexicon;
  TextprotoError error;
  if (ParseTextproto(text, &lexicon, &error)) return "";
  return absl::StrCat(error.line, ":", error.column, ": ", Describe(error));
}

// What is wrong, and behind a bar what would be right.
std::string InChinese(std::string_view text) {
  v1::Lexicon lexicon;
  TextprotoError error;
  if (ParseTextproto(text, &lexicon, &error)) return "";
  const auto [what, remedy] = DescribeInChinese(error);
  return absl::StrCat(what, "|", remedy);
}

TEST(ParseTextproto, TellsThePlaceAndWhatWouldBeRight) {
  EXPECT_EQ(Error("units { endings: \"驿\" }"), "");
  // Windows editors begin a file with a byte-order mark.
  EXPECT_EQ(Error("\xEF\xBB\xBFunits { endings: \"驿\" }\r\n"), "");
  EXPECT_THAT(
      Error("unit {}"),
      StartsWith("1:6: Lexicon has no field unit; is it units? There are: column_titles, "));
  EXPECT_THAT(Error("units { xyzzy: 1 }"),
              StartsWith("1:14: UnitWords has no field xyzzy; there are: "));
  EXPECT_THAT(Error("\ncolumn_titles { kind: COLUMN_KIND_TASKS }"),
              StartsWith("2:23: kind has no value COLUMN_KIND_TASKS; is it COLUMN_KIND_TASK? "
                         "There are: COLUMN_KIND_NUMBER, "));
  // Other fields called kind are of other types.
  EXPECT_THAT(Error("column_titles { kind: COLUMN_KIND_TASKS }"), Not(HasSubstr("DISCLOSURE")));
  EXPECT_EQ(Error("units { endings： \"驿\" }"),
            "1:16: a Chinese character or full-width mark outside of quotation marks; write : \" { "
            "} in half width");
  EXPECT_THAT(Error("units { endings: \"驿\""), StartsWith("1:23: "));
  EXPECT_THAT(Error("units { endings: \"驿\n\" }"),
              StartsWith("1:22: a string has no closing quotation mark in its line"));
  EXPECT_THAT(Error("无"), StartsWith("1:1: "));
}

TEST(ParseTextproto, TellsItInChinese) {
  EXPECT_EQ(InChinese("units { endings: \"驿\" }"), "");
  EXPECT_THAT(InChinese("unit {}"), StartsWith("没有叫 unit 的字段 (no such field)|是不是 units? "
                                               "Lexicon 可用的字段: column_titles, "));
  EXPECT_THAT(InChinese("column_titles { kind: COLUMN_KIND_TASKS }"),
              StartsWith("kind 没有 COLUMN_KIND_TASKS 这个值 (no such value)|是不是 "
                         "COLUMN_KIND_TASK? 可用的值: COLUMN_KIND_NUMBER, "));
  EXPECT_THAT(InChinese("units { endings： \"驿\" }"), StartsWith("引号外面有中文字符或全角标点"));
  EXPECT_THAT(InChinese("units { endings: \"驿\n\" }"), StartsWith("字符串的引号没有在同一行配对"));
  // The file ends where the brace is missing.
  EXPECT_THAT(InChinese("units { endings: \"驿\""), StartsWith("花括号没有配对"));
  EXPECT_THAT(InChinese("units = 1"), StartsWith("写法不对"));
}

}  // namespace
}  // namespace duban
