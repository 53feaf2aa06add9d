#include "duban/resolve.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "calendar/calendar_impl.h"
#include "calendar/deadline_state.h"
#include "calendar/deadline_uid.h"
#include "calendar/event_index.h"
#include "calendar/explain.h"
#include "calendar/recurrence.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kMaxResolutions = 100'000;
constexpr int kMaxOccurrences = 10'000;

void SetUnknown(v1::Resolution* resolution, std::string reason, std::string reason_en) {
  resolution->set_unknown_reason(std::move(reason));
  resolution->set_unknown_reason_en(std::move(reason_en));
  if (resolution->state() == v1::DEADLINE_STATE_UNSPECIFIED) {
    resolution->set_state(v1::DEADLINE_STATE_UNKNOWN);
  }
}

absl::Status CheckOptions(const ResolveOptions& options) {
  if (options.due_soon < 0 || options.due_soon > Calendar::kMaxDays) {
    return Fault(
        absl::StrCat("due_soon is ", options.due_soon, "; want 0 to ", Calendar::kMaxDays, " days"),
        absl::StrCat("due_soon 是 ", options.due_soon, "。改法: 写 0 到 ", Calendar::kMaxDays,
                     " 天"));
  }
  if (options.max_occurrences < 1 || options.max_occurrences > kMaxOccurrences) {
    return Fault(absl::StrCat("max_occurrences is ", options.max_occurrences, "; want 1 to ",
                              kMaxOccurrences),
                 absl::StrCat("max_occurrences 是 ", options.max_occurrences, "。改法: 写 1 到 ",
                              kMaxOccurrences));
  }
  for (const auto& [name, day] : {std::pair{"today", options.today},
                                  std::pair{"from", options.from}, std::pair{"to", options.to}}) {
    if (day && (day->year() < Calendar::kMinYear || day->year() > Calendar::kMaxYear)) {
      return Fault(absl::StrCat(name, " lies in the year ", day->year(), "; want ",
                                Calendar::kMinYear, " to ", Calendar::kMaxYear),
                   absl::StrCat(name, " 在 ", day->year(), " 年。改法: 写 ", Calendar::kMinYear,
                                " 到 ", Calendar::kMaxYear, " 年之间的日子"));
    }
  }
  if (options.from && options.to && *options.to < *options.from) {
    return Fault(absl::StrCat("to (", FormatDate(*options.to), ") lies before from (",
                              FormatDate(*options.from), ")"),
                 absl::StrCat("to (", FormatDate(*options.to), ") 早于 from (",
                              FormatDate(*options.from), ")"));
  }
  return absl::OkStatus();
}

// The wording of a date given in the notice itself.
void ExplainStated(const v1::Deadline& deadline, std::optional<absl::CivilDay> start,
                   absl::CivilDay due, v1::Period* period) {
  if (start) {
    AddStep(
        period,
        absl::StrCat("文中写明「", deadline.text(), "」:", View(DayWithWeekday(*start)), "至",
                     View(DayWithWeekday(due)), ",首尾两日均含"),
        absl::StrCat("The notice says “", deadline.text(), "”: ", View(DayWithWeekdayEn(*start)),
                     " to ", View(DayWithWeekdayEn(due)), ", both included"));
    return;
  }
  AddStep(period,
          absl::StrCat("文中写明「", deadline.text(), "」:最后一日为", View(DayWithWeekday(due)),
                       ",含当日;写明的日期不因休息日顺延"),
          absl::StrCat("The notice says “", deadline.text(), "”: the last day is ",
                       View(DayWithWeekdayEn(due)),
                       ", included; a date that is stated does not move for a day off"));
}

class Resolver {
 public:
  Resolver(const Calendar& calendar, const v1::Notice& notice, const ResolveOptions& options,
           v1::Resolutions* out)
      : calendar_(calendar),
        notice_(notice),
        options_(options),
        issued_(ParseDate(notice.issued_date().date())),
        published_(ParseDate(notice.published_date().date())),
        uids_(notice),
        out_(out) {}

