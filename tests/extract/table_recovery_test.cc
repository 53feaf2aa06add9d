// The lines of plain-text tables go back to their cells and rows.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

// 第三季度 is like a title, and the titles stand below the cell behind it.
TEST(TableRecoveryTest, TitlesPrintedAgainBelowARowWhoseCellsAreLikeTitles) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n工作内容\n完成时限\n责任部门\n"
                               "1\n清理河道。\n第三季度\n县水利局\n"
                               "序号\n工作内容\n完成时限\n责任部门\n"
                               "2\n修复水闸。\n年底前\n县财政局\n")),
            (std::vector<std::string>{"1||清理河道。|R县水利局 |第三季度 2023-09-30 ",
                                      "2||修复水闸。|R县财政局 |年底前 2023-12-31 "}));
}

// 任务分工表 stands above the titles as a title of categories would, and 一、工程 below them as
// one.
TEST(TableRecoveryTest, WhatAnAttachmentIsCalledIsNoTitleAboveASection) {
  EXPECT_EQ(
      Tasks("临岚县2023年防汛工作方案\n\n附件\n任务分工表\n\n具体措施\n\n牵头单位\n\n"
            "配合单位\n\n一、工程\n\n清理河道。\n\n县水利局\n\n县财政局\n\n"
            "修复水闸。\n\n县住建局\n\n县财政局\n"),
      (std::vector<std::string>{"|附件/任务分工表/一、工程/|清理河道。|L县水利局 C县财政局 |",
                                "|附件/任务分工表/一、工程/|修复水闸。|L县住建局 C县财政局 |"}));
}

// 年度 is a title by itself, too, but no blank line parts it from the other half.
TEST(TableRecoveryTest, HalvesOfATitleThatNoBlankLineParts) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "任务\n内容\n\n年度\n目标\n\n牵头\n单位\n\n完成\n时限\n\n"
                               "清理河道。\n\n覆盖率达到100%\n\n县水利局\n\n6月底前\n\n"
                               "修复水闸。\n\n新建3处\n\n县住建局\n\n年底前\n\n"
                               "栽种树木。\n\n进一步提升\n\n县林业局\n\n9月底前\n")),
            (std::vector<std::string>{"||清理河道。|L县水利局 |6月底前 2023-06-30 ",
                                      "||修复水闸。|L县住建局 |年底前 2023-12-31 ",
                                      "||栽种树木。|L县林业局 |9月底前 2023-09-30 "}));
}

// 排查情况 and 县直部门 are like titles, the number or the limit beside them is not.
TEST(TableRecoveryTest, ARowOfCellsLikeTitlesIsNotTheTitlesAgain) {
  for (const char* mark : {"\t", " | "}) {
    const auto row = [&](std::initializer_list<const char*> cells) {
      return absl::StrJoin(cells, mark) + "\n";
    };
    EXPECT_EQ(Tasks(absl::StrCat(kHead, row({"报送内容", "报送时间", "报送单位"}),
                                 row({"隐患排查台账", "每月10日前", "各乡镇"}),
                                 row({"隐患整改情况", "6月底前", "各行业主管部门"}))),
              (std::vector<std::string>{"||隐患排查台账|R各乡镇 |每月10日前  ",
                                        "||隐患整改情况|R各行业主管部门 |6月底前 2023-06-30 "}));
    EXPECT_EQ(Tasks(absl::StrCat(kHead, row({"序号", "任务", "责任部门", "完成时限"}),
                                 row({"1", "隐患排查情况", "县水利部门", "6月底前"}),
                                 row({"2", "隐患整改情况", "县住建部门", "第三季度"}))),
              (std::vector<std::string>{"1||隐患排查情况|R县水利部门 |6月底前 2023-06-30 ",
                                        "2||隐患整改情况|R县住建部门 |第三季度 2023-09-30 "}));
  }
}

// 责任清单 is the title of a column elsewhere.
TEST(TableRecoveryTest, WhatAnAttachmentIsCalledIsNoTitleOfAColumn) {
  for (const char* name : {"责任清单", "任务清单", "责任清单（第二批）"}) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚县2023年防汛工作方案\n\n附件1\n", name,
                                 "\n\n序号\n\n工作内容\n\n责任单位\n\n完成时限\n\n"
                                 "1\n\n清理河道。\n\n县水利局\n\n6月底前\n\n"
                                 "2\n\n修复水闸。\n\n县住建局\n\n年底前\n")),
              (std::vector<std::string>{
                  absl::StrCat("1|附件1/", name, "/|清理河道。|R县水利局 |6月底前 2023-06-30 "),
                  absl::StrCat("2|附件1/", name, "/|修复水闸。|R县住建局 |年底前 2023-12-31 ")}));
  }
}

// 行政许可事项 and 政策文件 end like titles, and no number tells where the first row begins.
TEST(TableRecoveryTest, TheFirstRowsCategoryIsLikeATitle) {
  for (const char* category : {"行政许可事项", "政策文件", "重点工作"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat(kHead, "工作类别\n\n工作内容\n\n责任司局\n\n完成时限\n\n", category,
                           "\n\n公布目录。\n\n法规司\n\n6月底前\n\n环保执法\n\n"
                           "清理栏目。\n\n执法局\n\n年底前\n")),
        (std::vector<std::string>{
            absl::StrCat("|", category, "/|公布目录。|R法规司 |6月底前 2023-06-30 "),
            "|环保执法/|清理栏目。|R执法局 |年底前 2023-12-31 "}));
  }
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "公开事项\n|\n工作内容\n|\n责任单位\n|\n完成时限\n|\n"
                               "政策文件\n|\n公布目录。\n|\n县司法局\n|\n6月底前\n|\n"
                               "环保执法\n|\n清理栏目。\n|\n县环保局\n|\n年底前\n|\n")),
            (std::vector<std::string>{"|政策文件/|公布目录。|R县司法局 |6月底前 2023-06-30 ",
                                      "|环保执法/|清理栏目。|R县环保局 |年底前 2023-12-31 "}));
  // A title behind the limits that is one.
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "工作类别\n\n工作内容\n\n牵头司局\n\n完成时限\n\n工作要求\n\n"
                               "环保执法\n\n清理栏目。\n\n执法局\n\n年底前\n\n不留死角。\n\n"
                               "财政收支\n\n公布目录。\n\n财务司\n\n6月底前\n\n按月更新。\n"))
                .size(),
            2U);
}

