#include "rules/pack_reader.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/message.h>
#include <google/protobuf/stubs/common.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "duban/v1/rule.pb.h"
#include "re2/re2.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;

// Deep enough for every real rule; the parser refuses what is deeper, so that no input can exhaust
// the stack.
constexpr int kMaxDepth = 40;

std::vector<std::string> FieldNames(const Descriptor* type) {
  std::vector<std::string> names;
  for (int i = 0; i < type->field_count(); ++i) names.push_back(type->field(i)->name());
  return names;
}

std::vector<std::string> ValueNames(const EnumDescriptor* type) {
  std::vector<std::string> names;
  for (int i = 1; i < type->value_count(); ++i) names.push_back(type->value(i)->name());
  return names;
}

// The enum of a field named `field` in any message of the rule schema.
const EnumDescriptor* FindEnum(const std::string& field) {
  const auto* file = v1::RulePack::descriptor()->file();
  for (int i = 0; i < file->message_type_count(); ++i) {
    const FieldDescriptor* found = file->message_type(i)->FindFieldByName(field);
    if (found != nullptr && found->enum_type() != nullptr) return found->enum_type();
  }
  for (const Descriptor* type : {v1::Deadline::descriptor(), v1::Assignment::descriptor(),
                                 v1::Disclosure::descriptor(), v1::Duration::descriptor()}) {
    const FieldDescriptor* found = type->FindFieldByName(field);
    if (found != nullptr && found->enum_type() != nullptr) return found->enum_type();
  }
  return nullptr;
}

// What the parser says, and what would be right.
std::pair<std::string, std::string> Explain(const std::string& message) {
  static const LazyRE2 kNoField = {"Message type \"([\\w.]+)\" has no field named \"(.*?)\""};
  static const LazyRE2 kNoValue = {"Unknown enumeration value of \"(.*?)\" for field \"(.*?)\""};
  std::string type_name, word, field;
  if (RE2::PartialMatch(message, *kNoField, &type_name, &word)) {
    const Descriptor* type = DescriptorPool::generated_pool()->FindMessageTypeByName(type_name);
    if (type == nullptr) return {message, ""};
    const std::vector<std::string> names = FieldNames(type);
    const std::string nearest = Nearest(word, names);
    std::string hint = nearest.empty() ? "" : absl::StrCat("是不是 ", nearest, "? ");
    absl::StrAppend(&hint, type->name(), " 可用的字段: ", absl::StrJoin(names, ", "));
    return {absl::StrCat("没有叫 ", word, " 的字段 (no such field)"), hint};
  }
  if (RE2::PartialMatch(message, *kNoValue, &word, &field)) {
    const EnumDescriptor* type = FindEnum(field);
    std::string hint;
    if (type != nullptr) {
      const std::vector<std::string> names = ValueNames(type);
      const std::string nearest = Nearest(word, names);
      if (!nearest.empty()) hint = absl::StrCat("是不是 ", nearest, "? ");
      absl::StrAppend(&hint, "可用的值: ", absl::StrJoin(names, ", "));
    }
    return {absl::StrCat(field, " 没有 ", word, " 这个值 (no such value)"), hint};
  }
  if (message.find("specified multiple times") != std::string::npos) {
    return {absl::StrCat("同一个字段写了两次 (", message, ")"), "删去其中一个"};
  }
  if (message.find("Multiline strings") != std::string::npos ||
      message.find("String literals cannot cross line") != std::string::npos) {
    return {absl::StrCat("字符串的引号没有在同一行配对 (", message, ")"),
            "在行末补上半角引号 \"; 引号里面的引号写作 \\\""};
  }
  if (message.find("Invalid control characters") != std::string::npos ||
      message.find("non-ASCII") != std::string::npos ||
      message.find("Interpreting non ascii codepoint") != std::string::npos) {
    return {absl::StrCat("引号外面有中文字符或全角标点 (", message, ")"),
            "冒号、引号、括号用半角 : \" { }; 中文只写在引号里面, 说明写在 # 后面"};
  }
  if (message.find("Expected \"}\"") != std::string::npos ||
      message.find("end of input") != std::string::npos ||
      message.find("Expected identifier, got: }") != std::string::npos) {
    return {absl::StrCat("花括号没有配对 (", message, ")"),
            "数一数这条规则的 { 和 }, 补上或删去一个"};
  }
  return {absl::StrCat("写法不对 (", message, ")"),
          "一行一个 字段: 值; 字符串放在半角引号里; 下一层放在 { } 里"};
}

