#include "extract/notice_year.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"

namespace duban {
namespace {

// The limits of a notice that begins with `head`, each with its due day.
std::vector<std::string> Limits(const std::string& head) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice =
      engine->Extract(absl::StrCat(head,
                                   "各镇人民政府：\n根据《临岚县河道管理办法》（临政发〔2018〕3号）"
                                   "部署，请于3月20日前将方案（含名单）报县水利局。\n"
                                   "各单位于2018年6月10日前将总结（含照片）报县水利局。\n"));
  std::vector<std::string> out;
  for (const v1::Deadline& limit : notice->deadlines()) {
    out.push_back(absl::StrCat(limit.text(), " ", limit.due()));
  }
  return out;
}

TEST(NoticeYearTest, ANumberGivesTheYearThatNoDateOfIssueDoes) {
  const struct {
    const char* head;
    std::vector<std::string> limits;
  } kCases[] = {
      // No date at all. Without a number the document that is carried out tells.
      {"临岚县水利局关于清理河道的通知\n临水发〔2018〕9号\n",
       {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      {"临岚县水利局关于清理河道的通知\n", {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      // Put on the site years after it was issued.
      {"临岚县水利局关于清理河道的通知\n临水发〔2018〕9号\n发布日期：2021-08-12\n",
       {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      {"临岚县水利局关于清理河道的通知\n临水发〔2018〕9号\n发布日期：2019-04-02\n",
       {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      // Numbered at the end of a year, published at the begin of the next.
      {"临岚县水利局关于清理河道的通知\n临水发〔2017〕96号\n发布日期：2018-01-05\n",
       {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      // The plan of a year that was over when it was put on the site, and a report's next year.
      {"临岚县水利局关于印发2018年度清理河道工作方案的通知\n发布日期：2021-08-12\n",
       {"3月20日前 2018-03-20", "2018年6月10日前 2018-06-10"}},
      // Published as it was issued, or without a number: what is over long since is none.
      {"临岚县水利局关于清理河道的通知\n临水发〔2021〕9号\n发布日期：2021-02-12\n",
       {"3月20日前 2021-03-20"}},
      {"临岚县水利局关于清理河道的通知\n发布日期：2021-02-12\n", {"3月20日前 2021-03-20"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Limits(c.head), c.limits) << c.head;
}

}  // namespace
}  // namespace duban
