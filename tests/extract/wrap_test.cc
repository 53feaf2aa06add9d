#include "extract/wrap.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(WrapTest, TellsWhereASentenceEnds) {
  const struct {
    const char* line;
    bool ends;
  } kCases[] = {
      {"", true},
      {"清理河道。", true},
      {"分工如下:", true},
      {"(完成时限:6月底前)", true},
      // Who does what the sentence says.
      {"清理河道。(县水利局负责)", true},
      {"清理河道。【责任单位:县水利局、沿河乡镇(街道)】", true},
      {"清理河道。(县水利局牵头)(乡镇配合)", false},
      {"清理河道", false},
      {"清理河道(县水利局", false},
      {"清理重点河道(湖)", false},
      {"县水利局、乡镇负责)", false},
      {")", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(EndsSentence(c.line), c.ends) << c.line;
}

// The name of an attachment may be as long as the page is wide.
TEST(WrapTest, WhoSignsBelowAFullLineBeginsALine) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪区人民政府办公室关于做好燃气安全工作的通知\n各镇街：\n"
      "    为做好全区燃气安全专项整治各项工作，现将方案印发你们，请\n"
      "结合本地本部门实际认真抓好各项任务的贯彻落实，按月报送进展\n"
      "情况。同时各镇街、各部门要加强协调配合，及时解决整治中存在的\n"
      "困难和问题，确保各项工作取得实效，并将典型经验及时报送区政\n府办公室。\n"
      "    附件：云溪区城镇燃气安全专项整治任务分工及进度安排一览表\n"
      "云溪区人民政府办公室\n2023 年 9 月 6 日\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->attachments_size(), 1);
  EXPECT_EQ(notice->attachments(0).text(), "云溪区城镇燃气安全专项整治任务分工及进度安排一览表");
  EXPECT_EQ(notice->issued_date().date(), "2023-09-06");
}

// The name of the last attachment is as long as the page is wide, and nobody signs.
TEST(WrapTest, ADateAloneIsNoEndOfAParagraph) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪区关于做好燃气安全工作的通知\n各镇街：\n"
      "    为做好全区燃气安全专项整治各项工作，现将方案印发你们，请\n"
      "结合本地本部门实际认真抓好各项任务的贯彻落实，按月报送进展\n"
      "情况。同时各镇街、各部门要加强协调配合，及时解决整治中存在的\n"
      "困难和问题，确保各项工作取得实效，并将典型经验及时报送区政\n府办公室。\n"
      "    附件：云溪区城镇燃气安全专项整治任务分工及进度安排的建议\n"
      "二〇二三年九月六日\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->attachments_size(), 1);
  EXPECT_EQ(notice->attachments(0).text(), "云溪区城镇燃气安全专项整治任务分工及进度安排的建议");
  EXPECT_EQ(notice->issued_date().date(), "2023-09-06");
}

// Its last character reaches the margin that the lines below are broken at.
TEST(WrapTest, ATitleAsLongAsThePageIsWideEndsAboveTheSalutation) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪区人民政府办公室关于做好全区城镇燃气安全专项整治工作的通知\n"
      "各镇人民政府、各街道办事处，区政府各部门、各直属机构，各企业：\n"
      "为做好全区燃气安全专项整治各项工作，现将方案印发你们，请结合本\n"
      "地本部门实际认真抓好各项任务的贯彻落实，按月报送进展情况。同时\n"
      "各镇街、各部门要加强协调配合，及时解决整治中存在的困难和问题，\n"
      "确保各项工作取得实效，并将典型经验及时报送区政府办公室，由区政\n"
      "府办公室汇总后通报全区。\n");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(),
            "云溪区人民政府办公室关于做好全区城镇燃气安全专项整治工作的通知");
  EXPECT_EQ(notice->addressees_size(), 5);
}

// A few lines of about one length, none of which goes on: what signs stands to the right.
TEST(WrapTest, ASignatureToTheRightTellsNoMargin) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "时间：2024/05/02 作者：管理员 浏览：12\n"
      "云溪县人力资源和社会保障局关于开展冬春火灾防控专项行动的意见\n"
      "县水利局、县财政局、各乡（镇）人民政府：\n"
      "    各单位要高度重视，加强领导，压实责任，确保各项工作落到实处。\n\n"
      "                                云溪县人力资源和社会保障局\n"
      "                                  二〇二四年二月十六日\n\n"
      "上一篇：云溪县关于开展春季植树活动的通知\n下一篇：没有了\n相关链接\n");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "云溪县人力资源和社会保障局关于开展冬春火灾防控专项行动的意见");
  EXPECT_EQ(notice->addressees_size(), 3);
}

