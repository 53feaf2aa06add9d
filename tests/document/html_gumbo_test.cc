// What our tree says of a page against what gumbo's says, an independent HTML5 parser: the same
// blocks, tables and cells in the same order and depth, the same text, and where gumbo knows it the
// same place in the source. What we do otherwise on purpose stands in docs/inputs.md and in
// kDeliberate below.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "document/check_tree.h"
#include "document/html_attribute.h"
#include "document/html_entity.h"
#include "document/html_tag.h"
#include "document/html_token.h"
#include "document/html_tree.h"
#include "document/page_profile.h"
#include "duban/v1/lexicon_page.pb.h"
#include "inputs/forms.h"
#include "text/character.h"

namespace duban::html {
namespace {

using std::string_view_literals::operator""sv;

// A tree as lines, one a block, a part of a table, a line break or a run of text: two blanks for
// each level, then the name or the text. Inline elements and those that are not shown are left out,
// white space is as a browser shows it.
class Outline {
 public:
  void Enter(const std::string& line) {
    FlushText();
    Add(line);
    ++depth_;
  }
  void Leave() {
    FlushText();
    --depth_;
  }
  // Text that begins at `place` in the page; -1 where that is not known.
  void Text(std::string_view utf8, int64_t place) {
    for (const char c : utf8) {
      if (c == '\0') continue;
      if (!IsSpace(c)) {
        if (text_.empty()) {
          place_ = place;
        } else if (blank_) {
          text_.push_back(' ');
        }
        text_.push_back(c);
        blank_ = false;
      } else {
        blank_ = true;
        place = -1;  // Of what follows.
      }
    }
  }
  // Without the empty paragraphs at the start: an end tag of p is none before the body has begun.
  std::string Take() {
    FlushText();
    size_t begin = 0;
    while (lines_.compare(begin, 2, "p\n") == 0 && lines_.compare(begin + 2, 1, " ") != 0)
      begin += 2;
    return lines_.substr(begin);
  }

 private:
  void Add(const std::string& line) {
    lines_.append(2 * depth_, ' ');
    lines_ += line;
    lines_.push_back('\n');
  }
  void FlushText() {
    if (!text_.empty()) {
      const std::string place = place_ < 0 ? "" : " @" + std::to_string(place_);
      Add("\"" + text_ + "\"" + place);
    }
    text_.clear();
    blank_ = false;
  }

  std::string lines_;
  size_t depth_ = 0;
  std::string text_;
  bool blank_ = false;
  int64_t place_ = -1;
};

bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }

bool IsTablePart(Tag tag) {
  return tag == Tag::kTable || tag == Tag::kTr || tag == Tag::kCaption || IsCell(tag);
}

std::string CellLine(bool header, uint32_t row_span, uint32_t column_span) {
  return std::string(header ? "th " : "td ") + std::to_string(row_span) + "x" +
         std::to_string(column_span);
}

std::string NameOf(Tag tag) {
  static const auto& names = *[] {
    auto* names = new std::vector<std::string>(kTags, "?");
    for (const char* name :
         {"address",   "article",    "aside",   "blockquote", "br",     "caption", "center",
          "dd",        "details",    "dialog",  "dir",        "div",    "dl",      "dt",
          "fieldset",  "figcaption", "figure",  "footer",     "form",   "h1",      "h2",
          "h3",        "h4",         "h5",      "h6",         "header", "hgroup",  "hr",
          "li",        "listing",    "main",    "menu",       "nav",    "ol",      "p",
          "plaintext", "pre",        "section", "summary",    "table",  "tr",      "ul"}) {
      (*names)[static_cast<size_t>(FindTag(name).tag)] = name;
    }
    return names;
  }();
  return names[static_cast<size_t>(tag)];
}

// Our tree. Text and blocks that the standard moves out of a table stand in it, in their place;
// here they are moved.
class OurOutline {
 public:
  OurOutline(std::string_view page, const Tree& tree) : page_(page), nodes_(tree.nodes) {}

  std::string Write() {
    Children(0);
    return out_.Take();
  }

