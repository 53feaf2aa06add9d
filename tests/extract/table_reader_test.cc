// The rows of a table whose columns are known become tasks, with their headings.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "duban/engine.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableReaderTest, TheSameAsAboveInAnotherSection) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\t工作任务\t责任单位\t完成时限\n一、治水\n"
                               "1\t清理河道。\t县水利局\t6月底前\n二、造林\n"
                               "2\t栽种树木。\t同上\t年底前\n")),
            (std::vector<std::string>{"1|一、治水/|清理河道。|R县水利局 |6月底前 2023-06-30 ",
                                      "2|二、造林/|栽种树木。|R县水利局 |年底前 2023-12-31 "}));
}

// 已完成 ends as what a body does, and tells of none.
TEST(TableReaderTest, WhatIsDoneIsNoBody) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\t工作任务\t责任单位\t完成时限\n"
                         "1\t清理河道。\t县水利局\t6月底前\n"
                         "2\t修复水闸。\t已完成\t年底前\n"
                         "3\t栽种树木。\t\t已完成，长期坚持\n")),
      (std::vector<std::string>{"1||清理河道。|R县水利局 |6月底前 2023-06-30 ",
                                "2||修复水闸。||年底前 2023-12-31 ", "3||栽种树木。||长期坚持  "}));
}

TEST(TableReaderTest, ASectionWhoseWordsStandInTheColumnOfCategories) {
  const std::vector<std::string> expected = {
      "1|工程准备/除险加固/|完成水库除险加固，消除隐患。|L县水利局 |5月底前 2023-05-31 ",
      "2|工程准备/除险加固/|加固堤防隐患段。|L县水利局 |6月底前 2023-06-30 ",
      "3|应急演练/队伍建设/|开展防汛演练，提高应急能力。|L县应急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号 | 任务 | 内容 | 牵头单位 | 完成时间 |\n"
                         "一 | 工程准备 | | | |\n"
                         "1 | 除险加固 | 完成水库除险加固，消除隐患。 | 县水利局 | 5月底前 |\n"
                         "2 | | 加固堤防隐患段。 | 县水利局 | 6月底前 |\n"
                         "二 | 应急演练 | | | |\n"
                         "3 | 队伍建设 | 开展防汛演练，提高应急能力。 | 县应急局 | 全年 |\n")),
      expected);
}

TEST(TableReaderTest, ANumberAloneInItsRowIsNoSection) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/|完成水库除险加固，消除隐患。|L县水利局 |5月底前 2023-05-31 ",
      "2|一、工程准备/|加固堤防隐患段。|L县水利局 |6月底前 2023-06-30 ",
      "4|一、工程准备/|补充编织袋和木桩，更换水泵。|L县粮食局 |11月底前 2023-11-30 ",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号 | 任务 | 内容 | 牵头单位 | 完成时间 |\n"
                         "1 | 一、工程准备 | 完成水库除险加固，消除隐患。 | 县水利局 | 5月底前 |\n"
                         "2 | | 加固堤防隐患段。 | 县水利局 | 6月底前 |\n"
                         "3 | | | | |\n"
                         "4 | | 补充编织袋和木桩，更换水泵。 | 县粮食局 | 11月底前 |\n")),
      expected);
}

TEST(TableReaderTest, WhatATaskComesUnderStandsForItWhereItsCellIsEmpty) {
  const std::vector<std::string> expected = {
      "1|新建改建农村公路/|完成设计后开工。|R县交通局 |11月底前 2023-11-30 ",
      "2||建成口袋公园5个|R县城管局 |10月底前 2023-10-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 | 目标任务 | 推进措施 | 责任单位 | 时间节点 |\n"
                               "1 | 新建改建农村公路 | 完成设计后开工。 | 县交通局 | 11月底前 |\n"
                               "2 | 建成口袋公园5个 | | 县城管局 | 10月底前 |\n")),
            expected);
}

