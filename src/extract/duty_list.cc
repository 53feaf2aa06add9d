#include "extract/duty_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// A list of duties has at least so many entries, fewer where its heading says 职责.
constexpr uint32_t kMinEntries = 3;
constexpr uint32_t kMinAnnouncedEntries = 2;

}  // namespace

uint32_t DutyLists::Read(uint32_t line, std::vector<TaskDraft>* tasks) {
  if (outline_.roles[line] != LineRole::kText && outline_.roles[line] != LineRole::kNumbered) {
    return 0;
  }
  if (line < no_list_before_) return 0;
  // Only a heading or colons make a list.
  const Line& first = page_.lines()[line];
  const bool colon = first.Has(Line::kColon) &&
                     page_.In(first.range).substr(0, 60).find(':') != std::string_view::npos;
  const bool announced = IsAnnounced(line);
  if (!announced && !colon) {
    // （二）部门职责。县应急局负责统筹。…: its own heading announces what stands behind it.
    const bool own = outline_.roles[line] == LineRole::kNumbered;
    return own && ReadSentences(line, tasks) ? line + 1 : 0;
  }
  List list;
  if (!ReadEntries(line, announced, &list)) return ReadSentences(line, tasks) ? line + 1 : 0;
  const Entries& entries = list.entries;
  if (!IsList(list, announced)) {
    if (ReadSentences(line, tasks)) return line + 1;
    no_list_before_ = std::max(line + 1, entries.empty() ? line + 1 : entries.back().first + 1);
    return 0;
  }
  const uint32_t last_line = entries.back().first;
  uint32_t end = list.gap == 0 ? list.end : LastParagraph(last_line, list.end, announced);
  if (entries.back().second.text.empty()) end = std::max(end, last_line + 2);
  end = std::min(end, static_cast<uint32_t>(page_.lines().size()));
  const Range above = HeadingLine(line);
  for (size_t i = 0; i < entries.size(); ++i) {
    AddDuty(entries[i].first, entries[i].second,
            i + 1 < entries.size() ? entries[i + 1].first : end, list.heading, above, tasks);
  }
  return end;
}

// 三、职责分工 / 县应急局负责统筹。县财政局负责经费。县公安局负责秩序。: a task for each sentence
// of the paragraph that begins with a unit, with the sentences behind it that begin with none.
// Returns whether there are enough of them. Linear in the line.
bool DutyLists::ReadSentences(uint32_t line, std::vector<TaskDraft>* tasks) const {
  constexpr size_t kMaxHeadingBytes = 90;
  if (!page_.lines()[line].Has(Line::kStop) || context_.FindTail(line) != nullptr) return false;
  Range range = context_.LineRange(line);
  int32_t above = context_.LastNodeBefore(line);
  if (above < 0) return false;
  Range heading = context_.LineRange(outline_.nodes[above].line);
  const bool inline_heading = outline_.nodes[above].line == line;
  if (inline_heading) {
    // （二）部门职责。县应急局负责统筹。
    const size_t stop = FindFullStop(page_.In(range).substr(0, kMaxHeadingBytes));
    if (stop == std::string_view::npos) return false;
    heading.end = heading.begin + static_cast<uint32_t>(stop);
    range.begin = heading.end + 3;
    above = outline_.nodes[above].parent;
  }
  if (heading.size() > kMaxHeadingBytes || !duties_.NamesDuties(page_.In(heading))) return false;
  std::vector<DutyEntry> entries;
  if (!ReadSentenceEntries(range, &entries)) return false;
  for (const DutyEntry& entry : entries) {
    TaskDraft task;
    task.source = v1::TASK_SOURCE_LIST;
    task.title = context_.PlanTitle(line);
    context_.HeadingsAbove(line, above, &task.headings);
    if (inline_heading) task.headings.push_back(heading);
    TakeUnits(entry, &task);
    task.text = entry.text;
    tasks->push_back(std::move(task));
  }
  return true;
}

