// What is due as iCalendar (RFC 5545), written by libical.

#include <libical/ical.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calendar/ical_day.h"
#include "duban/due_report.h"
#include "export/due_words.h"
#include "export/table_text.h"
#include "text/display_width.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr char kZone[] = "Asia/Shanghai";

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// `day` at "17:00", or the whole day for "".
icaltimetype At(absl::CivilDay day, const std::string& time_of_day) {
  icaltimetype time = ToIcal(day);
  if (time_of_day.size() != 5) return time;
  time.is_date = 0;
  time.hour = (time_of_day[0] - '0') * 10 + (time_of_day[1] - '0');
  time.minute = (time_of_day[3] - '0') * 10 + (time_of_day[4] - '0');
  return time;
}

// China has kept one time without summer time since 1991-09-15.
void AddZone(icalcomponent* calendar) {
  icalcomponent* zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
  icalcomponent_add_property(zone, icalproperty_new_tzid(kZone));
  icalcomponent* standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
  icaltimetype begin = ToIcal(absl::CivilDay(1991, 9, 15));
  begin.is_date = 0;
  icalcomponent_add_property(standard, icalproperty_new_dtstart(begin));
  icalcomponent_add_property(standard, icalproperty_new_tzoffsetfrom(8 * 3600));
  icalcomponent_add_property(standard, icalproperty_new_tzoffsetto(8 * 3600));
  icalcomponent_add_property(standard, icalproperty_new_tzname("CST"));
  icalcomponent_add_component(zone, standard);
  icalcomponent_add_component(calendar, zone);
}

// Adds `property` with the day or, in the time zone of China, the moment.
void AddTime(icalcomponent* component, icalproperty* property, bool timed) {
  if (timed) icalproperty_add_parameter(property, icalparameter_new_tzid(kZone));
  icalcomponent_add_property(component, property);
}

// One VEVENT or VTODO.
class ItemWriter {
 public:
  ItemWriter(const v1::DueItem& item, const IcsOptions& options)
      : item_(item), resolution_(item.resolution()), options_(options) {}

  // Nothing for an item without a date.
  Component Write() {
    const bool recurring = !resolution_.due_rrule().empty();
    due_ = ParseDate(recurring ? resolution_.series_start() : resolution_.due());
    if (!due_) return nullptr;
    time_ = resolution_.period().due_time();
    Component component(
        icalcomponent_new(options_.todos ? ICAL_VTODO_COMPONENT : ICAL_VEVENT_COMPONENT));
    component_ = component.get();
    AddNames();
    if (recurring) {
      AddSeries();
    } else if (options_.todos) {
      AddTodoTimes();
    } else {
      AddEventTimes();
    }
    AddStatus();
    AddAlarm();
    return component;
  }

 private:
  void Add(icalproperty* property) { icalcomponent_add_property(component_, property); }
  bool zh() const { return options_.language == ReportLanguage::kChinese; }
  bool timed() const { return time_.size() == 5; }

  std::string Summary() const {
    std::string summary = item_.task_number().empty() ? "" : absl::StrCat(item_.task_number(), " ");
    absl::StrAppend(
        &summary,
        TruncateToWidth(item_.task_text().empty() ? item_.title() : item_.task_text(), 60));
    if (!resolution_.subject().empty()) absl::StrAppend(&summary, " [", resolution_.subject(), "]");
    absl::StrAppend(&summary, "(", LimitOf(item_), ")");
    return PrintableText(summary);
  }

  std::string Description() const {
    std::string text;
    const auto add = [&](const char* chinese, const char* english, const std::string& value) {
      if (!value.empty()) {
        absl::StrAppend(&text, text.empty() ? "" : "\n", zh() ? chinese : english, value);
      }
    };
    add("任务:", "Task: ", item_.task_text());
    add("责任单位:", "Units: ", UnitsOf(item_));
    add("时限:", "Limit: ", LimitOf(item_));
    add("公文:", "Notice: ",
        absl::StrCat(item_.title(), item_.document_number().empty() ? "" : " ",
                     item_.document_number()));
    add("计算过程:\n", "Calculation:\n", ExplanationOf(resolution_, options_.language));
    return PrintableText(text);
  }

  void AddNames() {
    Add(icalproperty_new_uid(absl::StrCat(resolution_.uid(), "@duban").c_str()));
    const icaltimetype stamp = icaltime_from_timet_with_zone(static_cast<time_t>(options_.stamp), 0,
                                                             icaltimezone_get_utc_timezone());
    Add(icalproperty_new_dtstamp(stamp));
    Add(icalproperty_new_lastmodified(stamp));
    Add(icalproperty_new_summary(Summary().c_str()));
    Add(icalproperty_new_description(Description().c_str()));
    for (const v1::Assignment& assignment : item_.assignments()) {
      Add(icalproperty_new_categories(PrintableText(assignment.unit().name()).c_str()));
    }
    // All-day entries should not make anyone busy.
    if (!options_.todos) Add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  }

  void AddEventTimes() {
    const std::optional<absl::CivilDay> start = FirstDay();
    if (!start) {
      AddTime(component_, icalproperty_new_dtstart(At(*due_, time_)), timed());
      return;
    }
    AddTime(component_, icalproperty_new_dtstart(ToIcal(*start)), false);
    // The end of an event does not belong to it.
    AddTime(component_, icalproperty_new_dtend(ToIcal(*due_ + 1)), false);
  }