// Lines as long as the page is wide, and yet what ends there is a title or a portal's.
TEST(WrapTest, TitlesAndAPortalsLinesStandApart) {
  constexpr char kText[] =
      "为做好全区燃气安全专项整治各项工作，现将方案印发你们，请结\n"
      "合本地本部门实际认真抓好各项任务的贯彻落实，按月报送进展情\n"
      "况。同时各镇街、各部门要加强协调配合，及时解决整治中存在的\n"
      "困难和问题，确保各项工作取得实效，并将典型经验及时报送区政\n府办公室。\n";
  const struct {
    const char* what;
    std::string page;
    const char* title;
    int addressees;
  } kCases[] = {
      {"in brackets of its own, above the salutation",
       "《云溪区人民政府办公室关于建立燃气安全工作情况报告制度的通知》\n"
       "各镇街、区政府各部门：\n",
       "云溪区人民政府办公室关于建立燃气安全工作情况报告制度的通知", 2},
      {"above the day on which it was published",
       "云溪区人民政府办公室关于做好2023年度全区燃气安全工作的通知\n"
       "2023-09-06 10:20\n各镇街、区政府各部门：\n",
       "云溪区人民政府办公室关于做好2023年度全区燃气安全工作的通知", 2},
      {"above what a portal prints to press",
       "云溪区人民政府办公室关于做好2023年度全区燃气安全工作的通知\n"
       "【字体：大 中 小】 发布时间：2023-09-06\n各镇街、区政府各部门：\n",
       "云溪区人民政府办公室关于做好2023年度全区燃气安全工作的通知", 2},
      {"below a portal's line",
       "作者：王平 浏览次数：2656次 来源：区政府 发布时间：2023-09-06\n"
       "云溪区城市管理局\n关于做好燃气安全工作的通知\n各镇街、区政府各部门：\n",
       "云溪区城市管理局关于做好燃气安全工作的通知", 2},
      {"broken, above a long salutation",
       "云溪区人民政府办公室关于印发《云溪区2023年度城镇燃气安全专\n"
       "项整治工作任务分工及进度安排的方案》的通知\n"
       "各镇人民政府（街道办事处），区直属各单位：\n",
       "云溪区人民政府办公室关于印发《云溪区2023年度城镇燃气安全专项整治工作任务分工及进度安排的"
       "方案》的通知",
       2},
  };
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.what);
    const auto notice = (*engine)->Extract(c.page + kText);
    ASSERT_TRUE(notice.ok());
    EXPECT_EQ(notice->title().text(), c.title);
    EXPECT_EQ(notice->addressees_size(), c.addressees);
  }
}

// A page of few lines tells no margin, but brackets do.
TEST(WrapTest, ALabelBrokenBehindItsBracket) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "          云溪区城市管理局、云溪区应急管理局关于2023年度燃气安全工作安排的方案\n\n"
      "一、任务\n\n"
      "　　1.开展安全培训，形成长效机制。[责任\n单位：区教育局、区总工会]\n\n"
      "　　2.排查管网隐患，做到应查尽查。[责任单位：\n区住建局、各镇街]\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->tasks_size(), 2);
  EXPECT_EQ(notice->tasks(0).assignments_size(), 2);
  EXPECT_EQ(notice->tasks(1).assignments_size(), 2);
  // The same with all lines indented.
  const auto indented = (*engine)->Extract(
      "            云溪区应急管理局关于2023年度燃气安全工作安排的方案\n\n"
      "          一、任务\n\n"
      "          1.开展安全培训，形成长效机制，确保取得实效。[责任\n"
      "          单位：区教育局、区总工会]\n");
  ASSERT_TRUE(indented.ok());
  ASSERT_EQ(indented->tasks_size(), 1);
  EXPECT_EQ(indented->tasks(0).assignments_size(), 2);
  // No label: any bytes may stand behind the bracket.
  EXPECT_TRUE((*engine)
                  ->Extract("1.开展安全培训，形成长效机制，确保取得实效。[责任\n"
                            "a区教育局和区总工会及区住房和城乡建设局]\n")
                  .ok());
}

