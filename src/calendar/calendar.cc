#include "duban/calendar.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "calendar/calendar_impl.h"
#include "text/fault.h"

namespace duban {
namespace {

absl::Status CheckYear(absl::CivilDay day) {
  if (day.year() >= Calendar::kMinYear && day.year() <= Calendar::kMaxYear) {
    return absl::OkStatus();
  }
  return Fault(absl::StrCat("the day lies in the year ", day.year(), "; want a year from ",
                            Calendar::kMinYear, " to ", Calendar::kMaxYear),
               absl::StrCat("不能从 ", day.year(), " 年的日子算起。改法: 用 ", Calendar::kMinYear,
                            " 到 ", Calendar::kMaxYear, " 年之间的日子"));
}

}  // namespace

std::string_view DayKindName(DayKind kind) {
  switch (kind) {
    case DayKind::kWorkday:
      return "workday";
    case DayKind::kWeekend:
      return "weekend";
    case DayKind::kHoliday:
      return "holiday";
    case DayKind::kMakeupWorkday:
      return "makeup_workday";
  }
  return "";
}

Calendar::Calendar(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Calendar::~Calendar() = default;

absl::StatusOr<std::shared_ptr<const Calendar>> Calendar::Create(
    const std::vector<std::string>& files) {
  absl::StatusOr<v1::CalendarData> data = ReadCalendarData(files);
  if (!data.ok()) return data.status();
  auto impl = std::make_unique<Impl>();
  impl->data = *std::move(data);
  const absl::Status status = impl->Build();
  if (!status.ok()) return status;
  return std::shared_ptr<const Calendar>(new Calendar(std::move(impl)));
}

const std::vector<int>& Calendar::years() const { return impl_->years; }
bool Calendar::Knows(int64_t year) const { return impl_->TableOf(year) != nullptr; }
const v1::CalendarData& Calendar::data() const { return impl_->data; }

std::vector<std::string_view> Calendar::Sources(int64_t year) const {
  const YearTable* table = impl_->TableOf(year);
  if (table == nullptr) return {};
  return {table->year->sources().begin(), table->year->sources().end()};
}

Day Calendar::Describe(absl::CivilDay date) const {
  Day day;
  day.date = date;
  const YearTable* table = impl_->TableOf(date.year());
  if (table == nullptr) {
    day.statutory = impl_->certain.IsFixedHoliday(date);
    day.kind = day.statutory     ? DayKind::kHoliday
               : IsWeekend(date) ? DayKind::kWeekend
                                 : DayKind::kWorkday;
    return day;
  }
  const YearTable::Entry& entry = table->days[date - absl::CivilDay(date.year(), 1, 1)];
  day.known = true;
  day.kind = entry.kind;
  day.statutory = entry.statutory;
  if (table->year->sources_size() > 0) day.source = table->year->sources(0);
  if (entry.holiday >= 0) {
    const v1::Holiday& holiday = table->year->holidays(entry.holiday);
    day.name = holiday.name();
    day.name_en = holiday.name_en();
    if (!holiday.source().empty()) day.source = holiday.source();
  }
  return day;
}

absl::StatusOr<CountedDay> Calendar::AddWorkdays(absl::CivilDay day, int64_t n) const {
  const absl::Status status = CheckYear(day);
  if (!status.ok()) return status;
  if (n > kMaxWorkdays || n < -kMaxWorkdays) {
    return Fault(
        absl::StrCat(n, " working days are more than a hundred years; want at most ", kMaxWorkdays),
        absl::StrCat(n, " 个工作日超过一百年。改法: 最多写 ", kMaxWorkdays));
  }
  if (n == 0) return CountedDay{day, true, 0};
  const WorkdayIndex* index = impl_->IndexOf(day.year());
  if (index == nullptr) {
    return CountedDay{impl_->Walk(day, n), false, static_cast<int>(day.year())};
  }
  if (n > 0) {
    const int64_t k = index->UpTo(day) + n - 1;
    if (k < index->count()) return CountedDay{index->At(k), true, 0};
    const int64_t left = k - index->count() + 1;
    return CountedDay{impl_->Walk(index->last(), left), false,
                      static_cast<int>(index->last().year() + 1)};
  }
  const int64_t k = index->UpTo(day - 1) + n;
  if (k >= 0) return CountedDay{index->At(k), true, 0};
  return CountedDay{impl_->Walk(index->first(), k), false,
                    static_cast<int>(index->first().year() - 1)};
}

absl::StatusOr<CountedDay> Calendar::MoveToWorkday(absl::CivilDay day, bool forward) const {
  const absl::Status status = CheckYear(day);
  if (!status.ok()) return status;
  if (impl_->IsWorked(day)) {
    const bool known = Knows(day.year());
    return CountedDay{day, known, known ? 0 : static_cast<int>(day.year())};
  }
  return AddWorkdays(day, forward ? 1 : -1);
}

std::optional<int64_t> Calendar::WorkdaysBetween(absl::CivilDay from, absl::CivilDay to) const {
  if (to < from) {
    const std::optional<int64_t> back = WorkdaysBetween(to, from);
    if (!back) return std::nullopt;
    return -*back;
  }
  const WorkdayIndex* index = impl_->IndexOf(from.year());
  if (index == nullptr || index != impl_->IndexOf(to.year())) return std::nullopt;
  return index->UpTo(to) - index->UpTo(from);
}

const v1::CountingRule* Calendar::FindRule(std::string_view id, absl::CivilDay day) const {
  for (int i = impl_->data.counting_rules_size() - 1; i >= 0; --i) {
    const v1::CountingRule& rule = impl_->data.counting_rules(i);
    if (rule.id() == id && impl_->rules_in_force[i].Holds(day)) return &rule;
  }
  return nullptr;
}

const v1::StatutoryPeriod* Calendar::FindStatutoryPeriod(std::string_view id,
                                                         absl::CivilDay day) const {
  for (int i = impl_->data.statutory_periods_size() - 1; i >= 0; --i) {
    const v1::StatutoryPeriod& period = impl_->data.statutory_periods(i);
    if (period.id() == id && impl_->periods_in_force[i].Holds(day)) return &period;
  }
  return nullptr;
}

std::vector<std::string> Calendar::SelfCheck() const {
  std::vector<std::string> lines;
  for (const YearTable& table : impl_->tables) {
    if (!table.year->has_balance() || table.year->balance() == table.balance) continue;
    lines.push_back(absl::StrCat(table.year->year(),
                                 ": days off on weekdays minus weekend days "
                                 "worked are ",
                                 table.balance, "; the data say ", table.year->balance()));
  }
  return lines;
}

}  // namespace duban
