#include "extract/header_attachment.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/match.h"
#include "extract/header_date.h"
#include "extract/header_disclosure.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// No list is longer than this.
constexpr size_t kMaxAttachments = 200;
constexpr uint32_t kMaxNameLines = 4;

constexpr std::string_view kNumerals = "一二三四五六七八九十";
constexpr std::string_view kCircled = "①②③④⑤⑥⑦⑧⑨⑩";

// The number at `*at`, moved behind it; 0 for none. Digits, 一 to 十 or ① to ⑩.
int TakeNumber(std::string_view text, uint32_t* at, uint32_t end) {
  uint32_t here = *at;
  int value = 0;
  while (here < end && IsDigit(text[here]) && here < *at + 3)
    value = value * 10 + text[here++] - '0';
  if (value == 0 && here + 3 <= end) {
    const std::string_view c = text.substr(here, 3);
    const int place = std::max(PlaceIn(kNumerals, c), PlaceIn(kCircled, c));
    if (place < 0) return 0;
    value = place + 1;
    here += 3;
  }
  if (value != 0) *at = here;
  return value;
}

bool BeginsLine(std::string_view text, uint32_t at) { return at == 0 || text[at - 1] == '\n'; }

// 24小时, 110: two digits and more, and a word behind them.
bool BeginsCount(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t begin = at;
  while (at < end && IsDigit(text[at])) ++at;
  return at >= begin + 2 && at < end && CharSize(text[at]) == 3;
}

// The 2 of 1-2 behind the 1, `*at` moved behind it; 0 for none.
int TakePart(std::string_view text, uint32_t* at, uint32_t end) {
  uint32_t here = *at + 1;
  if (here >= end || text[*at] != '-' || !IsDigit(text[here])) return 0;
  const int part = TakeNumber(text, &here, end);
  if (part != 0) *at = here;
  return part;
}

// An item's number with its mark (1. 1、 (1) ① 一、) at `*at`, moved behind it; 0 for none. `part`
// is the 2 of 1-2., 0 for none.
int TakeItemNumber(std::string_view text, uint32_t* at, uint32_t end, int* part) {
  uint32_t here = SkipBlanks(text, *at, end);
  const bool bracket = here < end && text[here] == '(';
  if (bracket) ++here;
  const bool circled = here + 3 <= end && PlaceIn(kCircled, text.substr(here, 3)) >= 0;
  const int number = TakeNumber(text, &here, end);
  if (number == 0) return 0;
  *part = TakePart(text, &here, end);
  const uint32_t behind = here;
  here = SkipBlanks(text, here, end);
  if (here >= end) return 0;
  if (bracket) {
    if (text[here] != ')') return 0;
    ++here;
  } else if (text[here] == '.' || text[here] == ':' || text[here] == ')') {
    ++here;
    uint32_t year = 0;
    // 1.5 is none, 1.2023年… is, and 3.24小时值班表 at the begin of a line.
    if (here < end && IsDigit(text[here]) && ReadYear(text, here, end, &year) == 0 &&
        !(BeginsLine(text, *at) && BeginsCount(text, here, end))) {
      return 0;
    }
  } else if (StartsWith(text.substr(here), "、")) {
    here += 3;
  } else if (!circled && here == behind) {
    return 0;
  }
  *at = SkipBlanks(text, here, end);
  return number;
}

int TakeItemNumber(std::string_view text, uint32_t* at, uint32_t end) {
  int part = 0;
  const int number = TakeItemNumber(text, at, end, &part);
  return part == 0 ? number : 0;
}

// What stands between the parentheses at both ends of `words`.
std::string_view Inside(std::string_view words) { return words.substr(1, words.size() - 2); }

class ListReader {
 public:
  ListReader(const Page& page, const HeaderLexicon& words, const UnitReader& units)
      : page_(page), text_(page.text()), words_(words), units_(units) {}

  // Whether each name of the list has a label of its own: 附件1:A 附件2:B.
  bool labels_each() const { return labelled_items_; }

