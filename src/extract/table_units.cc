#include "extract/table_units.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"

namespace duban::table {
namespace {

// So many columns of units stand side by side at the most, and so many lines in their cells.
constexpr size_t kMaxColumns = 4;
constexpr size_t kMaxLines = 8;

// The first run of columns of units side by side; empty where there is none of two.
std::pair<size_t, size_t> FindRun(const std::vector<Column>& columns) {
  for (size_t begin = 0; begin < columns.size(); ++begin) {
    size_t end = begin;
    while (end < columns.size() && columns[end].kind == v1::COLUMN_KIND_UNIT) ++end;
    if (end >= begin + 2 && end <= begin + kMaxColumns) return {begin, end};
    begin = std::max(begin, end);
  }
  return {0, 0};
}

// The lines of units of one row.
struct Lines {
  size_t begin = 0;
  size_t end = 0;
  bool whole = true;  // Each of them holds whole names and stands apart from the next.
};

using Known = absl::flat_hash_set<std::pair<std::string_view, size_t>>;

// Gives the lines to `count` columns from `first` on, some to each, so that as many as can be stand
// where they are known.
void Place(const std::vector<std::string_view>& lines, size_t first, size_t count,
           const Known& known, std::vector<uint8_t>* columns) {
  constexpr int kNone = -1;
  // The most known lines up to each, where it is in each column; and whether it is the first there.
  int best[kMaxLines][kMaxColumns];
  bool begins[kMaxLines][kMaxColumns] = {};
  for (size_t i = 0; i < lines.size(); ++i) {
    for (size_t c = 0; c < count; ++c) {
      const int stays = i > 0 ? best[i - 1][c] : c == 0 ? 0 : kNone;
      const int moves = i > 0 && c > 0 ? best[i - 1][c - 1] : kNone;
      begins[i][c] = moves > stays;
      const int before = std::max(stays, moves);
      best[i][c] = before == kNone
                       ? kNone
                       : before + static_cast<int>(known.contains({lines[i], first + c}));
    }
  }
  columns->assign(lines.size(), 0);
  size_t column = count - 1;
  for (size_t i = lines.size(); i-- > 0;) {
    (*columns)[i] = static_cast<uint8_t>(first + column);
    column -= begins[i][column];
  }
}

}  // namespace

void SettleUnits(std::string_view text, const std::vector<Column>& columns,
                 const std::vector<Item>& items, std::vector<uint8_t>* states) {
  const auto [first, end] = FindRun(columns);
  if (first == end) return;
  const size_t count = end - first;
  std::vector<Lines> rows;
  for (size_t i = 0; i < items.size(); ++i) {
    const size_t column = (*states)[i];
    if (column < first || column >= end) continue;
    const bool goes_on =
        i > 0 && !rows.empty() && rows.back().end == i && (*states)[i - 1] <= column;
    if (!goes_on) rows.push_back({i, i, true});
    Lines& row = rows.back();
    row.end = i + 1;
    const Item& item = items[i];
    row.whole = row.whole && item.units && !item.unit_open && item.column < 0 &&
                (!goes_on || item.blank_before || !items[i - 1].blank_before);
  }
  Known known;
  for (const Lines& row : rows) {
    if (row.end - row.begin != count || (*states)[row.begin] != first) continue;
    for (size_t i = row.begin; i < row.end; ++i) {
      known.insert({items[i].text.In(text), (*states)[i]});
    }
  }
  std::vector<std::string_view> lines;
  std::vector<uint8_t> placed;
  for (const Lines& row : rows) {
    const size_t size = row.end - row.begin;
    if (!row.whole || size <= count || size > kMaxLines || (*states)[row.begin] != first) continue;
    lines.clear();
    int known_before = 0;
    for (size_t i = row.begin; i < row.end; ++i) {
      lines.push_back(items[i].text.In(text));
      known_before += known.contains({lines.back(), (*states)[i]});
    }
    Place(lines, first, count, known, &placed);
    int known_now = 0;
    bool drags = false;  // What nobody knows is taken to the left with what is known there.
    for (size_t i = 0; i < size; ++i) {
      const bool is_known = known.contains({lines[i], placed[i]});
      known_now += is_known;
      drags = drags || (!is_known && placed[i] < (*states)[row.begin + i]);
    }
    if (drags || known_now <= known_before) continue;
    std::copy(placed.begin(), placed.end(), states->begin() + static_cast<ptrdiff_t>(row.begin));
  }
}

}  // namespace duban::table
