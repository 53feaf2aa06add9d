#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

struct SalutationCase {
  const char* what;
  const char* lines;
  std::vector<std::string> addressees;
};

TEST(HeaderSalutationTest, SplitsTheBodiesItNames) {
  const SalutationCase cases[] = {
      {"groups",
       "各县、市、区人民政府,市政府各部门、各直属机构:",
       {"各县、市、区人民政府", "市政府各部门", "各直属机构"}},
      {"parentheses of a collective name",
       "各县(市、区)人民政府,市直有关单位,中央、省驻云单位:",
       {"各县(市、区)人民政府", "市直有关单位", "中央、省驻云单位"}},
      {"one body", "市财政局:", {"市财政局"}},
      {"what bodies end in elsewhere",
       "各省、自治区住房城乡建设厅(委、局),农业农村(农牧)厅(局、委):",
       {"各省、自治区住房城乡建设厅(委、局)", "农业农村(农牧)厅(局、委)"}},
      {"bodies of several levels",
       "各县人民政府,各中、省直单位,市属、驻市有关单位:",
       {"各县人民政府", "各中、省直单位", "市属、驻市有关单位"}},
      {"sectors of each place",
       "各市教育、卫生健康、财政局,各县(市、区)文化旅游(文旅)、广播影视、文物、体育局:",
       {"各市教育、卫生健康、财政局", "各县(市、区)文化旅游(文旅)、广播影视、文物、体育局"}},
      {"an institution of each place",
       "各县(市)、区疾控中心,各县、区气象站,市检测所(中心):",
       {"各县(市)、区疾控中心", "各县、区气象站", "市检测所(中心)"}},
      {"an assembly", "主任、副主任、秘书长、各位委员:", {"主任", "副主任", "秘书长", "各位委员"}},
      {"wrapped",
       "各县(市、区)交通运输局、各县(市、区)公安局,市公路事业\n发展中心,市交通运输执法支队:",
       {"各县(市、区)交通运输局", "各县(市、区)公安局", "市公路事业发展中心",
        "市交通运输执法支队"}},
      {"bodies of two levels of the country",
       "各县人民政府,中直、区直企事业单位:",
       {"各县人民政府", "中直、区直企事业单位"}},
      {"one body a line, no marks behind",
       "各县(市、区)人民政府\n市直各单位\n驻市各企业:",
       {"各县(市、区)人民政府", "市直各单位", "驻市各企业"}},
      {"behind a label, over lines",
       "主送:各县(市、区)人民政府,\n市直各单位:",
       {"各县(市、区)人民政府", "市直各单位"}},
      {"party and government",
       "各镇党委、政府,各街道党工委、办事处,区直各单位:",
       {"各镇党委、政府", "各街道党工委、办事处", "区直各单位"}},
      {"party and government joined by a word",
       "各乡镇党委和人民政府,县委各部委,各民主党派:",
       {"各乡镇党委和人民政府", "县委各部委", "各民主党派"}},
      {"a level before a comma", "各镇(场、街道),县直各单位:", {"各镇(场、街道)", "县直各单位"}},
      {"departments and other bodies",
       "各乡镇人民政府,县政府各部门、单位:",
       {"各乡镇人民政府", "县政府各部门、单位"}},
      {"levels of the country",
       "各省、自治区、直辖市财政厅(局),各计划单列市财政局:",
       {"各省、自治区、直辖市财政厅(局)", "各计划单列市财政局"}},
      {"full width",
       "各县（市、区）人民政府，市政府各部门：",
       {"各县（市、区）人民政府", "市政府各部门"}},
      {"enterprises", "各有关企业:", {"各有关企业"}},
      {"a person whom an answer goes to", "王小平代表:", {"王小平代表"}},
      {"a member of the consultative conference",
       "王小平政协云溪县委员:",
       {"王小平政协云溪县委员"}},
      {"enterprises of two levels",
       "各市农业局,国家级、省级龙头企业:",
       {"各市农业局", "国家级、省级龙头企业"}},
      {"a government of each of the bare names",
       "云溪、桂峰、青石、岭海市人民政府,清沅石油集团有限公司:",
       {"云溪、桂峰、青石、岭海市人民政府", "清沅石油集团有限公司"}},
      {"governments with the zone's committee in parentheses",
       "云溪区、桂峰区、青石区人民政府（管委会），市直有关单位：",
       {"云溪区、桂峰区、青石区人民政府（管委会）", "市直有关单位"}},
      {"governments of places, the last of them no level",
       "云溪区、桂峰区、青石产业园人民政府（管委会），市直有关单位：",
       {"云溪区、桂峰区、青石产业园人民政府（管委会）", "市直有关单位"}},
      {"an office of each of the bare names",
       "各镇人民政府,东桥、西桥街道办事处,县政府各部门:",
       {"各镇人民政府", "东桥、西桥街道办事处", "县政府各部门"}},
      {"a body of each of the places",
       "云溪市、桂峰市、青石县财政局,市直有关单位:",
       {"云溪市、桂峰市、青石县财政局", "市直有关单位"}},
      {"levels in parentheses before another level",
       "各市(州)、县(市、区)人民政府,各县(市)、区教育局:",
       {"各市(州)、县(市、区)人民政府", "各县(市)、区教育局"}},
      {"levels in parentheses before those of the place itself",
       "各镇(街道)、区直各单位:",
       {"各镇(街道)", "区直各单位"}},
      {"a level that few provinces have", "各市、特区、区人民政府:", {"各市、特区、区人民政府"}},
      {"cities, a place and counties of a kind",
       "各省辖市、云溪示范区、省直管县(市)教育局:",
       {"各省辖市、云溪示范区、省直管县(市)教育局"}},
      {"a body of a bare name and a place",
       "各市商务局、云溪、青石县商务局:",
       {"各市商务局", "云溪、青石县商务局"}},
      {"zones by their names",
       "各镇政府,云溪新区、桂峰新城管委会:",
       {"各镇政府", "云溪新区", "桂峰新城管委会"}},
      {"governments of two levels",
       "各市(县)和各区人民政府,市各委、办、局:",
       {"各市(县)和各区人民政府", "市各委、办、局"}},
      {"schools and other units",
       "市直中小学(单位),各县教育局:",
       {"市直中小学(单位)", "各县教育局"}},
      {"two kinds of a body told of all",
       "各区县人民政府(管委会),各科室(中心):",
       {"各区县人民政府(管委会)", "各科室(中心)"}},
  };
  for (const SalutationCase& c : cases) {
    SCOPED_TRACE(c.what);
    const HeaderForTest h("云溪市人民政府关于预算管理的通知\n" + std::string(c.lines) +
                          "\n请认真执行。\n市水利局:\n请配合。\n");
    EXPECT_EQ(h.Addressees(), c.addressees);
    EXPECT_EQ(h.frame.body_begin, 1u);
  }
}