  absl::Status Run(const v1::Events& events) {
    const absl::Status status = events_.Build(events, calendar_.data());
    if (!status.ok()) return status;
    if (options_.today) out_->set_today(FormatDate(*options_.today));
    absl::flat_hash_set<uint64_t> of_tasks;
    of_tasks.reserve(notice_.deadlines_size());
    const auto key = [](const v1::Deadline& deadline) {
      return uint64_t{deadline.span().begin()} << 32 | deadline.span().end();
    };
    if (events_.has_subjects()) {
      task_subjects_.reserve(2 * notice_.tasks_size());
      for (const v1::Task& task : notice_.tasks()) {
        task_subjects_.insert(task.id());
        task_subjects_.insert(task.number());
      }
    }
    for (int i = 0; i < notice_.tasks_size(); ++i) {
      const v1::Task& task = notice_.tasks(i);
      for (int k = 0; k < task.deadlines_size(); ++k) {
        if (task.deadlines(k).has_span()) of_tasks.insert(key(task.deadlines(k)));
        path_.clear();
        absl::StrAppend(&path_, "tasks[", i, "].deadlines[", k, "]");
        ResolveDeadline(&task, task.deadlines(k));
      }
    }
    for (int i = 0; i < notice_.deadlines_size(); ++i) {
      const v1::Deadline& deadline = notice_.deadlines(i);
      if (deadline.has_span() && of_tasks.contains(key(deadline))) continue;
      path_.clear();
      absl::StrAppend(&path_, "deadlines[", i, "]");
      ResolveDeadline(nullptr, deadline);
    }
    if (!too_many_) return absl::OkStatus();
    return absl::ResourceExhaustedError(
        absl::StrCat("the deadlines and cases make more than ", kMaxResolutions, " dates"));
  }

 private:
  v1::Resolution* Add(const v1::Task* task, const v1::Deadline& deadline,
                      const std::string& subject) {
    v1::Resolution* resolution = out_->add_resolutions();
    if (task != nullptr) resolution->set_task_id(task->id());
    resolution->set_path(path_);
    if (!subject.empty()) resolution->set_subject(subject);
    resolution->set_uid(uids_.Next(task, deadline, subject));
    *resolution->mutable_deadline() = deadline;
    return resolution;
  }

  void ResolveDeadline(const v1::Task* task, const v1::Deadline& deadline) {
    if (out_->resolutions_size() >= kMaxResolutions) {
      too_many_ = true;
      return;
    }
    switch (deadline.kind()) {
      case v1::DEADLINE_KIND_BY:
      case v1::DEADLINE_KIND_DURING:
        return ResolveStated(task, deadline);
      case v1::DEADLINE_KIND_WITHIN:
        return ResolveWithin(task, deadline);
      case v1::DEADLINE_KIND_RECURRING:
        return ResolveRecurring(task, deadline);
      case v1::DEADLINE_KIND_CONTINUOUS:
      case v1::DEADLINE_KIND_DISCRETIONARY:
        Add(task, deadline, "")->set_state(v1::DEADLINE_STATE_OPEN_ENDED);
        return;
      default:
        SetUnknown(Add(task, deadline, ""), "时限没有种类", "the deadline has no kind");
    }
  }

  // The days on which a deadline was reported done, not before `start` and not after today.
  std::vector<absl::CivilDay> DoneDays(const v1::Task* task, const std::string& subject,
                                       std::optional<absl::CivilDay> start) const {
    std::vector<absl::CivilDay> days;
    if (!events_.has_done()) return days;
    const auto add = [&](std::string_view name) {
      for (const DatedEvent* event : events_.Done(name)) {
        if (options_.today && event->at.day > *options_.today) continue;
        if (start && event->at.day < *start) continue;
        days.push_back(event->at.day);
      }
    };
    if (!subject.empty()) {
      add(subject);
      return days;
    }
    add("");
    if (task != nullptr && !task->id().empty()) add(task->id());
    if (task != nullptr && !task->number().empty() && task->number() != task->id()) {
      add(task->number());
    }
    std::sort(days.begin(), days.end());
    return days;
  }

