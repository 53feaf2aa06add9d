#ifndef DUBAN_RULES_FIELD_PATH_H_
#define DUBAN_RULES_FIELD_PATH_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/subject.h"

namespace duban::rules {

// A value in a message: an element of a field, or the single value of one that is set.
struct Value {
  const google::protobuf::Message* holder = nullptr;
  const google::protobuf::FieldDescriptor* field = nullptr;
  int index = -1;  // In a repeated field, else -1.

  bool is_message() const { return field->message_type() != nullptr; }
  const google::protobuf::Message& message() const;
  // The stored string; only for string fields.
  const std::string& string() const;
  // The value as text: numbers in decimal, enums by name. A view of the message or of `scratch`.
  std::string_view AsText(std::string* scratch) const;
  // Where it stands: its own span, else that of the nearest message that holds it; none where the
  // message says no place.
  std::optional<v1::Span> span() const;
};

// The place that a message states of itself: its `span`, or that of its `unit`.
std::optional<v1::Span> SpanOf(const google::protobuf::Message& message);

// A field by its path from a rule's subject: "deadlines.due", "notice.issued_date.date".
class FieldPath {
 public:
  struct Fault {
    std::string message;
    std::string hint;
  };
  // Reads `path` for messages of `type` in a rule of `scope`. Gives the fault when there is no such
  // field.
  static std::optional<Fault> Parse(std::string_view path, v1::Scope scope,
                                    const google::protobuf::Descriptor* type, FieldPath* out);

  // Appends the values that are set, in order: an empty string, a zero and an unset message are no
  // values. `self` is the subject's message, or the element of a `where`.
  void Values(const Subject& subject, const google::protobuf::Message& self,
              std::vector<Value>* out) const;

  // The last field of the path.
  const google::protobuf::FieldDescriptor* field() const { return fields_.back(); }
  bool empty() const { return fields_.empty(); }
  // Whether it begins at the subject, not at what the subject stands in.
  bool from_subject() const { return root_ == Root::kSelf; }

  // kSameTable: each task of the same table in turn.
  enum class Root { kSelf, kTask, kSameTable, kNotice };
  Root root() const { return root_; }
  const std::vector<const google::protobuf::FieldDescriptor*>& fields() const { return fields_; }

 private:
  void ValuesIn(const google::protobuf::Message& root, std::vector<Value>* out) const;

  Root root_ = Root::kSelf;
  std::vector<const google::protobuf::FieldDescriptor*> fields_;
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_FIELD_PATH_H_