TEST(HeaderSalutationTest, TheTextMayGoOnBehindIt) {
  for (const char* line : {"各科室,各站所,各村: 为做好防汛工作,请于6月10日前报送预案。附件:预案",
                           "各科室,各站所,各村:根据《防洪法》,请做好防汛工作。"}) {
    SCOPED_TRACE(line);
    const HeaderForTest h(std::string(line) + "\n云溪镇人民政府 2023年5月8日\n");
    EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各科室", "各站所", "各村"));
    EXPECT_TRUE(h.frame.frame_lines.empty() || h.frame.frame_lines.front() != 0);
  }
  const HeaderForTest duties("云溪市防汛工作规则\n市水利局:负责水库安全。市应急局:负责救援。\n");
  EXPECT_EQ(duties.notice.addressees_size(), 0);
}

TEST(HeaderSalutationTest, MayHaveLostItsColon) {
  const HeaderForTest h(
      "云溪市人民政府关于预算管理的通知\n云溪开发区管委会,各县财政局,市政府有关部门\n"
      "经市政府同意,现将有关事项通知如下。\n");
  EXPECT_THAT(h.Addressees(),
              ::testing::ElementsAre("云溪开发区管委会", "各县财政局", "市政府有关部门"));
  EXPECT_EQ(h.frame.body_begin, 1u);
  const HeaderForTest text(
      "云溪市人民政府关于预算管理的通知\n加强预算管理,各县财政局要提高认识\n为做好工作,请执行。\n");
  EXPECT_THAT(text.Addressees(), ::testing::IsEmpty());
  const HeaderForTest levels(
      "云溪市人民政府关于预算管理的通知\n各县(市、区)人民政府,市政府各部门,市直有关单位\n"
      "为加强预算管理,请认真执行。\n");
  EXPECT_THAT(levels.Addressees(),
              ::testing::ElementsAre("各县(市、区)人民政府", "市政府各部门", "市直有关单位"));
  // Bodies that issue, and a heading.
  for (const char* line : {"云溪市财政局 云溪市教育局", "云溪市财政局", "各单位重点任务"}) {
    SCOPED_TRACE(line);
    const HeaderForTest none("关于预算管理的通知\n" + std::string(line) +
                             "\n为加强预算管理,请认真执行。\n");
    EXPECT_EQ(none.notice.addressees_size(), 0);
  }
}

