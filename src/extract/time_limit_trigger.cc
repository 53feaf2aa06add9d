#include "extract/time_limit_trigger.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/time_limit_chars.h"
#include "text/byte_scan.h"
#include "text/char_set.h"
#include "text/character.h"

namespace duban::time_limit {
namespace {

constexpr std::string_view kLasts = "年月季日天周期拜时钟旬前止";
// What stands before a unit and makes a trigger of it: numerals, 每 and its like.
constexpr CharSet kCounts(U"0123456789一二三四五六七八九十百两半每按隔逐");
// What stands behind 周 in the name of a day.
constexpr CharSet kWeekdays(U"一二三四五六日天末");

// Where the count before a unit that begins at `unit` stands (15个工作日: the 5), `unit` for none.
uint32_t CountBefore(std::string_view text, uint32_t unit, uint32_t floor) {
  const auto skip_blank = [&](uint32_t at) {
    return at > floor && text[at - 1] == ' ' ? at - 1 : at;
  };
  uint32_t at = skip_blank(unit);
  if (at >= floor + 3 && EndsAt(text, at, "个")) at = skip_blank(at - 3);
  if (at <= floor) return unit;
  const uint32_t before = PreviousChar(text, at);
  return before >= floor && kCounts.Has(DecodeAt(text, before).code) ? before : unit;
}

// The same for a digit alone, with one blank between where `blank` allows it.
uint32_t DigitBefore(std::string_view text, uint32_t word, uint32_t floor, bool blank) {
  uint32_t at = word;
  if (blank && at > floor && text[at - 1] == ' ') --at;
  return at > floor && IsDigit(text[at - 1]) ? at - 1 : word;
}

// Bytes of the first of `words` at `at` that ends at or before `end`; 0 for none.
uint32_t WordAt(std::string_view text, uint32_t at, uint32_t end,
                std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (at + word.size() <= end && At(text, at, word)) return static_cast<uint32_t>(word.size());
  }
  return 0;
}

// The last two bytes of the character of three bytes at `c`, without what is fixed of them, in
// whatever order the machine loads them.
uint32_t EndKey(const char* c) {
  uint16_t key;
  std::memcpy(&key, c + 1, sizeof(key));
  return key & 0x3F3FU;
}

// Q1 to Q4
bool IsQuarter(std::string_view text, uint32_t at, uint32_t end) {
  return text[at] == 'Q' && at + 1 < end && text[at + 1] >= '1' && text[at + 1] <= '4';
}

}  // namespace

