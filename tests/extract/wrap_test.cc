#include "extract/wrap.h"

#include <gtest/gtest.h>

#include <string>

namespace duban {
namespace {

TEST(WrapTest, TellsWhereASentenceEnds) {
  const struct {
    const char* line;
    bool ends;
  } kCases[] = {
      {"", true},
      {"清理河道。", true},
      {"分工如下:", true},
      {"(完成时限:6月底前)", true},
      // Who does what the sentence says.
      {"清理河道。(县水利局负责)", true},
      {"清理河道。【责任单位:县水利局、沿河乡镇(街道)】", true},
      {"清理河道。(县水利局牵头)(乡镇配合)", false},
      {"清理河道", false},
      {"清理河道(县水利局", false},
      {"清理重点河道(湖)", false},
      {"县水利局、乡镇负责)", false},
      {")", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(EndsSentence(c.line), c.ends) << c.line;
}

}  // namespace
}  // namespace duban
