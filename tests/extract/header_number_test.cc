#include "extract/header_number.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

// The number that the header reader finds in a page.
std::string NumberOf(const std::string& page) {
  return HeaderForTest(page).notice.document_number().text();
}

TEST(HeaderNumberTest, ReadsEveryFormOnALineOfItsOwn) {
  for (const char* number :
       {"云政办秘〔2017〕152号", "云政办秘[2017]152号", "云政办秘(2017)152号",
        "云政办秘【2017】152号", "第12号", "市府令第5号", "云溪市人民政府令第5号",
        "发改办云〔2021〕3号", "2023年第5号", "云政〔2023〕第17号", "云卫办医发〔2023〕5号",
        "〔2023〕5号", "〔2023〕第15期", "2023年15号", "云農林字第1130089123號",
        "(清岚)应急责改〔2023〕3-27号", "清(岚)市监罚〔2023〕5号"}) {
    EXPECT_EQ(NumberOf("云溪市财政局关于预算管理的通知\n" + std::string(number) +
                       "\n各县财政局:\n根据国办发〔2016〕8号文件,请执行。\n"),
              number);
  }
}

TEST(HeaderNumberTest, OfAnOrderIsTheSerialInItsParentheses) {
  EXPECT_EQ(NumberOf("云溪县总河长令\n(第3号)\n各乡镇总河长:\n现发布命令。\n"), "第3号");
  EXPECT_EQ(NumberOf("云溪县总河长令\n第3号\n各乡镇总河长:\n现发布命令。\n"),
            "云溪县总河长令第3号");
}

TEST(HeaderNumberTest, StandsInParenthesesBelowAPublicNotice) {
  const HeaderForTest h("关于启动应急响应的通告\n(2023年2号)\n现将有关事项通告如下:\n");
  EXPECT_EQ(h.notice.title().text(), "关于启动应急响应的通告");
  EXPECT_EQ(h.notice.document_number().text(), "2023年2号");
}

// A circular of a supervision office has no other, where a label says that it is one.
TEST(HeaderNumberTest, AnIssueBehindALabelIsOne) {
  EXPECT_EQ(NumberOf("文号:督查通报第十七期 成文日期:2023-05-08\n会议议定事项落实情况的通报\n"
                     "近期开展了督查,现通报如下。\n"),
            "督查通报第十七期");
}

TEST(HeaderNumberTest, FindsItWhereverTheHeadPrintsIt) {
  const char* const pages[] = {
      "文号:云财〔2023〕8号\n云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "发文字号: 云财〔2023〕8号 发布日期: "
      "2023-05-08\n云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "发文字号\n云财〔2023〕8号\n发布日期\n2023-05-08\n云溪市财政局关于预算管理的通知\n各县财政局:"
      "\n",
      "2023年第01期\n云溪市财政局关于预算管理的通知\n文号 云财〔2023〕8号\n各县财政局:\n",
      "文号:\n云财〔2023〕8号\n云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "• 0034/2023-12\n• 市财政局\n• 通知\n• 2023-05-08\n• 云财〔2023〕8号\n• 有效\n"
      "云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知(云财〔2023〕8号)\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n(云财〔2023〕8号)\n各县财政局:\n",
      "云财〔2023〕8号预算管理的通知\n云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "云财〔2023〕8号            签发人:王平\n云溪市财政局关于预算管理的通知\n各县财政局:\n",
      "云溪市财政局文件\n                       云财〔2023〕8号\n关于预算管理的通知\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n云财〔2023〕8号   2023-06-03   来源:市财政局\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n云财〔2023〕8号 2023-06-03 15:31:00\n\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n云财 〔2023〕 8 号\n各县财政局:\n",
      "云溪市人民政府公报 "
      "2023年第4号\n云溪市财政局关于预算管理的通知\n云财〔2023〕8号\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n2023年5月8日 云财〔2023〕8号\n各县财政局:\n",
      "云溪市财政局关于预算管理的通知\n(2023年5月8日 云财〔2023〕8号)\n各县财政局:\n",
      "云财〔2023〕8号预算管理办法的通知\n云溪市财政局关于印发\n预算管理办法的通知\n各县财政局:\n",
  };
  for (const char* page : pages) {
    SCOPED_TRACE(page);
    std::string number = HeaderForTest::Squeezed(NumberOf(page));
    EXPECT_EQ(number, "云财〔2023〕8号");
  }
}

