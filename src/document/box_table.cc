#include "document/box_table.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "document/block_builder.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/position_map.h"

namespace duban {
namespace {

// A stroke of a box, a wide character as those that it is drawn around.
enum class Stroke {
  kNone,
  kLine,  // ─
  kBar,   // │ and the joints: ┌ ┼ ┤
};

// What a box is drawn with.
enum class Pen {
  kBoxCharacters,
  kAscii,  // +---+ and |
};

// A box of more columns is none: each border in it costs a look at all of them.
constexpr size_t kMostColumns = 64;

bool IsRule(char c) { return c == '-' || c == '='; }

// A plus is a joint where a rule touches it.
Stroke AsciiStrokeAt(std::string_view s, size_t at) {
  if (IsRule(s[at])) return Stroke::kLine;
  if (s[at] == '|') return Stroke::kBar;
  const bool joint =
      s[at] == '+' && ((at > 0 && IsRule(s[at - 1])) || (at + 1 < s.size() && IsRule(s[at + 1])));
  return joint ? Stroke::kBar : Stroke::kNone;
}

Stroke StrokeAt(std::string_view s, size_t at, Pen pen) {
  if (pen == Pen::kAscii) return AsciiStrokeAt(s, at);
  if (s[at] != '\xE2' || (s[at + 1] != '\x94' && s[at + 1] != '\x95')) return Stroke::kNone;
  switch (DecodeAt(s, at).code) {
    case 0x2500:
    case 0x2501:
    case 0x2504:
    case 0x2505:
    case 0x2508:
    case 0x2509:
    case 0x254C:
    case 0x254D:
    case 0x2550:
      return Stroke::kLine;
    default:
      return Stroke::kBar;
  }
}

bool IsBlankAt(std::string_view s, size_t at, uint32_t* size) {
  const Decoded c = DecodeAt(s, at);
  *size = c.size;
  return c.code == ' ' || c.code == '\t' || c.code == 0xA0 || c.code == 0x3000;
}

Range Trim(std::string_view s, Range range) {
  uint32_t size = 0;
  while (!range.empty() && IsBlankAt(s, range.begin, &size)) range.begin += size;
  while (!range.empty()) {
    const auto last = static_cast<uint32_t>(PreviousCharBegin(s, range.end));
    if (!IsBlankAt(s, last, &size)) break;
    range.end = last;
  }
  return range;
}

constexpr uint32_t kWideStroke = 2;
constexpr uint32_t kNarrowStroke = 1;

// Half widths of a character where boxes are drawn with strokes of this width: “ ” and what else is
// no ideograph are as wide as these.
uint32_t WidthOf(Decoded c, uint32_t stroke_width) {
  constexpr char32_t kFirstWide = 0x2E80;
  if (c.size <= 2) return 1;
  return c.code < kFirstWide ? stroke_width : 2;
}

// What stands between two bars of a line: a border or words.
struct Segment {
  Range range;
  bool border = true;
  uint32_t begin = 0;  // Where it begins, in half widths from the box's left.
  uint32_t width = 0;
};

// A cell and the lines of its words.
struct BoxCell {
  struct Part {
    Range text;
    bool full;  // It goes on in the next line.
  };
  uint32_t row = 0;
  uint32_t column = 0;
  uint32_t row_span = 1;
  uint32_t column_span = 1;
  std::vector<Part> parts;
};

// Cuts the line at its bars. `stroke_width` is that of the strokes that are no ASCII. False where
// words stand outside of the box.
bool CutSegments(std::string_view s, Range line, Pen pen, uint32_t stroke_width,
                 std::vector<Segment>* segments) {
  segments->clear();
  line = Trim(s, line);
  if (line.empty() || StrokeAt(s, line.begin, pen) != Stroke::kBar) return false;
  Segment segment;
  uint32_t at = line.begin + DecodeAt(s, line.begin).size;
  uint32_t place = 0;
  segment.range.begin = at;
  while (at < line.end) {
    const Stroke stroke = StrokeAt(s, at, pen);
    const Decoded c = DecodeAt(s, at);
    const uint32_t size = c.size;
    const uint32_t width = WidthOf(c, stroke_width);
    if (stroke == Stroke::kBar) {
      segment.range.end = at;
      segment.width = place - segment.begin;
      segments->push_back(segment);
      segment = Segment();
      segment.range.begin = at + size;
      place += width;
      segment.begin = place;
    } else {
      segment.border = segment.border && stroke == Stroke::kLine;
      place += width;
    }
    at += size;
  }
  for (Segment& found : *segments) found.border = found.border && !found.range.empty();
  return segment.range.begin == line.end && !segments->empty();
}

bool IsBorder(const Segment& segment) { return segment.border; }

// The half widths of `words` before a table's marks were made ASCII.
uint32_t WidthOf(std::string_view words, uint32_t stroke_width) {
  static constexpr CharSet kMarks(U",;:()!?");
  uint32_t width = 0;
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    width += kMarks.Has(c.code) ? 2 : WidthOf(c, stroke_width);
    at += c.size;
  }
  return width;
}

// Whether no cell's words, with the blanks around them, are wider than its column.
bool FitColumns(const std::vector<std::vector<Segment>>& rows,
                const std::vector<Segment>& columns) {
  for (const std::vector<Segment>& row : rows) {
    if (row.size() != columns.size()) continue;
    for (size_t i = 0; i < row.size(); ++i) {
      if (row[i].width > columns[i].width) return false;
    }
  }
  return true;
}

// Reads the cells of one box from its lines.
class BoxReader {
 public:
  // `narrow` where strokes are half as wide as ideographs.
  BoxReader(std::string_view text, Pen pen, bool narrow, const std::vector<Segment>& columns)
      : text_(text),
        pen_(pen),
        narrow_(narrow),
        columns_(columns),
        current_(columns.size(), kNone) {}

