#include "extract/table_recovery.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "extract/marker.h"
#include "extract/table_header.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kNever = -100000;
// Behind a table, so many points of lead for "this is behind the table" end the search.
constexpr int kSurelyBehind = 400;

// What a stretch of a table's lines looks like.
struct Item {
  Range text;
  uint32_t line = 0;
  bool row_begins = false;   // Printed as the first cell of a row.
  bool row_lacks = false;    // Of a row with fewer cells than columns, all closed by borders.
  bool cell_begins = false;  // A cell border stands before it.
  int8_t column = -1;        // Known from the borders.
  bool blank_before = false;
  uint16_t blanks = 0;  // Blank lines before it.

  // Features.
  bool number = false;
  bool units = false;
  bool unit_open = false;     // A list of units that goes on (ends in 、).
  bool units_partly = false;  // A list of units whose last name may be broken off.
  bool time = false;
  bool person = false;
  bool empty_value = false;
  bool sentence = false;
  bool labelled = false;  // Begins like 承办:.
  bool alone = false;     // The only cell with words in its row.
  bool ends_sentence = false;
  bool same_as_before = false;  // The same words as the item before.
  MarkerKind marker = MarkerKind::kNone;
  uint16_t chars = 0;
};

// `marks` are those of the item's line (Line::Marks).
void Describe(const AssignmentReader& assignments, std::string_view text, uint16_t marks,
              Item* item) {
  const std::string_view words = item->text.In(text);
  item->chars = static_cast<uint16_t>(std::min<size_t>(CountChars(words.substr(0, 3000)), 65535));
  item->marker = ReadMarker(words).kind;
  item->number = IsBareNumber(words);
  item->empty_value = assignments.IsPlaceholder(words);
  item->ends_sentence = EndsSentence(words);
  const size_t stop = (marks & Line::kStop) != 0 ? FindFullStop(words) : words.npos;
  item->sentence = item->chars > 45 || (stop != words.npos && item->chars > 8);
  const size_t colon = (marks & Line::kColon) != 0 ? words.substr(0, 48).find(':') : words.npos;
  item->labelled = colon <= 24;
  if (item->number || item->empty_value) return;
  item->time = assignments.MayBeTime(words);
  std::string_view list = words;
  if (stop != words.npos && stop + 3 == words.size()) list.remove_suffix(3);
  item->unit_open = EndsWith(words, "、") || EndsWith(words, ",");
  const bool heading = item->marker == MarkerKind::kHan || item->marker == MarkerKind::kParenHan;
  if (item->chars <= 400 && stop >= list.size() && !heading) {
    constexpr uint16_t kListMarks =
        Line::kEnumeration | Line::kComma | Line::kSemicolon | Line::kBlank | Line::kTab;
    item->units =
        assignments.IsUnitList(list) || (colon != words.npos && assignments.IsLabelledUnits(list));
    item->units_partly = !item->units && item->chars <= 60 && (marks & kListMarks) != 0 &&
                         assignments.BeginsUnitList(list);
    if (!item->units && item->chars <= 60) item->person = assignments.ArePersons(words);
  }
}

// How well an item fits a column that it opens a cell of.
int Fit(const Column& column, const Item& item) {
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return item.number ? 60 : -120;
    case v1::COLUMN_KIND_UNIT:
      if (item.units) return item.marker != MarkerKind::kNone ? 10 : 45;
      if (item.units_partly && item.marker == MarkerKind::kNone) return 28;
      if (item.empty_value) return 10;
      if (item.number || item.time || item.sentence) return -70;
      return item.chars <= 12 ? -12 : -40;
    case v1::COLUMN_KIND_DEADLINE:
      if (item.time && !item.units && !item.sentence) return item.chars <= 14 ? 45 : 20;
      if (item.time) return 10;
      if (item.empty_value) return 10;
      if (item.number || item.units || item.sentence) return -70;
      return item.chars <= 8 ? -5 : -45;
    case v1::COLUMN_KIND_TASK:
      if (item.number) return -80;
      if (item.empty_value) return -20;
      if (item.labelled) return 10;
      if (item.sentence) return 35;
      if (item.units || item.person) return item.chars >= 8 ? 0 : -25;
      if (item.time && item.chars <= 12) return -35;
      return item.chars >= 8 ? 22 : 8;
    case v1::COLUMN_KIND_FAULT:
      if (item.number) return -80;
      if (item.sentence) return 30;
      if (item.units || (item.time && item.chars <= 12)) return -30;
      return item.chars >= 6 ? 18 : 5;
    case v1::COLUMN_KIND_CATEGORY:
      if (item.number) return -80;
      if (item.sentence) return item.chars > 60 ? -60 : -25;
      if (item.units) return -15;
      if (item.time && item.chars <= 12) return -30;
      if (item.chars > 40) return -30;
      return item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan ? 25 : 15;
    case v1::COLUMN_KIND_PERSON:
      if (item.person) return 35;
      if (item.empty_value) return 10;
      return item.chars <= 12 && !item.units && !item.time && !item.number ? -8 : -50;
    default:
      if (item.empty_value) return 12;
      if (item.number) return -50;
      if (item.units || item.person) return -10;
      return item.chars <= 24 ? 2 : item.sentence ? -6 : -2;
  }
}

