#include "extract/time_limit.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/time_limit_amount.h"
#include "extract/time_limit_cells.h"
#include "extract/time_limit_chars.h"
#include "extract/time_limit_context.h"
#include "extract/time_limit_date.h"
#include "extract/time_limit_expression.h"
#include "extract/time_limit_frequency.h"
#include "extract/time_limit_recurrence.h"
#include "extract/time_limit_trigger.h"
#include "text/byte_scan.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

using namespace time_limit;  // NOLINT: the readers of the parts of a limit.

RecurrenceWords MakeRecurrenceWords(const v1::TimeWords& words, const DateWords* dates) {
  RecurrenceWords out(dates);
  out.names = Words(words.frequency_names());
  out.measures = Words(words.measure_names());
  out.rate_verbs = Words(words.rate_verbs());
  out.rate_units = Words(words.rate_units());
  out.trend = Words(words.trend_behind());
  out.rate_before = Words(words.rate_before());
  out.once = Words(words.once_behind());
  out.bare_once = Words(words.bare_once_behind());
  out.order_verbs = Words(words.order_verbs());
  out.held_nouns = Words(words.held_nouns());
  out.held_behind = Words(words.held_behind());
  out.unit_other = Words(words.unit_other_behind());
  out.count_behind = Words(words.count_behind());
  out.once_names = Words(words.once_names());
  out.quarter_months = Words(words.quarter_months());
  out.month_parts = Words(words.month_parts());
  out.sum_behind = Words(words.sum_behind());
  out.least = Words(words.least_words());
  out.verbs = Words(words.frequency_verbs());
  out.reckoned = Words(words.reckoned_behind());
  out.unheld_nouns = Words(words.unheld_nouns());
  out.unheld_year_nouns = Words(words.unheld_year_nouns());
  out.over = Words(words.over_behind());
  out.day_naming = Words(words.day_naming());
  out.named_days = Words(words.named_days());
  return out;
}

// 每季度末(分别在6月、9月和12月底): the parentheses say when that is, and set no limits of their
// own. Returns their end, `at` where there are none.
uint32_t ExplanationEnd(std::string_view text, uint32_t at, const Words& explanations) {
  constexpr size_t kMaxBytes = 120;
  if (!At(text, at, "(") || !explanations.StartsAt(text, at + 1)) return at;
  const size_t close = text.substr(at, kMaxBytes).find(')');
  return close == std::string_view::npos ? at : at + static_cast<uint32_t>(close) + 1;
}

// “十四五”期间,新建学校: something is to be done in it, not told of it (为“十四五”时期打好基础).
bool IsAsked(std::string_view text, Range period, const ContextWords& words) {
  const uint32_t begin = SkipBlankBack(text, period.begin);
  const bool leads = begin == 0 || IsClauseMark(text, PreviousChar(text, begin)) ||
                     words.set_before.EndsAt(text, begin) > 0;
  const uint32_t end = SkipBlank(text, period.end);
  return leads && (At(text, end, ",") || words.achieve_behind.StartsAt(text, end) > 0 ||
                   words.demand.StartsAt(text, end) > 0);
}

struct NamedPeriod {
  std::string name;
  int first_year, last_year;
};

std::vector<std::string> NamesOf(const v1::TimeWords& words) {
  std::vector<std::string> names;
  for (const v1::NamedPeriod& period : words.periods()) {
    for (const std::string& name : period.names()) {
      if (!name.empty()) names.push_back(name);
    }
  }
  return names;
}

std::vector<std::string> DeedsOf(const v1::TimeWords& words) {
  std::vector<std::string> deeds;
  for (const std::string& deed : words.bare_once_behind()) {
    if (!deed.empty()) deeds.push_back(deed);
  }
  return deeds;
}

// 第二周, 第1-2周: which week of a term it is, not how many. 第一个月内 is an amount.
bool IsOrdinal(std::string_view text, uint32_t begin, const Amount& amount) {
  return EndsAt(text, SkipBlankBack(text, begin), "第") &&
         (!amount.inside || EndsAt(text, amount.unit_end, "周"));
}

}  // namespace