 private:
  void Children(uint32_t node) {
    for (uint32_t child = node + 1; child < nodes_[node].end; child = nodes_[child].end) {
      Visit(child);
    }
  }

  void Visit(uint32_t i) {
    const Node& node = nodes_[i];
    if (node.Is(Node::kHidden)) return;
    if (node.tag == Tag::kText) {
      WriteText(node.range);
    } else if (node.tag == Tag::kTable) {
      WriteStray(i);
      out_.Enter("table");
      for (uint32_t part = i + 1; part < nodes_[i].end; part = nodes_[part].end) {
        if (IsTablePart(nodes_[part].tag)) Visit(part);
      }
      out_.Leave();
    } else {
      out_.Enter(IsCell(node.tag)
                     ? CellLine(node.Is(Node::kHeader), node.row_span, node.column_span)
                     : NameOf(node.tag));
      if (node.tag == Tag::kTr) {
        for (uint32_t part = i + 1; part < node.end; part = nodes_[part].end) {
          if (IsCell(nodes_[part].tag)) Visit(part);
        }
      } else {
        Children(i);
      }
      out_.Leave();
    }
  }

  // A form between the cells of a table holds nothing.
  bool IsNone(uint32_t node) const {
    return nodes_[node].Is(Node::kHidden) || nodes_[node].tag == Tag::kForm;
  }

  // What stands in `table` outside of its cells and its caption.
  void WriteStray(uint32_t table) {
    for (uint32_t part = table + 1; part < nodes_[table].end; part = nodes_[part].end) {
      if (IsNone(part)) continue;
      if (!IsTablePart(nodes_[part].tag)) {
        Visit(part);
      } else if (nodes_[part].tag == Tag::kTr) {
        for (uint32_t inner = part + 1; inner < nodes_[part].end; inner = nodes_[inner].end) {
          if (!IsCell(nodes_[inner].tag) && !IsNone(inner)) Visit(inner);
        }
      }
    }
  }

  void WriteText(Range range) {
    const std::string_view text = range.In(page_);
    int64_t place = range.begin;
    for (size_t at = 0; at < text.size(); place = -1) {
      const Reference reference = text[at] == '&' ? ReadReference(text, at) : Reference();
      if (reference.length == 0) {
        out_.Text(text.substr(at++, 1), place);
        continue;
      }
      std::string made;
      AppendUtf8(reference.first, &made);
      if (reference.second != 0) AppendUtf8(reference.second, &made);
      out_.Text(made, place);
      at += reference.length;
    }
  }

  const std::string_view page_;
  const std::vector<Node>& nodes_;
  Outline out_;
};

class GumboOutline {
 public:
  std::string Write(std::string_view page) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
    Children(output->document->v.document.children);
    gumbo_destroy_output(&options, output);
    return out_.Take();
  }

 private:
  void Children(const GumboVector& children) {
    for (unsigned i = 0; i < children.length; ++i) {
      Visit(*static_cast<const GumboNode*>(children.data[i]));
    }
  }

  static bool IsHidden(const GumboElement& element, TagInfo info) {
    if ((info.flags & kUnseen) != 0) return true;
    if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
    const GumboAttribute* style = gumbo_get_attribute(&element.attributes, "style");
    if (style == nullptr) return false;
    std::string value = style->value;
    value.erase(std::remove(value.begin(), value.end(), ' '), value.end());
    return value.find("display:none") != std::string::npos ||
           value.find("mso-hide:all") != std::string::npos;
  }

  static uint32_t Span(const GumboElement& element, const char* name, uint32_t least,
                       uint32_t most) {
    const GumboAttribute* attribute = gumbo_get_attribute(&element.attributes, name);
    if (attribute == nullptr) return 1;
    char* end = nullptr;
    const long value = std::strtol(attribute->value, &end, 10);
    if (end == attribute->value || value < 0) return 1;
    return std::clamp<uint32_t>(static_cast<uint32_t>(value), least, most);
  }

