#include "extract/time_limit_recurrence.h"

#include <gtest/gtest.h>

#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

TEST(TimeLimitRecurrenceTest, PlainFrequencies) {
  Check({
      {"开设专栏,每周刊播创卫新闻", {"每周|FREQ=WEEKLY"}},
      {"每年公布一次", {"每年|FREQ=YEARLY"}},
      {"每年每村组织一次培训", {"每年|FREQ=YEARLY"}},
      {"每年度评估", {"每年度|FREQ=YEARLY"}},
      {"每个年度评估", {"每个年度|FREQ=YEARLY"}},
      {"每年参加不少于1次", {"每年|FREQ=YEARLY"}},
      {"每季度出席一次", {"每季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"每季通报", {"每季|FREQ=MONTHLY;INTERVAL=3"}},
      {"每个季度通报", {"每个季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"每月调度", {"每月|FREQ=MONTHLY"}},
      {"每个月调度", {"每个月|FREQ=MONTHLY"}},
      {"每月一次调度", {"每月|FREQ=MONTHLY"}},
      {"每月一调度", {"每月|FREQ=MONTHLY"}},
      {"每周通报", {"每周|FREQ=WEEKLY"}},
      {"每星期通报", {"每星期|FREQ=WEEKLY"}},
      {"每周至少两次", {"每周|FREQ=WEEKLY"}},
      {"每周三次巡查", {"每周|FREQ=WEEKLY"}},
      {"每日巡查", {"每日|FREQ=DAILY"}},
      {"每天巡查", {"每天|FREQ=DAILY"}},
      {"每十天的下午4点前报送", {"每十天的下午4点前|FREQ=DAILY;INTERVAL=10 @960"}},
      {"每个工作日更新", {"每个工作日|FREQ=DAILY"}},
      {"每旬报送", {"每旬|FREQ=DAILY;INTERVAL=10"}},
      {"半年报送一次", {"半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"每周五为集中清扫日", {"每周五|FREQ=WEEKLY;BYDAY=FR"}},
      {"半年开展一次自查", {"半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"按年度汇总材料", {"按年度|FREQ=YEARLY"}},
      {"每半年评估", {"每半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"每半个月调度", {"每半个月|FREQ=DAILY;INTERVAL=15"}},
      {"每半月调度", {"每半月|FREQ=DAILY;INTERVAL=15"}},
      {"每两年修订", {"每两年|FREQ=YEARLY;INTERVAL=2"}},
      {"每3年修订", {"每3年|FREQ=YEARLY;INTERVAL=3"}},
      {"每两周调度", {"每两周|FREQ=WEEKLY;INTERVAL=2"}},
      {"每双周调度", {"每双周|FREQ=WEEKLY;INTERVAL=2"}},
      {"每两个月调度", {"每两个月|FREQ=MONTHLY;INTERVAL=2"}},
      {"每3个月调度", {"每3个月|FREQ=MONTHLY;INTERVAL=3"}},
      {"每五日发布", {"每五日|FREQ=DAILY;INTERVAL=5"}},
      {"每10天报送", {"每10天|FREQ=DAILY;INTERVAL=10"}},
      {"每学期组织演练", {"每学期|FREQ=MONTHLY;INTERVAL=6"}},
      {"每学年互派教师", {"每学年|FREQ=YEARLY"}},
      {"每2小时报告", {"每2小时|FREQ=HOURLY;INTERVAL=2"}},
      {"每单月组织检查", {"每单月|FREQ=MONTHLY;INTERVAL=2"}},
      {"每1—2年修订一次", {"每1—2年|FREQ=YEARLY;INTERVAL=2"}},
      {"不得迟于每年6月30日", {"每年6月30日|FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30"}},
      {"按年公布", {"按年|FREQ=YEARLY"}},
      {"按年度公布", {"按年度|FREQ=YEARLY"}},
      {"按月报告化解情况", {"按月|FREQ=MONTHLY"}},
      {"按季度考核用工情况", {"按季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"按半年公布", {"按半年|FREQ=MONTHLY;INTERVAL=6"}},
      {"按半年度组织初审", {"按半年度|FREQ=MONTHLY;INTERVAL=6"}},
      {"每半年度评估", {"每半年度|FREQ=MONTHLY;INTERVAL=6"}},
      {"按周调度", {"按周|FREQ=WEEKLY"}},
      {"按周一次通报", {"按周|FREQ=WEEKLY"}},
      {"按日报送", {"按日|FREQ=DAILY"}},
      {"按旬报送", {"按旬|FREQ=DAILY;INTERVAL=10"}},
      {"按月、按季度通报", {"按月|FREQ=MONTHLY", "按季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"逐月通报", {"逐月|FREQ=MONTHLY"}},
      {"逐季调度", {"逐季|FREQ=MONTHLY;INTERVAL=3"}},
      {"隔月抽查", {"隔月|FREQ=MONTHLY;INTERVAL=2"}},
      {"隔周调度", {"隔周|FREQ=WEEKLY;INTERVAL=2"}},
      {"逢周一调度,", {"逢周一|FREQ=WEEKLY;BYDAY=MO"}},
      {"每逢周一报送", {"每逢周一|FREQ=WEEKLY;BYDAY=MO"}},
  });
}

TEST(TimeLimitRecurrenceTest, WithTheirDays) {
  Check({
      {"每月5日前报送", {"每月5日前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"每月5日之前报送", {"每月5日之前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"每月五日前报送", {"每月五日前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"每月的5日前报送", {"每月的5日前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"每月10日、25日前报送", {"每月10日、25日前|FREQ=MONTHLY;BYMONTHDAY=10,25"}},
      {"每月10日和25日前报送", {"每月10日和25日前|FREQ=MONTHLY;BYMONTHDAY=10,25"}},
      {"每月底前报送", {"每月底前|FREQ=MONTHLY"}},
      {"每月底报送", {"每月底|FREQ=MONTHLY"}},
      {"每月初报送", {"每月初|FREQ=MONTHLY"}},
      {"每月上旬报送", {"每月上旬|FREQ=MONTHLY"}},
      {"每月25日17:00前报送", {"每月25日17:00前|FREQ=MONTHLY;BYMONTHDAY=25 @1020"}},
      {"每季度末月25日前报送", {"每季度末月25日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25"}},
      {"每季度首月10日前报送", {"每季度首月10日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10"}},
      {"每季度最后一个月25日前报送",
       {"每季度最后一个月25日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25"}},
      {"每季度末报送", {"每季度末|FREQ=MONTHLY;INTERVAL=3"}},
      {"每季度末前报送", {"每季度末前|FREQ=MONTHLY;INTERVAL=3"}},
      {"每季度第一个月报送", {"每季度第一个月|FREQ=MONTHLY;INTERVAL=3"}},
      {"次月5日前报送上月情况", {"次月5日前|FREQ=MONTHLY;BYMONTHDAY=5"}},
      {"双月5日前报送", {"双月5日前|FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5"}},
      {"于单月5日前报送", {"单月5日前|FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5"}},
      {"双月底前汇总", {"双月底前|FREQ=MONTHLY;INTERVAL=2"}},
      {"每年4月、7月、10月的10日前报送",
       {"每年4月、7月、10月的10日前|FREQ=YEARLY;BYMONTH=4,7,10;BYMONTHDAY=10"}},
      {"每月前3个工作日内报送", {"每月前3个工作日内|FREQ=MONTHLY"}},
      {"每季度末(分别在6月、9月和12月底)报送", {"每季度末|FREQ=MONTHLY;INTERVAL=3"}},
      {"每月1号、15号", {"每月1号、15号|FREQ=MONTHLY;BYMONTHDAY=1,15"}},
      {"分季度公布", {"分季度|FREQ=MONTHLY;INTERVAL=3"}},
      {"每年11月份自查", {"每年11月份|FREQ=YEARLY;BYMONTH=11"}},
      {"每年6月自查", {"每年6月|FREQ=YEARLY;BYMONTH=6"}},
      {"每年6月、12月自查", {"每年6月、12月|FREQ=YEARLY;BYMONTH=6,12"}},
      {"每年6、12月自查", {"每年6、12月|FREQ=YEARLY;BYMONTH=6,12"}},
      {"每年6月底、12月底前报送", {"每年6月底、12月底前|FREQ=YEARLY;BYMONTH=6,12"}},
      {"每年6月底和12月底前报送", {"每年6月底和12月底前|FREQ=YEARLY;BYMONTH=6,12"}},
      {"每年3月至5月开展", {"每年3月至5月|FREQ=YEARLY;BYMONTH=3,4,5"}},
      {"每年底抽查", {"每年底|FREQ=YEARLY;BYMONTH=12"}},
      {"每年年底抽查", {"每年年底|FREQ=YEARLY;BYMONTH=12"}},
      {"每年年底前报送", {"每年年底前|FREQ=YEARLY;BYMONTH=12"}},
      {"每年年初制定", {"每年年初|FREQ=YEARLY;BYMONTH=1"}},
      {"每年末报告", {"每年末|FREQ=YEARLY;BYMONTH=12"}},
      {"每年1月31日前公布", {"每年1月31日前|FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"}},
      {"每年的1月31日前公布", {"每年的1月31日前|FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"}},
      {"每年3月底前公布", {"每年3月底前|FREQ=YEARLY;BYMONTH=3"}},
      {"每年一月底前公布", {"每年一月底前|FREQ=YEARLY;BYMONTH=1"}},
      {"每周五前报送", {"每周五前|FREQ=WEEKLY;BYDAY=FR"}},
      {"每周五下午5点前报送", {"每周五下午5点前|FREQ=WEEKLY;BYDAY=FR @1020"}},
      {"每周五17:00前报送", {"每周五17:00前|FREQ=WEEKLY;BYDAY=FR @1020"}},
      {"每周五下班前报送", {"每周五下班前|FREQ=WEEKLY;BYDAY=FR"}},
      {"每周一报送情况", {"每周一|FREQ=WEEKLY;BYDAY=MO"}},
      {"每周二、周四巡查", {"每周二、周四|FREQ=WEEKLY;BYDAY=TU,TH"}},
      {"每周一至周五巡查", {"每周一至周五|FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"}},
      {"季度末月20日前报送小结", {"季度末月20日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20"}},
      {"请于季末月底前填报", {"季末月底前|FREQ=MONTHLY;INTERVAL=3"}},
      {"每日17时前报告", {"每日17时前|FREQ=DAILY @1020"}},
      {"每日8时、16时前报送", {"每日8时、16时前|FREQ=DAILY @480"}},
      {"每天9:00和15:00前各报一次", {"每天9:00和15:00前|FREQ=DAILY @540"}},
      {"在每日(10月1日—7日)下午4时前报告", {"每日(10月1日—7日)下午4时前|FREQ=DAILY @960"}},
      {"每天上午9点前报告", {"每天上午9点前|FREQ=DAILY @540"}},
      {"每日16:30前报告", {"每日16:30前|FREQ=DAILY @990"}},
      {"每天8:00至8:30开展晨检", {"每天|FREQ=DAILY"}},
  });
}

TEST(TimeLimitRecurrenceTest, ToldByTheirNumber) {
  Check({
      {"半年一次", {"半年一次|FREQ=MONTHLY;INTERVAL=6"}},
      {"原则上一年一次", {"一年一次|FREQ=YEARLY"}},
      {"两年一次", {"两年一次|FREQ=YEARLY;INTERVAL=2"}},
      {"一季度一次", {"一季度一次|FREQ=MONTHLY;INTERVAL=3"}},
      {"一月一次", {"一月一次|FREQ=MONTHLY"}},
      {"一周一次", {"一周一次|FREQ=WEEKLY"}},
      {"实行一月一调度", {"一月一调度|FREQ=MONTHLY"}},
      {"坚持一周一通报", {"一周一通报|FREQ=WEEKLY"}},
      {"实行周调度、月总结", {"周|FREQ=WEEKLY", "月|FREQ=MONTHLY"}},
      {"实行一季一督、一年一评", {"一季一督|FREQ=MONTHLY;INTERVAL=3", "一年一评|FREQ=YEARLY"}},
      {"一年两次", {"一年两次|FREQ=YEARLY"}},
      {"至少一年一次", {"一年一次|FREQ=YEARLY"}},
      {"险情12小时报送一次", {"12小时|FREQ=HOURLY;INTERVAL=12"}},
      {"应当6小时续报一次进展", {"6小时|FREQ=HOURLY;INTERVAL=6"}},
      {"雨情2小时一次", {"2小时一次|FREQ=HOURLY;INTERVAL=2"}},
  });
}

TEST(TimeLimitRecurrenceTest, RatesTrendsAndNames) {
  CheckNone({
      "按每人每年390元补助",
      "每人每月1200元",
      "每户每年补助2万元",
      "补助标准为每月300元",
      "工资逐年提高",
      "数量逐月增加",
      "师生按周四、周五的课表上课",
      "按年度计划推进",
      "按年度目标任务推进",
      "按季节做好防火",
      "逾期每日按罚款数额的3%加处罚款",
      "损耗累计不超过0.2%(不得按年叠加)",
      "被依法实施按日连续处罚",
      "按年龄分组",
      "每年级两个班",
      "环境质量月报",
      "空气质量日报",
      "一年级新生",
      "隔离点",
      "每次不超过10人",
      "1小时换气60次",
      "阅读双月刊",
      "按时报送",
      "逐步推进",
      "逐项明确",
      "每天24小时值班",
      "每天上午8:30至12:00,下午14:30至17:30(法定节假日除外)",
      "每日9:00-17:00。",
      "未按规定每月开展巡查",
      "未能做到每季度通报",
      "报送每周重要活动安排",
      "一次性告知",
  });
}

TEST(TimeLimitRecurrenceTest, OneLeadWordForSeveral) {
  Check({
      {"每年3月底前、9月底前报送",
       {"每年3月底前|FREQ=YEARLY;BYMONTH=3", "9月底前|FREQ=YEARLY;BYMONTH=9"}},
      {"每年12月底前和次年6月底前各报送一次",
       {"每年12月底前|FREQ=YEARLY;BYMONTH=12", "次年6月底前|FREQ=YEARLY;BYMONTH=6"}},
      {"每年上半年、下半年各开展一次",
       {"每年上半年|FREQ=YEARLY;BYMONTH=6", "下半年|FREQ=YEARLY;BYMONTH=12"}},
      {"每年第一季度、第三季度召开会议",
       {"每年第一季度|FREQ=YEARLY;BYMONTH=3", "第三季度|FREQ=YEARLY;BYMONTH=9"}},
      {"每月5日前、20日前报送",
       {"每月5日前|FREQ=MONTHLY;BYMONTHDAY=5", "20日前|FREQ=MONTHLY;BYMONTHDAY=20"}},
      {"每年3月底前、2024年9月底前各报送一次",
       {"每年3月底前|FREQ=YEARLY;BYMONTH=3", "2024年9月底前|BY 2024-09-30"}},
      {"每月5日前和3日内报送", {"每月5日前|FREQ=MONTHLY;BYMONTHDAY=5", "3日内|WITHIN 3D"}},
  });
}

TEST(TimeLimitRecurrenceTest, ADateInTheSentenceOfAYearlyOneRecurs) {
  Check({
      {"每年3月10日前报送年报,3月31日前公布",
       {"每年3月10日前|FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10",
        "3月31日前|FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"}},
      {"每年4月底前自查,由县水利局汇总后于5月底前上报",
       {"每年4月底前|FREQ=YEARLY;BYMONTH=4", "5月底前|FREQ=YEARLY;BYMONTH=5"}},
      // Another cell of a row says its own.
      {"每年1月31日前报送年报|县水利局|12月底前",
       {"每年1月31日前|FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31", "12月底前|BY 2023-12-31"}},
      {"每年3月10日前报送年报。4月15日前上报名单",
       {"每年3月10日前|FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10", "4月15日前|BY 2023-04-15"}},
      {"每年3月10日前报送年报,今年于4月15日前报送",
       {"每年3月10日前|FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10", "4月15日前|BY 2023-04-15"}},
      {"每年组织一次培训,6月底前完成", {"每年|FREQ=YEARLY", "6月底前|BY 2023-06-30"}},
  });
}

TEST(TimeLimitRecurrenceTest, AnAmountFromTheEndOfEachPeriod) {
  Check({
      {"每季度终了后10日内报送", {"10日内|WITHIN 10D <每季度终了后>"}},
      {"每月终了后5个工作日内报送", {"5个工作日内|WITHIN 5WD <每月终了后>"}},
      {"每学期结束后两周内总结", {"两周内|WITHIN 14D <每学期结束后>"}},
      {"每季度结束后报送情况", {"每季度|FREQ=MONTHLY;INTERVAL=3"}},
  });
}

TEST(TimeLimitRecurrenceTest, RatesByTheThing) {
  Check({
      {"每辆车每年补贴2万元", {}},
      {"每平方米每月补助5元", {}},
  });
}

}  // namespace
}  // namespace duban
