#include "extract/table_whole_row.h"

#include <algorithm>
#include <string_view>

#include "extract/marker.h"
#include "text/byte_scan.h"

namespace duban::table {
namespace {

// LJ26001, XF-01: the number of a row that letters begin.
bool IsCode(std::string_view words) {
  constexpr size_t kMaxBytes = 20;
  constexpr std::string_view kCharacters =
      "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return words.size() <= kMaxBytes && words.find_first_not_of(kCharacters) == words.npos &&
         words.find_first_of("0123456789") != words.npos;
}

}  // namespace

bool BeginsWithNumber(const Page& page, uint32_t at) {
  if (at >= page.lines().size()) return false;
  const std::string_view words = page.In(page.lines()[at].range);
  if (words.front() < '0' || words.front() > '9') return false;
  return IsBareNumber(words.substr(0, FindAnyAscii(words, "|\t ")));
}

uint32_t WholeRows::Read(uint32_t at, bool filled) {
  if (at < lines_end_) {
    return (at - header_.end_line) % row_lines_ == 0 ? at + row_lines_ : at;
  }
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
    // Where blank lines part cells, what stands below none goes on in its own.
    if (header_.blank_lines && page_.lines()[line].blank_lines_before < header_.cell_gap) return at;
    Item item;
    static_cast<Features&>(item) = features_.Of(line);
    const Column& column = header_.columns[line - at];
    // What might be a body's name goes on in a sentence below it.
    const bool goes_on = filled && line + 1 < end && !features_.Of(line + 1).ends_sentence;
    // 改厕 looks like a person's name, but right behind the number stands the task.
    const bool task = column.kind == v1::COLUMN_KIND_TASK && line == at + 1 && item.person;
    // 二、水利 in the place of an empty last cell heads the next rows; 一、二季度 is a time.
    const bool heads = item.marker == MarkerKind::kHan || item.marker == MarkerKind::kParenHan;
    const bool other = column.kind == v1::COLUMN_KIND_OTHER;
    if (heads && line + 1 == end && (other || !(item.time || item.units))) return at;
    // Units behind units may be of the same cell.
    const bool fits = other ? !(item.units && units) : task || FitsWholeRow(column, item, goes_on);
    // 县财政局分别 / 负责 / 9月底前: a cell of two lines, and none that is empty.
    const v1::ColumnKind left = header_.columns[line - at - 1].kind;
    const bool names = left == v1::COLUMN_KIND_UNIT || left == v1::COLUMN_KIND_DEADLINE;
    const bool broken = names && !item.units && !item.time && features_.BreaksWordAbove(line);
    if (!fits || item.goes_on || broken) return at;
    units = item.units;
    if (points_.GoesOn(line)) return at;
  }
  return end;
}

// Finds first rows that all have a line for each column, or for each but a last one that they leave
// empty: what stands in the columns of numbers, units and times tells.
void WholeRows::FindRowsOfLines() {
  constexpr size_t kMinColumns = 3;
  constexpr uint32_t kMinRows = 3;
  const size_t columns = header_.columns.size();
  if (header_.mark != CellMark::kLine || columns < kMinColumns) return;
  const auto tells = [](const Column& column) {
    return column.kind == v1::COLUMN_KIND_NUMBER || column.kind == v1::COLUMN_KIND_UNIT ||
           column.kind == v1::COLUMN_KIND_DEADLINE || column.kind == v1::COLUMN_KIND_PERSON;
  };
  if (std::count_if(header_.columns.begin(), header_.columns.end(), tells) < 2) return;
  const bool may_lack = header_.columns.back().kind == v1::COLUMN_KIND_OTHER;
  for (size_t lines = columns; lines + may_lack >= columns; --lines) {
    uint32_t rows = 0;
    const uint32_t end = RowsOfLinesEnd(lines, &rows);
    if (rows < kMinRows) continue;
    lines_end_ = end;
    row_lines_ = static_cast<uint32_t>(lines);
    return;
  }
}

