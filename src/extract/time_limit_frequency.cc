#include "extract/time_limit_frequency.h"

#include <algorithm>

#include "extract/time_limit_chars.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban::time_limit {
namespace {

// 日管控、周集中排查、 before 月调度: a system by its name, whose other parts are known for no
// frequency.
bool GoesOnSystem(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  constexpr int kLeastChars = 3;
  constexpr int kMostChars = 6;
  if (!EndsAt(text, at, "、")) return false;
  const uint32_t end = at - 3;
  if (words.bare_once.EndsAt(text, end)) return false;  // 周集中调度 is a frequency, too.
  uint32_t begin = end;
  for (int chars = 1; chars <= kMostChars && begin > 0; ++chars) {
    begin = PreviousChar(text, begin);
    if (IsClauseMark(text, begin) || At(text, begin, "、")) return false;
    Recurrence part;
    uint32_t behind = begin;
    if (chars < kLeastChars || !ReadPeriod(text, words, &behind, &part)) continue;
    // 每日巡防、, 10日集中整治、: a frequency and an amount.
    return behind - begin == 3 && !EndsAt(text, begin, "每") && NumberBegin(text, begin) == begin;
  }
  return false;
}

// 当月考核, 本周检查, 节假日巡查: the unit is of a day or a period. 日 and 年 are of many words.
bool GoesOnDate(std::string_view text, uint32_t at, Every every, const RecurrenceWords& words) {
  constexpr CharSet kPeriods(U"本上下当次同今明去前后各数几整跨首末个半每按逐");
  constexpr CharSet kJoints(U"、“\"和及与(,:");
  if (at == 0) return false;
  const char32_t before = DecodeAt(text, PreviousChar(text, at)).code;
  if (every != Every::kDay && every != Every::kYear) return kPeriods.Has(before);
  // 纳入年考核 names it, behind 月调度、 it is ordered.
  return !kJoints.Has(before) && (every == Every::kYear || words.order_verbs.EndsAt(text, at) == 0);
}

// 年考核 behind 月调度、 is ordered as that is; 纳入科室月考核 names what is there already. Of such
// a word at [begin, end).
bool IsInRow(std::string_view text, uint32_t begin, uint32_t end) {
  return EndsAt(text, begin, "、") || EndsAt(text, begin, "“") || At(text, end, "、");
}

// “日报告、零报告”制度, 周调度、月通报机制: what the row of such words from `at` on ends in says
// that it is the name of a system.
bool NamesSystem(std::string_view text, uint32_t at, const RecurrenceWords& words) {
  constexpr uint32_t kMaxBytes = 75;
  constexpr std::string_view kClose = "”";
  const uint32_t end = ClauseEnd(text, at);
  const std::string_view behind = text.substr(at, end - at);
  const size_t close = behind.find(kClose);
  if (close != behind.npos && behind.substr(0, close).find("“") == behind.npos) {
    return words.once_names.StartsAt(text, at + static_cast<uint32_t>(close + kClose.size())) > 0;
  }
  return behind.size() <= kMaxBytes && words.once_names.EndsAt(text, end) > 0;
}

// Whether the thing that is ordered to be held stands at `at` and ends its clause, which ends at
// `end`, or its part of it: up to 、, 和, 及 or 并.
bool EndsPart(std::string_view text, uint32_t at, uint32_t end, const RecurrenceWords& words) {
  constexpr int kMostBehind = 3;
  const uint32_t size = words.held_nouns.StartsAt(text, at);
  if (size == 0) return false;
  uint32_t p = at + size;
  for (int n = 0; n < kMostBehind; ++n) {
    const uint32_t more =
        std::max(words.held_behind.StartsAt(text, p), words.held_nouns.StartsAt(text, p));
    if (more == 0) break;
    p += more;
  }
  return p >= end || AtAny(text, p, {"、", "和", "及", "并", "”", "与", "或"}) ||
         words.least.StartsAt(text, p);
}

// 季度 of 做好季度抽查: whether it stands, from `at` on, before what the clause orders to be held.
bool IsOrderedToBeHeld(std::string_view text, uint32_t at, const RecurrenceWords& words,
                       const Recurrence& frequency) {
  const uint32_t clause = ClauseBegin(text, at);
  const uint32_t end = ClauseEnd(text, at);
  // 月度调度,季度点评: the clause is no more than this.
  const uint32_t held = words.held_nouns.StartsAt(text, frequency.end);
  if (at == clause && held > 0 && held == end - frequency.end) return true;
  if (!words.order_verbs.In(text, clause, at)) return false;
  if (words.names.StartsAt(text, frequency.end) > 0) return false;  // 完成年度任务
  for (uint32_t p = frequency.end; p < end; p += CharSize(text, p)) {
    if (AtAny(text, p, {"、", "并", "《", "“"}) || words.unheld_nouns.StartsAt(text, p))
      return false;
    // 接受年度检查: the name of it.
    if (frequency.every == Every::kYear && words.unheld_year_nouns.StartsAt(text, p)) return false;
    if (EndsPart(text, p, end, words)) return true;
  }
  return false;
}

}  // namespace

bool ReadBareFrequency(std::string_view text, uint32_t at, Recurrence* out) {
  *out = Recurrence();
  uint32_t p = at;
  out->every = Every::kMonth;
  if (EatAny(text, {"季度", "每季"}, &p)) {
    out->interval = 3;
  } else if (EatAny(text, {"月度"}, &p)) {
    out->interval = 1;
  } else if (EatAny(text, {"半年度", "半年"}, &p)) {
    out->interval = 6;
  } else if (EatAny(text, {"年度"}, &p)) {
    out->every = Every::kYear;
  } else {
    return false;
  }
  out->end = p;
  return true;
}

bool ReadOrderedFrequency(std::string_view text, uint32_t at, const RecurrenceWords& words,
                          Recurrence* out) {
  if (EndsAt(text, at, "每")) return false;  // Read already, and no limit.
  if (ReadBareFrequency(text, at, out)) return IsOrderedToBeHeld(text, at, words, *out);
  // 月调度, 季通报, 双周调度.
  uint32_t p = at;
  *out = Recurrence();
  const bool twice = Eat(text, "双", &p);
  const uint32_t unit = p;
  if (!ReadPeriod(text, words, &p, out) || p - unit != 3) return false;
  if (twice) out->interval *= 2;
  out->end = p;
  const uint32_t held = words.bare_once.StartsAt(text, p);
  return held > 0 && words.order_verbs.In(text, ClauseBegin(text, at), at) &&
         !GoesOnSystem(text, at, words) && !GoesOnDate(text, at, out->every, words) &&
         !NamesSystem(text, p, words) &&
         (words.unheld_nouns.StartsAt(text, p) == 0 || IsInRow(text, at, p + held));
}

}  // namespace duban::time_limit
