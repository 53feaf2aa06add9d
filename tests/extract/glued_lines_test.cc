// Pages of one line that lost their line ends and kept no blank in their place.
#include <gtest/gtest.h>

#include <string>

#include "duban/engine.h"

namespace duban {
namespace {

// The text of a plan behind the notice that issues it, long enough for a page of one line.
const char kPlan[] =
    "第一条为加强水库管理，保障防洪安全，结合本县实际，制定本办法。第二条本办法所称水库，是指总库容"
    "十万"
    "立方米以上的蓄水工程。第三条县水利局负责水库的监督管理，乡镇人民政府按照权限管理本行政区域内的"
    "小型"
    "水库。第四条水库管理单位应当建立巡查制度，巡查记录应当真实完整。第五条本办法自印发之日起施行"
    "。";

v1::Notice Read(const std::string& text) {
  const auto engine = Engine::Create();
  EXPECT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(text);
  EXPECT_TRUE(notice.ok());
  return *notice;
}

TEST(GluedLinesTest, TheSignatureBeforeThePlanThatIsIssued) {
  for (const char* mark : {"（此件公开发布）", ""}) {
    const v1::Notice notice = Read(
        std::string(
            "临岚县人民政府关于印发临岚县水库管理办法的通知各乡镇人民政府：现将《临岚县水库管理"
            "办法》印发给你们，请认真贯彻执行。临岚县人民政府2023年9月5日") +
        mark + "临岚县水库管理办法" + kPlan);
    EXPECT_EQ(notice.title().text(), "临岚县人民政府关于印发临岚县水库管理办法的通知");
    EXPECT_EQ(notice.issued_date().date(), "2023-09-05");
    ASSERT_EQ(notice.issuers_size(), 1);
    EXPECT_EQ(notice.issuers(0).name(), "临岚县人民政府");
    EXPECT_EQ(notice.has_disclosure(), *mark != 0);
  }
}

TEST(GluedLinesTest, ADayInASentenceIsNoSignature) {
  const v1::Notice notice = Read(
      std::string(
          "临岚县人民政府关于印发临岚县水库管理办法的通知各乡镇人民政府：现将《临岚县水库管理办法》"
          "印发给你们。县人民政府2023年9月5日召开会议，对有关工作作了部署。") +
      kPlan);
  EXPECT_FALSE(notice.has_issued_date());
}

// The paragraphs kept a line each and lost the line ends within them.
TEST(GluedLinesTest, ANumberBehindTheTitle) {
  const v1::Notice notice = Read(
      "临岚县人民政府关于加强水库管理的意见临政发〔2023〕8号\n\n各乡镇人民政府，县直各单位：水库管"
      "理"
      "关系群众安全，近年来取得成效。现提出以下意见。一、明确责任（一）落实责任人。每座水库确定责任"
      "人，"
      "向社会公布。（县水利局牵头，各乡镇负责）（二）加强巡查。汛期每日巡查一次，记录完整。（各乡镇"
      "负责）"
      "二、强化保障（三）保障经费。把维修养护经费纳入预算，专款专用，管护人员经过培训后上岗。（县财"
      "政局负责）"
      "各乡镇要认真落实。\n\n附件：水库责任人名单临岚县人民政府\n\n2023年9月5日（此件公开发布）");
  EXPECT_EQ(notice.title().text(), "临岚县人民政府关于加强水库管理的意见");
  EXPECT_EQ(notice.document_number().text(), "临政发〔2023〕8号");
  EXPECT_EQ(notice.issued_date().date(), "2023-09-05");
  EXPECT_TRUE(notice.has_disclosure());
  EXPECT_EQ(notice.addressees_size(), 2);
  ASSERT_EQ(notice.attachments_size(), 1);
  EXPECT_EQ(notice.attachments(0).text(), "水库责任人名单");
  ASSERT_EQ(notice.tasks_size(), 3);
  EXPECT_EQ(notice.tasks(2).number(), "（三）");
  EXPECT_EQ(notice.tasks(2).text(),
            "保障经费。把维修养护经费纳入预算，专款专用，管护人员经过培训后上岗。");
  ASSERT_EQ(notice.tasks(2).headings_size(), 1);
  EXPECT_EQ(notice.tasks(2).headings(0), "二、强化保障");
}

TEST(GluedLinesTest, UnitsInSquareBracketsEndAnItem) {
  const v1::Notice notice = Read(
      "临岚县水库管理实施方案\n发布日期：2023年9月5日\n"
      "水库管理关系群众安全，近年来取得成效。现提出以下方案：一、明确责任（一）落实责任人。1."
      "每座水库确定责任"
      "人，向社会公布，变动后及时更新，管护人员经过培训后上岗。["
      "责任单位：县水利局，各乡镇，排在首位为牵头单"
      "位，下同]2.汛期每日巡查一次，巡查记录完整保存，发现险情立即报告。["
      "责任单位：各乡镇、县应急局]二、强化"
      "保障（一）保障经费。1.把维修养护经费纳入预算，专款专用。[责任单位：县财政局]");
  ASSERT_EQ(notice.tasks_size(), 3);
  EXPECT_EQ(notice.tasks(0).assignments(0).role(), v1::ROLE_LEAD);
  EXPECT_EQ(notice.tasks(0).assignments_size(), 2);
  EXPECT_EQ(notice.tasks(1).text(), "汛期每日巡查一次，巡查记录完整保存，发现险情立即报告。");
  ASSERT_EQ(notice.tasks(2).headings_size(), 2);
  EXPECT_EQ(notice.tasks(2).headings(1), "（一）保障经费。");
}

TEST(GluedLinesTest, TheWholeNoticeInTheLineBelowItsTitle) {
  const v1::Notice notice = Read(
      "临岚县人民政府关于印发临岚县水库管理办法的通知\n临政发〔2023〕8号\n\n各乡镇人民政府，县直各"
      "单"
      "位：《临岚县水库管理办法》已经县政府同意，现印发给你们，请认真贯彻执行。临岚县人民政府2023年"
      "9月5日"
      "（此件公开发布）\n\n临岚县水库管理办法\n\n第一条 为加强水库管理，制定本办法。\n");
  EXPECT_EQ(notice.issued_date().date(), "2023-09-05");
  EXPECT_TRUE(notice.has_disclosure());
  EXPECT_EQ(notice.addressees_size(), 2);
}

TEST(GluedLinesTest, TheSalutationBehindTheSource) {
  std::string text =
      "临岚县总工会关于印发《临岚县劳动争议调处办法》的通知临工发〔2023〕23号来源：县总工会法律部"
      "各乡镇总工会，县直各单位工会：《临岚县劳动争议调处办法》已经审议通过，现印发给你们，请认真贯"
      "彻执行。"
      "临岚县总工会2023年12月28日临岚县劳动争议调处办法第一条为加强劳动争议调处工作，制定本办法。";
  for (int i = 0; i < 8; ++i) text += "各级工会应当立足预防、立足调解，把争议化解在基层。";
  const v1::Notice notice = Read(text);
  EXPECT_EQ(notice.document_number().text(), "临工发〔2023〕23号");
  ASSERT_EQ(notice.addressees_size(), 2);
  EXPECT_EQ(notice.addressees(0).name(), "各乡镇总工会");
  EXPECT_EQ(notice.addressees(1).name(), "县直各单位工会");
  EXPECT_EQ(notice.issued_date().date(), "2023-12-28");
}

TEST(GluedLinesTest, TheSignatureBehindTheSentenceOfADecree) {
  const v1::Notice notice = Read(
      "临岚县人民政府令第12号\n\n现公布《临岚县水库管理办法》，自2023年10月1日起施行。县长　　王小"
      "平　　　"
      "　2023年9月5日　　　　\n\n临岚县水库管理办法\n\n第一条 为加强水库管理，制定本办法。\n");
  EXPECT_EQ(notice.document_number().text(), "临岚县人民政府令第12号");
  EXPECT_EQ(notice.issued_date().date(), "2023-09-05");
}

TEST(GluedLinesTest, ANumberBehindANameInAListIsNoNoticesOwn) {
  const v1::Notice notice = Read(
      "关于废止部分文件的通知\n各乡镇人民政府：\n下列文件自发布之日起废止。\n"
      "临岚县人民政府关于加强水库管理的意见临政发〔2013〕8号\n临岚县人民政府\n2023年9月5日\n");
  EXPECT_EQ(notice.title().text(), "关于废止部分文件的通知");
  EXPECT_FALSE(notice.has_document_number());
}

TEST(GluedLinesTest, UnitsInAnyBracketsEndAnItem) {
  for (const char* brackets : {"（）", "【】", "〔〕"}) {
    const std::string_view both = brackets;
    const std::string open(both.substr(0, 3));
    const std::string close(both.substr(3));
    std::string text = "为加强水库管理，制定本计划。一、明确责任";
    const char* const kItems[] = {"（一）落实责任人。", "（二）加强巡查。", "（三）开展演练。"};
    for (const char* item : kItems) {
      text += item;
      for (int i = 0; i < 3; ++i) text += "水库管理单位应当建立制度，记录应当真实完整。";
      text += open + "牵头单位：县水利局；责任单位：县应急局" + close;
    }
    const v1::Notice notice = Read(text);
    ASSERT_EQ(notice.tasks_size(), 3) << brackets;
    for (const v1::Task& task : notice.tasks()) {
      ASSERT_EQ(task.assignments_size(), 2) << brackets;
      EXPECT_EQ(task.assignments(0).role(), v1::ROLE_LEAD);
    }
  }
}

TEST(GluedLinesTest, ThePagesFooterBehindTheLastSentence) {
  const std::string head =
      "临岚县人民政府关于加强水库管理的通知各乡镇人民政府：水库管理关系群众安全，现通知如下。";
  const std::string end = "五、报送情况各乡镇于3月15日前报送方案，每月5日前报送进展情况。";
  for (const char* footer : {"打印关闭主办单位：临岚县人民政府办公室网站标识码：1234560001",
                             "【打印】【关闭】", "扫一扫在手机打开当前页", "打印材料一式两份。"}) {
    const v1::Notice notice = Read(head + kPlan + end + footer);
    ASSERT_EQ(notice.deadlines_size(), 2) << footer;
    EXPECT_EQ(notice.deadlines(0).text(), "3月15日前");
  }
}

}  // namespace
}  // namespace duban
