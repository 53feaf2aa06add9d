#include "cli/ordered_work.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace duban::cli {
namespace {

TEST(WorkInOrderTest, UsesResultsInOrderWhateverTheThreads) {
  for (const size_t threads : {0, 1, 2, 7, 100}) {
    std::vector<size_t> used;
    WorkInOrder<size_t>(
        50, threads,
        [](size_t i) {
          // The first ones take longest.
          std::this_thread::sleep_for(std::chrono::microseconds((50 - i) * 20));
          return i * i;
        },
        [&](size_t i, size_t square) {
          EXPECT_EQ(square, i * i);
          used.push_back(i);
          return true;
        });
    std::vector<size_t> expected(50);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(used, expected) << threads;
  }
}

TEST(WorkInOrderTest, DoesNotRunFarAheadOfWhatIsUsed) {
  std::atomic<size_t> begun = 0;
  size_t ahead = 0;
  WorkInOrder<int>(
      200, 2, [&](size_t) { return ++begun, 0; },
      [&](size_t i, int) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        ahead = std::max(ahead, begun.load() - i);
        return true;
      });
  EXPECT_EQ(begun, 200u);
  EXPECT_LE(ahead, 2u * 4 + 1);
}

TEST(WorkInOrderTest, StopsEarlyAndTakesNothing) {
  size_t used = 0;
  WorkInOrder<int>(
      1000, 4, [](size_t) { return 0; }, [&](size_t, int) { return ++used < 3; });
  EXPECT_EQ(used, 3u);
  WorkInOrder<int>(
      0, 4, [](size_t) { return 0; }, [](size_t, int) { return false; });
}

}  // namespace
}  // namespace duban::cli
