#include "extract/header_title_line.h"

#include <algorithm>
#include <utility>

#include "extract/header_date.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "extract/header_title_parts.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A number before the title has its year within so many bytes.
constexpr uint32_t kMaxCodeBytes = 60;
// The name of a site's column before a title.
constexpr size_t kMaxColumnBytes = 60;

class TitleCutter {
 public:
  TitleCutter(std::string_view text, const HeaderLexicon& words) : text_(text), words_(words) {}

  PrintedTitle Cut(Range range) {
    range = Trim(text_, range);
    // • 关于印发…的通知: of a list of links.
    if (StartsWith(range.In(text_), "•")) range = Trim(text_, {range.begin + 3, range.end});
    range = WithoutBars(text_, range);
    DropColumn(&range);
    TakeNumberBefore(&range);
    DropNote(&range);
    DropDate(&range);
    DropBehind(&range);
    TakeNumberBehind(&range);
    range = Trim(text_, range);
    // …任务分解表.docx: a page that shows a file.
    range.end = range.begin + static_cast<uint32_t>(WithoutFileType(range.In(text_)).size());
    // [转发]…的通知 云政办〔2023〕8号: the title is complete without what stood behind it.
    if (!range.empty() && (text_[range.begin] == '[' || StartsWith(range.In(text_), "【"))) {
      DropColumn(&range);
    }
    title_.range = range;
    return title_;
  }

 private:
  // Whether words behind a dash may name a site: no figures among them, and not as short as 附件.
  static bool IsSiteName(std::string_view words) {
    constexpr size_t kMinChars = 3;
    return HasMoreChars(words, kMinChars) && std::none_of(words.begin(), words.end(), IsDigit);
  }

  // A complete title before a tab, a bar or the site's name behind a dash.
  void DropBehind(Range* range) {
    const std::string_view all = range->In(text_);
    for (std::string_view separator : {"\t", "|", "_", " - ", "--", " ", "-"}) {
      const size_t cut = all.find(separator);
      if (cut == std::string_view::npos || cut == 0) continue;
      const Range first = Trim(text_, {range->begin, range->begin + static_cast<uint32_t>(cut)});
      const Squeezed squeezed(first.In(text_));
      if (CountChars(squeezed) >= 8 && IsCompleteTitle(squeezed, words_) &&
          !StaysOpen(squeezed, words_) && !HasTitleVerb(Squeezed(all.substr(cut)), words_)) {
        const Squeezed rest(all.substr(cut + separator.size()));
        // …的公告-某某网: a dash alone parts only a whole title from a name.
        if (separator == "-" && !(Contains(squeezed, "关于") && IsSiteName(rest))) continue;
        Range number;
        const Range behind = {range->begin + static_cast<uint32_t>(cut + separator.size()),
                              range->end};
        if (IsWholeNumber(text_, behind, words_, &number)) title_.number = number;
        // 工作方案 (试行): the parentheses are the title's.
        if (StartsWith(rest, "(") && title_.number.empty()) continue;
        if (StartsWith(rest, "和") || StartsWith(rest, "的")) continue;
        *range = first;
        return;
      }
    }
  }

  // (宣政办秘〔2017〕152号) behind the title.
  void TakeNumberBehind(Range* range) {
    const std::string_view trimmed = range->In(text_);
    const std::string_view without = WithoutParentheses(trimmed);
    if (without.size() < trimmed.size()) {
      const Range behind = {range->begin + static_cast<uint32_t>(without.size()), range->end};
      Range number;
      PrintedDate date;
      if (!without.empty() && IsWholeNumber(text_, behind, words_, &number)) {
        title_.number = number;
        range->end = behind.begin;
      } else if (!without.empty() && !words_.issue_verbs.FindIn(behind.In(text_)).empty() &&
                 FindDate(text_, behind, &date)) {
        range->end = behind.begin;  // (2021年5月8日市政府令第24号公布)
      }
    }
  }

