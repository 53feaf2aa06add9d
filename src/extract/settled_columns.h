#ifndef DUBAN_EXTRACT_SETTLED_COLUMNS_H_
#define DUBAN_EXTRACT_SETTLED_COLUMNS_H_

#include <vector>

#include "extract/column.h"
#include "text/range.h"

namespace duban {

// Decides which of several task-like columns is the task's text: the best rank, of equals the
// rightmost; those to its left become categories, those to its right nothing. Puts a task column in
// where the title is missing but number, units and time limit are there. Returns whether the
// columns are those of a table of tasks, and no labels of a portal with their values between them.
bool SettleColumns(std::vector<Column>* columns, std::vector<Range>* titles);

// Whether `column`, a category's, stands behind titles of what is to be done and of who does it or
// when: where the first title is not of numbers, it is what the first rows come under.
bool IsCategoryBehind(const std::vector<Column>& columns, const Column& column);

}  // namespace duban

#endif  // DUBAN_EXTRACT_SETTLED_COLUMNS_H_
