#include "extract/time_limit_expression.h"

#include <algorithm>

namespace duban::time_limit {
namespace {

constexpr size_t kMaxItems = 12;

// What `to` leaves out, it has from `from`: 2023年6月、9月; 3月1日至15日.
void Inherit(const Calendar& from, Calendar* to) {
  if (to->year_word == YearWord::kNone && !to->bare_year && !to->this_month) {
    to->year_word = from.year_word;
    to->year = from.year_to ? from.year_to : from.year;
  }
  if (to->bare_year && from.year_word == YearWord::kPrinted) {
    to->year_word = from.year_word;
    to->year = from.year;
  }
}

// The second date of a range or the next of a list, behind its connector.
bool ReadFollowing(std::string_view text, uint32_t at, bool numeric, const Calendar& first,
                   Calendar* out) {
  if (ReadCalendar(text, at, numeric, out)) {
    if (out->bare_year && out->part == Part::kNone) return false;
    Inherit(first, out);
    return true;
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
  uint32_t q = SkipBlank(text, p);
  out->end = ReadTimeOfDay(text, &q, &out->minute) ? q : p;
  return true;
}

// 前后, 前期, 内部: 前 and 内 of another word.
Suffix ReadSuffix(std::string_view text, uint32_t* at) {
  uint32_t p = SkipBlank(text, *at);
  if (EatAny(text, {"(含)", "(含当日)", "(含当天)"}, &p)) {
  }
  if (EatAny(text, {"之前", "以前", "下班前", "下班之前", "上班前"}, &p)) {
    *at = p;
    return Suffix::kBefore;
  }
  if (EatAny(text, {"之内", "以内"}, &p)) {
    *at = p;
    return Suffix::kInside;
  }
  if (At(text, p, "前") && !AtAny(text, p,
                                  {"前后", "前期", "前往", "前来", "前三", "前两", "前列", "前述",
                                   "前提", "前景", "前沿", "前置", "前款", "前项", "前五"})) {
    *at = p + 3;
    return Suffix::kBefore;
  }
  if (At(text, p, "内") && !AtAny(text, p,
                                  {"内部", "内容", "内地", "内设", "内外", "内蒙", "内涵", "内控",
                                   "内需", "内生", "内陆", "内网", "内科", "内环"})) {
    *at = p + 3;
    return Suffix::kInside;
  }
  // 止 is no part of the wording.
  if (AtAny(text, p, {"截止", "为止"}) ||
      (At(text, p, "止") && !AtAny(text, p, {"止损", "止住"}))) {
    return Suffix::kUntil;
  }
  return Suffix::kNone;
}

bool EndsWithAny(std::string_view text, uint32_t at,
                 std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    if (EndsAt(text, at, word)) return true;
  }
  return false;
}

bool ReadItem(std::string_view text, uint32_t at, bool numeric, DateItem* item) {
  item->begin = at;
  if (!ReadCalendar(text, at, numeric, &item->from)) return false;
  item->end = item->from.end;
  uint32_t p = item->end;
  if (!item->from.bare_year && EatConnector(text, &p) &&
      ReadFollowing(text, p, numeric, item->from, &item->to)) {
    item->range = true;
    item->end = item->to.end;
  }
  return true;
}

struct Value {
  v1::DeadlineKind kind = v1::DEADLINE_KIND_UNSPECIFIED;
  Period period;
  int minute = -1;
};

// The last day allowed by 6月前, 一季度前, 3月5日前.
absl::CivilDay LastBefore(const Calendar& c, const Period& period) {
  const int grain = c.Grain();
  if (c.part == Part::kNone && (grain == 4 || grain == 1) && !c.bare_year) return period.first - 1;
  return period.last;
}

// `last_day` when a word before or behind says that the date is the last one allowed.
Value ValueOf(const DateItem& item, Suffix suffix, bool last_day, bool column,
              const TimeContext& time) {
  Value value;
  const Calendar& c = item.from;
  value.period = Resolve(c, time);
  value.minute = item.range ? item.to.minute : c.minute;
  if (item.range) {
    Calendar to = item.to;
    if (to.year_word == YearWord::kNext && c.year_word == YearWord::kPrinted) {
      to.year_word = YearWord::kPrinted;
      to.year = c.year + 1;
    }
    Period last = Resolve(to, time);
    if (last.dated && value.period.dated && last.last < value.period.first) {
      // 11月至2月: into the next year.
      last.last = absl::CivilDay(last.last.year() + 1, last.last.month(), last.last.day());
    }
    value.period.last = last.last;
    value.period.dated = value.period.dated && last.dated;
    value.kind = v1::DEADLINE_KIND_DURING;
    return value;
  }
  const int grain = c.Grain();
  const bool by = last_day || suffix != Suffix::kNone || c.part == Part::kEnd || c.half != 0 ||
                  (grain == 1 && c.part == Part::kMiddle) ||
                  (column && grain == 5 && c.day_to == 0);
  if (!by || (c.IsRange() && suffix == Suffix::kNone)) {
    value.kind = v1::DEADLINE_KIND_DURING;
    return value;
  }
  value.kind = v1::DEADLINE_KIND_BY;
  if (suffix == Suffix::kBefore) value.period.last = LastBefore(c, value.period);
  value.period.first = absl::CivilDay();
  return value;
}

bool IsYearOnly(const Calendar& c) {
  return c.Grain() == 1 && c.part == Part::kNone && !c.bare_year;
}

// 到2025年, 力争2025年建成: a year by whose end something is to be reached.
bool IsGoal(std::string_view text, uint32_t begin, uint32_t end, const ContextWords& words) {
  if (words.goal_before.EndsAt(text, begin)) return !At(text, end, "的");
  return words.wish_before.EndsAt(text, begin) && words.achieve_behind.StartsAt(text, end);
}

// 2025年,全面完成: a later year at the begin of a clause, whose work follows.
bool IsLaterYear(std::string_view text, uint32_t begin, uint32_t end, const Calendar& c,
                 const TimeContext& time, const ContextWords& words) {
  const int base = BaseYear(time);
  if (base == 0 || c.year <= base) return false;
  if (begin > 0 && !IsClauseMark(text, PreviousChar(text, begin))) return false;
  return words.achieve_behind.StartsAt(text, At(text, end, ",") ? end + 1 : end) > 0;
}

// The day from which on a limit of this notice can lie; false when none is known.
bool NoticeDay(const TimeContext& time, absl::CivilDay* day) {
  if (!time.has_issued && !time.has_published) return false;
  *day = time.has_issued ? time.issued : time.published;
  return true;
}

// Long before the notice and before 的: what it tells of was there already (2010年底前划定的).
bool IsOldAttribute(std::string_view text, uint32_t end, const Period& period,
                    const TimeContext& time) {
  absl::CivilDay now;
  if (!NoticeDay(time, &now)) {
    const int base = BaseYear(time);
    if (base == 0) return false;
    now = absl::CivilDay(base, 12, 31);
  }
  if (!period.dated || period.last > now - 365) return false;
  return text.substr(end, ClauseEnd(text, end) - end).find("的") != std::string_view::npos;
}

// (3月—5月), (4月下旬) behind the name of a stage; not the (2023—2025年) of a plan's name.
bool IsStage(std::string_view text, uint32_t begin, uint32_t end, const ContextWords& words) {
  if (!EndsAt(text, begin, "(") || !At(text, end, ")")) return false;
  const uint32_t before = begin - 1;
  return before > 0 && text[before - 1] != '\n' && words.name_behind.EndsAt(text, before) == 0;
}

// 12月4日国家宪法日: the name of a day follows its date.
bool IsDayOfTheYear(std::string_view text, uint32_t end, const ContextWords& words) {
  uint32_t p = end;
  for (int n = 0; n < 11 && !IsClauseMark(text, p); ++n) {
    if (At(text, p, "日") && n > 0) return true;
    if (words.demand.StartsAt(text, p)) return false;
    p += CharSize(text, p);
  }
  return false;
}

// Whether a bare period or date in running text (11月份, 4月中旬, 四季度) is demanded.
bool IsDemandedPeriod(std::string_view text, const DateExpression& dates, const Calendar& c,
                      const Period& period, const TimeContext& time, const ContextWords& words) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  if (words.set_before.EndsAt(text, begin)) return true;
  if (words.object_before.EndsAt(text, begin) || words.period_nouns.StartsAt(text, dates.end)) {
    return false;
  }
  if (c.Grain() == 5 && IsDayOfTheYear(text, dates.end, words)) return false;
  // What has begun already may as well be told.
  absl::CivilDay now;
  const bool begun = NoticeDay(time, &now) && period.dated && period.first < now;
  if (begun || c.Grain() == 5 || dates.items[0].from.year_word == YearWord::kPrinted) {
    return IsDemanded(text, {dates.items[0].begin, dates.end}, words);
  }
  return true;
}

// Whether the dates, which stand in running text, are a limit.
bool IsLimit(std::string_view text, const DateExpression& dates, const DateItem& item,
             const Value& value, bool last_day, const TimeContext& time,
             const ContextWords& words) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  const uint32_t end = SkipBlank(text, dates.end);
  const Calendar& c = item.from;
  if (words.done_before.EndsAt(text, begin) || InTitleMarks(text, begin)) return false;
  if (IsValidity(text, begin, words) || IsCondition(text, end, words)) return false;
  if (EndsAt(text, begin, "至") && dates.suffix == Suffix::kUntil) {
    // 有效期5年,至2028年4月30日止
    const uint32_t clause = ClauseBegin(text, begin);
    if (clause > 0 && words.validity.In(text, ClauseBegin(text, clause - 1), begin)) return false;
  }
  if (IsOldAttribute(text, end, value.period, time)) return false;
  if (dates.suffix == Suffix::kBefore || dates.suffix == Suffix::kInside) return true;
  if (words.start_behind.StartsAt(text, end)) return false;
  if (c.Grain() == 5 &&
      AtAny(text, end, {"印发", "发布", "公布", "通过", "修订", "批准", "施行"}) &&
      dates.suffix == Suffix::kNone) {
    return false;
  }
  absl::CivilDay now;
  const bool known = value.period.dated && NoticeDay(time, &now);
  // The notice's own date is none either.
  const bool over = known && (value.period.last < now || (c.Grain() == 5 && !item.range &&
                                                          !last_day && value.period.last == now));
  const bool past = IsPast(text, end, words);
  if (dates.suffix == Suffix::kUntil) return !past && !over;
  const bool years = IsYearOnly(c);
  if (IsStage(text, begin, end, words)) return !past && !years && (!over || c.year == 0);
  if (past || over) return false;
  if (item.range || c.IsRange()) {
    // 2023—2025年三年行动方案: a name to the end of the clause.
    if (c.Grain() == 1 && words.name_behind.EndsAt(text, ClauseEnd(text, end))) return false;
    return !words.name_behind.StartsAt(text, end) &&
           !(EndsAt(text, begin, "(") && At(text, end, ")"));
  }
  if (words.compared_before.EndsAt(text, begin) && !last_day) return false;
  if (years) {
    if (words.name_behind.StartsAt(text, end)) return false;
    return IsGoal(text, begin, end, words) || IsLaterYear(text, begin, end, c, time, words);
  }
  if (c.part == Part::kWhole || (c.part == Part::kBegin && c.Grain() == 1)) return false;
  if (last_day || c.part == Part::kEnd) return true;
  if (!known && c.half == 0 && c.part != Part::kMiddle) return false;
  return IsDemandedPeriod(text, dates, c, value.period, time, words);
}

