#ifndef DUBAN_TEXT_POSITION_SET_H_
#define DUBAN_TEXT_POSITION_SET_H_

#include <cstdint>
#include <vector>

#include "text/range.h"

namespace duban {

// Positions in a text, one bit for each of its bytes: whether any stands in a range is told by a
// look at a word or two, where a search in a list is many branches that nobody can guess.
class PositionSet {
 public:
  // For positions below `size`.
  explicit PositionSet(uint32_t size = 0) : words_(size / 64 + 1) {}

  void Add(uint32_t position) { words_[position / 64] |= uint64_t{1} << position % 64; }

  // Takes out the positions from `begin` on that are below `end`.
  void Remove(uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end; at = (at / 64 + 1) * 64) {
      words_[at / 64] &= ~Mask(at, end);
    }
  }

  // Whether a position stands in `range`, which ends at the set's size or before.
  bool AnyIn(Range range) const {
    for (uint32_t at = range.begin; at < range.end; at = (at / 64 + 1) * 64) {
      if ((words_[at / 64] & Mask(at, range.end)) != 0) return true;
    }
    return false;
  }

  // Calls `visit` with each position, rising.
  template <typename Visit>
  void ForEach(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<uint32_t>(i * 64) + static_cast<uint32_t>(__builtin_ctzll(word)));
      }
    }
  }

 private:
  // The bits of the word that `at` is in, from `at` on and below `end`.
  static uint64_t Mask(uint32_t at, uint32_t end) {
    const uint64_t from = ~uint64_t{0} << at % 64;
    return end / 64 == at / 64 ? from & ~(~uint64_t{0} << end % 64) : from;
  }

  std::vector<uint64_t> words_;
};

}  // namespace duban

#endif  // DUBAN_TEXT_POSITION_SET_H_
