#include "extract/header_label.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kNotice[] = "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n";

struct LabelCase {
  const char* what;
  const char* block;
};

TEST(HeaderLabelTest, ReadsTheSameBlockInEveryLayout) {
  const LabelCase cases[] = {
      {"one a line", "索引号: 0034/2023-0012\n发布日期: 2023-05-10\n主题分类: 财政\n"},
      {"several a line", "索引号: 0034/2023-0012 主题分类: 财政 发布日期: 2023-05-10\n"},
      {"bars", "索引号:0034/2023-0012 | 主题分类:财政 | 发布日期:2023-05-10\n"},
      {"tabs", "索引号:0034/2023-0012\t主题分类:财政\t发布日期:2023-05-10\n"},
      {"letter-spaced", "索 引 号:0034/2023-0012\n主题分类:财政\n发布日期:2023年5月10日\n"},
      {"value below", "索引号:\n0034/2023-0012\n主题分类:\n财政\n发布日期:\n2023-05-10\n"},
      {"values below with the next label behind them",
       "索引号：\n0034/2023-0012主题分类：\n财政\n发布日期：\n2023-05-10\n"},
      {"no colons", "索引号\n0034/2023-0012\n主题分类\n财政\n发布日期\n2023-05-10\n"},
      {"rows of a table that long labels begin",
       "主题分类\t财政\t索引号\t0034/2023-0012\n发布日期\t2023-05-10\t公开时限\t长期公开\n"},
      {"rows of a table", "索引号\t0034/2023-0012\t主题分类\t财政\n发布日期\t2023-05-10\n"},
      {"rows with bars",
       "| 索引号 | 0034/2023-0012 | 主题分类 | 财政 |\n| 发布日期 | 2023-05-10 |\n"},
      {"rows with bars, a word that texts use too first",
       "| 信息来源 | 市局 | 索引号 | 0034/2023-0012 |\n| 标题 | 云溪市财政局关于预算管理的通知 | "
       "发布日期 | 2023-05-10 |\n| 文种 | 通知 | 主题分类 | 财政 |\n"},
      {"rows with bars and colons",
       "| 索 引 号: | 0034/2023-0012 | 主题分类: | 财政 |\n| 发布日期: | 2023-05-10 |\n"},
      {"letter-spaced cells",
       "索  引  号\t0034/2023-0012\t主题分类\t财政\n发布日期\t2023-05-10\t来    源\t市局\n"},
      {"lenticular brackets",
       "【索引号】0034/2023-0012\n【主题分类】财政\n【发布日期】2023-05-10\n"},
      {"a blank for a colon", "索引号 0034/2023-0012\n主题分类 财政\n发布日期 2023-05-10\n"},
      {"an empty label between",
       "索引号:0034/2023-0012\n文号:\n主题分类:财政 发布日期:2023-05-10\n"},
      {"an empty label glued to the next",
       "索引号:0034/2023-0012\n文 号发布日期:2023-05-10主题分类:财政\n"},
      {"time of day and glued labels",
       "索引号:0034/2023-0012\n主题分类:财政\n发布时间:2023-05-10 10:56来源:市局\n"},
      {"blanks for colons in one line",
       "索引号 0034/2023-0012 发布日期 2023-05-10 主题分类 财政\n"},
      {"a short label behind a digit",
       "索引号 0034/2023-0012 文号 云财〔2023〕8号\n发布日期 2023-05-10 主题分类 财政\n"},
      {"letter-spaced in one line",
       "索 引 号 0034/2023-0012 发布日期 2023-05-10\n发布机构 市财政局 主 题 分 类 财政\n"},
      {"an empty label behind a value",
       "索 引 号 0034/2023-0012 文号\n发布日期 2023-05-10 主题分类 财政\n"},
      {"letter-spaced wide in one line",
       "索  引  号 0034/2023-0012 主题分类 财政\n发布日期 2023-05-10 废止日期\n"},
      {"glued to their values",
       "索引号 "
       "0034/2023-0012\n发布机构云溪市财政局主题分类财政\n发布日期2023年05月10日有效性有效\n"},
      {"no colon behind the first in a line",
       "索引号 0034/2023-0012 公开目录: 市财政局\n主题分类 财政 发布日期: 2023-05-10\n"},
      {"a label that is not known behind the number",
       "索引号:0034/2023-0012 公文去向:存档 主题分类:财政\n发布日期:2023-05-10\n"},
      {"behind bullets", "• 索引号 0034/2023-0012\n  • 主题分类 财政\n  • 发布日期 2023-05-10\n"},
      {"in spaced brackets",
       "[ 索引号 ] 0034/2023-0012 [ 主题分类 ] 财政\n[ 发布日期 ] 2023-05-10\n"},
      {"the date in parentheses", "索引号:0034/2023-0012\n主题分类:财政\n发布日期(2023-05-10)\n"},
      {"in brackets", "索引号:0034/2023-0012\n主题分类:财政\n[发布日期:2023-05-10]\n"},
      {"all labels first", "索引号\n主题分类\n发布日期\n0034/2023-0012\n财政\n2023-05-10\n"},
      {"labels and values in groups",
       "索引号:\n成文日期:\n0034/2023-0012\n2023-05-08\n主题分类:\n发布日期:\n财政\n2023-05-10\n"},
      {"a row of labels above their values",
       "索引号\t主题分类\t发布日期\n0034/2023-0012\t财政\t2023-05-10\n"},
      {"printed twice",
       "索引号:0034/2023-0012\n主题分类:财政\n发布日期:2023-05-10\n索引号:0034/2023-0012\n"
       "主题分类:财政\n发布日期:2023-05-10\n"},
  };
  for (const LabelCase& c : cases) {
    SCOPED_TRACE(c.what);
    const HeaderForTest h(std::string(c.block) + kNotice);
    EXPECT_EQ(h.notice.index_number().text(), "0034/2023-0012");
    EXPECT_EQ(h.notice.published_date().date(), "2023-05-10");
    EXPECT_THAT(h.Fields(), Contains("主题分类=财政"));
    EXPECT_EQ(h.notice.title().text(), "云溪市财政局关于预算管理的通知");
    EXPECT_THAT(h.Addressees(), ElementsAre("各县财政局"));
  }
}

