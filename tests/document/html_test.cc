#include "document/html.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "document/dump.h"
#include "duban/v1/lexicon.pb.h"
#include "text/decode.h"

namespace duban {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const PageProfile& Profile() {
  static const PageProfile* const profile = [] {
    std::ifstream file(DUBAN_SOURCE_DIR "/data/lexicon/page.textproto");
    std::stringstream text;
    text << file.rdbuf();
    v1::Lexicon lexicon;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text.str(), &lexicon));
    return new PageProfile(lexicon.page());
  }();
  return *profile;
}

Document Parse(std::string_view page) {
  absl::StatusOr<Text> text = Decode(page);
  EXPECT_TRUE(text.ok()) << text.status();
  absl::StatusOr<Document> document = ParseHtml(*std::move(text), Profile());
  EXPECT_TRUE(document.ok()) << document.status();
  return document.ok() ? *std::move(document) : Document();
}

struct Case {
  const char* what;
  const char* page;
  const char* dump;
};

const Case kCases[] = {
    {"paragraphs, breaks and blanks",
     "<p>一、总体\n要求</p><div>甲<br>乙<BR/>丙</div>丁 <b>戊</b>\n己",
     "一、总体要求\n甲\n乙\n丙\n丁 戊己\n"},
    {"blanks between words stay", "<p>GB\n18030  and\tUTF-8</p>", "GB 18030 and UTF-8\n"},
    {"character references",
     "<p>&nbsp;&#12288;甲&lt;乙&gt;&amp;&quot;&ldquo;丙&#x201D;&hellip;&unknown;&copy2</p>",
     "\u00A0\u3000甲<乙>&\"“丙”…&unknown;©2\n"},
    {"unclosed tags in any case", "<P>甲<P>乙<UL><LI>丙<LI>丁</UL>戊", "甲\n乙\n丙\n丁\n戊\n"},
    {"comments, scripts, styles and what is not shown",
     "<!-- 甲 --><script>if (a<b) document.write('<p>乙</p>');</script><style>p{}</style>"
     "<p>丙<span style='DISPLAY : none'>丁</span><span style='mso-hide:all'>戊</span></p>"
     "<div hidden>己</div><p style='color:red;display:none'>庚</p><select><option>辛</select>"
     "<noscript>壬</noscript><input value='癸'><textarea>子</textarea>",
     "丙\n"},
    {"what Word leaves",
     "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><![if !supportLists]>"
     "<?xml:namespace prefix = o ns = \"urn:x\" /><p class=MsoNormal style='text-indent:32.0pt'>"
     "<span style='font-family:仿宋_GB2312'>（一）工作<span "
     "lang=EN-US>2025<o:p></o:p></span></span>"
     "<o:p>&nbsp;</o:p></p><xml><w:WordDocument>磅</w:WordDocument></xml>",
     "（一）工作2025\u00A0\n"},
    {"formatting that overlaps", "<p><b>甲<i>乙</b>丙</i></p><b><div>丁</b>戊</div>",
     "甲乙丙\n丁戊\n"},
    {"headings", "<h1>甲</h1><h3>乙<h4>丙</h4>丁", "# 甲\n### 乙\n#### 丙\n丁\n"},
    {"preformatted lines", "<pre>甲\n　　乙\n\n丙</pre>", "甲\n　　乙\n丙\n"},
    {"numbers of lists",
     "<ol><li>甲<li><p>乙</p></ol><ol start=3 type=a><li>丙</ol><ol><li>1.丁<li>（二）戊</ol>"
     "<ol style='list-style-type:none'><li>己</ol><ol "
     "style='list-style:simp-chinese-informal'><li>庚</ol>",
     "1.甲\n2.乙\nc.丙\n1.丁\n（二）戊\n己\n一、庚\n"},
    {"a label and its description", "<dl><dt>索引号<dd>A-1<dt>文号：<dd>〔2025〕1号</dl>",
     "索引号：A-1\n文号：〔2025〕1号\n"},
    {"half a page", "<table><tr><td>甲<td>乙<tr><td>丙<td>丁<p>戊<tr><td>己<td cla",
     "| 0,0 甲\n| 0,1 乙\n| 1,0 丙\n| 1,1 丁 / 戊\n| 2,0 己\n"},
    {"end tags without partners", "</p></div>甲</td></table></b>乙</span><p>丙", "甲乙\n丙\n"},
    {"script data with comments", "<script><!-- <script> </script> --> </script>甲", "甲\n"},
    {"a title is no text", "<title>甲 & 乙</title><p>丙", "丙\n"},
    {"an end tag of a paragraph ends a line", "甲</p>乙</br>丙", "甲\n乙\n丙\n"},
    {"svg and math",
     "甲<svg><title>乙</title><text>丙</text></svg>丁<svg/>戊<math><mi>己</math>庚<svg><p>辛",
     "甲丁戊庚\n辛\n"},
    {"a form that ends before what is in it", "<div><form>甲<div>乙</form>丙</div>丁</div><p>戊",
     "甲\n乙丙\n丁\n戊\n"},
    {"elements without end tags that are not shown",
     "<map><area><area></map><bgsound src=x><keygen>甲<b>乙", "甲乙\n"},
    {"a button holds its paragraphs", "<p>甲<button>乙<p>丙</button>丁", "甲丁\n"},
    {"text < that is no tag", "<p>1 < 2 <3 a<b", "1 < 2 <3 a\n"},
    {"lines above the first tag",
     "发布日期：2025-01-02\n时效性：有效\n文号：1号\n<p>甲\n乙</p>丙\n丁",
     "发布日期：2025-01-02\n时效性：有效\n文号：1号\n甲乙\n丙丁\n"},
};