  void AddTodoTimes() {
    const std::optional<absl::CivilDay> start = FirstDay();
    if (start && *start < *due_ && !timed()) {
      AddTime(component_, icalproperty_new_dtstart(ToIcal(*start)), false);
    }
    AddTime(component_, icalproperty_new_due(At(*due_, time_)), timed());
  }

  // Of a limit that runs through a period.
  std::optional<absl::CivilDay> FirstDay() const {
    if (resolution_.deadline().kind() != v1::DEADLINE_KIND_DURING) return std::nullopt;
    const std::optional<absl::CivilDay> start = ParseDate(resolution_.period().start());
    return start && *start <= *due_ ? start : std::nullopt;
  }

  void AddSeries() {
    AddTime(component_, icalproperty_new_dtstart(At(*due_, time_)), timed());
    std::string rule = resolution_.due_rrule();
    const std::optional<absl::CivilDay> last = ParseDate(resolution_.deadline().due());
    if (last && !Contains(rule, "UNTIL=") && !Contains(rule, "COUNT=")) {
      // With a time of day, UNTIL is a moment in UTC: 16:00 there is midnight in China.
      std::string until = FormatDate(*last);
      until.erase(7, 1).erase(4, 1);
      absl::StrAppend(&rule, ";UNTIL=", until, timed() ? "T155959Z" : "");
    }
    Add(icalproperty_new_rrule(icalrecurrencetype_from_string(rule.c_str())));
    for (const v1::Occurrence& occurrence : resolution_.occurrences()) {
      const std::optional<absl::CivilDay> from = ParseDate(occurrence.unmoved_due());
      const std::optional<absl::CivilDay> to = ParseDate(occurrence.due());
      if (!from || !to) continue;
      AddTime(component_, icalproperty_new_exdate(At(*from, time_)), timed());
      icaldatetimeperiodtype moved = {};
      moved.time = At(*to, time_);
      moved.period = icalperiodtype_null_period();
      AddTime(component_, icalproperty_new_rdate(moved), timed());
    }
  }

  void AddStatus() {
    if (!options_.todos) {
      Add(icalproperty_new_status(ICAL_STATUS_CONFIRMED));
      return;
    }
    const std::optional<absl::CivilDay> met = ParseDate(resolution_.met_on());
    // A series is not over with one period.
    if (!met || !resolution_.due_rrule().empty()) {
      Add(icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
      return;
    }
    Add(icalproperty_new_status(ICAL_STATUS_COMPLETED));
    icaltimetype completed = ToIcal(*met);
    completed.is_date = 0;
    completed.zone = icaltimezone_get_utc_timezone();
    Add(icalproperty_new_completed(completed));
    Add(icalproperty_new_percentcomplete(100));
  }

  void AddAlarm() {
    if (!options_.alarm_days) return;
    icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(Summary().c_str()));
    // A day begins at midnight, and reminders should come at nine.
    const int before = *options_.alarm_days * 24 - (timed() ? 0 : 9);
    icaltriggertype trigger = {};
    trigger.time = icaltime_null_time();
    trigger.duration = icaldurationtype_from_int(-before * 3600);
    icalproperty* property = icalproperty_new_trigger(trigger);
    const bool at_due = options_.todos && resolution_.due_rrule().empty();
    icalproperty_add_parameter(
        property, icalparameter_new_related(at_due ? ICAL_RELATED_END : ICAL_RELATED_START));
    icalcomponent_add_property(alarm, property);
    icalcomponent_add_component(component_, alarm);
  }

  const v1::DueItem& item_;
  const v1::Resolution& resolution_;
  const IcsOptions& options_;
  std::optional<absl::CivilDay> due_;
  std::string time_;
  icalcomponent* component_ = nullptr;
};

}  // namespace

absl::StatusOr<std::string> DueIcs(const v1::DueReport& report, const IcsOptions& options) {
  if (options.alarm_days && (*options.alarm_days < 0 || *options.alarm_days > 366)) {
    return Fault(absl::StrCat("alarm_days is ", *options.alarm_days, "; want 0 to 366"),
                 absl::StrCat("alarm_days 是 ", *options.alarm_days, "。改法: 写 0 到 366"));
  }
  // Years 1970 to 9999.
  if (options.stamp < 0 || options.stamp > int64_t{253402300799}) {
    return Fault(absl::StrCat("stamp is ", options.stamp, "; want seconds since 1970"),
                 absl::StrCat("stamp 是 ", options.stamp, "。改法: 写 1970 年以来的秒数"));
  }
  Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//duban//duban//ZH"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  if (!options.calendar_name.empty()) {
    icalproperty* name = icalproperty_new_x(PrintableText(options.calendar_name).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), name);
  }
  AddZone(calendar.get());
  for (const v1::DueItem& item : report.items()) {
    Component component = ItemWriter(item, options).Write();
    if (component != nullptr) icalcomponent_add_component(calendar.get(), component.release());
  }
  char* text = icalcomponent_as_ical_string_r(calendar.get());
  if (text == nullptr) return absl::InternalError("libical wrote nothing");
  std::string out(text);
  icalmemory_free_buffer(text);
  return out;
}

}  // namespace duban