bool IsNumericPart(char c) { return IsDigit(c) || c == '.' || c == '-' || c == '/'; }

// 每, 第, 上, 下, 半, 本, 次…: characters before a number or a unit that belong to the limit.
bool IsPrefix(std::string_view text, uint32_t at) {
  if (at < 3) return false;
  switch (Key(text, at - 3)) {
    case Key("每"):
    case Key("按"):
    case Key("分"):
    case Key("逐"):
    case Key("隔"):
    case Key("逢"):
    case Key("第"):
    case Key("半"):
    case Key("双"):
    case Key("上"):
    case Key("下"):
    case Key("前"):
    case Key("后"):
    case Key("本"):
    case Key("当"):
    case Key("今"):
    case Key("明"):
    case Key("次"):
    case Key("去"):
    case Key("来"):
    case Key("翌"):
    case Key("全"):
    case Key("首"):
    case Key("个"):
    case Key("同"):
      return true;
    default:
      return false;
  }
}

}  // namespace

bool ReadDateExpression(std::string_view text, uint32_t at, bool numeric, DateExpression* out) {
  *out = DateExpression();
  DateItem item;
  if (!ReadItem(text, at, true, &item)) return false;
  out->items.push_back(item);
  out->end = item.end;
  out->suffix = ReadSuffix(text, &out->end);
  // 几年内, 近年底: no year of ours.
  if (item.from.bare_year &&
      EndsWithAny(text, at, {"几", "数", "多", "近", "些", "少", "历", "周"})) {
    return false;
  }
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
    if (first.bare_year || !ReadFollowing(text, p, numeric, first, &next.from)) break;
    next.end = next.from.end;
    out->items.push_back(next);
    out->end = next.end;
    out->suffix = ReadSuffix(text, &out->end);
    p = out->end;
  }
  out->items.back().end = std::max(out->items.back().end, out->end);
  // 年终 names what is done at the end of a year (年终考核) unless 前 follows.
  if (!numeric && out->suffix == Suffix::kNone && EndsAt(text, out->end, "终")) return false;
  if (out->items.size() == 1 && item.from.bare_year && item.from.part == Part::kNone &&
      out->suffix != Suffix::kInside) {
    return false;
  }
  return true;
}

