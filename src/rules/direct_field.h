#ifndef DUBAN_RULES_DIRECT_FIELD_H_
#define DUBAN_RULES_DIRECT_FIELD_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <string>
#include <vector>

#include "rules/field_path.h"
#include "rules/subject.h"

namespace duban::rules {

// A message's field read by the class's own methods, which takes a tenth of the time that
// reflection takes.
struct DirectField {
  using Message = google::protobuf::Message;
  // How many values are set, in the sense of FieldPath::Values.
  int (*size)(const Message&);
  // One of them; only the one for the field's type is there.
  const Message& (*message)(const Message&, int);
  const std::string& (*text)(const Message&, int);
  int (*number)(const Message&, int);  // Of enumerations, bools and integers.
};

// Null for fields that rules seldom look at.
const DirectField* FindDirectField(const google::protobuf::FieldDescriptor* field);

// A path whose fields are all direct ones.
struct DirectPath {
  using Message = google::protobuf::Message;

  // False when it has other fields; then it is of no use.
  bool Compile(const FieldPath& path);

  // Calls `visit(holder, index)` for each value of the last field until it returns false. `self` is
  // the subject's message, or the element of a `where`.
  template <typename Visit>
  void ForEach(const Subject& subject, const Message& self, Visit& visit) const {
    switch (root) {
      case FieldPath::Root::kSelf:
        Walk(0, self, visit);
        break;
      case FieldPath::Root::kTask:
        if (subject.task != nullptr) Walk(0, *subject.task, visit);
        break;
      case FieldPath::Root::kSameTable:
        for (int i = subject.table_begin; i < subject.table_end; ++i) {
          if (!Walk(0, subject.notice->tasks(i), visit)) break;
        }
        break;
      case FieldPath::Root::kNotice:
        Walk(0, *subject.notice, visit);
        break;
    }
  }

  FieldPath::Root root = FieldPath::Root::kSelf;
  std::vector<const DirectField*> fields;
  const google::protobuf::FieldDescriptor* last = nullptr;

 private:
  template <typename Visit>
  bool Walk(size_t depth, const Message& at, Visit& visit) const {
    const DirectField& field = *fields[depth];
    const int size = field.size(at);
    const bool is_last = depth + 1 == fields.size();
    for (int i = 0; i < size; ++i) {
      if (is_last ? !visit(at, i) : !Walk(depth + 1, field.message(at, i), visit)) return false;
    }
    return true;
  }
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_DIRECT_FIELD_H_
