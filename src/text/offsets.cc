#include "text/offsets.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"

namespace duban {
namespace {

size_t LengthByLead(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

absl::Status ConvertOffsets(std::string_view input, Encoding encoding, OffsetUnit unit,
                            absl::Span<uint64_t> offsets) {
  for (size_t i = 0; i < offsets.size(); ++i) {
    if (offsets[i] > input.size()) {
      return absl::OutOfRangeError(absl::StrCat("offset ", offsets[i], " at index ", i,
                                                " is beyond the input of ", input.size(),
                                                " bytes"));
    }
  }
  absl::StatusOr<Text> text = Decode(input, encoding);
  if (!text.ok()) return text.status();

  std::vector<size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return offsets[a] < offsets[b]; });

  // The characters that begin at one byte of the input (most often one) share their offset:
  // `begins` counts what stands before them, `count` what stands before the next.
  uint64_t begins = 0;
  uint64_t count = 0;
  uint64_t source = 0;
  size_t next = 0;
  const auto settle = [&](uint64_t below) {
    for (; next < order.size() && offsets[order[next]] < below; ++next) {
      offsets[order[next]] = begins;
    }
  };
  const std::string_view utf8 = text->utf8();
  for (size_t at = 0; at < utf8.size() && next < order.size();) {
    const size_t length = LengthByLead(static_cast<unsigned char>(utf8[at]));
    const uint64_t from =
        text->ToSource({static_cast<uint32_t>(at), static_cast<uint32_t>(at + length)}).begin;
    if (from > source) {
      if (at == 0) count = 1;  // A byte-order mark.
      settle(from);
      begins = count;
      source = from;
    }
    count += unit == OffsetUnit::kUtf16 && length == 4 ? 2 : 1;
    at += length;
  }
  settle(input.size());
  if (utf8.empty() && !input.empty()) count = 1;  // Nothing but a byte-order mark.
  begins = count;
  settle(input.size() + 1);
  return absl::OkStatus();
}

}  // namespace duban
