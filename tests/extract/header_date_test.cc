#include "extract/header_date.h"

#include <gtest/gtest.h>

#include <string>

namespace duban::header {
namespace {

TEST(HeaderDateTest, ReadsEveryPrintedForm) {
  for (const char* printed :
       {"2023年5月8日", "2023年05月08日", "二〇二三年五月八日", "二零二三年五月八日", "2023-05-08",
        "2023-5-8", "2023/5/8", "2023.5.8", "2023.05.08", "2023\t年5月8日",
        "二 〇 二 三 年 五 月 八 日", "二O二三年五月八日", "2023年5月8号"}) {
    const std::string text = printed;
    PrintedDate date;
    ASSERT_TRUE(ReadDate(text, 0, static_cast<uint32_t>(text.size()), &date)) << printed;
    EXPECT_EQ(date.day, absl::CivilDay(2023, 5, 8)) << printed;
    EXPECT_EQ(date.range.end, text.size()) << printed;
  }
}

TEST(HeaderDateTest, ReadsChineseNumeralsOfTwoAndThreeCharacters) {
  struct Case {
    const char* printed;
    int month;
    int day;
  };
  const Case cases[] = {{"二〇一七年十二月三十一日", 12, 31},
                        {"二〇一七年十月二十日", 10, 20},
                        {"二〇一七年十一月十日", 11, 10},
                        {"二〇一七年一月廿三日", 1, 23}};
  for (const Case& c : cases) {
    const std::string text = c.printed;
    PrintedDate date;
    ASSERT_TRUE(ReadDate(text, 0, static_cast<uint32_t>(text.size()), &date)) << c.printed;
    EXPECT_EQ(date.day, absl::CivilDay(2017, c.month, c.day)) << c.printed;
  }
}

TEST(HeaderDateTest, LeavesAloneWhatIsNoDate) {
  for (const char* printed : {"2023年5月", "2023年13月1日", "2023年2月30日", "20235月8日",
                              "2023-05-081", "1812年5月8日", "5月8日", "2023年", ""}) {
    const std::string text = printed;
    PrintedDate date;
    EXPECT_FALSE(ReadDate(text, 0, static_cast<uint32_t>(text.size()), &date)) << printed;
  }
}

TEST(HeaderDateTest, FindsTheDateBeforeATimeOfDay) {
  const std::string text = "[2023-05-08 10:56:31]";
  PrintedDate date;
  ASSERT_TRUE(FindDate(text, {0, static_cast<uint32_t>(text.size())}, &date));
  EXPECT_EQ(date.day, absl::CivilDay(2023, 5, 8));
}

}  // namespace
}  // namespace duban::header
