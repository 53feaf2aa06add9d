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

constexpr std::array<uint64_t, 1024> MakeChanges() {
  static_assert(script_fold::kBlockSize == 64);
  std::array<uint64_t, 1024> changes{};
  for (size_t block = 0; block < changes.size(); ++block) {
    if (script_fold::kBlockOf[block] == 0) continue;  // The block in which nothing changes.
    const uint16_t* to = script_fold::kBlocks[script_fold::kBlockOf[block]];
    uint64_t bits = 0;
    for (uint32_t i = 0; i < 64; ++i) bits |= uint64_t{to[i] != 0} << i;
    changes[block] = bits;
  }
  return changes;
}

}  // namespace

extern constexpr std::array<uint64_t, 1024> kScriptFoldChanges = MakeChanges();

char32_t FoldScript(char32_t c) {
  if (c > 0xFFFF) return FoldWide(c);
  const uint16_t to = script_fold::kBlocks[script_fold::kBlockOf[c / script_fold::kBlockSize]]
                                          [c % script_fold::kBlockSize];
  if (to == 0) return c;
  return to == 1 ? FoldWide(c) : to;
}

}  // namespace duban
