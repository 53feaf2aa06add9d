#include "text/position_map.h"

#include <algorithm>
#include <utility>

namespace duban {

void PositionMap::Add(uint32_t at, uint32_t source, uint32_t unit, uint32_t source_unit) {
  if (!runs_.empty()) {
    const Run& last = runs_.back();
    const uint32_t steps = (at - last.at) / last.unit;
    if (last.unit == unit && last.source_unit == source_unit && (at - last.at) % unit == 0 &&
        last.source + steps * source_unit == source) {
      return;
    }
  }
  Push({at, source, unit, source_unit});
}

void PositionMap::Push(const Run& run) {
  // A position before the first run is the first run's.
  const uint32_t before = runs_.empty() ? 0 : static_cast<uint32_t>(runs_.size()) - 1;
  while (index_.size() * kStride < run.at) index_.push_back(before);
  rises_ = rises_ && (runs_.empty() || run.source >= runs_.back().source);
  runs_.push_back(run);
}

void PositionMap::AddRuns(const PositionMap& from, Range range, uint32_t at) {
  if (from.runs_.empty()) return AddCopy(at, range.begin);
  while (range.begin < range.end) {
    const Run& run = from.Find(range.begin);
    const bool last = &run == &from.runs_.back();
    const uint32_t end = last ? range.end : std::min(range.end, (&run + 1)->at);
    const uint32_t steps = range.begin > run.at ? (range.begin - run.at) / run.unit : 0;
    Add(at, run.source + steps * run.source_unit, run.unit, run.source_unit);
    at += end - range.begin;
    range.begin = end;
  }
}

Range PositionMap::ToSourceOfRuns(Range range) const {
  const Run& first = Find(range.begin);
  const uint32_t offset = range.begin > first.at ? range.begin - first.at : 0;
  const uint32_t begin = first.source + first.Units(offset) * first.source_unit;
  if (range.empty()) return {begin, begin};
  // Mostly all of it was copied from one place.
  if (first.unit == 1 && first.source_unit == 1 && range.begin >= first.at &&
      (&first == &runs_.back() || (&first + 1)->at >= range.end)) {
    return {begin, begin + range.size()};
  }
  const Run& last = Find(range.end - 1);
  const uint32_t end = last.source + (last.Units(range.end - 1 - last.at) + 1) * last.source_unit;
  if (rises_ || &first == &last) return {begin, end};
  // What stands between may lie before the begin or behind the end: all of it.
  Range all = {std::min(begin, last.source), end};
  for (const Run* run = &first; run != &last; ++run) {
    const uint32_t size = (run + 1)->at - run->at;
    all.begin = std::min(all.begin, run == &first ? begin : run->source);
    all.end =
        std::max(all.end, run->source + (size + run->unit - 1) / run->unit * run->source_unit);
  }
  return all;
}

void PositionMap::Truncate(uint32_t size) {
  while (!runs_.empty() && runs_.back().at >= size) runs_.pop_back();
  index_.resize(std::min<size_t>(index_.size(), (size + kStride - 1) / kStride));
}

void PositionMap::Remove(const std::vector<uint32_t>& positions) {
  std::vector<Run> runs = std::move(runs_);
  runs_.clear();
  runs_.reserve(runs.size() + positions.size());
  index_.clear();
  uint32_t removed = 0;
  size_t next = 0;
  for (size_t i = 0; i < runs.size(); ++i) {
    const Run run = runs[i];
    const uint32_t end = i + 1 < runs.size() ? runs[i + 1].at : UINT32_MAX;
    Push({run.at - removed, run.source, run.unit, run.source_unit});
    while (next < positions.size() && positions[next] < end) {
      const uint32_t behind = positions[next++] + 1;
      ++removed;
      if (behind >= end) continue;
      const uint32_t steps = (behind - run.at) / run.unit;
      Push({behind - removed, run.source + steps * run.source_unit, run.unit, run.source_unit});
    }
  }
}

}  // namespace duban
