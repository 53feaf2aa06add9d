#include "extract/task_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "extract/duty_list.h"
#include "extract/inner_items.h"
#include "extract/item_context.h"
#include "extract/item_tail.h"
#include "extract/line_label.h"
#include "extract/page_tails.h"
#include "extract/same_as_above.h"
#include "extract/wrap.h"
#include "text/character.h"

namespace duban {
namespace {

// Lines that say who does an item: the first, and one behind the last.
using LineGroups = absl::InlinedVector<std::pair<uint32_t, uint32_t>, 4>;

}  // namespace

// Reads the tasks of one page's outline.
class ItemReader {
 public:
  ItemReader(const TaskReader& reader, const Page& page, const Frame& frame, const Outline& outline,
             std::vector<TaskDraft>* tasks)
      : reader_(reader),
        page_(page),
        frame_(frame),
        outline_(outline),
        tasks_(tasks),
        tails_(page, frame, outline, *reader.columns_, *reader.assignments_),
        context_(page, frame, outline, tails_),
        duty_lists_(context_, reader.duties_, *reader.assignments_),
        labels_(page, outline, *reader.columns_),
        inner_(context_, *reader.columns_, *reader.assignments_) {}

  void Read(const std::vector<Grid>& grids) {
    size_t grid = 0;
    int tables = 0;  // With tasks so far.
    const uint32_t count = static_cast<uint32_t>(page_.lines().size());
    for (uint32_t line = frame_.body_begin; line < std::min(frame_.body_end, count);) {
      while (grid < grids.size() && grids[grid].first_line < line) ++grid;
      if (grid < grids.size() && grids[grid].first_line == line) {
        TableContext table;
        context_.HeadingsAbove(line, context_.LastNodeBefore(line), &table.headings);
        table.title = context_.PlanTitle(line);
        TakeSaidAbove(line, &table.said);
        for (; grid < grids.size() && grids[grid].first_line == line; ++grid) {
          const size_t before = tasks_->size();
          table.table = tables + 1;
          reader_.tables_.Read(page_, grids[grid], table, tasks_);
          if (tasks_->size() > before) ++tables;
        }
        const uint32_t end = grids[grid - 1].end_line;
        // Further tables of the same block of markup begin where the first ended.
        line = std::max(line + 1, end);
        continue;
      }
      if (grid < grids.size() && line >= SaidAbove(grids[grid].first_line)) {
        ++line;
        continue;
      }
      if (const uint32_t end = duty_lists_.Read(line, tasks_)) {
        line = end;
        continue;
      }
      line = ReadItem(line);
    }
  }

 private:
  const ItemTail* FindTail(uint32_t line) const { return tails_.Find(line); }

  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }

  // The first of the lines right above a table that say who answers for its rows, or by when:
  // labels below a heading (责任单位:A), or a heading's parentheses. `table` where there are none.
  uint32_t SaidAbove(uint32_t table) const {
    constexpr uint32_t kMaxLines = 3;
    uint32_t first = table;
    while (first > 0 && table - first <= kMaxLines && FindTail(first - 1) != nullptr) {
      const ItemTail& tail = *FindTail(first - 1);
      if (!tail.words.has_label && tail.words.deadlines.empty()) break;
      --first;
      if (!tail.text.empty()) return IsHeadingOnly(tail.text) ? first : table;
    }
    if (first == table || table - first > kMaxLines) return table;
    // Behind a sentence they are that item's.
    const bool heading = first == 0 || outline_.roles[first - 1] == LineRole::kTable ||
                         IsHeadingOnly(LineRange(first - 1));
    return heading ? first : table;
  }

  // Moves what is said above the table that begins at line `table` into `said`.
  void TakeSaidAbove(uint32_t table, Statement* said) {
    for (uint32_t line = SaidAbove(table); line < table; ++line) {
      Statement words = tails_.TakeWords(line);
      said->assignments.insert(said->assignments.end(), words.assignments.begin(),
                               words.assignments.end());
      said->deadlines.insert(said->deadlines.end(), words.deadlines.begin(), words.deadlines.end());
    }
  }

