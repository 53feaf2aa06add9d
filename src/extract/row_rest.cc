#include "extract/row_rest.h"

#include "extract/marker.h"

namespace duban::table {

bool RowRest::GoesOn(const std::vector<Range>& cells) {
  if (header_.mark != CellMark::kTab) return false;
  const size_t columns = header_.columns.size();
  const bool numbered = header_.columns[0].kind == v1::COLUMN_KIND_NUMBER && !cells[0].empty() &&
                        IsBareNumber(page_.In(cells[0]));
  const size_t together = cells_ + cells.size() - 1;
  const bool goes_on = !numbered && cells_ >= 2 && cells_ < columns && together <= columns;
  cells_ = goes_on ? together : cells.size();
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
