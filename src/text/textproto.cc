#include "text/textproto.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "re2/re2.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

constexpr int kMaxDepth = 32;

class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  explicit FirstError(TextprotoError* error) : error_(error) {}
  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    if (error_->line == 0) *error_ = {line + 1, column + 1, message};
  }
  void AddWarning(int, google::protobuf::io::ColumnNumber, const std::string&) override {}

 private:
  TextprotoError* error_;
};

// "; is it endings? There are: endings, collective"
std::string Known(const std::string& word, const std::vector<std::string>& names) {
  const std::string nearest = Nearest(word, names);
  return absl::StrCat(nearest.empty() ? "; there" : absl::StrCat("; is it ", nearest, "? There"),
                      " are: ", absl::StrJoin(names, ", "));
}

// The enumerations of fields of this name in `type` and in what it holds.
void FindEnums(const Descriptor* type, const std::string& name, std::set<const Descriptor*>* seen,
               std::set<const EnumDescriptor*>* found) {
  if (!seen->insert(type).second) return;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->enum_type() != nullptr && field->name() == name) found->insert(field->enum_type());
    if (field->message_type() != nullptr) FindEnums(field->message_type(), name, seen, found);
  }
}

// What the parser says, with what would be right.
std::string Explain(const std::string& message, const Descriptor* top) {
  static const LazyRE2 kNoField = {"Message type \"([\\w.]+)\" has no field named \"(.*?)\""};
  static const LazyRE2 kNoValue = {"Unknown enumeration value of \"(.*?)\" for field \"(.*?)\""};
  std::string type_name, word, field;
  std::vector<std::string> names;
  if (RE2::PartialMatch(message, *kNoField, &type_name, &word)) {
    const Descriptor* type = DescriptorPool::generated_pool()->FindMessageTypeByName(type_name);
    if (type == nullptr) return message;
    for (int i = 0; i < type->field_count(); ++i) names.push_back(type->field(i)->name());
    return absl::StrCat(type->name(), " has no field ", word, Known(word, names));
  }
  if (RE2::PartialMatch(message, *kNoValue, &word, &field)) {
    std::set<const Descriptor*> seen;
    std::set<const EnumDescriptor*> types;
    FindEnums(top, field, &seen, &types);
    for (const EnumDescriptor* type : types) {
      std::vector<std::string> values;
      for (int i = 1; i < type->value_count(); ++i) values.push_back(type->value(i)->name());
      // Fields of one name may be of several types; the one that holds the word meant is meant.
      const bool meant = !Nearest(word, values).empty();
      if (meant) names.clear();
      names.insert(names.end(), values.begin(), values.end());
      if (meant) break;
    }
    return absl::StrCat(field, " has no value ", word, Known(word, names));
  }
  if (message.find("non ascii codepoint") != std::string::npos ||
      message.find("non-ASCII") != std::string::npos) {
    return "a Chinese character or full-width mark outside of quotation marks; write : \" { } in "
           "half width";
  }
  const bool dot = !message.empty() && message.back() == '.';
  return message.substr(0, message.size() - (dot ? 1 : 0));
}

}  // namespace

bool ParseTextproto(std::string_view text, google::protobuf::Message* message,
                    TextprotoError* error) {
  *error = {};
  if (StartsWith(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  FirstError first(error);
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&first);
  parser.SetRecursionLimit(kMaxDepth);
  if (parser.ParseFromString(std::string(text), message)) return true;
  error->message = Explain(error->message, message->GetDescriptor());
  return false;
}

}  // namespace duban
