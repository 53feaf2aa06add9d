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
  runs_.push_back({at, source, unit, source_unit});
}

const PositionMap::Run& PositionMap::Find(uint32_t at) const {
  auto it = std::upper_bound(runs_.begin(), runs_.end(), at,
                             [](uint32_t value, const Run& run) { return value < run.at; });
  return it == runs_.begin() ? *it : *(it - 1);
}

Range PositionMap::ToSource(Range range) const {
  if (runs_.empty()) return range;
  const Run& first = Find(range.begin);
  const uint32_t offset = range.begin > first.at ? range.begin - first.at : 0;
  const uint32_t begin = first.source + offset / first.unit * first.source_unit;
  if (range.empty()) return {begin, begin};
  const Run& last = Find(range.end - 1);
  const uint32_t end = last.source + ((range.end - 1 - last.at) / last.unit + 1) * last.source_unit;
  return {begin, end};
}

void PositionMap::Truncate(uint32_t size) {
  while (!runs_.empty() && runs_.back().at >= size) runs_.pop_back();
}

void PositionMap::Remove(const std::vector<uint32_t>& positions) {
  std::vector<Run> moved;
  moved.reserve(runs_.size() + positions.size());
  uint32_t removed = 0;
  size_t next = 0;
  for (size_t i = 0; i < runs_.size(); ++i) {
    const Run run = runs_[i];
    const uint32_t end = i + 1 < runs_.size() ? runs_[i + 1].at : UINT32_MAX;
    moved.push_back({run.at - removed, run.source, run.unit, run.source_unit});
    while (next < positions.size() && positions[next] < end) {
      const uint32_t behind = positions[next++] + 1;
      ++removed;
      if (behind >= end) continue;
      const uint32_t steps = (behind - run.at) / run.unit;
      moved.push_back(
          {behind - removed, run.source + steps * run.source_unit, run.unit, run.source_unit});
    }
  }
  runs_ = std::move(moved);
}

}  // namespace duban
