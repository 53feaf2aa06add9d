#include "extract/page.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "document/blank.h"
#include "extract/brackets.h"
#include "extract/line_folder.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// — 3 —, - 3 -, 第3页, 第3页共8页, 3 / 8: what a page break leaves behind.
bool IsPageNumber(std::string_view line) {
  if (line.size() > 40) return false;
  static constexpr CharSet kDashes(U"-—–―－·");
  static constexpr CharSet kPage(U"第页共/ \t");
  size_t dashes = 0;
  size_t digits = 0;
  size_t pages = 0;
  for (size_t at = 0; at < line.size();) {
    const Decoded c = DecodeAt(line, at);
    at += c.size;
    if (IsDigit(c.code)) {
      ++digits;
    } else if (kDashes.Has(c.code)) {
      ++dashes;
    } else if (kPage.Has(c.code)) {
      pages += c.code == U'页';
    } else {
      return false;
    }
  }
  const bool dashed = dashes >= 2 && !IsDigit(line.front()) && !IsDigit(line.back());
  const bool slashed = dashes == 0 && pages == 0 && line.find(" / ") != line.npos;
  return digits > 0 && digits <= 8 && (dashed || pages > 0 || slashed);
}

// Writes a page's text anew with some of its words in another order.
class PageArranger {
 public:
  PageArranger(std::string_view from, const PositionMap& from_map, const PositionSet& from_gaps)
      : from_(from), from_map_(from_map), from_gaps_(from_gaps) {
    text.reserve(from.size());
  }

  std::string text;
  PositionMap map;
  std::vector<uint32_t> gaps;  // Rising.

  void CopyLine(Line line, std::vector<Line>* lines) {
    const Range from = line.range;
    line.range.begin = size();
    Append({from.begin, from.end + 1});  // With its '\n'.
    line.range.end = size() - 1;
    lines->push_back(line);
  }

  // Writes a part of a line as a line of its own, which ends at no line end.
  void WritePiece(Line piece, std::vector<Line>* lines) {
    const std::string_view words = TrimBlanks(piece.range.In(from_));
    if (words.empty()) return;
    const auto begin = static_cast<uint32_t>(words.data() - from_.data());
    const Range from = {begin, begin + static_cast<uint32_t>(words.size())};
    piece.range.begin = size();
    lines->push_back(piece);
    Append(from);
    EndLine(from.end, lines);
  }

  // Writes the lines of the table's cells; `first` is the first of those that they come from.
  void WriteTable(const AlignedTable& table, const Line& first, std::vector<Line>* lines) {
    const std::vector<AlignedTable::Piece>& pieces = table.pieces;
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].goes_on) {
        gaps.push_back(size());  // A line end stands there.
      } else {
        if (i > 0) EndLine(pieces[i - 1].text.end, lines);
        Line line;
        line.range.begin = size();
        line.block = first.block;
        line.cell = static_cast<int32_t>(pieces[i].cell);
        if (i == 0) line.blank_lines_before = first.blank_lines_before;
        lines->push_back(line);
      }
      Append(pieces[i].text);
    }
    if (!pieces.empty()) EndLine(pieces.back().text.end, lines);
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(text.size()); }

  void Append(Range range) {
    map.AddRuns(from_map_, range, size());
    for (uint32_t at = range.begin; at < range.end; ++at) {
      if (!from_gaps_.AnyIn({at, at + 1})) continue;
      const uint32_t gap = size() + at - range.begin;
      if (gaps.empty() || gaps.back() < gap) gaps.push_back(gap);
    }
    text.append(range.In(from_));
  }

  // Ends the last line, whose words end at `at` of the old text.
  void EndLine(uint32_t at, std::vector<Line>* lines) {
    Line& line = lines->back();
    line.range.end = size();
    LineFolder::Measure(text, &line);
    map.Add(size(), from_map_.ToSource({at - 1, at}).end, 1, 0);
    gaps.push_back(size());
    text.push_back('\n');
  }

  const std::string_view from_;
  const PositionMap& from_map_;
  const PositionSet& from_gaps_;
};

// A run of the map (text between folded marks) is about as long, which tells how many there will
// be.
constexpr size_t kBytesOfRun = 32;

}  // namespace

