// Which headings stand above tasks.
#include "extract/outline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/substitute.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(OutlineTest, TheTitleOfAnAttachmentMayEndInAColon) {
  const std::vector<std::string> expected = {
      "1|附件/检查发现的问题/|东街路面破损。|R县住建局 |",
      "2|附件/检查发现的问题/|北巷乱堆乱放。|R城关街道 R县执法局 |"};
  EXPECT_EQ(Tasks("关于环境卫生检查情况的整改通知\n\n城关街道办事处、县住建局、县执法局：\n"
                  "请立即整改。\n附件：检查发现的问题\n\n临岚县人民政府督查室\n2023年5月15日\n"
                  "附件：\n检查发现的问题：\n1.东街路面破损。（责任单位：县住建局）\n"
                  "2.北巷乱堆乱放。（责任单位：城关街道、县执法局）\n"),
            expected);
}

TEST(OutlineTest, PhasesHeadTheItemsBelowThem) {
  const std::vector<std::string> expected = {
      "1|二、实施步骤/第一阶段：动员部署（3月1日—3月31日）/|制定方案。|R县水利局 |",
      "2|二、实施步骤/第一阶段：动员部署（3月1日—3月31日）/|登记岸段。|R县林业局 |",
      "3|二、实施步骤/第二阶段集中整治（4月至9月）/|加固岸段。|R县水利局 |",
      "1|三、考核/|现场验收。|R县应急局 |"};
  EXPECT_EQ(Tasks("临岚县2023年河岸整修方案\n一、目标\n岸线稳固。\n二、实施步骤\n"
                  "第一阶段：动员部署（3月1日—3月31日）\n1.制定方案。\n责任单位：县水利局\n"
                  "2.登记岸段。\n责任单位：县林业局\n第二阶段 集中整治（4月至9月）\n"
                  "3.加固岸段。\n责任单位：县水利局\n三、考核\n1.现场验收。\n责任单位：县应急局\n"),
            expected);
}

TEST(OutlineTest, TheCaptionAndCellsOfATableOfAmountsHeadNothing) {
  const std::vector<std::string> expected = {
      "1|二、主要工作/（一）护岸/|加固受冲刷的岸段。|R县水利局 |",
      "2|二、主要工作/（一）护岸/|补种岸坡上缺失的柳树。|R县林业局 |"};
  EXPECT_EQ(
      Tasks(
          "临岚县河岸整修方案\n\n一、基本情况\n\n岸线情况见表1。\n\n表1 临岚县河岸整修分年计划\n\n"
          "年份\n\n岸段\n\n长度（米）\n\n次年打算\n\n2023年\n\n上游护岸规划\n\n640\n\n/\n\n"
          "二、主要工作\n\n（一）护岸\n\n1.加固受冲刷的岸段。（责任单位：县水利局）\n\n"
          "表2 分段整修计划\n\n岸段\n\n完成年份\n\n后续维护计划\n\n老码头\n\n2025年\n\n"
          "2.补种岸坡上缺失的柳树。（责任单位：县林业局）\n"),
      expected);
}

TEST(OutlineTest, TheListOfOneAttachmentRightAboveItsTableHeadsIt) {
  // And the plan's title heads nothing: there is one plan only.
  const std::vector<std::string> expected = {
      "1|一、护岸/|加固受冲刷的岸段。|R县水利局 |",
      "1|附件/岸段整修任务清单/|补种岸坡上缺失的柳树。|R县林业局 |"};
  EXPECT_EQ(
      Tasks(
          "临岚县人民政府办公室关于做好河岸整修的通知\n\n各镇人民政府：\n\n现将方案印发给你们。\n\n"
          "临岚县人民政府办公室\n\n2023年3月2日\n\n河岸整修实施方案\n\n一、护岸\n\n"
          "1.加固受冲刷的岸段。（责任单位：县水利局）\n\n附件：岸段整修任务清单\n\n"
          "序号\n\n工作任务\n\n责任单位\n\n1\n\n补种岸坡上缺失的柳树。\n\n县林业局\n"),
      expected);
}

