#include "text/fault.h"

#include <optional>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban {
namespace {

constexpr char kEnglish[] = "duban/message/en";
constexpr char kChinese[] = "duban/message/zh";

std::optional<std::string> Payload(const absl::Status& status, const char* language) {
  const auto text = status.GetPayload(language);
  if (!text) return std::nullopt;
  return std::string(*text);
}

std::string MessageIn(const absl::Status& status, const char* language) {
  return Payload(status, language).value_or(std::string(status.message()));
}

}  // namespace

std::string EnglishMessage(const absl::Status& status) { return MessageIn(status, kEnglish); }
std::string ChineseMessage(const absl::Status& status) { return MessageIn(status, kChinese); }

std::string WithRemedy(std::string_view what, std::string_view remedy) {
  return absl::StrCat(View(what), View(remedy.empty() ? remedy : kRemedy), View(remedy));
}

absl::Status Fault(std::string_view english, std::string_view chinese, absl::StatusCode code) {
  absl::Status status(code, View(english));
  status.SetPayload(kChinese, absl::Cord(View(chinese)));
  return status;
}

void SetEnglish(std::string_view english, absl::Status* status) {
  status->SetPayload(kEnglish, absl::Cord(View(english)));
}

bool HasChinese(const absl::Status& status) { return Payload(status, kChinese).has_value(); }

absl::Status Behind(std::string_view english, std::string_view chinese,
                    const absl::Status& status) {
  if (status.ok()) return status;
  const std::optional<std::string> in_english = Payload(status, kEnglish);
  absl::Status out(status.code(),
                   absl::StrCat(View(in_english ? chinese : english), status.message()));
  if (in_english) SetEnglish(absl::StrCat(View(english), *in_english), &out);
  const std::optional<std::string> in_chinese = Payload(status, kChinese);
  if (in_chinese) out.SetPayload(kChinese, absl::Cord(absl::StrCat(View(chinese), *in_chinese)));
  return out;
}

}  // namespace duban