  // Reads the list that begins in `line`, its label at `label`; false where none does.
  bool Read(uint32_t line, uint32_t label, uint32_t end, AttachmentList* list) {
    end_ = end;
    const Range range = {label, page_.lines()[line].range.end};
    uint32_t at = range.begin;
    if (!TakeLabel(&at, range.end) && !TakeBareLabel(line, end, &at) &&
        !TakeLoneLabel(line, end, &at)) {
      return false;
    }
    list->line_begin = line;
    uint32_t next = line;
    if (at < range.end) {
      AddItems({at, range.end}, list);
      last_line_ = line;
      next = line + 1;
    } else {
      next = line + 1;
      if (next >= end) return false;
      const Range below = page_.lines()[next].range;
      at = below.begin;
      // 附件: above 附件1:XX表
      if (!(TakeLabel(&at, below.end) && labelled_items_)) {
        at = below.begin;
        labelled_items_ = false;
        next_number_ = 0;
        if (!OpensBelow(next, end)) return false;
      }
      AddItems({at, below.end}, list);
      last_line_ = next++;
    }
    while (next < end && list->names.size() < kMaxAttachments && TakeLine(next, list)) ++next;
    list->line_end = next;
    for (Range& name : list->names) name = Clean(name);
    list->names.erase(
        std::remove_if(list->names.begin(), list->names.end(),
                       [&](Range r) {
                         // 附件:略
                         return r.empty() || IsOwnFile(r) ||
                                words_.attachment_placeholders.Contains(Squeezed(r.In(text_)));
                       }),
        list->names.end());
    return !list->names.empty();
  }

 private:
  // 附件: or 附件1: at the beginning of the list.
  bool TakeLabel(uint32_t* at, uint32_t end) {
    uint32_t here = *at;
    // 附 件: blanks inside the word.
    std::string squeezed;
    size_t chars = 0;
    uint32_t word_end = 0;
    for (uint32_t i = here; i < end && chars < 6; i += CharSize(text_[i])) {
      if (IsBlank(text_[i])) continue;
      squeezed += CharAt(text_, i);
      ++chars;
      if (words_.attachments.Contains(squeezed)) word_end = i + CharSize(text_[i]);
    }
    if (word_end == 0) return false;
    here = SkipBlanks(text_, word_end, end);
    if (here >= end) return false;
    if (text_[here] == '(') return false;
    const int number = TakeNumber(text_, &here, end);
    part_ = number == 0 ? 0 : TakePart(text_, &here, end);
    here = SkipBlanks(text_, here, end);
    if (here >= end) return false;
    labelled_items_ = number != 0;
    if (number > 1 || part_ > 1) return false;
    next_number_ = number == 0 ? 0 : 2;
    if (text_[here] == ':') {
      *at = SkipBlanks(text_, here + 1, end);
      return number == 0 || *at < end;
    }
    // 附件1.XX表
    if (number == 1 && (text_[here] == '.' || StartsWith(text_.substr(here), "、"))) {
      label_dotted_ = true;
      *at = SkipBlanks(text_, here + CharSize(text_[here]), end);
      return *at < end;
    }
    return false;
  }

  // 附件1《XX表》, 附件1 XX表 right above 附件2…: the labels of a list without their colons. One
  // alone heads the attachment itself.
  bool TakeBareLabel(uint32_t line, uint32_t end, uint32_t* at) {
    if (line + 1 >= end || !SkipNumberedLabel(line, 1, at)) return false;
    uint32_t next = 0;
    if (!SkipNumberedLabel(line + 1, 2, &next)) return false;
    labelled_items_ = true;
    next_number_ = 2;
    return true;
  }

  // 附件 alone, its colon lost, above 1.A / 2.B and the signature.
  bool TakeLoneLabel(uint32_t line, uint32_t end, uint32_t* at) const {
    constexpr size_t kMaxNameBytes = 180;
    const Range range = page_.lines()[line].range;
    const Squeezed label(range.In(text_));
    if (label.view().size() <= 3 || !words_.attachments.Contains(label)) return false;
    int number = 0;
    uint32_t next = line + 1;
    for (; next < end; ++next, ++number) {
      const Range name = page_.lines()[next].range;
      uint32_t item = name.begin;
      if (name.size() > kMaxNameBytes || TakeItemNumber(text_, &item, name.end) != number + 1 ||
          FindFullStop(name.In(text_)) != std::string_view::npos) {
        break;
      }
    }
    *at = range.end;
    return number > 0 && next < end && Signs(next);
  }

