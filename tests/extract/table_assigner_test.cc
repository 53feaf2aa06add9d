// To which column the lines of a table go whose cells stand one a line.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableAssignerTest, DatesWithTheirHoursAreNoWork) {
  EXPECT_EQ(Tasks("临岚县文化体育局关于2023年春节文化活动安排的公告\n\n时  间\n\n地  点\n\n"
                  "活动名称\n\n组织单位\n\n1月24日（正月初三）下午14:30\n\n人民公园\n\n"
                  "新春文艺演出\n\n县文化馆、县图书馆\n\n1月28日（正月初七）上午9:00\n\n"
                  "沿河广场\n\n民俗巡游启动仪式\n\n县委宣传部\n\n"),
            (std::vector<std::string>{
                "||新春文艺演出|R县文化馆 R县图书馆 |1月24日（正月初三）下午14:30 2023-01-24 ",
                "||民俗巡游启动仪式|R县委宣传部 |1月28日（正月初七）上午9:00 2023-01-28 ",
            }));
}

TEST(TableAssignerTest, HoursOfOpeningHandOutNoWork) {
  EXPECT_EQ(Tasks("临岚县2023年春节场馆开放安排\n\n时间\n\n场馆\n\n内容\n\n1月24日至1月28日\n\n"
                  "上午9:00\n\n图书馆\n\n图书借阅、报刊借阅\n\n"),
            std::vector<std::string>());
}

TEST(TableAssignerTest, HowFarTheWorkHasComeBehindUnitsThatAreMerged) {
  EXPECT_EQ(
      Tasks(
          "临岚县2023年民生实事项目进展情况表\n\n序号\n\n项目内容\n\n牵头单位\n\n落实情况\n\n"
          "1\n\n新增幼儿园3所。\n\n县教育局\n\n基本完成。\n\n建成城东、城西两所，城南一所待验收。\n"
          "\n"
          "2\n\n1500名学生开展视力筛查。\n\n提前完成年度任务。\n\n截至6月21日，已筛查1600人。\n\n"
          "3\n\n新增老年大学2所。\n\n提前完成年度任务。\n\n建成青石镇、白沙镇、柳林乡老年大学。\n\n"
          "4\n\n开展职业培训3000人次。\n\n超额完成。\n\n5\n\n新建病床10张。\n\n县卫生健康局\n\n"
          "正在施工。\n\n"),
      (std::vector<std::string>{
          "1||新增幼儿园3所。|L县教育局 |",
          "2||1500名学生开展视力筛查。|L县教育局 |",
          "3||新增老年大学2所。|L县教育局 |",
          "4||开展职业培训3000人次。|L县教育局 |",
          "5||新建病床10张。|L县卫生健康局 |",
      }));
}

}  // namespace
}  // namespace duban
