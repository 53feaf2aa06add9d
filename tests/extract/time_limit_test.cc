#include "extract/time_limit.h"

#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

TEST(TimeLimitTest, DatesWithTheirLastDay) {
  Check({
      {"年底前完成清理。", {"年底前|BY 2023-12-31"}},
      {"2024年底前全部划入", {"2024年底前|BY 2024-12-31"}},
      {"年内出台办法", {"年内|BY 2023-12-31"}},
      {"应在2024年内纳入", {"2024年内|BY 2024-12-31"}},
      {"9月底前,完成梳理", {"9月底前|BY 2023-09-30"}},
      {"于2024年3月1日前公布", {"2024年3月1日前|BY 2024-03-01"}},
      {"请于10月前报送", {"10月前|BY 2023-09-30"}},
      {"到2025年,基本建成平台", {"2025年|BY 2025-12-31"}},
      {"到2024年6月,覆盖率达到90%", {"2024年6月|BY 2024-06-30"}},
      {"力争到2024年6月建成", {"2024年6月|BY 2024-06-30"}},
      {"力争2024年6月建成", {"2024年6月|DURING 2024-06-01 2024-06-30"}},
      {"2023年8月到2024年6月开展整治", {"2023年8月到2024年6月|DURING 2023-08-01 2024-06-30"}},
      {"到2025年底,全面建成", {"2025年底|BY 2025-12-31"}},
      // The number of the row stands before it.
      {"5到2025年底,全面建成", {"2025年底|BY 2025-12-31"}},
      {"到2025年,全县累计建成充电站12座", {"2025年|BY 2025-12-31"}},
      {"一季度前完成", {"一季度前|BY 2023-03-31"}},
      {"第三季度末完成验收", {"第三季度末|BY 2023-09-30"}},
      {"上半年完成评估", {"上半年|BY 2023-06-30"}},
      {"二〇二四年六月底前完成", {"二〇二四年六月底前|BY 2024-06-30"}},
      {"2023年6月、9月底前报送进展", {"2023年6月|BY 2023-06-30", "9月底前|BY 2023-09-30"}},
      {"于2023年3月15日17:00前报送", {"2023年3月15日17:00前|BY 2023-03-15 @1020"}},
      {"3月20日下午5点前反馈", {"3月20日下午5点前|BY 2023-03-20 @1020"}},
      {"2月30日前报送", {"2月30日前|BY 2023-02-28"}},
  });
}

// 的 behind a date makes an attribute of a verb, and of nothing else.
TEST(TimeLimitTest, WhatIsToBeDoneHasQualities) {
  Check({
      {"2023年底前建立统一的数据平台", {"2023年底前|BY 2023-12-31"}},
      {"年底前取得新的突破", {"年底前|BY 2023-12-31"}},
      {"9月底前所有的社区完成选举", {"9月底前|BY 2023-09-30"}},
      {"到2025年底实现设区的市全覆盖", {"2025年底|BY 2025-12-31"}},
      {"6月底前80%的社区挂牌", {"6月底前|BY 2023-06-30"}},
      {"6月底前完成道路的修复", {"6月底前|BY 2023-06-30"}},
      {"各组于4月8日前写出本组的总结", {"4月8日前|BY 2023-04-08"}},
      {"各村4月8日前选出自己的代表", {"4月8日前|BY 2023-04-08"}},
      {"10日内提出书面的意见", {"10日内|WITHIN 10D"}},
      {"在报送截止日30日前书面报告", {"30日前|WITHIN 30D"}},
  });
}

