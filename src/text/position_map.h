#ifndef DUBAN_TEXT_POSITION_MAP_H_
#define DUBAN_TEXT_POSITION_MAP_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/range.h"

namespace duban {

// Takes positions in a text that was made from another (decoded, folded, taken out of markup) back
// to that other. The map is a list of runs; in a run every `unit` bytes of the made text come from
// `source_unit` bytes of the source, so one run covers any stretch of GB18030's two-byte characters
// (3 from 2) or of plain copies (1 from 1), and a character reference is a run of its own.
// A map without runs is the identity. Immutable after it is built; then safe for many threads.
class PositionMap {
 public:
  // From position `at` on, each `unit` bytes come from `source_unit` bytes at `source` on; 0 for
  // what stands nowhere in the source, and was put in at `source`. Calls
  // come with rising `at`; a call that only continues the run before it adds nothing.
  void Add(uint32_t at, uint32_t source, uint32_t unit, uint32_t source_unit);

  // Add(at, source, 1, 1): from `at` on the source is copied byte by byte.
  void AddCopy(uint32_t at, uint32_t source) {
    if (!runs_.empty()) {
      const Run& last = runs_.back();
      if (source - last.source == at - last.at && last.unit == 1 && last.source_unit == 1) return;
    }
    Push({at, source, 1, 1});
  }

  // The source's bytes that the characters in `range` come from. An end in the middle of a unit is
  // moved outwards to the unit's border. An empty range stays empty. Where characters stand in
  // another order in the source (a page shows some of a table's text above the table, cells of a
  // drawn table go on in other lines), all from the first to the last of them there.
  Range ToSource(Range range) const { return runs_.empty() ? range : ToSourceOfRuns(range); }

  // Appends what `from` says of `range`: the text there was copied to `at`.
  void AddRuns(const PositionMap& from, Range range, uint32_t at);

  // Makes room for positions up to `size` and so many runs; more of either come at a cost.
  void Reserve(uint32_t size, size_t runs) {
    runs_.reserve(runs);
    index_.reserve(size / kStride + 1);
  }

  // Forgets the positions from `size` on.
  void Truncate(uint32_t size);

  // Calls `visit` with the source's bytes behind each run of `range`, in order. Bytes of the source
  // that the made text left out are in none.
  template <typename Visit>
  void ForEachSource(Range range, Visit visit) const {
    if (runs_.empty()) return visit(range);
    for (uint32_t at = range.begin; at < range.end;) {
      const Run& run = Find(at);
      const bool last = &run == &runs_.back();
      const uint32_t end = last ? range.end : std::min(range.end, (&run + 1)->at);
      visit(ToSource({at, end}));
      at = end;
    }
  }

  // Takes the single bytes at `positions` (rising) out of the made text: what stood behind them
  // moves up and still comes from where it came from.
  void Remove(const std::vector<uint32_t>& positions);

  bool identity() const { return runs_.empty(); }
  size_t size() const { return runs_.size(); }

 private:
  // ToSource() of a map that has runs; most have none.
  Range ToSourceOfRuns(Range range) const;

  struct Run {
    uint32_t at;
    uint32_t source;
    uint32_t unit;
    uint32_t source_unit;

    // How many units end in `bytes`. Most runs are copies, and a division takes its time.
    uint32_t Units(uint32_t bytes) const { return unit == 1 ? bytes : bytes / unit; }
  };
  static constexpr uint32_t kStride = 64;

  // Appends a run and the places in index_ that it settles.
  void Push(const Run& run);
  // The run that `at` is in: the index says where to begin, a few steps go on from there.
  const Run& Find(uint32_t at) const {
    size_t i = at / kStride < index_.size() ? index_[at / kStride] : runs_.size() - 1;
    while (i + 1 < runs_.size() && runs_[i + 1].at <= at) ++i;
    return runs_[i];
  }

  std::vector<Run> runs_;
  bool rises_ = true;  // The runs come from rising places of the source.
  // The run that position i * kStride is in, for every such position up to the last run's.
  std::vector<uint32_t> index_;
};

}  // namespace duban

#endif  // DUBAN_TEXT_POSITION_MAP_H_
