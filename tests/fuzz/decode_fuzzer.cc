// Any bytes in any encoding: valid UTF-8 comes out, and every character has its place.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/decode.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto text = duban::Decode(input, static_cast<duban::Encoding>(data[0] % 6));
  if (!text.ok()) std::abort();
  const std::string_view utf8 = text->utf8();
  if (duban::ValidUtf8Prefix(utf8) != utf8.size()) std::abort();
  uint32_t reached = 0;
  for (uint32_t at = 0; at < utf8.size();) {
    const uint32_t end = at + duban::DecodeAt(utf8, at).size;
    const duban::Range source = text->ToSource({at, end});
    if (source.begin < reached || source.end <= source.begin || source.end > input.size()) {
      std::abort();
    }
    reached = source.begin;
    at = end;
  }
  return 0;
}
