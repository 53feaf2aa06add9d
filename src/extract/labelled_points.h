#ifndef DUBAN_EXTRACT_LABELLED_POINTS_H_
#define DUBAN_EXTRACT_LABELLED_POINTS_H_

#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the values of a record's labels that are lists, a point a line: 整改措施:1.… / 2.… /
// 责任单位:A. They are the text of one task, or one fault, and no items: none of them names units,
// and the record does above or below them. Of labels that are numbered themselves, 2.整改措施: /
// (1)… / (2)… / 3.责任单位:A, plain lines are values too. Returns the lines of which the next goes
// on in the same value, rising. Looks only at lines with colons and at those that such a list is
// of.
std::vector<uint32_t> FindLabelledPoints(const Page& page, const ColumnTitles& titles,
                                         const AssignmentReader& assignments);

}  // namespace duban

#endif  // DUBAN_EXTRACT_LABELLED_POINTS_H_
