#include "duban/due_report.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "export/csv.h"
#include "export/due_words.h"
#include "export/table_text.h"
#include "export/wording.h"
#include "text/display_width.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

bool HasUnit(const v1::DueItem& item, const std::string& name) {
  for (const v1::Assignment& assignment : item.assignments()) {
    const v1::Unit& unit = assignment.unit();
    if (Contains(unit.name(), name) || Contains(unit.alias(), name) ||
        Contains(unit.canonical_name(), name)) {
      return true;
    }
  }
  return false;
}

enum class Keep { kYes, kNo, kUndated };

Keep Choose(const Calendar& calendar, const DueFilter& filter, const v1::DueItem& item) {
  if (!filter.unit.empty() && !HasUnit(item, filter.unit)) return Keep::kNo;
  if (!filter.within) return Keep::kYes;
  const v1::Resolution& resolution = item.resolution();
  if (resolution.state() == v1::DEADLINE_STATE_MET ||
      resolution.state() == v1::DEADLINE_STATE_MET_LATE) {
    return Keep::kNo;
  }
  if (!resolution.has_days_left()) return Keep::kUndated;
  (void)calendar;
  if (resolution.days_left() < 0) return Keep::kYes;
  if (!filter.within_workdays) {
    return resolution.days_left() <= *filter.within ? Keep::kYes : Keep::kNo;
  }
  // Beyond the known years a count of working days is not certain; seven days hold at most seven.
  if (!resolution.has_working_days_left()) {
    return resolution.days_left() <= *filter.within ? Keep::kYes : Keep::kUndated;
  }
  return resolution.working_days_left() <= *filter.within ? Keep::kYes : Keep::kNo;
}

std::string DaysLeft(const v1::Resolution& resolution, bool zh) {
  if (!resolution.has_days_left() || resolution.state() == v1::DEADLINE_STATE_MET ||
      resolution.state() == v1::DEADLINE_STATE_MET_LATE) {
    return "";
  }
  const int days = resolution.days_left();
  const int size = days < 0 ? -days : days;
  std::string text;
  if (zh) {
    text = days < 0 ? absl::StrCat("逾期", size, "天") : absl::StrCat("剩", size, "天");
  } else {
    text = absl::StrCat(size, size == 1 ? " day " : " days ", days < 0 ? "over" : "left");
  }
  if (!resolution.has_working_days_left()) return text;
  const int workdays = resolution.working_days_left();
  return zh ? absl::StrCat(text, "(", workdays < 0 ? -workdays : workdays, "个工作日)")
            : absl::StrCat(text, " (", workdays < 0 ? -workdays : workdays, " working)");
}

std::string DueCell(const v1::Resolution& resolution, bool zh) {
  const v1::Period& period = resolution.period();
  if (!resolution.due().empty()) {
    return absl::StrCat(resolution.due(), period.due_time().empty() ? "" : " ", period.due_time());
  }
  if (period.provisional_due().empty()) return "";
  return absl::StrCat(zh ? "约" : "about ", period.provisional_due());
}

const char* KindName(v1::DeadlineKind kind) {
  switch (kind) {
    case v1::DEADLINE_KIND_BY:
      return "by";
    case v1::DEADLINE_KIND_DURING:
      return "during";
    case v1::DEADLINE_KIND_WITHIN:
      return "within";
    case v1::DEADLINE_KIND_RECURRING:
      return "recurring";
    case v1::DEADLINE_KIND_CONTINUOUS:
      return "continuous";
    case v1::DEADLINE_KIND_DISCRETIONARY:
      return "discretionary";
    default:
      return "";
  }
}

}  // namespace

void AppendDueItems(const v1::Notice& notice, const v1::Resolutions& resolutions,
                    std::string_view file, v1::DueReport* report) {
  report->set_today(resolutions.today());
  absl::flat_hash_map<std::string_view, const v1::Task*> tasks;
  for (const v1::Task& task : notice.tasks()) tasks.emplace(task.id(), &task);
  for (const v1::Resolution& resolution : resolutions.resolutions()) {
    v1::DueItem* item = report->add_items();
    item->set_file(std::string(file));
    item->set_title(notice.title().text());
    item->set_document_number(notice.document_number().text());
    *item->mutable_resolution() = resolution;
    if (resolution.task_id().empty()) continue;
    const auto task = tasks.find(resolution.task_id());
    if (task == tasks.end()) continue;
    item->set_task_number(task->second->number());
    item->set_task_text(task->second->text());
    *item->mutable_assignments() = task->second->assignments();
  }
}

