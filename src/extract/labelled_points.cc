#include "extract/labelled_points.h"

#include <algorithm>
#include <string_view>

#include "extract/item_tail.h"
#include "extract/marker.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// A record's list has no more lines, and so many stand between it and the units above it.
constexpr uint32_t kMaxListLines = 60;
constexpr uint32_t kMaxLinesAbove = 6;
// Units that stand one a line.
constexpr uint32_t kMaxUnitLines = 12;
constexpr uint32_t kMaxUnitBytes = 180;

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
      if (!lines_[i].Has(Line::kColon)) continue;
      if (const uint32_t end = TakeNumberedLabels(i); end > i) {
        i = end;
        continue;
      }
      size_t colon;
      const Column label = titles_.FindLabelAtBegin(Words(i), &colon);
      const uint32_t last =
          label.kind == v1::COLUMN_KIND_UNIT ? UnitsEnd(i) : ListEnd(i, label, colon);
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

  // The same where the number may be (一) as well: a label's, or that of a point of a measure.
  Point ReadWidePoint(std::string_view words) const {
    const Point point = ReadPoint(words);
    const Marker marker = StartsWith(words, "(") ? ReadMarker(words) : Marker();
    if (marker.kind != MarkerKind::kParenHan) return point;
    const size_t size = marker.number_end - marker.number_begin;
    return {MarkerKind::kParenHan, ValueOfNumber(words.substr(marker.number_begin, size))};
  }

  // The same of a label's number, which is no 一是.
  Point ReadLabelPoint(std::string_view words) const {
    return IsIdeographLead(words[0]) ? Point() : ReadWidePoint(words);  // Most lines.
  }

  v1::ColumnKind LabelOf(uint32_t line) const {
    return lines_[line].Has(Line::kColon) ? titles_.FindLabelAtBegin(Words(line)).kind
                                          : v1::COLUMN_KIND_UNSPECIFIED;
  }

  // Whether the line is in the cell of markup that holds the value of the label in `label`, which
  // is the next; outside of tables all are.
  bool MayBeValue(uint32_t line, uint32_t label) const {
    const int32_t cell = lines_[label].cell;
    return cell < 0 ? lines_[line].cell < 0 : lines_[line].cell == cell + 1;
  }

  // The line of the last point of the list that is the value of `label`, which begins `line` and
  // ends at `colon` in it; `line` where none is.
  uint32_t ListEnd(uint32_t line, const Column& label, size_t colon) const {
    const bool says_what = label.kind == v1::COLUMN_KIND_TASK && label.rank >= kMinRank;
    if (!says_what && label.kind != v1::COLUMN_KIND_FAULT) return line;
    std::string_view value = Words(line).substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    Point last = ReadWidePoint(value);
    if (last.value > 1 || (last.value == 1 && HoldsNextPoint(value, last))) return line;
    const bool units_above = UnitsAbove(line);
    uint32_t end = line;
    uint32_t next = line + 1;
    const uint32_t most = std::min(static_cast<uint32_t>(lines_.size()), next + kMaxListLines);
    for (; next < most && MayBeValue(next, line); ++next) {
      if (LabelOf(next) != v1::COLUMN_KIND_UNSPECIFIED) break;
      const Point point = ReadWidePoint(Words(next));
      const bool goes_on =
          point.value == last.value + 1 && (point.kind == last.kind || last.value == 0);
      // 2.饮用水源地问题。 / 责任单位:A / 整改措施:… behind a measure whose units stand above it,
      // and 2.存在问题:…: another fault.
      if (goes_on && ((units_above && RecordFollows(next + 1)) ||
                      NumberedLabelOf(next) == v1::COLUMN_KIND_FAULT)) {
        break;
      }
      if (goes_on) {
        last = point;
        end = next;
      } else if (ReadMarker(Words(next)).kind != MarkerKind::kNone &&
                 ReadMarker(Words(next)).kind < MarkerKind::kArabic) {
        break;
      }
      if (NamesUnits(next)) return line;
    }
    // 整改措施: / 1.排查隐患。 / 责任单位:A: the only point.
    const bool lone = value.empty() && last.value == 1 && end == line + 1 && next < most &&
                      (units_above || LabelOf(next) != v1::COLUMN_KIND_UNSPECIFIED);
    if (last.value < 2 && !lone) return line;
    const bool below = next < most && next <= end + 2 && IsUnitLabel(next);
    return below || units_above ? end : line;
  }

  // 1.排查隐患。2.整改到位。: whether the point behind `first` stands in the same line, so that no
  // line below is of the list.
  bool HoldsNextPoint(std::string_view value, const Point& first) const {
    for (size_t stop = FindFullStop(value); stop != value.npos;) {
      value.remove_prefix(stop + 3);
      if (value.empty()) return false;
      const Point point = ReadWidePoint(value);
      if (point.kind == first.kind && point.value == first.value + 1) return true;
      stop = FindFullStop(value);
    }
    return false;
  }

  bool AreUnits(uint32_t line) const {
    return lines_[line].range.size() <= kMaxUnitBytes && !lines_[line].Has(Line::kStop) &&
           ReadMarker(Words(line)).kind == MarkerKind::kNone &&
           assignments_.IsUnitList(Words(line));
  }

  // The line of the last unit of the label of units in `line`, whose value has a unit a line:
  // 责任单位:A / B / C / 整改时限:6月底前. Another label stands below them, since a signature does
  // elsewhere.
  uint32_t UnitsEnd(uint32_t line) const {
    uint32_t end = line + 1;
    const uint32_t most = std::min(static_cast<uint32_t>(lines_.size()), end + kMaxUnitLines);
    while (end < most && MayBeValue(end, line) && AreUnits(end)) ++end;
    return end < most && LabelOf(end) != v1::COLUMN_KIND_UNSPECIFIED ? end - 1 : line;
  }

  // 1.整改目标:… / 2.整改措施: / (1)… / (2)… / 3.责任单位:A: labels that are numbered themselves.
  // Takes the lines of their values, which have no such numbers; returns the line of the last
  // label, `line` where no record begins.
  uint32_t TakeNumberedLabels(uint32_t line) {
    if (lines_[line].cell >= 0) return line;
    Point label = ReadLabelPoint(Words(line));
    bool units = false;
    const size_t known = joined_.size();
    const uint32_t most =
        std::min(static_cast<uint32_t>(lines_.size()), line + 1 + 2 * kMaxListLines);
    uint32_t last = line;
    uint32_t next = line;
    for (int value = 1; next < most && label.value == value; label = ReadLabelPoint(Words(next))) {
      const v1::ColumnKind kind = NumberedLabelOf(next);
      if (kind == v1::COLUMN_KIND_UNSPECIFIED) break;
      units = units || kind == v1::COLUMN_KIND_UNIT;
      for (; last + 1 < next; ++last) joined_.push_back(last);
      last = next++;
      // Nothing below the last label but a value that it lacks.
      while (next < most && GoesOn(next, label.kind)) ++next;
      ++value;
      if (next >= most || lines_[next].cell >= 0) break;
      if (ReadLabelPoint(Words(next)).kind != label.kind) break;
    }
    if (!units) {
      joined_.resize(known);
      return line;
    }
    if (Words(last).back() == ':' && last + 1 < next) joined_.push_back(last);
    return last;
  }

  // What the label says that stands behind the number of a line.
  v1::ColumnKind NumberedLabelOf(uint32_t line) const {
    if (!lines_[line].Has(Line::kColon)) return v1::COLUMN_KIND_UNSPECIFIED;
    const std::string_view words = Words(line);
    return titles_.FindLabelAtBegin(words.substr(ReadMarker(words).end)).kind;
  }

  // Whether a line may be of the value of a label numbered by `kind`: it is numbered otherwise,
  // below that, or not at all, and no label or item with units of its own.
  bool GoesOn(uint32_t line, MarkerKind kind) const {
    const MarkerKind own = ReadMarker(Words(line)).kind;
    return lines_[line].cell < 0 && (own == MarkerKind::kNone || own > kind) &&
           LabelOf(line) == v1::COLUMN_KIND_UNSPECIFIED && !NamesUnits(line);
  }

  bool IsUnitLabel(uint32_t line) const {
    const v1::ColumnKind kind = LabelOf(line);
    if (kind == v1::COLUMN_KIND_UNIT) return true;
    // 整改时限:6月底前 may stand before 责任单位:A.
    return kind != v1::COLUMN_KIND_UNSPECIFIED && kind != v1::COLUMN_KIND_FAULT &&
           line + 1 < lines_.size() && LabelOf(line + 1) == v1::COLUMN_KIND_UNIT;
  }

  // Whether the labels from `line` on are those of a record: of units, and of what is to be done.
  bool RecordFollows(uint32_t line) const {
    const uint32_t most = std::min(static_cast<uint32_t>(lines_.size()), line + kMaxLinesAbove);
    bool units = false;
    for (; line < most; ++line) {
      const v1::ColumnKind kind = LabelOf(line);
      if (kind == v1::COLUMN_KIND_TASK) return units;
      if (kind == v1::COLUMN_KIND_UNSPECIFIED || kind == v1::COLUMN_KIND_FAULT) return false;
      units = units || kind == v1::COLUMN_KIND_UNIT;
    }
    return false;
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
