#include "extract/glued_lines.h"

#include <algorithm>
#include <array>

#include "extract/header_date.h"
#include "extract/marker.h"
#include "extract/time_limit_chars.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// A page with more lines has not lost them; of some lines of a portal and the notice's, that one is
// most of the page.
constexpr size_t kMaxLines = 3;
constexpr size_t kMaxPortalLines = 60;
// Shorter lines are paragraphs.
constexpr uint32_t kMinBytes = 450;
// No title with its salutation is longer, nor a heading or the signature with its date.
constexpr uint32_t kMaxHeadBytes = 480;
constexpr uint32_t kMinTitleBytes = 24;
constexpr uint32_t kMaxHeadingBytes = 75;
constexpr uint32_t kMaxTailBytes = 240;
// The text of a notice that issues a plan is no longer.
constexpr uint32_t kMaxCoverBytes = 1500;

// `at` is above 0.
bool EndsSentenceBefore(std::string_view text, uint32_t at) {
  static constexpr CharSet kEnds(U"。;:!?)");
  return kEnds.Has(DecodeAt(text, PreviousCharBegin(text, at)).code);
}

// Reads one line of such a page.
class GluedLine {
 public:
  GluedLine(std::string_view text, Range line, const WordSet& title_endings,
            std::vector<uint32_t>* out)
      : text_(text), line_(line), title_endings_(title_endings), out_(out) {}

  void Read(bool first) {
    uint32_t at = first ? ReadCover(ReadHead()) : line_.begin;
    const uint32_t tail = TailBegin();
    while (at < tail) at = ReadNumber(at);
    ReadTail(tail);
  }

 private:
  void Cut(uint32_t at) {
    const uint32_t last = out_->empty() ? line_.begin : out_->back();
    if (at > last && at < line_.end) out_->push_back(at);
  }

  // …的通知各镇人民政府:为做好…: behind the title, what may stand behind it (a date, the
  // document's number) and the salutation. Returns where the text begins.
  uint32_t ReadHead() {
    const Range head{line_.begin, std::min(line_.end, line_.begin + kMaxHeadBytes)};
    const std::string_view words = head.In(text_);
    const size_t colon = words.find(':');
    if (colon == words.npos || words.substr(0, colon).find("。") != words.npos) return line_.begin;
    const uint32_t salutation_end = head.begin + static_cast<uint32_t>(colon) + 1;
    uint32_t at = TitleEnd(salutation_end - 1);
    if (at > line_.begin) Cut(at);
    header::PrintedDate date;
    if (header::ReadDate(text_, at, salutation_end, &date)) {
      at = date.range.end;
      Cut(at);
    }
    // 〔2023〕8号, the closing bracket before its last character.
    const std::string_view rest = Range{at, salutation_end}.In(text_);
    const size_t sign = rest.find("号");
    const std::string_view number = rest.substr(0, sign == rest.npos ? 0 : sign);
    if (number.find("〕") != number.npos || number.find(']') != number.npos) {
      at += static_cast<uint32_t>(sign + std::string_view("号").size());
      Cut(text_[at] == ')' ? at + 1 : at);
    }
    Cut(salutation_end);
    return salutation_end;
  }

  // 现将《云溪市储备粮管理办法》印发给你们。云溪市人民政府2023年9月5日(此件公开发布)云溪市储备粮管理办法…:
  // the signature of a notice whose text begins at `at`, its date and what is in parentheses,
  // before the plan that it has named. Returns where the plan's text begins; `at` for none.
  uint32_t ReadCover(uint32_t at) {
    static constexpr CharSet kNoSignature(U",;:!?()《》“”0123456789");
    const uint32_t end = line_.end - at > kMaxCoverBytes ? at + kMaxCoverBytes : line_.end;
    for (uint32_t begin = at; begin < end;) {
      const size_t stop = FindFullStop(Range{begin, end}.In(text_));
      if (stop == text_.npos) break;
      begin += static_cast<uint32_t>(stop) + 3;
      const Range reach{begin, std::min(end, begin + kMaxTailBytes)};
      header::PrintedDate date;
      if (!header::FindDate(text_, reach, &date) || date.range.begin == begin) continue;
      uint32_t c = begin;
      while (c < date.range.begin && !kNoSignature.Has(DecodeAt(text_, c).code)) {
        c += CharSize(text_, c);
      }
      if (c < date.range.begin) continue;
      uint32_t plan = date.range.end;
      const std::string_view behind = text_.substr(plan, line_.end - plan);
      const size_t close = StartsWith(behind, "(") ? behind.substr(0, kMaxTailBytes).find(')') : 0;
      if (close == behind.npos) continue;
      if (close > 0) plan += static_cast<uint32_t>(close) + 1;
      const uint32_t name = NameSaid({at, begin}, plan);
      if (name == 0) continue;
      for (const uint32_t cut : {begin, date.range.begin, date.range.end, plan, plan + name}) {
        Cut(cut);
      }
      return plan + name;
    }
    return at;
  }