struct TimeLimitReader::Impl {
  explicit Impl(const v1::Lexicon& lexicon)
      : continuous(lexicon.time().continuous()),
        discretionary(lexicon.time().discretionary()),
        dates(lexicon),
        recurrence(MakeRecurrenceWords(lexicon.time(), &dates)),
        context(lexicon.time()),
        period_within(lexicon.time().period_within_behind()),
        period_end(lexicon.time().period_end_behind()),
        explanations(lexicon.time().explanation_words()),
        triggers(NamesOf(lexicon.time()), DeedsOf(lexicon.time())) {
    for (const v1::NamedPeriod& period : lexicon.time().periods()) {
      for (const std::string& name : period.names()) {
        periods.push_back({name, period.first_year(), period.last_year()});
      }
    }
  }

  void ReadProse(std::string_view text, Range range, const TimeContext& time,
                 std::vector<TimeLimit>* out) const;
  void ReadColumn(std::string_view text, Range range, const TimeContext& time,
                  std::vector<TimeLimit>* out) const;
  // Reads a cell, in whose words blanks may stand: 20个工 作日内.
  void ReadCell(std::string_view text, Range range, const TimeContext& time,
                std::vector<TimeLimit>* out) const;
  // ReadCell() of a cell, or what it gave for one of `cells` that says the same.
  void ReadCellOnce(std::string_view text, Range range, const TimeContext& time, ReadCells* cells,
                    std::vector<TimeLimit>* out) const;
  // Reads the expression that begins at `at`: appends its limits and returns its end, or `at` when
  // there is none. `must_pass` is a place that it has to reach.
  uint32_t ReadAt(std::string_view text, uint32_t at, uint32_t must_pass, bool column,
                  const TimeContext& time, std::vector<TimeLimit>* out) const;
  // Appends what is joined to a recurrence and recurs as it does, 每年3月底前、9月底前, and moves
  // its end behind that.
  void AppendNextRecurrences(std::string_view text, bool column, Recurrence* every,
                             std::vector<TimeLimit>* out) const;
  uint32_t ReadDates(std::string_view text, uint32_t at, uint32_t must_pass, bool column,
                     const TimeContext& time, std::vector<TimeLimit>* out) const;
  uint32_t ReadNamedPeriod(std::string_view text, uint32_t at, bool column, const TimeContext& time,
                           std::vector<TimeLimit>* out) const;

  Words continuous, discretionary;
  DateWords dates;
  RecurrenceWords recurrence;
  ContextWords context;
  Words period_within, period_end, explanations;
  std::vector<NamedPeriod> periods;
  TriggerScan triggers;
};

TimeLimitReader::TimeLimitReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TimeLimitReader::~TimeLimitReader() = default;

absl::StatusOr<std::unique_ptr<TimeLimitReader>> TimeLimitReader::Create(
    const v1::Lexicon& lexicon) {
  for (const v1::NamedPeriod& period : lexicon.time().periods()) {
    if (period.names().empty() || period.first_year() < 1900 || period.last_year() > 2200 ||
        period.first_year() > period.last_year()) {
      const std::string name = period.names().empty() ? "" : period.names(0);
      return Fault(
          absl::StrCat("time.periods: the period «", name, "» from ", period.first_year(), " to ",
                       period.last_year(),
                       " must have a name, and years from 1900 to 2200 in rising order"),
          absl::StrCat("time.periods: 时期「", name, "」(", period.first_year(), " 至 ",
                       period.last_year(),
                       " 年) 不对。改法: 写名称, 起止年份在 1900 到 2200 之间, 先后不颠倒"));
    }
    for (const std::string& name : period.names()) {
      if (name.empty() || static_cast<unsigned char>(name.back()) < 0x80) {
        return Fault(
            absl::StrCat("time.periods: the name «", name, "» must end in a Chinese character"),
            absl::StrCat("time.periods: 名称「", name,
                         "」末尾不是汉字。改法: 以汉字结尾, 如「十四五」时期"));
      }
    }
  }
  return std::unique_ptr<TimeLimitReader>(new TimeLimitReader(std::make_unique<Impl>(lexicon)));
}