Page::Page(const Document& document, const std::vector<uint32_t>& line_begins)
    : document_(&document) {
  const std::string_view source = document.text.utf8();
  // A character may fold to one of four bytes for three, ㈠ to five; each line gets a '\n'; what is
  // copied four bytes at a time may be written one too far.
  const size_t room =
      source.size() + source.size() / 3 * 2 + document.blocks.size() + line_begins.size() + 4;
  bytes_.reset(new char[room]);
  gaps_ = PositionSet(static_cast<uint32_t>(room));
  lines_.reserve(document.blocks.size());
  map_.Reserve(static_cast<uint32_t>(source.size()), source.size() / kBytesOfRun);
  LineFolder folder(source, bytes_.get(), &map_, &gaps_);
  const auto add = [&](Range range, uint32_t block, int32_t cell) {
    const Block& of = document.blocks[block];
    Line line;
    folder.Fold(range, &line);
    if (line.range.empty()) return;
    const std::string_view words = line.range.In({bytes_.get(), folder.size()});
    // A list's bullet that its point was parted from tells nothing.
    if ((line.Has(Line::kDigit) && IsPageNumber(words)) || words == "•") {
      folder.Truncate(line.range.begin);
      return;
    }
    line.block = block;
    line.cell = cell;
    line.heading_level = of.heading_level;
    line.blank_lines_before = of.blank_lines_before;
    folder.EndLine(range.end);
    lines_.push_back(line);
  };
  auto cut = line_begins.begin();
  for (uint32_t block = 0; block < document.blocks.size(); ++block) {
    const Block& b = document.blocks[block];
    if (b.kind == Block::kParagraph) {
      Range rest = b.text;
      for (; cut != line_begins.end() && *cut < rest.end; ++cut) {
        if (*cut > rest.begin) add({rest.begin, *cut}, block, -1);
        rest.begin = std::max(rest.begin, *cut);
      }
      add(rest, block, -1);
      continue;
    }
    const Table& table = document.tables[b.table];
    for (size_t cell = 0; cell < table.cells.size(); ++cell) {
      const Range range = table.cells[cell].text;
      for (uint32_t begin = range.begin; begin < range.end;) {
        const size_t newline = source.find('\n', begin);
        const uint32_t end = static_cast<uint32_t>(std::min<size_t>(newline, range.end));
        add({begin, end}, block, static_cast<int32_t>(cell));
        begin = end + 1;
      }
    }
  }
  size_ = folder.size();
}

Page::Page(const Page& other)
    : document_(other.document_),
      bytes_(new char[other.size_]),
      size_(other.size_),
      map_(other.map_),
      lines_(other.lines_),
      tables_(other.tables_),
      parted_(other.parted_),
      gaps_(other.gaps_) {
  std::memcpy(bytes_.get(), other.bytes_.get(), size_);
}

Page Page::WithLinesAt(const std::vector<uint32_t>& begins) const {
  std::vector<uint32_t> in_document;
  in_document.reserve(begins.size());
  for (const uint32_t at : begins) in_document.push_back(map_.ToSource({at, at + 1}).begin);
  return Page(*document_, in_document);
}

Range Page::Source(Range range) const { return document_->text.ToSource(map_.ToSource(range)); }

void Page::AppendPrinted(Range range, Range source_range, std::string* out) const {
  const std::string_view source = document_->text.utf8();
  // Nearly always the words stand side by side in the source, without a blank among them.
  if (!gaps_.AnyIn(range)) {
    out->append(source.data() + source_range.begin, source_range.size());
    return;
  }
  out->reserve(out->size() + range.size() + range.size() / 8);
  char32_t previous = 0;
  bool blank = false;
  map_.ForEachSource(range, [&](Range run) {
    blank = blank || run.empty();  // A line end without a character of its own.
    uint32_t kept = run.begin;     // From here on the words are copied in one go.
    const auto copy_up_to = [&](uint32_t end) {
      out->append(source.data() + kept, end - kept);
      kept = end;
    };
    for (uint32_t i = run.begin; i < run.end;) {
      const auto plain = static_cast<uint32_t>(SkipIdeographs(source, i, run.end));
      if (plain > i) {
        previous = 0x4E00;
        blank = false;
        i = plain;
        continue;
      }
      Decoded c = DecodeAt(source, i);
      if (const uint32_t size = BlankReferenceSize(source, i); size > 0) c = {' ', size};
      if (IsPrintedBlank(c.code) || IsZeroWidth(c.code)) {
        copy_up_to(i);
        blank = blank || IsPrintedBlank(c.code);
        kept = i + c.size;
      } else {
        if (blank && previous != 0 && previous < 0x2E80 && c.code < 0x2E80) {
          copy_up_to(i);
          out->push_back(' ');
        }
        blank = false;
        previous = c.code;
      }
      i += c.size;
    }
    copy_up_to(run.end);
  });
}