// Reads the sentences in `range` that begin with a unit, each with those behind it that begin with
// none. Returns whether there are enough of them, of several units.
bool DutyLists::ReadSentenceEntries(Range range, std::vector<DutyEntry>* entries) const {
  size_t others = 0;
  bool several = false;
  for (uint32_t at = range.begin; at < range.end;) {
    const std::string_view rest = page_.In({at, range.end});
    const size_t stop = std::min(FindFullStop(rest), rest.size());
    const size_t mark = std::min(rest.substr(0, stop).find(';'), stop);
    DutyEntry entry;
    if (duties_.ReadEntry(page_.text(), {at, range.end}, &entry) && (entry.colon || entry.strong) &&
        entry.text.begin < at + mark) {
      if (!entries->empty()) {
        entries->back().text.end = page_.text()[at - 1] == ';' ? at - 1 : at;
        several = several || page_.In(entries->back().units) != page_.In(entry.units);
      }
      entries->push_back(entry);
    } else if (mark == stop) {
      ++others;
    }
    at += static_cast<uint32_t>(mark);
    if (at < range.end) at += page_.text()[at] == ';' ? 1 : 3;
  }
  return several && entries->size() >= kMinEntries && others <= entries->size();
}

// Reads the entries from `line` on and what may stand between them. Returns whether the first line
// is one, or none could be read to the end.
bool DutyLists::ReadEntries(uint32_t line, bool announced, List* list) const {
  constexpr uint32_t kMaxGap = 12;  // Paragraphs of an entry's own.
  const uint32_t place = outline_.place_of[line];
  const MarkerKind kind = context_.KindOf(line);
  // Entries without numbers end where a number stands on the level of the heading above them.
  list->heading = kind == MarkerKind::kNone ? context_.LastNodeBefore(line) : -1;
  const uint32_t count = static_cast<uint32_t>(page_.lines().size());
  const uint32_t stop = std::min(context_.frame().body_end, count);
  uint32_t& end = list->end;
  for (end = line; end < stop && outline_.place_of[end] == place; ++end) {
    const LineRole role = outline_.roles[end];
    if (role != LineRole::kText && role != LineRole::kNumbered) break;
    const bool numbered = role == LineRole::kNumbered;
    DutyEntry entry;
    Range range = context_.LineRange(end);
    if (numbered) range.begin += outline_.nodes[outline_.node_of[end]].marker.end;
    if (context_.KindOf(end) == kind && context_.FindTail(end) == nullptr &&
        (duties_.ReadEntry(page_.text(), range, &entry) ||
         (announced && ReadName(end, range, &entry))) &&
        (announced || entry.colon || entry.verb)) {
      list->entries.emplace_back(end, entry);
      list->verbs += entry.verb;
      list->colons += entry.colon;
      list->marks += entry.colon || entry.stop;
      list->gap = 0;
      continue;
    }
    if (list->entries.empty()) return false;
    // An entry may have paragraphs of its own, but a higher number ends the list.
    if (++list->gap > kMaxGap || context_.FindTail(end) != nullptr) break;
    if (numbered && EndsEntries(end, line, list->heading, announced)) break;
  }
  return true;
}

// Whether the numbered line, which is no entry, ends the list whose first entry is in the line
// `first`, below the node `heading`.
bool DutyLists::EndsEntries(uint32_t line, uint32_t first, int32_t heading, bool announced) const {
  const uint16_t depth = outline_.nodes[outline_.node_of[line]].depth;
  if (heading >= 0 && depth <= outline_.nodes[heading].depth) return true;
  const MarkerKind kind = context_.KindOf(first);
  const MarkerKind here = context_.KindOf(line);
  if (here == MarkerKind::kHan || here == kind) return true;
  // 2.2 成员单位职责 / (1)县水利局:… / 3 监测预警: what stands above the entries.
  if (kind != MarkerKind::kNone && depth < outline_.nodes[outline_.node_of[first]].depth) {
    return true;
  }
  return kind == MarkerKind::kNone ? !announced : here < kind;
}

// Whether the entries are enough, and enough alike, for a list of who does what.
bool DutyLists::IsList(const List& list, bool announced) const {
  const Entries& entries = list.entries;
  const size_t n = entries.size();
  // What is asked of one body alone (承办单位要…, 承办单位应…) is no list of who does what.
  const bool several = std::any_of(entries.begin(), entries.end(), [&](const auto& other) {
    return page_.In(other.second.units) != page_.In(entries.front().second.units);
  });
  if (!several) {
    return announced && n == 1 && entries[0].second.strong && IsHeadedByUnit(entries[0]);
  }
  if (!announced) return n >= kMinEntries && list.verbs * 3 >= n * 2 && list.colons * 2 >= n;
  return n >= kMinAnnouncedEntries &&
         (list.verbs * 2 >= n || (list.marks == n && AreDeeds(entries)));
}

