#include "extract/table_assigner.h"

#include <algorithm>
#include <utility>

namespace duban::table {
namespace {

// A name right below other units, in a table whose rows print no numbers, is seldom a task.
constexpr int kUnitBelowUnits = -120;
constexpr uint16_t kMaxNameChars = 12;

constexpr int kEmptyMergedUnit = 8;
constexpr int kEmptyMonth = 2;
// What a cell that the first rows print costs more where it is empty.
constexpr int kEmptyFilled = 24;

// 2. behind 1., where rows have numbers of their own.
constexpr int kListGoesOn = 30;

// The first point of a list begins a cell, the others go on in it.
constexpr int kPointContinued = -30;
constexpr int kPointBegun = -60;

// The next row's number fits nothing but its task.
constexpr int kNumberElsewhere = -60;

// An outer category printed anew brings its inner ones with it: the cell is an inner one itself,
// below an outer one that goes on.
constexpr int kInnerCategoryLost = 8;

// Where the first category is numbered (一、), what is not is rather the last cell of the row
// above.
constexpr int kCategoryWithoutNumber = -20;

// Blank lines of an empty cell: they tell which of two columns of units is empty, no more.
constexpr int kEmptyCell = 12;
// Where cells stand close together, an item below a blank line is seldom the very next cell; those
// around a category are of its own, which is as high as the rows that it covers.
constexpr int kNoEmptyCell = -15;

// How far the work has come has a column of its own.
constexpr int kProgressElsewhere = -50;

// A line that no sentence ends, where those that the cells' edges broke are joined.
constexpr int kEndedCell = -30;

// A line that left more room than a character takes was broken by nobody's edge: the next one,
// which is longer, goes on in no sentence of it.
constexpr int kShortAboveLong = -30;
constexpr uint16_t kRoom = 6;  // In half widths.

// 保障和改善, which names nobody, below a whole name: rather the first line of the next category.
constexpr int kNobodyBelowName = -6;

// A cell that a page's end breaks goes on below the titles that are printed again.
constexpr int kBrokenOff = 40;

constexpr int kSectionBetweenRows = 25;
// How many points a section counts in all, printed below its name: 一、组织领导 / 20.
constexpr int kAmountOfSection = 10;
constexpr uint16_t kMaxSectionChars = 30;
// A sentence between rows that begin with their faults.
constexpr int kFaultsOwn = -10;

// Behind a table, so many points of lead for "this is behind the table" end the search.
constexpr int kSurelyBehind = 400;

}  // namespace

Assigner::Assigner(const std::vector<Column>& columns, bool blank_lines, bool numbers_printed)
    : columns_(columns), blank_lines_(blank_lines), numbers_printed_(numbers_printed) {
  empty_.push_back(0);
  const auto number = std::find_if(columns.begin(), columns.end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_NUMBER;
  });
  for (const Column& column : columns) {
    has_category_ = has_category_ || column.kind == v1::COLUMN_KIND_CATEGORY;
    has_fault_ = has_fault_ || column.kind == v1::COLUMN_KIND_FAULT;
    has_progress_ = has_progress_ || column.kind == v1::COLUMN_KIND_PROGRESS;
    // Units to the left of the rows' numbers are merged downwards.
    const bool merged =
        column.kind == v1::COLUMN_KIND_UNIT && number != columns.end() && &column < &*number;
    // Nor is the month printed again that several rows begin with.
    const bool month = column.kind == v1::COLUMN_KIND_DEADLINE && &column == &columns.front();
    empty_.push_back(empty_.back() + (merged  ? kEmptyMergedUnit
                                      : month ? kEmptyMonth
                                              : EmptyCost(column, numbers_printed)));
  }
  states_ = columns.size() + 2;
  scores_.assign(states_, kNever);
  next_.assign(states_, kNever);
}

void Assigner::set_filled() {
  int more = 0;
  for (size_t i = 0; i + 1 < columns_.size(); ++i) {
    if (columns_[i].kind == v1::COLUMN_KIND_OTHER) more += kEmptyFilled;
    empty_[i + 1] += more;
  }
  empty_.back() += more;
}

void Assigner::set_widths(std::vector<CellWidth> widths) {
  widths_ = std::move(widths);
  for (size_t i = 0; i < widths_.size(); ++i) {
    if (columns_[i].kind == v1::COLUMN_KIND_TASK) text_width_ = widths_[i].edge;
  }
}

