#ifndef DUBAN_BENCH_MIXED_NOTICES_H_
#define DUBAN_BENCH_MIXED_NOTICES_H_

#include <cstddef>
#include <string>
#include <vector>

namespace duban::bench {

// Our own notices (tests/notices/*.txt) in the order of their names. Empty when the folder is not
// there.
std::vector<std::string> ReadNotices();

// About `size` bytes of lines of those notices in which the clauses between punctuation marks are
// shuffled over all notices, so that no two lines repeat: repeated text flatters caches and branch
// predictors. The layout of each line (numbers, bars, line ends) stays. The same for the same seed.
std::string MixedNotices(const std::vector<std::string>& notices, size_t size, unsigned seed);

}  // namespace duban::bench

#endif  // DUBAN_BENCH_MIXED_NOTICES_H_
