#include "rules/pack_reader.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/stubs/common.h>

#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "re2/re2.h"
#include "text/strings.h"
#include "text/textproto.h"

namespace duban::rules {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;

// Names the rule around a line: the id of the last `rules {` above it.
std::string RuleAtLine(std::string_view text, int line) {
  static const RE2& kRule = *new RE2("^\\s*rules\\s*[:{<]");
  static const RE2& kId = *new RE2("\\bid\\s*:\\s*[\"']([^\"']*)");
  std::string rule;
  bool in_rule = false;
  bool has_id = false;
  int number = 0;
  for (absl::string_view row : absl::StrSplit(View(text), '\n')) {
    ++number;
    const re2::StringPiece piece(row.data(), row.size());
    if (RE2::PartialMatch(piece, kRule)) {
      if (number > line) break;
      in_rule = true;
      has_id = false;
      rule.clear();
    }
    if (in_rule && !has_id) has_id = RE2::PartialMatch(piece, kId, &rule);
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

PackError Place::Error(std::string_view rule, std::string message, std::string hint,
                       std::string english) const {
  return {*file_,
          line_,
          column_,
          std::string(rule),
          std::move(message),
          std::move(hint),
          std::move(english)};
}

bool ReadTextproto(const std::string& file, std::string_view text, Message* message,
                   TextFormat::ParseInfoTree* tree, PackErrors* errors) {
  if (text.size() >= (1u << 26)) {
    errors->Add({file, 0, 0, "", "文件超过 64 MiB (too large)", "分成几个规则包",
                 "the file has more than 64 MiB; make several of it"});
    return false;
  }
  if (!IsValidUtf8(text)) {
    errors->Add({file, 0, 0, "", "文件不是 UTF-8 编码 (not UTF-8)", "用编辑器另存为 UTF-8",
                 "the file is not UTF-8; save it as UTF-8"});
    return false;
  }
  TextprotoError error;
  if (ParseTextproto(text, message, &error, tree)) return true;
  auto [what, hint] = DescribeInChinese(error);
  errors->Add({file, error.line, error.column, RuleAtLine(text, error.line), std::move(what),
               std::move(hint), Describe(error)});
  return false;
}

}  // namespace duban::rules
