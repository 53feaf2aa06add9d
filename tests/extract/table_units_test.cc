// Which of two columns of units the lines of their cells belong to.
#include "extract/table_units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableUnitsTest, UnitsOnSeveralLinesInOneOfTwoColumns) {
  // Rows of one line a column tell that the second of the third row's bodies leads.
  const std::vector<std::string> expected = {"1||疏通老街的雨水管。|L县住建局 C各镇 |",
                                             "2||拔除河滩上的高秆作物。|L县水利局 C各镇 |",
                                             "3||修补塌陷的亲水台阶。|L县文旅局 L县水利局 C各镇 |"};
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n",
                               "1\n\n疏通老街的雨水管。\n\n县住建局\n\n各镇\n\n",
                               "2\n\n拔除河滩上的高秆作物。\n\n县水利局\n\n各镇\n\n",
                               "3\n\n修补塌陷的亲水台阶。\n\n县文旅局\n\n县水利局\n\n各镇\n")),
            expected);
}

TEST(TableUnitsTest, ABodyThatLeadsElsewhereTakesNoOtherWithIt) {
  const std::vector<std::string> expected = {
      "1||疏通老街的雨水管。|L县住建局 C各镇 |", "2||拔除河滩上的高秆作物。|L县水利局 C各镇 |",
      "3||修补塌陷的亲水台阶。|L县文旅局 C县财政局 C县水利局 C县教育局 |"};
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n",
                "1\n\n疏通老街的雨水管。\n\n县住建局\n\n各镇\n\n",
                "2\n\n拔除河滩上的高秆作物。\n\n县水利局\n\n各镇\n\n",
                "3\n\n修补塌陷的亲水台阶。\n\n县文旅局\n\n县财政局\n\n县水利局\n\n县教育局\n")),
            expected);
}

// 石坪镇 and 下渡乡 look like persons' names, of whom another column tells.
TEST(TableUnitsTest, TownsBesidePersonsAreUnits) {
  for (const char* towns : {"石坪镇", "石坪镇、下渡乡", "石坪镇\n下渡乡"}) {
    const bool both = std::string(towns) != "石坪镇";
    for (const char* gap : {"\n", "\n\n"}) {
      EXPECT_EQ(Tasks(absl::StrCat(
                    kHead, absl::StrReplaceAll(
                               absl::StrCat("序号\n工作任务\n完成时限\n责任单位\n责任人\n"
                                            "1\n检修闸门，更换止水。\n6月底前\n",
                                            towns,
                                            "\n周斌\n2\n清理河道，拆除网箱。\n5月底前\n县水利局\n"
                                            "王军\n3\n储备编织袋，轮换一次。\n全年\n县粮食局、",
                                            "石坪镇\n李敏\n"),
                               {{"\n", gap}}))),
                (std::vector<std::string>{
                    absl::StrCat("1||检修闸门，更换止水。|R石坪镇 ", both ? "R下渡乡 " : "",
                                 "|6月底前 2023-06-30 "),
                    "2||清理河道，拆除网箱。|R县水利局 |5月底前 2023-05-31 ",
                    "3||储备编织袋，轮换一次。|R县粮食局 R石坪镇 |全年 2023-12-31 "}))
          << towns << gap;
    }
  }
}

// 目标值 may be left out, who leads may not.
TEST(TableUnitsTest, ADashBeforeTheOnlyUnitOfTwoColumnsIsOfTheColumnBefore) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\n\n工作任务\n\n目标值\n\n牵头单位\n\n配合单位\n\n完成时限\n\n"
                "1\n\n检修闸门3座，更换止水。\n\n3座\n\n县水利局\n\n县财政局\n\n6月底前\n\n"
                "2\n\n清理河道障碍，拆除网箱。\n\n—\n\n县水利局\n\n \n\n5月底前\n\n"
                "3\n\n储备编织袋5000条，轮换一次。\n\n—\n\n县粮食局\n\n县应急局\n\n全年\n")),
            (std::vector<std::string>{
                "1||检修闸门3座，更换止水。|L县水利局 C县财政局 |6月底前 2023-06-30 ",
                "2||清理河道障碍，拆除网箱。|L县水利局 |5月底前 2023-05-31 ",
                "3||储备编织袋5000条，轮换一次。|L县粮食局 C县应急局 |全年 2023-12-31 "}));
}

TEST(TableUnitsTest, WhoProposedItMayBeABody) {
  EXPECT_EQ(Tasks("临岚县2023年重点提案任务分解表\n\n提案号\n提案题目\n提案人\n主办单位\n"
                  "会办单位\n办结时限\n"
                  "9\n关于治理河道的提案\n民建临岚县支部\n县水利局\n县财政局\n7月底前\n"
                  "26\n关于改造闸门的提案\n李明等12人\n县水利局\n县住建局、各镇\n8月底前\n"
                  "77\n关于储备物资的提案\n县政协农业和农村委员会\n县应急局\n\n9月底前\n"),
            (std::vector<std::string>{
                "9||关于治理河道的提案|L县水利局 C县财政局 |7月底前 2023-07-31 ",
                "26||关于改造闸门的提案|L县水利局 C县住建局 C各镇 |8月底前 2023-08-31 ",
                "77||关于储备物资的提案|L县应急局 |9月底前 2023-09-30 "}));
}

// 备注 of one row is not the body of the next.
TEST(TableUnitsTest, ABodyLeftOfTheNumbersGoesOnBelowARemark) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "责任单位\n序号\n工作任务\n完成时限\n备注\n"
                               "县水利局\n1\n检修闸门3座。\n6月底前\n重点任务\n"
                               "2\n清理河道障碍。\n5月底前\n\n"
                               "县粮食局\n3\n储备编织袋5000条。\n全年\n重点任务\n"
                               "4\n轮换救生衣。\n9月底前\n")),
            (std::vector<std::string>{"1||检修闸门3座。|R县水利局 |6月底前 2023-06-30 ",
                                      "2||清理河道障碍。|R县水利局 |5月底前 2023-05-31 ",
                                      "3||储备编织袋5000条。|R县粮食局 |全年 2023-12-31 ",
                                      "4||轮换救生衣。|R县粮食局 |9月底前 2023-09-30 "}));
}

TEST(TableUnitsTest, TheFirstOfTwoPlacesBehindABlankIsNoPerson) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号 | 重点任务 | 牵头单位 | 配合单位\n"
                         "1 | 加固清沅河堤防。 | 市水务局 | 青石县、云溪县、桂峰区政府\n")),
      (std::vector<std::string>{"1||加固清沅河堤防。|L市水务局 C青石县 C云溪县 C桂峰区政府 |"}));
}

TEST(TableUnitsTest, ABodyLeftOfItsTasksStandsOnce) {
  // The rows below it are filled up with bars at their end.
  const std::vector<std::string> expected = {
      "||完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "||改造河道泵站。|R县水利局 |10月底前 2023-10-31 ",
      "||开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "责任单位 | 工作任务 | 完成时限 |\n"
                               "县水利局 | 完成水库除险加固，消除隐患。 | 5月底前 |\n"
                               "改造河道泵站。 | 10月底前 | ||\n"
                               "县应急局 | 开展防汛演练，提高应急能力。 | 全年 |\n")),
            expected);
}

}  // namespace
}  // namespace duban
