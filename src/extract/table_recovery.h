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
  // What tables tell of the page's lines, each rising.
  struct TableLines {
    std::vector<uint32_t> wrapped;     // The next line goes on inside of a cell and of a sentence.
    std::vector<uint32_t> foreign;     // Inside of a cell, but no part of it: titles printed again.
    std::vector<uint32_t> measured;    // First lines of tables whose lines told how wide cells are.
    std::vector<uint32_t> broken_off;  // Right behind foreign lines that were taken out.
  };

  // Appends the tables of the page as it is and fills in `found`. `known` is what was measured of a
  // page whose wrapped lines are joined now, and where foreign lines stood.
  void ReadTables(const Page& page, const std::function<uint32_t(uint32_t)>& footer,
                  const TableLines& known, table::LineFeatures* features, std::vector<Grid>* grids,
                  TableLines* found) const;

  // Whether line `line`, which reads like the first title of `header`, is what the attachment is
  // called that the line above heads; the titles begin below it.
  bool NamesAttachment(const Page& page, uint32_t line, const TableHeader& header,
                       const table::LineFeatures& features) const;

  const ColumnTitles* titles_;
  const AssignmentReader* assignments_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_TABLE_RECOVERY_H_