TEST(TableReaderTest, HeadingsBetweenTheTablesOfAPlan) {
  // Each table has its titles again.
  const std::vector<std::string> expected = {
      "1|一、工程准备/|完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2|一、工程准备/|清理河道，拆除违章建筑。|R县水利局 |10月底前 2023-10-31 ",
      "1|二、应急演练/|开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
      "1|三、物资储备/|补充编织袋和木桩，更换水泵。|R县粮食局 |6月底前 2023-06-30 ",
  };
  const std::vector<std::string> kTitles = {"序号", "工作任务", "责任单位", "完成时限"};
  const std::vector<std::vector<std::string>> kLines = {
      {"一、工程准备"},
      kTitles,
      {"1", "完成水库除险加固，消除隐患。", "县水利局", "5月底前"},
      {"2", "清理河道，拆除违章建筑。", "县水利局", "10月底前"},
      {"二、应急演练"},
      kTitles,
      {"1", "开展防汛演练，提高应急能力。", "县应急局", "全年"},
      {"三、物资储备"},
      kTitles,
      {"1", "补充编织袋和木桩，更换水泵。", "县粮食局", "6月底前"},
  };
  for (const char* mark : {"\t", "    ", " ", "|", "\n|\n", "\n"}) {
    std::string text = kHead;
    for (const std::vector<std::string>& line : kLines) {
      absl::StrAppend(&text, absl::StrJoin(line, mark), "\n");
    }
    EXPECT_EQ(Tasks(text), expected) << text;
  }
}

TEST(TableReaderTest, ASectionPrintedInEachColumn) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/水库/|完成除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2|二、应急演练/队伍/|开展防汛演练，提高应急能力。|R县应急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "|序号|类别|工作任务|责任单位|完成时限|\n|---|---|---|---|---|\n"
                         "|一、工程准备|一、工程准备|一、工程准备|一、工程准备|一、工程准备|\n"
                         "|1|水库|完成除险加固，消除隐患。|县水利局|5月底前|\n"
                         "|二、应急演练|二、应急演练|二、应急演练|二、应急演练|二、应急演练|\n"
                         "|2|队伍|开展防汛演练，提高应急能力。|县应急局|全年|\n")),
      expected);
}

TEST(TableReaderTest, ATitleThatTellsWhichBodyLeads) {
  const std::vector<std::string> expected = {
      "1||完成水库除险加固，消除隐患。|L县水利局 R县财政局 |5月底前 2023-05-31 "};
  for (const char* note : {"第一个为牵头单位", "第一名为牵头单位", "排第一位的为牵头单位"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号|工作任务|责任单位（", note, "）|完成时限\n",
                                 "1|完成水库除险加固，消除隐患。|县水利局、县财政局|5月底前\n")),
              expected)
        << note;
  }
}

TEST(TableReaderTest, AmountsForEachBodyAreNoTasks) {
  // Of what kind a body is, and how many projects it is to bring.
  for (const char* rows :
       {"序号 | 类型 | 部门 | 经费（万元） |\n1 | 片区 | 东桥片区 | 66 |\n2 | 西桥片区 | 60 |\n"
        "3 | 区直部门 | 区财政局 | 17 |\n4 | 区农业农村局 | 21 |\n合计 | 164 |\n",
        "序号 | 类型 | 部门 | 落地项目任务 | 总投资额任务数（亿） |\n"
        "1 | 片区 | 东桥片区 | 16 | 20 |\n2 | 片区 | 西桥片区 | 14（2） | 17 |\n"
        "3 | 部门 | 区财政局 | 8 | 3 |\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚区2023年招商任务分解表\n\n", rows)),
              std::vector<std::string>())
        << rows;
  }
}

TEST(TableReaderTest, AListOfWhatBodiesHandInHoldsNoTimeLimits) {
  // Some numbers are left out.
  EXPECT_EQ(Tasks("附件\n考核材料清单\n序号\n单位名称\n材料\n1\n区林业局\n2023年绿化工作总结。\n"
                  "2\n区港务站\n落实责任目标的总结。\n5\n县环卫所\n2023年环卫工作总结。\n"),
            std::vector<std::string>());
}