  void SetState(const v1::Task* task, std::optional<absl::CivilDay> start, absl::CivilDay due,
                v1::Resolution* resolution) {
    const std::vector<absl::CivilDay> done =
        DoneDays(task, resolution->subject(),
                 resolution->deadline().kind() == v1::DEADLINE_KIND_WITHIN ? start : std::nullopt);
    std::optional<absl::CivilDay> met;
    if (!done.empty()) met = done.front();
    if (met) resolution->set_met_on(FormatDate(*met));
    resolution->set_state(StateOf(calendar_, options_, start, due, met));
    // The table's own column says that the task is done, but not since when.
    if (options_.today && !met && task != nullptr && task->done()) {
      resolution->set_state(v1::DEADLINE_STATE_MET);
    }
    SetDaysLeft(calendar_, options_, due, resolution);
  }

  void ResolveStated(const v1::Task* task, const v1::Deadline& deadline) {
    v1::Resolution* resolution = Add(task, deadline, "");
    const std::optional<absl::CivilDay> due = ParseDate(deadline.due());
    std::optional<absl::CivilDay> start;
    if (deadline.kind() == v1::DEADLINE_KIND_DURING) start = ParseDate(deadline.start());
    if (!due) {
      SetUnknown(resolution, "文中的日期无法确定", "the date in the notice is not certain");
      return;
    }
    v1::Period* period = resolution->mutable_period();
    if (start) period->set_start(FormatDate(*start));
    period->set_due(FormatDate(*due));
    // Even an empty string that is set is memory.
    if (!deadline.time_of_day().empty()) period->set_due_time(deadline.time_of_day());
    if (options_.explain) ExplainStated(deadline, start, *due, period);
    SetState(task, start, *due, resolution);
  }

  // The notice's own date that will do for a trigger about the notice itself (本通知印发后).
  std::optional<absl::CivilDay> OwnDate(const v1::Deadline& deadline,
                                        const v1::TriggerWording* wording) const {
    if (deadline.trigger().empty()) return options_.count_from_issue ? FirstDate() : std::nullopt;
    if (wording == nullptr || wording->own_date().empty()) return std::nullopt;
    for (const std::string& word : wording->own_words()) {
      if (!Contains(deadline.trigger(), word)) continue;
      if (wording->own_date() == "published" && published_) return published_;
      return FirstDate();
    }
    return std::nullopt;
  }

  std::optional<absl::CivilDay> FirstDate() const { return issued_ ? issued_ : published_; }

  void ResolveWithin(const v1::Task* task, const v1::Deadline& deadline) {
    const v1::TriggerWording* wording = events_.FindWording(deadline.trigger());
    // One event a case, the earliest; one for the task or the notice, the task's first.
    const DatedEvent* own = nullptr;
    bool own_of_task = false;
    std::vector<const DatedEvent*> cases;
    absl::flat_hash_set<std::string_view> seen;
    for (const DatedEvent* event : events_.Find(deadline.trigger(), wording)) {
      const std::string& subject = event->event->subject();
      const bool of_task = task != nullptr && !subject.empty() &&
                           (subject == task->id() || subject == task->number());
      if (of_task || subject.empty()) {
        if (own == nullptr || (of_task && !own_of_task)) own = event;
        own_of_task = own_of_task || of_task;
      } else if (!task_subjects_.contains(subject) && seen.insert(subject).second) {
        cases.push_back(event);
      }
    }
    if (own != nullptr || cases.empty()) ResolveWithinFrom(task, deadline, wording, own, "");
    for (const DatedEvent* event : cases) {
      if (out_->resolutions_size() >= kMaxResolutions) {
        too_many_ = true;
        return;
      }
      ResolveWithinFrom(task, deadline, wording, event, event->event->subject());
    }
  }

