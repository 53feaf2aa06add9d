#include "extract/table_recovery.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "extract/broken_cells.h"
#include "extract/broken_rows.h"
#include "extract/broken_titles.h"
#include "extract/cell_points.h"
#include "extract/cell_widths.h"
#include "extract/edge_titles.h"
#include "extract/marked_rows.h"
#include "extract/marker.h"
#include "extract/page_breaks.h"
#include "extract/row_amounts.h"
#include "extract/row_rest.h"
#include "extract/settled_categories.h"
#include "extract/spanning_titles.h"
#include "extract/subtitles.h"
#include "extract/table_assigner.h"
#include "extract/table_cells.h"
#include "extract/table_columns.h"
#include "extract/table_end.h"
#include "extract/table_header.h"
#include "extract/table_item.h"
#include "extract/table_units.h"
#include "extract/table_whole_row.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

using table::Assigner;
using table::Features;
using table::IsRuler;
using table::Item;

// As many bars on lines of their own are counted.
constexpr uint8_t kMaxBars = 3;

// A row across a table is no longer than this.
constexpr size_t kMaxSectionBytes = 96;
// Room for the stretches of a table is made for so many at once: most have fewer.
constexpr size_t kUsualItems = 128;

// Builds one table from its header on, from lines before the page's footer.
class TableBuilder {
 public:
  TableBuilder(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments,
               const TableHeader& header, uint32_t body_end, bool joined,
               const std::vector<uint32_t>& broken_off, table::LineFeatures* features)
      : page_(page),
        features_(*features),
        titles_(titles),
        assignments_(assignments),
        header_(header),
        body_end_(body_end),
        row_cells_(page, titles, assignments, header),
        row_rest_(page, assignments, header),
        points_(page, assignments, header, features),
        whole_rows_(page, titles, header, points_, body_end, features),
        cell_gap_(table::CellGap(page, header)),
        numbers_(page, header),
        marked_rows_(page, header, features, &numbers_),
        breaks_(page, assignments, header, numbers_, broken_off, features),
        assigner_(header.columns, header.blank_lines, table::PrintsRowNumbers(page, header)) {
    items_.reserve(std::min<size_t>(kUsualItems, page.lines().size() - header.end_line));
    if (header.mark == CellMark::kPipe) assigner_.set_lone_borders();
    filled_ = header.mark == CellMark::kLine && RowsFillTitles(page, header);
    if (filled_) assigner_.set_filled();
    if (joined) assigner_.set_joined();
    while (task_ < header.columns.size() && header.columns[task_].kind != v1::COLUMN_KIND_TASK) {
      ++task_;
    }
    for (const Column& column : header.columns) {
      others_ = others_ || column.kind == v1::COLUMN_KIND_OTHER;
      categories_ = categories_ || column.kind == v1::COLUMN_KIND_CATEGORY;
      deadlines_ = deadlines_ || column.kind == v1::COLUMN_KIND_DEADLINE;
      persons_ = persons_ || column.kind == v1::COLUMN_KIND_PERSON;
    }
  }

  // Whether the widths of its cells were told by its lines.
  bool measured() const { return !widths_.empty(); }
  // The lines that stand inside of a cell and are no part of it, rising.
  const std::vector<uint32_t>& foreign() const { return breaks_.foreign(); }

  // Reads lines until the table is over. Returns the line at which to look for the next table.
  uint32_t Read(Grid* grid, std::vector<uint32_t>* wrapped) {
    const std::vector<Line>& lines = page_.lines();
    uint32_t at = header_.end_line;
    uint8_t bars_before = 0;
    while (at < body_end_) {
      if (header_.mark == CellMark::kLine) features_.ReadAhead(at, body_end_);
      const Range range = lines[at].range;
      const std::string_view words = page_.In(range);
      if (words == "|") {
        bars_before += bars_before < kMaxBars;
        ++at;
        continue;
      }
      if ((header_.mark != CellMark::kLine && IsRuler(words)) ||
          row_cells_.IsLoneLabel(lines[at])) {
        ++at;
        continue;
      }
      if (assignments_.HeadsAttachment(words) || row_cells_.IsFootnote(lines[at])) break;
      if (header_.mark == CellMark::kLine && HeadsNextPart(at)) break;
      if (header_.mark == CellMark::kLine && !deadlines_ && table::IsDateLine(page_, at + 1) &&
          features_.Of(at).units) {
        break;
      }
      if (const uint32_t left = breaks_.Take(at, assigner_); left > 0) {
        at += left;
        continue;
      }
      TableHeader again;
      // 每季度, one of a row's last cells, is like a title, and the titles stand below it.
      if (range.size() < 600 && !IsTimeCell(at) && ReadTableHeader(page_, titles_, at, &again) &&
          !breaks_.RepeatsTitlesWithin(at + 1, again.end_line)) {
        if (assigner_.Over() || again.columns.size() != header_.columns.size()) break;
        breaks_.TakeTitles(at);
        at = again.end_line;
        continue;
      }
      if (!AddLine(at, bars_before)) break;
      bars_before = 0;
      ++at;
    }
    const uint32_t behind = Finish(grid, wrapped);
    // Not before a header that was read on the way, or a text of headers takes quadratic time.
    return std::max(
        {behind, header_.end_line, breaks_.titles().empty() ? 0 : breaks_.titles().back()});
  }

