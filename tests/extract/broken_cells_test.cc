// Cells of tables that line ends break inside of names and times.
#include "extract/broken_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kRows[] =
    "序号/工作任务/责任单位/完成时限\n"
    "1/整修防汛道路，清除影响抢险#车辆通行的堆料/县农业#农村局、市人力资源和社#会保障局/24小时#内\n"
    "2/开展防汛演练/市人力资源和社会#保障局、县#水利局/2024年1#2月底\n"
    "3/备足编织袋和块石。/县供销合作社联#合社、城北街道#办事处/9#月30日前\n";

const std::vector<std::string> kExpected = {
    "1||整修防汛道路，清除影响抢险车辆通行的堆料|R县农业农村局 R市人力资源和社会保障局 |24小时内  ",
    "2||开展防汛演练|R市人力资源和社会保障局 R县水利局 |2024年12月底 2024-12-31 ",
    "3||备足编织袋和块石。|R县供销合作社联合社 R城北街道办事处 |9月30日前 2023-09-30 "};

TEST(BrokenCellsTest, LineEndsInsideOfWords) {
  const struct {
    const char* name;
    const char* border;
    const char* row_end;
  } kLayouts[] = {
      {"blank lines", "\n\n", "\n\n"},
      {"two blank lines", "\n\n\n", "\n\n\n"},
      {"tabs", "\t", "\n"},
      {"bars", "|", "\n"},
      {"bars behind all cells", " | ", " |\n"},
  };
  for (const auto& layout : kLayouts) {
    EXPECT_EQ(Tasks(absl::StrCat(
                  kHead, absl::StrReplaceAll(
                             kRows, {{"/", layout.border}, {"\n", layout.row_end}, {"#", "\n"}}))),
              kExpected)
        << layout.name;
  }
}

TEST(BrokenCellsTest, LinesOfACellInMarkup) {
  EXPECT_EQ(Tasks(absl::StrCat(
                "<p>", kHead, "</p><table><tr><td>",
                absl::StrReplaceAll(
                    kRows, {{"/", "</td><td>"}, {"\n", "</td></tr><tr><td>"}, {"#", "<br>"}}),
                "</td></tr></table>")),
            kExpected);
}

TEST(BrokenCellsTest, NamesOneALineStayApart) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n\n工作任务\n\n责任单位\n\n"
                         "1\n\n整修防汛道路，清除\n堆料\n\n县农业农村局\n县水利局\n\n"
                         "2\n\n开展防汛演练。\n落实值守。\n\n县妇联\n团县委\n县应急\n局\n\n")),
      (std::vector<std::string>{"1||整修防汛道路，清除堆料|R县农业农村局 R县水利局 |",
                                "2||开展防汛演练。落实值守。|R县妇联 R团县委 R县应急局 |"}));
}

// Cells one a line and nothing between them: the lines tell by themselves.
TEST(BrokenCellsTest, WithoutBlankLines) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n类别\n工作任务\n责任单位\n完成时限\n"
                               "1\n河道治理\n清理河床网箱\n县农业\n农村局\n6月\n底前\n"
                               "2\n拆除沿岸码头\n县交通运输局、县自然资源和规\n划局\n11\n月底前\n"
                               "3\n演练预警\n开展防汛演练\n县应急管\n理局、县水利局\n年底前\n")),
            (std::vector<std::string>{
                "1|河道治理/|清理河床网箱|R县农业农村局 |6月底前 2023-06-30 ",
                "2|河道治理/|拆除沿岸码头|R县交通运输局 R县自然资源和规划局 |11月底前 2023-11-30 ",
                "3|演练预警/|开展防汛演练|R县应急管理局 R县水利局 |年底前 2023-12-31 "}));
}

// What ends a time of the last row is no text behind the table.
TEST(BrokenCellsTest, TheLastCellOfATable) {
  constexpr char kHeader[] =
      "序号\n类别\n工作任务\n责任单位\n完成时限\n1\n河道治理\n清理河床网箱\n县水利局\n6月\n底前\n"
      "2\n演练预警\n开展防汛演练\n县应急局\n";
  const struct {
    const char* limit;
    const char* read;
  } kCases[] = {
      {"2024年\n底前\n", "2024年底前 2024-12-31 "},
      {"2024年6月\n底\n", "2024年6月底 2024-06-30 "},
      {"长期\n坚持\n", "长期坚持  "},
      {"持续\n推进\n", "持续推进  "},
      // Text behind the table.
      {"2024年\n底数清楚\n", "2024年 2024-12-31 "},
      {"长期\n以上任务\n", "长期  "},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, kHeader, c.limit)),
        (std::vector<std::string>{"1|河道治理/|清理河床网箱|R县水利局 |6月底前 2023-06-30 ",
                                  absl::StrCat("2|演练预警/|开展防汛演练|R县应急局 |", c.read)}))
        << c.limit;
  }
}