bool Page::IsTabAt(uint32_t at) const {
  const uint32_t begin = map_.ToSource({at, at + 1}).begin;
  const uint32_t end = map_.ToSource({at + 1, at + 2}).begin;
  return begin < end &&
         document_->text.utf8().substr(begin, end - begin).find('\t') != std::string_view::npos;
}

uint32_t Page::TabsBehind(uint32_t end) const {
  const std::string_view source = document_->text.utf8();
  uint32_t at = DocumentPlace(PreviousCharBegin(text(), end));
  if (at >= source.size()) return 0;
  uint32_t tabs = 0;
  for (at += DecodeAt(source, at).size; at < source.size();) {
    const Decoded c = DecodeAt(source, at);
    if (c.code == '\n' || !(IsPrintedBlank(c.code) || IsZeroWidth(c.code))) break;
    tabs += c.code == '\t';
    at += c.size;
  }
  return tabs;
}

uint32_t Page::TabsBefore(uint32_t at) const {
  const std::string_view source = document_->text.utf8();
  uint32_t tabs = 0;
  for (uint32_t place = DocumentPlace(at); place > 0;) {
    place = PreviousCharBegin(source, place);
    const char32_t c = DecodeAt(source, place).code;
    if (c == '\n' || !(IsPrintedBlank(c) || IsZeroWidth(c))) break;
    tabs += c == '\t';
  }
  return tabs;
}

bool Page::IsRow(const Line& line, uint16_t border) const {
  constexpr auto kOfMenus = 12;
  constexpr auto kOfRow = 3;
  constexpr auto kOfWideRow = 6;
  if (!line.Has(border)) return false;
  const bool bars = border == Line::kPipe;
  const auto count = [&](const Line& of) {
    const std::string_view words = In(of.range);
    return std::count(words.begin(), words.end(), bars ? '|' : '\t');
  };
  const auto borders = count(line);
  if (bars && borders > kOfMenus) return true;
  const auto at = static_cast<size_t>(&line - lines_.data());
  const auto is_row = [&](const Line& other) {
    if (!other.Has(border)) return false;
    // The tab before an empty last cell ends its line and is lost.
    const auto others = count(other);
    // So may be the bar of one below a merged cell, of rows that a menu is not as wide as.
    const bool near = others >= borders - 1 && others <= borders + 1;
    return bars && std::min(borders, others) < kOfWideRow ? others == borders : near;
  };
  return borders >= kOfRow &&
         ((at > 0 && is_row(lines_[at - 1])) || (at + 1 < lines_.size() && is_row(lines_[at + 1])));
}

std::string Page::Printed(Range range) const {
  std::string out;
  AppendPrinted(range, map_.ToSource(range), &out);
  return out;
}

void Page::Fill(Range range, v1::Span* span) const {
  const Range source = Source(range);
  span->set_begin(source.begin);
  span->set_end(source.end);
  if (parted_) FillParts(range, span);
}

void Page::Fill(Range range, std::string* printed, v1::Span* span) const {
  const Range in_document = map_.ToSource(range);
  printed->clear();
  AppendPrinted(range, in_document, printed);
  const Range source = document_->text.ToSource(in_document);
  span->set_begin(source.begin);
  span->set_end(source.end);
  if (parted_) FillParts(range, span);
}

