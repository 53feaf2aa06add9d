#ifndef DUBAN_EXTRACT_TASK_DRAFT_H_
#define DUBAN_EXTRACT_TASK_DRAFT_H_

#include <vector>

#include "duban/v1/task.pb.h"
#include "extract/assignment.h"
#include "text/range.h"

namespace duban {

// A task in ranges of the folded text, before its time limits are known.
struct TaskDraft {
  Range number;
  Ranges headings;  // Outermost first.
  Range title;      // The plan's own title, a heading where several plans have tasks.
  Range text;
  Range text_behind;  // More of the text, printed behind the units; empty for none.
  std::vector<AssignmentDraft> assignments;
  Ranges deadlines;   // Deadline cells and labels, which other tasks may share.
  Range progress;     // The cell that tells how far it is; empty for none.
  bool done = false;  // `progress` says so.
  v1::TaskSource source = v1::TASK_SOURCE_UNSPECIFIED;
  int table = 0;  // The number of its table among those with tasks; 0 for none.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TASK_DRAFT_H_
