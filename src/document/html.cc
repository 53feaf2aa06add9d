#include "document/html.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "document/blank.h"
#include "document/block_builder.h"
#include "document/html_attribute.h"
#include "document/html_content.h"
#include "document/html_metadata.h"
#include "document/html_tree.h"
#include "document/list_number.h"
#include "document/text_builder.h"
#include "text/character.h"
#include "text/enclosed_number.h"

namespace duban {
namespace {

using html::CellUse;
using html::Content;
using html::Node;
using html::TableUse;
using html::Tag;
using html::Tree;

constexpr uint32_t kNone = UINT32_MAX;
// A dt that is longer is no label of its dd.
constexpr uint32_t kMaxTermBytes = 48;
constexpr uint32_t kMaxMetaBytes = 4096;
// A textarea with fewer wide characters is a control, whatever the page shows.
constexpr uint64_t kLeastTextOfScript = 40;

bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }
bool IsList(Tag tag) { return tag == Tag::kOl || tag == Tag::kUl; }

// What a list prints before its item.
std::string Marker(char type, int64_t number) {
  switch (type) {
    case 0:
      return "";
    case 'a':
    case 'A':
      return LetterNumber(number, type == 'A') + ".";
    case 'i':
    case 'I':
      return RomanNumber(number, type == 'I') + ".";
    case 'c':
      return ChineseNumber(number) + "、";
    default:
      return absl::StrCat(number, ".");
  }
}

// Whether a text begins with a number of its own, so that its list's is not to be seen (CMS
// products leave list-style to their style sheets).
bool BeginsWithNumber(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const Decoded c = DecodeAt(text, at);
    if (c.code > ' ' && c.code != 0xA0 && c.code != 0x3000) {
      const char32_t folded = FoldCharacter(c.code);
      return (folded >= '0' && folded <= '9') || folded == '(' || folded == U'第' ||
             (folded >= 0x2460 && folded <= 0x2473) || IsEnclosedNumber(folded) ||
             std::u32string_view(U"一二三四五六七八九十").find(folded) != std::u32string_view::npos;
    }
    at += c.size;
  }
  return false;
}

// Writes the document of a tree.
class Writer {
 public:
  Writer(std::string_view page, const Tree& tree, const Content& content,
         const PageProfile& profile)
      : page_(page),
        tree_(tree),
        nodes_(tree.nodes),
        content_(content),
        profile_(profile),
        out_(page, TextBuilder::Markup::kHtml, true) {}

  void Run() {
    out_.Reserve(page_.size() / 3);
    for (uint32_t i = 1; i < nodes_.size();) {
      while (!open_.empty() && open_.back().end <= i) Close();
      i = content_.dropped[i] ? nodes_[i].end : Visit(i);
    }
    while (!open_.empty()) Close();
    EndParagraph(false);
    AppendMetas();
  }

  BlockBuilder blocks;  // Its warnings have places in the page.

  TextBuilder& out() { return out_; }

 private:
  // A block whose content is being written.
  struct OpenBlock {
    uint32_t node;
    uint32_t end;
    int64_t next_number;  // For ol.
  };
  // What a table is written as.
  enum class TableMode { kNone, kGrid, kLines };

  Tag TagOf(uint32_t node) const { return nodes_[node].tag; }
  bool InGrid() const { return mode_ == TableMode::kGrid; }
  // Whether `node` is a part of the table that is being written.
  bool IsPartOfTable(uint32_t node) const {
    if (mode_ == TableMode::kNone) return false;
    const uint32_t parent = nodes_[node].parent;
    return parent == table_ || (IsCell(TagOf(node)) && nodes_[parent].parent == table_);
  }

  void Push(uint32_t node) { open_.push_back({node, nodes_[node].end, nodes_[node].number}); }