void Page::FillParts(Range range, v1::Span* span) const {
  const std::string_view source = document_->text.utf8();
  Range part;
  bool several = false;
  const auto add = [&] {
    const Range bytes = document_->text.ToSource(part);
    v1::SpanPart* out = span->add_parts();
    out->set_begin(bytes.begin);
    out->set_end(bytes.end);
  };
  map_.ForEachSource(range, [&](Range run) {
    if (run.empty()) return;
    // Blanks and line ends between two runs part no words.
    if (part.empty()) {
      part = run;
    } else if (run.begin >= part.end && IsBlankLine(Range{part.end, run.begin}.In(source))) {
      part.end = run.end;
    } else {
      several = true;
      add();
      part = run;
    }
  });
  if (several) add();
}

void Page::Fill(Range range, v1::Quote* quote) const {
  Fill(range, quote->mutable_text(), quote->mutable_span());
}

const Table& Page::TableOf(const Line& line) const {
  if (!IsArranged(line)) return document_->tables[document_->blocks[line.block].table];
  return std::lower_bound(tables_.begin(), tables_.end(), line.block,
                          [](const Arranged& a, uint32_t block) { return a.block < block; })
      ->table;
}

void Page::ArrangeTables(std::vector<AlignedTable> tables) {
  if (tables.empty()) return;
  PageArranger arranger(text(), map_, gaps_);
  std::vector<Line> lines;
  lines.reserve(lines_.size());
  uint32_t line = 0;
  for (AlignedTable& table : tables) {
    for (; line < table.first_line; ++line) arranger.CopyLine(lines_[line], &lines);
    arranger.WriteTable(table, lines_[table.first_line], &lines);
    tables_.push_back({lines_[table.first_line].block, std::move(table.table)});
    line = table.end_line;
  }
  for (; line < lines_.size(); ++line) arranger.CopyLine(lines_[line], &lines);
  Take(arranger.text, std::move(arranger.map), arranger.gaps, std::move(lines));
  parted_ = true;
}

void Page::DropLines(const std::vector<uint32_t>& lines) {
  if (lines.empty()) return;
  PageArranger arranger(text(), map_, gaps_);
  std::vector<Line> kept;
  kept.reserve(lines_.size());
  auto next = lines.begin();
  for (uint32_t line = 0; line < lines_.size(); ++line) {
    if (next != lines.end() && *next == line) {
      ++next;
    } else {
      arranger.CopyLine(lines_[line], &kept);
    }
  }
  Take(arranger.text, std::move(arranger.map), arranger.gaps, std::move(kept));
  parted_ = true;
}

void Page::BeginLinesAt(const std::vector<uint32_t>& places) {
  if (places.empty()) return;
  PageArranger arranger(text(), map_, gaps_);
  std::vector<Line> lines;
  lines.reserve(lines_.size() + places.size());
  size_t next = 0;
  for (const Line& line : lines_) {
    Line piece = line;
    for (; next < places.size() && places[next] < line.range.end; ++next) {
      piece.range.end = places[next];
      arranger.WritePiece(piece, &lines);
      piece.range = {places[next], line.range.end};
      piece.indent = piece.blank_lines_before = 0;
    }
    if (piece.range == line.range) {
      arranger.CopyLine(line, &lines);
    } else {
      arranger.WritePiece(piece, &lines);
    }
  }
  Take(arranger.text, std::move(arranger.map), arranger.gaps, std::move(lines));
}

void Page::Take(const std::string& made, PositionMap map, const std::vector<uint32_t>& gaps,
                std::vector<Line> lines) {
  size_ = static_cast<uint32_t>(made.size());
  bytes_.reset(new char[size_]);
  std::memcpy(bytes_.get(), made.data(), size_);
  gaps_ = PositionSet(size_);
  for (const uint32_t gap : gaps) gaps_.Add(gap);
  map_ = std::move(map);
  lines_ = std::move(lines);
}

void Page::JoinLines(const std::vector<uint32_t>& lines) {
  if (!lines.empty()) Compact(lines);
}