int Assigner::FitBegun(size_t column, const Item& item, bool name_again) const {
  int fit = item.column >= 0 ? 40 : Fit(columns_[column], item);
  const v1::ColumnKind kind = columns_[column].kind;
  const bool task = kind == v1::COLUMN_KIND_TASK;
  if (name_again && task) fit += kUnitBelowUnits;
  if (column == 0 && kind == v1::COLUMN_KIND_CATEGORY && has_previous_ &&
      first_marker_ == MarkerKind::kHan && item.marker == MarkerKind::kNone &&
      columns_.back().kind == v1::COLUMN_KIND_OTHER) {
    fit += kCategoryWithoutNumber;
  }
  if (item.next_row && !task) fit += kNumberElsewhere;
  if (item.point == CellPoint::kNext ||
      (item.point == CellPoint::kFirst && kind == v1::COLUMN_KIND_CATEGORY)) {
    fit += kPointBegun;
  }
  if (!widths_.empty()) {
    fit += FitWidthBegun(columns_[column], widths_[column], text_width_, item);
  }
  return fit;
}

int Assigner::FitGoesOn(size_t column, const Item& item) const {
  const v1::ColumnKind kind = columns_[column].kind;
  const bool task = kind == v1::COLUMN_KIND_TASK;
  const bool list = item.point == CellPoint::kNext
                        ? kind != v1::COLUMN_KIND_CATEGORY
                        : numbers_printed_ && previous_.marker == MarkerKind::kArabic &&
                              item.marker == MarkerKind::kArabic &&
                              (task || kind == v1::COLUMN_KIND_FAULT);
  const bool text = task || kind == v1::COLUMN_KIND_FAULT;
  // 新建管网12公里: above 1.…: the list is of the cell that leads to it. A sentence without a
  // number leads to one too, where it may be no fault that the list mends and stands in no cell to
  // the left.
  const bool lead =
      previous_.leads || (task && !has_fault_ && !has_category_ && previous_.sentence &&
                          previous_.marker == MarkerKind::kNone);
  const bool led = text && lead && item.point == CellPoint::kFirst;
  const bool first = item.point == CellPoint::kFirst && !previous_.labelled && !led;
  const bool ended =
      joined_ && !previous_.ends_sentence && (task || kind == v1::COLUMN_KIND_CATEGORY);
  // 长期坚持 above 持续推进: by when, and how far it has come.
  const bool parted = item.time && !previous_.time_open;
  const bool progress = has_progress_ && (item.progress || parted) &&
                        ((task && previous_.ends_sentence) || kind == v1::COLUMN_KIND_DEADLINE);
  const bool whole = previous_.ends_sentence || (previous_.time && !previous_.time_open) ||
                     (previous_.units && !previous_.unit_open);
  const bool broken = item.broken_off && !whole && item.marker == MarkerKind::kNone;
  const bool room = (task || kind == v1::COLUMN_KIND_FAULT) && previous_.width > 0 &&
                    item.width > previous_.width + kRoom && !previous_.ends_sentence &&
                    !previous_.ends_clause && !previous_.labelled &&
                    item.marker == MarkerKind::kNone;
  const bool nobody = has_category_ && kind == v1::COLUMN_KIND_UNIT && previous_.units &&
                      !previous_.unit_open && !previous_.name_open && !NamesUnits(item) &&
                      !item.name_tail;
  return FitContinued(columns_[column], previous_, item, blank_lines_) + (ended ? kEndedCell : 0) +
         (nobody ? kNobodyBelowName : 0) + (progress ? kProgressElsewhere : 0) +
         (room ? kShortAboveLong : 0) + (broken ? kBrokenOff : 0) +
         (list || led ? kListGoesOn : 0) + (first ? kPointContinued : 0) +
         (item.next_row ? kNumberElsewhere : 0) +
         (widths_.empty()
              ? 0
              : FitWidthContinued(columns_[column], widths_[column], text_width_, previous_, item));
}

int Assigner::FitBetweenRows(const Item& item) const {
  // （一）招标不规范。: a fault, where the first column holds those.
  if (columns_.front().kind == v1::COLUMN_KIND_FAULT && item.ends_sentence) return kFaultsOwn;
  const int fit = FitSection(item, has_category_);
  // A short line without a number between a row's time limit and the next row's number.
  const bool between = item.before_number && has_previous_ && previous_.time && !has_category_ &&
                       columns_.back().kind == v1::COLUMN_KIND_DEADLINE;
  if (between && item.chars >= 4 && item.chars <= kMaxSectionChars && !item.sentence &&
      !item.units && !item.time && !item.person && !item.labelled && !item.tick && !item.goes_on) {
    return std::max(fit, kSectionBetweenRows);
  }
  return fit;
}

int Assigner::FitBehind(size_t left, size_t column, const Item& item) const {
  const bool next = item.skipped > 0 && !blank_lines_ && left + 1 == column;
  return next && !IsCategory(column) && !IsCategory(left) ? kNoEmptyCell : 0;
}