  // Reads node `i`. Returns the next one to read.
  uint32_t Visit(uint32_t i) {
    const Node& node = nodes_[i];
    switch (node.tag) {
      case Tag::kText:
        WriteText(i);
        return i + 1;
      case Tag::kBr:
      case Tag::kHr:
        EndParagraph(true);
        return i + 1;
      case Tag::kTable:
        EndParagraph(false);
        if (mode_ == TableMode::kNone && content_.uses[i] == TableUse::kData) StartTable(i);
        break;
      case Tag::kTr:
        if (IsPartOfTable(i)) {
          StartRow();
        } else {
          EndParagraph(false);
        }
        break;
      case Tag::kTd:
      case Tag::kTh:
        if (IsPartOfTable(i)) {
          StartCell(i);
        } else {
          EndParagraph(false);
        }
        break;
      case Tag::kDd:
        StartDescription(i);
        break;
      case Tag::kLi:
        EndParagraph(false);
        StartItem(i);
        break;
      default:
        EndParagraph(false);
        if (node.tag >= Tag::kH1 && node.tag <= Tag::kH6) {
          blocks.set_heading_level(
              static_cast<uint8_t>(static_cast<int>(node.tag) - static_cast<int>(Tag::kH1) + 1));
        }
    }
    Push(i);
    return i + 1;
  }

  void Close() {
    const uint32_t node = open_.back().node;
    open_.pop_back();
    const Tag tag = TagOf(node);
    if (node == table_ && mode_ != TableMode::kNone) {
      EndTable();
      return;
    }
    if (IsPartOfTable(node) && IsCell(tag)) {
      EndCell();
      return;
    }
    if (tag == Tag::kDt && nodes_[node].end < nodes_.size() &&
        TagOf(nodes_[node].end) == Tag::kDd && out_.size() - out_.line_begin() <= kMaxTermBytes &&
        !InGrid()) {
      return;  // The description follows on the same line.
    }
    EndParagraph(false);
    if (tag >= Tag::kH1 && tag <= Tag::kH6) blocks.set_heading_level(0);
  }

  void WriteText(uint32_t i) {
    if (InGrid() && !in_cell_) return;  // Written before the table.
    const Node& node = nodes_[i];
    const std::string_view text = node.range.In(page_);
    if (!marker_.empty() && !IsBlankLine(text)) {
      if (!BeginsWithNumber(text) && out_.line_empty()) {
        out_.AppendGenerated(marker_, node.range.begin);
      }
      marker_.clear();
    }
    if (out_.line_empty()) paragraph_node_ = i;
    source_end_ = node.range.end;
    // Plain lines above the first tag: what a site's database tells of the page below them.
    const bool plain = i == 1 && nodes_.size() > 2;
    out_.Append(node.range, plain || node.Is(Node::kPre));
  }

  // Ends the paragraph, if one is open. `by_break` tells br from the border of a block.
  void EndParagraph(bool by_break) {
    if (mode_ == TableMode::kLines) return;
    if (IsBlankLine(Line())) {
      // Two br are a blank line, and so is a paragraph of blanks.
      if ((by_break || !out_.line_empty()) && !InGrid()) blocks.AddBlankLine();
      out_.Truncate(out_.line_begin());
      return;
    }
    if (!InGrid() && IsChromeLine()) {
      out_.Truncate(out_.line_begin());
      return;
    }
    const uint32_t end = out_.size();
    if (!InGrid()) blocks.AddParagraphs(out_.text(), {out_.line_begin(), end});
    out_.AppendBreak(source_end_);
    out_.EndLine();
  }

  std::string_view Line() const { return out_.text().substr(out_.line_begin()); }

  // Whether the line stands outside of the notice and is the portal's by its wording, or a link
  // behind the notice right below such a line: 相关链接.
  bool IsChromeLine() {
    const bool below = std::exchange(below_chrome_, false);
    if (content_.root == 0) return false;
    const bool behind = paragraph_node_ >= nodes_[content_.root].end;
    if (!behind && paragraph_node_ > content_.root) return false;
    const bool begins = profile_.BeginsAsChrome(Line());
    const bool link =
        below && nodes_[paragraph_node_].Is(Node::kLink) && !profile_.NamesAttachment(Line());
    below_chrome_ = behind && (begins || link);
    return begins || link || (behind && profile_.HoldsFooter(Line()));
  }

  // Adds a block for each line in `range`: pre has several.
  void StartItem(uint32_t i) {
    marker_.clear();
    if (open_.empty() || !IsList(TagOf(open_.back().node))) return;
    OpenBlock& list = open_.back();
    if (TagOf(list.node) != Tag::kOl) return;
    if (nodes_[i].Is(Node::kHasNumber)) list.next_number = nodes_[i].number;
    marker_ = Marker(nodes_[list.node].list_type, list.next_number++);
  }

