#include "extract/page.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "text/char_set.h"
#include "text/character.h"
#include "text/script_fold.h"

namespace duban {
namespace {

bool IsZeroWidth(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF || c == 0x2060 || c == 0xAD;
}

bool IsBlank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0 ||
         c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x2028 || c == 0x2029;
}

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }
bool IsWide(char32_t c) { return c >= 0x2E80; }

// 年 月 日 时 度 个: what stands behind a number of a date at the start of a line.
bool IsDateCharacter(char32_t c) {
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0x65F6 || c == 0x5EA6 || c == 0x4E2A;
}

// — 3 —, - 3 -, 第3页, 第3页共8页: what a page break leaves behind.
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
  return digits > 0 && digits <= 8 && (dashed || pages > 0);
}

enum Kind : uint8_t { kOther, kBlankKind, kZeroWidth };

constexpr std::array<uint8_t, 128> MakeAsciiKinds() {
  std::array<uint8_t, 128> kinds{};
  for (const char c : {' ', '\t', '\n', '\r', '\v', '\f', '\0'}) {
    kinds[static_cast<unsigned char>(c)] = kBlankKind;
  }
  return kinds;
}
constexpr std::array<uint8_t, 128> kAsciiKinds = MakeAsciiKinds();

constexpr std::array<uint16_t, 128> MakeAsciiMarks() {
  std::array<uint16_t, 128> marks{};
  marks['|'] = Line::kPipe;
  marks[':'] = Line::kColon;
  marks[','] = Line::kComma;
  marks[';'] = Line::kSemicolon;
  marks[')'] = Line::kClosing;
  marks[']'] = Line::kClosing | Line::kLabelClosing;
  marks['('] = Line::kOpening;
  marks['['] = marks['<'] = marks['{'] = Line::kOpening | Line::kSquareOpening;
  for (char c = '0'; c <= '9'; ++c) marks[static_cast<unsigned char>(c)] = Line::kDigit;
  return marks;
}
constexpr std::array<uint16_t, 128> kAsciiMarks = MakeAsciiMarks();

// A run of the map (text between folded marks) is about as long, which tells how many there will
// be.
constexpr size_t kBytesOfRun = 32;

// Marks of Chinese punctuation, by the last six bits of U+3000 to U+303F.
constexpr std::array<uint16_t, 64> MakeChineseMarks() {
  std::array<uint16_t, 64> marks{};
  marks[0x01] = Line::kEnumeration;  // 、
  marks[0x02] = Line::kStop;         // 。
  marks[0x0A] = Line::kTitleMark;    // 《
  marks[0x08] = marks[0x10] = marks[0x14] = marks[0x16] = Line::kOpening | Line::kSquareOpening;
  marks[0x11] = Line::kClosing | Line::kLabelClosing;
  marks[0x15] = Line::kClosing;
  return marks;
}
constexpr std::array<uint16_t, 64> kChineseMarks = MakeChineseMarks();

// Folded marks (，：；（）) were full-width in Chinese text.
constexpr bool IsWideAscii(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')';
}

// Folds one line into the page's text.
class LineFolder {
 public:
  // Writes to `out`, which has room for all that is folded. `gaps` gets the places before which, or
  // at which, the source has a blank, a line end or a zero-width character.
  LineFolder(std::string_view source, char* out, PositionMap* map, PositionSet* gaps)
      : source_(source), begin_(out), out_(out), map_(map), gaps_(gaps) {}

  // Bytes folded so far.
  uint32_t size() const { return static_cast<uint32_t>(out_ - begin_); }
  void Truncate(uint32_t size) {
    gaps_->Remove(size, this->size() + 1);
    out_ = begin_ + size;
    map_->Truncate(size);
  }
  // Appends the '\n' of a line that ends at `source`.
  void EndLine(uint32_t source) {
    map_->AddCopy(size(), source);
    gaps_->Add(size());
    *out_++ = '\n';
  }