void TimeLimitReader::Read(std::string_view text, Range within, const std::vector<Range>& columns,
                           const std::vector<Range>& skip, const TimeContext& context,
                           std::vector<TimeLimit>* out) const {
  const uint32_t end = std::min<uint32_t>(within.end, static_cast<uint32_t>(text.size()));
  size_t column = 0, skipped = 0;
  uint32_t at = within.begin;
  ReadCells cells;
  while (at < end) {
    while (column < columns.size() && columns[column].end <= at) ++column;
    while (skipped < skip.size() && skip[skipped].end <= at) ++skipped;
    if (skipped < skip.size() && skip[skipped].begin <= at) {
      at = skip[skipped].end;
      continue;
    }
    uint32_t stop = end;
    if (skipped < skip.size()) stop = std::min(stop, skip[skipped].begin);
    const bool in_column = column < columns.size() && columns[column].begin <= at;
    if (in_column) {
      stop = std::min(stop, columns[column].end);
      impl_->ReadCellOnce(text.substr(0, stop), {at, stop}, context, &cells, out);
    } else {
      if (column < columns.size()) stop = std::min(stop, columns[column].begin);
      // 于3月10日前,将《…方案》报送: what is asked stands behind the name.
      const bool name = stop < end && StartsWith(text.substr(stop), "《");
      impl_->ReadProse(text.substr(0, name ? end : stop), {at, stop}, context, out);
    }
    at = stop;
  }
}

uint32_t TimeLimitReader::Impl::ReadNamedPeriod(std::string_view text, uint32_t at, bool column,
                                                const TimeContext& time,
                                                std::vector<TimeLimit>* out) const {
  for (const NamedPeriod& period : periods) {
    if (!At(text, at, period.name)) continue;
    uint32_t p = at + static_cast<uint32_t>(period.name.size());
    uint32_t begin = at;
    if (Eat(text, "”", &p)) {
      if (!EndsAt(text, at, "“")) return p;
      begin = at - 3;
    }
    TimeLimit limit;
    limit.start = absl::CivilDay(period.first_year, 1, 1);
    limit.due = absl::CivilDay(period.last_year, 12, 31);
    limit.in_column = column;
    limit.dated = true;
    if (const uint32_t within = period_within.StartsAt(text, p)) {
      p += within;
      limit.kind = v1::DEADLINE_KIND_DURING;
    } else if (const uint32_t by_end = period_end.StartsAt(text, p)) {
      p += by_end;
      EatAny(text, {"前", "之前"}, &p);
      limit.kind = v1::DEADLINE_KIND_BY;
    } else {
      return p;
    }
    limit.text = {begin, p};
    const bool over = time.has_issued && limit.due < time.issued;
    // “十四五”时期经济社会发展目标, “十四五”时期是关键期: it names what is told of.
    const bool name =
        context.period_nouns.StartsAt(text, p) ||
        (limit.kind == v1::DEADLINE_KIND_DURING && !IsAsked(text, {begin, p}, context));
    if (column || (!over && !name && !InTitleMarks(text, begin) && !IsPast(text, p, context))) {
      out->push_back(limit);
    }
    return p;
  }
  return at;
}

uint32_t TimeLimitReader::Impl::ReadDates(std::string_view text, uint32_t at, uint32_t must_pass,
                                          bool column, const TimeContext& time,
                                          std::vector<TimeLimit>* out) const {
  DateExpression expression;
  if (!ReadDateExpression(text, at, column, dates, &expression) || expression.end < must_pass)
    return at;
  AppendDateLimits(text, expression, column, time, context, out);
  return expression.end;
}

