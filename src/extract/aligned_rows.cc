#include "extract/aligned_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "extract/wrap.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban {
namespace {

constexpr int kNever = std::numeric_limits<int>::max() / 4;
constexpr size_t kMaxRowLines = 80;
// A line that prints all cells of a row seldom goes on with one where no numbers tell.
constexpr int kWholeLine = 25;
// A row is not looked for beyond lines that fit one row so badly.
constexpr int kHopeless = 400;

bool IsText(v1::ColumnKind kind) {
  return kind == v1::COLUMN_KIND_TASK || kind == v1::COLUMN_KIND_FAULT;
}

bool EndsOpen(std::string_view words) {
  static constexpr CharSet kOpen(U"、,(《“〔");
  return kOpen.Has(DecodeAt(words, PreviousCharBegin(words, words.size())).code);
}

bool BeginsClosed(std::string_view words) {
  static constexpr CharSet kClosed(U"、,。;:)》”〕");
  return kClosed.Has(DecodeAt(words, 0).code);
}

// Whether cells of the column may cover several rows.
bool MayMerge(const AlignedLines& lines, size_t column, size_t numbers) {
  const v1::ColumnKind kind = lines.columns[column].kind;
  if (kind == v1::COLUMN_KIND_CATEGORY) return true;
  if (kind == v1::COLUMN_KIND_NUMBER || IsText(kind) || numbers < 3) return false;
  size_t printed = 0;
  for (size_t i = 0; i < lines.lines.size(); ++i) printed += !lines.At(i, column).text.empty();
  return printed > 0 && printed * 2 < numbers;
}

// Finds the rows of a table whose cells stand in one of two ways.
class RowParter {
 public:
  RowParter(const Page& page, const AssignmentReader& assignments, const AlignedLines& lines)
      : page_(page),
        assignments_(assignments),
        lines_(lines),
        columns_(lines.columns.size()),
        line_ends_(page, assignments, lines),
        keep_(lines.cells.size(), 0),
        cut_(lines.lines.size() + 1, 0) {
    for (size_t i = 0; i < columns_; ++i) {
      if (lines.columns[i].kind == v1::COLUMN_KIND_NUMBER && number_ == kNone) number_ = i;
    }
    size_t numbers = 0;
    for (size_t i = 0; i < lines.lines.size(); ++i) numbers += IsNumbered(i);
    if (numbers == 0) number_ = kNone;
    for (size_t i = 0; i < columns_; ++i) merges_.push_back(MayMerge(lines, i, numbers));
    WeighGaps(numbers);
    for (size_t i = 0; i < columns_; ++i) {
      if (!merges_[i]) WeighColumn(i);
    }
  }

  AlignedRows Part() {
    AlignedRows top;
    if (const uint32_t count = CountRowLines(); count > 0) {
      for (uint32_t i = 0; i < count; ++i) top.rows.push_back({i, i + 1});
      top.merges = merges_;
      top.lines = true;
      return top;
    }
    AlignedRows middle;
    const int64_t top_cost = PartAll(false, &top.rows);
    const int64_t middle_cost = PartAll(true, &middle.rows);
    middle.middle = true;
    AlignedRows& best = middle_cost < top_cost ? middle : top;
    best.merges = merges_;
    if (number_ != kNone) JoinParts(&best.rows);
    return best;
  }

 private:
  static constexpr size_t kNone = SIZE_MAX;

  // How many lines are a row each, as tools print tables that they draw one rule in, below the
  // titles: up to the first blank line each prints its task, and none behind it prints cells. 0
  // where lines are no rows.
  uint32_t CountRowLines() const {
    constexpr uint32_t kLeast = 2;
    if (!lines_.titles_ruled || lines_.rows_ruled) return 0;
    const auto task = std::find_if(lines_.columns.begin(), lines_.columns.end(),
                                   [](const Column& column) { return IsText(column.kind); });
    if (task == lines_.columns.end()) return 0;
    const auto column = static_cast<size_t>(task - lines_.columns.begin());
    const auto count = static_cast<uint32_t>(lines_.lines.size());
    uint32_t rows = 0;
    while (rows < count && (rows == 0 || !HasGap(rows))) {
      const bool section = !lines_.lines[rows].section.empty();
      if (lines_.lines[rows].page_begins || (!section && lines_.At(rows, column).text.empty())) {
        return 0;
      }
      ++rows;
    }
    for (uint32_t line = rows; line < count; ++line) {
      if (CountCells(line) > 1) return 0;
    }
    return rows < kLeast ? 0 : rows;
  }

