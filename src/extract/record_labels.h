#ifndef DUBAN_EXTRACT_RECORD_LABELS_H_
#define DUBAN_EXTRACT_RECORD_LABELS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// The bars around the labels and values of records: | 责任单位 | A |.
struct RecordBars {
  std::vector<uint32_t> broken_lines;  // Of which the next goes on in the same value; rising.
  std::vector<uint32_t> bars;          // Places in page.text(), rising.
};

// Finds them where they part each label from its value. When lines end at the bars, the labels and
// values stand one a line. Looks only at lines with bars and at those that a value is broken over.
RecordBars FindRecordBars(const Page& page, const ColumnTitles& titles);

// Finds the labels of records that no colon parts from their values, as a table of two columns for
// each task (整改任务 | 责任单位 | 整改时限, one below the other) becomes plain text: the value
// stands in the next line or behind a blank. Returns the places of those line ends and blanks in
// page.text(), rising. Titles side by side, which begin a table's rows, are none. Linear in the
// page's lines.
std::vector<uint32_t> FindRecordLabels(const Page& page, const ColumnTitles& titles);

// Finds where the fields of records begin that stand behind one another in a line (1.工作任务:…。
// 责任单位:…;完成时限:…), which tell in the line itself what is to be done and by whom, and where
// another such record begins behind them. Returns the places in page.text(), rising: each field is
// a line of its own then. Looks only at lines that begin with a label.
std::vector<uint32_t> FindRecordFields(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_RECORD_LABELS_H_
