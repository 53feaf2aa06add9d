#include "document/html_tree.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "document/html_attribute.h"
#include "document/html_token.h"
#include "text/fault.h"

namespace duban::html {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// How far an end tag of an unknown inline element looks for its partner.
constexpr size_t kInlineSearch = 32;
// How many elements without a node of their own may be open.
constexpr size_t kMaxInline = 256;

// Whose rules the content of an element of `around` called `name` is read by. (That of
// annotation-xml depends on its encoding; none of it is shown.)
Space SpaceIn(Space around, std::string_view name) {
  const auto is = [name](std::string_view lower) { return EqualsLower(name, lower); };
  const bool integration = around == Space::kSvg
                               ? is("foreignobject") || is("desc") || is("title")
                               : is("mi") || is("mo") || is("mn") || is("ms") || is("mtext");
  return integration ? Space::kIntegration : around;
}

bool IsHeading(Tag tag) { return tag >= Tag::kH1 && tag <= Tag::kH6; }
bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }
// Elements in which table parts mean nothing to the table around them.
bool IsIsland(Tag tag) { return tag == Tag::kTemplate || tag == Tag::kTextarea; }
// What table parts are looked for in.
bool IsTableStructure(Tag tag) {
  return tag == Tag::kTable || tag == Tag::kTr || IsCell(tag) || tag == Tag::kCaption ||
         IsIsland(tag);
}
bool IsSection(Tag tag) { return tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot; }

// Elements whose end tag is implied by the end of the element around them.
bool IsImplied(Tag tag) {
  return tag == Tag::kP || tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kDt ||
         tag == Tag::kOption || tag == Tag::kOptgroup;
}

// Whether text has a tag of those that text is made of.
bool HoldsMarkup(std::string_view text) {
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    size_t end = at + 1;
    while (end < text.size() && end < at + 8 && text[end] != '>' && text[end] != '/' &&
           !IsSpace(text[end])) {
      ++end;
    }
    const TagInfo info = FindTag(text.substr(at + 1, end - at - 1));
    if (info.tag == Tag::kBr || (info.flags & kBlock) != 0) return true;
  }
  return false;
}

uint32_t HashName(std::string_view name) {
  uint32_t hash = 2166136261u;
  for (const char c : name) {
    hash =
        (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)) * 16777619u;
  }
  return hash;
}

class Builder {
 public:
  Builder(std::string_view page, const PageProfile& profile, uint32_t shown_textarea)
      : page_(page), profile_(profile), shown_textarea_(shown_textarea), tokenizer_(page) {}

