#include "extract/aligned_edges.h"

#include <algorithm>

namespace duban {
namespace {

// The end of the longest run of least values of `crossed` in [left, right].
uint32_t WidestGap(const std::vector<int>& crossed, uint32_t left, uint32_t right) {
  right = std::min<uint32_t>(right, kMaxAlignedPlace);
  const int least = *std::min_element(crossed.begin() + left, crossed.begin() + right + 1);
  uint32_t best = left;
  uint32_t longest = 0;
  uint32_t run = 0;
  for (uint32_t at = left; at <= right; ++at) {
    run = crossed[at] == least ? run + 1 : 0;
    if (run < longest || run == 0) continue;
    longest = run;
    best = at;
  }
  return best;
}

// How many words, weighed, stand across each place of a line.
std::vector<int> Crossed(const AlignedTitles& titles, const PrintedLines& lines) {
  constexpr int kOfWord = 3;
  constexpr int kOfBlank = 1;   // A single one may stand in a cell, too.
  constexpr int kOfTitle = 30;  // No edge goes through a title, whatever words stand there below.
  std::vector<int> crossed(kMaxAlignedPlace + 2, 0);
  const auto cross = [&](uint32_t begin, uint32_t end, int weight) {
    if (begin >= end || end > kMaxAlignedPlace) return;
    crossed[begin] += weight;
    crossed[end] -= weight;
  };
  size_t begin = 0;
  for (size_t line = 0; line < lines.ends.size(); ++line) {
    const size_t end = lines.ends[line];
    for (size_t i = lines.across[line] ? end : begin; i < end; ++i) {
      const PrintedWord& word = lines.words[i];
      cross(word.begin + 1, word.end, kOfWord);
      if (i > begin && word.begin == lines.words[i - 1].end + 1) {
        cross(word.begin - 1, word.begin + 1, kOfBlank);
      }
    }
    begin = end;
  }
  for (const AlignedTitles::Title& title : titles.titles) {
    cross(title.begin + 1, title.end, kOfTitle);
  }
  for (size_t i = 1; i < crossed.size(); ++i) crossed[i] += crossed[i - 1];
  return crossed;
}

}  // namespace

AlignedEdges::AlignedEdges(const AlignedTitles& titles, const PrintedLines& lines) {
  const std::vector<int> crossed = Crossed(titles, lines);
  for (size_t i = 0; i + 1 < titles.titles.size(); ++i) {
    const uint32_t left = titles.titles[i].middle();
    const uint32_t right = std::max(titles.titles[i + 1].middle(), left + 1);
    edges_.push_back(WidestGap(crossed, left, right));
    crossings_ += crossed[edges_.back()];
  }
  widest_.assign(edges_.size() + 1, 0);
  size_t begin = 0;
  for (const size_t end : lines.ends) {
    size_t column = 0;
    for (size_t i = begin; i < end; ++i) {
      column = ColumnOf(lines.words[i], column);
      widest_[column] = std::max(widest_[column], lines.words[i].end - lines.words[i].begin);
    }
    begin = end;
  }
}

size_t AlignedEdges::ColumnOf(const PrintedWord& word, size_t before) const {
  const uint32_t middle = (word.begin + word.end) / 2;
  while (before < edges_.size() && edges_[before] <= middle) ++before;
  return before;
}

bool AlignedEdges::IsPulledLeft(const PrintedWord& before, const PrintedWord& word,
                                const PrintedWord* next, size_t column) const {
  // A cell's line that lacks no more than a character is full; a narrow one tells nothing.
  constexpr uint32_t kSlack = 1;
  constexpr uint32_t kLeastWidth = 4;
  const size_t behind = next != nullptr ? ColumnOf(*next, column) : edges_.size() + 1;
  return behind == column + 2 && word.begin == before.end + 1 &&
         before.end - before.begin + kSlack >= widest_[column] && widest_[column] >= kLeastWidth;
}

}  // namespace duban
