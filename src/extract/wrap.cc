#include "extract/wrap.h"

#include <algorithm>
#include <array>

#include "extract/marker.h"
#include "text/character.h"

namespace duban {
namespace {

// Margins are looked for between 20 and 60 Chinese characters.
constexpr uint32_t kMinMargin = 40;
constexpr uint32_t kMaxMargin = 120;
// A line may end this many half-width columns before the margin: a mark must not begin a line.
constexpr uint32_t kSlack = 4;

// Half-width columns of a line as printed, its indent included; counting stops above kMaxMargin.
uint32_t Width(const Page& page, const Line& line) {
  const std::string_view s = page.In(line.range);
  uint32_t width = line.indent;
  for (size_t at = 0; at < s.size() && width <= kMaxMargin;) {
    const Decoded c = DecodeAt(s, at);
    // Folded marks (，：；) were full-width in Chinese text.
    const bool wide = c.code >= 0x2E80 || c.code == ',' || c.code == ';' || c.code == ':' ||
                      c.code == '(' || c.code == ')' || (c.code >= 0x2010 && c.code <= 0x2027) ||
                      (c.code >= 0x2460 && c.code <= 0x2473);
    width += wide ? 2 : 1;
    at += c.size;
  }
  return width;
}

}  // namespace

bool EndsSentence(std::string_view line) {
  if (line.empty()) return true;
  const Decoded last = DecodeAt(line, PreviousCharBegin(line, line.size()));
  static constexpr std::u32string_view kEnds = U"。!?;:…";
  return kEnds.find(last.code) != kEnds.npos;
}

std::vector<uint32_t> FindWrappedLines(const Page& page) {
  const std::vector<Line>& lines = page.lines();
  std::vector<uint16_t> widths(lines.size());
  std::array<uint32_t, kMaxMargin + 1> open_lines{};  // Lines of each width that end no sentence.
  uint32_t beyond = 0;
  uint32_t open = 0;
  bool indents = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    widths[i] = static_cast<uint16_t>(std::min<uint32_t>(Width(page, lines[i]), kMaxMargin + 1));
    if (widths[i] > kMaxMargin) {
      ++beyond;
    } else if (widths[i] >= kMinMargin && !EndsSentence(page.In(lines[i].range))) {
      ++open_lines[widths[i]];
      ++open;
    }
    indents = indents || (lines[i].indent >= 2 && lines[i].indent <= 8);
  }
  // The margin: most open lines end within the slack before it, and hardly a line goes beyond.
  uint32_t margin = 0;
  uint32_t most = 0;
  for (uint32_t width = kMinMargin; width <= kMaxMargin; ++width) {
    uint32_t sum = 0;
    for (uint32_t w = width - kSlack; w <= width; ++w) sum += open_lines[w];
    if (sum > most) {
      most = sum;
      margin = width;
    }
  }
  if (most < 4 || most * 2 < open) return {};
  uint32_t wider = beyond;
  for (uint16_t width : widths) wider += width > margin + 2 && width <= kMaxMargin;
  if (wider * 8 > most) return {};

  std::vector<uint32_t> wrapped;
  for (uint32_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    if (lines[i].cell >= 0 || next.cell >= 0) continue;
    if (widths[i] + kSlack < margin || widths[i] > margin + 2) continue;
    const bool ends = EndsSentence(page.In(lines[i].range));
    const bool next_begins =
        ReadMarker(page.In(next.range)).kind != MarkerKind::kNone ||
        (indents && next.indent >= 2 && next.indent > lines[i].indent);
    if (next_begins && (ends || next.indent >= 2 || !indents)) continue;
    if (ends && (!indents || next.indent >= 2 || next.blank_lines_before > 0)) continue;
    wrapped.push_back(i);
  }
  return wrapped;
}

}  // namespace duban
