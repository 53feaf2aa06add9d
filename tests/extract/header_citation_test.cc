#include "extract/header_citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

struct CitationCase {
  const char* what;
  const char* text;
  std::vector<std::string> cited;
};

TEST(HeaderCitationTest, FindsOtherDocuments) {
  const CitationCase cases[] = {
      {"a law", "根据《中华人民共和国预算法》规定执行。", {"中华人民共和国预算法"}},
      {"a strategy by the year it runs to",
       "落实《云溪教育现代化2035》,参照《云溪统计年鉴2020》和《云溪故事2023》。",
       {"云溪教育现代化2035"}},
      {"how a report is to be written",
       "对照《信息公开年度报告格式》编写,不写《云溪风格》。",
       {"信息公开年度报告格式"}},
      {"of a kind that only its edition shows",
       "对照《重点设备能效准入水平(2024年版)》和《限制开发区域(试行)》,参照《云溪故事(上册)》。",
       {"重点设备能效准入水平(2024年版)", "限制开发区域(试行)"}},
      {"with its number",
       "按照《关于预算的意见》(国办发〔2016〕8号)执行。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"number in lenticular brackets",
       "按照《关于预算的意见》〔国办发〔2016〕8号〕执行。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"number without parentheses",
       "按照《关于预算的意见》国办发〔2016〕8号执行。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"number before the name",
       "按照国办发〔2016〕8号文件《关于预算的意见》执行。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"number and a short name",
       "按照《关于预算的意见》(国办发〔2016〕8号,以下简称《意见》)执行。《意见》有效。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"a short name that tells of its matter",
       "落实《2023年水库除险工作方案》(以下简称《除险方案》)。各县将《除险方案》报送备查。",
       {"2023年水库除险工作方案"}},
      {"before what the notice itself issues",
       "我局起草了《园林条例草案》,根据《决策条例》第五条,现公开征求意见。",
       {"决策条例"}},
      {"what it makes known as follows",
       "根据《土地管理法》,现将《征地补偿方案》公告如下:",
       {"土地管理法"}},
      {"how another was carried out, made known as follows",
       "现将《征地补偿办法》2023年执行情况公告如下:",
       {"征地补偿办法"}},
      {"a law that is called by its kind", "学习《宪法》,落实《办法》。", {"宪法"}},
      {"rules", "依照《资助规章》执行。", {"资助规章"}},
      {"an order", "按照《城市管理办法》(市政府令第61号)执行。", {"城市管理办法|市政府令第61号"}},
      {"an order that says so behind its number",
       "按照《城市管理办法》(建设部第61号令)、《限行规定》(市政府第7号通告)执行。",
       {"城市管理办法|建设部第61号令", "限行规定|市政府第7号通告"}},
      {"an order without the sign of its number",
       "按照《城市管理办法》(建设部81号令)、《限行规定》(市政府令15号)、《会议说明》(81号)执行。",
       {"城市管理办法|建设部81号令", "限行规定|市政府令15号"}},
      {"an order of several bodies",
       "按照《城市管理办法》(建设部、云溪市监管局令第61号)执行。",
       {"城市管理办法|建设部、云溪市监管局令第61号"}},
      {"a bare number", "根据国办发〔2016〕8号文件精神,推进工作。", {"|国办发〔2016〕8号"}},
      {"a bare number that words lead to",
       "按月报送(报送内容见国办发〔2016〕8号文件)。",
       {"|国办发〔2016〕8号"}},
      {"bare numbers in a row",
       "贯彻国办发〔2016〕8号、云政发[2017]3号和云政办(2018)9号文件。",
       {"|国办发〔2016〕8号", "|云政发[2017]3号", "|云政办(2018)9号"}},
      {"papers of a tender",
       "修改《云溪市食堂采购文件》,参照《标准施工招标文件》评标,《招标文件》随附。",
       {"云溪市食堂采购文件", "标准施工招标文件"}},
      {"its last parenthesis left open",
       "按照《摊贩备案管理办法(试行》执行。",
       {"摊贩备案管理办法(试行"}},
      {"a name in a name",
       "按照《关于印发〈工作要点〉的通知》执行。",
       {"关于印发〈工作要点〉的通知"}},
      {"the same bracket in a name",
       "按照《关于印发《工作要点》的通知》执行。",
       {"关于印发《工作要点》的通知"}},
      {"each once",
       "按照《档案条例》执行。《档案条例》规定。《云溪市档案条例》另有规定。",
       {"档案条例", "云溪市档案条例"}},
      {"the title under which the site found it",
       "（原标题：《关于加强校门管理的通知》）请执行。",
       {}},
      {"forms to fill in",
       "请填写《候选人推荐表》和《企业申报表》,按《评选办法》报送。",
       {"评选办法"}},
      {"short names",
       "按照《中华人民共和国档案法》(以下简称《档案法》)执行。《档案法》规定。",
       {"中华人民共和国档案法"}},
      {"the end of a name is its short name",
       "按照《云溪市数据共享管理办法》执行。《数据共享管理办法》和《办法》规定。",
       {"云溪市数据共享管理办法"}},
      {"kinds of documents",
       "编制《办事手册》《服务标准》《责任清单目录》《收费一本通》《二〇四九年远景目标》。",
       {"办事手册", "服务标准", "责任清单目录", "收费一本通", "二〇四九年远景目标"}},
      {"journals and columns", "在《云溪日报》和《问政云溪》栏目、《政务公开交流》刊发。", {}},
      {"its own plan", "现将《预算管理工作方案》印发给你们。", {}},
      {"its own plan, told otherwise",
       "根据《预算条例》,我局制定了《预算管理工作方案》,现印发给你们。",
       {"预算条例"}},
      {"what is issued is named after it",
       "现将《云溪市防汛规划》责任分解印发给你们。按《云溪市防汛规划》(云政〔2022〕8号)落实。",
       {"云溪市防汛规划|云政〔2022〕8号"}},
      {"own plan approved",
       "《预算管理工作方案》已经市政府同意,现印发给你们,按《预算条例》落实。",
       {"预算条例"}},
      {"the number again",
       "按照《关于预算的意见》(国办发〔2016〕8号)执行。落实国办发〔2016〕8号文件。",
       {"关于预算的意见|国办发〔2016〕8号"}},
      {"broken over lines", "按照《关于加强预算\n管理的意见》执行。", {"关于加强预算管理的意见"}},
      {"a number broken over lines",
       "按照《关于加强预算管理的意见》(国办发\n明电〔2022〕10号)执行。",
       {"关于加强预算管理的意见|国办发明电〔2022〕10号"}},
      {"never closed", "按照《关于加强预算管理执行。\n根据《预算条例》执行。", {"预算条例"}},
      {"a standard",
       "按照《党政机关公文格式》(GB/T 9704-2012)、《快递服务》(GB/T 27917)和《公文处理标准》执行。",
       {"党政机关公文格式|GB/T 9704-2012", "快递服务|GB/T 27917", "公文处理标准"}},
      {"a standard whose code is Chinese, and what is none",
       "按照《敬老院建设标准》(建标144-2010)、《河湖治理规划》(修订2016-2020)执行。",
       {"敬老院建设标准|建标144-2010", "河湖治理规划"}},
      {"the whole name but for who issued it",
       "按照《云溪市民政局云溪市财政局关于进一步加强全市农村敬老院管理工作的实施意见》("
       "云民发〔2021〕12号)"
       "执行。《关于进一步加强全市农村敬老院管理工作的实施意见》下发之前聘用的除外。",
       {"云溪市民政局云溪市财政局关于进一步加强全市农村敬老院管理工作的实施意见|"
        "云民发〔2021〕12号"}},
      {"a form to be filled in",
       "提交《学历证书注册备案表》和《考生信息表》,按照《考务规定》办理。",
       {"考务规定"}},
      {"an order by its number alone",
       "按照《云溪市总河长令第1号》巡河。",
       {"云溪市总河长令第1号"}},
      {"a number behind now", "现将云教办(2023)4号文件转发你们。", {"|云教办(2023)4号"}},
      {"an order of a year",
       "按照《预算办法》(2011年桂峰省财政厅令第31号)执行。",
       {"预算办法|桂峰省财政厅令第31号"}},
      {"a periodical, and minutes",
       "《督查通报》第9期指出的问题,按《市政府常务会议纪要》第12期整改。",
       {"市政府常务会议纪要"}},
      {"of kinds that only their years show",
       "按照《桂峰健康行动（2019—2030年）》和《云溪故事（2019年）》要求执行。",
       {"桂峰健康行动（2019—2030年）"}},
      {"what a form leaves open", "您提出的《关于×××的提案》收悉。", {}},
      {"to be written", "制定《云溪市预算管理条例》。", {"云溪市预算管理条例"}},
  };
  for (const CitationCase& c : cases) {
    SCOPED_TRACE(c.what);
    const HeaderForTest h("云溪市财政局关于做好工作的通知\n云财〔2023〕8号\n各县财政局:\n" +
                          std::string(c.text) + "\n云溪市财政局\n2023年5月8日\n");
    EXPECT_EQ(h.Citations(), c.cited);
  }
}