  void ResolveWithinFrom(const v1::Task* task, const v1::Deadline& deadline,
                         const v1::TriggerWording* wording, const DatedEvent* event,
                         const std::string& subject) {
    v1::Resolution* resolution = Add(task, deadline, subject);
    PeriodStart start;
    if (event != nullptr) {
      start = event->at;
      resolution->set_event_kind(event->event->kind());
      if (!event->event->time().empty()) resolution->set_event_time(event->event->time());
    } else {
      if (wording != nullptr) resolution->set_event_kind(wording->event());
      const std::optional<absl::CivilDay> own = OwnDate(deadline, wording);
      if (!own) return SetNoEvent(wording, resolution);
      start.day = *own;
    }
    resolution->set_event_date(FormatDate(start.day));
    const absl::StatusOr<v1::Period>& period = CountOnce(start, deadline.duration());
    if (!period.ok()) {
      return SetUnknown(resolution, absl::StrCat("无法计算:", ChineseMessage(period.status())),
                        EnglishMessage(period.status()));
    }
    v1::Period* out = resolution->mutable_period();
    *out = *period;
    if (options_.explain) {
      ExplainEvent(deadline, event != nullptr, start, out);
      for (int i = out->steps_size() - 1; i > 0; --i) out->mutable_steps()->SwapElements(i, i - 1);
    } else {
      out->clear_steps();
    }
    const std::optional<absl::CivilDay> due = ParseDate(out->due());
    if (!due) return SetUnknown(resolution, out->unknown_reason(), out->unknown_reason_en());
    SetState(task, start.day, *due, resolution);
  }

  // The same limit from the same event stands in many rows of a table; it is counted once.
  const absl::StatusOr<v1::Period>& CountOnce(const PeriodStart& start,
                                              const v1::Duration& duration) {
    constexpr size_t kMost = 64;  // Different ones that are kept: memory does not grow with cases.
    if (periods_.size() >= kMost) periods_.clear();
    const auto [at, added] =
        periods_.try_emplace({start.day, start.minute.value_or(-1), duration.amount(),
                              static_cast<int>(duration.unit())});
    if (added) at->second = calendar_.Count(start, duration, options_.counting_rule);
    return at->second;
  }

  static void ExplainEvent(const v1::Deadline& deadline, bool given, const PeriodStart& start,
                           v1::Period* period) {
    const std::string trigger =
        deadline.trigger().empty() ? std::string() : absl::StrCat("「", deadline.trigger(), "」");
    AddStep(period,
            absl::StrCat("起算事件", trigger, given ? "发生于" : "取公文自身的日期",
                         View(DayWithWeekday(start.day))),
            absl::StrCat("The event", trigger.empty() ? "" : " ", trigger,
                         given ? " was on " : " is taken to be the notice's own date, ",
                         View(DayWithWeekdayEn(start.day))));
  }

  void SetNoEvent(const v1::TriggerWording* wording, v1::Resolution* resolution) const {
    const std::string& trigger = resolution->deadline().trigger();
    if (trigger.empty()) {
      return SetUnknown(resolution, "时限没有写明从什么事件起算",
                        "the limit does not say from which event it counts");
    }
    // An event that may still come; whether it has come is for the caller to say.
    if (options_.today) resolution->set_state(v1::DEADLINE_STATE_NOT_STARTED);
    SetUnknown(resolution, absl::StrCat("尚未给出起算事件「", trigger, "」的日期"),
               absl::StrCat("no event is given for 「", trigger, "」",
                            wording == nullptr ? "" : absl::StrCat(" (", wording->event(), ")")));
  }

  absl::CivilDay SeriesAnchor(const v1::Deadline& deadline) const {
    if (const auto start = ParseDate(deadline.start())) return *start;
    if (const auto first = FirstDate()) return *first;
    if (notice_.plan_year() >= Calendar::kMinYear && notice_.plan_year() <= Calendar::kMaxYear) {
      return absl::CivilDay(notice_.plan_year(), 1, 1);
    }
    return absl::CivilDay(options_.today ? options_.today->year() : 2000, 1, 1);
  }

  struct Series {
    absl::StatusOr<DueRule> rule = absl::UnknownError("");
    absl::StatusOr<Expansion> days = absl::UnknownError("");
    absl::CivilDay anchor;
    absl::CivilDay from;
  };

