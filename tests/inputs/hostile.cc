#include "inputs/hostile.h"

#include <string_view>

#include "document/docx_file.h"
#include "inputs/forms.h"

namespace duban::inputs {
namespace {

std::string Repeat(std::string_view part, size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

// `before` and `behind` a number, `times` times.
std::string Count(std::string_view before, std::string_view behind, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) {
    out += before;
    out += std::to_string(i);
    out += behind;
  }
  return out;
}

constexpr std::string_view kTask =
    "（一）健全公开制度。各部门要在6月底前完成目录编制。（牵头单位：市财政局；配合单位：市教育局）";

std::string Paragraph(std::string_view text) {
  return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string Page(std::string_view begin, std::string_view part, size_t times) {
  return std::string(begin) + Repeat(part, times);
}

const std::string& Row() {
  static const std::string& row = *new std::string(
      "<tr><td>1</td><td>编制公开目录</td><td>市财政局</td><td>6月底前</td></tr>\n");
  return row;
}

// A row of `cells` cells that `before` and `behind` stand around.
std::string Rows(std::string_view row, std::string_view cell, size_t cells, size_t rows) {
  std::string one(row);
  one += Repeat(cell, cells);
  return Repeat(one, rows);
}

std::string Entities(bool external) {
  std::string part = "<!DOCTYPE a [<!ENTITY a0 \"x\">";
  for (int i = 1; i < 30; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    part += "<!ENTITY a" + std::to_string(i) + " \"" + Repeat(inner, 10) + "\">";
  }
  if (external) part += "<!ENTITY f SYSTEM \"file:///etc/hostname\">";
  part += "]><a>&a29;" + std::string(external ? "&f;" : "") + "</a>";
  return MakeZip({{"word/document.xml", part}});
}

}  // namespace

const std::vector<Hostile>& HostileInputs() {
  static const auto& inputs = *new std::vector<Hostile>{
      // HTML: nesting.
      {"nested div", 1000000, [](size_t n) { return Repeat("<div>", n) + "甲"; }, nullptr},
      {"nested div, closed", 1000000,
       [](size_t n) { return Repeat("<div>", n) + "甲" + Repeat("</div>", n); }, nullptr},
      {"nested span", 1000000, [](size_t n) { return Repeat("<span>", n) + "甲"; }, nullptr},
      {"nested b", 1000000, [](size_t n) { return Repeat("<b>", n) + "甲"; }, nullptr},
      {"nested tables", 1000000, [](size_t n) { return Repeat("<table><tr><td>", n) + "甲"; },
       nullptr},
      {"nested lists", 1000000, [](size_t n) { return Repeat("<ul><li>甲", n); }, nullptr},
      {"nested svg", 1000000, [](size_t n) { return Repeat("<svg>", n) + "甲"; }, nullptr},
      {"nested forms that end early", 300000,
       [](size_t n) { return Repeat("<form><div></form>", n) + "甲"; }, nullptr},
      {"paragraphs in different fonts", 300000,
       [](size_t n) { return Count("<p><font size=", ">甲", n); }, nullptr},
      {"formatting that overlaps", 300000,
       [](size_t n) { return Count("<b id=", "><div>", n) + Repeat("</b>", n); }, nullptr},
      {"end tags without partners", 3000000,
       [](size_t n) {
         return Repeat("<x>", 100) + "<p>" + Repeat("<y>", 200) + Repeat("</x>", n) + "甲";
       },
       nullptr},
      // HTML: tags and text.
      {"attributes of one tag", 1000000,
       [](size_t n) { return "<p" + Count(" a", "=1", n) + ">甲"; }, nullptr},
      {"an endless number", 100000000,
       [](size_t n) { return "<p>&#" + std::string(n, '9') + ";甲"; }, nullptr},
      {"an endless reference", 100000000,
       [](size_t n) { return "<p>&" + std::string(n, 'a') + ";甲"; }, nullptr},
      {"ampersands", 30000000, [](size_t n) { return "<p>" + std::string(n, '&'); }, nullptr},
      {"angles", 30000000, [](size_t n) { return "<p>" + std::string(n, '<'); }, nullptr},
      {"comments that do not end", 10000000, [](size_t n) { return "<p>甲" + Repeat("<!--", n); },
       nullptr},
      {"an attribute that does not end", 30000000,
       [](size_t n) { return "<p>甲</p><a b=\"" + std::string(n, 'x'); }, nullptr},
      {"a script that does not end", 3000000,
       [](size_t n) { return "<p>甲</p><script>" + Repeat("<!--<script ", n); }, nullptr},
      {"empty paragraphs", 10000000, [](size_t n) { return Repeat("<p>", n); }, nullptr},
      {"too many paragraphs", 20000000, [](size_t n) { return Repeat("<p>x", n); },
       "more than 16777216 elements"},
      {"line breaks", 10000000, [](size_t n) { return Repeat("<br>", n) + "甲"; }, nullptr},
      // HTML: tables.
      {"colspan=1000000 rowspan=1000000", 100000,
       [](size_t n) {
         return "<table>" + Repeat("<tr><td colspan=1000000 rowspan=1000000>甲<td>乙", n);
       },
       nullptr},
      {"60,000 columns", 60000, [](size_t n) { return "<table><tr>" + Repeat("<td>甲", n); },
       nullptr},
      {"60,000 columns, 20 rows", 60000,
       [](size_t n) { return "<table>" + Rows("<tr>", "<td>甲", n, 20); }, nullptr},
      {"a wide row above many", 1000000,
       [](size_t n) {
         return "<table><tr>" + Repeat("<td rowspan=65534>", 1024) + Repeat("<tr><td>甲", n);
       },
       nullptr},
      {"tables of one cell", 500000,
       [](size_t n) { return Repeat("<table><tr><td>甲</table>", n); }, nullptr},
      {"text between cells", 1000000, [](size_t n) { return "<table>" + Repeat("甲<hr>", n); },
       nullptr},
      // HTML: size.
      {"a page of 100 MB: paragraphs", 800000,
       [](size_t n) {
         return Page("<html><body>", "<p>" + std::string(kTask) + "</p>\n", n).substr(0, 100000000);
       },
       nullptr},
      {"a page of 100 MB: one table", 1150000,
       [](size_t n) {
         return Page("<table><tr><td>序号</td><td>任务</td><td>责任单位</td><td>时限</td></tr>",
                     Row(), n);
       },
       nullptr},
      {"a page of 100 MB: one paragraph", 33000000,
       [](size_t n) { return "<p>" + Repeat("甲", n); }, nullptr},
      {"a page of 100 MB: a script", 100000000,
       [](size_t n) { return "<p>甲</p><script>" + std::string(n, 'x') + "</script>"; }, nullptr},
      // Plain text.
      {"one line of 50 MB", 17000000, [](size_t n) { return Repeat("甲", n); }, nullptr},
      {"one line of 50 MB: tasks", 350000, [](size_t n) { return Repeat(kTask, n); }, nullptr},
      {"one line of 50 MB: units", 3300000, [](size_t n) { return Repeat("市财政局、", n); },
       nullptr},
      {"one line of 50 MB: dates", 3000000, [](size_t n) { return Repeat("2025年6月底前", n); },
       nullptr},
      {"one line of 50 MB: brackets", 8000000, [](size_t n) { return Repeat("（《", n); }, nullptr},
      {"one line of 50 MB: digits", 50000000, [](size_t n) { return std::string(n, '1'); },
       nullptr},
      {"one line of 50 MB: blanks", 50000000, [](size_t n) { return std::string(n, ' ') + "甲"; },
       nullptr},
      {"a million lines of one character", 1000000, [](size_t n) { return Repeat("甲\n", n); },
       nullptr},
      {"a million lines of one digit", 1000000, [](size_t n) { return Repeat("1\n", n); }, nullptr},
      {"a million items", 1000000, [](size_t n) { return Repeat("一、甲\n", n); }, nullptr},
      {"a million blank lines", 1000000, [](size_t n) { return Repeat("\n", n) + "甲"; }, nullptr},
      {"10,000 columns between tabs", 10000,
       [](size_t n) { return Rows("序号", "\t责任单位", n, 100) + Rows("\n1", "\t甲", n, 100); },
       nullptr},
      {"10,000 columns between bars", 10000, [](size_t n) { return Rows("\n|", "甲|", n, 100); },
       nullptr},
      {"10,000 columns between blanks", 10000, [](size_t n) { return Rows("\n", "甲  ", n, 100); },
       nullptr},
      {"a table of a million rows", 1000000,
       [](size_t n) { return "序号\t任务\t责任单位\n" + Repeat("1\t甲\t市财政局\n", n); }, nullptr},
      {"a million cells with a bar behind each", 1000000,
       [](size_t n) { return "序号|\n工作任务|\n责任单位|\n" + Repeat("甲|\n", n); }, nullptr},
      {"a million cells above a bar", 1000000,
       [](size_t n) { return "序号\n|\n工作任务\n|\n责任单位\n|\n" + Repeat("甲\n|\n", n); },
       nullptr},
      {"titles with bars again and again", 200000,
       [](size_t n) { return Repeat("序号|\n工作任务|\n责任单位|\n", n); }, nullptr},
      {"rows broken in their cells", 300000,
       [](size_t n) {
         return "序号|工作任务|责任单位|\n" + Repeat("1|推进某事\n继续做好|市教育局|\n", n);
       },
       nullptr},
      {"rows with bars without titles", 300000,
       [](size_t n) {
         return Repeat(
             "1|清理全部河道和沟渠|市水务局|\n2|清理全部水库和池塘|市水务局|\n3|清理全部沟渠和水面|"
             "市水务局|\n",
             n / 3);
       },
       nullptr},
      {"parts numbered in one paragraph", 300000,
       [](size_t n) { return "1.放宽准入。" + Repeat("(1)精简材料。(市财政局负责)", n); }, nullptr},
      {"units and those above again", 50000,
       [](size_t n) {
         return Repeat("1.推进某事。\n责任单位：同上、市教育局\n完成时限：同上\n", n);
       },
       nullptr},
      {"attachments headed again and again", 300000,
       [](size_t n) { return Repeat("附件1：任务表\n正文。\n", n) + "附件2\n"; }, nullptr},
      {"titles broken again and again", 300000,
       [](size_t n) { return Repeat("序号\t工作\n任务\t责任\n单位\t完成\n", n); }, nullptr},
      {"tables in one line", 300000,
       [](size_t n) {
         return "现将任务印发。 请认真执行。 按期完成。 " +
                Repeat("序号 工作任务 责任单位 完成时限 1 清理河道。 市水务局 5月底前 ", n);
       },
       nullptr},
      {"rows of tabs and lines", 300000,
       [](size_t n) {
         return "序号\t工作任务\t责任单位\t完成时限\n" +
                Repeat("1\n\n清理河道。\n\n市水务局\t5月底前\n\n", n);
       },
       nullptr},
      {"labels and values in one line", 500000,
       [](size_t n) { return Repeat("索引号 0034 发布日期 2023-05-10 ", n); }, nullptr},
      {"a salutation without end", 1000000,
       [](size_t n) { return Repeat("云溪市、青石县财政局、", n) + ":\n正文。"; }, nullptr},
      {"names in names", 500000,
       [](size_t n) { return Repeat("《关于〈工作〉的通知》", n) + "。"; }, nullptr},
      {"50 MB of tasks in GB18030", 350000,
       [](size_t n) { return Repeat(ToGb18030(std::string(kTask) + "\n"), n); }, nullptr},
      {"wrong bytes", 10000000, [](size_t n) { return "甲" + Repeat("\xFF\x80", n); }, nullptr},
      // DOCX.
      {"DOCX: a part of 1 GB", 1000000000,
       [](size_t n) {
         return MakeZip({{"word/document.xml", std::string(n, ' ')}});
       },
       "unpacks to more than"},
      {"DOCX: tags", 10000000,
       [](size_t n) {
         return MakeZip({{"word/document.xml", Repeat("<a/>", n)}});
       },
       "more than"},
      {"DOCX: entities of entities", 1, [](size_t) { return Entities(false); },
       "document type declaration"},
      {"DOCX: an external entity", 1, [](size_t) { return Entities(true); },
       "document type declaration"},
      {"DOCX: 60,000 columns", 60000,
       [](size_t n) {
         return MakeDocx("<w:tbl><w:tr>" + Repeat("<w:tc>" + Paragraph("甲") + "</w:tc>", n) +
                         "</w:tr></w:tbl>");
       },
       nullptr},
      {"DOCX: gridSpan=2147483647", 50000,
       [](size_t n) {
         return MakeDocx(
             "<w:tbl>" +
             Repeat("<w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr>"
                    "<w:gridSpan w:val=\"2147483647\"/></w:tcPr>" +
                        Paragraph("甲") + "</w:tc></w:tr>",
                    n) +
             "</w:tbl>");
       },
       nullptr},
      {"DOCX: nested tables", 200000,
       [](size_t n) {
         return MakeDocx(Repeat("<w:tbl><w:tr><w:tc>", n) + Paragraph("甲") +
                         Repeat("</w:tc></w:tr></w:tbl>", n));
       },
       nullptr},
      {"DOCX: 300,000 paragraphs", 300000,
       [](size_t n) { return MakeDocx(Repeat(Paragraph(kTask), n)); }, nullptr},
      {"DOCX: 300,000 numbered paragraphs", 300000,
       [](size_t n) {
         return MakeDocx(
             Repeat("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
                    "w:val=\"1\"/></w:numPr></w:pPr>"
                    "<w:r><w:t>甲</w:t></w:r></w:p>",
                    n),
             "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
             "w:val=\"lowerLetter\"/>"
             "<w:start w:val=\"2147483647\"/><w:lvlText w:val=\"%1%1%1%1%1%1%1%1%1%1\"/></w:lvl>"
             "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
       },
       nullptr},
      {"DOCX: runs of one paragraph", 1000000,
       [](size_t n) {
         return MakeDocx("<w:p>" + Repeat("<w:r><w:t>甲</w:t></w:r>", n) + "</w:p>");
       },
       nullptr},
      {"DOCX: attributes of one tag", 3000000,
       [](size_t n) { return MakeDocx("<w:p" + Count(" a", "=\"\"", n) + "/>" + Paragraph("甲")); },
       nullptr},
      {"DOCX: half of the file", 10000,
       [](size_t n) {
         const std::string file = MakeDocx(Repeat(Paragraph(kTask), n));
         return file.substr(0, file.size() / 2);
       },
       "no readable zip archive"},
  };
  return inputs;
}

}  // namespace duban::inputs
