#ifndef DUBAN_RULES_SUBJECT_H_
#define DUBAN_RULES_SUBJECT_H_

#include <google/protobuf/message.h>

#include <string>

#include "duban/v1/event.pb.h"
#include "duban/v1/notice.pb.h"
#include "duban/v1/rule.pb.h"

namespace duban::rules {

// What a rule is applied to, with what it stands in. Pointers are not owned.
struct Subject {
  v1::Scope scope = v1::SCOPE_NOTICE;
  const google::protobuf::Message* self = nullptr;
  const v1::Notice* notice = nullptr;
  const v1::Task* task = nullptr;  // The task itself or the task around; null for none.
  int task_index = -1;
  // The notice's tasks that are rows of the same table, `task` among them; both -1 for none.
  int table_begin = -1, table_end = -1;
  int index = -1;                    // In the repeated field that holds `self`.
  const v1::Case* events = nullptr;  // The events that belong to the subject; null for none.
};

// Sets the tasks of the same table as `subject->task`, which may still be those of the task before:
// the rows of a table stand one behind the other, so that each table is walked through once.
void FindSameTable(Subject* subject);

// "tasks[3].assignments[0]".
std::string SubjectPath(const Subject& subject);
// 第39项任务; "task 39".
std::string SubjectName(const Subject& subject, bool english);

// The message type that a rule of this scope looks at; null for no scope.
const google::protobuf::Descriptor* ScopeType(v1::Scope scope);

}  // namespace duban::rules

#endif  // DUBAN_RULES_SUBJECT_H_
