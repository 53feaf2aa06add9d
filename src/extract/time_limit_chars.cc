#include "extract/time_limit_chars.h"

#include <algorithm>

namespace duban::time_limit {
namespace {

// The value of the Chinese digit at `at`; -1 for none. 〇 is 0, 两 is 2.
int ChineseDigit(std::string_view text, uint32_t at) {
  switch (Key(text, at)) {
    case Key("〇"):
    case Key("零"):
      return 0;
    case Key("一"):
      return 1;
    case Key("二"):
    case Key("两"):
      return 2;
    case Key("三"):
      return 3;
    case Key("四"):
      return 4;
    case Key("五"):
      return 5;
    case Key("六"):
      return 6;
    case Key("七"):
      return 7;
    case Key("八"):
      return 8;
    case Key("九"):
      return 9;
    default:
      return -1;
  }
}

bool IsChineseNumeral(std::string_view text, uint32_t at) {
  return At(text, at, "十") || At(text, at, "百") || ChineseDigit(text, at) >= 0;
}

// 十五, 二十, 一百二十, 一百〇五. `at` stands at the first numeral; false when it is no such
// number.
bool ReadChineseCount(std::string_view text, uint32_t at, Number* number) {
  int total = 0, last = -1, steps = 0;
  bool any_unit = false;
  for (; steps < 7; ++steps) {
    if (Eat(text, "百", &at)) {
      if (last < 1 || total != 0) return false;
      total = last * 100;
      last = -1;
      any_unit = true;
    } else if (Eat(text, "十", &at)) {
      if (last == 0) return false;
      total += (last < 0 ? 1 : last) * 10;
      last = -1;
      any_unit = true;
    } else {
      const int digit = ChineseDigit(text, at);
      if (digit < 0) break;
      if (last > 0) return false;  // Two digits side by side: not a count.
      last = digit;
      at += 3;
    }
  }
  if (steps == 0 || IsChineseNumeral(text, at)) return false;
  number->value = total + std::max(last, 0);
  number->digits = any_unit ? 0 : 1;
  number->end = at;
  return true;
}

}  // namespace

uint32_t SkipBlank(std::string_view text, uint32_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

uint32_t SkipBlankBack(std::string_view text, uint32_t at) {
  return at > 0 && text[at - 1] == ' ' ? at - 1 : at;
}

int WeekdayAt(std::string_view text, uint32_t at) {
  if (AtAny(text, at, {"日", "天"})) return 7;
  const int digit = At(text, at, "两") ? 0 : ChineseDigit(text, at);
  return digit >= 1 && digit <= 6 ? digit : 0;
}

bool ReadNumber(std::string_view text, uint32_t at, Number* number) {
  if (at >= text.size()) return false;
  if (IsDigit(text[at])) {
    uint32_t end = at;
    int value = 0;
    for (; end < text.size() && IsDigit(text[end]); ++end) {
      if (end - at >= 4) return false;
      value = value * 10 + (text[end] - '0');
    }
    *number = {value, static_cast<int>(end - at), end};
    return true;
  }
  if (!IsChineseNumeral(text, at)) return false;
  // Digit by digit: exactly four, as years are printed.
  uint32_t end = at;
  int value = 0, digits = 0;
  for (int digit; digits < 5 && (digit = ChineseDigit(text, end)) >= 0; end += 3, ++digits) {
    value = value * 10 + digit;
  }
  if (digits == 4 && !IsChineseNumeral(text, end)) {
    *number = {value, 4, end};
    return true;
  }
  return ReadChineseCount(text, at, number);
}

uint32_t NumberBegin(std::string_view text, uint32_t at) {
  uint32_t begin = at;
  if (at > 0 && IsDigit(text[at - 1])) {
    while (begin > 0 && IsDigit(text[begin - 1])) {
      if (at - begin >= 4) return at;
      --begin;
    }
    return begin;
  }
  for (int n = 0; begin >= 3 && IsChineseNumeral(text, begin - 3); ++n) {
    if (n >= 7) return at;
    begin -= 3;
  }
  return begin;
}

namespace {

// Whether a figure in digits, or what it counts (年, 月, 日), stands before the character at `at`,
// and a digit behind it.
bool IsFigureAround(std::string_view text, uint32_t at) {
  const uint32_t before = SkipBlankBack(text, at);
  const uint32_t behind = SkipBlank(text, at + CharSize(text, at));
  if (behind >= text.size() || !IsDigit(text[behind]) || before == 0) return false;
  if (IsDigit(text[before - 1])) return true;
  for (std::string_view unit : {"年", "月", "日"}) {
    if (!EndsAt(text, before, unit)) continue;
    const auto size = static_cast<uint32_t>(unit.size());
    return before > size && IsDigit(text[before - size - 1]);
  }
  return false;
}

}  // namespace

bool EatConnector(std::string_view text, uint32_t* at) {
  uint32_t p = SkipBlank(text, *at);
  // 8月29日起至9月3日; 8月29日开始,至9月3日止.
  uint32_t q = p;
  if (EatAny(text, {"起", "开始"}, &q)) Eat(text, ",", &q);
  if (EatAny(text, {"至", "到"}, &q)) {
    *at = SkipBlank(text, q);
    return true;
  }
  int dashes = 0;
  while (dashes < 3 && EatAny(text, {"-", "—", "–", "~", "―", "─", "〜", "－"}, &p)) ++dashes;
  // 3月一5月, 2023年3月1日一10日: the numeral that looks like a dash stands between two figures.
  if (dashes == 0 && AtAny(text, p, {"一"}) && IsFigureAround(text, p)) {
    p += 3;
    ++dashes;
  }
  if (dashes == 0) return false;
  *at = SkipBlank(text, p);
  return true;
}

uint32_t ConnectorBegin(std::string_view text, uint32_t at) {
  uint32_t p = SkipBlankBack(text, at);
  for (std::string_view word : {"至", "到"}) {
    if (EndsAt(text, p, word)) return SkipBlankBack(text, p - static_cast<uint32_t>(word.size()));
  }
  bool any = false;
  for (int i = 0; i < 3; ++i) {
    uint32_t before = p;
    for (std::string_view word : {"-", "—", "–", "~", "―", "─", "〜"}) {
      if (EndsAt(text, p, word)) before = p - static_cast<uint32_t>(word.size());
    }
    if (before == p) break;
    any = true;
    p = before;
  }
  constexpr uint32_t kNumeralBytes = 3;
  if (!any && EndsAt(text, p, "一") && IsFigureAround(text, p - kNumeralBytes)) {
    p -= kNumeralBytes;
    any = true;
  }
  return any ? SkipBlankBack(text, p) : at;
}

bool NamesDay(std::string_view text, uint32_t at, const Words& naming, const Words& endings) {
  const uint32_t size = naming.StartsAt(text, at);
  if (size == 0) return false;
  const uint32_t end = ClauseEnd(text, at);
  return at + size < end && endings.EndsAt(text, end) > 0;
}

bool IsClauseMark(std::string_view text, uint32_t at) {
  if (at >= text.size()) return true;
  switch (text[at]) {
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case '(':
    case ')':
    case '\n':
    case '\t':
    case '|':
      return true;
    default:
      return At(text, at, "。") || At(text, at, "【") || At(text, at, "】");
  }
}

uint32_t ClauseBegin(std::string_view text, uint32_t at) {
  const uint32_t floor = at > kReach ? at - kReach : 0;
  while (at > floor) {
    const uint32_t before = PreviousChar(text, at);
    if (IsClauseMark(text, before)) break;
    at = before;
  }
  return at;
}

uint32_t ClauseEnd(std::string_view text, uint32_t at) {
  const size_t ceiling = std::min<size_t>(text.size(), at + kReach);
  while (at < ceiling && !IsClauseMark(text, at)) at += CharSize(text, at);
  return std::min<uint32_t>(at, static_cast<uint32_t>(text.size()));
}

}  // namespace duban::time_limit
