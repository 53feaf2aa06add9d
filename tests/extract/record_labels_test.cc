// Tasks told as records: a label, its value, the next label, without a colon between them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(RecordLabelsTest, LabelsApartFromTheirValues) {
  const std::vector<std::string> both = {"||检修闸门启闭机|R县水利局 |五月底前 2023-05-31 ",
                                         "||清除坝坡杂树|R各镇 |六月底前 2023-06-30 "};
  const struct {
    const char* name;
    const char* text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"one record, a label a line",
       "具体任务\n检修闸门启闭机\n责任单位\n县水利局\n配合单位\n各镇\n完成时限\n5月底前\n",
       {"||检修闸门启闭机|R县水利局 C各镇 |5月底前 2023-05-31 "}},
      {"tabs behind the labels",
       "具体任务\t检修闸门启闭机\n责任单位\t县水利局\n完成时限\t五月底前\n"
       "具体任务\t清除坝坡杂树\n责任单位\t各镇\n完成时限\t六月底前\n",
       both},
      {"blanks behind the labels",
       "具体任务 检修闸门启闭机\n责任单位 县水利局\n完成时限 五月底前\n"
       "具体任务 清除坝坡杂树\n责任单位 各镇\n完成时限 六月底前\n",
       both},
      {"the number and the fault of a record",
       "序号\n7\n存在问题\n闸门锈蚀\n整改目标\n启闭自如\n整改措施\n检修闸门启闭机\n责任单位\n县水利"
       "局\n",
       {"7|闸门锈蚀/|检修闸门启闭机|R县水利局 |"}},
      {"below a heading that might be a title",
       "整改措施清单\n序号\n7\n问题类型\n设施失修\n存在问题\n闸门锈蚀\n整改措施\n检修闸门启闭机\n"
       "责任单位\n县水利局\n",
       {"7|设施失修/闸门锈蚀/|检修闸门启闭机|R县水利局 |"}},
      {"labels below numbered items",
       "1.检修闸门启闭机。\n责任单位\n县水利局\n完成时限\n5月底前\n"
       "2.清除坝坡杂树。\n责任单位\n各镇\n完成时限\n6月底前\n",
       {"1||检修闸门启闭机。|R县水利局 |5月底前 2023-05-31 ",
        "2||清除坝坡杂树。|R各镇 |6月底前 2023-06-30 "}},
      {"titles side by side are those of a table",
       "具体任务\n责任单位\n完成时限\n检修闸门启闭机\n县水利局\n五月底前\n清除坝坡杂树\n各镇\n"
       "六月底前\n",
       both},
      {"bars in lines of their own",
       "具体任务\n|\n责任单位\n|\n完成时限\n|\n检修闸门启闭机\n|\n县水利局\n|\n5月底前\n|\n",
       {"||检修闸门启闭机|R县水利局 |5月底前 2023-05-31 "}},
      {"bars around the labels and the values",
       "| 具体任务 | 检修闸门启闭机 |\n| --- | --- |\n| 责任单位 | 县水利局 |\n"
       "| 完成时限 | 五月底前 |\n| 具体任务 | 清除坝坡杂树 |\n| --- | --- |\n"
       "| 责任单位 | 各镇 |\n| 完成时限 | 六月底前 |\n",
       both},
      {"two labels a row, a bar between any two cells",
       "具体任务|检修闸门启闭机|完成时限|五月底前\n责任单位|县水利局|督办单位|县纪委\n"
       "具体任务|清除坝坡杂树|完成时限|六月底前\n责任单位|各镇|督办单位|县纪委\n",
       {"||检修闸门启闭机|R县水利局 S县纪委 |五月底前 2023-05-31 ",
        "||清除坝坡杂树|R各镇 S县纪委 |六月底前 2023-06-30 "}},
      {"the number before the bars, a value over lines",
       "|7|存在问题|闸门锈蚀|\n||整改措施|1.除锈。\n2.检修闸门启闭机。|\n||责任单位|"
       "县水利局\n、各镇|\n"
       "|8|存在问题|坝坡长草|\n||整改措施|清除坝坡杂树|\n||责任单位|各镇|\n",
       {"7|闸门锈蚀/|1.除锈。2.检修闸门启闭机。|R县水利局 R各镇 |",
        "8|坝坡长草/|清除坝坡杂树|R各镇 |"}},
      {"part of the year, which titles a column where others stand beside it",
       "1.检修闸门启闭机。\n|责任单位|县水利局|\n|完成时限|上半年|\n"
       "2.清除坝坡杂树。\n| 责任单位 | 各镇 |\n| 完成时限 | 下半年 |\n",
       {"1||检修闸门启闭机。|R县水利局 |上半年 2023-06-30 ",
        "2||清除坝坡杂树。|R各镇 |下半年 2023-12-31 "}},
      {"bars below numbered items",
       "1.检修闸门启闭机。\n|责任单位|县水利局|\n|完成时限|5月底前|\n"
       "2.清除坝坡杂树。\n|责任单位|各镇|\n|完成时限|6月底前|\n",
       {"1||检修闸门启闭机。|R县水利局 |5月底前 2023-05-31 ",
        "2||清除坝坡杂树。|R各镇 |6月底前 2023-06-30 "}},
      {"the name of the task, alone and above its content",
       "任务名称\t检修闸门启闭机\n责任单位\t县水利局\n完成时限\t五月底前\n"
       "任务名称\t除草\n任务内容\t清除坝坡杂树\n责任单位\t各镇\n完成时限\t六月底前\n",
       {both[0], "|除草/|清除坝坡杂树|R各镇 |六月底前 2023-06-30 "}},
      {"a row of titles above a row",
       "|具体任务|责任单位|完成时限|\n|检修闸门启闭机|县水利局|五月底前|\n"
       "|清除坝坡杂树|各镇|六月底前|\n",
       both},
      {"nobody is told to do anything",
       "活动内容\n参观水利展览\n活动时间\n5月底前\n活动地点\n县文化馆\n",
       {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(absl::StrCat(kHead, c.text)), c.tasks) << c.name;
}

