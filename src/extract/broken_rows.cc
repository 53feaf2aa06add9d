#include "extract/broken_rows.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::table {
namespace {

uint32_t BeginOf(const GridRow& row) {
  if (row.cells.empty()) return row.section.begin;
  uint32_t begin = UINT32_MAX;
  for (const Range cell : row.cells) {
    if (!cell.empty()) begin = std::min(begin, cell.begin);
  }
  return begin;
}

// Which columns of a table tell that a row is the rest of another.
struct Columns {
  explicit Columns(const Grid& grid) : number(grid.columns.size()), task(grid.columns.size()) {
    for (size_t i = 0; i < grid.columns.size(); ++i) {
      if (grid.columns[i].kind == v1::COLUMN_KIND_NUMBER) number = i;
      if (grid.columns[i].kind == v1::COLUMN_KIND_TASK) task = i;
    }
  }
  size_t number;
  size_t task;
};

// 完成小区改造和 above 道路硬化。: the first breaks off, and the second ends it.
bool GoesOn(std::string_view before, std::string_view rest) {
  if (EndsSentence(before) || ReadMarker(rest).kind != MarkerKind::kNone) return false;
  return EndsSentence(rest) || EndsWith(before, ",") || EndsWith(before, "、");
}

// Units below a row in which one list breaks off (县发改局、) are the rest of that list, whichever
// of the columns of units they were taken for.
void MoveToOpenList(const Page& page, const Grid& grid, const GridRow& above,
                    std::vector<Range>* rest) {
  const size_t none = grid.columns.size();
  size_t open = none;
  size_t printed = none;
  for (size_t i = 0; i < none; ++i) {
    if (grid.columns[i].kind != v1::COLUMN_KIND_UNIT) continue;
    if (EndsWith(page.In(above.cells[i]), "、")) {
      if (open != none) return;
      open = i;
    }
    if (!(*rest)[i].empty()) {
      if (printed != none) return;
      printed = i;
    }
  }
  if (open != none && printed != none) std::swap((*rest)[open], (*rest)[printed]);
}

// The cells that `row`, right below the titles, has of `above`; none where it is one of its own.
std::vector<Range> RestOf(const Page& page, const Grid& grid, const Columns& columns,
                          const GridRow& above, const GridRow& row) {
  // The rest on a third page would take the second one's place.
  if (above.cells.empty() || !above.rest.empty()) return {};
  if (above.cells[columns.number].empty() || above.cells[columns.task].empty()) return {};
  std::vector<Range> rest = row.cells;
  if (rest.empty()) {
    rest.resize(grid.columns.size());
    rest[columns.task] = row.section;
  }
  for (size_t i = 0; i < rest.size(); ++i) {
    const v1::ColumnKind kind = grid.columns[i].kind;
    const bool heads = i == columns.number || kind == v1::COLUMN_KIND_CATEGORY;
    if (heads && !rest[i].empty()) return {};
  }
  const Range words = rest[columns.task];
  if (!words.empty() && !GoesOn(page.In(above.cells[columns.task]), page.In(words))) return {};
  MoveToOpenList(page, grid, above, &rest);
  return rest;
}

}  // namespace

void JoinBrokenRows(const Page& page, const std::vector<uint32_t>& titles, Grid* grid) {
  if (titles.empty()) return;
  const Columns columns(*grid);
  if (columns.number == grid->columns.size() || columns.task == grid->columns.size()) return;
  std::vector<GridRow>& rows = grid->rows;
  size_t kept = 0;
  auto next = titles.begin();
  for (size_t i = 0; i < rows.size(); ++i) {
    const uint32_t begin = BeginOf(rows[i]);
    bool first = false;  // The first below the titles.
    for (; next != titles.end() && page.lines()[*next].range.begin < begin; ++next) first = true;
    if (first && kept > 0) {
      std::vector<Range> rest = RestOf(page, *grid, columns, rows[kept - 1], rows[i]);
      if (!rest.empty()) {
        rows[kept - 1].rest = std::move(rest);
        continue;
      }
    }
    if (kept != i) rows[kept] = std::move(rows[i]);
    ++kept;
  }
  rows.resize(kept);
}

}  // namespace duban::table
