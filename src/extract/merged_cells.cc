#include "extract/merged_cells.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace duban {
namespace {

// Finds which rows the cells of a column cover.
class MergedCellFinder {
 public:
  MergedCellFinder(const AlignedLines& lines, const AlignedRows& rows, size_t column)
      : lines_(lines),
        rows_(rows),
        column_(column),
        width_(AlignedWidths(lines)[column]),
        category_(lines.columns[column].kind == v1::COLUMN_KIND_CATEGORY),
        wraps_(Wraps()),
        centred_(rows.middle) {}

  std::vector<MergedCell> Find() {
    std::vector<MergedCell> cells;
    size_t count = 0;
    for (size_t begin = 0; begin < rows_.rows.size();) {
      if (IsSection(begin)) {
        ++begin;
        continue;
      }
      size_t end = begin + 1;
      while (end < rows_.rows.size() && !IsSection(end) && !BeginsPage(end)) ++end;
      count += end - begin;
      AddStretch(begin, end, &cells);
      begin = end;
    }
    if (cells.size() >= count || (!category_ && !centred_)) cells.clear();
    return cells;
  }

 private:
  bool IsSection(size_t row) const { return !Line(rows_.rows[row].begin).section.empty(); }
  bool BeginsPage(size_t row) const { return Line(rows_.rows[row].begin).page_begins; }
  const AlignedLines::PrintedLine& Line(size_t line) const { return lines_.lines[line]; }

  // The rows [begin, end) on one page, below one section.
  void AddStretch(size_t begin, size_t end, std::vector<MergedCell>* cells) {
    const std::vector<std::vector<uint32_t>> blocks = FindBlocks(begin, end);
    const bool continues = !cells->empty() && BeginsPage(begin);
    if (blocks.empty()) {
      if (continues) cells->back().rows += Rows(begin, end);
      return;
    }
    const bool top = !rows_.middle && (continues || blocks[0][0] == rows_.rows[begin].begin);
    size_t row = begin;
    if (continues) {
      row = top ? RowOf(begin, blocks[0][0]) : BeginOfMiddle(begin, end, blocks);
      cells->back().rows += Rows(begin, row);
    }
    for (size_t i = 0; i < blocks.size(); ++i) {
      size_t next = end;
      if (i + 1 < blocks.size()) {
        next =
            top ? RowOf(row, blocks[i + 1][0]) : EndOfMiddle(row, end, blocks[i], blocks[i + 1][0]);
      }
      if (next <= row) {
        // Two cells in one row: a cell of two paragraphs.
        if (cells->empty() || i == 0) continue;
        cells->back().lines.insert(cells->back().lines.end(), blocks[i].begin(), blocks[i].end());
        continue;
      }
      centred_ = centred_ && IsCentred(row, next, blocks[i]);
      cells->push_back({static_cast<uint32_t>(row), Rows(row, next), blocks[i]});
      row = next;
    }
  }

  // The lines of each cell in the rows [begin, end).
  std::vector<std::vector<uint32_t>> FindBlocks(size_t begin, size_t end) const {
    std::vector<std::vector<uint32_t>> blocks;
    size_t row = begin;
    size_t row_before = begin;
    uint32_t before = 0;
    for (uint32_t line = rows_.rows[begin].begin; line < rows_.rows[end - 1].end; ++line) {
      const AlignedLines::Cell& cell = lines_.At(line, column_);
      if (cell.text.empty()) continue;
      row = RowOf(row, line);
      if (blocks.empty() || !GoesOn(before, line) ||
          (row > row_before && !wraps_ && !StandsAlone(line))) {
        blocks.emplace_back();
      }
      blocks.back().push_back(line);
      before = line;
      row_before = row;
    }
    return blocks;
  }

  // Whether the column's words in `line` go on from those in the line `before`.
  bool GoesOn(uint32_t before, uint32_t line) const {
    return Line(line).height <= Line(before).height + kNextCellLine &&
           lines_.At(before, column_).width + lines_.At(line, column_).first_width > width_;
  }

  // Whether no other column prints anything in the line: what stands between the lines of two rows,
  // below words of the column, begins no cell of its own.
  bool StandsAlone(uint32_t line) const {
    for (size_t i = 0; i < lines_.columns.size(); ++i) {
      if (i != column_ && !lines_.At(line, i).text.empty()) return false;
    }
    return true;
  }

  // Whether some cell is broken over lines of one row: else lines of two are of two cells.
  bool Wraps() const {
    for (const AlignedRow& row : rows_.rows) {
      uint32_t before = row.end;
      for (uint32_t line = row.begin; line < row.end; ++line) {
        if (lines_.At(line, column_).text.empty()) continue;
        if (before < line && GoesOn(before, line)) return true;
        before = line;
      }
    }
    return false;
  }

  // The first row of the first cell of a page: the rows before it go on from the page before.
  size_t BeginOfMiddle(size_t begin, size_t end,
                       const std::vector<std::vector<uint32_t>>& blocks) const {
    constexpr size_t kMostRows = 16;
    const std::vector<uint32_t>& block = blocks[0];
    const size_t last = std::min(RowOf(begin, block[0]), begin + kMostRows);
    for (size_t row = begin; row <= last; ++row) {
      const size_t next = blocks.size() == 1 ? end : EndOfMiddle(row, end, block, blocks[1][0]);
      if (next > row && IsCentred(row, next, block)) return row;
    }
    return begin;
  }

  static uint32_t Rows(size_t begin, size_t end) { return static_cast<uint32_t>(end - begin); }

  // Whether the lines stand at the middle of the rows [begin, end).
  bool IsCentred(size_t begin, size_t end, const std::vector<uint32_t>& block) const {
    const uint32_t middle = Line(block.front()).height + Line(block.back()).height;
    const uint32_t of_rows =
        Line(rows_.rows[begin].begin).height + Line(rows_.rows[end - 1].end - 1).height;
    return std::max(middle, of_rows) - std::min(middle, of_rows) <= 2 * kNextCellLine;
  }

  size_t RowOf(size_t row, uint32_t line) const {
    while (rows_.rows[row].end <= line) ++row;
    return row;
  }

  // One behind the last of the rows from `row` on, before `end`, at whose middle `block` stands,
  // above the line of the next block.
  size_t EndOfMiddle(size_t row, size_t end, const std::vector<uint32_t>& block,
                     uint32_t next) const {
    const auto height = [&](uint32_t line) { return static_cast<int>(Line(line).height); };
    const int middle = height(block.front()) + height(block.back()) - height(rows_.rows[row].begin);
    size_t best = row;
    int least = std::numeric_limits<int>::max();
    for (size_t last = RowOf(row, block[block.size() / 2]);
         last < end && rows_.rows[last].begin < next; ++last) {
      const int off = std::abs(height(rows_.rows[last].end - 1) - middle);
      if (off < least && rows_.rows[last].end <= next) {
        least = off;
        best = last + 1;
      }
    }
    return best;
  }

  const AlignedLines& lines_;
  const AlignedRows& rows_;
  const size_t column_;
  const uint16_t width_;
  const bool category_;
  const bool wraps_;
  bool centred_;  // All cells stand at the middle of their rows.
};

}  // namespace

std::vector<MergedCell> FindMergedCells(const AlignedLines& lines, const AlignedRows& rows,
                                        size_t column) {
  return MergedCellFinder(lines, rows, column).Find();
}

}  // namespace duban
