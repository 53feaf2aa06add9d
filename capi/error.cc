#include <new>

#include "handle.h"

namespace duban::capi {
namespace {

// Given when there is no memory for an error of its own; needs none itself. Never destroyed, so
// that it can be given to any number of callers.
duban_error& OutOfMemory() {
  alignas(duban_error) static unsigned char storage[sizeof(duban_error)];
  static duban_error& error =
      *new (storage) duban_error{duban_error::kMagic, DUBAN_OUT_OF_MEMORY, "out of memory"};
  return error;
}

duban_status CodeOf(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kOk:
      return DUBAN_OK;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kNotFound:
    case absl::StatusCode::kFailedPrecondition:
    case absl::StatusCode::kDataLoss:
      return DUBAN_INVALID_ARGUMENT;
    case absl::StatusCode::kOutOfRange:
      return DUBAN_OUT_OF_RANGE;
    case absl::StatusCode::kResourceExhausted:
      return DUBAN_OUT_OF_MEMORY;
    case absl::StatusCode::kUnimplemented:
      return DUBAN_UNIMPLEMENTED;
    default:
      return DUBAN_INTERNAL;
  }
}

}  // namespace

duban_status Fail(duban_status code, std::string_view message, duban_error** error) noexcept {
  if (error == nullptr) return code;
  try {
    *error = new duban_error{duban_error::kMagic, code, std::string(message)};
  } catch (...) {
    *error = &OutOfMemory();
  }
  return code;
}

duban_status Fail(const absl::Status& status, duban_error** error) {
  const absl::string_view message = status.message();
  return Fail(CodeOf(status.code()), {message.data(), message.size()}, error);
}

}  // namespace duban::capi

duban_status duban_error_code(const duban_error* error) {
  return duban::capi::CheckHandle(error).ok() ? error->code : DUBAN_INVALID_ARGUMENT;
}

duban_status duban_error_message(duban_string* out, const duban_error* error) {
  if (out == nullptr) return DUBAN_INVALID_ARGUMENT;
  *out = {nullptr, 0};
  if (!duban::capi::CheckHandle(error).ok()) return DUBAN_INVALID_ARGUMENT;
  *out = duban::capi::ToC(error->message);
  return DUBAN_OK;
}

void duban_error_destroy(duban_error* error) {
  if (error == &duban::capi::OutOfMemory()) return;
  duban::capi::Destroy(error);
}
