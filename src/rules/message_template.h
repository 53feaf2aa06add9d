#ifndef DUBAN_RULES_MESSAGE_TEMPLATE_H_
#define DUBAN_RULES_MESSAGE_TEMPLATE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/field_path.h"
#include "rules/subject.h"

namespace duban::rules {

// What a message's placeholders are filled from, besides the subject's fields.
struct MessageValues {
  const std::vector<std::string>* found = nullptr;
  std::string limit;
  std::string today;
};

// A message with placeholders: {found}, {count}, {limit}, {today}, {subject} or a field's path.
// {{ and }} are braces.
class MessageTemplate {
 public:
  // `sensitive`: fields are not allowed, since they could repeat what must not be repeated.
  static std::optional<FieldPath::Fault> Parse(std::string_view text, v1::Scope scope,
                                               bool sensitive, MessageTemplate* out);

  // Of many values five are named.
  std::string Fill(const Subject& subject, const MessageValues& values, bool english) const;

 private:
  enum class Kind { kText, kFound, kCount, kLimit, kToday, kSubject, kField };
  struct Part {
    Kind kind;
    std::string text;
    FieldPath field;
  };
  std::vector<Part> parts_;
};

}  // namespace duban::rules

#endif  // DUBAN_RULES_MESSAGE_TEMPLATE_H_