TEST(HeaderCitationTest, AnotherDocumentInTheTitleIsOne) {
  const HeaderForTest h(
      "云溪省人民政府关于落实《政府工作报告》重点任务分工的意见\n各市人民政府:\n"
      "根据会议通过的《政府工作报告》,现提出如下意见。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("政府工作报告"));
}

TEST(HeaderCitationTest, AnotherDocumentInTheNameOfWhatIsIssuedIsOne) {
  const HeaderForTest issued(
      "云溪区人民政府办公室关于下发2023年区《政府工作报告》任务清单的通知\n"
      "各街道办事处:\n2023年《区〈政府工作报告〉任务清单》已报经同意,现印发给你们。\n"
      "一、对照区《政府工作报告》,制订方案。\n");
  EXPECT_THAT(issued.Citations(), ElementsAre("政府工作报告"));
  const HeaderForTest attached(
      "云溪区人民政府办公室关于印发2023年《政府工作报告》任务分工的通知\n"
      "各街道办事处:\n请对照《政府工作报告》抓好落实,"
      "每月将《2023年<政府工作报告>任务进展表》报送。\n"
      "附件:2023年《政府工作报告》任务进展表\n云溪区人民政府办公室\n2023年5月8日\n");
  EXPECT_THAT(attached.Citations(), ElementsAre("政府工作报告"));
  const HeaderForTest no_marks(
      "关于落实2023年政府工作报告主要任务的通知\n各乡镇人民政府:\n"
      "根据《政府工作报告》,现将任务分解。\n附件:2023年《政府工作报告》主要任务分解表\n"
      "云溪县人民政府办公室\n2023年5月8日\n");
  EXPECT_THAT(no_marks.Citations(), ElementsAre("政府工作报告"));
  const HeaderForTest second_title(
      "云溪市人民政府办公室关于印发《云溪市落实〈岭海省稳增长若干措施〉实施方案》的通知\n"
      "各县人民政府:\n现将《云溪市落实〈岭海省稳增长若干措施〉实施方案》印发给你们。\n"
      "云溪市人民政府办公室\n2023年5月8日\n云溪市落实《岭海省\n稳增长若干措施》实施方案\n"
      "为落实《岭海省促消费意见》,制定本方案。\n");
  EXPECT_THAT(second_title.Citations(), ElementsAre("岭海省促消费意见"));
}

TEST(HeaderCitationTest, TheDraftThatTheNoticePutsForwardIsNone) {
  const HeaderForTest h(
      "关于《云溪市河道管理条例(草案)》公开征求意见的公告\n"
      "会议对《云溪市河道管理条例(草案)》进行了审议,请于6月5日前反馈意见。\n"
      "云溪市人大常委会\n2023年5月8日\n云溪市河道管理条例(草案)\n根据《水法》,制定本条例。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("水法"));
}

TEST(HeaderCitationTest, WhatIsSaidToBeAttachedIsNone) {
  const HeaderForTest h(
      "云溪市交通局关于做好春运的通知\n各县交通局:\n请填写《春运统计表》(见附表三),"
      "按《道路条例》执行,"
      "对照《任务分解表》(详见附件)落实。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("道路条例"));
}

TEST(HeaderCitationTest, TheFileOfAnAttachmentIsNone) {
  const HeaderForTest h(
      "云溪市教育局关于征集案例的通知\n各县教育局:\n请填写《优秀案例推荐表》。\n"
      "附件:优秀案例推荐表.docx\n云溪市教育局\n2023年5月8日\n");
  EXPECT_THAT(h.Citations(), ElementsAre());
}

TEST(HeaderCitationTest, TheNumberOfAnAttachmentIsNone) {
  const HeaderForTest h(
      "云溪市教育局关于征集案例的通知\n各县教育局:\n请按《征集办法》报送。\n"
      "附件:1.优秀案例推荐办法(云教〔2022〕5号)\n2.案例推荐名单\n云溪市教育局\n2023年5月8日\n");
  EXPECT_THAT(h.Citations(), ElementsAre("征集办法"));
}

TEST(HeaderCitationTest, TheNumberOfAnEnclosedDocumentIsNone) {
  const HeaderForTest h(
      "云溪市教育局转发省教育厅关于校外供餐的通知\n各县教育局:"
      "\n请执行。\n云溪市教育局\n2022年8月30日\n"
      "岭海省教育厅关于校外供餐的通知\n岭教函〔2022〕130号\n各市教育局:\n请执行。\n");
  EXPECT_THAT(h.Citations(), ElementsAre());
}

TEST(HeaderCitationTest, TheNoticesOwnDocumentsAreNone) {
  const HeaderForTest h(
      "云溪市财政局关于印发云溪市预算管理方案的通知\n云财〔2023〕8号\n各县财政局:\n"
      "现将《云溪市预算管理方案》印发给你们。按《任务分工表》落实,《方案》自印发之日起施行。\n"
      "附件:预算任务分工表\n云溪市财政局\n2023年5月8日\n云溪市预算管理方案\n"
      "云财〔2023〕8号同时执行,《预算法》另有规定的除外。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("预算法"));
}

TEST(HeaderCitationTest, OneOfTheSameNameIsCitedByItsNumber) {
  const HeaderForTest h(
      "关于下达2023年目标任务的通知\n各镇人民政府:"
      "\n为贯彻落实市安委会《关于下达2023年目标任务的通知》"
      "(云安发〔2023〕3号)精神,现将有关事项通知如下。\n");
  ASSERT_EQ(h.notice.citations_size(), 1);
  EXPECT_EQ(h.notice.citations(0).document_number(), "云安发〔2023〕3号");
}

TEST(HeaderCitationTest, OneOfTheSameNameIsCitedBehindTheBodyAbove) {
  const HeaderForTest h(
      "各镇人民政府:\n《云溪县消防安全专项整治三年行动方案》已经县政府同意,"
      "现印发给你们。\n2023年5月8日\n"
      "云溪县消防安全专项整治三年行动方案\n根据国务院安委会《消防安全专项整治三年行动方案》,"
      "制定本方案。\n"
      "各镇要对照《消防安全专项整治三年行动方案》落实责任。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("消防安全专项整治三年行动方案"));
}

TEST(HeaderCitationTest, AnOlderEditionIsCitedByItsNumber) {
  const HeaderForTest h(
      "云政办〔2023〕21号\n各镇人民政府:\n经同意,现将《云溪县防洪预案(修订)》印发给你们。"
      "2012年9月印发的《云溪县防洪预案》(云政办〔2012〕116号)同时废止。\n"
      "云溪县人民政府办公室\n2023年5月8日\n云溪县防洪预案\n");
  EXPECT_THAT(h.Citations(), ElementsAre("云溪县防洪预案|云政办〔2012〕116号"));
}

TEST(HeaderCitationTest, AnEditionNoLongerInForceIsCitedByItsNumber) {
  const HeaderForTest h(
      "云溪县人民政府办公室印发《云溪县防洪预案》的通知\n各镇人民政府:\n"
      "现将《云溪县防洪预案》印发给你们。"
      "2012年9月印发的《云溪县防洪预案》(云政办〔2012〕116号)同时废止。\n"
      "云溪县人民政府办公室\n2023年5月8日\n云溪县防洪预案\n");
  EXPECT_THAT(h.Citations(), ElementsAre("云溪县防洪预案|云政办〔2012〕116号"));
}

TEST(HeaderCitationTest, WhatIsShownToThePublicIsItsOwn) {
  const HeaderForTest h(
      "云溪市人民政府办公室关于对《云溪市河长制方案》的公示\n"
      "为落实《河长制意见》,现将《云溪市河长制方案》进行公示。\n");
  EXPECT_THAT(h.Citations(), ElementsAre("河长制意见"));
}

TEST(HeaderCitationTest, TheSecondOfTwoThatItsTitleNamesTogetherIsItsOwn) {
  const HeaderForTest h(
      "云溪县人民政府办公室印发关于加强水库安全管理的实施意见和行动计划的通知\n各镇人民政府:\n"
      "县政府制定了《关于加强水库安全管理的实施意见》和《关于加强水库安全管理的行动计划》"
      "(以下简称《实施意见》和《行动计划》)。现将《实施意见》和《行动计划》印发给你们。\n"
      "云溪县人民政府办公室\n2023年5月8日\n");
  EXPECT_THAT(h.Citations(), ElementsAre());
}

TEST(HeaderCitationTest, WhatWasNamedBeforeIsIssuedByAPronoun) {
  const HeaderForTest h(
      "各科室:\n根据《决策条例》规定,我委编制了《云溪开发区2023年度决策目录》,"
      "现将此予以公布,请执行。\n2023年5月8日\n");
  EXPECT_THAT(h.Citations(), ElementsAre("决策条例"));
}

TEST(HeaderCitationTest, WhatIsForwardedIsCited) {
  const HeaderForTest h(
      "云溪市财政局转发省财政厅关于预算管理的通知\n各县财政局:\n"
      "现将《岭海省财政厅关于预算管理的通知》(岭财〔2023〕1号)"
      "转发给你们。\n云溪市财政局\n2023年5月8日\n");
  EXPECT_THAT(h.Citations(), ElementsAre("岭海省财政厅关于预算管理的通知|岭财〔2023〕1号"));
  const HeaderForTest no_number(
      "各中小学:\n现将《关于开展教育评选工作的通知》转发给你们,请做好推荐。\n"
      "云溪区教育局\n2023年5月8日\n");
  EXPECT_THAT(no_number.Citations(), ElementsAre("关于开展教育评选工作的通知"));
  const HeaderForTest same_name(
      "关于检查校舍的通知\n各中小学:\n"
      "现将《市教育局关于检查校舍的通知》(云教发〔2023〕22号)转发给你们,请认真执行。\n"
      "云溪区教育局\n2023年5月8日\n");
  EXPECT_THAT(same_name.Citations(), ElementsAre("市教育局关于检查校舍的通知|云教发〔2023〕22号"));
}

}  // namespace
}  // namespace duban
