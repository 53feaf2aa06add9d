#include "extract/markup_grid.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extract/marker.h"
#include "extract/settled_columns.h"
#include "extract/table_header.h"
#include "text/strings.h"

namespace duban {
namespace {

// A table's cells in rows: which cell covers each position, and each cell's words.
struct Positions {
  uint32_t rows = 0;
  uint32_t columns = 0;
  uint32_t begin = 0;            // The table's first line.
  uint32_t last_merged_row = 0;  // The last row from which a cell reaches down into the next.
  std::vector<int32_t> cell;     // Row by row; -1 where none is.
  std::vector<Range> words;      // Of each cell, in the folded text; empty for none.
  std::vector<uint32_t> first_line;
  std::vector<uint32_t> end_line;

  int32_t At(uint32_t row, uint32_t column) const { return cell[row * columns + column]; }
};

Positions Lay(const Page& page, const Table& table, uint32_t begin, uint32_t end) {
  Positions p;
  p.rows = table.rows;
  p.columns = table.columns;
  p.begin = begin;
  p.cell.assign(static_cast<size_t>(p.rows) * p.columns, -1);
  p.words.resize(table.cells.size());
  p.first_line.assign(table.cells.size(), begin);
  p.end_line.assign(table.cells.size(), begin);
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const Cell& cell = table.cells[i];
    const uint32_t last_row = std::min(p.rows, cell.row + cell.row_span);
    if (last_row > cell.row + 1) p.last_merged_row = std::max(p.last_merged_row, cell.row);
    const uint32_t last_column = std::min(p.columns, cell.column + cell.column_span);
    for (uint32_t row = cell.row; row < last_row; ++row) {
      for (uint32_t column = cell.column; column < last_column; ++column) {
        p.cell[row * p.columns + column] = static_cast<int32_t>(i);
      }
    }
  }
  for (uint32_t line = begin; line < end; ++line) {
    const int32_t cell = page.lines()[line].cell;
    if (cell < 0) continue;
    if (p.words[cell].empty()) {
      p.words[cell] = page.lines()[line].range;
      p.first_line[cell] = line;
    }
    p.words[cell].end = page.lines()[line].range.end;
    p.end_line[cell] = line + 1;
  }
  return p;
}

// The columns that row `row` titles; UNSPECIFIED where it names none.
std::vector<Column> Titles(const Page& page, const ColumnTitles& titles, const Positions& p,
                           uint32_t row, std::vector<Range>* words, size_t* known) {
  std::vector<Column> columns(p.columns);
  words->assign(p.columns, Range{});
  *known = 0;
  for (uint32_t column = 0; column < p.columns; ++column) {
    const int32_t cell = p.At(row, column);
    if (cell < 0 || p.words[cell].empty()) continue;
    (*words)[column] = p.words[cell];
    columns[column] = titles.Find(page.In(p.words[cell]));
    *known += columns[column].kind != v1::COLUMN_KIND_UNSPECIFIED &&
              (column == 0 || p.At(row, column - 1) != cell);
  }
  return columns;
}

// Whether one cell with words spans the whole row, or is the only one with words: the first, which
// numbers a part of the table (一、城市建设 | | |).
bool IsSection(const Page& page, const Positions& p, uint32_t row, Range* words) {
  constexpr size_t kMaxBytes = 90;
  int32_t only = -1;
  uint32_t covered = 0;
  for (uint32_t column = 0; column < p.columns; ++column) {
    const int32_t cell = p.At(row, column);
    if (cell < 0 || p.words[cell].empty()) continue;
    if (only >= 0 && cell != only) return false;
    only = cell;
    ++covered;
  }
  if (only < 0) return false;
  *words = p.words[only];
  if (covered * 2 > p.columns) return true;
  const std::string_view first = page.In(*words);
  const MarkerKind kind = ReadMarker(first).kind;
  return only == p.At(row, 0) && first.size() <= kMaxBytes && !EndsWith(first, "。") &&
         (kind == MarkerKind::kHan || kind == MarkerKind::kParenHan);
}

class GridBuilder {
 public:
  GridBuilder(const Page& page, const ColumnTitles& titles, const Positions& positions)
      : page_(page), titles_(titles), p_(positions) {}

  // Reads every task table in the positions (a long page may hold several headers).
  void Build(std::vector<Grid>* grids) {
    Grid grid;
    bool open = false;
    for (uint32_t row = 0; row < p_.rows; ++row) {
      std::vector<Column> columns;
      std::vector<Range> words;
      const uint32_t first_row = row;
      if ((!open || MayBeTitles(row)) && ReadHeader(&row, &columns, &words)) {
        if (open && SameKinds(grid.columns, columns)) continue;  // Printed again.
        if (open) Close(&grid, grids);
        grid = Grid();
        grid.columns = std::move(columns);
        grid.in_markup = true;
        grid.merges_known = p_.last_merged_row > row;
        grid.first_line = BeginOf(first_row);
        open = true;
        continue;
      }
      if (open) AddRow(row, &grid);
    }
    if (open) Close(&grid, grids);
  }

