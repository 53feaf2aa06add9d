#include "calendar/workday_index.h"

namespace duban {

WorkdayIndex::WorkdayIndex(absl::CivilDay first, const std::vector<bool>& worked) : first_(first) {
  rank_.reserve(worked.size() + 1);
  for (size_t i = 0; i < worked.size(); ++i) {
    rank_.push_back(static_cast<int32_t>(select_.size()));
    if (worked[i]) select_.push_back(static_cast<int32_t>(i));
  }
  rank_.push_back(static_cast<int32_t>(select_.size()));
}

}  // namespace duban