TriggerScan::TriggerScan(std::vector<std::string> periods, std::vector<std::string> deeds)
    : periods_(std::move(periods)), deed_names_(std::move(deeds)), deeds_(deed_names_) {
  // The pattern takes the first that fits, the set the longest.
  std::stable_sort(deed_names_.begin(), deed_names_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (size_t at = 0; at < kLasts.size(); at += 3) may_end_[EndKey(kLasts.data() + at)] = true;
  for (const std::string& name : periods_) {
    const size_t last = PreviousCharBegin(name, name.size());
    if (name.size() - last == 3) may_end_[EndKey(name.data() + last)] = true;
  }
}

std::string TriggerScan::Pattern() const {
  std::string pattern =
      "年|月|季|双周|逢周|逢星期|[本下](?:周|星期|礼拜)|(?:周|星期|礼拜)[一二三四五六日天末]|Q[1-4]"
      "|"
      "[0-9一二三四五六七八九十百两半每按隔逐] ?(?:个 ?)?"
      "(?:工作日|工作天|自然日|日历日|日历天|日|天|周|星期|礼拜|工作小时|小时|分钟|学期|学年|旬|"
      "工作周)|"
      "[0-9] ?(?:前|之前|以前|止|截止)|[0-9]时(?:前|之前|以前)";
  for (const std::string& name : deed_names_) {
    absl::StrAppend(&pattern, "|[日周]", RE2::QuoteMeta(name));
  }
  for (const std::string& name : periods_) absl::StrAppend(&pattern, "|", RE2::QuoteMeta(name));
  return pattern;
}

bool TriggerScan::EndsWith(std::string_view text, uint32_t at, uint32_t floor, uint32_t end,
                           Range* trigger) const {
  const uint32_t behind = at + 3;
  const auto found = [&](uint32_t begin, uint32_t finish) {
    *trigger = {begin, finish};
    return true;
  };
  // A word before the last character, none of it before `floor`; where it begins, or `at`.
  const auto before = [&](std::string_view word) {
    return at >= floor + word.size() && EndsAt(text, at, word)
               ? at - static_cast<uint32_t>(word.size())
               : at;
  };
  const auto counted = [&](uint32_t unit) {
    const uint32_t count = CountBefore(text, unit, floor);
    return count < unit && found(count, behind);
  };
  const auto counted_behind = [&](std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (const uint32_t unit = before(word); unit < at && counted(unit)) return true;
    }
    return false;
  };
  // 周五, 星期五: the name of a day, of which all but the day stands from `begin` to here.
  const auto weekday = [&](uint32_t begin) {
    return behind + 3 <= end && kWeekdays.Has(DecodeAt(text, behind).code) &&
           found(begin, behind + 3);
  };
  switch (Key(text, at)) {
    case Key("年"):
      return counted_behind({"学"}) || found(at, behind);
    case Key("月"):
    case Key("季"):
      return found(at, behind);
    case Key("日"):
      if (counted(at)) {
        trigger->end += WordAt(text, behind, end, {"历日", "历天"});
        return true;
      }
      if (counted_behind({"工作", "自然", "日历"})) return true;
      break;
    case Key("天"):
      if (counted(at) || counted_behind({"工作", "日历"})) return true;
      break;
    case Key("周"):
      for (const std::string_view word : {"双", "逢", "本", "下"}) {
        if (const uint32_t begin = before(word); begin < at) return found(begin, behind);
      }
      if (counted(at) || counted_behind({"工作"})) return true;
      if (weekday(at)) return true;
      break;
    case Key("期"):
      for (const std::string_view word : {"逢星", "本星", "下星"}) {
        if (const uint32_t begin = before(word); begin < at) return found(begin, behind);
      }
      if (counted_behind({"星", "学"})) return true;
      if (const uint32_t begin = before("星"); begin < at && weekday(begin)) return true;
      break;
    case Key("拜"):
      for (const std::string_view word : {"本礼", "下礼"}) {
        if (const uint32_t begin = before(word); begin < at) return found(begin, behind);
      }
      if (counted_behind({"礼"})) return true;
      if (const uint32_t begin = before("礼"); begin < at && weekday(begin)) return true;
      break;
    case Key("时"): {
      if (counted_behind({"小", "工作小"})) return true;
      const uint32_t digit = DigitBefore(text, at, floor, false);
      const uint32_t word = WordAt(text, behind, end, {"前", "之前", "以前"});
      if (digit < at && word > 0) return found(digit, behind + word);
      break;
    }
    case Key("钟"):
      if (counted_behind({"分"})) return true;
      break;
    case Key("旬"):
      if (counted(at)) return true;
      break;
    case Key("前"):
    case Key("止"): {
      uint32_t begin = at;
      if (At(text, at, "止")) {
        begin = before("截");
      } else {
        for (const std::string_view word : {"之", "以"}) begin = std::min(begin, before(word));
      }
      const uint32_t digit = DigitBefore(text, begin, floor, true);
      if (digit < begin) return found(digit, behind);
      break;
    }
    default:
      break;
  }
  // 日调度, 周通报
  if (At(text, at, "日") || At(text, at, "周")) {
    const uint32_t deed = deeds_.StartsAt(text.substr(0, end), behind);
    if (deed > 0) return found(at, behind + deed);
  }
  for (const std::string& name : periods_) {
    if (behind >= floor + name.size() && EndsAt(text, behind, name)) {
      return found(behind - static_cast<uint32_t>(name.size()), behind);
    }
  }
  return false;
}

bool TriggerScan::Next(std::string_view text, uint32_t at, uint32_t end, Range* trigger) const {
  const uint32_t floor = at;
  const char* const bytes = text.data();
#ifdef __SSE2__
  // All of a block is looked at before what is found there, so that no look waits for the one
  // before it. Only the text's last bytes are left to the loop below.
  constexpr uint32_t kBlock = 64;
  constexpr uint32_t kBehind = 2;  // A character that begins in a block may end behind it.
  while (at < end && at + kBlock + kBehind <= text.size()) {
    const char* const block = bytes + at;
    uint64_t places = BytesEqual64(block, 'Q');
    for (uint64_t leads = BytesFrom64(block, 0xE0); leads != 0; leads &= leads - 1) {
      const int lead = __builtin_ctzll(leads);
      places |= static_cast<uint64_t>(may_end_[EndKey(block + lead)]) << lead;
    }
    if (end - at < kBlock) places &= (uint64_t{1} << (end - at)) - 1;
    for (; places != 0; places &= places - 1) {
      const auto place = at + static_cast<uint32_t>(__builtin_ctzll(places));
      if (MeetsTrigger(text, place, floor, end, trigger)) return true;
    }
    at += std::min(kBlock, end - at);
  }
#endif
  // Steps of one byte or three, told without a branch: a character of two bytes or four takes two
  // steps, of which one looks at bytes that no trigger has.
  while (at + 3 <= end) {
    // Three from E0 on, computed: a compiler makes a branch of a choice.
    const uint32_t step = 1 + (static_cast<unsigned char>(bytes[at]) + 0x20U) / 0x100 * 2;
    if ((may_end_[EndKey(bytes + at)] || bytes[at] == 'Q') &&
        MeetsTrigger(text, at, floor, end, trigger)) {
      return true;
    }
    at += step;
  }
  for (; at < end; ++at) {
    if (MeetsTrigger(text, at, floor, end, trigger)) return true;
  }
  return false;
}

bool TriggerScan::MeetsTrigger(std::string_view text, uint32_t at, uint32_t floor, uint32_t end,
                               Range* trigger) const {
  const bool three = at + 3 <= end && static_cast<unsigned char>(text[at]) >= 0xE0;
  if (three && EndsWith(text, at, floor, end, trigger)) return true;
  if (!IsQuarter(text, at, end)) return false;
  *trigger = {at, at + 2};
  return true;
}

}  // namespace duban::time_limit
