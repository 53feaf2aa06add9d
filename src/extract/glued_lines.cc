#include "extract/glued_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/header_date.h"
#include "extract/header_text.h"
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
constexpr size_t kMaxLettersBytes = 36;  // Of a document's number, before its year.
constexpr uint32_t kMaxHeadingBytes = 75;
constexpr uint32_t kMaxTailBytes = 240;
constexpr size_t kMaxUnitsBytes = 600;  // Of an item's units in parentheses.
// A portal's footer is no longer.
constexpr uint32_t kMaxFooterBytes = 900;
// A word of so many is one of its begin whatever stands behind it.
constexpr size_t kSureBytes = 12;
// The text of a notice that issues a plan is no longer.
constexpr uint32_t kMaxCoverBytes = 1500;

// `at` is above 0.
bool EndsSentenceBefore(std::string_view text, uint32_t at) {
  static constexpr CharSet kEnds(U"。;:!?)]〕】");
  return kEnds.Has(DecodeAt(text, PreviousCharBegin(text, at)).code);
}

// Reads one line of such a page.
class GluedLine {
 public:
  GluedLine(std::string_view text, Range line, const GluedLineWords& words,
            std::vector<uint32_t>* out)
      : text_(text), line_(line), words_(words), out_(out) {}

  void Read(bool first) {
    const Range whole = line_;
    line_.end = FooterBegin();
    ReadNotice(first);
    if (line_.end < whole.end) out_->push_back(line_.end);
    line_ = whole;
  }

  void ReadNotice(bool first) {
    uint32_t at = first ? ReadCover(ReadHead()) : line_.begin;
    const uint32_t tail = TailBegin();
    while (at < tail) at = text_[at] == '(' ? ReadUnits(at) : ReadNumber(at);
    ReadTail(tail);
  }

  // 云溪县人民政府关于…的通知云政发〔2023〕8号: the title and the number are all of the line.
  // Whether it is such a one; `issuer` is who issues the notice, empty where the title does not
  // say.
  bool ReadTitleLine(std::string_view* issuer) {
    const std::string_view words = line_.In(text_);
    const size_t bracket = words.size() > kMaxHeadBytes ? words.npos : words.rfind("〔");
    if (bracket == words.npos || bracket < kMinTitleBytes || !EndsWith(words, "号")) return false;
    const uint32_t title = TitleEnd(line_.begin + static_cast<uint32_t>(bracket));
    const std::string_view letters =
        Range{title, line_.begin + static_cast<uint32_t>(bracket)}.In(text_);
    if (title == line_.begin || letters.size() > kMaxLettersBytes ||
        !std::all_of(letters.begin(), letters.end(), [](char c) { return (c & 0x80) != 0; })) {
      return false;
    }
    Cut(title);
    *issuer = words.substr(0, std::min(words.find("关于"), words.size()));
    if (issuer->size() == words.size()) *issuer = {};
    return true;
  }

  // 各乡镇人民政府:县教育局《…》已经…: where the text begins behind the salutation; 0 for none.
  uint32_t SalutationEnd() const {
    const std::string_view words = line_.In(text_);
    const size_t stop = FindFullStop(words);
    const size_t colon = words.substr(0, kMaxHeadBytes).find(':');
    if (stop == words.npos || colon == words.npos || stop < colon) return 0;
    return line_.begin + static_cast<uint32_t>(colon) + 1;
  }

  void ReadSalutation() {
    const uint32_t end = SalutationEnd();
    if (end != 0) Cut(end);
  }

  // 各乡镇人民政府:现将…印发给你们。云溪县人民政府2023年9月5日(此件公开发布): the whole of a notice
  // but its title.
  bool IsWholeNotice() const { return SalutationEnd() != 0 && EndsInSignature(); }

  bool EndsInSignature() const {
    header::PrintedDate date;
    return EndOfTail(TailBegin(), &date) != 0;
  }

  // 附件:水库管理办法云溪县人民政府2023年9月5日(此件公开发布): before and behind the signature.
  void ReadSignature(std::string_view issuer) {
    const size_t found = text_.substr(0, line_.end).rfind(issuer);
    if (issuer.empty() || found == text_.npos || found < line_.begin) return ReadTail(TailBegin());
    const auto begin = static_cast<uint32_t>(found);
    uint32_t at = begin + static_cast<uint32_t>(issuer.size());
    if (at == line_.end) return Cut(begin);
    while (at < line_.end && header::IsBlank(text_[at])) ++at;
    header::PrintedDate date;
    if (header::ReadDate(text_, at, line_.end, &date)) ReadTail(begin);
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
    uint32_t salutation_end = head.begin + static_cast<uint32_t>(colon) + 1;
    const Range salutation = BehindSource({salutation_end, head.end});
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
    if (!salutation.empty()) {
      Cut(salutation.begin);
      salutation_end = salutation.end;
    }
    Cut(salutation_end);
    return salutation_end;
  }

  // 来源:县教育局各乡镇人民政府:, behind the label and its colon: the salutation that the next
  // colon ends; empty for none.
  Range BehindSource(Range behind) const {
    static constexpr std::string_view kEach = "各";
    if (words_.source_labels->EndsAt(text_, behind.begin - 1) == 0) return {};
    const std::string_view words = behind.In(text_);
    const size_t colon = words.find(':');
    const size_t each = words.substr(0, colon).find(kEach);
    if (colon == words.npos || each == words.npos || each == 0 || FindFullStop(words) < colon) {
      return {};
    }
    return {behind.begin + static_cast<uint32_t>(each),
            behind.begin + static_cast<uint32_t>(colon) + 1};
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
      if (words_.title_endings->SuffixOf(text_.substr(line_.begin, at - line_.begin)) > 0)
        return at;
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
    // At a line's begin the numbers go on from the line before; (四) counts on in the next chapter.
    const bool begins = at == line_.begin;
    if (!begins && number.value != 1 && number.value != last_[level] + 1) return next;
    // 二、三类, 第二、: a number of one level in the midst of a sentence is none.
    if (!begins && !EndsSentenceBefore(text_, at) && !EndsHeading(at, level)) return next;
    Cut(at);
    last_[level] = number.value;
    deepest_ = level;
    heading_ = {at, at + marker.end};
    return at + std::max<uint32_t>(marker.end, 1);
  }

