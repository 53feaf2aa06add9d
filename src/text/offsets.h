#ifndef DUBAN_TEXT_OFFSETS_H_
#define DUBAN_TEXT_OFFSETS_H_

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "text/decode.h"

namespace duban {

// What languages other than C++ count text in.
enum class OffsetUnit { kCodePoints, kUtf16 };

// Turns byte offsets of `input` (0 to its size, in any order) in place into offsets of the same
// places in `input` decoded. An offset inside a character becomes that of the character, a
// byte-order mark counts as one character, and each byte that is wrong in the encoding as one.
// OutOfRange when an offset is beyond the input; then all are left as they were. Linear but for
// sorting the offsets.
absl::Status ConvertOffsets(std::string_view input, Encoding encoding, OffsetUnit unit,
                            absl::Span<uint64_t> offsets);

}  // namespace duban

#endif  // DUBAN_TEXT_OFFSETS_H_
