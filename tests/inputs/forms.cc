#include "inputs/forms.h"

#include <iconv.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace duban::inputs {
namespace {

bool StartsWith(const std::string& s, const std::string& prefix) {
  return s.compare(0, prefix.size(), prefix) == 0;
}

std::string Replace(std::string s, const std::string& from, const std::string& to) {
  for (size_t at = s.find(from); at != std::string::npos; at = s.find(from, at + to.size())) {
    s.replace(at, from.size(), to);
  }
  return s;
}

std::string Escape(const std::string& s) {
  return Replace(Replace(Replace(s, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

std::vector<Cell> ReadRow(const std::string& line) {
  std::vector<Cell> row;
  for (size_t begin = 1; begin < line.size();) {
    const size_t end = std::min(line.find('|', begin), line.size());
    Cell cell;
    cell.text = line.substr(begin, end - begin);
    row.push_back(cell);
    begin = end + 1;
  }
  return row;
}

// Turns ^ and < into spans.
void Merge(std::vector<std::vector<Cell>>* rows) {
  for (size_t r = 0; r < rows->size(); ++r) {
    for (size_t c = 0; c < (*rows)[r].size(); ++c) {
      Cell& cell = (*rows)[r][c];
      if (cell.text == "^") {
        size_t top = r - 1;
        while ((*rows)[top][c].covered) --top;
        ++(*rows)[top][c].row_span;
        cell.text = (*rows)[top][c].text;
        cell.covered = true;
      } else if (cell.text == "<") {
        size_t left = c - 1;
        while ((*rows)[r][left].covered) --left;
        ++(*rows)[r][left].column_span;
        cell.text.clear();
        cell.covered = true;
      }
    }
  }
}

Source ReadSource(const std::filesystem::path& path) {
  Source source;
  source.name = path.stem().string();
  std::ifstream file(path);
  std::string line;
  bool in_table = false;
  while (std::getline(file, line)) {
    const bool row = StartsWith(line, "|");
    if (StartsWith(line, "%")) {
      source.only_markup = true;
      continue;
    }
    if (row && !in_table) source.blocks.emplace_back();
    in_table = row;
    if (row) {
      source.blocks.back().rows.push_back(ReadRow(line));
    } else if (StartsWith(line, "@")) {
      const size_t colon = line.find(": ");
      source.metadata.push_back({line.substr(1, colon - 1), line.substr(colon + 2)});
    } else if (StartsWith(line, "# ")) {
      source.title = line.substr(2);
    } else if (!line.empty()) {
      Block block;
      block.generated_number = line[0] == '~';
      block.paragraph = block.generated_number ? line.substr(1) : line;
      source.blocks.push_back(block);
    }
  }
  for (Block& block : source.blocks) Merge(&block.rows);
  return source;
}

std::string Attributes(const Cell& cell) {
  std::string out;
  if (cell.row_span > 1) out += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
  if (cell.column_span > 1) out += " colspan=\"" + std::to_string(cell.column_span) + "\"";
  return out;
}

// A table whose cells `write` fills.
template <typename Write>
std::string HtmlTable(const std::vector<std::vector<Cell>>& rows, const std::string& table,
                      const char* tr, const char* td, const char* tr_end, const char* td_end,
                      Write write) {
  std::string out = table;
  for (const auto& row : rows) {
    out += tr;
    for (const Cell& cell : row) {
      if (!cell.covered) out += td + Attributes(cell) + ">" + write(cell.text) + td_end;
    }
    out += tr_end;
  }
  return out;
}

// Each stretch of a text in a span of its own, digits in one with another font: as Word does it.
std::string WordRuns(const std::string& text) {
  const std::string cn =
      "<span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>";
  const std::string en =
      "<span lang=EN-US style='font-size:16.0pt;font-family:\"Times New Roman\"'>";
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
    size_t end = i;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) < 0x80) == ascii) ++end;
    out += (ascii ? en : cn) + Escape(text.substr(i, end - i)) + "</span>";
    i = end;
  }
  return out + "<span lang=EN-US><o:p></o:p></span>";
}

std::string WordParagraph(const std::string& text) {
  return "<p class=MsoNormal "
         "style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;\n"
         "mso-line-height-rule:exactly'>" +
         WordRuns(text) + "</p>\n";
}

std::string DocxRun(const std::string& text) {
  return "<w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/></w:rPr><w:t xml:space=\"preserve\">" +
         Escape(text) + "</w:t></w:r>";
}

// Two runs a paragraph: Word cuts text where spelling or an edit made it to.
std::string DocxParagraph(const std::string& text, const std::string& properties = "") {
  size_t middle = text.size() / 2;
  while (middle > 0 && (text[middle] & 0xC0) == 0x80) --middle;
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + DocxRun(text.substr(0, middle)) +
         "<w:proofErr w:type=\"spellStart\"/>" + DocxRun(text.substr(middle)) + "</w:p>";
}

std::string DocxTable(const std::vector<std::vector<Cell>>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid/>";
  for (const auto& row : rows) {
    out += "<w:tr>";
    for (size_t c = 0; c < row.size(); ++c) {
      const Cell& cell = row[c];
      const bool left = cell.covered && cell.text.empty();
      if (left) continue;
      std::string properties;
      if (cell.column_span > 1) {
        properties += "<w:gridSpan w:val=\"" + std::to_string(cell.column_span) + "\"/>";
      }
      if (cell.row_span > 1) properties += "<w:vMerge w:val=\"restart\"/>";
      if (cell.covered) properties += "<w:vMerge/>";
      out += "<w:tc><w:tcPr>" + properties + "</w:tcPr>" +
             (cell.covered ? "<w:p/>" : DocxParagraph(cell.text)) + "</w:tc>";
    }
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace

std::vector<Source> ReadSources(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Source> sources;
  for (const auto& path : paths) sources.push_back(ReadSource(path));
  return sources;
}

std::string PlainText(const Source& source) {
  std::string out;
  for (const auto& [label, value] : source.metadata) out += label + "：" + value + "\n";
  out += source.title + "\n\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) out += block.paragraph + "\n";
    for (const auto& row : block.rows) {
      std::string line;
      for (const Cell& cell : row) {
        if (cell.covered && cell.text.empty()) continue;
        line += (line.empty() ? "" : "\t") + cell.text;
      }
      out += line + "\n";
    }
  }
  return out;
}

std::string CmsPage(const Source& source) {
  std::string out =
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + Escape(source.title) +
      "_某市人民政府</title>\n<meta name=\"ArticleTitle\" content=\"" + Escape(source.title) +
      "\">\n</head><body>\n<div class=\"header\"><a href=\"/\">首页</a><a href=\"/zw\">政务公开</a>"
      "<a href=\"/hd\">互动交流</a></div>\n<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> "
      "&gt; "
      "<a href=\"/tz\">通知公告</a></div>\n";
  if (!source.metadata.empty()) {
    out += "<table class=\"xxgk_table\"><tbody>\n";
    for (const auto& [label, value] : source.metadata) {
      out += "<tr><td><b>" + label + "：</b></td><td>" + Escape(value) + "</td></tr>\n";
    }
    out += "</tbody></table>\n";
  }
  out += "<h1>" + Escape(source.title) +
         "</h1>\n<div class=\"share\">分享到：微信 微博</div>\n"
         "<div class=\"TRS_Editor\">\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += "<p>" + Replace(Escape(block.paragraph), "　", "&#12288;") + "</p>\n";
    } else {
      out +=
          HtmlTable(block.rows, "<table border=\"1\"><tbody>\n", "<tr>", "<td", "</tr>\n", "</td>",
                    [](const std::string& text) { return "<p>" + Escape(text) + "</p>"; }) +
          "</tbody></table>\n";
    }
  }
  return out +
         "</div>\n<div class=\"related\"><h3>相关链接</h3><a href=\"/1\">关于甲的通知</a>"
         "<a href=\"/2\">请于2020年1月1日前报送</a></div>\n<div "
         "class=\"footer\">主办单位：某市人民政府办公室 "
         "网站标识码：0000000000</div></body></html>\n";
}

