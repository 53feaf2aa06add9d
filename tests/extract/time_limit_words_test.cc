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
      {"time { included_notes: '(含本日)' }",
       "6月30日(含本日)前报送",
       {},
       {"6月30日(含本日)前|BY 2023-06-30"}},
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
