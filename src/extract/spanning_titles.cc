#include "extract/spanning_titles.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extract/marker.h"
#include "extract/table_item.h"

namespace duban::table {
namespace {

// A title of units above units or persons, of times above times.
constexpr int kOfOneKind = 20;
// Several titles span no more columns than these together.
constexpr size_t kMaxSubtitles = 16;
constexpr size_t kMaxTitles = 24;
constexpr size_t kMinTitles = 6;
constexpr size_t kMaxColumns = 40;
constexpr uint32_t kMaxRows = 12;
constexpr uint32_t kMaxRowBytes = 6000;

// Whether a column says who answers for a task, or when it is due.
bool TellsOfDuty(const Column& column) {
  return column.kind == v1::COLUMN_KIND_UNIT || column.kind == v1::COLUMN_KIND_PERSON ||
         column.kind == v1::COLUMN_KIND_DEADLINE;
}

bool MayBeTitles(const TitlesBelow& below) {
  const auto printed = static_cast<size_t>(
      std::count_if(below.cells.begin(), below.cells.end(), [](Range c) { return !c.empty(); }));
  return below.known >= 2 && below.known * 2 >= printed &&
         std::any_of(below.columns.begin(), below.columns.end(), TellsOfDuty);
}

// What a column holds below the settled title `spanning`: the task has its column already.
Column Spanned(const Column& spanning, const Column& title) {
  const Column column = Below(spanning, title);
  const bool other = column.kind == v1::COLUMN_KIND_UNSPECIFIED ||
                     column.kind == v1::COLUMN_KIND_TASK || column.kind == v1::COLUMN_KIND_FAULT ||
                     column.kind == v1::COLUMN_KIND_NUMBER;
  return other ? Column{v1::COLUMN_KIND_OTHER} : column;
}

// The ways in which the titles of a first row may span those of a second, with how well the cells
// of the rows below fit the columns then: the best is found title by title.
class Ways {
 public:
  // `titles` of the header's are those of the first row, `rows` the cells of the rows below, of one
  // `width`.
  Ways(const TitlesBelow& below, const std::vector<Column>& header, size_t titles, size_t width,
       const std::vector<std::vector<Item>>& rows)
      : below_(below), header_(header), titles_(titles), width_(width) {
    for (size_t title = 0; title < titles; ++title) {
      for (size_t at = 0; at < width; ++at) fits_.push_back(FitColumn(header[title], rows, at));
    }
    for (const Column& column : below.columns) {
      const Column spanned = Spanned(Column(), column);
      for (size_t at = 0; at < width; ++at) fits_below_.push_back(FitColumn(spanned, rows, at));
    }
  }

  // How many titles below each title of the first row, 0 for one that spans no columns. Returns how
  // well the rows fit, kNever where there is no way.
  int FindBest(std::vector<size_t>* spans) const {
    const size_t count = below_.columns.size();
    const size_t spanning = titles_ + count - width_;
    // Of the first titles, with so many of those below and so many spanning: the score, and how
    // many the last one spans.
    const size_t wide = spanning + 1;
    const auto at = [&](size_t title, size_t used, size_t spanned) {
      return (title * (count + 1) + used) * wide + spanned;
    };
    std::vector<std::pair<int, size_t>> best((titles_ + 1) * (count + 1) * wide, {kNever, 0});
    best[at(0, 0, 0)].first = 0;
    for (size_t title = 0; title < titles_; ++title) {
      for (size_t used = 0; used <= count; ++used) {
        for (size_t spanned = 0; spanned <= std::min(spanning, title); ++spanned) {
          const int score = best[at(title, used, spanned)].first;
          if (score <= kNever) continue;
          const size_t column = title - spanned + used;
          const auto offer = [&](size_t state, int with, size_t span) {
            if (with > best[state].first) best[state] = {with, span};
          };
          if (column < width_) {
            offer(at(title + 1, used, spanned), score + fits_[title * width_ + column], 0);
          }
          if (spanned == spanning) continue;
          int more = score + FitSpanned(title, used, column);
          for (size_t n = 2; used + n <= count && column + n <= width_; ++n) {
            more += FitSpanned(title, used + n - 1, column + n - 1);
            if (more > kNever / 2) offer(at(title + 1, used + n, spanned + 1), more, n);
          }
        }
      }
    }
    const int score = best[at(titles_, count, spanning)].first;
    if (score <= kNever) return kNever;
    spans->assign(titles_, 0);
    size_t used = count;
    size_t spanned = spanning;
    for (size_t title = titles_; title-- > 0;) {
      const size_t n = best[at(title + 1, used, spanned)].second;
      (*spans)[title] = n;
      used -= n;
      spanned -= n > 0;
    }
    return score;
  }