std::string WordPaste(const Source& source) {
  std::string out =
      "<html><head><meta http-equiv=Content-Type content=\"text/html; "
      "charset=utf-8\">\n</head><body>\n"
      "<div id=\"UCAP-CONTENT\"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>"
      "</w:WordDocument></xml><![endif]-->\n";
  for (const auto& [label, value] : source.metadata) out += WordParagraph(label + "：" + value);
  out += "<p class=MsoNormal align=center><b>" + WordRuns(source.title) + "</b></p>\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += WordParagraph(block.paragraph);
      continue;
    }
    out +=
        HtmlTable(
            block.rows,
            "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:"
            "collapse;border:none;mso-border-alt:solid windowtext .5pt'>\n",
            " <tr style='mso-yfti-irow:0'>\n", "  <td width=568 valign=top style='width:42.6pt'",
            " </tr>\n", "  </td>\n", WordParagraph) +
        " <![if !supportMisalignedColumns]>\n <tr height=0><td width=57 "
        "style='border:none'></td></tr>\n"
        " <![endif]>\n</table>\n";
  }
  return out +
         "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div></body></html>\n";
}

std::string OldPortal(const Source& source, const std::string& charset) {
  std::string out =
      "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=" + charset +
      "\"></HEAD>\n<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=100%><TR><TD WIDTH=200><A "
      "HREF=\"a.htm\">新闻</A><BR>"
      "<A HREF=\"b.htm\">公告</A><BR><A HREF=\"c.htm\">法规</A><TD>\n<TABLE WIDTH=90%><TR><TD "
      "ALIGN=CENTER>"
      "<FONT SIZE=5 COLOR=red>" +
      Escape(source.title) + "</FONT>\n<TR><TD>";
  for (const auto& [label, value] : source.metadata) out += label + "：" + Escape(value) + "<BR>\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += Replace(Escape(block.paragraph), "　", "&nbsp;&nbsp;&nbsp;&nbsp;") + "<BR>\n";
    } else {
      out += HtmlTable(block.rows, "<TABLE BORDER=1>", "<TR>", "<TD", "\n", "",
                       [](const std::string& text) { return "<FONT SIZE=2>" + Escape(text); }) +
             "</TABLE>\n";
    }
  }
  return out + "</TABLE></TABLE>\n<CENTER>版权所有 某ICP备00000000号</CENTER></BODY></HTML>\n";
}