  // Whether `line` is 附件, `number` and a name; `at` is the begin of the name.
  bool SkipNumberedLabel(uint32_t line, int number, uint32_t* at) const {
    const Range range = page_.lines()[line].range;
    const size_t prefix = words_.attachments.PrefixOf(range.In(text_));
    if (prefix == 0) return false;
    *at = SkipBlanks(text_, range.begin + static_cast<uint32_t>(prefix), range.end);
    if (TakeNumber(text_, at, range.end) != number) return false;
    *at = SkipBlanks(text_, *at, range.end);
    return *at + 3 < range.end && CharSize(text_[*at]) == 3 &&
           FindFullStop(range.In(text_)) == std::string_view::npos;
  }

  // The list begins on the line below its label: an item with a number, a file, or the one name
  // right above the signature. Without a signature below it, the label heads the attachment itself.
  bool OpensBelow(uint32_t line, uint32_t end) const {
    const Range range = page_.lines()[line].range;
    uint32_t at = range.begin;
    int part = 0;
    if (TakeItemNumber(text_, &at, range.end, &part) == 1 || IsFile(range.In(text_))) return true;
    return NamesAboveSignature(line, end);
  }

  // Whether `line`, and the lines below it if more, are each a whole name without a number, right
  // above the signature.
  bool NamesAboveSignature(uint32_t line, uint32_t end) const {
    constexpr uint32_t kMaxNames = 8;
    constexpr size_t kMaxNameBytes = 180;
    const uint32_t limit = std::min(end, line + kMaxNames + 1);
    for (uint32_t at = line; at < limit; ++at) {
      if (at > line && Signs(at)) return true;
      const Range range = page_.lines()[at].range;
      if (range.size() > kMaxNameBytes || page_.lines()[at].Has(Line::kColon | Line::kStop) ||
          BeginsNumbered(range.In(text_)) || !IsWhole(Squeezed(Clean(range).In(text_)))) {
        return false;
      }
    }
    return false;
  }

  // Whether `line` is the body or the date of a signature, or both.
  bool Signs(uint32_t line) const {
    const Range range = page_.lines()[line].range;
    PrintedDate date;
    if (units_.IsUnit(Squeezed(range.In(text_)))) return true;
    if (!ReadDateAtEnd(text_, range, &date)) return false;
    const Squeezed body(text_.substr(range.begin, date.range.begin - range.begin));
    return body.view().empty() || units_.IsUnit(body);
  }

  static bool IsFile(std::string_view name) {
    for (std::string_view ending :
         {".doc", ".docx", ".xls", ".xlsx", ".pdf", ".zip", ".rar", ".wps", ".ofd", ".et", ".txt",
          ".jpg", ".png", ".ppt", ".pptx", ".7z"}) {
      if (absl::EndsWithIgnoreCase(View(name), View(ending))) return true;
    }
    return false;
  }

  // 云政办字〔2022〕33号.pdf: the notice itself, or another, and no list or plan.
  bool IsOwnFile(Range name) const {
    const std::string_view words = name.In(text_);
    if (!IsFile(words)) return false;
    const Range stem = {name.begin, name.begin + static_cast<uint32_t>(words.rfind('.'))};
    Range number;
    return IsWholeNumber(text_, stem, words_, &number);
  }