TEST(TableRecoveryTest, SingleBlanksPartCellsAndStandInsideOfThem) {
  const std::vector<std::string> expected = {
      "1|河道清障/|清理河床网箱，拆除沿岸码头。|L县水利局 C县公安局 R各乡镇人民政府 |",
      "2|堤防加固/|加固隐患段，增设标识。|L县水利局 C县财政局 R各乡镇人民政府 |",
      "3|演练预警/|开展防汛演练。|L县应急局 C县气象局 R各乡镇人民政府 |"};
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号 类别 工作任务 牵头单位 参与单位 责任单位\n"
                "1 河道清障 清理河床网箱， 拆除沿岸码头。 县水利局 县公安局 各乡镇人民政府\n"
                "2  堤防加固 加固隐患段， 增设标识。 县水利局 县财政局 各乡镇人民政府\n"
                "3 演练预警 开展防汛演练。 县应急局 县气象局 各乡镇人民政府\n")),
            expected);
}

TEST(TableRecoveryTest, ACalendarWhoseMonthsAndSignatureStandAtTheEdges) {
  const std::vector<std::string> expected = {
      "||开展走访慰问，发放慰问金。|R社会事务办 |1月 2023-01-31 ",
      "||检查烟花爆竹经营网点。|R应急办 R派出所 |1月 2023-01-31 ",
      "||年度总结考核，谋划来年项目。|R党政综合办 |12月 2023-12-31 "};
  EXPECT_EQ(Tasks("柳岚镇2023年重点工作行事历\n\n月份\t工作事项\t承办站所\n"
                  "1月\t开展走访慰问，发放慰问金。\t社会事务办\n"
                  "\t检查烟花爆竹经营网点。\t应急办、派出所\n"
                  "12月\t年度总结考核，谋划来年项目。\t党政综合办\n\n柳岚镇党政综合办公室\n"
                  "2023年1月8日\n"),
            expected);
}

TEST(TableRecoveryTest, BarsRightBehindOneAnotherHoldEmptyCells) {
  const std::vector<std::string> expected = {
      "1|（一）工程准备/|完成水库除险加固，消除隐患。|R县水利局 |5月底前 2023-05-31 ",
      "2|（一）工程准备/|开展防汛演练，提高应急能力。|R县应急局 |",
      "3|（二）物资储备/|补充编织袋和木桩。|L县粮食局 R县财政局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\n|\n工作任务\n|\n牵头单位\n|\n责任单位\n|\n完成时限\n（一）工程准备\n1\n|\n"
                "完成水库除险加固，消除隐患。\n|\n|\n县水利局\n|\n5月底前\n2\n|\n"
                "开展防汛演练，提高应急能力。\n|\n|\n县应急局\n|\n（二）物资储备\n3\n|\n"
                "补充编织袋和木桩。\n|\n县粮食局\n|\n县财政局\n|\n全年\n")),
            expected);
}

TEST(TableRecoveryTest, TheFinerOfTwoCategoriesWhereCellsAreNotPrintedAgain) {
  const std::vector<std::string> expected = {
      "1|环境治理/大气治理/|淘汰老旧车辆，推广新能源公交车。|R县交通局 |12月底前 2023-12-31 ",
      "2|环境治理/大气治理/|督促料场配备喷淋设备。|R县住建局 |6月底前 2023-06-30 ",
      "3|环境治理/水体治理/|建设污水管网，提高收集率。|R县水利局 |10月底前 2023-10-31 ",
  };
  const std::vector<std::vector<std::string>> kRows = {
      {"序号", "类别", "重点任务", "具体措施", "责任单位", "完成时限"},
      {"1", "环境治理", "大气治理", "淘汰老旧车辆，推广新能源公交车。", "县交通局", "12月底前"},
      {"2", "督促料场配备喷淋设备。", "县住建局", "6月底前"},
      {"3", "水体治理", "建设污水管网，提高收集率。", "县水利局", "10月底前"},
  };
  for (const char* mark : {"\t", "    ", " ", "\n|\n", "\n"}) {
    std::string text = kHead;
    for (const std::vector<std::string>& row : kRows) {
      absl::StrAppend(&text, absl::StrJoin(row, mark), "\n");
    }
    EXPECT_EQ(Tasks(text), expected) << text;
  }
}

TEST(TableRecoveryTest, OuterCategoriesGoOnWhereARowBeginsWithAnInnerOne) {
  // The lists of tasks, of who does them and of when share one word.
  for (const char* titles : {"建设任务 | 工作事项 | 工作指标 | 任务清单 | 责任清单 | 时限清单 |\n",
                             "板块 | 领域 | 重点任务 | 具体措施 | 责任单位 | 完成时限 |\n"}) {
    const std::vector<std::string> expected = {
        "|一、设施/（一）堤防/1.土堤/土堤全部达标。/|加高土堤二里。|R水管所 |4月 2023-04-30 ",
        "|一、设施/（一）堤防/1.土堤/险段有人值守。/|搭建值守棚两座。|R应消站 |5月 2023-05-31 ",
        "|一、设施/（一）堤防/1.土堤/险段有人值守。/|配发照明灯具。|R水管所 |6月 2023-06-30 ",
        "|一、设施/（二）闸门/2.木闸/木闸全部更换。/|拆除木闸三座。|R水管所 |7月 2023-07-31 ",
    };
    EXPECT_EQ(Tasks(absl::StrCat(
                  kHead, titles,
                  "一、设施 |\n"
                  "（一）堤防 | 1.土堤 | 土堤全部达标。 | 加高土堤二里。 | 水管所 | 4月 |\n"
                  "险段有人值守。 | 搭建值守棚两座。 | 应消站 | 5月 |\n"
                  "配发照明灯具。 | 水管所 | 6月 |\n"
                  "（二）闸门 | 2.木闸 | 木闸全部更换。 | 拆除木闸三座。 | 水管所 | 7月 |\n")),
              expected)
        << titles;
  }
}

