#include "extract/header_number.h"

#include <algorithm>

#include "extract/header_date.h"
#include "extract/header_text.h"
#include "text/char_set.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Longest code of an agency, in bytes: 16 Chinese characters.
constexpr uint32_t kMaxCodeBytes = 48;

constexpr CharSet kOpening(U"〔[(【〖〈<{");
constexpr CharSet kClosing(U"〕])】〗〉>}");

// Bytes of the bracket at `at` when it is one of `brackets`, else 0.
uint32_t BracketAt(std::string_view text, uint32_t at, uint32_t end, const CharSet& brackets) {
  if (at >= end) return 0;
  const Decoded c = DecodeAt(text, at);
  return brackets.Has(c.code) ? c.size : 0;
}

uint32_t OpeningAt(std::string_view text, uint32_t at, uint32_t end) {
  return BracketAt(text, at, end, kOpening);
}
uint32_t ClosingAt(std::string_view text, uint32_t at, uint32_t end) {
  return BracketAt(text, at, end, kClosing);
}

// The serial number and its 号 at `at` (第 before it, blanks inside): where it ends, 0 for none.
uint32_t SerialEnd(std::string_view text, uint32_t at, uint32_t end) {
  at = SkipBlanks(text, at, end);
  const bool ordinal = StartsWith(text.substr(at, end - at), "第");
  if (ordinal) at = SkipBlanks(text, at + 3, end);
  static constexpr std::string_view kDigits = "〇一二三四五六七八九十百零";
  uint32_t digits = 0;
  // 府農林字第1130089123號: the year's three digits and seven more.
  while (at < end && digits < 10) {
    // 第87/2021号 is how circulars in Hong Kong are numbered.
    if (IsDigit(text[at]) ||
        (digits > 0 && (text[at] == '-' || text[at] == '/' || IsLetter(text[at])))) {
      ++at;
    } else if (PlaceIn(kDigits, CharAt(text, at)) >= 0) {
      at += 3;
    } else {
      break;
    }
    ++digits;
  }
  if (digits == 0) return 0;
  at = SkipBlanks(text, at, end);
  // 〔2023〕第15期 is how minutes are numbered.
  const std::string_view behind = text.substr(at, end - at);
  return StartsWith(behind, "号") || (ordinal && StartsWith(behind, "期")) ? at + 3 : 0;
}

// Whether `words` end as a serial number does: with its 号 or 期.
bool EndsSerial(std::string_view words) { return EndsWith(words, "号") || EndsWith(words, "期"); }

// The year in the brackets that open at `open` and the serial number behind: where it ends, 0 for
// none.
uint32_t NumberEnd(std::string_view text, uint32_t open, uint32_t end) {
  const uint32_t bracket = OpeningAt(text, open, end);
  if (bracket == 0) return 0;
  uint32_t at = SkipBlanks(text, open + bracket, end);
  if (ReadYear(text, at, end, &at) == 0) return 0;
  at = SkipBlanks(text, at, end);
  if (StartsWith(text.substr(at, end - at), "年")) at += 3;
  const uint32_t close = ClosingAt(text, at, end);
  return close == 0 ? 0 : SerialEnd(text, at + close, end);
}

// A character that an agency's code may hold.
bool IsCodeChar(std::string_view text, uint32_t at) {
  return IsHan(text, at) || IsLetter(text[at]);
}

// Where the run of code characters before `at` begins; blanks between them are passed over when
// `spaced`.
uint32_t CodeBegin(std::string_view text, uint32_t at, uint32_t floor, bool spaced) {
  uint32_t begin = at;
  uint32_t here = at;
  while (here > floor && at - here < kMaxCodeBytes) {
    const uint32_t before = CharBefore(text, here, floor);
    if (IsCodeChar(text, before)) {
      begin = before;
    } else if (!(IsBlank(text[before]) && text[before] != '\n' && (spaced || begin == at))) {
      break;
    }
    here = before;
  }
  return begin;
}

// Where all of the code before `at` begins, the place in its parentheses included:
// (清岚)应急责改, 清(岚)市监罚.
uint32_t WholeCodeBegin(std::string_view text, uint32_t at, uint32_t floor) {
  const uint32_t begin = CodeBegin(text, at, floor, true);
  if (begin == at || begin == floor) return begin;
  const uint32_t close = CharBefore(text, begin, floor);
  const uint32_t place = text[close] == ')' ? CodeBegin(text, close, floor, false) : close;
  if (place == close || place == floor || text[place - 1] != '(') return begin;
  return place - 1 == floor ? floor : CodeBegin(text, place - 1, floor, false);
}

