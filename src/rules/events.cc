#include <google/protobuf/util/json_util.h>

#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "duban/rules.h"
#include "rules/moment.h"
#include "rules/pack_reader.h"
#include "text/strings.h"

namespace duban {
namespace {

absl::Status ParseJson(const std::string& name, std::string_view text, v1::Events* events) {
  // A bare list of events is what most programs write.
  const std::string json =
      text.front() == '[' ? absl::StrCat("{\"events\":", View(text), "}") : std::string(text);
  const auto status = google::protobuf::util::JsonStringToMessage(json, events);
  if (status.ok()) return absl::OkStatus();
  // The parser's words, and behind a line's end the place in the text.
  const std::vector<std::string> said =
      absl::StrSplit(std::string(status.message()), '\n', absl::SkipWhitespace());
  const std::string message =
      absl::StrCat(said.empty() ? "" : absl::StripSuffix(said[0], "."),
                   said.size() > 2 ? " at " : "", said.size() > 2 ? said[1] : "");
  const char* const right = R"([{"kind": "task-done", "subject": "3", "date": "2024-03-01"}])";
  rules::PackErrors errors;
  errors.Add({name, 0, 0, "", absl::StrCat("不是事件的 JSON (bad JSON): ", message),
              absl::StrCat("写成 ", right),
              absl::StrCat("no events in JSON: ", message, "; write them as ", right)});
  return errors.ToStatus();
}

}  // namespace

absl::StatusOr<v1::Events> ReadEvents(std::string_view name, std::string_view text) {
  const std::string file(name);
  v1::Events events;
  google::protobuf::TextFormat::ParseInfoTree tree;
  rules::PackErrors errors;
  if (StartsWith(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  const absl::string_view stripped = absl::StripAsciiWhitespace(View(text));
  const bool json = !stripped.empty() && (stripped[0] == '{' || stripped[0] == '[');
  if (json) {
    const absl::Status status = ParseJson(file, {stripped.data(), stripped.size()}, &events);
    if (!status.ok()) return status;
  } else if (!rules::ReadTextproto(file, text, &events, &tree, &errors)) {
    return errors.ToStatus();
  }
  const rules::Place top(&file, json ? nullptr : &tree);
  for (int i = 0; i < events.events_size(); ++i) {
    const v1::Event& event = events.events(i);
    const rules::Place place = top.At(events, "events", i);
    const std::string which = absl::StrCat("第", i + 1, "个事件");
    const std::string which_en = absl::StrCat("event ", i + 1);
    if (event.kind().empty()) {
      errors.Add(place.Error("", which + "没有写 kind (no kind)", "写发生了什么, 例如 task-done",
                             absl::StrCat(which_en,
                                          " has no kind; say what happened, for example "
                                          "task-done")));
    }
    if (event.date().empty()) {
      errors.Add(place.Error("", which + "没有写 date (no date)", "写哪一天, 例如 2024-03-01",
                             absl::StrCat(which_en,
                                          " has no date; say when it happened, for "
                                          "example 2024-03-01")));
    } else if (!ParseDate(event.date()).has_value()) {
      errors.Add(place.At(event, "date")
                     .Error("", absl::StrCat(which, "的日期不对: ", event.date(), " (bad date)"),
                            "写成 2024-03-01 的样子",
                            absl::StrCat("the date of ", which_en, " is wrong: ", event.date(),
                                         "; write it as 2024-03-01")));
    }
    if (!event.time().empty() && !rules::ParseTime(event.time()).has_value()) {
      errors.Add(place.At(event, "time")
                     .Error("", absl::StrCat(which, "的时刻不对: ", event.time(), " (bad time)"),
                            "写成 09:30 的样子",
                            absl::StrCat("the time of ", which_en, " is wrong: ", event.time(),
                                         "; write it as 09:30")));
    }
  }
  if (!errors.empty()) return errors.ToStatus();
  return events;
}

}  // namespace duban
