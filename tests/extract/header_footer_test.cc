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
      {"全文下载：PDF版", true},
      // A notice may say the same.
      {"评论员文章由市融媒体中心转载", false},
      {"政策咨询电话：0570-8801000", false},
      {"市数据局提供技术支持", false},
      {"3|组建专家组，提供防汛技术支持。|市水务局", false},
      {"各单位要加强网站管理。", false},
      {"县融媒体中心强化网站管理", false},
  };
  for (const auto& c : kCases) {
    const HeaderForTest header(
        std::string("云溪市财政局关于做好防汛工作的通知\n各县财政局:\n请做好防汛工作。\n") +
        c.line + "\n");
    EXPECT_EQ(header.frame.body_end, c.portals ? 3U : 4U) << c.line;
  }
}

}  // namespace
}  // namespace duban