  // Takes the segments of the next line. False where they are in no way those of the box.
  bool Add(const std::vector<Segment>& segments) {
    if (std::all_of(segments.begin(), segments.end(), IsBorder)) {
      EndRow(true);
      return true;
    }
    if (!Place(segments)) return false;
    for (size_t i = 0; i < segments.size(); ++i) {
      if (!segments[i].border) AddWords(segments[i].range, first_[i], first_[i + 1]);
    }
    bool any = false;
    for (size_t i = 0; i < segments.size(); ++i) {
      if (!segments[i].border) continue;
      std::fill(current_.begin() + first_[i], current_.begin() + first_[i + 1], kNone);
      any = true;
    }
    if (any) EndRow(false);
    return true;
  }

  // Begins a row without a border above it.
  void BeginRow() { EndRow(true); }

  uint32_t rows() const { return used_ ? row_ + 1 : row_; }
  const std::vector<BoxCell>& cells() const { return cells_; }

 private:
  static constexpr size_t kNone = SIZE_MAX;

  // A border: the whole row's, or that of a part of its cells, beside which the others go on.
  void EndRow(bool whole) {
    if (used_) {
      ++row_;
      used_ = false;
      if (!whole) {
        for (size_t i = 0; i < current_.size(); ++i) {
          const size_t cell = current_[i];
          if (cell != kNone && cells_[cell].column == i) ++cells_[cell].row_span;
        }
      }
    }
    if (whole) std::fill(current_.begin(), current_.end(), kNone);
  }

  // Finds the columns of `segments`: segment i covers [first_[i], first_[i + 1]).
  bool Place(const std::vector<Segment>& segments) {
    const size_t count = columns_.size();
    if (segments.size() > count) return false;
    first_.clear();
    // By place where the line is as wide as it was drawn.
    size_t column = 0;
    for (const Segment& segment : segments) {
      while (column < count && columns_[column].begin < segment.begin) ++column;
      if (column == count || columns_[column].begin != segment.begin) break;
      first_.push_back(static_cast<uint32_t>(column));
    }
    if (segments.size() == count || first_.size() < segments.size()) {
      first_.clear();
      for (size_t i = 0; i < segments.size(); ++i) first_.push_back(static_cast<uint32_t>(i));
    }
    first_.push_back(static_cast<uint32_t>(count));
    return true;
  }