  void Visit(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        out_.Text(node.v.text.text, node.v.text.start_pos.offset);
        return;
      case GUMBO_NODE_ELEMENT:
        VisitElement(node.v.element);
        return;
      default:
        return;
    }
  }

  void VisitElement(const GumboElement& element) {
    std::string name = gumbo_normalized_tagname(element.tag);
    if (name.empty()) {
      GumboStringPiece piece = element.original_tag;
      gumbo_tag_from_original_text(&piece);
      name.assign(piece.data, piece.length);
    }
    const TagInfo info = FindTag(name);
    if (IsHidden(element, info)) return;
    const bool in_table = between_cells_;
    between_cells_ = info.tag == Tag::kTable || info.tag == Tag::kTbody ||
                     info.tag == Tag::kThead || info.tag == Tag::kTfoot || info.tag == Tag::kTr;
    const bool in_header = in_header_;
    if (info.tag == Tag::kThead) in_header_ = true;
    if (info.tag == Tag::kTable) in_header_ = false;
    const bool seen = (info.flags & kBlock) != 0 || IsTablePart(info.tag) || info.tag == Tag::kBr;
    if (IsCell(info.tag)) {
      out_.Enter(CellLine(in_header_ || info.tag == Tag::kTh, Span(element, "rowspan", 0, 65534),
                          Span(element, "colspan", 1, 1000)));
    } else if (seen) {
      // A form between the cells of a table holds nothing.
      const bool bare = info.tag == Tag::kForm && element.children.length == 0 && in_table;
      if (bare) {
        between_cells_ = in_table;
        return;
      }
      out_.Enter(NameOf(info.tag));
    }
    Children(element.children);
    if (seen) out_.Leave();
    in_header_ = in_header;
    between_cells_ = in_table;
  }

  Outline out_;
  bool in_header_ = false;
  bool between_cells_ = false;  // The children are those of a table or a row.
};

std::string Ours(std::string_view page) {
  static const PageProfile& profile = *new PageProfile(v1::PageWords());
  const absl::StatusOr<Tree> tree = BuildTree(page, profile);
  if (!tree.ok()) return std::string(tree.status().message());
  return IsWellFormed(*tree) ? OurOutline(page, *tree).Write() : "no tree";
}

std::string Gumbos(std::string_view page) { return GumboOutline().Write(page); }

// Takes places away that one side does not know.
bool Same(const std::string& ours, const std::string& theirs) {
  size_t a = 0;
  size_t b = 0;
  while (a < ours.size() && b < theirs.size()) {
    const std::string_view x = std::string_view(ours).substr(a, ours.find('\n', a) - a);
    const std::string_view y = std::string_view(theirs).substr(b, theirs.find('\n', b) - b);
    a += x.size() + 1;
    b += y.size() + 1;
    if (x == y) continue;
    const auto bare = [](std::string_view line) { return line.substr(0, line.rfind("\" @") + 1); };
    const bool x_placed = x.back() != '"' && x.find('"') != std::string_view::npos;
    const bool y_placed = y.back() != '"' && y.find('"') != std::string_view::npos;
    if (x_placed == y_placed) return false;
    if ((x_placed ? bare(x) : x) != (y_placed ? bare(y) : y)) return false;
  }
  return a >= ours.size() && b >= theirs.size();
}

bool Same(const std::string& page) { return Same(Ours(page), Gumbos(page)); }

TEST(HtmlGumboTest, FormsOfNotices) {
  for (const inputs::Source& source :
       inputs::ReadSources(DUBAN_SOURCE_DIR "/tests/inputs/notices")) {
    for (const std::string& page :
         {inputs::CmsPage(source), inputs::WordPaste(source), inputs::OldPortal(source, "utf-8"),
          inputs::ModernPage(source), inputs::AspNetPage(source), inputs::UcapPage(source),
          inputs::MobilePage(source)}) {
      EXPECT_TRUE(Same(page)) << source.name << "\nours:\n"
                              << Ours(page) << "gumbo:\n"
                              << Gumbos(page);
    }
  }
}