  // Puts a dd on the line of its dt.
  void StartDescription(uint32_t i) {
    if (i > 1 && !out_.line_empty() && !InGrid() && !open_.empty()) {
      AppendColon();
      return;
    }
    EndParagraph(false);
  }

  void AppendColon() {
    const std::string_view line = Line();
    const size_t size = line.size();
    if (line.back() == ':' || (size >= 3 && line.substr(size - 3) == "：")) return;
    out_.AppendGenerated("：", source_end_);
  }

  void StartTable(uint32_t i) {
    table_ = i;
    if (html::IsMetadataTable(page_, tree_, i, profile_)) {
      mode_ = TableMode::kLines;
      return;
    }
    // Text of the table outside of its cells is the paragraphs before it.
    WriteStrayText(i);
    blocks.StartTable(out_.size());
    cell_ = -1;
    in_cell_ = false;
    mode_ = TableMode::kGrid;
  }

  // The caption and what stands between the cells. Its nodes are read again, and left out, when the
  // table is.
  void WriteStrayText(uint32_t table) {
    uint32_t parent = table;
    for (uint32_t i = table + 1; i < nodes_[table].end;) {
      const Node& node = nodes_[i];
      if (content_.dropped[i] || (IsCell(node.tag) && nodes_[node.parent].parent == table) ||
          node.tag == Tag::kTable) {
        i = node.end;
        continue;
      }
      const uint32_t around = TagOf(node.parent) == Tag::kTr ? table : node.parent;
      if (around != parent || node.tag == Tag::kBr) EndParagraph(false);
      parent = around;
      if (node.tag == Tag::kText) WriteText(i);
      ++i;
    }
    EndParagraph(false);
  }

  void StartRow() {
    if (InGrid()) {
      blocks.grid().StartRow();
    } else {
      EndLabelLine();
    }
  }

  void StartCell(uint32_t i) {
    if (mode_ == TableMode::kLines) {
      const CellUse use = html::JudgeCell(page_, tree_, i, profile_);
      if (!out_.line_empty()) {
        if (label_ && use == CellUse::kOther) {
          AppendColon();
        } else {
          out_.AppendGenerated("\t", source_end_);
        }
      }
      label_ = use == CellUse::kLabel;
      return;
    }
    out_.Truncate(out_.line_begin());
    const Node& node = nodes_[i];
    cell_ = blocks.grid().AddCell(node.column_span, node.row_span, node.Is(Node::kHeader));
    in_cell_ = true;
    cell_begin_ = out_.size();
    marker_.clear();
  }

  void EndCell() {
    if (mode_ == TableMode::kLines) return;
    EndParagraph(false);
    in_cell_ = false;
    uint32_t end = out_.size();
    if (end > cell_begin_) --end;  // The last line's break.
    const Range text{cell_begin_, end};
    blocks.SetCellText(cell_, text);
  }

  // Ends a line of labels and values.
  void EndLabelLine() {
    const TableMode mode = mode_;
    mode_ = TableMode::kNone;
    EndParagraph(false);
    mode_ = mode;
    label_ = false;
  }

  void EndTable() {
    if (mode_ == TableMode::kLines) {
      EndLabelLine();
      mode_ = TableMode::kNone;
      return;
    }
    out_.Truncate(out_.line_begin());
    mode_ = TableMode::kNone;
    blocks.EndTable(out_.text(), TablePlace());
  }

  // A place in the page near the start of the table.
  uint32_t TablePlace() const {
    for (uint32_t i = table_; i < nodes_[table_].end; ++i) {
      if (TagOf(i) == Tag::kText) return nodes_[i].range.begin;
    }
    return 0;
  }

  // The values of <title> and <meta> stand behind the text, in no block.
  void AppendMetas() {
    const auto append = [&](std::string_view name, Range content) {
      content.end = std::min(content.end, content.begin + kMaxMetaBytes);
      while (content.end < page_.size() && (page_[content.end] & 0xC0) == 0x80) --content.end;
      const uint32_t begin = out_.size();
      out_.Append(content);
      const uint32_t end = out_.size();
      out_.AppendBreak(content.end);
      out_.EndLine();
      if (!IsBlankLine(out_.text().substr(begin, end - begin))) {
        blocks.document.metas.push_back({std::string(name), {begin, end}});
      }
    };
    if (!tree_.title.empty()) append("title", tree_.title);
    for (const Tree::Meta& meta : tree_.metas) append(meta.name, meta.content);
  }