TEST(HeaderLabelTest, ValuesBehindAllLabelsAreInTheirOrder) {
  struct Case {
    const char* block;
    const char* issued;
    const char* published;
  };
  constexpr Case kCases[] = {
      {"成文日期\n发布日期\n2023-05-08\n2023-05-10\n", "2023-05-08", "2023-05-10"},
      {"发布日期\n成文日期\n2023年5月10日\n2023年5月8日\n", "2023-05-08", "2023-05-10"},
      {"成文日期\t发布日期\n2023-05-08\t2023-05-10\n", "2023-05-08", "2023-05-10"},
      // One value is left out: which is not told.
      {"成文日期\n来源\n发布日期\n2023-05-10\n", "", "2023-05-10"},
  };
  for (const Case& c : kCases) {
    const HeaderForTest h(std::string(c.block) + kNotice);
    EXPECT_EQ(h.notice.issued_date().date(), c.issued) << c.block;
    EXPECT_EQ(h.notice.published_date().date(), c.published) << c.block;
    EXPECT_EQ(h.notice.title().text(), "云溪市财政局关于预算管理的通知") << c.block;
  }
}

TEST(HeaderLabelTest, TheDateOfAnotherLabelIsNoPublishingDate) {
  const HeaderForTest h(std::string("发文机构\t市财政局\t成文日期\t2023-05-08\n") + kNotice);
  EXPECT_FALSE(h.notice.has_published_date());
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
}

