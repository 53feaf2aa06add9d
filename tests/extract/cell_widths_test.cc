// Tables as the text of a PDF holds them: each line of each cell a line, broken at the cell's edge.
#include "extract/cell_widths.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "tests/extract/tasks_for_test.h"
#include "text/character.h"

namespace duban {
namespace {

// The cell as so many Chinese characters wide lines; a mark hangs over the edge.
std::string Wrap(std::string_view cell, size_t chars) {
  std::string lines;
  size_t width = 0;
  for (size_t at = 0; at < cell.size();) {
    const Decoded c = DecodeAt(cell, at);
    const std::string_view one = cell.substr(at, c.size);
    const bool mark = one == "，" || one == "。" || one == "、";
    const bool inside_number = c.code < 0x80 && at > 0 && cell[at - 1] > 0;
    if (width + 2 > 2 * chars && !mark && !inside_number) {
      absl::StrAppend(&lines, "\n");
      width = 0;
    }
    lines.append(one);
    width += c.code < 0x80 ? 1 : 2;
    at += c.size;
  }
  return absl::StrCat(lines, "\n");
}

// Rows of cells that '|' parts, printed cell by cell at the `widths` of their columns; cells
// without words are not printed.
std::string Printed(const std::vector<std::string>& rows, const std::vector<size_t>& widths) {
  std::string text;
  for (const std::string& row : rows) {
    const std::vector<std::string> cells = absl::StrSplit(row, '|');
    for (size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) absl::StrAppend(&text, Wrap(cells[i], widths[i]));
    }
  }
  return text;
}

const std::vector<std::string> kRows = {
    "1|圩堤除险加固行动|"
    "对全县12处险工险段逐一制定加固方案，汛前完成工程扫尾并组织验收，建立管护名册|"
    "县水利局、县财政局、县自然资源局|5月底前",
    "2||储备编织袋、块石和照明设备，落实仓库专人值守，形成物资储备库|县应急管理局|4月底前",
    "3|监测预警|升级雨量监测站点35处，接入预警系统。|县气象局、县农业农村局|6月底前",
    "4||开展转移避险演练，明确转移路线和安置场所，向沿河群众发放明白卡。|各乡镇人民政府、县教育局|"
    "5月底前"};

const std::vector<std::string> kExpected = {
    "1|圩堤除险加固行动/"
    "|对全县12处险工险段逐一制定加固方案，汛前完成工程扫尾并组织验收，建立管护名册|"
    "R县水利局 R县财政局 R县自然资源局 |5月底前 2023-05-31 ",
    "2|圩堤除险加固行动/"
    "|储备编织袋、块石和照明设备，落实仓库专人值守，形成物资储备库|R县应急管理局 |"
    "4月底前 2023-04-30 ",
    "3|监测预警/|升级雨量监测站点35处，接入预警系统。|R县气象局 R县农业农村局 |6月底前 2023-06-30 ",
    "4|监测预警/|开展转移避险演练，明确转移路线和安置场所，向沿河群众发放明白卡。|"
    "R各乡镇人民政府 R县教育局 |5月底前 2023-05-31 "};

constexpr char kTitles[] = "序号\n工作类别\n工作任务\n责任单位\n完成时限\n";

TEST(CellWidthsTest, CellsOfAnyWidth) {
  for (const size_t category : {4, 5, 8}) {
    for (const size_t task : {10, 12, 13, 14, 16}) {
      for (const size_t units : {7, 8, 11}) {
        EXPECT_EQ(
            Tasks(absl::StrCat(kHead, kTitles, Printed(kRows, {4, category, task, units, 6}))),
            kExpected)
            << category << " " << task << " " << units;
      }
    }
  }
}

// The titles had room in one line.
TEST(CellWidthsTest, TitlesSideBySideAboveCellsOfLines) {
  for (const char* blank : {" ", "\t"}) {
    const std::string titles =
        absl::StrReplaceAll(kTitles, {{"任务\n", absl::StrCat("任务", blank)},
                                      {"号\n", absl::StrCat("号", blank)},
                                      {"类别\n", absl::StrCat("类别", blank)},
                                      {"单位\n", absl::StrCat("单位", blank)}});
    EXPECT_EQ(Tasks(absl::StrCat(kHead, titles, Printed(kRows, {4, 5, 14, 8, 6}))), kExpected)
        << titles;
  }
}

TEST(CellWidthsTest, TitlesSideBySideWithoutNumbers) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead, "责任单位 类别 工作任务 完成时限\n",
          Printed({"县水利局、县农业农村局|工程|加固险段，改造沿岸泵站和涵闸。|5月底前",
                   "县住房和城乡建设局|排涝|疏通城区主干道排水管网。|6月底前"},
                  {6, 4, 10, 6}))),
      (std::vector<std::string>{
          "|工程/|加固险段，改造沿岸泵站和涵闸。|R县水利局 R县农业农村局 |5月底前 2023-05-31 ",
          "|排涝/|疏通城区主干道排水管网。|R县住房和城乡建设局 |6月底前 2023-06-30 "}));
}

