// Which of two columns of units the lines of their cells belong to.
#include "extract/table_units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableUnitsTest, UnitsOnSeveralLinesInOneOfTwoColumns) {
  // Rows of one line a column tell that the second of the third row's bodies leads.
  const std::vector<std::string> expected = {"1||疏通老街的雨水管。|L县住建局 C各镇 |",
                                             "2||拔除河滩上的高秆作物。|L县水利局 C各镇 |",
                                             "3||修补塌陷的亲水台阶。|L县文旅局 L县水利局 C各镇 |"};
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n",
                               "1\n\n疏通老街的雨水管。\n\n县住建局\n\n各镇\n\n",
                               "2\n\n拔除河滩上的高秆作物。\n\n县水利局\n\n各镇\n\n",
                               "3\n\n修补塌陷的亲水台阶。\n\n县文旅局\n\n县水利局\n\n各镇\n")),
            expected);
}

TEST(TableUnitsTest, ABodyThatLeadsElsewhereTakesNoOtherWithIt) {
  const std::vector<std::string> expected = {
      "1||疏通老街的雨水管。|L县住建局 C各镇 |", "2||拔除河滩上的高秆作物。|L县水利局 C各镇 |",
      "3||修补塌陷的亲水台阶。|L县文旅局 C县财政局 C县水利局 C县教育局 |"};
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n",
                "1\n\n疏通老街的雨水管。\n\n县住建局\n\n各镇\n\n",
                "2\n\n拔除河滩上的高秆作物。\n\n县水利局\n\n各镇\n\n",
                "3\n\n修补塌陷的亲水台阶。\n\n县文旅局\n\n县财政局\n\n县水利局\n\n县教育局\n")),
            expected);
}

}  // namespace
}  // namespace duban
