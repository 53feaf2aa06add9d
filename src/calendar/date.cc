#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "duban/calendar.h"

namespace duban {
namespace {

// The number that `text` writes in ASCII digits; -1 when it holds anything else.
int Digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<absl::CivilDay> ParseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = Digits(text.substr(0, 4));
  const int month = Digits(text.substr(5, 2));
  const int day = Digits(text.substr(8, 2));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  // CivilDay carries 31 April over into May; a date that changes was none.
  const absl::CivilDay date(year, month, day);
  if (date.month() != month) return std::nullopt;
  return date;
}

std::string FormatDate(absl::CivilDay day) {
  if (day.year() < 0 || day.year() > 9999) {
    return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day());
  }
  // By hand: an explanation holds many dates, and a formatter costs more than all else of it.
  const int year = static_cast<int>(day.year());
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  const char text[] = {digit(year / 1000),
                       digit(year / 100),
                       digit(year / 10),
                       digit(year),
                       '-',
                       digit(day.month() / 10),
                       digit(day.month()),
                       '-',
                       digit(day.day() / 10),
                       digit(day.day())};
  return std::string(text, sizeof(text));
}

}  // namespace duban
