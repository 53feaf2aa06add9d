#include "extract/same_as_above.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace duban {
namespace {

// The longest word for it, in bytes.
constexpr uint32_t kMaxBytes = 6;

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
  auto at = units->erase(same);
  for (const AssignmentDraft& unit : above.assignments) {
    if (!any || unit.role == role) at = units->insert(at, unit) + 1;
  }
}

}  // namespace

void TakeFromAbove(const Page& page, const AssignmentReader& reader,
                   std::vector<TaskDraft>* tasks) {
  for (size_t i = 1; i < tasks->size(); ++i) {
    TaskDraft& task = (*tasks)[i];
    const TaskDraft& above = (*tasks)[i - 1];
    TakeUnits(page, reader, above, &task.assignments);
    if (task.deadlines.size() == 1 && IsSame(page, reader, task.deadlines[0])) {
      task.deadlines = above.deadlines;
    }
  }
}

}  // namespace duban
