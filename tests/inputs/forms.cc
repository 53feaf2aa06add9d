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

std::string ToGb18030(const std::string& utf8) {
  std::string out(utf8.size() * 2 + 16, '\0');
  const iconv_t cd = iconv_open("GB18030", "UTF-8");
  char* in = const_cast<char*>(utf8.data());
  size_t in_left = utf8.size();
  char* to = out.data();
  size_t left = out.size();
  iconv(cd, &in, &in_left, &to, &left);
  iconv_close(cd);
  out.resize(out.size() - left);
  return out;
}

}  // namespace duban::inputs
