#ifndef DUBAN_TEXT_FAULT_H_
#define DUBAN_TEXT_FAULT_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "duban/error.h"

// Errors that are told in Chinese and in English. absl::Status has one message; the text in the
// other language goes along as a payload, which copies and StatusOr keep.
namespace duban {

// What stands between a fault and its remedy where they are told in Chinese.
inline constexpr std::string_view kRemedy = "。改法: ";

// A fault in Chinese with what would be right behind it, unless that is empty.
std::string WithRemedy(std::string_view what, std::string_view remedy);

// An error whose message is `english` and whose Chinese text is `chinese`.
absl::Status Fault(std::string_view english, std::string_view chinese,
                   absl::StatusCode code = absl::StatusCode::kInvalidArgument);

// Gives `status`, whose message is Chinese, an English text.
void SetEnglish(std::string_view english, absl::Status* status);

// Whether `status` has a Chinese text besides its message.
bool HasChinese(const absl::Status& status);

// `status` with words before what it says, in each language that it has: where it was wrong.
absl::Status Behind(std::string_view english, std::string_view chinese, const absl::Status& status);

}  // namespace duban

#endif  // DUBAN_TEXT_FAULT_H_
