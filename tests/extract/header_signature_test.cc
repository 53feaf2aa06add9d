#include "extract/header_signature.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct SignatureCase {
  const char* what;
  const char* signature;
  std::vector<std::string> issuers;
  const char* date;  // As printed.
};

TEST(HeaderSignatureTest, ReadsBodiesAndDate) {
  const SignatureCase cases[] = {
      {"one body", "云溪市财政局\n2023年5月8日\n", {"云溪市财政局"}, "2023年5月8日"},
      {"the date in Chinese",
       "云溪市财政局\n二〇二三年五月八日\n",
       {"云溪市财政局"},
       "二〇二三年五月八日"},
      {"bodies of the nation one a line",
       "教育部\n公安部\n共青团中央\n中国科学技术协会\n2023年5月8日\n",
       {"教育部", "公安部", "共青团中央", "中国科学技术协会"},
       "2023年5月8日"},
      {"an office behind a blank",
       "云溪县安全生产委员会 办公室\n2023年5月8日\n",
       {"云溪县安全生产委员会办公室"},
       "2023年5月8日"},
      {"an office on the next line",
       "云溪县教代会(工会)\n办公室\n2023年5月8日\n",
       {"云溪县教代会(工会)办公室"},
       "2023年5月8日"},
      {"an office of a university on the next line",
       "云溪大学\n教务处\n2023年5月8日\n",
       {"云溪大学教务处"},
       "2023年5月8日"},
      {"two offices, of which one is not known by its name",
       "设备管理处  保卫处\n2023年5月8日\n",
       {"设备管理处", "保卫处"},
       "2023年5月8日"},
      {"the head of a page above it names one of them",
       "云溪市财政局\n云溪市财政局\n云溪市教育局\n2023年5月8日\n",
       {"云溪市财政局", "云溪市教育局"},
       "2023年5月8日"},
      {"two offices", "教务处 学生处\n2023年5月8日\n", {"教务处", "学生处"}, "2023年5月8日"},
      {"blanks in the date", "云溪市财政局\n2023年 5 月 8 日\n", {"云溪市财政局"}, "2023年5月8日"},
      {"a note on the paper left of the date",
       "云溪市财政局\n(此件发至镇)        2023年5月8日\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"a note between them",
       "云溪市财政局\n(此件公开发布)\n2023年5月8日\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"a note in the body's place",
       "(此件主动公开)\n\n2023年5月8日\n",
       {"云溪市人民政府"},
       "2023年5月8日"},
      {"a note in the body's place, behind attachments",
       "附件:预算表\n(此页无正文)\n2023年5月8日\n",
       {"云溪市人民政府"},
       "2023年5月8日"},
      {"a note of another kind in the body's place",
       "(信息公开形式:主动公开)\n2023年5月8日\n",
       {"云溪市人民政府"},
       "2023年5月8日"},
      {"in one line", "云溪市财政局  2023年5月8日\n", {"云溪市财政局"}, "2023年5月8日"},
      {"behind the last sentence, in its line",
       "请遵照执行。 云溪市财政局 2023年5月8日\n云溪市公用桌椅管理办法\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"the body behind the last sentence, the next title behind the date",
       "请遵照执行。 云溪市财政局\n2023年5月8日 云溪市公用桌椅管理办法\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"two bodies side by side",
       "云溪市财政局    云溪市教育局\n2023年5月8日\n",
       {"云溪市财政局", "云溪市教育局"},
       "2023年5月8日"},
      {"two bodies side by side, each with its date",
       "云溪市财政局    云溪市教育局\n2023年5月8日    2023年5月8日\n",
       {"云溪市财政局", "云溪市教育局"},
       "2023年5月8日"},
      {"bodies side by side that lost the blanks between them",
       "云溪市发展和改革委员会云溪市财政局云溪市教育局\n2023年5月8日\n",
       {"云溪市发展和改革委员会", "云溪市财政局", "云溪市教育局"},
       "2023年5月8日"},
      {"two bodies, one a line",
       "云溪市财政局\n云溪市教育局\n2023年5月8日\n",
       {"云溪市财政局", "云溪市教育局"},
       "2023年5月8日"},
      {"one body over two lines",
       "云溪市新型城镇化工作\n领导小组办公室\n2023年5月8日\n",
       {"云溪市新型城镇化工作领导小组办公室"},
       "2023年5月8日"},
      {"letter-spaced", "云 溪 市 财 政 局\n2023年5月8日\n", {"云溪市财政局"}, "2023年5月8日"},
      {"sealed by another", "云溪市财政局(代章)\n2023年5月8日\n", {"云溪市财政局"}, "2023年5月8日"},
      {"with the day of the week",
       "云溪市财政局\n2023年5月8日(星期一)\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"without 日", "云溪市财政局\n2023年5月8\n", {"云溪市财政局"}, "2023年5月8"},
      {"with the border of a table around the page",
       "云溪市公安局 云溪市交通运输局 2023年5月8日 |\n",
       {"云溪市公安局", "云溪市交通运输局"},
       "2023年5月8日"},
      {"with the mark behind the date",
       "云溪市财政局\n2023年5月8日(此件公开发布)\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"an order signed by a person",
       "市 长  王平\n2023年5月8日\n",
       {"云溪市人民政府"},
       "2023年5月8日"},
      {"a body of a kind that is not known",
       "云溪市创建全国文明典范城市工作总调度\n2023年5月8日\n",
       {"云溪市创建全国文明典范城市工作总调度"},
       "2023年5月8日"},
      {"quotes in its name, the seal below it",
       "云溪市“双随机、一公开”监管联席会议\n（代章）\n2023年5月8日\n",
       {"云溪市“双随机、一公开”监管联席会议"},
       "2023年5月8日"},
      {"the date alone", "2023年5月8日\n", {"云溪市人民政府"}, "2023年5月8日"},
      {"a name in two lines",
       "云溪市应对低温雨雪冰冻灾害\n的工作领导小组\n2023年5月8日\n",
       {"云溪市应对低温雨雪冰冻灾害的工作领导小组"},
       "2023年5月8日"},
      {"a line that lost its stop above the body",
       "请各县认真执行本通知\n云溪市财政局\n2023年5月8日\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"blanks that a site lost",
       "云溪市财政局???\n2023年5月8日????\n",
       {"云溪市财政局"},
       "2023年5月8日"},
      {"figures alone", "云溪市财政局\n2023.5.8\n", {"云溪市财政局"}, "2023.5.8"},
      {"figures without marks", "云溪市财政局\n20230508\n", {"云溪市财政局"}, "20230508"},
      {"in Chinese numerals, without 日",
       "云溪市财政局\n二○二三年五月八\n",
       {"云溪市财政局"},
       "二○二三年五月八"},
  };
  for (const SignatureCase& c : cases) {
    SCOPED_TRACE(c.what);
    const HeaderForTest h(
        "云溪市人民政府关于预算管理的通知\n各县财政局:\n请认真执行,2022年5月8日起的规定废止。\n" +
        std::string(c.signature) + "附件1\n预算表\n云溪市水利局\n2021年1月1日\n");
    EXPECT_EQ(h.Issuers(), c.issuers);
    EXPECT_EQ(h.notice.issued_date().text(), c.date);
    EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  }
}

// Of a text that lost its line ends.
TEST(HeaderSignatureTest, ADateBehindTheLastSentence) {
  const HeaderForTest h(
      "关于举办除害培训班的通知\n县直各部门:\n一、时间。定于5月26日上午8时开班。"
      "二、地点。县疾控中心。不准缺席。二〇二三年五月八日\n");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  EXPECT_TRUE(h.Issuers().empty());
  const HeaderForTest undated("关于培训的通知\n县直各部门:\n一、时间。请于2023年5月8日\n");
  EXPECT_TRUE(undated.notice.issued_date().date().empty());
}

// As circulars in Hong Kong are signed.
TEST(HeaderSignatureTest, AHeadOfABodyMaySignByProxy) {
  const HeaderForTest h(
      "家校合作活动津贴\n一、学校可于十月十八日或之前申请。\n教育局局长\n(王平代行)"
      "\n2023年9月9日\n");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-09-09");
}

// A public notice whose title is the body and its kind, signed by the head of the body or not at
// all.
TEST(HeaderSignatureTest, TheTitleMayNameTheBodyAlone) {
  const HeaderForTest h(
      "云溪县人民政府 公告\n发文日期:2023年5月8日\n公告事项:\n一、4月受理申请。\n县长 王平\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪县人民政府"));
  const HeaderForTest other("云溪县防汛公告\n公告事项:\n一、4月受理申请。\n");
  EXPECT_TRUE(other.Issuers().empty());
}

