#include "export/notice_text.h"

#include <string>

#include "export/sample_notice.h"
#include "gtest/gtest.h"
#include "text/decode.h"
#include "text/display_width.h"

namespace duban {
namespace {

TEST(NoticeTextTest, PrintsAPageForPeople) {
  const Text source = *Decode(kSampleSource);
  NoticeTextOptions options;
  options.width = 80;
  options.source = &source;
  EXPECT_EQ(NoticeText(SampleNotice(), options),
            R"(关于公开工作的通知
  文号      云政办〔2017〕5号
  发文机关  云岭市人民政府办公室
  成文日期  2017-08-01
  公开属性  主动公开

任务：2

序号  任务                    责任单位                       时限
----  ----------------------  -----------------------------  -------------------
# 一、政务公开
1     制定方案，年底前完成。  牵头：市政府办                 年底前 (2017-12-31)
                              配合：市财政局（国资委）、市
                              教育局

2     答复, "建议"            各县（市、区）人民政府         收到后7个工作日内
                                                             每季度

任务以外的时限：1

时限       解读              所在句
---------  ----------------  -----------------------
8月15日前  2017-08-15 17:00  各单位请于8月15日前报送

提醒：1

- 某行未能读取
)");
}

TEST(NoticeTextTest, PutsNothingBesideALimitWithoutAYear) {
  v1::Notice notice;
  v1::Deadline* deadline = notice.add_tasks()->add_deadlines();
  deadline->set_text("5月底前");
  deadline->set_kind(v1::DEADLINE_KIND_BY);
  const std::string text = NoticeText(notice, NoticeTextOptions());
  EXPECT_NE(text.find("5月底前"), std::string::npos) << text;
  EXPECT_EQ(text.find("5月底前 ("), std::string::npos) << text;
}

TEST(NoticeTextTest, SaysSoWhenThereIsNothing) {
  NoticeTextOptions options;
  options.wording = Wording::kEnglish;
  EXPECT_EQ(NoticeText(v1::Notice(), options), "(no title found)\n\nTasks: 0\n");
}

TEST(NoticeTextTest, SendsNoEscapeSequencesToTheTerminal) {
  v1::Notice notice;
  notice.mutable_title()->set_text("\x1B]0;x\x07");
  notice.add_issuers()->set_name("\x1B[2J");
  notice.add_tasks()->set_text("\x1B[31m");
  notice.mutable_tasks(0)->add_headings("\x1B[1m");
  notice.add_warnings()->set_message("\x1B");
  EXPECT_EQ(NoticeText(notice, {}).find('\x1B'), std::string::npos);
}

TEST(SentenceAroundTest, StopsAtTheEndsOfTheSentenceAndAtTheWidth) {
  const std::string source = "甲。乙乙乙于8月15日前报送；丙";
  const Text text = *Decode(source);
  const auto begin = static_cast<uint32_t>(source.find("8月"));
  const auto end = static_cast<uint32_t>(source.find("报送"));
  EXPECT_EQ(SentenceAround(text, begin, end, 100), "乙乙乙于8月15日前报送");
  EXPECT_EQ(SentenceAround(text, begin, end, 3), "…于8月15日前报…");
  EXPECT_EQ(SentenceAround(text, end, begin, 3), "");
  EXPECT_EQ(SentenceAround(text, 1000, 2000, 3), "");
}

TEST(SentenceAroundTest, FindsPlacesOfInputsInOtherEncodings) {
  const std::string gb18030 = "\xBC\xD7\xA1\xA3\xD2\xD2\xB1\xB1";  // 甲。乙北
  const Text text = *Decode(gb18030, Encoding::kGb18030);
  EXPECT_EQ(SentenceAround(text, 4, 6, 100), "乙北");
}

}  // namespace
}  // namespace duban
