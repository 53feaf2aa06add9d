#include "duban/json.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "duban/v1/span.pb.h"
#include "export/json_output.h"

namespace duban {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

struct Plan;

// What of a field's descriptor writing needs, looked up once.
struct FieldPlan {
  const FieldDescriptor* field;
  std::string key;     // "\"begin\":"
  const Plan* nested;  // Of a message field.
};

struct Plan {
  std::vector<FieldPlan> fields;  // By number, the order of the serialised form.
  bool is_span = false;
};

// Plans of message types, made when a type is first seen.
class Plans {
 public:
  const Plan* Find(const Descriptor* type) {
    absl::MutexLock lock(&mutex_);
    return FindLocked(type);
  }

 private:
  const Plan* FindLocked(const Descriptor* type) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    std::unique_ptr<Plan>& slot = plans_[type];
    if (slot != nullptr) return slot.get();
    slot = std::make_unique<Plan>();
    Plan* plan = slot.get();  // `slot` moves when the map grows, the plan does not.
    plan->is_span = type == v1::Span::descriptor();
    plan->fields.reserve(static_cast<size_t>(type->field_count()));
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      const Plan* nested =
          field->message_type() == nullptr ? nullptr : FindLocked(field->message_type());
      plan->fields.push_back({field, absl::StrCat("\"", field->json_name(), "\":"), nested});
    }
    std::sort(plan->fields.begin(), plan->fields.end(),
              [](const auto& a, const auto& b) { return a.field->number() < b.field->number(); });
    return plan;
  }

  absl::Mutex mutex_;
  absl::flat_hash_map<const Descriptor*, std::unique_ptr<Plan>> plans_ ABSL_GUARDED_BY(mutex_);
};

class Writer {
 public:
  Writer(const JsonOptions& options, std::string* out) : pretty_(options.pretty), out_(out) {}

  // Recursion is as deep as the message, which is as deep as its schema.
  void Object(const Plan& plan, const Message& message) {
    if (plan.is_span) return Span(plan, static_cast<const v1::Span&>(message));
    Fields(plan, message);
  }

  void Finish() {
    if (pretty_) out_.Char('\n');
    out_.Finish();
  }

 private:
  void Fields(const Plan& plan, const Message& message) {
    const Reflection& reflection = *message.GetReflection();
    bool first = true;
    out_.Char('{');
    ++depth_;
    for (const FieldPlan& field : plan.fields) {
      if (field.field->is_repeated()) {
        const int size = reflection.FieldSize(message, field.field);
        if (size == 0) continue;
        Key(field, &first);
        if (field.field->is_map()) {
          Map(field, reflection, message);
        } else {
          Array(field, reflection, message, size);
        }
      } else {
        Singular(field, reflection, message, &first);
      }
    }
    --depth_;
    if (!first) Line();
    out_.Char('}');
  }

  // The commonest message by far, written without asking what it is made of.
  void Span(const Plan& plan, const v1::Span& span) {
    if (!span.parts().empty()) return Fields(plan, span);
    bool first = true;
    out_.Char('{');
    ++depth_;
    for (const auto& [field, number] : {std::pair(0, span.begin()), std::pair(1, span.end())}) {
      if (number == 0) continue;
      Key(plan.fields[static_cast<size_t>(field)], &first);
      out_.Number(number);
    }
    --depth_;
    if (!first) Line();
    out_.Char('}');
  }

  void Line() {
    if (!pretty_) return;
    out_.Char('\n');
    out_.Blanks(depth_);
  }

  void Key(const FieldPlan& field, bool* first) {
    Comma(first);
    out_.Raw(field.key);
    if (pretty_) out_.Char(' ');
  }

  void Comma(bool* first) {
    if (!*first) out_.Char(',');
    *first = false;
    Line();
  }

  // Writes a field that holds one value, with its key, when it is set.
  void Singular(const FieldPlan& plan, const Reflection& reflection, const Message& message,
                bool* first) {
    const FieldDescriptor* field = plan.field;
    if (field->has_presence()) {
      if (!reflection.HasField(message, field)) return;
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      // The commonest kind: one look serves both the test and the value.
      const std::string& value = reflection.GetStringReference(message, field, &scratch_);
      if (value.empty()) return;
      Key(plan, first);
      return Text(field, value);
    } else if (!reflection.HasField(message, field)) {
      return;
    }
    Key(plan, first);
    Value(plan, reflection, message);
  }

  void Value(const FieldPlan& plan, const Reflection& r, const Message& m) {
    const FieldDescriptor* f = plan.field;
    switch (f->cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT32:
        return out_.Number(r.GetInt32(m, f));
      case FieldDescriptor::CPPTYPE_UINT32:
        return out_.Number(r.GetUInt32(m, f));
      case FieldDescriptor::CPPTYPE_INT64:
        return Quoted(r.GetInt64(m, f));
      case FieldDescriptor::CPPTYPE_UINT64:
        return Quoted(r.GetUInt64(m, f));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return out_.Real(r.GetDouble(m, f));
      case FieldDescriptor::CPPTYPE_FLOAT:
        return out_.Real(r.GetFloat(m, f));
      case FieldDescriptor::CPPTYPE_BOOL:
        return Bool(r.GetBool(m, f));
      case FieldDescriptor::CPPTYPE_ENUM:
        return Enum(f, r.GetEnumValue(m, f));
      case FieldDescriptor::CPPTYPE_STRING:
        return Text(f, r.GetStringReference(m, f, &scratch_));
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Object(*plan.nested, r.GetMessage(m, f));
    }
  }

