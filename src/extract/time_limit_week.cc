#include "extract/time_limit_week.h"

namespace duban::time_limit {
namespace {

// 本周五(6月14日): the date says more than the week does.
void TakeDateInParentheses(std::string_view text, const DateWords& words, Calendar* out) {
  Calendar date;
  if (!At(text, out->end, "(") || !ReadCalendar(text, out->end + 1, true, words, &date)) return;
  if (date.day == 0 || date.IsRange() || !At(text, date.end, ")")) return;
  *out = date;
  out->numeric = false;
  ++out->end;
}

}  // namespace

bool ReadWeek(std::string_view text, uint32_t at, const DateWords& words, Calendar* out) {
  *out = Calendar();
  uint32_t p = at;
  const bool next = Eat(text, "下", &p);
  const bool named = next || EatAny(text, {"本", "这"}, &p);
  const uint32_t week = words.weekday_words.StartsAt(text, p);
  if (week == 0) return false;
  p += week;
  // 上周五, 每周五 and 逢周五 are no day to come.
  if (!named &&
      AtAny(text, at >= 3 ? PreviousChar(text, at) : at, {"上", "每", "逢", "双", "隔"})) {
    return false;
  }
  out->week = !named ? Week::kAny : next ? Week::kNext : Week::kThis;
  out->weekday = At(text, p, "末") ? 7 : WeekdayAt(text, p);
  out->end = p + (out->weekday == 0 ? 0 : 3);
  if (out->weekday == 0) return named && At(text, p, "内");
  TakeDateInParentheses(text, words, out);
  p = SkipBlank(text, out->end);
  if (ReadTimeOfDay(text, words, &p, &out->minute)) {
    out->end = p;
  } else {
    out->end += HalfDaySize(text, words, out->end);
  }
  return true;
}

Period DaysOfWeek(const Calendar& c, absl::CivilDay now) {
  const int today = static_cast<int>(absl::GetWeekday(now)) + 1;  // Its enumeration begins with 0.
  absl::CivilDay monday = now - (today - 1);
  if (c.week == Week::kNext || (c.week == Week::kAny && c.weekday <= today)) monday += 7;
  if (c.weekday == 0) return {monday, monday + 6, true};
  return {monday + (c.weekday - 1), monday + (c.weekday - 1), true};
}

}  // namespace duban::time_limit
