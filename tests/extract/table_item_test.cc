// What the words of a table's lines fit, where nothing else tells their columns.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableItemTest, AListOfMeasuresIsOneCell) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "序号\n\n存在问题\n\n整改目标\n\n整改措施\n\n责任单位\n\n整改时限\n\n",
          "1\n\n坝坡杂树丛生，影响巡查。\n\n清除率达到100%\n\n1.清除坝坡杂树；\n\n"
          "2.对坝顶每月巡查一次；\n\n3.建立巡查台账。\n\n县水利局\n\n5月底前\n\n"
          "2\n\n闸门启闭不灵。\n\n启闭自如\n\n1.检修启闭机；\n\n2.更换止水橡皮。\n\n县住建局"
          "\n\n6月底前\n")),
      (std::vector<std::string>{
          "1|坝坡杂树丛生，影响巡查。/|1.清除坝坡杂树；2.对坝顶每月巡查一次；3.建立巡查台账。|"
          "R县水利局 |5月底前 2023-05-31 每月  ",
          "2|闸门启闭不灵。/|1.检修启闭机；2.更换止水橡皮。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, ACategoryOfFourCharactersIsNoPerson) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "项目\n序号\n工作任务\n责任单位\n完成时限\n",
                         "堤防质量\n1\n清除坝坡杂树。\n县水利局\n5月底前\n",
                         "闸门质量\n2\n检修闸门启闭机。\n县住建局\n6月底前\n")),
      (std::vector<std::string>{"1|堤防质量/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                "2|闸门质量/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, ACategoryThatEndsLikeATitleIsNone) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "类别\n序号\n工作任务\n责任单位\n完成时限\n",
                         "组织领导\n1\n清除坝坡杂树。\n县水利局\n5月底前\n",
                         "闸门质量\n2\n检修闸门启闭机。\n县住建局\n6月底前\n")),
      (std::vector<std::string>{"1|组织领导/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                "2|闸门质量/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, UnitsOverTwoLinesEndInAPhrase) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n1\n清除坝坡杂树。\n",
                               "县水利局牵头，县财政局、\n县审计局等按职责分工负责\n5月底前\n",
                               "2\n检修闸门启闭机。\n县住建局\n6月底前\n")),
            (std::vector<std::string>{
                "1||清除坝坡杂树。|L县水利局 R县财政局 R县审计局 |5月底前 2023-05-31 ",
                "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, SentencesOfWhatATaskComesUnder) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, "编号\n\n信访事项\n\n化解措施\n\n责任单位\n\n办结时限\n\n",
                "XF-01\n\n坝坡道路久未修复。\n\n修复坝坡道路，铺设路面。\n\n县交通局\n\n5月底前\n\n"
                "XF-02\n\n排水沟堵塞。\n\n清除排水沟淤泥，更换盖板。\n\n县住建局\n\n6月底前\n")),
            (std::vector<std::string>{
                "XF-01|坝坡道路久未修复。/|修复坝坡道路，铺设路面。|R县交通局 |5月底前 2023-05-31 ",
                "XF-02|排水沟堵塞。/|清除排水沟淤泥，更换盖板。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, WhatStandsLeftOfTheNumbersIsNoTask) {
  for (const char* mark : {"\t", " | ", "\n", "\n\n"}) {
    std::string text = kHead;
    for (const std::vector<std::string>& row : std::vector<std::vector<std::string>>{
             {"工作要点", "序号", "主要任务", "完成时限", "责任单位"},
             {"堤防", "1", "清除坝坡杂树，平整坝顶道路。", "5月底前", "县水利局"},
             {"闸门", "2", "检修闸门启闭机。", "6月底前", "县住建局"}}) {
      for (const std::string& cell : row) {
        absl::StrAppend(&text, cell, &cell == &row.back() ? (mark[0] == '\n' ? mark : "\n") : mark);
      }
    }
    EXPECT_EQ(Tasks(text),
              (std::vector<std::string>{
                  "1|堤防/|清除坝坡杂树，平整坝顶道路。|R县水利局 |5月底前 2023-05-31 ",
                  "2|闸门/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}))
        << text;
  }
}

TEST(TableItemTest, OneCharacterIsTheEndOfWhatALineBreaks) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n类别\n工作任务\n责任单位\n完成时限\n备注\n",
                               "1\n堤防加\n固\n清除坝坡杂树，发放告知书2000\n份。\n县水利\n局\n"
                               "12月底\n前\n续建\n2\n闸门\n检修闸门启闭机。\n县住建局\n6月底\n前\n"
                               "主办：县政府办公室\n")),
            (std::vector<std::string>{
                "1|堤防加固/|清除坝坡杂树，发放告知书2000份。|R县水利局 |12月底前 2023-12-31 ",
                "2|闸门/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableItemTest, ASignatureBelowTheLastRowMakesNoRow) {
  // 长期坚持 might be a name, the body and the date those of a row.
  for (const char* limit : {"长期坚持", "全年"}) {
    const std::vector<std::string> tasks =
        Tasks(absl::StrCat("关于做好防汛工作的通知\n\n各社区：\n\n现将任务明确如下：\n\n"
                           "工作任务\n\n责任单位\n\n时限\n\n清除坝坡杂树。\n\n应急办\n\n"
                           "6月底前\n\n组织志愿者巡堤。\n\n党建办、各社区居委会\n\n",
                           limit, "\n\n柳岸街道办事处\n\n2023年4月28日\n"));
    ASSERT_EQ(tasks.size(), 2u) << limit;
    EXPECT_EQ(tasks[1].find("||组织志愿者巡堤。|R党建办 R各社区居委会 |"), 0u) << tasks[1];
    EXPECT_NE(tasks[1].find(limit), std::string::npos) << tasks[1];
  }
}

TEST(TableItemTest, ARemarkThatNamesABodyIsNoUnit) {
  for (const char* remark : {"与县财政局共同推进", "与县财政局会商后执行", "与规划审批联动"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "类别\n序号\n工作任务\n责任单位\n配合单位\n备注\n",
                                 "堤防\n1\n清除坝坡杂树。\n县水利局\n县林业局\n", remark,
                                 "\n2\n检修闸门启闭机。\n县住建局\n县水务局\n", remark,
                                 "\n3\n补种坝坡草皮。\n县林业局\n县水利局\n", remark, "\n")),
              (std::vector<std::string>{"1|堤防/|清除坝坡杂树。|R县水利局 C县林业局 |",
                                        "2|堤防/|检修闸门启闭机。|R县住建局 C县水务局 |",
                                        "3|堤防/|补种坝坡草皮。|R县林业局 C县水利局 |"}))
        << remark;
  }
}

TEST(TableItemTest, WhatMonthsHaveReachedIsNoLimit) {
  for (const char* progress : {"1—3月完成率96.2%", "5月已清除2处", "1至4月检修12台"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n进展情况\n",
                                 "1\n清除坝坡杂树。\n县水利局\n5月底前\n正在清除\n",
                                 "2\n检修闸门启闭机。\n县住建局\n长期坚持\n", progress, "\n")),
              (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                        "2||检修闸门启闭机。|R县住建局 |长期坚持  "}))
        << progress;
  }
}

TEST(TableItemTest, APhoneNumberIsNoTime) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "序号\n工作任务\n责任单位\n责任人\n联系电话\n完成时限\n",
          "1\n疏通老街的雨水管。\n县住建局\n王平\n0799-8202237\n2023年6月底前\n",
          "2\n拔除河滩上的高秆作物。\n县水利局\n县财政局\n李明\n0799-8202238\n2023年9月底前\n")),
      (std::vector<std::string>{
          "1||疏通老街的雨水管。|R县住建局 |2023年6月底前 2023-06-30 ",
          "2||拔除河滩上的高秆作物。|R县水利局 R县财政局 |2023年9月底前 2023-09-30 "}));
}

}  // namespace
}  // namespace duban
