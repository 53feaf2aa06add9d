#ifndef DUBAN_TEXT_RANGE_H_
#define DUBAN_TEXT_RANGE_H_

#include <cstdint>
#include <string_view>

#include "absl/container/inlined_vector.h"

namespace duban {

// A half-open range of bytes in a buffer that the context names. Offsets are 32 bits wide: the
// library refuses inputs of 4 GiB and more.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool Contains(uint32_t at) const { return begin <= at && at < end; }
  std::string_view In(std::string_view buffer) const { return buffer.substr(begin, end - begin); }
  friend bool operator==(Range a, Range b) { return a.begin == b.begin && a.end == b.end; }
  friend bool operator!=(Range a, Range b) { return !(a == b); }
};

// A few ranges: no more memory than a pointer, a size and a capacity.
using Ranges = absl::InlinedVector<Range, 2>;

}  // namespace duban

#endif  // DUBAN_TEXT_RANGE_H_
