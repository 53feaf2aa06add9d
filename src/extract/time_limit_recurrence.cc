#include "extract/time_limit_recurrence.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extract/time_limit_date.h"

namespace duban::time_limit {
namespace {

// 半年, 半月: half of a year or of a month. Returns whether it is one of these.
bool Halve(Recurrence* out) {
  if (out->every == Every::kYear) {
    out->every = Every::kMonth;
    out->interval = 6;
  } else if (out->every == Every::kMonth && out->interval == 1) {
    out->every = Every::kDay;
    out->interval = 15;
  } else {
    return false;
  }
  return true;
}

bool EatBefore(std::string_view text, const DateWords& words, uint32_t* at) {
  if (words.other_words.StartsAt(text, *at)) return false;
  if (EatAny(text, {"之前", "以前", "前", "之内", "以内", "内"}, at)) return true;
  const uint32_t size = words.before_words.StartsAt(text, *at);
  *at += size;
  return size > 0;
}

constexpr std::string_view kWeekDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::string_view WeekDay(std::string_view text, uint32_t at) {
  const int day = WeekdayAt(text, at);
  return day == 0 ? std::string_view() : kWeekDays[day - 1];
}

// Whether 一 of 每周一 before `at` is a count (每周一次, 每周一调度), not Monday (每周一报送情况).
bool IsCount(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  if (words.count_behind.StartsAt(text, at)) return true;
  const uint32_t once = words.once.StartsAt(text, at);
  return once > 0 && (IsClauseMark(text, at + once) || AtAny(text, at + once, {"、", "”"}) ||
                      words.once_names.StartsAt(text, at + once));
}

// 一至五 in 每周一至周五: the days between.
void AddDaysBetween(std::string_view first, std::string_view last, Recurrence* out) {
  bool inside = false;
  for (std::string_view day : kWeekDays) {
    if (day == last) break;
    if (inside) out->week_days.push_back(day);
    inside = inside || day == first;
  }
}

// 二、周四前 behind 每周. `plain` where it cannot be a count (逢周一).
void ReadWeekDays(std::string_view text, const RecurrenceWords& words, bool plain, uint32_t* at,
                  Recurrence* out) {
  uint32_t p = *at;
  EatAny(text, {"的周", "的星期", "周", "星期"}, &p);
  bool between = false;
  for (int n = 0; n < 7; ++n) {
    const std::string_view day = WeekDay(text, p);
    if (day.empty()) break;
    const uint32_t end = p + 3;
    if (n == 0 && !plain && IsCount(text, end, words)) return;
    if (between) AddDaysBetween(out->week_days.back(), day, out);
    out->week_days.push_back(day);
    *at = end;
    p = end;
    between = false;
    if (!EatAny(text, {"、", "和", "及", ","}, &p)) {
      between = EatConnector(text, &p);
      if (!between) break;
    }
    EatAny(text, {"每周", "周", "星期"}, &p);
  }
}

// 5日、25日 or 10、25日. Returns whether any was read.
bool ReadMonthDays(std::string_view text, uint32_t* at, Recurrence* out) {
  std::vector<int> days;
  uint32_t p = *at, end = *at;
  for (int n = 0; n < 12; ++n) {
    Number number;
    if (!ReadNumber(text, p, &number) || number.value < 1 || number.value > 31) break;
    days.push_back(number.value);
    p = SkipBlank(text, number.end);
    if (EatAny(text, {"日", "号"}, &p)) end = p;
    uint32_t q = p;
    if (!EatAny(text, {"、", "和", "及"}, &q) && !EatConnector(text, &q)) break;
    p = q;
  }
  if (end == *at) return false;
  out->month_days = std::move(days);
  *at = end;
  return true;
}

// 3月底、9月 or 1月31日 behind 每年. Returns whether any was read.
bool ReadMonths(std::string_view text, const DateWords& words, uint32_t* at, Recurrence* out) {
  uint32_t p = *at;
  bool any = false;
  for (int n = 0; n < 12; ++n) {
    Calendar c;
    if (!ReadCalendar(text, p, false, words, &c) || c.month == 0 || c.listed ||
        c.year_word != YearWord::kNone) {
      // 6、12月: a number that waits for its unit.
      Number number;
      uint32_t q = p;
      if (!ReadNumber(text, p, &number) || number.value < 1 || number.value > 12) break;
      q = number.end;
      if (!EatAny(text, {"、", "和", "及"}, &q)) break;
      [[maybe_unused]] Calendar next;
      Number after;
      if (!ReadNumber(text, q, &after) || after.value > 12) break;
      out->months.push_back(number.value);
      p = q;
      continue;
    }
    int to = c.month_to ? c.month_to : c.month;
    uint32_t end = c.end;
    uint32_t q = end;
    Calendar second;
    if (EatConnector(text, &q) && ReadCalendar(text, q, false, words, &second) &&
        second.month > c.month) {
      to = second.month;
      end = second.end;
      c.day = 0;
    }
    for (int m = c.month; m <= to; ++m) out->months.push_back(m);
    if (c.day) out->month_days.push_back(c.day);
    if (c.minute >= 0) out->minute = c.minute;
    any = true;
    *at = p = end;
    if (!EatAny(text, {"、", "和", "及"}, &p)) break;
  }
  // 每年4月、7月的10日前
  uint32_t q = *at;
  if (any && out->month_days.empty() && Eat(text, "的", &q) && ReadMonthDays(text, &q, out))
    *at = q;
  if (!any) out->months.clear();
  std::sort(out->months.begin(), out->months.end());
  out->months.erase(std::unique(out->months.begin(), out->months.end()), out->months.end());
  std::sort(out->month_days.begin(), out->month_days.end());
  out->month_days.erase(std::unique(out->month_days.begin(), out->month_days.end()),
                        out->month_days.end());
  return any;
}

// What follows 每年: 底, 年底前, 11月份, 1月31日前, 第一季度, 上半年.
void ReadYearDetail(std::string_view text, const DateWords& words, uint32_t* at, Recurrence* out) {
  uint32_t p = *at;
  Eat(text, "的", &p);
  p = SkipBlank(text, p);
  uint32_t q = p;
  if (ReadMonths(text, words, &q, out)) {
    *at = q;
    return;
  }
  EatAny(text, {"年"}, &q);
  if (EatAny(text, {"底", "末", "终"}, &q) && !words.other_words.StartsAt(text, q - 3)) {
    out->months = {12};
    *at = q;
    return;
  }
  q = p;
  EatAny(text, {"年"}, &q);
  if (EatAny(text, {"年初", "初"}, &q) && !words.other_words.StartsAt(text, q - 3)) {
    out->months = {1};
    *at = q;
    return;
  }
  Calendar c;
  if (At(text, p, "年中") || (At(text, p, "中") && AtAny(text, p + 3, {",", "。", "、", "和"}))) {
    out->months = {6};
    *at = p + (At(text, p, "年中") ? 6 : 3);
  } else if (ReadCalendar(text, p, false, words, &c) && c.year_word == YearWord::kNone &&
             !c.bare_year && !c.this_month && c.LastMonthOfShare() != 0) {
    out->months = {c.LastMonthOfShare()};
    *at = c.end;
  }
}

// What follows 每月 and 每季度: 5日前, 底前, 末月25日前, 前5个工作日内, 最后一周.
void ReadMonthDetail(std::string_view text, const RecurrenceWords& words, uint32_t* at,
                     Recurrence* out) {
  uint32_t p = *at;
  Eat(text, "的", &p);
  p = SkipBlank(text, p);
  if (out->interval % 3 == 0) {
    if (const uint32_t month = words.quarter_months.StartsAt(text, p)) {
      *at = p += month;
      Eat(text, "的", &p);
    } else if (EatAny(text, {"末的", "末", "底"}, &p)) {
      *at = p;
    }
  }
  uint32_t q = p;
  if (ReadMonthDays(text, &q, out)) {
    *at = q;
    q = SkipBlank(text, q);
    if (ReadTimeOfDay(text, *words.dates, &q, &out->minute)) *at = q;
    return;
  }
  q = p;
  if (const uint32_t part = words.month_parts.StartsAt(text, p)) {
    *at = p + part;
    return;
  }
  if (EatAny(text, {"底", "末"}, &q) ||
      (Eat(text, "初", &q) && !words.dates->other_words.StartsAt(text, q - 3))) {
    *at = q;
    return;
  }
  Number number;
  if (EatAny(text, {"前", "后", "第"}, &q) && ReadNumber(text, q, &number)) {
    q = number.end;
    if (EatAny(text, {"个工作日", "工作日", "日", "天", "周"}, &q)) *at = q;
  }
}

void ReadDetail(std::string_view text, const RecurrenceWords& words, bool plain, Recurrence* out) {
  uint32_t p = out->end;
  switch (out->every) {
    case Every::kYear:
      ReadYearDetail(text, *words.dates, &p, out);
      break;
    case Every::kMonth:
      ReadMonthDetail(text, words, &p, out);
      break;
    case Every::kWeek:
      ReadWeekDays(text, words, plain, &p, out);
      if (p == out->end && !words.dates->other_words.StartsAt(text, p)) Eat(text, "末", &p);
      break;
    default:
      break;
  }
  if (out->every == Every::kDay || out->every == Every::kWeek) {
    uint32_t q = SkipBlank(text, p);
    int minute = -1;
    // 每日(10月1日至7日)16时前: the days in parentheses are those that it is asked for on.
    constexpr size_t kMaxDaysBytes = 120;
    const size_t close = At(text, q, "(") ? text.substr(q, kMaxDaysBytes).find(')') : text.npos;
    if (close != text.npos) q = SkipBlank(text, q + static_cast<uint32_t>(close) + 1);
    Eat(text, "的", &q);
    // 每日8时、16时前: the first of the times is the limit's.
    const bool timed = ReadTimeOfDay(text, *words.dates, &q, &minute);
    for (int later = -1; timed;) {
      uint32_t next = q;
      if (!EatAny(text, {"、", "和", "及"}, &next) ||
          !ReadTimeOfDay(text, *words.dates, &next, &later)) {
        break;
      }
      q = next;
    }
    if (timed && EatBefore(text, *words.dates, &q)) {
      out->minute = minute;
      out->end = q;
      return;
    }
  }
  if (p > out->end) EatBefore(text, *words.dates, &p);
  out->end = p;
}

// 390元, 2万元, 24小时, 工作8小时, 每公里1万元: an amount of something for each period.
bool IsRate(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  constexpr int kMaxMeasureChars = 4;
  uint32_t p = SkipBlank(text, at);
  p += words.rate_verbs.StartsAt(text, p);
  if (Eat(text, "每", &p)) {
    for (int chars = 0; chars < kMaxMeasureChars && p < text.size() && !IsDigit(text[p]); ++chars) {
      p += CharSize(text, p);
    }
  }
  Number number;
  if (!ReadNumber(text, p, &number)) return false;
  p = number.end;
  if (Eat(text, ".", &p) && ReadNumber(text, p, &number)) p = number.end;
  EatAny(text, {"万", "亿", "千", "百"}, &p);
  const uint32_t unit = words.rate_units.StartsAt(text, p);
  return unit > 0 && !AtAny(text, p + unit, {"内", "前", "以内", "以前"});
}

// 每天上午8:30至12:00,下午2:30至5:30 and nothing done in it: the hours in which an office is open.
bool IsOpen(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  uint32_t p = SkipBlank(text, at);
  int minute = -1;
  bool any = false;
  while (ReadTimeOfDay(text, *words.dates, &p, &minute) && EatConnector(text, &p) &&
         ReadTimeOfDay(text, *words.dates, &p, &minute)) {
    any = true;
    at = p;
    EatAny(text, {",", "、", ";", "和"}, &p);
    p = SkipBlank(text, p);
  }
  return any && IsClauseMark(text, at);
}

// 每季度终了后10日内: the limit is the amount, and what it counts from recurs.
bool IsOver(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  const uint32_t over = words.over.StartsAt(text, at);
  Number number;
  return over > 0 && ReadNumber(text, SkipBlank(text, at + over), &number);
}

bool ReadEvery(std::string_view text, uint32_t at, const RecurrenceWords& words, Recurrence* out) {
  uint32_t p = at;
  if (!Eat(text, "每", &p)) return false;
  // 营业时间:每日…, 营业时间为每日….
  const uint32_t before = EndsAt(text, at, ":") ? at - 1 : EndsAt(text, at, "为") ? at - 3 : at;
  if (words.rate_before.EndsAt(text, before)) return false;
  int factor = 1;
  bool half = false;
  Eat(text, "隔", &p);
  const bool plain = Eat(text, "逢", &p);
  p = SkipBlank(text, p);
  Number number;
  if (Eat(text, "半", &p)) {
    half = true;
  } else if (Eat(text, "双", &p) || (At(text, p, "单月") && Eat(text, "单", &p))) {
    factor = 2;
  } else if (ReadNumber(text, p, &number)) {
    if (number.value < 1 || number.value > 366) return false;
    factor = number.value;
    p = SkipBlank(text, number.end);
    // 每1—2年: at the least so often.
    uint32_t q = p;
    if (EatConnector(text, &q) && ReadNumber(text, q, &number) && number.value > factor &&
        number.value <= 366) {
      factor = number.value;
      p = SkipBlank(text, number.end);
    }
  }
  Eat(text, "个", &p);
  p = SkipBlank(text, p);
  if (!ReadPeriod(text, words, &p, out)) return false;
  if (half && !Halve(out)) return false;
  out->interval *= factor;
  out->end = p;
  // 每季度的形象进度, 每月投资额: what is told for each period.
  uint32_t noun = p;
  Eat(text, "的", &noun);
  if (words.measures.StartsAt(text, noun) > 0 || IsRate(text, p, words) ||
      words.sum_behind.StartsAt(text, p) || IsOver(text, p, words) ||
      (out->every == Every::kDay && IsOpen(text, p, words))) {
    return false;
  }
  ReadDetail(text, words, plain, out);
  // 每年4月15日至10月31日定为汛期, 每年5月10日为防灾宣传日; 每周五为集中清扫日 is when it is done.
  const bool named =
      out->every == Every::kYear && NamesDay(text, out->end, words.day_naming, words.named_days);
  return out->end == p || !(named || words.measures.StartsAt(text, out->end) > 0);
}

// 半年一次, 一月一调度, 两年一次, 一年不少于2次.
bool ReadOnce(std::string_view text, uint32_t at, const RecurrenceWords& words, Recurrence* out) {
  uint32_t p = at;
  int factor = 1;
  bool half = false;
  Number number;
  if (Eat(text, "半", &p)) {
    half = true;
  } else if (ReadNumber(text, p, &number) && number.value >= 1 && number.value <= 99 &&
             (number.digits <= 1 || At(text, number.end, "小时"))) {
    factor = number.value;
    p = number.end;
  } else {
    return false;
  }
  Eat(text, "个", &p);
  if (!ReadPeriod(text, words, &p, out)) return false;
  if (half && !Halve(out)) return false;
  out->interval *= factor;
  out->end = p;
  if (out->every == Every::kHour) {
    // 12小时报送一次; 2小时一次
    const uint32_t deed = words.once.StartsAt(text, p);
    const uint32_t once = AtAny(text, p + deed, {"一次", "1次"}) ? p + deed : 0;
    if (once == p) EatAny(text, {"一次", "1次"}, &out->end);
    return once != 0;
  }
  uint32_t q = p;
  if (const uint32_t least = words.least.StartsAt(text, q)) {
    q += least;
    return ReadNumber(text, q, &number) && At(text, number.end, "次");
  }
  // 半年报送一次
  uint32_t deed = half ? words.once.StartsAt(text, p) : 0;
  if (half && deed == 0) deed = words.order_verbs.StartsAt(text, p);  // 半年开展一次
  if (deed != 0 && ReadNumber(text, p + deed, &number) && At(text, number.end, "次")) return true;
  if (!ReadNumber(text, p, &number) || number.value > 12) return false;
  if (At(text, number.end, "次")) {
    out->end = number.end + 3;
    return !At(text, out->end, "性");
  }
  const uint32_t size = number.value == 1 ? words.once.StartsAt(text, number.end) : 0;
  if (size == 0) return false;
  out->end = number.end + size;
  return true;
}

// 2次/年, 1次/半年: how often, in the columns of tables.
bool ReadTimesPer(std::string_view text, uint32_t at, const RecurrenceWords& words,
                  Recurrence* out) {
  Number number;
  if (!ReadNumber(text, at, &number) || number.value < 1 || !At(text, number.end, "次/")) {
    return false;
  }
  uint32_t p = number.end + 4;
  if (At(text, p, "半年")) {
    out->every = Every::kMonth;
    out->interval = 6;
    out->end = p + 6;
    return true;
  }
  int factor = 1;
  if (ReadNumber(text, p, &number)) {
    if (number.value < 1 || number.value > 99) return false;
    factor = number.value;
    p = number.end;
    Eat(text, "个", &p);
  }
  if (!ReadPeriod(text, words, &p, out)) return false;
  out->interval *= factor;
  out->end = p;
  return true;
}

}  // namespace

std::string Recurrence::Rule() const {
  static constexpr const char* kNames[] = {"", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
  std::string rule = std::string("FREQ=") + kNames[static_cast<int>(every)];
  if (interval != 1) absl::StrAppend(&rule, ";INTERVAL=", interval);
  if (!months.empty()) absl::StrAppend(&rule, ";BYMONTH=", absl::StrJoin(months, ","));
  if (!month_days.empty()) absl::StrAppend(&rule, ";BYMONTHDAY=", absl::StrJoin(month_days, ","));
  for (size_t i = 0; i < week_days.size(); ++i) {
    rule += i == 0 ? ";BYDAY=" : ",";
    rule.append(week_days[i].data(), week_days[i].size());
  }
  return rule;
}

bool ReadPeriod(std::string_view text, const RecurrenceWords& words, uint32_t* at,
                Recurrence* out) {
  struct Unit {
    std::string_view word;
    Every every;
    int interval;
  };
  static constexpr Unit kUnits[] = {
      {"工作日", Every::kDay, 1}, {"小时", Every::kHour, 1},  {"学期", Every::kMonth, 6},
      {"学年", Every::kYear, 1},  {"季度", Every::kMonth, 3}, {"季", Every::kMonth, 3},
      {"年度", Every::kYear, 1},  {"年", Every::kYear, 1},    {"月度", Every::kMonth, 1},
      {"月份", Every::kMonth, 1}, {"月", Every::kMonth, 1},   {"星期", Every::kWeek, 1},
      {"礼拜", Every::kWeek, 1},  {"周", Every::kWeek, 1},    {"旬", Every::kDay, 10},
      {"日", Every::kDay, 1},     {"天", Every::kDay, 1}};
  for (const Unit& unit : kUnits) {
    if (!At(text, *at, unit.word)) continue;
    const uint32_t end = *at + static_cast<uint32_t>(unit.word.size());
    // 年级, 年龄, 季节, 月龄, 天然, 日常, 日用, 周边: other words.
    if (words.unit_other.StartsAt(text, end)) return false;
    out->every = unit.every;
    out->interval = unit.interval;
    *at = end;
    return true;
  }
  return false;
}

bool ReadRecurrence(std::string_view text, uint32_t at, const RecurrenceWords& words,
                    Recurrence* out) {
  *out = Recurrence();
  if (At(text, at, "每")) return ReadEvery(text, at, words, out);
  uint32_t p = at;
  // 季度末月20日前: of each quarter, without its 每. 三季度末月20日前 is a date.
  const bool quarters = EatAny(text, {"季度末月", "季末月"}, &p) && NumberBegin(text, at) == at;
  const bool other = !quarters && EatAny(text, {"双月", "单月"}, &p);
  if (quarters || other || EatAny(text, {"次月", "翌月"}, &p)) {
    // 次月5日前: of the month after each; 双月5日前: of every other month.
    out->every = Every::kMonth;
    out->interval = quarters ? 3 : other ? 2 : 1;
    out->end = p;
    ReadDetail(text, words, false, out);
    return out->end > p;
  }
  if (Eat(text, "分", &p)) {
    // 分季度公布; 部分月份 is no frequency.
    if (EndsAt(text, at, "部") || !ReadPeriod(text, words, &p, out) ||
        out->every != Every::kMonth) {
      return false;
    }
    out->end = p;
    return !At(text, p, "份") && words.names.StartsAt(text, p) == 0;
  }
  if (Eat(text, "按", &p)) {
    if (EatAny(text, {"半年度", "半年"}, &p)) {
      out->every = Every::kMonth;
      out->interval = 6;
    } else if (!ReadPeriod(text, words, &p, out)) {
      return false;
    }
    out->end = p;
    // 按周四、周五的课表上课: a day of the week.
    if (out->every == Every::kWeek && !WeekDay(text, p).empty() && !IsCount(text, p + 3, words)) {
      return false;
    }
    // 按月报告, 按月考核 are verbs; 按年度考核 is a name.
    const bool verb = out->every != Every::kYear && words.verbs.StartsAt(text, p) > 0;
    return (verb || words.names.StartsAt(text, p) == 0) && !words.reckoned.StartsAt(text, p);
  }
  if (Eat(text, "逐", &p)) {
    if (!ReadPeriod(text, words, &p, out) || out->every == Every::kYear) return false;
    out->end = p;
    return words.trend.StartsAt(text, p) == 0;
  }
  if (Eat(text, "隔", &p)) {
    if (!ReadPeriod(text, words, &p, out)) return false;
    out->interval *= 2;
    out->end = p;
    return !At(text, p, "离");
  }
  if (Eat(text, "逢", &p)) {
    if (!EatAny(text, {"周", "星期"}, &p)) return false;
    out->every = Every::kWeek;
    out->end = p;
    ReadDetail(text, words, true, out);
    return !out->week_days.empty();
  }
  return ReadTimesPer(text, at, words, out) || ReadOnce(text, at, words, out);
}

bool ReadNextRecurrence(std::string_view text, uint32_t at, const Recurrence& before,
                        const RecurrenceWords& words, Recurrence* out) {
  *out = Recurrence();
  out->every = before.every;
  out->interval = before.interval;
  uint32_t p = at;
  EatAny(text, {"次年", "翌年"}, &p);
  Number number;
  if (ReadNumber(text, p, &number) && number.value > 31) return false;  // A year of its own.
  out->end = p;
  ReadDetail(text, words, true, out);
  const bool dated = !out->months.empty() || !out->month_days.empty() || !out->week_days.empty();
  return dated && out->end > p && EndsAt(text, out->end, "前") == EndsAt(text, before.end, "前");
}

}  // namespace duban::time_limit