 private:
  static int FitColumn(const Column& column, const std::vector<std::vector<Item>>& rows,
                       size_t at) {
    int fit = 0;
    for (const std::vector<Item>& row : rows)
      fit += row[at].text.empty() ? 0 : Fit(column, row[at]);
    return fit;
  }

  int FitSpanned(size_t title, size_t below, size_t at) const {
    const v1::ColumnKind kind = header_[title].kind;
    // What numbers a task and what it is are one column each.
    if (kind == v1::COLUMN_KIND_NUMBER || kind == v1::COLUMN_KIND_TASK ||
        below >= below_.columns.size() || at >= width_) {
      return kNever;
    }
    const Column& title_below = below_.columns[below];
    const bool kin =
        kind == title_below.kind || (kind == v1::COLUMN_KIND_UNIT && TellsOfDuty(title_below));
    return fits_below_[below * width_ + at] + (kin ? kOfOneKind : 0);
  }

  const TitlesBelow& below_;
  const std::vector<Column>& header_;
  const size_t titles_;
  const size_t width_;
  std::vector<int> fits_;        // Of each title of the first row in each column.
  std::vector<int> fits_below_;  // Of each of the second.
};

// Whether each of the titles is printed more than once: 责任领导, 责任单位, 责任领导, 责任单位.
// Those of one row are not.
bool AreAllTwice(const Page& page, const std::vector<Range>& titles) {
  return std::all_of(titles.begin(), titles.end(), [&](Range title) {
    return std::count_if(titles.begin(), titles.end(),
                         [&](Range other) { return page.In(other) == page.In(title); }) > 1;
  });
}

void AddRow(const Page& page, const AssignmentReader& assignments, const std::vector<Range>& cells,
            uint16_t marks, std::vector<std::vector<Item>>* rows) {
  std::vector<Item>& row = rows->emplace_back(cells.size());
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    row[i].text = cells[i];
    Describe(assignments, page.text(), marks, &row[i]);
  }
}

// Puts the titles of the second row below those that span them.
void PutBelow(const TitlesBelow& below, const std::vector<size_t>& spans, TableHeader* header) {
  std::vector<Column> columns;
  std::vector<Range> words;
  size_t used = 0;
  for (size_t title = 0; title < spans.size(); ++title) {
    if (spans[title] == 0) {
      columns.push_back(header->columns[title]);
      words.push_back(header->titles[title]);
    }
    for (size_t n = 0; n < spans[title]; ++n, ++used) {
      columns.push_back(Spanned(header->columns[title], below.columns[used]));
      words.push_back(below.cells[used]);
    }
  }
  header->columns = std::move(columns);
  header->titles = std::move(words);
  header->spare = 0;
}

// The cells of a row that stand one a line from line `at` on, where the row's number is, up to the
// next number; empty where none follows.
std::vector<Range> CellsToNumber(const Page& page, uint32_t at, int number) {
  std::vector<Range> cells;
  const std::vector<Line>& lines = page.lines();
  for (uint32_t line = at; line < lines.size() && cells.size() <= kMaxColumns; ++line) {
    if (line > at && NumberOf(page.In(lines[line].range), 3) == number + 1) return cells;
    cells.push_back(lines[line].range);
  }
  return {};
}

}  // namespace

