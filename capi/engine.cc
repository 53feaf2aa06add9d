#include <google/protobuf/stubs/logging.h>

#include <string>
#include <vector>

#include "handle.h"

using duban::capi::CheckBytes;
using duban::capi::Guard;
using duban::capi::ViewOf;

namespace {

// Copies `count` texts; `name` is that of the member.
absl::Status CopyTexts(const char* name, const duban_string* texts, size_t count,
                       std::vector<std::string>* out) {
  if (texts == nullptr && count != 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("duban_engine_options.", name, "s is NULL, ", name, "_count is not 0"));
  }
  for (size_t i = 0; i < count; ++i) {
    const std::string text = absl::StrCat("duban_engine_options.", name, "s[", i, "].data");
    const absl::Status status = CheckBytes(texts[i].data, texts[i].size, text.c_str());
    if (!status.ok()) return status;
    out->emplace_back(ViewOf(texts[i]));
  }
  return absl::OkStatus();
}

absl::Status ToCpp(const duban_engine_options& options, duban::EngineOptions* out) {
  const absl::Status status =
      CopyTexts("lexicon", options.lexicons, options.lexicon_count, &out->lexicons);
  if (!status.ok()) return status;
  return CopyTexts("calendar", options.calendars, options.calendar_count, &out->calendars);
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
    absl::Status status = duban::capi::ReadOptions(
        options, offsetof(duban_engine_options, calendars), "duban_engine_options", &known);
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
