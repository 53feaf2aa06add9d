#include "extract/inner_items.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "text/strings.h"

namespace duban {
namespace {

// Moves what `tail` says of who does `task`, and when, into it.
void TakeWords(ItemTail* tail, TaskDraft* task) {
  task->assignments = std::move(tail->words.assignments);
  task->deadlines.assign(tail->words.deadlines.begin(), tail->words.deadlines.end());
}

// The number of the part `part` in a paragraph: (1), ①, 1. with its dot.
std::string PartNumber(MarkerKind kind, int part) {
  constexpr int kLastCircled = 20;
  if (kind == MarkerKind::kParenArabic) return "(" + std::to_string(part) + ")";
  if (kind == MarkerKind::kArabic) return std::to_string(part) + ".";
  if (part > kLastCircled) return "(none)";
  // ① is E2 91 A0.
  return std::string("\xE2\x91") + static_cast<char>(0xA0 + part - 1);
}

// Where a part of a paragraph ends: behind the bracket of its units, and where the next begins,
// behind the full stop that may follow; 0 for none.
struct PartEnd {
  uint32_t units = 0;
  uint32_t next = 0;
};

// The end of the part that `words` begin with, before the one numbered `next`.
PartEnd FindPartEnd(std::string_view words, const std::string& next) {
  for (size_t at = words.find(next); at != words.npos; at = words.find(next, at + next.size())) {
    std::string_view before = words.substr(0, at);
    if (EndsWith(before, "。")) before.remove_suffix(3);
    if (!before.empty() && before.back() == ';') before.remove_suffix(1);
    if (EndsWith(before, ")")) {
      return {static_cast<uint32_t>(before.size()), static_cast<uint32_t>(at)};
    }
  }
  return {};
}

}  // namespace

// What the paragraph `line` ends in; whether that names units and text stands before it.
bool InnerItems::FindTail(const Line& line, ItemTail* tail) const {
  return FindItemTail(page_.text(), line, true, columns_, assignments_, tail) &&
         !tail->words.assignments.empty() && !tail->text.empty();
}

bool InnerItems::ReadNumbered(int32_t index, std::vector<TaskDraft>* tasks) const {
  static constexpr MarkerKind kKinds[] = {MarkerKind::kParenArabic, MarkerKind::kCircled,
                                          MarkerKind::kArabic};
  return std::any_of(std::begin(kKinds), std::end(kKinds),
                     [&](MarkerKind kind) { return ReadNumbered(index, kind, tasks); });
}

bool InnerItems::ReadNumbered(int32_t index, MarkerKind kind, std::vector<TaskDraft>* tasks) const {
  constexpr int kMaxParts = 20;
  const Node& node = context_.outline().nodes[index];
  const Line& line = page_.lines()[node.line];
  const ItemTail& last = *context_.FindTail(node.line);
  const Range text = {line.range.begin + node.marker.end, last.text.end};
  if (text.begin >= text.end || node.marker.kind == kind) return false;
  size_t at = page_.In(text).find(PartNumber(kind, 1));
  if (at == std::string_view::npos || at > kMaxHeadingChars * 3 ||
      (kind == MarkerKind::kArabic && !EndsWith(page_.In(text).substr(0, at), "。"))) {
    return false;
  }
  uint32_t begin = text.begin + static_cast<uint32_t>(at);
  const Range heading = {line.range.begin, begin};
  if (heading.end == text.begin) return false;
  std::vector<TaskDraft> parts;
  for (int part = 1; part <= kMaxParts && begin < text.end; ++part) {
    TaskDraft task;
    const auto size = static_cast<uint32_t>(PartNumber(kind, part).size());
    task.source = v1::TASK_SOURCE_PROSE;
    task.title = context_.PlanTitle(node.line);
    // Printed without its dot.
    task.number = {begin, begin + size - (kind == MarkerKind::kArabic)};
    context_.HeadingsAbove(node.line, node.parent, &task.headings);
    task.headings.push_back(heading);
    const PartEnd end = FindPartEnd(page_.In({begin, text.end}), PartNumber(kind, part + 1));
    ItemTail tail = last;
    if (end.next == 0) {
      task.text = {begin + size, text.end};
      begin = text.end;
    } else {
      Line own = line;
      own.range = {begin + size, begin + end.units};
      if (!FindTail(own, &tail)) return false;
      task.text = tail.text;
      begin += end.next;
    }
    if (task.text.empty() || tail.words.assignments.empty()) return false;
    TakeWords(&tail, &task);
    parts.push_back(std::move(task));
  }
  if (parts.size() < 2 || begin < text.end) return false;
  std::move(parts.begin(), parts.end(), std::back_inserter(*tasks));
  return true;
}

void InnerItems::Read(uint32_t line, TaskDraft task, std::vector<TaskDraft>* tasks) const {
  constexpr int kMaxTries = 40;
  if (ReadLabelled(line, task, tasks)) return;
  const std::string_view text = page_.text();
  uint32_t from = task.text.begin;
  bool parted = false;
  for (int tries = 0; tries < kMaxTries && task.text_behind.empty(); ++tries) {
    Line own = page_.lines()[line];
    own.range.begin = std::max(own.range.begin, task.text.begin);
    if (own.range.begin != task.text.begin) break;  // More lines than one.
    const Range units =
        FindInnerParentheses(text, {std::max(from, own.range.begin), task.text.end});
    if (units.empty()) break;
    from = units.end;
    // 清理河道(A负责)。管护堤岸(B负责)。
    if (StartsWith(text.substr(from), "。")) from += 3;
    own.range.end = units.end;
    ItemTail tail;
    if (!FindTail(own, &tail) || tail.statement.begin != units.begin ||
        (!parted && !task.number.empty() && IsTitleOnly(page_.In(tail.text)) &&
         NumberAt(from, task).end == 0)) {
      if (from == units.end) break;
      continue;
    }
    TaskDraft part = task;
    part.text = tail.text;
    TakeWords(&tail, &part);
    tasks->push_back(std::move(part));
    task.text.begin = from;
    TakeNumber(&task);
    parted = true;
  }
  tasks->push_back(std::move(task));
}

// 1.清理河道。责任单位:A、B。2.管护堤岸。责任单位:C: the number of another item ends the units
// behind a label. Returns whether there are any, each with units of its own. Linear in the line.
bool InnerItems::ReadLabelled(uint32_t line, const TaskDraft& task,
                              std::vector<TaskDraft>* tasks) const {
  const Line& whole = page_.lines()[line];
  const ItemTail* tail = context_.FindTail(line);
  if (task.number.empty() || !whole.Has(Line::kStop) || tail == nullptr ||
      tail->statement.end != whole.range.end || task.text.begin < whole.range.begin ||
      task.text.begin >= tail->statement.begin || !task.text_behind.empty()) {
    return false;
  }
  const MarkerKind kind = ReadMarker(page_.text().substr(task.number.begin, 48)).kind;
  std::vector<TaskDraft> parts;
  TaskDraft part = task;
  uint32_t at = tail->statement.begin;
  while (part.text.begin < whole.range.end) {
    Marker marker;
    do {
      const size_t stop = FindFullStop(page_.In({at, whole.range.end}));
      at = stop == std::string_view::npos ? whole.range.end : at + static_cast<uint32_t>(stop) + 3;
      marker = ReadMarker(page_.In({at, whole.range.end}));
    } while (at < whole.range.end && marker.kind != kind);
    if (parts.empty() && at >= whole.range.end) return false;
    Line own = whole;
    own.range = {part.text.begin, at};
    ItemTail units;
    if (!FindTail(own, &units)) return false;
    part.text = units.text;
    TakeWords(&units, &part);
    parts.push_back(part);
    part.number = {at + marker.number_begin, at + marker.number_end};
    part.text.begin = at + (at < whole.range.end ? marker.end : 0);
  }
  std::move(parts.begin(), parts.end(), std::back_inserter(*tasks));
  return true;
}

// Where the text of `task` begins with a number of the kind that it has, takes that as its number.
void InnerItems::TakeNumber(TaskDraft* task) const {
  const uint32_t begin = task->text.begin;
  const Marker marker = NumberAt(begin, *task);
  if (marker.end == 0) return;
  task->number = {begin + marker.number_begin, begin + marker.number_end};
  task->text.begin = begin + marker.end;
}

// The number at `at`, in the text of `task`, where it is of the kind that the task has.
Marker InnerItems::NumberAt(uint32_t at, const TaskDraft& task) const {
  if (task.number.empty()) return {};
  const Marker marker = ReadMarker(page_.In({at, task.text.end}));
  const Marker own = ReadMarker(page_.text().substr(task.number.begin, 48));
  return marker.kind == own.kind ? marker : Marker();
}

}  // namespace duban
