// Files that are no text are refused, and the error says what to give instead.
#include "document/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/docx_file.h"
#include "duban/v1/lexicon_page.pb.h"

namespace duban {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ParseDocument, RefusesWhatIsNoTextAndSaysWhatToGive) {
  static constexpr struct {
    std::string_view bytes;
    const char* what;
    const char* instead;
  } kCases[] = {
      {"%PDF-1.7\n", "the input is a PDF file", "give its text"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "the input is a file of Word", "save it as DOCX"},
      {"{\\rtf1", "the input is an RTF file", "save it as DOCX"},
      {"Rar!\x1A\x07", "the input is a RAR archive", "give the notice in it"},
      {"7z\xBC\xAF\x27\x1C", "the input is a 7z archive", "give the notice in it"},
      {"\x1F\x8B\x08", "the input is compressed by gzip", "decompress it"},
      {"\xFF\xD8\xFF\xE0", "the input is a picture", "give the text"},
      {"\x89PNG\r\n\x1A\n", "the input is a picture", "give the text"},
      {{"II*\0\x08", 5}, "the input is a picture", "give the text"},
      {{"MM\0*\0", 5}, "the input is a picture", "give the text"},
      {"GIF89a", "the input is a picture", "give the text"},
  };
  const PageProfile profile{v1::PageWords()};
  for (const auto& c : kCases) {
    const auto document = ParseDocument(c.bytes, Format::kAuto, Encoding::kAuto, profile);
    ASSERT_FALSE(document.ok()) << c.what;
    const std::string message(document.status().message());
    EXPECT_THAT(message, StartsWith(c.what));
    EXPECT_THAT(message, HasSubstr(c.instead));
  }
  // Words that look alike are text.
  for (const std::string_view text : {"II级响应", "MM", "GIF", "PDF", "7z"}) {
    EXPECT_TRUE(ParseDocument(text, Format::kAuto, Encoding::kAuto, profile).ok()) << text;
  }
}

// What holds no text is read, and told: it would look like a notice without tasks.
TEST(ParseDocument, TellsThatThereIsNoText) {
  const PageProfile profile{v1::PageWords()};
  const auto code = [&](const std::string& input) -> std::string {
    const auto document = ParseDocument(input, Format::kAuto, Encoding::kAuto, profile);
    if (!document.ok()) return std::string(document.status().message());
    const auto& warnings = document->text.warnings();
    return warnings.empty() ? "" : warnings.back().code;
  };
  EXPECT_EQ(code(""), "no-text");
  EXPECT_EQ(code(" \r\n\t\n"), "no-text");
  EXPECT_EQ(code("<html><body><img src=\"1.jpg\"></body></html>"), "no-text");
  EXPECT_EQ(code(MakeDocx("<w:p><w:r><w:drawing/></w:r></w:p>")), "no-text");
  EXPECT_EQ(code("通知"), "");
  EXPECT_EQ(code(MakeDocx("<w:p><w:r><w:t>通知</w:t></w:r></w:p>")), "");
}

// Pages that lost their encoding once print a question mark for each blank of an indent.
TEST(ParseDocument, BlanksThatBecameQuestionMarksAreNoWords) {
  static constexpr struct {
    const char* line;
    const char* words;
  } kCases[] = {
      {"??一、总体要求", "一、总体要求"},
      {"? ?2031年5月4日", "2031年5月4日"},
      {"???", "???"},
      {"如何办理??", "如何办理??"},
  };
  const PageProfile profile{v1::PageWords()};
  for (const auto& c : kCases) {
    const auto document = ParseDocument(c.line, Format::kAuto, Encoding::kAuto, profile);
    ASSERT_TRUE(document.ok()) << c.line;
    ASSERT_EQ(document->blocks.size(), 1) << c.line;
    EXPECT_EQ(document->blocks[0].text.In(document->text.utf8()), c.words);
  }
}

}  // namespace
}  // namespace duban