  // Reads the item that `line` is of; returns the line behind it.
  uint32_t ReadItem(uint32_t line) {
    const LineRole role = outline_.roles[line];
    if (role != LineRole::kNumbered) {
      if (const uint32_t end = ReadBlock(line)) return end;
      // A paragraph outside of all numbers that ends in labelled units.
      const ItemTail* tail = FindTail(line);
      if (role == LineRole::kText && tail != nullptr && tail->words.has_label &&
          !tail->text.empty() && !tail->words.assignments.empty() && outline_.node_of[line] < 0) {
        AddParagraph(line, context_.LastNodeBefore(line));
      }
      return line + 1;
    }
    const int32_t index = outline_.node_of[line];
    const Node& node = outline_.nodes[index];
    LineGroups groups;
    for (uint32_t i = line; i < node.end_line; ++i) {
      const ItemTail* tail = FindTail(i);
      if (tail == nullptr) continue;
      const bool joins = !groups.empty() && groups.back().second == i && tail->text.empty();
      if (joins) {
        groups.back().second = i + 1;
      } else {
        groups.emplace_back(i, i + 1);
      }
    }
    groups.erase(std::remove_if(groups.begin(), groups.end(),
                                [this](const auto& group) { return !NamesUnits(group); }),
                 groups.end());
    if (groups.empty()) return line + 1;
    // 二、调研项目(1件) / 甲办法 / 责任单位:A heads what it counts.
    const uint32_t first = groups[0].first;
    const bool heads = first > line + 1 && EndsInCount(page_.In(LineRange(line)), reader_.counted_);
    // (1)责任单位:A below 2.培训 is what that item says.
    const bool own = first > line && ReadMarker(page_.In(LineRange(first))).end > 0;
    if (groups.size() == 1 && !own && tails_.BelongToParent(index)) {
      AddItem(node.parent, first, groups[0].second, node.end_line);
    } else if (IsAroundMeasure(line + 1, groups)) {
      AddItem(index, first, groups[0].second, node.end_line);
    } else if (groups.size() == 1 && !heads) {
      if (first == line && inner_.ReadNumbered(index, tasks_)) return node.end_line;
      AddItem(index, first, groups[0].second, node.end_line);
    } else {
      AddParagraphs(index, groups);
    }
    return node.end_line;
  }

  // 一、管网破损。 / 责任单位:A / 整改措施:更换管网。 / 督办单位:B: whether the two groups are
  // labels of one record, whose text begins in line `begin`, those of the second right below its
  // only measure.
  bool IsAroundMeasure(uint32_t begin, const LineGroups& groups) const {
    if (groups.size() != 2) return false;
    for (uint32_t line = begin; line < groups[0].first; ++line) {
      if (labels_.MeasureBegin(line) != 0) return false;
    }
    for (const auto& [first, end] : groups) {
      for (uint32_t line = first; line < end; ++line) {
        if (!FindTail(line)->text.empty() || !FindTail(line)->text_behind.empty()) return false;
      }
    }
    uint32_t measures = 0;
    for (uint32_t line = groups[0].second; line < groups[1].first; ++line) {
      measures += labels_.MeasureBegin(line) != 0;
    }
    return measures == 1;
  }

