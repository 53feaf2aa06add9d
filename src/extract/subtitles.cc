#include "extract/subtitles.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "extract/month_title.h"
#include "extract/spanning_titles.h"
#include "extract/table_columns.h"
#include "extract/table_item.h"
#include "text/character.h"

namespace duban::table {
namespace {

// The first lines behind the titles tell of the columns; a longer row is not looked at.
constexpr uint32_t kMaxLines = 12;
constexpr uint32_t kMaxRowBytes = 6000;

// The columns where the title of column `at` spans `spare` columns more, which end `columns`.
std::vector<Column> Spread(const std::vector<Column>& columns, size_t spare, size_t at) {
  std::vector<Column> spread(columns.begin(), columns.end() - static_cast<ptrdiff_t>(spare));
  Column more = spread[at];
  size_t place = at + 1;
  if (more.kind == v1::COLUMN_KIND_TASK) {
    more = Column();
    more.kind = v1::COLUMN_KIND_CATEGORY;
    place = at;
  }
  spread.insert(spread.begin() + static_cast<ptrdiff_t>(place), spare, more);
  return spread;
}

// Where titles have no borders around them, a bar at either end of a row below has an empty cell on
// its other side: | | 牵头单位 | 配合单位 |. Adds these to its `cells` where the row is as wide as
// the titles then.
void AddOuterCells(std::string_view row, const TableHeader& header, std::vector<Range>* cells) {
  if (header.mark != CellMark::kPipe) return;
  const bool first = !header.opened && row.front() == '|';
  const bool last = !header.closed && row.back() == '|';
  if (cells->size() + first + last != header.columns.size()) return;
  if (first) cells->insert(cells->begin(), Range{});
  if (last) cells->push_back({});
}

// Takes a second row of titles that stand in their columns, below one title that spans them: each
// says what its column holds. `below` are its cells. Returns whether it is such a row.
bool TakeTitlesBelow(const std::vector<Column>& below, const std::vector<Range>& cells,
                     TableHeader* header) {
  size_t first = below.size();
  size_t end = 0;
  for (size_t i = 0; i < below.size(); ++i) {
    if (cells[i].empty()) continue;
    if (below[i].kind != v1::COLUMN_KIND_UNIT) return false;
    first = std::min(first, i);
    end = i + 1;
  }
  if (end < first + 2 || header->columns[first].kind != v1::COLUMN_KIND_UNIT) return false;
  for (size_t i = first; i < end; ++i) {
    if (cells[i].empty() || (i > first && !header->titles[i].empty())) return false;
  }
  const Column spanning = header->columns[first];
  for (size_t i = first; i < end; ++i) header->columns[i] = Below(spanning, below[i]);
  ++header->end_line;
  return true;
}

// Takes a second row of titles that say more of the only one of units, wherever it stands.
bool TakeUnitsBelow(const std::vector<Column>& below, const std::vector<Range>& cells,
                    TableHeader* header) {
  const auto is_unit = [](const Column& column) { return column.kind == v1::COLUMN_KIND_UNIT; };
  std::vector<Column>& columns = header->columns;
  const auto spanning = std::find_if(columns.begin(), columns.end(), is_unit);
  if (spanning == columns.end() || std::any_of(spanning + 1, columns.end(), is_unit) ||
      !std::all_of(below.begin(), below.end(), is_unit)) {
    return false;
  }
  const auto title = header->titles.erase(header->titles.begin() + (spanning - columns.begin()));
  header->titles.insert(title, cells.begin(), cells.end());
  columns.insert(columns.erase(spanning), below.begin(), below.end());
  ++header->end_line;
  return true;
}

// Takes a second row of titles of units alone (| 牵头单位 | 配合单位 |), below a title with as many
// cells behind it that are empty as it spans more columns: | 责任分工 | | 完成时限 |.
bool TakeUnitsInGap(const std::vector<Column>& below, const std::vector<Range>& cells,
                    TableHeader* header) {
  const auto is_unit = [](const Column& column) { return column.kind == v1::COLUMN_KIND_UNIT; };
  std::vector<Column>& columns = header->columns;
  std::vector<Range>& titles = header->titles;
  const size_t at =
      static_cast<size_t>(std::find_if(columns.begin(), columns.end(), is_unit) - columns.begin());
  if (at + below.size() > columns.size() || !std::all_of(below.begin(), below.end(), is_unit)) {
    return false;
  }
  const auto is_empty = [](Range title) { return title.empty(); };
  const auto gap = titles.begin() + static_cast<ptrdiff_t>(at) + 1;
  const auto end = gap + static_cast<ptrdiff_t>(below.size()) - 1;
  if (!std::all_of(gap, end, is_empty) || (end != titles.end() && end->empty())) return false;
  const Column spanning = columns[at];
  for (size_t i = 0; i < below.size(); ++i) {
    columns[at + i] = Below(spanning, below[i]);
    titles[at + i] = cells[i];
  }
  ++header->end_line;
  return true;
}

// Takes a second row of titles below several that span columns (公开事项 above 一级事项 and
// 二级事项, 公开对象 above 全社会 and 特定群众): categories at its left are columns of the first
// category's, the others name what is nothing to a task. `cells` is how many the first row has.
void PlaceSubtitles(const std::vector<Column>& subtitles, size_t cells, TableHeader* header) {
  std::vector<Column>& columns = header->columns;
  const auto is_category = [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_CATEGORY;
  };
  const auto other = std::find_if_not(subtitles.begin(), subtitles.end(), is_category);
  const auto spanning = std::find_if(columns.begin(), columns.end(), is_category);
  if (other > subtitles.begin() + 1 && spanning != columns.end()) {
    columns.insert(spanning, subtitles.begin() + 1, other);
  }
  Column more;
  more.kind = v1::COLUMN_KIND_OTHER;
  columns.resize(std::max(cells, columns.size() - header->spare), more);
  header->titles.resize(columns.size());
  header->spare = 0;
  ++header->end_line;
}

}  // namespace

bool AreGroupTitles(const Page& page, const ColumnTitles& titles, const TableHeader& header) {
  if (header.mark == CellMark::kLine || header.end_line != header.first_line + 1 ||
      header.end_line >= page.lines().size() ||
      header.columns.front().kind == v1::COLUMN_KIND_NUMBER) {
    return false;
  }
  TableHeader below;
  return ReadTableHeader(page, titles, header.end_line, &below) && below.mark == header.mark &&
         below.columns.size() > header.columns.size() &&
         below.columns.front().kind == v1::COLUMN_KIND_NUMBER;
}

void SpreadTitles(const Page& page, const AssignmentReader& assignments,
                  const std::vector<Column>& subtitles, TableHeader* header) {
  const size_t count = header->columns.size();
  if (header->spare + size_t{2} > count || header->titles.size() != count) return;
  const size_t titles = count - header->spare;
  std::vector<int> fits(titles + 1, 0);
  std::vector<std::vector<Column>> ways;
  for (size_t at = 0; at < titles; ++at) {
    ways.push_back(Spread(header->columns, header->spare, at));
  }
  ways.push_back(header->columns);
  std::vector<Range> cells;
  // How many cells of a column are numbers; below 0 where one is none.
  std::vector<int> numbers(count, 0);
  const std::vector<Line>& lines = page.lines();
  const uint16_t border = BorderOf(header->mark);
  const size_t end = std::min<size_t>(lines.size(), header->end_line + kMaxLines);
  for (size_t line = header->end_line; line < end && lines[line].Has(border); ++line) {
    if (lines[line].range.size() > 20000 || IsRuler(page.In(lines[line].range))) continue;
    cells.clear();
    CutCells(page.text(), lines[line].range, header->mark, &cells);
    if (cells.size() != count || cells.back().empty()) continue;
    for (size_t i = 0; i < count; ++i) {
      if (cells[i].empty()) continue;
      Item item;
      item.text = cells[i];
      Describe(assignments, page.text(), lines[line].marks, &item);
      numbers[i] = item.number && numbers[i] >= 0 ? numbers[i] + 1 : -1;
      for (size_t way = 0; way < ways.size(); ++way) fits[way] += Fit(ways[way][i], item);
    }
  }
  const auto best = std::max_element(fits.begin(), fits.end());
  if (*best <= fits.back()) return;
  const size_t at = static_cast<size_t>(best - fits.begin());
  header->columns = std::move(ways[at]);
  // A title that spans categories may span the numbers behind them too.
  const bool numbered =
      std::any_of(header->columns.begin(), header->columns.end(),
                  [](const Column& column) { return column.kind == v1::COLUMN_KIND_NUMBER; });
  for (size_t i = at; i <= at + header->spare && !numbered; ++i) {
    if (numbers[i] > 0 && header->columns[i].kind == v1::COLUMN_KIND_CATEGORY) {
      header->columns[i] = Column{v1::COLUMN_KIND_NUMBER, v1::ROLE_UNSPECIFIED, 0};
      break;
    }
  }
  // Titles of their own below the one that spans them say more, but of no new kind.
  for (size_t i = 0; i < subtitles.size(); ++i) {
    Column& column = header->columns[at + i];
    if (column.kind == subtitles[i].kind) column = subtitles[i];
  }
}

std::vector<Column> ReadSubtitles(const Page& page, const ColumnTitles& titles,
                                  const AssignmentReader& assignments, TableHeader* header) {
  constexpr size_t kMaxChars = 8;
  const std::vector<Line>& lines = page.lines();
  const size_t at = header->end_line;
  const uint16_t border = BorderOf(header->mark);
  if (border != 0 && at == header->first_line + 1 && at < lines.size() &&
      IsRuler(page.In(lines[at].range))) {
    // Markdown rules off its first row of titles alone.
    const uint32_t below = ++header->end_line;
    std::vector<Column> subtitles = ReadSubtitles(page, titles, assignments, header);
    if (header->end_line == below) --header->end_line;
    return subtitles;
  }
  if (border == 0 || at + 1 >= lines.size() || lines[at].range.size() > kMaxRowBytes ||
      lines[at + 1].range.size() > kMaxRowBytes || !lines[at].Has(border) ||
      lines[at].Has(Line::kStop)) {
    return {};
  }
  // The cells of the rows may stand one a line.
  const bool beside = lines[at + 1].Has(border);
  if (!beside && !IsBareNumber(page.In(lines[at + 1].range))) return {};
  TitlesBelow below;
  std::vector<Range>& cells = below.cells;
  CutCells(page.text(), lines[at].range, header->mark, &cells);
  AddOuterCells(page.In(lines[at].range), *header, &cells);
  const size_t width = cells.size();
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  std::vector<Range> row;
  CutCells(page.text(), lines[at + 1].range, header->mark, &row);
  const size_t count = header->columns.size() - header->spare;
  if (cells.size() < 2 || header->titles.size() != header->columns.size()) return {};
  MonthTitles months;
  for (const Range cell : cells) months.See(page.In(cell));
  for (const Range cell : cells) {
    const std::string_view words = page.In(cell);
    if (CountChars(words) > kMaxChars || IsBareNumber(words)) return {};
    below.columns.push_back(months.PartYear() && IsMonthTitle(words) ? ColumnOfMonths()
                                                                     : titles.Find(words));
    below.known += titles.FindWhole(words).kind != v1::COLUMN_KIND_UNSPECIFIED;
  }
  // 一季度, 二季度, …, which are titles by their endings only; two may be cells of a row.
  constexpr size_t kLeastParts = 3;
  if (cells.size() >= kLeastParts || months.PartYear()) {
    if (std::all_of(below.columns.begin(), below.columns.end(), TellsWork)) {
      below.known = cells.size();
    }
  }
  const std::vector<Column>& subtitles = below.columns;
  const size_t known = below.known;
  const bool tabs = header->mark == CellMark::kTab;
  if ((tabs || !beside) && known < cells.size()) return {};  // A row of a few cells.
  if (!beside) {
    TakeUnitsBelow(subtitles, cells, header);
    return {};
  }
  if (width == header->columns.size() &&
      (TakeTitlesBelow(subtitles, cells, header) || TakeTitlesInColumns(below, header))) {
    return {};
  }
  // Whose cells may be empty in the first row, which tabs do not tell.
  if (tabs && TakeUnitsBelow(subtitles, cells, header)) return {};
  if (row.size() == header->columns.size() && TakeUnitsInGap(subtitles, cells, header)) return {};
  const bool gaps =
      std::any_of(cells.begin(), cells.end(), [](Range cell) { return cell.empty(); });
  if (!gaps && TakeSpannedTitles(page, assignments, below, row.size(), header)) return {};
  if (cells.front().empty() || row.size() != count + cells.size() - 1) {
    if (known >= 2 && known * 2 >= cells.size()) PlaceSubtitles(subtitles, row.size(), header);
    return {};
  }
  if (gaps) return {};
  Column more;
  more.kind = v1::COLUMN_KIND_OTHER;
  header->columns.resize(row.size(), more);
  header->titles.resize(row.size());
  header->spare = static_cast<uint16_t>(row.size() - count);
  ++header->end_line;
  return subtitles;
}

}  // namespace duban::table
