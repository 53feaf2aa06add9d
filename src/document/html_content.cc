#include "document/html_content.h"

#include <algorithm>

namespace duban::html {
namespace {

// A marked element holds the notice when at least this share of the page's text outside of links is
// in it, in percent.
constexpr uint64_t kRootShare = 30;
// Without a mark, a child is the root rather than its parent with at least this share of its text.
constexpr uint64_t kChildShare = 75;
// An element marked as the portal's is dropped with at most this share of the page's text.
constexpr uint64_t kChromeShare = 25;
// A block is a list of links when at least this share of its text is in links and it has this many.
constexpr uint64_t kLinkShare = 70;
constexpr uint32_t kManyLinks = 3;
// Beside the notice in its own block, where no element is marked as the notice's, it has so many.
constexpr uint32_t kManyLinksBeside = 4;
// A cell with as many paragraphs and this share of its table's text outside of links is a box
// around text: in a table of one row, or of few.
constexpr uint32_t kOnlyRowParagraphs = 3;
constexpr uint32_t kBoxParagraphs = 12;
constexpr uint64_t kBoxShare = 60;
constexpr uint32_t kBoxRows = 8;

bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }

// About how many characters `text` shows: wide ones and the ASCII letters and digits.
uint32_t Weigh(std::string_view text) {
  uint32_t weight = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c == '&') {  // A reference counts as one at most.
      const size_t end = text.substr(i, 12).find(';');
      if (end != std::string_view::npos) i += end;
      continue;
    }
    const bool ideographic_space = c == 0xE3 && text.substr(i, 3) == "\xE3\x80\x80";
    weight += (c >= 0xC3 && !ideographic_space) || (c > ' ' && c < 0x7F);
  }
  return weight;
}

// Whether `text` is a day in figures, as lists of links have behind each: 2023-05-08, [05-08].
bool IsDay(std::string_view text) {
  bool digits = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && std::string_view("-/.:[]() \n\r\t").find(c) == std::string_view::npos)
      return false;
    digits = digits || digit;
  }
  return digits;
}

// What is known of a table before it is decided what it is.
struct TableFacts {
  uint32_t rows = 0;
  uint32_t cells = 0;
  uint32_t cells_of_row = 0;
  uint32_t most_cells_of_row = 0;
  uint32_t nested_weight = 0;   // Of the cells that hold tables.
  uint32_t box_weight = 0;      // Of the text of the heaviest cell.
  uint32_t box_paragraphs = 0;  // In it.
};

class Finder {
 public:
  Finder(std::string_view page, const Tree& tree, const PageProfile& profile)
      : nodes_(tree.nodes), page_(page), profile_(profile) {}

  Content Run() {
    const size_t size = nodes_.size();
    weight_.assign(size, 0);
    link_weight_.assign(size, 0);
    links_.assign(size, 0);
    day_weight_.assign(size, 0);
    content_.dropped.assign(size, false);
    content_.uses.assign(size, TableUse::kData);
    WeighNodes();
    content_.weight = OwnWeight(0);
    JudgeTables();
    content_.root = FindRoot();
    for (uint32_t node = content_.root; node != 0; node = nodes_[node].parent) {
      if (nodes_[node].tag == Tag::kTable) content_.uses[node] = TableUse::kLayout;
    }
    Drop();
    return std::move(content_);
  }

 private:
  uint32_t OwnWeight(uint32_t node) const { return weight_[node] - link_weight_[node]; }
  // Without the days beside links, either.
  uint32_t TextWeight(uint32_t node) const { return OwnWeight(node) - day_weight_[node]; }

