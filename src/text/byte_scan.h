#ifndef DUBAN_TEXT_BYTE_SCAN_H_
#define DUBAN_TEXT_BYTE_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Looks at eight bytes at once, for loops that pass over what they do not look for. Chinese text is
// three bytes a character, nearly all of them with the high bit set.
namespace duban {

inline constexpr uint64_t kEachByte = 0x0101010101010101u;
inline constexpr uint64_t kHighBits = 0x8080808080808080u;

// The eight bytes at `p` as they stand in memory.
inline uint64_t LoadEight(const char* p) {
  uint64_t word;
  std::memcpy(&word, p, sizeof(word));
  return word;
}

// The four bytes at `p`, the first the lowest on every machine.
inline uint32_t LoadFour(const char* p) {
  uint32_t word;
  std::memcpy(&word, p, sizeof(word));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap32(word);
#endif
  return word;
}

// Each of these is not 0 if a byte of `word` is what it looks for; a high bit may be set for
// another byte too, so the bytes are looked at one by one then.
inline uint64_t BytesBelow(uint64_t word, uint8_t limit) {  // `limit` at most 0x80.
  return (word - kEachByte * limit) & ~word & kHighBits;
}
inline uint64_t BytesEqual(uint64_t word, uint8_t byte) {
  const uint64_t same = word ^ (kEachByte * byte);
  return (same - kEachByte) & ~same & kHighBits;
}

// Where in memory the first byte stands whose high bit is set in `found`, which is not 0: the first
// that one of the functions above found. Where the machine keeps words in another order, 0: a place
// at or before it.
inline size_t FirstFound(uint64_t found) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return static_cast<size_t>(__builtin_ctzll(found)) / 8;
#else
  static_cast<void>(found);
  return 0;
#endif
}

#ifdef __SSE2__
// One bit for each of the 64 bytes at `p`, the lowest for the first: whether it is `limit` or more,
// which is 0x80 or more; whether it is `byte`.
inline uint64_t BytesFrom64(const char* p, uint8_t limit) {
  uint64_t found = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + i);
    // Less what makes `limit` 0x80, and not less than 0, they are in the limit if their high bit is
    // set.
    const __m128i less = _mm_subs_epu8(bytes, _mm_set1_epi8(static_cast<char>(limit - 0x80)));
    found |= static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(less))) << (16 * i);
  }
  return found;
}
inline uint64_t BytesEqual64(const char* p, char byte) {
  uint64_t found = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + i);
    const __m128i same = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
    found |= static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(same))) << (16 * i);
  }
  return found;
}

// The same for 16 bytes: whether each is from `first` to `last`; whether three bytes from each on
// are `a`, `b` and `c`, for which 18 bytes are read.
inline uint32_t BytesWithin16(const char* p, uint8_t first, uint8_t last) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i from_first = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(first)));
  const __m128i most = _mm_set1_epi8(static_cast<char>(last - first));
  const __m128i within = _mm_cmpeq_epi8(_mm_min_epu8(from_first, most), from_first);
  return static_cast<uint32_t>(_mm_movemask_epi8(within));
}
inline uint32_t ThreeEqual16(const char* p, char a, char b, char c) {
  const auto equal = [p](size_t at, char byte) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + at));
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
  };
  const __m128i all = _mm_and_si128(_mm_and_si128(equal(0, a), equal(1, b)), equal(2, c));
  return static_cast<uint32_t>(_mm_movemask_epi8(all));
}
#endif

// How many bytes of `s` follow the first of their character (80 to BF).
inline size_t CountFollowing(std::string_view s) {
  size_t at = 0;
  size_t count = 0;
#ifdef __SSE2__
  __m128i sums = _mm_setzero_si128();
  for (; at + 16 <= s.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + at));
    const __m128i follows = _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xC0)));
    const __m128i ones = _mm_sub_epi8(_mm_setzero_si128(), follows);
    sums = _mm_add_epi64(sums, _mm_sad_epu8(ones, _mm_setzero_si128()));
  }
  count = static_cast<uint32_t>(_mm_cvtsi128_si32(sums)) +
          static_cast<uint32_t>(_mm_cvtsi128_si32(_mm_unpackhi_epi64(sums, sums)));
#endif
  for (; at + 8 <= s.size(); at += 8) {
    const uint64_t word = LoadEight(s.data() + at);
    count += ((word & ~(word << 1) & kHighBits) >> 7) * kEachByte >> 56;
  }
  for (; at < s.size(); ++at) count += (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80;
  return count;
}

// Where the first byte that is an ASCII character stands in s[at, end); `end` for none.
inline size_t FindAscii(std::string_view s, size_t at, size_t end) {
  const size_t begin = at;
  while (at + 8 <= end && (LoadEight(s.data() + at) & kHighBits) == kHighBits) at += 8;
  // The last eight bytes, some of them once more.
  if (end >= begin + 8 && at + 8 > end &&
      (LoadEight(s.data() + end - 8) & kHighBits) == kHighBits) {
    return end;
  }
  while (at < end && static_cast<unsigned char>(s[at]) >= 0x80) ++at;
  return at;
}

// Where the first of some ASCII characters stands in `s`; npos for nowhere. (string_view has the
// same as find_first_of(), which searches the set for each byte of `s`.)
inline size_t FindAnyAscii(std::string_view s, std::string_view characters) {
  for (size_t at = FindAscii(s, 0, s.size()); at < s.size(); at = FindAscii(s, at + 1, s.size())) {
    if (characters.find(s[at]) != characters.npos) return at;
  }
  return std::string_view::npos;
}

// Where the first digit (0 to 9) stands in s[at, end); `end` for none.
inline size_t FindDigit(std::string_view s, size_t at, size_t end) {
#ifdef __SSE2__
  for (; at + 16 <= end; at += 16) {
    const uint32_t found = BytesWithin16(s.data() + at, '0', '9');
    if (found != 0) return at + static_cast<size_t>(__builtin_ctz(found));
  }
#endif
  while (at < end) {
    if (at + 8 <= end) {
      const uint64_t found = BytesBelow(LoadEight(s.data() + at) ^ (kEachByte * '0'), 10);
      if (found == 0) {
        at += 8;
        continue;
      }
      at += FirstFound(found);
    }
    if (s[at] >= '0' && s[at] <= '9') return at;
    ++at;
  }
  return end;
}

// Where the first of two ASCII characters stands in `s`; npos for nowhere. (string_view has the
// same as find_first_of(), which searches the two for each character of `s`.)
inline size_t FindEither(std::string_view s, char a, char b) {
  size_t at = 0;
  while (at + 8 <= s.size()) {
    const uint64_t word = LoadEight(s.data() + at);
    const uint64_t found =
        BytesEqual(word, static_cast<uint8_t>(a)) | BytesEqual(word, static_cast<uint8_t>(b));
    if (found == 0) {
      at += 8;
      continue;
    }
    at += FirstFound(found);
    if (s[at] == a || s[at] == b) return at;
    ++at;
  }
  for (; at < s.size(); ++at) {
    if (s[at] == a || s[at] == b) return at;
  }
  return std::string_view::npos;
}

}  // namespace duban

#endif  // DUBAN_TEXT_BYTE_SCAN_H_