  // A block of labelled lines outside of all numbers: 任务:清理河道 / 牵头单位:A /
  // 完成时限:6月底前. Returns the line behind it, 0 where none begins.
  uint32_t ReadBlock(uint32_t line) {
    if (outline_.node_of[line] >= 0 || FindTail(line) != nullptr || !MayBeLabel(line)) return 0;
    uint32_t units = line + 1;
    if (!IsPlainText(units) || (FindTail(units) == nullptr && !MayBeLabel(units))) return 0;
    Range value;
    if (!labels_.NamesTask(line, &value)) return 0;
    // 年度目标:9月底前完工 between the two.
    units = OthersEnd(units);
    uint32_t end = LabelsEnd(units);
    if (!NamesUnits({units, end})) return 0;
    TaskDraft task;
    task.source = v1::TASK_SOURCE_PROSE;
    task.title = context_.PlanTitle(line);
    context_.HeadingsAbove(line, context_.LastNodeBefore(line), &task.headings);
    labels_.TakeRecordHead(line, &task);
    task.text = value;
    TakeStatements(units, end, &task);
    end = TakeMeasureOfBlock(line, end, &task);
    if (!task.text.empty()) tasks_->push_back(std::move(task));
    return end;
  }

  bool MayBeLabel(uint32_t line) const {
    return page_.lines()[line].Has(Line::kColon | Line::kLabelClosing);
  }

  // Whether the line is text outside of all numbers.
  bool IsPlainText(uint32_t line) const {
    return line < page_.lines().size() && outline_.roles[line] == LineRole::kText &&
           outline_.node_of[line] < 0;
  }

  // The line behind those from `line` on, outside of all numbers, that tell of other things.
  uint32_t OthersEnd(uint32_t line) const {
    while (IsPlainText(line) && FindTail(line) == nullptr && labels_.TellsOther(line)) ++line;
    return line;
  }

  bool IsLabel(uint32_t line) const {
    return IsPlainText(line) && FindTail(line) != nullptr && FindTail(line)->text.empty();
  }

  // The line behind those from `line` on, outside of all numbers, that are labels of who and when.
  // Others (督办依据:会议纪要) may stand between them.
  uint32_t LabelsEnd(uint32_t line) const {
    for (uint32_t next = line; IsLabel(next); next = OthersEnd(line)) {
      for (line = next; IsLabel(line);) ++line;
    }
    return line;
  }

  // 存在问题:管网破损 / 责任单位:A / 整改目标:… / 整改措施:更换管网: what `task` was taken to be
  // is the fault, where the measure against it stands behind its units, which end before `end`.
  // Returns the line behind the block.
  uint32_t TakeMeasureOfBlock(uint32_t line, uint32_t end, TaskDraft* task) {
    if (labels_.MeasureBegin(line) != 0) return end;
    uint32_t measure = OthersEnd(end);
    const uint32_t begin = IsPlainText(measure) ? labels_.MeasureBegin(measure) : 0;
    if (begin == 0 || FindTail(measure) != nullptr) return end;
    if (begin > LineRange(measure).end && !IsPlainText(++measure)) return end;
    task->headings.push_back(task->text);
    task->text = {begin, LineRange(measure).end};
    end = LabelsEnd(measure + 1);
    TakeStatements(measure + 1, end, task);
    return end;
  }

  bool NamesUnits(const std::pair<uint32_t, uint32_t>& lines) const {
    for (uint32_t line = lines.first; line < lines.second; ++line) {
      const ItemTail* tail = FindTail(line);
      if (tail != nullptr && !tail->words.assignments.empty()) return true;
    }
    return false;
  }

