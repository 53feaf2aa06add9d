#include "extract/lost_line_ends.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/header_date.h"
#include "extract/marker.h"
#include "text/byte_scan.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Shorter lines are paragraphs; of a longer one so many blanks stand behind the end of a sentence.
constexpr uint32_t kMinBytes = 600;
constexpr size_t kMinEnds = 3;
// So long is a notice at least that is a page of one line, and so many lines are the page's beside.
constexpr uint32_t kMinPageBytes = 150;
constexpr size_t kMaxPageLines = 3;
// A label and its value stay together.
constexpr uint32_t kMaxLabelBytes = 24;
constexpr uint32_t kMaxTitleBytes = 48;
// What stands between two blanks of a page in one line is longer, one with another.
constexpr uint32_t kMinPiece = 24;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Of a figure or a Latin word, two of which a blank parts: GB 50016, 08:30.
bool IsWordChar(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Looks for titles of a table, one behind another.
class TitleRun {
 public:
  explicit TitleRun(const ColumnTitles& titles) : titles_(&titles) {}

  // Takes the next words between two blanks. Whether they and those before them are titles.
  bool Take(std::string_view text, Range words) {
    Column column = Find(text, words);
    // 责任 单位: a title that a blank breaks.
    if (column.kind == v1::COLUMN_KIND_UNSPECIFIED && !half_.empty()) {
      column = Find(text, {half_.begin, words.end});
    }
    if (column.kind == v1::COLUMN_KIND_UNSPECIFIED) {
      const bool may_go_on = words.size() <= kMaxTitleBytes && unknown_ < kMaxUnknown;
      if (!may_go_on || (count_ == 0 && words.size() > kMaxHalfBytes)) {
        *this = TitleRun(*titles_);
        return false;
      }
      if (count_ == 0) begin_ = half_.empty() ? words.begin : half_.begin;
      half_ = words.size() <= kMaxHalfBytes ? words : Range{};
      ++unknown_;
      return false;
    }
    if (count_++ == 0 && half_.empty()) begin_ = words.begin;
    half_ = {};
    unknown_ = 0;
    does_ = does_ || column.kind == v1::COLUMN_KIND_TASK || column.kind == v1::COLUMN_KIND_FAULT;
    who_ = who_ || column.kind == v1::COLUMN_KIND_UNIT;
    numbered_ = numbered_ || column.kind == v1::COLUMN_KIND_NUMBER;
    timed_ = timed_ || column.kind == v1::COLUMN_KIND_DEADLINE;
    // 序号 责任单位 时限要求: the title of what is to be done was lost.
    return count_ >= kMinTitles && whole_ > 1 && who_ && (does_ || (numbered_ && timed_));
  }
  uint32_t begin() const { return begin_; }

 private:
  static constexpr size_t kMinTitles = 3;
  static constexpr int kMaxUnknown = 2;
  static constexpr uint32_t kMaxHalfBytes = 6;

  // By their endings words are titles behind one that is known as it stands.
  Column Find(std::string_view text, Range words) {
    if (words.size() > kMaxTitleBytes || words.empty()) return {};
    const std::string_view title = words.In(text);
    if (!titles_->MayKnow(title)) return {};
    const Column column = titles_->FindWhole(title);
    whole_ += column.kind != v1::COLUMN_KIND_UNSPECIFIED;
    return column.kind == v1::COLUMN_KIND_UNSPECIFIED && whole_ > 0 ? titles_->Find(title) : column;
  }

  const ColumnTitles* titles_;
  size_t count_ = 0;
  size_t whole_ = 0;  // Of them, those that are known as they stand.
  int unknown_ = 0;   // Words behind the last title.
  Range half_;        // The last of these, if it is short.
  uint32_t begin_ = 0;
  bool does_ = false;  // One says what is to be done,
  bool who_ = false;   // one who does it.
  bool numbered_ = false;
  bool timed_ = false;
};

class Finder {
 public:
  Finder(const Page& page, const WordSet& title_endings, const ColumnTitles& titles)
      : page_(page), text_(page.text()), title_endings_(title_endings), titles_(titles) {
    out_.table_begin = static_cast<uint32_t>(text_.size());
  }

  LostLineEnds Find() {
    for (const Line& line : page_.lines()) {
      if (line.range.size() < kMinPageBytes || line.cell >= 0 ||
          !line.Has(Line::kBlank | Line::kTab) || !line.Has(Line::kStop) ||
          page_.IsRow(line, Line::kPipe) || page_.IsRow(line, Line::kTab)) {
        continue;
      }
      short_ = line.range.size() < kMinBytes;
      if (!short_ || IsPage(line.range)) ReadSentences(line.range);
    }
    return std::move(out_);
  }

 private:
  bool IsBlank(uint32_t at) const { return text_[at] == ' ' || text_[at] == '\t'; }

  // Whether the line is most of a page of few lines.
  bool IsPage(Range line) const {
    return page_.lines().size() <= kMaxPageLines && line.size() * 3 > text_.size() * 2;
  }

  // …关于…的通知
  bool IsTitle(std::string_view words) const {
    return title_endings_.SuffixOf(words) != 0 && words.find("关于") != words.npos &&
           FindFullStop(words) == words.npos;
  }

  void ReadSentences(Range line) {
    const size_t first = out_.blanks.size();
    const size_t first_begin = out_.begins.size();
    size_t ends = 0;
    int depth = 0;
    uint32_t begin = line.begin;
    uint32_t word = line.begin;  // What stands between two blanks.
    bool titled = false;
    TitleRun run(titles_);
    for (uint32_t at = line.begin; at < line.end; ++at) {
      char last = at > line.begin ? text_[at - 1] : '\n';
      if (!IsDigit(last)) {  // Of the other characters those of ASCII only are looked at.
        const size_t ascii = FindAscii(text_, at, line.end);
        if (ascii == line.end) break;
        if (ascii > at) last = text_[ascii - 1];
        at = static_cast<uint32_t>(ascii);
      }
      const char c = text_[at];
      if (c == '(') ++depth;
      if (c == ')') depth = std::max(0, depth - 1);
      if (IsDigit(c) != IsDigit(last) && depth == 0 && page_.DropsBlankAt(at) &&
          BeginsBesideDigit(at, line)) {
        out_.begins.push_back(at);
        ends += EndsSentence(at);
      }
      if (c != ' ' && c != '\t') continue;
      if (run.Take(text_, {word, WordEnd({word, at})})) {
        ReadCells({run.begin(), line.end}, first);
        return;
      }
      titled = titled || (short_ && IsTitle(text_.substr(word, at - word)));
      const uint32_t last_word = word;
      word = at + 1;
      const char32_t before = DecodeAt(text_, PreviousCharBegin(text_, at)).code;
      const char32_t behind = DecodeAt(text_, at + 1).code;
      if (before == U'。') depth = 0;
      if (depth > 0 || (IsWordChar(before) && IsWordChar(behind))) continue;
      const std::string_view piece = text_.substr(begin, at - begin);
      static constexpr CharSet kOpen(U"、,.[");
      if (kOpen.Has(before)) continue;
      if (PreviousCharBegin(text_, at) == last_word && IsLoneChar(at + 1)) continue;  // 索 引 号:
      if (before == ':' && piece.size() <= kMaxLabelBytes && !BeginsItem(at + 1)) continue;
      const Marker marker = ReadMarker(piece);  // 第一条 为规范…
      if (marker.kind != MarkerKind::kNone && marker.end >= piece.size()) continue;
      ends += before != ':' && EndsSentence(at);
      out_.blanks.push_back(at);
      begin = at + 1;
    }
    // Letter-spaced text has many more blanks than sentences; a page has those of its menus, too.
    const size_t blanks = out_.blanks.size() - first;
    const bool of_menus = line.size() * 3 > text_.size() * 2 && blanks * kMinPiece < line.size();
    const size_t least = short_ && titled ? 1 : kMinEnds;
    const bool lost = ends >= least && (blanks <= ends * 3 + 8 || of_menus);
    if (!lost) out_.blanks.resize(first);
    if (!lost || SpacesDigits(line)) out_.begins.resize(first_begin);
  }

  // Whether a line begins at `at`, where the page dropped a blank: at an item's number or the day
  // of a signature, which is behind neither a label nor a part of a sentence, or behind a label's
  // figure.
  bool BeginsBesideDigit(uint32_t at, Range line) {
    if (at == line.begin) return false;
    if (at == date_end_) return true;  // 2017年9月8日 2017年工作要点
    if (!IsDigit(text_[at])) return EndsFigureOfLabel(at, line);
    if (IsDigit(text_[at - 1])) return false;
    static constexpr CharSet kGoesOn(U"、,:期间于在至到");
    const Marker marker = ReadMarker(text_.substr(at, line.end - at));
    if (marker.kind == MarkerKind::kArabic || marker.kind == MarkerKind::kParenArabic) return true;
    if (kGoesOn.Has(DecodeAt(text_, PreviousCharBegin(text_, at)).code)) return false;
    header::PrintedDate date;
    if (!header::ReadDate(text_, at, line.end, &date)) return false;
    const uint32_t end = date.range.end;
    if (end < line.end && !IsBlank(end) && text_[end] != '(' && !page_.DropsBlankAt(end)) {
      return false;
    }
    date_end_ = end;
    return true;
  }

  // 浏览次数:219 and what stands behind it.
  bool EndsFigureOfLabel(uint32_t at, Range line) const {
    static constexpr CharSet kGoesOn(U"年月日时分秒前后至到起以个次人名元])】");
    if (!IsDigit(text_[at - 1]) || kGoesOn.Has(DecodeAt(text_, at).code)) return false;
    const uint32_t first = at - std::min(at - line.begin, kMaxLabelBytes);
    uint32_t begin = at;
    while (begin > first && IsOfFigure(text_[begin - 1])) --begin;
    return begin > line.begin && text_[begin - 1] == ':';
  }

  // Whether one character stands at `at` and a blank or a colon behind it.
  bool IsLoneChar(uint32_t at) const {
    const size_t end = at + DecodeAt(text_, at).size;
    return end < text_.size() && (text_[end] == ':' || IsBlank(static_cast<uint32_t>(end)));
  }

  bool EndsSentence(uint32_t at) const {
    static constexpr CharSet kEnds(U"。;:)》〕】");
    return kEnds.Has(DecodeAt(text_, PreviousCharBegin(text_, at)).code);
  }

  // 浏览次数:219, 索引号:LD000/2018-00213
  static bool IsOfFigure(char c) { return IsWordChar(c) || c == '-' || c == '/'; }

  bool BeginsItem(uint32_t at) const {
    return ReadMarker(text_.substr(at)).kind != MarkerKind::kNone;
  }

  // Where the first word ends, before a digit whose blank the page dropped: 完成时限 1.
  uint32_t WordEnd(Range words) const {
    const uint32_t end = std::min(words.end, words.begin + kMaxTitleBytes);
    for (uint32_t at = words.begin + 1; at < end; ++at) {
      if (IsDigit(text_[at]) && page_.DropsBlankAt(at)) return at;
    }
    return words.end;
  }

  // Ends a line at each blank of a table and of what stands behind it. `first` is the first blank
  // of its line.
  void ReadCells(Range cells, size_t first) {
    out_.table_begin = std::min(out_.table_begin, cells.begin);
    while (out_.blanks.size() > first && out_.blanks.back() >= cells.begin) out_.blanks.pop_back();
    while (!out_.begins.empty() && out_.begins.back() >= cells.begin) out_.begins.pop_back();
    if (out_.blanks.size() == first || out_.blanks.back() + 1 < cells.begin) {
      if (cells.begin > 0 && IsBlank(cells.begin - 1)) out_.blanks.push_back(cells.begin - 1);
    }
    const bool spaced = SpacesDigits(cells);
    for (uint32_t at = cells.begin; at < cells.end; ++at) {
      if (IsBlank(at)) {
        out_.blanks.push_back(at);
      } else if (!spaced && IsEdgeOfDigits(at) && page_.DropsBlankAt(at)) {
        out_.begins.push_back(at);
      }
    }
  }

  bool IsEdgeOfDigits(uint32_t at) const {
    if (at == 0) return false;
    return IsDigit(text_[at]) ? !IsDigit(text_[at - 1]) : IsDigit(text_[at - 1]);
  }

  // Whether digits have blanks around them wherever they stand: 2024 年 6 月.
  bool SpacesDigits(Range cells) const {
    static constexpr CharSet kCounted(U"年月日个项次家人万亿");
    constexpr int kMost = 2;
    int spaced = 0;
    for (uint32_t at = cells.begin + 1; at < cells.end && spaced <= kMost; ++at) {
      spaced += IsDigit(text_[at - 1]) && !IsDigit(text_[at]) && page_.DropsBlankAt(at) &&
                kCounted.Has(DecodeAt(text_, at).code);
    }
    return spaced > kMost;
  }

  const Page& page_;
  const std::string_view text_;
  const WordSet& title_endings_;
  const ColumnTitles& titles_;
  bool short_ = false;     // The line that is read is no longer than a paragraph.
  uint32_t date_end_ = 0;  // Of the last day of a signature.
  LostLineEnds out_;
};

}  // namespace

