#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/byte_scan.h"

namespace duban {
namespace {

// How many bytes at `s[at]` are ASCII; reads eight at once.
size_t AsciiRun(std::string_view s, size_t at) {
  const size_t begin = at;
  while (at + 8 <= s.size()) {
    if ((LoadEight(s.data() + at) & kHighBits) != 0) break;
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

constexpr size_t kBlock = 64;

#ifdef __SSE2__
// What the bytes of a block of 64 are, one bit each.
struct ByteKinds {
  uint64_t following = 0;  // 80 to BF.
  uint64_t leads = 0;      // Of characters of three bytes, but for E0 and ED, whose second byte is
                           // bounded (overlong forms, surrogates).
  uint64_t others = 0;     // Neither these nor ASCII.
};

ByteKinds KindsOf(const char* block) {
  ByteKinds kinds;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i);
    const auto mask = [i](__m128i v) {
      return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(v))) << (16 * i);
    };
    // Compared as signed numbers: 80 to FF are those below 0, in the same order.
    const auto above = [bytes](int limit) {
      return _mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(limit)));
    };
    const uint64_t high = mask(bytes);
    const uint64_t from_c0 = mask(above(0xBF));
    const uint64_t three = mask(_mm_andnot_si128(
        _mm_or_si128(above(0xEF), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xED'))), above(0xE0)));
    kinds.following |= high & ~from_c0;
    kinds.leads |= high & three;
    kinds.others |= high & from_c0 & ~three;
  }
  return kinds;
}

// How many bytes from `at`, where a character begins, are ASCII and characters of three bytes: a
// multiple of 64, less what a last character's cut off. Others are left to the slow way.
size_t ChineseRun(std::string_view s, size_t at) {
  const size_t begin = at;
  uint64_t expected = 0;  // Bytes at the begin of the block that must follow a lead before it.
  while (at + kBlock <= s.size()) {
    const ByteKinds kinds = KindsOf(s.data() + at);
    const uint64_t due = kinds.leads << 1 | kinds.leads << 2 | expected;
    if (kinds.others != 0 || kinds.following != due) break;
    expected = kinds.leads >> 63 | kinds.leads >> 62;
    at += kBlock;
  }
  // Back to the lead of a character that the next block would have ended.
  if (expected != 0) at -= expected == 3 ? 1 : 2;
  return at - begin;
}
#else
size_t ChineseRun(std::string_view, size_t) { return 0; }
#endif

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
    at += ChineseRun(s, at);
    // What stopped that stands in the next block.
    for (const size_t stop = std::min(s.size(), at + kBlock); at < stop;) {
      if (static_cast<unsigned char>(s[at]) < 0x80) {
        at += AsciiRun(s, at);
        continue;
      }
      // Chinese characters, two at once: leads of three bytes, but none whose second byte is
      // bounded, each with two bytes that follow.
      for (uint64_t word; at + sizeof(word) <= s.size(); at += 6) {
        std::memcpy(&word, s.data() + at, sizeof(word));
        if ((word & mask) != fixed || IsBounded(s[at]) || IsBounded(s[at + 3])) break;
      }
      if (at >= s.size() || static_cast<unsigned char>(s[at]) < 0x80) continue;
      const size_t length = Utf8SequenceLength(s, at);
      if (length == 0) return at;
      at += length;
    }
  }
  return at;
}

}  // namespace duban