TEST(TableRecoveryTest, NumbersBehindACategoryWhereBlanksPartTheCells) {
  const std::vector<std::string> expected = {
      "1|工程准备/|完成水库除险加固，消除隐患。|L县水利局 C县财政局 |5月底前 2023-05-31 ",
      "2|工程准备/|清理河道3处，拆除违章建筑。|L县水利局 C县公安局 |10月底前 2023-10-31 ",
      "3|应急演练/|开展防汛演练，提高应急能力。|L县应急局 C县气象局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "重点领域 序号 工作任务 牵头单位 配合单位 完成时限\n"
                               "工程准备 1 完成水库除险加固，消除隐患。 县水利局 县财政局 5月底前\n"
                               "2 清理河道3处，拆除违章建筑。 县水利局 县公安局 10月底前\n"
                               "应急演练 3 开展防汛演练，提高应急能力。 县应急局 县气象局 全年\n")),
            expected);
}

TEST(TableRecoveryTest, FaultsAndNumberedMeasuresThatBlanksPart) {
  const std::vector<std::string> expected = {
      "1|部分工程推进缓慢。/|1.建立台账。2.约谈业主。|R县水利局 |6月底前 2023-06-30 ",
      "2|演练次数不足。/|开展防汛演练，提高应急能力。|R县应急局 |5月底前 2023-05-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 存在问题 整改措施 责任单位 整改时限\n"
                               "1 部分工程推进缓慢。 1.建立台账。2.约谈业主。 县水利局 6月底前\n"
                               "2 演练次数不足。 开展防汛演练，提高应急能力。 县应急局 5月底前\n")),
            expected);
}

TEST(TableRecoveryTest, ATimeIsNotWhatFollowsABodysWordInTheTask) {
  const std::vector<std::string> expected = {
      "||新建城东小学，增加学位600个。|R县教育局 |12月底前 2023-12-31 ",
      "||建设社区养老服务站5处。|R县民政局 |10月底前 2023-10-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "责任单位 工作任务 完成时限\n"
                               "县教育局 新建城东小学，增加学位600个。 12月底前\n"
                               "县民政局 建设社区养老服务站5处。 10月底前\n")),
            expected);
}

TEST(TableRecoveryTest, LongRowsThatBlanksPartAreNoBrokenParagraph) {
  // Each ends without a mark, at about the same margin.
  std::string text = "临岚县人民政府办公室关于印发2023年防汛工作重点任务清单的通知\n";
  absl::StrAppend(&text, kHead, "序号 存在问题 整改措施 责任单位 责任人 整改时限\n");
  std::vector<std::string> expected;
  for (int i = 1; i <= 5; ++i) {
    absl::StrAppend(
        &text, i,
        " 水库除险加固推进缓慢。 建立周密的台账，逐项明确工作节点；对滞后的项目约谈业主。"
        " 县水利局 王建国 6月底前\n");
    expected.push_back(absl::StrCat(
        i,
        "|水库除险加固推进缓慢。/|建立周密的台账，逐项明确工作节点；对滞后的项目约谈业主。"
        "|R县水利局 |6月底前 2023-06-30 "));
  }
  EXPECT_EQ(Tasks(text), expected);
}

// The year in it is no limit of the row above.
TEST(TableRecoveryTest, TheTitleOfTheTableIsPrintedAgainOnTheNextPage) {
  const std::string titles = "序号\n工作任务\n责任单位\n完成时限\n";
  for (const char* more : {"", "（续）"}) {
    EXPECT_EQ(Tasks(absl::StrCat("关于印发2023年防汛任务分解表的通知\n\n附件1\n\n"
                                 "2023年防汛任务分解表\n",
                                 titles,
                                 "1\n检修闸门。\n县水利局\n6月底前\n2\n清理河道。\n"
                                 "各镇\n5月底前\n2023年防汛任务分解表",
                                 more, "\n", titles, "3\n储备编织袋。\n县粮食局\n全年\n")),
              (std::vector<std::string>{
                  "1|附件1/2023年防汛任务分解表/|检修闸门。|R县水利局 |6月底前 2023-06-30 ",
                  "2|附件1/2023年防汛任务分解表/|清理河道。|R各镇 |5月底前 2023-05-31 ",
                  "3|附件1/2023年防汛任务分解表/|储备编织袋。|R县粮食局 |全年 2023-12-31 "}));
  }
}

TEST(TableRecoveryTest, TitlesRightBelowACellThatEndsLikeOne) {
  const std::string titles = "序号\n工作任务\n责任单位\n完成时限\n";
  EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, "1\n疏通老街的雨水管。\n县住建局\n6月底前\n",
                               "2\n拔除河滩上的高秆作物。\n县水利局\n每季度\n", titles,
                               "3\n修补塌陷的亲水台阶。\n县文旅局\n9月底前\n")),
            (std::vector<std::string>{"1||疏通老街的雨水管。|R县住建局 |6月底前 2023-06-30 ",
                                      "2||拔除河滩上的高秆作物。|R县水利局 |每季度  ",
                                      "3||修补塌陷的亲水台阶。|R县文旅局 |9月底前 2023-09-30 "}));
}

TEST(TableRecoveryTest, ACategoryBeforeTheNumberWhereBarsStandAlone) {
  const std::vector<std::string> expected = {
      "1|河道清障/|清理河床网箱。|R县水利局 |6月底前 2023-06-30 ",
      "2|河道清障/|拆除沿岸码头。|R县水利局 |7月底前 2023-07-31 ",
      "3|演练预警/|开展防汛演练。|R县应急局 |8月底前 2023-08-31 "};
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "类别\n|\n序号\n|\n工作任务\n|\n责任单位\n|\n完成时限\n",
                               "河道清障\n|\n1\n|\n清理河床网箱。\n|\n县水利局\n|\n6月底前\n",
                               "|\n2\n|\n拆除沿岸码头。\n|\n县水利局\n|\n7月底前\n",
                               "演练预警\n|\n3\n|\n开展防汛演练。\n|\n县应急局\n|\n8月底前\n")),
            expected);
}

