#include "extract/wrap.h"

#include <gtest/gtest.h>

#include "duban/engine.h"

namespace duban {
namespace {

TEST(WrapTest, TellsWhereASentenceEnds) {
  const struct {
    const char* line;
    bool ends;
  } kCases[] = {
      {"", true},
      {"清理河道。", true},
      {"分工如下:", true},
      {"(完成时限:6月底前)", true},
      // Who does what the sentence says.
      {"清理河道。(县水利局负责)", true},
      {"清理河道。【责任单位:县水利局、沿河乡镇(街道)】", true},
      {"清理河道。(县水利局牵头)(乡镇配合)", false},
      {"清理河道", false},
      {"清理河道(县水利局", false},
      {"清理重点河道(湖)", false},
      {"县水利局、乡镇负责)", false},
      {")", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(EndsSentence(c.line), c.ends) << c.line;
}

// The name of an attachment may be as long as the page is wide.
TEST(WrapTest, WhoSignsBelowAFullLineBeginsALine) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪区人民政府办公室关于做好燃气安全工作的通知\n各镇街：\n"
      "    为做好全区燃气安全专项整治各项工作，现将方案印发你们，请\n"
      "结合本地本部门实际认真抓好各项任务的贯彻落实，按月报送进展\n"
      "情况。同时各镇街、各部门要加强协调配合，及时解决整治中存在的\n"
      "困难和问题，确保各项工作取得实效，并将典型经验及时报送区政\n府办公室。\n"
      "    附件：云溪区城镇燃气安全专项整治任务分工及进度安排一览表\n"
      "云溪区人民政府办公室\n2023 年 9 月 6 日\n");
  ASSERT_TRUE(notice.ok());
  ASSERT_EQ(notice->attachments_size(), 1);
  EXPECT_EQ(notice->attachments(0).text(), "云溪区城镇燃气安全专项整治任务分工及进度安排一览表");
  EXPECT_EQ(notice->issued_date().date(), "2023-09-06");
}

// Its last character reaches the margin that the lines below are broken at.
TEST(WrapTest, ATitleAsLongAsThePageIsWideEndsAboveTheSalutation) {
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(
      "云溪区人民政府办公室关于做好全区城镇燃气安全专项整治工作的通知\n"
      "各镇人民政府、各街道办事处，区政府各部门、各直属机构，各企业：\n"
      "为做好全区燃气安全专项整治各项工作，现将方案印发你们，请结合本\n"
      "地本部门实际认真抓好各项任务的贯彻落实，按月报送进展情况。同时\n"
      "各镇街、各部门要加强协调配合，及时解决整治中存在的困难和问题，\n"
      "确保各项工作取得实效，并将典型经验及时报送区政府办公室，由区政\n"
      "府办公室汇总后通报全区。\n");
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(),
            "云溪区人民政府办公室关于做好全区城镇燃气安全专项整治工作的通知");
  EXPECT_EQ(notice->addressees_size(), 5);
}

}  // namespace
}  // namespace duban