void AppendDateLimits(std::string_view text, const DateExpression& dates, bool column,
                      const TimeContext& time, const ContextWords& words,
                      std::vector<TimeLimit>* out) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  const bool until = words.last_day_before.EndsAt(text, begin) > 0 ||
                     (IsYearOnly(dates.items[0].from) && IsGoal(text, begin, dates.end, words));
  if (dates.items[0].from.year_word == YearWord::kLast) return;
  if (column && dates.suffix == Suffix::kNone) {
    const bool years = IsYearOnly(dates.items[0].from);
    if (words.start_behind.StartsAt(text, dates.end)) return;
    if (years && words.name_behind.StartsAt(text, dates.end)) return;
  }
  for (const DateItem& item : dates.items) {
    // A list's early members share 底 with the last one: 6月、9月底前.
    DateItem shared = item;
    if (item.from.part == Part::kNone && item.from.day == 0 &&
        dates.items.back().from.part == Part::kEnd) {
      shared.from.part = Part::kEnd;
    }
    const Value value = ValueOf(shared, dates.suffix, until, column, time);
    if (!column && !IsLimit(text, dates, shared, value, until, time, words)) continue;
    TimeLimit limit;
    limit.text = {item.begin, item.end};
    limit.kind = value.kind;
    limit.in_column = column;
    limit.minute_of_day = value.minute;
    if (value.period.dated) {
      limit.dated = true;
      limit.due = value.period.last;
      if (value.kind == v1::DEADLINE_KIND_DURING) limit.start = value.period.first;
    }
    out->push_back(std::move(limit));
  }
}