// Takes running text off the front of a code: 根据国办发 is 国办发. A single character (和, 以) is
// only taken where what is left still begins with a place or a body, not with a function: 和政办发
// stays.
uint32_t WithoutLeadIn(std::string_view text, uint32_t begin, uint32_t end,
                       const HeaderLexicon& words) {
  for (uint32_t at = begin; at < end;) {
    const uint32_t size =
        static_cast<uint32_t>(words.number_lead_ins.PrefixOf(text.substr(at, end - at)));
    if (size > 3 && at + size < end) {
      begin = at = at + size;
    } else {
      at += CharSize(text[at]);
    }
  }
  const uint32_t size =
      static_cast<uint32_t>(words.number_lead_ins.PrefixOf(text.substr(begin, end - begin)));
  if (size == 3 && end - begin > 9) {
    if (words.number_functions.StartsAt(text, begin + 3) == 0) begin += 3;
  }
  return begin;
}

// 第12号, 市政府令第5号, 2023年第5号 at the end of `range`: where it begins, range.end for none.
uint32_t OrderBegin(std::string_view text, Range range) {
  const size_t mark = range.In(text).rfind("第");
  if (mark == std::string_view::npos) return range.end;
  const uint32_t at = range.begin + static_cast<uint32_t>(mark);
  if (SerialEnd(text, at, range.end) != range.end) return range.end;
  // 教育部、国家市场监督管理总局令第45号: of several bodies.
  constexpr uint32_t kMaxChars = 40;
  uint32_t begin = at;
  uint32_t chars = 0;
  while (begin > range.begin && chars < kMaxChars) {
    const uint32_t before = CharBefore(text, begin, range.begin);
    const bool joint = CharAt(text, before) == "、" && before > range.begin &&
                       CharAt(text, CharBefore(text, before, range.begin)) != "号";
    if (!joint && !IsHan(text, before) && !IsDigit(text[before]) && !IsBlank(text[before])) break;
    begin = before;
    ++chars;
  }
  begin = SkipBlanks(text, begin, at);
  // 2011年教育部令第31号: the year is told of the order.
  uint32_t year_end = 0;
  if (ReadYear(text, begin, at, &year_end) != 0 &&
      StartsWith(text.substr(year_end, at - year_end), "年") && year_end + 3 < at &&
      IsHan(text, year_end + 3)) {
    begin = year_end + 3;
  }
  return begin;
}

// 建设部81号 before 令, 建设部令81号: the number of an order without its 第.
bool IsPlainOrder(std::string_view text, Range order, const HeaderLexicon& words) {
  constexpr size_t kMaxBodyChars = 20;
  constexpr uint32_t kSerialSignBytes = 3;
  uint32_t digits = order.end - kSerialSignBytes;
  while (digits > order.begin && IsDigit(text[digits - 1])) --digits;
  const std::string_view body = Range{order.begin, digits}.In(text);
  if (digits + kSerialSignBytes == order.end || body.empty() || CountChars(body) > kMaxBodyChars) {
    return false;
  }
  for (uint32_t at = order.begin; at < digits; at += CharSize(text[at])) {
    if (!IsHan(text, at)) return false;
  }
  return words.order_kinds.StartsAt(text, order.end) != 0 || words.order_kinds.SuffixOf(body) != 0;
}

// 云溪市人民政府令(第11号): an order whose number stands in parentheses.
bool IsOrderInParentheses(std::string_view text, Range range) {
  constexpr std::string_view kOpening = "令(第";
  constexpr uint32_t kOrdinalBytes = 3;
  const size_t open = range.In(text).find(kOpening);
  if (open == std::string_view::npos || open == 0 || text[range.end - 1] != ')') return false;
  for (uint32_t at = range.begin; at < range.begin + open; at += CharSize(text[at])) {
    if (!IsHan(text, at)) return false;
  }
  const auto ordinal = static_cast<uint32_t>(range.begin + open + kOpening.size()) - kOrdinalBytes;
  return SerialEnd(text, ordinal, range.end) == range.end - 1;
}

// 2022年2号, as a body numbers its public notices.
bool IsNumberOfYear(std::string_view text, Range range) {
  uint32_t year_end = 0;
  if (ReadYear(text, range.begin, range.end, &year_end) == 0) return false;
  return StartsWith(text.substr(year_end, range.end - year_end), "年") &&
         SerialEnd(text, year_end + 3, range.end) == range.end;
}