  // …。(县教育局牵头,各乡镇负责): behind the units of an item, which end it. Returns where to look
  // on.
  uint32_t ReadUnits(uint32_t at) {
    const std::string_view words = Range{at, line_.end}.In(text_).substr(0, kMaxUnitsBytes);
    const size_t close = words.find(')');
    if (!EndsWith(text_.substr(0, at), "。") || close == words.npos ||
        words_.role_words->SuffixOf(words.substr(0, close)) == 0) {
      return ReadNumber(at);
    }
    const uint32_t behind = at + static_cast<uint32_t>(close) + 1;
    Cut(behind);
    return behind;
  }

  // Whether what stands between the last number and the deeper one at `at` is a heading.
  bool EndsHeading(uint32_t at, size_t level) const {
    if (heading_.empty() || at <= heading_.end || at - heading_.begin > kMaxHeadingBytes) {
      return false;
    }
    static constexpr std::string_view kMarks[] = {",", "。", ";", ":"};
    const std::string_view words = Range{heading_.end, at}.In(text_);
    return level > deepest_ && std::none_of(std::begin(kMarks), std::end(kMarks), [&](auto mark) {
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
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"〔", "〕"}, {"【", "】"}}) {
      const size_t end = StartsWith(tail, open) ? tail.find(close) : tail.npos;
      if (end != tail.npos) return begin + static_cast<uint32_t>(end + close.size());
    }
    return begin;
  }

  // Where the page's footer begins behind the last sentence or what ends a notice (打印关闭,
  // 主办单位:某县人民政府); the line's end for nowhere.
  uint32_t FooterBegin() const {
    const uint32_t from = line_.end - std::min(line_.size(), kMaxFooterBytes);
    for (uint32_t at = from; at < line_.end; at += CharSize(text_, at)) {
      if (at == line_.begin || (text_[at] & 0xC0) == 0x80 || !EndsSentenceBefore(text_, at))
        continue;
      const size_t size = words_.footer_words->PrefixOf(text_.substr(at, line_.end - at));
      const uint32_t behind = at + static_cast<uint32_t>(size);
      // 打印材料 is none.
      if (size >= kSureBytes || (size > 0 && (behind == line_.end || text_[behind - 1] == ':' ||
                                              !IsIdeographLead(text_[behind])))) {
        return at;
      }
    }
    return line_.end;
  }

  // 某县人民政府2024年3月1日(此件公开发布): the signature, its date, the mark.
  void ReadTail(uint32_t tail) {
    header::PrintedDate date;
    const uint32_t behind = EndOfTail(tail, &date);
    if (behind == 0) return;
    Cut(tail);
    Cut(date.range.begin);
    Cut(behind);
  }

  // Where what stands behind the date of the signature at `tail` begins; 0 for no signature.
  uint32_t EndOfTail(uint32_t tail, header::PrintedDate* date) const {
    if (!header::FindDate(text_, {tail, line_.end}, date)) return 0;
    uint32_t behind = date->range.end;
    while (behind < line_.end && header::IsBlank(text_[behind])) ++behind;
    const bool ends = behind == line_.end || text_[behind] == '(';
    return ends && date->range.begin > tail ? behind : 0;
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
  const GluedLineWords& words_;
  std::vector<uint32_t>* out_;
  std::array<int, kLevels> last_{};  // The last number of each level, 0 for none.
  size_t deepest_ = 0;               // The level of the last number.
  Range heading_{0, 0};              // The last number.
};

}  // namespace

std::vector<uint32_t> FindGluedLines(const Page& page, const GluedLineWords& words) {
  std::vector<uint32_t> out;
  const std::vector<Line>& lines = page.lines();
  if (lines.size() > kMaxPortalLines) return out;
  bool in_head = true;         // No sentence yet.
  bool in_paragraphs = false;  // The paragraphs kept a line each and lost the line ends in them.
  bool below_title = false;
  std::string_view issuer;
  bool first = true;
  for (const Line& line : lines) {
    if (line.cell >= 0 || page.IsRow(line, Line::kPipe)) continue;
    GluedLine glued(page.text(), line.range, words, &out);
    if (in_head && line.Has(Line::kSquareOpening) && glued.ReadTitleLine(&issuer)) {
      in_head = false;
      in_paragraphs = below_title = true;
      continue;
    }
    const bool is_long =
        line.range.size() >= kMinBytes && (in_paragraphs || lines.size() <= kMaxLines ||
                                           line.range.size() * 3 >= page.text().size() * 2);
    // 国务院令第693号: a decree has no salutation.
    const bool below_number = &line == &lines[0] + 1 && EndsWith(page.In(lines[0].range), "号");
    if (in_head && !is_long && &line != &lines.front() &&
        (line.Has(Line::kColon) ? glued.IsWholeNotice()
                                : below_number && glued.EndsInSignature())) {
      in_paragraphs = below_title = true;
    }
    in_head = in_head && !line.Has(Line::kStop | Line::kColon);
    if (below_title) glued.ReadSalutation();
    if (is_long) {
      glued.Read(first && !below_title);
      first = false;
    } else if (in_paragraphs) {
      glued.ReadSignature(issuer);
    }
    below_title = false;
  }
  return out;
}

}  // namespace duban
