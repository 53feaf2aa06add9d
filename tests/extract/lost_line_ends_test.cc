// Pages of one line, their line ends blanks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

const char kText[] =
    "首页 > 政务公开 临岚县2023年防汛重点任务分解表 发布时间：2023-03-20 来源：县政府办公室 "
    "各乡镇人民政府："
    " 为做好今年防汛工作，确保人民群众生命财产安全，现将重点任务分解表印发给你们，请认真组织实施，"
    "按时完成各项任务。 各单位要落实责任，加强协作，遇有重大险情及时处置并按规定报告。 "
    "临岚县人民政府 "
    "2023年3月18日 临岚县2023年防汛重点任务分解表 ";

TEST(LostLineEndsTest, CellsOfATable) {
  EXPECT_EQ(
      Tasks(absl::StrCat(
          kText, "序号 类别 整治内容 总投资（万元） 责任单位 完成时限 1 堤防 清除坝坡杂树。 35 ",
          "县水利局、县林业局 2023年5月底前 2 闸门 检修闸门启闭机。 120 县住建局 6月底前 ",
          "3 物资 储备编织袋2000条。 16 县粮食局 全年 打印 关闭")),
      (std::vector<std::string>{
          "1|堤防/|清除坝坡杂树。|R县水利局 R县林业局 |2023年5月底前 2023-05-31 ",
          "2|闸门/|检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 ",
          "3|物资/|储备编织袋2000条。|R县粮食局 |全年 2023-12-31 "}));
}

TEST(LostLineEndsTest, BarsInTheirPlace) {
  const std::string text = absl::StrCat(
      kText, "序号 工作任务 责任单位 完成时限 1 清除坝坡杂树。 县水利局、县林业局 2023年5月底前 ",
      "2 检修闸门启闭机。 县住建局 6月底前");
  for (const char* bar : {" | ", "|"}) {
    EXPECT_EQ(Tasks(absl::StrReplaceAll(text, {{" > ", ">"}, {" ", bar}})),
              (std::vector<std::string>{
                  "1||清除坝坡杂树。|R县水利局 R县林业局 |2023年5月底前 2023-05-31 ",
                  "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}))
        << bar;
  }
}

// The row above, below a merged cell, is filled up by a bar; the long one is not.
TEST(LostLineEndsTest, ALongRowOfATableWithABarLess) {
  std::string report = "已开工。 ";
  for (int i = 0; i < 10; ++i)
    report += "完成坝坡清理、闸门检修和物资储备，各项进度符合年初安排。 ";
  EXPECT_EQ(Tasks(absl::StrCat(
                "类别 | 事项名称 | 年度目标任务 | 责任单位 | 分管领导 | 进展 | 成效 |\n",
                "一、防汛 | 1.加固堤防 | 清除坝坡杂树。 | 县水利局 | 某某 | 开工。 | 良好。 |\n",
                "2.检修闸门 | 检修闸门启闭机。 | 县住建局 | 某某 | 开工。 | 良好。 | |\n",
                "3.储备物资 | 储备编织袋。 | 县粮食局 | 某某 | ", report, "| 良好。 |\n")),
            (std::vector<std::string>{"|一、防汛/1.加固堤防/|清除坝坡杂树。|R县水利局 |",
                                      "|一、防汛/2.检修闸门/|检修闸门启闭机。|R县住建局 |",
                                      "|一、防汛/3.储备物资/|储备编织袋。|R县粮食局 |"}));
}

TEST(LostLineEndsTest, TitlesThatBlanksBreak) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作 任务 责任 单位 完成 时限 1 清除坝坡杂树。 ",
                               "县水利局、县林业局 5月底前 2 检修闸门启闭机。 县住建局 6月底前")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 R县林业局 |5月底前 2023-05-31 ",
                                      "2||检修闸门启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(LostLineEndsTest, TheLastTitleBeforeADigit) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作任务 责任单位 1 清除坝坡杂树。 县水利局、县林业局 ",
                               "2 检修闸门启闭机。 县住建局 打印 关闭")),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 R县林业局 |",
                                      "2||检修闸门启闭机。|R县住建局 |"}));
}

TEST(LostLineEndsTest, BlanksAroundDigitsPartNothing) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 工作任务 责任单位 完成时限 一、工程准备 ",
                               "（1） 清除 5 个坝坡的杂树。 县水利局 2023 年 5 月底前 ",
                               "（2） 检修 12 个闸门。 县住建局 2023 年 6 月底前"))
                .size(),
            2u);
}

TEST(LostLineEndsTest, TheHeaderOfANotice) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "首页 > 文件 索 引 号：011520/2023-00043 主题分类：水利 "
      "临岚县水利局关于印发2023年防汛工作要点的通知 发布时间：2023-03-20 来源：县水利局 "
      "浏览次数：219 [大 中 小] 临水发〔2023〕8号 各乡镇人民政府： "
      "现将《2023年防汛工作要点》印发给你们，请认真组织实施，确保安全度汛，重要情况及时报告。 "
      "临岚县水利局 2023年3月18日 2023年防汛工作要点 一、排查隐患。 各地要清除坝坡杂树。 "
      "二、储备物资。 "
      "各地要储备编织袋，落实抢险队伍，开展应急演练，做好值班值守工作，及时发布预警。");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "临岚县水利局关于印发2023年防汛工作要点的通知");
  EXPECT_EQ(notice->document_number().text(), "临水发〔2023〕8号");
  EXPECT_EQ(notice->index_number().text(), "011520/2023-00043");
  EXPECT_EQ(notice->issued_date().date(), "2023-03-18");
  EXPECT_EQ(notice->published_date().date(), "2023-03-20");
}

