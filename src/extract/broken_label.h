#ifndef DUBAN_EXTRACT_BROKEN_LABEL_H_
#define DUBAN_EXTRACT_BROKEN_LABEL_H_

#include <string_view>

#include "extract/column.h"
#include "extract/page.h"

// What labels and brackets tell of whether a paragraph goes on over a line's end.
namespace duban {

// Whether the line begins with the label of its units, its time, a note (注:) or its work
// (工作任务: but not 任务:, with which the rest of a broken word may begin), or with the title of
// the rows' numbers (序号 任务 单位, or 序号 alone): the one above it has ended.
bool BeginsWithLabel(const Page& page, const Line& line, const ColumnTitles& columns);

// Whether a label is broken between the lines, behind a bracket: [责任 / 单位:县水利局].
bool BreaksLabel(const Page& page, const Line& line, const Line& below,
                 const ColumnTitles& columns);

// How many more brackets open in the line than close.
int OpenBrackets(const Page& page, const Line& line);

// 责任单位:县水利局;配合单位:, its units in the next line: whether the line ends in a label behind
// the value of another.
bool EndsInLabel(std::string_view words, const ColumnTitles& columns);

// Whether the line ends in a bracket that opens in one above.
bool ClosesBracket(const Page& page, const Line& line);

}  // namespace duban

#endif  // DUBAN_EXTRACT_BROKEN_LABEL_H_
