// Where columns end that stand side by side, and which words belong to which.
#include "extract/aligned_edges.h"

#include <gtest/gtest.h>

#include <utility>

namespace duban {
namespace {

AlignedTitles Titles() {
  AlignedTitles titles;
  for (const auto& [begin, end] : {std::pair(0, 2), std::pair(4, 8), std::pair(20, 24)}) {
    AlignedTitles::Title title;
    title.begin = static_cast<uint32_t>(begin);
    title.end = static_cast<uint32_t>(end);
    titles.titles.push_back(title);
  }
  return titles;
}

PrintedWord Word(uint32_t begin, uint32_t end) {
  PrintedWord word;
  word.begin = begin;
  word.end = end;
  return word;
}

TEST(AlignedEdgesTest, HeadingsAcrossTheTableTellOfNoColumn) {
  PrintedLines lines;
  lines.words = {Word(0, 8), Word(0, 1), Word(4, 15), Word(20, 30)};
  lines.ends = {1, 4};
  lines.across = {true, false};
  const AlignedEdges edges(Titles(), lines);
  EXPECT_EQ(edges.crossings(), 0);
  EXPECT_EQ(edges.ColumnOf(Word(0, 1), 0), 0);
  EXPECT_EQ(edges.ColumnOf(Word(4, 15), 0), 1);
  EXPECT_EQ(edges.ColumnOf(Word(20, 30), 1), 2);
  EXPECT_LE(edges.RightOf(0), 4);
  EXPECT_EQ(edges.LeftOf(1), edges.RightOf(0));
}

TEST(AlignedEdgesTest, ACellRightBehindAFullOne) {
  PrintedLines lines;
  lines.words = {Word(0, 1), Word(4, 15), Word(0, 1), Word(4, 9)};
  lines.ends = {2, 4};
  lines.across = {false, false};
  const AlignedEdges edges(Titles(), lines);
  EXPECT_TRUE(edges.IsPulledLeft(Word(4, 15), Word(16, 18), nullptr, 1));
  // Not full, farther away, or the next column has a word of its own.
  EXPECT_FALSE(edges.IsPulledLeft(Word(4, 9), Word(10, 12), nullptr, 1));
  EXPECT_FALSE(edges.IsPulledLeft(Word(4, 15), Word(17, 19), nullptr, 1));
  const PrintedWord next = Word(20, 24);
  EXPECT_FALSE(edges.IsPulledLeft(Word(4, 15), Word(16, 18), &next, 1));
}

}  // namespace
}  // namespace duban
