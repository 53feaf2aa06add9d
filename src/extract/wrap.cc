#include "extract/wrap.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/brackets.h"
#include "extract/broken_label.h"
#include "extract/marker.h"
#include "extract/row_lines.h"
#include "extract/time_limit_amount.h"
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
// So many full lines of a short page go on in the next.
constexpr uint32_t kLeastFull = 3;

// Half-width columns of a line as printed, its indent included, up to one more than the widest
// margin.
uint16_t Width(const Line& line) {
  return static_cast<uint16_t>(
      std::min<uint32_t>(uint32_t{line.indent} + line.width, kMaxMargin + 1));
}

// Whether a line begins a numbered paragraph; 1.5 and 10日前 begin none.
bool BeginsParagraph(std::string_view line) {
  // • 发布日期: a portal's list of fields.
  if (StartsWith(line, "•") || ReadBullet(line).kind != MarkerKind::kNone) return true;
  // 【打印】 【关闭】, 【字体:大 中 小】: what a portal prints to press.
  constexpr size_t kMaxButtonBytes = 24;
  if (StartsWith(line, "【") && Contains(line.substr(0, kMaxButtonBytes), "】")) return true;
  const Marker marker = ReadMarker(line);
  return marker.kind != MarkerKind::kNone && marker.end < line.size();
}

// ——县水利局负责…, 县水利局:负责…: whether a line that a sentence ends above begins an entry.
bool BeginsEntry(std::string_view line) {
  constexpr size_t kMaxBytes = 90;
  if (StartsWith(line, "——")) return true;
  const std::string_view head = line.substr(0, kMaxBytes);
  const size_t colon = head.find(':');
  return colon != head.npos && FindAnyAscii(head.substr(0, colon), ",;") == head.npos &&
         FindFullStop(head.substr(0, colon)) == head.npos;
}

// The number that a row begins with whose cells single blanks part, 2 清理河道 县水利局 5月底前, or
// that is a cell and all of its line; 0 for none.
int RowNumber(const Page& page, const Line& line) {
  constexpr size_t kMaxDigits = 3;
  const std::string_view words = page.In(line.range);
  if (!line.Has(Line::kBlank)) {
    return line.range.size() <= kMaxDigits ? NumberOf(words, kMaxDigits) : 0;
  }
  const size_t end = words.substr(0, kMaxDigits + 1).find(' ');
  return end == words.npos ? 0 : NumberOf(words.substr(0, end), kMaxDigits);
}

// Whether cells stand beside one another in the line.
bool IsTableLine(const Line& line) { return line.Has(Line::kTab | Line::kPipe); }

