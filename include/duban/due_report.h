// What is due: the resolved deadlines of one or several notices as a list for people (text, CSV),
// for programs (v1.DueReport, which duban/json.h writes) and for calendars (iCalendar).
#ifndef DUBAN_DUE_REPORT_H_
#define DUBAN_DUE_REPORT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "duban/calendar.h"
#include "duban/v1/notice.pb.h"
#include "duban/v1/resolution.pb.h"

namespace duban {

enum class ReportLanguage { kChinese, kEnglish };

// Appends an item for each resolution of `notice`. `file` is what stands in that column. Sets
// `today`.
void AppendDueItems(const v1::Notice& notice, const v1::Resolutions& resolutions,
                    std::string_view file, v1::DueReport* report);

struct DueFilter {
  // Keeps what is overdue and what is due within this many days of today. What has no date (yet) is
  // left out and counted in DueReport.undated; what is met is left out.
  std::optional<int> within;
  bool within_workdays = false;
  // Keeps the tasks of units whose name, alias or registry name holds this; empty: all.
  std::string unit;
};

// Leaves out what `filter` does not keep and sorts by due date. Linear but for the sorting.
void FilterDue(const Calendar& calendar, const DueFilter& filter, v1::DueReport* report);

// A table for a terminal of `width` columns.
std::string DueText(const v1::DueReport& report, ReportLanguage language, size_t width);
// RFC 4180 with a title line: file, document_number, number, task, units, deadline, kind, start,
// due, due_time, state, days_left, working_days_left, event, event_date, explanation, uid; in
// Chinese for kChinese. Begins with a byte-order mark, so that Excel reads it.
std::string DueCsv(const v1::DueReport& report, ReportLanguage language);

struct IcsOptions {
  ReportLanguage language = ReportLanguage::kChinese;
  // VTODO instead of VEVENT.
  bool todos = false;
  // A reminder at 9:00 so many days before (0: on the day); none: no reminder. 0 to 366.
  std::optional<int> alarm_days;
  // DTSTAMP and LAST-MODIFIED: seconds since 1970 in UTC.
  int64_t stamp = 0;
  std::string calendar_name;
};

// iCalendar (RFC 5545) of every item with a date: a VEVENT or VTODO each, with RRULE for recurring
// ones. The UIDs are Resolution.uid, so that a second import updates. InvalidArgument for options
// that are none.
absl::StatusOr<std::string> DueIcs(const v1::DueReport& report, const IcsOptions& options);

// The days from `from` to `to` as CSV with the columns date, kind, name (workday, weekend, holiday,
// makeup_workday; unknown for Monday to Friday of a year that the calendar does not know).
// InvalidArgument for more than 200 years or `to` before `from`.
absl::StatusOr<std::string> CalendarCsv(const Calendar& calendar, absl::CivilDay from,
                                        absl::CivilDay to);

}  // namespace duban

#endif  // DUBAN_DUE_REPORT_H_
