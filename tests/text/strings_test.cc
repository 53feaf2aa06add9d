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

// At every place of a text longer than what is looked at in one step.
TEST(StringsTest, FindsAFullStopWhereverItStands) {
  for (const std::string_view filler : {"县", "、", "a", "é", "𠀀"}) {
    for (size_t before = 0; before < 24; ++before) {
      for (size_t behind = 0; behind < 24; ++behind) {
        std::string text;
        for (size_t i = 0; i < before; ++i) text += filler;
        text += "。";
        for (size_t i = 0; i < behind; ++i) text += filler;
        EXPECT_EQ(FindFullStop(text), before * filler.size()) << text;
        EXPECT_EQ(FindLastFullStop(text), before * filler.size()) << text;
        text.erase(before * filler.size(), 3);
        EXPECT_EQ(FindFullStop(text), text.npos) << text;
      }
    }
  }
}

}  // namespace
}  // namespace duban