uint32_t TimeLimitReader::Impl::ReadAt(std::string_view text, uint32_t at, uint32_t must_pass,
                                       bool column, const TimeContext& time,
                                       std::vector<TimeLimit>* out) const {
  if (const uint32_t end = ReadNamedPeriod(text, at, column, time, out); end > at) return end;
  TimeLimit limit;
  limit.in_column = column;
  Recurrence every;
  if (ReadRecurrence(text, at, recurrence, &every) && every.end >= must_pass) {
    limit.text = {at, every.end};
    limit.kind = v1::DEADLINE_KIND_RECURRING;
    limit.rrule = every.Rule();
    limit.minute_of_day = every.minute;
    if (column || !InTitleMarks(text, at)) {
      out->push_back(std::move(limit));
      AppendNextRecurrences(text, column, &every, out);
    }
    return ExplanationEnd(text, every.end, explanations);
  }
  if (AtAny(text, at, {"每", "按", "逐", "隔", "逢"})) return at;
  if (const uint32_t end = ReadDates(text, at, must_pass, column, time, out); end > at) return end;
  Amount amount;
  if (ReadAmount(text, at, dates, &amount) && amount.end >= must_pass) {
    if (IsOrdinal(text, at, amount)) return amount.end;
    limit.text = {at, amount.end};
    limit.kind = v1::DEADLINE_KIND_WITHIN;
    limit.amount = amount.value;
    limit.unit = amount.unit;
    if (column ? !AtAny(text, amount.end, {"以上"}) : IsWithin(text, at, amount, context)) {
      if (column || !InTitleMarks(text, at)) {
        uint32_t end = amount.end;
        if (!column && ReadSuffix(text, dates, &end) == Suffix::kBefore) limit.text.end = end;
        limit.trigger = FindTrigger(text, at, context);
        out->push_back(std::move(limit));
      }
      return amount.end;
    }
    if (amount.calendar_day) {
      // 15日前: a day of the current month.
      const uint32_t end = AppendDayOfMonth(text, at, amount, column, time, context, dates, out);
      if (end > at) return end;
    }
    // 月调度、季点评、半年督查: half a year as an amount is none here.
    if (column || !At(text, at, "半年")) return amount.end;
    limit = TimeLimit();
  }
  // 跨年度: the year is of something else.
  const bool apart = at == 0 || DecodeAt(text, PreviousCharBegin(text, at)).code < 0x3400;
  if ((column ? apart && ReadBareFrequency(text, at, &every)
              : ReadOrderedFrequency(text, at, recurrence, &every)) &&
      every.end >= must_pass) {
    limit.text = {at, every.end};
    limit.kind = v1::DEADLINE_KIND_RECURRING;
    limit.rrule = every.Rule();
    if (column || !InTitleMarks(text, at)) out->push_back(std::move(limit));
    return every.end;
  }
  return at;
}

void TimeLimitReader::Impl::AppendNextRecurrences(std::string_view text, bool column,
                                                  Recurrence* every,
                                                  std::vector<TimeLimit>* out) const {
  constexpr int kMost = 12;
  if (every->months.empty() && every->month_days.empty() && every->week_days.empty()) return;
  for (int n = 0; n < kMost; ++n) {
    uint32_t begin = every->end;
    Recurrence next;
    if (!EatAny(text, {"、", "和", "及", "以及"}, &begin) ||
        !ReadNextRecurrence(text, begin, *every, recurrence, &next)) {
      return;
    }
    TimeLimit limit;
    limit.in_column = column;
    limit.text = {begin, next.end};
    limit.kind = v1::DEADLINE_KIND_RECURRING;
    limit.rrule = next.Rule();
    limit.minute_of_day = next.minute;
    out->push_back(std::move(limit));
    *every = std::move(next);
  }
}

void TimeLimitReader::Impl::ReadProse(std::string_view text, Range range, const TimeContext& time,
                                      std::vector<TimeLimit>* out) const {
  uint32_t at = range.begin;
  uint32_t done = range.begin;  // Nothing before it is read again.
  Range trigger;
  while (triggers.Next(text, at, range.end, &trigger)) {
    const uint32_t hit = trigger.begin;
    uint32_t begins[8];
    const int count = FindBegins(text, hit, done, begins);
    uint32_t end = hit;
    for (int i = 0; i < count && end <= hit; ++i) {
      const uint32_t after = ReadAt(text, begins[i], hit + 1, false, time, out);
      if (after > begins[i]) end = std::max(after, hit + 1);
    }
    at = end > hit ? std::max(end, hit + CharSize(text, hit)) : trigger.end;
    if (end > hit) done = end;
  }
}

