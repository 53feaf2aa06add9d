#ifndef DUBAN_TEXT_STRINGS_H_
#define DUBAN_TEXT_STRINGS_H_

#include <string_view>

#include "absl/strings/string_view.h"

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

inline bool Contains(std::string_view s, std::string_view part) {
  return s.find(part) != std::string_view::npos;
}

}  // namespace duban

#endif  // DUBAN_TEXT_STRINGS_H_