TEST(TableRecoveryTest, TablesWithMergedCells) {
  const struct {
    const char* name;
    std::string text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"a category that is not printed again, the row filled up at its end",
       "类别 | 序号 | 项目内容 | 牵头单位 | 配合单位 | 完成时限 |\n"
       "一、教育 | 1 | 新建幼儿园。 | 县教育局 | 县住建局 | 8月底前 |\n"
       "2 | 更换饮水设备。 | 县教育局 | | 9月底前 | |\n"
       "二、交通 | 3 | 改造危桥5座。 | 县交通局 | 县财政局 | 10月底前 |\n",
       {"1|一、教育/|新建幼儿园。|L县教育局 C县住建局 |8月底前 2023-08-31 ",
        "2|一、教育/|更换饮水设备。|L县教育局 |9月底前 2023-09-30 ",
        "3|二、交通/|改造危桥5座。|L县交通局 C县财政局 |10月底前 2023-10-31 "}},
      {"sections and a ruler with bars behind them",
       "序号 | 重点任务 | 具体工作 | 牵头部门 | 参加部门 | 时限 "
       "|\n---|---|---|---|---|---|\n一、质量提升 |\n"
       "1 | 产品质量 | 开展抽查。 | 县市场监管局 | 县财政局 | 10月底前 |\n"
       "2 | | 开展质量月活动。 | 县市场监管局 | 各成员单位 | 9月 |\n二、品牌建设 |\n"
       "3 | 商标 | 指导企业注册。 | 县市场监管局 | / | 持续推进 |\n",
       {"1|一、质量提升/产品质量/|开展抽查。|L县市场监管局 C县财政局 |10月底前 2023-10-31 ",
        "2|一、质量提升/产品质量/|开展质量月活动。|L县市场监管局 C各成员单位 |9月 2023-09-30 ",
        "3|二、品牌建设/商标/|指导企业注册。|L县市场监管局 |持续推进  "}},
      {"numbers in the text, roles in the cell",
       "事项 | 要求 | 责任科室 |\n一、公开 | 1.公开预算、决算。 | 财务科 |\n"
       "二、宣传 | 2.更新办事指南。 | 服务科牵头，各科室配合 |\n3.编写解读材料。 | 各科室 | |\n",
       {"1|一、公开/|公开预算、决算。|R财务科 |", "2|二、宣传/|更新办事指南。|L服务科 C各科室 |",
        "3|二、宣传/|编写解读材料。|R各科室 |"}},
      {"limits that cover the rows below, which lack the cell",
       "序号 | 任务 | 责任单位 | 完成时限 |\n1 | 公布清单。 | 县司法局 | 11月底前 |\n"
       "2 | 修订文本。 | 县财政局 |\n3 | 培训人员。 | 县教育局 | |\n"
       "4 | 打通数据。 | 县大数据局 | 12月20日前 |\n",
       {"1||公布清单。|R县司法局 |11月底前 2023-11-30 ",
        "2||修订文本。|R县财政局 |11月底前 2023-11-30 ", "3||培训人员。|R县教育局 |",
        "4||打通数据。|R县大数据局 |12月20日前 2023-12-20 "}},
      {"sections in the cells of a row that a Chinese number begins",
       "序号 | 重点任务 | 责任单位 | 完成时限 |\n一 | 工业经济 | | |\n1 | 新增规上企业8家。 | "
       "县工信局 | "
       "12月底 |\n二 | 城市建设 | | |\n2 | 改造管网。 | 县住建局 | 11月底 |\n",
       {"1|工业经济/|新增规上企业8家。|R县工信局 |12月底 2023-12-31 ",
        "2|城市建设/|改造管网。|R县住建局 |11月底 2023-11-30 "}},
      {"sections in the cells of a row below those of another",
       "序号 | 重点任务 | 责任单位 | 完成时限 |\n一 | 工业经济 | | |\n(一) | 培育企业 | | |\n"
       "1 | 新增规上企业8家。 | 县工信局 | 12月底 |\n(二) | 建设园区 | | |\n"
       "2 | 硬化道路。 | 县交通局 | 10月底 |\n二 | 城市建设 | | |\n"
       "3 | 改造管网。 | 县住建局 | 11月底 |\n",
       {"1|工业经济/培育企业/|新增规上企业8家。|R县工信局 |12月底 2023-12-31 ",
        "2|工业经济/建设园区/|硬化道路。|R县交通局 |10月底 2023-10-31 ",
        "3|城市建设/|改造管网。|R县住建局 |11月底 2023-11-30 "}},
      {"sections in the cells of a row, beside the points that are to be had in them",
       "序号 | 重点任务 | 各项分值 | 责任单位 | 完成时限 |\n一、 | 保洁 | 30 | | |\n"
       "1 | 清扫河岸。 | 10 | 县水利局 | 12月底 |\n2 | 打捞水草。 | 20 | 县农业局 | 11月底 |\n"
       "二、 | 宣传 | 10 | | |\n3 | 张贴标语。 | 10 | 县司法局 | 11月底 |\n",
       {"1|保洁/|清扫河岸。|R县水利局 |12月底 2023-12-31 ",
        "2|保洁/|打捞水草。|R县农业局 |11月底 2023-11-30 ",
        "3|宣传/|张贴标语。|R县司法局 |11月底 2023-11-30 "}},
      {"single blanks, of which the page drops those before digits",
       "序号 重点任务 责任单位 完成时限\n1 新增规上企业。 县工信局 12月底\n2 改造管网。 "
       "县住建局、各镇 "
       "11月底\n",
       {"1||新增规上企业。|R县工信局 |12月底 2023-12-31 ",
        "2||改造管网。|R县住建局 R各镇 |11月底 2023-11-30 "}},
      {"units to the left of the tasks, merged downwards",
       "| 责任单位 | 重点任务 | 完成时限 |\n| 县教育局 | 扩建学校。 | 12月底 |\n| | 培训教师。 | "
       "持续推进 "
       "|\n| 县民政局 | 新建养老院。 | 10月底 |\n",
       {"||扩建学校。|R县教育局 |12月底 2023-12-31 ", "||培训教师。|R县教育局 |持续推进  ",
        "||新建养老院。|R县民政局 |10月底 2023-10-31 "}},
      {"titles broken in their middle, units one a line",
       "序号\n工作任务\n牵头\n单位\n配合\n单位\n完成\n时限\n1\n完善预案体系，修订预案8个。\n"
       "县应急局\n县水利局\n县林业局\n6月底\n2\n开展综合演练2次。\n县应急局\n各有关部门\n11月底\n",
       {"1||完善预案体系，修订预案8个。|L县应急局 C县水利局 C县林业局 |6月底 2023-06-30 ",
        "2||开展综合演练2次。|L县应急局 C各有关部门 |11月底 2023-11-30 "}},
      {"two titles that would make one",
       "目标\n任务\n责任领导\n责任单位\n完成时限\n发展经济\n完成投资3亿元。\n李某\n经济发展办\n12月"
       "\n"
       "引进项目2个。\n李某\n招商办\n11月\n",
       {"|发展经济/|完成投资3亿元。|R经济发展办 |12月 2023-12-31 ",
        "|发展经济/|引进项目2个。|R招商办 |11月 2023-11-30 "}},
      {"one of a task's units a row, the cells beside them merged",
       "序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t改造老旧小区。\t县住建局\t各街道\t11月底前\n"
       "\t\t县发改局\t县财政局\t\n2\t新增停车泊位。\t县城管局\t县交警大队\t12月底前\n",
       {"1||改造老旧小区。|L县住建局 C各街道 L县发改局 C县财政局 |11月底前 2023-11-30 ",
        "2||新增停车泊位。|L县城管局 C县交警大队 |12月底前 2023-12-31 "}},
      {"lines of a cell nearer to one another than cells are",
       "序号\n\n工作任务\n\n牵头单位\n\n配合单位\n\n完成时限\n\n\n\n1\n\n梳理事项。\n\n\n\n"
       "县政数局\n\n\n\n县卫健局、县公安局\n\n县市场监管局\n\n\n\n6月底前\n\n\n\n2\n\n建成平台。\n"
       "\n\n\n"
       "县财政局\n\n\n\n县直有关部门\n\n\n\n9月底前\n",
       {"1||梳理事项。|L县政数局 C县卫健局 C县公安局 C县市场监管局 |6月底前 2023-06-30 ",
        "2||建成平台。|L县财政局 C县直有关部门 |9月底前 2023-09-30 "}},
      {"what is to be built, and how much of it",
       "序号\n项目名称\n建设内容及规模\n实施单位\n责任单位\n计划完成时间\n1\n学校建设\n新建小学2所"
       "，新增学位三千个\n"
       "县教育局\n县自然资源局\n8月底\n2\n停车位\n新增停车位2000个\n县城管局\n县城投集团\n12月底\n",
       {"1|学校建设/|新建小学2所，新增学位三千个|R县教育局 R县自然资源局 |8月底 2023-08-31 ",
        "2|停车位/|新增停车位2000个|R县城管局 R县城投集团 |12月底 2023-12-31 "}},
      {"a title that nobody knows before the units",
       "序号\t新鲜名目\t主办单位\t会办单位\t分管领导\t办理时限\n1\t加快停车场建设\t县城管局\t县住建"
       "局\t王某\t7月底前\n"
       "2\t加强饮水安全\t县水利局\t县财政局、各镇人民政府\t李某\t收到交办通知之日起3个月内\n",
       {"1||加快停车场建设|L县城管局 C县住建局 |7月底前 2023-07-31 ",
        "2||加强饮水安全|L县水利局 C县财政局 C各镇人民政府 |3个月内  "}},
      {"a title over three columns, rows filled up where cells above cover them",
       "工作任务 |\n具体要求 |\n责任单位 |\n||\n主动公开 |\n基础信息\n|\n文件 |\n"
       "集中公布现行文件目录。 |\n县司法局牵头汇总目录、核对文本，县档案馆配合 |\n"
       "标明每份文件是否有效。 |\n||||\n公布清理结果。 |\n各镇 |\n|||\n",
       {"|主动公开/基础信息/文件/|集中公布现行文件目录。|L县司法局 C县档案馆 |",
        "|主动公开/基础信息/文件/|标明每份文件是否有效。|L县司法局 C县档案馆 |",
        "|主动公开/基础信息/文件/|公布清理结果。|R各镇 |"}},
      {"limits among the remarks, measures with numbers of their own",
       "工作任务 |\n具体要求 |\n责任单位 |\n完成情况 |\n备注 |\n||\n一、年内任务 |\n|\n|||||\n"
       "1.目录 |\n1.清理文件。2.公布目录。 |\n县司法局 |\n推进中 |\n11月底前完成 |\n||\n",
       {"|一、年内任务/1.目录/|1.清理文件。2.公布目录。|R县司法局 |11月底前 2023-11-30 "}},
      {"numbers in a column without a title",
       "工作任务\n|\n具体要求\n|\n责任科室\n|\n时限要求\n|\n文件公开\n|\n1\n|\n"
       "公布现行有效文件的目录。\n|\n办公室\n|\n年底前\n|\n主动公开\n|\n2\n|\n"
       "及时发布各类信息。\n|\n各科室\n|\n持续推进\n|\n3\n|\n编制年度报告。\n|\n办公室\n|\n"
       "1月底前\n|\n",
       {"1|文件公开/|公布现行有效文件的目录。|R办公室 |年底前 2023-12-31 ",
        "2|主动公开/|及时发布各类信息。|R各科室 |持续推进  ",
        "3|主动公开/|编制年度报告。|R办公室 |1月底前 2023-01-31 "}},
      {"a first title that nobody knows, cells that are empty, a line behind the table",
       "议题 |\n督办事项 |\n承办单位 |\n办结时限 |\n备注 |\n研究化债 |\n逐户核销往来款。 "
       "|\n县国投公司 |\n"
       "8月底前 |\n涉密 |\n|\n谈判存量债务展期。 |\n县财政局 |\n每季度 "
       "|\n|\n附注：逾期的予以通报。\n",
       {"|研究化债/|逐户核销往来款。|R县国投公司 |8月底前 2023-08-31 ",
        "|研究化债/|谈判存量债务展期。|R县财政局 |每季度  "}},
      {"months that cover the rows below, which are filled up",
       "月份 |\n工作事项 |\n承办站所 |\n1月 |\n走访困难群众。 |\n社会事务办 |\n检查烟花爆竹网点。 "
       "|\n"
       "应急办、派出所 |\n|\n2月 |\n举办非遗集市。 |\n文化站 |\n",
       {"||走访困难群众。|R社会事务办 |1月 2023-01-31 ",
        "||检查烟花爆竹网点。|R应急办 R派出所 |1月 2023-01-31 ",
        "||举办非遗集市。|R文化站 |2月 2023-02-28 "}},
      {"numbers before a category that is not printed again",
       "序号 | 类别 | 任务 | 责任单位 | 时限 |\n1 | 厕所 | 新建农村户厕。 | 县农业局 | 11月底前 |\n"
       "2 | 新建公共厕所。 | 县城管局 | 10月底前 | |\n3 | 污水 | 编制治理规划。 | 县环保局 | "
       "6月底前 |\n",
       {"1|厕所/|新建农村户厕。|R县农业局 |11月底前 2023-11-30 ",
        "2|厕所/|新建公共厕所。|R县城管局 |10月底前 2023-10-31 ",
        "3|污水/|编制治理规划。|R县环保局 |6月底前 2023-06-30 "}},
      {"numbers among other columns of numbers, a bar below each cell",
       "序号\n|\n建设内容\n|\n总投资（万元）\n|\n牵头单位\n|\n完成时间\n|\n1\n|\n新建中医馆18个\n|"
       "\n"
       "900\n|\n县卫健委\n|\n8月底\n|\n2\n|\n改扩建幼儿园7所\n|\n16800\n|\n县教体局\n|\n9月底\n|\n",
       {"1||新建中医馆18个|L县卫健委 |8月底 2023-08-31 ",
        "2||改扩建幼儿园7所|L县教体局 |9月底 2023-09-30 "}},
      {"amounts in a column of their own, a cell a line, and their sum",
       "序号\n项目名称及建设内容\n总投资（万元）\n资金来源\n牵头单位\n完成时间\n1\n新建中医馆18个\n"
       "900\n"
       "财政资金\n县卫健委\n8月底\n2\n改扩建幼儿园7所\n7350."
       "5\n债券、自筹\n县教体局\n9月底\n合计\n8250.5\n",
       {"1||新建中医馆18个|L县卫健委 |8月底 2023-08-31 ",
        "2||改扩建幼儿园7所|L县教体局 |9月底 2023-09-30 "}},
      {"titles that only their endings tell",
       "月份\n工作事项\n承办站所\n1月\n走访困难群众，发放慰问金\n社会事务办\n2月\n举办非遗集市和推"
       "介活动\n"
       "文化站\n",
       {"||走访困难群众，发放慰问金|R社会事务办 |1月 2023-01-31 ",
        "||举办非遗集市和推介活动|R文化站 |2月 2023-02-28 "}},
      {"titles in two rows, categories of two levels",
       "序号 | 公开事项 | 公开内容 | 责任单位 |\n一级 | 二级 |\n"
       "1 | 机构信息 | 机构设置 | 部门职能、办公地址和电话。 | 党政办 |\n"
       "2 | 领导分工 | 领导简介和分工。 | 党建办、党政办 |\n"
       "3 | 文件 | 本级文件 | 本级制定的规范性文件和解读。 | 党政办 |\n",
       {"1|机构信息/机构设置/|部门职能、办公地址和电话。|R党政办 |",
        "2|机构信息/领导分工/|领导简介和分工。|R党建办 R党政办 |",
        "3|文件/本级文件/|本级制定的规范性文件和解读。|R党政办 |"}},
      {"one more task below cells that are all merged",
       "序号 | 抽查领域 | 抽查事项 | 发起部门 | 完成时限 |\n"
       "1 | 旅行社监管 | 1.取得许可证情况的检查 | 县文旅局 | 10月底前 |\n"
       "2.经营情况的检查 | ||||\n2 | 影院监管 | 3.放映活动的检查 | 县电影局 | 9月底前 |\n",
       {"1|旅行社监管/|1.取得许可证情况的检查|R县文旅局 |10月底前 2023-10-31 ",
        "2|旅行社监管/|经营情况的检查|R县文旅局 |10月底前 2023-10-31 ",
        "2|影院监管/|3.放映活动的检查|R县电影局 |9月底前 2023-09-30 "}},
      {"units in two columns below one title",
       "序号 | 工作任务 | 责任单位 | 完成时限 |\n牵头单位 | 配合单位 |\n"
       "1 | 新建普惠幼儿园2所。 | 县教育局 | 县住建局 | 8月底前 |\n"
       "2 | 改造农村危桥5座。 | 县交通局 | 县财政局 | 10月底前 |\n",
       {"1||新建普惠幼儿园2所。|L县教育局 C县住建局 |8月底前 2023-08-31 ",
        "2||改造农村危桥5座。|L县交通局 C县财政局 |10月底前 2023-10-31 "}},
      {"two tasks of one number and one unit",
       "序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n开工建设老年公寓。\n\n县民政局\n\n"
       "5月底前\n\n开工建设老年大学。\n\n12月底前\n\n2\n\n新建人行天桥2座。\n\n县住建局\n\n"
       "9月底前\n",
       {"1||开工建设老年公寓。|R县民政局 |5月底前 2023-05-31 ",
        "||开工建设老年大学。|R县民政局 |12月底前 2023-12-31 ",
        "2||新建人行天桥2座。|R县住建局 |9月底前 2023-09-30 "}},
      {"rows with bars whose table has no titles",
       "一、政策公开 | （一）文件 | 1 | 公布现行有效的全部文件。 | 县司法局牵头，各镇负责落实 | "
       "全年 |\n"
       "2 | 编制年度的文件目录。 | 县政府办负责落实 | 6月底前 |\n"
       "（二）解读 | 3 | 每份文件配一份解读材料。 | 县政府办、各镇负责落实 | 全年 |\n"
       "二、回应关切 | （一）信箱 | 4 | 按时答复群众的来信。 | 县信访局负责落实 | 全年 |\n",
       {"1|一、政策公开/（一）文件/|公布现行有效的全部文件。|L县司法局 R各镇 |全年 2023-12-31 ",
        "2|一、政策公开/（一）文件/|编制年度的文件目录。|R县政府办 |6月底前 2023-06-30 ",
        "3|一、政策公开/（二）解读/|每份文件配一份解读材料。|R县政府办 R各镇 |全年 2023-12-31 ",
        "4|二、回应关切/（一）信箱/|按时答复群众的来信。|R县信访局 |全年 2023-12-31 "}},
      {"rows whose table has no titles",
       "一、防控\n1\n改造地震台站4个。\n县应急局牵头落实\n全年\n2\n开展房屋鉴定。\n"
       "县住建局牵头，县教育局负责落实\n6月底前\n二、处置\n3\n修订各项预案并组织演练。\n县应急局\n"
       "适时\n",
       {"1|一、防控/|改造地震台站4个。|L县应急局 |全年 2023-12-31 ",
        "2|一、防控/|开展房屋鉴定。|L县住建局 R县教育局 |6月底前 2023-06-30 ",
        "3|二、处置/|修订各项预案并组织演练。|R县应急局 |适时  "}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(kHead + c.text), c.tasks) << c.name;
}

