#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

// In a deadline cell any form counts.
TEST(TimeLimitColumnTest, Cells) {
  Check(
      {
          {"全年", {"全年|DURING 2023-01-01 2023-12-31"}},
          {"2024年全年", {"2024年全年|DURING 2024-01-01 2024-12-31"}},
          {"年底前", {"年底前|BY 2023-12-31"}},
          {"年底", {"年底|BY 2023-12-31"}},
          {"2023年底", {"2023年底|BY 2023-12-31"}},
          {"2023年12月底前完成", {"2023年12月底前|BY 2023-12-31"}},
          {"年内", {"年内|BY 2023-12-31"}},
          {"年中", {"年中|BY 2023-06-30"}},
          {"年度内", {"年度内|BY 2023-12-31"}},
          {"年度", {"年度|FREQ=YEARLY"}},
          {"跨年度推进", {}},
          {"第一周", {}},
          {"学年内", {}},
          {"第1-2周", {}},
          {"第一个月内", {"一个月内|WITHIN 1M"}},
          {"2024年秋季开学前", {}},
          {"4月上中旬", {"4月上中旬|DURING 2023-04-01 2023-04-20"}},
          {"长期整改", {"长期整改|CONTINUOUS"}},
          {"立整立改,常抓不懈", {"立整立改|DISCRETIONARY", "常抓不懈|CONTINUOUS"}},
          {"6月", {"6月|DURING 2023-06-01 2023-06-30"}},
          {"6月份", {"6月份|DURING 2023-06-01 2023-06-30"}},
          {"6月底", {"6月底|BY 2023-06-30"}},
          {"4月中旬", {"4月中旬|DURING 2023-04-11 2023-04-20"}},
          {"2023年6月", {"2023年6月|DURING 2023-06-01 2023-06-30"}},
          {"2023年", {"2023年|DURING 2023-01-01 2023-12-31"}},
          {"2023年度", {"2023年度|DURING 2023-01-01 2023-12-31"}},
          {"2023", {"2023|DURING 2023-01-01 2023-12-31"}},
          {"2023-2025", {"2023-2025|DURING 2023-01-01 2025-12-31"}},
          {"2023-2025年", {"2023-2025年|DURING 2023-01-01 2025-12-31"}},
          {"2023年-2025年", {"2023年-2025年|DURING 2023-01-01 2025-12-31"}},
          {"2023年6月—8月", {"2023年6月—8月|DURING 2023-06-01 2023-08-31"}},
          {"6-8月", {"6-8月|DURING 2023-06-01 2023-08-31"}},
          {"2023年6月30日", {"2023年6月30日|BY 2023-06-30"}},
          {"6月30日前", {"6月30日前|BY 2023-06-30"}},
          {"2023.6.30", {"2023.6.30|BY 2023-06-30"}},
          {"2023.6", {"2023.6|DURING 2023-06-01 2023-06-30"}},
          {"2023.06.30前", {"2023.06.30前|BY 2023-06-30"}},
          {"2023-06-30", {"2023-06-30|BY 2023-06-30"}},
          {"2023/6/30", {"2023/6/30|BY 2023-06-30"}},
          {"6.30前", {"6.30前|BY 2023-06-30"}},
          {"第一季度", {"第一季度|DURING 2023-01-01 2023-03-31"}},
          {"二季度", {"二季度|DURING 2023-04-01 2023-06-30"}},
          {"一、三季度", {"三季度|DURING 2023-07-01 2023-09-30"}},
          {"二至四季度", {"二至四季度|DURING 2023-04-01 2023-12-31"}},
          {"Q3", {"Q3|DURING 2023-07-01 2023-09-30"}},
          {"上半年", {"上半年|BY 2023-06-30"}},
          {"下半年", {"下半年|BY 2023-12-31"}},
          {"到2025年", {"2025年|BY 2025-12-31"}},
          {"截至2023年12月", {"2023年12月|BY 2023-12-31"}},
          {"每月", {"每月|FREQ=MONTHLY"}},
          {"每季度", {"每季度|FREQ=MONTHLY;INTERVAL=3"}},
          {"每月25日前", {"每月25日前|FREQ=MONTHLY;BYMONTHDAY=25"}},
          {"按季度", {"按季度|FREQ=MONTHLY;INTERVAL=3"}},
          {"季度", {"季度|FREQ=MONTHLY;INTERVAL=3"}},
          {"月度", {"月度|FREQ=MONTHLY"}},
          {"1次/半年", {"1次/半年|FREQ=MONTHLY;INTERVAL=6"}},
          {"不少于2次/年", {"2次/年|FREQ=YEARLY"}},
          {"1次/2个月", {"1次/2个月|FREQ=MONTHLY;INTERVAL=2"}},
          {"抽查3%;1次/季度", {"1次/季度|FREQ=MONTHLY;INTERVAL=3"}},
          {"15个工作日", {"15个工作日|WITHIN 15WD"}},
          {"形成之日起20个工 作日内公开", {"20个工 作日内|WITHIN 20WD <形成之日起>"}},
          {"12月 底前", {"12月 底前|BY 2023-12-31"}},
          {"3个月", {"3个月|WITHIN 3M"}},
          {"1年", {"1年|WITHIN 1Y"}},
          {"持续推进", {"持续推进|CONTINUOUS"}},
          {"长期坚持", {"长期坚持|CONTINUOUS"}},
          {"长期", {"长期|CONTINUOUS"}},
          {"常态化", {"常态化|CONTINUOUS"}},
          {"常态化推进", {"常态化推进|CONTINUOUS"}},
          {"实时", {"实时|CONTINUOUS"}},
          {"适时", {"适时|DISCRETIONARY"}},
          {"及时", {"及时|DISCRETIONARY"}},
          {"尽快", {"尽快|DISCRETIONARY"}},
          {"立行立改", {"立行立改|DISCRETIONARY"}},
          {"“十四五”期间", {"“十四五”期间|DURING 2021-01-01 2025-12-31"}},
          {"", {}},
          {"—", {}},
          {"全年抽查比例不低于5%", {}},
      },
      /*column=*/true);
}

