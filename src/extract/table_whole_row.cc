#include "extract/table_whole_row.h"

#include <string_view>

#include "extract/marker.h"
#include "text/byte_scan.h"

namespace duban::table {

int LineNumber(const Page& page, uint32_t at) {
  constexpr size_t kMaxDigits = 3;
  const Line& line = page.lines()[at];
  return line.cell >= 0 ? 0 : NumberOf(page.In(line.range), kMaxDigits);
}

bool BeginsWithNumber(const Page& page, uint32_t at) {
  if (at >= page.lines().size()) return false;
  const std::string_view words = page.In(page.lines()[at].range);
  if (words.front() < '0' || words.front() > '9') return false;
  return IsBareNumber(words.substr(0, FindAnyAscii(words, "|\t ")));
}

uint32_t WholeRows::Read(uint32_t at, bool filled) {
  const size_t columns = header_.columns.size();
  const int number = header_.columns[0].kind == v1::COLUMN_KIND_NUMBER ? LineNumber(page_, at) : 0;
  if (number == 0 && !BeginsWithTime(at)) return at;
  const auto ends_at = [&](uint32_t line) {
    return EndsLastRow(line) ||
           (number == 0 ? BeginsWithTime(line) : LineNumber(page_, line) == number + 1);
  };
  // A cell may be the next row's number itself.
  const uint32_t full = at + static_cast<uint32_t>(columns);
  uint32_t end = full <= body_end_ && ends_at(full) ? full : at + 1;
  while (end < full && !ends_at(end)) ++end;
  const bool ends = ends_at(end) || EndsInTime(at, end);
  const bool last_empty =
      end + 1 == at + columns && header_.columns.back().kind == v1::COLUMN_KIND_OTHER;
  if (!ends || (end != full && !last_empty)) return at;
  bool units = false;
  for (uint32_t line = at + 1; line < end; ++line) {
    Item item;
    static_cast<Features&>(item) = features_.Of(line);
    const Column& column = header_.columns[line - at];
    // What might be a body's name goes on in a sentence below it.
    const bool goes_on = filled && line + 1 < end && !features_.Of(line + 1).ends_sentence;
    // 改厕 looks like a person's name, but right behind the number stands the task.
    const bool task = column.kind == v1::COLUMN_KIND_TASK && line == at + 1 && item.person;
    // Units behind units may be of the same cell.
    const bool fits = column.kind == v1::COLUMN_KIND_OTHER
                          ? !(item.units && units)
                          : task || FitsWholeRow(column, item, goes_on);
    if (!fits) return at;
    units = item.units;
    if (points_.GoesOn(line)) return at;
  }
  return end;
}

// Whether lines one a cell end the table's last row: the text's end, or what notes it.
bool WholeRows::EndsLastRow(uint32_t at) const {
  if (at >= body_end_) return true;
  const std::string_view words = page_.In(page_.lines()[at].range);
  const size_t colon = words.substr(0, 16).find(':');
  return colon != words.npos &&
         titles_.FindWhole(words.substr(0, colon)).kind == v1::COLUMN_KIND_OTHER;
}

// Whether the line is the time that a row begins with whose first column is of times: 3月,
// 4月至5月.
bool WholeRows::BeginsWithTime(uint32_t at) {
  constexpr uint16_t kMaxChars = 12;
  if (header_.columns[0].kind != v1::COLUMN_KIND_DEADLINE) return false;
  const Features& line = features_.Of(at);
  return line.time && !line.units && !line.sentence && line.chars <= kMaxChars;
}

// Whether the row from line `at` to `end`, a line for each column, has its time in the last of
// them, and what stands behind is none: the last row, whatever follows it.
bool WholeRows::EndsInTime(uint32_t at, uint32_t end) {
  return end == at + header_.columns.size() &&
         header_.columns.back().kind == v1::COLUMN_KIND_DEADLINE && features_.Of(end - 1).time &&
         !features_.Of(end).time;
}

}  // namespace duban::table