TEST(CellWidthsTest, WithoutNumbersOrCategories) {
  std::vector<std::string> rows;
  std::vector<std::string> expected;
  for (const std::string& row : kRows) rows.push_back(row.substr(1));
  for (const std::string& task : kExpected) expected.push_back(task.substr(1));
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "工作类别\n工作任务\n责任单位\n完成时限\n",
                               Printed(rows, {4, 4, 14, 8, 6}))),
            expected);
  for (size_t i = 0; i < rows.size(); ++i) {
    rows[i] = absl::StrReplaceAll(kRows[i],
                                  {{"|圩堤除险加固行动", ""}, {"|监测预警|", "|"}, {"||", "|"}});
    expected[i] = absl::StrReplaceAll(kExpected[i], {{"圩堤除险加固行动/", ""}, {"监测预警/", ""}});
  }
  EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作任务\n责任单位\n完成时限\n",
                               Printed(rows, {4, 12, 8, 6}))),
            expected);
}

TEST(CellWidthsTest, PagesEndBetweenRowsAndInsideOfCells) {
  const std::string table = Printed(kRows, {4, 4, 12, 8, 6});
  for (const std::string& page :
       {std::string("2\n"), absl::StrCat("2\n", kTitles), absl::StrCat("— 2 —\n", kTitles),
        std::string("3\n"), absl::StrCat(kTitles, "12\n")}) {
    for (const std::string before : {"\n3\n监测预警", "\n2\n储备", "\n并组织验收"}) {
      // The titles stand between rows only.
      if (before == "\n并组织验收" && page.size() > 2) continue;
      const std::string text =
          absl::StrReplaceAll(table, {{before, absl::StrCat("\n", page, before.substr(1))}});
      EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, text)), kExpected) << page << before;
    }
  }
}

TEST(CellWidthsTest, WhoPrintedTheNoticeIsNoUnit) {
  for (const char* behind : {"临岚县人民政府办公室\n2023年3月2日印发\n",
                             "抄送：县委办公室。\n临岚县人民政府办公室\n2023年3月2日印发\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, kTitles, Printed(kRows, {4, 4, 12, 8, 6}), behind)),
              kExpected);
    // Without a column of limits the last cell is one of units.
    std::vector<std::string> rows;
    std::vector<std::string> expected;
    for (const std::string& row : kRows) rows.push_back(row.substr(0, row.rfind('|')));
    for (const std::string& task : kExpected) {
      expected.push_back(task.substr(0, task.rfind('|') + 1));
    }
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作类别\n工作任务\n责任单位\n",
                                 Printed(rows, {4, 4, 12, 8}), behind)),
              expected);
  }
}

TEST(CellWidthsTest, NamesThatAreWholeAtTheEdgeGoOn) {
  const std::vector<std::string> rows = {
      "1|清理河道内网箱和废弃船只，拆除沿岸违规码头。|县自然资源局云溪分局、县林业局|5月底前",
      "2|整修防汛道路和桥涵，补齐沿线警示标志和护栏|县水利局、县市场监督管理局|6月底前",
      "3|组织青年志愿者开展防汛知识宣讲和值守巡查活动|团县委、县自然资源局|6月底前"};
  const std::vector<std::string> expected = {
      "1||清理河道内网箱和废弃船只，拆除沿岸违规码头。|R县自然资源局云溪分局 R县林业局 |5月底前 "
      "2023-05-31 ",
      "2||整修防汛道路和桥涵，补齐沿线警示标志和护栏|R县水利局 R县市场监督管理局 |6月底前 "
      "2023-06-30 ",
      "3||组织青年志愿者开展防汛知识宣讲和值守巡查活动|R团县委 R县自然资源局 |6月底前 2023-06-30 "};
  for (const size_t units : {6, 7}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "序号\n工作\n内容\n责任单位\n完成时限\n",
                                 Printed(rows, {4, 10, units, 6}))),
              expected)
        << units;
  }
}

