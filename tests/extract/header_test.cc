#include "extract/header.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/page.h"
#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

using ::testing::ElementsAre;

TEST(HeaderTest, ReadsANoticeWithItsPortalBlock) {
  const HeaderForTest h(
      "首页 > 政务公开 > 政策文件\n"
      "索引号: 003412/202305-00012 组配分类: 部门文件\n"
      "发布机构: 云溪市教育局 文号:\n"
      "名称: 云溪市教育局关于印发2023年工作要点的通知 文号: 云教〔2023〕5号\n"
      "发布日期: 2023-05-10\n"
      "云溪市教育局关于印发2023年工作要点的通知\n"
      "发布时间:2023-05-10 08:30 来源:市教育局 浏览次数: 字体:[ ]\n"
      "云教〔2023〕5号\n"
      "各县、市、区教育局,市直各学校:\n"
      "  现将《2023年工作要点》印发给你们,请按《云溪市教育条例》落实。\n"
      "附件:1.重点任务分工表\n"
      "     2.联系人名单\n"
      "                 云溪市教育局\n"
      "                 2023年5月8日\n"
      "(此件公开发布)\n"
      "2023年工作要点\n"
      "一、抓好课堂。\n"
      "主办:云溪市教育局 云ICP备00000000号\n");
  EXPECT_EQ(h.notice.title().text(), "云溪市教育局关于印发2023年工作要点的通知");
  EXPECT_EQ(h.notice.document_number().text(), "云教〔2023〕5号");
  EXPECT_EQ(h.notice.index_number().text(), "003412/202305-00012");
  EXPECT_THAT(h.Issuers(), ElementsAre("云溪市教育局"));
  EXPECT_EQ(h.notice.issued_date().date(), "2023-05-08");
  EXPECT_EQ(h.notice.published_date().date(), "2023-05-10");
  EXPECT_EQ(h.notice.disclosure().kind(), v1::Disclosure::DISCLOSURE_PROACTIVE);
  EXPECT_THAT(h.Addressees(), ElementsAre("各县、市、区教育局", "市直各学校"));
  EXPECT_THAT(h.Attachments(), ElementsAre("重点任务分工表", "联系人名单"));
  EXPECT_THAT(h.Citations(), ElementsAre("云溪市教育条例"));
  EXPECT_EQ(h.notice.plan_year(), 2023);
  EXPECT_EQ(h.LineText(h.frame.body_begin), "各县、市、区教育局,市直各学校:");
  EXPECT_EQ(h.LineText(h.frame.body_end), "主办:云溪市教育局 云ICP备00000000号");
}

TEST(HeaderTest, TellsPlansByTheirTitles) {
  EXPECT_TRUE(HeaderForTest("云溪市2023年河道管护工作要点(试行)\n一、目标\n").frame.time.is_plan);
  EXPECT_TRUE(HeaderForTest("关于开展河道检查的通知\n各县水利局:\n").frame.time.is_plan);
  EXPECT_TRUE(HeaderForTest("云溪市2023年重点任务分解(第一批)\n一、目标\n").frame.time.is_plan);
  EXPECT_FALSE(HeaderForTest("云溪市2023年河道管护工作报告\n一、成效\n").frame.time.is_plan);
}

}  // namespace
}  // namespace duban
