// Tables of which tabs part some cells and blank lines others, as cells with paragraphs among
// cells without become plain text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(MixedRowsTest, CellsOfParagraphsAmongOthers) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\t\t工作任务\t\t牵头单位\t\t责任单位\t\t完成时限\n",
                               "1\n\n清除坝坡杂树，平整坝顶道路。\n\n\t\t县水利局\n\n"
                               "各乡镇人民政府、县林业局\n\n\t\t5月底前\n"
                               "2\n\n检修闸门启闭机，更换止水橡皮。\n\n\t\t县住建局\t\t县财政局\t\t"
                               "6月底前\n"
                               "3\n\n储备编织袋和木桩，登记造册。\n\n\t\t县粮食局\t\t县财政局\t\t"
                               "全年\n")),
            (std::vector<std::string>{
                "1||清除坝坡杂树，平整坝顶道路。|L县水利局 R各乡镇人民政府 R县林业局 |"
                "5月底前 2023-05-31 ",
                "2||检修闸门启闭机，更换止水橡皮。|L县住建局 R县财政局 |6月底前 2023-06-30 ",
                "3||储备编织袋和木桩，登记造册。|L县粮食局 R县财政局 |全年 2023-12-31 "}));
}

TEST(MixedRowsTest, TitlesOfParagraphsAboveRowsOfNone) {
  const std::string rows =
      "1\t\t清除坝坡杂树。\t\t县水利局\t\t5月底前\n2\t\t检修闸门启闭机。\t\t县住建局\t\t6月底前\n";
  const std::vector<std::string> titles = {
      "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n",
      "序号\n\n工作\n\n任务\n\n责任\n\n单位\n\n完成\n\n时限\n\n",
      "序号\t\t工作任务\n\n责任\n\n单位\n\n\t\t完成时限\n",
  };
  for (const std::string& text : titles) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, text, rows)),
              (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                        "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}))
        << text;
  }
}

TEST(MixedRowsTest, BlankLinesBetweenWholeRowsPartNoCells) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\t工作任务\t责任单位\t完成时限\n\n",
                         "1\t清除坝坡杂树。\t县水利局\t5月底前\n\n"
                         "2\t检修闸门启闭机。\t县住建局\n\n3\t储备编织袋。\t县粮食局\n\n"
                         "4\t平整坝顶道路。\t县交通局\t6月底前\n")),
      (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                "2||检修闸门启闭机。|R县住建局 |", "3||储备编织袋。|R县粮食局 |",
                                "4||平整坝顶道路。|R县交通局 |6月底前 2023-06-30 "}));
}

// A line with tabs begins a cell, whether a blank line stands before it or not.
TEST(MixedRowsTest, ACategoryRightBelowALimit) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "重点领域\t序号\t工作任务\t责任单位\t完成时限\n",
                               "堤防\t1\n\n清除坝坡杂树。\n\n县水利局\t5月底前\n",
                               "水库\t2\n\n检修闸门启闭机。\n\n县住建局\n\n6月底前\n",
                               "道路\t3\n\n平整坝顶道路。\n\n县交通局\t9月底前\n")),
            (std::vector<std::string>{"1|堤防/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                      "2|水库/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 ",
                                      "3|道路/|平整坝顶道路。|R县交通局 |9月底前 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
