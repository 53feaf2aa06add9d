#include "extract/page_tails.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/strings.h"

namespace duban {
namespace {

// So many items at least end in a clause that says who does them.
constexpr size_t kMinClauses = 2;

}  // namespace

PageTails::PageTails(const Page& page, const Frame& frame, const Outline& outline,
                     const ColumnTitles& columns, const AssignmentReader& assignments)
    : page_(page), frame_(frame), outline_(outline), columns_(columns), assignments_(assignments) {
  FindAll();
}

void PageTails::FindAll() {
  const uint32_t count = static_cast<uint32_t>(page_.lines().size());
  tail_of_.assign(count, -1);
  has_tail_.assign(outline_.nodes.size(), false);
  children_.assign(outline_.nodes.size(), 0);
  children_with_tail_.assign(outline_.nodes.size(), 0);
  last_child_.assign(outline_.nodes.size(), -1);
  std::vector<std::pair<uint32_t, ItemTail>> clauses;
  for (uint32_t line = frame_.body_begin; line < std::min(frame_.body_end, count); ++line) {
    const LineRole role = outline_.roles[line];
    if (role != LineRole::kText && role != LineRole::kNumbered) continue;
    const int32_t node = outline_.node_of[line];
    uint32_t end = ValueEnd(line);
    Line whole = page_.lines()[line];
    for (uint32_t more = line + 1; more < end; ++more) whole.marks |= page_.lines()[more].marks;
    whole.range.end = LineRange(end - 1).end;
    ItemTail tail;
    if (!FindItemTail(page_.text(), whole, node >= 0, columns_, assignments_, &tail) &&
        !FindUnitLine(line, node, &tail)) {
      if (IsItem(line) && FindUnitClause(page_.text(), LineRange(line), assignments_, &tail)) {
        clauses.emplace_back(line, std::move(tail));
      }
      continue;
    }
    if (node >= 0 && !tail.words.assignments.empty()) has_tail_[node] = true;
    if (end == line + 1) end = TakeMoreUnits(line, &tail);
    Add(line, std::move(tail));
    // The lines of the value are of the same statement.
    for (; line + 1 < end; ++line) {
      ItemTail rest;
      rest.text = {LineRange(line + 1).begin, LineRange(line + 1).begin};
      Add(line + 1, std::move(rest));
    }
  }
  // Where the line below says who does an item, the item's last sentence is text.
  clauses.erase(std::remove_if(clauses.begin(), clauses.end(),
                               [this](const auto& clause) { return IsAnswered(clause.first + 1); }),
                clauses.end());
  // One item alone that ends so may as well be a rule: 本规定由县教育局负责实施。
  if (clauses.size() >= kMinClauses ||
      (clauses.size() == 1 && IsAmongTasks(outline_.node_of[clauses.front().first]))) {
    for (auto& [line, tail] : clauses) {
      has_tail_[outline_.node_of[line]] = true;
      Add(line, std::move(tail));
    }
  }
  // Children stand behind their parents: what is below a node is counted before the node is.
  for (size_t i = outline_.nodes.size(); i-- > 0;) {
    const int32_t parent = outline_.nodes[i].parent;
    if (parent < 0) {
      last_outermost_ = std::max(last_outermost_, static_cast<int32_t>(i));
      continue;
    }
    if (++children_[parent] == 1) last_child_[parent] = static_cast<int32_t>(i);
    children_with_tail_[parent] += has_tail_[i] || children_with_tail_[i] > 0;
  }
}

// (责任单位:A、B), 牵头单位:A as a line of its own: whether it names those who answer for the item
// above it, not only who helps them.
bool PageTails::IsAnswered(uint32_t line) const {
  if (!IsText(line) || Find(line) == nullptr || !Find(line)->text.empty()) return false;
  const std::vector<AssignmentDraft>& drafts = Find(line)->words.assignments;
  return std::any_of(drafts.begin(), drafts.end(), [](const AssignmentDraft& draft) {
    return draft.role == v1::ROLE_LEAD || draft.role == v1::ROLE_RESPONSIBLE;
  });
}

// Whether another item beside the node names its units at its end.
bool PageTails::IsAmongTasks(int32_t node) const {
  const Node& own = outline_.nodes[node];
  for (size_t i = 0; i < outline_.nodes.size(); ++i) {
    const Node& other = outline_.nodes[i];
    if (has_tail_[i] && other.parent == own.parent && other.marker.kind == own.marker.kind) {
      return true;
    }
  }
  return false;
}

void PageTails::Add(uint32_t line, ItemTail tail) {
  tail_of_[line] = static_cast<int32_t>(tails_.size());
  tails_.push_back(std::move(tail));
}

// Whether a number of an item begins the line: 1., (一); not a chapter's, an article's or a part's.
bool PageTails::IsItem(uint32_t line) const {
  if (outline_.roles[line] != LineRole::kNumbered) return false;
  const MarkerKind kind = outline_.nodes[outline_.node_of[line]].marker.kind;
  return kind == MarkerKind::kHan || kind == MarkerKind::kParenHan || kind == MarkerKind::kArabic ||
         kind == MarkerKind::kParenArabic || kind >= MarkerKind::kBullet;
}

bool PageTails::IsText(uint32_t line) const {
  return line < page_.lines().size() && line < frame_.body_end &&
         outline_.roles[line] == LineRole::kText;
}

// One behind the lines that hold the value of the label that is all of `line` (牵头单位:), line +
// 1 where there are none.
uint32_t PageTails::ValueEnd(uint32_t line) const {
  const std::string_view words = page_.In(LineRange(line));
  if (words.back() != ':' || words.size() > 48 || !IsText(line + 1)) return line + 1;
  const Column column = columns_.FindWhole(words.substr(0, words.size() - 1));
  if (column.kind != v1::COLUMN_KIND_UNIT && column.kind != v1::COLUMN_KIND_DEADLINE &&
      column.kind != v1::COLUMN_KIND_PERSON) {
    return line + 1;
  }
  if (page_.lines()[line + 1].Has(Line::kColon)) return line + 1;
  uint32_t end = line + 2;
  // One unit a line.
  while (column.kind == v1::COLUMN_KIND_UNIT && IsText(end) && end < line + 40 &&
         LineRange(end).size() <= 180 && !page_.lines()[end].Has(Line::kColon) &&
         assignments_.IsUnitList(page_.In(LineRange(end)))) {
    ++end;
  }
  return end;
}

// 配合单位:县发改委、县财政局 / 各乡镇、县建管办: units in the line below those that a label names
// are of the same part. Returns the line behind them.
uint32_t PageTails::TakeMoreUnits(uint32_t line, ItemTail* tail) const {
  constexpr uint32_t kMaxBytes = 180;
  std::vector<AssignmentDraft>& units = tail->words.assignments;
  const uint32_t below = line + 1;
  if (!tail->words.has_label || !tail->text.empty() || units.empty() ||
      !tail->words.deadlines.empty() || page_.lines()[line].Has(Line::kStop) || !IsText(below) ||
      outline_.node_of[below] != outline_.node_of[line] || LineRange(below).size() > kMaxBytes ||
      page_.lines()[below].Has(Line::kColon | Line::kStop)) {
    return below;
  }
  const std::string_view words = page_.In(LineRange(below));
  if (!Contains(words, "、") || !assignments_.IsUnitList(words)) return below;
  Statement more;
  assignments_.Read(page_.text(), LineRange(below), units.back().role, &more);
  units.insert(units.end(), more.assignments.begin(), more.assignments.end());
  return below + 1;
}

uint32_t PageTails::PlainEnd(uint32_t line, uint32_t end) const {
  constexpr size_t kMaxLabelBytes = 48;
  while (line < end && Find(line) == nullptr &&
         page_.In(LineRange(line)).substr(0, kMaxLabelBytes).find(':') == std::string_view::npos) {
    ++line;
  }
  return line;
}

bool PageTails::IsLone(int32_t node) const {
  return node >= 0 &&
         outline_.nodes[node].marker.end >= LineRange(outline_.nodes[node].line).size();
}

// 县应急局牵头落实 as a line of its own below an item's text; below a number alone in its line (a
// row of a table without titles) units without a verb before a time limit too, and that limit.
bool PageTails::FindUnitLine(uint32_t line, int32_t node, ItemTail* out) const {
  if (node < 0 || line < outline_.nodes[node].line + 2) {
    if (node < 0 || IsLone(node) || line == outline_.nodes[node].line) return false;
  }
  Range range = LineRange(line);
  if (range.size() > 300 || outline_.roles[line] != LineRole::kText ||
      page_.lines()[line].Has(Line::kColon)) {
    return false;
  }
  const bool sentence = page_.lines()[line].Has(Line::kStop);
  if (sentence) {
    // 县应急局牵头,各镇配合。: no more than this.
    constexpr size_t kMaxRoleBytes = 48;
    const std::string_view words = page_.In(range);
    if (!EndsWith(words, "。")) return false;
    range.end -= 3;
    v1::Role role;
    bool division;
    assignments_.StripRole(
        page_.In({range.end - std::min<uint32_t>(range.size(), kMaxRoleBytes), range.end}), &role,
        &division);
    if (role == v1::ROLE_UNSPECIFIED || FindFullStop(words) + 3 != words.size()) return false;
  }
  ItemTail& tail = *out;
  tail = ItemTail();
  const bool lone = IsLone(node);
  if (lone && tail_of_[line - 1] >= 0 && IsTime(line)) {
    tail.words.deadlines.push_back(range);
  } else {
    // Most lines have neither; the quick questions come first.
    const std::string_view words = page_.In(range);
    const bool limit_follows = lone && IsText(line + 1) && IsTime(line + 1);
    if (!limit_follows && !assignments_.MayTellRole(words)) return false;
    if (!assignments_.IsUnitList(words)) return false;
    assignments_.Read(page_.text(), range, v1::ROLE_RESPONSIBLE, &tail.words);
    const auto& drafts = tail.words.assignments;
    if (drafts.empty() || !(tail.words.has_role || limit_follows)) return false;
    // 县应急局负责统筹。 is a duty.
    if (sentence && (drafts.size() < 2 || drafts.front().role != v1::ROLE_LEAD)) return false;
  }
  tail.text = {range.begin, range.begin};
  tail.statement = range;
  return true;
}

bool PageTails::IsTime(uint32_t line) const {
  // 2023年总结。 is a sentence.
  const std::string_view words = page_.In(LineRange(line));
  return words.size() <= 60 && !page_.lines()[line].Has(Line::kStop) &&
         assignments_.MayBeTime(words);
}

bool PageTails::FollowsOneThatEndsInUnits(int32_t index) const {
  constexpr int32_t kMaxBetween = 32;  // Headings, and what is numbered below the one before.
  for (int32_t i = index; i-- > std::max(0, index - kMaxBetween);) {
    const Node& other = outline_.nodes[i];
    if (other.marker.kind != outline_.nodes[index].marker.kind) continue;
    const ItemTail* last = Find(other.end_line - 1);
    return has_tail_[i] && last != nullptr && last->text_behind.empty();
  }
  return false;
}

bool PageTails::IsLast(int32_t index) const {
  const int32_t parent = outline_.nodes[index].parent;
  return parent >= 0 ? last_child_[parent] == index : last_outermost_ == index;
}

bool PageTails::BelongToParent(int32_t index) const {
  const int32_t parent = outline_.nodes[index].parent;
  return parent >= 0 && last_child_[parent] == index && children_[parent] >= 2 &&
         children_with_tail_[parent] == 1 && !has_tail_[parent];
}

}  // namespace duban