  const std::string_view page_;
  const Tree& tree_;
  const std::vector<Node>& nodes_;
  const Content& content_;
  const PageProfile& profile_;
  TextBuilder out_;
  std::vector<OpenBlock> open_;
  std::string marker_;           // Of a list item whose text has not begun.
  uint32_t paragraph_node_ = 0;  // The first text of the open paragraph.
  bool below_chrome_ = false;    // The line before was the portal's, behind the notice.
  uint32_t source_end_ = 0;      // The end of the last text written.

  TableMode mode_ = TableMode::kNone;
  uint32_t table_ = kNone;
  int64_t cell_ = -1;
  bool in_cell_ = false;
  uint32_t cell_begin_ = 0;
  bool label_ = false;  // The last cell of the line was a label.
};

}  // namespace

absl::StatusOr<Document> ParseHtml(Text text, const PageProfile& profile) {
  const std::string_view page = text.utf8();
  absl::StatusOr<Tree> tree = html::BuildTree(page, profile);
  if (!tree.ok()) return tree.status();
  Content content = html::FindContent(page, *tree, profile);
  if (tree->textarea_weight > std::max<uint64_t>(content.weight, kLeastTextOfScript)) {
    // A page that shows less than a textarea holds in markup has a script that shows it.
    tree = html::BuildTree(page, profile, tree->textarea.begin);
    if (!tree.ok()) return tree.status();
    content = html::FindContent(page, *tree, profile);
  }
  Writer writer(page, *tree, content, profile);
  writer.Run();
  if (tree->too_deep) {
    writer.blocks.warnings.push_back(
        {"nested-too-deep",
         absl::StrCat("元素嵌套超过", html::kMaxDepth, "层，更深的标签未读，文字保留。"),
         absl::StrCat("Elements are nested deeper than ", html::kMaxDepth,
                      "; deeper tags were left out, their text kept."),
         {tree->too_deep_at, tree->too_deep_at}});
  }
  for (TextWarning& warning : writer.blocks.warnings) {
    warning.source = text.ToSource(warning.source);
    text.warnings().push_back(std::move(warning));
  }
  Document document = std::move(writer.blocks.document);
  document.text = Text::Derive(writer.out().TakeText(), writer.out().TakeMap(), std::move(text));
  return document;
}

bool LooksLikeHtml(std::string_view text) {
  constexpr size_t kLookedAt = 65536;
  constexpr int kEnough = 3;
  text = text.substr(0, kLookedAt);
  size_t at = 0;
  while (at < text.size() && (html::IsSpace(text[at]) || text[at] == '\0')) ++at;
  const bool at_start = at < text.size() && text[at] == '<';
  if (at_start && (text.substr(at, 4) == "<!--" || text.substr(at, 2) == "<?")) return true;
  if (at_start && at + 9 <= text.size() && html::EqualsLower(text.substr(at, 9), "<!doctype")) {
    return true;
  }
  int found = 0;
  size_t line = at;  // Where the line begins.
  for (at = text.find('<', at); at != std::string_view::npos; at = text.find('<', at + 1)) {
    size_t begin = at + 1;
    if (begin < text.size() && text[begin] == '/') ++begin;
    size_t end = begin;
    while (end < text.size() && end - begin < 12 && text[end] > ' ' && text[end] != '>' &&
           text[end] != '/') {
      ++end;
    }
    const size_t line_end = text.substr(line, at - line).rfind('\n');
    if (line_end != text.npos) line += line_end + 1;
    if (end >= text.size()) continue;
    const Tag tag = html::FindTag(text.substr(begin, end - begin)).tag;
    // | 1 | 县财政局<br>县教育局 |: in Markdown's tables nothing else parts the lines of a cell.
    if (tag == Tag::kUnknown || (tag == Tag::kBr && text[line] == '|')) continue;
    if (text.find('>', end) == std::string_view::npos) return false;
    if ((found == 0 && at_start) || ++found >= kEnough) return true;
  }
  return false;
}

}  // namespace duban
