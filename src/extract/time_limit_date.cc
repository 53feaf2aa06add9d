#include "extract/time_limit_date.h"

#include <algorithm>
#include <cstdlib>

#include "extract/time_limit_week.h"

namespace duban::time_limit {
namespace {

bool PlausibleYear(const Number& n) { return n.digits == 4 && n.value >= 1900 && n.value <= 2199; }

// 20175月底前, 201712月: some sites drop the 年. Whether a year and a month without it begin at
// `at`.
bool IsYearJoinedToMonth(std::string_view text, uint32_t at) {
  constexpr uint32_t kYear = 4;
  uint32_t end = at;
  while (end < text.size() && end - at < kYear + 3 && IsDigit(text[end])) ++end;
  if (end - at <= kYear || end - at > kYear + 2 || !At(text, end, "月")) return false;
  Number month;
  return ReadNumber(text, at + kYear, &month) && month.value >= 1 && month.value <= 12 &&
         (At(text, at, "20") || At(text, at, "19"));
}

// 113年5月: a year of the Republic's reckoning, as notices in Taiwan print it; 0 for none.
int YearOfRepublic(std::string_view text, const Number& n) {
  constexpr int kBefore = 1911;
  Number month;
  const bool dated = n.digits == 3 && n.value < 200 && At(text, n.end, "年") &&
                     ReadNumber(text, n.end + 3, &month) && At(text, month.end, "月");
  return dated ? kBefore + n.value : 0;
}

// 初, 中, 底, 末, 终 and the ten-day parts of a month.
Part ReadPart(std::string_view text, bool of_month, const DateWords& words, uint32_t* at) {
  if (of_month) {
    if (EatAny(text, {"上旬"}, at)) return Part::kFirstTen;
    if (EatAny(text, {"中旬"}, at)) return Part::kSecondTen;
    if (EatAny(text, {"下旬"}, at)) return Part::kLastTen;
    if (EatAny(text, {"上中旬"}, at)) return Part::kFirstTwoTens;
    if (EatAny(text, {"中下旬"}, at)) return Part::kLastTwoTens;
  }
  // 中央, 底线: the character belongs to the next word.
  if (!AtAny(text, *at, {"底", "末", "终", "初", "中"}) || words.other_words.StartsAt(text, *at)) {
    return Part::kNone;
  }
  if (EatAny(text, {"底", "末", "终"}, at)) return Part::kEnd;
  if (Eat(text, "初", at)) return Part::kBegin;
  if (Eat(text, "中", at)) return Part::kMiddle;
  return Part::kNone;
}

// NUMBER [connector NUMBER], then one of `units`. The numbers go to `low` and `high` (0 for none).
bool ReadUnits(std::string_view text, std::initializer_list<std::string_view> units, int min,
               int max, uint32_t* at, int* low, int* high) {
  Number a;
  const uint32_t at0 = *at;
  uint32_t p = at0;
  if (At(text, p, "两") || !ReadNumber(text, p, &a)) return false;  // 两月 is no February.
  p = SkipBlank(text, a.end);
  uint32_t q = p;
  Number b;
  if (EatConnector(text, &q) && ReadNumber(text, q, &b)) {
    uint32_t r = SkipBlank(text, b.end);
    if (EatAny(text, units, &r) && b.value >= min && b.value <= max && a.value >= min &&
        b.value > a.value) {
      *low = a.value;
      *high = b.value;
      *at = r;
      return true;
    }
  }
  // 6、7月份, 7、8两个月: numbers that share their unit.
  int last = a.value;
  bool in_turn = true;
  for (q = p; last < max && Eat(text, "、", &q) && ReadNumber(text, q, &b) && b.value > last &&
              b.value <= max;) {
    in_turn = in_turn && b.value == last + 1;
    last = b.value;
    uint32_t r = SkipBlank(text, b.end);
    if (EatAny(text, {"两", "三"}, &r)) Eat(text, "个", &r);
    if (EatAny(text, units, &r) && a.value >= min) {
      // 1、3月: rather the number of an item and a month.
      const bool begins_line = at0 == 0 || IsClauseMark(text, PreviousChar(text, at0));
      if (begins_line && (a.value < 3 || !in_turn)) break;
      *low = a.value;
      *high = -last;  // A list.
      *at = r;
      return true;
    }
    q = b.end;
  }
  if (!EatAny(text, units, &p) || a.value < min || a.value > max) return false;
  *low = a.value;
  *high = 0;
  *at = p;
  return true;
}

// Chinese numerals side by side (四、五月) are lists; two digits of a year (23年) are none of ours.
// `numeric`: in a cell of dates the 年 may be missing at its end (2024, 2023-2025).
bool ReadYear(std::string_view text, bool numeric, uint32_t* at, Calendar* out) {
  uint32_t p = *at;
  const auto ends_cell = [&](uint32_t end) { return numeric && end == text.size(); };
  Number n;
  if (IsYearJoinedToMonth(text, p)) {
    for (const uint32_t end = p + 4; p < end; ++p) out->year = out->year * 10 + (text[p] - '0');
    out->year_word = YearWord::kPrinted;
    *at = p;
    return true;
  }
  if (ReadNumber(text, p, &n)) {
    if (const int year = YearOfRepublic(text, n)) {
      out->year = year;
      out->year_word = YearWord::kPrinted;
      *at = n.end + 3;
      return true;
    }
    if (!PlausibleYear(n)) return false;
    p = SkipBlank(text, n.end);
    uint32_t q = p;
    Number m;
    if (EatConnector(text, &q) && ReadNumber(text, q, &m) && PlausibleYear(m) &&
        m.value > n.value) {
      q = SkipBlank(text, m.end);
      if (At(text, q, "年") || ends_cell(q)) {
        out->year_to = m.value;
        p = q;
      }
    }
    if (!Eat(text, "年", &p) && !ends_cell(p)) return false;
    Eat(text, "度", &p);
    out->year = n.value;
    out->year_word = YearWord::kPrinted;
    *at = p;
    return true;
  }
  if (At(text, p, "今明") && EatAny(text, {"今明两年", "今明2年"}, &p)) {
    out->year_word = YearWord::kThis;
    out->years_more = 1;
  } else if (EatAny(text, {"今年", "本年度", "本年", "当年度", "当年"}, &p)) {
    out->year_word = YearWord::kThis;
  } else if (EatAny(text,
                    {"次年度", "次年", "明年", "来年", "翌年", "下一年度", "下年度", "下一年"},
                    &p)) {
    out->year_word = YearWord::kNext;
  } else if (Eat(text, "后年", &p)) {
    out->year_word = YearWord::kAfterNext;
  } else if (EatAny(text, {"去年", "上一年度", "上年度", "上年", "前年", "同年"}, &p)) {
    out->year_word = YearWord::kLast;
  } else {
    return false;
  }
  *at = p;
  return true;
}

// What may stand behind a year: 底, 年底, 全年, 上半年, 前三季度, 三季度, 6月. False when nothing
// does.
bool ReadWithinYear(std::string_view text, const DateWords& words, uint32_t* at, Calendar* out) {
  uint32_t p = SkipBlank(text, *at);
  if (Eat(text, "全年", &p)) {
    out->part = Part::kWhole;
  } else if (EatAny(text, {"上半年", "前半年"}, &p)) {
    out->share = Share::kFirstHalf;
  } else if (EatAny(text, {"下半年", "后半年"}, &p)) {
    out->share = Share::kSecondHalf;
  } else if (EatAny(text, {"前三季度", "前三个季度", "前3季度", "前3个季度"}, &p)) {
    out->share = Share::kThreeQuarters;
  } else if (At(text, p, "第") || At(text, p, "Q") || At(text, p, "首季") || At(text, p, "本季")) {
    if (Eat(text, "Q", &p)) {
      Number n;
      if (!ReadNumber(text, p, &n) || n.value < 1 || n.value > 4 || n.digits != 1) return false;
      out->quarter = n.value;
      p = n.end;
    } else if (Eat(text, "首季", &p)) {
      out->quarter = 1;
      Eat(text, "度", &p);
    } else {
      Eat(text, "第", &p);
      if (!ReadUnits(text, {"个季度", "季度", "季"}, 1, 4, &p, &out->quarter, &out->quarter_to)) {
        return false;
      }
    }
  } else if (!ReadUnits(text, {"季度"}, 1, 4, &p, &out->quarter, &out->quarter_to) &&
             !ReadUnits(text, {"月份", "月"}, 1, 12, &p, &out->month, &out->month_to)) {
    return false;
  }
  // 3月10月: some sites drop the dash.
  Number last;
  if (out->month && !out->month_to && p < text.size() && IsDigit(text[p]) &&
      ReadNumber(text, p, &last) && last.value > out->month && last.value <= 12 &&
      At(text, last.end, "月")) {
    out->month_to = last.value;
    p = last.end;
    EatAny(text, {"月份", "月"}, &p);
  }
  if (out->month_to < 0 || out->quarter_to < 0) {
    out->listed = true;
    out->month_to = -out->month_to;
    out->quarter_to = -out->quarter_to;
  }
  if (out->quarter || out->share != Share::kNone) {
    out->part = ReadPart(text, false, words, &p);
  } else if (out->month) {
    uint32_t q = p;
    const Part part = ReadPart(text, true, words, &q);
    if (part != Part::kNone) {
      out->part = part;
      p = q;
    }
  }
  *at = p;
  return true;
}

// Where the name of a day in parentheses (世界环境日), of which `at` is the first character, ends,
// one behind its closing one; 0 for none.
uint32_t DayNameEnd(std::string_view text, const DateWords& words, uint32_t at) {
  constexpr size_t kMaxBytes = 36;
  const std::string_view reach = text.substr(at, kMaxBytes);
  const size_t close = reach.find(')');
  if (close == reach.npos || SkipIdeographs(reach, 0, close) != close) return 0;
  return words.named_days.EndsAt(text, at + static_cast<uint32_t>(close)) != 0
             ? at + static_cast<uint32_t>(close) + 1
             : 0;
}

// Where (星期五), (正月初六) or (清明节) behind a day ends, `at` for none.
uint32_t DayNoteEnd(std::string_view text, const DateWords& words, uint32_t at) {
  uint32_t p = at;
  if (!Eat(text, "(", &p)) return at;
  const uint32_t weekday = words.weekday_words.StartsAt(text, p);
  const uint32_t lunar = weekday ? 0 : words.lunar_words.StartsAt(text, p);
  if (weekday == 0 && lunar == 0) {
    const uint32_t end = DayNameEnd(text, words, p);
    return end == 0 ? at : end;
  }
  p += weekday + lunar;
  for (int n = weekday ? 1 : 6; n > 0 && !At(text, p, ")") && p < text.size(); --n) {
    p += CharSize(text, p);
  }
  return Eat(text, ")", &p) ? p : at;
}

void ReadDay(std::string_view text, const DateWords& words, Calendar* out) {
  uint32_t p = SkipBlank(text, out->end);
  Number bare;
  if (ReadUnits(text, {"日", "号"}, 1, 31, &p, &out->day, &out->day_to)) {
    out->day_to = std::abs(out->day_to);
  } else if (ReadNumber(text, p, &bare) && bare.value >= 1 && bare.value <= 31 &&
             (AtAny(text, bare.end, {"前", "之前", "以前"}) ||
              words.day_parts.StartsAt(text, bare.end))) {
    // 4月26前, 4月26下午: the 日 was left out.
    out->day = bare.value;
    p = bare.end;
  } else {
    return;
  }
  out->end = p;
  ReadDayTail(text, words, out);
}

bool ReadSeparatedNumber(std::string_view text, char separator, int max, uint32_t* at, int* value) {
  uint32_t p = *at;
  Number n;
  if (p >= text.size() || text[p] != separator) return false;
  ++p;
  if (p >= text.size() || !IsDigit(text[p]) || !ReadNumber(text, p, &n)) return false;
  if (n.digits > 2 || n.value < 1 || n.value > max) return false;
  *at = n.end;
  *value = n.value;
  return true;
}

// 2023-06-30, 2023/6/30, 2023.6, 6.30.
bool ReadNumeric(std::string_view text, uint32_t at, const DateWords& words, Calendar* out) {
  Number n;
  if (at >= text.size() || !IsDigit(text[at]) || !ReadNumber(text, at, &n)) return false;
  uint32_t p = n.end;
  if (p >= text.size()) return false;
  const char separator = text[p];
  if (separator != '-' && separator != '.' && separator != '/') return false;
  if (PlausibleYear(n)) {
    if (!ReadSeparatedNumber(text, separator, 12, &p, &out->month)) return false;
    out->year = n.value;
    out->year_word = YearWord::kPrinted;
    if (ReadSeparatedNumber(text, separator, 31, &p, &out->day)) {
      Eat(text, "日", &p);
    } else {
      Eat(text, "月", &p);
    }
  } else {
    if (separator != '.' || n.digits > 2 || n.value < 1 || n.value > 12) return false;
    out->month = n.value;
    if (!ReadSeparatedNumber(text, separator, 31, &p, &out->day)) return false;
    Eat(text, "日", &p);
  }
  if (p < text.size() && (IsDigit(text[p]) || text[p] == '.' || text[p] == '%')) return false;
  if (AtAny(text, p, {"月", "年", "个", "日", "周", "天", "小时"}) && out->day != 0) return false;
  out->end = p;
  uint32_t q = SkipBlank(text, p);
  if (out->day && ReadTimeOfDay(text, words, &q, &out->minute)) out->end = q;
  out->numeric = true;
  return true;
}

int DaysInMonth(int year, int month) {
  static constexpr int8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

// February 30 is read as the last day of February.
absl::CivilDay Day(int year, int month, int day) {
  return absl::CivilDay(year, month, std::min(day, DaysInMonth(year, month)));
}

Period Months(int year, int from, int to) {
  return {absl::CivilDay(year, from, 1), Day(year, to, 31), true};
}

// The days of `c` in `year`, its first and last.
Period InYear(const Calendar& c, int year, int year_to) {
  Period p;
  p.dated = true;
  if (c.month != 0) {
    const int to = c.month_to ? c.month_to : c.month;
    p = Months(year, c.month, to);
    if (c.day != 0) {
      p.first = Day(year, c.month, c.day);
      p.last = Day(year, to, c.day_to ? c.day_to : c.day) + (c.next_day ? 1 : 0);
    }
    if (c.part == Part::kFirstTen || c.part == Part::kBegin) p.last = Day(year, to, 10);
    if (c.part == Part::kSecondTen || c.part == Part::kMiddle) {
      p.first = Day(year, c.month, 11);
      p.last = Day(year, to, 20);
    }
    if (c.part == Part::kLastTen) p.first = Day(year, c.month, 21);
    if (c.part == Part::kFirstTwoTens) p.last = Day(year, to, 20);
    if (c.part == Part::kLastTwoTens) p.first = Day(year, c.month, 11);
    return p;
  }
  if (c.quarter != 0) {
    return Months(year, c.quarter * 3 - 2, (c.quarter_to ? c.quarter_to : c.quarter) * 3);
  }
  if (c.share != Share::kNone) {
    return Months(year, c.share == Share::kSecondHalf ? 7 : 1, c.LastMonthOfShare());
  }
  p = {absl::CivilDay(year, 1, 1), absl::CivilDay(year_to, 12, 31), true};
  if (c.part == Part::kBegin) p.last = absl::CivilDay(year, 1, 31);
  if (c.part == Part::kMiddle) p.last = absl::CivilDay(year, 6, 30);
  return p;
}

}  // namespace

DateWords::DateWords(const v1::Lexicon& lexicon)
    : other_words(lexicon.time().date_other_words()),
      above_words(lexicon.time().above_words()),
      next_day(lexicon.time().next_day_words()),
      before_words(lexicon.time().before_words()),
      included_notes(lexicon.time().included_notes()),
      until_words(lexicon.time().until_words()),
      lunar_words(lexicon.time().lunar_words()),
      vague_before(lexicon.time().vague_before()),
      weekday_words(lexicon.header().weekday_words()),
      afternoon_words(lexicon.time().afternoon_words()),
      day_parts(lexicon.time().morning_words()),
      amount_other_words(lexicon.time().amount_other_words()),
      named_days(lexicon.time().named_days()) {
  day_parts.AddAll(lexicon.time().afternoon_words());
}

int Calendar::LastMonthOfShare() const {
  switch (share) {
    case Share::kFirstHalf:
      return 6;
    case Share::kSecondHalf:
      return 12;
    case Share::kThreeQuarters:
      return 9;
    case Share::kNone:
      break;
  }
  return (quarter_to != 0 ? quarter_to : quarter) * 3;
}

int Calendar::Grain() const {
  if (day || weekday) return 5;
  if (month || this_month || week != Week::kNone) return 4;
  if (quarter || this_quarter) return 3;
  if (share != Share::kNone) return 2;
  return year_word != YearWord::kNone || bare_year || part != Part::kNone ? 1 : 0;
}

void ReadDayTail(std::string_view text, const DateWords& words, Calendar* out) {
  uint32_t p = DayNoteEnd(text, words, out->end);
  // 5月10日(星期五)日前: the 日 printed twice.
  if (p > out->end && At(text, p, "日前")) Eat(text, "日", &p);
  out->end = p;
  p = SkipBlank(text, p);
  if (!ReadTimeOfDay(text, words, &p, &out->minute)) {
    if (const uint32_t half = HalfDaySize(text, words, p)) out->end = p + half;
    return;
  }
  out->end = p;
  // 4月8日8时至20时: the last of them.
  if (EatConnector(text, &p) && ReadTimeOfDay(text, words, &p, &out->minute)) out->end = p;
}

uint32_t HalfDaySize(std::string_view text, const DateWords& words, uint32_t at) {
  const uint32_t size = words.day_parts.StartsAt(text, at);
  return size > 3 || (size == 3 && AtAny(text, at + size, {"止", "截止"})) ? size : 0;
}

bool ReadTimeOfDay(std::string_view text, const DateWords& words, uint32_t* at, int* minute) {
  uint32_t p = *at;
  int shift = 0;
  if (const uint32_t part = words.day_parts.StartsAt(text, p)) {
    if (words.afternoon_words.StartsAt(text, p) == part) shift = 12;
    p += part;
  }
  p = SkipBlank(text, p);
  Number hour;
  if (!ReadNumber(text, p, &hour) || hour.value > 24 || hour.digits > 2) return false;
  p = hour.end;
  int minutes = 0;
  Number m;
  if (Eat(text, ":", &p)) {
    if (!ReadNumber(text, p, &m) || m.digits != 2 || m.value > 59) return false;
    minutes = m.value;
    p = m.end;
    uint32_t q = p;
    if (Eat(text, ":", &q) && ReadNumber(text, q, &m) && m.digits == 2) p = m.end;
  } else if (EatAny(text, {"时", "点钟", "点"}, &p)) {
    if (Eat(text, "半", &p)) {
      minutes = 30;
    } else if (EatAny(text, {"整", "正"}, &p)) {
    } else if (ReadNumber(text, p, &m) && m.value <= 59 && At(text, m.end, "分")) {
      minutes = m.value;
      p = m.end + 3;
    }
  } else {
    return false;
  }
  const int h = hour.value < 12 ? hour.value + shift : hour.value;
  *minute = std::min(h * 60 + minutes, 24 * 60);
  *at = p;
  return true;
}

bool ReadCalendar(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
                  Calendar* out) {
  *out = Calendar();
  if (numeric && ReadNumeric(text, at, words, out)) return true;
  *out = Calendar();
  // 原则上年底前: no 上年.
  if (At(text, at, "上") && words.above_words.EndsAt(text, at + 3) > 0) return false;
  uint32_t p = at;
  if (ReadYear(text, numeric, &p, out)) {
    out->end = p;
    uint32_t q = p;
    Eat(text, "年", &q);  // 2017年年底
    const Part part = ReadPart(text, false, words, &q);
    if (part != Part::kNone) {
      out->part = part;
      out->end = q;
      return true;
    }
    // 2017年年内: the second 年 belongs to the first.
    if (At(text, p, "年内")) out->end = p + 3;
    if (out->year_to == 0 && ReadWithinYear(text, words, &p, out)) {
      out->end = p;
      if (out->month && !out->month_to && out->part == Part::kNone) ReadDay(text, words, out);
    }
    return true;
  }
  p = at;
  if (!EndsAt(text, at, "学") && EatAny(text, {"年"}, &p)) {  // 学年内: no calendar year.
    if (At(text, p, "度内")) p += 3;                          // 年度内
    out->part = ReadPart(text, false, words, &p);
    out->bare_year = true;
    out->end = p;
    return out->part != Part::kNone || At(text, p, "内");
  }
  if (const bool bare = At(text, p, "月");
      EatAny(text, {"本月份", "本月", "当月", "下个月", "下月", "月"}, &p)) {
    out->this_month = true;
    out->months_ahead = At(text, at, "下") ? 1 : 0;
    out->part = ReadPart(text, true, words, &p);
    out->end = p;
    if (bare) return out->part == Part::kEnd;
    if (out->part == Part::kNone) ReadDay(text, words, out);
    return out->part != Part::kNone || out->day != 0 || At(text, out->end, "内");
  }
  if (p < text.size() && !IsDigit(text[p]) &&
      EatAny(text, {"本季度", "本季", "下季度", "下一季度"}, &p)) {
    out->this_quarter = true;
    out->quarters_ahead = At(text, at, "下") ? 1 : 0;
    out->part = ReadPart(text, false, words, &p);
    out->end = p;
    // 本季度末月25日前
    return (out->part != Part::kNone && !At(text, p, "月")) || At(text, p, "内");
  }
  if (ReadWeek(text, at, words, out)) return true;
  *out = Calendar();
  if (!ReadWithinYear(text, words, &p, out)) return false;
  out->end = p;
  if (out->month && !out->month_to && out->part == Part::kNone) ReadDay(text, words, out);
  return true;
}

int BaseYear(const TimeContext& context) {
  if (context.plan_year != 0) return context.plan_year;
  if (context.has_issued) return static_cast<int>(context.issued.year());
  if (context.has_published) return static_cast<int>(context.published.year());
  return 0;
}

bool NoticeDay(const TimeContext& context, absl::CivilDay* day) {
  if (!context.has_issued && !context.has_published) return false;
  *day = context.has_issued ? context.issued : context.published;
  return true;
}

namespace {

// Whether the months that are named are those of a school year: not where the notice looks back at
// one that was over in the year before it.
bool IsOfSchoolYear(const TimeContext& context) {
  if (context.school_year == 0 || context.plan_year != 0) return false;
  absl::CivilDay now;
  return !NoticeDay(context, &now) || now.year() <= context.school_year + 1;
}

// The month of a school year: from August on, and what is still to come in the year of issue, is of
// the year that it begins in.
Period InSchoolYear(const Calendar& c, const TimeContext& context) {
  constexpr int kFirstMonth = 8;
  const Period early = InYear(c, context.school_year, context.school_year);
  absl::CivilDay now;
  const bool known = NoticeDay(context, &now);
  const bool ahead = known && now.year() == context.school_year && early.last >= now;
  const bool autumn =
      !context.spring && c.month >= kFirstMonth && (!known || now.year() <= context.school_year);
  return ahead || autumn ? early : InYear(c, context.school_year + 1, context.school_year + 1);
}

}  // namespace

Period Resolve(const Calendar& c, const TimeContext& context) {
  Period none;
  if (absl::CivilDay now; c.week != Week::kNone) {
    return NoticeDay(context, &now) ? DaysOfWeek(c, now) : none;
  }
  if (c.year_word == YearWord::kPrinted) return InYear(c, c.year, c.year_to ? c.year_to : c.year);
  if (c.month != 0 && c.year_word == YearWord::kNone && !c.this_month && IsOfSchoolYear(context)) {
    return InSchoolYear(c, context);
  }
  const int base = BaseYear(context);
  if (base == 0) return none;
  if (c.year_word == YearWord::kNext || c.year_word == YearWord::kAfterNext) {
    const int from = context.has_issued ? static_cast<int>(context.issued.year()) : base;
    const int year = from + (c.year_word == YearWord::kNext ? 1 : 2);
    return InYear(c, year, year);
  }
  if (c.year_word == YearWord::kLast) return InYear(c, base - 1, base - 1);
  if (c.year_word == YearWord::kThis) {
    return InYear(c, base, base + c.years_more);
  }
  absl::CivilDay now(base, 12, 31);
  NoticeDay(context, &now);
  if (c.this_quarter) {
    const absl::CivilMonth then = absl::CivilMonth(now) + c.quarters_ahead * 3;
    Calendar quarter = c;
    quarter.quarter = (then.month() + 2) / 3;
    return InYear(quarter, static_cast<int>(then.year()), static_cast<int>(then.year()));
  }
  if (c.this_month) {
    const absl::CivilMonth then = absl::CivilMonth(now) + c.months_ahead;
    Calendar month = c;
    month.month = then.month();
    return InYear(month, static_cast<int>(then.year()), static_cast<int>(then.year()));
  }
  // A notice about the coming year: a month still to come in the year of issue is that year's.
  if (c.month != 0 && context.has_issued && context.plan_year == context.issued.year() + 1) {
    const int issued_year = static_cast<int>(context.issued.year());
    const Period early = InYear(c, issued_year, issued_year);
    // A month of which hardly a week is left is not.
    constexpr int kLastWeek = 21;
    const bool ends = c.day == 0 && c.month_to == 0 && c.month == context.issued.month() &&
                      context.issued.day() > kLastWeek;
    if (early.last >= context.issued && !ends) return early;
  }
  return InYear(c, base, base);
}

}  // namespace duban::time_limit