TEST(TableReaderTest, TheColumnOfProgress) {
  static const Engine* const engine = Engine::Create()->release();
  const std::string text =
      "序号\t整改措施\t责任单位\t整改时限\t完成情况\n"
      "1\t修复破损护栏。\t县交通局\t3月底前\t已完成\n"
      "2\t清理河道淤泥。\t县水利局\t4月底前\t\n"
      "3\t更换老旧管网。\t县住建局\t5月底前\t\n"
      "4\t增设警示标志。\t县交通局\t5月底前\t正在推进\n";
  const v1::Notice notice = engine->Extract(text).value();
  ASSERT_EQ(notice.tasks_size(), 4);
  EXPECT_EQ(notice.tasks(0).progress().text(), "已完成");
  const v1::Span& span = notice.tasks(0).progress().span();
  EXPECT_EQ(text.substr(span.begin(), span.end() - span.begin()), "已完成");
  EXPECT_TRUE(notice.tasks(0).done());
  EXPECT_FALSE(notice.tasks(1).has_progress());
  EXPECT_FALSE(notice.tasks(2).done());
  EXPECT_EQ(notice.tasks(3).progress().text(), "正在推进");
  EXPECT_FALSE(notice.tasks(3).done());
}

TEST(TableReaderTest, TasksKnowTheirTable) {
  static const Engine* const engine = Engine::Create()->release();
  const std::string rows =
      "序号\t任务\t责任单位\n"
      "1\t修复破损护栏。\t县交通局\n"
      "2\t清理河道淤泥。\t县水利局\n";
  const v1::Notice notice =
      engine
          ->Extract("附件1\n" + rows + "附件2\n序号\t名称\t数量\n1\t护栏\t3\n2\t路灯\t4\n附件3\n" +
                    rows + "一、其他\n(一)增设警示标志。(责任单位:县交通局)\n")
          .value();
  std::vector<int> tables;
  for (const v1::Task& task : notice.tasks()) tables.push_back(task.table());
  // The table without tasks is none of them.
  EXPECT_EQ(tables, (std::vector<int>{1, 1, 2, 2, 0}));
}

// Any input is read in time that grows with it: each of these is 2 MB and took seconds or more
// where a loop was not bounded.

// Its cells are merged over the rows of its units: one task.
TEST(TableReaderTest, UnitsInCellsOfTheirOwnBesideOneTask) {
  const std::vector<std::string> expected = {
      "1||加固堤防隐患段。|L县水利局 L县林业局 |6月底前 2023-06-30 ",
      "2||补充编织袋和木桩。|L县林业局 |6月底前 2023-06-30 ",
      "3||开展防汛演练。|L县应急局 |5月底前 2023-05-31 ",
      "3||开展防汛演练。|L县气象局 |9月底前 2023-09-30 ",
  };
  EXPECT_EQ(Tasks("<html><body><p>临岚县2023年防汛重点任务分解表</p><table>"
                  "<tr><td>序号</td><td>任务</td><td>牵头单位</td><td>完成时限</td></tr>"
                  "<tr><td rowspan=2>1</td><td rowspan=2>加固堤防隐患段。</td><td>县水利局</td>"
                  "<td rowspan=3>6月底前</td></tr><tr><td rowspan=2>县林业局</td></tr>"
                  "<tr><td>2</td><td>补充编织袋和木桩。</td></tr>"
                  "<tr><td rowspan=2>3</td><td rowspan=2>开展防汛演练。</td><td>县应急局</td>"
                  "<td>5月底前</td></tr><tr><td>县气象局</td><td>9月底前</td></tr>"
                  "</table></body></html>"),
            expected);
}

// 开工时间 tells a start.
TEST(TableReaderTest, WhenSomethingBeginsIsNoLimit) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "项目名称\t建设内容\t责任单位\t开工时间\t完成时间\n"
                               "堤防加固\t加固堤防隐患段。\t县水利局\t2023年3月\t6月底前\n"
                               "水闸修复\t修复水闸。\t县住建局\t2023年4月\t年底前\n")),
            (std::vector<std::string>{"|堤防加固/|加固堤防隐患段。|R县水利局 |6月底前 2023-06-30 ",
                                      "|水闸修复/|修复水闸。|R县住建局 |年底前 2023-12-31 "}));
}