TEST(LostLineEndsTest, ATableWithoutTheTitleOfItsTasks) {
  EXPECT_EQ(Tasks(absl::StrCat(kText, "序号 责任单位 时限要求 1 清除坝坡杂树。 县水利局 5月底前 ",
                               "2 检修闸门启闭机。 县住建局 6月底前 3 储备物资。 县粮食局 全年"))
                .size(),
            3u);
}

// A portal's menus have more blanks than a short notice has sentences, and bars; an item's number
// stands behind a bracket or a heading, whose blank is dropped.
TEST(LostLineEndsTest, ItemsAndHeadingsBehindMenus) {
  const std::string text =
      "临岚县人民政府门户网站 首页 | 走进临岚 | 政务公开 | 政务服务 | 互动交流 | 魅力临岚 "
      "长者助手 无障碍浏览 登录 注册 当前位置：首页 > 政务公开 > 部门文件 > 正文 索 引 "
      "号：011520/2023-00043 组配分类：部门文件 "
      "临岚县人民政府办公室关于做好2023年防汛工作的通知 发布时间：2023-03-20 "
      "08:30 来源：县政府办公室 点击数：10452 临政办〔2023〕8号 各乡镇人民政府： "
      "为做好今年防汛工作，现就有关事项通知如下： 一、排查风险隐患 "
      "1.清除坝坡杂树，检修闸门启闭机，堵复白蚁洞穴，逐库建立隐患台账，5月底前全部整改到位。"
      "（责任单位：县水利局、县林业局） 2.储备编织袋2000条、救生衣500件。（责任单位：县粮食局） "
      "二、预报预警 3.每日会商一次。（县气象局牵头，县水利局配合） 临岚县人民政府办公室 "
      "2023年3月18日 （此件公开发布） 打印 关闭 上一篇 下一篇 网站地图 联系我们";
  EXPECT_EQ(
      Tasks(text),
      (std::vector<std::string>{
          "1|一、排查风险隐患/|清除坝坡杂树，检修闸门启闭机，堵复白蚁洞穴，逐库建立隐患台账，5月"
          "底前全部整改到位。|R县水利局 R县林业局 |5月底前 2023-05-31 ",
          "2|一、排查风险隐患/|储备编织袋2000条、救生衣500件。|R县粮食局 |",
          "3|二、预报预警/|每日会商一次。|L县气象局 C县水利局 |每日  "}));
}

// A page of few hundred bytes has few sentences to tell by; its title tells.
TEST(LostLineEndsTest, AShortPageInOneLine) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  for (const char* frame : {"@", "首页 > 通知公告 @ 打印 关闭"}) {
    std::string page = frame;
    page.replace(page.find('@'), 1,
                 "临岚县水利局关于做好防汛值守的通知 临水〔2023〕8号 各乡镇人民政府、县直各单位： "
                 "现就防汛值守通知如下： 1.5月底前补齐沙袋。 2.每日17时前报送雨情。 临岚县水利局 "
                 "2023年4月6日");
    const auto notice = (*engine)->Extract(page);
    ASSERT_TRUE(notice.ok());
    EXPECT_EQ(notice->title().text(), "临岚县水利局关于做好防汛值守的通知");
    EXPECT_EQ(notice->document_number().text(), "临水〔2023〕8号");
    EXPECT_EQ(notice->issued_date().date(), "2023-04-06");
    EXPECT_EQ(notice->addressees_size(), 2);
    ASSERT_EQ(notice->issuers_size(), 1);
    EXPECT_EQ(notice->issuers(0).name(), "临岚县水利局");
    EXPECT_EQ(notice->deadlines_size(), 2);
  }
  EXPECT_EQ(Tasks("临岚县2023年防汛重点任务分解表 序号 工作任务 责任单位 完成时限 1 清除坝坡杂树。 "
                  "县水利局 5月底前 2 检修闸门。 县住建局 6月底前"),
            (std::vector<std::string>{"1||清除坝坡杂树。|R县水利局 |5月底前 2023-05-31 ",
                                      "2||检修闸门。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(LostLineEndsTest, AShortParagraphKeepsItsBlanks) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "临岚县水利局关于做好防汛值守的通知\n各乡镇人民政府：\n请各乡镇于5月底前补齐沙袋。 "
      "每日17时前报送雨情，遇有险情随时报告， 不得迟报漏报。\n临岚县水利局\n2023年4月6日\n");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "临岚县水利局关于做好防汛值守的通知");
  EXPECT_EQ(notice->issued_date().date(), "2023-04-06");
}

// As many bars or tabs as in the line above: a row of a table, however long its cells.
TEST(LostLineEndsTest, ARowOfLongCellsIsOneLine) {
  std::string measures;
  for (const char* what :
       {"清除坝坡杂树，检修闸门启闭机，堵复白蚁洞穴。", "逐库建立隐患台账，落实管护人员。",
        "储备编织袋和救生衣，开展抢险演练。", "完善预警广播，畅通转移路线。",
        "每月进行更新补充，督促各库做好记录。", "充分发挥巡查员作用，及时报告险情。"}) {
    absl::StrAppend(&measures, what, " ", what, " ");
  }
  for (const char* border : {" | ", "\t"}) {
    EXPECT_EQ(Tasks(absl::StrReplaceAll(
                  absl::StrCat("临岚县2023年防汛重点任务分解表\n",
                               "序号#工作任务#责任领导#责任单位#工作标准#\n",
                               "1#完成水库除险加固，消除隐患。#王平#县水利局#", measures, "#\n"),
                  {{"#", border}})),
              (std::vector<std::string>{"1||完成水库除险加固，消除隐患。|R县水利局 |"}))
        << border;
  }
}

}  // namespace
}  // namespace duban
