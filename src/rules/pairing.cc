#include "rules/pairing.h"

#include <algorithm>

#include "text/character.h"

namespace duban::rules {
namespace {

constexpr uint32_t kLinesApart = 3;

struct Opening {
  Range range;
  uint32_t line;
};

}  // namespace

std::vector<Range> FindUnpaired(std::string_view text,
                                const std::vector<std::pair<char32_t, char32_t>>& pairs,
                                size_t limit) {
  std::vector<Range> unpaired;
  std::vector<std::vector<Opening>> open(pairs.size());
  uint32_t line = 0;
  const uint32_t size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size && unpaired.size() < limit;) {
    // Pairs are never ASCII letters or digits in practice, but they may be: only the line end is
    // special.
    const Decoded c = DecodeAt(text, at);
    const Range range{at, at + c.size};
    at += c.size;
    if (c.code == '\n') {
      ++line;
      for (auto& stack : open) {
        const auto expired =
            std::partition_point(stack.begin(), stack.end(),
                                 [line](const Opening& o) { return o.line + kLinesApart < line; });
        for (auto it = stack.begin(); it != expired; ++it) unpaired.push_back(it->range);
        stack.erase(stack.begin(), expired);
      }
      continue;
    }
    for (size_t i = 0; i < pairs.size(); ++i) {
      if (c.code == pairs[i].first) {
        open[i].push_back({range, line});
      } else if (c.code == pairs[i].second) {
        if (open[i].empty()) {
          unpaired.push_back(range);
        } else {
          open[i].pop_back();
        }
      }
    }
  }
  for (const auto& stack : open) {
    for (const Opening& o : stack) unpaired.push_back(o.range);
  }
  std::sort(unpaired.begin(), unpaired.end(), [](Range a, Range b) { return a.begin < b.begin; });
  if (unpaired.size() > limit) unpaired.resize(limit);
  return unpaired;
}

}  // namespace duban::rules
