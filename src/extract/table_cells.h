#ifndef DUBAN_EXTRACT_TABLE_CELLS_H_
#define DUBAN_EXTRACT_TABLE_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "text/range.h"

namespace duban::table {

// Tells the cells of a row, and their columns, where its borders tell less than that. Immutable.
class RowCells {
 public:
  // All must outlive the object.
  RowCells(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
           const TableHeader& header);

  // Cuts the line into `cells`, which is empty, where the borders of the titles stand in it; leaves
  // them empty where none do, and where blanks part the names of one cell (李明  王华).
  void Cut(const Line& line, std::vector<Range>* cells) const;

  // Whether the line notes something below the table: 注:…, (注:…).
  bool IsFootnote(const Line& line) const;

  // 责任领导:王华 between the rows of a table whose borders are marks: of all of the rows, of no
  // cell.
  bool IsLoneLabel(const Line& line) const;

  // How many columns to the right a row's cells belong: where merged categories at its left are not
  // printed again, some portals fill it up with empty cells at its end. The row's number, which
  // stands before `first`, is printed again. `marks` are those of the row's line.
  size_t FindShift(const std::vector<Range>& cells, uint16_t marks, size_t first) const;

  // The same where what is not printed again stands in the middle of the row, behind `first` cells.
  // `above` are the cells of the row above, by their columns; empty for none.
  size_t FindGap(const std::vector<Range>& cells, const std::vector<Range>& above, uint16_t marks,
                 size_t* first) const;

 private:
  void JoinAtWideBlanks(std::vector<Range>* cells) const;
  void AddEmptyCells(std::vector<Range>* cells) const;
  void AddEmptyNote(std::vector<Range>* cells) const;
  void JoinSpacedNames(std::vector<Range>* cells) const;
  void CutAtDroppedBlanks(std::vector<Range>* cells) const;
  bool IsOneList(const Line& line, size_t cells) const;
  void CutAtOnlyBlank(std::vector<Range>* cells) const;
  uint32_t NumberEdge(Range cell, size_t i) const;
  uint32_t AmountEnd(Range cell, size_t i) const;
  uint32_t NextCell(Range cell) const;
  bool IsPrintedAgain(Range cell, const std::vector<Range>& above, size_t column) const;

  const Page& page_;
  const ColumnTitles& titles_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  size_t task_ = 0;       // The column of the task.
  bool faults_ = false;   // There is a column of faults,
  bool persons_ = false;  // one of persons.
  bool one_tab_ = false;  // It parts each title from the next.
};

// How many bars right behind one another, apart from what stands before them, fill up a row that
// prints fewer cells than others: A | B | ||. One alone may be an empty cell's.
size_t FilledUp(std::string_view row);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_CELLS_H_
