#include "extract/contents.h"

#include <string>
#include <string_view>

#include "extract/marker.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban {
namespace {

// An entry of a table of contents without blanks, dots and the page's number.
std::string EntryOf(const Page& page, uint32_t line) {
  static constexpr CharSet kLeaders(U"0123456789.…·-—()");
  std::string entry;
  for (const char c : page.In(page.lines()[line].range)) {
    if (c != ' ' && c != '\t') entry += c;
  }
  while (!entry.empty()) {
    const size_t last = PreviousCharBegin(entry, entry.size());
    if (!kLeaders.Has(DecodeAt(entry, last).code)) break;
    entry.resize(last);
  }
  return entry;
}

bool HeadsContents(const Page& page, const WordSet& title_endings, uint32_t line) {
  constexpr size_t kMaxBytes = 24;
  const std::string_view words = page.In(page.lines()[line].range);
  return words.size() <= kMaxBytes && title_endings.MayBegin(words) &&
         title_endings.Contains(EntryOf(page, line));
}

}  // namespace

uint32_t ContentsEnd(const Page& page, const WordSet& title_endings,
                     const std::vector<LineRole>& roles, uint32_t line) {
  constexpr uint32_t kMaxEntries = 300;
  constexpr uint32_t kMaxEntryBytes = 300;
  constexpr uint32_t kMinEntries = 2;
  const std::vector<Line>& lines = page.lines();
  if (!HeadsContents(page, title_endings, line)) return line;
  std::string first;
  for (uint32_t i = line + 1; i < lines.size() && i - line <= kMaxEntries; ++i) {
    if (lines[i].range.size() > kMaxEntryBytes || roles[i] == LineRole::kTable ||
        lines[i].Has(Line::kStop | Line::kColon) || HeadsContents(page, title_endings, i)) {
      return line;
    }
    const std::string entry = EntryOf(page, i);
    if (first.empty()) {
      // 1 总则 3: the page's number hides that the first is one.
      const std::string_view words = page.In(lines[i].range);
      const bool digit = words.front() >= '0' && words.front() <= '9';
      if (!digit && ReadMarker(words).kind == MarkerKind::kNone) return line;
      first = entry;
    } else if (entry == first) {
      return i - line > kMinEntries ? i : line;
    }
  }
  return line;
}

}  // namespace duban
