// Rows whose categories stand before their numbers.
#include "extract/category_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// A category before the numbers that is not printed again, one cell a line.
TEST(CategoryRowsTest, NumbersThatCountUpTellRowsBehindMergedCategories) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别 |\n序号 |\n工作内容 |\n牵头单位 |\n责任单位 |\n完成时限 "
                               "|\n（一）河道整治 |\n1 |\n完成干流疏浚，"
                               "\n拆除围网。 |\n县水利局 |\n县财政局 |\n2023年10月底 |\n2 "
                               "|\n加固险段2处。 |\n县水利局 |\n石坪镇 "
                               "|\n2023年12月底 |\n（二）植树 |\n3 |\n补植林带20公里。 |\n县林业局 "
                               "|\n|\n2023年12月底 |\n")),
            (std::vector<std::string>{
                "1|（一）河道整治/|完成干流疏浚，拆除围网。|L县水利局 R县财政局 |2023年10月底 "
                "2023-10-31 ",
                "2|（一）河道整治/|加固险段2处。|L县水利局 R石坪镇 |2023年12月底 2023-12-31 ",
                "3|（二）植树/|补植林带20公里。|L县林业局 |2023年12月底 2023-12-31 "}));
}

// A row whose first cell is a category broken over lines.
TEST(CategoryRowsTest, BrokenCategoriesBeforeTheNumbers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别 | 序号 | 工作内容 | 牵头单位 | 责任单位 | 完成时限 "
                               "|\n（一）河道\n整治 | 1 | 完成干流疏浚，\n拆除围网。"
                               " | 县水利局 | 县财政局、石\n坪镇 | 2023年10月\n底 |\n2 | "
                               "加固险段2处。 | 县水利局 | 石坪镇 | "
                               "2023年12月底 |\n（二）\n植树 | 3 | 补植林带\n20公里。 | 县林业局 | "
                               "| 2023年12月底 |\n二、工作要求\n"
                               "加强督查。\n")),
            (std::vector<std::string>{
                "1|（一）河道整治/|完成干流疏浚，拆除围网。|L县水利局 R县财政局 R石坪镇 "
                "|2023年10月底 2023-10-31 ",
                "2|（一）河道整治/|加固险段2处。|L县水利局 R石坪镇 |2023年12月底 2023-12-31 ",
                "3|（二）植树/|补植林带20公里。|L县林业局 |2023年12月底 2023-12-31 "}));
}

// Each bar stands below its cell, and a category that is not printed again before the numbers.
TEST(CategoryRowsTest, CellsOfSeveralLinesAboveABarOfTheirOwn) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "类别\n|\n序号\n|\n任务名称\n|\n任务要求\n|\n责任部门\n（加*号为牵头部门，\n其余为参与"
          "部门）\n|\n责任街镇\n|\n完成时间\n|\n（一）\n持续\n推进\n河道\n整治\n|\n1\n|\n疏浚\n"
          "干流\n|\n完成干流疏浚。\n|\n县水利局*、\n县财政局\n|\n石坪镇、\n下渡乡\n|"
          "\n2023年10月底\n"
          "|\n2\n|\n加固\n堤防\n|\n加固险段2处。\n|\n县水利局*\n|\n石坪镇\n|\n2023年12月底\n|\n"
          "（二）\n全面\n推进\n植树\n|\n3\n|\n补植\n林带\n|\n补植林带20公里。\n|\n县林业局*\n|\n"
          "下渡乡\n|\n2023年12月底\n|\n")),
      (std::vector<std::string>{
          "1|（一）持续推进河道整治/疏浚干流/|完成干流疏浚。|L县水利局 R县财政局 R石坪镇 R下渡乡 "
          "|2023年10月底 2023-10-31 ",
          "2|（一）持续推进河道整治/加固堤防/|加固险段2处。|L县水利局 R石坪镇 |2023年12月底 "
          "2023-12-31 ",
          "3|（二）全面推进植树/补植林带/|补植林带20公里。|L县林业局 R下渡乡 |2023年12月底 "
          "2023-12-31 "}));
}

}  // namespace
}  // namespace duban
