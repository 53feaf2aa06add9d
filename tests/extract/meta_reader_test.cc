#include "extract/meta_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "duban/engine.h"

namespace duban {
namespace {

// What the page's text does not say, its <meta> tags may.
TEST(MetaReaderTest, FillsWhatThePageLeavesOut) {
  const std::string page =
      "<html><head><meta charset=\"utf-8\"><meta name=\"ArticleTitle\" "
      "content=\"临岚县防汛工作提示\"><meta name=\"PubDate\" content=\"2024-05-06 10:20\">"
      "<meta name=\"ContentSource\" content=\"县水利局\"></head>"
      "<body><p>各乡镇要在5月底前完成隐患排查，并将情况报县水利局。</p></body></html>";
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  const auto notice = (*engine)->Extract(page);
  ASSERT_TRUE(notice.ok());
  EXPECT_EQ(notice->title().text(), "临岚县防汛工作提示");
  EXPECT_EQ(notice->published_date().date(), "2024-05-06");
  const v1::Span& span = notice->published_date().span();
  EXPECT_EQ(page.substr(span.begin(), span.end() - span.begin()), "2024-05-06");
  ASSERT_EQ(notice->fields_size(), 1);
  EXPECT_EQ(notice->fields(0).label(), "ContentSource");
  EXPECT_EQ(notice->fields(0).value().text(), "县水利局");
}

// <title> names the site and its column, too.
TEST(MetaReaderTest, TakesANoticesTitleOutOfThePages) {
  const struct {
    const char* page_title;
    const char* title;
  } kCases[] = {
      {"关于开展防汛检查的通知_临岚县政府网", "关于开展防汛检查的通知"},
      {"临岚县政府网 - 关于开展防汛检查的通知", "关于开展防汛检查的通知"},
      {"关于开展2023-2024年防汛检查的通知 | 文件", "关于开展2023-2024年防汛检查的通知"},
      {"通知公告_临岚县政府网", ""},
      {"关于我们", ""},
  };
  const auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok());
  for (const auto& c : kCases) {
    const auto notice = (*engine)->Extract(
        "<html><head><title>" + std::string(c.page_title) +
        "</title></head><body><p>各乡镇要在5月底前完成隐患排查，并将情况报县水利局。</p></body></"
        "html>");
    ASSERT_TRUE(notice.ok());
    EXPECT_EQ(notice->title().text(), c.title) << c.page_title;
  }
}

}  // namespace
}  // namespace duban