TEST(HeaderSignatureTest, MayHaveNoDate) {
  const HeaderForTest h(
      "关于加强值班的通知\n各街道办事处:\n请每日报告。\n联系电话:88150000\n"
      "云溪区人民政府办公室\n相关新闻:\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪区人民政府办公室"));
  EXPECT_TRUE(h.notice.issued_date().date().empty());
  const HeaderForTest whole(
      "区人民政府办公室关于加强值班的通知\n各街道办事处:\n请每日报告。\n"
      "云溪市桂峰区人民政府办公室\n");
  EXPECT_THAT(whole.Issuers(), ElementsAre("云溪市桂峰区人民政府办公室"));
  // A date that lost its marks is none.
  for (const char* date : {"2023年412", "2023412日", "2023412"}) {
    const HeaderForTest lost("关于加强值班的通知\n各街道办事处:\n请每日报告。\n云溪区应急管理局\n" +
                             std::string(date) + "\n值班方案\n一、各单位负责人带班。\n");
    EXPECT_THAT(lost.Issuers(), ElementsAre("云溪区应急管理局")) << date;
    EXPECT_FALSE(lost.notice.has_issued_date());
  }
  // Nor is one that was never filled in. Whoever signs above either is the place's own body.
  for (const char* date : {"2023年4月 日", "2023年 月 日", "2023年月日", "2023412"}) {
    SCOPED_TRACE(date);
    const HeaderForTest blank("关于加强值班的通知\n各街道办事处:\n请每日报告。\n云溪市水利局\n" +
                              std::string(date) + "\n值班方案\n一、各单位负责人带班。\n");
    EXPECT_THAT(blank.Issuers(), ElementsAre("云溪市水利局"));
    EXPECT_FALSE(blank.notice.has_issued_date());
    const HeaderForTest bare("关于加强值班的通知\n各街道办事处:\n请每日报告。\n水利局\n" +
                             std::string(date) + "\n值班方案\n一、各单位负责人带班。\n");
    EXPECT_THAT(bare.Issuers(), IsEmpty());
  }
  // The last row of a list, and a body by its short name.
  for (const char* end : {"一、成员单位\n云溪区人民政府办公室\n", "请执行。\n区财政局\n"}) {
    SCOPED_TRACE(end);
    const HeaderForTest none("关于加强值班的通知\n各街道办事处:\n" + std::string(end));
    EXPECT_THAT(none.Issuers(), IsEmpty());
  }
}