  // Adds the items of one line: 1.A 2.B 3.C, or a single name.
  void AddItems(Range range, AttachmentList* list) {
    uint32_t at = range.begin;
    uint32_t behind = at;
    int part = 0;
    const int first = TakeItemNumber(text_, &behind, range.end, &part);
    if (first != 0 && (next_number_ == 0 || first == next_number_) && !labelled_items_) {
      at = behind;
      next_number_ = first + 1;
      part_ = part;
      numbered_ = true;
    }
    uint32_t begin = at;
    if (numbered_) {
      for (uint32_t i = at; i < range.end; i += CharSize(text_[i])) {
        uint32_t item = i;
        if (!IsDigit(text_[i]) && text_[i] != '(' && CharSize(text_[i]) != 3) continue;
        if (i == begin || IsDigit(text_[i - 1]) || text_[i - 1] == '.') continue;
        if (!IsDigit(text_[i]) && PlaceIn(kCircled, CharAt(text_, i)) < 0 &&
            !IsBlank(text_[i - 1])) {
          continue;
        }
        if (TakeItemNumber(text_, &item, range.end) != next_number_ || item >= range.end) continue;
        list->names.push_back({begin, i});
        begin = item;
        ++next_number_;
        i = item - CharSize(text_[CharBefore(text_, item)]);
      }
    }
    list->names.push_back({begin, range.end});
    name_lines_ = 1;
  }

  // Whether `line` goes on with the list; then it is added.
  bool TakeLine(uint32_t line, AttachmentList* list) {
    const Range range = page_.lines()[line].range;
    const std::string_view words = range.In(text_);
    if (words.size() > 600 || page_.lines()[line].cell >= 0) return false;
    uint32_t item = range.begin;
    const bool plain = labelled_items_ && name_lines_ > 0 && list->names.size() == 1 &&
                       label_dotted_ && TakeItemNumber(text_, &item, range.end) == next_number_;
    if (plain) labelled_items_ = false;  // 附件 1.A, then 2.B
    if (labelled_items_) {
      // 附件2:XX表
      const size_t prefix = words_.attachments.PrefixOf(words);
      uint32_t at = range.begin + static_cast<uint32_t>(prefix);
      at = SkipBlanks(text_, at, range.end);
      const int number = prefix == 0 ? 0 : TakeNumber(text_, &at, range.end);
      const int part = number == 0 ? 0 : TakePart(text_, &at, range.end);
      if (IsNext(number, part)) {
        at = SkipBlanks(text_, at, range.end);
        if (at >= range.end) return false;
        if (text_[at] == ':' || text_[at] == '.') ++at;
        list->names.push_back({at, range.end});
        next_number_ = number + 1;
        part_ = part;
        name_lines_ = 1;
        last_line_ = line;
        return true;
      }
    } else {
      uint32_t at = range.begin;
      // 附件:A / 附件:B, 附件:1.A / 附件:2.B: the label again before each.
      const size_t label = words_.attachments.PrefixOf(words);
      const bool again = label != 0 && StartsWith(words.substr(label), ":");
      if (again) at = SkipBlanks(text_, at + static_cast<uint32_t>(label) + 1, range.end);
      int part = 0;
      const int number = TakeItemNumber(text_, &at, range.end, &part);
      if (again && part == 0 && at < range.end && (number == 0 || number == next_number_)) {
        // 附件:A / 附件:A: the second heads the attachment itself.
        if (IsSame({at, range.end}, list->names.back())) return false;
        if (number != 0) ++next_number_;
        list->names.push_back({at, range.end});
        name_lines_ = 1;
        last_line_ = line;
        return true;
      }
      if (number != 0 && at < range.end && words.find("。") >= words.size() - 3 &&
          (IsNext(number, part) || (part == 0 && SkipsNumber(number, {at, range.end})))) {
        next_number_ = number;
        AddItems(range, list);
        last_line_ = line;
        return true;
      }
    }
    if (IsFile(words) && IsFile(list->names.back().In(text_))) {
      list->names.push_back(range);
      last_line_ = line;
      return true;
    }
    return TakeBareName(line, list) || Continues(line, list);
  }

  // 附件:A, B below, neither with a number.
  bool TakeBareName(uint32_t line, AttachmentList* list) {
    const Range range = page_.lines()[line].range;
    if (numbered_ || labelled_items_ || page_.lines()[line].blank_lines_before > 1 ||
        !NamesAboveSignature(line, end_)) {
      return false;
    }
    const Squeezed last(Clean(list->names.back()).In(text_));
    if (!IsWhole(last) || !IsBalanced(last) || IsSame(range, list->names.back())) return false;
    list->names.push_back(range);
    name_lines_ = 1;
    last_line_ = line;
    return true;
  }

