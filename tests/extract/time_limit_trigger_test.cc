#include "extract/time_limit_trigger.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>
#include <string>
#include <vector>

#include "bench/mixed_notices.h"

namespace duban::time_limit {
namespace {

std::vector<Range> ByScan(const TriggerScan& scan, std::string_view text) {
  std::vector<Range> found;
  Range trigger;
  const auto end = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; scan.Next(text, at, end, &trigger); at = trigger.end) {
    found.push_back(trigger);
  }
  return found;
}

std::vector<Range> ByPattern(const RE2& pattern, std::string_view text) {
  std::vector<Range> found;
  re2::StringPiece match;
  for (size_t at = 0;
       pattern.Match({text.data(), text.size()}, at, text.size(), RE2::UNANCHORED, &match, 1);) {
    const auto begin = static_cast<uint32_t>(match.data() - text.data());
    found.push_back({begin, begin + static_cast<uint32_t>(match.size())});
    at = found.back().end;
  }
  return found;
}

class TriggerScanTest : public testing::Test {
 protected:
  void ExpectSame(std::string_view text) const {
    const auto scanned = ByScan(scan_, text);
    const auto matched = ByPattern(pattern_, text);
    ASSERT_EQ(scanned.size(), matched.size()) << text.substr(0, 400);
    for (size_t i = 0; i < scanned.size(); ++i) {
      ASSERT_EQ(scanned[i], matched[i])
          << scanned[i].In(text) << " for " << matched[i].In(text) << " in " << text.substr(0, 400);
    }
  }

  TriggerScan scan_{{"十四五", "“双千”行动"}, {"调度", "汇总", "通报", "通报会"}};
  RE2 pattern_{scan_.Pattern()};
};

TEST_F(TriggerScanTest, FindsWhatThePatternMatches) {
  ASSERT_TRUE(pattern_.ok());
  for (const char* text : {"15个工作日内办结",
                           "每 5 个 工作日",
                           "12时前报送",
                           "5 日前",
                           "9之前",
                           "截止",
                           "8截止",
                           "逢周一调度",
                           "逢星期三",
                           "每星期三",
                           "日常工作",
                           "周调度",
                           "日报告、周汇总",
                           "日通报会、周通报、3日通报、日通",
                           "双周、本周、下周",
                           "周五前、星期日前、周末、礼拜天",
                           "下星期一、本礼拜内、每周三",
                           "Q3前完成",
                           "十四五期间",
                           "半小时",
                           "三个学期",
                           "每学年、2021学年",
                           "工作日",
                           "按日报送",
                           "Q5",
                           "年",
                           ""}) {
    ExpectSame(text);
  }
}

TEST_F(TriggerScanTest, FindsTheSameInNotices) {
  for (const std::string& notice : bench::ReadNotices()) ExpectSame(notice);
}

TEST_F(TriggerScanTest, FindsTheSameInRandomWords) {
  const char* const kParts[] = {
      "年", "月",   "季",   "日",     "天", "周",   "期",   "时",   "钟", "旬",   "前",
      "止", "之",   "以",   "截",     "个", " ",    "工作", "星",   "学", "礼拜", "小",
      "分", "自然", "日历", "每",     "半", "三",   "7",    "12",   "逢", "双",   "本",
      "下", "Q",    "2",    "十四五", "调", "调度", "通报", "县局", "𠮷", "é",    "“双千”行动"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (size_t n = random() % 12; n > 0; --n) text += kParts[random() % std::size(kParts)];
    ExpectSame(text);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace duban::time_limit