TEST(TableRecoveryTest, RulesBetweenRowsThatBlanksPart) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "  序号   类别   工作任务               责任单位   完成时限\n"
                               "  ------ ------ ---------------------- ---------- ----------\n"
                               "  1      堤防   清除坝坡杂树。         县水利局   5月底前\n"
                               "  2             平整坝顶道路。         县交通局   6月底前\n"
                               "  ------ ------ ---------------------- ---------- ----------\n")),
            (std::vector<std::string>{"1|堤防/|清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                      "2|堤防/|平整坝顶道路。|R县交通局 |6月底前 2023-06-30 "}));
}

TEST(TableRecoveryTest, CellsOfSeveralLinesWhereNoBorderClosesARow) {
  for (const char* border : {" | ", "\t"}) {
    std::string text = kHead;
    for (const std::vector<std::string>& row : std::vector<std::vector<std::string>>{
             {"序号", "工作任务", "责任单位", "完成时限"},
             {"1", "清除坝坡杂树，\n平整坝顶道路。", "县水利局\n县林业局\n各乡镇人民政府",
              "5月底前"},
             {"2", "1.检修闸门启闭机；\n2.更换止水橡皮。", "县住建局", "6月底前"},
             {"3", "储备编织袋。", "县粮食局\n县财政局", "全年"},
             {"4", "开展防汛演练。", "县应急局", "6月底前"}}) {
      absl::StrAppend(&text, absl::StrJoin(row, border), "\n");
    }
    EXPECT_EQ(Tasks(text),
              (std::vector<std::string>{
                  "1||清除坝坡杂树，平整坝顶道路。|R县水利局 R县林业局 R各乡镇人民政府 |"
                  "5月底前 2023-05-31 ",
                  "2||1.检修闸门启闭机；2.更换止水橡皮。|R县住建局 |6月底前 2023-06-30 ",
                  "3||储备编织袋。|R县粮食局 R县财政局 |全年 2023-12-31 ",
                  "4||开展防汛演练。|R县应急局 |6月底前 2023-06-30 "}))
        << text;
  }
}

// What the row above prints in the columns behind the gap tells where a merged body stands.
TEST(TableRecoveryTest, SingleBlanksBehindDigitsPartCells) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "编号 类别 建设内容 总投资 责任单位 完成时限\n",
                               "FX-01 堤防 清除坝坡杂树。 3500 县水利局、县林业局 5月底前\n",
                               "FX-02 闸门 检修闸门启闭机。 120.5 县住建局 6月底前\n")),
            (std::vector<std::string>{
                "FX-01|堤防/|清除坝坡杂树。|R县水利局 R县林业局 |5月底前 2023-05-31 ",
                "FX-02|闸门/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableRecoveryTest, BlanksPartThePersonsOfACellBelowTitlesInOneLine) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead,
                         "任务  具体举措  责任领导  牵头部门  协同部门\n\n1．隐患排查\n\n"
                         "（1）排查山洪灾害隐患点。\n\n李明华\n\n水利局\n\n各镇\n\n"
                         "（2）转移低洼地带群众。\n\n李明华  王建国\n\n应急局\n\n民政局\n\n各镇\n\n"
                         "（3）储备防汛物资。\n\n王建国\n\n应急局\n\n各镇\n")),
      (std::vector<std::string>{"（1）|1．隐患排查/|排查山洪灾害隐患点。|L水利局 C各镇 |",
                                "（2）|1．隐患排查/|转移低洼地带群众。|L应急局 C民政局 C各镇 |",
                                "（3）|1．隐患排查/|储备防汛物资。|L应急局 C各镇 |"}));
}

