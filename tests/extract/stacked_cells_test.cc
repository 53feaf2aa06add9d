// Cells one below another under titles side by side, as a PDF's table is copied.
#include "extract/stacked_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

TEST(StackedCellsTest, ShortCellsShareALine) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 工作任务 责任单位 完成时限\n"
                               "1\n"
                               "加固沿岸险段，修复水闸3座，清理河道\n"
                               "和排水沟。\n"
                               "县水利局牵头，县财\n"
                               "政局、县林业局配合\n"
                               "2023年6月底前\n"
                               "2 更新水库预案。 县水利局 全年\n"
                               "3 开展转移避险演练，向群众发放明白卡，\n"
                               "备足编织袋。\n"
                               "县应急管理局 9月底前\n")),
            (Strings{"1||加固沿岸险段，修复水闸3座，清理河道和排水沟。|"
                     "L县水利局 C县财政局 C县林业局 |2023年6月底前 2023-06-30 ",
                     "2||更新水库预案。|R县水利局 |全年 2023-12-31 ",
                     "3||开展转移避险演练，向群众发放明白卡，备足编织袋。|R县应急管理局 |"
                     "9月底前 2023-09-30 "}));
}

// The number may stand behind a merged category; the titles are printed again on the next page.
TEST(StackedCellsTest, CategoriesBeforeNumbers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别 序号 工作任务 责任单位 完成时限\n"
                               "工程措施 1 加固沿岸险段，修复水闸3座。\n"
                               "县水利局、县财政局\n"
                               "2023年6月底前\n"
                               "2 更新水库预案。 县水利局 全年\n"
                               "类别 序号 工作任务 责任单位 完成时限\n"
                               "队伍建设 3 开展转移避险演练，向群众发放明白卡。\n"
                               "县应急管理局\n"
                               "9月底前\n")),
            (Strings{"1|工程措施/|加固沿岸险段，修复水闸3座。|R县水利局 R县财政局 |"
                     "2023年6月底前 2023-06-30 ",
                     "2|工程措施/|更新水库预案。|R县水利局 |全年 2023-12-31 ",
                     "3|队伍建设/|开展转移避险演练，向群众发放明白卡。|R县应急管理局 |"
                     "9月底前 2023-09-30 "}));
}

TEST(StackedCellsTest, WithoutNumbers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "工作任务 责任单位 完成时限\n"
                               "加固沿岸险段，修复水闸3座，清理河道\n"
                               "和排水沟。\n"
                               "县水利局、县财政局\n"
                               "2023年6月底前\n"
                               "更新水库预案。 县水利局 全年\n"
                               "开展转移避险演练，向群众发放明白卡，\n"
                               "备足编织袋。\n"
                               "县应急管理局\n"
                               "9月底前\n")),
            (Strings{"||加固沿岸险段，修复水闸3座，清理河道和排水沟。|R县水利局 R县财政局 |"
                     "2023年6月底前 2023-06-30 ",
                     "||更新水库预案。|R县水利局 |全年 2023-12-31 ",
                     "||开展转移避险演练，向群众发放明白卡，备足编织袋。|R县应急管理局 |"
                     "9月底前 2023-09-30 "}));
}

// Titles and cells have a line each, but what a cell's full line left no room for.
TEST(StackedCellsTest, TwoCellsInOneLineOfMany) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n工作任务\n责任单位\n完成时限\n"
                               "1\n加固沿岸险段，修复水闸3座。 县水利局、县财政\n局\n6 月至 8 月\n"
                               "2\n更新水库预案。\n县应急管理局、县政府办公室 2023年5月底前\n"
                               "3\n备足编织袋。\n县应急管理局\n9月底前\n")),
            (Strings{"1||加固沿岸险段，修复水闸3座。|R县水利局 R县财政局 |6月至8月 2023-08-31 ",
                     "2||更新水库预案。|R县应急管理局 R县政府办公室 |2023年5月底前 2023-05-31 ",
                     "3||备足编织袋。|R县应急管理局 |9月底前 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