  // Appends the folded form of source[range] without blanks at its ends, and fills in `line` what
  // was appended, the blanks before it, its width and its marks.
  void Fold(Range range, Line* line) {
    line->range.begin = size();
    line_ = line;
    width_ = 0;
    only_digits_ = true;
    previous_ = 0;
    uint32_t at = range.begin;
    while (at < range.end) {
      at = FoldIdeographs(at, range.end);
      if (at >= range.end) break;
      const unsigned char lead = static_cast<unsigned char>(source_[at]);
      if (lead == 0xEF) {
        const uint32_t behind = FoldFullWidth(at);
        if (behind > at) {
          at = behind;
          continue;
        }
      } else if (lead < 0x80 && kAsciiKinds[lead] == kOther) {
        at = FoldAscii(at, range.end);
        continue;
      }
      const Decoded c = DecodeAt(source_, at);
      const uint8_t kind = c.code < 0x80 ? kAsciiKinds[c.code] : KindOf(c.code);
      if (kind == kOther) {
        Append(c, at);
        at += c.size;
      } else if (kind == kBlankKind) {
        const uint32_t blanks_begin = at;
        at = FoldBlanks(at, range.end, &line->indent);
        if (at == blanks_begin) break;
      } else {
        gaps_->Add(size());
        at += c.size;
      }
    }
    line->range.end = size();
    line->width = static_cast<uint16_t>(std::min<uint32_t>(width_, 65535));
  }

  // Reads the marks and the width of a line off its folded text.
  static void Measure(std::string_view text, Line* line) {
    LineFolder folder({}, nullptr, nullptr, nullptr);
    folder.line_ = line;
    line->marks = 0;
    for (uint32_t at = line->range.begin; at < line->range.end;) {
      const Decoded c = DecodeAt(text, at);
      if (c.code == ' ' || c.code == '\t') {
        line->marks |= c.code == ' ' ? Line::kBlank : Line::kTab;
        ++folder.width_;
      } else {
        folder.Note(c.code);
      }
      at += c.size;
    }
    line->width = static_cast<uint16_t>(std::min<uint32_t>(folder.width_, 65535));
  }

 private:
  static constexpr char32_t kSomeIdeograph = 0x4E00;
  static uint8_t KindOf(char32_t c) {
    return IsBlank(c) ? kBlankKind : IsZeroWidth(c) ? kZeroWidth : kOther;
  }

  // Appends the ideographs and the Chinese marks at `at`, nearly all of a text, which keep their
  // size of three bytes and mostly fold to themselves. Returns where they end. Each is copied as it
  // is looked at, with the byte behind it, which the next one overwrites: runs are short, and a
  // call for each costs more.
  uint32_t FoldIdeographs(uint32_t at, uint32_t end) {
    const auto* const s = reinterpret_cast<const unsigned char*>(source_.data());
    const uint32_t begin = at;
    char* out = out_;
    uint16_t marks = 0;
    // The last character of a text is left to Append().
    end = std::min(end, static_cast<uint32_t>(source_.size()) - 1);
    for (; at + 3 <= end; at += 3, out += 3) {
      if (s[at] - 0xE4U > 5) {
        if (s[at] != 0xE3 || s[at + 1] != 0x80 || s[at + 2] == 0x80) break;
        marks |= kChineseMarks[s[at + 2] & 0x3F];
      } else if (ScriptFoldChanges(s + at)) {
        const char32_t folded = FoldScript(DecodeAt(source_, at).code);
        if (folded > 0xFFFF) break;
        WriteUtf8(folded, out);
        continue;
      }
      std::memcpy(out, s + at, 4);
    }
    if (at > begin) {
      map_->AddCopy(size(), begin);
      line_->marks |= marks;
      width_ += (at - begin) / 3 * 2;
      previous_ = kSomeIdeograph;
      only_digits_ = false;
      out_ = out;
    }
    return at;
  }

  // Appends the full-width form of an ASCII character at `at`, if one stands there. Returns where
  // it ends, or `at`.
  uint32_t FoldFullWidth(uint32_t at) {
    const Decoded c = DecodeAt(source_, at);
    if (c.code < 0xFF01 || c.code > 0xFF5E) return at;
    map_->Add(size(), at, 1, 3);
    TakeAscii(static_cast<char>(c.code - 0xFF01 + '!'));
    return at + 3;
  }

  // Appends the ASCII characters at `at` up to a blank. Returns where they end.
  uint32_t FoldAscii(uint32_t at, uint32_t end) {
    map_->AddCopy(size(), at);
    for (; at < end; ++at) {
      const unsigned char c = static_cast<unsigned char>(source_[at]);
      if (c >= 0x80 || kAsciiKinds[c] != kOther) break;
      TakeAscii(source_[at]);
    }
    return at;
  }