// An encyclopedia sums the notice up and prints its fields below that.
TEST(HeaderLabelTest, ReadsTheFieldsOfAnEncyclopedia) {
  const HeaderForTest h(
      "云溪市河道清理实施方案\n\n云溪市人民政府办公室于2021年11月18日印发云溪市河道清理实施方案。\n"
      "\n"
      "基本介绍\n\n  • 中文名：云溪市河道清理实施方案\n  • 颁布时间：2021年11月18日\n"
      "  • 发布单位：云溪市人民政府办公室\n全文，解读，\n\n全文\n\n"
      "为做好河道清理工作，制定本方案。\n一、工作目标\n河道整洁畅通。\n");
  EXPECT_EQ(h.notice.title().text(), "云溪市河道清理实施方案");
  EXPECT_EQ(h.notice.issued_date().date(), "2021-11-18");
}

TEST(HeaderLabelTest, KnowsAnIndexNumberByItsForm) {
  for (const char* line : {"号: 003127788/202105-00041 信息分类: 通知",
                           "引号:003127788/202105-00041", "003127788/202105-00041"}) {
    EXPECT_EQ(HeaderForTest(std::string(line) + "\n" + kNotice).notice.index_number().text(),
              "003127788/202105-00041");
  }
  EXPECT_EQ(HeaderForTest(std::string("• 索引号\n• 005452161/2023-00001\n") + kNotice)
                .notice.index_number()
                .text(),
            "005452161/2023-00001");
  EXPECT_EQ(HeaderForTest(std::string("113401130042-A/2021-4059\n") + kNotice)
                .notice.index_number()
                .text(),
            "113401130042-A/2021-4059");
  EXPECT_EQ(HeaderForTest(std::string("http://www.example.cn/12345678/202105-00041\n") + kNotice)
                .notice.index_number()
                .text(),
            "");
}

TEST(HeaderLabelTest, ReadsThePublishingDateInEveryWording) {
  for (const char* line :
       {"发布日期:2023-05-10", "发布时间:2023-05-10 08:30:00 来源:市局", "公开日期:2023年5月10日",
        "信息来源:市局 发布时间: 2023/5/10 浏览次数: 12", "时间:2023-05-10 来源:市局",
        "2023-05-10 08:30 来源:市局 字体:大 中 小", "[2023-05-10]", "日期:2023.05.10 点击:[ 231 ]",
        "  • 2023-05-10 08:30", "来源:云溪示范区网 2023-05-10 08:30 作者:王平",
        "云溪市财政局 http://cz.example.cn 2023年05月10日 来源:预算科", "2023年05月10日08:30:12",
        "2023年5月10日 08:30", "来源:预算科 2023-05-10", "作者:李明 来源:预算科 2023年5月10日",
        "来源:市局 | 发布于:2023-05-10 | 打印", "成文日期:2023-05-01 发布日期:2023-05-10",
        "时间:2023-06-21 来源:法规网\n发布日期:2023-05-10",
        "更新时间:2023-06-21 发布时间:2023-05-10"}) {
    EXPECT_EQ(HeaderForTest(std::string(line) + "\n" + kNotice).notice.published_date().date(),
              "2023-05-10")
        << line;
  }
}

TEST(HeaderLabelTest, ADateBehindTheTitleInItsLineIsThePortals) {
  const HeaderForTest h(
      "关于印发《云溪市检查计划》的通知 "
      "2023-05-10\n\n关于印发《云溪市\n检查计划》的通知\n各县财政局:\n现印发。\n");
  EXPECT_EQ(h.notice.published_date().date(), "2023-05-10");
  EXPECT_FALSE(h.notice.has_issued_date());
}

TEST(HeaderLabelTest, ReadsThePublishingDateBehindTheTitle) {
  const HeaderForTest h("关于端午值班轮换的通知 2023.09.20\n各科室:\n请值班。\n");
  EXPECT_EQ(h.notice.title().text(), "关于端午值班轮换的通知");
  EXPECT_EQ(h.notice.published_date().date(), "2023-09-20");
}

