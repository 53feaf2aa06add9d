#include "export/notice_rows.h"

#include "export/sample_notice.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace duban {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(NoticeRowsTest, GivesARowATaskAndOneALimitOutsideThem) {
  EXPECT_THAT(
      NoticeRows(SampleNotice(), "a.txt", Wording::kEnglish),
      ElementsAre(
          ElementsAre("task", "a.txt", "关于公开工作的通知", "云政办〔2017〕5号", "2017-08-01", "1",
                      "一、政务公开", "制定方案，年底前完成。", "市政府办", "",
                      "市财政局（国资委）、市教育局", "", "年底前", "2017-12-31", "2017-12-31", "",
                      "不少于1次", "49", "82"),
          ElementsAre("task", "a.txt", "关于公开工作的通知", "云政办〔2017〕5号", "2017-08-01", "2",
                      "一、政务公开", "答复, \"建议\"", "", "各县（市、区）人民政府", "", "",
                      "7个工作日内；每季度", "7 working days；FREQ=MONTHLY;INTERVAL=3", "",
                      "收到后", "", "0", "0"),
          ElementsAre("deadline", "a.txt", "关于公开工作的通知", "云政办〔2017〕5号", "2017-08-01",
                      "", "", "", "", "", "", "", "8月15日前", "2017-08-15 17:00", "2017-08-15", "",
                      "", "158", "170")));
}

TEST(NoticeRowsTest, IsAsWideAsItsColumns) {
  for (const Wording wording : {Wording::kEnglish, Wording::kChinese}) {
    EXPECT_THAT(NoticeRows(SampleNotice(), "", wording),
                Each(SizeIs(NoticeColumns(wording).size())));
    EXPECT_THAT(NoticeRows(v1::Notice(), "", wording), SizeIs(0));
  }
  EXPECT_EQ(NoticeRows(SampleNotice(), "", Wording::kChinese)[1][13],
            "7个工作日；FREQ=MONTHLY;INTERVAL=3");
}

}  // namespace
}  // namespace duban
