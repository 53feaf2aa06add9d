// Two rows of titles, the first of which span columns of the second.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

const std::vector<std::string>& LedAndSupported() {
  static const auto* const kTasks = new std::vector<std::string>{
      "1||完成水库除险加固，消除隐患。|L县水利局 C县财政局 C各乡镇 |5月底前 2023-05-31 ",
      "2||开展防汛演练，提高应急能力。|L县应急局 C县气象局 |6月底前 2023-06-30 ",
  };
  return *kTasks;
}

TEST(SpanningTitlesTest, TheSecondRowPrintsNothingBelowTheOthers) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号 | 工作任务 | 牵头 | 配合 | 完成时限 | |\n"
                         "责任领导 | 责任单位 | 责任领导 | 责任单位 | |||\n"
                         "1 | 完成水库除险加固，消除隐患。 | 王平 | 县水利局 | 李山 | "
                         "县财政局、各乡镇 | 5月底前 |\n"
                         "2 | 开展防汛演练，提高应急能力。 | 周建明 | 县应急局 | 李山 | 县气象局 | "
                         "6月底前 |\n")),
      LedAndSupported());
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 | |\n"
                         "单位 | 责任人 | 单位 | 责任人 | |||\n"
                         "1 | 完成水库除险加固，消除隐患。 | 县水利局 | 王平 | 县财政局、各乡镇 | "
                         "李山 | 5月底前 |\n"
                         "2 | 开展防汛演练，提高应急能力。 | 县应急局 | 周建明 | 县气象局 | 李山 | "
                         "6月底前 |\n")),
      LedAndSupported());
}

TEST(SpanningTitlesTest, OneTitleSpansPersonsAndUnits) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "| 序号 | 工作任务 | 责任分工 | 完成时限 |\n"
                         "| 牵头领导 | 牵头单位 | 配合单位 |\n"
                         "| 1 | 完成水库除险加固，消除隐患。 | 王平 | 县水利局 | "
                         "县财政局、各乡镇 | 5月底前 |\n"
                         "| 2 | 开展防汛演练，提高应急能力。 | 周建明 | 县应急局 | 县气象局 | "
                         "6月底前 |\n")),
      LedAndSupported());
}

// When a fault was struck off the list is no limit.
TEST(SpanningTitlesTest, DatesBelowWhatHasBeenDone) {
  const std::vector<std::string> expected = {
      "1|垃圾清运不及时。/|逐村清运垃圾。|R县城管局 |6月底前 2023-06-30 ",
      "2|排口未整治。/|整治排口5个。|R县水利局 |9月底前 2023-09-30 ",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序号 | 问题 | 整改措施 | 整改责任 | 整改时限 | 整改情况 | |||\n"
          "责任领导 | 责任单位 | 责任人 | 是否完成 | 销号时间 ||||\n"
          "1 | 垃圾清运不及时。 | 逐村清运垃圾。 | 王平 | 县城管局 | 李山 | 6月底前 | 是 | 6月20日 "
          "|\n"
          "2 | 排口未整治。 | 整治排口5个。 | 王平 | 县水利局 | 周建明 | 9月底前 | 否 | |\n")),
      expected);
}

TEST(SpanningTitlesTest, TitlesInTheirColumns) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "| 序号 | 工作任务 | 牵头 | | 配合 | | 完成时限 |\n"
                "| | | 责任领导 | 责任单位 | 责任领导 | 责任单位 | |\n"
                "| 1 | 完成水库除险加固，消除隐患。 | 王平 | 县水利局 | 李山 | "
                "县财政局、各乡镇 | 5月底前 |\n"
                "| 2 | 开展防汛演练，提高应急能力。 | 周建明 | 县应急局 | 李山 | 县气象局 | "
                "6月底前 |\n")),
            LedAndSupported());
}

TEST(SpanningTitlesTest, ARuleBelowTheFirstRow) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "| 序号 | 工作任务 | 牵头 | | 配合 | | 完成时限 |\n"
                "| --- | --- | --- | --- | --- | --- | --- |\n"
                "| | | 责任领导 | 责任单位 | 责任领导 | 责任单位 | |\n"
                "| 1 | 完成水库除险加固，消除隐患。 | 王平 | 县水利局 | 李山 | "
                "县财政局、各乡镇 | 5月底前 |\n"
                "| 2 | 开展防汛演练，提高应急能力。 | 周建明 | 县应急局 | 李山 | 县气象局 | "
                "6月底前 |\n")),
            LedAndSupported());
}

TEST(SpanningTitlesTest, CellsOneALine) {
  for (const char* end : {"\n", "\n\n"}) {
    std::string text = kHead;
    for (const char* cell : {"序号",
                             "工作任务",
                             "牵头",
                             "配合",
                             "完成时限",
                             "责任领导",
                             "责任单位",
                             "责任领导",
                             "责任单位",
                             "1",
                             "完成水库除险加固，消除隐患。",
                             "王平",
                             "县水利局",
                             "李山",
                             "县财政局、各乡镇",
                             "5月底前",
                             "2",
                             "开展防汛演练，提高应急能力。",
                             "周建明",
                             "县应急局",
                             "李山",
                             "县气象局",
                             "6月底前",
                             "3",
                             "修复水毁堤防。",
                             "王平",
                             "县水利局",
                             "李山",
                             "县财政局",
                             "全年"}) {
      absl::StrAppend(&text, cell, end);
    }
    std::vector<std::string> expected = LedAndSupported();
    expected.push_back("3||修复水毁堤防。|L县水利局 C县财政局 |全年 2023-12-31 ");
    EXPECT_EQ(Tasks(text), expected);
  }
}

