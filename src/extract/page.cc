#include "extract/page.h"

#include <algorithm>
#include <utility>

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
  static constexpr std::u32string_view kDashes = U"-—–―－·";
  static constexpr std::u32string_view kPage = U"第页共/ \t";
  size_t dashes = 0;
  size_t digits = 0;
  size_t pages = 0;
  for (size_t at = 0; at < line.size();) {
    const Decoded c = DecodeAt(line, at);
    at += c.size;
    if (IsDigit(c.code)) {
      ++digits;
    } else if (kDashes.find(c.code) != kDashes.npos) {
      ++dashes;
    } else if (kPage.find(c.code) != kPage.npos) {
      pages += c.code == U'页';
    } else {
      return false;
    }
  }
  const bool dashed = dashes >= 2 && !IsDigit(line.front()) && !IsDigit(line.back());
  return digits > 0 && digits <= 8 && (dashed || pages > 0);
}

// Folds one line into the page's text.
class LineFolder {
 public:
  LineFolder(std::string_view source, std::string* out, PositionMap* map)
      : source_(source), out_(out), map_(map) {}

  // Appends the folded form of source[range] without blanks at its ends. Returns what was appended
  // and puts the blanks before it, in half-width columns, into `indent`.
  Range Fold(Range range, uint16_t* indent) {
    const uint32_t begin = static_cast<uint32_t>(out_->size());
    only_digits_ = true;
    previous_ = 0;
    uint32_t at = range.begin;
    *indent = 0;
    while (at < range.end) {
      const uint32_t plain = PlainEnd(at, range.end);
      if (plain > at) {
        map_->Add(static_cast<uint32_t>(out_->size()), at, 1, 1);
        out_->append(source_.substr(at, plain - at));
        previous_ = kSomeIdeograph;
        only_digits_ = false;
        at = plain;
        continue;
      }
      const Decoded c = DecodeAt(source_, at);
      if (IsZeroWidth(c.code)) {
        at += c.size;
      } else if (IsBlank(c.code)) {
        const uint32_t blanks_begin = at;
        at = FoldBlanks(at, range.end, indent);
        if (at == blanks_begin) break;
      } else {
        Append(c, at);
        at += c.size;
      }
    }
    return {begin, static_cast<uint32_t>(out_->size())};
  }

 private:
  static constexpr char32_t kSomeIdeograph = 0x4E00;

  // Where the ideographs that fold to themselves end, from `at` on: nearly all of a text.
  uint32_t PlainEnd(uint32_t at, uint32_t end) const {
    while (at + 2 < end) {
      const unsigned char lead = source_[at];
      if (lead < 0xE4 || lead > 0xE9) break;
      const char32_t code = DecodeAt(source_, at).code;
      if (FoldScript(code) != code) break;
      at += 3;
    }
    return at;
  }

  void Append(Decoded c, uint32_t at) {
    const char32_t folded = FoldCharacter(c.code);
    const uint32_t begin = static_cast<uint32_t>(out_->size());
    AppendUtf8(folded, out_);
    const uint32_t size = static_cast<uint32_t>(out_->size()) - begin;
    // Characters that keep their size are mapped byte by byte, so that runs are long.
    if (size == c.size) {
      map_->Add(begin, at, 1, 1);
    } else {
      map_->Add(begin, at, size, c.size);
    }
    if (!IsDigit(folded)) only_digits_ = false;
    previous_ = folded;
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
    const char32_t following = FoldCharacter(next.code);
    const bool wide = tab || blanks > 1;
    if (!wide && ((IsDigit(previous_) && IsWide(following) &&
                   (!only_digits_ || IsDateCharacter(following))) ||
                  (IsWide(previous_) && IsDigit(following)))) {
      return at;
    }
    map_->Add(static_cast<uint32_t>(out_->size()), begin, 1, at - begin);
    out_->push_back(wide ? '\t' : ' ');
    only_digits_ = false;
    return at;
  }

  std::string_view source_;
  std::string* out_;
  PositionMap* map_;
  bool only_digits_ = true;
  char32_t previous_ = 0;
};

}  // namespace

Page::Page(const Document& document) : document_(&document) {
  const std::string_view source = document.text.utf8();
  text_.reserve(source.size() + document.blocks.size());
  LineFolder folder(source, &text_, &map_);
  const auto add = [&](Range range, uint32_t block, int32_t cell) {
    const Block& of = document.blocks[block];
    Line line;
    line.range = folder.Fold(range, &line.indent);
    if (line.range.empty()) return;
    if (IsPageNumber(line.range.In(text_))) {
      text_.resize(line.range.begin);
      map_.Truncate(line.range.begin);
      return;
    }
    line.block = block;
    line.cell = cell;
    line.heading_level = of.heading_level;
    line.blank_lines_before = of.blank_lines_before;
    map_.Add(static_cast<uint32_t>(text_.size()), range.end, 1, 1);
    text_.push_back('\n');
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
}

Range Page::Source(Range range) const { return document_->text.ToSource(map_.ToSource(range)); }

std::string Page::Printed(Range range) const {
  const std::string_view source = document_->text.utf8();
  std::string out;
  out.reserve(range.size() + range.size() / 8);
  char32_t previous = 0;
  bool blank = false;
  map_.ForEachSource(range, [&](Range run) {
    for (uint32_t i = run.begin; i < run.end;) {
      // Ideographs are copied as they stand.
      uint32_t plain = i;
      while (plain + 2 < run.end && static_cast<unsigned char>(source[plain]) >= 0xE4 &&
             static_cast<unsigned char>(source[plain]) <= 0xE9) {
        plain += 3;
      }
      if (plain > i) {
        out.append(source.substr(i, plain - i));
        previous = 0x4E00;
        blank = false;
        i = plain;
        continue;
      }
      const Decoded c = DecodeAt(source, i);
      if (IsBlank(c.code)) {
        blank = true;
      } else if (!IsZeroWidth(c.code)) {
        if (blank && previous != 0 && previous < 0x2E80 && c.code < 0x2E80) out.push_back(' ');
        blank = false;
        out.append(source.substr(i, c.size));
        previous = c.code;
      }
      i += c.size;
    }
  });
  return out;
}

void Page::Fill(Range range, v1::Span* span) const {
  const Range source = Source(range);
  span->set_begin(source.begin);
  span->set_end(source.end);
}

void Page::Fill(Range range, v1::Quote* quote) const {
  quote->set_text(Printed(range));
  Fill(range, quote->mutable_span());
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
      joined.back().range.end = end;
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
}

}  // namespace duban
