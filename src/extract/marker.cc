#include "extract/marker.h"

#include <algorithm>

#include "extract/time_limit_chars.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxMarkerBytes = 48;
constexpr size_t kMaxDigits = 4;
constexpr size_t kMaxCodeDigits = 10;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the Chinese numerals at the beginning of `s` (一 to 九, 十, 百, 〇, 零), at most six of
// them.
size_t HanNumber(std::string_view s) {
  static constexpr CharSet kNumerals(U"一二三四五六七八九十百〇零");
  size_t at = 0;
  for (int chars = 0; chars < 6 && at < s.size(); ++chars) {
    const Decoded c = DecodeAt(s, at);
    if (!kNumerals.Has(c.code)) break;
    at += c.size;
  }
  return at;
}

size_t Digits(std::string_view s) {
  size_t at = 0;
  while (at < s.size() && at <= kMaxDigits && IsDigit(s[at])) ++at;
  return at <= kMaxDigits ? at : 0;
}

size_t Blanks(std::string_view s) {
  size_t at = 0;
  while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
  return at;
}

Marker Make(MarkerKind kind, size_t number_begin, size_t number_end, size_t end,
            std::string_view line) {
  Marker marker;
  marker.kind = kind;
  marker.number_begin = static_cast<uint32_t>(number_begin);
  marker.number_end = static_cast<uint32_t>(number_end);
  marker.end = static_cast<uint32_t>(end + Blanks(line.substr(end)));
  return marker;
}

// (一) (1) and the same with the opening parenthesis lost: 二) 1).
Marker ReadParenthesised(std::string_view s) {
  const size_t open = s[0] == '(' ? 1 : 0;
  size_t at = open + Blanks(s.substr(open));
  const size_t han = HanNumber(s.substr(at));
  const size_t digits = han == 0 ? Digits(s.substr(at)) : 0;
  if (han + digits == 0) return {};
  at += han + digits;
  at += Blanks(s.substr(at));
  if (StartsWith(s.substr(at), "、")) at += 3;  // (1、)
  if (at >= s.size() || s[at] != ')') return {};
  ++at;
  const size_t number_end = at;
  if (StartsWith(s.substr(at), "、")) at += 3;
  return Make(han != 0 ? MarkerKind::kParenHan : MarkerKind::kParenArabic, 0, number_end, at, s);
}

// No row has as many items.
constexpr int kMaxCount = 1000;

// A figure or a numeral, the blanks around it and its value; 0 where it is none.
struct Count {
  size_t begin = 0;
  size_t number_end = 0;
  size_t end = 0;
  int value = 0;
};

Count ReadCount(std::string_view s, size_t at) {
  Count count;
  count.begin = at + Blanks(s.substr(at));
  const std::string_view words = s.substr(count.begin);
  const size_t size = std::max(HanNumber(words), Digits(words));
  time_limit::Number number;
  if (time_limit::ReadNumber(words, 0, &number) && number.end == size && number.value < kMaxCount) {
    count.value = number.value;
  }
  count.number_end = count.begin + size;
  count.end = count.number_end + Blanks(s.substr(count.number_end));
  return count;
}

// Bytes of the mark at `at` that parts a number from its text: 、 . : ,
size_t MarkAt(std::string_view s, size_t at) {
  if (at >= s.size()) return 0;
  if (s[at] == '.' || s[at] == ':' || s[at] == ',') return 1;
  return StartsWith(s.substr(at), "、") ? 3 : 0;
}

// 【1】 [1] 〔1〕
// 【1】, 【任务1】
Marker ReadBracketed(std::string_view s, const RowNumberWords& words, int* value) {
  static constexpr std::u32string_view kOpens = U"【[〔〖";
  static constexpr std::u32string_view kCloses = U"】]〕〗";
  const Decoded open = DecodeAt(s, 0);
  const size_t pair = kOpens.find(open.code);
  if (pair == kOpens.npos) return {};
  const Count count = ReadCount(s, open.size + words.nouns.PrefixOf(s.substr(open.size)));
  if (count.value == 0 || count.end >= s.size()) return {};
  const Decoded close = DecodeAt(s, count.end);
  if (close.code != kCloses[pair]) return {};
  const size_t end = count.end + close.size;
  *value = count.value;
  return Make(MarkerKind::kBracketed, 0, end, end + MarkAt(s, end), s);
}

// A. B、 a) (c)
Marker ReadLetter(std::string_view s, int* value) {
  const size_t open = s[0] == '(' ? 1 : 0;
  if (s.size() < open + 2) return {};
  const char letter = static_cast<char>(s[open] & ~0x20);
  if (letter < 'A' || letter > 'Z') return {};
  const bool closed = s[open + 1] == ')';
  const size_t mark = closed ? 1 : MarkAt(s, open + 1);
  if (mark == 0 || (open != 0 && !closed)) return {};
  const size_t end = open + 1 + mark;
  // U.S. and A:B are no numbers.
  if (end >= s.size() || static_cast<unsigned char>(s[end]) < 0x80) return {};
  *value = letter - 'A' + 1;
  return Make(MarkerKind::kLetter, 0, closed ? end : open + 1, end, s);
}