std::string ModernPage(const Source& source) {
  std::string out =
      "<!doctype html><html lang=\"zh\"><head><meta charset=\"UTF-8\"><script>var a = "
      "'<p>2020年1月1日前</p>';"
      "</script><style>.x{}</style></head><body><header><nav><a "
      "href=\"/\">首页</a></nav></header><main><article "
      "class=\"article\">\n<h1>" +
      Escape(source.title) + "</h1>\n<ul class=\"info\">";
  for (const auto& [label, value] : source.metadata) {
    out += "<li><span>" + label + "：</span><em>" + Escape(value) + "</em></li>";
  }
  out += "</ul>\n<div style=\"display: none\">请于2020年1月1日前完成</div><section>\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += "<p>\n  " + Escape(block.paragraph) + "\n</p>\n";
      continue;
    }
    const std::vector<std::vector<Cell>> head(block.rows.begin(), block.rows.begin() + 1);
    const std::vector<std::vector<Cell>> body(block.rows.begin() + 1, block.rows.end());
    const auto write = [](const std::string& text) { return "<span>" + Escape(text) + "</span>"; };
    const bool deep = std::any_of(head[0].begin(), head[0].end(),
                                  [](const Cell& cell) { return cell.row_span > 1; });
    out += "<table>";
    if (deep) {  // Merged with the second row: no thead of its own.
      out += HtmlTable(block.rows, "<tbody>", "<tr>\n", "<td", "</tr>\n", "</td>\n", write);
    } else {
      out += HtmlTable(head, "<thead>", "<tr>\n", "<th", "</tr>\n", "</th>\n", write) + "</thead>" +
             HtmlTable(body, "<tbody>", "<tr>\n", "<td", "</tr>\n", "</td>\n", write);
    }
    out += "</tbody></table>\n";
  }
  return out + "</section></article></main><footer><p>联系我们</p></footer></body></html>\n";
}

