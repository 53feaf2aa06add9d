#ifndef DUBAN_TEXT_STRINGS_H_
#define DUBAN_TEXT_STRINGS_H_

#include <cstddef>
#include <cstring>
#include <string_view>

#include "absl/strings/string_view.h"
#include "text/character.h"

namespace duban {

// Debian builds Abseil with a string_view of its own, which does not convert from std::string_view;
// this one call is the bridge: absl::StrCat("…", View(text)).
inline absl::string_view View(std::string_view s) { return absl::string_view(s.data(), s.size()); }

inline bool StartsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

inline bool EndsWith(std::string_view s, std::string_view suffix) {
  return s.size() >= suffix.size() && s.substr(s.size() - suffix.size()) == suffix;
}

// Where `part` first stands in `s` from `from` on; npos for nowhere. Chinese text repeats the lead
// bytes of its characters, which makes string_view::find, a search for the first byte, slow on it:
// the third byte, a character's last, is the rare one and is looked for.
inline size_t Find(std::string_view s, std::string_view part, size_t from = 0) {
  if (part.size() < 3) return s.find(part, from);
  for (size_t at = from + 2; at + part.size() - 3 < s.size();) {
    const void* found = memchr(s.data() + at, part[2], s.size() - (part.size() - 3) - at);
    if (found == nullptr) break;
    at = static_cast<size_t>(static_cast<const char*>(found) - s.data());
    if (memcmp(s.data() + at - 2, part.data(), part.size()) == 0) return at - 2;
    ++at;
  }
  return std::string_view::npos;
}

// Where the first 。 stands in `s`; npos for nowhere.
inline size_t FindFullStop(std::string_view s) {
  size_t at = 0;
#ifdef __SSE2__
  for (; at + 18 <= s.size(); at += 16) {
    const uint32_t found = ThreeEqual16(s.data() + at, '\xE3', '\x80', '\x82');
    if (found != 0) return at + static_cast<size_t>(__builtin_ctz(found));
  }
#endif
  for (; at + 3 <= s.size(); at += IsIdeographLead(s[at]) ? 3 : 1) {
    if (s[at] == '\xE3' && s[at + 1] == '\x80' && s[at + 2] == '\x82') return at;
  }
  return std::string_view::npos;
}

// The last one. Most characters are ideographs, which are passed over whole.
inline size_t FindLastFullStop(std::string_view s) {
  for (size_t at = SkipIdeographsBack(s, 0, s.size()); at >= 3;
       at = SkipIdeographsBack(s, 0, at - 1)) {
    if (s[at - 1] == '\x82' && s[at - 2] == '\x80' && s[at - 3] == '\xE3') return at - 3;
  }
  return std::string_view::npos;
}

inline bool Contains(std::string_view s, std::string_view part) {
  return Find(s, part) != std::string_view::npos;
}

}  // namespace duban

#endif  // DUBAN_TEXT_STRINGS_H_
