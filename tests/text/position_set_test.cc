#include "text/position_set.h"

#include <gtest/gtest.h>

#include <vector>

namespace duban {
namespace {

TEST(PositionSetTest, SaysWhetherAPositionStandsInARange) {
  PositionSet set(300);
  for (const uint32_t position : {0u, 63u, 64u, 200u, 299u}) set.Add(position);
  const struct {
    Range range;
    bool any;
  } kCases[] = {{{0, 0}, false},     {{0, 1}, true},     {{1, 63}, false},  {{1, 64}, true},
                {{64, 65}, true},    {{65, 200}, false}, {{65, 201}, true}, {{128, 192}, false},
                {{201, 299}, false}, {{201, 300}, true}};
  for (const auto& c : kCases) {
    EXPECT_EQ(set.AnyIn(c.range), c.any) << c.range.begin << " to " << c.range.end;
  }
}

TEST(PositionSetTest, TellsThemInOrderAndForgetsThem) {
  PositionSet set(200);
  for (const uint32_t position : {130u, 5u, 64u, 63u}) set.Add(position);
  const auto all = [&] {
    std::vector<uint32_t> positions;
    set.ForEach([&](uint32_t position) { positions.push_back(position); });
    return positions;
  };
  EXPECT_EQ(all(), (std::vector<uint32_t>{5, 63, 64, 130}));
  set.Remove(64, 131);
  EXPECT_EQ(all(), (std::vector<uint32_t>{5, 63}));
}

}  // namespace
}  // namespace duban
