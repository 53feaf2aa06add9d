#include "export/json_output.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/escaping.h"

namespace duban {
namespace {

// What the character with this first byte needs: 1 and 3 are the lengths of characters that are
// copied as they are, 0 is a look at the character itself.
constexpr std::array<uint8_t, 256> MakeLeads() {
  std::array<uint8_t, 256> leads{};
  for (int c = 0x20; c < 0x7F; ++c) leads[c] = 1;
  for (const char c : {'"', '\\', '<', '>'}) leads[static_cast<unsigned char>(c)] = 0;
  // U+3000 to U+EFFF: Chinese characters and their punctuation, but for the surrogates (ED).
  for (int c = 0xE3; c <= 0xEE; ++c) leads[c] = c == 0xED ? 0 : 3;
  return leads;
}
constexpr std::array<uint8_t, 256> kLeads = MakeLeads();

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Invisible and formatting characters, which protobuf escapes because they are easily lost or
// abused: Unicode's Cc, Cf, Zl, Zp and two Khmer vowels.
bool MustEscape(uint32_t c) {
  return c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || (c >= 0x7F && c <= 0x9F) ||
         c == 0xAD || (c >= 0x600 && c <= 0x603) || c == 0x6DD || c == 0x70F || c == 0x17B4 ||
         c == 0x17B5 || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0x1D173 && c <= 0x1D17A) || c == 0xE0001 ||
         (c >= 0xE0020 && c <= 0xE007F);
}

struct Decoded {
  uint32_t code_point;
  size_t length;  // 0: not UTF-8.
};

Decoded DecodeAt(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) {
    return static_cast<uint32_t>(static_cast<uint8_t>(s[at + i]));
  };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || s.size() - at < length) return {0, 0};
  uint32_t code_point = lead & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if (!IsContinuation(s[at + i])) return {0, 0};
    code_point = code_point << 6 | (byte(i) & 0x3F);
  }
  const uint32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
  if (code_point < least || code_point > 0x10FFFF) return {0, 0};
  if (code_point >= 0xD800 && code_point <= 0xDFFF) return {0, 0};
  return {code_point, length};
}

}  // namespace

void JsonOutput::Grow(size_t n) {
  if (at_ != nullptr) size_ = static_cast<size_t>(at_ - out_->data());
  out_->resize(std::max(size_ + n, size_ * 2));
  at_ = out_->data() + size_;
  end_ = out_->data() + out_->size();
}

void JsonOutput::Unicode(unsigned code_point) {
  constexpr char kHex[] = "0123456789abcdef";
  const auto unit = [&](unsigned u) {
    const char escaped[] = {
        '\\', 'u', kHex[u >> 12 & 15], kHex[u >> 8 & 15], kHex[u >> 4 & 15], kHex[u & 15]};
    Raw({escaped, sizeof escaped});
  };
  if (code_point < 0x10000) return unit(code_point);
  unit(0xD800 + ((code_point - 0x10000) >> 10));
  unit(0xDC00 + ((code_point - 0x10000) & 0x3FF));
}

size_t JsonOutput::Special(std::string_view s, size_t at) {
  switch (s[at]) {
    case '"':
      Raw("\\\"");
      return 1;
    case '\\':
      Raw("\\\\");
      return 1;
    case '\b':
      Raw("\\b");
      return 1;
    case '\f':
      Raw("\\f");
      return 1;
    case '\n':
      Raw("\\n");
      return 1;
    case '\r':
      Raw("\\r");
      return 1;
    case '\t':
      Raw("\\t");
      return 1;
    default:
      break;
  }
  const Decoded decoded = DecodeAt(s, at);
  if (decoded.length == 0) {
    Raw("\xEF\xBF\xBD");
    return 1;
  }
  if (MustEscape(decoded.code_point)) {
    Unicode(decoded.code_point);
  } else {
    Raw(s.substr(at, decoded.length));
  }
  return decoded.length;
}

void JsonOutput::String(std::string_view s) {
  Char('"');
  size_t copied = 0;
  for (size_t at = 0; at < s.size();) {
    const size_t plain = kLeads[static_cast<uint8_t>(s[at])];
    if (plain == 1) {
      ++at;
    } else if (plain == 3 && s.size() - at >= 3 && IsContinuation(s[at + 1]) &&
               IsContinuation(s[at + 2])) {
      at += 3;
    } else {
      Raw(s.substr(copied, at - copied));
      at += Special(s, at);
      copied = at;
    }
  }
  Raw(s.substr(copied));
  Char('"');
}

void JsonOutput::Base64(std::string_view bytes) {
  Char('"');
  Raw(absl::Base64Escape({bytes.data(), bytes.size()}));
  Char('"');
}

void JsonOutput::Real(double value) {
  if (std::isnan(value)) return Raw("\"NaN\"");
  if (std::isinf(value)) return Raw(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  char text[40];
  int size = std::snprintf(text, sizeof text, "%.15g", value);
  if (std::strtod(text, nullptr) != value) size = std::snprintf(text, sizeof text, "%.17g", value);
  Raw({text, static_cast<size_t>(size)});
}

void JsonOutput::Real(float value) {
  if (std::isnan(value) || std::isinf(value)) return Real(static_cast<double>(value));
  char text[40];
  int size = std::snprintf(text, sizeof text, "%.6g", static_cast<double>(value));
  if (std::strtof(text, nullptr) != value) {
    size = std::snprintf(text, sizeof text, "%.9g", static_cast<double>(value));
  }
  Raw({text, static_cast<size_t>(size)});
}

}  // namespace duban
