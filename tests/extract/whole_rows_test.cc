// Rows of a table one cell a line, with a line for each of the table's columns or a few more.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

constexpr char kTitles[] = "序号\n项目名称\n建设内容\n总投资\n年度投资\n责任单位\n完成时限\n";

TEST(WholeRowsTest, AmountsAreNoNumbersOfRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles,
                               "1\n水闸检修\n更换止水橡皮。\n500\n80\n县水利局\n各乡镇\n5月底前\n"
                               "2\n道路平整\n铺筑坝顶道路。\n36\n12\n县交通局\n县水利局\n6月底前\n"
                               "3\n林木清理\n清除坝坡杂树。\n9\n4\n县水利局\n7月底前\n"
                               "4\n水位观测\n新设观测站2处。\n7\n5\n县水文站\n8月底前\n")),
            (std::vector<std::string>{
                "1|水闸检修/|更换止水橡皮。|R县水利局 R各乡镇 |5月底前 2023-05-31 ",
                "2|道路平整/|铺筑坝顶道路。|R县交通局 R县水利局 |6月底前 2023-06-30 ",
                "3|林木清理/|清除坝坡杂树。|R县水利局 |7月底前 2023-07-31 ",
                "4|水位观测/|新设观测站2处。|R县水文站 |8月底前 2023-08-31 "}));
}

TEST(WholeRowsTest, NumbersThatLeaveOneOutOrBeginAgain) {
  const std::string titles = "序号\n工作任务\n责任单位\n完成时限\n备注\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "一、工程准备\n1\n清除坝坡杂树。\n县水利局\n5月底前\n"
                         "3\n平整坝顶道路。\n县交通局\n6月底前\n"
                         "二、应急演练\n1\n开展防汛演练。\n县应急局\n7月底前\n"
                         "2\n储备防汛物资。\n县粮食局\n8月底前\n")),
      (std::vector<std::string>{"1|一、工程准备/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                "3|一、工程准备/|平整坝顶道路。|R县交通局 |6月底前 2023-06-30 ",
                                "1|二、应急演练/|开展防汛演练。|R县应急局 |7月底前 2023-07-31 ",
                                "2|二、应急演练/|储备防汛物资。|R县粮食局 |8月底前 2023-08-31 "}));
}

TEST(WholeRowsTest, ATaskThatMayBeABodysName) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead, "序号\n任务名称\n抽查事项\n检查对象\n牵头部门\n参与部门\n完成时限\n",
                "1\n预付卡\n三项制度的落实情况\n发卡企业\n县商务局\n县市场监管局\n5月底前\n"
                "2\n汽车流通\n新车市场\n汽车销售企业\n县商务局\n县税务局\n6月底前\n"
                "3\n汽车流通\n二手车市场\n市场的主体\n县商务局\n县市场监管局\n7月底前\n")),
            (std::vector<std::string>{
                "1|预付卡/|三项制度的落实情况|L县商务局 C县市场监管局 |5月底前 2023-05-31 ",
                "2|汽车流通/|新车市场|L县商务局 C县税务局 |6月底前 2023-06-30 ",
                "3|汽车流通/|二手车市场|L县商务局 C县市场监管局 |7月底前 2023-07-31 "}));
}

// The objects might be bodies; rows with a cell of several lines print theirs, too.
TEST(WholeRowsTest, WhatFirstRowsPrintLongerOnesPrint) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "序号\n抽查领域\n抽查事项\n检查对象\n发起部门\n配合部门\n抽查频次\n实施时段\n",
          "1\n测绘成果抽查\n测绘成果的质量\n全县测绘单位\n县自然资源局\n县市场监管局\n1次/"
          "年\n6月至9月\n"
          "2\n测绘资质巡查\n1、测绘资质的条件\n2、管理制度的执行\n全县测绘单位\n县自然资源局\n县市"
          "场监管局\n"
          "1次/年\n7月至9月\n")),
      (std::vector<std::string>{"1|测绘成果抽查/|测绘成果的质量|R县自然资源局 C县市场监管局 "
                                "|1次/年  6月至9月 2023-09-30 ",
                                "2|测绘资质巡查/|1、测绘资质的条件2、管理制度的执行|R县自然资源局 "
                                "C县市场监管局 |1次/年  7月至9月 "
                                "2023-09-30 "}));
}

TEST(WholeRowsTest, ACommaAtALinesEndGoesOnInTheNextLine) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "序号\n工作任务\n总投资\n责任单位\n完成时限\n",
                         "1\n扩建城东水厂。\n500\n县水务集团\n5月底前\n"
                         "2\n新建泵站1座。\n120\n县水利局\n6月底前\n"
                         "3\n建成滨河公园，\n完善停车设施。\n县城管局\n7月底前\n")),
      (std::vector<std::string>{"1||扩建城东水厂。|R县水务集团 |5月底前 2023-05-31 ",
                                "2||新建泵站1座。|R县水利局 |6月底前 2023-06-30 ",
                                "3||建成滨河公园，完善停车设施。|R县城管局 |7月底前 2023-07-31 "}));
}

}  // namespace
}  // namespace duban
