#include "rules/checks.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/time/civil_time.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

bool IsResidentId(std::string_view text) {
  constexpr int kWeights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr char kCheckDigits[] = "10X98765432";
  if (text.size() != 18) return false;
  int sum = 0;
  for (int i = 0; i < 17; ++i) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(text[i]))) return false;
    sum += (text[i] - '0') * kWeights[i];
  }
  if (absl::ascii_toupper(static_cast<unsigned char>(text[17])) != kCheckDigits[sum % 11]) {
    return false;
  }
  int year = 0, month = 0, day = 0;
  if (!absl::SimpleAtoi(View(text.substr(6, 4)), &year) ||
      !absl::SimpleAtoi(View(text.substr(10, 2)), &month) ||
      !absl::SimpleAtoi(View(text.substr(12, 2)), &day)) {
    return false;
  }
  const absl::CivilDay born(year, month, day);
  return year >= 1850 && born.year() == year && born.month() == month && born.day() == day;
}

bool PassesLuhn(std::string_view text) {
  int sum = 0;
  int digits = 0;
  for (size_t i = text.size(); i-- > 0;) {
    const char c = text[i];
    if (c == ' ' || c == '-') continue;
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
    int value = c - '0';
    if (digits % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
    ++digits;
  }
  return digits >= 12 && digits <= 19 && sum % 10 == 0;
}

}  // namespace

bool PassesCheck(v1::Check check, std::string_view text) {
  switch (check) {
    case v1::CHECK_RESIDENT_ID:
      return IsResidentId(text);
    case v1::CHECK_LUHN:
      return PassesLuhn(text);
    default:
      return true;
  }
}

std::string Mask(std::string_view text) {
  std::vector<std::string_view> characters;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t size = DecodeAt(text, at).size;
    characters.push_back(text.substr(at, size));
    at += size;
  }
  const bool number = characters.size() >= 8 && characters.size() == text.size();
  std::string masked;
  for (size_t i = 0; i < characters.size(); ++i) {
    const bool shown = number ? i < 3 || i + 1 == characters.size() : i == 0;
    masked += shown ? characters[i] : std::string_view("*");
  }
  return masked;
}

}  // namespace duban::rules