// Markup that merges no cell downwards leaves those below a category blank; where it does, a blank
// cell is empty.
TEST(TableReaderTest, BlankCellsBelowACategoryInMarkup) {
  const auto tasks = [](const std::string& first, const std::string& below) {
    return Tasks(
        "<html><body><p>临岚县2023年防汛重点任务分解表</p><table><tr><td>领域</td>"
        "<td>任务</td><td>责任单位</td></tr><tr>" +
        first + "<td>加固堤防隐患段。</td><td>县水利局</td></tr><tr>" + below +
        "<td>清理河道淤积。</td><td>县水务中心</td></tr><tr><td></td>"
        "<td>补充编织袋和木桩。</td><td>县林业局</td></tr></table></body></html>");
  };
  const std::string first = "|工程/|加固堤防隐患段。|R县水利局 |";
  const std::string second = "|工程/|清理河道淤积。|R县水务中心 |";
  EXPECT_EQ(tasks("<td>工程</td>", "<td></td>"),
            (std::vector<std::string>{first, second, "|工程/|补充编织袋和木桩。|R县林业局 |"}));
  EXPECT_EQ(tasks("<td rowspan=2>工程</td>", ""),
            (std::vector<std::string>{first, second, "||补充编织袋和木桩。|R县林业局 |"}));
}

// Each row prints who leads it, and nothing is merged: those without a body beside it have none.
TEST(TableReaderTest, EmptyCellsBesideALeaderInMarkup) {
  const auto row = [](const char* task, const char* unit) {
    return absl::StrCat("<tr><td>", task, "</td><td>县水利局</td><td>", unit, "</td></tr>");
  };
  EXPECT_EQ(Tasks(absl::StrCat("<html><body><p>临岚县2023年防汛重点任务分解表</p><table>"
                               "<tr><td>任务</td><td>牵头单位</td><td>责任单位</td></tr>",
                               row("加固堤防隐患段。", "县财政局"), row("清理河道淤积。", ""),
                               row("补充编织袋和木桩。", "县粮食局"), row("开展防汛演练。", ""),
                               row("修复水闸。", "&nbsp;"), "</table></body></html>")),
            (std::vector<std::string>{"||加固堤防隐患段。|L县水利局 R县财政局 |",
                                      "||清理河道淤积。|L县水利局 |",
                                      "||补充编织袋和木桩。|L县水利局 R县粮食局 |",
                                      "||开展防汛演练。|L县水利局 |", "||修复水闸。|L县水利局 |"}));
}

// Its cells end like titles, its number does not.
TEST(TableReaderTest, ARowOfMarkupThatBeginsWithANumberIsNoHeader) {
  EXPECT_EQ(Tasks("<html><body><p>临岚县2023年联合抽查计划</p><table><tr><td>序号</td>"
                  "<td>抽查事项</td><td>发起部门</td><td>配合部门</td></tr><tr><td>1</td>"
                  "<td>印刷企业经营事项</td><td>文旅部门</td><td>消防救援部门</td></tr>"
                  "</table></body></html>"),
            (std::vector<std::string>{"1||印刷企业经营事项|R文旅部门 C消防救援部门 |"}));
}

// Cells below a row end like titles, most of those beside them do not.
TEST(TableReaderTest, ARowOfMarkupInWhichSomeCellsAreLikeTitlesIsNoHeader) {
  EXPECT_EQ(Tasks("<html><body><p>临岚县2023年防汛重点任务分解表</p><table><tr><td>领域</td>"
                  "<td>任务</td><td>责任单位</td><td>完成时限</td><td>备注</td></tr>"
                  "<tr><td>工程</td><td>加固堤防隐患段。</td><td>县水利局</td><td>每季度</td>"
                  "<td>考核事项</td></tr></table></body></html>"),
            (std::vector<std::string>{"|工程/|加固堤防隐患段。|R县水利局 |每季度  "}));
}

// 一、… in the first cell, the others empty.
TEST(TableReaderTest, APartOfATableOfMarkupInItsFirstCell) {
  EXPECT_EQ(Tasks("<html><body><p>临岚县2023年防汛重点任务分解表</p><table>"
                  "<tr><td>任务</td><td>责任单位</td><td>完成时限</td></tr>"
                  "<tr><td>一、工程准备</td><td></td><td></td></tr>"
                  "<tr><td>加固堤防隐患段。</td><td>县水利局</td><td>6月底前</td></tr>"
                  "<tr><td>二、物资储备</td><td>&nbsp;</td><td></td></tr>"
                  "<tr><td>补充编织袋和木桩。</td><td>县粮食局</td><td>5月底前</td></tr>"
                  "</table></body></html>"),
            (std::vector<std::string>{
                "|一、工程准备/|加固堤防隐患段。|R县水利局 |6月底前 2023-06-30 ",
                "|二、物资储备/|补充编织袋和木桩。|R县粮食局 |5月底前 2023-05-31 "}));
}