TEST(RecordLabelsTest, FieldsThatStandInOneLine) {
  const std::vector<std::string> both = {"1||检修闸门启闭机|R县水利局 |5月底前 2023-05-31 ",
                                         "2||清除坝坡杂树，平整坝面|R各镇 |6月底前 2023-06-30 "};
  const std::vector<std::string> sentences = {
      "1||检修闸门启闭机。|R县水利局 |5月底前 2023-05-31 ",
      "2||清除坝坡杂树，平整坝面。|R各镇 |6月底前 2023-06-30 "};
  const std::vector<std::string> bare = {"||检修闸门启闭机|R县水利局 |5月底前 2023-05-31 ",
                                         "||清除坝坡杂树|R各镇 |6月底前 2023-06-30 "};
  const struct {
    const char* name;
    const char* text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"semicolons, the number a field",
       "序号：1；工作任务：检修闸门启闭机；责任单位：县水利局；完成时限：5月底前\n"
       "序号：2；工作任务：清除坝坡杂树，平整坝面；责任单位：各镇；完成时限：6月底前\n",
       both},
      {"blanks, which the page drops behind a number",
       "序号：1 工作任务：检修闸门启闭机 责任单位：县水利局 完成时限：5月底前\n"
       "序号：2 工作任务：清除坝坡杂树，平整坝面 责任单位：各镇 完成时限：6月底前\n",
       both},
      {"sentences of numbered items",
       "1.工作任务：检修闸门启闭机。责任单位：县水利局。完成时限：5月底前。\n"
       "2.工作任务：清除坝坡杂树，平整坝面。责任单位：各镇。完成时限：6月底前。\n",
       sentences},
      {"the units first",
       "1.责任单位：县水利局；工作任务：检修闸门启闭机；完成时限：5月底前。\n"
       "2.责任单位：各镇；工作任务：清除坝坡杂树，平整坝面；完成时限：6月底前。\n",
       both},
      {"the next record in the same line",
       "1.工作任务：检修闸门启闭机；责任单位：县水利局；完成时限：5月底前。"
       "2.工作任务：清除坝坡杂树，平整坝面；责任单位：各镇；完成时限：6月底前。\n",
       both},
      {"commas, no numbers",
       "工作任务：检修闸门启闭机，责任单位：县水利局，完成时限：5月底前。\n"
       "工作任务：清除坝坡杂树，责任单位：各镇，完成时限：6月底前。\n",
       bare},
      {"brackets around the labels",
       "【工作任务】检修闸门启闭机【责任单位】县水利局【完成时限】5月底前\n"
       "【工作任务】清除坝坡杂树【责任单位】各镇【完成时限】6月底前\n",
       bare},
      {"brackets, a field a line",
       "【工作任务】检修闸门启闭机\n【责任单位】县水利局\n【完成时限】5月底前\n"
       "【工作任务】清除坝坡杂树\n【责任单位】各镇\n【完成时限】6月底前\n",
       bare},
      {"a name above what is to be done, and what that shall reach",
       "1.项目名称：水闸修复；建设内容：检修闸门启闭机；年度目标：启闭自如；责任单位：县水利局\n"
       "2.项目名称：坝坡整治；建设内容：清除坝坡杂树；年度目标：坝坡整洁；责任单位：各镇\n",
       {"1|水闸修复/|检修闸门启闭机|R县水利局 |", "2|坝坡整治/|清除坝坡杂树|R各镇 |"}},
      {"the same without numbers",
       "项目名称：水闸修复；建设内容：检修闸门启闭机；年度目标：启闭自如；责任单位：县水利局\n",
       {"|水闸修复/|检修闸门启闭机|R县水利局 |"}},
      {"the same, a field a line",
       "建设内容：检修闸门启闭机；\n年度目标：启闭自如；\n责任单位：县水利局\n",
       {"||检修闸门启闭机|R县水利局 |"}},
      {"a fault and its measure",
       "（一）问题：闸门锈蚀。整改措施：检修闸门启闭机。责任单位：县水利局。整改时限：5月底前。\n",
       {"|（一）问题：闸门锈蚀。/|检修闸门启闭机。|R县水利局 |5月底前 2023-05-31 "}},
      {"a name and who buys it tell of no work: the line stays whole",
       "项目名称：水闸监测设备；采购单位：县水利局；采购方式：询价\n",
       {"||项目名称：水闸监测设备；|R县水利局 |"}},
      {"no unit is named", "活动内容：参观水利展览；活动时间：5月底前；活动地点：县文化馆\n", {}},
      {"the label inside of a sentence is a word of it",
       "1.检修闸门，落实责任单位：县水利局要抓好。\n",
       {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(absl::StrCat(kHead, c.text)), c.tasks) << c.name;
}

TEST(RecordLabelsTest, FieldsThatBreakOverLinesAsWideAsThePage) {
  EXPECT_EQ(
      Tasks("临岚县2023年防汛重点任务清单\n"
            "为抓好全年防汛工作，结合我县实际，制定本清单，请各责任单位认真组织\n"
            "实施，确保各项任务按期完成，取得实效。\n"
            "一、工程建设\n"
            "1.工作任务：完成青石水库大坝除险加固。责任单位：县水利局、东湾镇\n"
            "人民政府。完成时限：6月底前。\n"
            "2.工作任务：清理东干渠淤积。责任单位：县农业农村局、各镇人民政府\n"
            "、县水务集团。完成时限：7月底前。\n"
            "3.工作任务：更换老旧管道五十公里。责任单位：县水利局、县卫生健康\n"
            "局。完成时限：8月底前。\n"),
      (std::vector<std::string>{
          "1|一、工程建设/|完成青石水库大坝除险加固。|R县水利局 R东湾镇人民政府 |6月底前 "
          "2023-06-30 ",
          "2|一、工程建设/|清理东干渠淤积。|R县农业农村局 R各镇人民政府 R县水务集团 |7月底前 "
          "2023-07-31 ",
          "3|一、工程建设/|更换老旧管道五十公里。|R县水利局 R县卫生健康局 |8月底前 2023-08-31 "}));
}

TEST(RecordLabelsTest, RecordsRightBelowTheTitleAreNoPortalsFields) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "具体任务：检修闸门启闭机\n完成时限：5月底前\n责任单位：县水利局\n"
                               "责任人：王建国\n具体任务：清除坝坡杂树\n完成时限：6月底前\n"
                               "责任人：刘洋\n责任单位：各镇\n")),
            (std::vector<std::string>{"||检修闸门启闭机|R县水利局 |5月底前 2023-05-31 ",
                                      "||清除坝坡杂树|R各镇 |6月底前 2023-06-30 "}));
}

