#include "extract/header_own.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_number.h"
#include "extract/header_text.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

class OwnSearch {
 public:
  explicit OwnSearch(const HeadParts& parts)
      : page_(parts.page),
        text_(parts.page.text()),
        words_(parts.words),
        head_(parts.head),
        title_(parts.title),
        labels_(parts.labels),
        note_line_(parts.note_line) {}

  Range DocumentNumber() const {
    Range number{0, 0}, issue{0, 0};
    for (uint32_t i = 0; i < head_.end && number.empty(); ++i) {
      if (head_.kinds[i] != HeadLine::kNumber) continue;
      IsWholeNumber(text_, LineRange(i), words_, &number);
      // 2025年第1期: of the gazette that prints the notice, which has a number of its own.
      if (!number.empty() && EndsWith(number.In(text_), "期") &&
          NextYearBracket(text_, number.begin, number.end) == number.end) {
        if (issue.empty()) issue = number;
        number = {0, 0};
      }
    }
    if (!number.empty()) return WholeSerial(number);
    if (!title_.number.empty()) return title_.number;
    number = NumberBesideLabel();
    if (number.empty()) number = LabelNumber({});
    PrintedDate date;
    for (uint32_t i = 0; i < head_.end && number.empty(); ++i) {
      if (!ReadDateBesideNumber(i, &date, &number)) number = {0, 0};
    }
    for (uint32_t i = FirstNoteLine(); i < head_.end && number.empty(); ++i) {
      ReadNote(i, &date, &number);
    }
    if (number.empty() && note_line_ != 0) ReadNote(note_line_, &date, &number);
    return number.empty() ? issue : number;
  }

  Range IndexNumber() const {
    for (const LabelValue& label : labels_) {
      if (label.kind != v1::LabelWords::INDEX_NUMBER || label.value.empty()) continue;
      Range value = WithoutBullet(label.value);
      const size_t cut = value.In(text_).find('\t');
      if (cut != std::string_view::npos) value.end = value.begin + static_cast<uint32_t>(cut);
      return value;
    }
    return FindIndexByForm();
  }

  bool LabelDate(v1::LabelWords::Kind kind, PrintedDate* date) const {
    // 发布日期 says more than 更新时间, and that more than 时间, which a site that copies the
    // notice prints.
    enum Rank { kNone, kShort, kUpdated, kPublished } found = kNone;
    constexpr uint32_t kShortBytes = 6;
    for (const LabelValue& label : labels_) {
      if (label.kind != kind) continue;
      const auto* known = words_.FindLabel(Squeezed(label.label.In(text_)));
      const Rank rank = label.label.size() <= kShortBytes  ? kShort
                        : known != nullptr && !known->bare ? kUpdated
                                                           : kPublished;
      if (rank <= found || (rank == kShort && IsOfEvent(label))) continue;
      const Range value = {label.value.begin, std::min(label.value.end, label.value.begin + 60)};
      PrintedDate here;
      if (!FindDate(text_, value, &here)) continue;
      *date = here;
      found = rank;
    }
    return found != kNone;
  }

  // 时间:2023年5月8日 / 地点:三楼会议室: when something takes place.
  bool IsOfEvent(const LabelValue& label) const {
    const uint32_t next = std::max(label.line, label.value_line) + 1;
    return next < page_.lines().size() &&
           words_.event_places.PrefixOf(Squeezed(page_.In(page_.lines()[next].range))) != 0;
  }