// The name of an attachment in rows across its table or in lines above it.
TEST(TableReaderTest, RowsAcrossATableOfMarkupNameIt) {
  const std::string body =
      "<tr><td>任务</td><td>责任单位</td></tr>"
      "<tr><td>加固堤防隐患段。</td><td>县水利局</td></tr></table></body></html>";
  const std::string head = "<html><body><p>临岚县2023年防汛工作方案</p>";
  static constexpr struct {
    const char* above;
    const char* headings;
  } kCases[] = {
      {"<p>附件</p><table><tr><td colspan=2>防汛任务分解表</td></tr>", "附件/防汛任务分解表/"},
      {"<table><tr><td colspan=2>附件1</td></tr><tr><td colspan=2>防汛任务分解表</td></tr>",
       "附件1/防汛任务分解表/"},
      {"<p>附件</p><p>防汛任务分解表</p><table><tr><td colspan=2>填报单位：县防指</td></tr>",
       "附件/防汛任务分解表/"},
      {"<p>附件</p><p>责任清单</p><table>", "附件/责任清单/"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(
        Tasks(absl::StrCat(head, c.above, body)),
        (std::vector<std::string>{absl::StrCat("|", c.headings, "|加固堤防隐患段。|R县水利局 |")}))
        << c.above;
  }
}

// A page whose paragraphs are rows of one cell has a bar behind each of them.
TEST(TableReaderTest, TheBarBehindAnAttachmentsNameIsNoHeading) {
  static constexpr struct {
    const char* lines;
    const char* headings;
  } kCases[] = {
      {"附件1 |\n", "附件1/"},
      {"附件1 |\n2023年防汛任务分解表 |\n", "附件1/2023年防汛任务分解表/"},
      {"附件10 | 2023年防汛任务分解表 |\n", "附件10/2023年防汛任务分解表/"},
      {"附件 | 2023年防汛任务分解表\n", "附件/2023年防汛任务分解表/"},
      {"附件1 2023年防汛任务分解表\n", "附件1/2023年防汛任务分解表/"},
      {"附件1 防汛任务分解表\n\n", "附件1/防汛任务分解表/"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(
        Tasks(absl::StrCat("临岚县水利局关于印发防汛任务的通知\n\n各单位:\n\n现印发给你们。\n\n"
                           "临岚县水利局\n2023年1月5日\n\n",
                           c.lines,
                           "序号 | 任务 | 责任单位 |\n1 | 加固堤防隐患段。 | 县水利局 |\n")),
        std::vector<std::string>{absl::StrCat("1|", c.headings, "|加固堤防隐患段。|R县水利局 |")})
        << c.lines;
  }
}

// 〃 with nothing above it stands for no name of a task.
TEST(TableReaderTest, SameAsAboveInTheFirstRow) {
  const char* const kBelow[] = {"", "| 一、工程准备 | | | |\n"};
  for (const char* below : kBelow) {
    EXPECT_EQ(
        Tasks(absl::StrCat(
                  kHead, "| 序号 | 重点环节 | 具体举措 | 责任单位 |\n| --- | --- | --- | --- |\n",
                  below, "| 1 | 〃 |  | 县水利局 |\n", "| 2 | 〃 | 清理河道。 | 县林业局 |\n"))
            .back(),
        absl::StrCat("2|", *below == 0 ? "" : "一、工程准备/", "|清理河道。|R县林业局 |"))
        << below;
  }
}

TEST(TableReaderTest, TheStarsOfMarkdownAroundACell) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/|加固堤防隐患段。|R县水利局 |6月底前 2023-06-30 ",
      "2|一、工程准备/|清理河道。|R县林业局 |6月底前 2023-06-30 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "| **序号** | **任务** | **责任单位** | **完成时限** |\n"
                               "| --- | --- | --- | --- |\n"
                               "| **一、工程准备** | | | |\n"
                               "| **1** | **加固堤防隐患段。** | 县水利局 | **6月底前** |\n"
                               "| **2** | **清理**河道。 | **县林业局** | 6月底前 |\n")),
            expected);
}