TEST(TableRecoveryTest, TheOneBlankThatWasDroppedBeforeADigitPartsTheCellThatIsMissing) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号 工作任务 具体要求 牵头单位 责任单位 完成时限\n"
                "1 落实值班制度 及时发布汛情，转移群众。 县应急局 县气象局、各镇 持续推进\n"
                "2 加固病险水库 7月底前完成招标，公布结果。 县水利局 县财政局、各镇 10月底\n")),
            (std::vector<std::string>{
                "1|落实值班制度/|及时发布汛情，转移群众。|L县应急局 R县气象局 R各镇 |持续推进  ",
                "2|加固病险水库/|7月底前完成招标，公布结果。|L县水利局 R县财政局 R各镇 |10月底 "
                "2023-10-31 "
                "7月底前 2023-07-31 "}));
}

TEST(TableRecoveryTest, ThePersonAboveTheTitlesOfEachSectionIsNoRow) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、堤防\n责任领导：王华\n|工作内容|责任单位|完成时间|\n"
                               "|清除堤身杂草|堤防管理所|5月底前|\n二、泵站\n责任领导：李明\n"
                               "|工作内容|责任单位|完成时间|\n|检修水泵机组|各泵站|6月底前|\n")),
            (std::vector<std::string>{"|一、堤防/|清除堤身杂草|R堤防管理所 |5月底前 2023-05-31 ",
                                      "|二、泵站/|检修水泵机组|R各泵站 |6月底前 2023-06-30 "}));
}

