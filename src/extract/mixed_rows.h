#ifndef DUBAN_EXTRACT_MIXED_ROWS_H_
#define DUBAN_EXTRACT_MIXED_ROWS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the rows of tables whose titles tabs part but whose own cells tabs part only in places, as
// a page becomes plain text where some of the cells hold paragraphs, which end in blank lines, and
// some hold words alone:
//
//   1
//
//   检修闸门3座。
//
//   市水利局    6月底前
//
// Returns the places of the tabs in their lines, rising: without these each cell is a line.
std::vector<uint32_t> FindTabsOfMixedRows(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_MIXED_ROWS_H_
