#include "rules/field_path.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "rules/pack_error.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban::rules {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

namespace {

bool HasTask(v1::Scope scope) {
  return scope == v1::SCOPE_TASK || scope == v1::SCOPE_ASSIGNMENT || scope == v1::SCOPE_DEADLINE;
}

// Whether a single field is set, in the sense of FieldPath::Values.
bool IsSet(const Message& message, const FieldDescriptor* field) {
  const Reflection* reflection = message.GetReflection();
  // A bool says something either way; everything else says nothing when it is zero or empty.
  return field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL || reflection->HasField(message, field);
}

const v1::Span* FindSpan(const Message& message, const std::string& name, int index) {
  const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr || field->message_type() != v1::Span::descriptor()) return nullptr;
  const Reflection* reflection = message.GetReflection();
  if (field->is_repeated()) {
    if (index < 0 || index >= reflection->FieldSize(message, field)) return nullptr;
    return static_cast<const v1::Span*>(&reflection->GetRepeatedMessage(message, field, index));
  }
  if (!reflection->HasField(message, field)) return nullptr;
  return static_cast<const v1::Span*>(&reflection->GetMessage(message, field));
}

}  // namespace

std::optional<v1::Span> SpanOf(const Message& message) {
  if (const v1::Span* span = FindSpan(message, "span", -1)) return *span;
  if (message.GetDescriptor() == v1::Assignment::descriptor()) {
    const auto& assignment = static_cast<const v1::Assignment&>(message);
    if (assignment.unit().has_span()) return assignment.unit().span();
  }
  if (message.GetDescriptor() == v1::Field::descriptor()) {
    const auto& field = static_cast<const v1::Field&>(message);
    if (field.value().has_span()) return field.value().span();
  }
  return std::nullopt;
}

const Message& Value::message() const {
  const Reflection* reflection = holder->GetReflection();
  return index < 0 ? reflection->GetMessage(*holder, field)
                   : reflection->GetRepeatedMessage(*holder, field, index);
}

const std::string& Value::string() const {
  static const std::string* const kUnused = new std::string;
  std::string* unused = const_cast<std::string*>(kUnused);
  const Reflection* reflection = holder->GetReflection();
  return index < 0 ? reflection->GetStringReference(*holder, field, unused)
                   : reflection->GetRepeatedStringReference(*holder, field, index, unused);
}

std::string_view Value::AsText(std::string* scratch) const {
  const Reflection* r = holder->GetReflection();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return string();
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* value =
          index < 0 ? r->GetEnum(*holder, field) : r->GetRepeatedEnum(*holder, field, index);
      return value->name();
    }
    case FieldDescriptor::CPPTYPE_BOOL: {
      const bool value =
          index < 0 ? r->GetBool(*holder, field) : r->GetRepeatedBool(*holder, field, index);
      return value ? "true" : "false";
    }
    case FieldDescriptor::CPPTYPE_INT32:
      *scratch = absl::StrCat(index < 0 ? r->GetInt32(*holder, field)
                                        : r->GetRepeatedInt32(*holder, field, index));
      return *scratch;
    case FieldDescriptor::CPPTYPE_UINT32:
      *scratch = absl::StrCat(index < 0 ? r->GetUInt32(*holder, field)
                                        : r->GetRepeatedUInt32(*holder, field, index));
      return *scratch;
    default:
      return {};
  }
}

std::optional<v1::Span> Value::span() const {
  if (is_message()) {
    if (field->message_type() == v1::Span::descriptor()) {
      return static_cast<const v1::Span&>(message());
    }
    if (const auto span = SpanOf(message())) return span;
  }
  std::string own = field->name();
  if (index >= 0 && !own.empty() && own.back() == 's') own.pop_back();
  own += index >= 0 ? "_spans" : "_span";
  if (const v1::Span* span = FindSpan(*holder, own, index)) return *span;
  return SpanOf(*holder);
}

std::optional<FieldPath::Fault> FieldPath::Parse(std::string_view path, v1::Scope scope,
                                                 const Descriptor* type, FieldPath* out) {
  std::vector<std::string> names = absl::StrSplit(View(path), '.');
  size_t at = 0;
  if (type->FindFieldByName(names[0]) == nullptr) {
    if (names[0] == "notice") {
      out->root_ = Root::kNotice;
      type = v1::Notice::descriptor();
      at = 1;
    } else if (names[0] == "task" && HasTask(scope)) {
      out->root_ = Root::kTask;
      type = v1::Task::descriptor();
      at = 1;
    } else if (names[0] == "same_table" && HasTask(scope)) {
      out->root_ = Root::kSameTable;
      type = v1::Task::descriptor();
      at = 1;
    }
  }
  if (at == names.size()) {
    return Fault{absl::StrCat("路径 ", View(path), " 没有写到字段 (path names no field)"),
                 absl::StrCat("在后面加上字段, 例如 ", View(path), ".", type->field(0)->name())};
  }
  for (; at < names.size(); ++at) {
    if (type == nullptr) {
      return Fault{absl::StrCat("路径 ", View(path), " 在 ", names[at - 1],
                                " 之后不能再写 (no fields below a plain value)"),
                   absl::StrCat("删去 .", names[at])};
    }
    const FieldDescriptor* field = type->FindFieldByName(names[at]);
    if (field == nullptr) {
      std::vector<std::string> known;
      for (int i = 0; i < type->field_count(); ++i) known.push_back(type->field(i)->name());
      const std::string nearest = Nearest(names[at], known);
      return Fault{absl::StrCat("字段路径 ", View(path), " 里, ", type->name(), " 没有字段 ",
                                names[at], " (no such field)"),
                   absl::StrCat(nearest.empty() ? "" : absl::StrCat("是不是 ", nearest, "? "),
                                type->name(), " 可用的字段: ", absl::StrJoin(known, ", "))};
    }
    out->fields_.push_back(field);
    type = field->message_type();
  }
  return std::nullopt;
}

void FieldPath::Values(const Subject& subject, const Message& self, std::vector<Value>* out) const {
  const Message* root = &self;
  if (root_ == Root::kNotice) root = subject.notice;
  if (root_ == Root::kTask) root = subject.task;
  if (root == nullptr || fields_.empty()) return;
  if (root_ != Root::kSameTable) return ValuesIn(*root, out);
  for (int i = subject.table_begin; i < subject.table_end; ++i) {
    ValuesIn(subject.notice->tasks(i), out);
  }
}

void FieldPath::ValuesIn(const Message& root, std::vector<Value>* out) const {
  // Depth-first with a stack of its own: the path is short, the lists may be long.
  struct Step {
    const Message* message;
    size_t depth;
    int index;
  };
  std::vector<Step> stack;
  stack.reserve(fields_.size());
  stack.push_back({&root, 0, 0});
  while (!stack.empty()) {
    Step& step = stack.back();
    const FieldDescriptor* field = fields_[step.depth];
    const Reflection* reflection = step.message->GetReflection();
    const bool repeated = field->is_repeated();
    const int size = repeated ? reflection->FieldSize(*step.message, field)
                              : (IsSet(*step.message, field) ? 1 : 0);
    if (step.index >= size) {
      stack.pop_back();
      continue;
    }
    const Value value{step.message, field, repeated ? step.index : -1};
    ++step.index;
    if (step.depth + 1 < fields_.size()) {
      const size_t depth = step.depth + 1;
      stack.push_back({&value.message(), depth, 0});
    } else {
      out->push_back(value);
    }
  }
}

}  // namespace duban::rules
