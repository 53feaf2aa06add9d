#include "extract/cell_points.h"

#include <algorithm>
#include <string_view>

#include "text/strings.h"

namespace duban::table {

CellPoints::CellPoints(const Page& page, const AssignmentReader& assignments,
                       const TableHeader& header, LineFeatures* features)
    : page_(page),
      assignments_(assignments),
      blank_lines_(header.blank_lines),
      features_(*features) {
  for (const Column& column : header.columns) {
    numbers_ = numbers_ || column.kind == v1::COLUMN_KIND_NUMBER;
    if (column.kind == v1::COLUMN_KIND_TASK) {
      tells_behind_ = false;
    } else if (column.kind == v1::COLUMN_KIND_UNIT || column.kind == v1::COLUMN_KIND_DEADLINE) {
      tells_behind_ = true;
    }
  }
}

void CellPoints::See(Item* item) {
  const Point point = Read(item->line);
  if (point.value == 0) {
    if (last_.value > 0 && EndsCell(item->line)) last_ = {};
    return;
  }
  const bool next = point.kind == last_.kind && point.value == last_.value + 1;
  if (next) {
    item->point = CellPoint::kNext;
  } else if (IsFirst(item->line, point)) {
    item->point = CellPoint::kFirst;
  }
  last_ = item->point == CellPoint::kNone ? Point() : point;
  if (item->point == CellPoint::kNone) return;
  // (3)改造老旧小区12个,惠及居民3200户 begins as a list of units does.
  item->units_partly = item->name_open = item->person = item->untimed = false;
}

bool CellPoints::GoesOn(uint32_t line) const {
  const Point point = Read(line);
  if (point.value < 2) return false;
  const Point above = Read(line - 1);
  return above.kind == point.kind && above.value + 1 == point.value;
}

CellPoints::Point CellPoints::Read(uint32_t line) const {
  Point point;
  point.kind =
      ReadPoint(page_.In(page_.lines()[line].range), assignments_.point_joints(), &point.value)
          .kind;
  if (point.kind == MarkerKind::kNone) point.value = 0;
  return point;
}

// Whether the line is a cell, or the begin of one, that holds no points.
bool CellPoints::EndsCell(uint32_t line) {
  const Features& words = features_.Of(line);
  return words.number || words.units || words.tick || words.empty_value || words.labelled ||
         words.only_time;
}

// Whether `point`, the first of its kind, has the second behind it before another cell begins.
bool CellPoints::IsFirst(uint32_t line, Point point) {
  constexpr uint32_t kMaxLines = 12;
  if (point.value != 1) return false;
  const std::vector<Line>& lines = page_.lines();
  // 1.…。 above 2.…。 may be two rows where these have no numbers of their own, unless each row
  // says who does it behind its task.
  const bool one_cell =
      numbers_ || tells_behind_ || point.kind == MarkerKind::kNamed ||
      EndsWith(page_.In(lines[line].range), ";") ||
      (blank_lines_ && line + 1 < lines.size() && lines[line + 1].blank_lines_before == 0);
  if (!one_cell) return false;
  const auto end = std::min(static_cast<uint32_t>(lines.size()), line + 1 + kMaxLines);
  for (uint32_t below = line + 1; below < end; ++below) {
    const Point next = Read(below);
    if (next.value > 0) return next.kind == point.kind && next.value == 2;
    if (EndsCell(below)) return false;
  }
  return false;
}

}  // namespace duban::table
