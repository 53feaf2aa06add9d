#include "text/word_trie.h"

#include <utility>

namespace duban {
namespace {

constexpr unsigned kFirstBits = 4;  // Of the size of a new table.

}  // namespace

template <TrieEnd kFrom>
WordTrie<kFrom>::WordTrie()
    : shift_(64 - kFirstBits),
      mask_((1U << kFirstBits) - 1),
      steps_(size_t{1} << kFirstBits, kFree),
      values_(1, -1) {}

template <TrieEnd kFrom>
void WordTrie<kFrom>::Add(std::string_view word, int32_t value) {
  if (word.empty() || values_.size() + word.size() > kMaxNodes) return;
  const size_t first = KeyOf(word);
  filter_[first >> 6] |= uint64_t{1} << (first & 63);
  int32_t node = 0;
  size_t step = 0;
  for (size_t walked = 0; walked < word.size();) {
    // Every node but the first is where a step leads.
    if (values_.size() * 2 > steps_.size()) Grow();
    const Unit unit = UnitAt(word, walked);
    step = FindStep(node, unit);
    if (steps_[step] == kFree) {
      steps_[step] = Key(node, unit) << kKeyShift | values_.size();
      values_.push_back(-1);
    }
    node = NodeOf(steps_[step]);
    walked += unit.size;
  }
  steps_[step] |= kEndsWord;
  values_[node] = value;
}

template <TrieEnd kFrom>
typename WordTrie<kFrom>::Match WordTrie<kFrom>::Longest(std::string_view text) const {
  return MayMatch(text) ? Walk(text) : Match();
}

template <TrieEnd kFrom>
int32_t WordTrie<kFrom>::Find(std::string_view word) const {
  return MayMatch(word) ? WalkWhole(word) : -1;
}

template <TrieEnd kFrom>
typename WordTrie<kFrom>::Match WordTrie<kFrom>::Walk(std::string_view text) const {
  size_t size = 0;
  int32_t longest = 0;  // The node behind the longest word so far; no word ends at the first node.
  int32_t node = 0;
  for (size_t walked = 0; walked < text.size();) {
    const Unit unit = UnitAt(text, walked);
    const uint64_t step = steps_[FindStep(node, unit)];
    if (step == kFree) break;
    walked += unit.size;
    node = NodeOf(step);
    const bool ends = (step & kEndsWord) != 0;
    size = ends ? walked : size;
    longest = ends ? node : longest;
  }
  return {size, values_[longest]};
}

template <TrieEnd kFrom>
int32_t WordTrie<kFrom>::WalkWhole(std::string_view word) const {
  int32_t node = 0;
  for (size_t walked = 0; walked < word.size();) {
    const size_t step = Step(word, walked, &node);
    if (step == 0) return -1;
    walked += step;
  }
  return values_[node];
}

template <TrieEnd kFrom>
void WordTrie<kFrom>::Grow() {
  --shift_;
  mask_ = mask_ * 2 + 1;
  const std::vector<uint64_t> old =
      std::exchange(steps_, std::vector<uint64_t>(steps_.size() * 2, kFree));
  for (const uint64_t step : old) {
    if (step == kFree) continue;
    const uint64_t key = step >> kKeyShift;
    const Unit unit{static_cast<uint32_t>(key & ((1U << kUnitBits) - 1)), 0};
    steps_[FindStep(static_cast<int32_t>(key >> kUnitBits), unit)] = step;
  }
}

template class WordTrie<TrieEnd::kBegin>;
template class WordTrie<TrieEnd::kEnd>;

}  // namespace duban
