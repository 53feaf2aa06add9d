#include "extract/time_limit_expression.h"

#include <algorithm>

namespace duban::time_limit {
namespace {

constexpr size_t kMaxItems = 12;

// What `to` leaves out, it has from `from`: 2023年6月、9月; 3月1日至15日.
void Inherit(const Calendar& from, Calendar* to) {
  if (to->year_word == YearWord::kNone && !to->bare_year && !to->this_month && !to->this_quarter) {
    to->year_word = from.year_word;
    to->year = from.year_to ? from.year_to : from.year;
  }
  if (to->bare_year && from.year_word == YearWord::kPrinted) {
    to->year_word = from.year_word;
    to->year = from.year;
  }
}

// The second date of a range or the next of a list, behind its connector.
bool ReadFollowing(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
                   const Calendar& first, Calendar* out) {
  if (ReadCalendar(text, at, numeric, words, out)) {
    if (out->bare_year && out->part == Part::kNone) return false;
    Inherit(first, out);
    return true;
  }
  // 7月8日22时至次日6时
  if (const uint32_t next = words.next_day.StartsAt(text, at); next > 0 && first.day != 0) {
    *out = first;
    out->next_day = true;
    out->minute = -1;
    out->end = at + next;
    ReadDayTail(text, words, out);
    return out->minute >= 0;
  }
  Number number;
  if (!ReadNumber(text, at, &number)) return false;
  uint32_t p = SkipBlank(text, number.end);
  if (first.day == 0 || number.value < 1 || number.value > 31 || !EatAny(text, {"日", "号"}, &p)) {
    return false;
  }
  *out = first;
  out->day = number.value;
  out->day_to = 0;
  out->minute = -1;
  out->end = p;
  ReadDayTail(text, words, out);
  return true;
}

// Reads what the date of `item` runs to, where a connector follows it.
void ReadRangeEnd(std::string_view text, bool numeric, const DateWords& words, DateItem* item) {
  item->end = item->from.end;
  uint32_t p = item->end;
  if (!item->from.bare_year && EatConnector(text, &p) &&
      ReadFollowing(text, p, numeric, words, item->from, &item->to)) {
    item->range = true;
    item->end = item->to.end;
  }
}

bool ReadItem(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
              DateItem* item) {
  item->begin = at;
  if (!ReadCalendar(text, at, numeric, words, &item->from)) return false;
  ReadRangeEnd(text, numeric, words, item);
  return true;
}

// 的10日前 behind 4月、7月: the day is that of each of the months.
void ReadDayOfMonths(std::string_view text, const DateWords& words, DateExpression* dates) {
  uint32_t p = dates->end;
  Number day;
  if (dates->suffix != Suffix::kNone || !Eat(text, "的", &p) || !ReadNumber(text, p, &day) ||
      day.value < 1 || day.value > 31) {
    return;
  }
  p = day.end;
  if (!EatAny(text, {"日", "号"}, &p)) return;
  for (const DateItem& item : dates->items) {
    const Calendar& c = item.from;
    if (item.range || c.IsRange() || c.Grain() != 4 || c.month == 0 || c.part != Part::kNone)
      return;
  }
  const Suffix suffix = ReadSuffix(text, words, &p);
  if (suffix == Suffix::kNone) return;
  for (DateItem& item : dates->items) item.from.day = day.value;
  dates->suffix = suffix;
  dates->end = p;
}

}  // namespace

Suffix ReadSuffix(std::string_view text, const DateWords& words, uint32_t* at) {
  uint32_t p = SkipBlank(text, *at);
  p += words.included_notes.StartsAt(text, p);
  // 6月4日或之前 is how notices in Hong Kong and Macau say it.
  if (EatAny(text, {"之前", "以前", "或之前", "或以前"}, &p)) {
    *at = p;
    return Suffix::kBefore;
  }
  if (const uint32_t size = words.before_words.StartsAt(text, p)) {
    *at = p + size;
    return Suffix::kBefore;
  }
  if (EatAny(text, {"之内", "以内"}, &p)) {
    *at = p;
    return Suffix::kInside;
  }
  // 前景, 内部, 止损: the character belongs to the next word.
  if (AtAny(text, p, {"前", "内", "止"}) && words.other_words.StartsAt(text, p)) {
    return Suffix::kNone;
  }
  if (Eat(text, "前", &p)) {
    *at = p;
    return Suffix::kBefore;
  }
  if (Eat(text, "内", &p)) {
    *at = p;
    return Suffix::kInside;
  }
  // 止, 为最后期限 are no part of the wording.
  if (words.until_words.StartsAt(text, p)) return Suffix::kUntil;
  return Suffix::kNone;
}

bool ReadDateExpression(std::string_view text, uint32_t at, bool numeric, const DateWords& words,
                        DateExpression* out) {
  out->items.clear();
  out->suffix = Suffix::kNone;
  DateItem item;
  if (!ReadItem(text, at, true, words, &item)) return false;
  out->items.push_back(item);
  out->end = item.end;
  out->suffix = ReadSuffix(text, words, &out->end);
  // 2024年汛期前 names no day, 5月汛期前 the month.
  if (out->suffix == Suffix::kBefore && item.from.Grain() == 1 && item.from.part == Part::kNone &&
      words.before_words.StartsAt(text, SkipBlank(text, item.end)) != 0) {
    return false;
  }
  // 几年内, 近年底: no year of ours.
  if (item.from.bare_year && words.vague_before.EndsAt(text, at)) return false;
  // 三月三: a festival.
  Number number;
  if (!numeric && item.from.Grain() == 4 && !item.range && out->suffix == Suffix::kNone &&
      item.from.part == Part::kNone && ReadNumber(text, out->end, &number) &&
      !IsDigit(text[out->end])) {
    return false;
  }
  if (item.from.numeric && !numeric && out->suffix == Suffix::kNone) return false;
  // A list: the last one's 前 is everyone's.
  uint32_t p = out->end;
  while (out->suffix == Suffix::kNone && out->items.size() < kMaxItems &&
         EatAny(text, {"、", "和", "及", "与", "以及"}, &p)) {
    DateItem next;
    const Calendar first = out->items.back().from;
    next.begin = p;
    if (first.bare_year || !ReadFollowing(text, p, numeric, words, first, &next.from)) break;
    ReadRangeEnd(text, numeric, words, &next);
    out->items.push_back(next);
    out->end = next.end;
    out->suffix = ReadSuffix(text, words, &out->end);
    p = out->end;
  }
  ReadDayOfMonths(text, words, out);
  // 周一至周五9时, 本周三开会: when something takes place.
  if (!numeric && item.from.week != Week::kNone && out->suffix == Suffix::kNone) return false;
  out->items.back().end = std::max(out->items.back().end, out->end);
  // 年终 names what is done at the end of a year (年终考核) unless 前 follows.
  if (!numeric && out->suffix == Suffix::kNone && EndsAt(text, out->end, "终")) return false;
  if (out->items.size() == 1 && item.from.bare_year && item.from.part == Part::kNone &&
      out->suffix != Suffix::kInside) {
    return false;
  }
  return true;
}

}  // namespace duban::time_limit
