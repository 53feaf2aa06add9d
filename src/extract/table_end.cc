#include "extract/table_end.h"

#include <algorithm>
#include <string_view>

namespace duban::table {

size_t EndOfRows(const Page& page, CellMark mark, const std::vector<Column>& columns,
                 const std::vector<Item>& items, const std::vector<uint8_t>& states,
                 const std::vector<bool>& new_rows) {
  const size_t count = states.size();
  const size_t section = columns.size();
  if (mark == CellMark::kLine) return count;
  const auto is_parted = [&](const Item& item) {
    // Behind a row that bars close each line begins one, its own bar or none.
    const bool begins =
        mark == CellMark::kPipe ? page.lines()[item.line].Has(Line::kPipe) : item.row_begins;
    return begins || item.row_goes_on;
  };
  size_t last = count;
  while (last > 0 && !is_parted(items[last - 1])) --last;
  if (last == 0) return count;
  // Where marks part cells a line without one begins no row there but by its number, or where some
  // row from it on tells who or when; where blanks do, 三、加强值班。… begins none.
  const bool marks = mark == CellMark::kPipe || mark == CellMark::kTab;
  const auto ends = [&](const Item& item) {
    return marks ? !item.number : item.marker == MarkerKind::kHan && item.sentence;
  };
  const auto tells = [&](size_t i) {
    return states[i] < section && (columns[states[i]].kind == v1::COLUMN_KIND_UNIT ||
                                   columns[states[i]].kind == v1::COLUMN_KIND_DEADLINE);
  };
  size_t told = count;  // One behind the last cell that does.
  while (marks && told > last && !tells(told - 1)) --told;
  // The first section behind the last row: others may follow, and lists below them.
  while (last < count && states[last] != section &&
         !(new_rows[last] && ends(items[last]) && (!marks || last >= told)))
    ++last;
  return last < count && states[last] == section ? last + 1 : last;
}

bool IsDateLine(const Page& page, uint32_t line) {
  constexpr size_t kMaxBytes = 40;
  constexpr size_t kYearDigits = 4;
  if (line >= page.lines().size()) return false;
  const std::string_view words = page.In(page.lines()[line].range);
  return words.size() <= kMaxBytes && words.find("年") == kYearDigits &&
         words.find("月") != words.npos && words.find("日") + 3 == words.size();
}

void DropLastSections(const Page& page, uint32_t titles_end, Grid* grid) {
  while (!grid->rows.empty() && grid->rows.back().cells.empty()) {
    const uint32_t begin = grid->rows.back().section.begin;
    while (grid->end_line > titles_end && page.lines()[grid->end_line - 1].range.begin >= begin) {
      --grid->end_line;
    }
    grid->rows.pop_back();
  }
}

}  // namespace duban::table
