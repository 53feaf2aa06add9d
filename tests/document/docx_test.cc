#include "document/docx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "document/docx_file.h"
#include "document/dump.h"

namespace duban {
namespace {

using ::testing::HasSubstr;

std::string Read(const std::string& body, const std::string& numbering = "",
                 const std::string& styles = "") {
  const absl::StatusOr<Document> document = ParseDocx(MakeDocx(body, numbering, styles));
  EXPECT_TRUE(document.ok()) << document.status();
  return document.ok() ? Dump(*document) : "";
}

std::string P(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

TEST(DocxTest, ReadsParagraphs) {
  EXPECT_EQ(Read(P("甲") + "<w:p/>" + P("乙 &amp; &lt;丙&gt; &#x4E01;")), "甲\n乙 & <丙> 丁\n");
  EXPECT_EQ(Read("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">　　市财 </w:t></w:r>"
                 "<w:hyperlink><w:r><w:t>政局</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>6月</w:t>"
                 "<w:br/><w:t>底前</w:t></w:r></w:p>"),
            "　　市财 政局\t6月\n底前\n");
}

TEST(DocxTest, LeavesOutWhatIsDeletedHiddenOrAField) {
  EXPECT_EQ(
      Read("<w:p><w:del><w:r><w:delText>甲</w:delText></w:r></w:del><w:ins><w:r><w:t>乙</w:t></w:r>"
           "</w:ins><w:moveFrom><w:r><w:t>丙</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>丁</w:t></"
           "w:r>"
           "</w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>戊</w:t></w:r><w:r><w:rPr>"
           "<w:vanish "
           "w:val=\"0\"/></w:rPr><w:t>己</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></"
           "w:p>"),
      "乙丁己\n");
}

TEST(DocxTest, ReadsTextBoxesOnce) {
  EXPECT_EQ(Read("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
                 P("某市人民政府文件") +
                 "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
                 "<w:pict><w:txbxContent>" +
                 P("某市人民政府文件") +
                 "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></"
                 "w:r><w:r><w:t>正文</w:t></w:r></w:p>"),
            "某市人民政府文件\n正文\n");
}

constexpr char kNumbering[] =
    "<w:abstractNum w:abstractNumId=\"7\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"japaneseCounting\"/><w:lvlText "
    "w:val=\"（%2）\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
    "w:val=\"%3.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"3\"><w:isLgl/><w:numFmt w:val=\"decimal\"/><w:lvlText "
    "w:val=\"%1.%4\"/></w:lvl>"
    "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt "
    "w:val=\"bullet\"/><w:lvlText w:val=\"l\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride "
    "w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/></w:num>";

std::string Item(int list, int level, const std::string& text) {
  return P(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                     std::to_string(list) + "\"/></w:numPr>");
}

TEST(DocxTest, WritesTheNumbersThatWordGenerates) {
  EXPECT_EQ(
      Read(Item(1, 0, "甲") + Item(1, 1, "乙") + Item(1, 1, "丙") + Item(1, 2, "丁") +
               Item(1, 0, "戊") + Item(1, 1, "己") + Item(1, 3, "庚") + Item(2, 0, "辛") +
               Item(2, 0, "壬") + Item(3, 0, "癸") + Item(0, 0, "子") + Item(99, 0, "丑"),
           kNumbering),
      "一、甲\n（一）乙\n（二）丙\n1.丁\n二、戊\n（一）己\n2.1 庚\n五、辛\n六、壬\n癸\n子\n丑\n");
}

TEST(DocxTest, ReadsHeadingsAndNumbersOfStyles) {
  const char* styles =
      "<w:style w:styleId=\"H1\"><w:pPr><w:outlineLvl w:val=\"0\"/><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:styleId=\"H1a\"><w:basedOn w:val=\"H1\"/></w:style>"
      "<w:style w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>";
  EXPECT_EQ(Read(P("甲", "<w:pStyle w:val=\"H1\"/>") + P("乙", "<w:pStyle w:val=\"H1a\"/>") +
                     P("丙", "<w:pStyle w:val=\"Ring\"/>") +
                     P("丁", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                 kNumbering, styles),
            "# 一、甲\n# 二、乙\n丙\n# 丁\n");
}

TEST(DocxTest, ReadsListsThatOthersDefine) {
  // A list that a numbering style defines, a level that one list alone has otherwise, and one that
  // goes on through the levels above.
  const char* numbering =
      "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"S\"/><w:lvl "
      "w:ilvl=\"0\"><w:numFmt "
      "w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl "
      "w:ilvl=\"1\"><w:lvlRestart "
      "w:val=\"0\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl "
      "w:ilvl=\"0\"><w:start w:val=\"7\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText "
      "w:val=\"%1)\"/></w:lvl></w:lvlOverride></w:num>";
  EXPECT_EQ(Read(Item(1, 0, "甲") + Item(1, 1, "乙") + Item(1, 0, "丙") + Item(1, 1, "丁") +
                     Item(2, 0, "戊") + Item(2, 0, "己"),
                 numbering),
            "一、甲\n1.乙\n二、丙\n2.丁\nVII)戊\nVIII)己\n");
}

std::string Tc(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + P(text) + "</w:tc>";
}

TEST(DocxTest, ReadsTablesWithMergedCells) {
  const std::string restart = "<w:vMerge w:val=\"restart\"/>";
  EXPECT_EQ(
      Read("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Tc("序号") + Tc("任务") + Tc("单位") +
           "</w:tr>"
           "<w:tr>" +
           Tc("一、公开", "<w:gridSpan w:val=\"3\"/>") +
           "</w:tr>"
           "<w:tr>" +
           Tc("1") + Tc("甲") + Tc("市财政局", restart) +
           "</w:tr>"
           "<w:tr>" +
           Tc("2") + "<w:tc>" + P("乙") + P("丙") + "</w:tc>" + Tc("", "<w:vMerge/>") +
           "</w:tr>"
           "<w:tr><w:trPr><w:del/></w:trPr>" +
           Tc("x") +
           "</w:tr>"
           "<w:tr>" +
           Tc("3") + Tc("丁") + Tc("市教育局", restart) +
           "</w:tr>"
           "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" +
           Tc("戊") + Tc("", "<w:vMerge w:val=\"continue\"/>") +
           "</w:tr>"
           "</w:tbl>" +
           P("后")),
      "| 0,0! 序号\n| 0,1! 任务\n| 0,2! 单位\n| 1,0+1+3 一、公开\n| 2,0 1\n| 2,1 甲\n| 2,2+2+1 "
      "市财政局\n"
      "| 3,0 2\n| 3,1 乙 / 丙\n| 4,0 3\n| 4,1 丁\n| 4,2+2+1 市教育局\n| 5,1 戊\n后\n");
}

TEST(DocxTest, ReadsCellsMergedOneByOneInARow) {
  EXPECT_EQ(Read("<w:tbl><w:tr>" + Tc("一、公开", "<w:hMerge w:val=\"restart\"/>") +
                 Tc("", "<w:hMerge/>") + Tc("甲") + "</w:tr><w:tr>" + Tc("1") + Tc("乙") +
                 Tc("丙") + "</w:tr></w:tbl>"),
            "| 0,0+1+2 一、公开\n| 0,2 甲\n| 1,0 1\n| 1,1 乙\n| 1,2 丙\n");
}

TEST(DocxTest, ATableInACellIsItsText) {
  EXPECT_EQ(Read("<w:tbl><w:tr><w:tc>" + P("甲") + "<w:tbl><w:tr>" + Tc("乙") + Tc("丙") +
                 "</w:tr></w:tbl>" + P("") + "</w:tc>" + Tc("丁") + "</w:tr></w:tbl>"),
            "| 0,0 甲 / 乙 / 丙\n| 0,1 丁\n");
}

TEST(DocxTest, PlacesAreThoseOfTheDocumentPart) {
  const std::string body =
      P("甲&amp;乙") + "<w:p><w:r><w:t>市财</w:t></w:r><w:r><w:t>政局</w:t></w:r></w:p>";
  const std::string part = kDocumentBegin + body + kDocumentEnd;
  const absl::StatusOr<Document> document = ParseDocx(MakeDocx(body));
  ASSERT_TRUE(document.ok());
  const auto source = [&](std::string_view text) {
    const uint32_t begin = static_cast<uint32_t>(document->text.utf8().find(text));
    return std::string(
        document->text.ToSource({begin, begin + static_cast<uint32_t>(text.size())}).In(part));
  };
  EXPECT_EQ(source("甲&乙"), "甲&amp;乙");
  EXPECT_EQ(source("乙"), "乙");
  EXPECT_EQ(source("市财政局"), "市财</w:t></w:r><w:r><w:t>政局");
}

struct Refused {
  const char* what;
  std::string file;
  const char* message;
};

TEST(DocxTest, RefusesWhatItCannotOrMustNotRead) {
  std::string entities =
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">"
      "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&c;&x;</a>";
  const std::string good = MakeDocx(P("甲"));
  std::string tags;
  for (int i = 0; i < 4300000; ++i) tags += "<a/>";
  const Refused cases[] = {
      {"no zip", "PK\x03\x04 nothing", "no readable zip archive"},
      {"cut off", good.substr(0, good.size() / 2), "no readable zip archive"},
      {"another zip", MakeZip({{"a.txt", "a"}}), "without word/document.xml"},
      {"OFD", MakeZip({{"OFD.xml", "<a/>"}}), "OFD"},
      {"a workbook", MakeZip({{"xl/workbook.xml", "<a/>"}}), "Excel"},
      {"no XML", MakeZip({{"word/document.xml", "<a><b></a>"}}), "no well-formed XML"},
      {"entities", MakeZip({{"word/document.xml", entities}}), "document type declaration"},
      {"a bomb", MakeZip({{"word/document.xml", std::string((64 << 20) + 1, ' ')}}),
       "unpacks to more than 67108864 bytes"},
      {"a bomb of tags", MakeZip({{"word/document.xml", tags}}), "more than 4194304 tags"},
      {"a bomb beside the text",
       MakeZip(
           {{"word/document.xml", "<a/>"}, {"word/styles.xml", std::string((64 << 20) + 1, ' ')}}),
       "word/styles.xml unpacks"},
  };
  for (const Refused& c : cases) {
    const std::clock_t start = std::clock();
    const absl::StatusOr<Document> document = ParseDocx(c.file);
    EXPECT_LT(std::clock() - start, 5 * CLOCKS_PER_SEC) << c.what;
    ASSERT_FALSE(document.ok()) << c.what;
    EXPECT_EQ(document.status().code(), absl::StatusCode::kInvalidArgument) << c.what;
    EXPECT_THAT(std::string(document.status().message()), HasSubstr(c.message)) << c.what;
  }
}

TEST(DocxTest, DamagedBytesGiveAnAnswerOrAnError) {
  const std::string good =
      MakeDocx(P("甲") + "<w:tbl><w:tr>" + Tc("乙") + "</w:tr></w:tbl>", kNumbering);
  for (size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x5A);
    (void)ParseDocx(bad).ok();
  }
}

TEST(DocxTest, DeepNestingAndManyColumnsAreReadInBoundedTime) {
  std::string deep;
  for (int i = 0; i < 500000; ++i) deep += "<w:sdt>";
  deep += P("甲");
  for (int i = 0; i < 500000; ++i) deep += "</w:sdt>";
  std::string wide = "<w:tbl><w:tr>";
  for (int i = 0; i < 60000; ++i) wide += "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
  wide += "</w:tr></w:tbl>";
  const std::clock_t start = std::clock();
  EXPECT_EQ(Read(deep), "甲\n");
  const absl::StatusOr<Document> document = ParseDocx(MakeDocx(wide));
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->tables[0].columns, 1024u);
  EXPECT_EQ(document->blocks.size(), 1u + 60000 - 1024);
  EXPECT_LT(std::clock() - start, 10 * CLOCKS_PER_SEC);
}

}  // namespace
}  // namespace duban
