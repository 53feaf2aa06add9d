#include "extract/broken_label.h"

#include <string>

#include "extract/brackets.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {

bool BeginsWithLabel(const Page& page, const Line& line, const ColumnTitles& columns) {
  const std::string_view words = page.In(line.range);
  const std::string_view first = words.substr(0, words.find(' '));
  if (columns.HeadsNumbers(first)) return true;
  if (!line.Has(Line::kColon)) return false;
  constexpr size_t kMinLabelBytes = 9;
  size_t label;
  const v1::ColumnKind kind = columns.FindLabelAtBegin(words, &label).kind;
  return kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE ||
         kind == v1::COLUMN_KIND_OTHER ||
         (kind != v1::COLUMN_KIND_UNSPECIFIED && label >= kMinLabelBytes);
}

bool BreaksLabel(const Page& page, const Line& line, const Line& below,
                 const ColumnTitles& columns) {
  constexpr size_t kMaxBytes = 30;
  const std::string_view words = page.In(line.range);
  const size_t open = words.find_last_of("([");
  if (open == words.npos || open + 1 == words.size() || words.size() - open > kMaxBytes) {
    return false;
  }
  const std::string_view behind = page.In(below.range);
  const size_t colon = behind.substr(0, kMaxBytes).find(':');
  if (colon == behind.npos) return false;
  std::string label(words.substr(open + 1));
  label += behind.substr(0, colon + 1);
  return columns.FindLabelAtBegin(label).kind != v1::COLUMN_KIND_UNSPECIFIED;
}

int OpenBrackets(const Page& page, const Line& line) {
  static constexpr CharSet kOpens(U"([【〔〖");
  static constexpr CharSet kCloses(U")]】〕〗");
  if (!line.Has(Line::kOpening | Line::kClosing)) return 0;
  const std::string_view words = page.In(line.range);
  int open = 0;
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    open += kOpens.Has(c.code) ? 1 : kCloses.Has(c.code) ? -1 : 0;
    at += c.size;
  }
  return open;
}

bool EndsInLabel(std::string_view words, const ColumnTitles& columns) {
  if (words.back() != ':') return false;
  const size_t mark = words.find_last_of(";, ");
  if (mark == words.npos) return false;
  const v1::ColumnKind kind = columns.FindLabelAtBegin(words.substr(mark + 1)).kind;
  return kind == v1::COLUMN_KIND_UNIT || kind == v1::COLUMN_KIND_DEADLINE;
}

bool ClosesBracket(const Page& page, const Line& line) {
  if (OpenBrackets(page, line) >= 0) return false;
  std::string_view words = page.In(line.range);
  if (EndsWith(words, "。")) words.remove_suffix(3);
  return ClosesUnits(DecodeAt(words, PreviousCharBegin(words, words.size())).code);
}

}  // namespace duban