// Whether the line is a row of titles that blanks part, with units among them and no column of
// numbers, of which nobody knows one: nothing else tells that the lines below it, a row each, are
// no paragraphs.
bool HeadsBlankRows(const Page& page, const Line& line, const ColumnTitles& columns) {
  constexpr size_t kMaxBytes = 180;
  constexpr size_t kMaxUnknownBytes = 18;
  if (!line.Has(Line::kBlank) || line.Has(Line::kComma | Line::kStop | Line::kColon)) return false;
  std::string_view rest = page.In(line.range);
  const size_t first = rest.find(' ');
  if (rest.size() > kMaxBytes ||
      (first > kMaxUnknownBytes && !columns.MayKnow(rest.substr(0, first)))) {
    return false;
  }
  bool units = false;
  bool unknown = false;
  size_t titles = 0;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view title = rest.substr(0, end);
    const v1::ColumnKind kind =
        columns.MayKnow(title) ? columns.Find(title).kind : v1::COLUMN_KIND_UNSPECIFIED;
    if (kind == v1::COLUMN_KIND_NUMBER) return false;
    if (kind == v1::COLUMN_KIND_UNSPECIFIED) {
      if (unknown || end > kMaxUnknownBytes) return false;
      unknown = true;
    } else {
      units = units || kind == v1::COLUMN_KIND_UNIT;
      ++titles;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return units && titles >= 3;
}

// Whether the line at `i` is rather the last cell of a row than the last of a paragraph: short, no
// sentence's end, the next row's number behind it.
bool EndsRow(const Page& page, size_t i, uint32_t margin) {
  const std::vector<Line>& lines = page.lines();
  if (i + 1 >= lines.size() || Width(lines[i]) * 10 >= margin * 6) return false;
  if (page.text()[lines[i].range.end - 1] == ')') return false;  // …市公安局 / 配合)
  return IsBareNumber(page.In(lines[i + 1].range)) && !EndsSentence(page.In(lines[i].range));
}

// Whether the line at `i` and the one below it are rather cells of a row than the last line of a
// paragraph and the first of another: short, the former no sentence's end, the latter without a
// mark of a paragraph's.
bool EndsCell(const Page& page, size_t i) {
  const std::vector<Line>& lines = page.lines();
  return i + 1 < lines.size() && lines[i].width < kMinMargin && lines[i + 1].width < kMinMargin &&
         lines[i + 1].indent < 2 && !EndsSentence(page.In(lines[i].range)) &&
         !BeginsParagraph(page.In(lines[i + 1].range));
}

// Whether the line may be the last of a paragraph that began above it: 场监管局).
bool EndsParagraph(std::string_view line) { return line.back() == ')' || EndsSentence(line); }

// Whether no mark in the line tells of a sentence: names, and 、 between them.
bool IsWordsAlone(const Line& line) { return !line.Has(Line::kComma | Line::kStop); }

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

// Whether the line ends as a title does: …的通知, …方案(试行), 《…的通知》.
bool EndsTitle(std::string_view line, const WordSet& title_endings) {
  if (EndsWith(line, "》")) line.remove_suffix(3);
  if (EndsWith(line, ")")) line = line.substr(0, std::min(line.rfind('('), line.size()));
  return title_endings.SuffixOf(line) != 0;
}

// Whether the line is a title from its begin to its end: …关于…的通知.
bool IsWholeTitle(std::string_view line, const WordSet& title_endings) {
  return EndsTitle(line, title_endings) && line.find("关于") != line.npos &&
         line.find("。") == line.npos;
}

// Whether the line is rather a salutation than the rest of a sentence about a notice:
// 各乡镇人民政府:, 县水利局、各乡镇:.
bool BeginsSalutation(std::string_view line) {
  const bool names = Contains(line, "、");
  if (EndsWith(line, ":") && names && !Contains(line, ",")) return true;
  return StartsWith(line, "各") && (names || EndsWith(line, ":") || EndsWith(line, ","));
}

// 2024-03-26, 2024/3/26: a day as portals print it.
bool BeginsWithDay(std::string_view words) {
  constexpr size_t kYearDigits = 4;
  if (words.size() < kYearDigits + 2 || NumberOf(words.substr(0, kYearDigits), kYearDigits) == 0) {
    return false;
  }
  const char month = words[kYearDigits + 1];
  return (words[kYearDigits] == '-' || words[kYearDigits] == '/') && month >= '0' && month <= '9';
}

// Whether the line is a portal's: 作者:本站 更新时间:2024-03-26, 2024-03-26 10:20.
bool IsDateField(std::string_view line) {
  constexpr size_t kMaxBytes = 120;
  if (BeginsWithDay(line)) return true;
  if (line.size() > kMaxBytes) return false;
  for (size_t colon = line.find(':'); colon != line.npos; colon = line.find(':', colon + 1)) {
    if (BeginsWithDay(line.substr(colon + 1))) return true;
  }
  return false;
}

// Whether the line is a date: the last of a signature.
bool IsDate(std::string_view line) {
  if (line.size() > 40 || !EndsWith(line, "日") || line.find("年") == line.npos) return false;
  return (line[0] >= '0' && line[0] <= '9') || StartsWith(line, "二");
}

// Whether the line is a date, a document's number or a portal's: no end of a paragraph.
bool StandsAlone(std::string_view line) {
  return IsDate(line) || IsDocumentNumber(line) || IsDateField(line);
}

// Whether the line is who signs: no sentence, shorter than the page is wide, above a date alone.
bool Signs(const Page& page, size_t i, uint32_t margin) {
  const std::vector<Line>& lines = page.lines();
  return i + 1 < lines.size() && lines[i].width + kSlack < margin &&
         !lines[i].Has(Line::kComma | Line::kStop) && IsDate(page.In(lines[i + 1].range));
}

// Whether line `i` ends a title, or is a portal's right above one. `full`: it is as long as the
// page is wide; `continues`: it goes on from the line above.
bool TitleStandsApart(const Page& page, uint32_t i, bool full, bool continues,
                      const WordSet& title_endings) {
  const std::vector<Line>& lines = page.lines();
  const std::string_view words = page.In(lines[i].range);
  const std::string_view below = page.In(lines[i + 1].range);
  if (!full && !continues && IsWholeTitle(below, title_endings)) return true;
  if (!EndsTitle(words, title_endings)) return false;
  if (lines[i + 1].blank_lines_before > 0 || !(full || continues)) return true;
  // A title that is as long as the page is wide: of a plan, below the signature, or above what is
  // no text of its own.
  if (!continues && i > 0 && IsDate(page.In(lines[i - 1].range))) return true;
  if (BeginsSalutation(below)) return continues || IsWholeTitle(words, title_endings);
  return StartsWith(below, "【") && IsWholeTitle(words, title_endings);
}

// Whether a date goes on in the line below: 2014 / 年6 / 月28 / 日, the figures on lines of their
// own as an editor's markup left them.
bool BreaksDate(std::string_view line, std::string_view below) {
  constexpr size_t kYearDigits = 4;
  const bool year = StartsWith(below, "年");
  if (!year && !StartsWith(below, "月") && !StartsWith(below, "日")) return false;
  size_t at = line.size();
  while (at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9') --at;
  const size_t digits = line.size() - at;
  if (year) return digits == kYearDigits && (line[at] == '1' || line[at] == '2');
  return digits > 0 && digits <= 2 &&
         EndsWith(line.substr(0, at), StartsWith(below, "月") ? "年" : "月");
}

// Whether a limit goes on in the line below a wide line: …,9 / 月28日前, 5个工作日 / 内核查, 10个 /
// 工作日内. Of a page with few lines nobody knows the margin.
bool BreaksLimit(const Line& line, std::string_view words, std::string_view below) {
  static constexpr CharSet kBehindMonth(U"0123456789底初末前中上下");
  static constexpr CharSet kLasts(U"前内底末");
  static constexpr CharSet kParts(U"年月日时天");
  if (line.width < kMinMargin) return false;
  if (time_limit::BreaksAmount(words, below)) return true;
  const auto is_digit = [&words](size_t at) { return words[at] >= '0' && words[at] <= '9'; };
  if (is_digit(words.size() - 1)) {
    return StartsWith(below, "月") && below.size() > 3 && !is_digit(words.size() - 3) &&
           kBehindMonth.Has(DecodeAt(below, 3).code);
  }
  const size_t part = PreviousCharBegin(words, words.size());
  return kParts.Has(DecodeAt(words, part).code) && kLasts.Has(DecodeAt(below, 0).code) &&
         (is_digit(part - 1) || EndsWith(words, "个工作日"));
}

// The indent from which on what is printed stands in the middle of the page, or to the right of it,
// as titles and signatures do: all lines may be indented.
uint32_t TitleIndent(const std::vector<Line>& lines) {
  constexpr uint32_t kMore = 6;
  uint32_t least = kMaxMargin;
  for (const Line& line : lines) {
    if (line.width >= kMinMargin) least = std::min<uint32_t>(least, line.indent);
  }
  return least + kMore;
}

// The right margin that a page is printed to.
struct Margin {
  Margin(const Page& page, const WordSet& point_joints, const ColumnTitles& titles);

  // Whether a blank line parts `line` from the one above.
  bool IsApart(const Line& line) const { return !spaced && line.blank_lines_before > 0; }

  uint32_t columns = 0;          // Half-width; 0 where the page does not look printed to one.
  std::vector<uint16_t> widths;  // Of each line; 0 of one with cells, or that is a row.
  bool indents = false;          // Of the first lines of paragraphs.
  bool first_lines = false;      // Of these alone, as most lines that go on without one tell.
  bool spaced = false;           // A blank line follows nearly every line and tells nothing.
  std::vector<uint32_t> dates;   // Lines whose date goes on below, whatever the margin.
};

using LinesByWidth = std::array<uint32_t, kMaxMargin + 2>;

// How many of the lines that go on are as long as the longest line, but for a mark.
uint32_t OpenAtLongest(const LinesByWidth& open_lines, const LinesByWidth& long_lines) {
  uint32_t longest = kMaxMargin + 1;
  while (longest > kMinMargin && long_lines[longest] == 0) --longest;
  uint32_t open = 0;
  for (uint32_t width = longest - kSlack; width <= longest; ++width) open += open_lines[width];
  return longest > kMaxMargin ? 0 : open;
}

Margin::Margin(const Page& page, const WordSet& point_joints, const ColumnTitles& titles)
    : widths(page.lines().size()) {
  const std::vector<Line>& lines = page.lines();
  LinesByWidth long_lines{};
  LinesByWidth open_lines{};
  uint32_t longs = 0;
  uint32_t open = 0;
  size_t spaced_lines = 1;    // None stands before the first line.
  uint32_t flush = 0;         // Lines without an indent behind such as end inside of a sentence,
  uint32_t short_behind = 0;  // and short ones: cells of a row rather than ends of paragraphs.
  for (const Line& line : lines) spaced_lines += line.blank_lines_before > 0;
  const uint32_t title_indent = TitleIndent(lines);
  spaced = spaced_lines * 10 >= lines.size() * 9;
  bool rows = false;  // Below titles that blanks part.
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].cell >= 0 || IsTableLine(lines[i])) continue;
    rows = (rows && lines[i].Has(Line::kBlank)) || HeadsBlankRows(page, lines[i], titles);
    if (rows) continue;
    if (i > 0 && lines[i].blank_lines_before == 0 && lines[i - 1].cell < 0 &&
        (BreaksDate(page.In(lines[i - 1].range), page.In(lines[i].range)) ||
         BreaksLimit(lines[i - 1], page.In(lines[i - 1].range), page.In(lines[i].range)))) {
      dates.push_back(static_cast<uint32_t>(i - 1));
    }
    widths[i] = Width(lines[i]);
    indents = indents || (lines[i].indent >= 2 && lines[i].indent <= 8);
    // Who signs, and a title in the middle of the page, end where they are printed to.
    if (widths[i] < kMinMargin || lines[i].indent >= title_indent) continue;
    ++long_lines[widths[i]];
    ++longs;
    const bool goes_on = i + 1 < lines.size() && !IsApart(lines[i + 1]);
    if (!goes_on || EndsSentence(page.In(lines[i].range))) continue;
    const std::string_view next = page.In(lines[i + 1].range);
    if (IsDate(next) || IsDate(page.In(lines[i].range))) continue;
    int value = 0;
    // Above (2)… or 二是… the line's end is that of a point, whatever it ends in.
    if (BeginsWithLabel(page, lines[i + 1], titles) || BeginsParagraph(next) ||
        ReadPoint(next, point_joints, &value).kind != MarkerKind::kNone) {
      continue;
    }
    ++open;
    ++open_lines[widths[i]];
    flush += lines[i + 1].indent < 2;
    short_behind +=
        (lines[i + 1].width < kMinMargin / 2 && !EndsParagraph(next)) || EndsCell(page, i + 1);
  }
  first_lines = indents && flush * 2 >= open;
  // On a printed page most long lines end in the middle of a sentence, and none goes far beyond the
  // rest.
  // Of a short page few do, and most of these are as long as the longest line.
  if (open < 4 || open * 5 < longs * 2) {
    const uint32_t full = OpenAtLongest(open_lines, long_lines);
    if (full < kLeastFull || full * 2 < open) return;
  }
  if (short_behind * 2 > open) return;
  uint32_t margin = kMaxMargin + 1;
  for (uint32_t beyond = long_lines[margin]; beyond * 10 <= longs; beyond += long_lines[margin]) {
    --margin;
  }
  if (margin > kMaxMargin) return;
  // Where lines go on they reach the margin; titles and fields of a portal are of any length.
  uint32_t near = 0;
  for (uint32_t width = margin - 2 * kSlack; width <= kMaxMargin; ++width)
    near += open_lines[width];
  if (near * 2 >= open) columns = margin;
}