  bool IsSame(Range a, Range b) const {
    return Squeezed(Clean(a).In(text_)).view() == Squeezed(Clean(b).In(text_)).view();
  }

  // Whether an item's number follows the last one: 2 or 2-1 behind 1, 1-2 behind 1-1.
  bool IsNext(int number, int part) const {
    return (number == next_number_ && part <= 1) ||
           (part > 1 && number + 1 == next_number_ && part == part_ + 1);
  }

  // 1.A 3.B: one was left out, or the count is wrong, before what is surely a name.
  bool SkipsNumber(int number, Range name) const {
    constexpr int kMaxLeftOut = 2;
    return numbered_ && number > next_number_ && number <= next_number_ + kMaxLeftOut &&
           (IsFile(name.In(text_)) || IsWhole(Squeezed(Clean(name).In(text_))));
  }

  // A name that was wrapped: what is printed so far is no whole name, and with this line it is.
  bool Continues(uint32_t line, AttachmentList* list) {
    const Range range = page_.lines()[line].range;
    const std::string_view words = range.In(text_);
    if (page_.lines()[line].blank_lines_before > 1 || name_lines_ >= kMaxNameLines) return false;
    if (FindAnyAscii(words, ":?!") != std::string_view::npos || Contains(words, "。")) {
      return false;
    }
    PrintedDate date;
    if (ReadDate(text_, range.begin, range.end, &date) || BeginsNumbered(words)) return false;
    Range& name = list->names.back();
    const Squeezed so_far(Clean(name).In(text_));
    const bool open = !IsBalanced(Squeezed(name.In(text_)));
    const Squeezed squeezed(words);
    // (此件公开发布) is said of the notice.
    if (StartsWith(squeezed, "(") && EndsWith(squeezed, ")") &&
        DisclosureOf(Inside(squeezed), words_) != v1::Disclosure::DISCLOSURE_UNSPECIFIED) {
      return false;
    }
    const bool complete = IsWhole(so_far);
    if (complete && !open && !StartsWith(squeezed, "(") && !StartsWith(squeezed, "的")) {
      return false;
    }
    if (!open &&
        (units_.IsUnit(squeezed) || !IsWhole(std::string(so_far.view()).append(squeezed.view()))))
      return false;
    name.end = range.end;
    ++name_lines_;
    last_line_ = line;
    return true;
  }

  bool IsWhole(std::string_view name) const {
    return words_.kinds.SuffixOf(WithoutParentheses(name)) != 0;
  }

  // Without the marks behind a name and the 《》 around it.
  Range Clean(Range name) const {
    for (;;) {
      name = Trim(text_, name);
      if (name.empty()) return name;
      const uint32_t last = CharBefore(text_, name.end, name.begin);
      const std::string_view c = CharAt(text_, last);
      if (c == ";" || c == "。" || c == "," || c == "、" || c == ".") {
        name.end = last;
        continue;
      }
      const std::string_view words = name.In(text_);
      // 成员名单(略), 任务表(另发)
      if (const size_t open = words.rfind('(');
          c == ")" && open != words.npos &&
          (words_.attachment_placeholders.Contains(Inside(words.substr(open))) ||
           words_.attachment_notes.SuffixOf(Inside(words.substr(open))) != 0)) {
        name.end = name.begin + static_cast<uint32_t>(open);
        continue;
      }
      if (StartsWith(words, "《") && c == "》" && words.find("》") == words.size() - 3) {
        return {name.begin + 3, last};
      }
      return name;
    }
  }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  const UnitReader& units_;
  bool labelled_items_ = false;  // 附件1:A 附件2:B
  bool label_dotted_ = false;    // 附件1.A
  bool numbered_ = false;
  int next_number_ = 0;
  int part_ = 0;  // The 2 of 1-2, the last number; 0 for none.
  uint32_t name_lines_ = 0;
  uint32_t last_line_ = 0;
  uint32_t end_ = 0;  // Of the lines that the list may take.
};

}  // namespace

