#include "export/wording.h"

#include <cstddef>

namespace duban {
namespace {

struct Words {
  const char* chinese;
  const char* english;
};

// Indexed by the enums' numbers.
constexpr Words kRoles[] = {{"", ""},
                            {"牵头", "lead"},
                            {"责任", "responsible"},
                            {"配合", "cooperating"},
                            {"督办", "supervising"}};
constexpr Words kDisclosures[] = {{"", ""},
                                  {"主动公开", "published"},
                                  {"删减后公开", "published in part"},
                                  {"依申请公开", "on request"},
                                  {"不予公开", "withheld"}};
constexpr Words kTimeUnits[] = {
    {"", ""},       {"个工作日", "working day"}, {"日", "day"}, {"小时", "hour"},
    {"周", "week"}, {"个月", "month"},           {"年", "year"}};

template <size_t N>
const char* Word(const Words (&table)[N], int value, Wording wording) {
  if (value < 0 || value >= static_cast<int>(N)) return "";
  return wording == Wording::kChinese ? table[value].chinese : table[value].english;
}

}  // namespace

const char* RoleName(v1::Role role, Wording wording) { return Word(kRoles, role, wording); }

const char* DisclosureName(v1::Disclosure::Kind kind, Wording wording) {
  return Word(kDisclosures, kind, wording);
}

std::string DurationText(const v1::Duration& duration, Wording wording) {
  const std::string unit = Word(kTimeUnits, duration.unit(), wording);
  if (unit.empty()) return "";
  const std::string amount = std::to_string(duration.amount());
  if (wording == Wording::kChinese) return amount + unit;
  return amount + " " + unit + (duration.amount() == 1 ? "" : "s");
}

std::string DeadlineValue(const v1::Deadline& deadline, Wording wording) {
  const bool chinese = wording == Wording::kChinese;
  std::string value;
  switch (deadline.kind()) {
    case v1::DEADLINE_KIND_DURING:
      value = deadline.start() + "/" + deadline.due();
      break;
    case v1::DEADLINE_KIND_WITHIN:
      value = DurationText(deadline.duration(), wording);
      break;
    case v1::DEADLINE_KIND_RECURRING:
      value = deadline.rrule();
      break;
    case v1::DEADLINE_KIND_CONTINUOUS:
      value = chinese ? "持续" : "continuous";
      break;
    case v1::DEADLINE_KIND_DISCRETIONARY:
      value = chinese ? "未定期限" : "no date";
      break;
    default:
      value = deadline.due();
  }
  if (!deadline.time_of_day().empty()) value += " " + deadline.time_of_day();
  return value;
}

}  // namespace duban
