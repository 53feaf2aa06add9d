#include "text/textproto.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>

#include <algorithm>
#include <initializer_list>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "re2/re2.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::TextFormat;
using Kind = TextprotoError::Kind;

// Deep enough for every real rule; the parser refuses what is deeper, so that no input can exhaust
// the stack.
constexpr int kMaxDepth = 40;

// Keeps the first fault: behind it the parser stumbles over its consequences. What it warns of
// (full-width marks) is one too.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  explicit FirstError(TextprotoError* error) : error_(error) {}
  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    if (found_) return;
    found_ = true;
    error_->line = line + 1;
    error_->column = column + 1;
    error_->message = message;
  }
  void AddWarning(int line, google::protobuf::io::ColumnNumber column,
                  const std::string& message) override {
    AddError(line, column, message);
  }
  bool found() const { return found_; }

 private:
  TextprotoError* error_;
  bool found_ = false;
};

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

void FindKnownValues(const Descriptor* top, TextprotoError* error) {
  std::set<const Descriptor*> seen;
  std::set<const EnumDescriptor*> types;
  FindEnums(top, error->field, &seen, &types);
  for (const EnumDescriptor* type : types) {
    std::vector<std::string> values;
    for (int i = 1; i < type->value_count(); ++i) values.push_back(type->value(i)->name());
    // Fields of one name may be of several types; the one that holds the word meant is meant.
    const bool meant = !Nearest(error->word, values).empty();
    if (meant) error->known.clear();
    error->known.insert(error->known.end(), values.begin(), values.end());
    if (meant) return;
  }
}

// The parser tells an unknown value at the word behind it, which may be lines below: goes back to
// the value.
void GoBackToWord(std::string_view text, TextprotoError* error) {
  const std::vector<absl::string_view> rows = absl::StrSplit(View(text), '\n');
  for (int line = std::min(error->line, static_cast<int>(rows.size())); line > 0; --line) {
    const size_t found = rows[static_cast<size_t>(line) - 1].find(error->word);
    if (found == absl::string_view::npos) continue;
    error->line = line;
    error->column = static_cast<int>(found) + 1;
    return;
  }
}

// Fills in what the parser's message tells. `top` is the type that was read.
void Understand(std::string_view text, const Descriptor* top, TextprotoError* error) {
  static const RE2& kNoField = *new RE2("Message type \"([\\w.]+)\" has no field named \"(.*?)\"");
  static const RE2& kNoValue =
      *new RE2("Unknown enumeration value of \"(.+?)\" for field \"(.*?)\"");
  const std::string& message = error->message;
  const auto says = [&](std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* one) { return message.find(one) != std::string::npos; });
  };
  if (RE2::PartialMatch(message, kNoField, &error->type, &error->word)) {
    error->kind = Kind::kNoField;
    const Descriptor* type = DescriptorPool::generated_pool()->FindMessageTypeByName(error->type);
    if (type == nullptr) return;
    error->type = type->name();
    for (int i = 0; i < type->field_count(); ++i) error->known.push_back(type->field(i)->name());
  } else if (RE2::PartialMatch(message, kNoValue, &error->word, &error->field)) {
    error->kind = Kind::kNoValue;
    FindKnownValues(top, error);
    GoBackToWord(text, error);
  } else if (says({"specified multiple times"})) {
    error->kind = Kind::kTwice;
  } else if (says({"Multiline strings", "String literals cannot cross line"})) {
    error->kind = Kind::kOpenString;
  } else if (says({"Invalid control characters", "non-ASCII", "non ascii codepoint"})) {
    error->kind = Kind::kNotAscii;
  } else if (says({"Expected \"}\"", "end of input", "Expected identifier, got: }"}) ||
             EndsWith(message, "got: ")) {
    error->kind = Kind::kBraces;
  }
  error->nearest = Nearest(error->word, error->known);
}

}  // namespace

std::string Describe(const TextprotoError& error) {
  const std::string known = absl::StrCat(
      error.nearest.empty() ? "; there" : absl::StrCat("; is it ", error.nearest, "? There"),
      " are: ", absl::StrJoin(error.known, ", "));
  switch (error.kind) {
    case Kind::kNoField:
      return absl::StrCat(error.type, " has no field ", error.word, known);
    case Kind::kNoValue:
      return absl::StrCat(error.field, " has no value ", error.word, known);
    case Kind::kTwice:
      return absl::StrCat("a field stands twice (", error.message, "); take one out");
    case Kind::kOpenString:
      return "a string has no closing quotation mark in its line; write one, and \\\" for a mark "
             "inside of it";
    case Kind::kNotAscii:
      return "a Chinese character or full-width mark outside of quotation marks; write : \" { } in "
             "half width";
    case Kind::kBraces:
      return absl::StrCat("the braces do not match (", error.message, "); add or take out one");
    case Kind::kOther:
      break;
  }
  const bool dot = !error.message.empty() && error.message.back() == '.';
  return error.message.substr(0, error.message.size() - (dot ? 1 : 0));
}

std::pair<std::string, std::string> DescribeInChinese(const TextprotoError& error) {
  const auto known = [&](const std::string& what) {
    return absl::StrCat(error.nearest.empty() ? "" : absl::StrCat("是不是 ", error.nearest, "? "),
                        what, absl::StrJoin(error.known, ", "));
  };
  const auto said = [&](const char* what) {
    return absl::StrCat(what, error.message.empty() ? "" : absl::StrCat(" (", error.message, ")"));
  };
  switch (error.kind) {
    case Kind::kNoField:
      return {absl::StrCat("没有叫 ", error.word, " 的字段 (no such field)"),
              known(error.type + " 可用的字段: ")};
    case Kind::kNoValue:
      return {absl::StrCat(error.field, " 没有 ", error.word, " 这个值 (no such value)"),
              error.known.empty() ? "" : known("可用的值: ")};
    case Kind::kTwice:
      return {said("同一个字段写了两次"), "删去其中一个"};
    case Kind::kOpenString:
      return {said("字符串的引号没有在同一行配对"),
              "在行末补上半角引号 \"; 引号里面的引号写作 \\\""};
    case Kind::kNotAscii:
      return {said("引号外面有中文字符或全角标点"),
              "冒号、引号、括号用半角 : \" { }; 中文只写在引号里面, 说明写在 # 后面"};
    case Kind::kBraces:
      return {said("花括号没有配对"), "数一数 { 和 }, 补上或删去一个"};
    case Kind::kOther:
      break;
  }
  return {said("写法不对"), "一行一个 字段: 值; 字符串放在半角引号里; 下一层放在 { } 里"};
}

bool ParseTextproto(std::string_view text, google::protobuf::Message* message,
                    TextprotoError* error, TextFormat::ParseInfoTree* tree) {
  *error = {};
  if (StartsWith(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  FirstError first(error);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&first);
  if (tree != nullptr) parser.WriteLocationsTo(tree);
  parser.SetRecursionLimit(kMaxDepth);
  const bool parsed = parser.ParseFromString(std::string(text), message);
  if (parsed && !first.found()) return true;
  Understand(text, message->GetDescriptor(), error);
  return false;
}

}  // namespace duban
