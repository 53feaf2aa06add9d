#ifndef DUBAN_CALENDAR_WORKDAY_INDEX_H_
#define DUBAN_CALENDAR_WORKDAY_INDEX_H_

#include <cstdint>
#include <vector>

#include "absl/time/civil_time.h"

namespace duban {

// The working days of consecutive years, for sums in constant time: rank (how many working days lie
// before a day) and its inverse, select (the k-th working day).
class WorkdayIndex {
 public:
  // `worked` says of each day from `first` on whether it is a working day.
  WorkdayIndex(absl::CivilDay first, const std::vector<bool>& worked);

  absl::CivilDay first() const { return first_; }
  absl::CivilDay last() const { return first_ + (static_cast<int64_t>(rank_.size()) - 2); }
  int64_t count() const { return static_cast<int64_t>(select_.size()); }

  // Working days from first() up to and including `day`, which must lie in the index or be the day
  // before it.
  int64_t UpTo(absl::CivilDay day) const { return rank_[day - first_ + 1]; }
  // The k-th working day, 0 <= k < count().
  absl::CivilDay At(int64_t k) const { return first_ + select_[k]; }

 private:
  absl::CivilDay first_;
  std::vector<int32_t> rank_;    // By day of the index; one more at the end.
  std::vector<int32_t> select_;  // Day of the index, by working day.
};

}  // namespace duban

#endif  // DUBAN_CALENDAR_WORKDAY_INDEX_H_
