#ifndef DUBAN_EXTRACT_LINE_LABEL_H_
#define DUBAN_EXTRACT_LINE_LABEL_H_

#include <cstdint>

#include "extract/column.h"
#include "extract/outline.h"
#include "extract/page.h"
#include "extract/task_draft.h"
#include "text/range.h"

namespace duban {

// Reads the labels of what is to be done at the begin of an item's or a record's lines:
// 工作内容:开展演练, 存在问题:河道淤塞, 整改措施:清淤. Immutable.
class LineLabels {
 public:
  // All must outlive the object.
  LineLabels(const Page& page, const Outline& outline, const ColumnTitles& titles)
      : page_(page), outline_(outline), titles_(titles) {}

  // Whether the label of `line` is of a record's task, above the lines that say who does it: also a
  // fault without a measure, or the name of what it comes under (任务名称). What stands behind a
  // label goes to `value`.
  bool NamesTask(uint32_t line, Range* value) const { return NamesTask(At(line, value)); }

  // Where what is to be done begins in a line that the label of a measure begins, or below a label
  // alone; 0 for none.
  uint32_t MeasureBegin(uint32_t line) const;

  // The first of the lines [first, end) that says what is to be done, and where that begins; `end`
  // for none. Where the item is but `titled` the label of any task says it (工作任务:…).
  uint32_t FindMeasure(uint32_t first, uint32_t end, bool titled, uint32_t* begin) const;

  // Whether the line begins with the label of how far the work has come: 整改情况:已完成.
  bool TellsProgress(uint32_t line) const {
    Range value;
    return At(line, &value).kind == v1::COLUMN_KIND_PROGRESS;
  }

  // Whether it begins with a label of what the record says beside: 整改目标:坝坡完好.
  bool TellsOther(uint32_t line) const {
    Range value;
    return At(line, &value).kind == v1::COLUMN_KIND_OTHER;
  }

  // Whether `words` begin with the label of a fault: 存在问题:河道淤塞.
  bool TellsFault(Range words) const {
    return titles_.FindLabelAtBegin(page_.In(words)).kind == v1::COLUMN_KIND_FAULT;
  }

  // Whether `text`, all that stands above the labels of an item, tells no more than what they are
  // of: 责任主体、公开时限, 时间安排.
  bool NamesLabels(Range text) const;

  // Takes what stands above the label of the task in `line` (序号:1 / 存在问题:河道淤塞 /
  // 整改目标:水流畅通) into it: its number, and the fault that it is to mend or what it comes
  // under.
  void TakeRecordHead(uint32_t line, TaskDraft* task) const;

  // Where one of the lines [first, end) of a record begins with the label of its measure: makes the
  // text of `task`, which holds them, begin behind it, and takes what stands above it.
  void TakeRecord(uint32_t first, uint32_t end, TaskDraft* task) const;

  // Ends `text`, a measure whose label stands in `line`, where one of the lines behind it and above
  // `end` tells of something else: 整改目标:坝坡完好.
  void CutOther(uint32_t line, uint32_t end, Range* text) const;

  // Takes the label of a task off the beginning of `text`: 工作内容:开展演练; by its ending too,
  // 防汛任务:开展演练, where it is not in the line of an item's number, which may begin so.
  void SkipLabel(Range* text, bool numbered) const;

  // Whether `text`, the line of an item's number, tells by a label how the item is called:
  // 任务名称:水闸修复. The name is the innermost of the task's headings then.
  bool TakeName(Range text, TaskDraft* task) const;

 private:
  // `words` behind a label without the blanks and the mark around its value.
  Range ValueIn(Range words) const;

  static bool NamesTask(Column label) {
    return label.kind == v1::COLUMN_KIND_TASK || label.kind == v1::COLUMN_KIND_FAULT ||
           (label.kind == v1::COLUMN_KIND_CATEGORY && label.rank >= 0);
  }

  // What the label before the line's first colon says; `value` is what stands behind it.
  Column At(uint32_t line, Range* value) const;

  const Page& page_;
  const Outline& outline_;
  const ColumnTitles& titles_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_LINE_LABEL_H_
