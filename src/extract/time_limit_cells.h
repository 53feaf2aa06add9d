#ifndef DUBAN_EXTRACT_TIME_LIMIT_CELLS_H_
#define DUBAN_EXTRACT_TIME_LIMIT_CELLS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/time_limit.h"
#include "text/range.h"

namespace duban::time_limit {

// The last few cells of deadlines that were read and the limits found in each: rows of a table say
// the same again and again (全年).
class ReadCells {
 public:
  // Appends to `out` what was found in a cell of the words in `range`, as found there. False where
  // none is known.
  bool Append(std::string_view text, Range range, std::vector<TimeLimit>* out) const {
    const std::string_view words = range.In(text);
    const auto cell = std::find_if(cells_.begin(), cells_.end(), [&](const Cell& known) {
      return known.words.size() == words.size() && known.words.In(text) == words;
    });
    if (cell == cells_.end()) return false;
    const uint32_t behind = range.begin - cell->words.begin;
    for (size_t i = cell->first; i < cell->last; ++i) {
      TimeLimit limit = (*out)[i];
      limit.text = {limit.text.begin + behind, limit.text.end + behind};
      if (!limit.trigger.empty()) {
        limit.trigger = {limit.trigger.begin + behind, limit.trigger.end + behind};
      }
      out->push_back(std::move(limit));
    }
    return true;
  }

  // Takes note of the limits of `out` from `first` on, found in the cell in `range`; not where one
  // counts from what stands before the cell.
  void Add(Range range, size_t first, const std::vector<TimeLimit>& out) {
    for (size_t i = first; i < out.size(); ++i) {
      if (!out[i].trigger.empty() && out[i].trigger.begin < range.begin) return;
    }
    cells_[next_] = {range, first, out.size()};
    next_ = (next_ + 1) % cells_.size();
  }

 private:
  struct Cell {
    Range words;  // Empty for none.
    size_t first = 0;
    size_t last = 0;
  };
  std::array<Cell, 4> cells_;
  size_t next_ = 0;
};

}  // namespace duban::time_limit

#endif  // DUBAN_EXTRACT_TIME_LIMIT_CELLS_H_
