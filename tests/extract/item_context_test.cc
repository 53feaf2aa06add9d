// What a heading says of what stands below it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(ItemContextTest, AHeadingThatCountsHeadsTheOnlyOneBelowIt) {
  EXPECT_EQ(Tasks("临岚县人民政府2023年度立法计划\n一、制定项目（1件）\n临岚县河道管理办法\n"
                  "起草单位：县水利局\n报送审议时间：2023年10月底\n二、调研项目（共2件）\n"
                  "1.临岚县水库安全办法\n责任单位：县水利局\n2.临岚县山塘管理办法\n"
                  "责任单位：县应急局\n"),
            (std::vector<std::string>{
                "|一、制定项目（1件）/|临岚县河道管理办法|R县水利局 |2023年10月底 2023-10-31 ",
                "1|二、调研项目（共2件）/|临岚县水库安全办法|R县水利局 |",
                "2|二、调研项目（共2件）/|临岚县山塘管理办法|R县应急局 |",
            }));
  // What is to be built is counted too: no parentheses.
  EXPECT_EQ(
      Tasks("临岚县2023年民生实事\n一、新建泵站3座\n在沿河低洼处选址。\n责任单位：县水利局\n"),
      (std::vector<std::string>{"一||新建泵站3座在沿河低洼处选址。|R县水利局 |"}));
}

}  // namespace
}  // namespace duban
