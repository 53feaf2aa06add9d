#include "rules/pack_reader.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/stubs/common.h>

#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "re2/re2.h"
#include "text/strings.h"
#include "text/textproto.h"

namespace duban::rules {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;

// What is wrong in the words of whoever writes rules, and what would be right.
std::pair<std::string, std::string> Explain(const TextprotoError& error) {
  const auto known = [&](std::string_view what) {
    return absl::StrCat(error.nearest.empty() ? "" : absl::StrCat("是不是 ", error.nearest, "? "),
                        View(what), absl::StrJoin(error.known, ", "));
  };
  const auto said = [&](const char* what) {
    return absl::StrCat(what, error.message.empty() ? "" : absl::StrCat(" (", error.message, ")"));
  };
  switch (error.kind) {
    case TextprotoError::Kind::kNoField:
      return {absl::StrCat("没有叫 ", error.word, " 的字段 (no such field)"),
              known(error.type + " 可用的字段: ")};
    case TextprotoError::Kind::kNoValue:
      return {absl::StrCat(error.field, " 没有 ", error.word, " 这个值 (no such value)"),
              error.known.empty() ? "" : known("可用的值: ")};
    case TextprotoError::Kind::kTwice:
      return {said("同一个字段写了两次"), "删去其中一个"};
    case TextprotoError::Kind::kOpenString:
      return {said("字符串的引号没有在同一行配对"),
              "在行末补上半角引号 \"; 引号里面的引号写作 \\\""};
    case TextprotoError::Kind::kNotAscii:
      return {said("引号外面有中文字符或全角标点"),
              "冒号、引号、括号用半角 : \" { }; 中文只写在引号里面, 说明写在 # 后面"};
    case TextprotoError::Kind::kBraces:
      return {said("花括号没有配对"), "数一数这条规则的 { 和 }, 补上或删去一个"};
    case TextprotoError::Kind::kOther:
      break;
  }
  return {said("写法不对"), "一行一个 字段: 值; 字符串放在半角引号里; 下一层放在 { } 里"};
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
  TextprotoError error;
  if (ParseTextproto(text, message, &error, tree)) return true;
  auto [what, hint] = Explain(error);
  errors->Add({file, error.line, error.column, RuleAtLine(text, error.line), std::move(what),
               std::move(hint)});
  return false;
}

}  // namespace duban::rules