  // A date in parentheses under the title (题注), or one before the portal's fields without a
  // label.
  bool HeadDate(bool portal, PrintedDate* date) const {
    for (uint32_t i = 0; i < head_.end; ++i) {
      const Range line = LineRange(i);
      Range number;
      if (!portal && ((i >= FirstNoteLine() && ReadNote(i, date, &number)) ||
                      ReadDateBesideNumber(i, date, &number))) {
        return true;
      }
      for (uint32_t at = line.begin; at < line.end; ++at) {
        // Each stretch between tabs and bars, behind the title, and where digits begin.
        const bool border =
            at == line.begin || text_[at] == '\t' || text_[at] == '|' || at == title_.range.end;
        if (!border && !(portal && IsDigit(text_[at]) && !IsDigit(text_[at - 1]))) {
          continue;
        }
        uint32_t begin = SkipBlanks(text_, at + (text_[at] == '|'), line.end);
        if (StartsWith(text_.substr(begin, line.end - begin), "•")) {
          begin = SkipBlanks(text_, begin + 3, line.end);
        }
        if (begin >= line.end) break;
        const bool bracket = text_[begin] == '(' || text_[begin] == '[';
        if (!ReadDate(text_, begin + bracket, line.end, date)) continue;
        // 2023年5月8日10:56: the time of day is the portal's.
        const uint32_t behind = SkipBlanks(text_, date->range.end, line.end);
        const bool timed = behind < line.end && IsDigit(text_[behind]) &&
                           text_.substr(behind, 3).find(':') != std::string_view::npos;
        // 云溪网 2023年5月8日 来源:县政府办
        const bool noted =
            portal && (StandsBeforeLabel(behind) ||
                       (at == line.begin && behind >= line.end && StandsAboveSource(i)));
        const bool sourced = portal && !title_.range.empty() && EndsField(date->range);
        const bool words = Contains(date->range.In(text_), "年") && !timed && !noted && !sourced;
        // 来源:云溪网 2023-05-10 08:30; …的通知 2023-05-10
        const bool ends_title =
            date->range.end == line.end &&
            words_.IsTitleName(Squeezed(text_.substr(line.begin, at - line.begin)));
        if (!border && !timed && !noted && !sourced && !ends_title) continue;
        if (IsLabelled(date->range)) continue;
        if (portal ? !words : (words && i >= title_.line_end && text_[begin] == '(')) {
          // • 2023-05-08 and • 2023-05-10 below: issued and published, their labels lost.
          PrintedDate next;
          if (portal && !timed && i + 1 < head_.end && ReadBareDate(i, &next) &&
              ReadBareDate(i + 1, &next)) {
            *date = next;
          }
          return true;
        }
      }
    }
    Range number;
    return !portal && note_line_ != 0 && ReadNote(note_line_, date, &number);
  }

 private:
  bool StandsBeforeLabel(uint32_t at) const {
    return std::any_of(labels_.begin(), labels_.end(),
                       [&](const LabelValue& label) { return label.label.begin == at; });
  }

  // • 2023年5月8日 / • 来源:县应急局: whether the line below `line` begins with a field that has a
  // value, as a portal's line of facts about a page that was broken up.
  bool StandsAboveSource(uint32_t line) const {
    constexpr uint32_t kMaxBulletBytes = 6;
    if (line + 1 >= head_.end) return false;
    const uint32_t below = LineRange(line + 1).begin;
    return std::any_of(labels_.begin(), labels_.end(), [&](const LabelValue& label) {
      return label.kind == v1::LabelWords::FIELD && label.label.begin >= below &&
             label.label.begin <= below + kMaxBulletBytes && label.value_line == line + 1 &&
             !label.value.empty();
    });
  }

  // Whether words alone stand before the date in the value of a field, which it ends: 来源:法规处
  // 2023-05-10.
  bool EndsField(Range date) const {
    constexpr size_t kMinChars = 2;
    return std::any_of(labels_.begin(), labels_.end(), [&](const LabelValue& label) {
      if (label.kind != v1::LabelWords::FIELD || label.value.end != date.end ||
          label.value.begin >= date.begin) {
        return false;
      }
      const std::string_view before =
          text_.substr(label.value.begin, date.begin - label.value.begin);
      return CountChars(before) > kMinChars && std::none_of(before.begin(), before.end(), IsDigit);
    });
  }

  // An index number (索引号) by its form, its label lost: 003127788/202105-00041.
  Range FindIndexByForm() const {
    for (uint32_t i = 0; i < head_.end; ++i) {
      const Range line = LineRange(i);
      if (line.size() > 600 || Contains(line.In(text_), "://")) continue;
      for (uint32_t at = line.begin; at < line.end; ++at) {
        if (text_[at] != '/') continue;
        uint32_t begin = at;
        while (begin > line.begin &&
               (IsDigit(text_[begin - 1]) || (text_[begin - 1] >= 'A' && text_[begin - 1] <= 'Z') ||
                (text_[begin - 1] == '-' && begin < at))) {
          --begin;
        }
        if (text_[begin] == '-') continue;
        const uint32_t dash = EndOfDigits(at + 1, line.end);
        if (at - begin < 8 || dash - at < 5 || dash >= line.end || text_[dash] != '-') continue;
        const uint32_t end = EndOfDigits(dash + 1, line.end);
        if (end - dash < 5) continue;
        return {begin, end};
      }
    }
    return {0, 0};
  }