// Without a salutation, the body that ends the text: of the place that the title begins with.
TEST(HeaderSignatureTest, MayHaveNoDateBelowACircular) {
  const HeaderForTest h(
      "云溪县1至8月份民生工程进度通报\n现将进度通报如下。\n一、排名\n较慢的为石桥镇。\n"
      "云溪县民生办\n扫一扫，手机上看\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪县民生办"));
  const HeaderForTest other(
      "云溪县1至8月份民生工程进度通报\n现将进度通报如下。\n一、排名\n较慢的为石桥镇。\n"
      "县民生办\n");
  EXPECT_THAT(other.Issuers(), ::testing::IsEmpty());
}

TEST(HeaderSignatureTest, ABodyThatEndsTheTextAboveItIsNone) {
  const std::string text = "关于第一季度督查情况的通报\n各乡镇:\n一、进度较慢的单位\n县交通局\n";
  const HeaderForTest h(text + "\n\n云溪县督查工作领导小组办公室\n2023年5月8日\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪县督查工作领导小组办公室"));
  // Whatever signs is apart from the text.
  const HeaderForTest apart(
      "关于开展检查的通知\n各乡镇:\n请执行。\n\n县交通局\n\n县公安局\n2023年5月8日\n");
  EXPECT_THAT(apart.Issuers(), ElementsAre("县交通局", "县公安局"));
}

