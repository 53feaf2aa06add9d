#ifndef DUBAN_EXTRACT_INNER_ITEMS_H_
#define DUBAN_EXTRACT_INNER_ITEMS_H_

#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/item_context.h"
#include "extract/marker.h"
#include "extract/task_draft.h"

namespace duban {

// Reads several tasks out of one paragraph: its stretches that end in units of their own.
// Immutable.
class InnerItems {
 public:
  // All must outlive the object.
  InnerItems(const ItemContext& context, const ColumnTitles& columns,
             const AssignmentReader& assignments)
      : context_(context), page_(context.page()), columns_(columns), assignments_(assignments) {}

  // 1.放宽准入。(1)精简材料。(A负责)(2)压缩时限。(B负责): appends a task for each of the parts that
  // are numbered in the own line of a node, which ends in units, where each part ends in its own:
  // (1), ① or, behind a full stop, 1.
  // Returns whether there are any. Linear in the line.
  bool ReadNumbered(int32_t index, std::vector<TaskDraft>* tasks) const;

  // Appends `task`, whose text ends in `line`. 清理河道。(A负责)管护堤岸。(B负责): a task for each
  // stretch of it that ends in units of its own. A title before the first of them is none.
  // 1.清理河道。(A负责)2.管护堤岸。(B负责): each with its own number.
  void Read(uint32_t line, TaskDraft task, std::vector<TaskDraft>* tasks) const;

 private:
  bool ReadNumbered(int32_t index, MarkerKind kind, std::vector<TaskDraft>* tasks) const;
  bool ReadLabelled(uint32_t line, const TaskDraft& task, std::vector<TaskDraft>* tasks) const;
  bool FindTail(const Line& line, ItemTail* tail) const;
  void TakeNumber(TaskDraft* task) const;
  Marker NumberAt(uint32_t at, const TaskDraft& task) const;

  const ItemContext& context_;
  const Page& page_;
  const ColumnTitles& columns_;
  const AssignmentReader& assignments_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_INNER_ITEMS_H_