TEST(TimeLimitColumnTest, CellsWithSeveral) {
  Check(
      {
          {"年中督查,年底考核", {"年中|BY 2023-06-30", "年底|BY 2023-12-31"}},
          {"2023年6月底前完成方案;全年推进",
           {"2023年6月底前|BY 2023-06-30", "全年|DURING 2023-01-01 2023-12-31"}},
          {"6月底前完成并长期坚持", {"6月底前|BY 2023-06-30", "长期坚持|CONTINUOUS"}},
          {"立行立改,长期坚持", {"立行立改|DISCRETIONARY", "长期坚持|CONTINUOUS"}},
          {"6月底、12月底", {"6月底|BY 2023-06-30", "12月底|BY 2023-12-31"}},
          {"每季度末;年底前", {"每季度末|FREQ=MONTHLY;INTERVAL=3", "年底前|BY 2023-12-31"}},
          {"2023年3月启动,2025年底完成",
           {"2023年3月|DURING 2023-03-01 2023-03-31", "2025年底|BY 2025-12-31"}},
      },
      /*column=*/true);
}

TEST(TimeLimitColumnTest, OnlyTheColumnIsReadLoosely) {
  const std::string text = "持续推进改革\n全年\n适时检查\n";
  const uint32_t begin = static_cast<uint32_t>(text.find("全年"));
  std::vector<TimeLimit> limits;
  Reader().Read(text, {0, static_cast<uint32_t>(text.size())}, {{begin, begin + 6}}, {},
                Notice2023(), &limits);
  ASSERT_EQ(limits.size(), 1u);
  EXPECT_EQ(limits[0].text, (Range{begin, begin + 6}));
  EXPECT_TRUE(limits[0].in_column);
}

// A narrow column breaks a period behind its dash.
TEST(TimeLimitColumnTest, APeriodOverTwoLines) {
  const std::string text = "2023年8月—\n10月";
  std::vector<TimeLimit> limits;
  const Range cell{0, static_cast<uint32_t>(text.size())};
  Reader().Read(text, cell, {cell}, {}, Notice2023(), &limits);
  ASSERT_EQ(limits.size(), 1u);
  EXPECT_EQ(limits[0].text, cell);
  EXPECT_EQ(limits[0].start, absl::CivilDay(2023, 8, 1));
  EXPECT_EQ(limits[0].due, absl::CivilDay(2023, 10, 31));
}

// What a cell says is read once, and stands where each cell does.
TEST(TimeLimitColumnTest, CellsThatSayTheSame) {
  const std::string word = "收到之日起5个工作日内";
  std::string text;
  std::vector<Range> columns;
  for (const std::string_view cell : {std::string_view(word), std::string_view("全年"),
                                      std::string_view(word), std::string_view("全年")}) {
    text += "任务\n";
    columns.push_back({static_cast<uint32_t>(text.size()), 0});
    text += cell;
    columns.back().end = static_cast<uint32_t>(text.size());
    text += "\n";
  }
  std::vector<TimeLimit> limits;
  Reader().Read(text, {0, static_cast<uint32_t>(text.size())}, columns, {}, Notice2023(), &limits);
  ASSERT_EQ(limits.size(), 4u);
  for (size_t i = 0; i < limits.size(); ++i) {
    EXPECT_EQ(limits[i].text.end, columns[i].end) << i;
    EXPECT_EQ(limits[i].text.In(text), i % 2 == 0 ? "5个工作日内" : "全年") << i;
    EXPECT_EQ(limits[i].trigger.In(text), i % 2 == 0 ? "收到之日起" : "") << i;
  }
}

}  // namespace
}  // namespace duban
