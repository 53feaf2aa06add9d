#include "extract/header_disclosure.h"

#include <gtest/gtest.h>

#include "tests/extract/header_for_test.h"

namespace duban {
namespace {

struct DisclosureCase {
  const char* line;
  v1::Disclosure::Kind kind;
};

constexpr DisclosureCase kMarks[] = {
    {"(此件公开发布)", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"此件公开发布", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"（此件主动公开）", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"〔此件公开发布〕", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(此件公开发布。)", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"( 此件公开发布 )", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(此件公开发布,可发至村)", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(此件公开发布)     2023年5月8日", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(此件不公开发布,发至县级。未经许可,任何单位和个人不得以任何方式对外传播和发布,"
     "违者追究责任。)",
     v1::Disclosure::DISCLOSURE_WITHHELD},
    {"公开属性:主动公开", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(公开属性:依申请公开)", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"信息公开选项:依申请公开", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"信息公开类型:依申请公开", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"(此件依申请公开)", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"此件删减后公开", v1::Disclosure::DISCLOSURE_REDACTED},
    {"(此件不予公开)", v1::Disclosure::DISCLOSURE_WITHHELD},
    {"此件不公开", v1::Disclosure::DISCLOSURE_WITHHELD},
    {"公开方式:不予公开", v1::Disclosure::DISCLOSURE_WITHHELD},
    {"（此件公開發布）", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"\?\?\?(此件公开发布)", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"主动公开", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"(依申请公开)", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"请认真执行。云溪市财政局2023年5月8日(此件公开发布)", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"请认真执行。(此件依申请公开)", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"云溪市财政局办公室  主动公开  2023年5月8日印发", v1::Disclosure::DISCLOSURE_PROACTIVE},
    {"云溪市财政局办公室 依申请公开 2023年5月8日印发", v1::Disclosure::DISCLOSURE_ON_REQUEST},
    {"云溪市财政局办公室(不予公开)2023年5月8日印发", v1::Disclosure::DISCLOSURE_WITHHELD},
    {"云溪市财政局办公室  2023年5月8日印发", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"本表由主动公开科室 2023年5月8日填报", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    // What only talks about marks.
    {"起草文件时应当标注“此件公开发布”。", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"对标注(此件公开发布)的文件,应当及时公开。", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"各单位要在文件末尾注明是否属于(此件公开发布)", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"此件公开发布,请认真执行", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"依申请公开", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
    {"公开方式:政府网站、公告栏", v1::Disclosure::DISCLOSURE_UNSPECIFIED},
};

TEST(HeaderDisclosureTest, TakesMarksAndOnlyMarks) {
  for (const DisclosureCase& c : kMarks) {
    const HeaderForTest h(
        "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n云溪市财政局\n2023年5月8日\n" +
        std::string(c.line) + "\n");
    EXPECT_EQ(h.notice.disclosure().kind(), c.kind) << c.line;
  }
}

TEST(HeaderDisclosureTest, StandsBehindTheDateOrInThePortalsBlock) {
  const HeaderForTest behind(
      "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n云溪市财政局\n2023年5月8日 "
      "(此件公开发布)\n");
  EXPECT_EQ(behind.notice.disclosure().kind(), v1::Disclosure::DISCLOSURE_PROACTIVE);
  EXPECT_EQ(behind.notice.issued_date().date(), "2023-05-08");
  const HeaderForTest block(
      "索引号:0034/2023-1 "
      "公开方式:主动公开\n云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n");
  EXPECT_EQ(block.notice.disclosure().kind(), v1::Disclosure::DISCLOSURE_PROACTIVE);
}

TEST(HeaderDisclosureTest, StandsAboveTheImprintBehindWhatIsEnclosed) {
  const std::string notice =
      "云溪市财政局关于预算管理的通知\n各县财政局:\n请执行。\n云溪市财政局\n2023年5月8日\n附件1\n"
      "预算管理要求\n一、收入\n应收尽收。\n二、支出\n量入为出。\n三、绩效\n花钱问效。\n主动公开\n";
  EXPECT_EQ(
      HeaderForTest(notice + "云溪市财政局办公室 2023年5月8日印发\n").notice.disclosure().kind(),
      v1::Disclosure::DISCLOSURE_PROACTIVE);
  EXPECT_EQ(HeaderForTest(notice + "其他要求\n").notice.disclosure().kind(),
            v1::Disclosure::DISCLOSURE_UNSPECIFIED);
}

}  // namespace
}  // namespace duban