  void TakeAscii(char c) {
    *out_++ = c;
    line_->marks |= kAsciiMarks[static_cast<unsigned char>(c)];
    width_ += IsWideAscii(static_cast<unsigned char>(c)) ? 2 : 1;
    only_digits_ = only_digits_ && IsDigit(static_cast<unsigned char>(c));
    previous_ = static_cast<unsigned char>(c);
  }

  void Append(Decoded c, uint32_t at) {
    const uint32_t begin = size();
    const char32_t folded = FoldCharacter(c.code);
    const uint32_t size = WriteUtf8(folded, out_);
    out_ += size;
    // Characters that keep their size are mapped byte by byte, so that runs are long.
    if (size == c.size) {
      map_->AddCopy(begin, at);
    } else {
      map_->Add(begin, at, size, c.size);
    }
    Note(folded);
  }

  // Takes a folded character into what is known of the line.
  void Note(char32_t c) {
    if (c < 0x80) {
      line_->marks |= kAsciiMarks[c];
    } else if (c == 0x2014) {
      line_->marks |= Line::kDash;
    } else if (c >> 6 == 0x3000 >> 6) {
      line_->marks |= kChineseMarks[c & 0x3F];
    }
    if (!IsDigit(c)) only_digits_ = false;
    previous_ = c;
    const bool wide = c >= 0x2E80 || IsWideAscii(c) || (c >= 0x2010 && c <= 0x2027) ||
                      (c >= 0x2460 && c <= 0x2473);
    width_ += wide ? 2 : 1;
  }

  // Reads the blanks at `at` and appends what they fold to. Returns where they end.
  uint32_t FoldBlanks(uint32_t at, uint32_t end, uint16_t* indent) {
    const uint32_t begin = at;
    uint32_t blanks = 0;
    uint32_t columns = 0;
    bool tab = false;
    Decoded next{0, 0};
    while (at < end) {
      next = DecodeAt(source_, at);
      if (IsBlank(next.code)) {
        ++blanks;
        columns += next.code == 0x3000 ? 2 : next.code == '\t' ? 4 : 1;
        tab = tab || next.code == '\t';
      } else if (!IsZeroWidth(next.code)) {
        break;
      }
      at += next.size;
    }
    if (at >= end) return at;  // Blanks at the end of the line.
    if (previous_ == 0) {
      *indent = static_cast<uint16_t>(std::min<uint32_t>(columns, 65535));
      return at;
    }
    gaps_->Add(size());
    const char32_t following = FoldCharacter(next.code);
    const bool wide = tab || blanks > 1;
    if (!wide && ((IsDigit(previous_) && IsWide(following) &&
                   (!only_digits_ || IsDateCharacter(following))) ||
                  (IsWide(previous_) && IsDigit(following)))) {
      return at;
    }
    map_->Add(size(), begin, 1, at - begin);
    *out_++ = wide ? '\t' : ' ';
    line_->marks |= wide ? Line::kTab : Line::kBlank;
    width_ += 1;
    only_digits_ = false;
    return at;
  }

  std::string_view source_;
  char* const begin_;
  char* out_;
  PositionMap* map_;
  PositionSet* gaps_;
  Line* line_ = nullptr;
  uint32_t width_ = 0;
  bool only_digits_ = true;
  char32_t previous_ = 0;
};

}  // namespace