  // The same rule stands in many rows of a table; it is expanded once.
  const Series& Expand(const v1::Deadline& deadline) {
    const absl::CivilDay anchor = SeriesAnchor(deadline);
    series_key_.clear();
    absl::StrAppend(&series_key_, deadline.rrule(), "|", FormatDate(anchor), "|", deadline.due());
    const auto [at, added] = series_.try_emplace(series_key_);
    Series& series = at->second;
    if (!added) return series;
    series.anchor = anchor;
    series.rule = MakeDueRule(deadline.rrule(), anchor);
    if (!series.rule.ok()) return series;
    // Without any report of completion nothing is known of the dates before today.
    absl::CivilDay base = series.rule->first;
    if (options_.today) {
      base = events_.has_done() ? absl::CivilDay(options_.today->year(), 1, 1) : *options_.today;
    }
    series.from = options_.from.value_or(base);
    absl::CivilDay to = options_.to.value_or(options_.today.value_or(base) + 366);
    if (const auto end = ParseDate(deadline.due())) to = std::min(to, *end);
    series.days = ExpandDueRule(*series.rule, series.from, to, options_.max_occurrences);
    return series;
  }

  void ResolveRecurring(const v1::Task* task, const v1::Deadline& deadline) {
    v1::Resolution* resolution = Add(task, deadline, "");
    const Series& series = Expand(deadline);
    for (const absl::Status& status :
         {series.rule.status(), series.rule.ok() ? series.days.status() : absl::OkStatus()}) {
      if (status.ok()) continue;
      return SetUnknown(resolution, absl::StrCat("无法展开:", ChineseMessage(status)),
                        EnglishMessage(status));
    }
    resolution->set_due_rrule(series.rule->rrule);
    if (series.rule->empty) {
      return SetUnknown(resolution, "该规则没有任何日期", "the rule has no dates");
    }
    resolution->set_series_start(FormatDate(series.rule->first));
    resolution->set_truncated(series.days->truncated);
    v1::Period* period = resolution->mutable_period();
    if (!deadline.time_of_day().empty()) period->set_due_time(deadline.time_of_day());
    if (options_.explain) ExplainSeries(deadline, series, period);
    for (const absl::CivilDay day : series.days->days) AddOccurrence(day, resolution);
    SetSeriesState(task, series, resolution);
  }

  void ExplainSeries(const v1::Deadline& deadline, const Series& series, v1::Period* period) const {
    AddStep(period,
            absl::StrCat("「", deadline.text(), "」自", FormatDate(series.anchor), "起循环(",
                         deadline.rrule(), ")",
                         series.rule->end_of_period ? ",未写明日期,按每期最后一日计" : "",
                         ";首个期限", View(DayWithWeekday(series.rule->first))),
            absl::StrCat("“", deadline.text(), "” recurs from ", FormatDate(series.anchor), " (",
                         deadline.rrule(), ")",
                         series.rule->end_of_period ? "; no day is named, so the last of each "
                                                      "period is taken"
                                                    : "",
                         "; the first is due on ", View(DayWithWeekdayEn(series.rule->first))));
    if (options_.move == DayOffMove::kNone) return;
    const bool forward = options_.move == DayOffMove::kNextWorkday;
    AddStep(
        period,
        forward ? "遇休息日顺延至下一工作日(调用方选定)" : "遇休息日提前至上一工作日(调用方选定)",
        forward ? "Days off move to the next working day (chosen by the caller)"
                : "Days off move to the working day before (chosen by the caller)");
  }

  void AddOccurrence(absl::CivilDay day, v1::Resolution* resolution) const {
    v1::Occurrence* occurrence = resolution->add_occurrences();
    occurrence->set_due(FormatDate(day));
    if (options_.move == DayOffMove::kNone) return;
    const absl::StatusOr<CountedDay> moved =
        calendar_.MoveToWorkday(day, options_.move == DayOffMove::kNextWorkday);
    if (!moved.ok()) return;
    occurrence->set_uncertain(!moved->known);
    if (moved->date == day) return;
    occurrence->set_due(FormatDate(moved->date));
    occurrence->set_unmoved_due(FormatDate(day));
  }