 private:
  // Whether the line, below rows with numbers one cell a line, is the heading of the document's
  // next part (三、下一步打算) over a paragraph of it: a table's own sections count from 一.
  bool HeadsNextPart(uint32_t at) {
    if (features_.Of(at).marker != MarkerKind::kHan) return false;
    const std::string_view words = page_.In(page_.lines()[at].range);
    const bool first =
        !counts_sections_ && !IsFirstNumber(words.substr(0, ReadMarker(words).number_end));
    counts_sections_ = true;
    const bool behind_rows =
        (PrintsNumbers() && numbers_.last() != 0) || at == whole_rows_.lines_end();
    if (!first || !behind_rows || at + 1 >= page_.lines().size()) return false;
    const Features& next = features_.Of(at + 1);
    return table::LineNumber(page_, at - 1) == 0 && next.sentence && !next.number &&
           !EndsSentence(words);
  }

  // Whether the line is a time (全年), in a table of one cell a line, and no title: titles begin in
  // another. Most rows have one, and the first half of a broken title may begin like it.
  bool IsTimeCell(uint32_t at) {
    return header_.mark == CellMark::kLine && features_.Of(at).only_time &&
           titles_.FindWhole(page_.In(page_.lines()[at].range)).kind == v1::COLUMN_KIND_UNSPECIFIED;
  }

  // Adds the items of a line. Returns false when the table is surely over.
  bool AddLine(uint32_t at, uint8_t bars_before) {
    cells_.clear();
    row_cells_.Cut(page_.lines()[at], &cells_);
    if (header_.mark == CellMark::kTab && breaks_.IsBelowTitles(at)) FillUp(at);
    // A line with a title row's borders but hardly a cell is running text.
    const bool alone = cells_.size() < 2 || (header_.mark != CellMark::kPipe &&
                                             cells_.size() > header_.columns.size() + 2);
    return alone ? AddItem(WholeLine(at, bars_before)) : AddCells(at);
  }

  // Puts the empty cells at the line's ends, which the page leaves out, among cells_.
  void FillUp(uint32_t at) {
    const Range line = page_.lines()[at].range;
    const uint32_t tabs = page_.TabsBefore(line.begin);
    if (cells_.empty()) cells_.push_back(line);
    if (tabs == 0 || tabs + cells_.size() > header_.columns.size()) return;
    cells_.insert(cells_.begin(), tabs, Range());
    cells_.resize(header_.columns.size());
  }

  // The one item that a line is, or the one cell in it.
  Item WholeLine(uint32_t at, uint8_t bars_before) {
    const Line& line = page_.lines()[at];
    const std::string_view words = page_.In(line.range);
    Item item;
    item.text = cells_.size() == 1 && !cells_[0].empty() ? cells_[0] : line.range;
    item.line = at;
    item.cell_begins = bars_before > 0;
    item.row_begins = header_.closed && ended_;  // No cell goes on behind its row's last border.
    item.blanks = line.blank_lines_before;
    item.blank_before = item.blanks >= cell_gap_;
    item.skipped = bars_before > 1 ? bars_before - 1 : EmptyCells(item.blanks);
    item.before_number = header_.mark != CellMark::kPipe && table::BeginsWithNumber(page_, at + 1);
    // 规范平台建设 |: a row of one cell.
    item.alone = item.row_begins && words.back() == '|' && words.size() <= kMaxSectionBytes &&
                 PrintsNumbers() && table::BeginsWithNumber(page_, breaks_.Behind(at));
    if (header_.mark != CellMark::kLine) {
      if (row_rest_.GoesOnInList(at, item.text, items_)) item.point = table::CellPoint::kNext;
      return item;
    }
    item.width = line.width;
    if (at >= row_end_) {
      row_begin_ = at;
      row_end_ = whole_rows_.Read(at, filled_);
      KeepObjects();
    }
    if (at < row_end_) {
      item.column = static_cast<int8_t>(at - row_begin_);
      item.row_begins = item.column == 0;
      item.cell_begins = true;
      item.row_goes_on = !item.row_begins;
    }
    return item;
  }