// Whether blank lines stand between most lines: what has none before it goes on with the line
// above.
bool HasSpacedParagraphs(const std::vector<Line>& lines) {
  size_t all = 0;
  size_t apart = 0;
  for (const Line& line : lines) {
    all += line.cell < 0;
    apart += line.cell < 0 && line.blank_lines_before > 0;
  }
  return all > 0 && apart * 10 >= all * 6;
}

// Where a page has no margin that its lines tell: the longest lines, in which a bracket opens that
// the next one closes, (责任 / 单位:县水利局), or that go on where blank lines part paragraphs.
void FindLongestBroken(const Page& page, const ColumnTitles& columns,
                       std::vector<uint32_t>* wrapped) {
  const std::vector<Line>& lines = page.lines();
  const auto width = [](const Line& line) { return uint32_t{line.indent} + line.width; };
  uint32_t longest = 0;
  const uint32_t title_indent = TitleIndent(lines);
  for (const Line& line : lines) {
    // A title in the middle of the page may stand out.
    const bool centered = line.indent >= title_indent;
    if (line.cell < 0 && !centered && !IsTableLine(line)) longest = std::max(longest, width(line));
  }
  const size_t known = wrapped->size();
  const bool spaced = HasSpacedParagraphs(lines);
  for (uint32_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    if (width(lines[i]) + kSlack < longest || longest < kMinMargin || lines[i].cell >= 0 ||
        IsTableLine(lines[i]) || IsTableLine(next) || next.blank_lines_before > 0) {
      continue;
    }
    const int open = OpenBrackets(page, lines[i]);
    const bool labelled = BeginsWithLabel(page, next, columns);
    const std::string_view below = page.In(next.range);
    const bool goes_on = spaced && !labelled && lines[i].Has(Line::kComma | Line::kStop) &&
                         !EndsSentence(page.In(lines[i].range)) && !BeginsParagraph(below) &&
                         !IsDate(below);
    const bool closes = open > 0 && OpenBrackets(page, next) == -open &&
                        (!labelled || BreaksLabel(page, lines[i], next, columns));
    if (goes_on || closes) wrapped->push_back(i);
  }
  std::inplace_merge(wrapped->begin(), wrapped->begin() + static_cast<ptrdiff_t>(known),
                     wrapped->end());
  wrapped->erase(std::unique(wrapped->begin(), wrapped->end()), wrapped->end());
}

}  // namespace

