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
  if (HasRoom(column, cell, next)) return CellLineEnd::kRoom;
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
                           const AlignedLines::Cell& next) const {
  constexpr int kOverhang = 2;  // A mark may stand beyond the edge.
  return cell.width + next.first_width + kOverhang <= widths_[column];
}

}  // namespace duban
