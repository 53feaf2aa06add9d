#ifndef DUBAN_CALENDAR_EXPLAIN_H_
#define DUBAN_CALENDAR_EXPLAIN_H_

#include <string>
#include <string_view>

#include "absl/strings/string_view.h"
#include "duban/calendar.h"

namespace duban {

// "2024-10-08(星期二)" or "2024-10-08 (Tue)" in place: every step holds one or two of them, and a
// std::string of this length would be memory asked for and given back.
class DayText {
 public:
  DayText(absl::CivilDay day, std::string_view open, std::string_view weekday,
          std::string_view close);

  std::string_view view() const { return {text_, size_}; }

 private:
  char text_[40];
  size_t size_ = 0;
};
DayText DayWithWeekday(absl::CivilDay day);
DayText DayWithWeekdayEn(absl::CivilDay day);
// For absl::StrCat; good until the end of the full expression that `text` was made in.
inline absl::string_view View(const DayText& text) {
  return absl::string_view(text.view().data(), text.view().size());
}

// "7个工作日", "24小时", "3个月"; "7 working days", "1 month". Empty for an unspecified unit.
std::string DurationText(const v1::Duration& duration);
std::string DurationTextEn(const v1::Duration& duration);

// "(《民法典》第二百零一条)" in its pieces, all empty for no basis.
struct Brackets {
  absl::string_view open;
  absl::string_view text;
  absl::string_view close;
};
Brackets InBrackets(const v1::LegalBasis* basis);
Brackets InBracketsEn(const v1::LegalBasis* basis);

void AddStep(v1::Period* period, std::string text, std::string text_en);

}  // namespace duban

#endif  // DUBAN_CALENDAR_EXPLAIN_H_