// The last entry of a table of contents stands above nothing of the text.
TEST(OutlineTest, ATableOfContentsHeadsNothing) {
  const std::string text =
      "一、总则\n为规范处置，制定本预案。\n二、组织体系与职责\n（一）成员单位职责\n"
      "县财政局：负责经费保障。\n县公安局：负责维护秩序。\n三、应急响应\n"
      "1.发布预警。（责任单位：县应急局）\n2.组织疏散。（责任单位：县公安局）\n";
  const std::vector<std::string> expected = {
      "|二、组织体系与职责/（一）成员单位职责/|负责经费保障。|R县财政局 |",
      "|二、组织体系与职责/（一）成员单位职责/|负责维护秩序。|R县公安局 |",
      "1|三、应急响应/|发布预警。|R县应急局 |", "2|三、应急响应/|组织疏散。|R县公安局 |"};
  for (const char* contents :
       {"目录\n一、总则\n二、组织体系与职责\n（一）成员单位职责\n三、应急响应\n",
        "目  录\n一、总则……………1\n二、组织体系与职责……………2\n（一）成员单位职责……………2\n"
        "三、应急响应……………10\n",
        "目 录\n一、总则 1\n二、组织体系与职责 (2)\n三、应急响应 - 3 -\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚县防汛应急预案\n", contents, text)), expected) << contents;
  }
  EXPECT_EQ(Tasks("临岚县防汛应急预案\n目录\n1 总则 1\n1.1 编制目的 1\n2 职责 3\n3 应急响应 6\n"
                  "1 总则\n1.1 编制目的\n为规范处置。\n2 职责\n县财政局：负责经费保障。\n"
                  "县公安局：负责维护秩序。\n3 应急响应\n2小时内报告。\n"),
            (std::vector<std::string>{"|2职责/|负责经费保障。|R县财政局 |",
                                      "|2职责/|负责维护秩序。|R县公安局 |"}));
  // A list of what is to be done begins with no entry that is printed again.
  EXPECT_EQ(Tasks("临岚县防汛应急预案\n清单\n1.发布预警（责任单位：县应急局）\n"
                  "2.组织疏散（责任单位：县公安局）\n")
                .size(),
            2u);
}

// Whatever stands between the signature and the first of them, and however they are headed.
TEST(OutlineTest, AttachmentsRightBelowTheSignature) {
  const std::vector<std::string> expected = {
      "（一）|附件1/青石县防汛工作方案/一、重点任务/|加固堤防。|R县水利局 |",
      "1|附件2/青石县防汛任务分解表/|疏浚河道|R县水利局 |",
      "2|附件2/青石县防汛任务分解表/|加固水闸|R县林业局 |",
      "1|附件3/隐患整改台账/堤防渗漏/|开展除险|R县应急局 |"};
  const char* const kCover =
      "青石县人民政府办公室关于印发《青石县防汛工作方案》的通知\n\n各乡镇人民政府：\n"
      "现印发给你们，请认真执行。\n附件：1.青石县防汛工作方案\n2.青石县防汛任务分解表\n"
      "3.隐患整改台账\n\n青石县人民政府办公室\n2024年3月5日\n";
  const char* const kPlan =
      "\n\n为做好防汛工作，制定本方案。\n一、重点任务\n（一）加固堤防。（县水利局负责）\n\n";
  const char* const kRows =
      "\n\n序号\n\n工作任务\n\n责任单位\n\n1\n\n疏浚河道\n\n县水利局\n\n2\n\n加固水闸\n\n县林业局"
      "\n\n";
  const char* const kFaults =
      "\n\n序号\n\n存在问题\n\n整改措施\n\n责任单位\n\n1\n\n堤防渗漏\n\n开展除险\n\n县应急局\n";
  for (const char* between :
       {"", "此件主动公开\n", "（此件公开发布）\n", "公开属性：主动公开\n",
        "信息公开选项：主动公开\n（联系人：王某某，电话：8888888）\n", "抄送：县委办公室。\n"}) {
    for (const char* heading : {"附件$0\n\n$1", "附件$0：\n\n$1", "附件$0：$1", "附件$0 $1",
                                "附件$0.\n\n$1", "附 件$0\n\n$1"}) {
      const std::string text =
          absl::StrCat(kCover, between, "\n", absl::Substitute(heading, 1, "青石县防汛工作方案"),
                       kPlan, absl::Substitute(heading, 2, "青石县防汛任务分解表"), kRows,
                       absl::Substitute(heading, 3, "隐患整改台账"), kFaults);
      std::vector<std::string> tasks = Tasks(text);
      for (std::string& task : tasks) absl::StrReplaceAll({{"附 件", "附件"}}, &task);
      EXPECT_EQ(tasks, expected) << text;
    }
  }
}

