// Where the rows of a table end.
#include "extract/table_end.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

TEST(TableEndTest, SentencesBelowTheSectionBehindTheLastRowAreNoRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "一、进度安排\n\n时间 工作内容 责任单位\n\n"
                               "5月20日前 公布巡查名单。 县水利局\n\n"
                               "6月1日至6月5日 检修闸门启闭机。 县住建局、各镇\n\n"
                               "二、工作要求\n\n各镇要公布值班电话，群众来电24小时内回复。\n\n"
                               "值班电话：0570-8801000\n\n临岚县水利局\n\n2023年5月8日\n")),
            (std::vector<std::string>{
                "|一、进度安排/|公布巡查名单。|R县水利局 |5月20日前 2023-05-20 ",
                "|一、进度安排/|检修闸门启闭机。|R县住建局 R各镇 |6月1日至6月5日 2023-06-05 "}));
}

TEST(TableEndTest, ASignatureBelowATableWithoutLimitsIsNoneOfItsUnits) {
  EXPECT_EQ(
      Tasks("云溪市青石县桂峰镇人民政府关于防汛责任分解的通知\n各村：\n现将任务分解如下：\n\n"
            "类别\n工作目标\n责任部门\n配合部门\n\n堤防\n加固险段2处，清除坝坡杂树。\n水利站\n"
            "派出所\n各村\n\n闸门\n检修启闭机，6月底前完工。\n建设办\n农业办\n\n"
            "桂峰镇人民政府\n2023年3月5日\n"),
      (std::vector<std::string>{
          "|堤防/|加固险段2处，清除坝坡杂树。|R水利站 C派出所 C各村 |",
          "|闸门/|检修启闭机，6月底前完工。|R建设办 C农业办 |6月底前 2023-06-30 "}));
}

TEST(TableEndTest, ASignatureBelowATableWithLimitsIsNoRow) {
  const char* const kTitles[] = {"序号", "工作任务", "责任单位", "完成时限", "备注"};
  const char* const kRows[][5] = {{"1", "清理河道。", "县水利局", "2023年6月30日", "重点"},
                                  {"2", "加固堤防。", "县住建局", "2023年12月31日", "一般"}};
  const std::vector<std::string> expected = {"1||清理河道。|R县水利局 |2023年6月30日 2023-06-30 ",
                                             "2||加固堤防。|R县住建局 |2023年12月31日 2023-12-31 "};
  for (const std::string mark : {"\n", "\n\n"}) {
    std::string table = "临岚县2023年防汛任务清单\n" + mark;
    table += absl::StrJoin(kTitles, mark);
    for (const auto& row : kRows) absl::StrAppend(&table, mark, absl::StrJoin(row, mark));
    EXPECT_EQ(Tasks(absl::StrCat(table, mark, "临岚县水利局", mark, "2023年3月1日\n")), expected);
    // Where cells print the place too, the last two may be cells.
    EXPECT_EQ(Tasks(absl::StrCat(table, mark, "3", mark, "巡查。", mark, "临岚县公安局", mark,
                                 "2023年5月1日", mark, "4", mark, "值守。", mark, "临岚县应急局",
                                 mark, "2023年5月8日\n"))
                  .size(),
              4U);
  }
}

TEST(TableEndTest, TheLastRowOfATableWhoseCellsPrintThePlaceIsNoSignature) {
  for (const std::string mark : {"\n", "\n\n"}) {
    const std::vector<std::string> cells = {"序号",
                                            "工作任务",
                                            "责任单位",
                                            "完成时限",
                                            "1",
                                            "清理河道。",
                                            "临岚县水利局、临岚县财政局",
                                            "2023年6月30日",
                                            "2",
                                            "加固堤防。",
                                            "临岚县住房和城乡建设局",
                                            "2023年12月31日"};
    EXPECT_EQ(Tasks(absl::StrCat("临岚县2023年防汛任务清单\n", mark, absl::StrJoin(cells, mark))),
              (std::vector<std::string>{
                  "1||清理河道。|R临岚县水利局 R临岚县财政局 |2023年6月30日 2023-06-30 ",
                  "2||加固堤防。|R临岚县住房和城乡建设局 |2023年12月31日 2023-12-31 "}));
  }
}

