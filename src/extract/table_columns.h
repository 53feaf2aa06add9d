#ifndef DUBAN_EXTRACT_TABLE_COLUMNS_H_
#define DUBAN_EXTRACT_TABLE_COLUMNS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"

// The columns of a table that its row of titles does not say, or not in that row.
namespace duban::table {

// Whether only '-', ':' and '|' stand in the line: the rule below a header in Markdown.
bool IsRuler(std::string_view line);

// Adds columns without titles where each of the first rows that a number begins has as many cells
// more than the row of titles: one of these spans them.
void WidenToRows(const Page& page, TableHeader* header);

// Has tabs part the cells of the rows, where titles that are paragraphs stand one a line and the
// words of the rows are none.
void TakeTabsOfRows(const Page& page, TableHeader* header);

// Has single blanks part the cells of the rows, where wider ones or tabs part the titles, or they
// stand one a line, and nothing else parts the words of the first row.
void TakeBlanksOfRows(const Page& page, TableHeader* header);

// Has line ends part the cells of the rows, where titles stand side by side and nothing else parts
// the words of the first lines below them.
void TakeLinesOfRows(const Page& page, TableHeader* header);

// Puts in the column of numbers where the titles, one a line, name none (a title may span it and
// the next) and numbers that count up stand among the first cells: at the left edge where the first
// cell is one, else before the task.
void AddUntitledNumbers(const Page& page, TableHeader* header);

// Puts in the column of numbers where the titles, in one line, leave its own out and the rows begin
// with 1 and 2, each of one cell more than there are titles.
void AddBlankNumberTitle(const Page& page, TableHeader* header);

// Takes a column whose title nobody knows, or says what is asked (工作要求), for the task's, right
// behind that of a title that may as well head a category (工作任务), where the first rows print
// more words in it and few in the other.
void PreferLongerTask(const Page& page, const ColumnTitles& titles,
                      const AssignmentReader& assignments, TableHeader* header);

// Reads the columns of a table without titles off its first rows, from line `at` on: bars part a
// number that counts up, what is to be done, units and perhaps a time limit. Returns whether they
// are those of a table of tasks.
bool ReadUntitled(const Page& page, const AssignmentReader& assignments, uint32_t at,
                  TableHeader* header);

// Blank lines that part two cells: as between the titles where the first cells have as many.
uint16_t CellGap(const Page& page, const TableHeader& header);

// Whether the rows below the titles print numbers.
bool PrintsRowNumbers(const Page& page, const TableHeader& header);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_COLUMNS_H_