TEST(HeaderSignatureTest, StandsBelowALabelOfAttachmentsThatAreLeftOut) {
  for (const char* end : {"附件:\n\n2023年5月8日\n\n云溪县水利局\n\n网站地图 联系我们\n",
                          "附件:\n\n云溪县水利局\n2023年5月8日\n\n网站地图 联系我们\n"}) {
    SCOPED_TRACE(end);
    const HeaderForTest h("云溪县水利局关于开展检查的通知\n各乡镇:\n请执行。\n\n" +
                          std::string(end));
    EXPECT_THAT(h.Issuers(), ElementsAre("云溪县水利局"));
    EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  }
}

TEST(HeaderSignatureTest, ThatOfAnEnclosedDocumentIsNotTheNotices) {
  const HeaderForTest h(
      "云溪市财政局关于转发预算办法的通知\n各县财政局:"
      "\n现转发给你们。\n附件\n岭海省财政厅关于预算办法的通知\n"
      "各市财政局:\n请执行。\n岭海省财政厅\n2023年1月5日\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市财政局"));
  EXPECT_FALSE(h.notice.has_issued_date());
  EXPECT_THAT(h.Addressees(), ElementsAre("各县财政局"));
}

TEST(HeaderSignatureTest, CellsOfATableAreNone) {
  const HeaderForTest h(
      "云溪市2023年重点工作任务清单\n序号\n工作任务\n责任单位\n完成时限\n1\n完成清淤。\n市水利局\n"
      "2023年8月31日\n2\n完成加固。\n市住建局\n2023年9月30日\n");
  EXPECT_THAT(h.Issuers(), IsEmpty());
  EXPECT_FALSE(h.notice.has_issued_date());
}

