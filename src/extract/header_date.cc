#include "extract/header_date.h"

#include <algorithm>
#include <string>

#include "extract/header_text.h"
#include "text/char_set.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A digit of either kind at `at`: 0 to 9, 10 for 十; -1 for none. Letters O stand for 〇 in print.
int DigitAt(std::string_view text, uint32_t at, uint32_t end) {
  if (at >= end) return -1;
  if (IsDigit(text[at])) return text[at] - '0';
  if (text[at] == 'O' || text[at] == 'o') return 0;
  if (at + CharSize(text[at]) > end) return -1;
  static constexpr std::string_view kDigits = "〇一二三四五六七八九十零元廿卅";
  const int digit = PlaceIn(kDigits, CharAt(text, at));
  switch (digit) {
    case 11:
      return 0;
    case 12:
      return 1;
    case 13:
      return 20;
    case 14:
      return 30;
    default:
      return digit;
  }
}

// A number from 1 to 39 in one or two digits or in Chinese numerals; 0 for none.
int ReadSmall(std::string_view text, uint32_t* at, uint32_t end) {
  int value = 0;
  int digits = 0;
  uint32_t here = *at;
  bool chinese = false;
  while (digits < 4) {
    // Chinese digits may be letter-spaced; a blank ends other numbers (24 08:48).
    const uint32_t next = chinese ? SkipBlanks(text, here, end) : here;
    const int digit = DigitAt(text, next, end);
    if (digit < 0) break;
    const bool han = CharSize(text[next]) == 3;
    if (digits > 0 && han != chinese) break;
    chinese = han;
    if (digit == 10) {
      value = value == 0 ? 10 : value * 10;
    } else if (han) {
      value = value >= 10 && value % 10 == 0 ? value + digit : value * 10 + digit;
    } else {
      if (digits == 2) return 0;
      value = value * 10 + digit;
    }
    here = next + CharSize(text[next]);
    ++digits;
  }
  if (digits == 0) return 0;
  *at = here;
  return value;
}

// Whether `word` stands at `*at` behind blanks; then `*at` moves behind it.
bool Take(std::string_view text, uint32_t* at, uint32_t end, std::string_view word) {
  const uint32_t here = SkipBlanks(text, *at, end);
  if (here + word.size() > end || !StartsWith(text.substr(here), word)) return false;
  *at = here + static_cast<uint32_t>(word.size());
  return true;
}

}  // namespace

bool MayBeginYear(std::string_view text, uint32_t at, uint32_t end) {
  static constexpr CharSet kFirstDigits(U"12一二元");
  return at < end && kFirstDigits.Has(DecodeAt(text, at).code);
}

int ReadYear(std::string_view text, uint32_t at, uint32_t end, uint32_t* year_end) {
  if (!MayBeginYear(text, at, end)) return 0;
  int year = 0;
  uint32_t here = at;
  bool chinese = false;
  for (int i = 0; i < 4; ++i) {
    if (i > 0) here = SkipBlanks(text, here, end);
    const int digit = DigitAt(text, here, end);
    if (digit < 0 || digit > 9) return 0;
    const bool han = CharSize(text[here]) == 3;
    if (i == 0) chinese = han;
    // 二0一七: a half-width zero stands for 〇 among Chinese digits.
    if (han != chinese && digit != 0) return 0;
    year = year * 10 + digit;
    here += CharSize(text[here]);
  }
  if (year < 1949 || year > 2099) return 0;
  *year_end = here;
  return year;
}

bool EndsInYear(std::string_view words) {
  constexpr size_t kDigits = 4;
  for (const std::string_view year : {"年度", "年"}) {
    if (!EndsWith(words, year) || words.size() < year.size() + kDigits) continue;
    const size_t begin = words.size() - year.size() - kDigits;
    uint32_t end = 0;
    return begin > 0 && words[begin] == '2' &&
           ReadYear(words, static_cast<uint32_t>(begin), static_cast<uint32_t>(words.size()),
                    &end) != 0;
  }
  return false;
}

namespace {

// 中華民國113年4月12日: the year of the Republic's reckoning at `at`, three digits before 年, as
// the year that it is; 0 for none. `year_end` is where its digits end.
int ReadYearOfRepublic(std::string_view text, uint32_t at, uint32_t end, uint32_t* year_end) {
  constexpr int kBefore = 1911;
  constexpr uint32_t kDigits = 3;
  if (at + kDigits >= end || text[at] != '1' || !IsDigit(text[at + 1]) || !IsDigit(text[at + 2])) {
    return 0;
  }
  if (!StartsWith(text.substr(at + kDigits), "年")) return 0;
  *year_end = at + kDigits;
  return kBefore + 100 + (text[at + 1] - '0') * 10 + (text[at + 2] - '0');
}

}  // namespace