  bool PrintsNumbers() const { return header_.columns[0].kind == v1::COLUMN_KIND_NUMBER; }

  // Adds the items that cells_ are, the row of line `at`. Returns false when the table is surely
  // over.
  bool AddCells(uint32_t at) {
    const Line& line = page_.lines()[at];
    const std::string_view words = page_.In(line.range);
    ended_ = words.back() == '|';
    const size_t printed = static_cast<size_t>(
        std::count_if(cells_.begin(), cells_.end(), [](Range cell) { return !cell.empty(); }));
    if (printed <= 2 && IsNote(cells_)) return false;
    // What has no number below the titles may be the rest of the row above, in its own columns.
    const bool rest = breaks_.IsBelowTitles(at) && PrintsNumbers() && cells_[0].empty();
    const bool exact = cells_.size() == header_.columns.size() && (printed > 1 || rest);
    const size_t kept = exact && PrintsNumbers() && IsBareNumber(page_.In(cells_[0]));
    size_t printed_first = kept;  // Cells before those that are not printed again.
    size_t shift = exact && !rest ? row_cells_.FindShift(cells_, line.marks, kept) : 0;
    if (exact && kept > 0 && shift == 0) {
      shift = row_cells_.FindGap(cells_, above_, line.marks, &printed_first);
      TakeRowAbove(printed_first, shift);
    }
    const size_t filled_up = header_.closed ? table::FilledUp(words) : 0;
    const bool lacks = (header_.closed && cells_.size() < header_.columns.size() && ended_) ||
                       filled_up > (exact ? shift : task_) || printed_first > kept;
    const bool in_list = !rest && row_rest_.GoesOnInList(at, cells_[0], items_);
    const bool goes_on = in_list || (!rest && row_rest_.GoesOn(at, cells_));
    // Of more stretches than there are columns some are parted by a blank inside a cell.
    const bool split = header_.mark == CellMark::kBlank && cells_.size() > header_.columns.size();
    bool first = true;
    bool more = true;
    for (size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].empty()) continue;
      Item item;
      item.text = cells_[i];
      item.line = at;
      item.row_begins = first && !goes_on;
      item.cell_begins = first ? !goes_on : !split;
      item.row_goes_on = !first;
      item.row_fits = !first && cells_.size() <= header_.columns.size();
      item.row_lacks = lacks;
      item.blanks = line.blank_lines_before;
      item.blank_before = item.blanks >= cell_gap_;
      item.alone = printed == 1 && !exact;
      if (exact) item.column = static_cast<int8_t>(i < printed_first ? i : i + shift);
      if (first && in_list) item.point = table::CellPoint::kNext;
      if (item.alone && IsLoneTask(item.text, i, lacks && filled_up > 0)) {
        item.alone = false;
        item.column = static_cast<int8_t>(task_);
      }
      first = false;
      more = AddItem(item);
    }
    return more;
  }

  // Keeps cells_ for the row below, those behind the first `printed_first` by `shift` further
  // right.
  void TakeRowAbove(size_t printed_first, size_t shift) {
    if (!header_.closed) return;
    above_ = cells_;
    if (shift == 0) return;
    std::rotate(above_.begin() + static_cast<ptrdiff_t>(printed_first),
                above_.end() - static_cast<ptrdiff_t>(shift), above_.end());
  }

  // Whether the only cell of a row, at `place` of it, is one more task below merged cells and no
  // section. `filled_up`: empty cells fill the row up.
  bool IsLoneTask(Range cell, size_t place, bool filled_up) const {
    if (!categories_ || !PrintsNumbers()) return false;
    const MarkerKind marker = ReadMarker(page_.In(cell)).kind;
    // 4.经营情况的检查 | |||: sections have no such number.
    if (filled_up && marker == MarkerKind::kArabic) return true;
    // | | | 修复水闸3座。 | | |: in its own column.
    return place == task_ && cells_.size() == header_.columns.size() &&
           marker == MarkerKind::kNone && EndsSentence(page_.In(cell));
  }

  // How many empty cells, one a line and parted as the others, so many blank lines are.
  uint8_t EmptyCells(uint16_t blanks) const {
    constexpr int kMost = 2;
    if (header_.mark != CellMark::kLine) return 0;
    // Where cells stand close together each blank line is one.
    if (!header_.blank_lines) return static_cast<uint8_t>(std::min<int>(blanks, kMost));
    const int lines = blanks - cell_gap_;
    return lines > 0 && lines <= kMost * (cell_gap_ + 1) && lines % (cell_gap_ + 1) == 0
               ? static_cast<uint8_t>(lines / (cell_gap_ + 1))
               : 0;
  }

  // Keeps what other columns than those of units print of what might be units.
  void KeepObjects() {
    if (!filled_ || objects_.size() >= kMaxObjects) return;
    for (uint32_t line = row_begin_ + 1; line < row_end_; ++line) {
      if (header_.columns[line - row_begin_].kind == v1::COLUMN_KIND_OTHER &&
          features_.Of(line).units) {
        objects_.push_back(page_.In(page_.lines()[line].range));
      }
    }
  }

  // 备注 | … where rows have their numbers: what is said below the last row.
  bool IsNote(const std::vector<Range>& cells) const {
    return header_.columns[0].kind == v1::COLUMN_KIND_NUMBER && !cells[0].empty() &&
           titles_.FindWhole(page_.In(cells[0])).kind == v1::COLUMN_KIND_OTHER;
  }

  bool AddItem(Item item) {
    const Line& line = page_.lines()[item.line];
    if (item.text == line.range) {
      static_cast<Features&>(item) = features_.Of(item.line);
    } else {
      Describe(assignments_, page_.text(), line.marks, &item);
    }
    // 工程质量 looks like a name; before a row's number, where no column is of persons, it is none.
    item.person = item.person && (persons_ || !item.before_number);
    breaks_.Mark(&item);
    if (header_.mark == CellMark::kLine && item.line >= whole_rows_.lines_end()) {
      table::SeeNextLine(page_, assignments_, &features_, &item);
    }
    if (header_.mark == CellMark::kLine) points_.See(&item);
    item.next_row = item.point == table::CellPoint::kNone &&
                    marked_rows_.IsNext(item, items_.empty() ? nullptr : &items_.back());
    marked_rows_.See(item);
    const std::string_view words = page_.In(item.text);
    const bool other = item.column >= 0 && header_.columns[static_cast<size_t>(item.column)].kind ==
                                               v1::COLUMN_KIND_OTHER;
    if ((item.number && numbers_.IsAmount(words, item.line, items_.size(), other)) ||
        (others_ && table::IsShare(words))) {
      item.number = false;
      item.amount = true;
    }
    item.object =
        (others_ && !item.sentence && item.remark) ||
        (item.units && std::find(objects_.begin(), objects_.end(), words) != objects_.end());
    if (!items_.empty() && !item.cell_begins) {
      item.same_as_before = page_.In(items_.back().text) == page_.In(item.text);
    }
    items_.push_back(item);
    return assigner_.Step(item);
  }

  // Turns the states into rows. Returns one behind the table's last line.
  uint32_t Finish(Grid* grid, std::vector<uint32_t>* wrapped) {
    std::vector<uint8_t> states;
    std::vector<bool> new_rows;
    assigner_.Trace(&states, &new_rows);
    if (header_.mark == CellMark::kLine && !header_.blank_lines) {
      widths_ = table::AssignByWidths(page_, assignments_, header_,
                                      table::PrintsRowNumbers(page_, header_), &items_, &states,
                                      &new_rows);
    }
    if (header_.mark == CellMark::kLine) {
      table::SettleUnits(page_.text(), header_.columns, items_, &states);
    }
    const size_t columns = header_.columns.size();
    grid->columns = header_.columns;
    grid->first_line = header_.first_line;
    grid->end_line = header_.end_line;
    const size_t end =
        table::EndOfRows(page_, header_.mark, header_.columns, items_, states, new_rows);
    for (size_t i = 0; i < end; ++i) {
      const Item& item = items_[i];
      if (states[i] == assigner_.behind()) break;
      grid->end_line = item.line + 1;
      if (states[i] == assigner_.section()) {
        if (item.amount || item.empty_value) continue;  // How much its tasks count; 合计.
        GridRow row;
        row.section = item.text;
        grid->rows.push_back(row);
        continue;
      }
      const bool amount = item.amount || (item.number && item.marker == MarkerKind::kNone);
      if (amount && !new_rows[i] && header_.columns[states[i]].kind == v1::COLUMN_KIND_UNIT)
        continue;
      if (new_rows[i] || grid->rows.empty() || grid->rows.back().cells.empty()) {
        GridRow row;
        row.cells.resize(columns);
        row.lacks_cells = item.row_lacks;
        row.columns_known = item.column >= 0 && !item.row_lacks;
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
        if (header_.mark == CellMark::kLine) breaks_.JoinCell(before.line, item.line);
      }
    }
    table::JoinBrokenRows(page_, breaks_.titles(), grid);
    table::DropLastSections(page_, header_.end_line, grid);
    table::SettleCategories(page_, grid);
    return grid->end_line;
  }

  // Whether a cell's line was broken in the middle of words, so that the next belongs right behind
  // it.
  bool GoesOn(size_t column, const Item& before, const Item& item) const {
    // Behind blank lines, in a table without any, nothing goes on.
    if (item.blank_before && !header_.blank_lines) return false;
    switch (header_.columns[column].kind) {
      case v1::COLUMN_KIND_TASK:
      case v1::COLUMN_KIND_FAULT:
      case v1::COLUMN_KIND_CATEGORY:
      case v1::COLUMN_KIND_DEADLINE:
        return item.marker == MarkerKind::kNone;
      case v1::COLUMN_KIND_UNIT:
        return item.goes_on || before.unit_open || before.name_open ||
               !(before.units || before.places) || !table::NamesUnits(item) ||
               BreaksName(column, before, item);
      default:
        return false;
    }
  }

  // Whether a name goes on behind one that is whole by itself, too.
  bool BreaksName(size_t column, const Item& before, const Item& item) const {
    const std::string_view words = page_.In(before.text);
    const std::string_view behind = page_.In(item.text);
    if (table::BreaksUnit(assignments_, words, behind)) return true;
    return !widths_.empty() && table::IsFull(widths_[column].edge, before, item) &&
           table::PartsBranch(assignments_, words, behind);
  }

  const Page& page_;
  table::LineFeatures& features_;
  const ColumnTitles& titles_;
  const AssignmentReader& assignments_;
  const TableHeader& header_;
  const uint32_t body_end_;  // The line of the page's footer.
  const table::RowCells row_cells_;
  table::RowRest row_rest_;
  table::CellPoints points_;
  table::WholeRows whole_rows_;
  const uint16_t cell_gap_;
  size_t task_ = 0;      // The column of the task.
  bool others_ = false;  // There are columns that hold anything.
  bool categories_ = false;
  bool persons_ = false;
  std::vector<Range> above_;  // The cells of the last row that printed its number, by column.
  bool filled_ = false;       // The first rows print a cell for each column.
  static constexpr size_t kMaxObjects = 8;
  std::vector<std::string_view> objects_;  // What might be units in other columns of whole rows.
  bool deadlines_ = false;
  table::RowAmounts numbers_;
  table::MarkedRows marked_rows_;
  bool counts_sections_ = false;          // 一、 or a number like it was read.
  bool ended_ = true;                     // A border ended the line before.
  std::vector<table::CellWidth> widths_;  // Of the columns; empty where lines do not tell.
  // The lines of a row that prints each of its cells on one of them.
  uint32_t row_begin_ = 0;
  uint32_t row_end_ = 0;
  table::PageBreaks breaks_;
  Assigner assigner_;
  std::vector<Item> items_;
  std::vector<Range> cells_;  // Of the line that is read.
};

