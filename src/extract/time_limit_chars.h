#ifndef DUBAN_EXTRACT_TIME_LIMIT_CHARS_H_
#define DUBAN_EXTRACT_TIME_LIMIT_CHARS_H_

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

#include "extract/word_set.h"

// Small steps over folded UTF-8 text that the readers of time limits share. All positions are
// bytes; every function is safe at any position up to text.size().
namespace duban::time_limit {

// How far the readers look around a place, in bytes. It bounds the work at each place, so that the
// whole stays linear.
inline constexpr uint32_t kReach = 150;

// Whether `word` stands at `at`. Characters of Chinese differ most in their last byte, which is
// compared first: nearly every call ends there.
inline bool At(std::string_view text, uint32_t at, std::string_view word) {
  const size_t size = word.size();
  if (at + size > text.size()) return false;
  const char* p = text.data() + at;
  return p[size - 1] == word[size - 1] && std::memcmp(p, word.data(), size) == 0;
}
// Whether `word` ends at `at`.
inline bool EndsAt(std::string_view text, uint32_t at, std::string_view word) {
  return at >= word.size() && At(text, at - static_cast<uint32_t>(word.size()), word);
}
// Moves `at` behind `word` when it stands there.
inline bool Eat(std::string_view text, std::string_view word, uint32_t* at) {
  if (!At(text, *at, word)) return false;
  *at += static_cast<uint32_t>(word.size());
  return true;
}
// Moves `at` behind the first of `words` that stands there.
inline bool EatAny(std::string_view text, std::initializer_list<std::string_view> words,
                   uint32_t* at) {
  for (std::string_view word : words) {
    if (Eat(text, word, at)) return true;
  }
  return false;
}
inline bool AtAny(std::string_view text, uint32_t at,
                  std::initializer_list<std::string_view> words) {
  return EatAny(text, words, &at);
}
// The three bytes at `at` as a number, the key of a Chinese character; 0 at the end of the text.
inline uint32_t Key(std::string_view text, uint32_t at) {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](uint32_t i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(text[i]));
  };
  return byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2);
}
// The key of a character that a literal holds.
constexpr uint32_t Key(const char (&c)[4]) {
  return static_cast<uint32_t>(static_cast<unsigned char>(c[0])) << 16 |
         static_cast<uint32_t>(static_cast<unsigned char>(c[1])) << 8 |
         static_cast<uint32_t>(static_cast<unsigned char>(c[2]));
}
// Behind the one ' ' that may stand at `at`.
uint32_t SkipBlank(std::string_view text, uint32_t at);
// Before the one ' ' that may end at `at`.
uint32_t SkipBlankBack(std::string_view text, uint32_t at);
inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
// The bytes of the character at `at`.
inline uint32_t CharSize(std::string_view text, uint32_t at) {
  if (at >= text.size()) return 0;
  const unsigned char lead = static_cast<unsigned char>(text[at]);
  const uint32_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min<uint32_t>(size, static_cast<uint32_t>(text.size()) - at);
}
// The begin of the character that ends at `at`; `at` when there is none.
inline uint32_t PreviousChar(std::string_view text, uint32_t at) {
  const auto follows = [&](uint32_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  if (at == 0) return at;
  if (at < 4) {
    uint32_t begin = at - 1;
    while (begin > 0 && follows(begin)) --begin;
    return begin;
  }
  if (!follows(at - 1)) return at - 1;
  return !follows(at - 2) ? at - 2 : !follows(at - 3) ? at - 3 : at - 4;
}

using Words = WordSet;

// A number as printed: 15, 十五, 二〇二四.
struct Number {
  int value = 0;
  int digits = 0;  // Printed as single digits: 2017 and 二〇一七 have four, 十五 none.
  uint32_t end = 0;
};

// Reads the number at `at`: up to four Arabic digits, or Chinese numerals below one thousand
// (十五, 一百二十, 两) or digit by digit (二〇二四). False when there is none or it is longer.
bool ReadNumber(std::string_view text, uint32_t at, Number* number);
// The day of the week (1 for Monday to 7) that the character at `at` names behind 周: 一 to 六, 日,
// 天; 0 for none.
int WeekdayAt(std::string_view text, uint32_t at);
// The begin of the run of digits or of Chinese numerals that ends at `at`; `at` when there is none
// or it is longer than a number of ours.
uint32_t NumberBegin(std::string_view text, uint32_t at);
// Moves `at` behind a connector of ranges (-, —, ~, 至, 到, 起至).
bool EatConnector(std::string_view text, uint32_t* at);
// The begin of the connector that ends at `at`; `at` when there is none.
uint32_t ConnectorBegin(std::string_view text, uint32_t at);

// The clause around `at`: between its begin and its end there is no , ; : 。 ! ? ( ) or line end,
// and it reaches at most kReach bytes to either side. Quotes and 、 do not end it.
uint32_t ClauseBegin(std::string_view text, uint32_t at);
uint32_t ClauseEnd(std::string_view text, uint32_t at);
// Whether a day is given its name at `at`, which ends the clause: 6月16日 为安全宣传日. `naming`
// and `endings` are what begins and ends such a clause.
bool NamesDay(std::string_view text, uint32_t at, const Words& naming, const Words& endings);
// Whether the character at `at` ends a clause; true at the end of the text.
bool IsClauseMark(std::string_view text, uint32_t at);

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_CHARS_H_
