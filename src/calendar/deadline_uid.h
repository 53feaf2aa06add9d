#ifndef DUBAN_CALENDAR_DEADLINE_UID_H_
#define DUBAN_CALENDAR_DEADLINE_UID_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "duban/v1/notice.pb.h"

namespace duban {

// Names deadlines by what they say, not by where they stand, so that a second reading of a notice,
// or of a version with other tasks in it, gives each the same name.
class DeadlineUids {
 public:
  explicit DeadlineUids(const v1::Notice& notice);

  // 32 hexadecimal digits. `task` is nullptr for a deadline of no task. Calls for equal deadlines
  // give different names, by their order.
  std::string Next(const v1::Task* task, const v1::Deadline& deadline, const std::string& subject);

 private:
  uint64_t notice_;
  absl::flat_hash_set<uint64_t> seen_;
  absl::flat_hash_map<uint64_t, int> repeated_;  // How often again.
  const v1::Task* task_ = nullptr;
  uint64_t task_hash_ = 0;
};

}  // namespace duban

#endif  // DUBAN_CALENDAR_DEADLINE_UID_H_