uint32_t AppendDayOfMonth(std::string_view text, uint32_t at, const Amount& amount, bool column,
                          const TimeContext& time, const ContextWords& words,
                          std::vector<TimeLimit>* out) {
  uint32_t end = SkipBlank(text, amount.end);
  int minute = -1;
  if (!ReadTimeOfDay(text, &end, &minute)) end = amount.end;
  if (amount.value > 31 || ReadSuffix(text, &end) != Suffix::kBefore) return at;
  if (words.done_before.EndsAt(text, at) || IsCondition(text, end, words)) return at;
  TimeLimit limit;
  limit.text = {at, end};
  if (words.ahead_events.EndsAt(text, at)) {
    // 会议召开3日前: ahead of an event.
    limit.kind = v1::DEADLINE_KIND_WITHIN;
    limit.amount = amount.value;
    limit.unit = amount.unit;
    limit.in_column = column;
    out->push_back(std::move(limit));
    return end;
  }
  limit.kind = v1::DEADLINE_KIND_BY;
  limit.minute_of_day = minute;
  limit.in_column = column;
  if (time.has_issued || time.has_published) {
    const absl::CivilDay now = time.has_issued ? time.issued : time.published;
    absl::CivilMonth month(now);
    if (amount.value < now.day()) month += 1;
    const absl::CivilDay last = absl::CivilDay(month + 1) - 1;
    limit.due = absl::CivilDay(month.year(), month.month(), std::min(amount.value, last.day()));
    limit.dated = true;
  }
  out->push_back(std::move(limit));
  return end;
}