bool IsAttachmentHeading(std::string_view line, const HeaderLexicon& words) {
  if (line.size() > 40 || !words.attachments.MayBegin(line)) return false;
  const Squeezed squeezed(line);
  const std::string_view s = squeezed;
  const size_t word = words.attachments.PrefixOf(s);
  if (word == 0) return false;
  uint32_t at = static_cast<uint32_t>(word);
  if (word == 3 && at == s.size()) return false;  // A bare 附
  const uint32_t end = static_cast<uint32_t>(s.size());
  if (at < end && s[at] == '(') ++at;
  TakeNumber(s, &at, end);
  if (at < end && s[at] == '-') {
    ++at;
    TakeNumber(s, &at, end);
  }
  while (at < end && (s[at] == ')' || s[at] == ':' || s[at] == '.')) ++at;
  return at == end;
}

size_t AttachmentLabelBefore(std::string_view line, const HeaderLexicon& words) {
  const size_t word = words.attachments.PrefixOf(line);
  const auto size = static_cast<uint32_t>(line.size());
  auto at = static_cast<uint32_t>(word);
  while (at < size && line[at] == ' ') ++at;
  if (word == 0 || TakeNumber(line, &at, size) == 0) return 0;
  while (at < size && (line[at] == ':' || line[at] == '.' || line[at] == ' ')) ++at;
  return at < size ? at : 0;
}

namespace {

// One behind the last line that 附件2 begins; 0 for none.
uint32_t BehindSecondLabel(const Page& page, const HeaderLexicon& words) {
  for (auto line = static_cast<uint32_t>(page.lines().size()); line > 0; --line) {
    const Range range = page.lines()[line - 1].range;
    const size_t label = words.attachments.PrefixOf(range.In(page.text()));
    uint32_t at = range.begin + static_cast<uint32_t>(label);
    if (label != 0 && TakeNumber(page.text(), &at, range.end) == 2) return line;
  }
  return 0;
}

// 请认真贯彻落实。附件:1.A2.B: where the list begins behind the sentence that the page lost the
// line end of; 0 for nowhere.
uint32_t GluedLabel(const Page& page, const HeaderLexicon& words, uint32_t line) {
  const Line& whole = page.lines()[line];
  if (whole.cell >= 0 || !whole.Has(Line::kStop) || !whole.Has(Line::kColon)) return 0;
  // Behind the last sentence: one behind the list is text.
  const size_t stop = FindLastFullStop(whole.range.In(page.text()));
  const auto label = whole.range.begin + static_cast<uint32_t>(stop) + 3;
  const std::string_view rest = Range{label, whole.range.end}.In(page.text());
  const size_t size = words.attachments.PrefixOf(rest.substr(0, 32));
  if (size == 0 || size >= rest.size() || rest[size] != ':') return 0;
  uint32_t item = label + static_cast<uint32_t>(size) + 1;
  return TakeItemNumber(page.text(), &item, whole.range.end) == 1 ? label : 0;
}

}  // namespace

AttachmentList ReadAttachments(const Page& page, const HeaderLexicon& words,
                               const UnitReader& units, uint32_t begin, uint32_t end) {
  std::optional<uint32_t> behind_second;
  AttachmentList list;
  for (uint32_t line = begin; line < end; ++line) {
    const Line& at = page.lines()[line];
    if (at.cell >= 0 || !words.attachments.MayBegin(at.range.In(page.text()))) continue;
    if (words.attachments.PrefixOf(Squeezed(at.range.In(page.text()).substr(0, 32))) == 0) continue;
    AttachmentList found;
    ListReader reader(page, words, units);
    if (!reader.Read(line, at.range.begin, end, &found)) continue;
    if (reader.labels_each() && found.names.size() == 1) {
      // 附件1:A, and 附件2 behind other text, head the attachments themselves.
      if (!behind_second) behind_second = BehindSecondLabel(page, words);
      if (*behind_second > found.line_end) continue;
    }
    return found;
  }
  // The text that issues a plan is short.
  constexpr uint32_t kMaxLines = 24;
  for (uint32_t line = begin; line < std::min(end, begin + kMaxLines); ++line) {
    const uint32_t label = GluedLabel(page, words, line);
    if (label != 0 && ListReader(page, words, units).Read(line, label, end, &list)) return list;
  }
  return AttachmentList();
}

}  // namespace duban::header