  bool IsNumbered(size_t line) const {
    if (number_ == kNone) return false;
    const Range cell = lines_.At(line, number_).text;
    return !cell.empty() && IsBareNumber(page_.In(cell));
  }

  bool HasGap(size_t line) const {
    return !lines_.lines[line].page_begins &&
           lines_.lines[line].height > lines_.lines[line - 1].height + 1;
  }

  // What blank lines say: between most rows, or between nearly all lines, which tells nothing.
  void WeighGaps(size_t numbers) {
    size_t gaps = 0;
    const size_t count = lines_.lines.size();
    for (size_t i = 1; i < count; ++i) gaps += HasGap(i);
    if (gaps * 10 > count * 7) {
      pitch_ = 2;
      return;
    }
    if (gaps == 0) return;
    const bool parts = number_ == kNone ? gaps >= 2 : (gaps + 1) * 10 >= numbers * 6;
    gap_inside_ = 30;
    no_gap_ = parts ? 20 : 0;
  }

  // What the words of a column say of each place between two of its lines: how ill they are one
  // cell (`keep_` of the second), and how ill they are two (`cut_` of all lines on the way).
  void WeighColumn(size_t column) {
    size_t before = kNone;
    said_.clear();
    for (size_t i = 0; i < lines_.lines.size(); ++i) {
      if (!lines_.lines[i].section.empty()) before = kNone;
      const Range cell = lines_.At(i, column).text;
      if (cell.empty()) continue;
      if (before == kNone || !WeighPair(column, before, i)) said_.clear();
      said_ += page_.In(cell);
      before = i;
    }
  }

  // Returns whether the two are surely one cell.
  bool WeighPair(size_t column, size_t before, size_t line) {
    const AlignedLines::Cell& cell = lines_.At(before, column);
    const AlignedLines::Cell& next = lines_.At(line, column);
    const uint32_t apart = lines_.lines[line].height - lines_.lines[before].height;
    if (apart > kNextCellLine * pitch_ && !lines_.lines[line].page_begins) {
      keep_[line * columns_ + column] = 40;
      return false;
    }
    const v1::ColumnKind kind = lines_.columns[column].kind;
    const Weights weights = BeginsClosed(page_.In(next.text)) ? Weights{0, 100}
                            : kind == v1::COLUMN_KIND_NUMBER  ? Weights{30, 0}
                            : IsText(kind)                    ? OfText(column, cell, next)
                                                              : OfNames(column, cell, next);
    keep_[line * columns_ + column] = static_cast<int16_t>(weights.keep);
    for (size_t i = before + 1; i <= line; ++i) cut_[i] += weights.cut;
    return weights.cut >= kSurely;
  }

  // How ill two lines of a column are one cell, and how ill two.
  struct Weights {
    int keep;
    int cut;
  };
  static constexpr int kSurely = 50;

  Weights OfText(size_t column, const AlignedLines::Cell& cell,
                 const AlignedLines::Cell& next) const {
    const std::string_view words = page_.In(cell.text);
    switch (line_ends_.OfText(column, words, cell, next)) {
      case CellLineEnd::kInside:
        return {0, EndsOpen(words) ? 80 : 60};
      case CellLineEnd::kEdge:
        return {0, 0};
      case CellLineEnd::kRoom:
        break;
    }
    if (!EndsSentence(words)) return {10, 10};
    const bool point = ReadMarker(page_.In(next.text)).kind != MarkerKind::kNone;
    return {point ? 0 : 25, -10};
  }

  // Of names and times, behind `said_` in the cell.
  Weights OfNames(size_t column, const AlignedLines::Cell& cell,
                  const AlignedLines::Cell& next) const {
    if (EndsOpen(said_)) return {0, 80};
    const CellLineEnd end = line_ends_.OfNames(column, said_, cell, next);
    if (end == CellLineEnd::kInside) return {0, kSurely};
    if (lines_.columns[column].kind == v1::COLUMN_KIND_DEADLINE && assignments_.MayBeTime(said_) &&
        assignments_.MayBeTime(page_.In(next.text))) {
      return {20, 0};
    }
    return end == CellLineEnd::kEdge ? Weights{0, 10} : Weights{8, 0};
  }

