#include "extract/time_limit_year.h"

#include <algorithm>

#include "extract/time_limit_context.h"
#include "text/strings.h"

namespace duban::time_limit {
namespace {

// The year, 2025年, that is printed last in the words before `end` of its sentence; 0 for none.
int YearInSentenceBefore(std::string_view text, uint32_t end) {
  constexpr uint32_t kMaxBytes = 240;
  std::string_view words = text.substr(0, end);
  if (words.size() > kMaxBytes) words.remove_prefix(words.size() - kMaxBytes);
  const size_t line = words.rfind('\n');
  if (line != words.npos) words.remove_prefix(line + 1);
  const size_t stop = FindLastFullStop(words);
  if (stop != words.npos) words.remove_prefix(stop + 3);
  constexpr size_t kDigits = 4;
  for (size_t at = words.rfind("年"); at != words.npos && at >= kDigits;
       at = words.rfind("年", at - 1)) {
    const std::string_view digits = words.substr(at - kDigits, kDigits);
    const bool whole = at == kDigits || !IsDigit(words[at - kDigits - 1]);
    if (whole && std::all_of(digits.begin(), digits.end(), IsDigit) &&
        !InTitleMarks(words, static_cast<uint32_t>(at))) {
      return (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 +
             (digits[3] - '0');
    }
  }
  return 0;
}

// The year of the limit before `item` in its sentence; 0 for none.
int YearOfLimitBefore(std::string_view text, const DateItem& item,
                      const std::vector<TimeLimit>& out) {
  constexpr uint32_t kMaxBetween = 240;
  if (out.empty()) return 0;
  const TimeLimit& last = out.back();
  if (!last.dated || last.text.end > item.begin || item.begin - last.text.end > kMaxBetween) {
    return 0;
  }
  std::string_view between = text.substr(last.text.end, item.begin - last.text.end);
  // 总结阶段(2020年4月)。4月20日前报送: the stage is dated in its heading.
  if (StartsWith(between, ")")) {
    between.remove_prefix(1);
    if (StartsWith(between, "。")) between.remove_prefix(3);
    if (StartsWith(between, "\n")) between.remove_prefix(1);
  }
  if (FindFullStop(between) != between.npos || between.find('\n') != between.npos) return 0;
  return static_cast<int>(last.due.year());
}

// 2025年1月6日至17日考试,1月13日前报送; 2025年将改版网站,6月底前完成: the year that a date without
// one takes over from what stands before it in its sentence; 0 where it takes over none, as where
// it may still come in its own year.
int YearAhead(std::string_view text, const DateItem& item, const TimeContext& time,
              const std::vector<TimeLimit>& out) {
  absl::CivilDay now;
  if (item.from.year_word != YearWord::kNone || !NoticeDay(time, &now)) return 0;
  const Period own = Resolve(item.from, time);
  if (!own.dated || own.last >= now) return 0;
  // Later ones are far goals: 到2030年基本实现现代化,6月底前印发规划.
  const auto ahead = [&](int year) {
    return year >= now.year() && year <= now.year() + 1 && year > BaseYear(time);
  };
  const int year = YearOfLimitBefore(text, item, out);
  if (ahead(year)) return year;
  const int printed = YearInSentenceBefore(text, item.begin);
  return ahead(printed) ? printed : 0;
}

// 整治自2025年8月至年底。(一)排查阶段(8月24日至31日): where nothing says of which year the notice
// is, the year of the last month or day before that was printed with one; 0 for none.
int YearPrintedBefore(const DateItem& item, std::string_view text, const TimeContext& time,
                      const std::vector<TimeLimit>& out) {
  constexpr size_t kMostLimits = 12;
  if (item.from.year_word != YearWord::kNone || item.from.month == 0 || BaseYear(time) != 0) {
    return 0;
  }
  const size_t stop = out.size() > kMostLimits ? out.size() - kMostLimits : 0;
  for (size_t i = out.size(); i-- > stop;) {
    const std::string_view words = out[i].text.In(text);
    if (out[i].dated && words.size() > 4 && IsDigit(words[3]) && Contains(words, "月")) {
      return static_cast<int>(out[i].due.year());
    }
  }
  return 0;
}

// The year of the section that the date stands in, where that is not the notice's; 0 for none.
int YearOfSection(const DateItem& item, const TimeContext& time) {
  if (time.sections.empty() || item.from.year_word != YearWord::kNone) return 0;
  const auto behind =
      std::upper_bound(time.sections.begin(), time.sections.end(), item.begin,
                       [](uint32_t at, const SectionYear& section) { return at < section.begin; });
  return behind == time.sections.begin() ? 0 : (behind - 1)->year;
}

}  // namespace

int YearBefore(std::string_view text, const DateItem& item, const TimeContext& time,
               const std::vector<TimeLimit>& out) {
  if (const int year = YearOfSection(item, time)) return year;
  const int year = YearPrintedBefore(item, text, time, out);
  return year != 0 ? year : YearAhead(text, item, time, out);
}

}  // namespace duban::time_limit