void Assigner::OfferBelowEmpty(const Item& item, size_t to, int fit, std::vector<int>* next,
                               uint8_t* origins) {
  const size_t count = columns_.size();
  if (item.skipped == 0 || blank_lines_ || item.skipped >= count) return;
  const size_t last = count - 1 - item.skipped;
  Offer(scores_[last] - Empty(last + 1, count) - Empty(0, to) + fit + kEmptyCell,
        static_cast<uint8_t>(last) | kNewRow, to, next, origins);
}

bool Assigner::Step(const Item& item) {
  std::vector<int>& next = next_;
  std::fill(next.begin(), next.end(), kNever);
  if (!has_previous_) first_marker_ = item.marker;
  const size_t row = from_.size();
  from_.resize(row + states_);
  uint8_t* const from = from_.data() + row;
  const int close = Closed();
  // The best way to come from a column further left, with nothing empty between yet.
  int best_left = kNever;
  uint8_t from_left = 0;
  const auto pass = [&](size_t column) {
    if (columns_[column].kind == v1::COLUMN_KIND_CATEGORY && best_left > kNever / 2 &&
        columns_[from_left].kind == v1::COLUMN_KIND_CATEGORY) {
      best_left -= kInnerCategoryLost;
    }
    const int score = scores_[column] + empty_[column + 1];
    if (score <= best_left && column > 0) return;
    best_left = score;
    from_left = static_cast<uint8_t>(column);
  };
  const bool name_again = has_previous_ && previous_.units && item.units && !numbers_printed_ &&
                          !item.row_begins && item.column < 0 && item.chars <= kMaxNameChars;
  for (size_t to = 0; to < columns_.size(); pass(to++)) {
    if (item.column >= 0 && static_cast<size_t>(item.column) != to) continue;
    const int fit = FitBegun(to, item, name_again);
    const int begin = close - Empty(0, to);
    const bool may_begin = item.row_begins || !(item.cell_begins || item.row_goes_on);
    if (begin > kNever / 2 && (may_begin || (lone_borders_ && !item.row_fits))) {
      Offer(begin + fit, closed_by_ | kNewRow, to, &next, from);
    }
    if (item.row_begins) continue;
    // Of units one a line as few as can be lead: what goes on in its cell is offered first.
    if (has_previous_) {
      Offer(scores_[to] + FitGoesOn(to, item), static_cast<uint8_t>(to), to, &next, from);
    }
    const int next_cell = FitBehind(from_left, to, item);
    if (to > 0) Offer(best_left - empty_[to] + fit + next_cell, from_left, to, &next, from);
    OfferBelowEmpty(item, to, fit, &next, from);
    if (item.skipped > 0 && to > item.skipped) {
      const size_t left = to - 1 - item.skipped;
      const int empty = IsCategory(left + 1) ? 0 : kEmptyCell;
      Offer(scores_[left] - Empty(left + 1, to) + fit + empty, static_cast<uint8_t>(left), to,
            &next, from);
    }
  }
  if (item.column < 0) Offer(close + FitBetweenRows(item), closed_by_, section(), &next, from);
  if (item.column < 0 && item.amount && has_previous_ && !previous_.amount) {
    const auto same = static_cast<uint8_t>(section());
    Offer(scores_[section()] + kAmountOfSection, same, section(), &next, from);
  }
  if (!item.inside) {
    Offer(close, closed_by_, behind(), &next, from);
    Offer(scores_[behind()], static_cast<uint8_t>(behind()), behind(), &next, from);
  }
  scores_.swap(next);
  previous_ = item;
  has_previous_ = true;
  const int best_inside = *std::max_element(scores_.begin(), scores_.end() - 1);
  return scores_[behind()] < best_inside + kSurelyBehind;
}

bool Assigner::Over() const {
  return has_previous_ &&
         scores_[behind()] >= *std::max_element(scores_.begin(), scores_.end() - 1);
}

void Assigner::Trace(std::vector<uint8_t>* states, std::vector<bool>* new_rows) const {
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

int Assigner::Closed() {
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

std::vector<CellWidth> AssignByWidths(const Page& page, const AssignmentReader& assignments,
                                      const TableHeader& header, bool numbers_printed,
                                      std::vector<Item>* items, std::vector<uint8_t>* states,
                                      std::vector<bool>* new_rows) {
  // What is assigned anew tells the widths better.
  constexpr int kTimes = 2;
  std::vector<CellWidth> widths;
  for (int i = 0; i < kTimes; ++i) {
    std::vector<CellWidth> found = FindCellWidths(header.columns, *items, *states);
    if (found.empty()) break;
    widths = std::move(found);
    TakeWidths(page, assignments, header.columns, widths, items);
    Assigner again(header.columns, header.blank_lines, numbers_printed);
    again.set_widths(widths);
    for (const Item& item : *items) again.Step(item);
    again.Trace(states, new_rows);
  }
  return widths;
}

}  // namespace duban::table