  // 政策解读:…方案, 【政策文件】…的通知, [转发]…的通知: the name of the site's column before a
  // title.
  void DropColumn(Range* range) const {
    const std::string_view words = range->In(text_);
    const std::string_view open = StartsWith(words, "【")  ? "【"
                                  : StartsWith(words, "[") ? "["
                                                           : "";
    const std::string_view mark = open.empty() ? ":" : open == "[" ? "]" : "】";
    const size_t end = words.substr(0, kMaxColumnBytes).find(mark);
    if (end == words.npos || end <= open.size()) return;
    const uint32_t behind = range->begin + static_cast<uint32_t>(end + mark.size());
    const Range rest = Trim(text_, {behind, range->end});
    const Squeezed title(rest.In(text_));
    if (title.view().empty() || !IsCompleteTitle(title, words_)) return;
    const Squeezed column(words.substr(open.size(), end - open.size()));
    // In brackets before a title that names its verb any words are the site's.
    const bool site = !open.empty() && HasTitleVerb(title, words_) && !HasTitleVerb(column, words_);
    if (site || words_.chrome_lines.Contains(column) || words_.columns.Contains(column) ||
        words_.chrome_beginnings.Contains(column)) {
      *range = rest;
    }
  }

  // …的通知 2017.09.20: when the site published it.
  void DropDate(Range* range) const {
    PrintedDate date;
    if (!IsDigit(text_[range->end - 1]) || !ReadDateAtEnd(text_, *range, &date)) return;
    const Range rest = Trim(text_, {range->begin, date.range.begin});
    if (!rest.empty() && IsCompleteTitle(Squeezed(rest.In(text_)), words_)) *range = rest;
  }

  // …的通知【全文废止】: a note of the site's behind a title.
  void DropNote(Range* range) const {
    const std::string_view words = range->In(text_);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"【", "】"}, {"[", "]"}, {"(", ")"}}) {
      const size_t at = EndsWith(words, close) ? words.rfind(open) : words.npos;
      if (at == words.npos || at == 0) continue;
      const std::string_view note =
          words.substr(at + open.size(), words.size() - at - open.size() - close.size());
      if (!words_.title_notes.Contains(Squeezed(note))) continue;
      *range = Trim(text_, {range->begin, range->begin + static_cast<uint32_t>(at)});
      return;
    }
  }

  // 云政办〔2023〕8号 …的通知, (云政办〔2023〕8号)…, 云政办〔2023〕8号《…的通知》: its number
  // before a title, and the 《》 around all of it.
  void TakeNumberBefore(Range* whole) {
    Range& range = *whole;
    uint32_t begin = range.begin;
    if (begin < range.end && text_[begin] == '(') ++begin;
    const uint32_t reach = std::min(range.end, begin + kMaxCodeBytes);
    const uint32_t open = NextYearBracket(text_, begin, range.end);
    Range number;
    if (open < reach && ReadNumberAtBracket(text_, open, begin, range.end, words_, &number)) {
      uint32_t end = number.end;
      for (std::string_view mark : {")", "—", "——", "-", ":", "、"}) {
        const uint32_t next = SkipBlanks(text_, end, range.end);
        if (StartsWith(text_.substr(next, range.end - next), mark)) {
          end = next + static_cast<uint32_t>(mark.size());
        }
      }
      const Range rest = Trim(text_, {end, range.end});
      // 云政办〔2023〕8号云溪市防汛方案的通知: the site shortens the title.
      const Squeezed title(rest.In(text_));
      if (number.begin == begin &&
          (HasTitleVerb(title, words_) || IsCompleteTitle(title, words_))) {
        title_.number = number;
        range = rest;
      }
    }
    const std::string_view words = range.In(text_);
    if (!StartsWith(words, "《") || !EndsWith(words, "》") || words.size() < 12) return;
    const std::string_view inner = words.substr(3, words.size() - 6);
    if (!IsBalanced(inner) || !HasTitleVerb(Squeezed(inner), words_)) return;
    range = {range.begin + 3, range.end - 3};
  }

  const std::string_view text_;
  const HeaderLexicon& words_;
  PrintedTitle title_;
};

}  // namespace

PrintedTitle CutTitle(std::string_view text, Range range, const HeaderLexicon& words) {
  return TitleCutter(text, words).Cut(range);
}

}  // namespace duban::header
