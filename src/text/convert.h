#ifndef DUBAN_TEXT_CONVERT_H_
#define DUBAN_TEXT_CONVERT_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "text/encoding.h"
#include "text/text.h"

namespace duban {

// Turns `bytes` in `encoding` (not kAuto), which stand at `source_offset` of the caller's input and
// begin with no byte-order mark, into valid UTF-8. Bytes that are wrong become U+FFFD and a warning
// each (the first 100 apart, the rest summed up in one). Never borrows `bytes`.
//
// GB18030 and Big5 are converted by the C library's iconv; docs/encodings.md lists how it differs
// from the standard. Fails with FailedPrecondition when the C library has no converter for
// `encoding` (a system without its gconv modules), with InvalidArgument when the result would reach
// 4 GiB. Linear in the input.
absl::StatusOr<Text> ConvertToUtf8(std::string_view bytes, Encoding encoding,
                                   uint32_t source_offset);

}  // namespace duban

#endif  // DUBAN_TEXT_CONVERT_H_
