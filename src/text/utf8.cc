#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace duban {
namespace {

// How many bytes at `s[at]` are ASCII; reads eight at once.
size_t AsciiRun(std::string_view s, size_t at) {
  const size_t begin = at;
  while (at + 8 <= s.size()) {
    uint64_t word;
    std::memcpy(&word, s.data() + at, sizeof(word));
    if ((word & 0x8080808080808080u) != 0) break;
    at += 8;
  }
  while (at < s.size() && static_cast<unsigned char>(s[at]) < 0x80) ++at;
  return at - begin;
}

// The bits of two three-byte sequences that are fixed, as they stand in memory.
constexpr unsigned char kMaskBytes[8] = {0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0};
constexpr unsigned char kFixedBytes[8] = {0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0};

// Whether only some second bytes may follow the lead: overlong forms and surrogates.
bool IsBounded(char lead) { return lead == '\xE0' || lead == '\xED'; }

uint64_t Load(const unsigned char (&bytes)[8]) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

}  // namespace

size_t Utf8SequenceLength(std::string_view s, size_t at) {
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

size_t ValidUtf8Prefix(std::string_view s) {
  const uint64_t mask = Load(kMaskBytes);
  const uint64_t fixed = Load(kFixedBytes);
  size_t at = 0;
  while (at < s.size()) {
    if (static_cast<unsigned char>(s[at]) < 0x80) {
      at += AsciiRun(s, at);
      continue;
    }
    // Chinese characters, two at once: leads of three bytes, but none whose second byte is bounded,
    // each with two bytes that follow.
    for (uint64_t word; at + sizeof(word) <= s.size(); at += 6) {
      std::memcpy(&word, s.data() + at, sizeof(word));
      if ((word & mask) != fixed || IsBounded(s[at]) || IsBounded(s[at + 3])) break;
    }
    if (at >= s.size() || static_cast<unsigned char>(s[at]) < 0x80) continue;
    const size_t length = Utf8SequenceLength(s, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

}  // namespace duban
