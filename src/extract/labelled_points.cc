#include "extract/labelled_points.h"

#include <algorithm>
#include <string_view>

#include "extract/item_tail.h"
#include "extract/marker.h"

namespace duban {
namespace {

// A record's list has no more lines, and so many stand between it and the units above it.
constexpr uint32_t kMaxListLines = 60;
constexpr uint32_t kMaxLinesAbove = 6;

// From these on a title says of a task what is done, not how it is called.
constexpr int kMinRank = 3;

struct Point {
  MarkerKind kind = MarkerKind::kNone;
  int value = 0;
};

class PointFinder {
 public:
  PointFinder(const Page& page, const ColumnTitles& titles, const AssignmentReader& assignments)
      : page_(page), lines_(page.lines()), titles_(titles), assignments_(assignments) {}

  std::vector<uint32_t> Find() {
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].Has(Line::kColon) || lines_[i].cell >= 0) continue;
      const uint32_t last = ListEnd(i);
      for (; i < last; ++i) joined_.push_back(i);
    }
    return std::move(joined_);
  }

 private:
  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }

  Point ReadPoint(std::string_view words) const {
    Point point;
    point.kind = duban::ReadPoint(words, assignments_.point_joints(), &point.value).kind;
    return point;
  }

  v1::ColumnKind LabelOf(uint32_t line) const {
    return lines_[line].Has(Line::kColon) ? titles_.FindLabelAtBegin(Words(line)).kind
                                          : v1::COLUMN_KIND_UNSPECIFIED;
  }

  // Whether a list can be the value of the label that the line begins with; `value` is what stands
  // behind it in its line.
  bool BeginsValue(uint32_t line, std::string_view* value) const {
    size_t colon;
    const Column column = titles_.FindLabelAtBegin(Words(line), &colon);
    if (column.kind != v1::COLUMN_KIND_TASK && column.kind != v1::COLUMN_KIND_FAULT) return false;
    *value = Words(line).substr(colon + 1);
    value->remove_prefix(std::min(value->find_first_not_of(' '), value->size()));
    return column.kind == v1::COLUMN_KIND_FAULT || column.rank >= kMinRank;
  }

  // The line of the last point of the list that is the value of the label in `line`; `line` where
  // none is.
  uint32_t ListEnd(uint32_t line) const {
    std::string_view value;
    if (!BeginsValue(line, &value)) return line;
    Point last = ReadPoint(value);
    if (last.value > 1) return line;
    uint32_t end = line;
    uint32_t next = line + 1;
    const uint32_t most = std::min(static_cast<uint32_t>(lines_.size()), next + kMaxListLines);
    for (; next < most && lines_[next].cell < 0; ++next) {
      if (LabelOf(next) != v1::COLUMN_KIND_UNSPECIFIED) break;
      const Point point = ReadPoint(Words(next));
      const bool goes_on =
          point.value == last.value + 1 && (point.kind == last.kind || last.value == 0);
      if (goes_on) {
        last = point;
        end = next;
      } else if (ReadMarker(Words(next)).kind != MarkerKind::kNone &&
                 ReadMarker(Words(next)).kind < MarkerKind::kArabic) {
        break;
      }
      if (NamesUnits(next)) return line;
    }
    if (last.value < 2) return line;
    const bool below = next < most && next <= end + 2 && IsUnitLabel(next);
    return below || UnitsAbove(line) ? end : line;
  }

  bool IsUnitLabel(uint32_t line) const {
    const v1::ColumnKind kind = LabelOf(line);
    if (kind == v1::COLUMN_KIND_UNIT) return true;
    // 整改时限:6月底前 may stand before 责任单位:A.
    return kind != v1::COLUMN_KIND_UNSPECIFIED && kind != v1::COLUMN_KIND_FAULT &&
           line + 1 < lines_.size() && LabelOf(line + 1) == v1::COLUMN_KIND_UNIT;
  }

  bool UnitsAbove(uint32_t line) const {
    const uint32_t first = line - std::min(line, kMaxLinesAbove);
    while (line > first) {
      const v1::ColumnKind kind = LabelOf(--line);
      if (kind == v1::COLUMN_KIND_UNIT) return true;
      if (kind == v1::COLUMN_KIND_UNSPECIFIED || kind == v1::COLUMN_KIND_TASK) return false;
    }
    return false;
  }

  bool NamesUnits(uint32_t line) const {
    ItemTail tail;
    return FindItemTail(page_.text(), lines_[line], /*numbered=*/true, titles_, assignments_,
                        &tail) &&
           !tail.words.assignments.empty();
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  const AssignmentReader& assignments_;
  std::vector<uint32_t> joined_;
};

}  // namespace

std::vector<uint32_t> FindLabelledPoints(const Page& page, const ColumnTitles& titles,
                                         const AssignmentReader& assignments) {
  return PointFinder(page, titles, assignments).Find();
}

}  // namespace duban