bool ReadDate(std::string_view text, uint32_t at, uint32_t end, PrintedDate* date) {
  uint32_t here = at;
  int year = ReadYear(text, at, end, &here);
  if (year == 0) year = ReadYearOfRepublic(text, at, end, &here);
  if (year == 0) return false;
  std::string_view separator;
  for (std::string_view candidate : {"年", "-", "/", ".", "—", "–"}) {
    if (Take(text, &here, end, candidate)) {
      separator = candidate;
      break;
    }
  }
  if (separator.empty()) return false;
  const bool words = separator == "年";
  here = SkipBlanks(text, here, end);
  const int month = ReadSmall(text, &here, end);
  if (month < 1 || month > 12) return false;
  if (!Take(text, &here, end, words ? "月" : separator)) return false;
  here = SkipBlanks(text, here, end);
  const int day = ReadSmall(text, &here, end);
  if (day < 1 || day > 31) return false;
  if (words) {
    // 2018年5月30 that ends the line: its 日 was left out.
    if (!Take(text, &here, end, "日") && !Take(text, &here, end, "号") && here != end) return false;
  } else if (here < end && IsDigit(text[here])) {
    return false;
  }
  const absl::CivilDay civil(year, month, day);
  if (civil.month() != month) return false;  // 2月30日
  date->day = civil;
  date->range = {at, here};
  return true;
}

bool FindDate(std::string_view text, Range range, PrintedDate* date) {
  for (uint32_t at = range.begin; at < range.end; at += CharSize(text[at])) {
    if (at > range.begin && IsDigit(text[at]) && IsDigit(text[at - 1])) continue;
    if (ReadDate(text, at, range.end, date)) return true;
  }
  return false;
}

namespace {

// Where `range` ends without the time of day behind its date; its end where there is none.
uint32_t BeforeTimeOfDay(std::string_view text, Range range) {
  uint32_t end = range.end;
  const std::string_view words = range.In(text);
  for (const std::string_view word : {"时", "分", "时整"}) {
    if (EndsWith(words, word)) end -= static_cast<uint32_t>(word.size());
  }
  if (end == range.end && !(words.size() > 3 && words[words.size() - 3] == ':')) return range.end;
  uint32_t at = end;
  while (at > range.begin &&
         (IsDigit(text[at - 1]) || text[at - 1] == ':' || text[at - 1] == ' ')) {
    --at;
  }
  return EndsWith(text.substr(range.begin, at - range.begin), "日") ? at : range.end;
}

}  // namespace

bool ReadDateAtEnd(std::string_view text, Range range, PrintedDate* date) {
  // A telegram is dated to the hour: 2024年7月11日15时, 15:30.
  range.end = BeforeTimeOfDay(text, range);
  uint32_t at = range.end;
  PrintedDate found;
  while (at > range.begin && range.end - at < 80) {
    at = CharBefore(text, at, range.begin);
    if (ReadDate(text, at, range.end, &found) && found.range.end == range.end) {
      *date = found;
      return true;
    }
  }
  return false;
}

bool MayEndInDate(std::string_view words) {
  const char last = words.back();
  return last == ')' || last == ']' || last == '|' || last == '?' || EndsInDate(words) ||
         EndsWith(words, "〕");
}

bool EndsInDate(std::string_view words) {
  static constexpr CharSet kLast(U"日时分一二三四五六七八九十");
  return IsDigit(words.back()) ||
         kLast.Has(DecodeAt(words, PreviousCharBegin(words, words.size())).code);
}

bool ReadCompactDate(std::string_view text, Range range, PrintedDate* date) {
  constexpr uint32_t kBytes = 8;
  uint32_t at = 0;
  const int year = ReadYear(text, range.begin, range.end, &at);
  const std::string_view rest = text.substr(at, 4);
  if (range.size() != kBytes || year == 0 || !std::all_of(rest.begin(), rest.end(), IsDigit)) {
    return false;
  }
  const int month = (rest[0] - '0') * 10 + rest[1] - '0';
  const int day = (rest[2] - '0') * 10 + rest[3] - '0';
  date->day = absl::CivilDay(year, month, day);
  date->range = range;
  return date->day.month() == month && date->day.day() == day;
}

bool IsLostDate(std::string_view words) {
  constexpr size_t kMaxBytes = 32;
  if (words.size() > kMaxBytes) return false;
  uint32_t at = 0;
  if (ReadYear(words, 0, static_cast<uint32_t>(words.size()), &at) == 0) return false;
  const Squeezed behind(words.substr(at));
  std::string_view rest = behind;
  const bool year = StartsWith(rest, "年");
  if (year) rest.remove_prefix(3);
  const bool day = EndsWith(rest, "日");
  if (day) rest.remove_suffix(3);
  if (year && day && EndsWith(rest, "月")) {
    rest.remove_suffix(3);
    return rest.size() <= 2 && std::all_of(rest.begin(), rest.end(), IsDigit);
  }
  return rest.size() >= 2 && rest.size() <= 4 && std::all_of(rest.begin(), rest.end(), IsDigit);
}

}  // namespace duban::header
