#include "extract/list_tail.h"

#include <algorithm>
#include <cstring>

namespace duban {

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