// 第一, 第二、 第1项:
Marker ReadPlace(std::string_view s, int* value) {
  const Count count = ReadCount(s, 3);
  if (count.value == 0) return {};
  size_t at = count.number_end;
  const bool item = StartsWith(s.substr(at), "项");
  if (item) at += 3;
  const size_t mark = MarkAt(s, at);
  if (mark == 0 && !item) return {};
  *value = count.value;
  return Make(MarkerKind::kOrdinal, 0, at, at + mark, s);
}

// Whether what stands at `at` makes the `value` before it an amount or a date: 3个, 2月.
bool IsAmount(std::string_view s, size_t at, int value, const RowNumberWords& words) {
  const std::string_view behind = s.substr(at);
  return words.measures.PrefixOf(behind) != 0 ||
         (value == 1 && words.measures_or_words.PrefixOf(behind) != 0);
}

// Whether the figure that `s` begins with is of a date or a time limit, so that the dot before it
// is a number's: the 2021年 of 2.2021年, 10月底, 3个月内, 5个工作日, 20日内.
bool BeginsWithTime(std::string_view s) {
  const size_t digits = Digits(s);
  if (digits == 0) return false;
  const std::string_view behind = s.substr(digits);
  if (digits == 4) return StartsWith(behind, "年");
  if (digits > 2) return false;
  if (StartsWith(behind, "个"))
    return StartsWith(behind, "个工作日") || StartsWith(behind, "个月内");
  return StartsWith(behind, "月") || StartsWith(behind, "日内");
}

// Whether a text begins at `at`: with a Chinese character, “ or 《.
bool BeginsText(std::string_view s, size_t at) {
  const char32_t next = at < s.size() ? DecodeAt(s, at).code : 0;
  return next >= 0x3400 || next == 0x201C || next == 0x300A;
}

// 1: 1 1完善; 3 of 3个月 is an amount, and that of 2月 a month.
Marker ReadFigure(std::string_view s, const RowNumberWords& words, int* value) {
  const Count count = ReadCount(s, 0);
  if (count.value == 0 || count.end >= s.size()) return {};
  const bool han = static_cast<unsigned char>(s[0]) >= 0x80;
  size_t at = count.end;
  if (s[at] == ':') {
    ++at;
  } else if (han && at == count.number_end) {
    return {};  // 一方面
  }
  if (at >= s.size() || (s[at] != ' ' && !BeginsText(s, at))) return {};
  if (at == count.end && IsAmount(s, at, count.value, words)) return {};
  *value = count.value;
  return Make(han ? MarkerKind::kNamed : MarkerKind::kPlainArabic, 0, count.number_end, at, s);
}

// 第一章, 第一部分, 第一条, 第1条
Marker ReadOrdinal(std::string_view s) {
  size_t at = 3;
  at += Blanks(s.substr(at));
  const size_t number = std::max(HanNumber(s.substr(at)), Digits(s.substr(at)));
  if (number == 0) return {};
  at += number;
  at += Blanks(s.substr(at));
  const std::string_view behind = s.substr(at);
  for (const std::string_view word : {"章", "编", "篇", "节", "部分"}) {
    if (StartsWith(behind, word)) {
      return Make(MarkerKind::kChapter, 0, at + word.size(), at + word.size(), s);
    }
  }
  if (StartsWith(behind, "条")) return Make(MarkerKind::kArticle, 0, at + 3, at + 3, s);
  return {};
}

}  // namespace

Marker ReadMarker(std::string_view line) {
  const std::string_view s = line.substr(0, kMaxMarkerBytes);
  if (s.empty()) return {};
  const Decoded first = DecodeAt(s, 0);
  if (s[0] == '(') return ReadParenthesised(s);
  if (first.code == U'第') return ReadOrdinal(s);
  if (first.code >= 0x2460 && first.code <= 0x2473) {
    return Make(MarkerKind::kCircled, 0, first.size, first.size, s);
  }
  const size_t han = HanNumber(s);
  if (han != 0) {
    const std::string_view behind = s.substr(han);
    if (StartsWith(behind, "、")) return Make(MarkerKind::kHan, 0, han, han + 3, s);
    if (!behind.empty() && (behind[0] == '.' || behind[0] == ',')) {
      return Make(MarkerKind::kHan, 0, han, han + 1, s);
    }
    return !behind.empty() && behind[0] == ')' ? ReadParenthesised(s) : Marker();
  }
  const size_t digits = Digits(s);
  if (digits == 0) return {};
  size_t at = digits + Blanks(s.substr(digits));
  const std::string_view behind = s.substr(at);
  if (StartsWith(behind, "、")) return Make(MarkerKind::kArabic, 0, digits, at + 3, s);
  if (!behind.empty() && behind[0] == ')') return ReadParenthesised(s);
  if (behind.empty() || behind[0] != '.') return {};
  // 1.5 and 2023.12.31 are no markers.
  if (behind.size() > 1 && IsDigit(behind[1]) &&
      !(digits <= 2 && BeginsWithTime(behind.substr(1)))) {
    return {};
  }
  return Make(MarkerKind::kArabic, 0, digits, at + 1, s);
}

