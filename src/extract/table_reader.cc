#include "extract/table_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "extract/marker.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Whether just the rows that print a category print the column: its cells are merged downwards as
// those of the categories are.
bool IsMergedWithCategories(const Grid& grid, size_t column) {
  const v1::ColumnKind kind = grid.columns[column].kind;
  if (kind != v1::COLUMN_KIND_UNIT && kind != v1::COLUMN_KIND_DEADLINE) return false;
  size_t both = 0;
  size_t neither = 0;
  for (const GridRow& row : grid.rows) {
    if (row.cells.empty()) continue;
    bool category = false;
    for (size_t i = 0; i < grid.columns.size() && !category; ++i) {
      category = grid.columns[i].kind == v1::COLUMN_KIND_CATEGORY && !row.cells[i].empty();
    }
    if (category == row.cells[column].empty()) return false;
    ++(category ? both : neither);
  }
  // A single row may have none of it by chance.
  return both + neither >= 4 && both >= 2 && neither >= 1;
}

// Whether each row prints who leads it, so that of those that cooperate, printed in some, the
// others have none. Of those that answer with it, too, where markup could have merged cells.
bool LeavesSomeEmpty(const Grid& grid, size_t column) {
  const v1::Role role = grid.columns[column].role;
  const bool answers = role == v1::ROLE_RESPONSIBLE && grid.in_markup;
  if (role != v1::ROLE_COOPERATING && !answers) return false;
  for (size_t i = 0; i < grid.columns.size(); ++i) {
    const bool others = i != column && grid.columns[i].kind == v1::COLUMN_KIND_UNIT &&
                        (!answers || grid.columns[i].role == v1::ROLE_LEAD);
    if (others && std::all_of(grid.rows.begin(), grid.rows.end(), [i](const GridRow& row) {
          return row.cells.empty() || !row.cells[i].empty();
        })) {
      return true;
    }
  }
  return false;
}

// Whether the first row below the titles prints the column.
bool FirstRowPrints(const Grid& grid, size_t column) {
  const auto first = std::find_if(grid.rows.begin(), grid.rows.end(),
                                  [](const GridRow& row) { return !row.cells.empty(); });
  return first != grid.rows.end() && !first->cells[column].empty();
}

// A column of units or limits is taken for merged downwards when fewer than half of the rows print
// it, or those that begin a category.
bool IsMergedColumn(const Grid& grid, size_t column) {
  if (grid.merges_known || TellsWork(grid.columns[column])) return false;
  size_t rows = 0;
  size_t printed = 0;
  for (const GridRow& row : grid.rows) {
    if (row.cells.empty()) continue;
    ++rows;
    printed += !row.cells[column].empty();
  }
  if (FirstRowPrints(grid, column) && rows >= 3 && printed * 2 < rows) {
    return printed == 1 || !LeavesSomeEmpty(grid, column);
  }
  return IsMergedWithCategories(grid, column);
}

// Whether the words that begin with `marker`, a first number (1. or (一)), hold the second of its
// kind behind the end of a sentence.
bool SecondFollows(std::string_view words, const Marker& marker) {
  static constexpr std::pair<std::string_view, std::string_view> kNext[] = {
      {"1", "2"}, {"一", "二"}, {"①", "②"}};
  const std::string_view number =
      words.substr(marker.number_begin, marker.number_end - marker.number_begin);
  for (const auto& [first, second] : kNext) {
    const size_t at = number.find(first);
    if (at == number.npos || number.size() > first.size() + 2) continue;
    std::string next(words.substr(0, marker.end));
    next.replace(marker.number_begin + at, first.size(), second);
    for (size_t found = words.find(next, marker.end); found != words.npos;
         found = words.find(next, found + next.size())) {
      const std::string_view before = words.substr(0, found);
      if (EndsWith(before, "。") || before.back() == ';' || before.back() == ' ' ||
          before.back() == '\t' || before.back() == '\n') {
        return true;
      }
    }
  }
  return false;
}

// Whether words stand in a cell, not amounts alone (16, 5(2), 80%).
bool HasWords(std::string_view cell) {
  return std::any_of(cell.begin(), cell.end(), IsIdeographLead);
}

}  // namespace