TEST(HtmlTest, ReadsBlocks) {
  for (const Case& c : kCases) EXPECT_EQ(Dump(Parse(c.page)), c.dump) << c.what;
}

const Case kTables[] = {
    {"merged cells",
     "<table><tr><th>序号<th>任务<th>单位<tr><td>1<td>甲<td rowspan=2>市财政局<tr><td>2<td>乙"
     "<tr><td colspan=3>三、其他</table>",
     "| 0,0! 序号\n| 0,1! 任务\n| 0,2! 单位\n| 1,0 1\n| 1,1 甲\n| 1,2+2+1 市财政局\n| 2,0 2\n| 2,1 "
     "乙\n"
     "| 3,0+1+3 三、其他\n"},
    {"merged cells shift the ones behind them",
     "<table><tr><td rowspan=3>类<td>a<tr><td>b<tr><td>c</table>",
     "| 0,0+3+1 类\n| 0,1 a\n| 1,1 b\n| 2,1 c\n"},
    {"several header rows",
     "<table><thead><tr><td rowspan=2>序号<td colspan=2>责任单位<tr><td>牵头<td>配合<tbody>"
     "<tr><td>1<td>甲<td>乙</table>",
     "| 0,0+2+1! 序号\n| 0,1+1+2! 责任单位\n| 1,1! 牵头\n| 1,2! 配合\n| 2,0 1\n| 2,1 甲\n| 2,2 "
     "乙\n"},
    {"several paragraphs in a cell",
     "<table><tr><td><p>甲</p><p>&nbsp;</p><p>乙<br>丙</p><td><ul><li>丁<li>戊</ul><span>己</"
     "span></table>",
     "| 0,0 甲 / 乙 / 丙\n| 0,1 丁 / 戊 / 己\n"},
    {"a span that claims too much",
     "<table><tr><td colspan=1000000>甲<tr><td>1<td>2<tr><td rowspan=0>3<td "
     "rowspan=99999>4<tr></table>",
     "| 0,0+1+2 甲\n| 1,0 1\n| 1,1 2\n| 2,0+2+1 3\n| 2,1+2+1 4\n"},
    {"a wide cell beside one from above",
     "<table><tr><td>a<td>b<td rowspan=2>c<tr><td colspan=3>d<tr><td>e<td>f<td>g</table>",
     "| 0,0 a\n| 0,1 b\n| 0,2+2+1 c\n| 1,0+1+2 d\n| 2,0 e\n| 2,1 f\n| 2,2 g\n"},
    {"cells and rows outside of tables", "<td>甲</td><tr>乙", "甲乙\n"},
    {"text between the cells", "<table>甲<caption>乙</caption><tr>丙<td>1<td>2</tr>丁</table>",
     "甲\n乙\n丙丁\n| 0,0 1\n| 0,1 2\n"},
    {"a table in a cell",
     "<table><tr><td>1<td>公开以下内容：<table><tr><td>x<td>y</"
     "table>即可<td>甲单位<tr><td>2<td>乙任务的内容比较长"
     "一些，占了大部分<td>乙单位</table>",
     "| 0,0 1\n| 0,1 公开以下内容： / x / y / 即可\n| 0,2 甲单位\n| 1,0 2\n"
     "| 1,1 乙任务的内容比较长一些，占了大部分\n| 1,2 乙单位\n"},
    {"a table for layout",
     "<table><tr><td>左</td><td><table><tr><td>1<td>甲任务<tr><td>2<td>乙任务</table></td></tr></"
     "table>",
     "左\n| 0,0 1\n| 0,1 甲任务\n| 1,0 2\n| 1,1 乙任务\n"},
    {"a table of one column is a box", "<table><tr><td>甲<tr><td><p>乙<p>丙</table>",
     "甲\n乙\n丙\n"},
    {"a table of metadata",
     "<table><tr><td>索&nbsp;引&nbsp;号：</td><td>A-1</td><td><b>发文机关</b></td><td>某市政府</"
     "td></tr>"
     "<tr><td>文号：〔2025〕1号</td><td></td><td>发布日期</td><td>2025-01-02</td></tr></"
     "table><p>正文",
     "索\u00A0引\u00A0号：A-1\t发文机关：某市政府\n文号：〔2025〕1号\t\t发布日期：2025-01-"
     "02\n正文\n"},
    {"a table in a table without a cell", "<table><tr><td>1<td>2</td><table><tr><td>3<td>4</table>",
     "| 0,0 1\n| 0,1 2\n| 0,0 3\n| 0,1 4\n"},
    {"a form between table and row", "<table><form><tr><td>1</td><td>2</td></tr></form></table>",
     "| 0,0 1\n| 0,1 2\n"},
};