// （一）县防汛指挥部 / 县防汛指挥部负责…: the heading right above the entry is the name of its
// unit.
bool DutyLists::IsHeadedByUnit(const std::pair<uint32_t, DutyEntry>& entry) const {
  const int32_t index = context_.LastNodeBefore(entry.first);
  if (index < 0 || outline_.nodes[index].line + 1 != entry.first) return false;
  const Node& node = outline_.nodes[index];
  Range heading = context_.LineRange(node.line);
  heading.begin += node.marker.end;
  return page_.In(heading) == page_.In(entry.second.units);
}

// (1)县林业局。 or the name alone, its duties in the next line, or in the numbered lines below it.
bool DutyLists::ReadName(uint32_t line, Range range, DutyEntry* entry) const {
  const uint32_t next = line + 1;
  if (next >= context_.frame().body_end || next >= page_.lines().size()) return false;
  Range deed = context_.LineRange(next);
  if (outline_.roles[next] == LineRole::kNumbered) {
    const Node& node = outline_.nodes[outline_.node_of[next]];
    const bool below =
        outline_.roles[line] != LineRole::kNumbered || node.parent == outline_.node_of[line];
    if (!below) return false;
    deed.begin += node.marker.end;
  } else if (outline_.roles[next] != LineRole::kText) {
    return false;
  }
  if (!duties_.ReadName(page_.text(), range, deed, entry)) return false;
  // 县水利局职责 over a paragraph heads it, over numbered lines or 负责… its duties.
  constexpr uint32_t kStopBytes = 3;
  return outline_.roles[next] == LineRole::kNumbered || entry->verb ||
         entry->units.end + kStopBytes >= range.end;
}

// Whether enough entries are read to believe that they are duties, and each tells of a deed. Two
// are enough where each is a name over numbered lines: 后勤部: / 1.检查设施。 / 2.打扫教室。
bool DutyLists::AreDeeds(const Entries& entries) const {
  bool names = true;
  for (const auto& [line, read] : entries) {
    DutyEntry entry = read;
    const uint32_t next = line + 1;
    bool name = false;
    if (entry.text.empty() && next < context_.frame().body_end && next < page_.lines().size()) {
      entry.text = context_.LineRange(next);
      if (outline_.roles[next] == LineRole::kNumbered) {
        entry.text.begin += outline_.nodes[outline_.node_of[next]].marker.end;
        name = true;
      }
    }
    names = names && name;
    if (!duties_.TellsDeed(page_.text(), entry)) return false;
  }
  return names || entries.size() >= kMinEntries;
}

// The unnumbered line that heads the list of duties at `line`: 成员单位职责, next above or before
// one paragraph; empty for none.
Range DutyLists::HeadingLine(uint32_t line) const {
  constexpr size_t kMaxChars = 20;
  for (uint32_t above = line; above > context_.frame().body_begin && above + 2 > line;) {
    --above;
    if (outline_.roles[above] != LineRole::kText) break;
    const Line& l = page_.lines()[above];
    if (l.Has(Line::kColon | Line::kStop | Line::kComma | Line::kSemicolon) ||
        HasMoreChars(page_.In(l.range), kMaxChars)) {
      continue;
    }
    if (duties_.Announces(page_.In(l.range))) return l.range;
  }
  return {};
}

// The node above an unnumbered heading behind `node`: not an item that is a sentence.
int32_t DutyLists::SectionAbove(int32_t node) const {
  constexpr size_t kMaxChars = 24;
  for (; node >= 0; node = outline_.nodes[node].parent) {
    std::string_view words = page_.In(context_.LineRange(outline_.nodes[node].line));
    words = words.substr(0, FindFullStop(words));
    if (!HasMoreChars(words, kMaxChars) && FindAnyAscii(words, ",:;") == words.npos) break;
  }
  return node;
}

