// Counting a period out (期间的计算): 民法典 art. 200 to 204, and the laws that count otherwise.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "calendar/calendar_impl.h"
#include "calendar/explain.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

// The largest amount of each unit: a hundred years.
int64_t MaxAmount(v1::TimeUnit unit) {
  switch (unit) {
    case v1::TIME_UNIT_WORKING_DAY:
      return Calendar::kMaxWorkdays;
    case v1::TIME_UNIT_DAY:
      return Calendar::kMaxDays;
    case v1::TIME_UNIT_HOUR:
      return Calendar::kMaxDays * 24;
    case v1::TIME_UNIT_WEEK:
      return 5'220;
    case v1::TIME_UNIT_MONTH:
      return 1'200;
    case v1::TIME_UNIT_YEAR:
      return 100;
    default:
      return -1;
  }
}

absl::Status Check(const PeriodStart& start, const v1::Duration& duration) {
  if (start.day.year() < Calendar::kMinYear || start.day.year() > Calendar::kMaxYear - 101) {
    return Fault(
        absl::StrCat("the event lies in the year ", start.day.year(), "; want a year from ",
                     Calendar::kMinYear, " to ", Calendar::kMaxYear - 101),
        absl::StrCat("起算的日子在 ", start.day.year(), " 年。改法: 用 ", Calendar::kMinYear,
                     " 到 ", Calendar::kMaxYear - 101, " 年之间的日子"));
  }
  if (start.minute && (*start.minute < 0 || *start.minute >= 24 * 60)) {
    return Fault(absl::StrCat("minute ", *start.minute, " of the event: want 0 to 1439"),
                 absl::StrCat("起算的时刻是第 ", *start.minute, " 分钟。改法: 写 0 到 1439"));
  }
  const int64_t max = MaxAmount(duration.unit());
  if (max < 0) {
    const int unit = duration.unit();
    return Fault(absl::StrCat("unit ", unit, " of the period: want a v1.TimeUnit"),
                 absl::StrCat("期间的单位是 ", unit, "。改法: 用 v1.TimeUnit 中的单位"));
  }
  if (duration.amount() < 0) {
    return Fault(absl::StrCat("a period of ", duration.amount(), ": want an amount of 0 or more"),
                 absl::StrCat("期间的长度是 ", duration.amount(), "。改法: 写 0 以上的数"));
  }
  if (duration.amount() > max) {
    return Fault(absl::StrCat("a period of ", DurationTextEn(duration),
                              " is more than a hundred years; want at most ", max),
                 absl::StrCat(DurationText(duration), "超过一百年, 最多算到 ", max));
  }
  return absl::OkStatus();
}

// Whether a rule turns this amount of days into working days.
bool MeansWorkingDays(const v1::CountingRule& rule, const v1::Duration& duration) {
  if (duration.unit() != v1::TIME_UNIT_DAY || !rule.days_are_working_days()) return false;
  if (rule.working_days_up_to() > 0 && duration.amount() > rule.working_days_up_to()) return false;
  const auto& amounts = rule.working_day_amounts();
  return amounts.empty() ||
         std::find(amounts.begin(), amounts.end(), duration.amount()) != amounts.end();
}

}  // namespace

// Counts one period and writes down how.
class PeriodCounter {
 public:
  PeriodCounter(const Calendar& calendar, const std::vector<SpecialDays>& specials,
                const v1::CountingRule* rule, const v1::CountingRule* civil)
      : calendar_(calendar), specials_(specials), rule_(rule), civil_(civil) {}

  absl::StatusOr<v1::Period> Count(const PeriodStart& start, v1::Duration duration) && {
    if (duration.unit() == v1::TIME_UNIT_HOUR) {
      CountHours(start, duration);
      return std::move(period_);
    }
    ExplainStart(start.day, duration);
    if (rule_ != nullptr && MeansWorkingDays(*rule_, duration)) {
      const Brackets law = InBrackets(&rule_->working_days());
      const Brackets law_en = InBracketsEn(&rule_->working_days());
      AddStep(&period_,
              absl::StrCat(DurationText(duration), "按工作日计算", law.open, law.text, law.close),
              absl::StrCat(DurationTextEn(duration), " are counted as working days", law_en.open,
                           law_en.text, law_en.close));
      duration.set_unit(v1::TIME_UNIT_WORKING_DAY);
    }
    absl::Status status = duration.unit() == v1::TIME_UNIT_WORKING_DAY && duration.amount() > 0
                              ? CountWorkdays(start.day, duration)
                              : CountDays(start.day, duration);
    if (!status.ok()) return status;
    return std::move(period_);
  }