const std::string_view kSoup[] = {
    // Unclosed.
    "<!DOCTYPE html><p>甲<p>乙<ul><li>丙<li>丁<ul><li>戊</ul>己<li>庚</ul>辛",
    "<!DOCTYPE "
    "html><table><tr><td>甲<td>乙<tr><td>丙<p>丁<td>戊<tbody><tr><th>己<tfoot><tr><td>庚</table>辛",
    "<!DOCTYPE html><dl><dt>甲<dd>乙<dd>丙<dt>丁<div>戊<dd>己</dl>庚",
    "<!DOCTYPE html><h1>甲<h2>乙</h1>丙</h2><p>丁<h3>戊<p>己</h4>庚",
    "<!DOCTYPE html><div>甲<td>乙</div>丙<tr>丁</tr><caption>戊</caption><col>己",
    "<!DOCTYPE html><select><option>甲<option>乙</select>丙<option>丁</option>戊",
    "<!DOCTYPE html><p>甲<table><tr><td>乙</table>丙</p>丁</p>戊",
    "<p>甲<div>乙",
    // Overlaps.
    "<!DOCTYPE html><b>甲<i>乙</b>丙</i>丁<p><b><i>戊</p>己</b></i>庚",
    "<!DOCTYPE html><b><div>甲</b>乙</div>丙<font><p>丁</font>戊<p>己",
    "<!DOCTYPE html><a href=x>甲<div>乙<a href=y>丙</a>丁</div>戊",
    "<!DOCTYPE html><b><table><tr><td>甲</b>乙</td></tr></table>丙</b>丁",
    "<!DOCTYPE html><span><p>甲</span>乙</p>丙<div><span>丁</div>戊</span>己",
    "<!DOCTYPE html><b><p><b><p><b><p>甲</b></b></b>乙",
    "<!DOCTYPE html><div><form>甲<br></div>乙</form>丙<form><p>丁<form>戊</form>己",
    "<!DOCTYPE html><p><button>甲<p>乙</button>丙<button>丁<button>戊</button>己",
    "<!DOCTYPE html><ul><div><li>甲</div>乙<li>丙</ul></li>丁",
    // Tables.
    "<!DOCTYPE html>零<table>甲<tr>乙<td>丙</td>丁</tr>戊<b>己<tr><td>庚</table>辛",
    "<!DOCTYPE html><table><div>甲<p>乙</div>丙<tr><td>丁<caption>戊<td>己</table>庚",
    "<!DOCTYPE "
    "html><table><tr><td><table><tr><td>甲</table>乙<table><tr><td>丙</td></tr></table></td>"
    "<td>丁</td></tr></table>",
    "<!DOCTYPE html><table><tr><table><tr><td>甲</table>乙</table>丙",
    "<!DOCTYPE "
    "html><table><thead><tr><td>甲<td>乙</tbody><tr><td>丙</thead><tr><td>丁<tbody><td>戊</table>",
    "<!DOCTYPE html><table><tr><td rowspan=2 colspan=3>甲<td ROWSPAN='0' COLSPAN=\"0\">乙<td "
    "colspan=-1 "
    "rowspan=x>丙<td colspan=1001 rowspan=70000>丁<td colspan= 2 rowspan = 2>戊<td colspan=2.9 "
    "rowspan=3px>己"
    "<td colspan=2 colspan=5>庚</table>",
    "<!DOCTYPE html><table><form action=x><tr><td>甲</td></tr></form></table>乙",
    "<!DOCTYPE html><table><tr><form><td>甲<td>乙</form><tr><td><form>丙<br></form></table>",
    "<!DOCTYPE html><table><input "
    "type=hidden><input><tr><td>甲<script>x</script><tr><style>y</style><td>乙</table>",
    "<!DOCTYPE html><table><colgroup><col><col></colgroup><col><tr><td>甲</table>",
    "<!DOCTYPE html><table><caption>甲<table><tr><td>乙</table>丙</caption><tr><td>丁</table>",
    "<!DOCTYPE html><table><tr><td>甲</tr></td></th></tbody>乙</table>丙</table></td></tr>丁",
    "<!DOCTYPE "
    "html><table><template><tr><td>甲</template><tr><td>乙<template><td>丙</template>丁</table>",
    "<!DOCTYPE html><table><tr><td><select><option>甲<td>乙<tr><td><select><option>丙</table>丁",
    // What holds no tags.
    "<!DOCTYPE html><title>甲<p>乙</title><style><p>丙</style><script>'<p>'</SCRIPT "
    ">丁<textarea><p>戊</textarea>己",
    "<!DOCTYPE html><script><!--<script>甲</script>--></script>乙<script><!-- 丙</script>丁",
    "<!DOCTYPE html><script></scriptx></script/>甲<title></titlex></title/>乙<xmp></xmp x=y>丙",
    "<!DOCTYPE html><iframe><p>甲</iframe>乙<noembed><p>丙</noembed>丁<noframes><p>戊</noframes>己",
    "<!DOCTYPE html>甲<plaintext>乙<p>丙</plaintext>丁",
    "<!DOCTYPE html>甲<textarea>\n乙",
    // Comments, declarations and what looks like them.
    "<!DOCTYPE html>甲<!-->乙<!--->丙<!-- -- > -->丁<!-- --!>戊<!--><!-->己<!-- <!-- "
    "-->庚<!---!>辛-->壬",
    "<!DOCTYPE html>甲<![CDATA[ 乙 > 丙 ]]>丁<!乙>戊<?xml 己?>庚<![if !vml]>辛<![endif]>壬</ 癸>子",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
    "\"http://www.w3.org/TR/xhtml1/DTD/"
    "xhtml1-transitional.dtd\"><html "
    "xmlns=\"http://www.w3.org/1999/xhtml\"><p>甲<table><tr><td>乙</table>",
    "<!doctype><p>甲",
    "<!-- 甲 --><!DOCTYPE html><p>乙<!DOCTYPE html>丙",
    "\uFEFF<p>甲",
    "<!DOCTYPE html>甲<!-- 乙",
    "<!DOCTYPE html>甲<!DOCTYPE 乙",
    "<!DOCTYPE html>甲<p",
    "<!DOCTYPE html>甲<p a='乙>",
    "<!DOCTYPE html>甲<",
    "<!DOCTYPE html>甲</",
    "<!DOCTYPE html>甲</p",
    "<!DOCTYPE html>甲&",
    "<!DOCTYPE html>甲&#x",
    // Tags and attributes.
    "<!DOCTYPE html><P>甲</p ><DIV\nCLASS=x\t>乙</DIV\n>丙<p/>丁<br/>戊</br>己<BR clear=all>庚",
    "<!DOCTYPE html><p a=b>c>甲<p title=\"x>y\">乙<p title='x\">y'>丙<p =a>丁<p a = 'b'c>戊<p "
    "a=\"b\"c=\"d\">己",
    "<!DOCTYPE html><p a=<b>甲<p <b>乙<p a='<b>'>丙<p\"x\">丁<p/x/>戊<p\t\f/ >己",
    "<!DOCTYPE html><o:p>甲</o:p><st1:chsdate w:st=\"on\" "
    "Year=\"2025\">乙</st1:chsdate><v:shape>丙</v:shape>丁",
    "<!DOCTYPE html><image>甲<isindexx>乙<bgsound src=x>丙<area>丁<wbr>戊<embed>己<keygen>庚",
    "<!DOCTYPE html><3>甲<a3>乙</a3><-x>丙<é>丁<p\u00E9>戊",
    // Character references.
    "<!DOCTYPE "
    "html>&lt;&lt&LT;&amp;lt;&ampx&notit;&notin;&nbsp&nbsp;&copy;&copy2&reg&deg&hellip;&hellip&"
    "mdash;",
    "<!DOCTYPE "
    "html>&#x4E00;&#X4e00;&#19968;&#19968&#x;&#;&#x110000;&#xD800;&#0;&#128;&#x80;&#150;&#13;&#"
    "x1F600;",
    "<!DOCTYPE "
    "html>&ldquo;甲&rdquo;&middot;&times;&ensp;&emsp;&#12288;乙&amp&amp;&bne;&fjlig;&"
    "NotEqualTilde;",
    "<!DOCTYPE html>甲&#99999999999999999999;乙&#x00000000004E00;丙&thisisnoentity;丁&amp=x&lt=y",
    // Svg and math.
    "<!DOCTYPE html>甲<svg><title>乙</title><path d=x /><g><text>丙</text></g></svg>丁<svg/>戊",
    "<!DOCTYPE html>甲<svg><style><p>乙</style>丙</svg>丁<svg><![CDATA[ <p>戊 ]]></svg>己",
    "<!DOCTYPE html><table><tr><td><svg><td>甲</svg>乙<td>丙</table>",
    "<!DOCTYPE html>甲<svg><div>乙</div>丙",
    "<!DOCTYPE html>甲<math><mi>乙<p>丙</p></mi><mo>丁</mo></math>戊<svg><a>己<font>庚<font "
    "color=x>辛",
    // The parts of a page.
    "<html><head><title>甲</title></head><body><p>乙</body></html><p>丙",
    "甲<html><body><head>乙</head></html>丙",
    "<head><p>甲</head><body>乙<body><p>丙",
    "<!DOCTYPE html></head></body></html>甲<meta name=a>乙<link>丙<base>丁",
    "<!DOCTYPE html>甲<frameset><frame>乙</frameset>丙",
    "<!DOCTYPE html><p>甲</></p>乙",
    "<!DOCTYPE html><pre>\n甲\n  "
    "乙</pre><listing>丙</listing><center>丁<center>戊</center></center>",
    "<!DOCTYPE html><marquee><p>甲</marquee>乙<object><p>丙</object>丁<applet>戊</applet>己",
    "<!DOCTYPE html>甲\0乙<p\0>丙<td\0><p a=\0>丁<script>\0</script>\0戊"sv,
};