TEST(TimeLimitTest, Recurrences) {
  Check({
      {"按月公开数据", {"按月|FREQ=MONTHLY"}},
      {"按季度公布", {"按季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"按季公开", {"按季|FREQ=MONTHLY;INTERVAL=3"}},
      {"每五日发布进度", {"每五日|FREQ=DAILY;INTERVAL=5"}},
      {"每年11月份自查", {"每年11月份|FREQ=YEARLY;BYMONTH=11"}},
      {"每年底要抽查一次", {"每年底|FREQ=YEARLY;BYMONTH=12"}},
      {"每月5日前报送", {"每月5日前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"每年1月31日前公布", {"每年1月31日前|FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"}},
      {"每年3月底前编制", {"每年3月底前|FREQ=YEARLY;BYMONTH=3"}},
      {"每季度末月25日前报送", {"每季度末月25日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25"}},
      {"每月10日、25日前报送", {"每月10日、25日前|FREQ=MONTHLY;BYMONTHDAY=10,25"}},
      {"每周五前报送", {"每周五前|FREQ=WEEKLY;BYDAY=FR"}},
      {"每周一次调度", {"每周|FREQ=WEEKLY"}},
      {"每日17时前报告", {"每日17时前|FREQ=DAILY @1020"}},
      {"每半年通报", {"每半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"半年一次", {"半年一次|FREQ=MONTHLY;INTERVAL=6"}},
      {"做好日常监测和季度抽查,", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"组织召开季度全市经济运行情况新闻发布会,", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
  });
}

TEST(TimeLimitTest, AmountsAfterAnEvent) {
  Check({
      {"应在7个工作日内反馈", {"7个工作日内|WITHIN 7WD"}},
      {"情况复杂的可延长至15个工作日;", {"15个工作日|WITHIN 15WD"}},
      {"于政策文件公开后3个工作日内发布", {"3个工作日内|WITHIN 3WD <政策文件公开后>"}},
      {"自收到申请之日起二十个工作日内答复", {"二十个工作日内|WITHIN 20WD <自收到申请之日起>"}},
      {"突发事件发生后,应在24小时内举行发布会", {"24小时内|WITHIN 24H <突发事件发生后>"}},
      {"一周内办结", {"一周内|WITHIN 7D"}},
      {"半年内整改到位", {"半年内|WITHIN 6M"}},
      {"用三至五年时间建成", {"三至五年|WITHIN 5Y"}},
      {"集中3个月时间开展攻坚", {"3个月|WITHIN 3M"}},
      {"5—7个工作日内答复", {"5—7个工作日内|WITHIN 7WD"}},
  });
}

TEST(TimeLimitTest, WhatIsNoLimit) {
  CheckNone({
      "2022年8月11日,省办公室以此为题进行介绍",
      "2017年度政务公开工作要点",
      "政务公开三年行动计划",
      "自2023年6月份起,文件要标注公开属性",
      "2023年起将信息公开纳入考核",
      "2000年底前建成的,应当改造",
      "一年内被处罚两次的,列入名单",
      "连续3个月未更新的网站",
      "每人每年390元",
      "提供24小时看护",
      "政府信息公开工作年度报告",
      "近年来,今年,目前",
      "电话:0877-4015938",
  });
}

TEST(TimeLimitTest, DeadlineColumn) {
  Check(
      {
          {"全年", {"全年|DURING 2023-01-01 2023-12-31"}},
          {"适时", {"适时|DISCRETIONARY"}},
          {"持续推进", {"持续推进|CONTINUOUS"}},
          {"年中督查,年底考核", {"年中|BY 2023-06-30", "年底|BY 2023-12-31"}},
          {"2023.12.31", {"2023.12.31|BY 2023-12-31"}},
          {"2023-06-30", {"2023-06-30|BY 2023-06-30"}},
          {"6月", {"6月|DURING 2023-06-01 2023-06-30"}},
          {"2023—2025年", {"2023—2025年|DURING 2023-01-01 2025-12-31"}},
          {"6.30前", {"6.30前|BY 2023-06-30"}},
      },
      /*column=*/true);
}

TEST(TimeLimitTest, HostileTextTakesLinearTime) {
  for (const std::string unit :
       {"每", "9", "年", "月", "一", "3月、", "2023年至", "(", "每年1、", "自", "十四五", "1-",
        "1.", "日内", "半", "个", "截止时间):5月1日,"}) {
    std::string text;
    while (text.size() < 100000) text += unit;
    std::vector<TimeLimit> limits;
    for (bool column : {false, true}) {
      const Range all{0, static_cast<uint32_t>(text.size())};
      Reader().Read(text, all, column ? std::vector<Range>{all} : std::vector<Range>{}, {},
                    Notice2023(), &limits);
    }
    for (const TimeLimit& limit : limits) ASSERT_LE(limit.text.end, text.size()) << unit;
  }
}

}  // namespace
}  // namespace duban