// All of a row but its task is merged with the row above: the task is no section.
TEST(TableReaderTest, ATaskAloneInItsColumn) {
  const std::vector<std::string> expected = {
      "1|一、工程/堤防加固/|加固堤防隐患段。|R县水利局 |6月底前 2023-06-30 ",
      "|一、工程/堤防加固/|修复水闸3座。|R县水利局 |6月底前 2023-06-30 ",
      "|一、工程/堤防加固/|清理河道。|R县住建局 |9月底前 2023-09-30 ",
      "2|二、演练/演练/|开展演练两次。|R县应急局 |",
  };
  for (const char* bar : {"", "|"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, bar, "序号|任务|具体措施|责任单位|完成时限|\n",   //
                                 bar, "| |一、工程| | |\n",                               //
                                 bar, "1|堤防加固|加固堤防隐患段。|县水利局|6月底前|\n",  //
                                 bar, "| |修复水闸3座。| | |\n",                          //
                                 bar, "| |清理河道。|县住建局|9月底前|\n",                //
                                 bar, "| |二、演练| | |\n",                               //
                                 bar, "2|演练|开展演练两次。|县应急局| |\n")),
              expected)
        << bar;
  }
}

TEST(TableReaderTest, CellsOfSeveralLinesThatTabsPart) {
  const std::vector<std::string> expected = {
      "1|一、工程/|1.加固堤防隐患段。2.修复水闸3座。|R县水利局 R县林业局 |6月底前 2023-06-30 ",
      "2|一、工程/|清理河道。|R县住建局 |9月底前 2023-09-30 ",
      "3|二、演练/|开展演练两次。|R县应急局 |",
  };
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "序号\t工作任务\t责任单位\t完成时限\n"
                         "一、工程\n"
                         "1\t1.加固堤防隐患段。\n2.修复水闸3座。\t县水利局\n县林业局\t6月底前\n"
                         "2\t清理河道。\t县住建局\t9月底前\n"
                         "二、演练\n"
                         "3\t开展演练两次。\t县应急局\n")),
      expected);
}

TEST(TableReaderTest, UnitsAndLimitsSaidAboveTheTableAreThoseOfItsRows) {
  const std::vector<std::string> both = {"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                         "2||检修闸门启闭机。|R县水利局 |6月底前 2023-06-30 "};
  const std::string rows = "|1|清除坝坡杂树。|5月底前|\n|2|检修闸门启闭机。|6月底前|\n";
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "责任单位：县水利局\n|序号|工作任务|完成时限|\n", rows)),
            both);
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "责任单位：县水利局\n完成时限：5月底前\n",
                               "序号\n工作任务\n配合单位\n1\n清除坝坡杂树。\n各镇\n")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 C各镇 |5月底前 2023-05-31 "}));
  // In the heading of a table and in the section that goes on from it.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "一、除险（牵头单位：县水利局）\n|序号|工作任务|完成时限|\n",
                               "|1|清除坝坡杂树。|5月底前|\n|二、检修（牵头单位：各镇）|\n",
                               "|2|检修闸门启闭机。|6月底前|\n")),
            (std::vector<std::string>{
                "1|一、除险/|清除坝坡杂树。|L县水利局 |5月底前 2023-05-31 ",
                "2|二、检修（牵头单位：各镇）/|检修闸门启闭机。|L各镇 |6月底前 2023-06-30 "}));
  // What a column says is not said above; what ends an item is not said of the table behind it.
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "责任单位：县财政局\n|序号|工作任务|责任单位|\n",
                               "|1|清除坝坡杂树。|县水利局|\n")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |"}));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "1.巡查水库，发现险情立即报告。\n责任单位：县财政局\n",
                               "|序号|工作任务|完成时限|\n|1|清除坝坡杂树。|5月底前|\n")),
            (std::vector<std::string>{"1||巡查水库，发现险情立即报告。|R县财政局 |",
                                      "1|1.巡查水库，发现险情立即报告。/|清除坝坡杂树。||5月底前 "
                                      "2023-05-31 "}));
}

