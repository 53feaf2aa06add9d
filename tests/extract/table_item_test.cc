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

}  // namespace
}  // namespace duban
