#ifndef DUBAN_EXTRACT_TABLE_READER_H_
#define DUBAN_EXTRACT_TABLE_READER_H_

#include <string_view>
#include <vector>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/assignment.h"
#include "extract/grid.h"
#include "extract/page.h"
#include "extract/progress.h"
#include "extract/task_draft.h"
#include "extract/word_set.h"

namespace duban {

// What a table's rows are told by what stands above it.
struct TableContext {
  Ranges headings;
  Range title;     // The plan's own.
  int table = 0;   // Its number.
  Statement said;  // Who answers for all rows, and by when: 责任单位:A right above the table.
};

// Turns a task table's rows into tasks. Immutable; safe for any number of threads.
class TableReader {
 public:
  // `assignments` must outlive the reader.
  TableReader(const v1::TaskWords& words, const AssignmentReader* assignments)
      : assignments_(assignments),
        same_as_above_(words.same_as_above()),
        empty_values_(words.empty_values()),
        progress_(words) {}

  // Appends a task for each row that says what is to be done.
  void Read(const Page& page, const Grid& grid, const TableContext& context,
            std::vector<TaskDraft>* tasks) const;

 private:
  friend class RowReader;
  const AssignmentReader* assignments_;
  WordSet same_as_above_;
  WordSet empty_values_;
  ProgressReader progress_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TABLE_READER_H_
