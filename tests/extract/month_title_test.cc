#include "extract/month_title.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(MonthTitleTest, TellsMonths) {
  for (const char* title : {"1-3月", "1—3月", "4至6月", "1月—3月", "10-12月份", "3月", "12月份"}) {
    EXPECT_TRUE(IsMonthTitle(title)) << title;
  }
  for (const char* title :
       {"", "3", "3月底前", "13月", "3-1月", "1-3", "3月5日", "一季度", "0月"}) {
    EXPECT_FALSE(IsMonthTitle(title)) << title;
  }
}

// What is done in each part of the year, and no limit.
TEST(MonthTitleTest, ColumnsOfMonths) {
  const std::string rows =
      "1|完善管网。|县水利局|招标|开工|完成一半|完工\n2|建设学校。|县教育局|选址|开工|封顶|启用\n";
  const std::vector<std::string> expected = {"1||完善管网。|R县水利局 |",
                                             "2||建设学校。|R县教育局 |"};
  for (const char* months : {"1—3月|4—6月|7—9月|10—12月", "一季度|二季度|三季度|四季度"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号|任务|责任单位|", months, "\n", rows)), expected)
        << months;
    // One a line.
    EXPECT_EQ(Tasks(absl::StrCat(kHead, absl::StrReplaceAll(
                                            absl::StrCat("序号|任务|责任单位|", months, "\n", rows),
                                            {{"|", "\n\n"}, {"\n", "\n\n"}}))),
              expected)
        << months;
    // Below a title that spans them.
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, "序号\t任务\t责任单位\t进度安排\n",
                           absl::StrReplaceAll(absl::StrCat(months, "\n", rows), {{"|", "\t"}}))),
        expected)
        << months;
  }
  // When each row's work begins and ends.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "任务|责任单位|开工时间|完成时间\n完善管网。|县水利局|3月|5月\n"
                               "建设学校。|县教育局|4月|6月\n")),
            (std::vector<std::string>{"||完善管网。|R县水利局 |5月 2023-05-31 ",
                                      "||建设学校。|R县教育局 |6月 2023-06-30 "}));
  // Cells of a column of limits.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "任务|责任单位|时限\n完善管网。|县水利局|1-3月\n"
                               "建设学校。|县教育局|5月\n")),
            (std::vector<std::string>{"||完善管网。|R县水利局 |1-3月 2023-03-31 ",
                                      "||建设学校。|R县教育局 |5月 2023-05-31 "}));
}

}  // namespace
}  // namespace duban