TEST(TableRecoveryTest, TitlesThatEndAsAPlansTitleAreNone) {
  EXPECT_EQ(Tasks("临岚县水利局关于做好河岸检查整改的通知\n\n各镇水利站：\n\n请抓紧落实。\n\n"
                  "临岚县水利局\n\n2023年5月8日\n\n序号\n\n检查发现问题\n\n整改措施\n\n"
                  "责任单位\n\n1\n\n护岸损坏。\n\n修复护岸。\n\n县水利局\n\n2\n\n"
                  "涵闸堵塞。\n\n清理淤泥。\n\n各镇水利站\n"),
            (std::vector<std::string>{"1|护岸损坏。/|修复护岸。|R县水利局 |",
                                      "2|涵闸堵塞。/|清理淤泥。|R各镇水利站 |"}));
}

TEST(TableRecoveryTest, TheTitleAboveRowsThatBlanksPartIsNotTheirs) {
  // Hardly a line ends in a mark, as on a page printed to a margin.
  std::string text =
      "临岚县2023年水利和防汛重点工程考核指标\n序号 工作任务 目标值 牵头单位 责任单位\n";
  std::vector<std::string> expected;
  for (int i = 1; i <= 7; ++i) {
    absl::StrAppend(&text, i, " 新建改建堤防和护岸工程 ", i + 10,
                    "公里 县水利局建设管理科 县财政局、县林业局\n");
    expected.push_back(
        absl::StrCat(i, "||新建改建堤防和护岸工程|L县水利局建设管理科 R县财政局 R县林业局 |"));
  }
  absl::StrAppend(&text, "注：数据以县统计局反馈为准。\n");
  EXPECT_EQ(Tasks(text), expected);
}

