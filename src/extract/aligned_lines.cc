#include "extract/aligned_lines.h"

#include <algorithm>

#include "extract/broken_cells.h"
#include "extract/wrap.h"

namespace duban {

std::vector<uint16_t> AlignedWidths(const AlignedLines& lines) {
  std::vector<uint16_t> widths(lines.columns.size(), 0);
  for (size_t i = 0; i < lines.cells.size(); ++i) {
    uint16_t& width = widths[i % widths.size()];
    width = std::max(width, lines.cells[i].width);
  }
  return widths;
}

CellLineEnd CellLineEnds::OfNames(size_t column, std::string_view said,
                                  const AlignedLines::Cell& cell,
                                  const AlignedLines::Cell& next) const {
  if (HasRoom(column, cell, next)) {
    // 县城管局配 / 合, 县市 / 场监管局: marks beyond the edge make a column look wider than it is.
    const bool half = !HasRoom(column, cell, next, 2 * kOverhang) &&
                      table::LeavesHalfName(assignments_, said, page_.In(next.text));
    return half ? CellLineEnd::kInside : CellLineEnd::kRoom;
  }
  return table::BreaksFullLine(assignments_, said, page_.In(next.text)) ? CellLineEnd::kInside
                                                                        : CellLineEnd::kEdge;
}

CellLineEnd CellLineEnds::OfText(size_t column, std::string_view said,
                                 const AlignedLines::Cell& cell,
                                 const AlignedLines::Cell& next) const {
  if (HasRoom(column, cell, next)) return CellLineEnd::kRoom;
  return EndsSentence(said) ? CellLineEnd::kEdge : CellLineEnd::kInside;
}

bool CellLineEnds::HasRoom(size_t column, const AlignedLines::Cell& cell,
                           const AlignedLines::Cell& next, int overhang) const {
  return cell.width + next.first_width + overhang <= widths_[column];
}

}  // namespace duban
