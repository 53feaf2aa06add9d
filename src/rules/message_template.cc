#include "rules/message_template.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

constexpr size_t kNamed = 5;
constexpr char kKnown[] = "{found} {count} {limit} {today} {subject} 或字段路径";

std::string Join(const std::vector<std::string>& values, bool english) {
  if (values.empty()) return english ? "(none)" : "(无)";
  std::string out;
  for (size_t i = 0; i < values.size() && i < kNamed; ++i) {
    absl::StrAppend(&out, i == 0 ? "" : english ? ", " : "、", values[i]);
  }
  if (values.size() > kNamed) {
    absl::StrAppend(&out, english ? absl::StrCat(" and ", values.size() - kNamed, " more")
                                  : absl::StrCat("等", values.size(), "处"));
  }
  return out;
}

}  // namespace

std::optional<FieldPath::Fault> MessageTemplate::Parse(std::string_view text, v1::Scope scope,
                                                       bool sensitive, MessageTemplate* out) {
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) out->parts_.push_back({Kind::kText, std::exchange(literal, {}), {}});
  };
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '{' || c == '}') && at + 1 < text.size() && text[at + 1] == c) {
      literal.push_back(c);
      ++at;
      continue;
    }
    if (c == '}') {
      return FieldPath::Fault{"多了一个 } (unmatched brace)", "要印出花括号本身, 写 }}"};
    }
    if (c != '{') {
      literal.push_back(c);
      continue;
    }
    const size_t end = text.find('}', at);
    if (end == std::string_view::npos) {
      return FieldPath::Fault{"{ 没有配对的 } (unmatched brace)",
                              "补上 }; 要印出花括号本身, 写 {{"};
    }
    const std::string_view name = text.substr(at + 1, end - at - 1);
    at = end;
    flush();
    static constexpr std::pair<std::string_view, Kind> kNames[] = {{"found", Kind::kFound},
                                                                   {"count", Kind::kCount},
                                                                   {"limit", Kind::kLimit},
                                                                   {"today", Kind::kToday},
                                                                   {"subject", Kind::kSubject}};
    Part part{Kind::kField, {}, {}};
    for (const auto& [known, kind] : kNames) {
      if (name == known) part.kind = kind;
    }
    if (part.kind == Kind::kField) {
      if (sensitive) {
        return FieldPath::Fault{
            absl::StrCat("涉及个人信息的规则不能在消息里印出字段 {", View(name), "} (would leak)"),
            "用 {found}, 它会遮住号码"};
      }
      auto fault = FieldPath::Parse(name, scope, ScopeType(scope), &part.field);
      if (fault.has_value()) {
        fault->message = absl::StrCat("占位符 {", View(name), "} 不认识: ", fault->message);
        fault->hint = absl::StrCat("可用 ", kKnown, "; ", fault->hint);
        return fault;
      }
      if (part.field.field()->message_type() != nullptr) {
        return FieldPath::Fault{
            absl::StrCat("占位符 {", View(name), "} 不是文字 (not a plain value)"),
            absl::StrCat("写到最里层, 例如 {", View(name), ".",
                         part.field.field()->message_type()->field(0)->name(), "}")};
      }
    }
    out->parts_.push_back(std::move(part));
  }
  flush();
  return std::nullopt;
}

std::string MessageTemplate::Fill(const Subject& subject, const MessageValues& values,
                                  bool english) const {
  std::string out;
  for (const Part& part : parts_) {
    switch (part.kind) {
      case Kind::kText:
        out += part.text;
        break;
      case Kind::kFound:
        out += Join(*values.found, english);
        break;
      case Kind::kCount:
        absl::StrAppend(&out, values.found->size());
        break;
      case Kind::kLimit:
        out += values.limit;
        break;
      case Kind::kToday:
        out += values.today;
        break;
      case Kind::kSubject:
        out += SubjectName(subject, english);
        break;
      case Kind::kField: {
        std::vector<Value> found;
        part.field.Values(subject, *subject.self, &found);
        std::vector<std::string> texts;
        std::string scratch;
        for (const Value& value : found) texts.emplace_back(value.AsText(&scratch));
        out += Join(texts, english);
      }
    }
  }
  return out;
}

}  // namespace duban::rules