TEST(HtmlGumboTest, TagSoup) {
  for (const std::string_view page : kSoup) {
    EXPECT_TRUE(Same(Ours(page), Gumbos(page))) << page << "\nours:\n"
                                                << Ours(page) << "gumbo:\n"
                                                << Gumbos(page);
  }
}

// What we read otherwise on purpose (docs/inputs.md says why).
const struct {
  const char* what;
  const char* page;
  const char* ours;
  const char* gumbos;
} kDeliberate[] = {
    {"formatting that a paragraph's end closed is not opened anew",
     "<!DOCTYPE html><p><b>甲<h1>乙<h1>丙", "p\n  \"甲\" @21\nh1\n  \"乙\" @28\nh1\n  \"丙\" @35\n",
     "p\n  \"甲\" @21\nh1\n  \"乙\" @28\n  h1\n    \"丙\" @35\n"},
    {"scripts run, so that noscript holds no tags",
     "<!DOCTYPE html><body><noscript><p>甲</noscript>乙", "\"乙\" @48\n", ""},
    {"frames are none: their page is read as if it had a body", "<frameset><frame></frameset><p>甲",
     "p\n  \"甲\" @31\n", ""},
    {"a table always ends a paragraph, also in quirks mode", "<p>甲<table><tr><td>乙</table>",
     "p\n  \"甲\" @3\ntable\n  tr\n    td 1x1\n      \"乙\" @21\n",
     "p\n  \"甲\" @3\n  table\n    tr\n      td 1x1\n        \"乙\" @21\n"},
    {"select may hold other elements than options, as the standard has it by now",
     "<!DOCTYPE html><select><option>甲<table><tr><td>乙</select>丙</table></select>丁",
     "\"丁\" @81\n", "\"丙丁\" @61\n"},
    {"an end tag of p ends svg, as the standard has it since gumbo", "<!DOCTYPE html>甲<svg></p>乙",
     "\"甲\" @15\np\n\"乙\" @27\n", "\"甲\" @15\n"},
    {"character references in colspan and rowspan are not read",
     "<!DOCTYPE html><table><td colspan=&#50;>甲", "table\n  tr\n    td 1x1\n      \"甲\" @40\n",
     "table\n  tr\n    td 1x2\n      \"甲\" @40\n"},
};

