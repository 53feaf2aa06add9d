// One plan in every layout that a portal serves it in: the same tasks, units, roles and deadlines.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"

namespace duban {
namespace {

// number | headings | text | unit:role… | kind due…
std::vector<std::string> Tasks(const std::string& text) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice = engine->Extract(text);
  std::vector<std::string> out;
  if (!notice.ok()) return {notice.status().ToString()};
  for (const v1::Task& task : notice->tasks()) {
    std::string line = absl::StrCat(task.number(), "|");
    for (const std::string& heading : task.headings()) absl::StrAppend(&line, heading, "/");
    absl::StrAppend(&line, "|", task.text(), "|");
    for (const v1::Assignment& a : task.assignments()) {
      absl::StrAppend(&line, std::string(1, "?LRCS"[a.role()]), a.unit().name(), " ");
    }
    absl::StrAppend(&line, "|");
    for (const v1::Deadline& d : task.deadlines())
      absl::StrAppend(&line, d.text(), " ", d.due(), " ");
    out.push_back(line);
  }
  return out;
}

constexpr char kHead[] = "临岚县2023年防汛重点任务分解表\n\n";

TEST(LayoutsTest, TablesThatLostTheirLines) {
  const std::vector<std::string> expected = {
      "1|一、工程准备/|完成水库除险加固，消除隐患。|R县水利局 R各乡镇人民政府 |5月底前 2023-05-31 ",
      "2|一、工程准备/|开展防汛演练，提高应急能力。|L县应急局 C县气象局 |全年 2023-12-31 ",
  };
  const struct {
    const char* name;
    std::string text;
  } kLayouts[] = {
      {"a cell a line",
       "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n一、工程准备\n\n1\n\n完成水库除险加固，消除隐患"
       "。\n\n"
       "县水利局、各乡镇人民政府\n\n5月底前\n\n2\n\n\n开展防汛演练，提高应急能力。\n\n县应急局牵头"
       "，县气象局配合\n\n全年\n"},
      {"without blank lines",
       "序号\n工作任务\n责任单位\n完成时限\n一、工程准备\n1\n完成水库除险加固，消除隐患。\n县水利局"
       "、各乡镇人民政府\n"
       "5月底前\n2\n开展防汛演练，提高应急能力。\n县应急局牵头，县气象局配合\n全年\n"},
      {"bars in the line",
       "|序号|工作任务|责任单位|完成时限|\n|---|---|---|---|\n|一、工程准备||||\n"
       "|1|完成水库除险加固，消除隐患。|县水利局、各乡镇人民政府|5月底前|\n"
       "|2|开展防汛演练，提高应急能力。|县应急局牵头，县气象局配合|全年|\n"},
      {"tabs",
       "序号\t工作任务\t责任单位\t完成时限\n一、工程准备\n1\t完成水库除险加固，消除隐患。\t县水利局"
       "、各乡镇人民政府\t5月底前\n"
       "2\t开展防汛演练，提高应急能力。\t县应急局牵头，县气象局配合\t全年\n"},
      {"runs of blanks",
       "序号    工作任务    责任单位    完成时限\n一、工程准备\n1    完成水库除险加固，消除隐患。  "
       "  县水利局、各乡镇人民政府    5月底前\n"
       "2    开展防汛演练，提高应急能力。    县应急局牵头，县气象局配合    全年\n"},
      {"bars alone on their lines",
       "序号\n|\n工作任务\n|\n责任单位\n|\n完成时限\n一、工程准备\n1\n|"
       "\n完成水库除险加固，消除隐患。\n|\n县水利局、各乡镇人民政府\n|\n"
       "5月底前\n2\n|\n开展防汛演练，提高应急能力。\n|\n县应急局牵头，县气象局配合\n|\n全年\n"},
      {"a cell and its bar a line",
       "序号 |\n工作任务 |\n责任单位 |\n完成时限 |\n一、工程准备 |\n|||\n1 |\n"
       "完成水库除险加固，消除隐患。 |\n县水利局、各乡镇人民政府 |\n5月底前 |\n2 |\n"
       "开展防汛演练，提高应急能力。 |\n县应急局牵头，县气象局配合 |\n全年 |\n"},
      {"rows that cells of several lines break",
       "序号 | 工作任务 | 责任单位 | 完成时限 |\n一、工程准备 | |||\n1 | "
       "完成水库除险加固，消除隐患。 |\n"
       "县水利局、各乡镇人民政府 | 5月底前 |\n2 | 开展防汛演练，\n提高应急能力。 | 县应急局牵头，\n"
       "县气象局配合 | 全年 |\n联系人：李某\n"},
      {"a ruler below the titles, empty cells",
       "序号 |\n工作任务 |\n责任单位 |\n完成时限 |\n备注 |\n---|---|---|---|---|\n一、工程准备 "
       "|\n|\n|\n|\n|\n"
       "1 |\n完成水库除险加固，消除隐患。 |\n县水利局、各乡镇人民政府 |\n5月底前 |\n|\n2 |\n"
       "开展防汛演练，提高应急能力。 |\n县应急局牵头，县气象局配合 |\n全年 |\n|\n"},
      {"cells of several lines before their bar",
       "序号 |\n工作任务 |\n责任单位 |\n完成时限 |\n一、工程准备 |\n|||\n1 |\n"
       "完成水库除险加固，\n消除隐患。 |\n县水利局\n各乡镇人民政府\n|\n5月底前 |\n2 |\n"
       "开展防汛演练，\n提高应急能力。\n|\n县应急局牵头，县气象局配合 |\n全年 |\n"
       "联系人：李某\n"},
      {"columns in another order",
       "序号\n完成时限\n责任单位\n工作任务\n一、工程准备\n1\n5月底前\n县水利局、各乡镇人民政府\n完"
       "成水库除险加固，消除隐患。\n"
       "2\n全年\n县应急局牵头，县气象局配合\n开展防汛演练，提高应急能力。\n"},
      {"the header again at a page break",
       "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n一、工程准备\n\n1\n\n完成水库除险加固，消除隐患"
       "。\n\n"
       "县水利局、各乡镇人民政府\n\n5月底前\n\n序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n2\n\n开"
       "展防汛演练，提高应急能力。\n\n"
       "县应急局牵头，县气象局配合\n\n全年\n"},
  };
  for (const auto& layout : kLayouts) {
    EXPECT_EQ(Tasks(kHead + layout.text), expected) << layout.name;
  }
}

TEST(LayoutsTest, ACalendarWhoseMonthsAndSignatureStandAtTheEdges) {
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

TEST(LayoutsTest, LabelsInBracketsOfTheirOwnAndUnitsBehindADash) {
  const std::vector<std::string> expected = {
      "1|一、组织派驻/|选派干部，分批派驻企业。|L市委组织部 R市商务局 R市财政局 |3月底前 "
      "2023-03-31 ",
      "2|一、组织派驻/|规范案件管理。|R执行局综合科 |",
      "3|一、组织派驻/|打击拒不执行。|L执行局 C立案庭 |"};
  EXPECT_EQ(Tasks("临岚县2023年助企工作方案\n\n一、组织派驻\n1.选派干部，分批派驻企业。\n"
                  "【牵头单位】市委组织部\n【责任单位】市商务局、市财政局\n【时间要求】3月底前\n"
                  "2.规范案件管理。——执行局综合科\n3.打击拒不执行。——执行局牵头，立案庭配合\n"),
            expected);
}

TEST(LayoutsTest, ASectionRightBelowTheTitlesOfAStackedTable) {
  const std::vector<std::string> expected = {
      "1|一、主要预期目标/|推进企业开办。|L县发展改革局 R县税务局 |"};
  EXPECT_EQ(
      Tasks("临岚县2024年政府工作报告任务分解\n\n序号\n\n目标任务\n\n分管领导\n\n牵头单位\n\n"
            "责任单位\n\n一、主要预期目标\n\n1\n\n推进企业开办。\n\n周建明\n\n县发展改革局\n\n"
            "县税务局\n"),
      expected);
}

TEST(LayoutsTest, AnAttachmentBelowAStackedTableIsNoneOfItsCells) {
  const std::vector<std::string> expected = {
      "1|附件1/隐患整改清单/|修复破损护栏。|R县文物局 |6月底前 2024-06-30 ",
      "|附件2/联席会议成员单位职责/|负责经费保障。|R县财政局 |",
      "|附件2/联席会议成员单位职责/|负责打击盗掘。|R县公安局 |"};
  EXPECT_EQ(Tasks("关于印送2024年文物安全材料的函\n附件1\n隐患整改清单\n序号\n整改措施\n责任单位\n"
                  "整改时限\n1\n修复破损护栏。\n县文物局\n6月底前\n附件2\n联席会议成员单位职责\n"
                  "县财政局：负责经费保障。\n县公安局：负责打击盗掘。\n"),
            expected);
}

TEST(LayoutsTest, ItemsThatBeginWithTheirUnits) {
  const std::vector<std::string> expected = {
      "1||组织宪法宣传。|R县司法局 |全年 2024-12-31 ",
      "2||开展巡回审判。|R县人民法院 R县人民检察院 |6月底前 2024-06-30 "};
  EXPECT_EQ(
      Tasks("临岚县2024年普法责任清单\n\n1.普法责任单位：县司法局\n重点内容：组织宪法宣传。\n"
            "时间安排：全年\n2.普法责任单位：县人民法院、县人民检察院\n重点内容：开展巡回审判。\n"
            "时间安排：6月底前\n"),
      expected);
}

TEST(LayoutsTest, TheNameOfWhatIsIssuedAnnouncesNoDuties) {
  const std::vector<std::string> expected = {
      "（一）|一、主要预期目标/|工业投资增长5%以上|R区工信局 |",
      "（二）|一、主要预期目标/|居民收入增长5%以上|R区人社局 |"};
  EXPECT_EQ(
      Tasks("关于印发2023年主要任务责任分解方案的通知\n\n各街道办事处：\n"
            "《2023年主要任务责任分解方案》已经区政府同意，现印发给你们，并就有关事项通知如下：\n"
            "一、各责任单位要加强领导，制订方案。\n二、区考评机构要细化考核，加强督办。\n"
            "临岚区人民政府办公室\n2023年1月3日\n2023年主要任务责任分解方案\n一、主要预期目标\n"
            "（一）工业投资增长5%以上\n责任单位：区工信局\n（二）居民收入增长5%以上\n"
            "责任单位：区人社局\n"),
      expected);
}

TEST(LayoutsTest, APortalsFieldsAreNoTable) {
  EXPECT_EQ(Tasks("索引号\tYL0012\t发文机关\t临岚县人民政府办公室\n"
                  "主题分类\t交通、邮政\t成文日期\t2023年11月6日\n"
                  "发文字号\t临政办〔2023〕6号\t有 效 性\t有效\n"
                  "临岚县人民政府办公室关于做好邮政工作的通知\n各乡镇人民政府：\n现通知如下。\n")
                .size(),
            0u);
}

// Titles in two rows with a bar behind each cell: how many columns there are is not told, so that
// nothing is made of it.
TEST(LayoutsTest, TitlesInTwoRowsOneALineAreLeftAlone) {
  EXPECT_EQ(
      Tasks("序号 |\n公开事项 |\n公开内容 |\n责任单位 |\n一级事项 |\n二级事项 |\n1 |\n机构 |\n"
            "设置 |\n部门职能和电话。 |\n党政办 |\n2 |\n文件 |\n本级 |\n规范性文件和解读。 |\n"
            "党政办 |\n3 |\n文件 |\n上级 |\n转发的文件。 |\n党政办 |\n"),
      std::vector<std::string>());
}

TEST(LayoutsTest, TablesWithMergedCells) {
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

TEST(LayoutsTest, APageWithoutLineEnds) {
  const std::string page =
      "临岚县人民政府办公室关于分解2023年实事的通知 （临政办〔2023〕2号） "
      "各镇人民政府，县政府有关部门： "
      "为把县政府承诺的实事办好，现将任务分解如下，请各单位认真抓好落实，确保按时间要求完成。 "
      "一、住房保障。建设保障房200套，"
      "6月底前完成主体工程，并同步做好水电路气等配套设施建设，切实保障群众早日入住。"
      "（牵头单位：县住建局；责任单位：县财政局） "
      "二、安全饮水。解决4万人饮水困难。（牵头单位：县水利局） "
      "各牵头单位每月5日前报送进度，县政府督查室定期通报，对工作推进不力的单位予以约谈。 "
      "临岚县人民政府办公室 2023年2月1日";
  EXPECT_EQ(
      Tasks(page),
      (std::vector<std::string>{
          "一||住房保障。建设保障房200套，6月底前完成主体工程，并同步做好水电路气等配套设施建设，"
          "切实保障群众早日入住。|L县住建局 R县财政局 |6月底前 2023-06-30 ",
          "二||安全饮水。解决4万人饮水困难。|L县水利局 |"}));
}

TEST(LayoutsTest, ItemsThatEndInTheirUnits) {
  const struct {
    const char* text;
    std::vector<std::string> tasks;
  } kCases[] = {
      {"1.完善制度。（牵头单位：县财政局；责任单位：县审计局）\n",
       {"1||完善制度。|L县财政局 R县审计局 |"}},
      {"（一）完善制度，严格执行。【责任单位：县财政局；完成时限：2023年底前】\n",
       {"（一）||完善制度，严格执行。|R县财政局 |2023年底前 2023-12-31 "}},
      {"2.完善制度。（县财政局牵头，县审计局配合）\n", {"2||完善制度。|L县财政局 C县审计局 |"}},
      {"3.完善制度。（县财政局、县审计局按职责分工负责）\n",
       {"3||完善制度。|R县财政局 R县审计局 |"}},
      {"4.完善制度。\n责任单位：县财政局\n完成时限：2023年6月底前\n",
       {"4||完善制度。|R县财政局 |2023年6月底前 2023-06-30 "}},
      {"5.完善制度。——县财政局牵头，县审计局参与\n", {"5||完善制度。|L县财政局 C县审计局 |"}},
      {"一、重点任务\n1.完善制度。（责任单位：县财政局）\n2.加强督查。（责任单位：县审计局）\n",
       {"1|一、重点任务/|完善制度。|R县财政局 |", "2|一、重点任务/|加强督查。|R县审计局 |"}},
      {"一、部门职责\n县财政局：负责经费保障。\n县审计局：负责审计监督。\n县应急局负责统筹协调。\n",
       {"|一、部门职责/|负责经费保障。|R县财政局 |", "|一、部门职责/|负责审计监督。|R县审计局 |",
        "|一、部门职责/|负责统筹协调。|R县应急局 |"}},
      {"1.完善制度。\n牵头单位：\n县财政局\n责任单位：\n县审计局、县教育局\n县水利局\n完成时限：\n"
       "2023年6月底前\n",
       {"1||完善制度。|L县财政局 R县审计局 R县教育局 R县水利局 |2023年6月底前 2023-06-30 "}},
      {"一、资金未上缴\n整改措施：逐笔核对账户。\n责任单位：县财政局\n二、房屋空置\n整改措施：调整"
       "政策。\n"
       "责任单位：县住建局\n",
       {"|一、资金未上缴/|逐笔核对账户。|R县财政局 |", "|二、房屋空置/|调整政策。|R县住建局 |"}},
      {"1.完善制度。（县财政局、县审计局负责。列第一位者为牵头单位，下同）\n2."
       "加强督查。（县审计局、县水利局"
       "按职责分工负责，排第一位的为牵头单位，下同）\n",
       {"1||完善制度。|L县财政局 R县审计局 |", "2||加强督查。|L县审计局 R县水利局 |"}},
      {"1."
       "完善制度。〔责任单位：县财政局按职责分工负责。具体任务均涉及相关镇（乡）政府，不再做分工，"
       "下同。〕\n",
       {"1||完善制度。|R县财政局 |"}},
      {"一、普法内容及责任部门\n（一）《监狱法》（监狱管理局）\n（二）《禁毒法》《戒毒条例》（戒毒"
       "管理局）\n",
       {"（一）|一、普法内容及责任部门/|《监狱法》|R监狱管理局 |",
        "（二）|一、普法内容及责任部门/|《禁毒法》《戒毒条例》|R戒毒管理局 |"}},
      {"1.完善制度。（县财政局负责）（以下均需各镇落实，不再列出）\n",
       {"1||完善制度。|R县财政局 |"}},
      {"3 组织指挥\n3.1 机构\n设立指挥部。\n3.2 成员单位职责\n县财政局：负责经费保障。\n"
       "县公安局：负责维护秩序。\n4 善后处置\n县应急局负责评估。\n",
       {"|3组织指挥/3.2成员单位职责/|负责经费保障。|R县财政局 |",
        "|3组织指挥/3.2成员单位职责/|负责维护秩序。|R县公安局 |"}},
      {"（三）职责分工\n县财政局：负责经费保障。\n县公安局：负责维护秩序。\n（四）其他\n县应急局负"
       "责解释。\n",
       {"|（三）职责分工/|负责经费保障。|R县财政局 |",
        "|（三）职责分工/|负责维护秩序。|R县公安局 |"}},
      {"一、工作任务\n（一）食品安全。（责任部门：后勤处；协助部门：工会）每日检查食堂留样。\n",
       {"（一）|一、工作任务/|食品安全。每日检查食堂留样。|R后勤处 C工会 |每日  "}},
      {"一、防御\n◆完善预案体系。修订预案12个。（5月底前；责任股室：防汛办、水旱股）\n★续建项目。完"
       "成改造。（责任股室：建管股）\n",
       {"|一、防御/|完善预案体系。修订预案12个。|R防汛办 R水旱股 |5月底前  ",
        "|一、防御/|续建项目。完成改造。|R建管股 |"}},
      {"1.公布年度目录。\n责任单位：县政府办公室（县司法局配合）\n2."
       "清理文件。（牵头单位：县委编办；责任单位：县司法局"
       "等县直有关部门及各乡镇人民政府）\n",
       {"1||公布年度目录。|R县政府办公室 C县司法局 |",
        "2||清理文件。|L县委编办 R县司法局 R各乡镇人民政府 |"}},
      {"1.完善制度。\n责任单位：县财政局、县审计局（列第一位者为牵头单位或汇总单位，下同）\n",
       {"1||完善制度。|L县财政局 R县审计局 |"}},
      {"1.新辟线路。 牵头领导：王某 责任单位：县交通局 项目责任人：劳某 配合单位：县公安局 "
       "完成时限：2023年10月底前\n",
       {"1||新辟线路。|R县交通局 C县公安局 |2023年10月底前 2023-10-31 "}},
      {"1  总则\n1.1  目的\n为规范处置，制定本预案。\n2  组织机构与职责\n2.1  "
       "指挥部\n成立指挥部。\n2.2  职责\n"
       "县财政局：负责经费保障。\n县公安局：负责维护秩序。\n3  监测\n县气象局负责预报。\n",
       {"|2组织机构与职责/2.2职责/|负责经费保障。|R县财政局 |",
        "|2组织机构与职责/2.2职责/|负责维护秩序。|R县公安局 |"}},
      {"1.设立专班（县公安局牵头），定期会商研判有关情况。\n", {}},
      {"为做好工作，现将分工公示如下。\n任务：清理河道乱占\n牵头单位：县水利局\n完成时限：2023年6月"
       "底前\n\n任务：整治黑臭水体\n"
       "牵头单位：县住建局\n配合单位：县城管局\n",
       {"||清理河道乱占|L县水利局 |2023年6月底前 2023-06-30 ",
        "||整治黑臭水体|L县住建局 C县城管局 |"}},
      {"1.缓缴费用，期限延至6月底（即春季学期末）。（县财政局、县税务局负责）\n",
       {"1||缓缴费用，期限延至6月底（即春季学期末）。|R县财政局 R县税务局 |6月底  "}},
      {"1.稳定增长。\n牵头负责领导：周某。\n牵头责任单位：县发改局。\n协同责任单位：各镇。\n",
       {"1||稳定增长。|L县发改局 C各镇 |"}},
      {"一、改善民生\n——办好学校\n1.新建小学。（责任单位：县教育局）\n——看好疾病\n"
       "2.改造卫生院。（责任单位：县卫健局）\n3.培训村医。（责任单位：县卫健局）\n二、建设队伍\n"
       "4.招录职员。（责任单位：县人社局）\n",
       {"1|一、改善民生/——办好学校/|新建小学。|R县教育局 |",
        "2|一、改善民生/——看好疾病/|改造卫生院。|R县卫健局 |",
        "3|一、改善民生/——看好疾病/|培训村医。|R县卫健局 |",
        "4|二、建设队伍/|招录职员。|R县人社局 |"}},
      {"一、放宽准入\n1."
       "商事制度改革。（1）推行多证合一，公布目录（含清单）。（县市监局牵头负责）（2）推行"
       "全程网办，6月底前上线。（县政数局、县税务局负责）\n2.投资审批。（县发改局负责）\n",
       {"（1）|一、放宽准入/1.商事制度改革。/|推行多证合一，公布目录（含清单）。|L县市监局 |",
        "（2）|一、放宽准入/1.商事制度改革。/|推行全程网办，6月底前上线。|R县政数局 R县税务局 "
        "|6月底前  ",
        "2|一、放宽准入/|投资审批。|R县发改局 |"}},
      {"1.放宽准入。要做到（1）精简材料；（2）压缩时限。（县市监局负责）\n",
       {"1||放宽准入。要做到（1）精简材料；（2）压缩时限。|R县市监局 |"}},
      {"1.加强领导。各县（市、区）要高度重视（包括开发区）。\n", {}},
      {"各单位要于2023年6月底前完成。\n", {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Tasks(c.text), c.tasks) << c.text;
}

// What a table tells of a task's state stands with the task, and is never the next one's.
TEST(LayoutsTest, TheColumnOfProgress) {
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

// Any input is read in time that grows with it: each of these is 2 MB and took seconds or more
// where a loop was not bounded.
TEST(LayoutsTest, HostileTextIsReadInLinearTime) {
  const auto repeat = [](std::string_view s, size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += s;
    return out;
  };
  constexpr size_t kSize = 2 << 20;
  const std::string header = "序号\n工作任务\n责任单位\n完成时限\n";
  const std::string kInputs[] = {
      repeat("一\n", kSize),
      repeat("、", kSize),
      repeat("(", kSize),
      repeat("县财政局、", kSize),
      repeat(header, kSize),
      header + repeat("1\n", kSize),
      header + repeat("县财政局\n", kSize),
      header + repeat("2023年\n", kSize),
      repeat("1.县财政局：负责\n", kSize),
      repeat("(责任单位:", kSize),
      repeat("序号 |\n责任单位 |\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("甲\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("1 |\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("||\n甲 |\n", kSize),
      repeat("序号 |\n责任单位 |\n甲 |\n乙 |\n", kSize),
      repeat("甲|1|编制并公布全部清单|县财政局|\n", kSize),
      repeat("——甲乙丙丁\n1.甲\n", kSize),
      repeat("序号\t", 20000) + "\n" + repeat("1\t", kSize),
      repeat("附件1\n", kSize),
      repeat("一、甲\n(一)乙\n1.丙(县财政局负责)\n", kSize),
      std::string(kSize, '\0'),
      repeat("\xFF", kSize),
  };
  for (const std::string& input : kInputs) {
    const auto begin = std::chrono::steady_clock::now();
    Tasks(input);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 40) << input.substr(0, 40);
  }
}

}  // namespace
}  // namespace duban
