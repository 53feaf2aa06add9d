// One plan in every layout that a portal serves it in: the same tasks, units, roles and deadlines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

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

TEST(LayoutsTest, LinesOfACellInMarkdown) {
  const std::vector<std::string> expected = {
      "1||完成水库除险加固，消除隐患。|L县水利局 C县财政局 C各乡镇人民政府 |5月底前 2023-05-31 ",
      "2||清理河道，拆除违章建筑。|L县水利局 C县公安局 |10月底前 2023-10-31 ",
  };
  for (const char* tag : {"<br>", "<br/>", "<br />", "\n"}) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "|序号|工作任务|责任单位|完成时限|\n|---|---|---|---|\n",
                                 "|1|完成水库除险加固，消除隐患。|牵头单位：县水利局", tag,
                                 "配合单位：县财政局", tag, "各乡镇人民政府|5月底前|\n",
                                 "|2|清理河道，拆除违章建筑。|牵头单位：县水利局", tag,
                                 "配合单位：县公安局|10月底前|\n")),
              expected)
        << tag;
  }
}

TEST(LayoutsTest, LinesBrokenAtTheMargin) {
  const std::vector<std::string> expected = {
      "1|一、堤防加固/|对照安全鉴定的结论逐段排查堤身隐患，把病险涵闸和穿堤管道列入台账，落实一处一"
      "策，汛前全部处理到位。|L县水利局 C各乡镇人民政府 |",
      "2|一、堤防加固/|整修防汛道路，清除影响抢险车辆通行的堆料和违章搭建，在险工险段备足块石、土工"
      "布和编织袋等物料。|L县交通运输局 |",
  };
  const char* const lines[] = {"临岚县防汛抗旱指挥部关于印发2023年水毁修复任务的通知",
                               "各乡镇人民政府，县直有关单位：",
                               "一、堤防加固",
                               "1.对照安全鉴定的结论逐段排查堤身隐患，把病险涵闸和穿堤管",
                               "道列入台账，落实一处一策，汛前全部处理到位。（县水利局牵",
                               "头，各乡镇人民政府配合）",
                               "2.整修防汛道路，清除影响抢险车辆通行的堆料和违章搭建，在",
                               "险工险段备足块石、土工布和编织袋等物料。（县交通运输局牵",
                               "头）"};
  for (const char* end : {"\n", "\n\n", "\r\n\r\n\r\n"}) {
    std::string text;
    for (const char* line : lines) absl::StrAppend(&text, line, end);
    EXPECT_EQ(Tasks(text), expected) << end;
  }
}

// A paragraph is told by its indent where no line inside of one has it; a portal's button is none
// of its lines.
TEST(LayoutsTest, IndentedParagraphsBrokenAtTheMargin) {
  const std::vector<std::string> expected = {
      "1||对照安全鉴定的结论逐段排查堤身隐患，把病险涵闸和穿堤管道列入台账，汛前全部处理到位。|"
      "L县水利局 L县城市建设投资集团有限公司 C市应急管理局临岚分局 |6月底前 2023-06-30 ",
      "2||整修防汛道路，清除影响抢险车辆通行的堆料和违章搭建，在险工险段备足块石和土工布。|"
      "L县交通运输局 L县公安局交通管理大队 |",
  };
  EXPECT_EQ(Tasks("临岚县防汛抗旱指挥部关于印发2023年水毁修复任务的通知\n"
                  "各乡镇人民政府，县直有关单位：\n"
                  "　　1.对照安全鉴定的结论逐段排查堤身隐患，把病险涵闸和穿\n"
                  "堤管道列入台账，汛前全部处理到位。\n"
                  "　　牵头单位：县水利局、县城市建设投资集团有限公司\n"
                  "　　配合单位：市应急管理局临岚分局\n"
                  "　　完成时限：6月底前\n"
                  "　　2.整修防汛道路，清除影响抢险车辆通行的堆料和违章搭建，\n"
                  "在险工险段备足块石和土工布。\n"
                  "　　牵头单位：县交通运输局、县公安局交通管理大队\n"
                  "【打印本页】【关闭】\n"),
            expected);
}