TEST(HtmlTest, ReadsTables) {
  for (const Case& c : kTables) EXPECT_EQ(Dump(Parse(c.page)), c.dump) << c.what;
}

constexpr std::string_view kBody =
    "<p>各县（市、区）人民政府：</"
    "p><p>为做好工作，现将有关事项通知如下，请认真贯彻落实，确保各项任务按期完成。</p>"
    "<p>一、加强组织领导。各部门要高度重视，明确分工，压实责任，6月底前报送方案。</p>"
    "<p>二、强化督促检查。定期通报进展情况，年底前完成全部任务。</"
    "p><p>联系我们：市政府办公室督查科</p>";

TEST(HtmlTest, LeavesThePortalOut) {
  const std::string page =
      "<!DOCTYPE html><html><head><title>关于某事的通知_某市人民政府</title>"
      "<meta name=\"ArticleTitle\" content=\"关于某事的通知\"><META NAME='PubDate' "
      "CONTENT='2025-03-04 10:00'/>"
      "</head><body><header class='top'><a href='/'>首页</a><a href='/zw/'>政务公开</a><a "
      "href='/hd/'>互动</a></header>"
      "<div id='nav'><ul><li><a href='/1'>新闻</a></ul></div>"
      "<div class='bread-crumb crumbs'>当前位置：<a href='/'>首页</a> &gt; <a "
      "href='/tz'>通知</a></div>"
      "<p>您所在的位置：某处</p>"
      "<h1>关于某事的通知</h1><div class='info'>发布日期：2025-03-04 来源：办公室</div>"
      "<div class='TRS_Editor'>" +
      std::string(kBody) +
      "<div class='share'>分享到：微信 微博</div></div>"
      "<div>附件：<a href='/1.doc'>1.任务表.doc</a><a href='2.pdf'>2.名单</a><a "
      "href='3.xls'>3.表</a></div>"
      "<div><h3>相关链接</h3><a href='/a'>关于甲的通知</a><a href='/b'>关于乙的通知</a><a "
      "href='/c'>关于丙的通知</a></div>"
      "<p>上一篇：关于甲的通知</p><footer>版权所有</footer>"
      "<div>某省ICP备0000000号 某公网安备 "
      "0000000000号</div><p>网站标识码：0000000000</p></body></html>";
  const Document document = Parse(page);
  EXPECT_EQ(
      Dump(document),
      "# 关于某事的通知\n发布日期：2025-03-04 来源：办公室\n各县（市、区）人民政府：\n"
      "为做好工作，现将有关事项通知如下，请认真贯彻落实，确保各项任务按期完成。\n"
      "一、加强组织领导。各部门要高度重视，明确分工，压实责任，6月底前报送方案。\n"
      "二、强化督促检查。定期通报进展情况，年底前完成全部任务。\n联系我们：市政府办公室督查科\n"
      "附件：1.任务表.doc2.名单3.表\n");
  ASSERT_EQ(document.metas.size(), 3u);
  const std::string_view text = document.text.utf8();
  EXPECT_EQ(document.metas[0].value.In(text), "关于某事的通知_某市人民政府");
  EXPECT_EQ(document.metas[1].name, "ArticleTitle");
  EXPECT_EQ(document.metas[1].value.In(text), "关于某事的通知");
  EXPECT_EQ(document.metas[2].value.In(text), "2025-03-04 10:00");
  EXPECT_EQ(document.text.ToSource(document.metas[1].value).In(page), "关于某事的通知");
}

