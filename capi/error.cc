#include "duban/error.h"

#include <new>

#include "handle.h"

namespace duban::capi {
namespace {

// Given when there is no memory for an error of its own; needs none itself. Never destroyed, so
// that it can be given to any number of callers.
duban_error& OutOfMemory() {
  alignas(duban_error) static unsigned char storage[sizeof(duban_error)];
  static duban_error& error =
      *new (storage) duban_error{duban_error::kMagic, DUBAN_OUT_OF_MEMORY, "out of memory",
                                 // Short enough for a string to hold without memory.
                                 "内存不足"};
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

duban_status Fail(duban_status code, std::string_view message, std::string_view chinese,
                  duban_error** error) noexcept {
  if (error == nullptr) return code;
  try {
    *error = new duban_error{duban_error::kMagic, code, std::string(message), std::string(chinese)};
  } catch (...) {
    *error = &OutOfMemory();
  }
  return code;
}

duban_status ReadMessage(duban_string* out, const duban_error* error,
                         std::string duban_error::*message) {
  if (out == nullptr) return DUBAN_INVALID_ARGUMENT;
  *out = {nullptr, 0};
  if (!CheckHandle(error).ok()) return DUBAN_INVALID_ARGUMENT;
  *out = ToC(error->*message);
  return DUBAN_OK;
}

}  // namespace

duban_status Fail(duban_status code, std::string_view message, duban_error** error) noexcept {
  return Fail(code, message, message, error);
}

duban_status Fail(const absl::Status& status, duban_error** error) {
  const absl::string_view message = status.message();
  return Fail(CodeOf(status.code()), {message.data(), message.size()}, ChineseMessage(status),
              error);
}

}  // namespace duban::capi

duban_status duban_error_code(const duban_error* error) {
  return duban::capi::CheckHandle(error).ok() ? error->code : DUBAN_INVALID_ARGUMENT;
}

duban_status duban_error_message(duban_string* out, const duban_error* error) {
  return duban::capi::ReadMessage(out, error, &duban_error::message);
}

duban_status duban_error_message_zh(duban_string* out, const duban_error* error) {
  return duban::capi::ReadMessage(out, error, &duban_error::chinese);
}

void duban_error_destroy(duban_error* error) {
  if (error == &duban::capi::OutOfMemory()) return;
  duban::capi::Destroy(error);
}
