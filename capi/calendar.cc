// Working days, periods, and what is due.
#include "duban/calendar.h"

#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "duban/due_report.h"
#include "duban/resolve.h"
#include "duban/rules.h"
#include "handle.h"

using duban::capi::CheckBytes;
using duban::capi::CheckHandle;
using duban::capi::CheckStruct;
using duban::capi::GiveBuffer;
using duban::capi::Guard;
using duban::capi::ViewOf;

namespace {

// The calendar of a live engine.
absl::Status FindCalendar(const duban_engine* engine, const duban::Calendar** calendar) {
  const absl::Status status = CheckHandle(engine);
  if (status.ok()) *calendar = engine->engine->calendar().get();
  return status;
}

absl::Status ReadDay(const char* name, const char* text, size_t size, absl::CivilDay* day) {
  if (text == nullptr) return absl::InvalidArgumentError(absl::StrCat(name, " is NULL"));
  return duban::capi::ReadDay(name, std::string_view(text, size), day);
}

// Views of the calendar's data are those of whole strings, which a NUL byte follows.
duban_string ToC(std::string_view text) {
  if (text.data() == nullptr) return {"", 0};
  return {text.data(), text.size()};
}

template <size_t kSize>
void Copy(const std::string& text, char (&out)[kSize]) {
  std::memcpy(out, text.data(), text.size() < kSize ? text.size() : kSize - 1);
}

// Runs `fill`, which sets the members of a struct of the library's own version, and hands it out.
template <typename Struct, typename Fill>
duban_status Give(Struct* out, const char* name, duban_error** error, Fill fill) {
  return Guard(error, [&]() -> absl::Status {
    absl::Status status = CheckStruct(out, sizeof(Struct), name);
    if (!status.ok()) return status;
    duban::capi::ZeroStruct(out);
    Struct full{};
    status = fill(&full);
    if (status.ok()) duban::capi::WriteStruct(full, out);
    return status;
  });
}

// A choice of an option struct: 0 to `last`.
absl::Status CheckChoice(const char* name, int32_t value, int32_t last) {
  if (value >= 0 && value <= last) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("duban_due_options.", name, " is ", value, "; want 0 to ", last));
}

