#include "extract/spaced_name.h"

#include "extract/line_folder.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban {
namespace {

constexpr uint32_t kHanBytes = 3;

uint32_t Columns(char32_t blank) { return blank == 0x3000 ? 2 : 1; }

bool IsBlankAt(std::string_view line, size_t at) { return IsPrintedBlank(DecodeAt(line, at).code); }

// What stands on one side of a cell.
struct Side {
  uint32_t columns = 0;  // Of the blanks there.
  bool sure = false;     // They part cells: a tab, or a bar, or the line ends.
  bool lone = false;     // An ideograph alone stands behind them.
};

Side Before(std::string_view line, size_t at) {
  Side side;
  while (at > 0) {
    const size_t blank = PreviousCharBegin(line, at);
    const char32_t c = DecodeAt(line, blank).code;
    if (!IsPrintedBlank(c)) break;
    side.sure = side.sure || c == '\t';
    side.columns += Columns(c);
    at = blank;
  }
  side.sure = side.sure || at == 0 || line[at - 1] == '|';
  side.lone = EndsInIdeograph(line.substr(0, at)) &&
              (at == kHanBytes || IsBlankAt(line, PreviousCharBegin(line, at - kHanBytes)));
  return side;
}

Side Behind(std::string_view line, size_t at) {
  Side side;
  while (at < line.size()) {
    const Decoded c = DecodeAt(line, at);
    if (!IsPrintedBlank(c.code)) break;
    side.sure = side.sure || c.code == '\t';
    side.columns += Columns(c.code);
    at += c.size;
  }
  side.sure = side.sure || at == line.size() || line[at] == '|';
  side.lone = at + kHanBytes <= line.size() && IsIdeographLead(line[at]) &&
              (at + kHanBytes == line.size() || IsBlankAt(line, at + kHanBytes));
  return side;
}

// Whether a cell ends there, of which blanks of `columns` part the characters.
bool EndsCell(const Side& side, uint32_t columns) {
  return side.sure || side.columns > columns || (side.columns > 0 && !side.lone);
}

}  // namespace

bool IsSpacedName(std::string_view line, uint32_t begin, uint32_t end) {
  constexpr uint32_t kMaxColumns = 4;
  if (begin < kHanBytes || end + kHanBytes > line.size() || !IsIdeographLead(line[end]) ||
      !IsIdeographLead(line[begin - kHanBytes])) {
    return false;
  }
  uint32_t columns = 0;
  for (size_t at = begin; at < end;) {
    const Decoded c = DecodeAt(line, at);
    columns += Columns(c.code);
    at += c.size;
  }
  const size_t first = begin - kHanBytes;
  const size_t behind = end + kHanBytes;
  // Most of what wide blanks part has more characters.
  const bool ends = behind == line.size() || line[behind] == '|' || IsBlankAt(line, behind);
  if (columns > kMaxColumns || !ends) return false;
  const Side left = Before(line, first);
  return (left.sure || left.columns > 0) && EndsCell(left, columns) &&
         EndsCell(Behind(line, behind), columns);
}

bool IsSpacedNumber(std::string_view line, uint32_t begin, uint32_t end) {
  constexpr size_t kMaxBytes = 16;  // On each side.
  static constexpr CharSet kCounted(U"年月日时天个小分周号期季");
  const auto digit = [line](size_t at) { return line[at] >= '0' && line[at] <= '9'; };
  size_t at = begin;
  do {
    if (at == 0 || begin - at > kMaxBytes || !digit(--at)) return false;
    if (at > 0 && line[at - 1] != ' ') {
      // Behind a comma there is none.
      const char before = line[PreviousCharBegin(line, at)];
      if (static_cast<unsigned char>(before) < 0x80 || IsIdeographLead(before)) return false;
      break;
    }
  } while (at > 0 && --at > 0 && digit(at - 1));
  at = end;
  do {
    if (at + 1 >= line.size() || at - end > kMaxBytes || line[at + 1] != ' ') return false;
    at += 2;
  } while (at < line.size() && digit(at));
  if (at >= line.size()) return false;
  const Decoded c = DecodeAt(line, at);
  const size_t behind = at + c.size;
  return kCounted.Has(c.code) && (behind >= line.size() || !IsIdeographLead(line[behind]));
}

}  // namespace duban
