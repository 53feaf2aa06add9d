#include "extract/wrap.h"

#include <algorithm>
#include <array>

#include "extract/marker.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Margins are looked for between 18 and 60 Chinese characters.
constexpr uint32_t kMinMargin = 36;
constexpr uint32_t kMaxMargin = 120;
// A line may end this many half-width columns before the margin: a mark must not begin a line.
constexpr uint32_t kSlack = 4;

// Half-width columns of a line as printed, its indent included, up to one more than the widest
// margin.
uint16_t Width(const Line& line) {
  return static_cast<uint16_t>(
      std::min<uint32_t>(uint32_t{line.indent} + line.width, kMaxMargin + 1));
}

// Whether a line begins a numbered paragraph; 1.5 and 10日前 begin none.
bool BeginsParagraph(std::string_view line) {
  const Marker marker = ReadMarker(line);
  return marker.kind != MarkerKind::kNone && marker.end < line.size();
}

// Whether cells stand beside one another in the line.
bool IsTableLine(const Line& line) { return line.Has(Line::kTab | Line::kPipe); }

// Whether the line is a document's number (云政办〔2023〕8号): it stands alone, whatever is printed
// around it.
bool IsDocumentNumber(std::string_view line) {
  if (line.size() > 90 || !EndsWith(line, "号")) return false;
  for (const std::string_view open : {"〔", "[", "(", "【", "〖"}) {
    const size_t at = line.find(open);
    if (at == line.npos) continue;
    size_t digits = at + open.size();
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
    return digits == at + open.size() + 4 && line.find("》") == line.npos &&
           line.find(',') == line.npos;
  }
  return false;
}

// Whether a parenthesis is still open at the end of `line`, or the line is one.
bool IsInsideParentheses(std::string_view line) {
  int depth = 0;
  for (const char c : line) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  return depth > 0;
}

}  // namespace

bool EndsSentence(std::string_view line) {
  if (line.empty()) return true;
  const Decoded last = DecodeAt(line, PreviousCharBegin(line, line.size()));
  static constexpr CharSet kEnds(U"。!?;:…");
  if (last.code == ')' && line.front() == '(') return true;
  return kEnds.Has(last.code);
}

std::vector<uint32_t> FindWrappedLines(const Page& page) {
  const std::vector<Line>& lines = page.lines();
  std::vector<uint16_t> widths(lines.size());
  std::array<uint32_t, kMaxMargin + 2> long_lines{};
  uint32_t longs = 0;
  uint32_t open = 0;
  bool indents = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].cell >= 0 || IsTableLine(lines[i])) continue;
    widths[i] = Width(lines[i]);
    indents = indents || (lines[i].indent >= 2 && lines[i].indent <= 8);
    if (widths[i] < kMinMargin) continue;
    ++long_lines[widths[i]];
    ++longs;
    const bool goes_on = i + 1 < lines.size() && lines[i + 1].blank_lines_before == 0;
    open += goes_on && !EndsSentence(page.In(lines[i].range));
  }
  // On a printed page most long lines end in the middle of a sentence, and none goes far beyond the
  // rest.
  if (open < 4 || open * 5 < longs * 2) return {};
  uint32_t margin = kMaxMargin + 1;
  for (uint32_t beyond = long_lines[margin]; beyond * 10 <= longs; beyond += long_lines[margin]) {
    --margin;
  }
  if (margin > kMaxMargin) return {};

  std::vector<uint32_t> wrapped;
  bool in_sentence = false;  // The paragraph so far runs over lines and has a comma in it.
  for (uint32_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    if (widths[i] == 0 || next.cell >= 0 || IsTableLine(next)) continue;
    const std::string_view words = page.In(lines[i].range);
    const bool continues = !wrapped.empty() && wrapped.back() + 1 == i;
    in_sentence = (continues && in_sentence) || lines[i].Has(Line::kComma);
    const bool inside = continues && in_sentence && next.blank_lines_before == 0;
    if (widths[i] * 10 < margin * (inside ? 1 : 6)) continue;
    if (next.blank_lines_before > 0 && widths[i] * 10 < margin * 8) continue;
    const bool indented = next.indent >= 2 && next.indent > lines[i].indent;
    if (EndsSentence(words) && !IsInsideParentheses(words)) {
      // The sentence may end where the line does: what follows is the same paragraph when
      // paragraphs are indented and it is not.
      if (!indents || next.indent >= 2 || next.blank_lines_before > 0 ||
          widths[i] + kSlack < margin) {
        continue;
      }
    }
    if (indented && next.indent >= 4) continue;
    if (BeginsParagraph(page.In(next.range))) continue;
    if (IsDocumentNumber(words) || IsDocumentNumber(page.In(next.range))) continue;
    wrapped.push_back(i);
  }
  return wrapped;
}

}  // namespace duban