  absl::StatusOr<Tree> Run() {
    tree_.nodes.reserve(page_.size() / 24 + 16);
    tree_.nodes.emplace_back();
    Token token;
    while (tokenizer_.Next(&token)) {
      switch (token.kind) {
        case Token::kText:
          OnText(token);
          break;
        case Token::kStart:
          OnStart(token);
          break;
        default:
          OnEnd(token);
      }
      tokenizer_.set_space(CurrentSpace());
      if (tree_.nodes.size() > kMaxNodes) {
        return Fault(absl::StrCat("HTML: more than ", kMaxNodes, " elements and texts up to byte ",
                                  token.range.end, "; a page of a notice has some thousands"),
                     absl::StrCat("HTML：到第 ", token.range.end, " 字节已超过 ", kMaxNodes,
                                  " 个元素和文字；公文的网页一般为几千个"));
      }
    }
    while (!open_.empty()) Pop();
    tree_.nodes[0].end = static_cast<uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  // An element that is open.
  struct Open {
    Tag tag;
    uint16_t flags;
    bool own_node;   // `node` is its own, not its parent's.
    Tag section;     // For tables: the open thead, tbody or tfoot, else kUnknown.
    bool page_link;  // For a: a link to another page.
    Space space;
    bool ended;     // A form whose end tag stood before that of an element in it.
    uint32_t hash;  // Of the name, for unknown elements and those of svg and math.
    uint32_t node;
  };

  Space CurrentSpace() const { return open_.empty() ? Space::kHtml : open_.back().space; }
  uint32_t CurrentNode() const { return open_.empty() ? 0 : open_.back().node; }

  uint32_t AddNode(Tag tag, uint8_t flags, Range range = {}) {
    Node node;
    node.tag = tag;
    node.flags = flags;
    node.parent = CurrentNode();
    node.range = range;
    const uint32_t index = static_cast<uint32_t>(tree_.nodes.size());
    node.end = index + 1;
    tree_.nodes.push_back(node);
    return index;
  }

  // Closes the current element, and the forms that ended before what is in them.
  void Pop() {
    PopOne();
    while (!open_.empty() && open_.back().ended) PopOne();
  }
  void PopOne() {
    const Open& top = open_.back();
    if (top.own_node) tree_.nodes[top.node].end = static_cast<uint32_t>(tree_.nodes.size());
    --count_[static_cast<int>(top.tag)];
    if (!top.own_node) --inline_;
    if (top.page_link) --links_;
    if (top.tag == Tag::kPre || top.tag == Tag::kListing) --pre_;
    if (IsTableStructure(top.tag)) structure_.pop_back();
    open_.pop_back();
  }
  void PopTo(size_t depth) {
    while (open_.size() > depth) Pop();
  }

  bool IsOpen(Tag tag) const { return count_[static_cast<int>(tag)] > 0; }

  // The index in open_ of the nearest `tag`, kNone where a scope's border or nothing comes first.
  size_t FindInScope(Tag tag, bool list_item_scope = false) const {
    if (!IsOpen(tag)) return kNone;
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i].tag == tag) return i;
      if ((open_[i].flags & kScope) != 0) return kNone;
      if (list_item_scope && (open_[i].tag == Tag::kOl || open_[i].tag == Tag::kUl)) return kNone;
    }
    return kNone;
  }

  // Closes the open p, if there is one and no button around it begins later.
  bool ClosePInScope() {
    const size_t p = FindInScope(Tag::kP);
    if (p == kNone) return false;
    const size_t button = IsOpen(Tag::kButton) ? FindInScope(Tag::kButton) : kNone;
    if (button != kNone && button > p) return false;
    PopTo(p);
    return true;
  }

  // What the nearest part of a table is; kUnknown outside of tables.
  Tag Structure() const {
    return structure_.empty() ? Tag::kUnknown : open_[structure_.back()].tag;
  }
  // Closes everything in the nearest table but the table.
  void PopToTable() {
    while (!structure_.empty() && open_[structure_.back()].tag != Tag::kTable) {
      PopTo(structure_.back());
    }
    if (!structure_.empty()) PopTo(structure_.back() + 1);
  }
  // Closes the open cell or caption, if the nearest part of a table is one.
  void CloseCell() {
    const Tag structure = Structure();
    if (IsCell(structure) || structure == Tag::kCaption) PopTo(structure_.back());
  }

  void Push(const Token& token, uint32_t own_node, bool page_link = false,
            Space space = Space::kHtml) {
    TagInfo info = token.info;
    if (own_node == kNone && space != Space::kHtml) {
      info = {};
      if (space == Space::kIntegration) info.flags = kScope | kSpecial;
    }
    const bool named = info.tag == Tag::kUnknown || space != Space::kHtml;
    open_.push_back({info.tag, info.flags, own_node != kNone, Tag::kUnknown, page_link, space,
                     false, named ? HashName(token.name) : 0,
                     own_node != kNone ? own_node : CurrentNode()});
    ++count_[static_cast<int>(info.tag)];
    if (own_node == kNone) ++inline_;
    if (page_link) ++links_;
    if (info.tag == Tag::kPre || info.tag == Tag::kListing) ++pre_;
    if (IsTableStructure(info.tag)) structure_.push_back(static_cast<uint32_t>(open_.size() - 1));
  }

  // Opens an element without a node of its own. With too many open it is left out: what it would
  // do is of no matter to the text.
  void PushInline(const Token& token, bool page_link = false, Space space = Space::kHtml) {
    if (inline_ < kMaxInline) Push(token, kNone, page_link, space);
  }

  // Opens an element with a node of its own.
  void Open1(const Token& token, const Marks& marks, Space space = Space::kHtml) {
    if (!HasRoom(token)) return;
    const uint32_t node = AddNode(token.info.tag, marks.flags);
    Node& made = tree_.nodes[node];
    if (IsCell(token.info.tag) || token.info.tag == Tag::kOl || token.info.tag == Tag::kLi) {
      ReadNumbers(page_, token, &made);
    }
    if ((token.info.flags & kUnseen) != 0) made.flags |= Node::kHidden;
    Push(token, node, false, space);
  }

  // Whether an element may be opened. One that may not is left out; its end tag will be, too.
  bool HasRoom(const Token& token) {
    if (open_.size() - inline_ < kMaxDepth) return true;
    if ((token.info.flags & kSpecial) != 0) ++left_out_;
    if (!tree_.too_deep) {
      tree_.too_deep = true;
      tree_.too_deep_at = token.range.begin;
    }
    return false;
  }

  void OnText(const Token& token) {
    const std::string_view text = token.range.In(page_);
    if (token.raw) {
      const Tag of = open_.empty() ? Tag::kUnknown : open_.back().tag;
      if (of == Tag::kTitle && tree_.title.empty()) tree_.title = token.range;
      if (of == Tag::kTextarea) WeighTextarea(token.range);
      if (!IsOpen(Tag::kPlaintext)) return;
    }
    const Tag current = open_.empty() ? Tag::kUnknown : open_.back().tag;
    const bool between = current == Tag::kTable || current == Tag::kTr;
    if (between && std::all_of(text.begin(), text.end(), IsSpace)) return;
    uint8_t flags = 0;
    if (links_ > 0) flags |= Node::kLink;
    if (pre_ > 0) flags |= Node::kPre;
    AddNode(Tag::kText, flags, token.range);
  }

  void WeighTextarea(Range range) {
    const std::string_view content = range.In(page_);
    uint32_t weight = 0;
    for (const char c : content) weight += static_cast<unsigned char>(c) >= 0xE3;
    if (weight > tree_.textarea_weight && HoldsMarkup(content)) {
      tree_.textarea = range;
      tree_.textarea_weight = weight;
    }
  }

  void OnStart(const Token& token) {
    const Tag tag = token.info.tag;
    if (IsForeign(CurrentSpace()) && OnForeignStart(token)) return;
    switch (tag) {
      case Tag::kHtml:
      case Tag::kHead:
      case Tag::kBody:
      case Tag::kFrameset:
        return;
      case Tag::kMeta:
        ReadMeta(token);
        return;
      case Tag::kBr:
      case Tag::kHr:
        if (tag == Tag::kHr) ClosePInScope();
        AddNode(tag, 0);
        return;
      case Tag::kInput:
      case Tag::kKeygen:
        CloseInScope(Tag::kSelect);
        return;
      case Tag::kSvg:
      case Tag::kMath:
        if (!token.self_closing) {
          Open1(token, {}, tag == Tag::kSvg ? Space::kSvg : Space::kMath);
        }
        return;
      default:
        break;
    }
    if ((token.info.flags & kVoid) != 0 && tag != Tag::kCol) return;
    if (OnTableStart(token)) return;
    OnBodyStart(token);
  }

  bool CloseInScope(Tag tag) {
    const size_t open = FindInScope(tag);
    if (open != kNone) PopTo(open);
    return open != kNone;
  }

  // A start tag in svg or math. False when it ends them, as most of HTML's do.
  bool OnForeignStart(const Token& token) {
    bool breaks_out = (token.info.flags & kBreaksOut) != 0;
    if (token.info.tag == Tag::kFont) {
      for (const Attribute& attribute : token.attributes) {
        breaks_out = breaks_out || EqualsLower(attribute.name, "color") ||
                     EqualsLower(attribute.name, "face") || EqualsLower(attribute.name, "size");
      }
    }
    if (breaks_out) {
      while (IsForeign(CurrentSpace())) Pop();
      return false;
    }
    if (!token.self_closing) PushInline(token, false, SpaceIn(CurrentSpace(), token.name));
    return true;
  }

  // An end tag in svg or math. False when it is one of HTML's.
  bool OnForeignEnd(const Token& token) {
    if (token.info.tag == Tag::kBr || token.info.tag == Tag::kP) {
      while (IsForeign(CurrentSpace())) Pop();
      return false;
    }
    const uint32_t hash = HashName(token.name);
    for (size_t i = open_.size(); i-- > 0 && open_[i].space != Space::kHtml;) {
      if (open_[i].hash == hash) {
        PopTo(i);
        return true;
      }
    }
    return false;
  }

  // Start tags of tables and their parts. False when the tag is none.
  bool OnTableStart(const Token& token) {
    const Tag tag = token.info.tag;
    const Tag structure = Structure();
    if (tag == Tag::kTable) {
      if (structure == Tag::kTable || structure == Tag::kTr) {
        PopToTable();
        Pop();
      }
      ClosePInScope();
      Open1(token, ReadMarks(page_, token, profile_));
      return true;
    }
    if (tag != Tag::kTr && !IsCell(tag) && !IsSection(tag) && tag != Tag::kCaption &&
        tag != Tag::kCol && tag != Tag::kColgroup) {
      return false;
    }
    // Outside of tables these mean nothing.
    if (structure == Tag::kUnknown || IsIsland(structure)) return true;
    if (IsCell(tag)) {
      CloseCell();
      if (Structure() == Tag::kTable) {
        PopToTable();
        BeginBody();
        Token row;
        row.info = {Tag::kTr, kSpecial};
        row.range = token.range;
        Open1(row, {});
      } else {
        PopTo(structure_.back() + 1);
      }
      if (Structure() != Tag::kTr) return true;
      Marks marks = ReadMarks(page_, token, profile_);
      if (tag == Tag::kTh || Section() == Tag::kThead) marks.flags |= Node::kHeader;
      Open1(token, marks);
      return true;
    }
    PopToTable();
    if (tag == Tag::kTr) {
      BeginBody();
    } else {
      open_[structure_.back()].section = IsSection(tag) ? tag : Tag::kUnknown;
    }
    if (tag == Tag::kTr || tag == Tag::kCaption) {
      Open1(token, ReadMarks(page_, token, profile_));
    }
    return true;
  }

  // A row outside of the table's sections begins a tbody.
  void BeginBody() {
    Tag& section = open_[structure_.back()].section;
    if (section == Tag::kUnknown) section = Tag::kTbody;
  }

  // The open section of the nearest table.
  Tag Section() const {
    for (size_t i = structure_.size(); i-- > 0;) {
      if (open_[structure_[i]].tag == Tag::kTable) return open_[structure_[i]].section;
    }
    return Tag::kUnknown;
  }

  void OnBodyStart(const Token& token) {
    const TagInfo info = token.info;
    switch (info.tag) {
      case Tag::kLi:
        CloseListItem(Tag::kLi, Tag::kLi);
        break;
      case Tag::kDd:
      case Tag::kDt:
        CloseListItem(Tag::kDd, Tag::kDt);
        break;
      case Tag::kA:
      case Tag::kNobr:
        if (const size_t open = FindInScope(info.tag); open != kNone) Remove(open);
        break;
      case Tag::kButton:
        CloseInScope(Tag::kButton);
        break;
      case Tag::kForm:
        if (form_ && !IsOpen(Tag::kTemplate)) return;
        form_ = true;
        if (Structure() == Tag::kTable || Structure() == Tag::kTr) {  // It ends at once.
          AddNode(Tag::kForm, 0);
          return;
        }
        break;
      case Tag::kOption:
      case Tag::kOptgroup:
        if (!open_.empty() && open_.back().tag == Tag::kOption) Pop();
        break;
      case Tag::kSelect:
        if (CloseInScope(Tag::kSelect)) return;
        break;
      case Tag::kTextarea:
        CloseInScope(Tag::kSelect);
        if (shown_textarea_ != 0 && token.range.end == shown_textarea_) {
          ShowTextarea(token);
          return;
        }
        break;
      default:
        break;
    }
    if ((info.flags & kBlock) != 0) {
      ClosePInScope();
      if (IsHeading(info.tag) && !open_.empty() && IsHeading(open_.back().tag)) Pop();
    }
    const Marks marks = ReadMarks(page_, token, profile_);
    const bool hidden = (marks.flags & Node::kHidden) != 0 || (info.flags & kUnseen) != 0;
    const bool marked = (marks.flags & Node::kContent) != 0;
    if ((info.flags & kBlock) != 0 || hidden || marked) {
      Open1(token, marks);
    } else {
      PushInline(token, info.tag == Tag::kA && marks.page_link);
    }
  }

  // Opens a textarea as the element that holds the notice, and shows what is around it.
  void ShowTextarea(const Token& token) {
    tokenizer_.ReadContentAsMarkup();
    for (const Open& element : open_) {
      tree_.nodes[element.node].flags &= static_cast<uint8_t>(~Node::kHidden);
    }
    if (HasRoom(token)) Push(token, AddNode(Tag::kTextarea, Node::kContent));
  }

  // A new item closes the open one of its list.
  void CloseListItem(Tag one, Tag other) {
    if (!IsOpen(one) && !IsOpen(other)) return;
    for (size_t i = open_.size(); i-- > 0;) {
      const Tag tag = open_[i].tag;
      if (tag == one || tag == other) {
        PopTo(i);
        return;
      }
      const bool passes = tag == Tag::kAddress || tag == Tag::kDiv || tag == Tag::kP;
      if ((open_[i].flags & kSpecial) != 0 && !passes) return;
    }
  }

  // Takes a formatting element out, as the adoption agency algorithm does: blocks in it stay open,
  // other elements that are neither blocks nor formatting end before them.
  void Remove(size_t index) {
    size_t last_block = index;
    for (size_t i = index + 1; i < open_.size(); ++i) {
      if ((open_[i].flags & kSpecial) != 0) last_block = i;
    }
    if (last_block == index || open_[index].own_node) {
      PopTo(index);
      return;
    }
    PopTo(last_block + 1);
    // No part of a table is among them: it would have ended the scope.
    const auto stays = [&](size_t i) {
      return i != index && (open_[i].flags & (kSpecial | kFormatting)) != 0;
    };
    size_t kept = index;
    while (kept > 0 && open_[kept - 1].ended) --kept;
    uint32_t around = kept == 0 ? 0 : open_[kept - 1].node;
    bool moved = false;  // The next node's parent has ended before it.
    for (size_t i = kept; i < open_.size(); ++i) {
      Open element = open_[i];
      if (stays(i)) {
        if (element.own_node && moved) tree_.nodes[element.node].parent = around;
        if (element.own_node) {
          around = element.node;
          moved = false;
        }
        element.node = around;
        open_[kept++] = element;
        continue;
      }
      if (element.own_node) {
        size_t next = i + 1;
        while (!stays(next) || !open_[next].own_node) ++next;
        tree_.nodes[element.node].end = open_[next].node;
        moved = true;
      } else {
        --inline_;
      }
      --count_[static_cast<int>(element.tag)];
      if (element.page_link) --links_;
    }
    open_.resize(kept);
  }

  void OnEnd(const Token& token) {
    const TagInfo info = token.info;
    if (left_out_ > 0 && (info.flags & kSpecial) != 0 && (info.flags & kVoid) == 0) {
      --left_out_;
      return;
    }
    if (CurrentSpace() != Space::kHtml && OnForeignEnd(token)) return;
    if (info.tag == Tag::kBr) {
      AddNode(Tag::kBr, 0);
    } else if (info.tag == Tag::kP) {
      if (!ClosePInScope()) AddNode(Tag::kP, 0);
    } else if (info.tag == Tag::kTable || info.tag == Tag::kTr || IsCell(info.tag) ||
               IsSection(info.tag) || info.tag == Tag::kCaption) {
      OnTableEnd(info.tag);
    } else if (IsHeading(info.tag)) {
      OnHeadingEnd();
    } else if (info.tag == Tag::kForm) {
      OnFormEnd();
    } else if (IsIsland(info.tag)) {
      OnIslandEnd(info.tag);
    } else if ((info.flags & kSpecial) != 0 && (info.flags & (kBlock | kUnseen)) != 0) {
      const size_t open = FindInScope(info.tag, info.tag == Tag::kLi);
      if (open != kNone) PopTo(open);
    } else if ((info.flags & kFormatting) != 0) {
      const size_t open = FindInScope(info.tag);
      if (open != kNone) Remove(open);
    } else if ((info.flags & (kSpecial | kVoid)) == 0) {
      OnInlineEnd(token);
    }
  }

  // Ends a form. What is open in it stays open: portals wrap half their pages in one.
  void OnFormEnd() {
    const bool had_form = form_;
    if (!IsOpen(Tag::kTemplate)) form_ = false;
    const size_t form = FindInScope(Tag::kForm);
    if (!had_form || form == kNone) return;
    while (IsImplied(open_.back().tag)) Pop();
    if (form + 1 == open_.size()) {
      Pop();
      return;
    }
    // Its node goes on as long as what is open in it.
    --count_[static_cast<int>(Tag::kForm)];
    ++count_[static_cast<int>(Tag::kUnknown)];
    open_[form].tag = Tag::kUnknown;
    open_[form].flags = 0;
    open_[form].ended = true;
  }

  // Ends a template, whatever is open in it.
  void OnIslandEnd(Tag tag) {
    if (!IsOpen(tag)) return;
    size_t open = open_.size() - 1;
    while (open_[open].tag != tag) --open;
    PopTo(open);
  }

  void OnTableEnd(Tag tag) {
    const Tag structure = Structure();
    if (structure == Tag::kUnknown || IsIsland(structure)) return;
    if (tag == Tag::kTable) {
      PopToTable();
      PopTo(structure_.back());
    } else if (IsCell(tag) || tag == Tag::kCaption) {
      if (structure == tag) PopTo(structure_.back());
    } else if (structure == Tag::kCaption) {
      return;
    } else if (tag == Tag::kTr) {
      CloseCell();
      if (Structure() == Tag::kTr) PopTo(structure_.back());
    } else if (Section() == tag) {
      PopToTable();
      open_[structure_.back()].section = Tag::kUnknown;
    }
  }

  void OnHeadingEnd() {
    for (size_t i = open_.size(); i-- > 0;) {
      if (IsHeading(open_[i].tag)) {
        PopTo(i);
        return;
      }
      if ((open_[i].flags & kScope) != 0) return;
    }
  }

  void OnInlineEnd(const Token& token) {
    if (!IsOpen(token.info.tag)) return;
    const uint32_t hash = token.info.tag == Tag::kUnknown ? HashName(token.name) : 0;
    const size_t lowest = open_.size() > kInlineSearch ? open_.size() - kInlineSearch : 0;
    for (size_t i = open_.size(); i-- > lowest;) {
      if (open_[i].tag == token.info.tag && open_[i].hash == hash &&
          open_[i].space == Space::kHtml) {
        PopTo(i);
        return;
      }
      if ((open_[i].flags & kSpecial) != 0) return;
    }
  }

  void ReadMeta(const Token& token) {
    if (tree_.metas.size() >= kMaxMetas) return;
    Tree::Meta meta;
    for (const Attribute& attribute : token.attributes) {
      if (EqualsLower(attribute.name, "name") || EqualsLower(attribute.name, "property")) {
        meta.name = attribute.value.In(page_);
      } else if (EqualsLower(attribute.name, "content")) {
        meta.content = attribute.value;
      }
    }
    if (!meta.name.empty() && !meta.content.empty()) tree_.metas.push_back(meta);
  }

  const std::string_view page_;
  const PageProfile& profile_;
  const uint32_t shown_textarea_;  // Where its content begins; 0 for none.
  Tokenizer tokenizer_;
  Tree tree_;
  std::vector<Open> open_;
  std::vector<uint32_t> structure_;  // Indices in open_ of table, tr, td, th and caption.
  std::array<uint32_t, kTags> count_{};
  size_t inline_ = 0;  // Open elements without a node of their own.
  int links_ = 0;
  int pre_ = 0;
  bool form_ = false;  // The standard's form element pointer is set.
  uint64_t left_out_ = 0;
};

}  // namespace

absl::StatusOr<Tree> BuildTree(std::string_view page, const PageProfile& profile,
                               uint32_t shown_textarea) {
  return Builder(page, profile, shown_textarea).Run();
}

}  // namespace duban::html
