#include "extract/wrapped_rows.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string_view>
#include <utility>

#include "extract/broken_cells.h"
#include "extract/marker.h"
#include "extract/table_cells.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban {
namespace {

constexpr uint32_t kMaxLines = 6;  // Of a row.
constexpr size_t kMaxDigits = 3;
// 县水利局, no 县市 of 县市 / 场监管局; 纪委.
constexpr uint16_t kLeastNameChars = 3;
constexpr uint16_t kMaxAliasChars = 3;
// What goes on in a cell does not fit it worse than words that nobody knows: no page's number.
constexpr int kLeastContinued = -40;

// The rows below one header.
class RowJoiner {
 public:
  RowJoiner(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
            const TableHeader& header, RowLines* rows)
      : page_(page),
        lines_(page.lines()),
        assignments_(assignments),
        header_(header),
        row_cells_(page, titles, assignments, header),
        rows_(rows) {
    AddFilled(header.columns);
    // 备注 at the end is empty in most rows.
    std::vector<Column> noted = header.columns;
    while (noted.back().kind == v1::COLUMN_KIND_OTHER && noted.size() > 1) noted.pop_back();
    if (noted.size() < header.columns.size()) AddFilled(std::move(noted));
  }

  // Reads rows as long as their numbers go on, and sections between them. Returns the first line
  // behind them.
  uint32_t Read() {
    uint32_t at = header_.end_line;
    int last = 0;  // The last row's number; 0 where any may follow.
    while (at < lines_.size()) {
      const int number = NumberOf(FirstCell(page_, lines_[at].range), kMaxDigits);
      if (number > 0 && (last == 0 || number == last + 1 || number == 1)) {
        at = JoinRow(at, number);
        last = number;
      } else if (IsSection(at)) {
        ++at;
        last = 0;
      } else {
        break;
      }
    }
    return at;
  }

 private:
  struct Cell {
    table::Item item;
    size_t line = 0;     // Counted from the row's first.
    bool first = false;  // Of its line.
  };

  // A bit for each line of a row whose end stands inside of a cell.
  using LineEnds = std::bitset<kMaxLines>;

  // Such line ends, and how well the cells so made fit.
  struct Joins {
    int fit = table::kNever;
    LineEnds inside;
  };

  // Adds columns that a row may fill: all of these, or those that are of no categories, whose cells
  // may be merged.
  void AddFilled(std::vector<Column> columns) {
    std::vector<Column> uncategorized;
    for (const Column& column : columns) {
      if (column.kind != v1::COLUMN_KIND_CATEGORY) uncategorized.push_back(column);
    }
    least_cells_ = std::min(least_cells_, uncategorized.size());
    const bool categorized = uncategorized.size() < columns.size();
    filled_.push_back(std::move(columns));
    if (categorized) filled_.push_back(std::move(uncategorized));
  }

  bool BeginsRow(uint32_t at, int number) const {
    return NumberOf(FirstCell(page_, lines_[at].range), kMaxDigits) == number;
  }

  bool IsSection(uint32_t at) const {
    const MarkerKind marker = ReadMarker(page_.In(lines_[at].range)).kind;
    return marker == MarkerKind::kHan || marker == MarkerKind::kParenHan;
  }

  // Joins the lines of the row from line `at` on: those up to the next row's number or a section,
  // or of the last row as few as have all its cells. Returns the line behind the row.
  uint32_t JoinRow(uint32_t at, int number) {
    cells_.clear();
    uint32_t end = at;
    bool last = true;
    for (; end < lines_.size() && end < at + kMaxLines; ++end) {
      if (end > at && (BeginsRow(end, number + 1) || BeginsRow(end, 1) || IsSection(end))) {
        last = false;
        break;
      }
      if (lines_[end].cell >= 0 || lines_[end].Has(Line::kPipe)) break;
      AddLine(end, end - at);
    }
    if (!last) {
      JoinCells(at);
      return end;
    }
    const std::vector<Cell> all = std::move(cells_);
    const auto take = [&](uint32_t line) {
      cells_.clear();
      for (const Cell& cell : all) {
        if (at + cell.line < line) cells_.push_back(cell);
      }
    };
    for (uint32_t behind = at + 1; behind <= end; ++behind) {
      take(behind);
      // 2023年10月 / 底前
      const bool open = behind < end && !lines_[behind].Has(Line::kBlank) &&
                        table::BreaksWord(assignments_, page_.In(cells_.back().item.text),
                                          page_.In(lines_[behind].range));
      if (open) take(behind + 1);
      if (JoinCells(at)) return behind + open;
    }
    return at + 1;
  }