// 市人民政府公报 2019年第4号: of the gazette that the document is printed in.
bool IsOfGazette(std::string_view text, Range number, const HeaderLexicon& words) {
  const size_t mark = number.In(text).rfind("第");
  if (mark == std::string_view::npos) return false;
  Range name = Trim(text, {number.begin, number.begin + static_cast<uint32_t>(mark)});
  if (EndsWith(name.In(text), "年")) {
    name.end -= 3;
    while (name.end > name.begin && IsDigit(text[name.end - 1])) --name.end;
    name = Trim(text, name);
  }
  return words.not_documents.SuffixOf(name.In(text)) != 0;
}

// Where the letters of a standard's code end, or the Chinese characters of one (建标144-2010); its
// begin for none. `latin`: letters it is.
uint32_t StandardCodeEnd(std::string_view text, Range standard, bool* latin) {
  constexpr uint32_t kMaxHan = 4;
  uint32_t at = standard.begin;
  uint32_t letters = 0;
  while (at < standard.end && (IsLetter(text[at]) || text[at] == '/' || IsDigit(text[at]))) {
    letters += IsLetter(text[at]) ? 1 : 0;
    ++at;
  }
  *latin = letters > 0;
  if (letters > 0) return letters >= 2 && IsLetter(text[standard.begin]) ? at : standard.begin;
  at = standard.begin;
  uint32_t han = 0;
  for (; at < standard.end && IsHan(text, at) && han < kMaxHan; ++han) at += CharSize(text[at]);
  return han >= 2 ? at : standard.begin;
}

// GB/T 9704-2012, DB34/T 1234—2020, GB/T 9704; 建标144-2010.
bool IsStandard(std::string_view text, Range standard) {
  constexpr uint32_t kYearDigits = 4;
  bool latin = false;
  uint32_t at = StandardCodeEnd(text, standard, &latin);
  if (at == standard.begin) return false;
  at = SkipBlanks(text, at, standard.end);
  bool dash = false;
  uint32_t digits = 0;
  uint32_t behind = 0;  // The dash.
  uint32_t before = 0;
  while (at < standard.end) {
    if (IsDigit(text[at]) || text[at] == '.') {
      digits += IsDigit(text[at]) ? 1 : 0;
      ++(dash ? behind : before);
      ++at;
      continue;
    }
    const bool hyphen = text[at] == '-';
    if (!hyphen && !StartsWith(text.substr(at), "—") && !StartsWith(text.substr(at), "–")) break;
    dash = true;
    at += hyphen ? 1 : 3;
  }
  if (at != standard.end) return false;
  // 修订2010-2020 is none.
  if (!latin) return dash && behind == kYearDigits && before > 0 && before < kYearDigits;
  // Without its year only a longer number is one: (PM2.5) is none.
  return dash || digits >= 3;
}

}  // namespace

bool IsYearBracket(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t size = OpeningAt(text, at, end);
  if (size == 0) return false;
  return MayBeginYear(text, SkipBlanks(text, at + size, end), end);
}

uint32_t NextYearBracket(std::string_view text, uint32_t at, uint32_t end) {
  for (; at < end; at += CharSize(text[at])) {
    at = static_cast<uint32_t>(SkipIdeographs(text, at, end));
    if (at >= end || IsYearBracket(text, at, end)) break;
  }
  return std::min(at, end);
}

bool ReadNumberAtBracket(std::string_view text, uint32_t open, uint32_t floor, uint32_t end,
                         const HeaderLexicon& words, Range* number) {
  const uint32_t number_end = NumberEnd(text, open, end);
  if (number_end == 0) return false;
  const uint32_t begin = WithoutLeadIn(text, CodeBegin(text, open, floor, false), open, words);
  if (SkipBlanks(text, begin, open) == open) return false;
  *number = {begin, number_end};
  return true;
}

bool FindNumber(std::string_view text, Range range, const HeaderLexicon& words, Range* number) {
  for (uint32_t at = NextYearBracket(text, range.begin, range.end); at < range.end;
       at = NextYearBracket(text, at + CharSize(text[at]), range.end)) {
    if (ReadNumberAtBracket(text, at, range.begin, range.end, words, number)) return true;
  }
  return false;
}