 private:
  using BasisField = const v1::LegalBasis& (v1::CountingRule::*)() const;

  // What the rule says, else what the civil law says.
  const v1::LegalBasis* BasisOf(BasisField field) const {
    for (const v1::CountingRule* rule : {rule_, civil_}) {
      if (rule != nullptr && !(rule->*field)().text().empty()) return &(rule->*field)();
    }
    return nullptr;
  }

  void ExplainStart(absl::CivilDay day, const v1::Duration& duration) {
    if (duration.amount() == 0) {
      period_.set_start(FormatDate(day));
      AddStep(&period_, absl::StrCat("期间为零,", View(DayWithWeekday(day)), "当日届满"),
              absl::StrCat("The period is zero and ends on the day itself, ",
                           View(DayWithWeekdayEn(day))));
      return;
    }
    period_.set_start(FormatDate(day + 1));
    const v1::LegalBasis* basis = BasisOf(&v1::CountingRule::start);
    const Brackets law = InBrackets(basis);
    const Brackets law_en = InBracketsEn(basis);
    AddStep(&period_,
            absl::StrCat(View(DayWithWeekday(day)), "当日不计入,自", FormatDate(day + 1), "起算",
                         law.open, law.text, law.close),
            absl::StrCat(View(DayWithWeekdayEn(day)), " itself is not counted; counting begins on ",
                         FormatDate(day + 1), law_en.open, law_en.text, law_en.close));
  }

  void ExplainEnd(absl::CivilDay day) {
    AddStep(&period_, absl::StrCat(View(DayWithWeekday(day)), "24时届满"),
            absl::StrCat("The period ends at the end of ", View(DayWithWeekdayEn(day))));
  }

  void SetUnknown(absl::CivilDay provisional, int year) {
    period_.set_provisional_due(FormatDate(provisional));
    period_.set_unknown_reason(absl::StrCat("工作日历没有", year,
                                            "年的放假安排,只有周末和固定日期的"
                                            "法定节假日可以确定"));
    period_.set_unknown_reason_en(
        absl::StrCat("the calendar has no arrangement for ", year,
                     "; only weekends and fixed-date holidays are certain"));
    AddStep(
        &period_,
        absl::StrCat(period_.unknown_reason(), ";据此推算为", View(DayWithWeekday(provisional))),
        absl::StrCat("The calendar has no arrangement for ", year,
                     "; by weekends and fixed-date holidays alone it would be ",
                     View(DayWithWeekdayEn(provisional))));
  }

  absl::Status CountWorkdays(absl::CivilDay day, const v1::Duration& duration) {
    const absl::StatusOr<CountedDay> end = calendar_.AddWorkdays(day, duration.amount());
    if (!end.ok()) return end.status();
    if (!end->known) {
      SetUnknown(end->date, end->unknown_year);
      return absl::OkStatus();
    }
    period_.set_due(FormatDate(end->date));
    std::string text;
    std::string text_en;
    for (std::string* t : {&text, &text_en}) t->reserve(160);  // With one holiday.
    absl::StrAppend(&text, "第", duration.amount(), "个工作日为", View(DayWithWeekday(end->date)));
    absl::StrAppend(&text_en, "Working day ", duration.amount(), " is ",
                    View(DayWithWeekdayEn(end->date)));
    ExplainSpecials(day + 1, end->date, &text, &text_en);
    AddStep(&period_, std::move(text), std::move(text_en));
    ExplainEnd(end->date);
    return absl::OkStatus();
  }

