// Any bytes in any format and encoding: no crash, spans inside the input, JSON that protobuf reads
// back to the same message.
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"
#include "inputs/damage.h"
#include "testing/quotes.h"
#include "text/utf8.h"

namespace {

const duban::Engine& TheEngine() {
  static const duban::Engine& engine = *duban::Engine::Create().value().release();
  return engine;
}

void CheckSpans(const duban::v1::Notice& notice, size_t size) {
  const auto check = [&](const char*, const duban::v1::Span& span, const std::string& text) {
    if (span.begin() > span.end() || span.end() > size) std::abort();
    if (duban::ValidUtf8Prefix(text) != text.size()) std::abort();
  };
  duban::testing::ForEachQuote(notice, check);
  for (const auto& warning : notice.warnings()) check("warning", warning.span(), "");
}

}  // namespace

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

// Damages text as a notice's, half of the time; bytes alone seldom make another layout.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size,
                                          unsigned seed) {
  if (seed % 2 == 0 || size < 2) return LLVMFuzzerMutate(data, size, max_size);
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string damaged = duban::inputs::Damager({text}, seed).Next().substr(0, max_size - 1);
  std::copy(damaged.begin(), damaged.end(), data + 1);
  return 1 + damaged.size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the format and the encoding.
  duban::ExtractOptions options;
  options.format = static_cast<duban::InputFormat>(data[0] % 4);
  options.encoding = static_cast<duban::InputEncoding>(data[0] / 4 % 6);
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  duban::v1::Notice notice;
  if (!TheEngine().Extract(input, options, &notice).ok()) return 0;
  // Spans of DOCX are places in its document part, which may be longer than the file.
  const bool packed = input.substr(0, 2) == "PK";
  CheckSpans(notice, packed ? UINT32_MAX : input.size());
  duban::v1::Notice again;
  if (!google::protobuf::util::JsonStringToMessage(duban::ToJson(notice), &again).ok() ||
      again.SerializeAsString() != notice.SerializeAsString()) {
    std::abort();
  }
  return 0;
}