  void AddWords(Range range, uint32_t first, uint32_t end) {
    size_t cell = current_[first];
    if (cell == kNone) {
      cell = cells_.size();
      BoxCell opened;
      opened.row = row_;
      opened.column = first;
      opened.column_span = end - first;
      cells_.push_back(std::move(opened));
      std::fill(current_.begin() + first, current_.begin() + end, cell);
      used_ = true;
    }
    std::vector<BoxCell::Part>& parts = cells_[cell].parts;
    const Range words = Trim(text_, range);
    if (words.empty()) {
      if (!parts.empty()) parts.back().full = false;
      return;
    }
    const Segment& last = columns_[end - 1];
    // A blank stands between the words and bars that are narrower than they.
    const bool padded = pen_ == Pen::kAscii || (narrow_ && text_[range.begin] == ' ');
    const uint32_t pads = padded ? 2 : 0;
    const uint32_t width = last.begin + last.width - columns_[first].begin;
    const uint32_t stroke_width = narrow_ ? kNarrowStroke : kWideStroke;
    const bool full =
        words.end == range.end || WidthOf(words.In(text_), stroke_width) + 2 + pads > width;
    parts.push_back({words, full});
  }

  const std::string_view text_;
  const Pen pen_;
  const bool narrow_;
  const std::vector<Segment>& columns_;
  std::vector<size_t> current_;  // By column: the cell that is open.
  std::vector<uint32_t> first_;
  std::vector<BoxCell> cells_;
  uint32_t row_ = 0;
  bool used_ = false;  // The row holds a cell.
};

// Writes the document anew with its boxes as tables.
class BoxWriter {
 public:
  explicit BoxWriter(const Document& lines) : lines_(lines), text_(lines.text.utf8()) {}

  // False where nothing is to be written anew.
  bool Run() {
    bool found = false;
    for (size_t i = 0; i < lines_.blocks.size();) {
      bool whole = false;
      const size_t end = TakeBox(i, &whole);
      found = found || whole;
      for (; i < end && !whole; ++i) Copy(lines_.blocks[i]);
      i = end;
    }
    return found;
  }

  BlockBuilder blocks;
  std::string made;
  PositionMap map;

 private:
  uint32_t size() const { return static_cast<uint32_t>(made.size()); }

  void Append(Range range) {
    map.AddCopy(size(), range.begin);
    made.append(range.In(text_));
  }

  void EndLine(uint32_t source) {
    map.Add(size(), source, 1, 0);
    made.push_back('\n');
  }

  void AddBlankLines(const Block& block) {
    for (uint32_t i = 0; i < block.blank_lines_before; ++i) blocks.AddBlankLine();
  }

  void Copy(const Block& block) {
    AddBlankLines(block);
    blocks.set_heading_level(block.heading_level);
    const uint32_t begin = size();
    Append(block.text);
    blocks.AddParagraphs(made, {begin, size()});
    EndLine(block.text.end);
  }