absl::Status CheckDue(const duban_due_options& options) {
  for (const absl::Status& status :
       {CheckBytes(options.today.data, options.today.size, "duban_due_options.today.data"),
        CheckBytes(options.events.data, options.events.size, "duban_due_options.events.data"),
        CheckBytes(options.unit.data, options.unit.size, "duban_due_options.unit.data"),
        CheckBytes(options.rule.data, options.rule.size, "duban_due_options.rule.data"),
        CheckChoice("format", options.format, DUBAN_DUE_ICS_TODO),
        CheckChoice("move", options.move, DUBAN_MOVE_PREVIOUS_WORKDAY),
        CheckChoice("english", options.english, 1), CheckChoice("filter", options.filter, 1),
        CheckChoice("workdays", options.workdays, 1),
        CheckChoice("from_issue", options.from_issue, 1), CheckChoice("alarm", options.alarm, 1),
        CheckChoice("within", options.within, duban::Calendar::kMaxDays),
        CheckChoice("width", options.width, 10000)}) {
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ReadDue(const duban_due_options& options, duban::ResolveOptions* resolve,
                     duban::DueFilter* filter, duban::v1::Events* events) {
  const absl::Status status = CheckDue(options);
  if (!status.ok()) return status;
  if (options.today.size > 0) {
    absl::CivilDay today;
    const absl::Status read =
        ReadDay("duban_due_options.today", options.today.data, options.today.size, &today);
    if (!read.ok()) return read;
    resolve->today = today;
  }
  if (options.events.size > 0) {
    auto read = duban::ReadEvents("duban_due_options.events", ViewOf(options.events));
    if (!read.ok()) return read.status();
    *events = *std::move(read);
  }
  filter->unit = std::string(ViewOf(options.unit));
  resolve->counting_rule = std::string(ViewOf(options.rule));
  resolve->count_from_issue = options.from_issue != 0;
  resolve->move = static_cast<duban::DayOffMove>(options.move);
  if (options.filter != 0) {
    filter->within = options.within;
    filter->within_workdays = options.workdays != 0;
    resolve->due_soon = options.within;
    resolve->due_soon_in_workdays = filter->within_workdays;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> WriteDue(const duban::v1::DueReport& report,
                                     const duban_due_options& options) {
  const auto language =
      options.english != 0 ? duban::ReportLanguage::kEnglish : duban::ReportLanguage::kChinese;
  switch (options.format) {
    case DUBAN_DUE_TEXT:
      return duban::DueText(report, language,
                            options.width > 0 ? static_cast<size_t>(options.width) : 100);
    case DUBAN_DUE_CSV:
      return duban::DueCsv(report, language);
    case DUBAN_DUE_JSON:
      return duban::ToJson(report);
    default:
      break;
  }
  duban::IcsOptions ics;
  ics.language = language;
  ics.todos = options.format == DUBAN_DUE_ICS_TODO;
  if (options.alarm != 0) ics.alarm_days = options.alarm_days;
  ics.stamp = options.stamp;
  return duban::DueIcs(report, ics);
}

}  // namespace

duban_status duban_calendar_day(duban_day* out, const duban_engine* engine, const char* date,
                                size_t size, duban_error** error) {
  return Give(out, "duban_day", error, [&](duban_day* full) -> absl::Status {
    full->name = full->name_en = full->source = {"", 0};
    const duban::Calendar* calendar = nullptr;
    absl::Status status = FindCalendar(engine, &calendar);
    absl::CivilDay day;
    if (status.ok()) status = ReadDay("date", date, size, &day);
    if (!status.ok()) return status;
    const duban::Day found = calendar->Describe(day);
    full->kind = static_cast<int32_t>(found.kind);
    full->known = found.known ? 1 : 0;
    full->statutory = found.statutory ? 1 : 0;
    full->name = ToC(found.name);
    full->name_en = ToC(found.name_en);
    full->source = ToC(found.source);
    return absl::OkStatus();
  });
}

duban_status duban_calendar_add_workdays(duban_period* out, const duban_engine* engine,
                                         const char* date, size_t size, int64_t n,
                                         duban_error** error) {
  return Give(out, "duban_period", error, [&](duban_period* full) -> absl::Status {
    const duban::Calendar* calendar = nullptr;
    absl::Status status = FindCalendar(engine, &calendar);
    absl::CivilDay day;
    if (status.ok()) status = ReadDay("date", date, size, &day);
    if (!status.ok()) return status;
    const auto counted = calendar->AddWorkdays(day, n);
    if (!counted.ok()) return counted.status();
    Copy(duban::FormatDate(day), full->start);
    Copy(duban::FormatDate(counted->date), counted->known ? full->due : full->provisional_due);
    return absl::OkStatus();
  });
}

duban_status duban_calendar_count_workdays(int64_t* out, const duban_engine* engine,
                                           const char* from, size_t from_size, const char* to,
                                           size_t to_size, duban_error** error) {
  if (out != nullptr) *out = 0;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("int64_t* out is NULL");
    const duban::Calendar* calendar = nullptr;
    absl::CivilDay first, last;
    absl::Status status = FindCalendar(engine, &calendar);
    if (status.ok()) status = ReadDay("from", from, from_size, &first);
    if (status.ok()) status = ReadDay("to", to, to_size, &last);
    if (!status.ok()) return status;
    const auto count = calendar->WorkdaysBetween(first, last);
    if (!count) {
      const std::vector<int>& years = calendar->years();
      return absl::OutOfRangeError(
          absl::StrCat("the calendar does not know every year between the two days; it knows ",
                       years.empty() ? "none" : absl::StrCat(years.front(), " to ", years.back())));
    }
    *out = *count;
    return absl::OkStatus();
  });
}

duban_status duban_calendar_count_period(duban_period* out, const duban_engine* engine,
                                         const char* date, size_t size, int32_t minute,
                                         int32_t amount, int32_t unit, const char* rule,
                                         size_t rule_size, duban_error** error) {
  return Give(out, "duban_period", error, [&](duban_period* full) -> absl::Status {
    const duban::Calendar* calendar = nullptr;
    absl::Status status = FindCalendar(engine, &calendar);
    duban::PeriodStart start;
    if (status.ok()) status = ReadDay("date", date, size, &start.day);
    if (!status.ok()) return status;
    status = CheckBytes(rule, rule_size, "rule");
    if (!status.ok()) return status;
    if (!duban::v1::TimeUnit_IsValid(unit) || unit == DUBAN_TIME_UNIT_UNSPECIFIED) {
      return absl::InvalidArgumentError(
          absl::StrCat("unit is ", unit, "; it must be one of DUBAN_TIME_UNIT_…"));
    }
    if (minute != -1) start.minute = minute;
    duban::v1::Duration duration;
    duration.set_amount(amount);
    duration.set_unit(static_cast<duban::v1::TimeUnit>(unit));
    const auto period = calendar->Count(start, duration, ViewOf(rule, rule_size));
    if (!period.ok()) return period.status();
    Copy(period->start(), full->start);
    Copy(period->due(), full->due);
    Copy(period->due_time(), full->due_time);
    Copy(period->unmoved_due(), full->unmoved_due);
    Copy(period->provisional_due(), full->provisional_due);
    return absl::OkStatus();
  });
}

duban_status duban_due_write(duban_buffer** out, const duban_engine* engine,
                             const duban_notice* notice, const duban_due_options* options,
                             duban_error** error) {
  return GiveBuffer(out, error, [&](std::string* bytes) -> absl::Status {
    const duban::Calendar* calendar = nullptr;
    absl::Status status = FindCalendar(engine, &calendar);
    if (status.ok()) status = CheckHandle(notice);
    duban_due_options known;
    if (status.ok()) {
      status =
          duban::capi::ReadOptions(options, sizeof(duban_due_options), "duban_due_options", &known);
    }
    duban::ResolveOptions resolve;
    duban::DueFilter filter;
    duban::v1::Events events;
    if (status.ok()) status = ReadDue(known, &resolve, &filter, &events);
    if (!status.ok()) return status;
    const auto resolutions = duban::Resolve(*calendar, *notice->notice, events, resolve);
    if (!resolutions.ok()) return resolutions.status();
    duban::v1::DueReport report;
    duban::AppendDueItems(*notice->notice, *resolutions, "", &report);
    duban::FilterDue(*calendar, filter, &report);
    absl::StatusOr<std::string> written = WriteDue(report, known);
    if (written.ok()) *bytes = *std::move(written);
    return written.status();
  });
}