bool EndsSentence(std::string_view line) {
  if (line.empty()) return true;
  const Decoded last = DecodeAt(line, PreviousCharBegin(line, line.size()));
  static constexpr CharSet kEnds(U"。!?;:…");
  if (last.code == ')' && line.front() == '(') return true;
  if (!ClosesUnits(last.code)) return kEnds.Has(last.code);
  // 清理河道。(县水利局负责): who does what the sentence says.
  const auto end = static_cast<uint32_t>(line.size());
  const uint32_t open = FindOpening(line, 0, end);
  return open < end && EndsWith(line.substr(0, open), "。");
}

std::vector<uint32_t> FindWrappedLines(const Page& page, const WordSet& title_endings,
                                       const WordSet& point_joints, const ColumnTitles& columns) {
  Margin margin(page, point_joints, columns);
  if (margin.columns == 0) {
    FindLongestBroken(page, columns, &margin.dates);
    return std::move(margin.dates);
  }
  constexpr uint32_t kMaxRowLines = 24;
  const std::vector<Line>& lines = page.lines();
  std::vector<uint32_t> wrapped;
  auto date = margin.dates.begin();
  int row = 0;               // The number of the last row.
  bool rows = false;         // A table's cells have a line each,
  uint32_t rows_end = 0;     // up to here at the least.
  bool in_sentence = false;  // The paragraph so far runs over lines and has a comma in it.
  int open_brackets = 0;     // In the paragraph so far.
  for (uint32_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    if (date != margin.dates.end() && *date == i) {
      ++date;
      wrapped.push_back(i);
      continue;
    }
    if (HeadsRowsOfLines(page, next, columns) ||
        (!rows && BeginsTitlesOfLines(page, columns, i + 1))) {
      rows = true;
      rows_end = i + kMaxRowLines;
    }
    const int number = RowNumber(page, next);
    if (number > 0 && number == row + 1) {
      row = number;
      rows_end = i + kMaxRowLines;
      continue;
    }
    // Another number is a cell of such a table, too: points that a section counts.
    if (rows && number > 0 && !next.Has(Line::kBlank)) continue;
    if (margin.widths[i] == 0 || margin.widths[i + 1] == 0) continue;
    const std::string_view words = page.In(lines[i].range);
    const bool continues = !wrapped.empty() && wrapped.back() + 1 == i;
    in_sentence = (continues && in_sentence) || lines[i].Has(Line::kComma);
    open_brackets = (continues ? open_brackets : 0) + OpenBrackets(page, lines[i]);
    const bool inside = continues && in_sentence && !margin.IsApart(next);
    if (margin.widths[i] * 10 < margin.columns * (inside ? 1 : 6)) continue;
    const bool full = margin.widths[i] + kSlack >= margin.columns;
    // Two short lines of words alone, or of less than half the width, are cells, and the table goes
    // on.
    const auto is_narrow = [&](const Line& line) { return line.width * 2 < margin.columns; };
    const bool cells = rows && EndsCell(page, i + 1) &&
                       ((IsWordsAlone(next) && IsWordsAlone(lines[i + 2])) ||
                        (is_narrow(next) && is_narrow(lines[i + 2])));
    if (cells && i < rows_end) rows_end = i + kMaxRowLines;
    // What has room left in a cell's line was broken by no edge.
    if (!full && ((rows && i < rows_end) || EndsRow(page, i + 1, margin.columns))) continue;
    // 疏浚干流。(责任单位:县水利局、 / 县财政局): the bracket that closes ends the paragraph.
    if (!full && open_brackets == 0 && continues && ClosesBracket(page, lines[i])) continue;
    if (cells) continue;
    // Behind a line that is not full a blank line ends a paragraph; at a page's end it does not.
    const bool blank = next.blank_lines_before > 0;
    if (blank && !full) continue;
    const std::string_view below = page.In(next.range);
    if (StandsAlone(words) || StandsAlone(below)) continue;
    if (TitleStandsApart(page, i, full, continues, title_endings)) continue;
    // Paragraphs of lines without an indent each begin with one: what is printed as far in as the
    // line that begins this one begins another.
    if (!continues && margin.first_lines && next.indent >= 2 && next.indent == lines[i].indent) {
      continue;
    }
    const bool indented = next.indent >= 2 && next.indent > lines[i].indent;
    if (EndsSentence(words) && open_brackets <= 0 && !(full && EndsInLabel(words, columns))) {
      // The sentence may end where the line does: what follows is the same paragraph when
      // paragraphs are indented and it is not.
      if (!margin.indents || next.indent >= 2 || margin.IsApart(next) || !full ||
          BeginsEntry(below)) {
        continue;
      }
    } else if (open_brackets <= 0 && BeginsWithLabel(page, next, columns)) {
      continue;
    }
    if (indented && next.indent >= 4) continue;
    if (BeginsParagraph(below)) continue;
    if (Signs(page, i + 1, margin.columns)) continue;
    wrapped.push_back(i);
  }
  return wrapped;
}

}  // namespace duban
