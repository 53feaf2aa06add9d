#include "extract/section_year.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"

namespace duban {
namespace {

// The limits of a report on 2022, issued on its 20th of December, each with its due day.
std::vector<std::string> Limits(const std::string& body) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice = engine->Extract(absl::StrCat("临岚县水利局2022年工作总结和2023年工作计划\n",
                                                   body, "临岚县水利局\n2022年12月20日\n"));
  std::vector<std::string> out;
  for (const v1::Deadline& limit : notice->deadlines()) {
    out.push_back(absl::StrCat(limit.text(), " ", limit.due()));
  }
  return out;
}

TEST(SectionYearTest, TheHeadingOfASectionGivesItsYear) {
  const struct {
    const char* body;
    std::vector<std::string> limits;
  } kCases[] = {
      {"一、2022年工作总结\n5月底前完成除险加固。\n二、2023年工作计划\n（一）3月底前编制方案。\n"
       "（二）推进治理。\n11月底前完工。\n三、保障\n年底前兑现奖励。\n",
       {"5月底前 2022-05-31", "3月底前 2023-03-31", "11月底前 2023-11-30", "年底前 2022-12-31"}},
      {"一、保障\n（一）2023年经费\n3月底前拨付。\n（二）人员\n3月底前配齐。\n",
       {"3月底前 2023-03-31", "3月底前 2022-03-31"}},
      {"一、2023年打算。\n2024年6月底前建成，3月底前开工。\n",
       {"2024年6月底前 2024-06-30", "3月底前 2023-03-31"}},
      {"一、步骤\n（一）准备（2022年5月—12月）。6月底前动员。\n（二）实施阶段（2023年1月—9月）。3月"
       "底前"
       "完成整治。\n（三）总结（2023年10月）：10月20日前报送总结。\n二、要求\n3月底前报送名单。\n",
       {"2022年5月—12月 2022-12-31", "6月底前 2022-06-30", "2023年1月—9月 2023-09-30",
        "3月底前 2023-03-31", "2023年10月 2023-10-31", "10月20日前 2023-10-20",
        "3月底前 2022-03-31"}},
      // So does the year that a sentence opens with, to the end of the paragraph.
      {"一、打算\n部分水库带病运行。2023年，我县将3月底前编制方案。5月底前完成加固。\n3月底前开工。"
       "\n",
       {"2023年 2023-12-31", "3月底前 2023-03-31", "5月底前 2023-05-31", "3月底前 2022-03-31"}},
      {"一、打算\n2023年，我县将3月底前编制方案。2022年，5月底前完成加固。\n",
       {"2023年 2023-12-31", "3月底前 2023-03-31", "5月底前 2022-05-31"}},
      // Months still to come in the year of issue are that year's.
      {"一、2023年工作计划\n12月底前印发方案。\n", {"12月底前 2022-12-31"}},
      // Several years, goals, names, sentences and years that are over give none.
      {"一、2023—2025年目标\n3月底前开工。\n", {"3月底前 2022-03-31"}},
      {"一、到2023年的目标\n3月底前开工。\n", {"3月底前 2022-03-31"}},
      {"一、《2023年工作要点》\n3月底前开工。\n", {"3月底前 2022-03-31"}},
      {"一、按2023年的部署加快治理河道，巩固堤防，补齐短板\n3月底前开工。\n",
       {"3月底前 2022-03-31"}},
      {"一、2021年工作回顾\n3月底前开工。\n", {"3月底前 2022-03-31"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Limits(c.body), c.limits) << c.body;
}

}  // namespace
}  // namespace duban
