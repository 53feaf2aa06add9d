#include "extract/broken_titles.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/marker.h"
#include "extract/settled_columns.h"
#include "extract/table_header.h"
#include "text/character.h"
#include "text/range.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr uint32_t kMaxLines = 30;
// What stands of a title in one line is no longer than this.
constexpr size_t kMaxPieceChars = 8;
constexpr size_t kMaxTitleChars = 16;
constexpr size_t kMinKnown = 3;
constexpr size_t kMaxColumns = 40;

class BrokenTitles {
 public:
  // `below` for a second row of titles.
  BrokenTitles(const Page& page, const ColumnTitles& titles, bool below)
      : page_(page), lines_(page.lines()), titles_(titles), below_(below) {}

  uint32_t End(uint32_t at) {
    if (at >= lines_.size()) return at;
    const bool beside = lines_[at].Has(Line::kTab | Line::kPipe);
    // A first title of two lines has its border in the second.
    if (!beside && (at + 1 >= lines_.size() || !lines_[at + 1].Has(Line::kTab | Line::kPipe))) {
      return at;
    }
    if (!titles_.MayBeginTitle(page_.In(lines_[at].range)) || !MayGoOn(at)) return at;
    mark_ = lines_[beside ? at : at + 1].Has(Line::kPipe) ? CellMark::kPipe : CellMark::kTab;
    uint32_t best_end = at;
    int best = 0;
    for (uint32_t line = at; line < lines_.size() && line < at + kMaxLines; ++line) {
      if (line > at && (lines_[line].blank_lines_before > 0 || !MayGoOn(line))) break;
      if (!Add(line, line == at) || cells_.size() > kMaxColumns) break;
      // A title may go on in the next line: of ends that are as good the last is meant.
      const int fit = line > at ? Fit() : 0;
      if (fit > 0 && fit >= best) {
        best = fit;
        best_end = line + 1;
      }
    }
    return best_end < at + 2 || !IsRowBehind(best_end) ? at : best_end;
  }

 private:
  // Whether no more than pieces of titles stand in the line.
  bool MayGoOn(uint32_t line) const {
    const Line& here = lines_[line];
    if (here.cell >= 0 || here.Has(Line::kStop | Line::kColon | Line::kComma | Line::kSemicolon)) {
      return false;
    }
    const std::string_view words = page_.In(here.range);
    if (words.front() >= '0' && words.front() <= '9') return false;
    const MarkerKind kind = ReadMarker(words).kind;
    if (kind == MarkerKind::kHan || kind == MarkerKind::kParenHan) return false;
    for (size_t begin = 0; begin < words.size();) {
      const size_t end = std::min(FindEither(words.substr(begin), '\t', '|'), words.size() - begin);
      if (HasMoreChars(words.substr(begin, end), kMaxPieceChars)) return false;
      begin += end + 1;
    }
    return true;
  }

  // Appends the cells of the line; its first goes on from the last one before it. False where that
  // is a title and they do not make one: 完成时限 above 牵头单位 of a second row, a value above the
  // label of the next.
  bool Add(uint32_t line, bool first) {
    constexpr size_t kHalfChars = 2;
    const size_t before = cells_.size();
    CutCells(page_.text(), lines_[line].range, mark_, &cells_);
    if (first) return true;
    const Range joined = {cells_[before - 1].begin, cells_[before].end};
    // 序号 is no half, so that what stands above it heads the table: 工作清单. Nor is a title below
    // more than a half that is all of its line: 任务分工表 above 类别.
    const bool heads = before == 1 && HasMoreChars(page_.In(cells_.front()), kHalfChars);
    const bool alone =
        KindOf(cells_[before]) == v1::COLUMN_KIND_NUMBER ||
        (IsTitle(cells_[before]) && (heads || HasMoreChars(page_.In(cells_[before]), kHalfChars) ||
                                     IsTitle(cells_[before - 1])));
    if (alone && !IsTitle(joined)) return false;
    cells_[before - 1] = joined;
    cells_.erase(cells_.begin() + static_cast<ptrdiff_t>(before));
    return true;
  }

  v1::ColumnKind KindOf(Range cell) const { return titles_.FindWhole(page_.In(cell)).kind; }
  bool IsTitle(Range cell) const { return KindOf(cell) != v1::COLUMN_KIND_UNSPECIFIED; }