TEST(BrokenCellsTest, APageEndsBetweenCells) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n\n工作任务\n\n责任单位\n\n1\n\n整修防汛\n道路\n\n县农业\n农村局\n\n"
                         "2\n\n开展防汛演练\n\n县水利局\n— 1 —\n序号\n\n工作任务\n\n责任单位\n\n"
                         "3\n\n备足编织袋\n— 2 —\n县应急局\n\n")),
      (std::vector<std::string>{"1||整修防汛道路|R县农业农村局 |", "2||开展防汛演练|R县水利局 |",
                                "3||备足编织袋|R县应急局 |"}));
}

// No blank line parts the cells of the rows, though such part the titles.
TEST(BrokenCellsTest, BlankLinesBetweenTitlesAlone) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n"
                               "1\n整修防汛道路\n县农业农村局\n9月底前\n"
                               "2\n开展防汛演练\n县水利局\n年底前\n")),
            (std::vector<std::string>{"1||整修防汛道路|R县农业农村局 |9月底前 2023-09-30 ",
                                      "2||开展防汛演练|R县水利局 |年底前 2023-12-31 "}));
}

// What stands for a limit goes on behind no name.
TEST(BrokenCellsTest, ALimitBelowUnitsThatTellsNoTime) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "工作任务\n责任单位\n完成时限\n"
                               "清理河床网箱。\n县水利局、各乡镇人民政府\n按上级部署\n"
                               "拆除沿岸码头。\n县交通运输局\n与主体工程同步\n"
                               "开展防汛演练。\n县应急管理局\n按合同约定\n")),
            (std::vector<std::string>{"||清理河床网箱。|R县水利局 R各乡镇人民政府 |",
                                      "||拆除沿岸码头。|R县交通运输局 |",
                                      "||开展防汛演练。|R县应急管理局 |"}));
}

TEST(BrokenCellsTest, ADayBrokenBetweenItsDigits) {
  for (const char* titles :
       {"序号\n工作任务\n责任单位\n完成时限\n", "序号 工作任务 责任单位 完成时限\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, titles,
                                 "1\n清除坝坡杂树。\n县水利局\n2023年5月3\n1日前\n2\n检修启闭机。\n"
                                 "县应急局\n2023年6月30\n日前\n3\n储备编织袋。\n县粮食局\n全年\n")),
              (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |2023年5月31日前 2023-05-31 ",
                                        "2||检修启闭机。|R县应急局 |2023年6月30日前 2023-06-30 ",
                                        "3||储备编织袋。|R县粮食局 |全年 2023-12-31 "}));
  }
}

TEST(BrokenCellsTest, AnAmountBeginsACellsSecondLine) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\n类别\n工作任务\n责任单位\n1\n工程\n整修防汛道路\n120公里，改造泵站\n"
                "3座\n县水利局\n2\n物资\n储备编织袋\n2000条，砂石\n35万吨\n县粮食局\n")),
            (std::vector<std::string>{"1|工程/|整修防汛道路120公里，改造泵站3座|R县水利局 |",
                                      "2|物资/|储备编织袋2000条，砂石35万吨|R县粮食局 |"}));
}

TEST(BrokenCellsTest, AYearBrokenBetweenItsDigits) {
  EXPECT_EQ(
      Tasks("<html><body><h1>临岚县2023年防汛重点任务分解表</h1><table>"
            "<tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>完成时限</td></tr>"
            "<tr><td>1</td><td>清除坝坡杂树。</td><td>县水利局</td><td>202<br>3年6月底前</td></tr>"
            "<tr><td>2</td><td>检修闸门启闭机。</td><td>各镇</td><td>2<br>023年底前</td></tr>"
            "</table></body></html>"),
      (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |2023年6月底前 2023-06-30 ",
                                "2||检修闸门启闭机。|R各镇 |2023年底前 2023-12-31 "}));
}