TEST(OutlineTest, TheLongTitleOfAnAttachmentIsAHeading) {
  const std::string title =
      "2026年临岚县为老旧居住小区内既有的六十个电动自行车集中停放充电场所加装消防安全设施的民生实事"
      "项目实施方案";
  const std::string above = "|附件/" + title + "/一、职责分工/|";
  const std::vector<std::string> expected = {above + "负责统筹。|R县应急局 |",
                                             above + "负责经费。|R县财政局 |"};
  EXPECT_EQ(Tasks("关于印发民生实事项目实施方案的通知\n\n各乡镇人民政府：\n现印发给你们。\n临岚县应"
                  "急管理局\n2026年2月6日\n附件\n\n" +
                  title + "\n\n一、职责分工\n县应急局负责统筹。\n县财政局负责经费。\n"),
            expected);
}

TEST(OutlineTest, ATitleRightAboveATableIsNotOfTheItemBeforeIt) {
  EXPECT_EQ(Tasks("临岚县水利局关于印发两项计划的通知\n各镇：\n现印发给你们。\n2023年5月8日\n"
                  "临岚县2023年堤防修复工作计划\n1.修复护岸（责任单位：县水利局）\n"
                  "2.清除杂树（责任单位：县林业局；完成时间：年底前）\n"
                  "临岚县2023年水库检查事项目录\n序号\n事项名称\n责任单位\n1\n检修闸门\n"
                  "县住建局\n"),
            (std::vector<std::string>{
                "1|临岚县2023年堤防修复工作计划/|修复护岸|R县水利局 |",
                "2|临岚县2023年堤防修复工作计划/|清除杂树|R县林业局 |年底前 2023-12-31 ",
                "1|临岚县2023年水库检查事项目录/|检修闸门|R县住建局 |"}));
}

TEST(OutlineTest, APortalsFieldBehindABulletIsNoHeading) {
  for (const char* field : {"• 发布单位：临岚县人民政府", "● 颁布时间：2023年2月25日"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat("临岚县2023年防汛行动方案\n\n《临岚县2023年防汛行动方案》现印发。\n",
                           field, "\n一、排查隐患\n1.清除坝坡杂树。（责任单位：县水利局）\n")),
        (std::vector<std::string>{"1|一、排查隐患/|清除坝坡杂树。|R县水利局 |"}))
        << field;
  }
}

TEST(OutlineTest, AListRightBelowAHeadingMayBeNumberedLikeIt) {
  EXPECT_EQ(Tasks("临岚县督察反馈意见整改方案\n\n一、总体要求\n坚持全面整改。\n二、整改任务\n"
                  "一、关于污水直排\n1.封堵排污口。（责任单位：县水利局）\n"
                  "二、关于扬尘\n2.落实围挡。（责任单位：县住建局）\n"
                  "三、关于固废\n3.清运垃圾。（责任单位：县城管局）\n"
                  "三、保障措施\n1.成立专班。（责任单位：县生态环境局）\n"),
            (std::vector<std::string>{"1|二、整改任务/一、关于污水直排/|封堵排污口。|R县水利局 |",
                                      "2|二、整改任务/二、关于扬尘/|落实围挡。|R县住建局 |",
                                      "3|二、整改任务/三、关于固废/|清运垃圾。|R县城管局 |",
                                      "1|三、保障措施/|成立专班。|R县生态环境局 |"}));
  // Behind a text they begin anew, under a title that was lost.
  EXPECT_EQ(Tasks("关于印发防汛方案的通知\n一、提高认识\n压实责任。\n二、抓好落实\n及时报送。\n"
                  "一、汛前准备\n1.检修泵站。（责任单位：县水利局）\n二、汛期值守\n"
                  "2.领导带班。（责任单位：县应急局）\n"),
            (std::vector<std::string>{"1|一、汛前准备/|检修泵站。|R县水利局 |",
                                      "2|二、汛期值守/|领导带班。|R县应急局 |"}));
}