  // Names the holidays and makeup workdays that the count met; the first few of a long one.
  void ExplainSpecials(absl::CivilDay begin, absl::CivilDay end, std::string* text,
                       std::string* text_en) const {
    constexpr int kMost = 8;
    auto at = std::lower_bound(
        specials_.begin(), specials_.end(), begin,
        [](const SpecialDays& special, absl::CivilDay day) { return special.end < day; });
    int named = 0;
    for (; at != specials_.end() && at->begin <= end; ++at) {
      if (++named > kMost) {
        absl::StrAppend(text, "等");
        absl::StrAppend(text_en, "; …");
        return;
      }
      const bool one = at->begin == at->end;
      absl::StrAppend(text, at->worked ? ";计入" : ";不计", at->holiday->name(),
                      at->worked ? "调休上班日" : "放假", FormatDate(at->begin), one ? "" : "至",
                      one ? std::string() : FormatDate(at->end));
      absl::StrAppend(text_en, at->worked ? "; counted, worked for " : "; not counted, ",
                      at->holiday->name_en(), " ", FormatDate(at->begin), one ? "" : " to ",
                      one ? std::string() : FormatDate(at->end));
    }
  }

  // The last day before any move.
  absl::CivilDay LastDay(absl::CivilDay day, const v1::Duration& duration,
                         bool* at_month_end) const {
    const int64_t amount = duration.amount();
    switch (duration.unit()) {
      case v1::TIME_UNIT_WEEK:
        return day + 7 * amount;
      case v1::TIME_UNIT_MONTH:
      case v1::TIME_UNIT_YEAR: {
        const int64_t months = duration.unit() == v1::TIME_UNIT_YEAR ? 12 * amount : amount;
        const absl::CivilMonth month = absl::CivilMonth(day) + months;
        const absl::CivilDay month_end = absl::CivilDay(month + 1) - 1;
        *at_month_end = day.day() > month_end.day();
        return *at_month_end ? month_end : absl::CivilDay(month.year(), month.month(), day.day());
      }
      default:
        return day + amount;
    }
  }

  absl::Status CountDays(absl::CivilDay day, const v1::Duration& duration) {
    bool at_month_end = false;
    const absl::CivilDay last = LastDay(day, duration, &at_month_end);
    if (duration.amount() > 0) {
      const v1::LegalBasis* basis = at_month_end ? BasisOf(&v1::CountingRule::month_end) : nullptr;
      const Brackets law = InBrackets(basis);
      const Brackets law_en = InBracketsEn(basis);
      AddStep(&period_,
              absl::StrCat(DurationText(duration), "的最后一日为", View(DayWithWeekday(last)),
                           at_month_end ? ",到期月没有对应日,以月末日为准" : "", law.open, law.text,
                           law.close),
              absl::StrCat("The last day of ", DurationTextEn(duration), " is ",
                           View(DayWithWeekdayEn(last)),
                           at_month_end ? ", the end of a month without that day" : "", law_en.open,
                           law_en.text, law_en.close));
    }
    const absl::StatusOr<CountedDay> moved = calendar_.MoveToWorkday(last, true);
    if (!moved.ok()) return moved.status();
    if (moved->date != last) period_.set_unmoved_due(FormatDate(last));
    if (!moved->known) {
      SetUnknown(moved->date, moved->unknown_year);
      return absl::OkStatus();
    }
    if (moved->date != last) ExplainMove(last, moved->date);
    period_.set_due(FormatDate(moved->date));
    ExplainEnd(moved->date);
    return absl::OkStatus();
  }

  void ExplainMove(absl::CivilDay last, absl::CivilDay moved) {
    const Day off = calendar_.Describe(last);
    const v1::LegalBasis* basis = BasisOf(&v1::CountingRule::move);
    const Brackets law = InBrackets(basis);
    const Brackets law_en = InBracketsEn(basis);
    AddStep(
        &period_,
        absl::StrCat("最后一日是",
                     off.name.empty() ? std::string("周末") : absl::StrCat(View(off.name), "放假"),
                     ",顺延至", View(DayWithWeekday(moved)), law.open, law.text, law.close),
        absl::StrCat("The last day is a day off (",
                     off.name_en.empty() ? absl::string_view("weekend") : View(off.name_en),
                     "); it moves to ", View(DayWithWeekdayEn(moved)), law_en.open, law_en.text,
                     law_en.close));
  }

