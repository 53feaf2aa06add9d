#include "extract/line_folder.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "absl/strings/ascii.h"
#include "document/blank.h"
#include "extract/spaced_name.h"
#include "text/byte_scan.h"
#include "text/enclosed_number.h"
#include "text/script_fold.h"

namespace duban {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }
bool IsWide(char32_t c) { return c >= 0x2E80; }

// 年 月 日 时 度 个: what stands behind a number of a date at the start of a line.
bool IsDateCharacter(char32_t c) {
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0x65F6 || c == 0x5EA6 || c == 0x4E2A;
}

constexpr char32_t kSomeIdeograph = 0x4E00;

enum Kind : uint8_t { kOther, kBlankKind, kZeroWidth, kStar, kBackslash, kAmpersand };

constexpr std::array<uint8_t, 128> MakeAsciiKinds() {
  std::array<uint8_t, 128> kinds{};
  for (const char c : {' ', '\t', '\n', '\r', '\v', '\f', '\0'}) {
    kinds[static_cast<unsigned char>(c)] = kBlankKind;
  }
  kinds['*'] = kStar;
  kinds['\\'] = kBackslash;
  kinds['&'] = kAmpersand;
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

// Marks of Chinese punctuation, by the last six bits of U+3000 to U+303F.
constexpr std::array<uint16_t, 64> MakeChineseMarks() {
  std::array<uint16_t, 64> marks{};
  marks[0x01] = Line::kEnumeration;  // 、
  marks[0x02] = Line::kStop;         // 。
  marks[0x0A] = Line::kTitleMark;    // 《
  marks[0x08] = marks[0x10] = marks[0x14] = marks[0x16] = Line::kOpening | Line::kSquareOpening;
  marks[0x11] = Line::kClosing | Line::kLabelClosing;
  marks[0x15] = marks[0x17] = Line::kClosing;
  return marks;
}
constexpr std::array<uint16_t, 64> kChineseMarks = MakeChineseMarks();

// Folded marks (，：；（）) were full-width in Chinese text.
constexpr bool IsWideAscii(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')';
}

// Whether the stars before `at` in `line` may open what Markdown prints bold: they do not stand in
// or behind a word, as those of 张** do.
bool MayOpenBold(std::string_view line, size_t at) {
  if (at == 0) return true;
  const unsigned char before = static_cast<unsigned char>(line[at - 1]);
  if (before < 0x80) return !absl::ascii_isalnum(before);
  const char32_t c = DecodeAt(line, PreviousCharBegin(line, at)).code;
  return c < 0x3400 || (c > 0x9FFF && c < 0x20000);
}

// Whether all stars of `line` are marks of Markdown: ** at both ends of words that it prints bold
// (**责任单位：**县水利局), or one before a point of a list.
bool AreStarsMarks(std::string_view line) {
  constexpr size_t kBold = 2;
  bool open = false;
  for (size_t at = line.find('*'); at != line.npos;) {
    const size_t end = std::min(line.find_first_not_of('*', at), line.size());
    const bool blank_behind = end == line.size() || line[end] == ' ';
    if (end - at == kBold &&
        (open ? line[at - 1] != ' ' : !blank_behind && MayOpenBold(line, at))) {
      open = !open;
    } else if (end - at != 1 || !blank_behind || open) {
      return false;
    }
    at = line.find('*', end);
  }
  return !open;
}

uint8_t KindOf(char32_t c) {
  return IsPrintedBlank(c) ? kBlankKind : IsZeroWidth(c) ? kZeroWidth : kOther;
}

}  // namespace

bool IsZeroWidth(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF || c == 0x2060 || c == 0xAD;
}

bool IsPrintedBlank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0 ||
         c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x2028 || c == 0x2029;
}

void LineFolder::Truncate(uint32_t size) {
  gaps_->Remove(size, this->size() + 1);
  out_ = begin_ + size;
  map_->Truncate(size);
}

