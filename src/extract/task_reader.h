#ifndef DUBAN_EXTRACT_TASK_READER_H_
#define DUBAN_EXTRACT_TASK_READER_H_

#include <memory>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "duban/v1/lexicon.pb.h"
#include "duban/v1/notice.pb.h"
#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/duty.h"
#include "extract/first_leads.h"
#include "extract/grid.h"
#include "extract/header.h"
#include "extract/outline.h"
#include "extract/page.h"
#include "extract/table_reader.h"
#include "extract/task_draft.h"
#include "extract/word_set.h"

namespace duban {

// Finds the tasks of a notice: rows of task tables, numbered items that end in their units, entries
// of lists of duties. Immutable; safe for any number of threads.
class TaskReader {
 public:
  // `columns` and `assignments` must outlive the reader.
  TaskReader(const v1::TaskWords& words, const ColumnTitles* columns,
             const AssignmentReader* assignments)
      : columns_(columns),
        assignments_(assignments),
        outline_(words, columns),
        tables_(words, assignments),
        duties_(words, assignments),
        first_leads_(words.first_leads()),
        marked_leads_(words.marked_leads()),
        lead_marks_(words.lead_marks()),
        counted_(words.target_measures()),
        holder_headings_(words.holder_headings()),
        holder_labels_(words.holder_labels()) {}

  // Appends the tasks in print order and fills `outline`. Linear in the page.
  void Read(const Page& page, const Frame& frame, const std::vector<Grid>& grids, Outline* outline,
            std::vector<TaskDraft>* tasks) const;

 private:
  friend class ItemReader;

  // Whether the heading of an item, the first line of its text, and the first label of units below
  // it only say who holds an event or who belongs to a body.
  bool NamesHolders(std::string_view text, std::string_view label) const {
    const std::string_view heading = text.substr(0, text.find('\n'));
    return holder_headings_.SuffixOf(heading) != 0 && holder_labels_.PrefixOf(label) != 0;
  }

  // Takes the marks off units' names; where the document says so, the units that bear one lead.
  void TakeLeadMarks(const Page& page, std::vector<TaskDraft>* tasks) const;

  const ColumnTitles* columns_;
  const AssignmentReader* assignments_;
  OutlineReader outline_;
  TableReader tables_;
  DutyReader duties_;
  FirstLeads first_leads_;
  FirstLeads marked_leads_;
  WordSet lead_marks_;
  WordSet counted_;
  WordSet holder_headings_;
  WordSet holder_labels_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TASK_READER_H_
