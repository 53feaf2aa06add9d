// Rows whose cells end in a bar and stand one a line.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(BarRowsTest, ABlankLinePartsRowsThatLackTheCellsMergedAbove) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "一级指标 |\n二级指标 |\n分值 |\n指标内容 |\n考核责任单位 |\n备注 |\n\n"
                         "堤防（40分） |\n险段 |\n15 |\n加固险段2处。 |\n县水利局 |\n|\n\n"
                         "坝坡 |\n15 |\n清除杂树，每月巡查一次。 |\n县林业局 |\n镇办加倍 |\n\n"
                         "物资（60分） |\n储备 |\n60 |\n储备编织袋。 |\n县应急局 |\n|\n\n"
                         "合计 |\n|\n100 |\n|\n|\n|\n\n注：考核实行百分制。\n")),
      (std::vector<std::string>{"|堤防（40分）/险段/|加固险段2处。|R县水利局 |",
                                "|堤防（40分）/坝坡/|清除杂树，每月巡查一次。|R县林业局 |每月  ",
                                "|物资（60分）/储备/|储备编织袋。|R县应急局 |"}));
}

}  // namespace
}  // namespace duban