// Editors of Chinese offer numbers of one character; they number as 1. (1) and (一) do.
TEST(LayoutsTest, NumbersOfOneCharacter) {
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n㈠河道清障\n⒈清理河床网箱。（县水利局负责）\n"
                    "⒉拆除沿岸码头。（县交通局负责）\n㈡演练预警\n⑴开展防汛演练。（县应急局负责）\n"
                    "⑵发布预警。（县气象局负责）\n"),
              ElementsAre("⒈|㈠河道清障/|清理河床网箱。|R县水利局 |",
                          "⒉|㈠河道清障/|拆除沿岸码头。|R县交通局 |",
                          "⑴|㈡演练预警/|开展防汛演练。|R县应急局 |",
                          "⑵|㈡演练预警/|发布预警。|R县气象局 |"));
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n一、演练预警\n❶开展防汛演练。（县应急局负责）\n"),
              ElementsAre("❶|一、演练预警/|开展防汛演练。|R县应急局 |"));
}

// Units are as long as a printed line and end in no sentence's end: such lines are whole.
TEST(LayoutsTest, LongLinesOfUnitsAreNotBroken) {
  const std::string units[] = {"县水利局、县气象局、县公安局交警大队、县融媒体中心",
                               "县应急管理局、县自然资源局、各乡镇人民政府、县林场",
                               "县发展改革局、县财政局、县供销社、县粮食储备公司",
                               "县住房城乡建设局、县城市管理局、县水务集团、供电所",
                               "县教育体育局、县卫生健康局、县民政局、县红十字会"};
  std::string items = "临岚县防汛任务\n\n";
  std::string bullets = items;
  std::string table = absl::StrCat(kHead, "工作任务\n责任单位\n完成时限\n");
  for (int i = 0; i < 5; ++i) {
    absl::StrAppend(&items, "　　", i + 1,
                    "．开展隐患排查。\n　　牵头单位：县防汛办\n　　配合单位：", units[i],
                    "\n　　完成时限：6月底前\n");
    absl::StrAppend(&bullets, "●开展隐患排查。\n责任单位：", units[i], "\n");
    absl::StrAppend(&table, "开展隐患排查。\n", units[i], "\n6月底前\n");
  }
  for (const std::string& text : {items, table}) {
    const std::vector<std::string> tasks = Tasks(text);
    ASSERT_EQ(tasks.size(), 5U);
    for (const std::string& task : tasks) {
      EXPECT_THAT(task, ::testing::HasSubstr("|6月底前 "));
      EXPECT_THAT(task, ::testing::Not(::testing::HasSubstr("完成时限")));
    }
  }
  EXPECT_EQ(Tasks(bullets).size(), 5U);
}

TEST(LayoutsTest, CellsBrokenAtTheMargin) {
  const std::vector<std::string> expected = {
      "1||完成水库除险加固，消除大坝渗漏隐患，汛前通过安全鉴定并把结论报指挥部备案，做到账物相符。|"
      "L县水利局 L各乡镇人民政府 |全年 2023-12-31 ",
      "2||开展防汛演练，检验预案的可操作性，把演练中暴露的问题逐条整改，整改结果纳入年终评价。|"
      "L县应"
      "急局 |全年 2023-12-31 ",
  };
  EXPECT_EQ(Tasks(absl::StrCat(kHead,
                               "序号\n工作任务\n责任单位\n完成时限\n1\n"
                               "完成水库除险加固，消除大坝渗漏隐患，汛前通过安全鉴定并把结\n"
                               "论报指挥部备案，做到账物相符。\n"
                               "县水利局、各乡镇人民政府按职责分工分别牵头\n全年\n2\n"
                               "开展防汛演练，检验预案的可操作性，把演练中暴露的问题逐条整\n"
                               "改，整改结果纳入年终评价。\n县应急局牵头\n全年\n")),
            expected);
}

TEST(LayoutsTest, WhatPagesAndMarkdownLeaveBehind) {
  const std::vector<std::string> expected = {
      "1|一、堤防加固/|修复水毁堤段。|R县水利局 |",
      "2|二、物资储备/|备足块石和编织袋。|R县应急局 |",
  };
  const struct {
    const char* name;
    const char* section;  // What stands between the two items.
  } kBreaks[] = {
      {"a number and a form feed", "\n\n3\n\n\f二、物资储备\n"},
      {"a number of so many", "\n\n3 / 8\n\n二、物资储备\n"},
      {"a number between dashes", "\n— 3 —\n二、物资储备\n"},
      {"a bold heading", "\n**二、物资储备**\n"},
      {"a bold heading, indented", "\n\n  **二、物资储备**\n\n"},
  };
  for (const auto& page : kBreaks) {
    EXPECT_EQ(Tasks(absl::StrCat(kHead, "一、堤防加固\n1.修复水毁堤段。（责任单位：县水利局）",
                                 page.section, "2.备足块石和编织袋。（责任单位：县应急局）\n")),
              expected)
        << page.name;
  }
}

