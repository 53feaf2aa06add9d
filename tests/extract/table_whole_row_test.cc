// Rows of a table, one cell a line, that print each of their cells on one line.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTitles[] = "序号\n整治内容\n工作标准\n包片领导\n责任单位\n完成时限\n";

TEST(TableWholeRowTest, ANameLikeAPersonsIsTheTaskRightBehindTheNumber) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles,
                         "1\n改灶\n换下旧灶40座，换后逐户查看一遍。\n李四光\n镇建设站\n5月底前\n"
                         "2\n改圈\n牲畜一律圈养，不得放到村道上。\n王小明\n镇畜牧站\n6月底前\n")),
      (Strings{"1||改灶|R镇建设站 |5月底前 2023-05-31 ",
               "2||改圈|R镇畜牧站 |6月底前 2023-06-30 "}));
}

TEST(TableWholeRowTest, TheLastEndsInItsTimeWhateverFollows) {
  for (const char* behind :
       {"主办：临岚县桂峰镇人民政府\n", "临岚县桂峰镇的整治从村口做起\n", ""}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, kTitles,
                           "1\n清理堆物\n村道两边不留杂物，每天清扫。\n李四光\n镇建设站\n5月底前\n"
                           "2\n村口绿化\n补种苗木，每村不少于80株。\n王小明\n镇林业站\n6月底前\n",
                           behind)),
        (Strings{"1||清理堆物|R镇建设站 |5月底前 2023-05-31 ",
                 "2||村口绿化|R镇林业站 |6月底前 2023-06-30 "}))
        << behind;
  }
}

TEST(TableWholeRowTest, AStandardBehindTheTaskIsNoneOfItWhereUnitsStandOnSeveralLines) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, kTitles,
                "1\n清理堆物\n村道两边不留杂物，每天清扫。\n李四光\n镇建设站\n各村（社区）\n"
                "5月底前\n"
                "2\n村口绿化\n补种苗木，每村不少于80株。\n王小明\n镇林业站\n6月底前\n")),
            (Strings{"1||清理堆物|R镇建设站 R各村（社区） |5月底前 2023-05-31 ",
                     "2||村口绿化|R镇林业站 |6月底前 2023-06-30 "}));
}

TEST(TableWholeRowTest, ATimeMayBeginIt) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "月份\n检查重点\n检查对象\n责任单位\n1月\n开展节前检查\n商场、集贸市场\n"
                         "大队监督科\n各消防站\n2-3月\n看护灯会会场\n宾馆、饭店\n大队监督科\n"
                         "4月\n检查祠堂用火\n文物保护单位\n大队监督科、县文旅局\n")),
      (Strings{"||开展节前检查|R大队监督科 R各消防站 |1月 2023-01-31 ",
               "||看护灯会会场|R大队监督科 |2-3月 2023-03-31 ",
               "||检查祠堂用火|R大队监督科 R县文旅局 |4月 2023-04-30 "}));
}

TEST(TableWholeRowTest, WhatIsAskedForBehindTheTaskIsNoneOfIt) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "类别\n工作事项\n工作要求\n责任单位\n完成时限\n"
                         "堤防\n险段加固加高工程\n填筑土方3万方，按月上报进度\n县水利局\n5月底前\n"
                         "穿堤涵闸检修\n更换闸门启闭机3台\n县住建局、各镇\n6月\n"
                         "队伍\n抢险队员名册更新\n每村不少于20人\n县应急局\n4月底前\n")),
      (Strings{"|堤防/|险段加固加高工程|R县水利局 |5月底前 2023-05-31 ",
               "|堤防/|穿堤涵闸检修|R县住建局 R各镇 |6月 2023-06-30 ",
               "|队伍/|抢险队员名册更新|R县应急局 |4月底前 2023-04-30 "}));
}

TEST(TableWholeRowTest, AGoalBeforeTheTaskIsNotTheTask) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "类别\n项目及目标\n推进措施\n责任单位\n完成时限\n"
                         "1. 北山片区\n完成北山排水沟整修等4个项目。\n牵头单位：县住建局\n"
                         "配合单位：县水利局\n5月底前\n")),
      (Strings{
          "|1.北山片区/|完成北山排水沟整修等4个项目。|L县住建局 C县水利局 |5月底前 2023-05-31 "}));
}

}  // namespace
}  // namespace duban
