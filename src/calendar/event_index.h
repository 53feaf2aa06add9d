#ifndef DUBAN_CALENDAR_EVENT_INDEX_H_
#define DUBAN_CALENDAR_EVENT_INDEX_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "duban/calendar.h"
#include "duban/v1/event.pb.h"

namespace duban {

// An event with its time read.
struct DatedEvent {
  const v1::Event* event;
  PeriodStart at;
};

// Events by what a deadline asks for: the kind that its trigger means, and who reports it done.
class EventIndex {
 public:
  // Reads `events`, which must outlive the index. InvalidArgument names the event and its field.
  absl::Status Build(const v1::Events& events, const v1::CalendarData& data);

  // The wording that `trigger` holds, nullptr for none.
  const v1::TriggerWording* FindWording(std::string_view trigger) const;
  // Events that `trigger` counts from, by time: those of the wording's kind, and those whose kind
  // stands in the trigger itself.
  std::vector<const DatedEvent*> Find(std::string_view trigger,
                                      const v1::TriggerWording* wording) const;
  // Whether any event is about something else than the notice.
  bool has_subjects() const { return has_subjects_; }
  bool has_done() const { return !done_.empty(); }
  // The "done" events of a subject, by time.
  const std::vector<const DatedEvent*>& Done(std::string_view subject) const;

 private:
  const v1::CalendarData* data_ = nullptr;
  bool has_subjects_ = false;
  std::vector<DatedEvent> events_;  // By time.
  absl::flat_hash_map<std::string, std::vector<const DatedEvent*>> by_kind_;
  // Kinds in other words than ASCII: looked for in the trigger.
  std::vector<std::pair<std::string, std::vector<const DatedEvent*>>> by_words_;
  absl::flat_hash_map<std::string, std::vector<const DatedEvent*>> done_;
};

}  // namespace duban

#endif  // DUBAN_CALENDAR_EVENT_INDEX_H_