  // Sums of the text shown in each subtree. What is not shown is dropped here.
  void WeighNodes() {
    for (uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].Is(Node::kHidden)) {
        content_.dropped[i] = true;
        i = nodes_[i].end - 1;
        continue;
      }
      if (nodes_[i].tag != Tag::kText) continue;
      weight_[i] = Weigh(nodes_[i].range.In(page_));
      if (nodes_[i].Is(Node::kLink) && weight_[i] > 0) {
        link_weight_[i] = weight_[i];
        links_[i] = 1;
      } else if (IsDay(nodes_[i].range.In(page_))) {
        day_weight_[i] = weight_[i];
      }
    }
    for (uint32_t i = static_cast<uint32_t>(nodes_.size()); i-- > 1;) {
      const uint32_t parent = nodes_[i].parent;
      weight_[parent] += weight_[i];
      link_weight_[parent] += link_weight_[i];
      links_[parent] += links_[i];
      day_weight_[parent] += day_weight_[i];
    }
  }

  void JudgeTables() {
    std::vector<TableFacts> facts(1);
    std::vector<uint32_t> facts_of(nodes_.size(), 0);    // For tables.
    std::vector<uint32_t> cell_of(nodes_.size(), 0);     // The nearest cell around each node.
    std::vector<uint32_t> table_of(nodes_.size(), 0);    // The nearest table around each node.
    std::vector<uint32_t> paragraphs(nodes_.size(), 0);  // Of cells.
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      const uint32_t parent = node.parent;
      const Tag parent_tag = nodes_[parent].tag;
      cell_of[i] = IsCell(parent_tag) ? parent : cell_of[parent];
      table_of[i] = parent_tag == Tag::kTable ? parent : table_of[parent];
      TableFacts& around = facts[facts_of[table_of[i]]];
      if (node.tag == Tag::kTable) {
        const uint32_t cell = cell_of[i];
        // Each cell that holds tables counts once; its weight is all that is in it.
        if (cell != 0 && !(paragraphs[cell] & kHoldsTable)) {
          paragraphs[cell] |= kHoldsTable;
          around.nested_weight += weight_[cell];
        }
        facts_of[i] = static_cast<uint32_t>(facts.size());
        facts.emplace_back();
      } else if (node.tag == Tag::kTr) {
        ++around.rows;
        around.cells_of_row = 0;
      } else if (IsCell(node.tag)) {
        ++around.cells;
        around.most_cells_of_row = std::max(around.most_cells_of_row, ++around.cells_of_row);
      } else if (node.tag != Tag::kText && cell_of[i] != 0 && table_of[cell_of[i]] == table_of[i]) {
        ++paragraphs[cell_of[i]];
      }
    }
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      if (!IsCell(nodes_[i].tag)) continue;
      TableFacts& around = facts[facts_of[table_of[i]]];
      if (TextWeight(i) > around.box_weight) {
        around.box_weight = TextWeight(i);
        around.box_paragraphs = paragraphs[i] & ~kHoldsTable;
      }
    }
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      if (nodes_[i].tag == Tag::kTable && IsLayout(facts[facts_of[i]], i)) {
        content_.uses[i] = TableUse::kLayout;
      }
    }
  }

  bool IsLayout(const TableFacts& table, uint32_t node) const {
    if (table.most_cells_of_row <= 1) return true;
    if (uint64_t{table.nested_weight} * 2 > weight_[node]) return true;
    const uint32_t needed = table.rows <= 1 ? kOnlyRowParagraphs : kBoxParagraphs;
    return table.rows <= kBoxRows && table.box_paragraphs >= needed &&
           uint64_t{table.box_weight} * 100 >= uint64_t{TextWeight(node)} * kBoxShare;
  }

  uint32_t FindRoot() const {
    const uint64_t all = OwnWeight(0);
    uint32_t best = 0;
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      if (content_.dropped[i]) {
        i = nodes_[i].end - 1;
        continue;
      }
      if (!nodes_[i].Is(Node::kContent)) continue;
      // An inner mark is nearer to the text when it holds nearly all that the outer one does.
      const bool inside = best != 0 && i < nodes_[best].end;
      const uint64_t best_weight = best == 0 ? 0 : OwnWeight(best);
      const uint64_t needed = best_weight * (inside ? kChildShare : 100) + !inside;
      if (uint64_t{OwnWeight(i)} * 100 >= std::max(needed, all * kRootShare)) best = i;
    }
    return best != 0 ? best : FindHeaviest();
  }

  // Goes down from the page as long as one child holds nearly all text.
  uint32_t FindHeaviest() const {
    uint32_t node = 0;
    while (true) {
      uint32_t heaviest = 0;
      for (uint32_t child = node + 1; child < nodes_[node].end; child = nodes_[child].end) {
        if (nodes_[child].tag == Tag::kText || content_.dropped[child]) continue;
        if (heaviest == 0 || OwnWeight(child) > OwnWeight(heaviest)) heaviest = child;
      }
      if (heaviest == 0 ||
          uint64_t{OwnWeight(heaviest)} * 100 < uint64_t{OwnWeight(node)} * kChildShare) {
        return node;
      }
      const bool data_table =
          nodes_[heaviest].tag == Tag::kTable && content_.uses[heaviest] == TableUse::kData;
      // A paragraph is no root: the text beside it is the notice's, too.
      if (data_table || nodes_[heaviest].tag == Tag::kP || nodes_[heaviest].tag == Tag::kLi) {
        return node;
      }
      node = heaviest;
    }
  }

  bool HoldsRoot(uint32_t node) const {
    return node <= content_.root && content_.root < nodes_[node].end;
  }

  void Drop() {
    const uint64_t all = OwnWeight(0);
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      if (content_.dropped[i]) {
        i = nodes_[i].end - 1;
        continue;
      }
      if (nodes_[i].tag == Tag::kText || HoldsRoot(i)) continue;
      const bool outside =
          content_.root != 0 && (i < content_.root || i >= nodes_[content_.root].end);
      const bool chrome =
          nodes_[i].Is(Node::kChrome) && uint64_t{OwnWeight(i)} * 100 <= all * kChromeShare;
      const bool links =
          links_[i] >= kManyLinks &&
          uint64_t{link_weight_[i]} * 100 >= uint64_t{weight_[i] - day_weight_[i]} * kLinkShare;
      if (chrome || (links && (outside || IsBesideNotice(i)))) {
        content_.dropped[i] = true;
        i = nodes_[i].end - 1;
      }
    }
  }

  // Whether a list of links in the block that holds the notice is the portal's, as in a page that
  // marks nothing: not the notice's own list of attachments, and not most of the page.
  bool IsBesideNotice(uint32_t list) const {
    if (nodes_[content_.root].Is(Node::kContent) || links_[list] < kManyLinksBeside ||
        weight_[list] > OwnWeight(0)) {
      return false;
    }
    for (uint32_t i = list; i < nodes_[list].end; ++i) {
      if (links_[i] != 0 && nodes_[i].tag == Tag::kText &&
          profile_.NamesAttachment(nodes_[i].range.In(page_))) {
        return false;
      }
    }
    return true;
  }

  static constexpr uint32_t kHoldsTable = 1u << 31;

  const std::vector<Node>& nodes_;
  const std::string_view page_;
  const PageProfile& profile_;
  Content content_;
  std::vector<uint32_t> weight_;
  std::vector<uint32_t> link_weight_;
  std::vector<uint32_t> links_;
  std::vector<uint32_t> day_weight_;  // Of days in figures that are no links.
};

}  // namespace

Content FindContent(std::string_view page, const Tree& tree, const PageProfile& profile) {
  return Finder(page, tree, profile).Run();
}

}  // namespace duban::html