TEST(OutlineTest, AChapterWhoseOneBeforeIsNotPrintedIsNoPartOfItsSections) {
  for (const char* chapter : {"4 监测预警", "4.监测预警"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat("临岚县地质灾害应急预案\n3.2 应急值守\n"
                           "3.2.1 汛期加强值班。（责任单位：县国土局）\n",
                           chapter, "\n4.1 监测\n4.1.1 布设监测点。（责任单位：各镇）\n")),
        (std::vector<std::string>{"3.2.1|3.2应急值守/|汛期加强值班。|R县国土局 |",
                                  absl::StrCat("4.1.1|", absl::StrReplaceAll(chapter, {{" ", ""}}),
                                               "/4.1监测/|布设监测点。|R各镇 |")}));
  }
  // A list below a section counts from 1.
  EXPECT_EQ(Tasks("临岚县地质灾害应急预案\n3.2 应急值守\n1.汛期加强值班。（责任单位：县国土局）\n"
                  "2.布设监测点。（责任单位：各镇）\n"),
            (std::vector<std::string>{"1|3.2应急值守/|汛期加强值班。|R县国土局 |",
                                      "2|3.2应急值守/|布设监测点。|R各镇 |"}));
}

// A long notice is put on several pages; the second begins in the midst of a section.
TEST(OutlineTest, ThePageBeginsInTheMidstOfASection) {
  const std::vector<std::string> expected = {
      "|四、组织领导/（一）宣传组/|组织媒体报道整治进展。|L县委宣传部 R县交通局 R县公安局 |",
      "|四、组织领导/（二）法律组/|解答执法中的法律问题。|L县司法局 R县交通局 |"};
  EXPECT_EQ(
      Tasks("临岚县非法营运整治方案\n\n（四）在车站外揽客的车辆；\n\n（五）无牌的三轮车。\n\n"
            "四、组织领导\n\n领导小组下设2个专班。\n\n（一）宣传组\n\n牵头单位：县委宣传部\n\n"
            "成员单位：县交通局、县公安局\n\n职责任务：组织媒体报道整治进展。\n\n（二）法律组\n\n"
            "牵头单位：县司法局\n\n成员单位：县交通局\n\n职责任务：解答执法中的法律问题。\n\n"
            "五、整治步骤\n\n整治分三个阶段进行。\n"),
      expected);
}

TEST(OutlineTest, ANumberThatLostItsDotIsThatOfTheNextItem) {
  const struct {
    const char* text;
    std::vector<std::string> expected;
  } kCases[] = {
      {"一、护岸\n1.加固岸段。（县水利局负责）\n2 "
       "补种柳树。（县林业局负责）\n3.疏浚河床。（县水务局负责）\n",
       {"1|一、护岸/|加固岸段。|R县水利局 |", "2|一、护岸/|补种柳树。|R县林业局 |",
        "3|一、护岸/|疏浚河床。|R县水务局 |"}},
      {"一、护岸\n1.加固岸段。（县水利局负责）\n二、绿化\n2补种柳树。（县林业局负责）\n",
       {"1|一、护岸/|加固岸段。|R县水利局 |", "2|二、绿化/|补种柳树。|R县林业局 |"}},
      // The second line of an item.
      {"一、护岸\n1.加固岸段，沿线设巡查点\n2 处，连片植树。（县水利局负责）\n",
       {"1|一、护岸/|加固岸段，沿线设巡查点2处，连片植树。|R县水利局 |"}},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Tasks(absl::StrCat("临岚县河岸整修方案\n", c.text)), c.expected) << c.text;
  }
}

}  // namespace
}  // namespace duban