bool TakeTitlesInColumns(const TitlesBelow& below, TableHeader* header) {
  if (!MayBeTitles(below)) return false;
  const std::vector<Range>& titles = header->titles;
  bool above_only = false;
  for (size_t i = 0; i < titles.size(); ++i) {
    const bool printed = i < below.cells.size() && !below.cells[i].empty();
    const bool spans = titles[i].empty() || (i + 1 < titles.size() && titles[i + 1].empty());
    if (printed && (!spans || (i == 0 && titles[0].empty()))) return false;
    above_only = above_only || (!printed && !titles[i].empty());
  }
  if (!above_only) return false;
  Column spanning;
  std::vector<Range> words = titles;
  for (size_t i = 0; i < titles.size(); ++i) {
    if (!titles[i].empty()) spanning = header->columns[i];
    if (i >= below.cells.size() || below.cells[i].empty()) continue;
    header->columns[i] = Spanned(spanning, below.columns[i]);
    words[i] = below.cells[i];
  }
  header->titles = std::move(words);
  ++header->end_line;
  return true;
}

bool TakeSpannedTitles(const Page& page, const AssignmentReader& assignments,
                       const TitlesBelow& below, size_t width, TableHeader* header) {
  const size_t titles = header->columns.size() - header->spare;
  const size_t count = below.columns.size();
  if (!MayBeTitles(below) || count > kMaxSubtitles || titles > kMaxTitles || width <= titles ||
      width >= titles + count || (titles + count - width) * 2 > count) {
    return false;
  }
  std::vector<std::vector<Item>> rows;
  std::vector<Range> cells;
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + 1 + kMaxRows);
  const uint16_t border = header->mark == CellMark::kPipe ? Line::kPipe : Line::kTab;
  for (size_t line = header->end_line + 1; line < end && lines[line].Has(border); ++line) {
    if (lines[line].range.size() > kMaxRowBytes) continue;
    cells.clear();
    CutCells(page.text(), lines[line].range, header->mark, &cells);
    if (cells.size() == width) AddRow(page, assignments, cells, lines[line].marks, &rows);
  }
  std::vector<size_t> spans;
  if (Ways(below, header->columns, titles, width, rows).FindBest(&spans) == kNever) return false;
  PutBelow(below, spans, header);
  ++header->end_line;
  return true;
}

void TakeSpannedTitlesOfLines(const Page& page, const AssignmentReader& assignments,
                              TableHeader* header) {
  const std::vector<Line>& lines = page.lines();
  const size_t count = header->columns.size();
  if (header->mark != CellMark::kLine || count != header->titles.size() || count > kMaxTitles ||
      count < kMinTitles || header->columns[0].kind != v1::COLUMN_KIND_NUMBER ||
      !TellsOfDuty(header->columns[count - 1]) || !TellsOfDuty(header->columns[count - 2])) {
    return;
  }
  std::vector<std::vector<Item>> rows;
  uint32_t line = header->end_line;
  for (int number = 1; number <= static_cast<int>(kMaxRows); ++number) {
    if (line >= lines.size() || NumberOf(page.In(lines[line].range), 3) != number) break;
    const std::vector<Range> cells = CellsToNumber(page, line, number);
    if (cells.empty()) break;
    line += static_cast<uint32_t>(cells.size());
    // A cell of several lines makes a row of more.
    if (!rows.empty() && cells.size() > rows[0].size()) continue;
    if (!rows.empty() && cells.size() < rows[0].size()) rows.clear();
    AddRow(page, assignments, cells, Line::kStop | Line::kColon | Line::kEnumeration, &rows);
  }
  if (rows.size() < 2 || rows[0].size() + 2 > count) return;
  const size_t width = rows[0].size();
  const size_t spanning = count - width;
  int best = kNever;
  std::vector<size_t> best_spans;
  TitlesBelow best_below;
  for (size_t titles = count - 2 * spanning; titles > 2; --titles) {
    if (count < 2 * spanning || count - titles > kMaxSubtitles) break;
    TitlesBelow below;
    below.cells.assign(header->titles.begin() + static_cast<ptrdiff_t>(titles),
                       header->titles.end());
    below.columns.assign(header->columns.begin() + static_cast<ptrdiff_t>(titles),
                         header->columns.end());
    if (!std::all_of(below.columns.begin(), below.columns.end(), TellsOfDuty)) break;
    if (!AreAllTwice(page, below.cells)) continue;
    std::vector<size_t> spans;
    const int score = Ways(below, header->columns, titles, width, rows).FindBest(&spans);
    if (score <= best) continue;
    best = score;
    best_spans = std::move(spans);
    best_below = std::move(below);
  }
  if (best > 0) PutBelow(best_below, best_spans, header);
}

