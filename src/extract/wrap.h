#ifndef DUBAN_EXTRACT_WRAP_H_
#define DUBAN_EXTRACT_WRAP_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"
#include "extract/word_set.h"

namespace duban {

// Finds lines that were broken at the right margin of a printed page (text copied from a PDF):
// those whose paragraph goes on in the next line. Returns their indices in page.lines(), rising;
// where the page does not look printed to a margin only those that end inside of a date.
// `title_endings` are what the last line of a title ends in; a line that a label of `columns`
// begins (责任单位:A) goes on from none. `point_joints` make the number of a point of a numeral
// (一是). Linear in the page.
std::vector<uint32_t> FindWrappedLines(const Page& page, const WordSet& title_endings,
                                       const WordSet& point_joints, const ColumnTitles& columns);

// Whether a sentence can end where `line` ends.
bool EndsSentence(std::string_view line);

}  // namespace duban

#endif  // DUBAN_EXTRACT_WRAP_H_