// Cells that are broken at one width look like paragraphs of a page.
// Pages printed without an indent.
TEST(WrapTest, UnitsOverSeveralLinesEndTheirItem) {
  EXPECT_EQ(
      Tasks("1.清理河道两岸违章建筑，疏浚干流和主要支流，保障行洪安全。\n"
            "对照上级部署，每季度通报一次进展情况。（牵头单位：县水利\n"
            "局；责任单位：县自然资源和规划局、县农业农村局、沿河各乡\n镇）\n"
            "2.改造老旧管网，更换阀门，压降漏损。结合工作实际，健全巡\n"
            "查制度，确保供水安全。（牵头单位：县住房和城乡建设局；责\n"
            "任单位：县财政局、县发展改革局）\n"
            "各乡镇要加强组织领导，细化工作措施，于每月25日前报送进展\n情况。\n"),
      (std::vector<std::string>{
          "1||"
          "清理河道两岸违章建筑，疏浚干流和主要支流，保障行洪安全。对照上级部署，每季度通报一次进展"
          "情况。|L县水利局 R县自然资源和规划局 R县农业农村局 R沿河各乡镇 |每季度  ",
          "2||改造老旧管网，更换阀门，压降漏损。结合工作实际，健全巡查制度，确保供水安全。"
          "|L县住房和城乡建设局 R县财政局 R县发展改革局 |"}));
  // A line ends behind a label.
  EXPECT_EQ(
      Tasks("1.清理河道两岸违章建筑，疏浚干流和主要支流，保障行洪安全。对\n"
            "照上级部署，每季度通报一次进展情况，确保不留任何死角盲区。\n"
            "牵头单位：县水利局；责任单位：县自然资源局、县农业局；配合：\n"
            "县财政局和县公安局\n"
            "2.改造老旧管网，更换阀门，压降漏损。结合工作实际，健全巡查制\n"
            "度，确保供水安全。\n"
            "牵头单位：县住房和城乡建设局；责任单位：县财政局、县发展改革\n局\n"),
      (std::vector<std::string>{
          "1||"
          "清理河道两岸违章建筑，疏浚干流和主要支流，保障行洪安全。对照上级部署，每季度通报一次进展"
          "情况，确保不留任何死角盲区。|L县水利局 R县自然资源局 R县农业局 C县财政局 C县公安局 |"
          "每季度  ",
          "2||改造老旧管网，更换阀门，压降漏损。结合工作实际，健全巡查制度，确保供水安全。"
          "|L县住房和城乡建设局 R县财政局 R县发展改革局 |"}));
}

// A sentence may end where the page does, and entries have no indent, though the page has some.
TEST(WrapTest, AnEntryBeginsBelowASentenceAsLongAsThePageIsWide) {
  EXPECT_EQ(Tasks("　　为做好全县人居环境整治工作，进一步压实责任，形成合力，现将各成\n"
                  "员单位职责明确如下。\n二、部门职责\n"
                  "县卫生健康局：负责全县病媒生物防制的组织、协调和监督工作；每月底前\n"
                  "完成全县排查，及时报送情况。\n"
                  "县教育局：负责校园环境整治，督促学校落实责任；组织师生开展清扫。\n"
                  "县团委：负责志愿服务的组织和宣传。做好文明劝导和秩序维护各项工作。\n"
                  "各乡镇人民政府：落实属地管理责任，做好辖区内的组织实施；每周开展检\n"
                  "查，及时报送进展情况和典型做法。\n")
                .size(),
            4U);
}

TEST(WrapTest, ALabelOfATaskBeginsALine) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "青石县人民政府办公室关于印发《青石县2024年重点任务分解方案》的通知\n"
      "青石县人民政府办公室\n\n"
      "牵头部门：县生态环境分局　参与单位：县委宣传部、县政务服务中心\n\n"
      "任务内容：推进农村供水管网改造，确保取得实效。\n\n"
      "牵头部门：县公安局、县财政局　参与单位：县卫生健康委、团县委\n\n"
      "任务内容：开展垃圾分类设施建设，做到应保尽保。\n\n"
      "牵头部门：县教育局　参与单位：县发展改革局、县人力资源和社会保障局\n\n"
      "任务内容：推进老旧小区改造，做到应保尽保。\n\n"
      "牵头部门：县财政局、县农业农村局    参与单位：团县委、县卫生健康委\n\n"
      "任务内容：加强河道采砂监管，形成长效机制。\n");
  ASSERT_TRUE(notice.ok());
  for (const v1::Task& task : notice->tasks()) {
    for (const v1::Assignment& unit : task.assignments()) {
      EXPECT_NE(unit.unit().name(), "做到应保尽保");
    }
  }
}

