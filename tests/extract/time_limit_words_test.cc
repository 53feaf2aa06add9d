// The wordings around time limits are data: what a word that is added to a list changes.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/text_format.h"
#include "tests/extract/lexicon_for_test.h"
#include "tests/extract/time_limit_cases.h"

namespace duban {
namespace {

using namespace time_limit_test;  // NOLINT

using Limits = std::vector<std::string>;

Limits Read(const v1::Lexicon& lexicon, const std::string& text) {
  const std::unique_ptr<TimeLimitReader> reader = *TimeLimitReader::Create(lexicon);
  std::vector<TimeLimit> found;
  reader->Read(text, {0, static_cast<uint32_t>(text.size())}, {}, {}, Notice2023(), &found);
  Limits shown;
  for (const TimeLimit& limit : found) shown.push_back(Show(text, limit));
  return shown;
}

TEST(TimeLimitWordsTest, EachListGrows) {
  const struct {
    const char* more;
    const char* text;
    Limits without, with;
  } kCases[] = {
      {"time { date_other_words: '底图' }",
       "更新全市2023年底图数据",
       {"2023年底|BY 2023-12-31"},
       {}},
      {"time { date_other_words: '前海' }",
       "6月底前海合作区报送",
       {"6月底前|BY 2023-06-30"},
       {"6月底|BY 2023-06-30"}},
      {"time { before_words: '收工前' }",
       "每周五收工前报送",
       {"每周五|FREQ=WEEKLY;BYDAY=FR"},
       {"每周五收工前|FREQ=WEEKLY;BYDAY=FR"}},
      {"time { before_words: '收工前' }",
       "6月30日收工前报送",
       {"6月30日|DURING 2023-06-30 2023-06-30"},
       {"6月30日收工前|BY 2023-06-30"}},
      {"time { included_notes: '(含那天)' }",
       "6月30日(含那天)前报送",
       {},
       {"6月30日(含那天)前|BY 2023-06-30"}},
      {"time { lunar_words: '阴历' }",
       "5月10日(阴历三月廿一)前报送",
       {},
       {"5月10日(阴历三月廿一)前|BY 2023-05-10"}},
      {"header { weekday_words: '礼拜' }",
       "5月10日(礼拜三)前报送",
       {},
       {"5月10日(礼拜三)前|BY 2023-05-10"}},
      {"time { afternoon_words: '午后' }",
       "5月10日午后5时前报送",
       {"5月10日|DURING 2023-05-10 2023-05-10"},
       {"5月10日午后5时前|BY 2023-05-10 @1020"}},
      {"time { vague_before: '某' }", "某年底前完成", {"年底前|BY 2023-12-31"}, {}},
      {"time { amount_other_words: '内环' }", "3天内环线完工", {"3天内|WITHIN 3D"}, {}},
      {"time { done_behind: '现已' }",
       "6月底前现已办理注销登记手续",
       {"6月底前|BY 2023-06-30"},
       {}},
      {"time { issued_behind: '颁行' }",
       "5月10日颁行实施",
       {"5月10日|DURING 2023-05-10 2023-05-10"},
       {}},
      {"time { object_behind: '就' }",
       "6月底前就完成的项目提交报告",
       {},
       {"6月底前|BY 2023-06-30"}},
      {"time { case_before: '遇' }", "遇一年内发现问题多起的车辆", {"一年内|WITHIN 1Y"}, {}},
      {"time { from_before: '之日' }",
       "自受理之日15个工作日办理",
       {},
       {"15个工作日|WITHIN 15WD <自受理之日>"}},
      {"time { period_within_behind: '时段' }",
       "十四五时段完成",
       {},
       {"十四五时段|DURING 2021-01-01 2025-12-31"}},
      {"time { period_end_behind: '收官' }",
       "十四五收官前完成",
       {},
       {"十四五收官前|BY 2025-12-31"}},
      {"time { unit_other_behind: '谷' }", "每日谷电价格", {"每日|FREQ=DAILY"}, {}},
      {"time { count_behind: '轮' }",
       "每周一轮检查",
       {"每周一|FREQ=WEEKLY;BYDAY=MO"},
       {"每周|FREQ=WEEKLY"}},
      {"time { once_names: '模式' }",
       "落实每周一调度模式",
       {"每周一|FREQ=WEEKLY;BYDAY=MO"},
       {"每周|FREQ=WEEKLY"}},
      {"time { quarter_months: '尾月' }",
       "每季度尾月5日前报送",
       {"每季度|FREQ=MONTHLY;INTERVAL=3", "5日前|BY 2023-04-05"},
       {"每季度尾月5日前|FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5"}},
      {"time { month_parts: '头一周' }",
       "每月头一周报送",
       {"每月|FREQ=MONTHLY"},
       {"每月头一周|FREQ=MONTHLY"}},
      {"time { sum_behind: '收取' }", "每日收取费用", {"每日|FREQ=DAILY"}, {}},
      {"time { least_words: '不下于' }", "一年不下于2次", {}, {"一年|FREQ=YEARLY"}},
      {"time { frequency_verbs: '预算' }", "按月预算用款", {}, {"按月|FREQ=MONTHLY"}},
      {"time { reckoned_behind: '贴' }", "按月贴息", {"按月|FREQ=MONTHLY"}, {}},
      {"time { unheld_nouns: '方案' }", "做好季度方案评估", {"季度|FREQ=MONTHLY;INTERVAL=3"}, {}},
      {"time { unheld_year_nouns: '排查' }", "做好年度排查评估", {"年度|FREQ=YEARLY"}, {}},
      {"time { explanation_words: '具体为' }",
       "每季度末(具体为6月底、9月底)报送",
       {"每季度末|FREQ=MONTHLY;INTERVAL=3", "6月底|BY 2023-06-30", "9月底|BY 2023-09-30"},
       {"每季度末|FREQ=MONTHLY;INTERVAL=3"}},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Read(BuiltInLexicon(), c.text), c.without) << c.text;
    v1::Lexicon more;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(c.more, &more)) << c.more;
    v1::Lexicon both = BuiltInLexicon();
    both.MergeFrom(more);
    EXPECT_EQ(Read(both, c.text), c.with) << c.more << ": " << c.text;
  }
}

}  // namespace
}  // namespace duban
