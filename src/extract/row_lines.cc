#include "extract/row_lines.h"

#include <algorithm>
#include <cstddef>

namespace duban {

std::string_view FirstCell(const Page& page, Range line) {
  constexpr uint32_t kMaxDigits = 3;
  const std::string_view words = page.In(line);
  for (uint32_t size = 1; size <= kMaxDigits && size < words.size(); ++size) {
    if (words[size - 1] < '0' || words[size - 1] > '9') break;
    if (page.DropsBlankAt(line.begin + size)) return words.substr(0, size);
  }
  return words.substr(0, words.find(' '));
}

bool HeadsRowsOfLines(const Page& page, const Line& line, const ColumnTitles& titles) {
  constexpr size_t kMaxBytes = 12;
  if (line.range.size() > kMaxBytes) return false;
  return titles.HeadsNumbers(page.In(line.range));
}

bool BeginsTitlesOfLines(const Page& page, const ColumnTitles& titles, uint32_t line) {
  constexpr uint32_t kMaxBytes = 36;
  constexpr size_t kMost = 8;
  const std::vector<Line>& lines = page.lines();
  bool units = false;
  bool tasks = false;
  size_t known = 0;
  for (; line < lines.size() && known < kMost; ++line, ++known) {
    if (lines[line].range.size() > kMaxBytes || lines[line].cell >= 0) break;
    const std::string_view words = page.In(lines[line].range);
    if (!titles.MayBeginTitle(words)) break;
    const v1::ColumnKind kind = titles.FindWhole(words).kind;
    if (kind == v1::COLUMN_KIND_UNSPECIFIED) break;
    units = units || kind == v1::COLUMN_KIND_UNIT;
    tasks = tasks || kind == v1::COLUMN_KIND_TASK;
  }
  return units && tasks;
}

bool MayTitleBlankRows(const Page& page, const ColumnTitles& titles, const Line& line) {
  constexpr size_t kMaxBytes = 400;
  constexpr size_t kMaxTitleBytes = 48;
  constexpr int kMostTried = 3;
  if (line.cell >= 0 || line.range.size() > kMaxBytes || !line.Has(Line::kBlank) ||
      line.Has(Line::kPipe | Line::kTab | Line::kStop | Line::kColon)) {
    return false;
  }
  std::string_view rest = page.In(line.range);
  int known = 0;
  for (int i = 0; i < kMostTried && !rest.empty(); ++i) {
    const size_t end = std::min(rest.find(' '), rest.size());
    if (end > kMaxTitleBytes) return false;
    const std::string_view word = rest.substr(0, end);
    known += titles.MayKnow(word) && titles.Find(word).kind != v1::COLUMN_KIND_UNSPECIFIED;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return known >= 2;
}

}  // namespace duban
