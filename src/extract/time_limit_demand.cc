#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "extract/time_limit_expression.h"
#include "extract/time_limit_year.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

// Which dates are limits, and what they are worth.
namespace duban::time_limit {
namespace {

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
  const int grain = c.Grain();
  value.period = Resolve(c, time);
  value.minute = item.range ? item.to.minute : c.minute;
  if (item.range) {
    // 年底至6月, 10月底至12月: from that point of time on.
    if (c.part == Part::kEnd || (grain == 1 && c.part == Part::kMiddle)) {
      value.period.first = value.period.last;
    }
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
  const bool by = last_day || suffix != Suffix::kNone || c.part == Part::kEnd ||
                  c.share != Share::kNone || (grain == 1 && c.part == Part::kMiddle) ||
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

// 2025年6月
bool IsMonthOfYear(const Calendar& c) {
  return c.year != 0 && c.Grain() == 4 && c.part == Part::kNone && !c.IsRange();
}

// 到2025年, 力争2025年建成: a year by whose end something is to be reached. 今年, 当年 say no more
// than that it is to be done.
bool IsGoal(std::string_view text, uint32_t begin, uint32_t end, const Calendar& c,
            const ContextWords& words) {
  if (c.year_word == YearWord::kThis) return false;
  if (words.goal_before.EndsAt(text, begin)) return !At(text, end, "的");
  // 至2025年,建成…: at the begin of a clause.
  if (const uint32_t size = words.goal_begin.EndsAt(text, begin);
      size > 0 && At(text, end, ",") &&
      (begin == size || IsClauseMark(text, PreviousChar(text, begin - size)))) {
    return true;
  }
  // 力争2025年6月建成: in it.
  return IsYearOnly(c) && words.wish_before.EndsAt(text, begin) &&
         words.achieve_behind.StartsAt(text, end);
}

// Whether a clause begins at `begin`, be it behind the number of an item (2.2025年完成,
// ①2025年开展).
bool LeadsClause(std::string_view text, uint32_t begin) {
  static constexpr CharSet kCircled(U"①②③④⑤⑥⑦⑧⑨⑩");
  if (begin == 0) return true;
  uint32_t before = PreviousChar(text, begin);
  if (IsClauseMark(text, before) || kCircled.Has(DecodeAt(text, before).code)) return true;
  if (text[before] != '.' && !At(text, before, "、")) return false;
  const uint32_t number = NumberBegin(text, before);
  return number < before &&
         (number == 0 || text[number - 1] == ' ' || IsClauseMark(text, PreviousChar(text, number)));
}

// 2025年完成, 2023—2025年组织开展…行动: whether what is to be done in the years stands right behind
// them. The names of plans may begin as it does (2023—2025年实施…方案).
bool IsDoneIn(std::string_view text, uint32_t begin, uint32_t end, const ContextWords& words) {
  if (!LeadsClause(text, begin) || words.period_nouns.StartsAt(text, end)) return false;
  const uint32_t at = At(text, end, ",") ? end + 1 : end;
  if (!words.achieve_behind.StartsAt(text, at) && !words.deeds_behind.StartsAt(text, at)) {
    return false;
  }
  const uint32_t clause_end = SkipBlankBack(text, ClauseEnd(text, at));
  return !words.name_behind.EndsAt(text, clause_end) || words.limit_nouns.EndsAt(text, clause_end);
}

// 2025年,全面完成: a later year at the begin of a clause, whose work follows. At the begin of a
// sentence all that is said of a year that the notice is not of yet.
bool IsLaterYear(std::string_view text, uint32_t begin, uint32_t end, const Calendar& c,
                 const TimeContext& time, const ContextWords& words) {
  if (!LeadsClause(text, begin)) return false;
  const int base = BaseYear(time);
  if (base == 0 || c.year <= base) return false;
  const bool comma = At(text, end, ",");
  if (words.achieve_behind.StartsAt(text, comma ? end + 1 : end)) return true;
  if (IsDoneIn(text, begin, end, words)) return true;
  absl::CivilDay now;
  return comma && !EndsAt(text, begin, ",") && NoticeDay(time, &now) && c.year > now.year();
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

// 对6月底前仍未完工的单位予以通报, 如4月8日前未报送: which case the clause tells of, the word for
// that at its begin.
bool IsOfCase(std::string_view text, uint32_t begin, uint32_t end, const ContextWords& words) {
  const auto leads = [&](uint32_t size) {
    return size > 0 && (begin == size || IsClauseMark(text, PreviousChar(text, begin - size)));
  };
  if (leads(words.condition_before.EndsAt(text, begin))) return true;
  return leads(words.case_before.EndsAt(text, begin)) &&
         text.substr(end, ClauseEnd(text, end) - end).find("的") != std::string_view::npos;
}

// What was to be done by a day that is over, and was not: 8月底前应完成的普查,有两个县没有完成;
// 应于2023年底前完工,至今未开工.
bool IsOverdue(std::string_view text, uint32_t end, const ContextWords& words) {
  uint32_t clause_end = ClauseEnd(text, end);
  if (words.due_before.StartsAt(text, end) > 0) {
    const size_t of = text.substr(end, clause_end - end).find("的");
    if (of != text.npos &&
        words.limit_nouns.StartsAt(text, end + static_cast<uint32_t>(of) + 3) == 0) {
      return true;
    }
  }
  if (clause_end < text.size() && text[clause_end] == ',') {
    clause_end = ClauseEnd(text, clause_end + 1);
  }
  return words.undone.In(text, end, clause_end);
}

// (3月—5月), (4月下旬) behind the name of a stage; not the (2023—2025年) of a plan's name, nor
// 国庆节(10月1日—7日)放假.
bool IsStage(std::string_view text, uint32_t begin, uint32_t end, const Calendar& c,
             const ContextWords& words) {
  if (!EndsAt(text, begin, "(") || !At(text, end, ")")) return false;
  if (words.period_nouns.StartsAt(text, end + 1)) return false;
  const uint32_t before = begin - 1;
  if (before == 0 || text[before - 1] == '\n') return false;
  return c.Grain() > 1 || words.name_behind.EndsAt(text, before) == 0;
}

// 第一季度:做好立项: a period at the begin of a line heads what is to be done in it.
bool HeadsLine(std::string_view text, uint32_t begin, uint32_t end) {
  if (!At(text, end, ":")) return false;
  if (begin == 0) return true;
  const uint32_t before = PreviousChar(text, begin);
  return text[before] == '\n' || text[before] == ')' || text[before] == '.' ||
         At(text, before, "、");
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

// What stands before a date, on its line or, for one at the begin of a line, on the line above.
uint32_t NameEnd(std::string_view text, uint32_t begin) {
  return begin > 0 && text[begin - 1] == '\n' ? begin - 1 : begin;
}

// 报名时间:8月11日, or the name of the field on the line above: set as its value.
bool IsFieldValue(std::string_view text, uint32_t begin, const ContextWords& words) {
  return words.field_before.EndsAt(text, NameEnd(text, begin)) > 0;
}

// 截止递交标书的日期为9月21日: what closes is told between, or on the line above
// (提交投标文件截止时间、开标时间和地点).
bool IsClosing(std::string_view text, uint32_t begin, const ContextWords& words) {
  uint32_t name = begin;
  for (const std::string_view copula : {"为", "是", ":"}) {
    if (EndsAt(text, begin, copula)) name = begin - static_cast<uint32_t>(copula.size());
  }
  if (name == begin) name = NameEnd(text, begin);
  if (name == begin) return false;
  // 截止时间(开标时间)为: parentheses explain it, no further back than a name is long.
  if (EndsAt(text, name, ")")) {
    constexpr uint32_t kMaxBytes = 60;
    const uint32_t floor = name > kMaxBytes ? name - kMaxBytes : 0;
    const size_t open = text.substr(floor, name - floor).rfind('(');
    if (open != text.npos) name = floor + static_cast<uint32_t>(open);
  }
  if (words.closing_ends.EndsAt(text, name) == 0) return false;
  return words.closing_words.In(text, ClauseBegin(text, name), name);
}

// 笔试(上半场):12月17日9:00-11:20 alone in its line: a day to come is the value of a field,
// whatever the field's name. What comes into force on it is no limit.
bool IsLineOfTimetable(std::string_view text, Range dates, const ContextWords& words) {
  constexpr uint32_t kMaxName = 60;
  constexpr std::string_view kHours = "0123456789:-~ ";
  uint32_t name_end = dates.begin;
  while (name_end > 0 && (text[name_end - 1] == ' ' || text[name_end - 1] == '\t')) --name_end;
  if (!EndsAt(text, name_end, ":")) return false;
  const uint32_t floor = name_end > kMaxName ? name_end - kMaxName : 0;
  const size_t line = text.substr(floor, name_end - floor).rfind('\n');
  if (line == std::string_view::npos && floor > 0) return false;
  const uint32_t name =
      line == std::string_view::npos ? 0 : floor + static_cast<uint32_t>(line) + 1;
  if (name + 1 >= name_end || words.force.In(text, name, name_end)) return false;
  uint32_t end = dates.end;
  while (end < text.size()) {
    if (kHours.find(text[end]) != kHours.npos) {
      ++end;
    } else if (!EatConnector(text, &end)) {
      break;
    }
  }
  if (end < text.size() && (text[end] == ';' || text[end] == ',')) ++end;
  // 6月17日,6月18日: the next day.
  return end == text.size() || text[end] == '\n' || IsDigit(text[end]);
}

// 将全市10月份: what is to be told of or dealt with, its place before the month.
bool IsOfObject(std::string_view text, uint32_t begin, const ContextWords& words) {
  const uint32_t place = words.territories.EndsAt(text, begin);
  return words.object_before.EndsAt(text, begin - place) > 0;
}

// Whether a bare period or date in running text (11月份, 4月中旬, 四季度) is demanded.
bool IsDemandedPeriod(std::string_view text, const DateExpression& dates, const Calendar& c,
                      const Period& period, const TimeContext& time, const ContextWords& words) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  // 于上半年完成; not 关于上半年运行情况的报告.
  const bool set = words.set_before.EndsAt(text, begin) && !words.no_event_lead.EndsAt(text, begin);
  if (set || IsFieldValue(text, begin, words)) return true;
  if (IsOfObject(text, begin, words) || words.period_nouns.StartsAt(text, dates.end)) return false;
  if (c.Grain() == 5 && IsDayOfTheYear(text, dates.end, words)) return false;
  // What has begun already may as well be told.
  absl::CivilDay now;
  const bool begun = NoticeDay(time, &now) && period.dated && period.first < now;
  if (HeadsLine(text, begin, SkipBlank(text, dates.end))) return true;
  if (c.Grain() == 5 && !begun &&
      IsLineOfTimetable(text, {dates.items[0].begin, dates.end}, words)) {
    return true;
  }
  if (begun || c.Grain() == 5 || dates.items[0].from.year_word == YearWord::kPrinted) {
    return IsDemanded(text, {dates.items[0].begin, dates.end}, words);
  }
  return true;
}

// Whether a range of dates from `begin` to `end`, neither over nor told of, is a limit and not a
// part of a name or of what is told.
bool IsRangeLimit(std::string_view text, uint32_t begin, uint32_t end, const Calendar& c,
                  const ContextWords& words) {
  // 2020-2021年度表彰计划安排: of what stands behind it, which is not done in it.
  if (c.Grain() == 1 && EndsAt(text, end, "年度") && !IsClauseMark(text, end) &&
      words.demand.StartsAt(text, end) == 0) {
    return false;
  }
  // 2023—2025年三年行动方案: a name to the end of the clause. 将2022—2023年各类人选: of the
  // object.
  const uint32_t clause_end = SkipBlankBack(text, ClauseEnd(text, end));
  if (c.Grain() == 1 &&
      ((words.name_behind.EndsAt(text, clause_end) && !IsDoneIn(text, begin, end, words)) ||
       words.object_before.EndsAt(text, begin))) {
    return false;
  }
  // 现将1至8月份加固进度通报如下: of what is told.
  if (c.Grain() == 4 && words.object_behind.EndsAt(text, begin)) return false;
  // 1—10月推进情况: what was reached in it.
  return !words.name_behind.StartsAt(text, end) && !words.period_nouns.StartsAt(text, end) &&
         !(EndsAt(text, begin, "(") && At(text, end, ")"));
}

// 比9月份: what something is compared with or reckoned from, but not 原则上年底前, whose 上 is the
// word's before it.
bool IsCompared(std::string_view text, uint32_t begin, const ContextWords& words) {
  return words.compared_before.EndsAt(text, begin) > 0 &&
         words.above_words.EndsAt(text, begin) == 0;
}

// 上半年总结7月10日前报送, 下半年8月15日前完成: whether the day that ends the clause is the limit,
// and the period that ends at `end` tells of what.
bool IsOfWhatIsDue(std::string_view text, uint32_t end, const ContextWords& words) {
  constexpr uint32_t kMaxBytes = 60;
  static constexpr CharSet kOfDates(U"0123456789年月日底号");
  const uint32_t stop = std::min(ClauseEnd(text, end), end + kMaxBytes);
  const size_t before = text.substr(end, stop - end).find("前");
  if (before == text.npos) return false;
  uint32_t begin = end + static_cast<uint32_t>(before);
  if (!EndsAt(text, begin, "日") && !EndsAt(text, begin, "底")) return false;
  while (begin > end) {
    const auto at = static_cast<uint32_t>(PreviousCharBegin(text, begin));
    if (!kOfDates.Has(DecodeAt(text, at).code)) break;
    begin = at;
  }
  return !words.demand.In(text, end, begin) && !words.making_verbs.In(text, end, begin);
}

// Whether the dates, which stand in running text, are a limit.
bool IsLimit(std::string_view text, const DateExpression& dates, const DateItem& item,
             const Value& value, bool last_day, const TimeContext& time,
             const ContextWords& words) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  const uint32_t end = SkipBlank(text, dates.end);
  const Calendar& c = item.from;
  if (words.done_before.EndsAt(text, begin)) return false;
  if (IsValidity(text, begin, words) || IsCondition(text, end, words)) return false;
  if (EndsAt(text, begin, "至") && dates.suffix == Suffix::kUntil) {
    // 有效期5年,至2028年4月30日止
    const uint32_t clause = ClauseBegin(text, begin);
    if (clause > 0 && words.validity.In(text, ClauseBegin(text, clause - 1), begin)) return false;
  }
  if (IsOldAttribute(text, end, value.period, time)) return false;
  absl::CivilDay now;
  const bool known = value.period.dated && NoticeDay(time, &now);
  // 截至2022年12月31日,公开信息30条: where no day of issue is known, how far a year's report goes.
  if (!known && c.Grain() == 5 && EndsAt(text, begin, "截至") &&
      c.year_word == YearWord::kPrinted && c.year <= BaseYear(time)) {
    return false;
  }
  if (dates.suffix == Suffix::kBefore || dates.suffix == Suffix::kInside) {
    // 2016年7月31日前已转移的群众: an attribute, in whatever year.
    if (words.done_behind.StartsAt(text, end)) return false;
    if (IsOfCase(text, begin, end, words)) return false;
    if (!known || value.period.last >= now) return true;
    // 2022年底前已全部完成: told, not asked for. A year before the notice nothing more can be asked
    // for, and in the same year's last weeks it may be a condition (2021年底前注册的).
    if (IsPast(text, end, words) || IsOverdue(text, end, words)) return false;
    if (c.year_word != YearWord::kPrinted) return true;
    if (value.period.last < now - 365) return false;
    // 申报单位须在2022年12月31日前注册成立: what somebody must have been the year before.
    if (c.year < now.year() && words.status_behind.StartsAt(text, end)) return false;
    // 2022年12月31日前在市民政局登记成立的社会团体: who is meant.
    const size_t told = text.substr(end, ClauseEnd(text, end) - end).rfind("的");
    if (told != text.npos && words.status_behind.In(text, end, end + static_cast<uint32_t>(told))) {
      return false;
    }
    // 2022年10月底前,健全三级体系: a plan told what was to be done, whatever the word for it.
    const bool opens = time.is_plan && At(text, end, ",") && ClauseBegin(text, begin) == begin;
    return opens || IsDemanded(text, {dates.items[0].begin, dates.end}, words);
  }
  if (words.start_behind.StartsAt(text, end) ||
      (c.Grain() == 5 && NamesDay(text, end, words.day_naming, words.named_days))) {
    return false;
  }
  // 于9月20日发布在网站上, which is to come, is no day of issue.
  const bool to_come = known && value.period.last > now && words.set_before.EndsAt(text, begin);
  if (c.Grain() == 5 && dates.suffix == Suffix::kNone && !to_come &&
      words.issued_behind.StartsAt(text, end)) {
    return false;
  }
  // The notice's own date is none either.
  const bool over = known && (value.period.last < now || (c.Grain() == 5 && !item.range &&
                                                          !last_day && value.period.last == now));
  // 到2025年,累计建成5座: what lies ahead is not told of yet. 截至12月底,累计建成5座 is, of the
  // year before.
  const bool told = c.year_word == YearWord::kNone && EndsAt(text, begin, "截至");
  const bool ahead = last_day && known && value.period.last > now && !told;
  const bool past = !ahead && IsPast(text, end, words);
  if (dates.suffix == Suffix::kUntil) return !past && !over;
  const bool years = IsYearOnly(c);
  if (IsStage(text, begin, end, c, words)) return !past && !years && (!over || c.year == 0);
  if (past || over) return false;
  if (item.range || c.IsRange()) return IsRangeLimit(text, begin, end, c, words);
  if (!last_day && IsCompared(text, begin, words)) return false;
  if (years) {
    if (words.name_behind.StartsAt(text, end)) return false;
    return IsGoal(text, begin, end, c, words) || IsLaterYear(text, begin, end, c, time, words);
  }
  // 全年召开发布会不少于2次: how much is to be done in it. All else tells of the year (全年工作).
  if (c.part == Part::kWhole) {
    return (known || time.is_plan) && words.least_words.In(text, end, ClauseEnd(text, end));
  }
  if (c.part == Part::kBegin && c.Grain() == 1) return false;
  // 纳入年底考核: the assessment of that time.
  if (!last_day && c.part == Part::kEnd && dates.suffix == Suffix::kNone &&
      words.period_nouns.StartsAt(text, end)) {
    return false;
  }
  if (last_day || c.part == Part::kEnd) return true;
  // A plan tells of no month that is over, but for its background, which prints the year.
  const bool planned =
      time.is_plan && c.Grain() < 5 &&
      (c.year_word != YearWord::kPrinted || (time.plan_year != 0 && c.year >= time.plan_year));
  // The value of a field is set, whenever that was.
  if (!known && !planned && c.share == Share::kNone && c.part != Part::kMiddle &&
      !IsFieldValue(text, begin, words) && words.appointed_before.EndsAt(text, begin) == 0) {
    return false;
  }
  if ((c.share != Share::kNone || c.quarter) && dates.suffix == Suffix::kNone &&
      IsOfWhatIsDue(text, end, words)) {
    return false;
  }
  return IsDemandedPeriod(text, dates, c, value.period, time, words);
}

// The day of the month, or its last.
absl::CivilDay DayOf(absl::CivilMonth month, int day) {
  const absl::CivilDay last = absl::CivilDay(month + 1) - 1;
  return absl::CivilDay(month.year(), month.month(), std::min(day, last.day()));
}

// Whether neither a sentence ends between two limits nor a cell of a row.
bool StandsInOneSentence(std::string_view between) {
  return FindFullStop(between) == between.npos && FindAnyAscii(between, "|\t\n") == between.npos;
}

// Whether a day without its month at `at` goes on from a limit that is a day of a month: in the
// same sentence, not far behind.
bool GoesOnFrom(std::string_view text, const TimeLimit& last, uint32_t at) {
  constexpr uint32_t kMaxBetween = 180;
  if (!last.dated || last.kind != v1::DEADLINE_KIND_BY || at < last.text.end ||
      at - last.text.end > kMaxBetween) {
    return false;
  }
  const std::string_view words = last.text.In(text);
  const std::string_view between = text.substr(last.text.end, at - last.text.end);
  return Contains(words, "月") && Contains(words, "日") && StandsInOneSentence(between);
}

// 每年3月10日前报送,3月31日前公布: whether a date without a year recurs as the yearly limit before
// it in its sentence does; gives its rule.
bool RecursYearly(std::string_view text, const DateItem& item, Suffix suffix,
                  const std::vector<TimeLimit>& out, std::string* rule) {
  constexpr uint32_t kMaxBetween = 180;
  const Calendar& c = item.from;
  if (out.empty() || suffix != Suffix::kBefore || c.month == 0 || item.range || c.IsRange() ||
      c.year_word != YearWord::kNone) {
    return false;
  }
  const TimeLimit& last = out.back();
  if (!StartsWith(last.rrule, "FREQ=YEARLY;BYMONTH") || last.text.end > item.begin ||
      item.begin - last.text.end > kMaxBetween) {
    return false;
  }
  const std::string_view between = text.substr(last.text.end, item.begin - last.text.end);
  if (!StandsInOneSentence(between) || Contains(between, "今年") || Contains(between, "本年")) {
    return false;
  }
  *rule = absl::StrCat("FREQ=YEARLY;BYMONTH=", c.month);
  if (c.day != 0) absl::StrAppend(rule, ";BYMONTHDAY=", c.day);
  return true;
}

// 到2025年6月: one month that something is to be reached by, not the end of a range
// (2月到2025年6月).
bool EndsInMonth(const DateExpression& dates) {
  return dates.items.size() == 1 && !dates.items[0].range && dates.suffix == Suffix::kNone &&
         IsMonthOfYear(dates.items[0].from);
}

}  // namespace

void AppendDateLimits(std::string_view text, const DateExpression& dates, bool column,
                      const TimeContext& time, const ContextWords& words,
                      std::vector<TimeLimit>* out) {
  const uint32_t begin = SkipBlankBack(text, dates.items[0].begin);
  const bool until = words.last_day_before.EndsAt(text, NameEnd(text, begin)) > 0 ||
                     IsClosing(text, begin, words) ||
                     ((IsYearOnly(dates.items[0].from) || EndsInMonth(dates)) &&
                      IsGoal(text, begin, dates.end, dates.items[0].from, words));
  if (dates.items[0].from.year_word == YearWord::kLast) return;
  if (column && dates.suffix == Suffix::kNone) {
    // 2024年抽查比例, 全年抽查比例: of which year it is.
    const bool years = IsYearOnly(dates.items[0].from) || dates.items[0].from.part == Part::kWhole;
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
    TimeContext context = time;
    if (const int year = YearBefore(text, item, time, *out)) context.plan_year = year;
    const Value value = ValueOf(shared, dates.suffix, until, column, context);
    if (!column && (!IsLimit(text, dates, shared, value, until, context, words) ||
                    InTitleMarks(text, begin))) {
      continue;
    }
    TimeLimit limit;
    limit.text = {item.begin, item.end};
    limit.kind = value.kind;
    limit.in_column = column;
    limit.minute_of_day = value.minute;
    if (RecursYearly(text, item, dates.suffix, *out, &limit.rrule)) {
      limit.kind = v1::DEADLINE_KIND_RECURRING;
    } else if (value.period.dated) {
      limit.dated = true;
      limit.due = value.period.last;
      if (value.kind == v1::DEADLINE_KIND_DURING) limit.start = value.period.first;
    }
    out->push_back(std::move(limit));
  }
}

uint32_t AppendDayOfMonth(std::string_view text, uint32_t at, const Amount& amount, bool column,
                          const TimeContext& time, const ContextWords& words,
                          const DateWords& date_words, std::vector<TimeLimit>* out) {
  uint32_t end = SkipBlank(text, amount.end);
  int minute = -1;
  if (!ReadTimeOfDay(text, date_words, &end, &minute)) end = amount.end;
  if (amount.value > 31 || ReadSuffix(text, date_words, &end) != Suffix::kBefore) return at;
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
  if (!out->empty() && GoesOnFrom(text, out->back(), at)) {
    // 4月10日前报送方案,15日前报送名单: of the month before.
    absl::CivilMonth month(out->back().due);
    if (amount.value < out->back().due.day()) month += 1;
    limit.due = DayOf(month, amount.value);
    limit.dated = true;
  } else if (time.has_issued || time.has_published) {
    const absl::CivilDay now = time.has_issued ? time.issued : time.published;
    absl::CivilMonth month(now);
    if (amount.value < now.day()) month += 1;
    limit.due = DayOf(month, amount.value);
    limit.dated = true;
  }
  out->push_back(std::move(limit));
  return end;
}

}  // namespace duban::time_limit
