#include "text/decode.h"

#include <string>

#include "absl/strings/str_cat.h"

namespace duban {
namespace {

// Length of the valid UTF-8 sequence at `s[at]`, 0 where there is none (RFC 3629: no surrogates, no
// overlong forms, nothing above U+10FFFF).
size_t SequenceLength(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto follows = [&](size_t i, unsigned char low, unsigned char high) {
    return i < s.size() && byte(i) >= low && byte(i) <= high;
  };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(at + 1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return follows(at + 1, low, high) && follows(at + 2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return follows(at + 1, low, high) && follows(at + 2, 0x80, 0xBF) && follows(at + 3, 0x80, 0xBF)
               ? 4
               : 0;
  }
  return 0;
}

size_t ValidPrefix(std::string_view s) {
  size_t at = 0;
  while (at < s.size()) {
    const size_t length = SequenceLength(s, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

constexpr size_t kMaxWarnings = 100;

// Copies what is valid and puts U+FFFD for each wrong byte.
Text Repair(std::string_view bytes, uint32_t source_offset) {
  std::string utf8;
  utf8.reserve(bytes.size() + 16);
  PositionMap map;
  std::vector<TextWarning> warnings;
  size_t wrong = 0;
  for (size_t at = 0; at < bytes.size();) {
    const size_t length = SequenceLength(bytes, at);
    const uint32_t source = source_offset + static_cast<uint32_t>(at);
    if (length != 0) {
      map.Add(static_cast<uint32_t>(utf8.size()), source, 1, 1);
      utf8.append(bytes.substr(at, length));
      at += length;
      continue;
    }
    map.Add(static_cast<uint32_t>(utf8.size()), source, 3, 1);
    utf8.append("\xEF\xBF\xBD");
    if (++wrong <= kMaxWarnings) {
      warnings.push_back(
          {"invalid-bytes",
           absl::StrCat("第", source, "字节不是有效的UTF-8，读作U+FFFD。"),
           absl::StrCat("The byte at ", source, " is not valid UTF-8; it was read as U+FFFD."),
           {source, source + 1}});
    }
    ++at;
  }
  if (wrong > kMaxWarnings) {
    warnings.push_back({"invalid-bytes",
                        absl::StrCat("另有", wrong - kMaxWarnings, "个无效字节。"),
                        absl::StrCat(wrong - kMaxWarnings, " more invalid bytes."),
                        {0, static_cast<uint32_t>(bytes.size())}});
  }
  Text text = Text::Own(std::move(utf8), std::move(map));
  text.warnings() = std::move(warnings);
  return text;
}

}  // namespace

absl::StatusOr<Text> Decode(std::string_view bytes, Encoding encoding) {
  if (bytes.size() >= (size_t{1} << 31)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "input of ", bytes.size(), " bytes: at most 2147483647 bytes can be read at once"));
  }
  if (encoding != Encoding::kAuto && encoding != Encoding::kUtf8) {
    return absl::UnimplementedError("only UTF-8 input can be read so far");
  }
  uint32_t offset = 0;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    bytes.remove_prefix(3);
    offset = 3;
  }
  if (ValidPrefix(bytes) == bytes.size()) return Text::Borrow(bytes, offset);
  return Repair(bytes, offset);
}

}  // namespace duban