TEST(TableEndTest, TheHeadingOfTheDocumentsNextPartEndsRowsWithNumbers) {
  const auto tasks = [](const char* behind) {
    return Tasks(
        absl::StrCat(kHead,
                     "二、整改情况\n序号\n问题\n整改措施\n责任领导\n责任部门\n整改时限\n"
                     "1\n巡护有空档\n每日巡护两次，逐次记录。\n场党委书记 李明\n资源科\n6月底前\n"
                     "2\n租金收缴不力\n逐户催缴，全部收清。\n副场长 王小明\n经营科\n8月底前\n",
                     behind));
  };
  const std::vector<std::string> rows = {
      "1|二、整改情况/巡护有空档/|每日巡护两次，逐次记录。|R资源科 |6月底前 2023-06-30 每日 "
      " ",
      "2|二、整改情况/租金收缴不力/|逐户催缴，全部收清。|R经营科 |8月底前 2023-08-31 "};
  EXPECT_EQ(tasks("三、下一步打算\n场里将逐条销号，绝不松劲。\n欢迎职工和群众监督，也欢迎来信。\n"
                  "临岚县国有林场委员会\n2023年5月8日\n"),
            rows);
  // Sections of the table itself count from one.
  EXPECT_EQ(
      tasks("一、其他\n3\n账目不清\n请会计师查账，公布结果。\n场长 李明\n财务科\n9月底前\n").size(),
      3U);
}

TEST(TableEndTest, TheBodyThatSignsDoesNotGoOnFromATime) {
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "序号\t类别\t任务\t责任单位\t完成时间\n1\t堤防\t加固险段。\t县水利局\t5月底前\n"
                "2\t\t巡查堤防。\t各乡镇\t全年\n临岚县人民政府办公室\n2023年3月2日\n")),
            (std::vector<std::string>{"1|堤防/|加固险段。|R县水利局 |5月底前 2023-05-31 ",
                                      "2|堤防/|巡查堤防。|R各乡镇 |全年 2023-12-31 "}));
}

TEST(TableEndTest, AnAttachmentBelowAStackedTableIsNoneOfItsCells) {
  const std::vector<std::string> expected = {
      "1|附件1/隐患整改清单/|修复破损护栏。|R县文物局 |6月底前 2024-06-30 ",
      "|附件2/联席会议成员单位职责/|负责经费保障。|R县财政局 |",
      "|附件2/联席会议成员单位职责/|负责打击盗掘。|R县公安局 |"};
  EXPECT_EQ(Tasks("关于印送2024年文物安全材料的函\n附件1\n隐患整改清单\n序号\n整改措施\n责任单位\n"
                  "整改时限\n1\n修复破损护栏。\n县文物局\n6月底前\n附件2\n联席会议成员单位职责\n"
                  "县财政局：负责经费保障。\n县公安局：负责打击盗掘。\n"),
            expected);
}

TEST(TableEndTest, ALastLimitWithoutADateIsACell) {
  const std::vector<std::string> expected = {
      "1|附件1/隐患整改清单/护栏破损/|修复护栏。|R县文物局 |6月底前 2024-06-30 ",
      "2|附件1/隐患整改清单/通道堵塞/|清理通道。|R县城管局 |立即  长期坚持  ",
      "1|附件2/巡查任务表/|巡查古桥。|R县文物局 |每周  "};
  EXPECT_EQ(Tasks("关于印送2024年文物安全材料的函\n附件1\n隐患整改清单\n序号\n隐患情况\n整改措施\n"
                  "责任单位\n整改时限\n1\n护栏破损\n修复护栏。\n县文物局\n6月底前\n2\n通道堵塞\n"
                  "清理通道。\n县城管局\n立即整改并长期坚持\n附件2\n巡查任务表\n序号\n巡查任务\n"
                  "责任单位\n完成时限\n1\n巡查古桥。\n县文物局\n每周\n"),
            expected);
}

TEST(TableEndTest, ThePortalsFooterBelowAStackedTableIsNoneOfItsCells) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n"
                               "1\n\n逐段排查堤防隐患。\n\n县水利局\n\n6月底前\n\n"
                               "2\n\n组织全员转移演练。\n\n县应急局\n\n7月底前\n\n"
                               "3\n\n储备编织袋和救生衣。\n\n县发展改革局\n\n全年\n\n"
                               "上一篇：关于2022年假期值班安排的通知\n下一篇：县政府常务会议\n"))
                .back(),
            "3||储备编织袋和救生衣。|R县发展改革局 |全年 2023-12-31 ");
}