TEST(HeaderSalutationTest, ALineThatEndsInAColonMayBeText) {
  for (const char* line :
       {"根据市教育局及市考试院部署,现将四、六级考试安排通知如下:", "现将有关事项通知如下:",
        "一、组成人员名单如下:", "联系电话:", "工作要求:"}) {
    const HeaderForTest h("云溪市人民政府关于预算管理的通知\n" + std::string(line) +
                          "\n请执行。\n");
    EXPECT_EQ(h.notice.addressees_size(), 0) << line;
  }
}

TEST(HeaderSalutationTest, FieldsOfThePortalAreNone) {
  const HeaderForTest h(
      "政策咨询机关: 县应急局 政策咨询电话: 0399-5521108\n云溪县人民政府关于防汛工作的通知\n"
      "各镇人民政府:\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各镇人民政府"));
}

TEST(HeaderSalutationTest, ButtonsOfThePortalAreNone) {
  const HeaderForTest h(
      "云溪县人民政府关于防汛工作的通知\n微信 微博 QQ空间 文字版 文件下载 相关链接：\n"
      "各镇人民政府：\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各镇人民政府"));
}

TEST(HeaderSalutationTest, TheEndOfATitleIsNone) {
  const HeaderForTest h(
      "云溪县人民政府办公室\n关于印发《云溪县防汛设施\n两年行动计划（2023、2024）》的通知\n"
      "各镇人民政府、县直各单位：\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各镇人民政府", "县直各单位"));
}

TEST(HeaderSalutationTest, AFieldWithAnUnknownLabelIsNone) {
  const HeaderForTest h(
      "颁发部门:云溪市财政局\n云溪市财政局关于预算管理的通知\n各镇人民政府:\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各镇人民政府"));
}

TEST(HeaderSalutationTest, AFieldOfATableIsNone) {
  const HeaderForTest h("云溪县2023年任务分解表\n单位:县政府督查室\n为落实任务,制定本表。\n");
  EXPECT_THAT(h.Addressees(), ::testing::IsEmpty());
}

TEST(HeaderSalutationTest, DoesNotBeginWithANoteUnderTheTitle) {
  const HeaderForTest h(
      "云溪市人民政府关于印发责任制细则的通知\n(2023年6月21日市委会议批准 2023年7月20日市委办公室、"
      "市政府办公室发布)\n各区委、区政府,各人民团体:\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各区委", "区政府", "各人民团体"));
}

TEST(HeaderSalutationTest, MayStandBelowWhatASiteSaysOfTheDocument) {
  const HeaderForTest h(
      "云溪市人民政府关于促进数字产业发展的意见【全文废止】\n编者按:本文自2023年起不再执行。\n"
      "发布单位 |\n云溪市人民政府\n|\n各区人民政府,市政府各部门:\n请执行。\n");
  EXPECT_THAT(h.Addressees(), ::testing::ElementsAre("各区人民政府", "市政府各部门"));
  // That of a document enclosed is none.
  const HeaderForTest enclosed(
      "云溪市财政局关于转发预算编制通知的通知\n现将省财政厅文件转发给你们。\n"
      "省财政厅关于预算编制的通知\n各市财政局、各县财政局:\n请执行。\n");
  EXPECT_EQ(enclosed.notice.addressees_size(), 0);
}

TEST(HeaderSalutationTest, APlanHasNone) {
  const HeaderForTest h(
      "云溪市2023年政务公开工作要点\n为做好政务公开工作,制定本要点。\n一、重点任务。\n"
      "各县人民政府:\n负责本县工作。\n");
  EXPECT_EQ(h.notice.addressees_size(), 0);
}

}  // namespace
}  // namespace duban
