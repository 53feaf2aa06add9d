#include "extract/broken_label.h"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

#include "tests/extract/lexicon_for_test.h"

namespace duban {
namespace {

TEST(BrokenLabelTest, ALineEndsInALabelBehindAValue) {
  const v1::Lexicon lexicon = BuiltInLexicon();
  const std::unique_ptr<ColumnTitles> columns = *ColumnTitles::Create(lexicon);
  const struct {
    std::string_view line;
    bool ends;
  } kCases[] = {
      {"责任单位:县水利局;配合单位:", true},
      {"责任单位:县水利局 完成时限:", true},
      // The value of a label that is all of its line stands below it, a line of its own.
      {"配合单位:", false},
      {"县水利局要求,各镇做到:", false},
      {"责任单位:县水利局;配合单位:县财政局", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(EndsInLabel(c.line, *columns), c.ends) << c.line;
}

}  // namespace
}  // namespace duban