TEST(HtmlGumboTest, DeliberateDifferences) {
  for (const auto& c : kDeliberate) {
    EXPECT_EQ(Ours(c.page), c.ours) << c.what;
    EXPECT_EQ(Gumbos(c.page), c.gumbos) << c.what;
  }
}

// Pages made of these at random. Gumbo puts text before </form> behind the form, where no tag
// stands between, and takes all elements that it does not know for one: hence <br></form>, and
// <o:p> alone.
// clang-format off
const char* const kPieces[] = {
    "<p>", "<p>", "</p>", "<div>", "</div>", "<DIV CLASS=x>", "<ul>", "</ul>", "<ol>", "</ol>",
    "<li>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dd>", "</dl>", "<h1>", "</h1>", "<h2>",
    "</h3>", "<table>", "<table>", "<TABLE BORDER=1>", "</table>", "</table>", "<tr>", "<tr>",
    "</tr>", "<td>", "<td>", "<td>", "</td>", "<th>", "</th>", "<tbody>", "</tbody>", "<thead>",
    "</thead>", "<tfoot>", "</tfoot>", "<caption>", "</caption>",
    "<colgroup><col span=2></colgroup>", "<col></colgroup>", "<td rowspan=2>", "<td colspan='3'>",
    "<td rowspan=0 colspan=1000000>", "<td colspan=2 colspan=3 ROWSPAN=\"4\">", "<b>", "</b>",
    "<b>", "<i>", "</i>", "<font size=2>", "</font>", "<a href=x>", "</a>", "<span>", "</span>",
    "<u>", "</u>", "<nobr>", "<strong>", "</strong>", "<o:p>", "</o:p>", "<br>", "<br/>", "</br>",
    "<hr>", "<pre>", "</pre>", "<center>", "</center>", "<blockquote>", "</blockquote>", "<form>",
    "<br></form>", "<section>", "</section>", "<article>", "</article>", "<address>",
    "</address>", "<fieldset>", "</fieldset>", "<listing>", "<details>", "<summary>",
    "</summary>", "<button>", "</button>", "<marquee>", "</marquee>",
    "<select><option>x</select>", "<select><option>x<option>y</option></select>",
    "<textarea>\n<td>x</textarea>", "<option>", "</option>", "<optgroup>",
    "<script>if (a<b) '<td>';</script>", "<script><!-- <script> </script> --></script>",
    "<style>p{}<td></style>", "<title>x<td></title>", "<iframe><p></iframe>", "<xmp><td></xmp>",
    "<noframes><p></noframes>", "<template>", "</template>", "<svg>", "</svg>", "<svg/>",
    "<math>", "</math>", "<mi />", "<desc>", "</desc>", "<foreignObject>", "</foreignObject>",
    "<mi>", "</mi>", "<img src=x>", "<input>", "<input type=hidden>", "<area>", "<embed>",
    "<wbr>", "<link>", "<meta name=a content=b>", "<base>", "<image>", "<param>", "<div hidden>",
    "<p hidden>", "<!-- <td> -->", "<!-->", "<!--->", "<!-- x --!>", "<!x>",
    "<![CDATA[ <td>x ]]>", "<?xml x ?>", "</ x>", "<html>", "<head>", "</head>", "<body class=x>",
    "</body>", "</html>", "<!doctype html>", "<p/>", "<div/>", "<td/>", "<b/>", "<li value=3>",
    "\u7532", "\u4E59", "x", " ", "\n", " y ", "&amp;", "&nbsp;", "&lt", "&#x4E01;", "&#128;",
    "&#0;", "&notit;", "&", "<", "< ", "&#", "&unknown;", "&copy2", "1 < 2 ", "</", "\u3000",
};
// clang-format on