  // A report of completion meets the period in which it lies; a second one in the same period meets
  // the earliest open one before it, late. `begin` is the first day of the first period.
  static void MatchDone(const std::vector<absl::CivilDay>& done, absl::CivilDay begin,
                        v1::Resolution* resolution) {
    std::vector<absl::CivilDay> surplus;
    size_t next = 0;
    while (next < done.size() && done[next] < begin) ++next;
    for (v1::Occurrence& occurrence : *resolution->mutable_occurrences()) {
      const absl::CivilDay due = *ParseDate(occurrence.due());
      for (; next < done.size() && done[next] <= due; ++next) {
        if (occurrence.met_on().empty()) {
          occurrence.set_met_on(FormatDate(done[next]));
        } else {
          surplus.push_back(done[next]);
        }
      }
    }
    int open = 0;
    for (const absl::CivilDay day : surplus) {
      while (open < resolution->occurrences_size() &&
             !resolution->occurrences(open).met_on().empty()) {
        ++open;
      }
      if (open == resolution->occurrences_size()) return;
      v1::Occurrence* occurrence = resolution->mutable_occurrences(open);
      if (*ParseDate(occurrence->due()) < day) occurrence->set_met_on(FormatDate(day));
    }
  }

  // Without any report of completion nothing says that earlier periods were missed, and the next
  // one counts.
  void SetSeriesState(const v1::Task* task, const Series& series, v1::Resolution* resolution) {
    if (resolution->occurrences_size() == 0) {
      return SetUnknown(resolution, "所查期间内没有期限", "no date lies in the window");
    }
    absl::CivilDay begin =
        series.days->days.front() == series.rule->first ? series.anchor : series.from;
    const std::vector<absl::CivilDay> done = DoneDays(task, "", begin);
    MatchDone(done, begin, resolution);
    const v1::Occurrence* chosen = nullptr;
    for (v1::Occurrence& occurrence : *resolution->mutable_occurrences()) {
      const absl::CivilDay due = *ParseDate(occurrence.due());
      const std::optional<absl::CivilDay> met = ParseDate(occurrence.met_on());
      bool unreported = false;
      if (options_.today) {
        unreported = done.empty() && due < *options_.today;
        occurrence.set_days_left(static_cast<int32_t>(due - *options_.today));
        occurrence.set_state(unreported ? v1::DEADLINE_STATE_UNKNOWN
                                        : StateOf(calendar_, options_, begin, due, met));
      }
      if (chosen == nullptr && !met && !unreported) chosen = &occurrence;
      begin = due + 1;
    }
    if (chosen == nullptr) {
      chosen = &resolution->occurrences(resolution->occurrences_size() - 1);
    }
    SetDaysLeft(calendar_, options_, *ParseDate(chosen->due()), resolution);
    resolution->set_state(chosen->state());
    if (!chosen->met_on().empty()) resolution->set_met_on(chosen->met_on());
    resolution->mutable_period()->set_due(chosen->due());
  }

  const Calendar& calendar_;
  const v1::Notice& notice_;
  const ResolveOptions& options_;
  const std::optional<absl::CivilDay> issued_;
  const std::optional<absl::CivilDay> published_;
  EventIndex events_;
  DeadlineUids uids_;
  absl::flat_hash_set<std::string_view> task_subjects_;
  absl::flat_hash_map<std::string, Series> series_;
  // By day and minute of the event, amount and unit.
  absl::flat_hash_map<std::tuple<absl::CivilDay, int, int64_t, int>, absl::StatusOr<v1::Period>>
      periods_;
  std::string path_;        // Of the deadline at hand.
  std::string series_key_;  // As the path: kept for its memory.
  bool too_many_ = false;
  v1::Resolutions* out_;
};

}  // namespace

absl::Status Resolve(const Calendar& calendar, const v1::Notice& notice, const v1::Events& events,
                     const ResolveOptions& options, v1::Resolutions* out) {
  out->Clear();
  absl::Status status = CheckOptions(options);
  if (status.ok() && !options.counting_rule.empty()) {
    status = CheckRuleId(calendar.data(), options.counting_rule);
  }
  if (status.ok()) status = Resolver(calendar, notice, options, out).Run(events);
  if (!status.ok()) out->Clear();
  return status;
}

absl::StatusOr<v1::Resolutions> Resolve(const Calendar& calendar, const v1::Notice& notice,
                                        const v1::Events& events, const ResolveOptions& options) {
  v1::Resolutions resolutions;
  const absl::Status status = Resolve(calendar, notice, events, options, &resolutions);
  if (!status.ok()) return status;
  return resolutions;
}

}  // namespace duban