LostLineEnds FindLostLineEnds(const Page& page, const WordSet& title_endings,
                              const ColumnTitles& titles) {
  return Finder(page, title_endings, titles).Find();
}

std::vector<uint32_t> FindBarsOfLostLines(const Page& page) {
  // A row of a table has fewer, and no sentences one behind another.
  constexpr size_t kMinBars = 12;
  constexpr size_t kMinSentences = 2;
  std::vector<uint32_t> bars;
  if (page.lines().size() > kMaxPageLines) return bars;
  for (const Line& line : page.lines()) {
    if (!line.Has(Line::kPipe) || line.cell >= 0) continue;
    if (!bars.empty()) return {};
    size_t sentences = 0;
    for (uint32_t at = line.range.begin; at < line.range.end; ++at) {
      at = static_cast<uint32_t>(SkipIdeographs(page.text(), at, line.range.end));
      if (at >= line.range.end) break;
      if (page.text()[at] == '|') bars.push_back(at);
    }
    std::string_view rest = page.In(line.range);
    for (size_t stop; sentences < kMinSentences && (stop = FindFullStop(rest)) != rest.npos;) {
      ++sentences;
      rest.remove_prefix(stop + 3);
    }
    if (bars.size() < kMinBars || sentences < kMinSentences) return {};
  }
  return bars;
}

}  // namespace duban
