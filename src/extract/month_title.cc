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

}  // namespace

bool IsMonthTitle(std::string_view title) {
  if (title.empty() || title[0] < '0' || title[0] > '9') return false;
  constexpr size_t kMaxBytes = 20;
  const int first = TakeMonth(&title);
  if (first == 0 || title.size() > kMaxBytes) return false;
  if (StartsWith(title, "月") && title.size() > 6) title.remove_prefix(3);  // 1月—3月
  for (const std::string_view dash : {"-", "--", "—", "——", "–", "~", "～", "至", "到"}) {
    std::string_view behind = title;
    if (!StartsWith(behind, dash)) continue;
    behind.remove_prefix(dash.size());
    if (TakeMonth(&behind) > first) title = behind;
  }
  return title == "月" || title == "月份";
}

}  // namespace duban
