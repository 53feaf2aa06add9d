#include "duban/due_report.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "duban/json.h"
#include "duban/resolve.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "text/display_width.h"
#include "text/strings.h"

namespace duban {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Calendar& BuiltIn() {
  static const auto* calendar = new std::shared_ptr<const Calendar>(*Calendar::Create());
  return **calendar;
}

// Four limits on 2024-10-08: overdue, due soon, of next year, not started.
v1::DueReport Report() {
  v1::Notice notice;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
    title { text: "关于公开工作的通知" }
    document_number { text: "云政办〔2024〕7号" }
    issued_date { date: "2024-09-01" }
    tasks {
      id: "t1" number: "1" text: "公开年度账目。"
      assignments { unit { name: "市财政局" } role: ROLE_RESPONSIBLE }
      assignments { unit { name: "市政府办" } role: ROLE_LEAD }
      deadlines { text: "2025年3月底前" kind: DEADLINE_KIND_BY due: "2025-03-31" }
      deadlines { text: "9月底前" kind: DEADLINE_KIND_BY due: "2024-09-30" }
    }
    tasks {
      id: "t2" number: "2" text: "办理申请,=SUM(A1)。"
      assignments { unit { name: "市教育局" alias: "市语委办" } role: ROLE_RESPONSIBLE }
      deadlines {
        text: "5个工作日内" trigger: "收到申请后" kind: DEADLINE_KIND_WITHIN
        duration { amount: 5 unit: TIME_UNIT_WORKING_DAY }
      }
      deadlines {
        text: "1个月内" trigger: "批复后" kind: DEADLINE_KIND_WITHIN
        duration { amount: 1 unit: TIME_UNIT_MONTH }
      }
    }
  )",
                                                            &notice));
  v1::Events events;
  v1::Event* event = events.add_events();
  event->set_kind("received");
  event->set_date("2024-09-27");
  ResolveOptions options;
  options.today = absl::CivilDay(2024, 10, 8);
  v1::DueReport report;
  AppendDueItems(notice, *Resolve(BuiltIn(), notice, events, options), "a.txt", &report);
  return report;
}

TEST(FilterDue, KeepsWhatIsDueAndSortsIt) {
  DueFilter filter;
  v1::DueReport report = Report();
  FilterDue(BuiltIn(), filter, &report);
  ASSERT_EQ(report.items_size(), 4);
  EXPECT_EQ(report.items(0).resolution().due(), "2024-09-30");
  EXPECT_EQ(report.items(1).resolution().due(), "2024-10-10");
  EXPECT_EQ(report.items(2).resolution().due(), "2025-03-31");
  EXPECT_EQ(report.items(3).resolution().due(), "");
  filter.within = 30;
  report = Report();
  FilterDue(BuiltIn(), filter, &report);
  EXPECT_EQ(report.items_size(), 2);
  EXPECT_EQ(report.undated(), 1);
  filter.within = 1;
  report = Report();
  FilterDue(BuiltIn(), filter, &report);
  EXPECT_EQ(report.items_size(), 1);
  filter.within = 2;
  filter.within_workdays = true;
  report = Report();
  FilterDue(BuiltIn(), filter, &report);
  EXPECT_EQ(report.items_size(), 2);
}

TEST(FilterDue, KeepsAUnitsTasksByNameOrAlias) {
  for (const char* unit : {"市教育局", "语委"}) {
    DueFilter filter;
    filter.unit = unit;
    v1::DueReport report = Report();
    FilterDue(BuiltIn(), filter, &report);
    EXPECT_EQ(report.items_size(), 2) << unit;
  }
  DueFilter filter;
  filter.unit = "市水利局";
  v1::DueReport report = Report();
  FilterDue(BuiltIn(), filter, &report);
  EXPECT_EQ(report.items_size(), 0);
  EXPECT_THAT(DueText(report, ReportLanguage::kChinese, 80), HasSubstr("没有到期事项"));
}

TEST(DueText, AlignsColumnsOfDoubleWidth) {
  v1::DueReport report = Report();
  FilterDue(BuiltIn(), DueFilter(), &report);
  const std::string text = DueText(report, ReportLanguage::kChinese, 120);
  EXPECT_EQ(text, R"(今日 2024-10-08,共 4 项

期限        状态      剩余                  任务                   责任单位            时限
----------  --------  --------------------  ---------------------  ------------------  ---------------------
2024-09-30  已逾期    逾期8天(1个工作日)    1 公开年度账目。       市政府办、市财政局  9月底前
2024-10-10  即将到期  剩2天(2个工作日)      2 办理申请,=SUM(A1)。  市教育局            收到申请后5个工作日内
2025-03-31  进行中    剩174天(120个工作日)  1 公开年度账目。       市政府办、市财政局  2025年3月底前
            未开始                          2 办理申请,=SUM(A1)。  市教育局            批复后1个月内
)");
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    EXPECT_LE(DisplayWidth(std::string_view(line.data(), line.size())), 120u);
  }
  EXPECT_THAT(DueText(report, ReportLanguage::kEnglish, 120), HasSubstr("2 days left (2 working)"));
}

TEST(DueCsv, HoldsARowAnItemWithItsExplanation) {
  const std::string csv = DueCsv(Report(), ReportLanguage::kEnglish);
  EXPECT_THAT(csv, HasSubstr("\xEF\xBB\xBF"
                             "file,document_number,number,task,units,deadline,kind,"));
  EXPECT_THAT(csv,
              HasSubstr("a.txt,云政办〔2024〕7号,1,公开年度账目。,市政府办、市财政局,9月底前,by,,"
                        "2024-09-30,,overdue,-8,-1,,,"));
  EXPECT_THAT(
      csv, HasSubstr("received,2024-09-27,\"The event 「收到申请后」 was on 2024-09-27 (Fri)\n"));
  EXPECT_THAT(DueCsv(Report(), ReportLanguage::kChinese), HasSubstr("已逾期,-8,-1"));
}

TEST(DueReport, IsJsonByItsMessage) {
  const std::string json = ToJson(Report());
  EXPECT_THAT(json, HasSubstr("\"today\":\"2024-10-08\""));
  EXPECT_THAT(json, HasSubstr("\"state\":\"DEADLINE_STATE_OVERDUE\""));
}

TEST(CalendarCsv, ListsTheKindOfEachDay) {
  const auto csv = CalendarCsv(BuiltIn(), absl::CivilDay(2024, 9, 28), absl::CivilDay(2024, 10, 1));
  EXPECT_EQ(*csv,
            "date,kind,name\r\n2024-09-28,weekend,\r\n2024-09-29,makeup_workday,国庆节\r\n"
            "2024-09-30,workday,\r\n2024-10-01,holiday,国庆节\r\n");
  EXPECT_EQ(*CalendarCsv(BuiltIn(), absl::CivilDay(2027, 4, 30), absl::CivilDay(2027, 5, 3)),
            "date,kind,name\r\n2027-04-30,unknown,\r\n2027-05-01,holiday,\r\n"
            "2027-05-02,holiday,\r\n2027-05-03,unknown,\r\n");
  EXPECT_FALSE(CalendarCsv(BuiltIn(), absl::CivilDay(2024, 2, 1), absl::CivilDay(2024, 1, 1)).ok());
  EXPECT_FALSE(CalendarCsv(BuiltIn(), absl::CivilDay(1, 1, 1), absl::CivilDay(9999, 1, 1)).ok());
}

}  // namespace
}  // namespace duban
