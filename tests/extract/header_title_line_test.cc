// What a site prints around a title in its line is none of it.
#include "extract/header_title_line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/extract/lexicon_for_test.h"

namespace duban::header {
namespace {

TEST(HeaderTitleLineTest, CutsTheTitleOutOfItsLine) {
  HeaderLexicon words;
  ASSERT_TRUE(words.Fill(BuiltInLexicon().header()).ok());
  constexpr std::string_view kTitle = "云溪县水利局关于加强用水管理的通知";
  const struct {
    const char* before;
    const char* behind;
    const char* number;
  } kCases[] = {
      {"", "", ""},
      {"• ", "", ""},
      {"| ", " |", ""},
      {"通知公告:", "", ""},
      {"【政策文件】", "", ""},
      {"【通知公告】", " 云水〔2023〕8号", "云水〔2023〕8号"},
      {"云水〔2023〕8号 ", "", "云水〔2023〕8号"},
      {"(云水〔2023〕8号)", "", "云水〔2023〕8号"},
      {"", "(云水〔2023〕8号)", "云水〔2023〕8号"},
      {"", "\t云水〔2023〕8号", "云水〔2023〕8号"},
      {"", "【全文废止】", ""},
      {"", " 2023.09.20", ""},
      {"", "_云溪县人民政府网", ""},
      {"", "-云溪信息平台", ""},
      {"", ".docx", ""},
      {"《", "》", ""},
  };
  for (const auto& c : kCases) {
    const std::string text = std::string(c.before).append(kTitle).append(c.behind);
    const PrintedTitle title = CutTitle(text, {0, static_cast<uint32_t>(text.size())}, words);
    EXPECT_EQ(title.range.In(text), kTitle) << text;
    EXPECT_EQ(title.number.In(text), c.number) << text;
  }
}

}  // namespace
}  // namespace duban::header
