#ifndef DUBAN_EXTRACT_CELL_POINTS_H_
#define DUBAN_EXTRACT_CELL_POINTS_H_

#include <cstdint>

#include "extract/assignment.h"
#include "extract/marker.h"
#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// Finds the lists of points that cells of a table one cell a line hold, a point a line (1. 2. 3.,
// (1) (2), 一是 二是): they count up, and no line between them is another cell's.
class CellPoints {
 public:
  // All must outlive the object.
  CellPoints(const Page& page, const AssignmentReader& assignments, const TableHeader& header,
             LineFeatures* features);

  // Fills in what the next item, a whole line, is to the list. Looks a few lines ahead.
  void See(Item* item);

  // Whether the line is the point behind that in the line above.
  bool GoesOn(uint32_t line) const;

 private:
  struct Point {
    MarkerKind kind = MarkerKind::kNone;
    int value = 0;
  };

  Point Read(uint32_t line) const;
  bool EndsCell(uint32_t line);
  bool IsFirst(uint32_t line, Point point);

  const Page& page_;
  const AssignmentReader& assignments_;
  const bool blank_lines_;     // They part the cells.
  bool numbers_ = false;       // Rows have a column of them.
  bool tells_behind_ = false;  // Who or when stands in a column behind that of the points.
  LineFeatures& features_;
  Point last_;  // Of the list that is open.
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_CELL_POINTS_H_
