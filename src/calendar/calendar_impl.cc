#include "calendar/calendar_impl.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr int kYears = Calendar::kMaxYear - Calendar::kMinYear + 1;

// Rows of days under one name, so that an explanation need not list each.
void AddSpecials(const YearTable& table, std::vector<SpecialDays>* specials) {
  absl::CivilDay day(table.year->year(), 1, 1);
  for (const YearTable::Entry& entry : table.days) {
    if (entry.holiday >= 0) {
      const v1::Holiday* holiday = &table.year->holidays(entry.holiday);
      const bool worked = entry.kind == DayKind::kMakeupWorkday;
      if (!specials->empty() && specials->back().holiday == holiday &&
          specials->back().worked == worked && specials->back().end == day - 1) {
        specials->back().end = day;
      } else {
        specials->push_back({day, day, worked, holiday});
      }
    }
    ++day;
  }
}

}  // namespace

absl::Status Calendar::Impl::Build() {
  absl::Status status = BuildYears();
  if (!status.ok()) return status;
  BuildIndexes();
  return ReadRules(data, &certain, &rules_in_force, &periods_in_force);
}

absl::Status Calendar::Impl::BuildYears() {
  table_of.assign(kYears, -1);
  index_of.assign(kYears, -1);
  for (const v1::CalendarYear& year : data.years()) {
    absl::StatusOr<YearTable> table = BuildYearTable(year);
    if (!table.ok()) return table.status();
    table_of[year.year() - kMinYear] = static_cast<int>(tables.size());
    years.push_back(year.year());
    AddSpecials(*table, &specials);
    tables.push_back(*std::move(table));
  }
  return absl::OkStatus();
}

void Calendar::Impl::BuildIndexes() {
  for (size_t begin = 0; begin < years.size();) {
    size_t end = begin;
    std::vector<bool> worked;
    do {
      for (const YearTable::Entry& entry : tables[end].days) {
        worked.push_back(entry.kind == DayKind::kWorkday || entry.kind == DayKind::kMakeupWorkday);
      }
      index_of[years[end] - kMinYear] = static_cast<int>(indexes.size());
      ++end;
    } while (end < years.size() && years[end] == years[end - 1] + 1);
    indexes.emplace_back(absl::CivilDay(years[begin], 1, 1), worked);
    begin = end;
  }
}

absl::Status ReadRules(const v1::CalendarData& data, CertainDays* certain,
                       std::vector<InForce>* rules, std::vector<InForce>* periods) {
  for (const v1::HolidayLaw& law : data.holiday_laws()) {
    const absl::Status status = certain->AddLaw(law);
    if (!status.ok()) return status;
  }
  const auto add = [](const auto& item, std::string_view kind, std::vector<InForce>* out) {
    absl::StatusOr<InForce> in_force = ParseInForce(item.in_force_from(), item.in_force_to());
    if (!in_force.ok()) {
      const std::string place = absl::StrCat(View(kind), " \"", item.id(), "\": ");
      return Behind(place, place, in_force.status());
    }
    out->push_back(*in_force);
    return absl::OkStatus();
  };
  for (const v1::CountingRule& rule : data.counting_rules()) {
    const absl::Status status = add(rule, "counting_rules", rules);
    if (!status.ok()) return status;
  }
  for (const v1::StatutoryPeriod& period : data.statutory_periods()) {
    const absl::Status status = add(period, "statutory_periods", periods);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

const YearTable* Calendar::Impl::TableOf(int64_t year) const {
  if (year < kMinYear || year > kMaxYear) return nullptr;
  const int at = table_of[year - kMinYear];
  return at < 0 ? nullptr : &tables[at];
}

const WorkdayIndex* Calendar::Impl::IndexOf(int64_t year) const {
  if (year < kMinYear || year > kMaxYear) return nullptr;
  const int at = index_of[year - kMinYear];
  return at < 0 ? nullptr : &indexes[at];
}

bool Calendar::Impl::IsWorked(absl::CivilDay day) const {
  const YearTable* table = TableOf(day.year());
  if (table == nullptr) return certain.IsWorked(day);
  const DayKind kind = table->days[day - absl::CivilDay(day.year(), 1, 1)].kind;
  return kind == DayKind::kWorkday || kind == DayKind::kMakeupWorkday;
}

int64_t Calendar::Impl::WorkdaysOfYear(int64_t year) const {
  const WorkdayIndex* index = IndexOf(year);
  if (index == nullptr) return certain.WorkdaysOfYear(year);
  return index->UpTo(absl::CivilDay(year, 12, 31)) - index->UpTo(absl::CivilDay(year, 1, 1) - 1);
}

// Day by day to the end of the year, year by year, day by day again: a few hundred steps for any n.
absl::CivilDay Calendar::Impl::Walk(absl::CivilDay day, int64_t n) const {
  const int step = n > 0 ? 1 : -1;
  int64_t left = n > 0 ? n : -n;
  while (left > 0) {
    const absl::CivilDay next = day + step;
    if (next.year() != day.year()) {
      const int64_t whole = WorkdaysOfYear(next.year());
      if (whole < left) {
        left -= whole;
        day = step > 0 ? absl::CivilDay(next.year(), 12, 31) : absl::CivilDay(next.year(), 1, 1);
        continue;
      }
    }
    day = next;
    if (IsWorked(day)) --left;
  }
  return day;
}

}  // namespace duban
