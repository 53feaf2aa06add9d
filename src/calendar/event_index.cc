#include "calendar/event_index.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

// So many kinds in words of their own are looked for in every trigger.
constexpr size_t kMaxWordKinds = 64;
// The event stands at the end of a trigger (政策文件公开后); a longer one is a sentence.
constexpr size_t kTriggerTail = 96;

// "10:30" as minutes after midnight.
std::optional<int> ParseTime(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const size_t i : {0, 1, 3, 4}) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view Tail(std::string_view trigger) {
  return trigger.size() <= kTriggerTail ? trigger : trigger.substr(trigger.size() - kTriggerTail);
}

bool Earlier(const DatedEvent& a, const DatedEvent& b) {
  if (a.at.day != b.at.day) return a.at.day < b.at.day;
  return a.at.minute.value_or(0) < b.at.minute.value_or(0);
}

}  // namespace

absl::Status EventIndex::Build(const v1::Events& events, const v1::CalendarData& data) {
  data_ = &data;
  for (int i = 0; i < events.events_size(); ++i) {
    const v1::Event& event = events.events(i);
    const auto bad = [i](std::string_view field, std::string_view value, std::string_view want,
                         std::string_view remedy) {
      const std::string place = absl::StrCat("events[", i, "].", View(field), " \"", View(value));
      return Fault(absl::StrCat(place, "\": want ", View(want)),
                   absl::StrCat(place, "\" 不对。改法: ", View(remedy)));
    };
    if (event.kind().empty()) {
      return bad("kind", "", "what happened, for example \"approved\"",
                 "写发生了什么, 例如 approved");
    }
    const std::optional<absl::CivilDay> day = ParseDate(event.date());
    if (!day) return bad("date", event.date(), "a date like 2024-03-01", "写成 2024-03-01 的样子");
    DatedEvent dated{&event, {*day, std::nullopt}};
    if (!event.time().empty()) {
      dated.at.minute = ParseTime(event.time());
      if (!dated.at.minute) {
        return bad("time", event.time(), "a time like 10:30", "写成 10:30 的样子");
      }
    }
    has_subjects_ = has_subjects_ || !event.subject().empty();
    events_.push_back(dated);
  }
  std::stable_sort(events_.begin(), events_.end(), Earlier);
  absl::flat_hash_map<std::string, size_t> words;
  for (const DatedEvent& dated : events_) {
    const std::string& kind = dated.event->kind();
    if (!IsAscii(kind)) {
      const auto [at, added] = words.emplace(kind, by_words_.size());
      if (added) by_words_.push_back({kind, {}});
      by_words_[at->second].second.push_back(&dated);
      continue;
    }
    // "comment-received" is a kind of "received".
    const size_t dash = kind.rfind('-');
    const std::string last = dash == std::string::npos ? kind : kind.substr(dash + 1);
    if (last == "done") {
      done_[dated.event->subject()].push_back(&dated);
    } else {
      by_kind_[last].push_back(&dated);
    }
  }
  if (by_words_.size() > kMaxWordKinds) {
    return Fault(absl::StrCat("events: ", by_words_.size(),
                              " kinds in words of their own; want at most ", kMaxWordKinds),
                 absl::StrCat("事件中有 ", by_words_.size(), " 种用文字写的 kind。改法: 最多写 ",
                              kMaxWordKinds, " 种, 其余用 received、approved 等"));
  }
  return absl::OkStatus();
}

const v1::TriggerWording* EventIndex::FindWording(std::string_view trigger) const {
  const std::string_view tail = Tail(trigger);
  for (const v1::TriggerWording& wording : data_->triggers()) {
    for (const std::string& word : wording.words()) {
      if (Contains(tail, word)) return &wording;
    }
  }
  return nullptr;
}

std::vector<const DatedEvent*> EventIndex::Find(std::string_view trigger,
                                                const v1::TriggerWording* wording) const {
  std::vector<const DatedEvent*> found;
  if (wording != nullptr) {
    const auto at = by_kind_.find(wording->event());
    if (at != by_kind_.end()) found = at->second;
  }
  const std::string_view tail = Tail(trigger);
  for (const auto& [words, events] : by_words_) {
    if (Contains(tail, words)) found.insert(found.end(), events.begin(), events.end());
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const DatedEvent* a, const DatedEvent* b) { return Earlier(*a, *b); });
  return found;
}

const std::vector<const DatedEvent*>& EventIndex::Done(std::string_view subject) const {
  static const auto& none = *new std::vector<const DatedEvent*>();
  const auto at = done_.find(View(subject));
  return at == done_.end() ? none : at->second;
}

}  // namespace duban
