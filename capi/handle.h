// What every part of the C ABI is made of: handles, errors, structs that grow, the border that no
// exception crosses. To add a function: declare it in include/duban/c_api.h, write it here in the
// shape of duban_notice_to_json (notice.cc), add a case to tests/capi/.
#ifndef DUBAN_CAPI_HANDLE_H_
#define DUBAN_CAPI_HANDLE_H_

#include <google/protobuf/arena.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "duban/c_api.h"
#include "duban/calendar.h"
#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"
#include "notice_pool.h"

// Each handle begins with a number of its type, so that a handle of another type, or memory that is
// none, is told from a right one before anything else of it is read.
struct duban_engine {
  static constexpr uint32_t kMagic = 0x64626E01;
  static constexpr const char* kName = "duban_engine";
  uint32_t magic = kMagic;
  std::unique_ptr<duban::Engine> engine;
  std::shared_ptr<duban::capi::NoticePool> pool = std::make_shared<duban::capi::NoticePool>();
};

struct duban_notice {
  static constexpr uint32_t kMagic = 0x64626E02;
  static constexpr const char* kName = "duban_notice";
  uint32_t magic = kMagic;
  google::protobuf::Arena arena;
  duban::v1::Notice* notice = google::protobuf::Arena::CreateMessage<duban::v1::Notice>(&arena);
  duban::ReadText text;  // Empty unless it was to be kept.
  // Where it goes when it is destroyed, as long as the engine that read it lives.
  std::weak_ptr<duban::capi::NoticePool> pool;
  size_t bytes_read = 0;  // Of all that was read into it.
};

struct duban_buffer {
  static constexpr uint32_t kMagic = 0x64626E03;
  static constexpr const char* kName = "duban_buffer";
  uint32_t magic = kMagic;
  std::string bytes;
};

struct duban_error {
  static constexpr uint32_t kMagic = 0x64626E04;
  static constexpr const char* kName = "duban_error";
  uint32_t magic = kMagic;
  duban_status code = DUBAN_INTERNAL;
  std::string message;
  std::string chinese;
};

namespace duban::capi {

// Writes `code` and `message`, in whatever language is asked for, to `*error` unless `error` is
// NULL; returns `code`.
duban_status Fail(duban_status code, std::string_view message, duban_error** error) noexcept;
duban_status Fail(const absl::Status& status, duban_error** error);

// Reads the day that the caller gave as `name`.
inline absl::Status ReadDay(const char* name, std::string_view text, absl::CivilDay* day) {
  const auto date = ParseDate(text);
  if (date) {
    *day = *date;
    return absl::OkStatus();
  }
  constexpr size_t kShown = 32;
  return absl::InvalidArgumentError(
      absl::StrCat(name, " is \"", absl::CHexEscape({text.data(), std::min(text.size(), kShown)}),
                   "\", which is no date; want one like 2024-03-01 (10 bytes)"));
}

// InvalidArgument unless `handle` is a live Handle.
template <typename Handle>
absl::Status CheckHandle(const Handle* handle) {
  if (handle == nullptr) return absl::InvalidArgumentError(absl::StrCat(Handle::kName, " is NULL"));
  if (handle->magic != Handle::kMagic) {
    return absl::InvalidArgumentError(
        absl::StrCat("the handle is no ", Handle::kName, ", or one that was destroyed"));
  }
  return absl::OkStatus();
}

// The handle that a destroy function was given, which is none any more; null for what is no handle.
template <typename Handle>
std::unique_ptr<Handle> Release(Handle* handle) {
  if (handle == nullptr || handle->magic != Handle::kMagic) return nullptr;
  // Volatile, or the compiler leaves out a write to memory that is about to go.
  *static_cast<volatile uint32_t*>(&handle->magic) = 0;
  return std::unique_ptr<Handle>(handle);
}

// What a destroy function does.
template <typename Handle>
void Destroy(Handle* handle) {
  Release(handle);
}

// Runs `body`, which returns an absl::Status, and turns its failure or its exception into a status
// and an error.
template <typename Body>
duban_status Guard(duban_error** error, Body body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    const absl::Status status = body();
    return status.ok() ? DUBAN_OK : Fail(status, error);
  } catch (const std::bad_alloc&) {
    return Fail(DUBAN_OUT_OF_MEMORY, "out of memory", error);
  } catch (const std::exception& e) {
    return Fail(DUBAN_INTERNAL, e.what(), error);
  } catch (...) {
    return Fail(DUBAN_INTERNAL, "an unknown exception", error);
  }
}