// Takes `gone` lines (rising) out of the numbers of `lines`.
void MoveUp(const std::vector<uint32_t>& gone, std::vector<uint32_t>* lines) {
  for (uint32_t& line : *lines) {
    line -= static_cast<uint32_t>(std::lower_bound(gone.begin(), gone.end(), line) - gone.begin());
  }
}

// Adds the lines right behind `dropped` ones (rising), by their numbers without these, to `lines`.
void AddBehindDropped(const std::vector<uint32_t>& dropped, std::vector<uint32_t>* lines) {
  for (uint32_t i = 0; i < dropped.size(); ++i) {
    if (i == 0 || dropped[i] != dropped[i - 1] + 1) lines->push_back(dropped[i] - i);
  }
  std::sort(lines->begin(), lines->end());
}

}  // namespace

void TableRecovery::Recover(const std::function<uint32_t(uint32_t)>& footer, Page* page,
                            std::vector<Grid>* grids) const {
  // Titles that stand inside of a cell may be seen only when its lines are joined.
  constexpr int kTimes = 3;
  table::LineFeatures features(*assignments_, *page);
  const size_t before = grids->size();
  TableLines known;
  TableLines found;
  ReadTables(*page, footer, known, &features, grids, &found);
  bool joined = false;
  for (int times = 0; times < kTimes; ++times) {
    if (!found.foreign.empty()) {
      page->DropLines(found.foreign);
      features.Forget();
      MoveUp(found.foreign, &known.measured);
      MoveUp(found.foreign, &known.broken_off);
      AddBehindDropped(found.foreign, &known.broken_off);
    } else if (!joined && !found.wrapped.empty()) {
      // With cells that are one line each the tables are read again.
      page->JoinLines(found.wrapped);
      features.Join(found.wrapped);
      known.measured = found.measured;
      MoveUp(found.wrapped, &known.measured);
      MoveUp(found.wrapped, &known.broken_off);
      joined = true;
    } else {
      break;
    }
    grids->resize(before);
    found = {};
    ReadTables(*page, footer, known, &features, grids, &found);
  }
}

