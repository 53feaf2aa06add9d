#include "text/position_map.h"

#include <gtest/gtest.h>

namespace duban {
namespace {

TEST(PositionMapTest, WithoutRunsIsTheIdentity) {
  EXPECT_EQ(PositionMap().ToSource({3, 9}), (Range{3, 9}));
}

// "a" + one two-byte GB18030 character (three bytes of UTF-8) + "&nbsp;" (two bytes) + "b".
TEST(PositionMapTest, TakesUnitsBackToTheirSource) {
  PositionMap map;
  map.Add(0, 0, 1, 1);
  map.Add(1, 1, 3, 2);
  map.Add(4, 3, 2, 6);
  map.Add(6, 9, 1, 1);
  EXPECT_EQ(map.ToSource({0, 1}), (Range{0, 1}));
  EXPECT_EQ(map.ToSource({1, 4}), (Range{1, 3}));
  EXPECT_EQ(map.ToSource({4, 6}), (Range{3, 9}));
  EXPECT_EQ(map.ToSource({6, 7}), (Range{9, 10}));
  EXPECT_EQ(map.ToSource({0, 7}), (Range{0, 10}));
  EXPECT_EQ(map.ToSource({2, 3}), (Range{1, 3})) << "an end inside a unit moves outwards";
  EXPECT_EQ(map.ToSource({4, 4}), (Range{3, 3})) << "an empty range stays empty";
}

// A line end between two lines that nothing parts in the source.
TEST(PositionMapTest, TakesWhatWasPutInToAPlace) {
  PositionMap map;
  map.Add(0, 0, 1, 1);
  map.Add(3, 3, 1, 0);
  map.Add(4, 3, 1, 1);
  EXPECT_EQ(map.ToSource({3, 4}), (Range{3, 3}));
  EXPECT_EQ(map.ToSource({0, 4}), (Range{0, 3}));
  EXPECT_EQ(map.ToSource({0, 7}), (Range{0, 6}));
}

// What a page shows in another order than it is written in.
TEST(PositionMapTest, TakesATurnedOrderToAllThatItHolds) {
  PositionMap map;
  map.Add(0, 20, 3, 2);
  map.Add(6, 4, 1, 1);
  EXPECT_EQ(map.ToSource({0, 6}), (Range{20, 24}));
  EXPECT_EQ(map.ToSource({3, 9}), (Range{4, 24}));
}

// Two cells side by side, the first of which goes on in the next line, behind the second.
TEST(PositionMapTest, TakesCellsThatGoOnInOtherLinesToAllThatTheyHold) {
  PositionMap map;
  map.Add(0, 0, 1, 1);
  map.Add(3, 10, 1, 1);
  map.Add(6, 4, 1, 1);
  EXPECT_EQ(map.ToSource({0, 3}), (Range{0, 3}));
  EXPECT_EQ(map.ToSource({0, 6}), (Range{0, 13}));
  EXPECT_EQ(map.ToSource({2, 9}), (Range{2, 13}));
  EXPECT_EQ(map.ToSource({6, 9}), (Range{4, 7}));
}

TEST(PositionMapTest, ACallThatContinuesTheRunAddsNothing) {
  PositionMap map;
  map.Add(0, 0, 3, 2);
  map.Add(3, 2, 3, 2);
  map.Add(6, 4, 3, 2);
  EXPECT_EQ(map.size(), 1u);
}

}  // namespace
}  // namespace duban