// Known as they stand or by their endings, in turn: the titles of a table.
TEST(RecordLabelsTest, TitlesInTurnAreNoLabelsAndTheirValues) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "任务名称\n抽查对象\n参与部门\n抽查比例\n起止时间\n抽查事项\n"
                               "食品检查\n农贸市场\n县教育局\n10%\n2023年3月—11月\n对许可证的检查\n"
                               "车辆检查\n修理铺\n县环保局\n2户\n2023年1月—11月\n对维修情况的检查\n"
                               "商场检查\n超市\n县商务局\n20%\n2023年5月—9月\n对消防通道的检查\n")),
            (std::vector<std::string>{
                "|食品检查/|对许可证的检查|C县教育局 |2023年3月—11月 2023-11-30 ",
                "|车辆检查/|对维修情况的检查|C县环保局 |2023年1月—11月 2023-11-30 ",
                "|商场检查/|对消防通道的检查|C县商务局 |2023年5月—9月 2023-09-30 "}));
}

// Nobody knows every second title, so that the others might be labels with their values below.
TEST(RecordLabelsTest, TitlesOfWhichEverySecondIsUnknown) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\n实施范围\n工作任务\n奖补标准(万元)\n责任单位\n技术总监\n完成时限\n"
                         "1\n石坪镇\n检修闸门，更换止水。\n136\n县水利局\n周斌\n6月底前\n"
                         "2\n下渡乡\n清理河道，拆除网箱。\n98\n县水利局\n王军\n5月底前\n"
                         "3\n全县\n储备编织袋，轮换一次。\n15\n县粮食局\n李敏\n全年\n")),
      (std::vector<std::string>{"1|石坪镇/|检修闸门，更换止水。|R县水利局 |6月底前 2023-06-30 ",
                                "2|下渡乡/|清理河道，拆除网箱。|R县水利局 |5月底前 2023-05-31 ",
                                "3|全县/|储备编织袋，轮换一次。|R县粮食局 |全年 2023-12-31 "}));
}

}  // namespace
}  // namespace duban
