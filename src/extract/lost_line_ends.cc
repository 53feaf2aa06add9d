#include "extract/lost_line_ends.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/marker.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Shorter lines are paragraphs; of a longer one so many blanks stand behind the end of a sentence.
constexpr uint32_t kMinBytes = 600;
constexpr size_t kMinEnds = 3;
// A label and its value stay together.
constexpr uint32_t kMaxLabelBytes = 24;
constexpr uint32_t kMaxTitleBytes = 48;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

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
    return count_ >= kMinTitles && whole_ > 1 && does_ && who_;
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
};

class Finder {
 public:
  Finder(const Page& page, const ColumnTitles& titles)
      : page_(page), text_(page.text()), titles_(titles) {
    out_.table_begin = static_cast<uint32_t>(text_.size());
  }

  LostLineEnds Find() {
    for (const Line& line : page_.lines()) {
      if (line.range.size() < kMinBytes || line.cell >= 0 || line.Has(Line::kPipe) ||
          !line.Has(Line::kBlank | Line::kTab) || !line.Has(Line::kStop)) {
        continue;
      }
      ReadSentences(line.range);
    }
    return std::move(out_);
  }

 private:
  bool IsBlank(uint32_t at) const { return text_[at] == ' ' || text_[at] == '\t'; }

  void ReadSentences(Range line) {
    static constexpr CharSet kEnds(U"。;:)》");
    const size_t first = out_.blanks.size();
    size_t ends = 0;
    int depth = 0;
    uint32_t begin = line.begin;
    uint32_t word = line.begin;  // What stands between two blanks.
    TitleRun run(titles_);
    for (uint32_t at = line.begin; at < line.end; ++at) {
      const char c = text_[at];
      if (c == '(') ++depth;
      if (c == ')') depth = std::max(0, depth - 1);
      if (c != ' ' && c != '\t') continue;
      if (run.Take(text_, {word, WordEnd({word, at})})) {
        ReadCells({run.begin(), line.end}, first);
        return;
      }
      word = at + 1;
      const char32_t before = DecodeAt(text_, PreviousCharBegin(text_, at)).code;
      const char32_t behind = DecodeAt(text_, at + 1).code;
      if (before == U'。') depth = 0;
      if (depth > 0 || (before < 0x80 && behind < 0x80 && before != ':' && before != ';')) continue;
      const std::string_view piece = text_.substr(begin, at - begin);
      if (before == U'、' || before == ',' || before == '.') continue;
      if (before == ':' && piece.size() <= kMaxLabelBytes) continue;
      const Marker marker = ReadMarker(piece);  // 第一条 为规范…
      if (marker.kind != MarkerKind::kNone && marker.end >= piece.size()) continue;
      ends += before != ':' && kEnds.Has(before);
      out_.blanks.push_back(at);
      begin = at + 1;
    }
    // Letter-spaced text has many more blanks than sentences.
    if (ends < kMinEnds || (out_.blanks.size() - first) > ends * 3 + 8) out_.blanks.resize(first);
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
  const ColumnTitles& titles_;
  LostLineEnds out_;
};

}  // namespace

LostLineEnds FindLostLineEnds(const Page& page, const ColumnTitles& titles) {
  return Finder(page, titles).Find();
}

}  // namespace duban