int FindBegins(std::string_view text, uint32_t hit, uint32_t floor, uint32_t begins[8]) {
  // Behind the numeral or prefix that the trigger begins with, if it does.
  uint32_t at = hit;
  Number number;
  if (IsDigit(text[hit])) {
    at = hit + 1;
  } else if (NumberBegin(text, hit + CharSize(text, hit)) <= hit && CharSize(text, hit) == 3 &&
             ReadNumber(text, hit, &number)) {
    at = hit + 3;
  }
  uint32_t nearest = SkipBlankBack(text, at);
  if (EndsAt(text, nearest, "个")) nearest = SkipBlankBack(text, nearest - 3);
  uint32_t begin = NumberBegin(text, nearest);
  uint32_t numeric = begin;
  if (begin < nearest) {
    // 2023.6.30前: a numeric date begins further left; 3.2023年底前 is the third item of a list.
    for (int n = 0; n < 12 && numeric > floor && IsNumericPart(text[numeric - 1]); ++n) --numeric;
    const uint32_t connector = ConnectorBegin(text, begin);
    if (connector < begin) {
      uint32_t unit = connector;
      for (std::string_view word : {"个工作日", "工作日", "季度", "日", "天"}) {
        if (EndsAt(text, connector, word)) {
          unit = connector - static_cast<uint32_t>(word.size());
          break;
        }
      }
      const uint32_t lower = NumberBegin(text, unit);
      if (lower < unit) begin = lower;
    }
  } else {
    begin = numeric = hit;
  }
  if (EndsAt(text, begin, "、")) {
    // 6、7月份; but 1、3月底前 at the begin of a line is the first item of a list.
    const uint32_t first = NumberBegin(text, begin - 3);
    if (first + 3 < begin && first > 0 && !IsClauseMark(text, PreviousChar(text, first)) &&
        IsDigit(text[first]) == IsDigit(text[begin])) {
      begin = first;
    }
  }
  uint32_t found[8];
  int count = 0;
  if (begin >= floor) found[count++] = begin;
  for (int n = 0; n < 4 && count < 7; ++n) {
    uint32_t next = begin;
    if (IsPrefix(text, begin)) next = begin - 3;
    if (next == begin) {
      // 下一年度, 每两个季度: a numeral between two prefixes.
      const uint32_t numeral = NumberBegin(text, begin);
      if (n == 0 || numeral == begin) break;
      next = numeral;
    }
    if (next < floor) break;
    begin = next;
    found[count++] = begin;
  }
  if (numeric < found[0] && count > 0) found[count++] = numeric;
  if (count == 0) return 0;
  // Furthest first.
  for (int i = 0; i < count; ++i) begins[i] = found[count - 1 - i];
  if (begins[count - 1] != hit && hit >= floor && count < 8) begins[count++] = hit;
  return count;
}

}  // namespace duban::time_limit
