#ifndef DUBAN_TEXT_DECODE_H_
#define DUBAN_TEXT_DECODE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "text/encoding.h"
#include "text/text.h"

namespace duban {

// Turns `bytes` into valid UTF-8. kAuto goes by a byte-order mark; else UTF-8 when the bytes are
// valid in it; else by a `<meta charset>` in the first 4 KiB; else by what the bytes look like. A
// declaration that the bytes contradict makes a warning. Bytes that are wrong in the encoding
// become U+FFFD and a warning each (the first 100 apart, the rest summed up in one). The result may
// borrow `bytes`. Fails with InvalidArgument when `bytes` holds 2 GiB or more, with
// FailedPrecondition when the C library has no converter for the encoding. Linear in the input.
absl::StatusOr<Text> Decode(std::string_view bytes, Encoding encoding = Encoding::kAuto);

}  // namespace duban

#endif  // DUBAN_TEXT_DECODE_H_
