#include "document/html_tree.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "document/html_attribute.h"
#include "document/html_token.h"

namespace duban::html {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// How far an end tag of an unknown inline element looks for its partner.
constexpr size_t kInlineSearch = 32;

bool IsHeading(Tag tag) { return tag >= Tag::kH1 && tag <= Tag::kH6; }
bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }
bool IsTableStructure(Tag tag) {
  return tag == Tag::kTable || tag == Tag::kTr || IsCell(tag) || tag == Tag::kCaption;
}
bool IsSection(Tag tag) { return tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot; }

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
  Builder(std::string_view page, const PageProfile& profile) : page_(page), profile_(profile) {}

  absl::StatusOr<Tree> Run() {
    tree_.nodes.reserve(page_.size() / 24 + 16);
    tree_.nodes.emplace_back();
    Tokenizer tokenizer(page_);
    Token token;
    while (tokenizer.Next(&token)) {
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
      if (tree_.nodes.size() > kMaxNodes) {
        return absl::InvalidArgumentError(
            absl::StrCat("HTML: more than ", kMaxNodes, " elements and texts up to byte ",
                         token.range.end, "; a page of a notice has some thousands"));
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
    bool header;     // For tables: in thead.
    bool page_link;  // For a: a link to another page.
    uint32_t hash;   // Of the name, for unknown elements.
    uint32_t node;
  };

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

  void Pop() {
    const Open& top = open_.back();
    if (top.own_node) tree_.nodes[top.node].end = static_cast<uint32_t>(tree_.nodes.size());
    --count_[static_cast<int>(top.tag)];
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

  void ClosePInScope() {
    const size_t p = FindInScope(Tag::kP);
    if (p != kNone) PopTo(p);
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

  bool Push(const Token& token, uint32_t own_node, bool page_link = false) {
    if (open_.size() >= kMaxDepth) return false;
    const TagInfo info = token.info;
    const uint32_t hash = info.tag == Tag::kUnknown ? HashName(token.name) : 0;
    open_.push_back({info.tag, info.flags, own_node != kNone, false, page_link, hash,
                     own_node != kNone ? own_node : CurrentNode()});
    ++count_[static_cast<int>(info.tag)];
    if (page_link) ++links_;
    if (info.tag == Tag::kPre || info.tag == Tag::kListing) ++pre_;
    if (IsTableStructure(info.tag)) structure_.push_back(static_cast<uint32_t>(open_.size() - 1));
    return true;
  }

  // Opens an element with a node of its own.
  void Open1(const Token& token, const Marks& marks) {
    if (!HasRoom(token)) return;
    const uint32_t node = AddNode(token.info.tag, marks.flags);
    Node& made = tree_.nodes[node];
    if (IsCell(token.info.tag) || token.info.tag == Tag::kOl || token.info.tag == Tag::kLi) {
      ReadNumbers(page_, token, &made);
    }
    if ((token.info.flags & kUnseen) != 0) made.flags |= Node::kHidden;
    Push(token, node);
  }

  // Whether an element may be opened. One that may not is left out; its end tag will be, too.
  bool HasRoom(const Token& token) {
    if (open_.size() < kMaxDepth) return true;
    ++left_out_;
    if (!tree_.too_deep) {
      tree_.too_deep = true;
      tree_.too_deep_at = token.range.begin;
    }
    return false;
  }

  void OnText(const Token& token) {
    const std::string_view text = token.range.In(page_);
    if (token.raw) {
      if (IsOpen(Tag::kTitle) && tree_.title.empty()) tree_.title = token.range;
      if (!IsOpen(Tag::kPlaintext)) return;
    }
    const Tag structure = Structure();
    const bool between = structure == Tag::kTable || structure == Tag::kTr;
    if (between && std::all_of(text.begin(), text.end(), IsSpace)) return;
    uint8_t flags = 0;
    if (links_ > 0) flags |= Node::kLink;
    if (pre_ > 0) flags |= Node::kPre;
    AddNode(Tag::kText, flags, token.range);
  }

  void OnStart(const Token& token) {
    const Tag tag = token.info.tag;
    if (IsOpen(Tag::kSvg) || IsOpen(Tag::kMath)) LeaveForeign(token.info);
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
      default:
        break;
    }
    if ((token.info.flags & kVoid) != 0 && tag != Tag::kCol) return;
    if (OnTableStart(token)) return;
    OnBodyStart(token);
  }

  // A block in an svg or math element ends it, as in every browser.
  void LeaveForeign(TagInfo info) {
    const bool breaks_out = (info.flags & (kBlock | kFormatting)) != 0 || info.tag == Tag::kSpan ||
                            info.tag == Tag::kBr || info.tag == Tag::kImg || info.tag == Tag::kMeta;
    if (!breaks_out || info.tag == Tag::kA) return;
    while (IsOpen(Tag::kSvg) || IsOpen(Tag::kMath)) Pop();
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
    if (structure == Tag::kUnknown) return true;  // Outside of tables these mean nothing.
    if (IsCell(tag)) {
      CloseCell();
      if (Structure() == Tag::kTable) {
        PopToTable();
        Token row;
        row.info = {Tag::kTr, kSpecial};
        row.range = token.range;
        Open1(row, {});
      } else {
        PopTo(structure_.back() + 1);
      }
      if (Structure() != Tag::kTr) return true;
      Marks marks = ReadMarks(page_, token, profile_);
      if (tag == Tag::kTh || InHeader()) marks.flags |= Node::kHeader;
      Open1(token, marks);
      return true;
    }
    PopToTable();
    if (tag == Tag::kTr || tag == Tag::kCaption) {
      Open1(token, ReadMarks(page_, token, profile_));
    } else if (!structure_.empty()) {
      open_[structure_.back()].header = tag == Tag::kThead;
    }
    return true;
  }

  // Whether the nearest table is in its thead.
  bool InHeader() const {
    for (size_t i = structure_.size(); i-- > 0;) {
      if (open_[structure_[i]].tag == Tag::kTable) return open_[structure_[i]].header;
    }
    return false;
  }

  void OnBodyStart(const Token& token) {
    const TagInfo info = token.info;
    if (info.tag == Tag::kLi) {
      CloseListItem(Tag::kLi, Tag::kLi);
    } else if (info.tag == Tag::kDd || info.tag == Tag::kDt) {
      CloseListItem(Tag::kDd, Tag::kDt);
    } else if (info.tag == Tag::kA) {
      const size_t open = FindInScope(Tag::kA);
      if (open != kNone) Remove(open);
    } else if (info.tag == Tag::kOption && !open_.empty() && open_.back().tag == Tag::kOption) {
      Pop();
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
    } else if (HasRoom(token)) {
      Push(token, kNone, info.tag == Tag::kA && marks.page_link);
    }
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

  // Takes a formatting element out, as the adoption agency algorithm does: blocks in it stay open.
  void Remove(size_t index) {
    bool block_above = false;
    for (size_t i = index + 1; i < open_.size(); ++i) {
      block_above = block_above || (open_[i].flags & kSpecial) != 0;
    }
    if (!block_above || open_[index].own_node) {
      PopTo(index);
      return;
    }
    --count_[static_cast<int>(open_[index].tag)];
    if (open_[index].page_link) --links_;
    open_.erase(open_.begin() + index);
    for (uint32_t& at : structure_) at -= at > index;
  }

  void OnEnd(const Token& token) {
    const TagInfo info = token.info;
    if (left_out_ > 0 && (info.flags & kVoid) == 0) {
      --left_out_;
      return;
    }
    if (info.tag == Tag::kBr) {
      AddNode(Tag::kBr, 0);
    } else if (info.tag == Tag::kTable || info.tag == Tag::kTr || IsCell(info.tag) ||
               IsSection(info.tag) || info.tag == Tag::kCaption) {
      OnTableEnd(info.tag);
    } else if (IsHeading(info.tag)) {
      OnHeadingEnd();
    } else if ((info.flags & (kBlock | kUnseen)) != 0) {
      const size_t open = FindInScope(info.tag, info.tag == Tag::kLi);
      if (open != kNone) PopTo(open);
    } else if ((info.flags & kFormatting) != 0) {
      const size_t open = FindInScope(info.tag);
      if (open != kNone) Remove(open);
    } else if ((info.flags & (kSpecial | kVoid)) == 0) {
      OnInlineEnd(token);
    }
  }

  void OnTableEnd(Tag tag) {
    const Tag structure = Structure();
    if (structure == Tag::kUnknown) return;
    if (tag == Tag::kTable) {
      PopToTable();
      if (!structure_.empty()) PopTo(structure_.back());
    } else if (IsCell(tag) || tag == Tag::kCaption) {
      if (structure == tag) PopTo(structure_.back());
    } else if (tag == Tag::kTr) {
      CloseCell();
      if (Structure() == Tag::kTr) PopTo(structure_.back());
    } else {
      PopToTable();
      if (!structure_.empty()) open_[structure_.back()].header = false;
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
      if (open_[i].tag == token.info.tag && open_[i].hash == hash) {
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
  Tree tree_;
  std::vector<Open> open_;
  std::vector<uint32_t> structure_;  // Indices in open_ of table, tr, td, th and caption.
  std::array<uint32_t, kTags> count_{};
  int links_ = 0;
  int pre_ = 0;
  uint64_t left_out_ = 0;
};

}  // namespace

absl::StatusOr<Tree> BuildTree(std::string_view page, const PageProfile& profile) {
  return Builder(page, profile).Run();
}

}  // namespace duban::html
