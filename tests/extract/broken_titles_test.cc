// Titles of tables that break within their cells.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(BrokenTitlesTest, TabsOrBarsPartTitlesOfTwoLines) {
  const std::string tabs =
      "1\t清除坝坡杂树。\t县水利局\t5月底前\n2\t检修闸门启闭机。\t县住建局\t6月底前\n";
  const std::string bars =
      "1 | 清除坝坡杂树。 | 县水利局 | 5月底前\n2 | 检修闸门启闭机。 | 县住建局 | 6月底前\n";
  const std::vector<std::string> texts = {
      "序号\t工作\n任务\t责任\n单位\t完成\n时限\n" + tabs,
      "序\n号\t工作任务\t责任\n单位\t完成时限\n" + tabs,
      "序号\t工作任务\t责任单位\t完成\n时限\n" + tabs,
      "序号 | 工作  \n任务 | 责任  \n单位 | 完成  \n时限\n---|---|---|---\n" + bars,
  };
  for (const std::string& text : texts) {
    EXPECT_EQ(Tasks(kHead + text),
              (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                        "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}))
        << text;
  }
}

TEST(BrokenTitlesTest, WithoutNumbersAndAboveAHeading) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "工作\n类别\t工作\n内容\t责任\n股室\t时间\n安排\n",
                               "堤防\t清除坝坡杂树，平整坝顶道路。\t建管股\t3月至5月\n"
                               "闸门\t检修闸门启闭机，更换止水橡皮。\t机电股\t6月底前\n")),
            (std::vector<std::string>{
                "|堤防/|清除坝坡杂树，平整坝顶道路。|R建管股 |3月至5月 2023-05-31 ",
                "|闸门/|检修闸门启闭机，更换止水橡皮。|R机电股 |6月底前 2023-06-30 "}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\t工作\n任务\t责任\n单位\n一、工程准备\n",
                               "1\t清除坝坡杂树。\t县水利局\n2\t检修闸门启闭机。\t县住建局\n")),
            (std::vector<std::string>{"1|一、工程准备/|清除坝坡杂树。|R县水利局 |",
                                      "2|一、工程准备/|检修闸门启闭机。|R县住建局 |"}));
}

TEST(BrokenTitlesTest, ASecondRowBelowThem) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\t工作\n任务\t责任\n分工\t完成\n时限\n牵头\n单位\t配合\n单位\n",
                         "1\t清除坝坡杂树。\t县水利局\t各镇\t5月底前\n"
                         "2\t检修闸门启闭机。\t县住建局\t县财政局\t6月底前\n")),
      (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 C各镇 |5月底前 2023-05-31 ",
                                "2||检修闸门启闭机。|L县住建局 C县财政局 |6月底前 2023-06-30 "}));
}

TEST(BrokenTitlesTest, OfTwoTablesOneBelowTheOther) {
  const std::string titles = "序号\t工作\n任务\t责任\n单位\t完成\n时限\n";
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "附件1\n堤防任务表\n", titles,
                               "1\t清除坝坡杂树。\t县水利局\t5月底前\n"
                               "2\t平整坝顶道路。\t县交通局\t5月底前\n附件2\n闸门任务表\n",
                               titles, "1\t检修闸门启闭机。\t县住建局\t6月底前\n")),
            (std::vector<std::string>{
                "1|附件1/堤防任务表/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                "2|附件1/堤防任务表/|平整坝顶道路。|R县交通局 |5月底前 2023-05-31 ",
                "1|附件2/闸门任务表/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(BrokenTitlesTest, WhatStandsAboveTheNumbersHeadsTheTable) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "附件1\n工作清单\n序号\t重点工作\t责任单位\t完成时限\n",
                               "1\t清除坝坡杂树。\t县水利局\t5月底前\n")),
            (std::vector<std::string>{
                "1|附件1/工作清单/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 "}));
}