std::string AspNetPage(const Source& source) {
  std::string out =
      "\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
      "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html "
      "xmlns=\"http://www.w3.org/1999/xhtml\">\n<head id=\"Head1\"><META HTTP-EQUIV='CONTENT-TYPE' "
      "CONTENT='TEXT/HTML; CHARSET=UTF-8' /><title>\n\t详细信息\n</title></head>\n<body>\n<form "
      "name=\"form1\" method=\"post\" action=\"Detail.aspx?id=1\" id=\"form1\">\n<div><input "
      "type=\"hidden\" name=\"__VIEWSTATE\" id=\"__VIEWSTATE\" value=\"/wEPDwUKLTI2MjY5MTU5OGRk" +
      std::string(2000, 'A') +
      "=\" /></div>\n<script type=\"text/javascript\">//<![CDATA[\nvar theForm = "
      "document.forms['form1']; if (1 < 2 && theForm) { }\n//]]></script>\n"
      "<div id=\"ctl00_top\" class=\"top\"><div class=\"topmenu\"><a "
      "href=\"Default.aspx\">首页</a> | <a "
      "href=\"List.aspx?c=1\">通知</a> | <a href=\"List.aspx?c=2\">办事</a></div>"
      "<select name=\"jump\"><option>请选择</option><option>市财政局网站</select></div>\n"
      "<div class=\"mid\"><div class=\"left\"><ul><li><a "
      "href=\"List.aspx?c=3\">机构设置</a></li><li><a "
      "href=\"List.aspx?c=4\">政策法规</a></li><li><a "
      "href=\"List.aspx?c=5\">请于1月1日前办理</a></li></ul>"
      "</div>\n<div class=\"right\"><div class=\"dqwz\">您所在的位置：首页 &gt;&gt; 通知</div>\n"
      "<div class=\"tit\"><span id=\"ctl00_lblTitle\">" +
      Escape(source.title) + "</span></div>\n";
  for (const auto& [label, value] : source.metadata) {
    out += "<div class=\"row\"><span class=\"lab\">" + label + "：</span><span class=\"val\">" +
           Escape(value) + "</span></div>\n";
  }
  out += "<div><span id=\"ctl00_lblContent\">";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += "<DIV style=\"TEXT-INDENT: 2em\"><FONT size=3 face=宋体>" + Escape(block.paragraph) +
             "</FONT></DIV>\r\n";
    } else {
      out += HtmlTable(block.rows, "<DIV><TABLE cellSpacing=0 border=1><TBODY>\r\n", "<TR>\r\n",
                       "<TD vAlign=top", "</TR>\r\n", "</TD>\r\n",
                       [](const std::string& text) {
                         return "<DIV align=left>" + Escape(text) + "&nbsp;</DIV>";
                       }) +
             "</TBODY></TABLE></DIV>\r\n";
    }
  }
  return out +
         "</span></div>\n<div class=\"print\"><a "
         "href=\"javascript:window.print()\">【打印本页】</a>"
         "<a href=\"javascript:window.close()\">【关闭窗口】</a></div>\n</div></div>\n<div "
         "class=\"bottom\">主办：某市人民政府办公室 地址：某路1号<br />某ICP备00000000号-1</div>\n"
         "</form>\n</body>\n</html>\n";
}

std::string UcapPage(const Source& source) {
  std::string out =
      "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">\n<html><head><meta "
      "http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><title>" +
      Escape(source.title) +
      "_政府信息公开专栏</title>\n<meta name=\"others\" content=\"页面生成时间 2020-01-01 "
      "00:00:00\"></head><body>\n<!--# include virtual=\"/inc/top.htm\" -->\n"
      "<table width=\"1000\" align=\"center\"><tr><td class=\"nav\"><a href=\"/\">首页</a>｜<a "
      "href=\"/zc\">政策</a>｜<a href=\"/hd\">互动</a></td></tr></table>\n"
      "<table width=\"1000\" align=\"center\"><tbody><tr><td>\n";
  if (!source.metadata.empty()) {
    out += "<table class=\"bd1\" width=\"100%\"><tbody><tr><td><table width=\"100%\"><tbody>\n";
    for (size_t i = 0; i < source.metadata.size(); i += 2) {
      out += "<tr>";
      for (size_t k = i; k < std::min(i + 2, source.metadata.size()); ++k) {
        out += "<td width=\"70\"><b>" + Replace(source.metadata[k].first, "号", "&nbsp;号") +
               "：</b></td><td>" + Escape(source.metadata[k].second) + "</td>";
      }
      out += "</tr>\n";
    }
    out += "</tbody></table></td></tr></tbody></table>\n";
  }
  out +=
      "<table width=\"100%\"><tbody><tr><td align=\"center\"><UCAPTITLE><span "
      "style=\"font-size:18pt\">" +
      Escape(source.title) +
      "</span></UCAPTITLE></td></tr>\n<tr><td class=\"b12c\"><UCAPCONTENT><P align=center>"
      "</P>\n";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += "<P style=\"text-indent: 2em;\">" + Escape(block.paragraph) + "<o:p></o:p></P>\n";
    } else {
      out += HtmlTable(block.rows, "<table border=\"1\"><tbody>", "<tr>", "<td", "</tr>", "</td>",
                       [](const std::string& text) { return Escape(text) + "<br>"; }) +
             "</tbody></table>\n";
    }
  }
  return out +
         "</UCAPCONTENT></td></tr></tbody></table></td></tr></tbody></table>\n<div "
         "id=\"page-footer\">版权所有：某市人民政府网 "
         "某公网安备00000000000000号</div></body></html>\n";
}

