#include "calendar/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "calendar/ical_day.h"
#include "duban/calendar.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr size_t kMaxLength = 256;
// Dates looked at for one rule.
constexpr int kMaxSteps = 12'000;

absl::Status Bad(std::string_view rrule, std::string_view what) {
  const absl::string_view rule = View(rrule.substr(0, kMaxLength));
  return Fault(absl::StrCat("recurrence rule \"", rule, "\": ", View(what)),
               absl::StrCat("循环规则 \"", rule, "\" 不能用 (", View(what), ")"));
}

// NAME=VALUE parts in the order of the rule.
class Parts {
 public:
  explicit Parts(std::string_view rrule) {
    for (const absl::string_view part : absl::StrSplit(View(rrule), ';', absl::SkipEmpty())) {
      parts_.push_back(absl::StrSplit(part, absl::MaxSplits('=', 1)));
    }
  }

  std::string Get(std::string_view name) const {
    for (const auto& [key, value] : parts_) {
      if (key == name) return value;
    }
    return "";
  }
  bool Has(std::string_view name) const { return !Get(name).empty(); }
  void Set(std::string_view name, std::string value) {
    for (auto& [key, old] : parts_) {
      if (key != name) continue;
      old = std::move(value);
      return;
    }
    parts_.emplace_back(std::string(name), std::move(value));
  }
  // Whether a part has another name than these, or stands twice.
  bool HasOther(const std::vector<std::string_view>& names) const {
    std::vector<std::string_view> seen;
    for (const auto& part : parts_) {
      const std::string_view key = part.first;
      if (std::find(names.begin(), names.end(), key) == names.end()) return true;
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) return true;
      seen.push_back(key);
    }
    return false;
  }
  std::string Text() const {
    std::string text;
    for (const auto& [key, value] : parts_) {
      absl::StrAppend(&text, text.empty() ? "" : ";", key, "=", value);
    }
    return text;
  }

 private:
  std::vector<std::pair<std::string, std::string>> parts_;
};

int Number(const std::string& text, int otherwise) {
  int value = 0;
  return absl::SimpleAtoi(text, &value) ? value : otherwise;
}

using Frequency = DueRule::Frequency;

// The numbers of a list; nothing when one of them is none or lies outside [least, most] (and, where
// `negative`, outside [-most, -least]).
std::optional<std::vector<int>> Numbers(const std::string& list, int least, int most,
                                        bool negative) {
  std::vector<int> numbers;
  for (const absl::string_view text : absl::StrSplit(list, ',')) {
    int number = 0;
    if (!absl::SimpleAtoi(text, &number)) return std::nullopt;
    const int size = number < 0 ? -number : number;
    if ((number < 0 && !negative) || size < least || size > most) return std::nullopt;
    numbers.push_back(number);
  }
  if (numbers.size() > 31) return std::nullopt;
  return numbers;
}

// "FR", "MO,WE"; with `ordinals` also "1MO", "-1FR".
bool AreWeekdays(const std::string& list, bool ordinals) {
  for (absl::string_view text : absl::StrSplit(list, ',')) {
    if (text.size() > 2 && ordinals) {
      int number = 0;
      if (!absl::SimpleAtoi(text.substr(0, text.size() - 2), &number)) return false;
      if (number == 0 || number < -4 || number > 4) return false;
      text.remove_prefix(text.size() - 2);
    }
    if (text != "MO" && text != "TU" && text != "WE" && text != "TH" && text != "FR" &&
        text != "SA" && text != "SU") {
      return false;
    }
  }
  return true;
}