// The last of several limits in a cell may be broken, too.
TEST(BrokenCellsTest, ADateBehindOtherWordsGoesOn) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                         "1\n清除坝坡杂树，平整\n坝顶道路。\n县水利局\n",
                         "6月底前制定方案，12月\n底前取得实效\n",
                         "2\n检修闸门启闭机，更\n换止水橡皮。\n县住建局\n全年\n")),
      (std::vector<std::string>{
          "1||清除坝坡杂树，平整坝顶道路。|R县水利局 |6月底前 2023-06-30 12月底前 2023-12-31 ",
          "2||检修闸门启闭机，更换止水橡皮。|R县住建局 |全年 2023-12-31 "}));
}

// Places that do work stand one a line as units do, where blank lines part the cells.
TEST(BrokenCellsTest, PlacesBelowOneAnotherAreNoBrokenName) {
  const std::string titles = "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n完成时限\n\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "1\n\n新建公园10个。\n\n县园林局\n\n各街道\n湖心镇\n\n9月底前\n\n"
                         "2\n\n恢复撂荒地420亩。\n\n县农业局\n\n大坪村\n柏林村、长沟村\n\n"
                         "10月底前\n\n3\n\n修复水闸。\n\n县水利局\n\n县财政局\n\n年底前\n\n")),
      (std::vector<std::string>{
          "1||新建公园10个。|L县园林局 C各街道 C湖心镇 |9月底前 2023-09-30 ",
          "2||恢复撂荒地420亩。|L县农业局 C大坪村 C柏林村 C长沟村 |10月底前 2023-10-31 ",
          "3||修复水闸。|L县水利局 C县财政局 |年底前 2023-12-31 "}));
}

// A list of units that ends in a full stop is one, in its second line, too.
TEST(BrokenCellsTest, UnitsGoOnInALineThatEndsInAFullStop) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "任务\n内容\n责任单位\n一、推进标准化\n(一)编制目录\n"
                "1.对照指引，完成目录编制工作。\n县发改局、县教育局、\n县卫健局、县税务局。\n"
                "(二)公开办事\n2.公开办事流程。\n县教育局。\n3.公开办事结果。\n县发改局。\n")),
            (std::vector<std::string>{
                "1|一、推进标准化/(一)编制目录/|对照指引，完成目录编制工作。|R县发改局 "
                "R县教育局 R县卫健局 R县税务局 |",
                "2|一、推进标准化/(二)公开办事/|公开办事流程。|R县教育局 |",
                "3|一、推进标准化/(二)公开办事/|公开办事结果。|R县发改局 |"}));
}

// What stands between the names of a unit's cell may be broken as they are.
TEST(BrokenCellsTest, RolesAndLabelsOfUnits) {
  const struct {
    const char* cell;
    const char* units;
  } kCases[] = {
      {"县水利局牵头，县财政局、县住房和城\n乡建设局参与",
       "L县水利局 C县财政局 C县住房和城乡建设局 "},
      {"县水利局、县财政局、县林业局分别\n负责", "R县水利局 R县财政局 R县林业局 "},
      {"县水利局牵头，县财政局、县林业局配\n合", "L县水利局 C县财政局 C县林业局 "},
      {"县水利局、县财政局、县级\n有关部门分别负责", "R县水利局 R县财政局 R县级有关部门 "},
      {"牵头单位：县水利局；配\n合单位：县财政局、县林业局", "L县水利局 C县财政局 C县林业局 "},
      {"牵头单位：县水利局；配合单位\n：县财政局、县林业局", "L县水利局 C县财政局 C县林业局 "},
      {"牵头单位：县市场监\n管局，配合单位：县财政局", "L县市场监管局 C县财政局 "},
      {"县水利局\n和县财政局", "R县水利局 R县财政局 "},
      {"县水利局、县财政局和\n县林业局", "R县水利局 R县财政局 R县林业局 "},
      {"县水利局（\n牵头）、县财政局", "L县水利局 R县财政局 "},
      {"县水利局（牵\n头）、县财政局", "L县水利局 R县财政局 "},
      {"县人力资源社\n会保障局、县财政局", "R县人力资源社会保障局 R县财政局 "},
      {"县人力资源社会\n保障局", "R县人力资源社会保障局 "},
      {"县水利局、县财政局\n（县国资委）、县林业局", "R县水利局 R县财政局 R县林业局 "},
      {"县财政局（县国资委）\n、县林业局", "R县财政局 R县林业局 "},
  };
  for (const auto& example : kCases) {
    EXPECT_EQ(Tasks(absl::StrCat(
                  kHead, "序号\n工作任务\n责任单位\n完成时限\n1\n排查水库大坝和闸门启闭机。\n",
                  example.cell, "\n6月底前\n2\n开展防汛演练。\n县水利局\n全年\n")),
              (std::vector<std::string>{absl::StrCat("1||排查水库大坝和闸门启闭机。|",
                                                     example.units, "|6月底前 2023-06-30 "),
                                        "2||开展防汛演练。|R县水利局 |全年 2023-12-31 "}))
        << example.cell;
  }
}

