#include "rules/subject.h"

#include "absl/strings/str_cat.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

// The first 16 characters, with … when there are more.
std::string Beginning(std::string_view text) {
  uint32_t at = 0;
  for (int i = 0; i < 16 && at < text.size(); ++i) at += DecodeAt(text, at).size;
  return absl::StrCat(View(text.substr(0, at)), at < text.size() ? "…" : "");
}

std::string TaskName(const v1::Task& task, bool english) {
  if (!task.number().empty()) {
    return english ? absl::StrCat("task ", task.number())
                   : absl::StrCat("第", task.number(), "项任务");
  }
  return english ? absl::StrCat("task \"", Beginning(task.text()), "\"")
                 : absl::StrCat("任务“", Beginning(task.text()), "”");
}

}  // namespace

void FindSameTable(Subject* subject) {
  const int table = subject->task->table();
  const int index = subject->task_index;
  if (table > 0 && subject->table_begin <= index && index < subject->table_end) return;
  subject->table_begin = subject->table_end = table > 0 ? index : -1;
  if (table <= 0) return;
  const auto& tasks = subject->notice->tasks();
  while (subject->table_end < tasks.size() && tasks[subject->table_end].table() == table) {
    ++subject->table_end;
  }
}

std::string SubjectPath(const Subject& subject) {
  switch (subject.scope) {
    case v1::SCOPE_TASK:
      return absl::StrCat("tasks[", subject.index, "]");
    case v1::SCOPE_ASSIGNMENT:
      return absl::StrCat("tasks[", subject.task_index, "].assignments[", subject.index, "]");
    case v1::SCOPE_DEADLINE:
      return subject.task == nullptr
                 ? absl::StrCat("deadlines[", subject.index, "]")
                 : absl::StrCat("tasks[", subject.task_index, "].deadlines[", subject.index, "]");
    case v1::SCOPE_TEXT:
      return "text";
    case v1::SCOPE_CASE:
      return absl::StrCat("case:", static_cast<const v1::Case*>(subject.self)->subject());
    case v1::SCOPE_CITATION:
      return absl::StrCat("citations[", subject.index, "]");
    default:
      return "notice";
  }
}

std::string SubjectName(const Subject& subject, bool english) {
  switch (subject.scope) {
    case v1::SCOPE_TASK:
      return TaskName(*subject.task, english);
    case v1::SCOPE_ASSIGNMENT: {
      const auto& assignment = *static_cast<const v1::Assignment*>(subject.self);
      return english ? absl::StrCat(TaskName(*subject.task, true), ", ", assignment.unit().name())
                     : absl::StrCat(TaskName(*subject.task, false), "的“", assignment.unit().name(),
                                    "”");
    }
    case v1::SCOPE_DEADLINE: {
      const auto& deadline = *static_cast<const v1::Deadline*>(subject.self);
      const std::string of =
          subject.task == nullptr
              ? ""
              : absl::StrCat(TaskName(*subject.task, english), english ? ", " : "的");
      return english ? absl::StrCat(of, "limit \"", deadline.text(), "\"")
                     : absl::StrCat(of, "时限“", deadline.text(), "”");
    }
    case v1::SCOPE_TEXT:
      return english ? "the text" : "文中";
    case v1::SCOPE_CASE: {
      const std::string& name = static_cast<const v1::Case*>(subject.self)->subject();
      if (name.empty()) return english ? "the notice" : "本文";
      return english ? absl::StrCat("case ", name) : absl::StrCat("事项 ", name);
    }
    case v1::SCOPE_CITATION: {
      const auto& citation = *static_cast<const v1::Citation*>(subject.self);
      const std::string& name =
          citation.title().empty() ? citation.document_number() : citation.title();
      return english ? absl::StrCat("citation ", name) : absl::StrCat("引用的", name);
    }
    default:
      return english ? "the notice" : "本文";
  }
}

const google::protobuf::Descriptor* ScopeType(v1::Scope scope) {
  switch (scope) {
    case v1::SCOPE_NOTICE:
      return v1::Notice::descriptor();
    case v1::SCOPE_TASK:
      return v1::Task::descriptor();
    case v1::SCOPE_ASSIGNMENT:
      return v1::Assignment::descriptor();
    case v1::SCOPE_DEADLINE:
      return v1::Deadline::descriptor();
    case v1::SCOPE_TEXT:
      return v1::TextBlock::descriptor();
    case v1::SCOPE_CASE:
      return v1::Case::descriptor();
    case v1::SCOPE_CITATION:
      return v1::Citation::descriptor();
    default:
      return nullptr;
  }
}

}  // namespace duban::rules
