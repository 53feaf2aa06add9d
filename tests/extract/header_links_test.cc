#include "extract/header_links.h"

#include <gtest/gtest.h>

#include "document/document.h"
#include "duban/v1/lexicon_header.pb.h"
#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {
namespace {

HeaderLexicon Lexicon() {
  v1::HeaderWords words;
  auto* label = words.add_labels();
  label->set_kind(v1::LabelWords::PUBLISHED_DATE);
  label->add_labels("发布日期");
  words.add_footer_beginnings("相关链接");
  HeaderLexicon lexicon;
  EXPECT_TRUE(lexicon.Fill(words).ok());
  return lexicon;
}

TEST(HeaderLinksTest, FindsHeadlinesWithTheirDays) {
  const HeaderLexicon lexicon = Lexicon();
  const struct {
    const char* text;
    uint32_t end;  // Of the list that begins with the first line; 0 for none.
  } kCases[] = {
      {"关于放假的通知 2023-05-08\n县长检查防汛工作 2023/5/9\n正文\n", 2},
      {"[05-08] 关于放假的通知\n(2023-05-09)县长检查防汛工作\n", 2},
      {"关于放假的通知[05-08]\n县长检查防汛工作(05-09)\n", 2},
      {"关于放假的通知\n2023-05-08\n县长检查防汛工作\n2023.05.09\n", 4},
      // One is a title with the day of its publication.
      {"关于放假的通知 2023-05-08\n各县财政局:\n", 0},
      {"关于放假的通知\n2023-05-08\n各县财政局:\n", 0},
      // Labels, sentences, signatures, cells and figures are none.
      {"发布日期 2023-05-08\n发布日期 2023-05-09\n", 0},
      {"[ 发布日期 ]\n2023-05-08\n[发布日期]\n2023-05-09\n", 0},
      {"【生成日期】 2023-05-08\n【公开日期】 2023-05-09\n", 0},
      {"来源：县政府办 2023-05-08\n来源：县财政局 2023-05-09\n", 0},
      {"云溪市财政局\n2023年5月8日\n云溪市教育局\n2023年5月8日\n", 0},
      {"检修闸门启闭机 | 2023-05-08\n清理河道垃圾 | 2023-05-09\n", 0},
      {"清理河道垃圾12.5\n清理渠道垃圾13.5\n", 0},
      {"电话0570-8801000\n值班电话0570-8802000\n", 0},
  };
  for (const auto& c : kCases) {
    const Document document = ParsePlainText(Text::Borrow(c.text));
    const Page page(document);
    const auto count = static_cast<uint32_t>(page.lines().size());
    EXPECT_EQ(LinkListEnd(page, lexicon, 0, count), c.end) << c.text;
    for (uint32_t line = 0; line < count; ++line) {
      EXPECT_EQ(IsOfLinkList(page, lexicon, line), line < c.end) << c.text << line;
    }
  }
}

TEST(HeaderLinksTest, OneLinkBelowTheNameOfTheListIsEnough) {
  const HeaderLexicon lexicon = Lexicon();
  for (const char* text : {"1.清理河道。\n相关链接\n县长检查防汛工作 2023-05-08\n",
                           "1.清理河道。\n相关链接\n县长检查防汛工作\n2023-05-08\n"}) {
    const Document document = ParsePlainText(Text::Borrow(text));
    const Page page(document);
    const auto count = static_cast<uint32_t>(page.lines().size());
    for (uint32_t line = 0; line < count; ++line) {
      EXPECT_EQ(IsOfLinkList(page, lexicon, line), line > 1) << text << line;
    }
  }
}

}  // namespace
}  // namespace duban::header