 private:
  static bool SameKinds(const std::vector<Column>& a, const std::vector<Column>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Column& x, const Column& y) { return x.kind == y.kind; });
  }

  // The line with which the table begins whose titles are in `row`: rows above it that are one cell
  // each name the table (附件1, 任务分工表) as lines above it do and are no part of it. With
  // anything else there, the table's first line.
  uint32_t BeginOf(uint32_t row) const {
    constexpr uint32_t kMaxNames = 3;
    uint32_t begin = p_.begin;
    for (uint32_t above = 0; above < row; ++above) {
      Range words;
      if (row > kMaxNames || !IsSection(page_, p_, above, &words)) return p_.begin;
      for (uint32_t column = 0; column < p_.columns; ++column) {
        if (p_.At(above, column) >= 0) begin = std::max(begin, p_.end_line[p_.At(above, column)]);
      }
    }
    return begin;
  }

  // Whether more than half of a row's cells with words read like titles, as below other rows they
  // must: 每季度 and 考核事项 are cells, too.
  bool MayBeTitles(uint32_t row) const {
    size_t known;
    std::vector<Range> words;
    Titles(page_, titles_, p_, row, &words, &known);
    size_t cells = 0;
    for (uint32_t i = 0; i < p_.columns; ++i) {
      if (EndsWith(page_.In(words[i]), "。")) return false;
      cells += !words[i].empty() && (i == 0 || p_.At(row, i - 1) != p_.At(row, i));
    }
    return known * 2 > cells;
  }

  // Reads a header of one or two rows; `row` moves to its last.
  bool ReadHeader(uint32_t* row, std::vector<Column>* columns, std::vector<Range>* words) const {
    size_t known;
    *columns = Titles(page_, titles_, p_, *row, words, &known);
    if (known < 2 || BeginsWithNumber(*words)) return false;
    if (*row + 1 < p_.rows) {
      // 责任单位 above 牵头单位 and 配合单位: the finer titles count.
      std::vector<Range> finer_words;
      size_t finer_known;
      const std::vector<Column> finer =
          Titles(page_, titles_, p_, *row + 1, &finer_words, &finer_known);
      const bool spans = HasSpanningCells(*row);
      if (spans && finer_known >= 2 && !BeginsWithNumber(finer_words)) {
        for (uint32_t i = 0; i < p_.columns; ++i) {
          if (finer[i].kind == v1::COLUMN_KIND_UNSPECIFIED) continue;
          (*columns)[i] = Below((*columns)[i], finer[i]);
          (*words)[i] = finer_words[i];
        }
        ++*row;
      }
    }
    const size_t count = columns->size();
    std::vector<Column> settled = *columns;
    std::vector<Range> settled_words = *words;
    if (!SettleColumns(&settled, &settled_words)) return false;
    if (settled.size() != count) {
      // A column without a title: the task's is the one without words.
      for (uint32_t i = 0; i < p_.columns; ++i) {
        if (!(*words)[i].empty()) continue;
        (*columns)[i].kind = v1::COLUMN_KIND_TASK;
        return SettleColumns(columns, words);
      }
      return false;
    }
    *columns = std::move(settled);
    return true;
  }

  // 1 | 一般检查事项 | 文旅部门: a row, whatever its cells end in.
  bool BeginsWithNumber(const std::vector<Range>& words) const {
    const auto first =
        std::find_if(words.begin(), words.end(), [](Range cell) { return !cell.empty(); });
    return first != words.end() && IsBareNumber(page_.In(*first));
  }

  bool HasSpanningCells(uint32_t row) const {
    for (uint32_t i = 0; i < p_.columns; ++i) {
      const int32_t cell = p_.At(row, i);
      if (cell >= 0 && ((i > 0 && p_.At(row, i - 1) == cell) || p_.At(row + 1, i) == cell)) {
        return true;
      }
    }
    return false;
  }

  void AddRow(uint32_t row, Grid* grid) const {
    GridRow out;
    Range section;
    if (IsSection(page_, p_, row, &section)) {
      out.section = section;
      grid->rows.push_back(std::move(out));
      return;
    }
    out.cells.resize(p_.columns);
    int32_t before = -1;
    bool any = false;
    for (uint32_t i = 0; i < p_.columns; ++i) {
      const int32_t cell = p_.At(row, i);
      if (cell >= 0 && cell != before) {
        out.cells[i] = p_.words[cell];
        any = any || !p_.words[cell].empty();
      }
      before = cell;
    }
    if (any) grid->rows.push_back(std::move(out));
  }

  static void Close(Grid* grid, std::vector<Grid>* grids) {
    if (!grid->rows.empty()) grids->push_back(std::move(*grid));
  }

  const Page& page_;
  const ColumnTitles& titles_;
  const Positions& p_;
};

}  // namespace

void ReadMarkupGrids(const Page& page, const ColumnTitles& titles, std::vector<Grid>* grids) {
  const std::vector<Line>& lines = page.lines();
  for (uint32_t begin = 0; begin < lines.size();) {
    if (lines[begin].cell < 0) {
      ++begin;
      continue;
    }
    uint32_t end = begin;
    while (end < lines.size() && lines[end].block == lines[begin].block) ++end;
    const Positions positions = Lay(page, page.TableOf(lines[begin]), begin, end);
    const size_t first = grids->size();
    GridBuilder(page, titles, positions).Build(grids);
    for (size_t i = first; i < grids->size(); ++i) {
      if (i != first) (*grids)[i].first_line = end;
      (*grids)[i].end_line = end;
    }
    begin = end;
  }
}

}  // namespace duban
