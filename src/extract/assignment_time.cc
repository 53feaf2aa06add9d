// What looks like a time or an amount among the words that say who does a task, and by when.
#include <algorithm>
#include <string_view>

#include "extract/assignment.h"
#include "extract/brackets.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Whether a unit of time stands in `words` behind a number or a word that makes a date or period of
// it (2023年, 每月, 全年) or at the beginning (年底): the 日 of 日常 is none.
bool HasTimeCharacter(std::string_view words) {
  static constexpr CharSet kUnits(U"年月日季周旬天时");
  static constexpr CharSet kBefore(
      U"0123456789〇零一二三四五六七八九十两半每按全各逐当本次明今季月年数上中下首末整作小");
  static constexpr CharSet kBehindYear(U"底内中末初");
  for (size_t at = kUnits.Next(words, 0); at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    const bool named = StartsWith(words.substr(at), "年级");  // 三年级, 各年级: pupils.
    if (EndsWith(words.substr(0, at), "次/")) return true;    // 2次/年
    if (!named && at > 0 && kBefore.Has(DecodeAt(words, PreviousCharBegin(words, at)).code)) {
      return true;
    }
    at += c.size;
    if (c.code == U'年' && at < words.size() && kBehindYear.Has(DecodeAt(words, at).code)) {
      return true;
    }
    at = kUnits.Next(words, at);
  }
  return false;
}

// 2023.12.31, 2023-06-30前, 6.30
bool IsNumericDate(std::string_view words) {
  while (EndsWith(words, "前") || EndsWith(words, "底") || EndsWith(words, "之")) {
    words.remove_suffix(3);
  }
  size_t marks = 0;
  size_t digits = 0;
  for (char c : words) {
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (c == '.' || c == '-' || c == '/' || c == '~') {
      ++marks;
    } else {
      return false;
    }
  }
  return digits >= 3 && marks >= 1;
}

}  // namespace

bool AssignmentReader::AreWholeTimes(std::string_view words) const {
  while (true) {
    const size_t time = whole_times_.PrefixOf(words);
    if (time == 0 || time == words.size()) return time != 0;
    words.remove_prefix(time);
    words.remove_prefix(whole_time_deeds_.PrefixOf(words));
    if (words.empty()) return true;
    const bool mark = words.front() == ',' || words.front() == ';' || words.front() == ' ';
    if (mark) words.remove_prefix(1);
    const size_t joint = whole_time_joints_.PrefixOf(words);
    if (!mark && joint == 0) return false;
    words.remove_prefix(joint);
  }
}

bool AssignmentReader::GoesOnInTime(std::string_view words) const {
  const bool mark = !words.empty() && words.front() == ',';
  if (mark) words.remove_prefix(1);
  const size_t joint = whole_time_joints_.PrefixOf(words);
  return (mark || joint != 0) && AreWholeTimes(words.substr(joint));
}

bool AssignmentReader::IsBareTime(std::string_view words) const {
  static constexpr CharSet kEnds(U"前内底末日月年旬止号度");
  words = TrimBlanks(words);
  if (AreWholeTimes(words)) return true;
  words.remove_suffix(whole_time_deeds_.SuffixOf(words));
  return !words.empty() && kEnds.Has(DecodeAt(words, PreviousCharBegin(words, words.size())).code);
}

bool AssignmentReader::BeginsAmount(std::string_view words) const {
  constexpr size_t kMaxDigits = 8;
  const size_t end = words.substr(0, kMaxDigits + 1).find_first_not_of("0123456789.");
  return end != words.npos && end > 0 && amount_measures_.Longest(words.substr(end)).size != 0;
}

bool AssignmentReader::IsMeasure(std::string_view words) const {
  static constexpr CharSet kCounts(U"十百千万亿");
  constexpr size_t kMaxBytes = 30;
  if (words.size() > kMaxBytes) return false;
  const auto is_one = [this](std::string_view part) {
    return !part.empty() &&
           (measure_cells_.Contains(part) || amount_measures_.Longest(part).size == part.size());
  };
  while (true) {
    // 万元/人
    const size_t slash = std::min(words.find('/'), words.size());
    std::string_view part = words.substr(0, slash);
    while (!is_one(part)) {
      if (part.empty() || !kCounts.Has(DecodeAt(part, 0).code)) return false;
      part.remove_prefix(DecodeAt(part, 0).size);
    }
    if (slash == words.size()) return true;
    words.remove_prefix(slash + 1);
  }
}

bool AssignmentReader::MayBeTime(std::string_view words) const {
  words = TrimBlanks(words);
  if (words.empty() || words.size() > 120) return false;
  if (HasMoreChars(words, 30)) return false;
  if (AreWholeTimes(words)) return true;
  if (words.front() >= '0' && words.front() <= '9' && IsNumericDate(words)) return true;
  // A longer one begins with the time: 2023年底前完成方案; not a title with a year in it.
  static constexpr CharSet kBeginnings(
      U"0123456789〇零一二三四五六七八九十两半每按逢全年月季到至于前上下第即Q自从当次明本收");
  // 2.每月巡查一次 numbers what is done, unless the time comes first.
  const size_t digits = words.find_first_not_of("0123456789");
  const bool numbered = digits - 1 < 2 && words[digits] == '.' && digits + 1 < words.size() &&
                        (words[digits + 1] < '0' || words[digits + 1] > '9');
  if (numbered) words.remove_prefix(digits + 1);
  if ((numbered || HasMoreChars(words, 12)) && !kBeginnings.Has(DecodeAt(words, 0).code) &&
      whole_times_.PrefixOf(words) == 0) {
    return false;
  }
  return HasTimeCharacter(words);
}

}  // namespace duban