std::string MobilePage(const Source& source) {
  std::string out =
      "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\"/><meta property=\"og:title\" content=\"" +
      Escape(source.title) +
      "\"/><link rel=\"stylesheet\" href=\"a.css\"/></head><body><div id=\"app\"><div "
      "class=\"m-header\"><svg class=\"icon\"><use "
      "xlink:href=\"#back\"/></svg><span>返回</span></div>"
      "<div class=\"m-detail\"><h2 class=\"m-title\">" +
      Escape(source.title) + "</h2><div class=\"m-info\">";
  for (const auto& [label, value] : source.metadata) {
    out += "<p><label>" + label + "：</label>" + Escape(value) + "</p>";
  }
  out += "</div><div class=\"m-text\">";
  for (const Block& block : source.blocks) {
    if (block.rows.empty()) {
      out += "<section style=\"margin:0\"><section><span style=\"font-size:16px;\">" +
             Escape(block.paragraph) + "</span></section></section>";
    } else {
      out += "<div style=\"overflow-x:auto\">" +
             HtmlTable(block.rows, "<table data-sort=\"sortDisabled\"><tbody>",
                       "<tr class=\"firstRow\">", "<td width=\"83\"", "</tr>", "</td>",
                       [](const std::string& text) {
                         return "<section><span>" + Escape(text) + "</span></section>";
                       }) +
             "</tbody></table></div>";
    }
  }
  return out +
         "</div></div><div class=\"m-share\"><span>分享到</span><i></i></div><ul "
         "class=\"m-recommend\"><li><a href=\"/m/1.html\">关于甲的通知</a></li><li><a "
         "href=\"/m/2.html\">请于2020年1月1日前报送</a></li><li><a "
         "href=\"/m/3.html\">关于丙的通知</a></li>"
         "</ul><div class=\"m-footer\">某ICP备00000000号</div></div><script "
         "src=\"a.js\"></script></body></html>";
}

const char kDocxNumbering[] =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
    "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl "
    "w:ilvl=\"1\">"
    "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText "
    "w:val=\"（%2）\"/></w:lvl>"
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

std::string DocxBody(const Source& source) {
  std::string out;
  for (const auto& [label, value] : source.metadata) out += DocxParagraph(label + "：" + value);
  out += DocxParagraph(source.title);
  for (const Block& block : source.blocks) {
    if (!block.rows.empty()) {
      out += DocxTable(block.rows);
    } else if (block.generated_number) {
      const bool inner = StartsWith(block.paragraph, "（");
      const std::string behind = inner ? "）" : "、";
      const std::string text = block.paragraph.substr(block.paragraph.find(behind) + behind.size());
      out += DocxParagraph(text, std::string("<w:numPr><w:ilvl w:val=\"") + (inner ? "1" : "0") +
                                     "\"/><w:numId w:val=\"1\"/></w:numPr>");
    } else {
      out += DocxParagraph(block.paragraph);
    }
  }
  return out;
}

std::string ToGb18030(const std::string& utf8) { return To("GB18030", utf8); }

std::string To(const char* charset, const std::string& utf8) {
  std::string out(utf8.size() * 2 + 16, '\0');
  const iconv_t cd = iconv_open(charset, "UTF-8");
  char* in = const_cast<char*>(utf8.data());
  size_t in_left = utf8.size();
  char* to = out.data();
  size_t left = out.size();
  const size_t made = iconv(cd, &in, &in_left, &to, &left);
  iconv_close(cd);
  if (made == static_cast<size_t>(-1)) return "";
  out.resize(out.size() - left);
  return out;
}

}  // namespace duban::inputs
