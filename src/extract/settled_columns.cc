#include "extract/settled_columns.h"

#include <algorithm>
#include <cstddef>

#include "duban/v1/lexicon.pb.h"

namespace duban {

namespace {

// 主题分类 应急管理 责任部门 政府办: a portal's labels and their values take turns. The first label
// is of no task, or one of them is a portal's for sure: 标题 … 成文日期 ….
bool AreFields(const std::vector<Column>& columns) {
  constexpr size_t kMinCells = 4;
  if (columns.size() < kMinCells) return false;
  bool field = columns[0].kind == v1::COLUMN_KIND_OTHER && columns[0].rank == 0;
  bool unknown = false;
  for (size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    const bool other = column.kind == v1::COLUMN_KIND_OTHER;
    if (i % 2 == 0) {
      if (column.kind == v1::COLUMN_KIND_UNSPECIFIED) return false;
      field = field || (other && column.rank == kRankOfFields);
      continue;
    }
    // 主动公开 is the value of one and the title of another.
    if (column.kind != v1::COLUMN_KIND_UNSPECIFIED && !other) return false;
    unknown = unknown || column.kind == v1::COLUMN_KIND_UNSPECIFIED;
  }
  return field && unknown;
}

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
  return counts[v1::COLUMN_KIND_PERSON] > 0 && counts[v1::COLUMN_KIND_DEADLINE] == 0 &&
         std::any_of(columns.begin(), columns.end(), [](const Column& column) {
           return column.kind == v1::COLUMN_KIND_OTHER && column.rank == kRankOfPersons;
         });
}

// 时间, 内容, 主持人: who speaks when, for nobody to do.
bool IsProgramme(const std::vector<Column>& columns, const size_t* counts) {
  return counts[v1::COLUMN_KIND_UNIT] == 0 &&
         std::any_of(columns.begin(), columns.end(), [](const Column& column) {
           return column.kind == v1::COLUMN_KIND_OTHER && column.rank == kRankOfProgrammes;
         });
}

// 单位 beside 责任部门 is of measure, but not where it stands first: 单位, 普法内容, 责任科室.
void DropMeasures(std::vector<Column>* columns, size_t* counts) {
  for (size_t i = 0; i < columns->size(); ++i) {
    Column& column = (*columns)[i];
    if (column.kind != v1::COLUMN_KIND_UNIT || column.rank <= 0) continue;
    if (i == 0 || (i == 1 && columns->front().kind == v1::COLUMN_KIND_NUMBER)) continue;
    if (counts[v1::COLUMN_KIND_UNIT] < 2) break;
    --counts[v1::COLUMN_KIND_UNIT];
    column.kind = v1::COLUMN_KIND_OTHER;
    column.rank = kRankOfMeasures;
  }
}

// 项目, 标准要求, 落实单位: what nobody knows between the categories and the units says what is to
// be done, where no category is the name of that (rank above 0).
bool UnknownIsTask(const std::vector<Column>& columns, const std::vector<Range>& titles) {
  bool category = false;
  bool unknown = false;
  for (size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    if (column.kind == v1::COLUMN_KIND_UNIT) return category && unknown;
    category = category || column.kind == v1::COLUMN_KIND_CATEGORY;
    if (column.kind == v1::COLUMN_KIND_CATEGORY && column.rank > 0) return false;
    unknown = column.kind == v1::COLUMN_KIND_UNSPECIFIED && !titles[i].empty();
  }
  return false;
}

// The fault itself is the task where no measure is listed, a category where nothing else is, and
// what each of the units does where one of several columns of units may say that (涉及部门 beside
// 职责分工).
void TakeStandIn(const std::vector<Range>& titles, std::vector<Column>* columns, size_t* counts) {
  for (const v1::ColumnKind stand_in : {v1::COLUMN_KIND_FAULT, v1::COLUMN_KIND_CATEGORY}) {
    if (stand_in == v1::COLUMN_KIND_CATEGORY && UnknownIsTask(*columns, titles)) return;
    for (size_t i = columns->size(); i-- > 0;) {
      // 类型, 类别 (rank below 0) say of what kind a row is, never what is to be done.
      if ((*columns)[i].kind != stand_in || (*columns)[i].rank < 0) continue;
      (*columns)[i].kind = v1::COLUMN_KIND_TASK;
      ++counts[v1::COLUMN_KIND_TASK];
      return;
    }
  }
  if (counts[v1::COLUMN_KIND_UNIT] < 2) return;
  const auto duties = std::find_if(columns->begin(), columns->end(), [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_UNIT && column.rank < 0;
  });
  if (duties == columns->end()) return;
  duties->kind = v1::COLUMN_KIND_TASK;
  ++counts[v1::COLUMN_KIND_TASK];
}

// The last column before the units whose title nobody knows is the task.
void TakeUnknown(const std::vector<Range>& titles, std::vector<Column>* columns, size_t* counts) {
  for (size_t i = 0; i < columns->size() && (*columns)[i].kind != v1::COLUMN_KIND_UNIT; ++i) {
    if ((*columns)[i].kind != v1::COLUMN_KIND_UNSPECIFIED || titles[i].empty()) continue;
    for (Column& column : *columns) {
      if (column.kind == v1::COLUMN_KIND_TASK) column.kind = v1::COLUMN_KIND_UNSPECIFIED;
    }
    (*columns)[i].kind = v1::COLUMN_KIND_TASK;
    counts[v1::COLUMN_KIND_TASK] = counts[v1::COLUMN_KIND_UNIT] > 0;
  }
}

// One column is the task, those left of it that may be one are its categories, and so is what
// nobody knows there; to its right neither is anything.
void KeepOneTask(std::vector<Column>* columns) {
  size_t task = columns->size();
  for (size_t i = 0; i < columns->size(); ++i) {
    if ((*columns)[i].kind != v1::COLUMN_KIND_TASK) continue;
    if (task == columns->size() || (*columns)[i].rank >= (*columns)[task].rank) task = i;
  }
  for (size_t i = 0; i < columns->size(); ++i) {
    Column& column = (*columns)[i];
    if (i == task) continue;
    // What stands behind a task tells how well it is to be done, what stands before it of what kind
    // it is: only the former may be a sentence (rank below 0), and what is to be reached behind a
    // fault (反馈问题, 整改目标, 整改措施).
    const bool behind_fault = i > 0 && (*columns)[i - 1].kind == v1::COLUMN_KIND_FAULT;
    if (column.kind == v1::COLUMN_KIND_OTHER && i < task && !behind_fault) {
      column.rank = std::max<int8_t>(column.rank, 0);
    }
    // A goal (rank below 0) to the left of what is to be done is no category of it, but one to the
    // left of another is: 考核指标, 考核内容.
    const bool may_be_category =
        column.kind == v1::COLUMN_KIND_UNSPECIFIED || column.kind == v1::COLUMN_KIND_CATEGORY ||
        (column.kind == v1::COLUMN_KIND_TASK && (column.rank >= 0 || (*columns)[task].rank < 0));
    if (may_be_category || column.kind == v1::COLUMN_KIND_TASK) {
      if (column.kind == v1::COLUMN_KIND_TASK && i > task) column.rank = -1;
      column.kind = may_be_category && i < task ? v1::COLUMN_KIND_CATEGORY : v1::COLUMN_KIND_OTHER;
    }
  }
}

}  // namespace

