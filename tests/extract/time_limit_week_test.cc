// Days that are told by their week, in a notice of Friday, 10 March 2023.

#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

TEST(TimeLimitWeekTest, CountsFromTheNoticesDay) {
  Check({
      {"请于下周三前完成整改。", {"下周三前|BY 2023-03-15"}},
      {"本周日之前上报名单", {"本周日之前|BY 2023-03-12"}},
      {"下星期一上午10时前反馈", {"下星期一上午10时前|BY 2023-03-13 @600"}},
      {"请在本周内完成自查", {"本周内|BY 2023-03-12"}},
      // The next day of that name.
      {"周四前务必整改到位", {"周四前|BY 2023-03-16"}},
      {"周五下班前报送", {"周五下班前|BY 2023-03-17"}},
      {"周末前报送", {"周末前|BY 2023-03-12"}},
      // A date says more.
      {"于下周五(3月17日)下班前报送", {"下周五(3月17日)下班前|BY 2023-03-17"}},
      {"3月17日(周五)前上报", {"3月17日(周五)前|BY 2023-03-17"}},
      // When something takes place.
      {"周一至周五上午9时受理", {}},
      {"本周三召开会议", {}},
      {"上周五前已报送的除外", {}},
      {"每周五前报送", {"每周五前|FREQ=WEEKLY;BYDAY=FR"}},
      {"巡查周期内的记录", {}},
      {"本周期内完成", {}},
  });
}

TEST(TimeLimitWeekTest, HasNoDateInANoticeWithoutOne) {
  Check({{"请于下周三前完成整改。", {"下周三前|BY ?"}}}, false, TimeContext());
}

}  // namespace
}  // namespace duban
