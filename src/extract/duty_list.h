#ifndef DUBAN_EXTRACT_DUTY_LIST_H_
#define DUBAN_EXTRACT_DUTY_LIST_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/assignment.h"
#include "extract/duty.h"
#include "extract/item_context.h"
#include "extract/task_draft.h"

namespace duban {

// Reads the lists of duties (职责分工) of one page: entries that begin with a unit, below a heading
// that announces them or with colons behind their units. Lines are asked for in print order.
class DutyLists {
 public:
  // All must outlive the object.
  DutyLists(const ItemContext& context, const DutyReader& duties,
            const AssignmentReader& assignments)
      : context_(context),
        page_(context.page()),
        outline_(context.outline()),
        duties_(duties),
        assignments_(assignments) {}

  // Appends a task for each entry of the list that begins at `line`. Returns the line behind it, 0
  // where none begins.
  uint32_t Read(uint32_t line, std::vector<TaskDraft>* tasks);

 private:
  using Entries = std::vector<std::pair<uint32_t, DutyEntry>>;  // Each with its line.
  struct List {
    Entries entries;
    size_t verbs = 0;  // How many entries have each.
    size_t colons = 0;
    size_t marks = 0;
    uint32_t end = 0;      // The line behind the last entry and what may be of it,
    uint32_t gap = 0;      // and how many lines that is.
    int32_t heading = -1;  // The node above entries without numbers.
  };

  bool ReadEntries(uint32_t line, bool announced, List* list) const;
  bool ReadSentences(uint32_t line, std::vector<TaskDraft>* tasks) const;
  bool ReadSentenceEntries(Range range, std::vector<DutyEntry>* entries) const;
  bool EndsEntries(uint32_t line, uint32_t first, int32_t heading, bool announced) const;
  bool IsList(const List& list, bool announced) const;
  bool IsHeadedByUnit(const std::pair<uint32_t, DutyEntry>& entry) const;
  bool ReadName(uint32_t line, Range range, DutyEntry* entry) const;
  bool AreDeeds(const Entries& entries) const;
  Range HeadingLine(uint32_t line) const;
  int32_t SectionAbove(int32_t node) const;
  uint32_t LastParagraph(uint32_t last_line, uint32_t end, bool announced) const;
  bool IsAnnounced(uint32_t line);
  bool LineAnnounces(uint32_t line) const;
  bool PlaceAnnounces(uint32_t place);
  bool NodeAnnounces(int32_t node);
  void TakeUnits(const DutyEntry& entry, TaskDraft* task) const;
  void AddDuty(uint32_t line, const DutyEntry& entry, uint32_t end, int32_t above, Range above_list,
               std::vector<TaskDraft>* tasks);

  const ItemContext& context_;
  const Page& page_;
  const Outline& outline_;
  const DutyReader& duties_;
  const AssignmentReader& assignments_;
  std::vector<int8_t> place_announces_;  // -1 for not read yet.
  std::vector<int8_t> node_announces_;
  uint32_t no_list_before_ = 0;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_DUTY_LIST_H_