TEST(TableReaderTest, RowsThatPrintNothingButTheTaskAreCoveredFromAbove) {
  const std::vector<std::string> expected = {"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                             "2||检修闸门启闭机。|R县水利局 |5月底前 2023-05-31 ",
                                             "3||修复护坡。|R各镇 |6月底前 2023-06-30 ",
                                             "4||疏浚沟渠。|R县住建局 |7月底前 2023-07-31 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                               "1\n清除坝坡杂树。\n县水利局\n5月底前\n2\n检修闸门启闭机。\n",
                               "3\n修复护坡。\n各镇\n6月底前\n4\n疏浚沟渠。\n县住建局\n7月底前\n")),
            expected);
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\t工作任务\t责任单位\t完成时限\n",
                               "1\t清除坝坡杂树。\t县水利局\t5月底前\n2\t检修闸门启闭机。\n",
                               "3\t修复护坡。\t各镇\t6月底前\n4\t疏浚沟渠。\t县住建局\t7月底前\n")),
            expected);
}

TEST(TableReaderTest, UnitsThatARowLeavesOutAreThoseAbove) {
  const std::vector<std::string> expected = {
      "1|堤防/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
      "2|堤防/|检修闸门启闭机。|R县水利局 |6月底前 2023-06-30 ",
      "3|堤防/|修复护坡。|R各镇 |7月底前 2023-07-31 ",
      "4|沟渠/|疏浚沟渠。||8月底前 2023-08-31 "};  // Another category.
  for (const char* mark : {"\n", "\t"}) {
    const auto row = [mark](const std::vector<std::string>& cells) {
      return absl::StrCat(absl::StrJoin(cells, mark), "\n");
    };
    EXPECT_EQ(Tasks(absl::StrCat(kHead, row({"序号", "类别", "工作任务", "责任单位", "完成时限"}),
                                 row({"1", "堤防", "清除坝坡杂树。", "县水利局", "5月底前"}),
                                 row({"2", "检修闸门启闭机。", "6月底前"}),
                                 row({"3", "修复护坡。", "各镇", "7月底前"}),
                                 row({"4", "沟渠", "疏浚沟渠。", "8月底前"}))),
              expected)
        << mark;
  }
}

TEST(TableReaderTest, UnitsThatARowLeavesOutWithItsCategoryAreMergedLikeIt) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "类别\t工作任务\t目标值\t牵头科室\t指导单位\t完成时限\n"
                               "堤防\t1.加固险段2处\t100%\t工程科\t市水文站\t5月\n"
                               "\t2.清除坝坡杂树\t60%\t\t\t6月\n"
                               "物资\t3.补充编织袋\t80%\t物资科\t县应急局\t全年\n"
                               "水闸\t4.更换止水橡皮\t90%\t安全科\t市水文站\t8月\n")),
            (std::vector<std::string>{"1|堤防/|加固险段2处|L工程科 R市水文站 |5月 2023-05-31 ",
                                      "2|堤防/|清除坝坡杂树|L工程科 R市水文站 |6月 2023-06-30 ",
                                      "3|物资/|补充编织袋|L物资科 R县应急局 |全年 2023-12-31 ",
                                      "4|水闸/|更换止水橡皮|L安全科 R市水文站 |8月 2023-08-31 "}));
}

TEST(TableReaderTest, AProgrammeOrATimetableHoldsNoTasksWithoutUnits) {
  EXPECT_EQ(Tasks("临岚县水利学会年会通知\n时间 内容 主持人\n8:30-9:00 开幕式 李明\n"
                  "9:00-9:40 审议工作报告 王小明\n二、报名\n请于5月10日前报名。\n"),
            std::vector<std::string>());
  EXPECT_EQ(Tasks("临岚县培训安排\n序号\t培训内容\t培训对象\t培训时间\t学时\n"
                  "1\t巡堤方法\t村干部\t2023年5月\t2\n2\t抢险演练\t民兵\t2023年6月\t4\n"),
            std::vector<std::string>());
  EXPECT_EQ(Tasks("临岚县培训安排\n序号\t培训内容\t培训对象\t责任单位\t完成时限\n"
                  "1\t讲授巡堤方法\t村干部\t县水利局\t2023年5月底前\n"
                  "2\t开展抢险演练\t民兵\t县应急局\t2023年6月底前\n")
                .size(),
            2U);
}

