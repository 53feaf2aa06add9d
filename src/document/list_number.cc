#include "document/list_number.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/str_cat.h"
#include "text/character.h"

namespace duban {
namespace {

constexpr const char* kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr const char* kStems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

}  // namespace

std::string ChineseNumber(int64_t value) {
  if (value < 0 || value > 9999) return absl::StrCat(value);
  if (value == 0) return "零";
  constexpr struct {
    int64_t size;
    const char* name;
  } kUnits[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
  std::string out;
  bool gap = false;
  for (const auto& unit : kUnits) {
    const int64_t digit = value / unit.size % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += "零";
    gap = false;
    // 十二, not 一十二, at the start.
    if (!(unit.size == 10 && digit == 1 && out.empty())) out += kDigits[digit];
    out += unit.name;
  }
  return out;
}

std::string ChineseDigits(int64_t value) {
  std::string out;
  for (const char c : absl::StrCat(value)) {
    if (c >= '0' && c <= '9') {
      out += kDigits[c - '0'];
    } else {
      out += c;
    }
  }
  return out;
}

std::string CircledNumber(int64_t value) {
  std::string out;
  if (value >= 1 && value <= 20) {
    AppendUtf8(static_cast<char32_t>(0x2460 + value - 1), &out);
  } else if (value >= 21 && value <= 35) {
    AppendUtf8(static_cast<char32_t>(0x3251 + value - 21), &out);
  } else if (value >= 36 && value <= 50) {
    AppendUtf8(static_cast<char32_t>(0x32B1 + value - 36), &out);
  } else {
    out = absl::StrCat(value);
  }
  return out;
}

std::string LetterNumber(int64_t value, bool upper) {
  if (value < 1) return absl::StrCat(value);
  std::string out;
  for (; value > 0; value = (value - 1) / 26) {
    out.push_back(static_cast<char>((upper ? 'A' : 'a') + (value - 1) % 26));
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::string RomanNumber(int64_t value, bool upper) {
  if (value < 1 || value > 3999) return absl::StrCat(value);
  constexpr struct {
    int value;
    const char* upper;
    const char* lower;
  } kSteps[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"},
                {100, "C", "c"},  {90, "XC", "xc"},  {50, "L", "l"},  {40, "XL", "xl"},
                {10, "X", "x"},   {9, "IX", "ix"},   {5, "V", "v"},   {4, "IV", "iv"},
                {1, "I", "i"}};
  std::string out;
  for (const auto& step : kSteps) {
    for (; value >= step.value; value -= step.value) out += upper ? step.upper : step.lower;
  }
  return out;
}

std::string HeavenlyStem(int64_t value) {
  if (value < 1 || value > 10) return absl::StrCat(value);
  return kStems[value - 1];
}

std::string FullWidthNumber(int64_t value) {
  std::string out;
  for (const char c : absl::StrCat(value)) {
    AppendUtf8(
        c >= '0' && c <= '9' ? static_cast<char32_t>(0xFF10 + c - '0') : static_cast<char32_t>(c),
        &out);
  }
  return out;
}

}  // namespace duban