TEST(LayoutsTest, TheYearOfADocumentNumberInFullWidthDigits) {
  for (const char* number : {"〔2024〕6号", "〔２０２４〕６号", "［２０２４］６号"}) {
    EXPECT_EQ(
        Tasks(absl::StrCat("临岚县人民政府办公室关于分解重点任务的通知\n临政办发", number,
                           "\n1.修复水毁堤段，年底前完工。（责任单位：县水利局）\n")),
        (std::vector<std::string>{"1||修复水毁堤段，年底前完工。|R县水利局 |年底前 2024-12-31 "}))
        << number;
  }
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

TEST(LayoutsTest, TheFiguresOfADateOnLinesOfTheirOwn) {
  EXPECT_EQ(Tasks("临岚县2023年水库工作要点\n\n1.修订预案，2023\n年6\n月30\n日前完成。"
                  "（责任单位：县水利局）\n2.巡查库区。（责任单位：县水利局）\n"),
            (std::vector<std::string>{
                "1||修订预案，2023年6月30日前完成。|R县水利局 |2023年6月30日前 2023-06-30 ",
                "2||巡查库区。|R县水利局 |"}));
  // A number above a word that begins as a date's mark is none: 12 / 月度通报进度。
  EXPECT_EQ(Tasks(std::string(kHead) + "序号\n工作任务\n责任单位\n1\n年内完成扩建。\n县水利局\n2\n"
                                       "月度通报进度。\n县应急局\n3\n日常巡查库区。\n县水利局\n")
                .size(),
            3U);
}

// What a table tells of a task's state stands with the task, and is never the next one's.

// A number may be the first thing on such a page.
TEST(LayoutsTest, APageOfOneLineThatBeginsWithANumber) {
  std::string page;
  for (int number = 1; number <= 8; ++number) {
    absl::StrAppend(&page, number,
                    ".对照安全鉴定的结论逐段排查堤身隐患并列入台账。（县水利局负责）");
  }
  EXPECT_EQ(Tasks(page).size(), 8U);
}

// U+2028 ends lines in text copied from web pages: three bytes where other line ends have one.
TEST(LayoutsTest, LinesThatEndInSeparators) {
  EXPECT_THAT(Tasks("临岚县防汛任务\n\n一、开展隐患排查。\u2028逐村登记，6月底前完成。\u2028"
                    "（责任单位：县水利局）\n"),
              ElementsAre("一||开展隐患排查。逐村登记，6月底前完成。|R县水利局 |6月底前  "));
  EXPECT_THAT(
      Tasks("临岚县防汛任务\n\n（一）Plan A\u2028rollout in all\u2029towns.（责任单位：县水利局）"),
      ElementsAre("（一）||Plan A rollout in all towns.|R县水利局 |"));
}

// What stands behind the units goes on with the text: the span holds both, and the units between.
TEST(LayoutsTest, TheSpanOfATaskAroundItsUnits) {
  const std::string text =
      "临岚县防汛任务\n\n一、消防安全（责任单位：县应急局）每月检查一次人员密集场所。\n";
  const auto notice = Engine::Create().value()->Extract(text);
  ASSERT_TRUE(notice.ok() && notice->tasks_size() == 1);
  const v1::Task& task = notice->tasks(0);
  EXPECT_EQ(task.text(), "消防安全每月检查一次人员密集场所。");
  EXPECT_EQ(text.substr(task.span().begin(), task.span().end() - task.span().begin()),
            "消防安全（责任单位：县应急局）每月检查一次人员密集场所。");
}

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
      repeat("序号\n抽查\n对象\n甲乙\n", kSize),
      repeat("序号\n|\n甲\n乙\n", kSize),
      repeat("序号 | 任务 | 责任单位 |\n备注 |\n", kSize),
      header + "备注\n" + repeat("1\n甲\n县财政局\n全年\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("甲\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("1 |\n", kSize),
      "序号 |\n工作任务 |\n责任单位 |\n" + repeat("||\n甲 |\n", kSize),
      repeat("序号 |\n责任单位 |\n甲 |\n乙 |\n", kSize),
      repeat("甲|1|编制并公布全部清单|县财政局|\n", kSize),
      repeat("——甲乙丙丁\n1.甲\n", kSize),
      repeat("序号\t", 20000) + "\n" + repeat("1\t", kSize),
      repeat("附件1\n", kSize),
      repeat("一、甲\n(一)乙\n1.丙(县财政局负责)\n", kSize),
      "一、职责分工\n" + repeat("县财政局负责。", 8 * kSize) + "\n",
      "甲办法\n(" + repeat("2023年5月8日", kSize) + "公布)\n正文。\n",
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