TEST(HeaderLabelTest, TheDocumentsNumberMayStandBehindOtherFields) {
  for (const char* line : {"发布机构 市财政局 文    号 云财〔2023〕8号",
                           "发文机构云溪市财政局发文字号云财〔2023〕8号"}) {
    const HeaderForTest h(std::string(line) + "\n" + kNotice);
    EXPECT_EQ(h.notice.document_number().text(), "云财〔2023〕8号") << line;
  }
}

TEST(HeaderLabelTest, ALabelGluedToItsValueMayFillALine) {
  const HeaderForTest h("发文机关云溪市财政局\n发文日期2023年05月01日\n发文字号云财〔2023〕8号\n" +
                        std::string(kNotice));
  EXPECT_EQ(h.notice.document_number().text(), "云财〔2023〕8号");
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-01");
  // Alone it may be the begin of a sentence.
  const HeaderForTest alone("云溪市财政局关于信息发布的通知\n发布机构应当核对信息\n各县财政局:\n");
  EXPECT_EQ(alone.notice.title().text(), "云溪市财政局关于信息发布的通知");
  EXPECT_EQ(alone.notice.fields_size(), 0);
}

TEST(HeaderLabelTest, TheDateOfIssueMayBeALabel) {
  const HeaderForTest h("成文日期:2023-05-01 发布日期:2023-05-10\n" + std::string(kNotice));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-01");
  EXPECT_EQ(h.notice.issued_date().text(), "2023-05-01");
  EXPECT_TRUE(h.notice.issued_date().labelled());
  EXPECT_TRUE(h.notice.published_date().labelled());
  // The document's own date is no label's, nor is one that the portal prints without a label.
  const HeaderForTest own("2023-05-10 08:30\n成文日期:2023-05-01\n" + std::string(kNotice) +
                          "云溪市财政局\n2023年5月8日\n");
  EXPECT_EQ(own.notice.issued_date().date(), "2023-05-08");
  EXPECT_FALSE(own.notice.issued_date().labelled());
  EXPECT_FALSE(own.notice.published_date().labelled());
}

TEST(HeaderLabelTest, TheDateOfIssueMayStandBesideTheNumber) {
  for (const char* line : {"2023年5月1日 云财〔2023〕8号", "云财〔2023〕8号 2023年5月1日"}) {
    const HeaderForTest h("云溪市财政局关于预算管理的通知\n" + std::string(line) +
                          "\n各县财政局:\n请执行。\n");
    EXPECT_EQ(h.notice.issued_date().date(), "2023-05-01") << line;
    EXPECT_EQ(h.notice.document_number().text(), "云财〔2023〕8号") << line;
  }
}

TEST(HeaderLabelTest, AnEmptyLabelTakesNothing) {
  const HeaderForTest h("索引号:\n发布日期:\n来源:\n" + std::string(kNotice));
  EXPECT_FALSE(h.notice.has_index_number());
  EXPECT_FALSE(h.notice.has_published_date());
  EXPECT_THAT(h.Fields(), IsEmpty());
  EXPECT_EQ(h.notice.title().text(), "云溪市财政局关于预算管理的通知");
}

TEST(HeaderLabelTest, AnEmptyLabelTakesNoTitleAboveAnotherField) {
  const HeaderForTest h(
      "成文日期 2021-04-20 废止日期\n有效性\n2021年全县防汛工作重点任务清单\n"
      "发布日期:2021-04-20 14:54 信息来源:县水利局\n2021年全县防汛工作的总体要求是:预防为主。\n");
  EXPECT_EQ(h.notice.title().text(), "2021年全县防汛工作重点任务清单");
  EXPECT_EQ(h.notice.published_date().date(), "2021-04-20");
}

