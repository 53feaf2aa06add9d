#ifndef DUBAN_TESTS_EXTRACT_TASKS_FOR_TEST_H_
#define DUBAN_TESTS_EXTRACT_TASKS_FOR_TEST_H_

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"

namespace duban {

// How the notices of tests begin that hold a table.
inline constexpr char kHead[] = "临岚县2023年防汛重点任务分解表\n\n";

// The tasks of a text, each as number | headings | text | unit:role… | kind due…
inline std::vector<std::string> Tasks(const std::string& text) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice = engine->Extract(text);
  std::vector<std::string> out;
  if (!notice.ok()) return {notice.status().ToString()};
  for (const v1::Task& task : notice->tasks()) {
    std::string line = absl::StrCat(task.number(), "|");
    for (const std::string& heading : task.headings()) absl::StrAppend(&line, heading, "/");
    absl::StrAppend(&line, "|", task.text(), "|");
    for (const v1::Assignment& a : task.assignments()) {
      absl::StrAppend(&line, std::string(1, "?LRCS"[a.role()]), a.unit().name(), " ");
    }
    absl::StrAppend(&line, "|");
    for (const v1::Deadline& d : task.deadlines())
      absl::StrAppend(&line, d.text(), " ", d.due(), " ");
    out.push_back(line);
  }
  return out;
}

}  // namespace duban

#endif  // DUBAN_TESTS_EXTRACT_TASKS_FOR_TEST_H_
