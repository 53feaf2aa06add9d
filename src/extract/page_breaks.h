#ifndef DUBAN_EXTRACT_PAGE_BREAKS_H_
#define DUBAN_EXTRACT_PAGE_BREAKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"
#include "extract/row_amounts.h"
#include "extract/table_assigner.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// What the end of a printed page leaves among the lines of a table: the page's number, and the
// table's name and titles printed again. Lines are told in print order.
class PageBreaks {
 public:
  // All must outlive the object. `broken_off`: lines (rising) before which titles stood that were
  // taken out of the page.
  PageBreaks(const Page& page, const AssignmentReader& assignments, const TableHeader& header,
             const RowAmounts& numbers, const std::vector<uint32_t>& broken_off,
             LineFeatures* features);

  // How many lines from `at` on a page's end left, 0 for none. Where `table` is believed to be
  // over, titles are its own if the next row's number stands below them.
  uint32_t Take(uint32_t at, const Assigner& table);
  // The same titles in other words stand at `at`.
  void TakeTitles(uint32_t at) { titles_.push_back(at); }
  // Whether the titles are printed again at one of the lines.
  bool RepeatsTitlesWithin(uint32_t begin, uint32_t end) const;

  // Whether the titles printed again last stand right above the line.
  bool IsBelowTitles(uint32_t line) const { return line == below_; }
  // One behind `line`, or behind the titles that are printed again there.
  uint32_t Behind(uint32_t line) const;
  // Fills in what the break before the item tells of it.
  void Mark(Item* item);
  // Lines `before` and `line` are of one cell: what a page's end left between is no part of it.
  void JoinCell(uint32_t before, uint32_t line);

  // Where titles were printed again.
  const std::vector<uint32_t>& titles() const { return titles_; }
  // The lines inside of a cell that are no part of it, rising.
  const std::vector<uint32_t>& foreign() const { return foreign_; }

 private:
  // Whether the titles are printed again from the line on, as at the top of a page.
  bool Repeats(uint32_t at) const;
  bool IsTableName(uint32_t at) const;
  bool IsPageNumber(uint32_t at) const;
  bool EndsRow(uint32_t line) const;
  bool CountsOn(uint32_t line) const;
  int RowNumber(uint32_t line) const;

  const Page& page_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  const RowAmounts& numbers_;
  const std::vector<uint32_t>& known_broken_off_;
  LineFeatures& features_;
  std::string_view name_;    // Of the table, above its titles.
  bool others_ = false;      // There are columns that hold anything.
  bool inside_ = false;      // What comes next is of the table for sure,
  bool broken_off_ = false;  // or of the row before.
  uint32_t below_ = 0;       // The line below the titles that were printed again last.
  std::vector<uint32_t> titles_;
  std::vector<uint32_t> left_;  // All lines that a page's end left.
  std::vector<uint32_t> foreign_;
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_PAGE_BREAKS_H_