bool IsWholeNumber(std::string_view text, Range range, const HeaderLexicon& words, Range* number) {
  range = Trim(text, range);
  // • 云政〔2018〕14号: of a list of fields whose labels the page lost.
  if (StartsWith(range.In(text), "•")) range = Trim(text, {range.begin + 3, range.end});
  if (range.size() > 120 || range.size() < 5) return false;
  if (IsOrderInParentheses(text, range)) {
    *number = range;
    return true;
  }
  const auto whole = [&](Range r) {
    if (!EndsSerial(r.In(text))) return false;
    Range found;
    if (NumberEnd(text, r.begin, r.end) == r.end) {  // 〔2023〕5号, the code left out.
      *number = r;
      return true;
    }
    for (uint32_t at = NextYearBracket(text, r.begin + CharSize(text[r.begin]), r.end); at < r.end;
         at = NextYearBracket(text, at + CharSize(text[at]), r.end)) {
      if (!ReadNumberAtBracket(text, at, r.begin, r.end, words, &found)) continue;
      // On a line of its own a code may be letter-spaced, and all before the year is code.
      if (found.end == r.end && WholeCodeBegin(text, at, r.begin) == r.begin) {
        *number = r;
        return true;
      }
      return false;
    }
    if ((OrderBegin(text, r) == r.begin && !IsOfGazette(text, r, words)) ||
        IsNumberOfYear(text, r)) {
      *number = r;
      return true;
    }
    return false;
  };
  if (whole(range)) return true;
  const uint32_t open = OpeningAt(text, range.begin, range.end);
  if (open == 0) return false;
  const uint32_t last = CharBefore(text, range.end, range.begin);
  if (ClosingAt(text, last, range.end) == 0) return false;
  return whole(Trim(text, {range.begin + open, last}));
}

bool ReadAdoption(std::string_view text, Range range, const HeaderLexicon& words, PrintedDate* date,
                  Range* number) {
  *number = {0, 0};
  const Range verb = words.issue_verbs.FindIn(range.In(text));
  const uint32_t stop = verb.empty() ? range.end : range.begin + verb.begin;
  bool found = false;
  PrintedDate next;
  for (uint32_t at = range.begin; FindDate(text, {at, stop}, &next); at = next.range.end) {
    *date = next;
    found = true;
  }
  if (!found) return FindDate(text, range, date);
  const Range order = Trim(text, {date->range.end, stop});
  if (!FindNumberBeside(text, order, words, number) || !Contains(number->In(text), "号")) {
    *number = {0, 0};
  } else {
    number->begin = WithoutLeadIn(text, number->begin, number->end, words);
  }
  return true;
}

bool FindNumberBeside(std::string_view text, Range range, const HeaderLexicon& words,
                      Range* number) {
  if (FindNumber(text, range, words, number)) {
    // 国办发 / 明电〔2022〕10号: a line ends inside of the code.
    const uint32_t line = number->begin - 1;
    if (number->begin > range.begin && text[line] == '\n') {
      const uint32_t begin = CodeBegin(text, line, range.begin, false);
      number->begin = WithoutLeadIn(text, begin, number->begin, words);
    }
    return true;
  }
  // 国务院令第711号: the words up to the first comma or the whole.
  Range first = range;
  const size_t comma = FindEither(range.In(text), ',', ';');
  if (comma != std::string_view::npos) first.end = range.begin + static_cast<uint32_t>(comma);
  const size_t mark = first.In(text).rfind("号");
  if (mark != std::string_view::npos) {
    const Range order = {first.begin, first.begin + static_cast<uint32_t>(mark) + 3};
    const uint32_t begin = OrderBegin(text, order);
    if (begin < order.end) {
      // 财政部第87号令 is 财政部令第87号.
      const bool bare = StartsWith(text.substr(begin), "第");
      *number = {begin, order.end + (bare ? 0 : words.order_kinds.StartsAt(text, order.end))};
      return true;
    }
    if (IsPlainOrder(text, order, words)) {
      *number = {order.begin, order.end + words.order_kinds.StartsAt(text, order.end)};
      return true;
    }
  }
  const Range standard = Trim(text, first);
  if (!IsStandard(text, standard)) return false;
  *number = standard;
  return true;
}

bool FindLabelledNumber(std::string_view text, Range range, const HeaderLexicon& words,
                        Range* number) {
  return FindNumberBeside(text, range, words, number) || IsWholeNumber(text, range, words, number);
}

}  // namespace duban::header
