#include "rules/moment.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"

namespace duban::rules {
namespace {

// The number written at text[at, at + size); -1 when there is another character than a digit.
int Digits(std::string_view text, size_t at, size_t size) {
  int value = 0;
  for (size_t i = at; i < at + size; ++i) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(text[i]))) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

absl::CivilDay AddMonths(absl::CivilDay day, int months) {
  const absl::CivilMonth month = absl::CivilMonth(day) + months;
  const absl::CivilDay last = absl::CivilDay(month + 1) - 1;
  const absl::CivilDay same(month.year(), month.month(), day.day());
  return same > last ? last : same;
}

std::optional<absl::CivilDay> AddWorkdays(absl::CivilDay day, int amount,
                                          const Calendar* calendar) {
  if (calendar == nullptr) return std::nullopt;
  const auto counted = calendar->AddWorkdays(day, amount);
  if (!counted.ok() || !counted->known) return std::nullopt;
  return counted->date;
}

}  // namespace

std::optional<int> ParseTime(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = Digits(text, 0, 2), minute = Digits(text, 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

std::string ToText(const Moment& moment) {
  std::string text = FormatDate(moment.day);
  if (moment.minute >= 0) {
    text += absl::StrFormat(" %02d:%02d", moment.minute / 60, moment.minute % 60);
  }
  return text;
}

std::optional<Moment> Add(const Moment& from, int amount, v1::TimeUnit unit,
                          const Calendar* calendar, Unanswered* why) {
  Moment to = from;
  switch (unit) {
    case v1::TIME_UNIT_WORKING_DAY: {
      const auto day = AddWorkdays(from.day, amount, calendar);
      if (!day.has_value()) {
        *why = Unanswered::kCalendar;
        return std::nullopt;
      }
      // A period of days ends with its last day.
      return Moment{*day, -1};
    }
    case v1::TIME_UNIT_HOUR: {
      if (from.minute < 0) {
        *why = Unanswered::kTime;
        return std::nullopt;
      }
      const absl::CivilMinute end =
          absl::CivilMinute(from.day) + from.minute + static_cast<int64_t>(amount) * 60;
      return Moment{absl::CivilDay(end), end.hour() * 60 + end.minute()};
    }
    case v1::TIME_UNIT_WEEK:
      to.day += static_cast<int64_t>(amount) * 7;
      break;
    case v1::TIME_UNIT_MONTH:
      to.day = AddMonths(from.day, amount);
      break;
    case v1::TIME_UNIT_YEAR:
      to.day = AddMonths(from.day, amount * 12);
      break;
    default:
      to.day += amount;
  }
  to.minute = -1;
  return to;
}

int Compare(const Moment& a, const Moment& b) {
  if (a.day != b.day) return a.day < b.day ? -1 : 1;
  if (a.minute < 0 || b.minute < 0) return 0;
  return a.minute - b.minute;
}

}  // namespace duban::rules
