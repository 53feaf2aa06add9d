#include "extract/time_limit_frequency.h"

#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

TEST(TimeLimitFrequencyTest, BeforeWhatIsOrdered) {
  Check({
      {"做好季度抽查,", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"召开季度新闻发布会", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"开展月度督查。", {"月度|FREQ=MONTHLY"}},
      {"组织季度评估和年度考核", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"实行月调度、季通报", {"月|FREQ=MONTHLY", "季|FREQ=MONTHLY;INTERVAL=3"}},
      {"实行双周调度", {"双周|FREQ=WEEKLY;INTERVAL=2"}},
      {"月度调度,季度点评,年度考核", {"月度|FREQ=MONTHLY", "季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"坚持周调度", {"周|FREQ=WEEKLY"}},
      {"坚持日点评、周例会", {"日|FREQ=DAILY", "周|FREQ=WEEKLY"}},
      {"召开节假日例会", {}},
      {"实行月调度、季通报、年考核",
       {"月|FREQ=MONTHLY", "季|FREQ=MONTHLY;INTERVAL=3", "年|FREQ=YEARLY"}},
      {"落实日报告、周汇总", {"日|FREQ=DAILY", "周|FREQ=WEEKLY"}},
      {"落实日报告、周汇总制度", {}},
      {"建立周调度、月通报、季考核机制", {}},
      {"按照“月检查、季评估、半年督查”的要求",
       {"月|FREQ=MONTHLY", "季|FREQ=MONTHLY;INTERVAL=3", "半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"坚持半年一观摩", {"半年一观摩|FREQ=MONTHLY;INTERVAL=6"}},
  });
}

TEST(TimeLimitFrequencyTest, OfWhatIsHeldWithMoreBehindIt) {
  Check({
      {"开展季度督查通报,", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"组织季度测评并公布结果", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"开展年度评估", {"年度|FREQ=YEARLY"}},
  });
}

TEST(TimeLimitFrequencyTest, FillsADeadlineCell) {
  Check(
      {
          {"季度", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
          {"月度", {"月度|FREQ=MONTHLY"}},
          {"年度", {"年度|FREQ=YEARLY"}},
          {"跨年度", {}},
      },
      true);
}

TEST(TimeLimitFrequencyTest, BehindPartsOfASystem) {
  Check({
      {"落实日管控、周排查、月调度制度", {}},
      {"落实“日管控、周集中排查、月调度”制度", {}},
      {"实行日动态巡防、周调度", {}},
      {"实行周集中调度、月通报", {"月|FREQ=MONTHLY"}},
      {"实行每日巡防、周调度", {"每日|FREQ=DAILY", "周|FREQ=WEEKLY"}},
      {"开展为期10日集中整治、周调度", {"周|FREQ=WEEKLY"}},
      {"实行专班推进、周调度", {"周|FREQ=WEEKLY"}},
  });
}

TEST(TimeLimitFrequencyTest, PartsOfNames) {
  CheckNone({
      "年度报告",
      "编制年度计划",
      "年度考核",
      "季度报表",
      "月度计划",
      "在季度分析会上作了交流",
      "根据年度目标任务要求",
      "年度薪酬",
      "上一年度",
      "日常监测",
      "完成年度任务",
      "落实季度计划抽查",
      "做好月度《调度通报》",
  });
}

}  // namespace
}  // namespace duban