TEST(HeaderSignatureTest, StandsBehindATableToo) {
  const HeaderForTest h(
      "云溪市财政局关于下达任务的通知\n各县财政局:"
      "\n任务如下。\n序号\n任务\n责任单位\n1\n完成清算。\n"
      "市财政局\n云溪市财政局\n2023年5月8日\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市财政局"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
}

TEST(HeaderSignatureTest, TheTitlesBodyWithoutItsHigherPlacesStandsBehindATable) {
  const HeaderForTest h(
      "云溪市青石县桂峰镇人民政府关于防汛责任分解的通知\n各村:"
      "\n任务如下。\n序号\n任务\n责任单位\n1\n"
      "清理河道。\n水利站\n桂峰镇人民政府\n2023年3月5日\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("桂峰镇人民政府"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-03-05");
}

TEST(HeaderSignatureTest, TheTitlesBodyByAnotherFormOfItsNameStandsBehindATable) {
  const HeaderForTest h(
      "国有桂峰林场党委关于整改情况的通报\n序号\n任务\n责任单位\n1\n清理河道。\n水利站\n"
      "中共国有桂峰林场委员会\n2023年3月5日\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("中共国有桂峰林场委员会"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-03-05");
}

TEST(HeaderSignatureTest, ARowWhoseLastCellIsABodyIsNone) {
  for (const char* border : {"|", "\t"}) {
    const std::string row =
        std::string("上半年") + border + "修订防汛管理办法" + border + "县水利局";
    const HeaderForTest h("临岚县防汛任务表\n时间" + std::string(border) + "工作" + border +
                          "单位\n" + row + "\n临岚县人民政府办公室\n2023年3月2日\n");
    EXPECT_THAT(h.Issuers(), ElementsAre("临岚县人民政府办公室")) << row;
  }
}

TEST(HeaderSignatureTest, ABodyByItsFullNameEndsATableWhoseTitleNamesNone) {
  const std::string notice =
      "2023年重点任务分工表\n序号\n任务\n责任单位\n1\n清理河道。\n县水利局\n2\n管护堤岸。\n县交通局"
      "\n\n"
      "青石县人民政府办公室\n2023年3月5日\n";
  // What the notice encloses stands behind it.
  for (const char* behind : {"", "附件\n联络员名单\n", "\n附件1\n联络员名单\n县水利局\n"}) {
    const HeaderForTest h(notice + behind);
    EXPECT_THAT(h.Issuers(), ElementsAre("青石县人民政府办公室")) << behind;
    EXPECT_EQ(h.notice.issued_date().date(), "2023-03-05") << behind;
  }
}

TEST(HeaderSignatureTest, StandsBehindATableOfLines) {
  for (const char* border : {" | ", "\t"}) {
    std::string page = "云溪市农业普查任务安排表\n";
    for (const auto& row : {std::vector<const char*>{"序号", "任务", "责任单位", "完成时间"},
                            {"1", "绘制普查地图。", "市国土局", "9月底前"},
                            {"2", "招聘指导员。", "市统计局", "2016年10月1日"}}) {
      for (const char* cell : row) page += std::string(cell) + border;
      page += "\n";
    }
    const HeaderForTest h(page + "云溪市统计局\n2016年7月18日\n");
    EXPECT_THAT(h.Issuers(), ElementsAre("云溪市统计局"));
    EXPECT_EQ(h.notice.issued_date().date(), "2016-07-18");
  }
}

TEST(HeaderSignatureTest, MayStandUnderTheTitle) {
  for (const char* lines : {"云溪县水务局\n2020年6月30日\n", "(云溪县水务局 2020年6月30日)\n",
                            "云溪县水务局  二〇二〇年六月三十日\n"}) {
    const HeaderForTest h("云溪县饮水安全应急预案\n" + std::string(lines) +
                          "一、总则\n为规范应急处置,制定本预案。\n");
    EXPECT_EQ(h.notice.title().text(), "云溪县饮水安全应急预案");
    EXPECT_THAT(h.Issuers(), ElementsAre("云溪县水务局"));
    EXPECT_EQ(h.notice.issued_date().date(), "2020-06-30");
  }
}

TEST(HeaderSignatureTest, ThePortalsSourceAndDateAreNone) {
  const HeaderForTest h(
      "云溪县饮水安全应急预案\n云溪县水务局 2020-06-30\n为规范应急处置,制定本预案。\n");
  EXPECT_FALSE(h.notice.has_issued_date());
  EXPECT_THAT(h.Issuers(), IsEmpty());
}

TEST(HeaderSignatureTest, TheDayOfPrintingIsNoDateOfIssue) {
  const HeaderForTest h(
      "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n抄送:市委办公室。\n"
      "云溪市财政局办公室  2023年5月9日印发\n");
  EXPECT_FALSE(h.notice.has_issued_date());
  EXPECT_THAT(h.FrameLines(), ElementsAre("各县财政局:", "抄送:市委办公室。",
                                          "云溪市财政局办公室\t2023年5月9日印发"));
}

TEST(HeaderSignatureTest, ADateThatEndsAReportIsTheDateOfIssue) {
  const HeaderForTest h(
      "云溪市2023年提案办理情况说明\n根据要求,我局及时办理,全部办结。\n2023年11月5日\n");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-11-05");
  const HeaderForTest items(
      "云溪市2023年防汛任务\n一、任务\n1.清除杂树。(市水利局)\n2.检修闸门。(市住建局)\n"
      "2023年11月5日\n");
  EXPECT_EQ(items.notice.issued_date().date(), "2023-11-05");
}

TEST(HeaderSignatureTest, ADateBelowTheAttachmentsIsTheDateOfIssueWithoutTitleAndSalutation) {
  const HeaderForTest h(
      "根据《决策条例》规定,现将《云溪区2023年度决策目录》印发给你们。\n一、各单位要认真落实。\n"
      "附件:云溪区2023年度决策目录\n2023年6月27日\n附件\n云溪区2023年度决策目录\n序号\n事项\n");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-06-27");
}

TEST(HeaderSignatureTest, ADateUnderTheTitleIsTheDateOfIssue) {
  const HeaderForTest h(
      "云溪市人民政府关于表彰先进的决定\n(2023年5月8日)\n为弘扬先进,现决定如下。\n");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  EXPECT_FALSE(h.notice.has_published_date());
}

TEST(HeaderSignatureTest, MinutesHaveItInTheirLetterhead) {
  const HeaderForTest h(
      "云溪市人民政府\n专 题 会 议 纪 要\n〔2023〕27号\n"
      "云溪市人民政府办公室                2023年5月8日\n"
      "关于研究河道管护工作的会议纪要\n"
      "5月6日,副市长王平主持召开会议。\n出席:王平\n");
  EXPECT_EQ(h.notice.title().text(), "关于研究河道管护工作的会议纪要");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市人民政府办公室"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  EXPECT_FALSE(h.notice.has_published_date());
  // The signature below goes before it.
  const HeaderForTest signed_below(
      "督查专报\n第5期\n云溪市政府督查室    2023年5月9日\n关于河道管护情况的通报\n"
      "各镇人民政府:\n现通报如下。\n云溪市人民政府办公室\n2023年5月8日\n");
  EXPECT_EQ(signed_below.notice.title().text(), "关于河道管护情况的通报");
  EXPECT_THAT(signed_below.Issuers(), ElementsAre("云溪市人民政府办公室"));
}

TEST(HeaderSignatureTest, TheBodyMayStandBehindItsDate) {
  const HeaderForTest h(
      "關於年度准照續期的通告\n茲通知,年度准照由九月一日起接受申請。\n"
      "二零二三年八月八日於濠江市政署\n署長 王平\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("濠江市政署"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-08-08");
  // A sentence may begin so.
  const HeaderForTest sentence(
      "关于河道管护的通报\n各镇人民政府:\n2023年5月6日于云溪市召开会议\n现通报如下。\n");
  EXPECT_FALSE(sentence.notice.has_issued_date());
}

TEST(HeaderSignatureTest, AHeadOfAnUnusualPlaceSignsToo) {
  for (const char* signer : {"林区长 王平", "总指挥 王平", "校长:王平"}) {
    const HeaderForTest h("云溪县2023年春季森林防火命令\n云政令〔2023〕1号\n现发布如下命令。\n" +
                          std::string(signer) + "\n2023年3月6日\n");
    EXPECT_THAT(h.Issuers(), IsEmpty()) << signer;
    EXPECT_EQ(h.notice.issued_date().date(), "2023-03-06");
  }
}

TEST(HeaderSignatureTest, AnOrderIsItsBodys) {
  const HeaderForTest h(
      "云溪市人民政府令\n第12号\n"
      "《云溪市渡口管理办法》已经审议通过,现予公布,自2023年7月1日起施行。\n"
      "市长 王平\n2023年5月8日\n云溪市渡口管理办法\n第一条 为了加强管理,制定本办法。\n");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市人民政府"));
}

}  // namespace
}  // namespace duban