// The pieces of a page of at most `most` pieces.
std::vector<const char*> RandomPieces(std::mt19937* random, size_t most) {
  std::vector<const char*> pieces(1 + (*random)() % most);
  // Some pages are of few kinds of pieces, so that these meet.
  const size_t kinds = (*random)() % 2 == 0 ? std::size(kPieces) : 12;
  const size_t first = (*random)() % std::size(kPieces);
  const size_t step = 1 + (*random)() % 97;
  for (const char*& piece : pieces) {
    piece = (*random)() % 4 == 0
                ? "\u4E19"
                : kPieces[(first + step * ((*random)() % kinds)) % std::size(kPieces)];
  }
  return pieces;
}

// In standards mode: in quirks mode a table does not end a paragraph.
std::string Join(const std::vector<const char*>& pieces) {
  std::string page = "<!DOCTYPE html>";
  for (const char* piece : pieces) page += piece;
  return page;
}

// Whether the two may differ for a reason that we know (docs/inputs.md).
bool MayDiffer(const std::string& page) {
  const auto count = [&](std::initializer_list<const char*> pieces) {
    size_t found = 0;
    for (const std::string_view piece : pieces) {
      for (size_t at = page.find(piece); at != std::string::npos; at = page.find(piece, at + 1)) {
        ++found;
      }
    }
    return found;
  };
  const bool formatting =
      count({"<b>", "<b/>", "<i>", "<u>", "<font", "<a ", "<nobr>", "<strong>"}) > 0;
  const bool table = count({"<table>", "<TABLE"}) > 0;
  const bool foreign = count({"<svg>", "<math>"}) > 0;
  // The standard opens formatting elements anew that the end of a paragraph closed; then they, not
  // the heading or option around them, are the current element, and blanks between cells are
  // theirs.
  if (formatting && (foreign || count({"<h1>", "<h2>", "<option>", "<optgroup>", "<form>"}) > 0)) {
    return true;
  }
  if (formatting && table && count({"> ", ">\n"}) > 0) return true;
  // Gumbo ends such overlaps wrongly.
  if (formatting && count({"<span>", "<o:p>", "<mi", "<desc", "<foreign", "<marquee>"}) > 2)
    return true;
  // Gumbo is from before end tags of p and br ended svg and math, and takes a tr or td of svg for
  // one of HTML.
  if (foreign && count({"</p>", "</br>"}) > 0) return true;
  if (foreign && count({"<t", "<T"}) > 0 && count({"<mi", "<desc", "<foreign"}) > 0) return true;
  // A form between the cells of a table holds nothing: where it stands does not matter.
  return table && count({"<form>"}) > 0;
}