void LineFolder::EndLine(uint32_t source) {
  // A line may end where no line end of one byte stands: at U+2028, or where a line was cut.
  const unsigned char end = source < source_.size() ? source_[source] : 0xFF;
  if (end < 0x80 && kAsciiKinds[end] == kBlankKind) {
    map_->AddCopy(size(), source);
  } else {
    map_->Add(size(), source, 1, 0);
  }
  gaps_->Add(size());
  *out_++ = '\n';
}

void LineFolder::Fold(Range range, Line* line) {
  line->range.begin = size();
  line_ = line;
  line_begin_ = range.begin;
  width_ = 0;
  only_digits_ = true;
  previous_ = 0;
  bool stars = false;  // Of Markdown; asked for at the first one.
  bool stars_known = false;
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
    } else if (kind == kStar) {
      if (!stars_known) stars = AreStarsMarks(range.In(source_));
      stars_known = true;
      at = FoldStars(at, range.end, stars);
    } else if (kind == kBackslash) {
      at = FoldBackslash(at, range.end);
    } else if (kind == kAmpersand && BlankReferenceSize(source_, at) == 0) {
      map_->AddCopy(size(), at++);
      TakeAscii('&');
    } else if (kind == kBlankKind || kind == kAmpersand) {
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

void LineFolder::Measure(std::string_view text, Line* line) {
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

// Appends the ideographs and the Chinese marks at `at`, nearly all of a text, which keep their
// size of three bytes and mostly fold to themselves. Returns where they end. Each is copied as it
// is looked at, with the byte behind it, which the next one overwrites: runs are short, and a
// call for each costs more.
uint32_t LineFolder::FoldIdeographs(uint32_t at, uint32_t end) {
  // The last character of a text is left to Append().
  end = std::min(end, static_cast<uint32_t>(source_.size()) - 1);
  if (at + 3 > end) return at;
  const char* s = source_.data() + at;
  const char* const last = source_.data() + end - 3;
  char* out = out_;
  uint16_t marks = 0;
  for (; s <= last; s += 3, out += 3) {
    const uint32_t bytes = LoadFour(s);
    if ((bytes & 0xFF) - 0xE4 > 5) {
      if ((bytes & 0xFFFF) != 0x80E3 || (bytes & 0xFF0000) == 0x800000) break;
      marks |= kChineseMarks[bytes >> 16 & 0x3F];
    } else if (IdeographFolds(bytes)) {
      const char32_t folded = FoldScript(DecodeAt({s, 3}, 0).code);
      if (folded > 0xFFFF) break;
      WriteUtf8(folded, out);
      continue;
    }
    std::memcpy(out, s, 4);
  }
  const auto copied = static_cast<uint32_t>(out - out_);
  if (copied == 0) return at;
  map_->AddCopy(size(), at);
  line_->marks |= marks;
  width_ += copied / 3 * 2;
  previous_ = kSomeIdeograph;
  only_digits_ = false;
  out_ = out;
  return at + copied;
}

// Appends the full-width form of an ASCII character at `at`, if one stands there. Returns where
// it ends, or `at`.
uint32_t LineFolder::FoldFullWidth(uint32_t at) {
  const Decoded c = DecodeAt(source_, at);
  if (c.code < 0xFF01 || c.code > 0xFF5E) return at;
  map_->Add(size(), at, 1, 3);
  TakeAscii(static_cast<char>(c.code - 0xFF01 + '!'));
  return at + 3;
}

// Appends the ASCII characters at `at` up to a blank. Returns where they end.
uint32_t LineFolder::FoldAscii(uint32_t at, uint32_t end) {
  map_->AddCopy(size(), at);
  for (; at < end; ++at) {
    const unsigned char c = static_cast<unsigned char>(source_[at]);
    if (c >= 0x80 || kAsciiKinds[c] != kOther) break;
    TakeAscii(source_[at]);
  }
  return at;
}

// Appends the stars at `at`, but for two that are a mark. Returns where they end.
uint32_t LineFolder::FoldStars(uint32_t at, uint32_t end, bool marks) {
  const uint32_t begin = at;
  while (at < end && source_[at] == '*') ++at;
  if (marks && at > begin + 1) {
    gaps_->Add(size());
    return at;
  }
  map_->AddCopy(size(), begin);
  for (uint32_t i = begin; i < at; ++i) TakeAscii('*');
  return at;
}

// Appends the backslash at `at`, but for one of Markdown: before a mark that would be one of its
// own (1\. 修复水闸), or at the end of a line, or of a cell's, that is broken in its paragraph.
uint32_t LineFolder::FoldBackslash(uint32_t at, uint32_t end) {
  constexpr std::string_view kMarks = " .-*_#()[]+!`~<>&";
  const bool ends = at + 1 == end && end - line_begin_ > 1;
  if (ends || (at + 1 < end && kMarks.find(source_[at + 1]) != kMarks.npos)) {
    gaps_->Add(size());
    return at + 1;
  }
  map_->AddCopy(size(), at);
  TakeAscii('\\');
  return at + 1;
}

void LineFolder::TakeAscii(char c) {
  *out_++ = c;
  line_->marks |= kAsciiMarks[static_cast<unsigned char>(c)];
  width_ += IsWideAscii(static_cast<unsigned char>(c)) ? 2 : 1;
  only_digits_ = only_digits_ && IsDigit(static_cast<unsigned char>(c));
  previous_ = static_cast<unsigned char>(c);
}

void LineFolder::Append(Decoded c, uint32_t at) {
  const uint32_t begin = size();
  if (IsEnclosedNumber(c.code)) {
    const uint32_t size = WriteEnclosedNumber(c.code, out_);
    map_->Add(begin, at, size, c.size);
    for (uint32_t i = 0; i < size;) {
      const Decoded folded = DecodeAt({out_, size}, i);
      Note(folded.code);
      i += folded.size;
    }
    out_ += size;
    return;
  }
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
void LineFolder::Note(char32_t c) {
  if (c < 0x80) {
    line_->marks |= kAsciiMarks[c];
  } else if (c == 0x2014) {
    line_->marks |= Line::kDash;
  } else if (c >> 6 == 0x3000 >> 6) {
    line_->marks |= kChineseMarks[c & 0x3F];
  }
  if (!IsDigit(c)) only_digits_ = false;
  previous_ = c;
  const bool wide =
      c >= 0x2E80 || IsWideAscii(c) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2460 && c <= 0x2473);
  width_ += wide ? 2 : 1;
}

// Reads the blanks at `at` and appends what they fold to. Returns where they end.
uint32_t LineFolder::FoldBlanks(uint32_t at, uint32_t end, uint16_t* indent) {
  const uint32_t begin = at;
  uint32_t blanks = 0;
  uint32_t columns = 0;
  bool tab = false;
  Decoded next{0, 0};
  while (at < end) {
    next = DecodeAt(source_, at);
    if (const uint32_t size = BlankReferenceSize(source_, at); size > 0) next = {' ', size};
    if (IsPrintedBlank(next.code)) {
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
  if (!wide &&
      ((IsDigit(previous_) && IsWide(following) && (!only_digits_ || IsDateCharacter(following))) ||
       (IsWide(previous_) && IsDigit(following)) ||
       (IsDigit(previous_) && IsDigit(following) &&
        IsSpacedNumber(source_.substr(line_begin_, end - line_begin_), begin - line_begin_,
                       at - line_begin_)))) {
    return at;
  }
  if (blanks > 1 && !tab &&
      IsSpacedName(source_.substr(line_begin_, end - line_begin_), begin - line_begin_,
                   at - line_begin_)) {
    return at;
  }
  map_->Add(size(), begin, 1, at - begin);
  *out_++ = wide ? '\t' : ' ';
  line_->marks |= wide ? Line::kTab : Line::kBlank;
  width_ += 1;
  only_digits_ = false;
  return at;
}

}  // namespace duban