TEST(WrapTest, CellsOfATableOneALineGoOnInNoneOfTheNext) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "考核公示\n"
      "青屏县2021年度林长制工作乡镇目标管理（绩效）考核细则\n"
      "序号\n"
      "考核项目\n"
      "各项分值\n"
      "考核内容\n"
      "责任单位\n"
      "\n"
      "总分\n"
      "100\n"
      "\n"
      "\n"
      "一、\n"
      "夯实基础，提升林长制工作实效\n"
      "26\n"
      "\n"
      "\n"
      "1\n"
      "健全组织体系\n"
      "6\n"
      "进一步健全乡村两级林长组织体系、责任体系和巡护制度，完善公示牌的内容，\n"
      "林长变动的及时调整并向社会公布。\n"
      "县林长办\n"
      "2\n"
      "强化督查督办\n"
      "5\n"
      "严格执行已出台的督查制度和督办制度，推动问题清单逐项销号，对县级以上\n"
      "督导发现的问题一乡一单、跟踪督办。\n"
      "县林长办\n"
      "3\n"
      "完善考核办法\n"
      "2\n"
      "2021年9月底前修订完善村级林长考核办法。\n"
      "县林长办\n"
      "4\n"
      "推进智慧巡护\n"
      "6\n"
      "1.推进巡护信息平台建设，林长和护林员全部注册并使用平台，得2分。\n"
      "2.按制度开展乡村林长、护林员巡护，平台上巡护记录完整，得3分。\n"
      "3.护林员按要求填写巡护日志，乡镇林长办公室做好抽查记录，得1分\n"
      "县林长办\n"
      "县林业局\n"
      "5\n"
      "深化宣传培训\n"
      "7\n"
      "充分利用各类媒体开展林长制公益宣传，营造全社会合力推进林长制工作的\n"
      "良好氛围，得4分。\n"
      "县委宣传部\n"
      "县教育局\n"
      "二、\n"
      "落实护绿重点任务\n"
      "14\n"
      "\n"
      "\n"
      "6\n"
      "严格林地监管\n"
      "7\n"
      "建立非法侵占林地台账，对破坏林地、湿地的行为依法进行调查处理并督促恢复，\n"
      "出现一例未处理扣2分，得7分。\n"
      "县林业局\n"
      "县公安局\n"
      "7\n"
      "抓好病虫害防治\n"
      "9\n"
      "开展松材线虫病疫木清理，疫木除治率和山场清理合格率达到省里下达的指标，\n"
      "得9分\n"
      "县林业局\n"
      "县林场\n");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "青屏县2021年度林长制工作乡镇目标管理（绩效）考核细则");
  ASSERT_EQ(notice->tasks_size(), 7);
  for (const auto& task : notice->tasks()) EXPECT_EQ(task.headings_size(), 2) << task.text();
  EXPECT_EQ(notice->tasks(3).assignments_size(), 2);
  EXPECT_EQ(notice->tasks(6).assignments_size(), 2);
  EXPECT_EQ(notice->tasks(6).headings(0), "二、落实护绿重点任务");
}

// Few lines of a short page go on in the next; those that do are as long as the longest.
TEST(WrapTest, AShortPageOfItems) {
  const char* const kLines[] = {
      // Three full lines tell of the margin.
      "云溪区2023年防汛工作方案\n"
      "一、重点任务\n"
      "  1、清理河道淤泥，加固重点堤段，新增会车点，在10个工作日内办结。（责任\n"
      "单位：区水利局、区财政局）\n"
      "  2、整修村道。（责任单位：区交通局）\n"
      "  3、储备编织袋和木桩，登记造册，确保用得上。（责任单位：区应急局、区民\n"
      "政局）\n"
      "二、工作要求\n"
      "  各责任单位要于3月15日前制定方案报区防汛办备案；每季度末报送工作进展情况\n"
      "和存在的问题。\n",
      // One does not, but it opens what the next closes.
      "云溪区2023年防汛工作方案\n"
      "一、重点任务\n"
      "  1、清理河道淤泥，加固重点堤段，新增会车点，在10个工作日内办结。（责任\n"
      "单位：区水利局、区财政局）\n"
      "  2、整修村道。（责任单位：区交通局）\n"
      "  3、储备编织袋和木桩。（责任单位：区应急局、区民政局）\n"};
  for (const char* text : kLines) {
    const auto notice = (*Engine::Create())->Extract(text);
    ASSERT_TRUE(notice.ok());
    ASSERT_EQ(notice->tasks_size(), 3) << text;
    ASSERT_EQ(notice->tasks(0).assignments_size(), 2) << text;
    EXPECT_EQ(notice->tasks(0).assignments(0).unit().name(), "区水利局");
    EXPECT_EQ(notice->tasks(2).assignments(1).unit().name(), "区民政局");
  }
}

