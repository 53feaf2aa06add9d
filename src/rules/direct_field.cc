#include "rules/direct_field.h"

#include <string_view>
#include <vector>

#include "duban/v1/notice.pb.h"
#include "duban/v1/rule.pb.h"

namespace duban::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::Message;

struct Entry {
  const Descriptor* type;
  std::string_view name;
  DirectField field;
};

// The kinds of fields: a text, several texts, a number (no value when it is 0), a bool (always a
// value), a message, several messages.
#define DUBAN_TEXT(M, f)                                                                          \
  Entry {                                                                                         \
    v1::M::descriptor(), #f, {                                                                    \
      [](const Message& m) { return static_cast<const v1::M&>(m).f().empty() ? 0 : 1; }, nullptr, \
          [](const Message& m, int) -> const std::string& {                                       \
            return static_cast<const v1::M&>(m).f();                                              \
          },                                                                                      \
          nullptr                                                                                 \
    }                                                                                             \
  }
#define DUBAN_TEXTS(M, f)                                                                \
  Entry {                                                                                \
    v1::M::descriptor(), #f, {                                                           \
      [](const Message& m) { return static_cast<const v1::M&>(m).f##_size(); }, nullptr, \
          [](const Message& m, int i) -> const std::string& {                            \
            return static_cast<const v1::M&>(m).f(i);                                    \
          },                                                                             \
          nullptr                                                                        \
    }                                                                                    \
  }
#define DUBAN_NUMBER(M, f)                                                                         \
  Entry {                                                                                          \
    v1::M::descriptor(), #f, {                                                                     \
      [](const Message& m) { return static_cast<const v1::M&>(m).f() == 0 ? 0 : 1; }, nullptr,     \
          nullptr,                                                                                 \
          [](const Message& m, int) { return static_cast<int>(static_cast<const v1::M&>(m).f()); } \
    }                                                                                              \
  }
#define DUBAN_FLAG(M, f)                                                                 \
  Entry {                                                                                \
    v1::M::descriptor(), #f, {                                                           \
      [](const Message&) { return 1; }, nullptr, nullptr,                                \
          [](const Message& m, int) { return static_cast<const v1::M&>(m).f() ? 1 : 0; } \
    }                                                                                    \
  }
#define DUBAN_PART(M, f)                                                               \
  Entry {                                                                              \
    v1::M::descriptor(), #f, {                                                         \
      [](const Message& m) { return static_cast<const v1::M&>(m).has_##f() ? 1 : 0; }, \
          [](const Message& m, int) -> const Message& {                                \
            return static_cast<const v1::M&>(m).f();                                   \
          },                                                                           \
          nullptr, nullptr                                                             \
    }                                                                                  \
  }
#define DUBAN_PARTS(M, f)                                                       \
  Entry {                                                                       \
    v1::M::descriptor(), #f, {                                                  \
      [](const Message& m) { return static_cast<const v1::M&>(m).f##_size(); }, \
          [](const Message& m, int i) -> const Message& {                       \
            return static_cast<const v1::M&>(m).f(i);                           \
          },                                                                    \
          nullptr, nullptr                                                      \
    }                                                                           \
  }

const std::vector<Entry>& Entries() {
  static const auto* const kEntries = new std::vector<Entry>{
      DUBAN_PART(Notice, title),
      DUBAN_PART(Notice, document_number),
      DUBAN_PARTS(Notice, issuers),
      DUBAN_PART(Notice, issued_date),
      DUBAN_PART(Notice, published_date),
      DUBAN_PART(Notice, disclosure),
      DUBAN_PARTS(Notice, addressees),
      DUBAN_PARTS(Notice, attachments),
      DUBAN_PARTS(Notice, citations),
      DUBAN_PARTS(Notice, tasks),
      DUBAN_PARTS(Notice, deadlines),
      DUBAN_PARTS(Notice, fields),
      DUBAN_NUMBER(Notice, plan_year),
      DUBAN_TEXT(Quote, text),
      DUBAN_TEXT(StatedDate, date),
      DUBAN_TEXT(StatedDate, text),
      DUBAN_FLAG(StatedDate, labelled),
      DUBAN_NUMBER(Disclosure, kind),
      DUBAN_TEXT(Citation, title),
      DUBAN_TEXT(Citation, document_number),
      DUBAN_TEXT(Field, label),
      DUBAN_PART(Field, value),
      DUBAN_TEXT(Task, id),
      DUBAN_TEXT(Task, number),
      DUBAN_TEXT(Task, text),
      DUBAN_TEXTS(Task, headings),
      DUBAN_PARTS(Task, assignments),
      DUBAN_PARTS(Task, deadlines),
      DUBAN_PARTS(Task, targets),
      DUBAN_NUMBER(Task, source),
      DUBAN_PART(Task, progress),
      DUBAN_FLAG(Task, done),
      DUBAN_NUMBER(Task, table),
      DUBAN_PART(Assignment, unit),
      DUBAN_NUMBER(Assignment, role),
      DUBAN_FLAG(Assignment, by_division),
      DUBAN_TEXT(Unit, name),
      DUBAN_TEXT(Unit, alias),
      DUBAN_TEXT(Unit, canonical_name),
      DUBAN_FLAG(Unit, collective),
      DUBAN_TEXT(Target, text),
      DUBAN_TEXT(Deadline, text),
      DUBAN_NUMBER(Deadline, kind),
      DUBAN_TEXT(Deadline, start),
      DUBAN_TEXT(Deadline, due),
      DUBAN_TEXT(Deadline, rrule),
      DUBAN_TEXT(Deadline, trigger),
      DUBAN_FLAG(Deadline, in_column),
      DUBAN_TEXT(TextBlock, text),
  };
  return *kEntries;
}

}  // namespace

const DirectField* FindDirectField(const google::protobuf::FieldDescriptor* field) {
  for (const Entry& entry : Entries()) {
    if (entry.type == field->containing_type() && entry.name == field->name()) return &entry.field;
  }
  return nullptr;
}

bool DirectPath::Compile(const FieldPath& path) {
  root = path.root();
  fields.clear();
  for (const google::protobuf::FieldDescriptor* field : path.fields()) {
    const DirectField* direct = FindDirectField(field);
    if (direct == nullptr) return false;
    fields.push_back(direct);
  }
  if (fields.empty()) return false;
  last = path.field();
  return true;
}

}  // namespace duban::rules
