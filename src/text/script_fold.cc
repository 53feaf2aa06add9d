#include "text/script_fold.h"

#include <algorithm>
#include <iterator>

#include "text/script_fold_table.h"

namespace duban {
namespace {

// Characters outside of the Basic Multilingual Plane are rare: a search is fast enough.
char32_t FoldWide(char32_t c) {
  const auto* end = std::end(script_fold::kWide);
  const auto* it =
      std::lower_bound(std::begin(script_fold::kWide), end, c,
                       [](const script_fold::Wide& entry, char32_t c) { return entry.from < c; });
  return it != end && it->from == c ? it->to : c;
}

constexpr std::array<uint8_t, 0x4000> MakeIdeographFolds() {
  static_assert(script_fold::kBlockSize == 64);
  std::array<uint8_t, 0x4000> folds{};
  for (uint32_t block = 0x4000 / 64; block < 0xA000 / 64; ++block) {
    if (script_fold::kBlockOf[block] == 0) continue;  // The block in which nothing changes.
    const uint16_t* to = script_fold::kBlocks[script_fold::kBlockOf[block]];
    const uint32_t lead = block / 64;  // Less 0xE0; the block is the second byte.
    for (uint32_t last = 0; last < 64; ++last) {
      if (to[last] != 0) {
        uint8_t& bits = folds[last << 8 | block % 64];
        bits = static_cast<uint8_t>(bits | 1U << (lead - 4));
      }
    }
  }
  return folds;
}

}  // namespace

extern constexpr std::array<uint8_t, 0x4000> kIdeographFolds = MakeIdeographFolds();

char32_t FoldScript(char32_t c) {
  if (c > 0xFFFF) return FoldWide(c);
  const uint16_t to = script_fold::kBlocks[script_fold::kBlockOf[c / script_fold::kBlockSize]]
                                          [c % script_fold::kBlockSize];
  if (to == 0) return c;
  return to == 1 ? FoldWide(c) : to;
}

}  // namespace duban