// What is wrong with the parts, empty for nothing. What passes has a date in every interval.
std::string_view FaultOf(const Parts& parts, Frequency frequency) {
  const bool monthly = frequency == Frequency::kMonthly || frequency == Frequency::kYearly;
  if (parts.HasOther({"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "UNTIL", "COUNT"})) {
    return "want only FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, UNTIL and COUNT, each once";
  }
  if (parts.Has("COUNT") && !Numbers(parts.Get("COUNT"), 1, 1000, false)) {
    return "want a COUNT from 1 to 1000";
  }
  if (parts.Has("BYMONTH")) {
    if (!Numbers(parts.Get("BYMONTH"), 1, 12, false)) return "want BYMONTH from 1 to 12";
    if (frequency != Frequency::kYearly && parts.Has("INTERVAL") && parts.Get("INTERVAL") != "1") {
      return "BYMONTH and INTERVAL do not go together";
    }
  }
  if (parts.Has("BYDAY")) {
    if (!AreWeekdays(parts.Get("BYDAY"), monthly)) return "want BYDAY like MO,FR";
    if (parts.Has("BYMONTHDAY")) return "BYDAY and BYMONTHDAY do not go together";
    if (frequency == Frequency::kDaily && parts.Has("INTERVAL")) {
      return "BYDAY and INTERVAL do not go together";
    }
  }
  if (!parts.Has("BYMONTHDAY")) return "";
  if (!monthly) return "BYMONTHDAY goes with FREQ=MONTHLY and YEARLY";
  const auto days = Numbers(parts.Get("BYMONTHDAY"), 1, 31, true);
  if (!days) return "want BYMONTHDAY from 1 to 31 or -1 to -31";
  if (frequency == Frequency::kYearly && !parts.Has("BYMONTH")) return "want BYMONTH too";
  for (const int day : *days) {
    if (day < -28 || (day > 28 && days->size() > 1)) {
      return "a list of days holds one that some months do not have";
    }
    if (day > 28 && Contains(parts.Get("BYMONTH"), ",") && parts.Has("INTERVAL")) {
      return "some of these months do not have that day";
    }
  }
  return "";
}

// A month without that day has its last day instead: RFC 5545 would leave the month out.
void KeepShortMonths(Frequency frequency, Parts* parts) {
  const int day = Number(parts->Get("BYMONTHDAY"), 0);
  if (day < 29) return;
  // The last of 28 to 31 in each month, not in the whole year.
  if (frequency == Frequency::kYearly && Contains(parts->Get("BYMONTH"), ",")) {
    parts->Set("FREQ", "MONTHLY");
  }
  std::string days = "28";
  for (int i = 29; i <= day; ++i) absl::StrAppend(&days, ",", i);
  parts->Set("BYMONTHDAY", days);
  parts->Set("BYSETPOS", "-1");
}

// Fills in the due day; false when the rule names one itself.
bool FillDueDay(Frequency frequency, Parts* parts) {
  if (frequency == Frequency::kDaily) return false;
  if (parts->Has("BYDAY") || parts->Has("BYMONTHDAY")) {
    KeepShortMonths(frequency, parts);
    return false;
  }
  if (frequency == Frequency::kWeekly) {
    parts->Set("BYDAY", "SU");
    return true;
  }
  if (frequency == Frequency::kYearly && !parts->Has("BYMONTH")) {
    parts->Set("BYMONTH", "12");
    parts->Set("BYMONTHDAY", "31");
    return true;
  }
  parts->Set("BYMONTHDAY", "-1");
  return true;
}

// From where the rule is to be expanded, so that its intervals fall where they should.
absl::CivilDay Origin(const DueRule& rule, absl::CivilDay anchor) {
  const int interval = rule.interval;
  switch (rule.frequency) {
    case Frequency::kDaily:
      return interval > 1 ? anchor + interval : anchor;
    case Frequency::kWeekly: {
      const absl::CivilDay monday = anchor - static_cast<int>(absl::GetWeekday(anchor));
      // A Sunday itself: libical looks for the first date from the day it is given on.
      return rule.end_of_period ? monday + 7 * interval - 1 : monday;
    }
    case Frequency::kYearly:
      return absl::CivilDay(anchor.year() + (rule.end_of_period ? interval - 1 : 0), 1, 1);
    case Frequency::kMonthly:
      break;
  }
  absl::CivilMonth month(anchor);
  if (12 % interval == 0) {
    while (month.month() % interval != 0) ++month;
  } else {
    month += interval - 1;
  }
  return absl::CivilDay(month);
}

// The origin of an interval near `day` but not after it.
absl::CivilDay SkipTo(const DueRule& rule, absl::CivilDay day) {
  if (rule.counted || day <= rule.origin) return rule.origin;
  // An interval's due days lie in the day, week, month or year of its origin, so none is missed.
  const auto whole = [&rule](int64_t distance) { return distance / rule.interval * rule.interval; };
  switch (rule.frequency) {
    case Frequency::kDaily:
      return rule.origin + whole(day - rule.origin);
    case Frequency::kWeekly:
      return rule.origin + 7 * whole((day - rule.origin) / 7);
    case Frequency::kMonthly:
      return absl::CivilDay(absl::CivilMonth(rule.origin) +
                            whole(absl::CivilMonth(day) - absl::CivilMonth(rule.origin)));
    case Frequency::kYearly:
      return absl::CivilDay(rule.origin.year() + whole(day.year() - rule.origin.year()), 1, 1);
  }
  return rule.origin;
}

// Sets `even` and what belongs to it, where the rule has nothing that RFC 5545 would have to expand
// or limit: FREQ and INTERVAL, and the one due day.
void FindEven(const Parts& parts, DueRule* rule) {
  if (parts.Has("UNTIL") || parts.Has("COUNT") || parts.Has("BYSETPOS")) return;
  switch (rule->frequency) {
    case Frequency::kDaily:
      rule->even = !parts.Has("BYDAY") && !parts.Has("BYMONTH");
      return;
    case Frequency::kWeekly:
      // Of weeks the origin is a Sunday only where the rule names no day.
      rule->even = rule->end_of_period && !parts.Has("BYMONTH");
      return;
    case Frequency::kMonthly:
      rule->even = !parts.Has("BYMONTH");
      break;
    case Frequency::kYearly:
      rule->even = parts.Has("BYMONTH") && !Contains(parts.Get("BYMONTH"), ",");
      rule->even_month = Number(parts.Get("BYMONTH"), 1);
      break;
  }
  // 0 for a list or none. Every month has a day 28.
  rule->month_day = Number(parts.Get("BYMONTHDAY"), 0);
  rule->even =
      rule->even && (rule->month_day == -1 || (rule->month_day > 0 && rule->month_day <= 28));
}

// The date of the k-th interval after the origin, by an even rule.
absl::CivilDay EvenDay(const DueRule& rule, int64_t k) {
  const int64_t intervals = k * rule.interval;
  if (rule.frequency == Frequency::kDaily) return rule.origin + intervals;
  if (rule.frequency == Frequency::kWeekly) return rule.origin + 7 * intervals;
  const absl::CivilMonth month =
      rule.frequency == Frequency::kMonthly
          ? absl::CivilMonth(rule.origin) + intervals
          : absl::CivilMonth(rule.origin.year() + intervals, rule.even_month);
  if (rule.month_day == -1) return absl::CivilDay(month + 1) - 1;
  return absl::CivilDay(month) + (rule.month_day - 1);
}

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

absl::StatusOr<Iterator> Begin(const std::string& rrule, absl::CivilDay start) {
  const icalrecurrencetype rule = icalrecurrencetype_from_string(rrule.c_str());
  if (rule.freq == ICAL_NO_RECURRENCE) return Bad(rrule, "want an RFC 5545 rule like FREQ=MONTHLY");
  Iterator iterator(icalrecur_iterator_new(rule, ToIcal(start)));
  if (iterator == nullptr) return Bad(rrule, "its parts do not go together");
  return iterator;
}

// The next date, or nothing at the end.
bool Next(const Iterator& iterator, absl::CivilDay* day) {
  const icaltimetype time = icalrecur_iterator_next(iterator.get());
  if (icaltime_is_null_time(time) || time.year > 9999) return false;
  *day = absl::CivilDay(time.year, time.month, time.day);
  return true;
}

}  // namespace

absl::StatusOr<DueRule> MakeDueRule(std::string_view rrule, absl::CivilDay anchor) {
  if (rrule.size() > kMaxLength) return Bad(rrule, "is longer than 256 bytes");
  if (Contains(rrule, std::string_view("\0", 1))) return Bad(rrule, "holds a zero byte");
  if (anchor.year() < Calendar::kMinYear || anchor.year() > Calendar::kMaxYear) {
    return Bad(rrule, "begins outside the years 1900 to 2400");
  }
  Parts parts(rrule);
  DueRule result;
  const std::string frequency = parts.Get("FREQ");
  if (frequency == "DAILY") {
    result.frequency = Frequency::kDaily;
  } else if (frequency == "WEEKLY") {
    result.frequency = Frequency::kWeekly;
  } else if (frequency == "MONTHLY") {
    result.frequency = Frequency::kMonthly;
  } else if (frequency == "YEARLY") {
    result.frequency = Frequency::kYearly;
  } else {
    return Bad(rrule, "want FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
  }
  result.interval = parts.Has("INTERVAL") ? Number(parts.Get("INTERVAL"), 0) : 1;
  if (result.interval < 1 || result.interval > 1200) {
    return Bad(rrule, "want an INTERVAL from 1 to 1200");
  }
  const std::string_view fault = FaultOf(parts, result.frequency);
  if (!fault.empty()) return Bad(rrule, fault);
  result.counted = parts.Has("COUNT");
  result.end_of_period = FillDueDay(result.frequency, &parts);
  result.rrule = parts.Text();
  result.origin = Origin(result, anchor);
  FindEven(parts, &result);
  if (result.even) {
    int64_t k = 0;
    while (EvenDay(result, k) < anchor) ++k;
    result.first = EvenDay(result, k);
    return result;
  }
  result.first = result.origin;
  absl::StatusOr<Iterator> iterator = Begin(result.rrule, result.origin);
  if (!iterator.ok()) return iterator.status();
  for (int i = 0; i < kMaxSteps; ++i) {
    if (!Next(*iterator, &result.first)) break;
    if (result.first >= anchor) return result;
  }
  result.empty = true;
  return result;
}

absl::StatusOr<Expansion> ExpandDueRule(const DueRule& rule, absl::CivilDay from, absl::CivilDay to,
                                        int most) {
  Expansion result;
  if (rule.empty) return result;
  from = std::max(from, rule.first);
  const absl::CivilDay start = SkipTo(rule, from);
  // Whether there may be more.
  const auto add = [&](absl::CivilDay day) {
    if (day > to) return false;
    if (day < from) return true;
    result.truncated = static_cast<int>(result.days.size()) == most;
    if (!result.truncated) result.days.push_back(day);
    return !result.truncated;
  };
  if (rule.even) {
    DueRule rest = rule;
    rest.origin = start;
    for (int64_t k = 0; add(EvenDay(rest, k)); ++k) {
    }
    return result;
  }
  absl::StatusOr<Iterator> iterator = Begin(rule.rrule, start);
  if (!iterator.ok()) return iterator.status();
  absl::CivilDay day;
  for (int i = 0; i < kMaxSteps && Next(*iterator, &day) && add(day); ++i) {
  }
  return result;
}

}  // namespace duban
