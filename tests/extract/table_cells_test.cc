// The cells that the lines of a plain-text table are cut into.
#include "extract/table_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableCellsTest, ACellOfTwoLinesWhereBlanksPartTheOthers) {
  for (const char* blanks : {" ", "    "}) {
    std::string text = absl::StrCat(kHead, "序号 任务 责任领导 责任单位 完成时限\n");
    absl::StrAppend(&text, "1 检修闸门启闭机。 李明 县住建局\n县财政局 9月底前\n");
    absl::StrAppend(&text, "2 清理河道。 王小明 县水利局\n纪委 6月底前\n");
    absl::StrAppend(&text, "3 储备编织袋。 李明 县粮食局 5月底前\n");
    const std::string spaced = absl::StrReplaceAll(text, {{" ", blanks}});
    EXPECT_EQ(Tasks(spaced), (std::vector<std::string>{
                                 "1||检修闸门启闭机。|R县住建局 R县财政局 |9月底前 2023-09-30 ",
                                 "2||清理河道。|R县水利局 R纪委 |6月底前 2023-06-30 ",
                                 "3||储备编织袋。|R县粮食局 |5月底前 2023-05-31 "}))
        << spaced;
  }
}

// 县水利局  县财政局: only tabs part the cells of a table that they part.
TEST(TableCellsTest, WideBlanksBetweenTabsAreOfTheCell) {
  std::string text = absl::StrCat(kHead, "序号\t任务\t责任单位\t完成时限\n");
  absl::StrAppend(&text, "1\t检修闸门。\t县水利局  县财政局\t9月底前\n");
  absl::StrAppend(&text, "2\t清理河道，  检查堤防。\t县水利局\t6月底前\n");
  const std::vector<std::string> tasks = Tasks(text);
  ASSERT_EQ(tasks.size(), 2U) << text;
  EXPECT_EQ(tasks[0], "1||检修闸门。|R县水利局 R县财政局 |9月底前 2023-09-30 ");
  EXPECT_TRUE(absl::EndsWith(tasks[1], "|R县水利局 |6月底前 2023-06-30 ")) << tasks[1];
}

TEST(TableCellsTest, ANameSpreadOverItsCellIsOneCell) {
  for (const char* blanks : {" ", "    "}) {
    std::string text = absl::StrCat(kHead, "序号 任务 责任人 责任单位 完成时限\n");
    absl::StrAppend(&text, "1 检修闸门启闭机。 李 明 县住建局 9月底前\n");
    absl::StrAppend(&text, "2 清理河道。 王小明 县水利局 6月底前\n");
    const std::string spaced = absl::StrReplaceAll(text, {{" ", blanks}});
    EXPECT_EQ(Tasks(spaced),
              (std::vector<std::string>{"1||检修闸门启闭机。|R县住建局 |9月底前 2023-09-30 ",
                                        "2||清理河道。|R县水利局 |6月底前 2023-06-30 "}))
        << spaced;
  }
}

TEST(TableCellsTest, ANameSpreadOverItsCellMayBeOfSeveralPersons) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "建议号  建议人  建议内容  主办单位  会办单位\n"
                               "1  周文平  关于检修闸门启闭机的建议  县水利局  县财政局\n"
                               "2  田  丽等3人  关于清理河道的建议  县住建局  县水利局\n")),
            (std::vector<std::string>{"1||关于检修闸门启闭机的建议|L县水利局 C县财政局 |",
                                      "2||关于清理河道的建议|L县住建局 C县水利局 |"}));
}

// Nothing but the titles tells that the rows are no paragraph that a margin breaks.
TEST(TableCellsTest, RowsWithoutNumbersAreNoBrokenParagraph) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "主要任务 牵头单位 配合单位 时间节点\n"
                               "加固北岸险工险段，整修防汛道路15公里 县水利局、县交通局 全年\n"
                               "储备编织袋和救生衣，登记造册随时可调 县应急局 县粮食局 6月底前\n"
                               "检修沿江各处涵闸，更换老旧启闭机12台 县住建局 县财政局 5月底前\n"
                               "组建抢险突击队，每队不少于三十人待命 县人武部、县应急局 4月底前\n"
                               "摸清低洼地带住户，逐户发放转移明白卡 县民政局 各乡镇 6月底前\n")),
            (std::vector<std::string>{
                "||加固北岸险工险段，整修防汛道路15公里|L县水利局 L县交通局 |全年 2023-12-31 ",
                "||储备编织袋和救生衣，登记造册随时可调|L县应急局 C县粮食局 |6月底前 2023-06-30 ",
                "||检修沿江各处涵闸，更换老旧启闭机12台|L县住建局 C县财政局 |5月底前 2023-05-31 ",
                "||组建抢险突击队，每队不少于三十人待命|L县人武部 L县应急局 |4月底前 2023-04-30 ",
                "||摸清低洼地带住户，逐户发放转移明白卡|L县民政局 C各乡镇 |6月底前 2023-06-30 "}));
}

