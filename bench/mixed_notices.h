#ifndef DUBAN_BENCH_MIXED_NOTICES_H_
#define DUBAN_BENCH_MIXED_NOTICES_H_

#include <cstddef>
#include <string>
#include <vector>

namespace duban::bench {

// The notices of a folder (*.txt) in the order of their names; without a folder our own
// (tests/notices). Empty when the folder is not there.
std::vector<std::string> ReadNotices(const std::string& folder);
std::vector<std::string> ReadNotices();

// The notices, each made at least `size` bytes long by repeating the lines of its middle, and the
// clauses between punctuation marks shuffled over all of them, so that no two lines repeat:
// repeated text flatters caches and branch predictors. A clause takes the place of one that ends in
// the same character, so that units, dates and prose stay where they were; the layout of each line
// (numbers, bars, line ends) stays. The same for the same seed.
std::vector<std::string> MixedNotices(const std::vector<std::string>& notices, size_t size,
                                      unsigned seed);

// One of those of our own: the notice with the longest table. Empty when the folder is not there.
std::string LongNotice(size_t size);

}  // namespace duban::bench

#endif  // DUBAN_BENCH_MIXED_NOTICES_H_