Marker ReadHeadingNumber(std::string_view line) {
  constexpr size_t kMaxHeadingBytes = 60;
  // 3.5亿元 is an amount.
  static constexpr std::u32string_view kMeasures =
      U"万亿个倍元米公亩吨平千度厘毫名家人次项%日月年时分天至到级折版克升前";
  const std::string_view s = line.substr(0, kMaxMarkerBytes);
  size_t at = 0;
  size_t parts = 0;
  while (parts < 4) {
    const size_t digits = Digits(s.substr(at));
    if (digits == 0 || digits > 2) return {};
    at += digits;
    ++parts;
    if (at + 1 >= s.size() || s[at] != '.' || !IsDigit(s[at + 1])) break;
    ++at;
  }
  const size_t end = at;
  if (parts > 1 && at < s.size() && s[at] == '.') ++at;
  const size_t blanks = Blanks(s.substr(at));
  at += blanks;
  if (at >= s.size()) return {};
  const char32_t next = DecodeAt(s, at).code;
  if (next < 0x3400 && next != 0x201C && next != 0x300A) return {};
  if (kMeasures.find(next) != kMeasures.npos) return {};
  if (parts == 1) {
    const bool heading = blanks > 0 && line.size() <= kMaxHeadingBytes &&
                         line.find_first_of(",;:\t|", at) == line.npos && !EndsWith(line, "。");
    return heading ? Make(MarkerKind::kPlainArabic, 0, end, at, s) : Marker();
  }
  const auto kind = static_cast<MarkerKind>(static_cast<size_t>(MarkerKind::kDecimal2) + parts - 2);
  return Make(kind, 0, end, at, s);
}

Marker ReadBullet(std::string_view line) {
  static constexpr std::u32string_view kBullets = U"◆◇■□●▲△★☆▪►➢✦•◦▶❖✓✔◎";
  if (line.size() < 6 || static_cast<unsigned char>(line[0]) != 0xE2) return {};
  const Decoded first = DecodeAt(line, 0);
  if (kBullets.find(first.code) == kBullets.npos) return {};
  const size_t at = first.size + Blanks(line.substr(first.size));
  if (at >= line.size() || DecodeAt(line, at).code < 0x2000) return {};
  return Make(MarkerKind::kBullet, 0, 0, at, line.substr(0, kMaxMarkerBytes));
}

Marker ReadRowNumber(std::string_view line, const RowNumberWords& words, int* value) {
  const std::string_view s = line.substr(0, kMaxMarkerBytes);
  if (s.empty()) return {};
  const char first = s[0];
  if (first == '(' || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z')) {
    return ReadLetter(s, value);
  }
  if (IsDigit(first)) return ReadFigure(s, words, value);
  if (first == '[') return ReadBracketed(s, words, value);
  if (static_cast<unsigned char>(first) < 0xE2) return {};
  const char32_t code = DecodeAt(s, 0).code;
  if (code == U'第') return ReadPlace(s, value);
  if (code == U'【' || code == U'〔' || code == U'〖') return ReadBracketed(s, words, value);
  if (code >= U'Ⅰ' && code <= U'Ⅻ') {
    const size_t mark = MarkAt(s, 3);
    if (mark == 0) return {};
    *value = static_cast<int>(code - U'Ⅰ') + 1;
    return Make(MarkerKind::kRoman, 0, 3, 3 + mark, s);
  }
  const size_t noun = words.nouns.PrefixOf(s);
  if (noun == 0) return HanNumber(s.substr(0, 3)) == 0 ? Marker() : ReadFigure(s, words, value);
  const Count count = ReadCount(s, noun);
  const size_t mark = MarkAt(s, count.end);
  if (count.value == 0) return {};
  // 事项一 may be all of the line.
  if (mark == 0 && count.end == count.number_end && count.end < line.size()) {
    const bool figure = IsDigit(s[count.begin]);
    if (!figure || !BeginsText(s, count.end) || IsAmount(s, count.end, count.value, words))
      return {};
  }
  *value = count.value;
  return Make(MarkerKind::kNamed, 0, count.number_end, count.end + mark, s);
}