// How well an item continues the cell of the item before it.
int FitContinued(const Column& column, const Item& previous, const Item& item, bool blank_lines) {
  if (item.cell_begins || item.row_begins) return kNever;
  if (item.same_as_before) return 20;
  // Cells are parted by blank lines: a line without one goes on. Or the other way about.
  int score = blank_lines ? (item.blank_before ? -10 : 25) : (item.blank_before ? -8 : 0);
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return kNever;
    case v1::COLUMN_KIND_TASK:
    case v1::COLUMN_KIND_FAULT:
      if (item.number) return -80;
      if (item.units || item.units_partly || (item.time && item.chars <= 12) || item.person) {
        return score + (previous.ends_sentence ? -45 : -12);
      }
      if (item.marker == MarkerKind::kArabic && previous.ends_sentence) score -= 15;
      return score + (previous.ends_sentence ? 2 : 18);
    case v1::COLUMN_KIND_UNIT:
      if (item.number || item.sentence) return -80;
      if (item.time && !item.units) return -70;
      if (previous.unit_open) return score + (item.units ? 50 : 30);
      if (previous.units_partly) return score + 30;
      // Nearer to the units before than they are to the cell before them: the same cell.
      if (item.units) return score + (item.blanks < previous.blanks ? 28 : 20);
      return score + (item.chars <= 12 ? -8 : -40);
    case v1::COLUMN_KIND_DEADLINE:
      if (item.number || item.units || item.sentence) return -80;
      return score + (item.time ? 20 : item.chars <= 8 ? -5 : -40);
    case v1::COLUMN_KIND_CATEGORY:
      if (item.number || item.sentence || item.units) return -60;
      if (item.marker != MarkerKind::kNone) return -30;
      return score - 12;
    case v1::COLUMN_KIND_PERSON:
      return item.person ? score + 20 : item.chars <= 12 ? score - 15 : -60;
    default:
      if (item.number) return -60;
      return item.sentence ? -30 : score + (item.units || item.time ? -20 : -5);
  }
}

int FitSection(const Item& item, bool has_category) {
  const bool numbered = item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan ||
                        item.marker == MarkerKind::kChapter;
  if (item.alone) return numbered ? 60 : item.number || item.sentence ? -60 : 10;
  if (item.cell_begins && item.marker != MarkerKind::kHan) return -60;
  if (item.number || item.time || item.units) return -60;
  if (numbered) {
    // Where a column holds categories, (一) is one of them rather than a row of its own.
    if (has_category) return item.marker == MarkerKind::kParenHan ? -10 : 20;
    return item.chars <= 60 && !item.ends_sentence ? 30 : item.chars <= 40 ? 15 : -40;
  }
  return -60;
}

// What an empty cell in a column costs.
int EmptyCost(const Column& column, bool numbers_printed) {
  switch (column.kind) {
    case v1::COLUMN_KIND_NUMBER:
      return numbers_printed ? 60 : 0;
    case v1::COLUMN_KIND_TASK:
      return 90;
    case v1::COLUMN_KIND_UNIT:
      return 24;
    case v1::COLUMN_KIND_DEADLINE:
      return 14;
    case v1::COLUMN_KIND_PERSON:
      return 8;
    case v1::COLUMN_KIND_FAULT:
      return 5;
    case v1::COLUMN_KIND_CATEGORY:
      return 2;
    default:
      return 1;
  }
}