// Reads one grid from its first row to its last and remembers what covers the rows below.
class RowReader {
 public:
  RowReader(const TableReader& reader, const Page& page, const Grid& grid,
            const TableContext& context)
      : reader_(reader),
        page_(page),
        grid_(grid),
        context_(context),
        above_(context.headings),
        covering_(grid.columns.size()),
        said_(grid.columns.size()) {
    merged_.resize(grid.columns.size());
    begun_.resize(grid.columns.size());
    for (size_t i = 0; i < grid.columns.size(); ++i) {
      merged_[i] = IsMergedColumn(grid, i);
      begun_[i] = FirstRowPrints(grid, i);
      if (grid.columns[i].kind == v1::COLUMN_KIND_TASK) task_ = i;
      if (grid.columns[i].kind == v1::COLUMN_KIND_DEADLINE) has_deadlines_ = true;
      if (grid.columns[i].kind == v1::COLUMN_KIND_NUMBER) numbers_ = i;
      if (grid.columns[i].kind == v1::COLUMN_KIND_UNIT) {
        units_ = units_ == SIZE_MAX ? i : grid.columns.size();
      }
    }
    if (numbers_ < grid.columns.size()) {
      digits_ = std::any_of(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) {
        return !row.cells.empty() && IsBareNumber(page.In(row.cells[numbers_])) &&
               !IsHanNumber(page.In(row.cells[numbers_]));
      });
    }
  }

  void Read(std::vector<TaskDraft>* tasks) {
    if (TellsAmounts() || IsForm()) return;
    if (tasks->empty()) tasks->reserve(grid_.rows.size());
    for (const GridRow& row : grid_.rows) {
      if (row.cells.empty()) {
        ReadSection(row.section);
        continue;
      }
      if (SpansTable(row)) {
        ReadSection(row.cells[0]);
        continue;
      }
      const size_t section = SectionColumn(row);
      if (section == numbers_) {
        ReadRow(row, tasks);
        continue;
      }
      const Range whole = {row.cells[numbers_].begin, row.cells[section].end};
      const bool parted = page_.In(whole).find('|') != std::string_view::npos;
      ReadSection(parted ? row.cells[section] : whole,
                  parted ? KindOfNumber(page_.In(row.cells[numbers_])) : MarkerKind::kNone);
    }
  }

 private:
  // How many projects each body is to bring (任务数 above 16, 5(2)): amounts, nothing to be done.
  bool TellsAmounts() const {
    size_t words = 0;
    size_t amounts = 0;
    for (const GridRow& row : grid_.rows) {
      if (row.cells.empty() || row.cells[task_].empty()) continue;
      ++(HasWords(page_.In(row.cells[task_])) ? words : amounts);
    }
    return amounts > 0 && amounts >= words;
  }

  // A table to be filled in: none of its columns that say who, by when and how far holds anything.
  // Where cells are lines an empty one is a guess.
  bool IsForm() const {
    const Line& titles = page_.lines()[grid_.first_line];
    if (!grid_.in_markup && !titles.Has(Line::kPipe | Line::kTab | Line::kBlank)) return false;
    size_t columns = 0;
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      const v1::ColumnKind kind = grid_.columns[i].kind;
      if (kind != v1::COLUMN_KIND_UNIT && kind != v1::COLUMN_KIND_DEADLINE &&
          kind != v1::COLUMN_KIND_PERSON && kind != v1::COLUMN_KIND_PROGRESS) {
        continue;
      }
      ++columns;
      for (const GridRow& row : grid_.rows) {
        if (!row.cells.empty() && !row.cells[i].empty()) return false;
      }
    }
    return columns > 1 && context_.said.assignments.empty();
  }

  // 一、城市建设 | 一、城市建设 | 一、城市建设: a cell across the table, printed in each column.
  bool SpansTable(const GridRow& row) const {
    constexpr size_t kMinBytes = 9;  // No dash.
    const std::string_view words = page_.In(row.cells[0]);
    return row.cells.size() > 2 && words.size() >= kMinBytes &&
           std::all_of(row.cells.begin() + 1, row.cells.end(),
                       [&](Range cell) { return page_.In(cell) == words; });
  }

  // 一 | 城市建设 | | among rows that digits number: a heading in the cells of a row. Returns the
  // column of its words; that of the numbers for none.
  size_t SectionColumn(const GridRow& row) const {
    constexpr size_t kMaxBytes = 90;
    if (!digits_ || !IsHanNumber(page_.In(row.cells[numbers_]))) return numbers_;
    size_t column = numbers_;
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      if (i == numbers_ || row.cells[i].empty()) continue;
      const v1::ColumnKind kind = grid_.columns[i].kind;
      // 一 | 城市建设 | 30 | |: the points of the whole section.
      if (kind == v1::COLUMN_KIND_OTHER && !HasWords(page_.In(row.cells[i]))) continue;
      if (column != numbers_ ||
          (kind != v1::COLUMN_KIND_TASK && kind != v1::COLUMN_KIND_CATEGORY)) {
        return numbers_;
      }
      column = i;
    }
    const std::string_view words = page_.In(row.cells[column]);
    if (words.size() > kMaxBytes || EndsWith(words, "。")) return numbers_;
    return row.cells[numbers_].end <= row.cells[column].begin ? column : numbers_;
  }

  static bool IsHanNumber(std::string_view words) {
    return IsBareNumber(words) && words.find_first_of("0123456789") == words.npos;
  }

  static MarkerKind KindOfNumber(std::string_view number) {
    return StartsWith(number, "(") ? MarkerKind::kParenHan : MarkerKind::kHan;
  }

  // Section rows nest by the kind of their number: 一、 above (一). `numbered`: the kind of a
  // number that stands in another cell.
  void ReadSection(Range section, MarkerKind numbered = MarkerKind::kNone) {
    // 4 in a row of its own numbers what the table left out.
    if (IsBareNumber(page_.In(section)) && !IsHanNumber(page_.In(section))) return;
    const Marker marker = ReadMarker(page_.In(section));
    const MarkerKind kind = numbered != MarkerKind::kNone ? numbered : marker.kind;
    LeaveAbove(section, marker);
    size_t keep = 0;
    while (keep < sections_.size() && sections_[keep].kind != kind && sections_[keep].kind < kind &&
           kind != MarkerKind::kNone) {
      ++keep;
    }
    sections_.resize(keep);
    sections_.push_back({section, kind, SaidInParentheses(section)});
    added_ = false;
    for (size_t i = 0; i < grid_.columns.size(); ++i) covering_[i] = {};
  }

  // 一、… above the titles, and 二、… before they are printed again: the section goes on from the
  // heading and does not come under it.
  void LeaveAbove(Range section, const Marker& marker) {
    if (marker.kind == MarkerKind::kNone) return;
    const std::string_view number =
        page_.In(section).substr(marker.number_begin, marker.number_end - marker.number_begin);
    if (IsFirstNumber(number)) return;
    for (const Section& earlier : sections_) {
      if (earlier.kind == marker.kind) return;
    }
    const auto same = std::find_if(above_.begin(), above_.end(), [&](Range heading) {
      return ReadMarker(page_.In(heading)).kind == marker.kind;
    });
    if (same == above_.end()) return;
    above_.erase(same, above_.end());
    left_above_ = true;
  }

  // What the row's cells say by the columns that they stand in.
  void ReadCells(const GridRow& row, TaskDraft* task, Statement* statement) {
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      const Column& column = grid_.columns[i];
      const Range cell = Value(row, i);
      const Range rest = row.rest.empty() ? Range() : row.rest[i];
      switch (column.kind) {
        case v1::COLUMN_KIND_NUMBER:
          if (IsBareNumber(page_.In(cell))) {
            task->number = BareNumber(cell);
          } else if (IsFileNumber(page_.In(cell))) {
            task->number = cell;
          }
          break;
        case v1::COLUMN_KIND_CATEGORY:
        case v1::COLUMN_KIND_FAULT:
          if (!cell.empty()) task->headings.push_back(cell);
          break;
        case v1::COLUMN_KIND_TASK:
          task->text = cell;
          task->text_behind = rest;
          break;
        case v1::COLUMN_KIND_UNIT:
          // 已完成: whose it was is not told.
          if (reader_.assignments_->TellsProgress(page_.In(cell))) break;
          reader_.assignments_->Read(page_.text(), cell, column.role, statement, true);
          if (!rest.empty()) {
            reader_.assignments_->Read(page_.text(), rest, column.role, statement, true);
          }
          break;
        case v1::COLUMN_KIND_DEADLINE:
          if (!cell.empty()) task->deadlines.push_back(cell);
          if (!rest.empty()) task->deadlines.push_back(rest);
          break;
        case v1::COLUMN_KIND_PROGRESS:
          if (cell.empty()) break;
          task->progress = cell;
          task->done = reader_.progress_.IsDone(page_.In(cell));
          break;
        case v1::COLUMN_KIND_OTHER:
          // 备注 may say by when, where no other column does.
          if (!has_deadlines_ && i > task_ && !cell.empty() && IsDueDate(page_.In(cell))) {
            task->deadlines.push_back(cell);
          }
          break;
        default:
          break;
      }
    }
  }

  void ReadRow(const GridRow& row, std::vector<TaskDraft>* tasks) {
    TaskDraft task;
    task.source = v1::TASK_SOURCE_TABLE;
    task.table = context_.table;
    task.title = context_.title;
    task.headings = above_;
    for (const Section& section : sections_) task.headings.push_back(section.text);
    const size_t above = task.headings.size();
    Statement statement;
    ReadCells(row, &task, &statement);
    // 〃 in the first row stands for nothing.
    const bool named = task.headings.size() > above;
    if (task.text.empty() && named && !statement.assignments.empty() && NamesTask(row)) {
      task.text = task.headings.back();
      task.headings.pop_back();
    }
    if (task.text.empty()) {
      // One of a task's units a row, the cells beside them merged downwards.
      if (added_ && OnlyUnits(row)) {
        std::vector<AssignmentDraft>& last = tasks->back().assignments;
        last.insert(last.end(), statement.assignments.begin(), statement.assignments.end());
      }
      return;
    }
    if (added_ && OnlyUnitsDiffer(row)) {
      AddUnits(statement.assignments, &tasks->back());
      last_row_ = &row;
      return;
    }
    TakeNumber(&task);
    if (!left_above_) TakeSaid(context_.said, &task);
    for (const Section& section : sections_) TakeSaid(section.said, &task);
    if (task.assignments.empty()) {
      task.assignments = std::move(statement.assignments);
    } else {
      task.assignments.insert(task.assignments.end(), statement.assignments.begin(),
                              statement.assignments.end());
    }
    task.deadlines.insert(task.deadlines.end(), statement.deadlines.begin(),
                          statement.deadlines.end());
    tasks->push_back(std::move(task));
    added_ = true;
    last_row_ = &row;
  }

  // 一、水利建设(牵头单位:A): who answers for the rows below a section, where a label says so.
  Statement SaidInParentheses(Range section) const {
    Statement said;
    const std::string_view words = page_.In(section);
    const size_t open = words.rfind('(');
    if (open == words.npos || open == 0 || words.back() != ')') return said;
    const Range inside = {section.begin + static_cast<uint32_t>(open) + 1, section.end - 1};
    reader_.assignments_->Read(page_.text(), inside, v1::ROLE_RESPONSIBLE, &said, true);
    return said.has_label ? said : Statement();
  }

  // Gives the task what is said above its row, of what no column of the table says.
  void TakeSaid(const Statement& said, TaskDraft* task) const {
    for (const AssignmentDraft& unit : said.assignments) {
      const bool has_column =
          std::any_of(grid_.columns.begin(), grid_.columns.end(), [&](const Column& column) {
            return column.kind == v1::COLUMN_KIND_UNIT && column.role == unit.role;
          });
      if (!has_column) task->assignments.push_back(unit);
    }
    if (has_deadlines_) return;
    task->deadlines.insert(task->deadlines.end(), said.deadlines.begin(), said.deadlines.end());
  }

  // Whether the cells of the row before, all but those of units, go on in `row`: one task whose
  // units stand in cells of their own.
  bool OnlyUnitsDiffer(const GridRow& row) const {
    if (!grid_.merges_known || last_row_ == nullptr || row.cells[task_].empty()) return false;
    bool differs = false;
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      const Range cell = row.cells[i];
      const Range above = last_row_->cells[i];
      if (cell.begin == above.begin && cell.end == above.end) continue;
      if (grid_.columns[i].kind != v1::COLUMN_KIND_UNIT) return false;
      differs = true;
    }
    return differs;
  }

  // Adds those of `more` that do not come from a cell that the task has read already.
  static void AddUnits(const std::vector<AssignmentDraft>& more, TaskDraft* task) {
    std::vector<AssignmentDraft>& units = task->assignments;
    const size_t count = units.size();
    for (const AssignmentDraft& unit : more) {
      const bool known = std::any_of(units.begin(), units.begin() + static_cast<ptrdiff_t>(count),
                                     [&](const AssignmentDraft& other) {
                                       return other.unit.name.begin == unit.unit.name.begin;
                                     });
      if (!known) units.push_back(unit);
    }
  }

  // 建成公园5处 | | 县林业局: whether a row prints units, nothing in the task's column, and what
  // the task comes under, which stands for it.
  bool NamesTask(const GridRow& row) const {
    bool units = false;
    size_t finest = task_;
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      const v1::ColumnKind kind = grid_.columns[i].kind;
      units = units || (kind == v1::COLUMN_KIND_UNIT && !row.cells[i].empty());
      if (kind == v1::COLUMN_KIND_FAULT) return false;
      if (kind == v1::COLUMN_KIND_CATEGORY) finest = i;
    }
    return units && finest < task_ && grid_.columns[finest].rank >= 0 && !row.cells[finest].empty();
  }

  // Whether a row prints cells of units and no others.
  bool OnlyUnits(const GridRow& row) const {
    if (grid_.merges_known) return false;
    for (size_t i = 0; i < grid_.columns.size(); ++i) {
      if (!row.cells[i].empty() && grid_.columns[i].kind != v1::COLUMN_KIND_UNIT) return false;
    }
    return true;
  }

  // 2 | 清除杂树。: whether a row that left no trace of its empty cells prints its number and the
  // task alone, where several columns tell who and when: those cells are merged downwards.
  bool LeavesOthersOut(const GridRow& row) const {
    if (grid_.in_markup || row.columns_known || numbers_ >= row.cells.size()) return false;
    size_t others = 0;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty() == (i == task_ || i == numbers_)) return false;
      const v1::ColumnKind kind = grid_.columns[i].kind;
      others += kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE;
    }
    return others > 1;
  }

  // 2 | 清除杂树。 | 9月底前: whether such a row, below one that prints them, leaves out the units
  // of the only column of units, `column`, though it says by when: the cell above is merged
  // downwards.
  bool LeavesUnitsOut(const GridRow& row, size_t column) const {
    if (grid_.in_markup || row.columns_known || units_ != column || !begun_[column]) return false;
    bool times = false;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const v1::ColumnKind kind = grid_.columns[i].kind;
      // A new category has units of its own.
      if (kind == v1::COLUMN_KIND_CATEGORY && !row.cells[i].empty()) return false;
      times = times || (kind == v1::COLUMN_KIND_DEADLINE && !row.cells[i].empty());
    }
    return times && !row.cells[task_].empty();
  }

  bool OnlyTask(const GridRow& row) const {
    for (size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty() == (i == task_)) return false;
    }
    return true;
  }

  // 11月底前完成
  bool IsDueDate(std::string_view words) const {
    return reader_.assignments_->MayBeTime(words) && duban::Find(words, "前") != words.npos;
  }

  // 批字〔2024〕11号: a row numbered as documents are.
  static bool IsFileNumber(std::string_view words) {
    constexpr size_t kMaxBytes = 60;
    return words.size() <= kMaxBytes && EndsWith(words, "号") &&
           duban::Find(words, "〔") != words.npos;
  }

  // The number without its dot.
  Range BareNumber(Range cell) const {
    while (!cell.empty() && page_.text()[cell.end - 1] == '.') --cell.end;
    if (EndsWith(page_.In(cell), "、")) cell.end -= 3;
    return cell;
  }

  // A number printed in the text's own cell (1.完善制度) is the task's where no column holds one.
  void TakeNumber(TaskDraft* task) const {
    const Marker marker = ReadMarker(page_.In(task->text));
    if (marker.kind == MarkerKind::kNone || !task->number.empty()) return;
    // A cell of several numbered measures is one text, and the first number no more the task's than
    // the others.
    if (SecondFollows(page_.In(task->text), marker)) return;
    task->number = {task->text.begin + marker.number_begin, task->text.begin + marker.number_end};
    task->text.begin += marker.end;
  }

  // The value of a column in this row: its own, the one above where 同上 stands for it, or the one
  // that covers it.
  Range Value(const GridRow& row, size_t i) {
    const Range cell = row.cells[i];
    const v1::ColumnKind kind = grid_.columns[i].kind;
    if (!cell.empty()) {
      const std::string_view words = page_.In(cell);
      if (reader_.same_as_above_.Contains(words)) return said_[i];
      if (kind != v1::COLUMN_KIND_NUMBER && reader_.empty_values_.Contains(words)) {
        covering_[i] = said_[i] = {};
        return {};
      }
      covering_[i] = said_[i] = cell;
      // A category begins: the finer ones beside it do not go on from the rows above.
      if (kind == v1::COLUMN_KIND_CATEGORY || kind == v1::COLUMN_KIND_FAULT) {
        for (size_t j = i + 1; j < grid_.columns.size(); ++j) {
          const v1::ColumnKind finer = grid_.columns[j].kind;
          if (finer == v1::COLUMN_KIND_CATEGORY || finer == v1::COLUMN_KIND_FAULT) {
            covering_[j] = {};
          }
        }
      }
      return cell;
    }
    const bool covers = kind == v1::COLUMN_KIND_CATEGORY || kind == v1::COLUMN_KIND_FAULT ||
                        ((kind == v1::COLUMN_KIND_DEADLINE || kind == v1::COLUMN_KIND_UNIT) &&
                         i < task_ && begun_[i]) ||
                        ((row.lacks_cells || LeavesOthersOut(row)) &&
                         (kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE)) ||
                        LeavesUnitsOut(row, i);
    // A row of a number that is printed above is of the units above too; one of which nothing but
    // the task is printed, of the limit above.
    const bool under_number =
        (kind == v1::COLUMN_KIND_UNIT || (kind == v1::COLUMN_KIND_DEADLINE && OnlyTask(row))) &&
        numbers_ < row.cells.size() && row.cells[numbers_].empty() && !covering_[numbers_].empty();
    // What one task has come to says nothing of the next.
    const bool merged = merged_[i] && kind != v1::COLUMN_KIND_PROGRESS;
    if (!grid_.merges_known && (covers || merged || under_number)) return covering_[i];
    if (kind == v1::COLUMN_KIND_UNIT && !merged && !covers) covering_[i] = {};
    return {};
  }

  struct Section {
    Range text;
    MarkerKind kind;
    Statement said;  // In parentheses at its end.
  };

  const TableReader& reader_;
  const Page& page_;
  const Grid& grid_;
  const TableContext& context_;
  Ranges above_;
  bool left_above_ = false;  // A section goes on from the heading above the table.
  std::vector<Range> covering_;
  std::vector<Range> said_;  // What the column printed last, in another section too.
  std::vector<bool> merged_;
  std::vector<bool> begun_;  // The first row prints it: where it does not, cells are left empty.
  // The column of the task: months and units to its left go on downwards as categories do.
  size_t task_ = 0;
  bool has_deadlines_ = false;
  bool added_ = false;                 // A task of the section so far.
  const GridRow* last_row_ = nullptr;  // The row of the last task.
  size_t numbers_ = SIZE_MAX;          // The column of numbers.
  size_t units_ = SIZE_MAX;  // The column of units; how many columns there are where several are.
  bool digits_ = false;      // Rows are numbered in digits.
  std::vector<Section> sections_;
};

void TableReader::Read(const Page& page, const Grid& grid, const TableContext& context,
                       std::vector<TaskDraft>* tasks) const {
  RowReader(*this, page, grid, context).Read(tasks);
}

}  // namespace duban
