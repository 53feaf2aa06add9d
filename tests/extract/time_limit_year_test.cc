#include "extract/time_limit_year.h"

#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban::time_limit_test {
namespace {

// A report on 2022, issued on January 16 of the next year.
TimeContext Report2022() {
  TimeContext context;
  context.plan_year = 2022;
  context.has_issued = true;
  context.issued = absl::CivilDay(2023, 1, 16);
  return context;
}

TEST(TimeLimitYearTest, ADateThatWouldBeOverTakesTheYearOfItsSentence) {
  Check(
      {
          {"2023年将开展培训，6月底前完成改版。", {"6月底前|BY 2023-06-30"}},
          {"计划2023年开展培训，6月底前完成改版。", {"6月底前|BY 2023-06-30"}},
          {"2023年5月10日前报送，6月底前整改。",
           {"2023年5月10日前|BY 2023-05-10", "6月底前|BY 2023-06-30"}},
          {"2024年1月6日至17日考试，1月13日前报送。",
           {"2024年1月6日至17日|DURING 2024-01-06 2024-01-17", "1月13日前|BY 2024-01-13"}},
          // Another sentence or line, a year that is over, a far goal, the name of a document.
          {"2023年将开展培训。6月底前完成改版。", {"6月底前|BY 2022-06-30"}},
          {"2023年工作打算\n6月底前完成改版。", {"6月底前|BY 2022-06-30"}},
          {"2021年开展了培训，6月底前完成改版。", {"6月底前|BY 2022-06-30"}},
          {"到2030年基本实现现代化，6月底前印发规划。",
           {"2030年|BY 2030-12-31", "6月底前|BY 2022-06-30"}},
          {"对照《2023年工作要点》，6月底前完成改版。", {"6月底前|BY 2022-06-30"}},
      },
      /*column=*/false, Report2022());
}

TEST(TimeLimitYearTest, WhereNothingElseTellsItTheYearOfTheLastDate) {
  Check({{"整治自2025年8月至年底。（一）排查阶段（8月24日至31日）。",
          {"2025年8月至年底|DURING 2025-08-01 2025-12-31",
           "8月24日至31日|DURING 2025-08-24 2025-08-31"}}},
        /*column=*/false, TimeContext());
}

}  // namespace
}  // namespace duban::time_limit_test