// `options` as the library knows it, from what the caller's version of the struct holds. `kFirst`
// is the size of the struct's first version.
template <typename Options>
absl::Status ReadOptions(const Options* options, size_t first, const char* name, Options* known) {
  *known = Options{};
  known->struct_size = sizeof(Options);
  if (options == nullptr) return absl::OkStatus();
  const size_t size = options->struct_size;
  if (size < first || size > 4096) {
    return absl::InvalidArgumentError(absl::StrCat(
        name, ".struct_size is ", size, "; it must be sizeof(", name, "), here ", sizeof(Options)));
  }
  std::memcpy(known, options, size < sizeof(Options) ? size : sizeof(Options));
  const char* bytes = reinterpret_cast<const char*>(options);
  for (size_t i = sizeof(Options); i < size; ++i) {
    if (bytes[i] != 0) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, " has a member at byte ", i,
                       " that this version of the library does not know; it must be zero"));
    }
  }
  return absl::OkStatus();
}

// Whether `out` can be written to: its struct_size is at least that of its first version.
template <typename Struct>
absl::Status CheckStruct(const Struct* out, size_t first, const char* name) {
  if (out == nullptr) return absl::InvalidArgumentError(absl::StrCat(name, "* out is NULL"));
  if (out->struct_size < first || out->struct_size > 4096) {
    return absl::InvalidArgumentError(absl::StrCat(name, ".struct_size is ", out->struct_size,
                                                   "; set it to sizeof(", name, "), here ",
                                                   sizeof(Struct)));
  }
  return absl::OkStatus();
}

// Everything of `out` but its struct_size becomes zero.
template <typename Struct>
void ZeroStruct(Struct* out) {
  std::memset(reinterpret_cast<char*>(out) + sizeof(size_t), 0, out->struct_size - sizeof(size_t));
}

// Gives the caller as much of `full` as its version of the struct holds.
template <typename Struct>
void WriteStruct(const Struct& full, Struct* out) {
  const size_t size = out->struct_size;
  const size_t known = size < sizeof(Struct) ? size : sizeof(Struct);
  std::memcpy(reinterpret_cast<char*>(out) + sizeof(size_t),
              reinterpret_cast<const char*>(&full) + sizeof(size_t), known - sizeof(size_t));
  if (size > known) std::memset(reinterpret_cast<char*>(out) + known, 0, size - known);
}

inline duban_string ToC(const std::string& s) { return {s.c_str(), s.size()}; }

// Text or bytes that the caller gave as `name`: InvalidArgument for a size without data.
inline absl::Status CheckBytes(const char* data, size_t size, const char* name) {
  if (data != nullptr || size == 0) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(name, " is NULL and its size is not 0"));
}

// A view of them; `data` may be NULL when there are none.
inline std::string_view ViewOf(const char* data, size_t size) {
  return size == 0 ? std::string_view() : std::string_view(data, size);
}
inline std::string_view ViewOf(const duban_string& s) { return ViewOf(s.data, s.size); }

// The flags of a function that gives JSON.
inline absl::Status ReadJsonFlags(uint32_t flags, JsonOptions* options) {
  if ((flags & ~static_cast<uint32_t>(DUBAN_JSON_PRETTY)) != 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("flags is ", flags, "; it must be 0 or DUBAN_JSON_PRETTY"));
  }
  options->pretty = (flags & DUBAN_JSON_PRETTY) != 0;
  return absl::OkStatus();
}

// What a function does that gives a buffer: `fill` fills its bytes, or fails.
template <typename Fill>
duban_status GiveBuffer(duban_buffer** out, duban_error** error, Fill fill) noexcept {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_buffer** out is NULL");
    auto buffer = std::make_unique<duban_buffer>();
    absl::Status status = fill(&buffer->bytes);
    if (status.ok()) *out = buffer.release();
    return status;
  });
}

}  // namespace duban::capi

#endif  // DUBAN_CAPI_HANDLE_H_