// The dynamic programme over one table's items. States: the columns, then SECTION, then BEHIND.
class Assigner {
 public:
  Assigner(const std::vector<Column>& columns, bool blank_lines, bool numbers_printed)
      : columns_(columns), blank_lines_(blank_lines) {
    empty_.push_back(0);
    for (const Column& column : columns) {
      has_category_ = has_category_ || column.kind == v1::COLUMN_KIND_CATEGORY;
      empty_.push_back(empty_.back() + EmptyCost(column, numbers_printed));
    }
    states_ = columns.size() + 2;
    scores_.assign(states_, kNever);
  }

  size_t section() const { return columns_.size(); }
  size_t behind() const { return columns_.size() + 1; }

  // Takes the next item in. Returns false when the table is surely over.
  bool Step(const Item& item) {
    std::vector<int>& next = next_;
    next.assign(states_, kNever);
    const size_t row = from_.size();
    from_.resize(row + states_, 0);
    uint8_t* const from = from_.data() + row;
    const int close = Closed();
    // The best way to come from a column further left, with nothing empty between yet.
    int best_left = kNever;
    uint8_t from_left = 0;
    const auto pass = [&](size_t column) {
      const int score = scores_[column] + empty_[column + 1];
      if (score <= best_left && column > 0) return;
      best_left = score;
      from_left = static_cast<uint8_t>(column);
    };
    for (size_t to = 0; to < columns_.size(); pass(to++)) {
      if (item.column >= 0 && static_cast<size_t>(item.column) != to) continue;
      const int fit = item.column >= 0 ? 40 : Fit(columns_[to], item);
      const int begin = close - Empty(0, to);
      if (begin > kNever / 2 && (item.row_begins || !item.cell_begins || lone_borders_)) {
        Offer(begin + fit, closed_by_ | kNewRow, to, &next, from);
      }
      if (item.row_begins) continue;
      if (to > 0) Offer(best_left - empty_[to] + fit, from_left, to, &next, from);
      if (has_previous_) {
        Offer(scores_[to] + FitContinued(columns_[to], previous_, item, blank_lines_),
              static_cast<uint8_t>(to), to, &next, from);
      }
    }
    if (item.column < 0) {
      Offer(close + FitSection(item, has_category_), closed_by_, section(), &next, from);
    }
    Offer(close, closed_by_, behind(), &next, from);
    Offer(scores_[behind()], static_cast<uint8_t>(behind()), behind(), &next, from);
    scores_.swap(next);
    previous_ = item;
    has_previous_ = true;
    const int best_inside = *std::max_element(scores_.begin(), scores_.end() - 1);
    return scores_[behind()] < best_inside + kSurelyBehind;
  }

  // Whether the table is believed to be over.
  bool Over() const {
    return has_previous_ &&
           scores_[behind()] >= *std::max_element(scores_.begin(), scores_.end() - 1);
  }

  // The state of each item so far, and whether it begins a row.
  void Trace(std::vector<uint8_t>* states, std::vector<bool>* new_rows) const {
    const size_t count = from_.size() / states_;
    states->assign(count, 0);
    new_rows->assign(count, false);
    if (count == 0) return;
    size_t state = behind();
    int best = scores_[behind()];
    for (size_t j = 0; j < columns_.size() + 1; ++j) {
      const int score = scores_[j] - (j < columns_.size() ? Empty(j + 1, columns_.size()) : 0);
      if (score > best) {
        best = score;
        state = j;
      }
    }
    for (size_t i = count; i-- > 0;) {
      (*states)[i] = static_cast<uint8_t>(state);
      const uint8_t from = from_[i * states_ + state];
      (*new_rows)[i] = (from & kNewRow) != 0;
      state = from & ~kNewRow;
    }
  }

  void set_lone_borders() { lone_borders_ = true; }

 private:
  static constexpr uint8_t kNewRow = 0x80;

  int Empty(size_t from, size_t to) const { return empty_[to] - empty_[from]; }

