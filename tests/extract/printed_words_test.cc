#include "extract/printed_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "document/document.h"

namespace duban {
namespace {

// The words of the text's first line with their columns.
std::string Words(const std::string& text, Measure measure) {
  const Document document = ParsePlainText(Text::Borrow(text));
  const Page page(document);
  std::vector<PrintedWord> words;
  std::string out;
  const bool read = ReadPrintedWords(page, page.lines()[0], measure, &words);
  for (const PrintedWord& word : words) {
    absl::StrAppend(&out, std::string(page.In(word.text)), " ", word.begin, "-", word.end, "; ");
  }
  return read ? out : "a tab";
}

TEST(PrintedWordsTest, StandInColumnsOfATerminalOrOfCharacters) {
  static constexpr struct {
    const char* line;
    const char* display;
    const char* characters;
  } kCases[] = {
      {"序号  工作任务", "序号 0-4; 工作任务 6-14; ", "序号 0-2; 工作任务 4-8; "},
      {" 1    清淤 扩岸", "1 1-2; 清淤 6-10; 扩岸 11-15; ", "1 1-2; 清淤 6-8; 扩岸 9-11; "},
      {"　　县水利局", "县水利局 4-12; ", "县水利局 2-6; "},
      // As wide as printed, though folded: １２ is 12, ① is 1 with more.
      {"１２ 清淤", "12 0-4; 清淤 5-9; ", "12 0-2; 清淤 3-5; "},
      {"1\t清淤", "a tab", "a tab"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Words(c.line, Measure::kDisplay), c.display) << c.line;
    EXPECT_EQ(Words(c.line, Measure::kCharacters), c.characters) << c.line;
  }
}

}  // namespace
}  // namespace duban
