#ifndef DUBAN_EXTRACT_SAME_AS_ABOVE_H_
#define DUBAN_EXTRACT_SAME_AS_ABOVE_H_

#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "extract/task_draft.h"

namespace duban {

// 责任单位:同上, 完成时限:同上: gives each task what it has of the one above, in `tasks` in print
// order: its units, those of the same role where it has any, and its limits. Cells of tables are
// read so already.
void TakeFromAbove(const Page& page, const AssignmentReader& reader, std::vector<TaskDraft>* tasks);

}  // namespace duban

#endif  // DUBAN_EXTRACT_SAME_AS_ABOVE_H_
