#include "extract/month_title.h"

#include "text/strings.h"

namespace duban {
namespace {

// Takes the month that `words` begin with off them; its number, 0 for none.
int TakeMonth(std::string_view* words) {
  int month = 0;
  size_t at = 0;
  for (; at < words->size() && at < 2 && (*words)[at] >= '0' && (*words)[at] <= '9'; ++at) {
    month = month * 10 + ((*words)[at] - '0');
  }
  words->remove_prefix(at);
  return month <= 12 ? month : 0;
}

struct Months {
  int first = 0;  // 0 where no months are named.
  int last = 0;
};

Months ReadMonths(std::string_view title) {
  constexpr size_t kMaxBytes = 20;
  if (title.empty() || title[0] < '0' || title[0] > '9') return {};
  Months months;
  months.first = months.last = TakeMonth(&title);
  if (months.first == 0 || title.size() > kMaxBytes) return {};
  if (StartsWith(title, "月") && title.size() > 6) title.remove_prefix(3);  // 1月—3月
  for (const std::string_view dash : {"-", "--", "—", "——", "–", "~", "～", "至", "到"}) {
    std::string_view behind = title;
    if (!StartsWith(behind, dash)) continue;
    behind.remove_prefix(dash.size());
    const int last = TakeMonth(&behind);
    if (last <= months.first) continue;
    months.last = last;
    title = behind;
  }
  return title == "月" || title == "月份" ? months : Months();
}

}  // namespace

bool IsMonthTitle(std::string_view title) { return ReadMonths(title).first != 0; }

void MonthTitles::See(std::string_view title) {
  const Months months = ReadMonths(title);
  if (months.first == 0) return;
  adjoin_ = adjoin_ && (count_ == 0 || months.first == last_ + 1);
  ranges_ = ranges_ && months.last > months.first;
  last_ = months.last;
  ++count_;
}

}  // namespace duban
