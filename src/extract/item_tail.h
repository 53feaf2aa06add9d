#ifndef DUBAN_EXTRACT_ITEM_TAIL_H_
#define DUBAN_EXTRACT_ITEM_TAIL_H_

#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "text/range.h"

namespace duban {

// Who does an item, as printed at its end.
struct ItemTail {
  Range text;  // What stands before it, without blanks at the end; may be empty.
  // What goes on behind the units of a heading: 消防安全。(责任单位:A)每月检查。
  Range text_behind;
  Range statement;  // From the first unit's parenthesis or label to the end.
  Statement words;
};

// Finds the units at the end of the paragraph `line`: in parentheses or brackets ((A牵头,B配合),
// 【责任单位:A;完成时限:…】) or behind a label (责任单位:A). `numbered` items may print bare units
// ((市教育局)). Returns whether there are any. Linear in the line.
bool FindItemTail(std::string_view text, const Line& line, bool numbered,
                  const ColumnTitles& columns, const AssignmentReader& assignments, ItemTail* tail);

// Finds the units that the last clause of the paragraph `line` names without parentheses:
// …,由A会同B负责落实。, …。由A牵头,B配合。 Of a clause inside of a sentence the whole sentence is
// the text. Looks at the last 600 bytes.
bool FindUnitClause(std::string_view text, Range line, const AssignmentReader& assignments,
                    ItemTail* tail);

// The first parentheses behind a full stop, or before one, in `within` that a further sentence
// follows.
Range FindInnerParentheses(std::string_view text, Range within);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ITEM_TAIL_H_
