#ifndef DUBAN_EXTRACT_TABLE_RECOVERY_H_
#define DUBAN_EXTRACT_TABLE_RECOVERY_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/grid.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban {

// Finds the task tables of a plain text that lost their lines (one cell a line, or cells parted by
// '|', tabs or blanks) and gives each line back to its column.
//
// Behind a header row, each line takes the column whose contents it looks like, in an order that a
// table allows: along a row, on to the next row, over into the text behind the table. The
// assignment with the best sum of scores is found by dynamic programming over the lines (Viterbi),
// so that an empty cell, a cell broken over lines or a merged one costs something and is believed
// where the lines around it fit. Linear in the page.
class TableRecovery {
 public:
  // Both must outlive the object.
  TableRecovery(const ColumnTitles* titles, const AssignmentReader* assignments)
      : titles_(titles), assignments_(assignments) {}

  // Appends the tables in print order. Where a sentence inside of a cell was broken over lines, the
  // lines of the page become one. `footer` tells the line, behind
  // the one that it is given, from which on the page is the portal's and in no table.
  void Recover(const std::function<uint32_t(uint32_t)>& footer, Page* page,
               std::vector<Grid>* grids) const;

 private:
  // Appends the tables of the page as it is. `wrapped` gets the lines that the next line continues
  // inside of a cell and of a sentence (rising), `measured` the first lines of the tables whose
  // lines told how wide their cells are; `joined` is what that was, of a page whose wrapped lines
  // are joined.
  void ReadTables(const Page& page, const std::function<uint32_t(uint32_t)>& footer,
                  const std::vector<uint32_t>& joined, table::LineFeatures* features,
                  std::vector<Grid>* grids, std::vector<uint32_t>* wrapped,
                  std::vector<uint32_t>* measured) const;

  // Whether line `line`, which reads like the first title of `header`, is what the attachment is
  // called that the line above heads; the titles begin below it.
  bool NamesAttachment(const Page& page, uint32_t line, const TableHeader& header,
                       const table::LineFeatures& features) const;

  const ColumnTitles* titles_;
  const AssignmentReader* assignments_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TABLE_RECOVERY_H_