void FilterDue(const Calendar& calendar, const DueFilter& filter, v1::DueReport* report) {
  std::vector<v1::DueItem> kept;
  int undated = report->undated();
  for (v1::DueItem& item : *report->mutable_items()) {
    const Keep keep = Choose(calendar, filter, item);
    if (keep == Keep::kYes) kept.push_back(std::move(item));
    if (keep == Keep::kUndated) ++undated;
  }
  std::stable_sort(kept.begin(), kept.end(), [](const v1::DueItem& a, const v1::DueItem& b) {
    const std::string& due_a = a.resolution().due();
    const std::string& due_b = b.resolution().due();
    if (due_a.empty() != due_b.empty()) return due_b.empty();
    return due_a < due_b;
  });
  report->clear_items();
  for (v1::DueItem& item : kept) *report->add_items() = std::move(item);
  report->set_undated(undated);
}

std::string DueText(const v1::DueReport& report, ReportLanguage language, size_t width) {
  const bool zh = language == ReportLanguage::kChinese;
  std::string out;
  if (!report.today().empty()) {
    absl::StrAppend(&out, zh ? "今日 " : "Today ", report.today(), zh ? ",共 " : ", ",
                    report.items_size(), zh ? " 项\n\n" : " items\n\n");
  }
  TableText table(zh ? std::vector<std::string>{"期限", "状态", "剩余", "任务", "责任单位", "时限"}
                     : std::vector<std::string>{"Due", "State", "Left", "Task", "Units", "Limit"});
  for (const v1::DueItem& item : report.items()) {
    const v1::Resolution& resolution = item.resolution();
    std::string task = item.task_number().empty() ? "" : absl::StrCat(item.task_number(), " ");
    absl::StrAppend(&task, item.task_text().empty() ? item.title() : item.task_text());
    if (!resolution.subject().empty()) absl::StrAppend(&task, " [", resolution.subject(), "]");
    table.AddRow({DueCell(resolution, zh), StateName(resolution.state(), language),
                  DaysLeft(resolution, zh), TruncateToWidth(PrintableText(task), 60),
                  PrintableText(UnitsOf(item)), PrintableText(LimitOf(item))});
  }
  if (table.empty()) {
    out += zh ? "没有到期事项。\n" : "Nothing is due.\n";
  } else {
    out += table.ToString(width);
  }
  if (report.undated() > 0) {
    absl::StrAppend(&out, "\n",
                    zh ? absl::StrCat("另有 ", report.undated(), " 项尚无日期,未列出。\n")
                       : absl::StrCat(report.undated(), " more have no date yet.\n"));
  }
  return out;
}

std::string DueCsv(const v1::DueReport& report, ReportLanguage language) {
  const bool zh = language == ReportLanguage::kChinese;
  std::string out(kCsvByteOrderMark);
  if (zh) {
    AppendCsvRecord({"文件", "文号", "序号", "任务", "责任单位", "时限", "种类", "起", "止", "时刻",
                     "状态", "剩余天数", "剩余工作日", "起算事件", "事件日期", "计算过程", "标识"},
                    &out);
  } else {
    AppendCsvRecord({"file", "document_number", "number", "task", "units", "deadline", "kind",
                     "start", "due", "due_time", "state", "days_left", "working_days_left", "event",
                     "event_date", "explanation", "uid"},
                    &out);
  }
  for (const v1::DueItem& item : report.items()) {
    const v1::Resolution& resolution = item.resolution();
    AppendCsvRecord(
        {item.file(), item.document_number(), item.task_number(), item.task_text(), UnitsOf(item),
         LimitOf(item), KindName(resolution.deadline().kind()), resolution.period().start(),
         resolution.due(), resolution.period().due_time(), StateName(resolution.state(), language),
         resolution.has_days_left() ? absl::StrCat(resolution.days_left()) : "",
         resolution.has_working_days_left() ? absl::StrCat(resolution.working_days_left()) : "",
         resolution.event_kind(), resolution.event_date(), ExplanationOf(resolution, language),
         resolution.uid()},
        &out);
  }
  return out;
}

absl::StatusOr<std::string> CalendarCsv(const Calendar& calendar, absl::CivilDay from,
                                        absl::CivilDay to) {
  if (to < from)
    return Fault("the range ends before it begins", "止于起之前。改法: 先写起, 后写止");
  if (to - from > 200 * 366 || from.year() < 1 || to.year() > 9999) {
    return Fault("want a range of at most 200 years between the years 1 and 9999",
                 "超过 200 年, 或不在 1 到 9999 年之间。改法: 分几次列出");
  }
  std::string out = "date,kind,name\r\n";
  for (absl::CivilDay date = from; date <= to; ++date) {
    const Day day = calendar.Describe(date);
    const bool unknown = !day.known && day.kind == DayKind::kWorkday;
    AppendCsvRecord({FormatDate(date), unknown ? "unknown" : std::string(DayKindName(day.kind)),
                     std::string(day.name)},
                    &out);
  }
  return out;
}

}  // namespace duban
