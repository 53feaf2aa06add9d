#include "extract/spanning_titles.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extract/table_item.h"

namespace duban::table {
namespace {

constexpr int kNever = -1000000;
// A title of units above units or persons, of times above times.
constexpr int kOfOneKind = 20;
// Several titles span no more columns than these together.
constexpr size_t kMaxSubtitles = 16;
constexpr size_t kMaxTitles = 24;
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
  Ways(const TitlesBelow& below, const TableHeader& header, size_t titles, size_t width)
      : below_(below), header_(header), titles_(titles), width_(width) {
    items_.resize(width);
  }

  // Takes the cells of a row to account.
  void AddRow(const Page& page, const AssignmentReader& assignments, const Line& line) {
    std::vector<Range> cells;
    CutCells(page.text(), line.range, header_.mark, &cells);
    if (cells.size() != width_) return;
    for (size_t i = 0; i < width_; ++i) {
      if (cells[i].empty()) continue;
      items_[i].emplace_back();
      items_[i].back().text = cells[i];
      Describe(assignments, page.text(), line.marks, &items_[i].back());
    }
  }

  // How many titles below each title of the first row, 0 for one that spans no columns. Returns
  // whether there is a way.
  bool FindBest(std::vector<size_t>* spans) {
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
            offer(at(title + 1, used, spanned), score + FitColumn(header_.columns[title], column),
                  0);
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
    if (best[at(titles_, count, spanning)].first <= kNever) return false;
    spans->assign(titles_, 0);
    size_t used = count;
    size_t spanned = spanning;
    for (size_t title = titles_; title-- > 0;) {
      const size_t n = best[at(title + 1, used, spanned)].second;
      (*spans)[title] = n;
      used -= n;
      spanned -= n > 0;
    }
    return true;
  }

 private:
  int FitColumn(const Column& column, size_t at) const {
    int fit = 0;
    for (const Item& item : items_[at]) fit += Fit(column, item);
    return fit;
  }

  int FitSpanned(size_t title, size_t below, size_t at) const {
    const Column& spanning = header_.columns[title];
    // What numbers a task and what it is are one column each.
    if (spanning.kind == v1::COLUMN_KIND_NUMBER || spanning.kind == v1::COLUMN_KIND_TASK ||
        below >= below_.columns.size() || at >= width_) {
      return kNever;
    }
    const Column& title_below = below_.columns[below];
    const bool kin = spanning.kind == title_below.kind ||
                     (spanning.kind == v1::COLUMN_KIND_UNIT && TellsOfDuty(title_below));
    return FitColumn(Spanned(spanning, title_below), at) + (kin ? kOfOneKind : 0);
  }

  const TitlesBelow& below_;
  const TableHeader& header_;
  const size_t titles_;
  const size_t width_;
  std::vector<std::vector<Item>> items_;  // Of each column.
};

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
      width + 2 > titles + count || (titles + count - width) * 2 > count) {
    return false;
  }
  Ways ways(below, *header, titles, width);
  const std::vector<Line>& lines = page.lines();
  const size_t end = std::min<size_t>(lines.size(), header->end_line + 1 + kMaxRows);
  const uint16_t border = header->mark == CellMark::kPipe ? Line::kPipe : Line::kTab;
  for (size_t line = header->end_line + 1; line < end && lines[line].Has(border); ++line) {
    if (lines[line].range.size() <= kMaxRowBytes) ways.AddRow(page, assignments, lines[line]);
  }
  std::vector<size_t> spans;
  if (!ways.FindBest(&spans)) return false;
  std::vector<Column> columns;
  std::vector<Range> words;
  size_t used = 0;
  for (size_t title = 0; title < titles; ++title) {
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
  ++header->end_line;
  return true;
}

}  // namespace duban::table
