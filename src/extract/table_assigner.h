#ifndef DUBAN_EXTRACT_TABLE_ASSIGNER_H_
#define DUBAN_EXTRACT_TABLE_ASSIGNER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/cell_widths.h"
#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// The dynamic programme over one table's items. States: the columns, then SECTION, then BEHIND.
class Assigner {
 public:
  // `columns` must outlive the object.
  Assigner(const std::vector<Column>& columns, bool blank_lines, bool numbers_printed);

  size_t section() const { return columns_.size(); }
  size_t behind() const { return columns_.size() + 1; }

  // Takes the next item in. Returns false when the table is surely over.
  bool Step(const Item& item);

  // Whether the table is believed to be over.
  bool Over() const;

  // The state of each item so far, and whether it begins a row.
  void Trace(std::vector<uint8_t>* states, std::vector<bool>* new_rows) const;

  void set_lone_borders() { lone_borders_ = true; }

  // The lines that the cells' edges broke are joined: what no sentence ends goes on nowhere.
  void set_joined() { joined_ = true; }
  // The first rows print a cell in each column: the others seldom leave one of no certain kind
  // empty, but the last.
  void set_filled();

  // How wide the cells are printed (FindCellWidths()).
  void set_widths(std::vector<CellWidth> widths);

 private:
  static constexpr uint8_t kNewRow = 0x80;

  bool IsCategory(size_t column) const { return columns_[column].kind == v1::COLUMN_KIND_CATEGORY; }
  int Empty(size_t from, size_t to) const { return empty_[to] - empty_[from]; }

  void Offer(int score, uint8_t from, size_t to, std::vector<int>* next, uint8_t* origins) {
    if (score <= (*next)[to]) return;
    (*next)[to] = score;
    origins[to] = from;
  }

  // Offers that the item begins a row at column `to` and the row above ends in the empty cells that
  // blank lines before it are, where cells stand close together.
  void OfferBelowEmpty(const Item& item, size_t to, int fit, std::vector<int>* next,
                       uint8_t* origins);

  // How well the item begins a cell of `column`. `name_again` where a name stands below names.
  int FitBegun(size_t column, const Item& item, bool name_again) const;
  // How well it goes on in the cell that the item before it is of.
  int FitGoesOn(size_t column, const Item& item) const;
  // How well it stands in `column` right behind the cell in column `left`, blank lines between
  // them.
  int FitBehind(size_t left, size_t column, const Item& item) const;
  // How well it stands between two rows.
  int FitBetweenRows(const Item& item) const;

  // The best score with the row before closed; remembers in closed_by_ which state it came from.
  int Closed();

  const std::vector<Column>& columns_;
  const bool blank_lines_;
  const bool numbers_printed_;
  bool lone_borders_ = false;
  bool joined_ = false;
  bool has_category_ = false;
  bool has_fault_ = false;
  bool has_progress_ = false;
  MarkerKind first_marker_ = MarkerKind::kNone;  // Of the first item.
  std::vector<int> empty_;                       // Sums of EmptyCost over the columns before.
  size_t states_;
  std::vector<CellWidth> widths_;  // Of the columns' cells; empty where nobody knows.
  uint16_t text_width_ = 0;
  std::vector<int> scores_;
  std::vector<int> next_;
  std::vector<uint8_t> from_;
  uint8_t closed_by_ = 0;
  Item previous_;
  bool has_previous_ = false;
};

// Assigns the items of a table one cell a line anew, where what they were taken for tells how wide
// its cells are (FindCellWidths()). Returns these widths, empty where nothing was assigned anew.
std::vector<CellWidth> AssignByWidths(const Page& page, const AssignmentReader& assignments,
                                      const TableHeader& header, bool numbers_printed,
                                      std::vector<Item>* items, std::vector<uint8_t>* states,
                                      std::vector<bool>* new_rows);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_TABLE_ASSIGNER_H_