TEST(BrokenCellsTest, ALimitGoesOnBehindItsComma) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                         "1\n排查水库大坝和闸门启闭机。\n县水利局\n2023年6月底前\n，并长期坚持\n",
                         "2\n开展防汛演练。\n县水利局\n2023年7月底前\n，并长期坚持\n")),
      (std::vector<std::string>{
          "1||排查水库大坝和闸门启闭机。|R县水利局 |2023年6月底前 2023-06-30 长期坚持  ",
          "2||开展防汛演练。|R县水利局 |2023年7月底前 2023-07-31 长期坚持  "}));
}

// Where cells end at their edge a body's part stands behind it, and 备注 is empty.
TEST(BrokenCellsTest, FullLinesAndAnEmptyLastCell) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "序号\n工作任务\n责任单位\n完成时限\n备注\n",
          "1\n排查水库大坝和闸门启闭机，更换止\n水橡皮。\n县水利局、县政府\n办公室\n全年\n",
          "2\n开展防汛演练，向沿河群众发放明白\n卡。\n县水利局、县政府\n各部门\n全年\n",
          "3\n备足编织袋和块石，检修移动泵车和\n发电机。\n县应急局、县委\n宣传部\n全年\n",
          "4\n更新水库预案。\n县水利局、县住建局分别\n负责\n9月底前\n",
          "5\n清理河道。\n县水利局\n2023年12月31日\n前\n")),
      (std::vector<std::string>{
          "1||排查水库大坝和闸门启闭机，更换止水橡皮。|R县水利局 R县政府办公室 |全年 2023-12-31 ",
          "2||开展防汛演练，向沿河群众发放明白卡。|R县水利局 R县政府各部门 |全年 2023-12-31 ",
          "3||备足编织袋和块石，检修移动泵车和发电机。|R县应急局 R县委宣传部 |全年 2023-12-31 ",
          "4||更新水库预案。|R县水利局 R县住建局 |9月底前 2023-09-30 ",
          "5||清理河道。|R县水利局 |2023年12月31日前 2023-12-31 "}));
}

TEST(BrokenCellsTest, AmountsOfTimeAndTheirSecondHalf) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                               "1\n排查水库大坝。\n县水利局\n信息形成后20个工\n作日内\n",
                               "2\n开展防汛演练。\n县水利局\n2023年7月底前，\n并长期坚持\n",
                               "3\n更新水库预案。\n县水利局\n2023年7月底前，并长期\n坚持\n")),
            (std::vector<std::string>{
                "1||排查水库大坝。|R县水利局 |20个工作日内  ",
                "2||开展防汛演练。|R县水利局 |2023年7月底前 2023-07-31 长期坚持  ",
                "3||更新水库预案。|R县水利局 |2023年7月底前 2023-07-31 长期坚持  "}));
}

TEST(BrokenCellsTest, ANameOverThreeLines) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n工作任务\n牵头单位\n参加单位\n",
                         "1\n疏浚城区的河道，加固病险的水库，\n清除坝坡的杂树\n县民政局、县\n"
                         "住房城乡建设\n局、县消防救\n援大队\n县城管局、县行政审\n批局\n",
                         "2\n改造老旧的小区，更新燃气的管道，\n增设充电的设施\n县发展改革局、\n"
                         "县市场监管局\n县文化旅游局\n")),
      (std::vector<std::string>{
          "1||疏浚城区的河道，加固病险的水库，清除坝坡的杂树|L县民政局 L县住房城乡建设局 "
          "L县消防救援大队 C县城管局 C县行政审批局 |",
          "2||改造老旧的小区，更新燃气的管道，增设充电的设施|L县发展改革局 L县市场监管局 "
          "C县文化旅游局 |"}));
}

TEST(BrokenCellsTest, ADepartmentOfTheCommitteeBehindAComma) {
  const auto tasks = Tasks(
      absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                   "1\n疏浚城区河道，加固病险\n水库。\n县司法局牵头,县委\n宣传部、县林业局、\n"
                   "县水利局配合\n5月底前\n2\n清除坝坡杂树。\n县水利局\n9月底前\n"));
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0],
            "1||疏浚城区河道，加固病险水库。|L县司法局 C县委宣传部 C县林业局 C县水利局 |"
            "5月底前 2023-05-31 ");
}

}  // namespace
}  // namespace duban
