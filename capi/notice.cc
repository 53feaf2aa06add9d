// A notice read, and given whole.
#include <limits>

#include "absl/cleanup/cleanup.h"
#include "handle.h"

using duban::capi::CheckBytes;
using duban::capi::CheckHandle;
using duban::capi::GiveBuffer;
using duban::capi::Guard;
using duban::capi::ReadJsonFlags;
using duban::capi::ViewOf;

namespace {

absl::Status ToCpp(const duban_extract_options& options, duban::ExtractOptions* out) {
  if (options.format < DUBAN_FORMAT_AUTO || options.format > DUBAN_FORMAT_DOCX) {
    return absl::InvalidArgumentError(absl::StrCat(
        "duban_extract_options.format is ", options.format, "; it must be one of DUBAN_FORMAT_…"));
  }
  if (options.encoding < DUBAN_ENCODING_AUTO || options.encoding > DUBAN_ENCODING_UTF16BE) {
    return absl::InvalidArgumentError(absl::StrCat("duban_extract_options.encoding is ",
                                                   options.encoding,
                                                   "; it must be one of DUBAN_ENCODING_…"));
  }
  out->format = static_cast<duban::InputFormat>(options.format);
  out->encoding = static_cast<duban::InputEncoding>(options.encoding);
  return absl::OkStatus();
}

// What both functions that read a notice do, once they have one to read into.
absl::Status ExtractInto(const duban_engine* engine, const char* input, size_t size,
                         const duban_extract_options* options, duban_notice* notice) {
  absl::Status status = CheckHandle(engine);
  if (!status.ok()) return status;
  status = CheckBytes(input, size, "input");
  if (!status.ok()) return status;
  duban_extract_options known;
  status = duban::capi::ReadOptions(options, offsetof(duban_extract_options, keep_text),
                                    "duban_extract_options", &known);
  if (!status.ok()) return status;
  duban::ExtractOptions cpp;
  status = ToCpp(known, &cpp);
  if (!status.ok()) return status;
  const std::string_view bytes = ViewOf(input, size);
  notice->bytes_read += size;
  return known.keep_text == 0 ? engine->engine->Extract(bytes, cpp, notice->notice)
                              : engine->engine->Extract(bytes, cpp, notice->notice, &notice->text);
}

}  // namespace

duban_status duban_extract(duban_notice** out, const duban_engine* engine, const char* input,
                           size_t size, const duban_extract_options* options, duban_error** error) {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_notice** out is NULL");
    absl::Status status = CheckHandle(engine);
    if (!status.ok()) return status;
    std::unique_ptr<duban_notice> handle = engine->pool->Take();
    handle->pool = engine->pool;
    status = ExtractInto(engine, input, size, options, handle.get());
    if (!status.ok()) return status;
    *out = handle.release();
    return absl::OkStatus();
  });
}

duban_status duban_extract_into(duban_notice* notice, const duban_engine* engine, const char* input,
                                size_t size, const duban_extract_options* options,
                                duban_error** error) {
  return Guard(error, [&]() -> absl::Status {
    absl::Status status = CheckHandle(notice);
    if (!status.ok()) return status;
    notice->text = duban::ReadText();
    auto empty = absl::MakeCleanup([&] { notice->notice->Clear(); });
    status = ExtractInto(engine, input, size, options, notice);
    if (status.ok()) std::move(empty).Cancel();
    return status;
  });
}

duban_status duban_notice_from_protobuf(duban_notice** out, const char* bytes, size_t size,
                                        duban_error** error) {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_notice** out is NULL");
    const absl::Status status = CheckBytes(bytes, size, "bytes");
    if (!status.ok()) return status;
    if (size > static_cast<size_t>(std::numeric_limits<int>::max())) {
      return absl::InvalidArgumentError("a serialised notice is smaller than 2 GiB");
    }
    auto handle = std::make_unique<duban_notice>();
    if (!handle->notice->ParseFromArray(bytes, static_cast<int>(size))) {
      return absl::InvalidArgumentError("the bytes are not a serialised duban.v1.Notice");
    }
    *out = handle.release();
    return absl::OkStatus();
  });
}

void duban_notice_destroy(duban_notice* notice) {
  std::unique_ptr<duban_notice> released = duban::capi::Release(notice);
  if (released == nullptr) return;
  if (const auto pool = released->pool.lock()) pool->Give(std::move(released));
}

duban_status duban_notice_to_json(duban_buffer** out, const duban_notice* notice, uint32_t flags,
                                  duban_error** error) {
  return GiveBuffer(out, error, [&](std::string* bytes) -> absl::Status {
    duban::JsonOptions options;
    absl::Status status = CheckHandle(notice);
    if (status.ok()) status = ReadJsonFlags(flags, &options);
    if (status.ok()) duban::AppendJson(*notice->notice, options, bytes);
    return status;
  });
}

duban_status duban_notice_to_protobuf(duban_buffer** out, const duban_notice* notice,
                                      duban_error** error) {
  return GiveBuffer(out, error, [&](std::string* bytes) -> absl::Status {
    const absl::Status status = CheckHandle(notice);
    if (!status.ok()) return status;
    if (notice->notice->SerializeToString(bytes)) return absl::OkStatus();
    return absl::InvalidArgumentError("the notice is 2 GiB or more when serialised");
  });
}

duban_status duban_buffer_read(duban_string* out, const duban_buffer* buffer, duban_error** error) {
  if (out != nullptr) *out = {nullptr, 0};
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_string* out is NULL");
    const absl::Status status = CheckHandle(buffer);
    if (!status.ok()) return status;
    *out = duban::capi::ToC(buffer->bytes);
    return absl::OkStatus();
  });
}

void duban_buffer_destroy(duban_buffer* buffer) { duban::capi::Destroy(buffer); }