// Of a page with so few lines nobody knows the margin, but a limit tells where it goes on.
TEST(WrapTest, ALimitGoesOnBelowAWideLine) {
  const struct {
    const char* text;
    const char* limit;
  } kCases[] = {
      {"现就政务公开重点任务进行督办，请各单位认真落实，9\n月28日前将办理结果报县政府督查室。\n",
       "9月28日前"},
      {"对上级转办和群众举报的每一条问题线索，5个工作日\n内核查并反馈处理结果。\n", "5个工作日内"},
      {"对上级转办和群众举报的每一条问题线索逐条登记，10个\n工作日内反馈处理结果。\n",
       "10个工作日内"},
      {"各单位要对照任务分工，认真制定实施方案，12月10日\n前报送落实情况。\n", "12月10日前"},
  };
  for (const auto& example : kCases) {
    const auto engine = Engine::Create();
    ASSERT_TRUE(engine.ok());
    const auto notice =
        (*engine)->Extract(absl::StrCat("云溪县督查通知\n各乡镇：\n", example.text));
    ASSERT_TRUE(notice.ok());
    ASSERT_EQ(notice->deadlines_size(), 1) << example.text;
    EXPECT_EQ(notice->deadlines(0).text(), example.limit);
  }
}

// A text browser breaks the one long paragraph of a page whose paragraphs blank lines part.
TEST(WrapTest, TheLongestLineGoesOnWhereBlankLinesPartParagraphs) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "望湖区人民政府办公室关于印发年度重点任务责任分解的通知\n\n各街道办事处：\n\n"
      "　　每项任务列第一位者为牵头单位，各牵头单位于2月29日前报送实施计划，每\n"
      "季度首月10日前报送上季度进展。\n\n　　望湖区人民政府办公室\n\n　　2024年2月1日\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->deadlines_size(), 2);
  EXPECT_EQ(notice->deadlines(1).text(), "每季度首月10日前");
}

// Titles one a line, without one of numbers: lines that are as long as the page's longest are those
// of a cell, and the shorter ones below them cells of their own.
TEST(WrapTest, CellsOfATableWithoutNumbers) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪县2023年重点任务分工方案\n各乡镇：\n现将任务分工如下，请贯彻落实。\n"
      "工作类别\n重点任务\n完成时限\n牵头单位\n"
      "安全生产\n疏浚城区的河道，加固病险的水库，平整坝顶\n道路\n每月5日前\n县水利局\n"
      "改造老旧的小区，更新燃气的管道，增设充电，\n覆盖全部街道的设施\n2023年12月\n底前\n"
      "县住建局\n"
      "修订防汛的预案，储备抢险的物资，组织应急\n演练，落实值班值守的各项制度，明确转移路\n"
      "线和责任人\n2023年6月\n底前\n县应急局\n"
      "城市管理\n整治占道的经营，规范停车的秩序，清理街面\n"
      "广告，公布举报的电话，设置清运的点位和收\n集箱。\n9月30日前\n县城管局\n"
      "乡村振兴\n推广节水的技术，完善灌区的设施，落实管护\n责任，每个乡镇建成示范的项目。\n"
      "9月30日前\n县农业农村局\n云溪县人民政府办公室\n2023年2月1日\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->tasks_size(), 5);
  EXPECT_EQ(notice->tasks(1).text(),
            "改造老旧的小区，更新燃气的管道，增设充电，覆盖全部街道的设施");
  for (const auto& task : notice->tasks()) {
    EXPECT_EQ(task.assignments_size(), 1) << task.text();
    EXPECT_EQ(task.deadlines_size(), 1) << task.text();
  }
}

}  // namespace
}  // namespace duban