TEST(TableRecoveryTest, LimitsThatTellNoTimeHeadNoRows) {
  const std::string rows =
      "类别\n\n\n工作任务\n\n\n责任单位\n\n\n完成时限\n\n\n"
      "河道治理\n\n\n清理河床网箱。\n\n\n县水利局\n\n\n%1\n\n\n"
      "拆除沿岸码头。\n\n\n县交通运输局\n\n\n%2\n\n\n"
      "加固隐患堤段，增设标识\n\n\n县水利局\n\n\n6月底前\n\n\n"
      "演练预警\n\n\n开展防汛演练。\n\n\n县应急局\n\n\n%1\n";
  const std::vector<std::string> expected = {
      "|河道治理/|清理河床网箱。|R县水利局 |", "|河道治理/|拆除沿岸码头。|R县交通运输局 |",
      "|河道治理/|加固隐患堤段，增设标识|R县水利局 |6月底前 2023-06-30 ",
      "|演练预警/|开展防汛演练。|R县应急局 |"};
  for (const char* first : {"按期完成", "按要求", "待定", "/", "无", "详见方案"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead,
                                 absl::StrReplaceAll(rows, {{"%1", first}, {"%2", "按计划推进"}}))),
              expected)
        << first;
  }
}

// 水库, 学校 end bodies' names and are none by themselves.
TEST(TableRecoveryTest, CategoriesThatLookLikeBodiesBelowUnits) {
  const std::vector<std::string> expected = {
      "|水库/|完成12座水库除险加固，落实责任人。|L县水利局 C县财政局 |",
      "|学校/|排查校舍安全隐患，储备应急物资。|L县教育局 C县财政局 C各乡镇人民政府 |",
      "|医院/|组建医疗救援队，备足急救药品。|L县卫生健康局 C县发展改革局 |"};
  for (const char* gap : {"\n", "\n\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(
                  kHead, absl::StrReplaceAll(
                             "类别/工作任务/牵头单位/配合单位/"
                             "水库/完成12座水库除险加固，落实责任人。/县水利局/县财政局/"
                             "学校/排查校舍安全隐患，储备应急物资。/县教育局/"
                             "县财政局、各乡镇人民政府/"
                             "医院/组建医疗救援队，备足急救药品。/县卫生健康局/县发展改革局/",
                             {{"/", gap}}))),
              expected);
  }
}

// A whole name above a line whose last name goes on below it: the line's end parts two names, and
// may part two cells.
TEST(TableRecoveryTest, AWholeNameAboveALineThatGoesOn) {
  const auto tasks = Tasks(
      absl::StrCat(kHead, "工作任务\n牵头单位\n参加单位\n",
                   "检修闸门启闭机\n县医保局、县公安局、\n县民政局、各镇(街道)\n",
                   "疏浚城区河道，加固病险水库，\n清除坝坡的杂树。\n县发展改革局、县\n水利局\n"
                   "县应急管理局、县文\n化旅游局、县自然资\n源局、各有关单位\n",
                   "改造老旧的小区，更新燃气的管\n道，增设充电的设施，提升群众\n"
                   "县城管局、县税务\n局\n县行政审批局\n"));
  ASSERT_EQ(tasks.size(), 3u);
  EXPECT_EQ(tasks[1],
            "||疏浚城区河道，加固病险水库，清除坝坡的杂树。|L县发展改革局 L县水利局 C县应急管理局 "
            "C县文化旅游局 C县自然资源局 C各有关单位 |");
}

// What names nobody, below a whole name, is the next rows' category.
TEST(TableRecoveryTest, ACategoryOverTwoLinesBelowAName) {
  EXPECT_EQ(
      Tasks(absl::StrCat(kHead, "类别\n工作任务\n牵头单位\n安全生产\n",
                         "清除坝坡的杂树，平整坝顶的道路。\n县应急管理局\n",
                         "检修闸门的启闭机，更换止水橡皮。\n县供电公司\n保障和改善\n民生\n",
                         "改造老旧的小区，更新燃气的管道。\n县住建局\n",
                         "增设充电的设施，规范停车的秩序。\n县城管局\n")),
      (std::vector<std::string>{"|安全生产/|清除坝坡的杂树，平整坝顶的道路。|L县应急管理局 |",
                                "|安全生产/|检修闸门的启闭机，更换止水橡皮。|L县供电公司 |",
                                "|保障和改善民生/|改造老旧的小区，更新燃气的管道。|L县住建局 |",
                                "|保障和改善民生/|增设充电的设施，规范停车的秩序。|L县城管局 |"}));
}

}  // namespace
}  // namespace duban