TEST(SpanningTitlesTest, CellsOfMarkup) {
  EXPECT_EQ(
      Tasks("<html><body><h1>临岚县2023年防汛重点任务分解表</h1><table>"
            "<tr><td rowspan=2>序号</td><td rowspan=2>工作任务</td><td colspan=2>牵头</td>"
            "<td colspan=2>配合</td><td rowspan=2>完成时限</td></tr>"
            "<tr><td>责任领导</td><td>责任单位</td><td>责任领导</td><td>责任单位</td></tr>"
            "<tr><td>1</td><td>完成水库除险加固，消除隐患。</td><td>王平</td><td>县水利局</td>"
            "<td>李山</td><td>县财政局、各乡镇</td><td>5月底前</td></tr>"
            "<tr><td>2</td><td>开展防汛演练，提高应急能力。</td><td>周建明</td><td>县应急局</td>"
            "<td>李山</td><td>县气象局</td><td>6月底前</td></tr></table></body></html>"),
      LedAndSupported());
}

// What is beside the task spans columns too, the last title none.
TEST(SpanningTitlesTest, TitlesBehindTheTask) {
  const std::vector<std::string> expected = {
      "1||学习防洪法和防汛条例。|R政策法规股 |",
      "2||学习水库安全管理条例。|R水库管理股 |",
  };
  EXPECT_EQ(Tasks(absl::StrCat(
                "临岚县水利局普法四个清单\n",
                "序号 | 内容清单 | 责任清单 | 措施清单 | 标准清单 | ||||\n"
                "责任领导 | 责任人 | 责任股室 | 普法对象 | 宣传载体 | 方式措施 | |||\n"
                "1 | 学习防洪法和防汛条例。 | 王平 | 李山 | 政策法规股 | 全体干部 | 宣传栏、手册 | "
                "1.举办讲座。2.发放手册。 | 普法率达到100%。 |\n"
                "2 | 学习水库安全管理条例。 | 王平 | 周建明 | 水库管理股 | 水库职工 | 展板 | "
                "现场讲解。 | 普法率达到100%。 |\n")),
            expected);
}

// 责任单位 spans the two titles right below it, the last of both rows, where cells are lines.
TEST(SpanningTitlesTest, RightAboveTheLeadersAndOthers) {
  const std::string rows = "完成水库除险加固，消除隐患。\n5月底前\n县水利局\n县财政局、各乡镇\n";
  const std::string more = "开展防汛演练，提高应急能力。\n6月底前\n县应急局\n县气象局\n";
  for (const char* above : {"责任单位", "责任分工"}) {
    const std::string titles =
        absl::StrCat("工作任务\n完成时限\n", above, "\n牵头单位\n配合单位\n");
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n", titles, "1\n", rows, "2\n", more)),
              LedAndSupported())
        << above;
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, titles, rows, more)),
        (std::vector<std::string>{LedAndSupported()[0].substr(1), LedAndSupported()[1].substr(1)}))
        << above;
  }
  // A table of one row.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n完成时限\n责任单位\n牵头单位\n配合单位\n1\n",
                               rows)),
            (std::vector<std::string>{LedAndSupported()[0]}));
  // Below a section, without numbers.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "工作任务\n完成时限\n责任单位\n牵头单位\n配合单位\n",
                               "一、防汛\n", rows, more)),
            (std::vector<std::string>{absl::StrCat("|一、防汛/", LedAndSupported()[0].substr(2)),
                                      absl::StrCat("|一、防汛/", LedAndSupported()[1].substr(2))}));
  // Where each row prints a body for it, it is a column.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n工作任务\n完成时限\n责任单位\n牵头单位\n配合单位\n"
                               "1\n加固水库。\n5月底前\n县水利局\n县财政局\n各乡镇\n"
                               "2\n开展演练。\n6月底前\n县应急局\n县气象局\n县财政局\n")),
            (std::vector<std::string>{
                "1||加固水库。|R县水利局 L县财政局 C各乡镇 |5月底前 2023-05-31 ",
                "2||开展演练。|R县应急局 L县气象局 C县财政局 |6月底前 2023-06-30 "}));
}

// A row of a few words below the titles is a row.
TEST(SpanningTitlesTest, ARowOfPersonsIsNone) {
  const std::vector<std::string> expected = {
      "1||完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2||开展防汛演练，提高应急能力。|R县应急局 |6月底前 2023-06-30 ",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "| 序号 | 工作任务 | 责任领导 | 责任单位 | 完成时限 |\n"
                         "| 1 | 完成水库除险加固，消除隐患。 | 王平 | 县水利局 | 5月底前 |\n"
                         "| 2 | 开展防汛演练，提高应急能力。 | 周建明 | 县应急局 | 6月底前 |\n")),
      expected);
}

TEST(SpanningTitlesTest, PartsOfTheYearBelowWhenItIsDue) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t项目任务\t责任分工\t\t完成时限\t\n"
                               "\t\t牵头科室\t责任单位\t上半年\t下半年\n"
                               "1\t加固险段2处。\t工程科\t县水利局\t6月底主体完工\t8月底交付使用\n"
                               "2\t改造水闸8座。\t工程科\t县住建局\t完成招标\t9月底前完工\n"
                               "3\t巡查险段。\t安全科\t各乡镇\t3月底前\t长期坚持\n")),
            (std::vector<std::string>{
                "1||加固险段2处。|L工程科 R县水利局 |6月底 2023-06-30 8月底 2023-08-31 ",
                "2||改造水闸8座。|L工程科 R县住建局 |9月底前 2023-09-30 ",
                "3||巡查险段。|L安全科 R各乡镇 |3月底前 2023-03-31 长期坚持  "}));
}

}  // namespace
}  // namespace duban
