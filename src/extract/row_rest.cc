#include "extract/row_rest.h"

#include "extract/marker.h"

namespace duban::table {

bool RowRest::GoesOn(uint32_t at, const std::vector<Range>& cells) {
  const size_t columns = header_.columns.size();
  const bool numbers = header_.columns[0].kind == v1::COLUMN_KIND_NUMBER;
  const bool tabs = header_.mark == CellMark::kTab;
  if (header_.mark == CellMark::kPipe || (!tabs && !numbers)) return false;
  const bool numbered = numbers && !cells[0].empty() && IsBareNumber(page_.In(cells[0]));
  const size_t above = tabs || at == line_ + 1 ? cells_ : 0;
  const size_t together = above + cells.size() - 1;
  const bool goes_on = !numbered && above >= 2 && above < columns &&
                       (tabs ? together <= columns : together == columns);
  line_ = at;
  cells_ = numbered || tabs ? cells.size() : 0;
  if (goes_on && tabs) cells_ = together;
  return goes_on;
}

bool RowRest::GoesOnInList(uint32_t at, Range cell, const std::vector<Item>& items) const {
  if (items.empty() || items.back().line + 1 != at) return false;
  const WordSet& joints = assignments_.point_joints();
  int value = 0;
  const MarkerKind kind = ReadPoint(page_.In(cell), joints, &value).kind;
  if (kind == MarkerKind::kNone || value < 2) return false;
  int above = 0;
  return ReadPoint(page_.In(items.back().text), joints, &above).kind == kind && above + 1 == value;
}

}  // namespace duban::table