  // Reads the box whose upper border the line of block `at` is. Returns the block behind its lines,
  // or behind the line where there is none; `whole` tells whether they are written.
  size_t TakeBox(size_t at, bool* whole) {
    std::vector<std::vector<Segment>> rows;
    std::vector<Segment> columns;
    std::vector<Segment> segments;
    const Range top = Trim(text_, lines_.blocks[at].text);
    const Pen pen = !top.empty() && text_[top.begin] == '+' ? Pen::kAscii : Pen::kBoxCharacters;
    size_t rules = 0;
    size_t end = at;
    for (; end < lines_.blocks.size(); ++end) {
      if (!CutSegments(text_, lines_.blocks[end].text, pen, kWideStroke, &segments)) break;
      const bool border = std::all_of(segments.begin(), segments.end(), IsBorder);
      if (end == at && !border) break;
      // ┘ and then ┌: another box.
      if (end > at && border && IsTop(lines_.blocks[end].text)) break;
      rules += border;
      if (border && segments.size() > columns.size()) columns = segments;
      rows.push_back(segments);
    }
    end = std::max(end, at + 1);
    if (columns.size() < 2 || columns.size() > kMostColumns) return end;
    const bool narrow = pen == Pen::kBoxCharacters && TakeNarrowStrokes(at, &rows, &columns);
    BoxReader reader(text_, pen, narrow, columns);
    // Rules stand around the titles and below the last row: no other row has one, nor part of one
    // beside a merged cell.
    const bool merged = std::any_of(rows.begin(), rows.end(), [](const std::vector<Segment>& row) {
      return std::any_of(row.begin(), row.end(), IsBorder) &&
             !std::all_of(row.begin(), row.end(), IsBorder);
    });
    const bool lines_are_rows = pen == Pen::kAscii && rules <= 3 && !merged;
    for (const std::vector<Segment>& row : rows) {
      if (lines_are_rows && !Trim(text_, row.front().range).empty()) reader.BeginRow();
      if (!reader.Add(row)) return end;
    }
    if (reader.rows() < 2) return end;
    Write(reader, lines_.blocks[at]);
    *whole = true;
    return end;
  }

  // Cuts the lines anew where the box was drawn with strokes half as wide as ideographs, as
  // terminals do: its cells' words fit into its columns all the same.
  bool TakeNarrowStrokes(size_t at, std::vector<std::vector<Segment>>* rows,
                         std::vector<Segment>* columns) const {
    std::vector<std::vector<Segment>> narrow(rows->size());
    std::vector<Segment> widths;
    for (size_t i = 0; i < narrow.size(); ++i) {
      CutSegments(text_, lines_.blocks[at + i].text, Pen::kBoxCharacters, kNarrowStroke,
                  &narrow[i]);
      if (narrow[i].size() == columns->size() && narrow[i].front().border) widths = narrow[i];
    }
    if (!FitColumns(narrow, widths)) return false;
    *rows = std::move(narrow);
    *columns = std::move(widths);
    return true;
  }

  bool IsTop(Range line) const {
    const char32_t code = DecodeAt(text_, Trim(text_, line).begin).code;
    return (code >= 0x250C && code <= 0x250F) || (code >= 0x2552 && code <= 0x2554);
  }

  void Write(const BoxReader& reader, const Block& first) {
    AddBlankLines(first);
    blocks.StartTable(size());
    TableBuilder& grid = blocks.grid();
    grid.StartRow();
    for (const BoxCell& cell : reader.cells()) {
      while (grid.row() < cell.row) grid.StartRow();
      const int64_t index = grid.AddCellAt(cell.column, cell.column_span, false);
      if (index >= 0) grid.cells().back().row_span = cell.row_span;
      const uint32_t begin = size();
      for (size_t i = 0; i < cell.parts.size(); ++i) {
        if (i > 0 && !cell.parts[i - 1].full) EndLine(cell.parts[i].text.begin);
        Append(cell.parts[i].text);
      }
      blocks.SetCellText(index, {begin, size()});
      EndLine(cell.parts.empty() ? first.text.begin : cell.parts.back().text.end);
    }
    blocks.EndTable(made, first.text.begin);
  }

  const Document& lines_;
  const std::string_view text_;
};

}  // namespace

Document ReadBoxTables(Document lines) {
  BoxWriter writer(lines);
  if (!writer.Run()) return lines;
  Text& text = lines.text;
  for (TextWarning& warning : writer.blocks.warnings) {
    warning.source = text.ToSource(warning.source);
    text.warnings().push_back(std::move(warning));
  }
  Document document = std::move(writer.blocks.document);
  document.text = Text::Derive(std::move(writer.made), std::move(writer.map), std::move(text));
  return document;
}

}  // namespace duban
