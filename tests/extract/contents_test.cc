// Tables of contents: what is listed there stands in the text again.
#include "extract/contents.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/parse.h"
#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(ContentsTest, EndsWhereItsFirstEntryIsPrintedAgain) {
  const WordSet titles(BuiltInLexicon().tasks().title_endings());
  const struct {
    const char* what;
    const char* text;
    uint32_t end;
  } kCases[] = {
      {"with the pages' numbers", "目录\n1 总则……1\n2 职责……3\n1 总则\n为做好工作。\n", 3},
      {"without them", "目  录\n一、总则\n二、职责\n三、附则\n一、总则\n为做好工作。\n", 4},
      {"of one entry", "目录\n1 总则……1\n1 总则\n为做好工作。\n", 0},
      {"whose first entry is printed nowhere again", "目录\n1 总则……1\n2 职责……3\n", 0},
      {"behind which a sentence stands first", "目录\n编制本目录。\n1 总则\n2 职责\n1 总则\n", 0},
      {"no word that heads one", "河道\n1 总则……1\n2 职责……3\n1 总则\n", 0},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.what);
    const std::string text = c.text;
    const Document document = ParsePlainText(Text::Borrow(text));
    const Page page(document);
    const std::vector<LineRole> roles(page.lines().size(), LineRole::kText);
    EXPECT_EQ(ContentsEnd(page, titles, roles, 0), c.end);
  }
}

}  // namespace
}  // namespace duban