void Page::Compact(const std::vector<uint32_t>& lines) {
  std::vector<uint32_t> removed;
  removed.reserve(lines.size());
  size_t next = 0;
  size_t kept = 0;
  uint32_t size = 0;
  uint32_t begin = 0;
  bool open = false;
  for (uint32_t i = 0; i < lines_.size(); ++i) {
    const Line line = lines_[i];
    for (; begin < line.range.begin; ++begin) removed.push_back(begin);
    begin = line.range.end + 1;
    std::memmove(bytes_.get() + size, bytes_.get() + line.range.begin, line.range.size());
    const uint32_t end = size + line.range.size();
    if (open) {
      Line& whole = lines_[kept - 1];
      whole.range.end = end;
      whole.marks |= line.marks;
      whole.width = static_cast<uint16_t>(std::min<uint32_t>(whole.width + line.width, 65535));
    } else {
      lines_[kept] = line;
      lines_[kept++].range = {size, end};
    }
    size = end;
    open = next < lines.size() && lines[next] == i && i + 1 < lines_.size();
    if (next < lines.size() && lines[next] == i) ++next;
    if (open) {
      removed.push_back(line.range.end);
    } else {
      bytes_[size++] = '\n';
    }
  }
  size_ = size;
  lines_.resize(kept);
  map_.Remove(removed);
  // A line end that was taken out is still a gap, before what moved up.
  PositionSet gaps(size_);
  uint32_t before = 0;
  gaps_.ForEach([&](uint32_t gap) {
    while (before < removed.size() && removed[before] < gap) ++before;
    gaps.Add(gap - before);
  });
  gaps_ = std::move(gaps);
}

void Page::JoinWithBlanks(const std::vector<uint32_t>& lines) {
  std::vector<uint32_t> places;
  places.reserve(lines.size());
  for (const uint32_t line : lines) {
    if (line + 1 < lines_.size()) places.push_back(lines_[line].range.end);
  }
  Put(' ', Line::kBlank, places);
}

void Page::PutColons(const std::vector<uint32_t>& places) { Put(':', Line::kColon, places); }

void Page::Put(char c, uint16_t mark, const std::vector<uint32_t>& places) {
  if (places.empty()) return;
  size_t next = 0;
  size_t kept = 0;
  bool open = false;
  for (size_t i = 0; i < lines_.size(); ++i) {
    const Line line = lines_[i];
    if (open) {
      Line& whole = lines_[kept - 1];
      whole.range.end = line.range.end;
      whole.marks |= line.marks;
      whole.width = static_cast<uint16_t>(std::min<uint32_t>(whole.width + line.width + 1, 65535));
    } else {
      lines_[kept++] = line;
    }
    open = false;
    for (; next < places.size() && places[next] <= line.range.end; ++next) {
      bytes_[places[next]] = c;
      lines_[kept - 1].marks |= mark;
      open = places[next] == line.range.end;
    }
  }
  lines_.resize(kept);
}

void Page::SplitLines(const std::vector<uint32_t>& places, uint16_t blank_lines) {
  if (places.empty()) return;
  std::vector<Line> lines;
  lines.reserve(lines_.size() + places.size());
  size_t next = 0;
  bool apart = false;  // Some lines do not stand right behind one another now.
  for (const Line& line : lines_) {
    if (next >= places.size() || places[next] >= line.range.end) {
      lines.push_back(line);
      continue;
    }
    uint32_t begin = line.range.begin;
    while (begin < line.range.end) {
      const bool cut = next < places.size() && places[next] < line.range.end;
      const uint32_t end = cut ? places[next++] : line.range.end;
      Line piece = line;
      const std::string_view words = TrimBlanks(Range{begin, end}.In(text()));
      piece.range.begin = static_cast<uint32_t>(words.data() - text().data());
      piece.range.end = piece.range.begin + static_cast<uint32_t>(words.size());
      if (begin > line.range.begin) {
        piece.blank_lines_before = blank_lines;
        piece.indent = 0;
      } else {
        piece.blank_lines_before = std::max(line.blank_lines_before, blank_lines);
      }
      apart = apart || piece.range.size() + begin != end;
      if (!piece.range.empty()) {
        LineFolder::Measure(text(), &piece);
        lines.push_back(piece);
      }
      if (cut) bytes_[end] = '\n';
      begin = end + 1;
    }
  }
  lines_ = std::move(lines);
  if (apart) Compact({});
}

}  // namespace duban
