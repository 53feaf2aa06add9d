// Rows of titles above or below the one that names the columns.
#include "extract/subtitles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(SubtitlesTest, ASecondRowOfTitlesSaysMoreOfTheUnits) {
  const std::string stacked_rows =
      "1\n清除坝坡杂树。\n县水利局\n各镇\n5月底前\n2\n检修闸门启闭机。\n县住建局\n县财政局\n6月底前"
      "\n";
  const std::string bar_rows =
      "|1|清除坝坡杂树。|县水利局|各镇|5月底前|\n|2|检修闸门启闭机。|县住建局|县财政局|6月底前|\n";
  const std::string tab_rows =
      "1\t清除坝坡杂树。\t县水利局\t各镇\t5月底前\n"
      "2\t检修闸门启闭机。\t县住建局\t县财政局\t6月底前\n";
  const std::vector<std::string> titles = {
      "序号\n工作任务\n责任分工\n完成时限\n牵头单位\n配合单位\n" + stacked_rows,
      "序号\n\n工作任务\n\n责任单位\n\n时限\n\n牵头单位\n\n配合单位\n\n" +
          absl::StrReplaceAll(stacked_rows, {{"\n", "\n\n"}}),
      "|序号|工作任务|责任分工||完成时限|\n|||牵头单位|配合单位||\n" + bar_rows,
      "|序号|工作任务|责任单位|完成时限|\n|牵头单位|配合单位|\n" + bar_rows,
      "|序号|工作任务|责任单位||完成时限|\n|牵头单位|配合单位|\n" + bar_rows,
      "序号 工作任务 责任分工 完成时限\n牵头单位 配合单位\n" + stacked_rows,
      "序号|工作任务|责任分工||完成时限\n||牵头单位|配合单位|\n" +
          absl::StrReplaceAll(bar_rows, {{"|\n|", "\n"}}).substr(1),
      "序号\t工作任务\t责任分工\t\t完成时限\n\t\t牵头单位\t配合单位\t\n" + tab_rows,
      "序号\t工作任务\t责任分工\t完成时限\n牵头单位\t配合单位\n" + stacked_rows,
  };
  for (const std::string& text : titles) {
    EXPECT_EQ(
        Tasks(kHead + text),
        (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 C各镇 |5月底前 2023-05-31 ",
                                  "2||检修闸门启闭机。|L县住建局 C县财政局 |6月底前 2023-06-30 "}))
        << text;
  }
  // Tabs do not tell of the first row's empty cell.
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\t工作任务\t责任分工\t完成时限\n牵头单位\t配合单位\n",
                         "1\t清除坝坡杂树。\t县水利局\t\t5月底前\n",
                         "2\t检修闸门启闭机。\t县住建局\t县财政局\t6月底前\n")),
      (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 |5月底前 2023-05-31 ",
                                "2||检修闸门启闭机。|L县住建局 C县财政局 |6月底前 2023-06-30 "}));
  // Two columns of units, one of them at the end.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n督办单位\n",
                               "1\n清除坝坡杂树。\n县水利局\n5月底前\n县纪委\n")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 S县纪委 |5月底前 2023-05-31 "}));
}

TEST(SubtitlesTest, TitlesOfGroupsAboveThoseOfColumns) {
  for (const char* border : {" | ", "\t"}) {
    std::string text = kHead;
    for (const std::vector<std::string>& row : std::vector<std::vector<std::string>>{
             {"问题清单", "任务清单", "责任清单"},
             {"序号", "存在问题", "整改措施", "整改时限", "责任单位"},
             {"1", "坝坡杂树丛生。", "清除坝坡杂树。", "5月底前", "县水利局"},
             {"2", "闸门漏水。", "更换止水橡皮。", "6月底前", "县住建局"}}) {
      absl::StrAppend(&text, absl::StrJoin(row, border), "\n");
    }
    EXPECT_EQ(Tasks(text), (std::vector<std::string>{
                               "1|坝坡杂树丛生。/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                               "2|闸门漏水。/|更换止水橡皮。|R县住建局 |6月底前 2023-06-30 "}))
        << text;
  }
}

}  // namespace
}  // namespace duban
