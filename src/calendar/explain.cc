#include "calendar/explain.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "text/strings.h"

namespace duban {
namespace {

// Monday first, as absl::Weekday counts.
constexpr std::string_view kWeekdays[] = {"星期一", "星期二", "星期三", "星期四",
                                          "星期五", "星期六", "星期日"};
constexpr std::string_view kWeekdaysEn[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

struct UnitName {
  std::string_view text;
  std::string_view one;
};

UnitName NameOf(v1::TimeUnit unit) {
  switch (unit) {
    case v1::TIME_UNIT_WORKING_DAY:
      return {"个工作日", "working day"};
    case v1::TIME_UNIT_DAY:
      return {"日", "day"};
    case v1::TIME_UNIT_HOUR:
      return {"小时", "hour"};
    case v1::TIME_UNIT_WEEK:
      return {"周", "week"};
    case v1::TIME_UNIT_MONTH:
      return {"个月", "month"};
    case v1::TIME_UNIT_YEAR:
      return {"年", "year"};
    default:
      return {};
  }
}

}  // namespace

DayText::DayText(absl::CivilDay day, std::string_view open, std::string_view weekday,
                 std::string_view close) {
  const std::string date = FormatDate(day);
  for (const std::string_view part : {std::string_view(date), open, weekday, close}) {
    size_ += part.copy(text_ + size_, sizeof(text_) - size_);
  }
}

DayText DayWithWeekday(absl::CivilDay day) {
  return DayText(day, "(", kWeekdays[static_cast<int>(absl::GetWeekday(day))], ")");
}

DayText DayWithWeekdayEn(absl::CivilDay day) {
  return DayText(day, " (", kWeekdaysEn[static_cast<int>(absl::GetWeekday(day))], ")");
}

std::string DurationText(const v1::Duration& duration) {
  const UnitName name = NameOf(duration.unit());
  if (name.text.empty()) return "";
  return absl::StrCat(duration.amount(), View(name.text));
}

std::string DurationTextEn(const v1::Duration& duration) {
  const UnitName name = NameOf(duration.unit());
  if (name.one.empty()) return "";
  return absl::StrCat(duration.amount(), " ", View(name.one), duration.amount() == 1 ? "" : "s");
}

Brackets InBrackets(const v1::LegalBasis* basis) {
  if (basis == nullptr || basis->text().empty()) return {};
  return {"(", basis->text(), ")"};
}

Brackets InBracketsEn(const v1::LegalBasis* basis) {
  if (basis == nullptr || basis->text_en().empty()) return {};
  return {" (", basis->text_en(), ")"};
}

void AddStep(v1::Period* period, std::string text, std::string text_en) {
  v1::Step* step = period->add_steps();
  step->set_text(std::move(text));
  step->set_text_en(std::move(text_en));
}

}  // namespace duban