bool IsCategoryBehind(const std::vector<Column>& columns, const Column& column) {
  if (column.kind != v1::COLUMN_KIND_CATEGORY || column.rank < 0 || columns.empty() ||
      columns[0].kind == v1::COLUMN_KIND_NUMBER) {
    return false;
  }
  bool task = false;
  bool behind = false;
  for (const Column& before : columns) {
    task = task || before.kind == v1::COLUMN_KIND_TASK;
    behind =
        behind ||
        (task && (before.kind == v1::COLUMN_KIND_UNIT || before.kind == v1::COLUMN_KIND_DEADLINE));
  }
  return behind;
}

bool SettleColumns(std::vector<Column>* columns, std::vector<Range>* titles) {
  if (AreFields(*columns)) return false;
  size_t counts[16] = {};
  for (const Column& column : *columns) ++counts[column.kind];
  DropMeasures(columns, counts);
  KeepFirstNumber(columns, counts);
  const bool number = counts[v1::COLUMN_KIND_NUMBER] > 0;
  const bool unit = counts[v1::COLUMN_KIND_UNIT] > 0;
  const bool deadline = counts[v1::COLUMN_KIND_DEADLINE] > 0;
  const bool person = counts[v1::COLUMN_KIND_PERSON] > 0;
  if ((!unit && !deadline && !person) || IsProgramme(*columns, counts)) return false;
  const size_t& tasks = counts[v1::COLUMN_KIND_TASK];
  if (tasks == 0) TakeStandIn(*titles, columns, counts);
  if (tasks == 0) {
    if (IsRoster(*columns, counts)) return false;
    TakeUnknown(*titles, columns, counts);
  }
  if (tasks == 0 && unit) TakeGoal(columns, counts);
  if (tasks == 0) {
    if (!number || !unit || !deadline) return false;
    size_t at = 0;
    while ((*columns)[at].kind != v1::COLUMN_KIND_NUMBER) ++at;
    columns->insert(columns->begin() + at + 1,
                    Column{v1::COLUMN_KIND_TASK, v1::ROLE_UNSPECIFIED, 1});
    titles->insert(titles->begin() + at + 1, Range{});
  }
  LowerLeftOfNumbers(columns);
  KeepOneTask(columns);
  return unit || deadline;
}

}  // namespace duban
