#include "extract/same_as_above.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace duban {
namespace {

// The longest word for it, in bytes.
constexpr uint32_t kMaxBytes = 6;
// So many units or limits of the task above are taken at most: where each task adds one to them
// (同上、县水利局) the lists would grow without end.
constexpr size_t kMaxTaken = 50;

bool IsSame(const Page& page, const AssignmentReader& reader, Range words) {
  return words.size() <= kMaxBytes && reader.IsSameAsAbove(page.In(words));
}

void TakeUnits(const Page& page, const AssignmentReader& reader, const TaskDraft& above,
               std::vector<AssignmentDraft>* units) {
  const auto same = std::find_if(units->begin(), units->end(), [&](const AssignmentDraft& unit) {
    return IsSame(page, reader, unit.unit.name);
  });
  if (same == units->end()) return;
  const v1::Role role = same->role;
  const bool any = std::any_of(above.assignments.begin(), above.assignments.end(),
                               [&](const AssignmentDraft& unit) { return unit.role == role; });
  std::vector<AssignmentDraft> taken;
  for (const AssignmentDraft& unit : above.assignments) {
    if (taken.size() == kMaxTaken) break;
    if (!any || unit.role == role) taken.push_back(unit);
  }
  units->insert(units->erase(same), taken.begin(), taken.end());
}

}  // namespace

void TakeFromAbove(const Page& page, const AssignmentReader& reader,
                   std::vector<TaskDraft>* tasks) {
  for (size_t i = 1; i < tasks->size(); ++i) {
    TaskDraft& task = (*tasks)[i];
    const TaskDraft& above = (*tasks)[i - 1];
    TakeUnits(page, reader, above, &task.assignments);
    if (task.deadlines.size() == 1 && above.deadlines.size() <= kMaxTaken &&
        IsSame(page, reader, task.deadlines[0])) {
      task.deadlines = above.deadlines;
    }
  }
}

}  // namespace duban
