#include "extract/header_footer.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

// Whether the last line of a notice is taken for the portal's.
TEST(HeaderFooterTest, KnowsThePortalsLines) {
  const struct {
    const char* line;
    bool portals;
  } kCases[] = {
      {"版权所有:云溪市人民政府", true},
      {"云ICP备05000001号", true},
      {"技术支持:云溪数据公司", true},
      {"网站地图 | 联系我们", true},
      {"不得转载", true},
      {"微信扫一扫：分享", true},
      {"稿件来源：云溪市政府办", true},
      {"共有评论", false},
      {"评论", true},
      {"主办单位：云溪市财政局 云溪市水利局", true},
      {"全文下载：PDF版", true},
      // A notice may say the same.
      {"评论员文章由市融媒体中心转载", false},
      {"政策咨询电话：0570-8801000", false},
      {"市数据局提供技术支持", false},
      {"3|组建专家组，提供防汛技术支持。|市水务局", false},
      {"各单位要加强网站管理。", false},
      {"县融媒体中心强化网站管理", false},
      {"政务新媒体", true},
      {"网站标识码：3300000012", true},
      {"云公网安备 33000002000001号", true},
      // So does one about sites and what they publish.
      {"政务新媒体每周更新不少于两次", false},
      {"政务新媒体主管单位", false},
      {"相关信息形成后及时公布", false},
      {"附件下载链接失效的要立即修复。", false},
      {"首页未标注ICP备案编号和网站标识码", false},
      {"网站标识码未标注", false},
  };
  for (const auto& c : kCases) {
    const HeaderForTest header(
        std::string("云溪市财政局关于做好防汛工作的通知\n各县财政局:\n请做好防汛工作。\n") +
        c.line + "\n");
    EXPECT_EQ(header.frame.body_end, c.portals ? 3U : 4U) << c.line;
  }
}

// The portal's fields of the document below it, of which one is its index number.
TEST(HeaderFooterTest, FieldsBehindTheTextAreThePortals) {
  const std::string notice =
      "云溪市财政局关于做好防汛工作的通知\n各县财政局:"
      "\n请做好防汛工作。\n云溪市财政局\n";
  for (const char* fields :
       {"索引号: | 0034/2023-00012 | 成文日期: | 2023-05-08 |\n发布机构: | 云溪市财政局 |\n",
        "索引号:0034/2023-00012\n成文日期:2023-05-08\n发布机构:云溪市财政局\n"}) {
    const HeaderForTest header(notice + fields);
    EXPECT_EQ(header.frame.body_end, 4U) << fields;
    EXPECT_EQ(header.notice.index_number().text(), "0034/2023-00012") << fields;
    EXPECT_EQ(header.notice.issued_date().date(), "2023-05-08") << fields;
  }
  const HeaderForTest other(notice + "发布机构:云溪市财政局\n请各县照办。\n");
  EXPECT_EQ(other.frame.body_end, 6U);
}

// Other news of the site below a notice, told in sentences.
TEST(HeaderFooterTest, OtherNewsBehindTheSignatureIsThePortals) {
  const std::string notice =
      "云溪市财政局关于做好防汛工作的通知\n各县财政局:"
      "\n请做好防汛工作。\n云溪市财政局\n2023年5月8日\n";
  const std::string news =
      "云溪市召开防汛会议\n5月6日,副市长主持会议,要求6月底前完成排查,每月通报进度。\n";
  for (const char* heading : {"相关稿件", "相关新闻:", "延伸阅读"}) {
    EXPECT_EQ(HeaderForTest(notice + heading + "\n" + news).frame.body_end, 5U) << heading;
  }
  // What has numbers may be the plan that the notice issues.
  const HeaderForTest plan(notice + "打印本页\n防汛工作方案\n一、重点任务\n检修闸门。\n");
  EXPECT_EQ(plan.frame.body_end, 9U);
  // Nothing is signed yet.
  const HeaderForTest before(
      "云溪市财政局关于做好防汛工作的通知\n各县财政局:\n相关链接\n请做好防汛工作。\n");
  EXPECT_EQ(before.frame.body_end, 4U);
}

}  // namespace
}  // namespace duban