  // How well the cells so far fit as titles; 0 where they do not.
  int Fit() const {
    int fit = 0;
    size_t known = 0;
    size_t joined = 0;   // Titles of several lines that are known,
    size_t unknown = 0;  // and that are not.
    std::vector<Column> columns;
    for (const Range cell : cells_) {
      const std::string_view words = page_.In(cell);
      if (words.empty() || HasMoreChars(words, kMaxTitleChars)) return 0;
      columns.push_back(titles_.Find(words));
      const bool knows = columns.back().kind != v1::COLUMN_KIND_UNSPECIFIED;
      known += knows;
      if (words.find('\n') != words.npos) ++(knows ? joined : unknown);
      fit += knows ? 1 : -1;
    }
    // Where titles of two lines stand side by side others are joined, into what nobody knows.
    if (unknown > 1 || (unknown == 1 && joined < 2)) return 0;
    if (below_) return known == cells_.size() && known > 1 ? fit : 0;
    if (known < kMinKnown || known * 2 < cells_.size()) return 0;
    std::vector<Range> cells = cells_;
    return SettleColumns(&columns, &cells) ? fit : 0;
  }

  // Whether a row, a rule or a heading stands behind the titles.
  bool IsRowBehind(uint32_t line) const {
    if (line >= lines_.size()) return false;
    if (lines_[line].Has(mark_ == CellMark::kPipe ? Line::kPipe : Line::kTab)) return true;
    const uint32_t next = line + 1;
    return next < lines_.size() && lines_[next].cell < 0 &&
           lines_[next].Has(mark_ == CellMark::kPipe ? Line::kPipe : Line::kTab);
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  const bool below_;
  CellMark mark_ = CellMark::kTab;
  std::vector<Range> cells_;
};

// How many cells, one a line, each of the first rows has, whose numbers count up from the line
// behind `header` on.
std::vector<size_t> CellsOfFirstRows(const Page& page, const TableHeader& header) {
  constexpr int kRows = 3;
  constexpr size_t kMaxDigits = 3;
  constexpr uint32_t kMaxRowLines = 60;
  std::vector<size_t> rows;
  if (header.columns[0].kind != v1::COLUMN_KIND_NUMBER) return rows;
  const std::vector<Line>& lines = page.lines();
  const std::string_view first_title = page.In(header.titles[0]);
  uint32_t line = header.end_line;
  for (int number = 1; number <= kRows && line < lines.size(); ++number) {
    if (NumberOf(page.In(lines[line].range), kMaxDigits) != number) break;
    size_t cells = 1;
    const size_t end = std::min<size_t>(lines.size(), line + kMaxRowLines);
    for (++line; line < end; ++line) {
      const std::string_view words = page.In(lines[line].range);
      if (NumberOf(words, kMaxDigits) == number + 1 || words == first_title) break;
      // A cell's own lines stand closer together than cells do.
      cells += !header.blank_lines || lines[line].blank_lines_before >= header.cell_gap;
    }
    rows.push_back(cells);
  }
  return rows;
}

}  // namespace

uint32_t BrokenTitlesEnd(const Page& page, const ColumnTitles& titles, uint32_t at) {
  return BrokenTitles(page, titles, false).End(at);
}

uint32_t BrokenSubtitlesEnd(const Page& page, const ColumnTitles& titles, uint32_t at) {
  return BrokenTitles(page, titles, true).End(at);
}

bool IsOneOfHalves(v1::ColumnKind kind) {
  return kind == v1::COLUMN_KIND_NUMBER || kind == v1::COLUMN_KIND_UNIT ||
         kind == v1::COLUMN_KIND_DEADLINE || kind == v1::COLUMN_KIND_PERSON;
}