  void Array(const FieldPlan& plan, const Reflection& reflection, const Message& message,
             int size) {
    bool first = true;
    out_.Char('[');
    ++depth_;
    for (int i = 0; i < size; ++i) {
      Comma(&first);
      Element(plan, reflection, message, i);
    }
    --depth_;
    Line();
    out_.Char(']');
  }

  void Element(const FieldPlan& plan, const Reflection& r, const Message& m, int i) {
    const FieldDescriptor* f = plan.field;
    switch (f->cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT32:
        return out_.Number(r.GetRepeatedInt32(m, f, i));
      case FieldDescriptor::CPPTYPE_UINT32:
        return out_.Number(r.GetRepeatedUInt32(m, f, i));
      case FieldDescriptor::CPPTYPE_INT64:
        return Quoted(r.GetRepeatedInt64(m, f, i));
      case FieldDescriptor::CPPTYPE_UINT64:
        return Quoted(r.GetRepeatedUInt64(m, f, i));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return out_.Real(r.GetRepeatedDouble(m, f, i));
      case FieldDescriptor::CPPTYPE_FLOAT:
        return out_.Real(r.GetRepeatedFloat(m, f, i));
      case FieldDescriptor::CPPTYPE_BOOL:
        return Bool(r.GetRepeatedBool(m, f, i));
      case FieldDescriptor::CPPTYPE_ENUM:
        return Enum(f, r.GetRepeatedEnumValue(m, f, i));
      case FieldDescriptor::CPPTYPE_STRING:
        return Text(f, r.GetRepeatedStringReference(m, f, i, &scratch_));
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Object(*plan.nested, r.GetRepeatedMessage(m, f, i));
    }
  }

  // A map as an object, its keys in rising byte order.
  void Map(const FieldPlan& plan, const Reflection& reflection, const Message& message) {
    const FieldPlan& key = plan.nested->fields[0];
    const FieldPlan& value = plan.nested->fields[1];
    std::vector<std::pair<std::string, const Message*>> entries;
    for (int i = 0; i < reflection.FieldSize(message, plan.field); ++i) {
      const Message& entry = reflection.GetRepeatedMessage(message, plan.field, i);
      std::string text;
      if (key.field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        text = entry.GetReflection()->GetString(entry, key.field);
      } else {
        Writer writer({}, &text);
        writer.Value(key, *entry.GetReflection(), entry);
        writer.out_.Finish();
        text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
      }
      entries.emplace_back(std::move(text), &entry);
    }
    std::sort(entries.begin(), entries.end());
    bool first = true;
    out_.Char('{');
    ++depth_;
    for (const auto& [text, entry] : entries) {
      Comma(&first);
      out_.String(text);
      out_.Char(':');
      if (pretty_) out_.Char(' ');
      Value(value, *entry->GetReflection(), *entry);
    }
    --depth_;
    Line();
    out_.Char('}');
  }

  // 64-bit integers are strings, since JavaScript's numbers cannot hold them.
  template <typename Integer>
  void Quoted(Integer value) {
    out_.Char('"');
    out_.Number(value);
    out_.Char('"');
  }

  void Bool(bool value) { out_.Raw(value ? "true" : "false"); }

  void Enum(const FieldDescriptor* field, int value) {
    const EnumValueDescriptor* known = field->enum_type()->FindValueByNumber(value);
    if (known == nullptr) return out_.Number(value);
    out_.Char('"');
    out_.Raw(known->name());
    out_.Char('"');
  }

  void Text(const FieldDescriptor* field, std::string_view value) {
    if (field->type() == FieldDescriptor::TYPE_BYTES) return out_.Base64(value);
    out_.String(value);
  }

  const bool pretty_;
  size_t depth_ = 0;
  std::string scratch_;
  JsonOutput out_;
};

}  // namespace

void AppendJson(const Message& message, const JsonOptions& options, std::string* out) {
  const Descriptor* type = message.GetDescriptor();
  Writer writer(options, out);
  if (type->file()->pool() == DescriptorPool::generated_pool()) {
    static Plans& plans = *new Plans;
    writer.Object(*plans.Find(type), message);
  } else {
    // The pool of a dynamic message may go, and another take its place.
    Plans plans;
    writer.Object(*plans.Find(type), message);
  }
  writer.Finish();
}

std::string ToJson(const Message& message, const JsonOptions& options) {
  std::string out;
  AppendJson(message, options, &out);
  return out;
}

}  // namespace duban