  // One task of `index`'s text up to the units in lines [first, end).
  void AddItem(int32_t index, uint32_t first, uint32_t end, uint32_t block_end) {
    const Node& node = outline_.nodes[index];
    const Range line = page_.lines()[node.line].range;
    TaskDraft task;
    task.source = v1::TASK_SOURCE_PROSE;
    task.title = context_.PlanTitle(node.line);
    task.number = {line.begin + node.marker.number_begin, line.begin + node.marker.number_end};
    context_.HeadingsAbove(node.line, node.parent, &task.headings);
    task.text.begin = line.begin + node.marker.end;
    const bool lone = tails_.IsLone(index);
    if (lone) task.text.begin = LineRange(node.line + 1).begin;
    task.text.end = TextEndBefore(first);
    labels_.SkipLabel(&task.text, /*numbered=*/!lone);
    if (first > node.line && labels_.NamesLabels(task.text)) return;
    const bool measured = TakeMeasure(index, first, &task);
    TakeStatements(first, end, &task);
    Range behind = FindTail(first)->text_behind;
    if (!behind.empty()) {
      behind.end = std::max(behind.end, LineRange(block_end - 1).end);
      (task.text.empty() ? task.text : task.text_behind) = behind;
    } else if (task.text.empty()) {
      // The units stand in the heading; the text follows, up to the lines of its limits.
      uint32_t text_end = block_end;
      while (text_end > end && FindTail(text_end - 1) != nullptr &&
             FindTail(text_end - 1)->text.empty()) {
        --text_end;
      }
      if (text_end == end) return;
      task.text = {LineRange(end).begin, LineRange(text_end - 1).end};
      labels_.SkipLabel(&task.text, /*numbered=*/false);
      TakeStatements(text_end, block_end, &task);
    } else if (end < block_end && first == node.line && IsHeadingOnly(task.text) &&
               !IsClosedBelow(index)) {
      const bool text = end + 1 < block_end || HasMoreChars(page_.In(LineRange(end)), 8) ||
                        page_.lines()[end].Has(Line::kStop);
      if (!TakeMeasureBehind(index, end, block_end, &task) && text) {
        task.text_behind = {LineRange(end).begin, LineRange(block_end - 1).end};
      }
    } else if (end < block_end && block_end == node.end_line && !measured) {
      TakeMeasureBehind(index, end, block_end, &task);
    } else if (end == node.end_line && first <= node.line + 1 && IsHeadingOnly(task.text)) {
      // 一、清理河道(A牵头) / 1.疏浚干流。 / 2.疏浚支流。: what is numbered below has no units.
      const uint32_t last = context_.SubtreeEnd(index);
      if (last > end && !NamesUnits({end, last})) {
        task.text_behind = {LineRange(end).begin, LineRange(last - 1).end};
      }
    }
    AddTask(first, std::move(task));
  }

  // 1.疏浚干流。…(A负责) / 2.疏浚支流。(B负责) / 各镇要加强领导。: whether what stands below an
  // item closes the list of which it is the last.
  bool IsClosedBelow(int32_t index) const {
    return tails_.IsLast(index) && tails_.FollowsOneThatEndsInUnits(index);
  }

  // 一、账户未及时清理 / 整改措施:逐笔核对。: the task is what stands behind the label, and what
  // stands above it is the fault that it mends, a heading. Returns whether there is such a label.
  bool TakeMeasure(int32_t index, uint32_t first, TaskDraft* task) {
    const Node& node = outline_.nodes[index];
    uint32_t begin;
    const uint32_t line = labels_.FindMeasure(node.line + 1, first, IsTitled(node), &begin);
    if (line == first) return false;
    if (begin >= task->text.end) return true;
    // 整改时限:6月底前 / 整改措施:…
    TakeStatements(node.line + 1, line, task);
    const size_t known = task->headings.size();
    const Range own = LineRange(node.line);
    const bool named = labels_.TakeName({own.begin + node.marker.end, own.end}, task);
    // A number alone is that of a record.
    const bool record = !named && tails_.IsLone(index);
    if (record) labels_.TakeRecordHead(line, task);
    const uint32_t fault_end = tails_.PlainEnd(node.line + 1, line);
    if (!named && (!record || (fault_end > node.line + 1 && task->headings.size() == known))) {
      Range fault = ParagraphOf(page_, node);
      if (fault_end > node.line + 1) fault.end = LineRange(fault_end - 1).end;
      task->headings.push_back(fault);
      task->number = {};
      labels_.TakeRecordHead(line, task);  // 二、水污染防治滞后 / 存在问题:管网破损。
    }
    task->text.begin = begin;
    labels_.CutOther(line, first, &task->text);
    return true;
  }

