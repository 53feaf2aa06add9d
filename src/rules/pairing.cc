#include "rules/pairing.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/character.h"

namespace duban::rules {
namespace {

constexpr uint32_t kLinesApart = 3;

struct Opening {
  Range range;
  uint32_t line;
};

// Tells fast that a character is of no pair and no line end: nearly all are ideographs.
class Marks {
 public:
  explicit Marks(const std::vector<std::pair<char32_t, char32_t>>& pairs) {
    for (size_t lead = 0; lead < 256; ++lead) {
      steps_[lead] = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    Add('\n');
    for (const auto& [opening, closing] : pairs) {
      Add(opening);
      Add(closing);
    }
  }
  // The first character from `at` on that may be one.
  uint32_t Skip(std::string_view text, uint32_t at) const {
    const uint32_t size = static_cast<uint32_t>(text.size());
    while (at < size) {
      const uint32_t step = steps_[static_cast<unsigned char>(text[at])];
      if (step == 0) break;
      at += step;
    }
    return at;
  }
  bool MayBe(char32_t c) const { return endings_[c % 256]; }

 private:
  void Add(char32_t c) {
    std::string text;
    AppendUtf8(c, &text);
    steps_[static_cast<unsigned char>(text[0])] = 0;
    endings_[c % 256] = true;
  }

  // By first byte: how far the next character is; 0 where this one must be looked at.
  std::array<uint8_t, 256> steps_{};
  std::array<bool, 256> endings_{};
};

}  // namespace

std::vector<Range> FindUnpaired(std::string_view text,
                                const std::vector<std::pair<char32_t, char32_t>>& pairs,
                                size_t limit) {
  std::vector<Range> unpaired;
  std::vector<std::vector<Opening>> open(pairs.size());
  const Marks marks(pairs);
  uint32_t line = 0;
  size_t open_count = 0;  // In all stacks.
  const uint32_t size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size && unpaired.size() < limit;) {
    at = marks.Skip(text, at);
    if (at >= size) break;
    const Decoded c = DecodeAt(text, at);
    const Range range{at, at + c.size};
    at += c.size;
    if (c.code == '\n') {
      ++line;
      if (open_count == 0) continue;
      for (auto& stack : open) {
        const auto expired =
            std::partition_point(stack.begin(), stack.end(),
                                 [line](const Opening& o) { return o.line + kLinesApart < line; });
        for (auto it = stack.begin(); it != expired; ++it) unpaired.push_back(it->range);
        open_count -= static_cast<size_t>(expired - stack.begin());
        stack.erase(stack.begin(), expired);
      }
      continue;
    }
    if (!marks.MayBe(c.code)) continue;
    for (size_t i = 0; i < pairs.size(); ++i) {
      if (c.code == pairs[i].first) {
        open[i].push_back({range, line});
        ++open_count;
      } else if (c.code == pairs[i].second) {
        if (open[i].empty()) {
          unpaired.push_back(range);
        } else {
          open[i].pop_back();
          --open_count;
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
