#include "extract/list_tail.h"

#include <algorithm>
#include <cstring>

#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// How many bytes of a count stand before a noun at the most: 一百二十三个.
constexpr size_t kMaxCountBytes = 18;

// `list` without the count that ends it: 等10个 部门, 等十三 部门.
std::string_view WithoutCount(std::string_view list) {
  static constexpr CharSet kNumerals(U"0123456789一二三四五六七八九十百余多");
  std::string_view left = list;
  for (const std::string_view measure : {"个", "家"}) {
    if (EndsWith(left, measure)) left.remove_suffix(measure.size());
  }
  const size_t behind = left.size();
  while (!left.empty()) {
    const size_t last = PreviousCharBegin(left, left.size());
    if (!kNumerals.Has(DecodeAt(left, last).code)) break;
    left = left.substr(0, last);
  }
  return left.size() < behind && behind - left.size() <= kMaxCountBytes ? left : list;
}

}  // namespace

ListTails::ListTails(const v1::UnitWords& words) {
  const auto add = [](const auto& list, Part part, SuffixTrie* trie) {
    size_t longest = 0;
    for (const std::string& word : list) {
      trie->Add(word, part);
      longest = std::max(longest, word.size());
    }
    return longest;
  };
  add(words.list_tail_nouns(), kNoun, &ends_);
  add(words.list_tails(), kWhole, &ends_);
  // At most two.
  max_before_ = 2 * add(words.list_tail_adjectives(), kAdjective, &parts_);
  max_before_ += add(words.list_tail_level_endings(), kLevelEnding, &parts_);
  max_before_ += add(words.list_tail_levels(), kLevel, &parts_);
  max_before_ += add(words.list_tail_openers(), kOpener, &parts_);
  max_before_ += kMaxCountBytes;
  openers_ = WordSet(words.list_tail_openers());
  for (const std::string& opener : words.list_tail_openers()) {
    if (!opener.empty()) opener_lasts_ += opener.back();
  }
}

size_t ListTails::MadeOfParts(std::string_view list, size_t noun) const {
  std::string_view left = list.substr(0, list.size() - noun);
  // Most lists that end in a noun (省政府各部门) are closed: no opener stands near.
  const std::string_view near = left.substr(left.size() - std::min(left.size(), max_before_));
  const auto stands_near = [&](char last) {
    return !near.empty() && std::memchr(near.data(), last, near.size()) != nullptr;
  };
  if (std::none_of(opener_lasts_.begin(), opener_lasts_.end(), stands_near)) return 0;
  left = WithoutCount(left);
  bool leading = false;  // A second adjective: 等有关市直部门, 等各成员单位.
  for (int32_t behind = kNoun;;) {
    const SuffixTrie::Match part = parts_.Longest(left);
    const bool leads =
        part.value == kAdjective && !leading && (behind == kLevel || behind == kAdjective);
    if (part.value < 0 || (part.value >= behind && !leads)) return 0;
    leading = leading || leads;
    // 直 is of a level.
    if (behind == kLevelEnding && part.value != kLevel) return 0;
    left.remove_suffix(part.size);
    if (part.value == kOpener) return list.size() - left.size();
    if (!leads) behind = part.value;
  }
}

}  // namespace duban