  void CountHours(const PeriodStart& start, const v1::Duration& duration) {
    const v1::LegalBasis* basis = BasisOf(&v1::CountingRule::hours);
    const Brackets law = InBrackets(basis);
    const Brackets law_en = InBracketsEn(basis);
    period_.set_start(FormatDate(start.day));
    if (!start.minute) {
      // At the latest the event was at the end of its day.
      const int64_t days = (duration.amount() + 23) / 24;
      period_.set_provisional_due(FormatDate(start.day + days));
      period_.set_unknown_reason("按小时计算的期限需要事件发生的时刻");
      period_.set_unknown_reason_en("a period in hours needs the time of the event");
      AddStep(
          &period_,
          absl::StrCat(DurationText(duration), "自事件发生的时刻起算", law.open, law.text,
                       law.close, ",未给出时刻;最迟不晚于", View(DayWithWeekday(start.day + days))),
          absl::StrCat(DurationTextEn(duration), " count from the moment of the event", law_en.open,
                       law_en.text, law_en.close, ", which is not given; not later than ",
                       View(DayWithWeekdayEn(start.day + days))));
      return;
    }
    const int64_t minutes = *start.minute + 60 * static_cast<int64_t>(duration.amount());
    const absl::CivilDay day = start.day + minutes / (24 * 60);
    const int of_day = static_cast<int>(minutes % (24 * 60));
    period_.set_due(FormatDate(day));
    period_.set_due_time(absl::StrFormat("%02d:%02d", of_day / 60, of_day % 60));
    const std::string from = absl::StrFormat("%02d:%02d", *start.minute / 60, *start.minute % 60);
    AddStep(
        &period_,
        absl::StrCat("自", View(DayWithWeekday(start.day)), from, "起算", DurationText(duration),
                     law.open, law.text, law.close, ",小时不因休息日顺延"),
        absl::StrCat(DurationTextEn(duration), " count from ", View(DayWithWeekdayEn(start.day)),
                     " ", from, law_en.open, law_en.text, law_en.close,
                     "; days off do not move hours"));
    AddStep(&period_, absl::StrCat(View(DayWithWeekday(day)), period_.due_time(), "届满"),
            absl::StrCat("The period ends on ", View(DayWithWeekdayEn(day)), " at ",
                         period_.due_time()));
  }

  const Calendar& calendar_;
  const std::vector<SpecialDays>& specials_;
  const v1::CountingRule* rule_;
  const v1::CountingRule* civil_;
  v1::Period period_;
};

absl::Status CheckRuleId(const v1::CalendarData& data, std::string_view id) {
  std::string all;
  std::string_view last;
  for (const v1::CountingRule& known : data.counting_rules()) {
    if (known.id() == id) return absl::OkStatus();
    // The versions of one law stand one behind the other.
    if (known.id() != last) absl::StrAppend(&all, all.empty() ? "" : ", ", known.id());
    last = known.id();
  }
  return Fault(absl::StrCat("no counting rule \"", View(id), "\"; there are: ", all),
               absl::StrCat("没有叫 ", View(id), " 的期间计算规定。改法: 写其中之一: ", all));
}

absl::StatusOr<v1::Period> Calendar::Count(const PeriodStart& start, const v1::Duration& duration,
                                           std::string_view rule_id) const {
  const absl::Status status = Check(start, duration);
  if (!status.ok()) return status;
  const v1::CountingRule* civil = FindRule("civil", start.day);
  const v1::CountingRule* rule = rule_id.empty() ? civil : FindRule(rule_id, start.day);
  if (rule == nullptr && !rule_id.empty()) {
    const absl::Status known = CheckRuleId(data(), rule_id);
    if (!known.ok()) return known;
    return Fault(absl::StrCat("counting rule \"", View(rule_id), "\" is not in force on ",
                              FormatDate(start.day)),
                 absl::StrCat("期间计算规定 ", View(rule_id), " 在 ", FormatDate(start.day),
                              " 尚未施行或已失效"));
  }
  return PeriodCounter(*this, impl_->specials, rule, civil).Count(start, duration);
}

}  // namespace duban
