#include "extract/marked_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(MarkedRowsTest, NumbersInTheTasksOwnCellsAndEmptyCellsOfUnits) {
  const std::vector<std::string> expected = {
      "1|一、日常公开/|公开会议的决定|R各有关处室 |",
      "2|一、日常公开/|公开建议的办理结果|L局办公室 |",
      "3|一、日常公开/|解读重大政策|L政策法规处 R各有关处室 |",
  };
  EXPECT_EQ(
      Tasks("临岚县商务局2023年公开任务分解表\n\n工作任务\n\n牵头单位\n\n责任单位\n\n"
            "工作要求\n\n一、日常公开\n\n"
            "1.公开会议的决定\n\n \n\n各有关处室\n\n"
            "以公开为常态，会议议定的事项除需要保密的外应当及时向社会公开，便于群众了解情况。\n\n"
            "2.公开建议的办理结果\n\n 局办公室\n\n \n\n"
            "涉及公共利益、社会关注的建议，其办理复文原则上都要全文公开，并且注明联系的方式。\n\n"
            "3.解读重大政策\n\n政策法规处\n\n各有关处室\n\n"
            "解读稿与文件同时起草、同时会签、同时登载，用图表和视频解读。\n"),
      expected);
}

TEST(MarkedRowsTest, NumbersInTheTasksOwnCellsBeginRows) {
  // No blank line tells that a cell is empty.
  const std::vector<std::string> expected = {
      "1|一、日常公开/|公开会议的决定|R各有关处室 |",
      "2|一、日常公开/|公开建议的办理结果|R局办公室 |",
      "1|二、政策解读/|解读重大政策|R政策法规处 C各有关处室 |",
  };
  EXPECT_EQ(
      Tasks("临岚县商务局2023年公开任务分解表\n工作任务\n责任单位\n配合单位\n工作要求\n"
            "一、日常公开\n1.公开会议的决定\n各有关处室\n"
            "以公开为常态，会议议定的事项除需要保密的外应当及时向社会公开，便于群众了解情况。\n"
            "2.公开建议的办理结果\n局办公室\n"
            "涉及公共利益、社会关注的建议，其办理复文原则上都要全文公开，并且注明联系的方式。\n"
            "二、政策解读\n1.解读重大政策\n政策法规处\n各有关处室\n"
            "解读稿与文件同时起草、同时会签、同时登载，用图表和视频解读。\n"),
      expected);
}

TEST(MarkedRowsTest, MeasuresInParenthesesBehindAFault) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序号\n问题隐患\n整改措施\n责任单位\n整改时限\n"
          "1\n涵闸启闭机锈蚀，管护经费没有落实。\n更换启闭机两台。\n县水利局\n5月底前\n"
          "2\n山塘溢洪道堵塞，预警设施老化。\n（1）清理山塘溢洪道淤积物；\n"
          "（2）更新预警设施，落实专人值守。\n县应急局\n6月底前\n")),
      (std::vector<std::string>{
          "1|涵闸启闭机锈蚀，管护经费没有落实。/|更换启闭机两台。|R县水利局 |5月底前 2023-05-31 ",
          "2|山塘溢洪道堵塞，预警设施老化。/|（1）清理山塘溢洪道淤积物；"
          "（2）更新预警设施，落实专人值守。|R县应急局 |6月底前 2023-06-30 "}));
}

TEST(MarkedRowsTest, ParagraphsBelowATasksOwnNumberAreOfItsCell) {
  const std::vector<std::string> expected = {
      "1|一、堤防/|清除坝坡杂树。|L县水利局 C县林业局 |5月底前 2023-05-31 ",
      "2|一、堤防/|补种坝坡草皮。按每亩300元给予补助；种植后15日内组织验收。|L县林业局 C县财政局 |"
      "6月底前 2023-06-30 15日内  ",
      "3|二、水闸/|检修闸门启闭机。|L县住建局 C县水务局 |8月底前 2023-08-31 "};
  for (const char* gap : {"\n", "\n\n", "\n\n\n"}) {
    const std::string text = absl::StrReplaceAll(
        "重点任务@具体举措@牵头单位@配合单位@完成时限@备注@一、堤防@1.清除坝坡杂树。@县水利局@"
        "县林业局@5月底前@列入年度计划@2.补种坝坡草皮。@按每亩300元给予补助；@"
        "种植后15日内组织验收。@县林业局@县财政局@6月底前@按新标准执行@二、水闸@"
        "3.检修闸门启闭机。@县住建局@县水务局@8月底前@列入年度计划@",
        {{"@", gap}});
    EXPECT_EQ(Tasks(absl::StrCat(kHead, text)), expected) << text;
  }
}

}  // namespace
}  // namespace duban