TEST(BrokenTitlesTest, WhatStandsAboveCategoriesHeadsTheTable) {
  for (const char* titles : {"类别\t序号\t重点任务\t责任单位\n", "类型\t序号\t重点任务\t责任单位\n",
                             "领域\t序号\t重点任务\t责任单位\n", "分类|序号|重点任务|责任单位\n"}) {
    std::string rows = "堤防\t1\t清除坝坡杂树。\t县水利局\n闸门\t2\t检修启闭机。\t县住建局\n";
    if (std::string(titles).find('|') != std::string::npos) {
      std::replace(rows.begin(), rows.end(), '\t', '|');
    }
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "附件\n任务分工表\n", titles, rows)),
              (std::vector<std::string>{"1|附件/任务分工表/堤防/|清除坝坡杂树。|R县水利局 |",
                                        "2|附件/任务分工表/闸门/|检修启闭机。|R县住建局 |"}))
        << titles;
  }
}

TEST(BrokenTitlesTest, AllTitlesInHalvesOneALine) {
  for (const char* titles :
       {"序\n\n号\n\n重点\n\n领域\n\n主要\n\n任务\n\n主责\n\n科室\n\n协助\n\n科室\n\n完成\n\n"
        "时限\n\n",
        "序\n\n号\n\n重点\n\n方向\n\n主要\n\n任务\n\n主责\n\n科室\n\n协助\n\n科室\n\n完成\n\n"
        "时限\n\n"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, titles,
                           "一、工程准备\n\n1\n\n堤防\n\n清除坝坡杂树。\n\n建管科\n\n机电科\n\n"
                           "5月底前\n\n2\n\n闸门\n\n检修闸门启闭机。\n\n机电科\n\n财务科\n\n"
                           "6月底前\n")),
        (std::vector<std::string>{
            "1|一、工程准备/堤防/|清除坝坡杂树。|R建管科 C机电科 |5月底前 2023-05-31 ",
            "2|一、工程准备/闸门/|检修闸门启闭机。|R机电科 C财务科 |6月底前 2023-06-30 "}))
        << titles;
  }
}

// Titles one a line of which nobody knows all.
TEST(BrokenTitlesTest, AsManyAsTheFirstRowsPrintCells) {
  const std::string rows =
      "1\n青石水库加固\n周某\n工程股\n排查险工险段\n召开现场会\n加固坝坡2处\n"
      "2\n白沙河道清障\n吴某\n河道股\n清理阻水林木\n明确时间节点\n本年度投资60万元的3处完成\n";
  const std::vector<std::string> expected = {"1||青石水库加固|R工程股 |",
                                             "2||白沙河道清障|R河道股 |"};
  for (const char* titles : {"序号\n重点工作\n责任领导\n责任股室\n攻坚目标任务\n工作任务安排\n"
                             "第二季度完成情况\n",
                             "序号\n重点工作\n责任\n领导\n责任\n股室\n攻坚目标\n任务\n"
                             "工作任务安排\n第二季度\n完成情况\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, rows)), expected) << titles;
  }
}

TEST(BrokenTitlesTest, HalvesThatNobodyKnows) {
  const std::string rows =
      "1\n水闸检修\n更换止水橡皮。\n36\n12\n县水利局\n5月底前\n"
      "2\n道路平整\n铺筑坝顶道路。\n9\n5\n县交通局\n6月底前\n";
  const std::vector<std::string> expected = {
      "1|水闸检修/|更换止水橡皮。|R县水利局 |5月底前 2023-05-31 ",
      "2|道路平整/|铺筑坝顶道路。|R县交通局 |6月底前 2023-06-30 "};
  for (const char* middle :
       {"总投资\n年度\n投资额\n", "总投资\n年度\n投资\n", "抽查户数\n抽查比例\n",
        "抽查\n户数\n抽查\n比例\n", "项目总投资(万元)\n2023年\n计划投资(万元)\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n项目名称\n建设内容\n", middle,
                                 "责任单位\n完成时限\n", rows)),
              expected)
        << middle;
  }
}

}  // namespace
}  // namespace duban