TEST(TableCellsTest, CellsOneALineAreNoBrokenParagraph) {
  std::string text = absl::StrCat(kHead, "序号\n任务内容\n工作标准\n责任单位\n完成时限\n");
  std::vector<std::string> tasks;
  const char* const kTasks[] = {
      "加固北岸险工险段，整修防汛道路和排水沟渠", "储备编织袋和救生衣，登记造册随时可调",
      "检修沿江各处涵闸，更换老旧启闭机和闸门", "组建抢险突击队，每队不少于三十人待命",
      "摸清低洼地带住户，逐户发放转移明白卡片"};
  int number = 0;
  for (const char* task : kTasks) {
    ++number;
    absl::StrAppend(&text, number, "\n", task,
                    "\n隐患整改率达到百分之百\n县水利局\n各乡镇\n6月底前\n");
    tasks.push_back(absl::StrCat(number, "||", task, "|R县水利局 R各乡镇 |6月底前 2023-06-30 "));
  }
  EXPECT_EQ(Tasks(text), tasks);
}

TEST(TableCellsTest, TheTabBeforeAnEmptyLastCellIsLost) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t部门\t事项名称\t依据\t检查内容\t备注\n"
                               "1\t县水利局\t水库检查\t县水利局2022年8号文\t大坝监测\n"
                               "2\t县海事局\t渡口检查\t《渡口管理办法》\t渡船年检\t县海事局牵头\n"
                               "3\t县林业局\t林场检查\t《森林防火条例》\t防火通道\n")),
            (std::vector<std::string>{"1|水库检查/|大坝监测|R县水利局 |",
                                      "2|渡口检查/|渡船年检|R县海事局 |",
                                      "3|林场检查/|防火通道|R县林业局 |"}));
}

// A page folds two tabs into one.
TEST(TableCellsTest, TwoTabsPartACellFromTheOneBehindAnEmptyOne) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\t工作任务\t牵头单位\t责任单位\n",
                               "1\t加固隐患堤段。\t\t县水利局、县财政局\n"
                               "2\t清理行洪河道。\t县水利局\t各乡镇人民政府\n"
                               "3\t编印避险手册。\t县委宣传部\t\n")),
            (std::vector<std::string>{"1||加固隐患堤段。|R县水利局 R县财政局 |",
                                      "2||清理行洪河道。|L县水利局 R各乡镇人民政府 |",
                                      "3||编印避险手册。|L县委宣传部 |"}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "类别\t序号\t工作任务\t牵头单位\t责任单位\t完成时限\n",
                               "除险\t1\t加固隐患堤段。\t\t县水利局\t6月底前\n"
                               "\t2\t清理行洪河道。\t县水利局\t各乡镇人民政府\n"
                               "\t3\t封堵涵洞。\t\t县交通局\t8月底前\n"
                               "宣传\t4\t编印避险手册。\t县委宣传部\t\t\n")),
            (std::vector<std::string>{"1|除险/|加固隐患堤段。|R县水利局 |6月底前 2023-06-30 ",
                                      "2|除险/|清理行洪河道。|L县水利局 R各乡镇人民政府 |",
                                      "3|除险/|封堵涵洞。|R县交通局 |8月底前 2023-08-31 ",
                                      "4|宣传/|编印避险手册。|L县委宣传部 |"}));
  // Tabs that bring short cells below their titles part no empty ones.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\t工作任务\t责任单位\t完成时限\n",
                               "1\t加固隐患堤段，清理行洪河道。\t县水利局\t6月底前\n"
                               "2\t封堵涵洞。\t\t县交通局\t8月底前\n"
                               "3\t巡堤。\t\t县水利局\n")),
            (std::vector<std::string>{
                "1||加固隐患堤段，清理行洪河道。|R县水利局 |6月底前 2023-06-30 ",
                "2||封堵涵洞。|R县交通局 |8月底前 2023-08-31 ", "3||巡堤。|R县水利局 |"}));
}

