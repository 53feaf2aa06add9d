#include "document/table_builder.h"

#include <algorithm>

namespace duban {
namespace {

// Columns that may be looked at for each cell, on average; merged cells beyond that no longer
// count.
constexpr uint64_t kStepsPerCell = 64;
constexpr uint64_t kFreeSteps = 65536;

}  // namespace

void TableBuilder::StartRow() {
  if (in_row_) ++row_;
  in_row_ = true;
  column_ = 0;
}

int64_t TableBuilder::AddCell(uint32_t column_span, uint32_t row_span, bool header) {
  if (!in_row_) StartRow();
  const uint64_t budget = kFreeSteps + kStepsPerCell * table_.cells.size();
  while (column_ < covered_until_.size() && covered_until_[column_] > row_ && steps_ <= budget) {
    ++column_;
    ++steps_;
  }
  if (column_ >= kMaxColumns) return -1;
  column_span = std::min(column_span, kMaxColumns - column_);
  if (steps_ > budget) column_span = row_span = 1;
  // A wide cell ends before one that a cell above covers.
  for (uint32_t c = column_ + 1; c < column_ + column_span && c < covered_until_.size(); ++c) {
    ++steps_;
    if (covered_until_[c] > row_) column_span = c - column_;
  }
  if (row_span != 1) {
    const uint32_t until = row_span == 0 ? UINT32_MAX : row_ + row_span;
    const uint32_t end = column_ + column_span;
    if (covered_until_.size() < end) covered_until_.resize(end, 0);
    std::fill(covered_until_.begin() + column_, covered_until_.begin() + end, until);
    steps_ += column_span;
  }
  const int64_t index = AddCellAt(column_, column_span, header);
  table_.cells.back().row_span = row_span == 0 ? UINT32_MAX : row_span;
  column_ += column_span;
  return index;
}

int64_t TableBuilder::AddCellAt(uint32_t column, uint32_t column_span, bool header) {
  if (column >= kMaxColumns) return -1;
  Cell cell;
  cell.row = row_;
  cell.column = column;
  cell.column_span = std::min(column_span, kMaxColumns - column);
  cell.header = header;
  table_.cells.push_back(cell);
  return static_cast<int64_t>(table_.cells.size()) - 1;
}

Table TableBuilder::Finish() {
  table_.rows = in_row_ ? row_ + 1 : 0;
  // A column in which no cell begins is none: a title row may claim any number of them.
  table_.columns = 0;
  for (const Cell& cell : table_.cells) table_.columns = std::max(table_.columns, cell.column + 1);
  for (Cell& cell : table_.cells) {
    cell.row_span = std::min(cell.row_span, table_.rows - cell.row);
    cell.column_span = std::min(cell.column_span, table_.columns - cell.column);
  }
  return std::move(table_);
}

bool TableBuilder::IsSparse(const Table& table) {
  return uint64_t{table.rows} * table.columns >
         kFreeSteps + kStepsPerCell * uint64_t{table.cells.size()};
}

}  // namespace duban