// A page that differs, without the pieces that do not matter to that.
std::string Shrink(std::vector<const char*> pieces) {
  for (size_t i = 0; i < pieces.size();) {
    const char* piece = pieces[i];
    pieces.erase(pieces.begin() + static_cast<ptrdiff_t>(i));
    if (!MayDiffer(Join(pieces)) && !Same(Join(pieces))) {
      i = 0;
      continue;
    }
    pieces.insert(pieces.begin() + static_cast<ptrdiff_t>(i), piece);
    ++i;
  }
  return Join(pieces);
}

// Also with inline elements that are not shown, which the two end in different places.
TEST(HtmlGumboTest, TreesAreWellFormed) {
  const char* const hidden[] = {"<b hidden>",    "<font style='display:none'>",
                                "<span hidden>", "<a hidden href=x>",
                                "<audio>",       "</audio>"};
  const PageProfile profile{v1::PageWords()};
  std::mt19937 random(7);
  for (int i = 0; i < 10000; ++i) {
    std::vector<const char*> pieces = RandomPieces(&random, 60);
    for (const char*& piece : pieces) {
      if (random() % 4 == 0) piece = hidden[random() % std::size(hidden)];
    }
    const std::string page = Join(pieces);
    const absl::StatusOr<Tree> tree = BuildTree(page, profile);
    ASSERT_TRUE(tree.ok());
    ASSERT_TRUE(IsWellFormed(*tree)) << page;
  }
}

TEST(HtmlGumboTest, PagesAtRandom) {
  std::mt19937 random(20250301);
  int failures = 0;
  int compared = 0;
  constexpr int kPages = 30000;
  for (int i = 0; i < kPages && failures < 5; ++i) {
    const std::vector<const char*> pieces = RandomPieces(&random, i % 10 == 0 ? 200 : 30);
    const std::string whole = Join(pieces);
    if (MayDiffer(whole)) continue;
    ++compared;
    if (Same(whole)) continue;
    ++failures;
    const std::string page = Shrink(pieces);
    ADD_FAILURE() << page << "\nours:\n" << Ours(page) << "gumbo:\n" << Gumbos(page);
  }
  RecordProperty("compared", compared);
  EXPECT_GT(compared, 10000);
}

}  // namespace
}  // namespace duban::html