// Whole cells that are as long as one another by chance are wider than a cell's edge would be.
TEST(CellWidthsTest, OneBrokenCellAmongWholeRowsTellsNoWidth) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序号\n检查领域\n检查事项\n检查对象\n检查比例\n发起部门\n配合部门\n检查时间\n"
          "1\n各类学校检查\n中小学校、幼儿园校舍排水和围墙安全情况的检查\n中小学校、幼儿园\n10%\n"
          "县教育局\n县应急管理局、县住建局\n3月-5月\n"
          "2\n旅游景区检查\n旅游景区避险标志和游船停航措施的检查\n旅游景区\n5%\n"
          "县文旅局\n县公安局、县气象局\n6月-8月\n"
          "3\n在建水利工程检查\n在建水利工程度汛方案备案、料物储备情况的检查\n在建水利工程\n20%\n"
          "县水利局\n县应急管理局、县气象局\n4月-6月\n"
          "4\n地质灾害隐患检查\n隐患点监测人员到岗、预警设施运行情况的检查\n地质灾害隐患点\n20%\n"
          "县自然资源局\n县气象局、县应急管理局\n5月-9月\n"
          "5\n建筑工地检查\n深基坑支护、塔吊防风和工棚转\n移预案情况的检查\n在建房屋建筑工程\n3%\n"
          "县住建局\n县人社局\n6月-9月\n")),
      (std::vector<std::string>{
          "1|各类学校检查/|中小学校、幼儿园校舍排水和围墙安全情况的检查|R县教育局 "
          "C县应急管理局 C县住建局 |3月-5月 2023-05-31 ",
          "2|旅游景区检查/|旅游景区避险标志和游船停航措施的检查|R县文旅局 C县公安局 "
          "C县气象局 |6月-8月 2023-08-31 ",
          "3|在建水利工程检查/|在建水利工程度汛方案备案、料物储备情况的检查|R县水利局 "
          "C县应急管理局 C县气象局 |4月-6月 2023-06-30 ",
          "4|地质灾害隐患检查/|隐患点监测人员到岗、预警设施运行情况的检查|R县自然资源局 "
          "C县气象局 C县应急管理局 |5月-9月 2023-09-30 ",
          "5|建筑工地检查/|深基坑支护、塔吊防风和工棚转移预案情况的检查|R县住建局 "
          "C县人社局 |6月-9月 2023-09-30 "}));
}

// Categories that are broken tell nothing of tasks that are joined already.
TEST(CellWidthsTest, BrokenCategoriesBesideTasksOfOneLine) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kHead,
          "序号\n工作类别\n工作任务\n牵头单位\n完成时限\n"
          "1\n推动产业升\n级\n培育骨干企业，建设产业园区，引进配套项目。\n县工信局\n上半年\n"
          "2\n深化改革创\n新\n推行容缺受理，压减审批环节，公布办事指南。\n县审批局\n6月底前\n"
          "3\n推进乡村振\n兴\n整治农村环境，管护村道村桥，发展特色种植。\n县农业局\n9月底前\n")),
      (std::vector<std::string>{
          "1|推动产业升级/|培育骨干企业，建设产业园区，引进配套项目。|L县工信局 |上半年 "
          "2023-06-30 ",
          "2|深化改革创新/|推行容缺受理，压减审批环节，公布办事指南。|L县审批局 |6月底前 "
          "2023-06-30 ",
          "3|推进乡村振兴/|整治农村环境，管护村道村桥，发展特色种植。|L县农业局 |9月底前 "
          "2023-09-30 "}));
}

// A level alone goes on in the next line wherever its column ends.
TEST(CellWidthsTest, ALevelAtALinesEndIsNoName) {
  const auto tasks = Tasks(absl::StrCat(
      kHead, "序号\n工作任务\n牵头单位\n完成时限\n",
      "1\n清除坝坡的杂树，平整坝顶的道\n路，设立界桩\n县水利局牵头,\n县教育局、\n县民政局、县\n"
      "直有关部门配\n合\n每季度末\n",
      "2\n改造老旧的小区，更新燃气的管\n道，增设充电的设施，规范停车\n的秩序\n"
      "县发展改革局、县财政\n局、县审计局、县住建\n局\n6月底前\n",
      "3\n推广节水的技术，管护村道和村\n桥，疏浚溢洪的河道\n县农业农村局、县水务\n"
      "局、县财政局、县林业\n局\n9月底前\n"));
  ASSERT_EQ(tasks.size(), 3u);
  EXPECT_EQ(tasks[0],
            "1||清除坝坡的杂树，平整坝顶的道路，设立界桩|L县水利局 C县教育局 C县民政局 "
            "C县直有关部门 |每季度末  ");
}

TEST(CellWidthsTest, WhatNoLinesEndParts) {
  const struct {
    const char* words;
    uint16_t width;
  } kCases[] = {{"的原则", 2},     {"1200盏", 4}, {"盏,同步", 4},
                {"“一口一策”", 4}, {"(县", 4},    {"", 0}};
  for (const auto& c : kCases) EXPECT_EQ(table::FirstWidth(c.words), c.width) << c.words;
}

}  // namespace
}  // namespace duban
