#ifndef DUBAN_EXTRACT_BROKEN_CELLS_H_
#define DUBAN_EXTRACT_BROKEN_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

// The lines that a cell of a table is broken over.
namespace duban::table {

// Whether the line end between two lines of a cell stands inside a name or a time, 县农业 / 农村局,
// 24小时 / 内: not between two of them.
bool BreaksWord(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind);

// Whether what stands before the line end is, behind its last mark, no name by itself, and one with
// what the next line begins with: 县市 / 场监管局.
bool LeavesHalfName(const AssignmentReader& assignments, std::string_view before,
                    std::string_view behind);

// BreaksWord() of a name alone.
bool BreaksUnit(const AssignmentReader& assignments, std::string_view before,
                std::string_view behind);

// The same of a line that had no room for what begins the next one: nothing but its edge need have
// broken it, though no list knows the name.
bool BreaksFullLine(const AssignmentReader& assignments, std::string_view before,
                    std::string_view behind);

// Whether the first name behind such a line end is a part of the body that the last name before it
// is: 市公安局 / 云溪分局.
bool PartsBranch(const AssignmentReader& assignments, std::string_view before,
                 std::string_view behind);

// Takes into an item that is all of its line what the next line tells of it: a name that goes on,
// or that 11 above 月底前 is no row's number.
void SeeNextLine(const Page& page, const AssignmentReader& assignments, LineFeatures* features,
                 Item* item);

// The lines of cells in markup whose end stands inside a name or a time, rising.
std::vector<uint32_t> FindBrokenWords(const Page& page, const AssignmentReader& assignments);

// Where blank lines part all cells of a table one cell a line, they tell more than what its lines
// look like: puts the lines up to `end` that go on in the next one, rising, in the place of those
// that `lines` holds from `known` on. Leaves these where cells follow one another without a blank
// line, or blank lines part the lines of cells. The page's footer begins at `body_end`.
void TakeBrokenCells(const Page& page, const AssignmentReader& assignments,
                     const TableHeader& header, uint32_t end, uint32_t body_end,
                     LineFeatures* features, size_t known, std::vector<uint32_t>* lines);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_BROKEN_CELLS_H_