void JoinCategory(const Page& page, const ColumnTitles& titles, TableHeader* header) {
  constexpr size_t kHalfChars = 2;
  std::vector<Column>& columns = header->columns;
  const auto is_half = [&](size_t i) {
    return !HasMoreChars(page.In(header->titles[i]), kHalfChars);
  };
  // 项目 above 类别 is one where others are broken so: 实施 above 单位.
  constexpr ptrdiff_t kMinBroken = 2;
  const auto broken = std::count_if(header->titles.begin(), header->titles.end(), [&](Range title) {
    return page.In(title).find('\n') != std::string_view::npos;
  });
  for (size_t i = 0; i + 1 < columns.size(); ++i) {
    const bool may_be_half = columns[i].kind == v1::COLUMN_KIND_TASK ||
                             (columns[i].kind == v1::COLUMN_KIND_CATEGORY && broken >= kMinBroken);
    if (!may_be_half || !is_half(i) || !is_half(i + 1)) continue;
    const Range joined = {header->titles[i].begin, header->titles[i + 1].end};
    const Column whole = titles.FindWhole(page.In(joined));
    const bool other_task =
        std::any_of(columns.begin() + static_cast<ptrdiff_t>(i) + 2, columns.end(),
                    [](const Column& column) { return column.kind == v1::COLUMN_KIND_TASK; });
    if (whole.kind != v1::COLUMN_KIND_CATEGORY || !other_task) continue;
    columns[i] = whole;
    header->titles[i] = joined;
    columns.erase(columns.begin() + static_cast<ptrdiff_t>(i) + 1);
    header->titles.erase(header->titles.begin() + static_cast<ptrdiff_t>(i) + 1);
    return;
  }
}

bool IsBrokenUnknownTitle(const Page& page, const ColumnTitles& titles, uint32_t at) {
  constexpr size_t kHalfChars = 2;
  constexpr uint32_t kLines = 4;
  const std::vector<Line>& lines = page.lines();
  if (at + kLines > lines.size()) return false;
  for (uint32_t line = at; line < at + kLines; ++line) {
    const std::string_view words = page.In(lines[line].range);
    if (HasMoreChars(words, kHalfChars) || IsBareNumber(words)) return false;
  }
  const Range known = {lines[at + 2].range.begin, lines[at + 3].range.end};
  return titles.FindWhole(page.In(known)).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

bool RowsFillTitles(const Page& page, const TableHeader& header) {
  const std::vector<size_t> rows = CellsOfFirstRows(page, header);
  const auto full = std::count(rows.begin(), rows.end(), header.columns.size());
  // A cell of several lines makes more of a row.
  return full >= 2 || (full == 1 && rows.size() > 1 &&
                       *std::min_element(rows.begin(), rows.end()) == header.columns.size());
}

void JoinTitlesToRows(const Page& page, const ColumnTitles& titles, TableHeader* header) {
  constexpr size_t kHalfChars = 4;
  std::vector<Range>& cells = header->titles;
  // Else the rows may leave the last column empty: 备注.
  const v1::ColumnKind last = header->columns.back().kind;
  const bool printed = last == v1::COLUMN_KIND_UNIT || last == v1::COLUMN_KIND_DEADLINE;
  if (!printed && header->end_line - header->first_line == cells.size()) return;
  const std::vector<size_t> rows = CellsOfFirstRows(page, *header);
  if (rows.size() < 2 || rows[0] >= cells.size() ||
      std::count(rows.begin(), rows.end(), rows[0]) < 2) {
    return;
  }
  const auto is_half = [&](size_t i) {
    const std::string_view words = page.In(cells[i]);
    return !words.empty() && words.find('\n') == words.npos && !HasMoreChars(words, kHalfChars);
  };
  std::vector<size_t> halves;  // The first of each two.
  for (size_t i = 1; i + 1 < cells.size(); ++i) {
    if (is_half(i) && is_half(i + 1) &&
        titles.FindWhole(page.In(cells[i])).kind == v1::COLUMN_KIND_UNSPECIFIED) {
      halves.push_back(i++);
    }
  }
  // Where the rows do not tell which are meant none is joined.
  if (halves.size() != cells.size() - rows[0]) return;
  for (auto i = halves.rbegin(); i != halves.rend(); ++i) {
    const auto below = static_cast<ptrdiff_t>(*i) + 1;
    cells[*i].end = cells[*i + 1].end;
    header->columns[*i] = titles.Find(page.In(cells[*i]));
    cells.erase(cells.begin() + below);
    header->columns.erase(header->columns.begin() + below);
  }
}

bool IsPrintedTwice(std::string_view words) {
  const size_t half = words.find(' ');
  return half != words.npos && words.substr(0, half) == words.substr(half + 1);
}

}  // namespace duban
