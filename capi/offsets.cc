#include "text/offsets.h"

#include "handle.h"

duban_status duban_convert_offsets(uint64_t* offsets, size_t count, const char* input, size_t size,
                                   int32_t encoding, int32_t unit, duban_error** error) {
  return duban::capi::Guard(error, [&]() -> absl::Status {
    if (offsets == nullptr && count != 0) {
      return absl::InvalidArgumentError("uint64_t* offsets is NULL and count is not 0");
    }
    const absl::Status status = duban::capi::CheckBytes(input, size, "input");
    if (!status.ok()) return status;
    if (encoding < DUBAN_ENCODING_AUTO || encoding > DUBAN_ENCODING_UTF16BE) {
      return absl::InvalidArgumentError(
          absl::StrCat("encoding is ", encoding, "; it must be one of DUBAN_ENCODING_…"));
    }
    if (unit != DUBAN_OFFSET_CODE_POINTS && unit != DUBAN_OFFSET_UTF16) {
      return absl::InvalidArgumentError(
          absl::StrCat("unit is ", unit, "; it must be one of DUBAN_OFFSET_…"));
    }
    return duban::ConvertOffsets(
        duban::capi::ViewOf(input, size), static_cast<duban::Encoding>(encoding),
        unit == DUBAN_OFFSET_UTF16 ? duban::OffsetUnit::kUtf16 : duban::OffsetUnit::kCodePoints,
        absl::MakeSpan(offsets, count));
  });
}
