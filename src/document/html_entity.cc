#include "document/html_entity.h"

#include <algorithm>
#include <iterator>

#include "document/html_entity_table.h"

namespace duban::html {
namespace {

constexpr size_t kLongestName = 32;     // CounterClockwiseContourIntegral;
constexpr size_t kLongestOldName = 6;   // aacute, without ';'
constexpr size_t kShortestOldName = 2;  // lt
constexpr char32_t kReplacement = 0xFFFD;

bool IsAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

const Entity* FindEntity(std::string_view name) {
  const auto* end = std::end(kEntities);
  const auto* it = std::lower_bound(
      std::begin(kEntities), end, name,
      [](const Entity& entity, std::string_view name) { return entity.name < name; });
  return it != end && it->name == name ? it : nullptr;
}

// What windows-1252 has at 0x80 to 0x9F: pages mean these by &#128; to &#159;.
constexpr char32_t kWindows1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

int DigitOf(char c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The reference &#…: `at` is the '&'. Digits beyond the tenth only count for the length.
Reference ReadNumber(std::string_view s, size_t at, bool needs_semicolon) {
  size_t i = at + 2;
  int base = 10;
  if (i < s.size() && (s[i] == 'x' || s[i] == 'X')) {
    base = 16;
    ++i;
  }
  const size_t digits = i;
  uint64_t value = 0;
  for (; i < s.size(); ++i) {
    const int digit = DigitOf(s[i], base);
    if (digit < 0) break;
    value = std::min<uint64_t>(value * base + digit, 0x110000);
  }
  if (i == digits) return {};
  const bool closed = i < s.size() && s[i] == ';';
  if (!closed && needs_semicolon) return {};
  if (closed) ++i;
  char32_t code = static_cast<char32_t>(value);
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  if (code >= 0x80 && code <= 0x9F) code = kWindows1252[code - 0x80];
  return {static_cast<uint32_t>(i - at), code, 0};
}

}  // namespace

Reference ReadReference(std::string_view s, size_t at) {
  if (at + 1 >= s.size()) return {};
  if (s[at + 1] == '#') return ReadNumber(s, at, false);
  size_t end = at + 1;
  while (end < s.size() && end - at <= kLongestName && IsAlphanumeric(s[end])) ++end;
  if (end < s.size() && s[end] == ';') {
    const Entity* entity = FindEntity(s.substr(at + 1, end - at));
    if (entity != nullptr) {
      return {static_cast<uint32_t>(end + 1 - at), entity->first, entity->second};
    }
  }
  const size_t letters = end - at - 1;
  for (size_t length = std::min(letters, kLongestOldName); length >= kShortestOldName; --length) {
    const Entity* entity = FindEntity(s.substr(at + 1, length));
    if (entity != nullptr) {
      return {static_cast<uint32_t>(length + 1), entity->first, entity->second};
    }
  }
  return {};
}

Reference ReadXmlReference(std::string_view s, size_t at) {
  if (at + 1 >= s.size()) return {};
  if (s[at + 1] == '#') return ReadNumber(s, at, true);
  constexpr struct {
    std::string_view name;
    char32_t code;
  } kNames[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& known : kNames) {
    if (s.substr(at, known.name.size()) == known.name) {
      return {static_cast<uint32_t>(known.name.size()), known.code, 0};
    }
  }
  return {};
}

}  // namespace duban::html
