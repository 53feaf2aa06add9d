#include "document/page_profile.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "duban/v1/lexicon_page.pb.h"

namespace duban {
namespace {

// Names longer than any that is known are not looked up.
constexpr size_t kLongestName = 64;
// A label of a metadata table is short.
constexpr size_t kLongestLabel = 64;
// What begins as a portal's line does may be a line of the notice when it is long.
constexpr size_t kLongestChromeLine = 300;

constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kFullWidthColon = "：";

bool StartsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

// `line` without blanks and with half-width colons, as the words are written; at most `limit` bytes
// of it are read.
std::string Folded(std::string_view line, size_t limit) {
  std::string folded;
  folded.reserve(std::min(line.size(), limit + 1));
  for (size_t i = 0; i < line.size() && folded.size() < limit;) {
    const char c = line[i];
    if (c == kIdeographicSpace[0] && StartsWith(line.substr(i), kIdeographicSpace)) {
      i += kIdeographicSpace.size();
    } else if (c == kNoBreakSpace[0] && StartsWith(line.substr(i), kNoBreakSpace)) {
      i += kNoBreakSpace.size();
    } else if (c == kFullWidthColon[0] && StartsWith(line.substr(i), kFullWidthColon)) {
      folded.push_back(':');
      i += kFullWidthColon.size();
    } else {
      if (!absl::ascii_isspace(static_cast<unsigned char>(c))) folded.push_back(c);
      ++i;
    }
  }
  return folded;
}

}  // namespace

PageProfile::PageProfile(const v1::PageWords& words)
    : content_names_(words.content_names().begin(), words.content_names().end()),
      chrome_names_(words.chrome_names().begin(), words.chrome_names().end()),
      labels_(words.labels().begin(), words.labels().end()),
      opening_words_(words.opening_words().begin(), words.opening_words().end()),
      closing_words_(words.closing_words().begin(), words.closing_words().end()),
      attachment_words_(words.attachment_words().begin(), words.attachment_words().end()) {}

bool PageProfile::Has(const Names& names, std::string_view name) {
  return names.contains(absl::string_view(name.data(), name.size()));
}

bool PageProfile::IsContentName(std::string_view name) const {
  if (name.empty() || name.size() > kLongestName) return false;
  return Has(content_names_, absl::AsciiStrToLower({name.data(), name.size()}));
}

bool PageProfile::IsChromeName(std::string_view name) const {
  if (name.empty() || name.size() > kLongestName) return false;
  const std::string lower = absl::AsciiStrToLower({name.data(), name.size()});
  if (Has(chrome_names_, lower)) return true;
  for (size_t begin = 0; begin < lower.size();) {
    const size_t end = std::min(lower.find_first_of("-_", begin), lower.size());
    if (Has(chrome_names_, std::string_view(lower).substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

bool PageProfile::NamesAttachment(std::string_view text) const {
  return std::any_of(attachment_words_.begin(), attachment_words_.end(),
                     [&](const std::string& word) { return text.find(word) != text.npos; });
}

bool PageProfile::BeginsAsChrome(std::string_view line) const {
  if (line.size() > kLongestChromeLine) return false;
  const std::string folded = Folded(line, kLongestChromeLine);
  for (const std::string& word : opening_words_) {
    if (StartsWith(folded, word)) return true;
  }
  return false;
}

bool PageProfile::HoldsFooter(std::string_view line) const {
  if (line.size() > kLongestChromeLine) return false;
  const std::string folded = Folded(line, kLongestChromeLine);
  for (const std::string& word : closing_words_) {
    if (folded.find(word) != std::string::npos) return true;
  }
  return false;
}

bool PageProfile::IsLabel(std::string_view cell) const {
  if (cell.size() > kLongestLabel) return false;
  std::string folded = Folded(cell, kLongestLabel);
  if (!folded.empty() && folded.back() == ':') folded.pop_back();
  return Has(labels_, folded);
}

}  // namespace duban