  void Offer(int score, uint8_t from, size_t to, std::vector<int>* next, uint8_t* origins) {
    if (score <= (*next)[to]) return;
    (*next)[to] = score;
    origins[to] = from;
  }

  // The best score with the row before closed; remembers in closed_by_ which state it came from.
  int Closed() {
    if (!has_previous_) {
      closed_by_ = static_cast<uint8_t>(section());
      return 0;
    }
    int best = scores_[section()];
    closed_by_ = static_cast<uint8_t>(section());
    for (size_t j = 0; j < columns_.size(); ++j) {
      if (scores_[j] <= kNever / 2) continue;
      const int score = scores_[j] - Empty(j + 1, columns_.size());
      if (score > best) {
        best = score;
        closed_by_ = static_cast<uint8_t>(j);
      }
    }
    return best;
  }

  const std::vector<Column>& columns_;
  const bool blank_lines_;
  bool lone_borders_ = false;
  bool has_category_ = false;
  std::vector<int> empty_;  // Sums of EmptyCost over the columns before.
  size_t states_;
  std::vector<int> scores_;
  std::vector<int> next_;
  std::vector<uint8_t> from_;
  uint8_t closed_by_ = 0;
  Item previous_;
  bool has_previous_ = false;
};

// Whether only '-', ':' and '|' stand in the line: the rule below a header in Markdown.
bool IsRuler(std::string_view line) {
  return line.find_first_not_of("-:| \t+=") == line.npos && line.find("--") != line.npos;
}

// Builds one table from its header on.
class TableBuilder {
 public:
  TableBuilder(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
               const TableHeader& header)
      : page_(page),
        titles_(titles),
        assignments_(assignments),
        header_(header),
        cell_gap_(CellGap()),
        assigner_(header.columns, header.blank_lines, NumbersPrinted()) {
    if (header.mark == CellMark::kPipe) assigner_.set_lone_borders();
  }

  // Reads lines until the table is over. Returns the line at which to look for the next table.
  uint32_t Read(Grid* grid, std::vector<uint32_t>* wrapped) {
    const std::vector<Line>& lines = page_.lines();
    uint32_t at = header_.end_line;
    bool border = false;
    uint32_t last_header = 0;
    while (at < lines.size()) {
      const Range range = lines[at].range;
      const std::string_view words = page_.In(range);
      if (words == "|") {
        border = true;
        ++at;
        continue;
      }
      if (header_.mark == CellMark::kPipe && IsRuler(words)) {
        ++at;
        continue;
      }
      TableHeader again;
      if (range.size() < 600 && ReadTableHeader(page_, titles_, at, &again)) {
        if (assigner_.Over() || again.columns.size() != header_.columns.size()) break;
        last_header = at;
        at = again.end_line;
        continue;
      }
      if (!AddLine(at, border)) break;
      border = false;
      ++at;
    }
    const uint32_t behind = Finish(grid, wrapped);
    // Not before a header that was read on the way, or a text of headers takes quadratic time.
    return std::max({behind, header_.end_line, last_header});
  }

 private:
  // Blank lines that part two cells: as between the titles where the first cells have as many.
  uint16_t CellGap() const {
    const std::vector<Line>& lines = page_.lines();
    uint16_t most = 0;
    const size_t end = std::min<size_t>(lines.size(), header_.end_line + 12);
    for (size_t i = header_.end_line; i < end; ++i) {
      most = std::max(most, lines[i].blank_lines_before);
    }
    return std::max<uint16_t>(1, std::min(most, header_.cell_gap));
  }

  bool NumbersPrinted() const {
    const std::vector<Line>& lines = page_.lines();
    size_t numbers = 0;
    const size_t end = std::min<size_t>(lines.size(), header_.end_line + 200);
    for (size_t i = header_.end_line; i < end && numbers < 2; ++i) {
      const std::string_view words = page_.In(lines[i].range);
      const size_t cell = words.find_first_of("|\t");
      numbers += IsBareNumber(header_.mark == CellMark::kLine ? words : words.substr(0, cell));
    }
    return numbers >= 2;
  }

