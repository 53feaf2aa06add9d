#include "extract/broken_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using Strings = std::vector<std::string>;

std::string Row(std::initializer_list<const char*> cells) {
  return absl::StrCat("| ", absl::StrJoin(cells, " | "), " |\n");
}

const char* const kTitles = "| 序号 | 工作任务 | 责任单位 | 完成时限 |\n";

TEST(BrokenRowsTest, WhatHasNoNumberBelowTheTitlesIsTheRestOfARowThatBreaksOff) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               Row({"1", "推进旧区改造，完成外墙保温和", "县住建局", "9月底前"}),
                               kTitles, Row({"", "道路硬化。", "", ""}),
                               Row({"2", "建设医共体。", "县卫健局", "6月底前"}),
                               Row({"3", "建设商业体系。", "县商务局、", ""}), kTitles,
                               Row({"", "", "县供销社", "12月底前"}))),
            (Strings{"1||推进旧区改造，完成外墙保温和道路硬化。|R县住建局 |9月底前 2023-09-30 ",
                     "2||建设医共体。|R县卫健局 |6月底前 2023-06-30 ",
                     "3||建设商业体系。|R县商务局 R县供销社 |12月底前 2023-12-31 "}));
}

TEST(BrokenRowsTest, OneCellALine) {
  constexpr char kLines[] = "序号\n工作任务\n责任单位\n完成时限\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kLines, "1\n推进旧区改造，完成外墙保温和\n县住建局\n9月底前\n",
                         kLines, "道路硬化。\n2\n建设医共体。\n县卫健局\n6月底前\n")),
      (Strings{"1||推进旧区改造，完成外墙保温和道路硬化。|R县住建局 |9月底前 2023-09-30 ",
               "2||建设医共体。|R县卫健局 |6月底前 2023-06-30 "}));
}

// The page leaves empty cells out at a line's ends.
TEST(BrokenRowsTest, CellsThatTabsPart) {
  constexpr char kTabs[] = "序号\t工作任务\t责任单位\t完成时限\n";
  for (const char* number : {"", "3\n", "— 3 —\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(
                  kHead, kTabs, "1\t推进旧区改造，完成外墙保温和\t县住建局\t9月底前\n", number,
                  kTabs, "\t道路硬化。\t\t\n", "2\t建设医共体。\t县卫健局\t6月底前\n",
                  "3\t建设商业体系。\t县商务局、\t\n", number, kTabs, "\t\t县供销社\t12月底前\n")),
              (Strings{"1||推进旧区改造，完成外墙保温和道路硬化。|R县住建局 |9月底前 2023-09-30 ",
                       "2||建设医共体。|R县卫健局 |6月底前 2023-06-30 ",
                       "3||建设商业体系。|R县商务局 R县供销社 |12月底前 2023-12-31 "}))
        << number;
  }
}

// What stands on a third page is kept apart, not put in the place of what the second one prints.
TEST(BrokenRowsTest, NothingOfARowOverThreePagesIsLost) {
  const Strings tasks = Tasks(
      absl::StrCat(kHead, kTitles, Row({"1", "推进旧区改造，", "县住建局", "9月底前"}), kTitles,
                   Row({"", "更新管网，", "", ""}), kTitles, Row({"", "硬化道路。", "", ""}),
                   Row({"2", "建设医共体。", "县卫健局", "6月底前"})));
  ASSERT_EQ(tasks.size(), 3U);
  EXPECT_EQ(tasks[0], "1||推进旧区改造，更新管网，|R县住建局 |9月底前 2023-09-30 ");
  EXPECT_EQ(tasks[1].substr(0, 17), "||硬化道路。");
}

// A list that breaks off goes on in its own column, though the cell beside it is nearer.
TEST(BrokenRowsTest, UnitsGoOnInTheListThatBreaksOff) {
  constexpr char kLines[] = "序号\n工作任务\n牵头单位\n配合单位\n完成时限\n";
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kLines, "1\n储备砂石料3000立方米，\n县应急局\n县发改局、\n",
                               "4月底前\n", kLines, "做到账物相符。\n县供销社\n",
                               "2\n修订预案。\n县住建局\n县城管局\n5月底前\n")),
            (Strings{"1||储备砂石料3000立方米，做到账物相符。|L县应急局 C县发改局 C县供销社 "
                     "|4月底前 2023-04-30 ",
                     "2||修订预案。|L县住建局 C县城管局 |5月底前 2023-05-31 "}));
}

// The row above is whole, or what stands below is a section or of its own category.
TEST(BrokenRowsTest, ARowOfItsOwnStays) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, Row({"1", "清理河道。", "县水利局", "9月底前"}),
                               kTitles, Row({"", "修复水闸。", "县住建局", "6月底前"}),
                               Row({"2", "加固堤防。", "县水利局", "6月底前"}))),
            (Strings{"1||清理河道。|R县水利局 |9月底前 2023-09-30 ",
                     "||修复水闸。|R县住建局 |6月底前 2023-06-30 ",
                     "2||加固堤防。|R县水利局 |6月底前 2023-06-30 "}));
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, kTitles, Row({"1", "清理河道", "县水利局", "9月底前"}), kTitles,
                         "| 二、水闸 | | | |\n", Row({"2", "加固堤防", "县水利局", "6月底前"}))),
      (Strings{"1||清理河道|R县水利局 |9月底前 2023-09-30 ",
               "2|二、水闸/|加固堤防|R县水利局 |6月底前 2023-06-30 "}));
}

}  // namespace
}  // namespace duban