TEST(HeaderLabelTest, ASiteIssuesNothing) {
  const std::string rules =
      "索引号:0034/2024-12\n发文机构:%s\n云溪县人民政府工作规则\n第一章 总则\n";
  const auto issuers = [&](std::string_view from) {
    std::string page = rules;
    page.replace(page.find("%s"), 2, from);
    return HeaderForTest(page).Issuers();
  };
  EXPECT_THAT(issuers("县政府办公室"), ElementsAre("县政府办公室"));
  EXPECT_THAT(issuers("县政府网站"), IsEmpty());
}

TEST(HeaderLabelTest, WordsBeforeAColonInTheTextAreNoLabels) {
  const HeaderForTest h(std::string(kNotice) +
                        "一、报送时间:2023-05-10前。\n联系人:王平\n索引号:无\n");
  EXPECT_FALSE(h.notice.has_published_date());
  EXPECT_FALSE(h.notice.has_index_number());
}

TEST(HeaderLabelTest, KeepsTheOtherFields) {
  const HeaderForTest h("发布机构:市财政局 组配分类: 部门文件\n有效性:有效\n来源:云溪日报\n" +
                        std::string(kNotice));
  EXPECT_THAT(h.Fields(), ElementsAre("发布机构=市财政局", "组配分类=部门文件", "有效性=有效",
                                      "来源=云溪日报"));
}

TEST(HeaderLabelTest, OfTwoDatesWithoutLabelsTheLaterIsThePortals) {
  const HeaderForTest h(
      "• 云政办〔2023〕8号\n• 市财政局\n• 2023-05-08\n• "
      "2023-05-10\n云溪市财政局关于预算管理的通知\n"
      "各县财政局:\n请执行。\n云溪市财政局\n2023年5月8日\n");
  EXPECT_EQ(h.notice.published_date().date(), "2023-05-10");
}

TEST(HeaderLabelTest, ADateAloneAboveTheSourceIsThePortals) {
  for (const char* facts : {"• 2023年09月15日\n• 来源: 云溪市应急局\n• 【打印文本】\n",
                            "2023年9月15日\n来源:云溪市应急局\n"}) {
    const HeaderForTest h(absl::StrCat("云溪市燃气安全专项整治实施方案\n", facts,
                                       "为防范事故,制定本方案。\n一、总体要求\n压实责任。\n"));
    EXPECT_EQ(h.notice.published_date().date(), "2023-09-15") << facts;
    EXPECT_FALSE(h.notice.has_issued_date()) << facts;
  }
}

TEST(HeaderLabelTest, WhenAMeetingIsHeldIsNoDateOfPublication) {
  const struct {
    const char* below;
    bool published;
  } kCases[] = {
      {"地点：政府三楼会议室", false}, {"主 持 人：王平", false}, {"来源：市政府办", true}};
  for (const auto& c : kCases) {
    const HeaderForTest h(std::string("云溪市人民政府常务会议纪要\n时间：2023年6月21日上午9:00\n") +
                          c.below + "\n一、会议听取了防汛工作汇报。\n");
    EXPECT_EQ(h.notice.has_published_date(), c.published) << c.below;
  }
}

// When an event is, near the end of a short text, not when that was published.
TEST(HeaderLabelTest, ATimeOfTheTextIsNoField) {
  for (const char* line : {"1.时间：2023年5月8日", "（一）时间：2023年5月8日至14日",
                           "时间：2023年5月8日至14日", "日期：2023年5月8日-14日"}) {
    const HeaderForTest h(
        absl::StrCat("云溪市教育局关于做好职业教育活动周工作的通知\n"
                     "各县（区）教育局：\n"
                     "    现就有关事项通知如下。\n",
                     line, "\n    主题：技能强市\n"));
    EXPECT_FALSE(h.notice.has_published_date()) << line;
  }
  const HeaderForTest h(
      "云溪市教育局关于做好职业教育活动周工作的通知\n各县（区）教育局：\n"
      "    现就有关事项通知如下。\n时间：2023-05-08 来源：市教育局\n");
  EXPECT_EQ(h.notice.published_date().date(), "2023-05-08");
}

}  // namespace
}  // namespace duban
