#ifndef DUBAN_EXTRACT_RECORD_LABELS_H_
#define DUBAN_EXTRACT_RECORD_LABELS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the labels of records that no colon parts from their values, as a table of two columns for
// each task (整改任务 | 责任单位 | 整改时限, one below the other) becomes plain text: the value
// stands in the next line or behind a blank. Returns the places of those line ends and blanks in
// page.text(), rising. Titles side by side, which begin a table's rows, are none. Linear in the
// page's lines.
std::vector<uint32_t> FindRecordLabels(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_RECORD_LABELS_H_
