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

}  // namespace
}  // namespace duban
