#include "extract/wrapped_rows.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/broken_cells.h"
#include "extract/marker.h"
#include "extract/table_cells.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban {
namespace {

constexpr size_t kMaxLines = 6;  // Of a row.
constexpr size_t kMaxDigits = 3;
// 县水利局, no 县市 of 县市 / 场监管局; 纪委.
constexpr uint16_t kLeastNameChars = 3;
constexpr uint16_t kMaxAliasChars = 3;
// What goes on in a cell does not fit it worse than words that nobody knows: no page's number.
constexpr int kLeastContinued = -40;

// The words of a line before its first blank.
std::string_view FirstWord(const Page& page, const Line& line) {
  const std::string_view words = page.In(line.range);
  return words.substr(0, words.find(' '));
}

// The rows below one header.
class RowJoiner {
 public:
  RowJoiner(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
            const TableHeader& header, WrappedRows* rows)
      : page_(page),
        lines_(page.lines()),
        assignments_(assignments),
        header_(header),
        row_cells_(page, titles, assignments, header),
        rows_(rows) {}

  // Reads rows as long as their numbers go on, and sections between them. Returns the first line
  // behind them.
  uint32_t Read() {
    uint32_t at = header_.end_line;
    int last = 0;  // The last row's number; 0 where any may follow.
    while (at < lines_.size()) {
      const int number = NumberOf(FirstWord(page_, lines_[at]), kMaxDigits);
      if (number > 0 && (last == 0 || number == last + 1 || number == 1)) {
        const uint32_t end = ReadRow(at, number);
        JoinRow(at);
        at = std::max(end, at + 1);
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

  bool BeginsRow(uint32_t at, int number) const {
    return NumberOf(FirstWord(page_, lines_[at]), kMaxDigits) == number;
  }

  bool IsSection(uint32_t at) const {
    const MarkerKind marker = ReadMarker(page_.In(lines_[at].range)).kind;
    return marker == MarkerKind::kHan || marker == MarkerKind::kParenHan;
  }

  // Fills in cells_ with those of the row from line `at` on, up to the next row's number or a
  // section; the last row ends where it has a cell for each column. Returns the line behind the
  // row.
  uint32_t ReadRow(uint32_t at, int number) {
    const size_t columns = header_.columns.size();
    cells_.clear();
    size_t full = 0;    // How many cells stand in the lines up to the first with all of the row's,
    uint32_t end = at;  // and the line behind it.
    for (size_t line = 0; line < kMaxLines && at + line < lines_.size(); ++line) {
      const uint32_t i = at + static_cast<uint32_t>(line);
      if (line > 0 && (BeginsRow(i, number + 1) || IsSection(i))) return i;
      if (lines_[i].cell >= 0 || lines_[i].Has(Line::kPipe)) break;
      AddLine(i, line);
      if (full == 0 && cells_.size() >= columns) {
        full = cells_.size();
        end = i + 1;
      }
    }
    cells_.resize(full);
    // 2023年10月 / 底前
    if (full > 0 && end < lines_.size() && lines_[end].cell < 0 && !lines_[end].Has(Line::kBlank) &&
        table::BreaksWord(assignments_, page_.In(cells_.back().item.text),
                          page_.In(lines_[end].range))) {
      AddLine(end, end - at);
      ++end;
    }
    return end;
  }

  void AddLine(uint32_t at, size_t line) {
    stretches_.clear();
    row_cells_.Cut(lines_[at], &stretches_);
    if (stretches_.empty()) stretches_.push_back(lines_[at].range);
    for (size_t i = 0; i < stretches_.size(); ++i) {
      Cell cell;
      cell.item.text = stretches_[i];
      cell.line = line;
      cell.first = i == 0;
      cells_.push_back(cell);
    }
  }

  // Joins the lines of the row in cells_, from line `at` on, where they fill the columns.
  void JoinRow(uint32_t at) {
    const size_t columns = header_.columns.size();
    const size_t ends = cells_.empty() ? 0 : cells_.back().line;
    if (ends == 0 || cells_.size() < columns || cells_.size() - columns > ends) return;
    for (Cell& cell : cells_) {
      table::Describe(assignments_, page_.text(), lines_[at + cell.line].marks, &cell.item);
    }
    const size_t inside = cells_.size() - columns;
    int best = table::kNever;
    unsigned joined = 0;
    for (unsigned tried = 0; tried < 1u << ends; ++tried) {
      if (CountBits(tried) != inside) continue;
      const int fit = FitJoined(tried);
      if (fit > best) joined = tried;
      best = std::max(best, fit);
    }
    if (best == table::kNever || PartsNames(joined)) return;
    for (uint32_t line = 0; line < ends; ++line) {
      if ((joined >> line & 1) != 0) {
        rows_->in_cells.push_back(at + line);
      } else {
        rows_->others.push_back(at + line - static_cast<uint32_t>(rows_->in_cells.size()));
      }
    }
  }

  // Whether a line's end inside of a cell stands between two whole names, which a blank would make
  // two cells and nothing would make one: 县水利局 / 纪委.
  bool PartsNames(unsigned joined) const {
    for (size_t i = 1; i < cells_.size(); ++i) {
      const table::Item& before = cells_[i - 1].item;
      const table::Item& item = cells_[i].item;
      const bool inside =
          cells_[i].first && cells_[i].line > 0 && (joined >> (cells_[i].line - 1) & 1) != 0;
      if (inside && before.units && item.units && !before.unit_open &&
          before.chars >= kLeastNameChars &&
          (item.chars <= kMaxAliasChars || assignments_.BeginsBody(page_.In(item.text))) &&
          !table::BreaksWord(assignments_, page_.In(before.text), page_.In(item.text))) {
        return true;
      }
    }
    return false;
  }

  static size_t CountBits(unsigned bits) {
    size_t count = 0;
    for (; bits != 0; bits &= bits - 1) ++count;
    return count;
  }

  // How well the cells fit the columns where those line ends that are bits of `joined` stand inside
  // of a cell; kNever where one does not.
  int FitJoined(unsigned joined) const {
    const auto goes_on = [&](size_t i) {
      return i < cells_.size() && cells_[i].first && cells_[i].line > 0 &&
             (joined >> (cells_[i].line - 1) & 1) != 0;
    };
    int sum = 0;
    size_t column = 0;
    for (size_t i = 0; i < cells_.size(); ++i) {
      const table::Item& item = cells_[i].item;
      if (goes_on(i)) {
        const int fit =
            table::FitContinued(header_.columns[column], cells_[i - 1].item, item, false);
        if (fit < kLeastContinued) return table::kNever;
        sum += fit;
        continue;
      }
      if (i > 0) ++column;
      const Column& of = header_.columns[column];
      // What a line's end breaks need not look like a cell of its column.
      const bool broken = goes_on(i + 1);
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
  WrappedRows* rows_;
  std::vector<Cell> cells_;       // Of the row that is read.
  std::vector<Range> stretches_;  // Of its line.
};

}  // namespace

WrappedRows FindWrappedRows(const Page& page, const ColumnTitles& titles,
                            const AssignmentReader& assignments) {
  constexpr size_t kMaxTitleBytes = 12;  // 序号
  WrappedRows rows;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t at = 0; at < lines.size();) {
    const Line& line = lines[at];
    const bool blanks = line.cell < 0 && line.Has(Line::kBlank) &&
                        !line.Has(Line::kPipe | Line::kTab | Line::kStop | Line::kColon);
    const std::string_view first = blanks ? FirstWord(page, line) : std::string_view();
    TableHeader header;
    if (first.empty() || first.size() > kMaxTitleBytes ||
        titles.FindWhole(first).kind != v1::COLUMN_KIND_NUMBER ||
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
