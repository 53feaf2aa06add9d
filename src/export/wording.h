#ifndef DUBAN_EXPORT_WORDING_H_
#define DUBAN_EXPORT_WORDING_H_

#include <string>

#include "duban/v1/deadline.pb.h"
#include "duban/v1/notice.pb.h"
#include "duban/v1/task.pb.h"

// Values of messages in words for people.
namespace duban {

enum class Wording { kEnglish, kChinese };

// 牵头, 责任, 配合, 督办; "" for unspecified.
const char* RoleName(v1::Role role, Wording wording);

// 主动公开…; "" for unspecified.
const char* DisclosureName(v1::Disclosure::Kind kind, Wording wording);

// What the limit was read as: "2017-12-31", "2017-01-01/2017-12-31" (ISO 8601), "7个工作日",
// "FREQ=MONTHLY", "持续"; with the time of day where one is printed.
std::string DeadlineValue(const v1::Deadline& deadline, Wording wording);

// "7个工作日"; "" for no duration.
std::string DurationText(const v1::Duration& duration, Wording wording);

}  // namespace duban

#endif  // DUBAN_EXPORT_WORDING_H_
