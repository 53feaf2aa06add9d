#include "rules/sequence.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "rules/fold.h"
#include "text/character.h"
#include "text/enclosed_number.h"

namespace duban::rules {
namespace {

// 0 to 9 for 〇 to 九, 10 for 十, 100 for 百; -1 for others.
int ChineseDigit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    case U'百':
      return 100;
    default:
      return -1;
  }
}

constexpr int kLargest = 100000;

}  // namespace

int ParseNumber(std::string_view text) {
  int value = -1;
  int pending = -1;  // The Chinese digit that a 十 or 百 may follow.
  for (uint32_t at = 0; at < text.size();) {
    const Decoded c = DecodeAt(text, at);
    at += c.size;
    const char32_t folded = FoldCharacter(c.code);
    if (folded >= '0' && folded <= '9') {
      value = (value < 0 ? 0 : value) * 10 + static_cast<int>(folded - '0');
      if (value > kLargest) return -1;
    } else if (IsEnclosedNumber(c.code)) {
      char bytes[kMaxEnclosedNumberBytes];
      return ParseNumber({bytes, WriteEnclosedNumber(c.code, bytes)});
    } else if (c.code >= 0x2460 && c.code <= 0x2473) {  // ① to ⑳
      return static_cast<int>(c.code - 0x2460) + 1;
    } else if (const int digit = ChineseDigit(folded); digit >= 0) {
      if (digit < 10) {
        pending = digit;
      } else {
        value = (value < 0 ? 0 : value) + (pending <= 0 ? 1 : pending) * digit;
        pending = -1;
        if (value > kLargest) return -1;
      }
    } else if (folded == '.' && value >= 0 && at < text.size()) {
      return -1;  // 1.2 is no whole number.
    }
  }
  if (pending >= 0) value = (value < 0 ? 0 : value) + pending;
  return value;
}

std::vector<Oddity> FindOddities(v1::Sequence sequence,
                                 const std::vector<std::string_view>& values) {
  std::vector<Oddity> oddities;
  std::set<int> run;
  int previous = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    // (一) and ③ begin anew under every heading; only plain numbers run through a whole list.
    std::string scratch;
    const std::string_view folded = Fold(values[i], &scratch);
    if (folded.find_first_not_of("0123456789") != std::string_view::npos) continue;
    const int number = ParseNumber(folded);
    if (number < 0) continue;
    if (run.count(number) > 0 && number != 1) {
      if (sequence == v1::SEQUENCE_TWICE) oddities.push_back({i, std::string(values[i])});
      previous = number;
      continue;
    }
    if (number <= previous) {
      // Another list begins.
      run.clear();
    } else if (!run.empty() && number > previous + 1 && sequence == v1::SEQUENCE_GAP) {
      const int first = previous + 1, last = number - 1;
      oddities.push_back({i, first == last ? absl::StrCat(first) : absl::StrCat(first, "—", last)});
    }
    run.insert(number);
    previous = number;
  }
  return oddities;
}

}  // namespace duban::rules
