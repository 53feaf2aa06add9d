#include "text/word_trie.h"

#include <utility>

namespace duban {
namespace {

constexpr unsigned kFirstBits = 4;  // Of the size of a new table.

// Makes a longer word the best, if one ends here: without a branch, as nobody can guess it.
void Take(size_t size, int32_t value, WordTrie::Match* best) {
  const int32_t none = value >> 31;  // All ones where no word ends here.
  const auto none_size = static_cast<size_t>(static_cast<ptrdiff_t>(none));
  best->size = (best->size & none_size) | (size & ~none_size);
  best->value = (best->value & none) | (value & ~none);
}

}  // namespace

WordTrie::WordTrie(From from)
    : from_(from),
      shift_(64 - kFirstBits),
      mask_((1U << kFirstBits) - 1),
      steps_(size_t{1} << kFirstBits, kFree),
      values_(1, -1) {}

void WordTrie::Add(std::string_view word, int32_t value) {
  if (word.empty() || values_.size() + word.size() > kMaxNodes) return;
  const size_t key = from_ == From::kBegin ? FirstKey(word) : LastKey(word);
  filter_[key >> 6] |= uint64_t{1} << (key & 63);
  int32_t node = 0;
  for (size_t walked = 0; walked < word.size();) {
    size_t step = Step(word, walked, &node);
    if (step == 0) {
      const Unit unit = UnitAt(word, walked);
      node = AddStep(node, unit.bytes);
      step = unit.size;
    }
    walked += step;
  }
  values_[node] = value;
}

WordTrie::Match WordTrie::Longest(std::string_view text) const {
  return MayMatch(text) ? Walk(text) : Match();
}

int32_t WordTrie::Find(std::string_view word) const {
  return MayMatch(word) ? WalkWhole(word) : -1;
}

WordTrie::Match WordTrie::Walk(std::string_view text) const {
  Match best;
  int32_t node = 0;
  for (size_t walked = 0; walked < text.size();) {
    const size_t step = Step(text, walked, &node);
    if (step == 0) break;
    walked += step;
    Take(walked, values_[node], &best);
  }
  return best;
}

int32_t WordTrie::WalkWhole(std::string_view word) const {
  int32_t node = 0;
  for (size_t walked = 0; walked < word.size();) {
    const size_t step = Step(word, walked, &node);
    if (step == 0) return -1;
    walked += step;
  }
  return values_[node];
}

int32_t WordTrie::AddStep(int32_t node, uint32_t unit) {
  // Every node but the first is where a step leads.
  if (values_.size() * 2 > steps_.size()) Grow();
  const auto to = static_cast<int32_t>(values_.size());
  values_.push_back(-1);
  const uint64_t key = Key(node, unit);
  uint64_t at = Hash(key);
  while (steps_[at] != kFree) at = (at + 1) & mask_;
  steps_[at] = key << kNodeBits | static_cast<uint64_t>(to);
  return to;
}

void WordTrie::Grow() {
  --shift_;
  mask_ = mask_ * 2 + 1;
  const std::vector<uint64_t> old =
      std::exchange(steps_, std::vector<uint64_t>(steps_.size() * 2, kFree));
  for (const uint64_t entry : old) {
    if (entry == kFree) continue;
    uint64_t at = Hash(entry >> kNodeBits);
    while (steps_[at] != kFree) at = (at + 1) & mask_;
    steps_[at] = entry;
  }
}

}  // namespace duban