  // Bytes of the name in 《》 in `said` that the text goes on with at `at`; 0 for none.
  uint32_t NameSaid(Range said, uint32_t at) const {
    static constexpr std::string_view kOpen = "《", kClose = "》";
    const std::string_view words = said.In(text_);
    for (size_t open = words.find(kOpen); open != words.npos; open = words.find(kOpen, open)) {
      open += kOpen.size();
      const size_t close = words.find(kClose, open);
      if (close == words.npos) break;
      const std::string_view name = words.substr(open, close - open);
      if (!name.empty() && StartsWith(text_.substr(at), name)) return name.size();
    }
    return 0;
  }

  // Where the title ends that the line begins with, before `end`; its begin for none.
  uint32_t TitleEnd(uint32_t end) const {
    for (uint32_t at = end; at > line_.begin + kMinTitleBytes;) {
      at = PreviousCharBegin(text_, at);
      if (title_endings_.SuffixOf(text_.substr(line_.begin, at - line_.begin)) > 0) return at;
    }
    return line_.begin;
  }

  // Cuts before the number at `at`, if one of those that count up stands there. Returns where to
  // look on.
  uint32_t ReadNumber(uint32_t at) {
    const uint32_t next = at + CharSize(text_, at);
    if (at > line_.begin && IsDigit(text_[at]) && IsDigit(text_[at - 1])) return next;
    const Marker marker = ReadMarker(text_.substr(at, line_.end - at));
    const size_t level = LevelOf(marker.kind);
    if (level == kLevels) return next;
    time_limit::Number number;
    const uint32_t digits = at + marker.number_begin + (text_[at] == '(' ? 1 : 0);
    if (!time_limit::ReadNumber(text_, digits, &number)) return next;
    if (number.value != 1 && number.value != last_[level] + 1) return next;
    // 二、三类, 第二、: a number of one level in the midst of a sentence is none.
    if (at > line_.begin && !EndsSentenceBefore(text_, at) && !EndsHeading(at, level)) return next;
    Cut(at);
    last_[level] = number.value;
    std::fill(last_.begin() + level + 1, last_.end(), 0);
    heading_ = {at, at + marker.end};
    return at + std::max<uint32_t>(marker.end, 1);
  }

  // Whether what stands between the last number and the deeper one at `at` is a heading.
  bool EndsHeading(uint32_t at, size_t level) const {
    if (heading_.empty() || at <= heading_.end || at - heading_.begin > kMaxHeadingBytes) {
      return false;
    }
    static constexpr std::string_view kMarks[] = {",", "。", ";", ":"};
    const std::string_view words = Range{heading_.end, at}.In(text_);
    return last_[level] == 0 && std::none_of(std::begin(kMarks), std::end(kMarks), [&](auto mark) {
             return words.find(mark) != words.npos;
           });
  }

  // Where what stands behind the last sentence, and behind its units in parentheses, begins.
  uint32_t TailBegin() const {
    const uint32_t from = line_.end - std::min(line_.size(), kMaxTailBytes);
    const size_t stop = FindLastFullStop(text_.substr(0, line_.end));
    if (stop == text_.npos || stop < from) return line_.end;
    const auto begin = static_cast<uint32_t>(stop) + 3;
    const std::string_view tail = text_.substr(begin, line_.end - begin);
    const size_t close = StartsWith(tail, "(") ? tail.find(')') : tail.npos;
    return close == tail.npos ? begin : begin + static_cast<uint32_t>(close) + 1;
  }

  // 某县人民政府2024年3月1日(此件公开发布): the signature, its date, the mark.
  void ReadTail(uint32_t tail) {
    header::PrintedDate date;
    if (!header::FindDate(text_, {tail, line_.end}, &date)) return;
    const bool ends = date.range.end == line_.end || text_[date.range.end] == '(';
    if (!ends || date.range.begin == tail) return;
    Cut(tail);
    Cut(date.range.begin);
    Cut(date.range.end);
  }

  static bool IsDigit(char c) { return c >= '0' && c <= '9'; }
  static uint32_t CharSize(std::string_view text, uint32_t at) {
    return time_limit::CharSize(text, at);
  }

  // 一、 (一) 1. from the outside in; those in parentheses of digits are part of their paragraph.
  static constexpr size_t kLevels = 3;
  static size_t LevelOf(MarkerKind kind) {
    return kind == MarkerKind::kHan        ? 0
           : kind == MarkerKind::kParenHan ? 1
           : kind == MarkerKind::kArabic   ? 2
                                           : kLevels;
  }

  std::string_view text_;
  Range line_;
  const WordSet& title_endings_;
  std::vector<uint32_t>* out_;
  std::array<int, kLevels> last_{};  // The last number of each level, 0 for none.
  Range heading_{0, 0};              // The last number.
};

}  // namespace

std::vector<uint32_t> FindGluedLines(const Page& page, const WordSet& title_endings) {
  std::vector<uint32_t> out;
  if (page.lines().size() > kMaxPortalLines) return out;
  bool first = true;
  for (const Line& line : page.lines()) {
    if (line.range.size() < kMinBytes || line.cell >= 0 || page.HasBars(line)) continue;
    if (page.lines().size() > kMaxLines && line.range.size() * 3 < page.text().size() * 2) continue;
    GluedLine(page.text(), line.range, title_endings, &out).Read(first);
    first = false;
  }
  return out;
}

}  // namespace duban
