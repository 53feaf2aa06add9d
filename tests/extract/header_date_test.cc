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

TEST(HeaderDateTest, ReadsYearsOfTheRepublicsReckoning) {
  const std::string text = "中華民國112年5月8日";
  PrintedDate date;
  ASSERT_TRUE(FindDate(text, {0, static_cast<uint32_t>(text.size())}, &date));
  EXPECT_EQ(date.day, absl::CivilDay(2023, 5, 8));
  EXPECT_EQ(date.range.In(text), "112年5月8日");
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

TEST(HeaderDateTest, ReadsDatesWithoutMarks) {
  struct Case {
    std::string printed;
    bool compact;
    bool lost;
  };
  const Case cases[] = {
      {"20230412", true, true},        {"20231332", false, true},    {"2023年412日", false, true},
      {"2023412", false, true},        {"2023年4月日", false, true}, {"2023年 月 日", false, true},
      {"2023年4月12日", false, false}, {"2023", false, false},       {"12345678", false, false},
      {"2023年", false, false},        {"202304123", false, false}};
  for (const Case& c : cases) {
    PrintedDate date;
    const Range range{0, static_cast<uint32_t>(c.printed.size())};
    EXPECT_EQ(ReadCompactDate(c.printed, range, &date), c.compact) << c.printed;
    EXPECT_EQ(IsLostDate(c.printed), c.lost) << c.printed;
    if (c.compact) {
      EXPECT_EQ(date.day, absl::CivilDay(2023, 4, 12)) << c.printed;
    }
  }
}

TEST(HeaderDateTest, LooksAtTheLastCharacter) {
  for (const char* words : {"2023年5月8日", "四月二十三", "2023-05-08", "15时"}) {
    EXPECT_TRUE(EndsInDate(words)) << words;
  }
  for (const char* words : {"(2023年5月8日)", "〔2023年5月8日〕", "[2023-05-08]"}) {
    EXPECT_FALSE(EndsInDate(words)) << words;
    EXPECT_TRUE(MayEndInDate(words)) << words;
  }
  for (const char* words : {"云溪市财政局", "2023年5月", "请执行。"}) {
    EXPECT_FALSE(MayEndInDate(words)) << words;
  }
}

}  // namespace
}  // namespace duban::header