// 附件1 / 责任清单 / 序号…
bool TableRecovery::NamesAttachment(const Page& page, uint32_t line, const TableHeader& header,
                                    const table::LineFeatures& features) const {
  TableHeader below;
  return header.mark == CellMark::kLine && line + 1 < header.end_line &&
         features.NamesAttachment(line) && ReadTableHeader(page, *titles_, line + 1, &below);
}

void TableRecovery::ReadTables(const Page& page, const std::function<uint32_t(uint32_t)>& footer,
                               const TableLines& known, table::LineFeatures* features,
                               std::vector<Grid>* grids, TableLines* found) const {
  const std::vector<Line>& lines = page.lines();
  uint32_t before = 0;    // Up to here lines are of tables.
  uint32_t body_end = 0;  // Asked for again only of tables among the lines of a footer.
  uint32_t cells = 0;     // Where the next table that markup states begins.
  for (uint32_t at = 0; at < lines.size();) {
    for (cells = std::max(cells, at); cells < lines.size() && lines[cells].cell < 0;) ++cells;
    TableHeader header;
    const bool begins =
        cells > at &&
        (ReadTableHeader(page, *titles_, at, &header) ||
         (lines[at].Has(Line::kPipe) && table::ReadUntitled(page, *assignments_, at, &header)));
    if (!begins || header.end_line > cells || table::AreGroupTitles(page, *titles_, header) ||
        NamesAttachment(page, at, header, *features)) {
      ++at;
      continue;
    }
    if (header.end_line > at + 1) table::TakeTabsOfRows(page, &header);
    table::TakeBlanksOfRows(page, &header);
    table::TakeLinesOfRows(page, &header);
    if (header.end_line > at + 1) table::AddUntitledNumbers(page, &header);
    table::AddBlankNumberTitle(page, &header);
    table::TakeSpannedTitlesOfLines(page, *assignments_, &header);
    table::DropTitleAboveLeaders(page, *assignments_, &header);
    const std::vector<Column> subtitles =
        table::ReadSubtitles(page, *titles_, *assignments_, &header);
    table::WidenToRows(page, &header);
    if (header.spare > 0) table::SpreadTitles(page, *assignments_, subtitles, &header);
    table::PreferLongerTask(page, *titles_, *assignments_, &header);
    const uint32_t first_title = header.first_line;
    table::TakeEdgeTitles(page, before, features, &header);
    if (body_end <= header.end_line) body_end = footer(header.end_line);
    Grid grid;
    const bool joined = std::binary_search(known.measured.begin(), known.measured.end(), at);
    TableBuilder builder(page, *titles_, *assignments_, header, std::min(body_end, cells), joined,
                         known.broken_off, features);
    const size_t wrapped = found->wrapped.size();
    before = at = std::max(builder.Read(&grid, &found->wrapped), at + 1);
    if (builder.measured()) found->measured.push_back(first_title);
    found->foreign.insert(found->foreign.end(), builder.foreign().begin(), builder.foreign().end());
    table::TakeBrokenCells(page, *assignments_, header, grid.end_line, body_end, features, wrapped,
                           &found->wrapped);
    if (!grid.rows.empty()) grids->push_back(std::move(grid));
  }
}

}  // namespace duban