TEST(TableCellsTest, BarsOfBoxesWithoutTheirRulesPartCells) {
  const std::vector<std::string> expected = {"1||检修闸门启闭机|R县水利局 |5月底前 2023-05-31 ",
                                             "2||清除坝坡杂树|R各镇 |6月底前 2023-06-30 "};
  for (const char* bar : {"│", "┃", "║"}) {
    const std::string rows =
        "序号│工作任务│责任单位│完成时限\n1│检修闸门启闭机│县水利局│5月底前\n"
        "2│清除坝坡杂树│各镇│6月底前\n";
    EXPECT_EQ(Tasks(absl::StrCat(kHead, absl::StrReplaceAll(rows, {{"│", bar}}))), expected) << bar;
  }
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "│序号│工作任务　　　　│责任单位│完成时限│\n"
                               "│１　│检修闸门启闭机　│县水利局│５月底前│\n"
                               "│２　│清除坝坡杂树　　│各镇　　│６月底前│\n")),
            (std::vector<std::string>{"１||检修闸门启闭机|R县水利局 |５月底前 2023-05-31 ",
                                      "２||清除坝坡杂树|R各镇 |６月底前 2023-06-30 "}));
}

TEST(TableCellsTest, ABodyThatIsNotPrintedAgainBeforeAClassThatIs) {
  const std::vector<std::string> expected = {"1||取水许可检查|R县水利局 |3次/年  ",
                                             "2||河道采砂检查|R县水利局 |2次/年  ",
                                             "3||水土保持检查|R县林业局 |2次/年  "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 | 检查事项 | 检查主体 | 事项类别 | 抽查比例 | 抽查频率 |\n"
                               "1 | 取水许可检查 | 县水利局 | 一般检查事项 | 3% | 3次/年 |\n"
                               "2 | 河道采砂检查 | 一般检查事项 | 10% | 2次/年 | |\n"
                               "3 | 水土保持检查 | 县林业局 | 一般检查事项 | 10% | 2次/年 |\n")),
            expected);
}

// 各年级 is no time of the column that its cell might stand in.
TEST(TableCellsTest, PupilsOfAYearAreNoTime) {
  const std::vector<std::string> expected = {"||召开会议|R教务处 |2月24日 2023-02-24 ",
                                             "||各年级入学考试|R教务处 |2月25日 2023-02-25 ",
                                             "||高三年级联考|R教务处 |2月27日 2023-02-27 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "起止日期 | 主要工作 | 责任处室 | |\n"
                               "开学前 | 2月24日 | 召开会议 | 教务处 |\n"
                               "2月25日 | 各年级入学考试 | 教务处 | |\n"
                               "2月27日 | 高三年级联考 | 教务处 | |\n")),
            expected);
}

TEST(TableCellsTest, RowsBelowATitleThatNobodyKnowsAreNoBrokenParagraph) {
  EXPECT_EQ(
      Tasks("县政府部门 > 县水利局 > 工作动态\n临岚县2023年防汛保障工作的通知\n各乡镇：\n"
            "一、提高认识。各乡镇要在4月25日前制定方案。\n二、任务分工见下表：\n"
            "重点地段 保障任务 责任单位 保障时间\n"
            "北岸险段及周边 堤防巡查、物资储备、道路整修 堤防管理所、物资站 5月28日至6月7日\n"
            "火车站、汽车站 低洼地带抽排，积水道口值守 县城管局、县交通局 5月30日至6月8日\n"
            "主要商圈 户外广告加固，地下车库防倒灌 市容股、县住建局 5月27日前\n"
            "三、加强值守。严格执行值班制度，遇险情立即报告，随后书面报告。\n"
            "联系人：丁伟\n临岚县水利局\n2023年4月19日\n"),
      (std::vector<std::string>{
          "|二、任务分工见下表：/北岸险段及周边/|堤防巡查、物资储备、道路整修|R堤防管理所 R物资站 "
          "|5月28日至6月7日 2023-06-07 ",
          "|二、任务分工见下表：/火车站、汽车站/|低洼地带抽排，积水道口值守|R县城管局 R县交通局 "
          "|5月30日至6月8日 2023-06-08 ",
          "|二、任务分工见下表：/主要商圈/|户外广告加固，地下车库防倒灌|R市容股 R县住建局 "
          "|5月27日前 2023-05-27 "}));
}

}  // namespace
}  // namespace duban
