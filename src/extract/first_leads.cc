#include "extract/first_leads.h"

#include <algorithm>

#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// At most so many bytes before the second word the first one begins.
constexpr size_t kReach = 60;

}  // namespace

FirstLeads::FirstLeads(const google::protobuf::RepeatedPtrField<std::string>& pairs) {
  for (const std::string& entry : pairs) {
    const size_t blank = entry.find(' ');
    if (blank == std::string::npos || blank == 0 || blank + 1 == entry.size()) continue;
    entries_.push_back({entry.substr(0, blank), entry.substr(blank + 1)});
    firsts_.Add(entries_.back().first);
    const std::string& second = entries_.back().second;
    std::string beginning = second.substr(0, DecodeAt(second, 0).size);
    if (std::find(beginnings_.begin(), beginnings_.end(), beginning) == beginnings_.end()) {
      beginnings_.push_back(std::move(beginning));
    }
  }
}

bool FirstLeads::SaidAt(std::string_view text, size_t second) const {
  const std::string_view behind = text.substr(second);
  size_t begin = second - std::min(second, kReach);
  while (begin < second && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  const std::string_view before = text.substr(begin, second - begin);
  if (firsts_.FindIn(before).empty()) return false;
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    if (!StartsWith(behind, entry.second)) return false;
    const size_t first = before.rfind(entry.first);
    return first != before.npos && FindFullStop(before.substr(first)) == before.npos;
  });
}

bool FirstLeads::SaidIn(std::string_view text) const {
  for (const std::string& beginning : beginnings_) {
    for (size_t at = Find(text, beginning); at != text.npos; at = Find(text, beginning, at + 1)) {
      if (SaidAt(text, at)) return true;
    }
  }
  return false;
}

}  // namespace duban