Page::Page(const Document& document) : document_(&document) {
  const std::string_view source = document.text.utf8();
  // A character may fold to one of four bytes for three; each line gets a '\n'; what is copied four
  // bytes at a time may be written one too far.
  text_.resize(source.size() + source.size() / 3 + document.blocks.size() + 4);
  gaps_ = PositionSet(static_cast<uint32_t>(text_.size()));
  lines_.reserve(document.blocks.size());
  map_.Reserve(static_cast<uint32_t>(source.size()), source.size() / kBytesOfRun);
  LineFolder folder(source, text_.data(), &map_, &gaps_);
  const auto add = [&](Range range, uint32_t block, int32_t cell) {
    const Block& of = document.blocks[block];
    Line line;
    folder.Fold(range, &line);
    if (line.range.empty()) return;
    if (line.Has(Line::kDigit) && IsPageNumber(line.range.In(text_))) {
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
  for (uint32_t block = 0; block < document.blocks.size(); ++block) {
    const Block& b = document.blocks[block];
    if (b.kind == Block::kParagraph) {
      add(b.text, block, -1);
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
  text_.resize(folder.size());
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
    uint32_t kept = run.begin;  // From here on the words are copied in one go.
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
      const Decoded c = DecodeAt(source, i);
      if (IsBlank(c.code) || IsZeroWidth(c.code)) {
        copy_up_to(i);
        blank = blank || IsBlank(c.code);
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

std::string Page::Printed(Range range) const {
  std::string out;
  AppendPrinted(range, map_.ToSource(range), &out);
  return out;
}

void Page::Fill(Range range, v1::Span* span) const {
  const Range source = Source(range);
  span->set_begin(source.begin);
  span->set_end(source.end);
}

void Page::Fill(Range range, std::string* printed, v1::Span* span) const {
  const Range in_document = map_.ToSource(range);
  printed->clear();
  AppendPrinted(range, in_document, printed);
  const Range source = document_->text.ToSource(in_document);
  span->set_begin(source.begin);
  span->set_end(source.end);
}

void Page::Fill(Range range, v1::Quote* quote) const {
  Fill(range, quote->mutable_text(), quote->mutable_span());
}

void Page::JoinLines(const std::vector<uint32_t>& lines) {
  if (lines.empty()) return;
  std::vector<uint32_t> removed;
  removed.reserve(lines.size());
  std::vector<Line> joined;
  joined.reserve(lines_.size() - lines.size());
  std::string text;
  text.reserve(text_.size());
  size_t next = 0;
  bool open = false;
  for (uint32_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    const uint32_t begin = static_cast<uint32_t>(text.size());
    text.append(line.range.In(text_));
    const uint32_t end = static_cast<uint32_t>(text.size());
    if (open) {
      Line& whole = joined.back();
      whole.range.end = end;
      whole.marks |= line.marks;
      whole.width = static_cast<uint16_t>(std::min<uint32_t>(whole.width + line.width, 65535));
    } else {
      joined.push_back(line);
      joined.back().range = {begin, end};
    }
    open = next < lines.size() && lines[next] == i && i + 1 < lines_.size();
    if (next < lines.size() && lines[next] == i) ++next;
    if (open) {
      removed.push_back(line.range.end);
    } else {
      text.push_back('\n');
    }
  }
  text_ = std::move(text);
  lines_ = std::move(joined);
  map_.Remove(removed);
  // A line end that was taken out is still a gap, before what moved up.
  PositionSet gaps(static_cast<uint32_t>(text_.size()));
  uint32_t before = 0;
  gaps_.ForEach([&](uint32_t gap) {
    while (before < removed.size() && removed[before] < gap) ++before;
    gaps.Add(gap - before);
  });
  gaps_ = std::move(gaps);
}

void Page::JoinWithBlanks(const std::vector<uint32_t>& lines) {
  if (lines.empty()) return;
  size_t next = 0;
  size_t kept = 0;
  bool open = false;
  for (uint32_t i = 0; i < lines_.size(); ++i) {
    const Line line = lines_[i];
    if (open) {
      Line& whole = lines_[kept - 1];
      whole.range.end = line.range.end;
      whole.marks |= line.marks | Line::kBlank;
      whole.width = static_cast<uint16_t>(std::min<uint32_t>(whole.width + line.width + 1, 65535));
    } else {
      lines_[kept++] = line;
    }
    open = next < lines.size() && lines[next] == i && i + 1 < lines_.size();
    if (next < lines.size() && lines[next] == i) ++next;
    if (open) text_[line.range.end] = ' ';
  }
  lines_.resize(kept);
}

void Page::SplitLines(const std::vector<uint32_t>& blanks) {
  if (blanks.empty()) return;
  std::vector<Line> lines;
  lines.reserve(lines_.size() + blanks.size());
  size_t next = 0;
  for (const Line& line : lines_) {
    if (next >= blanks.size() || blanks[next] >= line.range.end) {
      lines.push_back(line);
      continue;
    }
    uint32_t begin = line.range.begin;
    while (begin < line.range.end) {
      const bool cut = next < blanks.size() && blanks[next] < line.range.end;
      const uint32_t end = cut ? blanks[next++] : line.range.end;
      Line piece = line;
      piece.range = {begin, end};
      if (begin > line.range.begin) piece.blank_lines_before = piece.indent = 0;
      LineFolder::Measure(text_, &piece);
      lines.push_back(piece);
      if (cut) text_[end] = '\n';
      begin = end + 1;
    }
  }
  lines_ = std::move(lines);
}

}  // namespace duban