  // Whether the number's own line is a title and no more: 1.食品安全抽检, 问题1:抽检不到位。, or
  // tells of a fault: 1.存在问题:抽检不到位。
  bool IsTitled(const Node& node) const {
    Range words = LineRange(node.line);
    words.begin += node.marker.end;
    if (words.empty() || labels_.TellsFault(words)) return !words.empty();
    return page_.In(words).find(':') == std::string_view::npos && IsHeadingOnly(words);
  }

  // 1.账户未及时清理。(责任单位:A) / 整改时限:6月底前 / 整改措施:逐笔核对。: the units stand behind
  // the fault, and the measure below them, with what is numbered under it; between them only lines
  // with labels.
  bool TakeMeasureBehind(int32_t index, uint32_t line, uint32_t block_end, TaskDraft* task) {
    constexpr size_t kMaxLabelBytes = 48;
    const uint32_t units_end = line;
    uint32_t begin;
    const uint32_t measure =
        labels_.FindMeasure(line, block_end, IsTitled(outline_.nodes[index]), &begin);
    for (; line < measure; ++line) {
      const std::string_view words = page_.In(LineRange(line));
      if (words.substr(0, kMaxLabelBytes).find(':') == words.npos) return false;
    }
    const uint32_t end = context_.SubtreeEnd(index);
    if (measure == block_end || NamesUnits({block_end, end})) return false;
    const uint32_t text_end = MeasureEnd(line, end);
    const Range text = {begin, LineRange(text_end - 1).end};
    if (text.begin >= text.end) return false;
    Range fault = ParagraphOf(page_, outline_.nodes[index]);
    fault.end = std::min(fault.end, task->text.end);
    task->headings.push_back(fault);
    task->number = {};
    task->text = text;
    TakeStatements(units_end, line, task);
    TakeStatements(text_end, end, task);
    return true;
  }

  // The line behind the measure whose label stands in `line`, `end` being behind its record: the
  // labels at its end are no text, nor is what stands below 责任人:张三 or 整改情况:已完成 there.
  uint32_t MeasureEnd(uint32_t line, uint32_t end) const {
    uint32_t text_end = end;
    for (uint32_t i = end; --i > line;) {
      const ItemTail* tail = FindTail(i);
      const bool label = tail != nullptr && tail->text.empty();
      const bool last = label && i + 1 == text_end;
      if (!last && (outline_.roles[i] == LineRole::kNumbered || labels_.MeasureBegin(i) != 0)) {
        break;
      }
      const bool person = label && tail->words.deadlines.empty();
      if (last || person || labels_.TellsProgress(i) || labels_.TellsOther(i)) text_end = i;
    }
    return text_end;
  }

  // Whether `text` is a title and no more, so that the task's text goes on behind its units.
  bool IsHeadingOnly(Range text) const { return IsTitleOnly(page_.In(text)); }

  uint32_t TextEndBefore(uint32_t line) const {
    const ItemTail* tail = FindTail(line);
    if (tail != nullptr && (!tail->text.empty() || line == 0)) return tail->text.end;
    return page_.lines()[line - 1].range.end;
  }

  // A task for each of the node's paragraphs that ends in units.
  void AddParagraphs(int32_t index, const LineGroups& groups) {
    const Node& node = outline_.nodes[index];
    // Where the number's own paragraph is a task, it is none of the headings of those below.
    const int32_t above = groups[0].first == node.line ? node.parent : index;
    uint32_t begin = node.line;
    for (const auto& group : groups) {
      const bool numbered = begin == node.line && group.first == node.line;
      if (numbered) {
        AddItem(index, group.first, group.second, group.second);
      } else {
        TaskDraft task;
        task.source = v1::TASK_SOURCE_PROSE;
        task.title = context_.PlanTitle(node.line);
        context_.HeadingsAbove(node.line, above, &task.headings);
        const uint32_t text_begin = std::max(begin, node.line + 1);
        task.text.begin = page_.lines()[std::min(text_begin, group.first)].range.begin;
        task.text.end = TextEndBefore(group.first);
        labels_.TakeRecord(text_begin, group.first, &task);
        TakeStatements(group.first, group.second, &task);
        if (!task.text.empty()) AddTask(group.first, std::move(task));
      }
      begin = group.second;
    }
  }