void TimeLimitReader::Impl::ReadColumn(std::string_view text, Range range, const TimeContext& time,
                                       std::vector<TimeLimit>* out) const {
  uint32_t at = range.begin;
  while (at < range.end) {
    const bool inside_number = at > range.begin && IsDigit(text[at]) && IsDigit(text[at - 1]);
    if (!inside_number) {
      TimeLimit limit;
      limit.in_column = true;
      uint32_t size = continuous.StartsAt(text, at);
      limit.kind = v1::DEADLINE_KIND_CONTINUOUS;
      if (size == 0) {
        size = discretionary.StartsAt(text, at);
        limit.kind = v1::DEADLINE_KIND_DISCRETIONARY;
      }
      if (size > 0) {
        limit.text = {at, at + size};
        out->push_back(std::move(limit));
        at += size;
        continue;
      }
      const uint32_t end = ReadAt(text, at, at + 1, true, time, out);
      if (end > at) {
        at = end;
        continue;
      }
    }
    at += CharSize(text, at);
  }
}

namespace {

// Bytes of the words of limits [first, end), blanks apart.
size_t LimitBytes(std::string_view text, const std::vector<TimeLimit>& limits, size_t first) {
  size_t bytes = 0;
  for (; first < limits.size(); ++first) {
    for (const char c : limits[first].text.In(text)) bytes += c != ' ' && c != '\t' && c != '\n';
  }
  return bytes;
}

}  // namespace

void TimeLimitReader::Impl::ReadCell(std::string_view text, Range range, const TimeContext& time,
                                     std::vector<TimeLimit>* out) const {
  constexpr uint32_t kMaxBytes = 120;
  const size_t first = out->size();
  ReadColumn(text, range, time, out);
  if (range.size() > kMaxBytes || FindEither(range.In(text), ' ', '\n') == text.npos) return;
  // The cell without the blanks between characters, and where each of its bytes stands.
  std::string squeezed;
  std::vector<uint32_t> places;
  for (uint32_t at = range.begin; at < range.end; ++at) {
    const bool blank = text[at] == ' ' || text[at] == '\n';
    if (blank && !squeezed.empty() && static_cast<unsigned char>(squeezed.back()) >= 0x80) continue;
    squeezed += text[at];
    places.push_back(at);
  }
  if (squeezed.size() == range.size()) return;
  places.push_back(range.end);
  std::vector<TimeLimit> limits;
  ReadColumn(squeezed, {0, static_cast<uint32_t>(squeezed.size())}, time, &limits);
  // Only where limits say more than with their blanks: 2026年8月— / 10月 is one.
  const size_t read = out->size() - first;
  if (limits.empty() || (read != 0 && limits.size() > read)) return;
  if (LimitBytes(squeezed, limits, 0) <= LimitBytes(text, *out, first)) return;
  out->resize(first);
  const auto place = [&](Range r) {
    return r.empty() ? Range{} : Range{places[r.begin], places[r.end - 1] + 1};
  };
  for (TimeLimit& limit : limits) {
    limit.text = place(limit.text);
    limit.trigger = place(limit.trigger);
    out->push_back(std::move(limit));
  }
}

void TimeLimitReader::Impl::ReadCellOnce(std::string_view text, Range range,
                                         const TimeContext& time, ReadCells* cells,
                                         std::vector<TimeLimit>* out) const {
  constexpr uint32_t kMaxBytes = 48;
  // What parts cells parts their limits too; beside a blank a limit may go on from the one before.
  const bool apart = range.begin > 0 && std::string_view("\n\t|").find(text[range.begin - 1]) !=
                                            std::string_view::npos;
  if (!apart || range.empty() || range.size() > kMaxBytes) {
    ReadCell(text, range, time, out);
    return;
  }
  if (cells->Append(text, range, out)) return;
  const size_t first = out->size();
  ReadCell(text, range, time, out);
  cells->Add(range, first, *out);
}

}  // namespace duban
