#include "extract/line_label.h"

#include <string_view>

#include "extract/brackets.h"
#include "extract/marker.h"

namespace duban {

Column LineLabels::At(uint32_t line, Range* value) const {
  Range range = page_.lines()[line].range;
  // Labels of an item may be numbered: (1)整改措施:清淤.
  if (outline_.roles[line] == LineRole::kText) range.begin += ReadMarker(page_.In(range)).end;
  size_t colon;
  const Column column = titles_.FindLabelAtBegin(page_.In(range), &colon);
  if (column.kind == v1::COLUMN_KIND_UNSPECIFIED) return column;
  *value = ValueIn({range.begin + static_cast<uint32_t>(colon) + 1, range.end});
  return column;
}

Range LineLabels::ValueIn(Range words) const {
  const std::string_view text = page_.text();
  while (!words.empty() && IsListBlank(text[words.begin])) ++words.begin;
  // What parts it from the next label.
  if (!words.empty() && (text[words.end - 1] == ';' || text[words.end - 1] == ',')) --words.end;
  return words;
}

uint32_t LineLabels::MeasureBegin(uint32_t line) const {
  Range value;
  const Column column = At(line, &value);
  if (column.kind != v1::COLUMN_KIND_TASK) return 0;
  // 工作任务: above the list of them.
  if (value.empty() && line + 1 < page_.lines().size() && column.rank >= 2) {
    return page_.lines()[line + 1].range.begin;
  }
  return column.rank >= 3 ? value.begin : 0;
}

uint32_t LineLabels::FindMeasure(uint32_t first, uint32_t end, bool titled, uint32_t* begin) const {
  for (uint32_t line = first; line < end; ++line) {
    *begin = MeasureBegin(line);
    if (*begin != 0) return line;
  }
  for (uint32_t line = titled ? first : end; line < end; ++line) {
    Range value;
    const Column column = At(line, &value);
    if (column.kind != v1::COLUMN_KIND_TASK || column.rank < 0 || value.empty()) continue;
    *begin = value.begin;
    return line;
  }
  return end;
}

bool LineLabels::NamesLabels(Range text) const {
  constexpr uint32_t kMaxBytes = 60;
  if (text.size() > kMaxBytes) return false;
  const std::string_view words = page_.In(text);
  size_t size;
  const v1::ColumnKind kind = titles_.FindTitleAtBegin(words, &size).kind;
  if (kind != v1::COLUMN_KIND_UNIT && kind != v1::COLUMN_KIND_DEADLINE) return false;
  const std::string_view behind = words.substr(size);
  return behind.empty() || titles_.BeginsJoint(behind);
}

void LineLabels::TakeRecordHead(uint32_t line, TaskDraft* task) const {
  constexpr uint32_t kMaxLines = 8;
  const uint32_t first = line > kMaxLines ? line - kMaxLines : 0;
  const size_t above = task->headings.size();
  Range own;
  const bool fault = At(line, &own).kind == v1::COLUMN_KIND_FAULT;
  while (line-- > first && outline_.roles[line] == LineRole::kText) {
    Range value;
    const Column label = At(line, &value);
    if (label.kind == v1::COLUMN_KIND_NUMBER) {
      if (IsBareNumber(page_.In(value))) task->number = value;
      return;
    }
    // Above a fault it is the one before that was mended.
    if (fault && MeasureBegin(line) != 0) return;
    if (label.kind == v1::COLUMN_KIND_CATEGORY || NamesTask(label)) {
      task->headings.insert(task->headings.begin() + static_cast<ptrdiff_t>(above), value);
    } else if (label.kind != v1::COLUMN_KIND_OTHER) {
      return;
    }
  }
}

void LineLabels::TakeRecord(uint32_t first, uint32_t end, TaskDraft* task) const {
  for (uint32_t line = first; line < end; ++line) {
    const uint32_t begin = MeasureBegin(line);
    if (begin == 0) continue;
    if (begin >= task->text.end) return;
    TakeRecordHead(line, task);
    task->text.begin = begin;
    CutOther(line, end, &task->text);
    return;
  }
}

void LineLabels::CutOther(uint32_t line, uint32_t end, Range* text) const {
  while (++line < end) {
    if (page_.lines()[line].Has(Line::kColon) && TellsOther(line)) {
      text->end = page_.lines()[line - 1].range.end;
      break;
    }
  }
  *text = ValueIn(*text);
}

void LineLabels::SkipLabel(Range* text, bool numbered) const {
  const std::string_view words = page_.In(*text);
  size_t mark;
  Column column = titles_.FindLabelAtBegin(words, &mark);
  if (mark == words.npos) return;
  if (!numbered) column = titles_.Find(words.substr(0, mark));
  if (column.kind != v1::COLUMN_KIND_TASK) return;
  *text = ValueIn({text->begin + static_cast<uint32_t>(mark) + 1, text->end});
}

bool LineLabels::TakeName(Range text, TaskDraft* task) const {
  size_t mark;
  const Column column = titles_.FindLabelAtBegin(page_.In(text), &mark);
  if (column.kind != v1::COLUMN_KIND_CATEGORY || !NamesTask(column)) return false;
  task->headings.push_back(ValueIn({text.begin + static_cast<uint32_t>(mark) + 1, text.end}));
  return true;
}

}  // namespace duban