// Where the rows of so many lines behind the titles end; `rows` gets how many they are. A line more
// might be of the last, but not a sentence or a heading.
uint32_t WholeRows::RowsOfLinesEnd(size_t lines, uint32_t* rows) {
  constexpr uint32_t kMaxLines = 3000;  // Else a text of titles takes quadratic time.
  const auto count = static_cast<uint32_t>(lines);
  const uint32_t most = std::min(body_end_, header_.end_line + kMaxLines);
  uint32_t end = header_.end_line;
  for (uint32_t at = end; at + count <= most && !IsFirstTitle(at) && IsRowOfLines(at, lines);) {
    at += count;
    ++*rows;
    if (EndsLastRow(at)) return at;
    const Features& behind = features_.Of(at);
    end = behind.sentence || behind.marker == MarkerKind::kHan ? at : at - count;
  }
  return end;
}

// Whether the line is the first title, printed again.
bool WholeRows::IsFirstTitle(uint32_t at) const {
  return !header_.titles.empty() &&
         page_.In(page_.lines()[at].range) == page_.In(header_.titles.front());
}

// Whether blank lines stand around so many lines and fewer between them.
bool WholeRows::StandsApart(uint32_t at, size_t lines) const {
  const std::vector<Line>& all = page_.lines();
  uint16_t inside = 0;
  for (size_t i = 1; i < lines; ++i) inside = std::max(inside, all[at + i].blank_lines_before);
  const size_t behind = at + lines;
  return all[at].blank_lines_before > inside &&
         (behind >= all.size() || all[behind].blank_lines_before > inside);
}

// The most blank lines between two titles where the titles stand unevenly, so that the cells may,
// too; 0 where they stand evenly.
uint16_t WholeRows::UnevenGap() const {
  uint16_t most = 0;
  uint16_t least = UINT16_MAX;
  for (uint32_t line = header_.first_line + 1; line < header_.end_line; ++line) {
    most = std::max(most, page_.lines()[line].blank_lines_before);
    least = std::min(least, page_.lines()[line].blank_lines_before);
  }
  return most > least ? most : 0;
}

bool WholeRows::IsRowOfLines(uint32_t at, size_t lines) {
  constexpr uint16_t kMaxSameChars = 2;  // 同上
  constexpr uint16_t kMaxNameChars = 20;
  const bool apart = StandsApart(at, lines);
  for (uint32_t i = 0; i < lines; ++i) {
    const Line& line = page_.lines()[at + i];
    if (line.cell >= 0 || line.Has(Line::kPipe | Line::kTab)) return false;
    if (header_.blank_lines && line.blank_lines_before < header_.cell_gap) return false;
    // A row begins at the blank line, not before it.
    if (line.blank_lines_before > std::max(page_.lines()[at].blank_lines_before, uneven_gap_)) {
      return false;
    }
    const Features& words = features_.Of(at + i);
    bool fits = true;
    switch (header_.columns[i].kind) {
      case v1::COLUMN_KIND_NUMBER:
        fits = words.number || IsCode(page_.In(line.range));
        break;
      case v1::COLUMN_KIND_UNIT:
        // 〃, but not the next row's number.
        fits = words.units || words.places || words.empty_value ||
               (words.chars <= kMaxSameChars && !words.number);
        break;
      case v1::COLUMN_KIND_DEADLINE:
        fits = words.time || words.untimed || words.empty_value ||
               (TellsWork(header_.columns[i]) && !words.number);
        break;
      case v1::COLUMN_KIND_PERSON:
        // 民盟县总支, 工商联界别, where no line of a cell can be meant.
        fits = words.person || words.empty_value ||
               (apart && words.chars <= kMaxNameChars && !words.number && !words.time &&
                !words.sentence);
        break;
      case v1::COLUMN_KIND_CATEGORY:
        // The first sentence of a task whose category is merged: the row has as many lines by
        // chance.
        if (header_.columns[i].rank <= 0 && words.sentence && words.ends_sentence) return false;
        [[fallthrough]];
      default:
        fits = words.marker != MarkerKind::kHan && !words.ends_clause &&
               !(header_.columns[i].kind == v1::COLUMN_KIND_CATEGORY &&
                 header_.columns.back().kind == v1::COLUMN_KIND_OTHER && words.remark);
        break;
    }
    if (!fits) return false;
  }
  return true;
}

// Whether lines one a cell end the table's last row: the text's end, 附件2 or what notes it.
bool WholeRows::EndsLastRow(uint32_t at) const {
  if (at >= body_end_ || features_.HeadsAttachment(at)) return true;
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
