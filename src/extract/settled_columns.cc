#include "extract/settled_columns.h"

#include <algorithm>
#include <cstddef>

#include "duban/v1/lexicon.pb.h"

namespace duban {

namespace {

// 序号, 年度目标, 责任单位: what is to be reached is what is to be done.
void TakeGoal(std::vector<Column>* columns, size_t* counts) {
  const auto goal = std::find_if(columns->begin(), columns->end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_OTHER && column.rank < 0;
  });
  if (goal == columns->end()) return;
  *goal = Column{v1::COLUMN_KIND_TASK};
  ++counts[v1::COLUMN_KIND_TASK];
}

// 工作要点, 序号, 主要任务: what stands before the rows' numbers is what several rows come under,
// where something behind them says what is to be done.
void LowerLeftOfNumbers(std::vector<Column>* columns) {
  const auto is_task = [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_TASK && column.rank >= 0;
  };
  const auto number = std::find_if(columns->begin(), columns->end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_NUMBER;
  });
  if (number == columns->end() || std::none_of(number, columns->end(), is_task)) return;
  for (auto column = columns->begin(); column != number; ++column) {
    if (is_task(*column)) column->rank = 0;
  }
}

// 序号, 建议号: the row's number stands first, what is numbered has one of its own.
void KeepFirstNumber(std::vector<Column>* columns, size_t* counts) {
  for (size_t i = 1; i < columns->size(); ++i) {
    if ((*columns)[i].kind != v1::COLUMN_KIND_NUMBER ||
        (*columns)[i - 1].kind != v1::COLUMN_KIND_NUMBER) {
      continue;
    }
    (*columns)[i] = Column{v1::COLUMN_KIND_OTHER};
    --counts[v1::COLUMN_KIND_NUMBER];
  }
}

// 河流名称, 河长, 职务, 联系单位: who is there for what, with no limit. Nothing is to be done in
// it.
bool IsRoster(const std::vector<Column>& columns, const size_t* counts) {
  constexpr int8_t kOfPersons = 2;
  return counts[v1::COLUMN_KIND_PERSON] > 0 && counts[v1::COLUMN_KIND_DEADLINE] == 0 &&
         std::any_of(columns.begin(), columns.end(), [](const Column& column) {
           return column.kind == v1::COLUMN_KIND_OTHER && column.rank == kOfPersons;
         });
}

}  // namespace

bool SettleColumns(std::vector<Column>* columns, std::vector<Range>* titles) {
  size_t counts[16] = {};
  for (const Column& column : *columns) ++counts[column.kind];
  // 单位 beside 责任部门 is of measure.
  for (Column& column : *columns) {
    if (column.kind != v1::COLUMN_KIND_UNIT || column.rank <= 0) continue;
    if (counts[v1::COLUMN_KIND_UNIT] < 2) break;
    --counts[v1::COLUMN_KIND_UNIT];
    column.kind = v1::COLUMN_KIND_OTHER;
    column.rank = 0;
  }
  KeepFirstNumber(columns, counts);
  const bool number = counts[v1::COLUMN_KIND_NUMBER] > 0;
  const bool unit = counts[v1::COLUMN_KIND_UNIT] > 0;
  const bool deadline = counts[v1::COLUMN_KIND_DEADLINE] > 0;
  const bool person = counts[v1::COLUMN_KIND_PERSON] > 0;
  if (!unit && !deadline && !person) return false;
  if (counts[v1::COLUMN_KIND_TASK] == 0) {
    // The fault itself is the task where no measure is listed, a category where nothing else is.
    for (const v1::ColumnKind stand_in : {v1::COLUMN_KIND_FAULT, v1::COLUMN_KIND_CATEGORY}) {
      if (counts[v1::COLUMN_KIND_TASK] > 0) break;
      for (size_t i = columns->size(); i-- > 0;) {
        // 类型, 类别 (rank below 0) say of what kind a row is, never what is to be done.
        if ((*columns)[i].kind != stand_in || (*columns)[i].rank < 0) continue;
        (*columns)[i].kind = v1::COLUMN_KIND_TASK;
        ++counts[v1::COLUMN_KIND_TASK];
        break;
      }
    }
  }
  if (counts[v1::COLUMN_KIND_TASK] == 0 && counts[v1::COLUMN_KIND_UNIT] > 1) {
    // 涉及部门 beside 职责分工: what each of the units does.
    const auto duties = std::find_if(columns->begin(), columns->end(), [](const Column& column) {
      return column.kind == v1::COLUMN_KIND_UNIT && column.rank < 0;
    });
    if (duties != columns->end()) {
      duties->kind = v1::COLUMN_KIND_TASK;
      ++counts[v1::COLUMN_KIND_TASK];
    }
  }
  if (counts[v1::COLUMN_KIND_TASK] == 0) {
    if (IsRoster(*columns, counts)) return false;
    // The last column before the units whose title nobody knows.
    for (size_t i = 0; i < columns->size() && (*columns)[i].kind != v1::COLUMN_KIND_UNIT; ++i) {
      if ((*columns)[i].kind != v1::COLUMN_KIND_UNSPECIFIED || (*titles)[i].empty()) continue;
      for (Column& column : *columns) {
        if (column.kind == v1::COLUMN_KIND_TASK) column.kind = v1::COLUMN_KIND_UNSPECIFIED;
      }
      (*columns)[i].kind = v1::COLUMN_KIND_TASK;
      counts[v1::COLUMN_KIND_TASK] = unit;
    }
  }
  if (counts[v1::COLUMN_KIND_TASK] == 0 && unit) TakeGoal(columns, counts);
  if (counts[v1::COLUMN_KIND_TASK] == 0) {
    if (!number || !unit || !deadline) return false;
    size_t at = 0;
    while ((*columns)[at].kind != v1::COLUMN_KIND_NUMBER) ++at;
    columns->insert(columns->begin() + at + 1,
                    Column{v1::COLUMN_KIND_TASK, v1::ROLE_UNSPECIFIED, 1});
    titles->insert(titles->begin() + at + 1, Range{});
  }
  LowerLeftOfNumbers(columns);
  size_t task = columns->size();
  for (size_t i = 0; i < columns->size(); ++i) {
    if ((*columns)[i].kind != v1::COLUMN_KIND_TASK) continue;
    if (task == columns->size() || (*columns)[i].rank >= (*columns)[task].rank) task = i;
  }
  for (size_t i = 0; i < columns->size(); ++i) {
    if (i == task || (*columns)[i].kind != v1::COLUMN_KIND_TASK) continue;
    // A goal (rank below 0) to the left of what is to be done is no category of it.
    const bool category = i < task && (*columns)[i].rank >= 0;
    (*columns)[i].kind = category ? v1::COLUMN_KIND_CATEGORY : v1::COLUMN_KIND_OTHER;
  }
  // What nobody knows is a category to the left of the task and nothing to its right.
  for (size_t i = 0; i < columns->size(); ++i) {
    if ((*columns)[i].kind != v1::COLUMN_KIND_UNSPECIFIED) continue;
    (*columns)[i].kind = i < task ? v1::COLUMN_KIND_CATEGORY : v1::COLUMN_KIND_OTHER;
  }
  for (size_t i = task + 1; i < columns->size(); ++i) {
    if ((*columns)[i].kind == v1::COLUMN_KIND_CATEGORY) (*columns)[i].kind = v1::COLUMN_KIND_OTHER;
  }
  return unit || deadline;
}

}  // namespace duban
