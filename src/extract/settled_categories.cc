#include "extract/settled_categories.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "extract/marker.h"
#include "text/range.h"

namespace duban::table {
namespace {

// How the first row that prints one numbers the categories of column `fine`.
MarkerKind FineKind(const Page& page, const Grid& grid, size_t fine) {
  for (const GridRow& row : grid.rows) {
    if (!row.cells.empty() && !row.cells[fine].empty()) {
      return ReadMarker(page.In(row.cells[fine])).kind;
    }
  }
  return MarkerKind::kNone;
}

}  // namespace

void SettleCategories(const Page& page, Grid* grid) {
  std::vector<size_t> columns;
  for (size_t i = 0; i < grid->columns.size(); ++i) {
    if (grid->columns[i].kind == v1::COLUMN_KIND_CATEGORY) columns.push_back(i);
  }
  if (columns.size() != 2) return;
  const size_t coarse = columns[0];
  const size_t fine = columns[1];
  const auto kind = [&](Range cell) { return ReadMarker(page.In(cell)).kind; };
  MarkerKind coarse_kind = MarkerKind::kNone;
  for (GridRow& row : grid->rows) {
    if (row.cells.empty()) continue;
    if (!row.columns_known && page.In(row.cells[coarse]) == page.In(row.cells[fine])) {
      row.cells[coarse] = {};
    }
    if (!row.cells[coarse].empty() && !row.cells[fine].empty()) {
      coarse_kind = kind(row.cells[coarse]);
      break;
    }
  }
  for (GridRow& row : grid->rows) {
    if (row.cells.empty() || row.columns_known) continue;
    if (page.In(row.cells[coarse]) == page.In(row.cells[fine])) row.cells[coarse] = {};
    if (row.cells[coarse].empty() || !row.cells[fine].empty()) continue;
    if (kind(row.cells[coarse]) == coarse_kind && coarse_kind != MarkerKind::kNone) continue;
    if (kind(row.cells[coarse]) == MarkerKind::kNone && coarse_kind == MarkerKind::kNone &&
        FineKind(page, *grid, fine) != MarkerKind::kNone) {
      continue;
    }
    std::swap(row.cells[coarse], row.cells[fine]);
  }
}

}  // namespace duban::table