  uint32_t EndOfDigits(uint32_t at, uint32_t end) const {
    while (at < end && IsDigit(text_[at])) ++at;
    return at;
  }

  // The first number that a label of document numbers gives and that ends in `serial`.
  Range LabelNumber(std::string_view serial) const {
    for (const LabelValue& label : labels_) {
      Range found;
      if (label.kind == v1::LabelWords::DOCUMENT_NUMBER && !label.value.empty() &&
          FindLabelledNumber(text_, label.value, words_, &found) &&
          EndsWith(Squeezed(found.In(text_)), serial)) {
        return found;
      }
    }
    return {0, 0};
  }

  // 第3号 alone is the end of a number that a label gives whole, or of the order's line above.
  Range WholeSerial(Range number) const {
    const Squeezed serial(number.In(text_));
    if (!StartsWith(serial, "第")) return number;
    const Range whole = LabelNumber(serial);
    if (!whole.empty()) return whole;
    for (uint32_t i = 1; i < head_.end; ++i) {
      if (LineRange(i).begin > number.begin || LineRange(i).end < number.end) continue;
      const Squeezed above(LineText(i - 1));
      const bool order = head_.kinds[i - 1] == HeadLine::kPlain && EndsWith(above, "令") &&
                         CountChars(above) >= 4 && CountChars(above) <= 30;
      // (第3号) below it: the parentheses would open in the number and not close.
      return order && LineText(i).back() != ')' ? Range{LineRange(i - 1).begin, number.end}
                                                : number;
    }
    return number;
  }

  // 宣政办秘〔2017〕152号    签发人:张三: the number before a label, or beside other plain words.
  Range NumberBesideLabel() const {
    for (uint32_t i = 0; i < head_.end; ++i) {
      const Range dated = NumberBeforeDate(LineRange(i));
      if (!dated.empty()) return dated;
      if (head_.kinds[i] == HeadLine::kChrome) continue;
      const Range line = LineRange(i);
      uint32_t begin = line.begin;
      uint32_t word = line.begin;
      for (uint32_t at = line.begin; at <= line.end; ++at) {
        if (at < line.end && text_[at] != '\t' && text_[at] != '|' && text_[at] != ' ') continue;
        Range number;
        if (IsNumberOfHead({begin, at}, &number)) return number;
        // 等级 特急·明电 云政办发明电〔2023〕1号: how a telegram prints it.
        if (word != begin && EndsWith(text_.substr(word, at - word), "号") &&
            words_.title_verbs.FindIn(line.In(text_)).empty() &&
            IsNumberOfHead({word, at}, &number)) {
          return number;
        }
        word = at + 1;
        if (at < line.end && text_[at] != ' ') begin = word;
      }
      Range number;
      if (head_.kinds[i] == HeadLine::kPlain && !title_.range.empty() &&
          FindNumber(text_, line, words_, &number) && number.begin == line.begin &&
          EndsWith(Squeezed(title_.range.In(text_)),
                   Squeezed(text_.substr(number.end, line.end - number.end)))) {
        return number;  // 宣政办秘〔2017〕152号重点工作任务分解方案的通知, the title below in full.
      }
    }
    return {0, 0};
  }

  // 宣政办秘〔2017〕152号 2017-08-29 09:30: the number before the portal's date; nothing for
  // others.
  Range NumberBeforeDate(Range line) const {
    constexpr uint32_t kMaxBytes = 150;
    constexpr size_t kHanBytes = 3;
    if (line.size() > kMaxBytes) return {0, 0};
    const size_t mark = line.In(text_).find("号");
    const uint32_t end = line.begin + static_cast<uint32_t>(mark + kHanBytes);
    if (mark == std::string_view::npos || end >= line.end || !IsDigit(text_[end])) return {0, 0};
    PrintedDate date;
    Range number;
    if (!ReadDate(text_, end, line.end, &date) || !IsNumberOfHead({line.begin, end}, &number)) {
      return {0, 0};
    }
    return number;
  }