TEST(TableEndTest, ThePortalsFieldsBelowATableAreNoRows) {
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号 | 工作任务 | 责任单位 | 完成时限 |\n"
                               "1 | 加固险段2处。 | 县水利局 | 5月底前 |\n"
                               "2 | 检修启闭机。 | 县住建局 | 6月底前 |\n"
                               "索引号: | 0034/2023-00012 | 成文日期: | 2023-05-08 |\n"
                               "责任单位: | 县水利局 | 公开方式: | 主动公开 |\n")),
            (std::vector<std::string>{"1||加固险段2处。|R县水利局 |5月底前 2023-05-31 ",
                                      "2||检修启闭机。|R县住建局 |6月底前 2023-06-30 "}));
}

TEST(TableEndTest, ThePortalsLinesRightBelowTheLastCell) {
  const std::vector<std::string> expected = {"1||清除坝坡杂树|R县水利局 |",
                                             "2||检修闸门启闭机|R县财政局 |"};
  for (const char* footer :
       {"【打印本页】 【关闭窗口】", "【关闭窗口】", "[打印] [关闭]", "相关附件", "扫描二维码",
        "返回顶部", "字号：大 中 小", "上一篇：防汛值班\n下一篇：没有了", "附件下载",
        "扫一扫在手机打开当前页"}) {
    for (const char* rows :
         {"序号\n工作任务\n责任单位\n1\n清除坝坡杂树\n县水利局\n2\n检修闸门启闭机\n县财政局\n",
          "序号\n\n工作任务\n\n责任单位\n\n1\n\n清除坝坡杂树\n\n县水利局\n\n2\n\n"
          "检修闸门启闭机\n\n县财政局\n",
          "序号\t工作任务\t责任单位\n1\t清除坝坡杂树\t县水利局\n2\t检修闸门启闭机\t县财政局\n"}) {
      EXPECT_EQ(Tasks(absl::StrCat(kHead, rows, footer, "\n")), expected) << footer << rows;
    }
  }
}

TEST(TableEndTest, ListsBelowTheSectionsBehindRowsThatBarsPartAreNoRows) {
  const std::vector<std::string> expected = {
      "|一、检查安排表/|渡口码头|R海事所 R派出所 |1月份 2023-01-31 ",
      "|一、检查安排表/|小型水库|R水管站 |2月份 2023-02-28 "};
  EXPECT_EQ(Tasks(absl::StrCat(
                kHead,
                "一、检查安排表\n检查行业名称 | 时间安排 | 责任单位 |\n"
                "渡口码头 | 1月份 | 海事所 派出所 |\n小型水库 | 2月份 | 水管站 |\n二、工作要求\n"
                "（一）各责任单位要按照时间安排，制定本行业检查方案。\n"
                "（二）各责任单位要收集整理检查情况；每月26日前，向县安委会上报总结。\n"
                "未列出的行业，相关责任单位也要及时检查。\n三、监督\n县安委会办公室负责监督。\n")),
            expected);
}

TEST(TableEndTest, QuestionsAndAnswersBelowRowsThatMarksPartAreNoRows) {
  const std::vector<std::string> expected = {
      "1|堤防/|加固险段。|R县水利局 |5月底前 2023-05-31 ",
      "2|堤防/|巡查堤防，每3日一次。|R各乡镇 |全年 2023-12-31 每3日  "};
  for (const char* behind : {"政策解读：\n一问：为什么要出台？\n答：汛期雨量多，险段容易出险。\n",
                             "《分解表》解读\n问：目标是什么？\n答：不垮坝，不死人，不决堤。\n",
                             "附注：“堤防”指县管堤防。\n"}) {
    for (const char border : {'\t', '|'}) {
      std::string rows =
          "序号\t类别\t任务\t责任单位\t完成时间\n1\t堤防\t加固险段。\t县水利局\t5月底前\n"
          "2\t\t巡查堤防，每3日一次。\t各乡镇\t全年\n";
      std::replace(rows.begin(), rows.end(), '\t', border);
      EXPECT_EQ(Tasks(absl::StrCat(kHead, rows, behind)), expected) << behind << border;
    }
  }
}

}  // namespace
}  // namespace duban