  // Parts all lines. Returns what it costs.
  int64_t PartAll(bool middle, std::vector<AlignedRow>* rows) const {
    int64_t cost = 0;
    const size_t count = lines_.lines.size();
    for (size_t begin = 0; begin < count;) {
      if (!lines_.lines[begin].section.empty()) {
        rows->push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)});
        ++begin;
        continue;
      }
      size_t end = begin;
      while (end < count && lines_.lines[end].section.empty()) ++end;
      cost += PartRun(begin, end, middle, rows);
      begin = end;
    }
    return cost;
  }

  // Parts the lines [begin, end), no section among them.
  int64_t PartRun(size_t begin, size_t end, bool middle, std::vector<AlignedRow>* rows) const {
    const size_t count = end - begin;
    std::vector<int64_t> best(count + 1, std::numeric_limits<int64_t>::max() / 4);
    std::vector<uint32_t> from(count + 1, 0);
    best[0] = 0;
    for (size_t i = 0; i < count; ++i) ExtendRow(begin, begin + i, end, middle, &best, &from);
    const size_t last = end == lines_.lines.size() ? FindLast(begin, best) : count;
    const size_t known = rows->size();
    for (size_t i = last; i > 0; i = from[i]) {
      rows->push_back({static_cast<uint32_t>(begin + from[i]), static_cast<uint32_t>(begin + i)});
    }
    std::reverse(rows->begin() + static_cast<ptrdiff_t>(known), rows->end());
    return best[last];
  }

  // The end of the last row where lines behind it may be none of the table's: a signature.
  size_t FindLast(size_t begin, const std::vector<int64_t>& best) const {
    size_t last = best.size() - 1;
    int64_t least = best[last];
    int64_t behind = 0;
    for (size_t i = best.size() - 1; i > 1 && !IsNumbered(begin + i - 1); --i) {
      behind += CountCells(begin + i - 1) > 1 ? 60 : 5;
      if (!HasGap(begin + i - 1) && !lines_.lines[begin + i - 1].page_begins) continue;
      const int64_t cost = best[i - 1] + 20 + behind;
      if (cost < least) {
        least = cost;
        last = i - 1;
      }
    }
    return last;
  }

  // Whether a row that ends in `line` stands apart from the next: behind blank lines, or those that
  // hold nothing but the cells of several rows.
  bool EndsAtGap(size_t line) const {
    if (HasGap(line + 1) || lines_.lines[line + 1].page_begins) return true;
    for (const size_t of : {line, line + 1}) {
      bool cells = false;
      for (size_t i = 0; i < columns_; ++i) {
        cells = cells || (!merges_[i] && !lines_.At(of, i).text.empty());
      }
      if (!cells) return true;
    }
    return false;
  }

  size_t CountCells(size_t line) const {
    size_t cells = 0;
    for (size_t i = 0; i < columns_; ++i) cells += !lines_.At(line, i).text.empty();
    return cells;
  }

  // A row that begins at a line, as it grows line by line.
  struct Row {
    std::array<uint32_t, kMaxAlignedColumns> first;
    std::array<uint32_t, kMaxAlignedColumns> last;
    uint32_t seen = 0;  // A bit for each column.
    int inside = 0;
    int numbers = 0;
    bool pages = false;  // It stands on two of them.
  };

  void ExtendRow(size_t run, size_t first, size_t end, bool middle, std::vector<int64_t>* best,
                 std::vector<uint32_t>* from) const {
    const int64_t before = (*best)[first - run];
    if (before >= kNever) return;
    Row row;
    const size_t most = std::min(end, first + kMaxRowLines);
    for (size_t line = first; line < most; ++line) {
      AddLine(line, first, &row);
      if (row.numbers > 1 || row.inside > kHopeless) break;
      int64_t cost = before + row.inside + RowCost(row, first, line, middle, end);
      if (line + 1 < end) {
        cost += cut_[line + 1];
        if (!EndsAtGap(line)) cost += no_gap_;
      }
      if (cost < (*best)[line + 1 - run]) {
        (*best)[line + 1 - run] = cost;
        (*from)[line + 1 - run] = static_cast<uint32_t>(first - run);
      }
    }
  }

  void AddLine(size_t line, size_t first, Row* row) const {
    const uint32_t height = lines_.lines[line].height;
    if (line > first) {
      if (HasGap(line)) row->inside += gap_inside_;
      if (lines_.lines[line].page_begins) {
        row->pages = true;
        row->inside += 20;
      }
    }
    row->numbers += IsNumbered(line);
    bool whole = line > first && number_ == kNone;
    for (size_t i = 0; i < columns_; ++i) {
      if (merges_[i] || lines_.At(line, i).text.empty()) continue;
      if ((row->seen & 1U << i) == 0) {
        row->seen |= 1U << i;
        row->first[i] = height;
      } else {
        row->inside += keep_[line * columns_ + i];
      }
      row->last[i] = height;
    }
    for (size_t i = 0; whole && i < columns_; ++i) {
      whole = merges_[i] || !lines_.At(line, i).text.empty();
    }
    if (whole) row->inside += kWholeLine;
  }

  // How ill the lines [first, last] are a row, beside what stands inside of their cells.
  int RowCost(const Row& row, size_t first, size_t last, bool middle, size_t end) const {
    int cost = 10;
    const uint32_t top = lines_.lines[first].height;
    const uint32_t bottom = lines_.lines[last].height;
    for (size_t i = 0; i < columns_; ++i) {
      if (merges_[i]) continue;
      const v1::ColumnKind kind = lines_.columns[i].kind;
      if ((row.seen & 1U << i) == 0) {
        cost += kind == v1::COLUMN_KIND_TASK       ? 100
                : kind == v1::COLUMN_KIND_UNIT     ? 25
                : kind == v1::COLUMN_KIND_DEADLINE ? 15
                                                   : 0;
        continue;
      }
      if (row.pages) continue;
      if (middle) {
        const int off =
            std::abs(static_cast<int>(row.first[i] + row.last[i]) - static_cast<int>(top + bottom));
        cost += off * 2 + std::max(0, off - 1) * (i == number_ ? 10 : 6);
      } else {
        cost += static_cast<int>(std::min(row.first[i] - top, 4U)) * (i == number_ ? 60 : 25);
      }
    }
    if (number_ != kNone && row.numbers == 0) {
      // A row may be printed on two pages, its number on one of them.
      const bool part =
          lines_.lines[first].page_begins || (last + 1 < end && lines_.lines[last + 1].page_begins);
      cost += part ? 30 : 100;
    }
    return cost;
  }

  // Puts what a page break parted off a row back to it: lines without a number where rows have one.
  void JoinParts(std::vector<AlignedRow>* rows) const {
    std::vector<AlignedRow> joined;
    bool open = false;  // The last one goes on on the next page.
    for (const AlignedRow& row : *rows) {
      const bool begins_page = lines_.lines[row.begin].page_begins;
      const bool apart = IsSection(row) || HasNumber(row);
      if (!joined.empty() && begins_page && (open || !apart) && !IsSection(row) &&
          !IsSection(joined.back())) {
        joined.back().end = row.end;
      } else {
        joined.push_back(row);
      }
      open = !apart && !begins_page;
    }
    *rows = std::move(joined);
  }

  bool IsSection(const AlignedRow& row) const { return !lines_.lines[row.begin].section.empty(); }

  bool HasNumber(const AlignedRow& row) const {
    for (uint32_t i = row.begin; i < row.end; ++i) {
      if (IsNumbered(i)) return true;
    }
    return false;
  }

  const Page& page_;
  const AssignmentReader& assignments_;
  const AlignedLines& lines_;
  const size_t columns_;
  const CellLineEnds line_ends_;
  size_t number_ = kNone;  // The column of the rows' numbers.
  std::vector<bool> merges_;
  std::vector<int16_t> keep_;  // By cell.
  std::vector<int> cut_;       // By line: what it costs to begin a row there.
  int gap_inside_ = 0;
  int no_gap_ = 0;
  uint32_t pitch_ = 1;  // From line to line.
  std::string said_;    // By the lines of a cell, up to the one that is weighed.
};

}  // namespace

AlignedRows PartAlignedRows(const Page& page, const AssignmentReader& assignments,
                            const AlignedLines& lines) {
  return RowParter(page, assignments, lines).Part();
}

}  // namespace duban
