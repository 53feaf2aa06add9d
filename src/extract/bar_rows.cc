#include "extract/bar_rows.h"

#include <algorithm>
#include <string_view>

#include "extract/broken_cells.h"
#include "extract/category_rows.h"
#include "extract/marker.h"
#include "extract/opened_rows.h"
#include "extract/parted_rows.h"
#include "extract/settled_columns.h"
#include "extract/table_header.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxColumns = 40;
constexpr size_t kMaxTitleBytes = 96;
// A title that nobody knows is no longer than this.
constexpr size_t kMaxUnknownChars = 16;
// Lines of one row, and bytes of its first cell where that has lines of its own.
constexpr uint32_t kMaxRowLines = 60;
constexpr uint32_t kMaxFirstCellBytes = 180;

std::string_view Trim(std::string_view s) {
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

// Whether a short cell begins like a date, a period or how often: no title does.
bool BeginsLikeTime(std::string_view words) {
  static constexpr CharSet kBeginnings(U"0123456789一二三四每按全上下第");
  return !words.empty() && kBeginnings.Has(DecodeAt(words, 0).code);
}

// Characters of a title without what explains it in parentheses.
size_t CharsWithoutNotes(std::string_view words) {
  size_t chars = 0;
  while (!words.empty()) {
    const size_t open = words.find('(');
    chars += CountChars(words.substr(0, open));
    const size_t close = open == words.npos ? words.npos : words.find(')', open);
    words.remove_prefix(close == words.npos ? words.size() : close + 1);
  }
  return chars;
}

bool IsBars(std::string_view words) { return words.find_first_not_of("| \t") == words.npos; }

class BarRowFinder {
 public:
  BarRowFinder(const Page& page, const ColumnTitles& titles)
      : page_(page), lines_(page.lines()), titles_(titles), categories_(page, titles, &joined_) {}

  std::vector<uint32_t> Find() {
    PartedRows parted(page_, titles_, &joined_, &open_);
    OpenedRows opened(page_, titles_, &joined_);
    uint32_t border = 0;  // The next line with one.
    for (uint32_t at = 0; at < lines_.size();) {
      while (border < lines_.size() &&
             (border < at || !lines_[border].Has(Line::kPipe | Line::kTab))) {
        ++border;
      }
      if (border == lines_.size()) break;
      // The first border of a table stands in its first title.
      at = std::max(at, border - std::min(border, kMaxTitleLines - 1));
      Header header;
      size_t columns = 0;
      bool numbered = false;
      if (ReadHeader(at, &header)) {
        at = ReadRows(at, header);
      } else if (const uint32_t end = opened.ReadRows(at); end > at) {
        at = end;
      } else if (ReadTitles(at, &columns, &numbered)) {
        const uint32_t end = numbered ? ReadMoreTitles(at + 1, &columns) : at + 1;
        for (; at + 1 < end; ++at) joined_.push_back(at);
        at = numbered ? end : categories_.ReadBroken(end, columns);
        if (at == end) at = ReadBrokenRows(end, columns, numbered);
      } else if (const uint32_t end = opened.ReadCells(at); end > at) {
        at = end;
      } else if (const uint32_t end = parted.Read(at); end > at) {
        at = end;
      } else if (const uint32_t end = categories_.ReadCellsAboveBars(at); end > at) {
        at = end;
      } else {
        ++at;
      }
    }
    return std::move(joined_);
  }

  // The lines that belong to one row with the line behind them where a word goes on in it.
  const std::vector<uint32_t>& open() const { return open_; }

 private:
  static constexpr uint32_t kMaxTitleLines = 4;

  std::string_view Words(uint32_t line) const { return page_.In(lines_[line].range); }

  // Whether the line is one cell and the bar behind it.
  bool IsCell(uint32_t line) const {
    if (!lines_[line].Has(Line::kPipe) || lines_[line].cell >= 0) return false;
    const std::string_view words = Words(line);
    return words.back() == '|' && words.find('|') + 1 == words.size() && words.size() > 1;
  }

  // Whether a cell's words stand on the lines from `line` on and its bar is all of the line behind
  // them.
  bool IsCellAboveBar(uint32_t line) const {
    const uint32_t end = CellEnd(line, true);
    return end > line && Words(end - 1) == "|";
  }

  // One behind the last line of the cell that begins in `line`: its bar ends that line, or is all
  // of it (`above`). `line` itself where none begins. A title is broken over few lines.
  uint32_t CellEnd(uint32_t line, bool above) const {
    const uint32_t begin = line;
    while (line < lines_.size() && line < begin + kMaxTitleLines && lines_[line].cell < 0) {
      if (!lines_[line].Has(Line::kPipe)) {
        if (lines_[line].range.size() > kMaxTitleBytes) return begin;
        ++line;
        continue;
      }
      const bool ends = above ? line > begin && Words(line) == "|" : IsCell(line);
      return ends ? line + 1 : begin;
    }
    return begin;
  }

  // The words of the cell on the lines from `line` up to `end`, without its bar.
  Range CellWords(uint32_t line, uint32_t end, bool above) const {
    Range words = {lines_[line].range.begin, lines_[end - 1].range.end - 1};
    if (above) words.end = lines_[end - 2].range.end;
    return words;
  }

  // How many cells from line `at` on stand before the first row's number, which tells where the
  // titles end whatever they are; 0 where none comes.
  size_t CellsBeforeNumber(uint32_t at, bool above) const {
    for (size_t cells = 0; cells < kMaxColumns && at < lines_.size(); ++cells) {
      const uint32_t end = CellEnd(at, above);
      if (end == at) return 0;
      const std::string_view words = Trim(page_.In(CellWords(at, end, above)));
      if (cells > 0 && words.front() <= '9' && IsBareNumber(words)) return cells;
      if (CharsWithoutNotes(words) > kMaxUnknownChars) return 0;
      at = end;
    }
    return 0;
  }

  // A table's titles, one a line.
  struct Header {
    uint32_t end = 0;    // One behind their last line.
    size_t columns = 0;  // The bars that fill the row up count.
    size_t cell = 1;     // Lines of one cell: with a bar in its line, or in the next.
    bool numbered = false;
    bool opened = false;       // A bar above each row opens it; it counts as well.
    size_t before_number = 0;  // Titles to the left of that of the numbers, where there is one.
  };

  // Reads numbered rows' titles where the bar in line `at` opens them, each above a bar of its own.
  bool ReadHeaderBelowBar(uint32_t at, Header* header) const {
    std::vector<Column> kinds;
    std::vector<Range> ranges;
    size_t known = 0;
    uint32_t line = at + 1;
    while (IsCellAboveBar(line) && kinds.size() < kMaxColumns) {
      const uint32_t end = CellEnd(line, true);
      ranges.push_back(CellWords(line, end, true));
      kinds.push_back(titles_.Find(Trim(page_.In(ranges.back()))));
      if (kinds.front().kind != v1::COLUMN_KIND_NUMBER) return false;
      known += kinds.back().kind != v1::COLUMN_KIND_UNSPECIFIED;
      line = end;
    }
    // The bar that opens the first row, and its number.
    if (known < 3 || known * 2 < kinds.size() || line + 1 >= lines_.size() || Words(line) != "|" ||
        !IsBareNumber(Words(line + 1))) {
      return false;
    }
    *header = {line, kinds.size() + 1, 2, true, true};
    return SettleColumns(&kinds, &ranges);
  }

  // Titles as they are read one by one.
  struct Titles {
    std::vector<Column> kinds;
    std::vector<Range> ranges;
    std::vector<uint32_t> ends;  // One behind the last line of each.
    size_t expected = 0;         // How many there are, where the first row's number tells it.
    size_t known = 0;
    size_t sure = 0;    // Up to the last title that is known.
    uint32_t line = 0;  // One behind the last of them.
  };

  // The column that the next title names; of no kind where it is not known.
  Column FindTitle(std::string_view words, const Titles& before) const {
    // By its ending a title is known only where those before it are: 每季度 and 3月份 are cells.
    const Column whole = titles_.FindWhole(words);
    if (whole.kind != v1::COLUMN_KIND_UNSPECIFIED) return whole;
    if (const size_t note = words.find('('); note != words.npos && note > 0) {
      const Column noted = titles_.FindWhole(words.substr(0, note));
      if (noted.kind != v1::COLUMN_KIND_UNSPECIFIED) return noted;
    }
    if (before.expected == 0 && BeginsLikeTime(words)) return whole;
    const Column ending = titles_.Find(words);
    const bool counts = before.expected > 0 || before.sure == before.kinds.size() ||
                        ending.kind == v1::COLUMN_KIND_UNIT;
    return counts ? ending : whole;
  }

  void ReadLineTitles(uint32_t at, bool above, size_t cell, Titles* titles) const {
    // Between the title of the numbers and the first of them all cells are titles.
    if (titles_.Find(Trim(page_.In(CellWords(at, CellEnd(at, above), above)))).kind ==
        v1::COLUMN_KIND_NUMBER) {
      titles->expected = CellsBeforeNumber(at, above);
    }
    const size_t most = titles->expected > 0 ? titles->expected : kMaxColumns;
    titles->line = at;
    while (titles->line < lines_.size() && titles->kinds.size() != most) {
      const uint32_t end = CellEnd(titles->line, above);
      // Without that number no title takes more lines than a cell does.
      if (end == titles->line || (titles->expected == 0 && end != titles->line + cell)) break;
      const Range title = CellWords(titles->line, end, above);
      const std::string_view words = Trim(page_.In(title));
      const Column column = FindTitle(words, *titles);
      if (column.kind != v1::COLUMN_KIND_UNSPECIFIED) {
        ++titles->known;
        titles->sure = titles->kinds.size() + 1;
      } else if (titles->expected == 0 &&
                 (titles->kinds.size() > titles->sure + 1 ||
                  CharsWithoutNotes(words) > kMaxUnknownChars ||
                  ReadMarker(words).kind != MarkerKind::kNone || IsBareNumber(words))) {
        break;
      }
      titles->kinds.push_back(column);
      titles->ranges.push_back(title);
      titles->ends.push_back(end);
      titles->line = end;
    }
  }

  // Reads the titles from line `at` on.
  bool ReadHeader(uint32_t at, Header* header) const {
    if (lines_[at].range.size() > kMaxTitleBytes) return false;
    if (Words(at) == "|") return ReadHeaderBelowBar(at, header);
    const bool above = IsCellAboveBar(at);
    if (!above && !IsCell(at)) return false;
    // A bar above it parts the cell from the row's first one: 类别 / | / 序号 / |.
    if (above && at > 0 && Words(at - 1) == "|") return false;
    header->cell = above ? 2 : 1;
    Titles titles;
    ReadLineTitles(at, above, header->cell, &titles);
    if (titles.known < 2) return false;
    size_t bars = 0;
    if (!above && titles.line < lines_.size() && lines_[titles.line].Has(Line::kPipe) &&
        IsBars(Words(titles.line))) {
      bars = CountBars(Words(titles.line));
    }
    // What is unknown at the end is the first row's, such as a row across the table, but not where
    // the next cell is the first row's number.
    const bool numbered = titles.expected > 0 && titles.kinds.size() == titles.expected;
    if ((bars == 0 && !numbered) ||
        (bars > 0 && titles.kinds.size() - titles.sure + bars == titles.sure)) {
      titles.kinds.resize(titles.sure);
      titles.ranges.resize(titles.sure);
      bars = 0;
    }
    header->end = titles.ends[titles.kinds.size() - 1] + (bars > 0 ? 1 : 0);
    header->columns = titles.kinds.size() + bars;
    header->numbered = titles.kinds.front().kind == v1::COLUMN_KIND_NUMBER;
    const auto number =
        std::find_if(titles.kinds.begin(), titles.kinds.end(),
                     [](const Column& kind) { return kind.kind == v1::COLUMN_KIND_NUMBER; });
    if (number != titles.kinds.end()) {
      header->before_number = static_cast<size_t>(number - titles.kinds.begin());
    }
    // Without bars that fill up only numbers tell where a row begins.
    return (!above || header->numbered) && titles.known * 2 >= titles.kinds.size() &&
           SettleColumns(&titles.kinds, &titles.ranges);
  }

  // The number that is all of a line's cell; 0 for none.
  int CellNumber(uint32_t line) const {
    constexpr size_t kMaxDigits = 5;
    if (line >= lines_.size() || !IsCell(line)) return 0;
    const std::string_view words = Words(line);
    return NumberOf(Trim(words.substr(0, words.size() - 1)), kMaxDigits);
  }

  // Whether the line holds the number behind that of line `row`, though the row misses cells: not
  // where the row, were it whole, would end before that number.
  bool BeginsNextRow(uint32_t line, uint32_t row, size_t missing) const {
    const int number = CellNumber(row);
    if (number == 0 || CellNumber(line) != number + 1) return false;
    size_t bars = 0;
    while (line < lines_.size() && bars < missing) {
      if (lines_[line].cell >= 0) return true;
      if (lines_[line].Has(Line::kPipe)) bars += CountBars(Words(line));
      ++line;
    }
    return bars != missing || CellNumber(line) != number + 1;
  }

  // Reads a last row at line `row` that misses cells, behind others that begin with numbers, one
  // cell a line. Returns the line behind it.
  uint32_t ReadLastRow(const Header& header, uint32_t row, size_t joined_before) {
    if (!header.numbered || header.cell == 2 || joined_.size() == joined_before) return row;
    const int number = CellNumber(row);
    uint32_t above = row;
    while (above > header.end && CellNumber(above - 1) != number - 1) --above;
    if (number < 2 || above == header.end || row - above > kMaxRowLines) return row;
    uint32_t end = row;
    while (end < lines_.size() && IsCell(end)) ++end;
    if (end < row + 3 || end - row >= header.columns) return row;
    for (uint32_t line = row; line + 1 < end; ++line) joined_.push_back(line);
    return end;
  }

  // Reads the rows behind `header` where each is parted from the one above by a blank line, and no
  // cell is: those that print fewer cells than the titles need no bars to fill them up. Returns the
  // line behind them; the header's end where blank lines do not tell rows.
  uint32_t ReadRowsBelowBlankLines(uint32_t at, const Header& header) {
    for (uint32_t line = at + 1; line < header.end; ++line) {
      if (lines_[line].blank_lines_before > 0) return header.end;
    }
    const size_t before = joined_.size();
    uint32_t end = header.end;
    size_t rows = 0;
    while (end < lines_.size() && lines_[end].blank_lines_before > 0) {
      size_t bars = 0;
      uint32_t line = end;
      for (; line < lines_.size() && (line == end || lines_[line].blank_lines_before == 0);
           ++line) {
        if (lines_[line].cell >= 0 || line - end > kMaxRowLines) break;
        if (lines_[line].Has(Line::kPipe)) bars += CountBars(Words(line));
      }
      // The first row prints all its cells.
      const bool is_row = bars > 1 && bars <= header.columns && Words(line - 1).back() == '|' &&
                          (rows > 0 || bars == header.columns);
      if (!is_row) break;
      for (; end + 1 < line; ++end) joined_.push_back(end);
      end = line;
      ++rows;
    }
    if (rows > 1) return end;
    joined_.resize(before);
    return header.end;
  }

  // Reads the rows behind the header at line `at`. Returns the line at which to look for the next
  // table.
  uint32_t ReadRows(uint32_t at, const Header& header) {
    const bool above = header.cell == 2;
    const size_t before = joined_.size();
    for (uint32_t line = at; line + 1 < header.end; ++line) joined_.push_back(line);
    if (const uint32_t end = ReadRowsBelowBlankLines(at, header); end > header.end) return end;
    if (header.cell == 1 && header.before_number > 0) {
      const uint32_t end =
          categories_.ReadAroundNumbers(header.end, header.columns, header.before_number);
      if (end > header.end) return end;
    }
    uint32_t row = header.end;
    size_t bars = 0;
    bool printed = false;  // Behind the row's first line words stand.
    size_t full = 0;       // Rows that print a first cell and others and are not filled up,
    size_t numbers = 0;    // and of those, the ones whose first cell is a number.
    for (uint32_t line = row; line < lines_.size() && lines_[line].cell < 0; ++line) {
      if (line - row > kMaxRowLines) break;
      const size_t here = lines_[line].Has(Line::kPipe) ? CountBars(Words(line)) : 0;
      printed = printed || (line > row && !IsBars(Words(line)));
      if (here == 0) {
        if (bars > 0 || line == row) continue;
        if (lines_[line].range.end - lines_[row].range.begin > kMaxFirstCellBytes) break;
        continue;
      }
      Header again;
      if (bars == 0 && ReadHeader(above && line > row ? line - 1 : line, &again) &&
          (again.columns != header.columns || line > row + (above ? 1 : 0))) {
        break;
      }
      // The first row prints all its cells, or the titles are not read right.
      if (bars > 1 && row > header.end && header.numbered && !above &&
          BeginsNextRow(line, row, header.columns - bars)) {
        for (; row + 1 < line; ++row) joined_.push_back(row);
        row = line;
        bars = here;
        printed = false;
        continue;
      }
      bars += here;
      if (bars > header.columns) break;
      if (bars < header.columns) continue;
      const std::string_view words = Words(row + (header.opened ? 1 : 0));
      const std::string_view first = Trim(words.substr(0, words.find('|')));
      const bool filled_up =
          !above && here > 1 && (IsBars(Words(line)) || EndsWith(Words(line), "||"));
      if (!first.empty() && !filled_up && printed) {
        ++full;
        numbers += IsBareNumber(first);
      }
      for (; row < line; ++row) joined_.push_back(row);
      row = line + 1;
      bars = 0;
      printed = false;
    }
    row = ReadLastRow(header, row, before);
    // Where rows do not begin with the number that they should, the cells are not those of the
    // titles: these stand in two rows.
    if (row == header.end || (header.numbered && numbers * 4 < full * 3)) joined_.resize(before);
    return row;
  }

  // Reads titles that stand in one line with a bar behind each.
  bool ReadTitles(uint32_t at, size_t* bars, bool* numbered) const {
    if (!lines_[at].Has(Line::kPipe) || lines_[at].cell >= 0 || !EndsCell(at)) return false;
    TableHeader header;
    if (!ReadTableHeader(page_, titles_, at, &header) || header.end_line != at + 1) return false;
    *bars = CountBars(Words(at));
    *numbered = header.columns.front().kind == v1::COLUMN_KIND_NUMBER;
    return true;
  }

  // Titles from line `at` on that go on in lines of their own up to the first row's number, as the
  // cells of the rows do. Returns the line behind them and adds their bars.
  uint32_t ReadMoreTitles(uint32_t at, size_t* bars) const {
    constexpr uint32_t kMaxLines = 12;
    size_t known = 0;
    size_t more = 0;
    std::vector<Range> cells;
    uint32_t line = at;
    for (; line < lines_.size() && line < at + kMaxLines; ++line) {
      if (!lines_[line].Has(Line::kPipe) || lines_[line].cell >= 0 || !EndsCell(line)) return at;
      if (BeginsWithNumber(line)) break;
      if (lines_[line].range.size() > kMaxTitleBytes) return at;
      CutCells(page_.text(), lines_[line].range, CellMark::kPipe, &cells);
      more += CountBars(Words(line));
    }
    // A row that prints its cells in its first line has titles of its own below others.
    if (line == lines_.size() || line == at + kMaxLines || CountBars(Words(line)) >= *bars) {
      return at;
    }
    for (const Range cell : cells) {
      known += titles_.Find(page_.In(cell)).kind != v1::COLUMN_KIND_UNSPECIFIED;
    }
    if (known * 2 < cells.size() || cells.size() != more) return at;
    *bars += more;
    return line;
  }

  bool EndsCell(uint32_t line) const { return Words(line).back() == '|'; }

  bool BeginsWithNumber(uint32_t line) const {
    const std::string_view words = Words(line);
    const size_t end = words.find('|');
    return end != words.npos && IsBareNumber(Trim(words.substr(0, end)));
  }

  // Whether a bar begins the line, or nothing comes.
  bool IsBarred(uint32_t line) const { return line >= lines_.size() || Words(line).front() == '|'; }

  // The last line of the row that a bar opens in `line`, its cells on lines of their own: | 类别 |
  // / 任务 | / 单位 |. Up to the bar that opens the next one, which is all of its line where its
  // first cell is on the next; before the last cell it may as well end an empty one. `line` itself
  // where the row has more than `bars`.
  uint32_t OpenedCellsEnd(uint32_t line, size_t bars) const {
    size_t here = CountBars(Words(line));
    uint32_t closed = line;
    for (uint32_t last = line + 1; here < bars && last < lines_.size(); ++last) {
      if (lines_[last].cell >= 0 || last - line > kMaxRowLines) break;
      if (!lines_[last].Has(Line::kPipe)) continue;
      if (Words(last).front() == '|' &&
          (Words(last) != "|" || (here + 1 == bars && !IsBarred(last + 1)))) {
        break;
      }
      if (!EndsCell(last)) return line;
      here += CountBars(Words(last));
      closed = last;
    }
    return here <= bars ? closed : line;
  }

  // Reads the rows behind titles in one line; a cell of several lines breaks its row. A row is
  // whole again where it has as many bars as the titles, and within a cell where a bar ends the
  // line.
  uint32_t ReadBrokenRows(uint32_t line, size_t bars, bool numbered) {
    const bool opened = Words(line - 1).front() == '|';
    while (line < lines_.size() && lines_[line].cell < 0 && lines_[line].Has(Line::kPipe)) {
      size_t here = CountBars(Words(line));
      if (opened && here < bars && EndsCell(line) && Words(line).front() == '|') {
        for (const uint32_t last = OpenedCellsEnd(line, bars); line < last; ++line) {
          joined_.push_back(line);
        }
        ++line;
        continue;
      }
      const bool open = !EndsCell(line);
      const bool begins = numbered && BeginsWithNumber(line);
      uint32_t last = line;
      uint32_t closed = line;  // The first line behind an open cell that a bar ends.
      while (here <= bars && (here < bars || !EndsCell(last)) && last + 1 < lines_.size() &&
             last - line < kMaxRowLines && lines_[last + 1].cell < 0) {
        // Behind a whole cell the next line may as well be the next row.
        if (EndsCell(last) && (!begins || BeginsWithNumber(last + 1))) break;
        ++last;
        if (lines_[last].Has(Line::kPipe)) here += CountBars(Words(last));
        if (open && EndsCell(last) && !begins) break;
        if (open && closed == line && here <= bars && EndsCell(last)) closed = last;
      }
      const bool whole = EndsCell(last) && (here == bars || (open && here < bars));
      if (!whole) last = closed;
      for (; line < last; ++line) joined_.push_back(line);
      ++line;
    }
    return line;
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  const ColumnTitles& titles_;
  std::vector<uint32_t> joined_;
  std::vector<uint32_t> open_;
  CategoryRows categories_;
};

}  // namespace

RowLines FindBarRows(const Page& page, const ColumnTitles& titles,
                     const AssignmentReader& assignments,
                     const std::function<uint32_t(uint32_t)>& footer) {
  BarRowFinder finder(page, titles);
  std::vector<uint32_t> joined = finder.Find();
  const size_t sure = joined.size();
  joined.insert(joined.end(), finder.open().begin(), finder.open().end());
  const auto middle = joined.begin() + static_cast<ptrdiff_t>(sure);
  std::inplace_merge(joined.begin(), middle, joined.end());
  RowLines rows;
  auto open = finder.open().begin();
  uint32_t footer_begin = 0;  // Asked for once.
  for (const uint32_t line : joined) {
    const std::string_view before = page.In(page.lines()[line].range);
    const std::string_view behind = page.In(page.lines()[line + 1].range);
    const bool is_open = open != finder.open().end() && *open == line;
    open += is_open;
    if (table::BreaksWord(assignments, before, behind)) {
      if (is_open && footer_begin == 0) footer_begin = footer(line);
      if (!is_open || line + 1 < footer_begin) rows.Add(line, true);
    } else if (!is_open) {
      rows.Add(line, false);
    }
  }
  return rows;
}

}  // namespace duban