// The last entry's own further paragraphs: those that are numbered below it.
uint32_t DutyLists::LastParagraph(uint32_t last_line, uint32_t end, bool announced) const {
  const MarkerKind kind = context_.KindOf(last_line);
  uint32_t line = last_line + 1;
  while (line < end && announced && outline_.roles[line] == LineRole::kNumbered &&
         (kind == MarkerKind::kNone || context_.KindOf(line) > kind)) {
    ++line;
  }
  return line;
}

// Whether a heading above says that duties follow.
bool DutyLists::IsAnnounced(uint32_t line) {
  const uint32_t place = outline_.place_of[line];
  if (PlaceAnnounces(place)) return true;
  int32_t node = context_.LastNodeBefore(line);
  if (node >= 0 && outline_.nodes[node].line == line) node = outline_.nodes[node].parent;
  for (; node >= 0; node = outline_.nodes[node].parent) {
    if (NodeAnnounces(node)) return true;
  }
  if (LineAnnounces(line)) return true;
  // 任务分工如下: / 1.保持整洁。 / 2.县财政局:…
  if (outline_.roles[line] != LineRole::kNumbered) return false;
  const uint32_t first = outline_.nodes[context_.FirstSibling(outline_.node_of[line])].line;
  return first != line && LineAnnounces(first);
}

// Whether the line above `line` says that duties follow.
bool DutyLists::LineAnnounces(uint32_t line) const {
  // (一)责任单位要… before (二) is no heading above it.
  const MarkerKind kind = context_.KindOf(line);
  if (line > 0 && kind != MarkerKind::kNone && context_.KindOf(line - 1) == kind) return false;
  return line > 0 && page_.lines()[line - 1].range.size() < kMaxHeadingChars * 3 &&
         duties_.Announces(page_.In(page_.lines()[line - 1].range));
}

// Whether a place's title or a node's heading says that duties follow; each is read once.
bool DutyLists::PlaceAnnounces(uint32_t place) {
  place_announces_.resize(outline_.places.size(), -1);
  int8_t& known = place_announces_[place];
  if (known < 0) {
    const Range title = outline_.places[place].title;
    known = !title.empty() && duties_.Announces(page_.In(title));
  }
  return known == 1;
}

bool DutyLists::NodeAnnounces(int32_t node) {
  node_announces_.resize(outline_.nodes.size(), -1);
  int8_t& known = node_announces_[node];
  if (known < 0) known = duties_.Announces(page_.In(HeadingOf(page_, outline_.nodes[node])));
  return known == 1;
}

void DutyLists::TakeUnits(const DutyEntry& entry, TaskDraft* task) const {
  if (entry.group) {
    AssignmentDraft draft;
    draft.unit.name = entry.units;
    draft.unit.collective = true;
    task->assignments.push_back(std::move(draft));
    return;
  }
  Statement statement;
  assignments_.Read(page_.text(), entry.units, v1::ROLE_RESPONSIBLE, &statement);
  task->assignments = std::move(statement.assignments);
}

// `above`: the node over entries without numbers; `above_list`: the unnumbered line that heads
// the list, if any.
void DutyLists::AddDuty(uint32_t line, const DutyEntry& entry, uint32_t end, int32_t above,
                        Range above_list, std::vector<TaskDraft>* tasks) {
  TaskDraft task;
  task.source = v1::TASK_SOURCE_LIST;
  task.title = context_.PlanTitle(line);
  if (outline_.roles[line] == LineRole::kNumbered) {
    const Node& node = outline_.nodes[outline_.node_of[line]];
    const Range range = page_.lines()[line].range;
    task.number = {range.begin + node.marker.number_begin, range.begin + node.marker.number_end};
    above = node.parent;
  }
  if (!above_list.empty()) above = SectionAbove(above);
  context_.HeadingsAbove(line, above, &task.headings);
  if (!above_list.empty()) task.headings.push_back(above_list);
  const Place& place = outline_.places[outline_.place_of[line]];
  if (place.attachment.empty() && !place.title.empty() && !context_.IsOwnName(place.title) &&
      task.headings.empty()) {
    task.title = place.title;
  }
  TakeUnits(entry, &task);
  task.text = entry.text;
  if (end > line + 1) {
    if (task.text.empty()) task.text.begin = page_.lines()[line + 1].range.begin;
    task.text.end = page_.lines()[end - 1].range.end;
  }
  if (!task.text.empty()) tasks->push_back(std::move(task));
}

}  // namespace duban