Marker ReadPoint(std::string_view line, const WordSet& joints, int* value) {
  const std::string_view s = line.substr(0, kMaxMarkerBytes);
  // Most lines begin with another ideograph.
  if (s.empty() || (IsIdeographLead(s[0]) && HanNumber(s.substr(0, 3)) == 0)) return {};
  const Marker marker = ReadMarker(s);
  if (marker.kind != MarkerKind::kNone && marker.end >= line.size()) return {};
  switch (marker.kind) {
    case MarkerKind::kArabic:
      *value = NumberOf(s.substr(0, marker.number_end), kMaxDigits);
      return marker;
    case MarkerKind::kParenArabic:
      *value = ReadCount(s, s[0] == '(' ? 1 : 0).value;
      return marker;
    case MarkerKind::kCircled:
      *value = static_cast<int>(DecodeAt(s, 0).code - U'①') + 1;
      return marker;
    case MarkerKind::kNone:
      break;
    default:
      return {};
  }
  const size_t han = HanNumber(s);
  const size_t joint = han == 0 ? 0 : joints.PrefixOf(s.substr(han));
  if (joint == 0) return {};
  *value = ReadCount(s, 0).value;
  return Make(MarkerKind::kNamed, 0, han + joint, han + joint, s);
}

namespace {

// The value of the one or two digits at `at`, which moves behind them; 0 for none.
int EatShortNumber(std::string_view words, size_t* at) {
  int value = 0;
  for (int n = 0; n < 2 && *at < words.size() && IsDigit(words[*at]); ++n, ++*at) {
    value = value * 10 + (words[*at] - '0');
  }
  return value;
}

// 2022.6.30, 2022-6-30, 2022.6: a day or a month and no number. 2022-6 is the year's sixth.
bool IsDateOfDigits(std::string_view words) {
  constexpr size_t kYear = 4;
  if (words.size() < kYear + 2 || (!StartsWith(words, "19") && !StartsWith(words, "20")) ||
      !IsDigit(words[2]) || !IsDigit(words[3])) {
    return false;
  }
  const char mark = words[kYear];
  if (mark != '.' && mark != '-') return false;
  size_t at = kYear + 1;
  const int month = EatShortNumber(words, &at);
  if (month < 1 || month > 12) return false;
  if (at == words.size()) return mark == '.';
  if (words[at] != mark) return false;
  const int day = EatShortNumber(words, &++at);
  return at == words.size() && day >= 1 && day <= 31;
}

}  // namespace

bool IsBareNumber(std::string_view words) {
  if (words.empty() || words.size() > 24) return false;
  if (words.front() == '(' && words.back() == ')') {
    words.remove_prefix(1);
    words.remove_suffix(1);
  }
  if (!words.empty() && words.back() == '.') words.remove_suffix(1);
  if (EndsWith(words, "、")) words.remove_suffix(3);
  if (words.empty()) return false;
  if (HanNumber(words) == words.size()) return true;
  // FC2024001, A-12: letters before the number, which may be longer then.
  size_t letters = 0;
  while (letters < words.size() && words[letters] >= 'A' && words[letters] <= 'Z') ++letters;
  if (letters > 4) return false;
  words.remove_prefix(letters);
  while (letters > 0 && !words.empty() && words.front() == '-') words.remove_prefix(1);
  if (words.empty()) return false;
  size_t digits = 0;
  for (char c : words) {
    if (IsDigit(c)) {
      ++digits;
    } else if (c != '-' && c != '.') {
      return false;
    }
  }
  if (letters == 0 && IsDateOfDigits(words)) return false;
  // 2023001: a year and the number in it; of eight digits it is a date.
  const bool in_year = digits >= 7 && digits <= 11 && digits != 8 && StartsWith(words, "20") &&
                       words[2] >= '1' && words[2] <= '3';
  const size_t most = letters > 0 || in_year ? kMaxCodeDigits : kMaxDigits;
  return digits > 0 && digits <= most && IsDigit(words.front()) && IsDigit(words.back());
}

namespace {

std::string_view WithoutParentheses(std::string_view number) {
  const bool inside = number.size() > 2 && number.front() == '(' && number.back() == ')';
  return inside ? number.substr(1, number.size() - 2) : number;
}

}  // namespace

bool IsFirstNumber(std::string_view number) {
  number = WithoutParentheses(number);
  return number == "1" || number == "一" || number == "①";
}

int ValueOfNumber(std::string_view number) {
  number = WithoutParentheses(number);
  time_limit::Number read;
  return time_limit::ReadNumber(number, 0, &read) && read.end == number.size() ? read.value : 0;
}

int NumberOf(std::string_view words, size_t max_digits) {
  if (words.size() > max_digits) return 0;
  int number = 0;
  for (const char c : words) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace duban