  // Adds `task`, whose text ends in `line`, or a task for each of its stretches that ends in units.
  void AddTask(uint32_t line, TaskDraft task) {
    // 二、组织机构 / 主办单位:A / 承办单位:B: who holds the event, and no work.
    if (reader_.NamesHolders(page_.In(task.text), page_.In(FindTail(line)->statement))) return;
    inner_.Read(line, std::move(task), tasks_);
  }

  void AddParagraph(uint32_t line, int32_t above) {
    TaskDraft task;
    task.source = v1::TASK_SOURCE_PROSE;
    task.title = context_.PlanTitle(line);
    context_.HeadingsAbove(line, above, &task.headings);
    task.text = FindTail(line)->text;
    TakeStatements(line, line + 1, &task);
    tasks_->push_back(std::move(task));
  }

  // Moves what lines [first, end) say of who does the task, and when, into it.
  void TakeStatements(uint32_t first, uint32_t end, TaskDraft* task) {
    for (uint32_t line = first; line < end; ++line) {
      if (FindTail(line) == nullptr) continue;
      Statement words = tails_.TakeWords(line);
      if (task->assignments.empty()) {
        task->assignments = std::move(words.assignments);
      } else {
        task->assignments.insert(task->assignments.end(), words.assignments.begin(),
                                 words.assignments.end());
      }
      task->deadlines.insert(task->deadlines.end(), words.deadlines.begin(), words.deadlines.end());
    }
  }

  const TaskReader& reader_;
  const Page& page_;
  const Frame& frame_;
  const Outline& outline_;
  std::vector<TaskDraft>* tasks_;
  PageTails tails_;
  ItemContext context_;
  DutyLists duty_lists_;
  LineLabels labels_;
  InnerItems inner_;
};

void TaskReader::TakeLeadMarks(const Page& page, std::vector<TaskDraft>* tasks) const {
  std::optional<bool> said;  // Asked for once, and seldom.
  for (TaskDraft& task : *tasks) {
    for (AssignmentDraft& assignment : task.assignments) {
      Range& name = assignment.unit.name;
      const auto mark = static_cast<uint32_t>(lead_marks_.SuffixOf(page.In(name)));
      if (mark == 0 || mark == name.size()) continue;
      name.end -= mark;
      if (!said.has_value()) said = marked_leads_.SaidIn(page.text());
      if (*said) assignment.role = v1::ROLE_LEAD;
    }
  }
}

void TaskReader::Read(const Page& page, const Frame& frame, const std::vector<Grid>& grids,
                      Outline* outline, std::vector<TaskDraft>* tasks) const {
  outline_.Read(page, frame, grids, outline);
  ItemReader(*this, page, frame, *outline, tasks).Read(grids);
  // Of plans; the tasks of an attachment are of none.
  const auto first = std::find_if(tasks->begin(), tasks->end(),
                                  [](const TaskDraft& task) { return !task.title.empty(); });
  const bool several = std::any_of(first, tasks->end(), [&](const TaskDraft& task) {
    return !task.title.empty() && task.title != first->title;
  });
  const bool first_leads = !tasks->empty() && first_leads_.SaidIn(page.text());
  TakeFromAbove(page, *assignments_, tasks);
  TakeLeadMarks(page, tasks);
  for (TaskDraft& task : *tasks) {
    if (several && !task.title.empty()) task.headings.insert(task.headings.begin(), task.title);
    if (!first_leads || task.assignments.size() < 2) continue;
    const bool led =
        std::any_of(task.assignments.begin(), task.assignments.end(),
                    [](const AssignmentDraft& draft) { return draft.role == v1::ROLE_LEAD; });
    if (!led) task.assignments.front().role = v1::ROLE_LEAD;
  }
}

}  // namespace duban