  void AddLine(uint32_t at, size_t line) {
    stretches_.clear();
    row_cells_.Cut(lines_[at], &stretches_);
    if (stretches_.empty()) stretches_.push_back(lines_[at].range);
    // 6 12月底前公布目录。
    Range& first = stretches_.front();
    const uint32_t number_end =
        first.begin + static_cast<uint32_t>(FirstCell(page_, lines_[at].range).size());
    if (line == 0 && number_end < first.end) {
      const Range behind = {number_end, first.end};
      first.end = number_end;
      stretches_.insert(stretches_.begin() + 1, behind);
    }
    for (size_t i = 0; i < stretches_.size(); ++i) {
      Cell cell;
      cell.item.text = stretches_[i];
      cell.line = line;
      cell.first = i == 0;
      cells_.push_back(cell);
    }
  }

  // Joins the lines that cells_ stand in, from line `at` on. Returns whether they fill the columns.
  bool JoinCells(uint32_t at) {
    const size_t ends = cells_.back().line;
    // Titles side by side may stand above cells that have a line each.
    if (cells_.size() < least_cells_ || cells_.size() == ends + 1) return false;
    if (cells_.size() > header_.columns.size() + ends) return false;
    for (Cell& cell : cells_) {
      table::Describe(assignments_, page_.text(), lines_[at + cell.line].marks, &cell.item);
    }
    Joins best;
    for (const std::vector<Column>& columns : filled_) FindJoins(columns, ends, &best);
    if (best.fit == table::kNever || PartsNames(best.inside)) return false;
    for (uint32_t line = 0; line < ends; ++line) rows_->Add(at + line, best.inside[line]);
    return true;
  }

  // Puts the line ends inside of cells that make the cells fit `columns` best into `best`, where
  // they fit better than what is there.
  void FindJoins(const std::vector<Column>& columns, size_t ends, Joins* best) const {
    if (cells_.size() < columns.size() || cells_.size() - columns.size() > ends) return;
    const size_t inside = cells_.size() - columns.size();
    for (unsigned tried = 0; tried < 1u << ends; ++tried) {
      const LineEnds ends_inside(tried);
      if (ends_inside.count() != inside) continue;
      const int fit = FitJoined(columns, ends_inside);
      if (fit > best->fit) *best = {fit, ends_inside};
    }
  }

  // Whether a line's end inside of a cell stands between two whole names, which a blank would make
  // two cells and nothing would make one: 县水利局 / 纪委.
  bool PartsNames(LineEnds inside) const {
    for (size_t i = 1; i < cells_.size(); ++i) {
      const table::Item& before = cells_[i - 1].item;
      const table::Item& item = cells_[i].item;
      if (GoesOn(i, inside) && before.units && item.units && !before.unit_open &&
          before.chars >= kLeastNameChars &&
          (item.chars <= kMaxAliasChars || assignments_.BeginsBody(page_.In(item.text))) &&
          !table::BreaksWord(assignments_, page_.In(before.text), page_.In(item.text))) {
        return true;
      }
    }
    return false;
  }

  // Whether stretch `i` goes on in the cell of the one before it.
  bool GoesOn(size_t i, LineEnds inside) const {
    return i < cells_.size() && cells_[i].first && cells_[i].line > 0 && inside[cells_[i].line - 1];
  }

  // How well the cells fit the columns; kNever where one does not.
  int FitJoined(const std::vector<Column>& columns, LineEnds inside) const {
    int sum = 0;
    size_t column = 0;
    for (size_t i = 0; i < cells_.size(); ++i) {
      const table::Item& item = cells_[i].item;
      if (GoesOn(i, inside)) {
        const int fit = table::FitContinued(columns[column], cells_[i - 1].item, item, false);
        if (fit < kLeastContinued) return table::kNever;
        sum += fit;
        continue;
      }
      if (i > 0) ++column;
      const Column& of = columns[column];
      // What a line's end breaks need not look like a cell of its column.
      const bool broken = GoesOn(i + 1, inside);
      // Bodies in the place of a task tell that a cell to the left is not printed.
      const bool shifted = of.kind == v1::COLUMN_KIND_TASK && item.units;
      if (!broken && (shifted || item.unit_open || !table::FitsWholeRow(of, item, false))) {
        return table::kNever;
      }
      sum += table::Fit(of, item);
    }
    return sum;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  const table::RowCells row_cells_;
  std::vector<std::vector<Column>> filled_;  // The columns that a row may fill, most first.
  size_t least_cells_ = SIZE_MAX;            // Of a row.
  RowLines* rows_;
  std::vector<Cell> cells_;       // Of the row that is read.
  std::vector<Range> stretches_;  // Of its line.
};

}  // namespace

RowLines FindWrappedRows(const Page& page, const ColumnTitles& titles,
                         const AssignmentReader& assignments) {
  RowLines rows;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t at = 0; at < lines.size();) {
    TableHeader header;
    if (!MayTitleBlankRows(page, titles, lines[at]) ||
        !ReadTableHeader(page, titles, at, &header) || header.mark != CellMark::kBlank ||
        header.columns[0].kind != v1::COLUMN_KIND_NUMBER) {
      ++at;
      continue;
    }
    at = std::max(RowJoiner(page, titles, assignments, header, &rows).Read(), at + 1);
  }
  return rows;
}

}  // namespace duban