namespace {

// How well the first line below the titles, or below the section that stands there (一、工程), and
// those behind it fit `columns`, a line each.
int FitFirstRow(const Page& page, const AssignmentReader& assignments, uint32_t at,
                const std::vector<Column>& columns) {
  const std::vector<Line>& lines = page.lines();
  if (at < lines.size() && columns[0].kind != v1::COLUMN_KIND_CATEGORY &&
      ReadMarker(page.In(lines[at].range)).kind == MarkerKind::kHan) {
    ++at;
  }
  if (lines.size() < at + columns.size()) return kNever;
  std::vector<Range> cells;
  for (size_t i = 0; i < columns.size(); ++i) cells.push_back(lines[at + i].range);
  std::vector<std::vector<Item>> rows;
  AddRow(page, assignments, cells, Line::kStop | Line::kColon | Line::kEnumeration, &rows);
  int fit = 0;
  for (size_t i = 0; i < columns.size(); ++i) fit += Fit(columns[i], rows[0][i]);
  return fit;
}

// The fewest lines of the first numbered rows below the titles; 0 for none.
size_t LinesOfShortestRow(const Page& page, uint32_t line) {
  size_t least = 0;
  for (int number = 1; number <= static_cast<int>(kMaxRows); ++number) {
    if (line >= page.lines().size() || NumberOf(page.In(page.lines()[line].range), 3) != number) {
      break;
    }
    const size_t cells = CellsToNumber(page, line, number).size();
    if (cells == 0) break;
    line += static_cast<uint32_t>(cells);
    least = least == 0 ? cells : std::min(least, cells);
  }
  return least;
}

}  // namespace

void DropTitleAboveLeaders(const Page& page, const AssignmentReader& assignments,
                           TableHeader* header) {
  const std::vector<Column>& columns = header->columns;
  if (header->mark != CellMark::kLine || columns.size() != header->titles.size()) return;
  const auto is_unit = [](const Column& column) { return column.kind == v1::COLUMN_KIND_UNIT; };
  const auto first = std::find_if_not(columns.rbegin(), columns.rend(), is_unit).base();
  if (columns.end() - first < 3 || first == columns.begin() ||
      first->role != v1::ROLE_RESPONSIBLE || (first + 1)->role != v1::ROLE_LEAD) {
    return;
  }
  const auto at = first - columns.begin();
  TableHeader less = *header;
  less.columns.erase(less.columns.begin() + at);
  less.titles.erase(less.titles.begin() + at);
  const size_t cells =
      columns[0].kind == v1::COLUMN_KIND_NUMBER ? LinesOfShortestRow(page, header->end_line) : 0;
  const auto fit = [&](const TableHeader& titles) {
    return FitFirstRow(page, assignments, header->end_line, titles.columns);
  };
  if (cells == columns.size()) return;
  if (cells == less.columns.size() || fit(less) > fit(*header)) *header = std::move(less);
}

}  // namespace duban::table