  // Adds the items of a line. Returns false when the table is surely over.
  bool AddLine(uint32_t at, bool border) {
    const Line& line = page_.lines()[at];
    const std::string_view words = page_.In(line.range);
    const CellMark mark = header_.mark;
    std::vector<Range>& cells = cells_;
    cells.clear();
    const uint16_t borders = mark == CellMark::kPipe  ? Line::kPipe
                             : mark == CellMark::kTab ? Line::kTab
                                                      : Line::kBlank;
    if (mark != CellMark::kLine && line.Has(borders) && words.size() < 20000) {
      CutCells(page_.text(), line.range, mark, &cells);
    }
    // A line with a title row's borders but hardly a cell is running text.
    if (cells.size() < 2 ||
        (mark != CellMark::kPipe && cells.size() > header_.columns.size() + 2)) {
      Item item;
      item.text = cells.size() == 1 && !cells[0].empty() ? cells[0] : line.range;
      item.line = at;
      item.cell_begins = border;
      item.blanks = line.blank_lines_before;
      item.blank_before = item.blanks >= cell_gap_;
      return AddItem(item);
    }
    const size_t printed = static_cast<size_t>(
        std::count_if(cells.begin(), cells.end(), [](Range cell) { return !cell.empty(); }));
    const bool exact = cells.size() == header_.columns.size() && printed > 1;
    const size_t shift = exact ? FindShift(line) : 0;
    const bool lacks =
        header_.closed && cells.size() < header_.columns.size() && words.back() == '|';
    bool first = true;
    bool more = true;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      Item item;
      item.text = cells[i];
      item.line = at;
      item.row_begins = first;
      item.cell_begins = true;
      item.row_lacks = lacks;
      item.blanks = line.blank_lines_before;
      item.blank_before = item.blanks >= cell_gap_;
      item.alone = printed == 1;
      if (exact) item.column = static_cast<int8_t>(i + shift);
      first = false;
      more = AddItem(item);
    }
    return more;
  }

  // How many columns to the right a row's cells belong: where merged categories at its left are not
  // printed again, some portals fill it up with empty cells at its end.
  size_t FindShift(const Line& line) const {
    size_t most = 0;
    while (most < cells_.size() && cells_[cells_.size() - 1 - most].empty()) ++most;
    for (size_t i = 0; i < most; ++i) {
      const v1::ColumnKind kind = header_.columns[i].kind;
      if (kind != v1::COLUMN_KIND_CATEGORY && kind != v1::COLUMN_KIND_FAULT &&
          kind != v1::COLUMN_KIND_NUMBER) {
        most = i;
      }
    }
    if (most == 0 || cells_[0].empty()) return 0;
    std::vector<int> fits(most + 1, 0);
    for (size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].empty()) continue;
      Item item;
      item.text = cells_[i];
      Describe(assignments_, page_.text(), line.marks, &item);
      for (size_t shift = 0; shift <= most; ++shift) {
        fits[shift] += Fit(header_.columns[i + shift], item);
      }
    }
    return static_cast<size_t>(std::max_element(fits.begin(), fits.end()) - fits.begin());
  }

  bool AddItem(Item item) {
    Describe(assignments_, page_.text(), page_.lines()[item.line].marks, &item);
    if (!items_.empty() && !item.cell_begins) {
      item.same_as_before = page_.In(items_.back().text) == page_.In(item.text);
    }
    items_.push_back(item);
    return assigner_.Step(item);
  }

  // Where a table has several columns of categories and a row prints one, the finer one is meant: a
  // coarse one brings a finer one with it. How the columns number theirs in rows with both tells
  // which.
  void SettleCategories(Grid* grid) const {
    std::vector<size_t> columns;
    for (size_t i = 0; i < grid->columns.size(); ++i) {
      if (grid->columns[i].kind == v1::COLUMN_KIND_CATEGORY) columns.push_back(i);
    }
    if (columns.size() != 2 || header_.mark != CellMark::kLine) return;
    const size_t coarse = columns[0];
    const size_t fine = columns[1];
    const auto kind = [&](Range cell) { return ReadMarker(page_.In(cell)).kind; };
    MarkerKind coarse_kind = MarkerKind::kNone;
    for (GridRow& row : grid->rows) {
      if (row.cells.empty()) continue;
      if (page_.In(row.cells[coarse]) == page_.In(row.cells[fine])) row.cells[coarse] = {};
      if (!row.cells[coarse].empty() && !row.cells[fine].empty()) {
        coarse_kind = kind(row.cells[coarse]);
        break;
      }
    }
    for (GridRow& row : grid->rows) {
      if (row.cells.empty()) continue;
      if (page_.In(row.cells[coarse]) == page_.In(row.cells[fine])) row.cells[coarse] = {};
      if (row.cells[coarse].empty() || !row.cells[fine].empty()) continue;
      if (kind(row.cells[coarse]) == coarse_kind && coarse_kind != MarkerKind::kNone) continue;
      if (kind(row.cells[coarse]) == MarkerKind::kNone && coarse_kind == MarkerKind::kNone &&
          FineKind(*grid, fine) != MarkerKind::kNone) {
        continue;
      }
      std::swap(row.cells[coarse], row.cells[fine]);
    }
  }

  MarkerKind FineKind(const Grid& grid, size_t fine) const {
    for (const GridRow& row : grid.rows) {
      if (!row.cells.empty() && !row.cells[fine].empty()) {
        return ReadMarker(page_.In(row.cells[fine])).kind;
      }
    }
    return MarkerKind::kNone;
  }

  // Turns the states into rows. Returns one behind the table's last line.
  uint32_t Finish(Grid* grid, std::vector<uint32_t>* wrapped) {
    std::vector<uint8_t> states;
    std::vector<bool> new_rows;
    assigner_.Trace(&states, &new_rows);
    const size_t columns = header_.columns.size();
    grid->columns = header_.columns;
    grid->first_line = header_.first_line;
    grid->end_line = header_.end_line;
    for (size_t i = 0; i < states.size(); ++i) {
      const Item& item = items_[i];
      if (states[i] == assigner_.behind()) break;
      grid->end_line = item.line + 1;
      if (states[i] == assigner_.section()) {
        GridRow row;
        row.section = item.text;
        grid->rows.push_back(row);
        continue;
      }
      if (new_rows[i] || grid->rows.empty() || grid->rows.back().cells.empty()) {
        GridRow row;
        row.cells.resize(columns);
        row.lacks_cells = item.row_lacks;
        grid->rows.push_back(std::move(row));
      }
      Range& cell = grid->rows.back().cells[states[i]];
      if (cell.empty()) {
        cell = item.text;
      } else if (!item.same_as_before) {
        cell.end = item.text.end;
        const Item& before = items_[i - 1];
        if (before.line + 1 == item.line && !before.ends_sentence && !item.cell_begins &&
            GoesOn(states[i], before, item)) {
          wrapped->push_back(before.line);
        }
      }
    }
    SettleCategories(grid);
    return grid->end_line;
  }

  // Whether a cell's line was broken in the middle of words, so that the next belongs right behind
  // it.
  bool GoesOn(size_t column, const Item& before, const Item& item) const {
    switch (header_.columns[column].kind) {
      case v1::COLUMN_KIND_TASK:
      case v1::COLUMN_KIND_FAULT:
      case v1::COLUMN_KIND_CATEGORY:
      case v1::COLUMN_KIND_DEADLINE:
        return item.marker == MarkerKind::kNone;
      case v1::COLUMN_KIND_UNIT:
        return before.unit_open || !before.units || !item.units;
      default:
        return false;
    }
  }

  const Page& page_;
  const ColumnTitles& titles_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  const uint16_t cell_gap_;
  Assigner assigner_;
  std::vector<Item> items_;
  std::vector<Range> cells_;  // Of the line that is read.
};

}  // namespace

void TableRecovery::Recover(const Page& page, std::vector<Grid>* grids,
                            std::vector<uint32_t>* wrapped) const {
  const std::vector<Line>& lines = page.lines();
  for (uint32_t at = 0; at < lines.size();) {
    TableHeader header;
    if (lines[at].cell >= 0 || !ReadTableHeader(page, *titles_, at, &header)) {
      ++at;
      continue;
    }
    Grid grid;
    TableBuilder builder(page, *titles_, *assignments_, header);
    at = builder.Read(&grid, wrapped);
    if (!grid.rows.empty()) grids->push_back(std::move(grid));
  }
}

}  // namespace duban