TEST(HtmlTest, LinksBelowAPortalsLineGoWithIt) {
  const std::string page = "<div class='content'>" + std::string(kBody) + "</div><h3>相关链接</h3>";
  const std::string notice = Dump(Parse("<div class='content'>" + std::string(kBody) + "</div>"));
  const struct {
    const char* behind;
    const char* kept;
  } kCases[] = {
      {"<ul><li><a href='/a'>某事的政策解读</a><span>2025-03-04</span></li></ul>", ""},
      {"<p><a href='/a'>某事的政策解读</a></p><p><a href='/b'>一图读懂某事</a></p>", ""},
      {"<p>某市政府办公室</p><p><a href='/a'>甲</a></p>", "某市政府办公室\n甲\n"},
      {"<p><a href='/1.doc'>1.任务表.doc</a></p>", "1.任务表.doc\n"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Dump(Parse(page + c.behind)), notice + c.kept) << c.behind;
}

TEST(HtmlTest, NeverDropsTheNoticeForItsMarks) {
  for (const char* open : {"<div class='share'>", "<nav>", "<div id='footer'>", "<aside>"}) {
    EXPECT_THAT(Dump(Parse(std::string(open) + std::string(kBody))),
                HasSubstr("年底前完成全部任务"));
  }
  // A page without any known name, all in one box beside its links.
  const std::string page =
      "<table><tr><td><a href=/1>一</a><a href=/2>二</a><a href=/3>三</a></td><td>" +
      std::string(kBody) + "</td></tr></table><p>某ICP备1号</p>";
  const std::string dump = Dump(Parse(page));
  EXPECT_THAT(dump, HasSubstr("一、加强组织领导"));
  EXPECT_THAT(dump, Not(HasSubstr("ICP备")));
  EXPECT_THAT(dump, Not(HasSubstr("| ")));
}

// Where no element is marked, links beside a short notice are the portal's, with the day of each or
// without it; the notice's own attachments are not.
TEST(HtmlTest, ListsOfLinksBesideAShortNoticeAreDropped) {
  const std::string dated =
      "<table><tr><td>最新公开</td></tr>"
      "<tr><td><a href='/1.html'>关于公布成绩的公告</a></td><td>2023-01-10</td></tr>"
      "<tr><td><a href='/2.html'>关于表彰先进集体的决定</a></td><td>2023-02-11</td></tr>"
      "<tr><td><a href='/3.html'>县政府召开常务会议</a></td><td>2023-03-12</td></tr>"
      "<tr><td><a href='/4.html'>停车管理办法政策解读</a></td><td>2023-04-13</td></tr></table>";
  const std::string bare =
      "<div><div>热点新闻</div><p><a href='/1.html'>关于公布成绩的公告</a></p>"
      "<p><a href='/2.html'>关于表彰先进集体的决定</a></p><p><a "
      "href='/3.html'>县政府召开会议</a></p>"
      "<p><a href='/4.html'>停车管理办法政策解读</a></p></div>";
  const std::string notice =
      "<div><p>关于某事的通知</p><p>各镇人民政府：</p><p>请于6月底前报送方案。</p>"
      "<ul><li><a href='/a.doc'>1.任务表.doc</a></li><li><a href='/b.doc'>2.名单.doc</a></li>"
      "<li><a href='/c.doc'>3.进度表.doc</a></li><li><a "
      "href='/d.doc'>4.样表.doc</a></li></ul></div>";
  const std::string expected =
      "关于某事的通知\n各镇人民政府：\n请于6月底前报送方案。\n1.任务表.doc\n2.名单.doc\n"
      "3.进度表.doc\n4.样表.doc\n";
  for (const std::string& list : {dated, bare}) {
    EXPECT_EQ(Dump(Parse("<table><tr><td>" + list + "</td><td>" + notice + "</td></tr></table>")),
              expected)
        << list;
    EXPECT_EQ(Dump(Parse("<div>" + notice + list + "</div>")), expected) << list;
  }
}

TEST(HtmlTest, EveryPlaceLeadsBackToTheBytes) {
  const std::string page =
      "<p>甲&nbsp;<b>乙</b>&#19993;\r\n  丁</p><table><tr><td>1<td>戊&amp;己</table>";
  const Document document = Parse(page);
  const std::string_view text = document.text.utf8();
  const auto source = [&](std::string_view part) {
    const uint32_t begin = static_cast<uint32_t>(text.find(part));
    return std::string(
        document.text.ToSource({begin, begin + static_cast<uint32_t>(part.size())}).In(page));
  };
  EXPECT_EQ(source("甲"), "甲");
  EXPECT_EQ(source("\u00A0"), "&nbsp;");
  EXPECT_EQ(source("甲\u00A0乙"), "甲&nbsp;<b>乙");
  EXPECT_EQ(source("丙"), "&#19993;");
  EXPECT_EQ(source("丙丁"), "&#19993;\r\n  丁");
  EXPECT_EQ(source("戊&己"), "戊&amp;己");
}

struct Hostile {
  const char* what;
  std::string page;
};

std::string Repeat(std::string_view part, size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

TEST(HtmlTest, HostilePagesAreReadInBoundedTime) {
  const Hostile pages[] = {
      {"100,000 nested div", Repeat("<div>", 100000) + "甲"},
      {"100,000 nested b", Repeat("<b>", 100000) + "甲"},
      {"100,000 nested tables", Repeat("<table><tr><td>", 100000) + "甲"},
      {"nested lists", Repeat("<ul><li>", 100000) + "甲"},
      {"end tags", Repeat("<div><span>", 200) + Repeat("</b></x></p></li></td>", 100000)},
      {"formatting reopened", Repeat("<font color=1><i><p>", 50000)},
      {"overlaps", Repeat("<b><div></b>", 50000)},
      {"60,000 columns", "<table><tr>" + Repeat("<td>甲", 60000) + "<tr><td>乙"},
      {"wide spans", "<table>" + Repeat("<tr><td colspan=1000000 rowspan=65534>", 50000)},
      {"a wide row and many rows",
       "<table><tr>" + Repeat("<td rowspan=65534>", 1024) + Repeat("<tr><td>甲", 60000)},
      {"tables begun", Repeat("<table>", 200000)},
      {"angles", Repeat("<", 2000000)},
      {"comment begun", Repeat("<!--", 500000)},
      {"scripts begun", Repeat("<script>", 200000)},
      {"titles begun", Repeat("<title></titl", 200000)},
      {"an attribute begun", "<a b=\"" + Repeat("x='", 500000)},
      {"ampersands", Repeat("&", 2000000)},
      {"long reference", "&#" + Repeat("9", 2000000) + ";"},
      {"attributes", "<p " + Repeat("a=b ", 500000) + ">甲"},
      {"selects", Repeat("<select><option>", 100000)},
      {"empty paragraphs", Repeat("<p>&nbsp;", 300000)},
      {"blanks", "<p>甲" + Repeat(" \n", 1000000) + "乙"},
  };
  for (const Hostile& hostile : pages) {
    const std::clock_t start = std::clock();
    Parse(hostile.page);
    EXPECT_LT(std::clock() - start, 5 * CLOCKS_PER_SEC) << hostile.what;
  }
}

TEST(HtmlTest, GridsStayInProportionToTheirCells) {
  const Document wide = Parse("<table><tr>" + Repeat("<td>甲", 60000) + "</table>");
  ASSERT_EQ(wide.tables.size(), 1u);
  EXPECT_EQ(wide.tables[0].columns, 1024u);
  EXPECT_EQ(wide.blocks.size(), 1u + 60000 - 1024);
  ASSERT_EQ(wide.text.warnings().size(), 1u);
  EXPECT_STREQ(wide.text.warnings()[0].code, "table-too-wide");

  const Document sparse =
      Parse("<table><tr>" + Repeat("<td>甲", 1000) + Repeat("<tr><td>乙", 50000));
  EXPECT_TRUE(sparse.tables.empty());
  EXPECT_EQ(sparse.blocks.size(), 51000u);
  ASSERT_EQ(sparse.text.warnings().size(), 1u);
  EXPECT_STREQ(sparse.text.warnings()[0].code, "table-too-sparse");
}

TEST(HtmlTest, NestingTooDeepIsWarnedOf) {
  const Document document = Parse(Repeat("<div>", 1000) + "甲" + Repeat("</div>", 1000) + "<p>乙");
  EXPECT_EQ(Dump(document), "甲\n乙\n");
  ASSERT_EQ(document.text.warnings().size(), 1u);
  EXPECT_STREQ(document.text.warnings()[0].code, "nested-too-deep");
}

TEST(HtmlTest, ReadsTextThatAScriptShows) {
  const std::string before =
      "<form><div><a href=/>首页</a></div><h1>关于某事的通知</h1><div id=show></div>"
      "<div style='display:none'><textarea id=source style='display:none'>";
  const std::string behind =
      "</textarea></div><script>show.innerHTML = source.value</script><p>某ICP备1号</p></form>";
  EXPECT_EQ(Dump(Parse(before + std::string(kBody) +
                       "</div></td></form><table><tr><td>1<td>甲</b><tr><td>2<td>乙" + behind)),
            "# 关于某事的通知\n各县（市、区）人民政府：\n"
            "为做好工作，现将有关事项通知如下，请认真贯彻落实，确保各项任务按期完成。\n"
            "一、加强组织领导。各部门要高度重视，明确分工，压实责任，6月底前报送方案。\n"
            "二、强化督促检查。定期通报进展情况，年底前完成全部任务。\n"
            "联系我们：市政府办公室督查科\n| 0,0 1\n| 0,1 甲\n| 1,0 2\n| 1,1 乙\n");
  // One beside the text is a control.
  EXPECT_EQ(Dump(Parse("<p>各县（市、区）人民政府：</p><textarea><p>留言</textarea>")),
            "各县（市、区）人民政府：\n");
  // So is one without markup.
  EXPECT_EQ(Dump(Parse("<p>甲</p><textarea>" + Repeat("留言须知", 100) + "</textarea>")), "甲\n");
}

TEST(HtmlTest, UnclosedFormattingIsNoNesting) {
  const Document document =
      Parse(Repeat("<font size=2><b>甲<br>", 400) + "<table><tr><td>1<td>乙</table>");
  ASSERT_EQ(document.tables.size(), 1u);
  EXPECT_EQ(document.blocks.size(), 401u);
  EXPECT_TRUE(document.text.warnings().empty());
}

TEST(HtmlTest, NullCharactersAreLeftOut) {
  const std::string page = "<p>市财" + std::string(1, '\0') + "政局</p>" + Repeat("<!-- -->", 50);
  const Document document = Parse(page);
  EXPECT_EQ(Dump(document), "市财政局\n");
  EXPECT_EQ(document.text.ToSource({0, 12}).In(page), page.substr(3, 13));
}

TEST(LooksLikeHtmlTest, TellsMarkupFromText) {
  for (const char* page :
       {"<p>甲", "  \n<!DOCTYPE html>", "<!-- x --><b>", "<?xml version='1.0'?><html>",
        "甲<br>乙<br>丙<br/>", "甲<p>乙</p><p>丙"}) {
    EXPECT_TRUE(LooksLikeHtml(page)) << page;
  }
  for (const char* text : {"", "甲", "关于<某事>的通知", "1 < 2 and 3 > 2", "<附件>", "a <b and c",
                           "任务\n|1|甲<br>乙<br>丙|\n|2|丁<br/>戊|"}) {
    EXPECT_FALSE(LooksLikeHtml(text)) << text;
  }
}

}  // namespace
}  // namespace duban