// Names the rule around a line: the id of the last `rules {` above it.
std::string RuleAtLine(std::string_view text, int line) {
  static const LazyRE2 kRule = {"^\\s*rules\\s*[:{<]"};
  static const LazyRE2 kId = {"\\bid\\s*:\\s*[\"']([^\"']*)"};
  std::string rule;
  bool in_rule = false;
  bool has_id = false;
  int number = 0;
  for (absl::string_view row : absl::StrSplit(View(text), '\n')) {
    ++number;
    const re2::StringPiece piece(row.data(), row.size());
    if (RE2::PartialMatch(piece, *kRule)) {
      if (number > line) break;
      in_rule = true;
      has_id = false;
      rule.clear();
    }
    if (in_rule && !has_id) has_id = RE2::PartialMatch(piece, *kId, &rule);
  }
  return rule;
}

class Collector : public google::protobuf::io::ErrorCollector {
 public:
  Collector(const std::string& file, std::string_view text, PackErrors* errors)
      : file_(file), text_(text), errors_(errors) {}

  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    // The parser goes on behind a first fault and stumbles over its consequences.
    if (added_) return;
    added_ = true;
    FindValue(message, &line, &column);
    auto [what, hint] = Explain(message);
    errors_->Add({file_, line + 1, column + 1, RuleAtLine(text_, line + 1), std::move(what),
                  std::move(hint)});
  }
  void AddWarning(int line, google::protobuf::io::ColumnNumber column,
                  const std::string& message) override {
    AddError(line, column, message);
  }
  bool added() const { return added_; }

 private:
  // The parser tells an unknown value at the word behind it, which may be lines below: goes back to
  // the value.
  void FindValue(const std::string& message, int* line, int* column) const {
    static const LazyRE2 kNoValue = {"Unknown enumeration value of \"(.*?)\""};
    std::string word;
    if (!RE2::PartialMatch(message, *kNoValue, &word) || word.empty()) return;
    const std::vector<absl::string_view> rows = absl::StrSplit(View(text_), '\n');
    for (int at = std::min(*line, static_cast<int>(rows.size()) - 1); at >= 0; --at) {
      const size_t found = rows[static_cast<size_t>(at)].find(word);
      if (found == absl::string_view::npos) continue;
      *line = at;
      *column = static_cast<int>(found);
      return;
    }
  }

  const std::string& file_;
  std::string_view text_;
  PackErrors* errors_;
  bool added_ = false;
};

}  // namespace

bool IsValidUtf8(std::string_view text) {
  return google::protobuf::internal::IsStructurallyValidUTF8(text.data(),
                                                             static_cast<int>(text.size()));
}

Place Place::At(const Message& message, const char* field, int index) const {
  const FieldDescriptor* descriptor = message.GetDescriptor()->FindFieldByName(field);
  Place place = *this;
  if (tree_ == nullptr || descriptor == nullptr) return place;
  const int position = descriptor->is_repeated() ? index : -1;
  const TextFormat::ParseLocation location = tree_->GetLocation(descriptor, position);
  if (location.line >= 0) {
    place.line_ = location.line + 1;
    place.column_ = location.column + 1;
  }
  if (descriptor->message_type() != nullptr) {
    place.tree_ = tree_->GetTreeForNested(descriptor, position);
  }
  return place;
}

bool Place::Stands(const Message& message, const char* field) const {
  const FieldDescriptor* descriptor = message.GetDescriptor()->FindFieldByName(field);
  if (tree_ == nullptr || descriptor == nullptr) return false;
  return tree_->GetLocation(descriptor, descriptor->is_repeated() ? 0 : -1).line >= 0;
}

PackError Place::Error(std::string_view rule, std::string message, std::string hint) const {
  return {*file_, line_, column_, std::string(rule), std::move(message), std::move(hint)};
}

bool ReadTextproto(const std::string& file, std::string_view text, Message* message,
                   TextFormat::ParseInfoTree* tree, PackErrors* errors) {
  if (text.size() >= (1u << 26)) {
    errors->Add({file, 0, 0, "", "文件超过 64 MiB (too large)", "分成几个规则包"});
    return false;
  }
  if (!IsValidUtf8(text)) {
    errors->Add({file, 0, 0, "", "文件不是 UTF-8 编码 (not UTF-8)", "用编辑器另存为 UTF-8"});
    return false;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Collector collector(file, text, errors);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&collector);
  parser.WriteLocationsTo(tree);
  parser.SetRecursionLimit(kMaxDepth);
  const bool parsed = parser.ParseFromString(std::string(text), message);
  if (!parsed && !collector.added()) {
    errors->Add({file, 0, 0, "", "不能读 (cannot be read)", "对照 docs/rules.md 检查写法"});
  }
  return parsed && !collector.added();
}

}  // namespace duban::rules