// (题注)
TEST(HeaderNumberTest, IsToldInTheNoteUnderARegulationsName) {
  struct Case {
    const char* page;
    const char* number;
    const char* issued;
  };
  const Case cases[] = {
      {"云溪市燃气管理办法\n(2023年5月8日云溪市人民政府令第24号公布 自2023年7月1日起施行)\n",
       "云溪市人民政府令第24号", "2023-05-08"},
      {"云溪市燃气管理办法\n(该文件于2023年5月8日以云府令第24号公布,根据2024年3月1日云府令第31号"
       "修改)\n",
       "云府令第24号", "2023-05-08"},
      {"云溪市燃气管理办法(2023年4月3日市政府常务会议通过 2023年5月8日云溪市人民政府令第24号"
       "发布)\n",
       "云溪市人民政府令第24号", "2023-05-08"},
      {"云溪市燃气管理办法\n(2023年4月3日市政府常务会议通过 2023年5月8日公布)\n", "", "2023-05-08"},
      {"云溪市燃气管理办法\n《云溪市燃气管理办法》是云溪市的一部政府规章。\n基本介绍\n"
       "• 类别:政府规章\n云溪市燃气管理办法\n(2023年5月8日云溪市人民政府令第24号公布)\n",
       "云溪市人民政府令第24号", "2023-05-08"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.page);
    const HeaderForTest h(std::string(c.page) +
                          "第一章 总则\n第一条 为加强燃气管理,制定本办法。\n");
    EXPECT_EQ(h.notice.title().text(), "云溪市燃气管理办法");
    EXPECT_EQ(h.notice.document_number().text(), c.number);
    EXPECT_EQ(h.notice.issued_date().date(), c.issued);
  }
}

TEST(HeaderNumberTest, IsWholeWhereASerialStandsAlone) {
  EXPECT_EQ(NumberOf("云溪市人民政府令\n第 12 号\n《云溪市燃气管理办法》现予公布。\n"),
            "云溪市人民政府令第12号");
  EXPECT_EQ(NumberOf("发文字号:云疫指〔2020〕第19号\n云溪市疫情防控指挥部\n通告\n(第19号)\n"
                     "现将有关事项通告如下。\n"),
            "云疫指〔2020〕第19号");
  EXPECT_EQ(NumberOf("云溪市水利局发电\n发电单位 云溪市水利局 签批盖章 王平\n"
                     "等级 特急·明电 云水发明电〔2023〕1号 云机发 号\n"
                     "云溪市水利局关于防汛的通知\n各县水利局:\n"),
            "云水发明电〔2023〕1号");
  EXPECT_EQ(NumberOf("办公室·转发 国办发〔2020〕3号 关于防汛的通知\n各县水利局:\n"), "");
  EXPECT_EQ(NumberOf("云溪市财政局公告\n第19号\n现将有关事项公告如下。\n"), "第19号");
}

TEST(HeaderNumberTest, AnOrdersNumberMayStandInParentheses) {
  for (const char* serial : {"", "第 11 号\n"}) {
    const HeaderForTest h(
        "云溪市渡口管理办法\n云溪市人民政府令(第11号)\n" + std::string(serial) +
        "《云溪市渡口管理办法》已经市政府常务会议讨论通过,现予发布。\n市 长 王平\n"
        "二○○八年十月二十日\n云溪市渡口管理办法\n第一条 为加强渡口管理,制定本办法。\n");
    EXPECT_EQ(h.notice.document_number().text(), "云溪市人民政府令(第11号)");
    EXPECT_EQ(h.Issuers(), (std::vector<std::string>{"云溪市人民政府"}));
    EXPECT_EQ(h.notice.title().text(), "云溪市渡口管理办法");
  }
}

TEST(HeaderNumberTest, ReadsTheFieldsOfARegulationsPage) {
  const HeaderForTest h(
      "您的瀏覽器不支援JavaScript功能,若網頁功能無法正常使用時,請開啟瀏覽器JavaScript狀態\n"
      "雲溪縣政府主管法規共用系統\n法規名稱: 雲溪縣政府施政計畫編審注意事項\n"
      "公發布日: 民國 103 年 04 月 18 日\n發文字號: 府行規字第1031301195號 函\n法規體系: 通用\n"
      "一、雲溪縣政府為編審施政計畫,訂定本注意事項。\n");
  EXPECT_EQ(h.notice.title().text(), "雲溪縣政府施政計畫編審注意事項");
  EXPECT_EQ(h.notice.issued_date().date(), "2014-04-18");
}

TEST(HeaderNumberTest, ReadsCircularsOfHongKong) {
  const HeaderForTest h(
      "教育局通函第 87/2021 號\n校舍通風設施改善津貼\n一、本通函旨在公布申請安排。\n");
  EXPECT_EQ(HeaderForTest::Squeezed(h.notice.document_number().text()), "教育局通函第87/2021號");
  EXPECT_EQ(h.notice.title().text(), "校舍通風設施改善津貼");
}

TEST(HeaderNumberTest, ACitedNumberIsNotTheNoticesOwn) {
  EXPECT_EQ(NumberOf("云溪市财政局关于预算管理的通知\n各县财政局:\n"
                     "根据《预算办法》(国办发〔2016〕8号)要求,请执行。\n"),
            "");
  EXPECT_EQ(NumberOf("文号:\n发布日期:2023-05-08\n云溪市财政局关于预算管理的通知\n各县财政局:\n"),
            "");
  EXPECT_EQ(NumberOf("文号:无\n云溪市财政局关于预算管理的通知\n各县财政局:\n"), "");
}

}  // namespace
}  // namespace duban