  bool IsNumberOfHead(Range range, Range* number) const {
    return IsWholeNumber(text_, range, words_, number) && Contains(number->In(text_), "号") &&
           !OverlapsLabel(range);
  }

  bool OverlapsLabel(Range range) const {
    return std::any_of(labels_.begin(), labels_.end(), [&](const LabelValue& label) {
      return label.label.begin < range.end && range.begin < label.value.end;
    });
  }

  // 2023年5月8日 云财〔2023〕8号, or the date behind the number: of its issue.
  bool ReadDateBesideNumber(uint32_t line, PrintedDate* date, Range* number) const {
    constexpr uint32_t kMaxBytes = 150;
    Range range = LineRange(line);
    if (range.size() > kMaxBytes || !Contains(range.In(text_), "号")) return false;
    // (2023年5月8日 云财〔2023〕8号)
    if (text_[range.begin] == '(' && text_[range.end - 1] == ')') {
      range = {range.begin + 1, range.end - 1};
    }
    const bool leads = ReadDate(text_, range.begin, range.end, date);
    if (!leads && !ReadDateAtEnd(text_, range, date)) return false;
    const Range rest =
        leads ? Range{date->range.end, range.end} : Range{range.begin, date->range.begin};
    return Contains(date->range.In(text_), "年") &&
           IsWholeNumber(text_, Trim(text_, rest), words_, number);
  }

  // A note may stand behind the title in its last line.
  uint32_t FirstNoteLine() const { return title_.line_end - (title_.line_end > 0); }

  Range WithoutBullet(Range range) const {
    return StartsWith(range.In(text_), "•") ? Trim(text_, {range.begin + 3, range.end}) : range;
  }

  // (2021年5月8日市政府令第24号公布 自2021年7月1日起施行): a line that tells of the issue with its
  // verb and a date in words.
  bool ReadNote(uint32_t line, PrintedDate* date, Range* number) const {
    Range range = LineRange(line);
    if (title_.range.end > range.begin && title_.range.end < range.end) {
      range.begin = SkipBlanks(text_, title_.range.end, range.end);
    }
    if (text_[range.begin] != '(' || words_.issue_verbs.FindIn(range.In(text_)).empty()) {
      return false;
    }
    const Range note = {range.begin + 1, range.end - (text_[range.end - 1] == ')')};
    return ReadAdoption(text_, note, words_, date, number) && Contains(date->range.In(text_), "年");
  }

  // A line that holds a date and nothing else but its bullet.
  bool ReadBareDate(uint32_t line, PrintedDate* date) const {
    const Range range = WithoutBullet(LineRange(line));
    return !range.empty() && ReadDate(text_, range.begin, range.end, date) &&
           date->range.end == range.end;
  }

  // Whether a date is the value of a label (生效日期), so that it is none without.
  bool IsLabelled(Range date) const {
    return std::any_of(labels_.begin(), labels_.end(), [&](const LabelValue& label) {
      return label.value.begin == date.begin && !label.value.empty();
    });
  }

  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }
  std::string_view LineText(uint32_t line) const { return LineRange(line).In(text_); }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  const Head& head_;
  const Title& title_;
  const std::vector<LabelValue>& labels_;
  const uint32_t note_line_;
};

}  // namespace

Range FindOwnNumber(const HeadParts& parts) { return OwnSearch(parts).DocumentNumber(); }

Range FindIndexNumber(const HeadParts& parts) { return OwnSearch(parts).IndexNumber(); }

bool FindLabelDate(const HeadParts& parts, v1::LabelWords::Kind kind, PrintedDate* date) {
  return OwnSearch(parts).LabelDate(kind, date);
}

bool FindHeadDate(const HeadParts& parts, bool portal, PrintedDate* date) {
  return OwnSearch(parts).HeadDate(portal, date);
}

}  // namespace duban::header
