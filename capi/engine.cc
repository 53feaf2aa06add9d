#include <google/protobuf/stubs/logging.h>

#include "handle.h"

using duban::capi::Guard;

namespace {

absl::Status ToCpp(const duban_engine_options& options, duban::EngineOptions* out) {
  if (options.lexicons == nullptr && options.lexicon_count != 0) {
    return absl::InvalidArgumentError(
        "duban_engine_options.lexicons is NULL, lexicon_count is not 0");
  }
  for (size_t i = 0; i < options.lexicon_count; ++i) {
    const duban_string& lexicon = options.lexicons[i];
    if (lexicon.data == nullptr && lexicon.size != 0) {
      return absl::InvalidArgumentError(
          absl::StrCat("duban_engine_options.lexicons[", i, "].data is NULL, its size is not 0"));
    }
    out->lexicons.emplace_back(lexicon.size == 0 ? "" : lexicon.data, lexicon.size);
  }
  return absl::OkStatus();
}

}  // namespace

duban_status duban_engine_create(duban_engine** out, const duban_engine_options* options,
                                 duban_error** error) {
  if (out != nullptr) *out = nullptr;
  return Guard(error, [&]() -> absl::Status {
    if (out == nullptr) return absl::InvalidArgumentError("duban_engine** out is NULL");
#ifdef DUBAN_SELF_CONTAINED
    // The protobuf inside this library is its own, and may not write to standard error.
    google::protobuf::SetLogHandler(nullptr);
#endif
    duban_engine_options known;
    absl::Status status = duban::capi::ReadOptions(options, sizeof(duban_engine_options),
                                                   "duban_engine_options", &known);
    if (!status.ok()) return status;
    duban::EngineOptions cpp;
    status = ToCpp(known, &cpp);
    if (!status.ok()) return status;
    auto engine = duban::Engine::Create(cpp);
    if (!engine.ok()) return engine.status();
    auto handle = std::make_unique<duban_engine>();
    handle->engine = *std::move(engine);
    *out = handle.release();
    return absl::OkStatus();
  });
}

void duban_engine_destroy(duban_engine* engine) { duban::capi::Destroy(engine); }
