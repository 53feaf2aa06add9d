#include "text/strings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace duban {
namespace {

// What string_view finds, byte by byte, is right; the texts hold what only looks like a part: the
// last byte of 。 in other characters, other marks of its lead, and characters of every size.
TEST(StringsTest, FindsWhatTheSlowWayFinds) {
  const std::string_view texts[] = {
      "",      "。",       "、。",           "。。", "县。\xE3\x80",         "慂。慂",
      "a。b.", "县，乡。", "一。二、三。四", "无",   "\xE3\x80\x82\xE3\x80", "\xF0\xA0\x80\x82。é",
  };
  const std::string_view parts[] = {"。", "、", "二、三", "慂", ".", "乡。", "四"};
  for (const std::string_view text : texts) {
    EXPECT_EQ(FindFullStop(text), text.find("。")) << text;
    EXPECT_EQ(FindLastFullStop(text), text.rfind("。")) << text;
    for (const std::string_view part : parts) {
      EXPECT_EQ(Contains(text, part), text.find(part) != text.npos) << text << " " << part;
      for (size_t from = 0; from <= text.size(); ++from) {
        EXPECT_EQ(Find(text, part, from), text.find(part, from)) << text << " " << part;
      }
    }
  }
}

}  // namespace
}  // namespace duban