TEST(TableReaderTest, AFormHoldsNoTasks) {
  for (const char* form :
       {"序号\t检查项目\t存在问题\t整改措施\t整改时限\t责任人\n1\t堤防\n2\t水闸\n3\t泵站\n",
        "序号|检查内容|整改措施|责任单位|整改时限\n1|堤防巡查制度落实情况。||||\n"
        "2|水闸启闭设备完好情况。||||\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, form)).size(), 0u) << form;
  }
}

TEST(TableReaderTest, WhoCooperatesInFewOfTheRows) {
  // Empty cells leave no line; each row has a body of its own that leads.
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序号\n工作任务\n牵头单位\n配合单位\n1\n清除坝坡杂树。\n县水利局\n县林业局\n2\n"
          "检修启闭机。\n县应急局\n3\n储备编织袋。\n县粮食局\n4\n开展演练。\n县武装部\n县公安局\n"
          "5\n公布值班电话。\n县政府办\n")),
      (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 C县林业局 |",
                                "2||检修启闭机。|L县应急局 |", "3||储备编织袋。|L县粮食局 |",
                                "4||开展演练。|L县武装部 C县公安局 |",
                                "5||公布值班电话。|L县政府办 |"}));
  // One cell beside all rows.
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\n工作任务\n牵头单位\n配合单位\n1\n清除坝坡杂树。\n县水利局\n各乡镇\n2\n"
                "检修启闭机。\n县应急局\n3\n储备编织袋。\n县粮食局\n")),
            (std::vector<std::string>{"1||清除坝坡杂树。|L县水利局 C各乡镇 |",
                                      "2||检修启闭机。|L县应急局 C各乡镇 |",
                                      "3||储备编织袋。|L县粮食局 C各乡镇 |"}));
}

TEST(TableReaderTest, TimesLeftOfTheTasksAreMergedOnlyBelowThoseThatTheFirstRowPrints) {
  const char* titles = "序号 | 活动时间 | 活动内容 | 责任单位 |\n";
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "1 | | 举办读书会。 | 县图书馆 |\n2 | 4月29日 | 举办诗会。 | 县文化馆 |\n"
                         "3 | | 放映电影。 | 县影剧院 |\n")),
      (std::vector<std::string>{"1||举办读书会。|R县图书馆 |",
                                "2||举办诗会。|R县文化馆 |4月29日 2023-04-29 ",
                                "3||放映电影。|R县影剧院 |"}));
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, titles,
                         "1 | 4月20日 | 举办读书会。 | 县图书馆 |\n"
                         "2 | 4月29日 | 举办诗会。 | 县文化馆 |\n3 | | 放映电影。 | 县影剧院 |\n"))
          .back(),
      "3||放映电影。|R县影剧院 |4月29日 2023-04-29 ");
}

TEST(TableReaderTest, RowsThatAreNumberedAsDocumentsAre) {
  const char text[] =
      "临岚县领导批示件办理清单\n\n"
      "| 编号 | 来文标题 | 批示要点 | 承办科室 | 办理时限 |\n"
      "| 批字〔2023〕11号 | 关于水库渗漏的报告 | 限期修复。 | 县水利局 | 4月26日前 |\n"
      "| 批字〔2023〕12号 | 关于护栏破损的报告 | 立即更换。 | 县交通局 | 5月31日前 |\n";
  EXPECT_EQ(Tasks(text),
            (std::vector<std::string>{"批字〔2023〕11号|关于水库渗漏的报告/|限期修复。|R县水利局 "
                                      "|4月26日前 2023-04-26 ",
                                      "批字〔2023〕12号|关于护栏破损的报告/|立即更换。|R县交通局 "
                                      "|5月31日前 2023-05-31 "}));
  const auto notice = Engine::Create().value()->Extract(text);
  EXPECT_EQ(notice->citations_size(), 0);
}

}  // namespace
}  // namespace duban
