#include "extract/header_links.h"

#include <algorithm>
#include <string_view>

#include "extract/header_text.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

constexpr size_t kMinHeadlineChars = 5;
constexpr size_t kMaxHeadlineBytes = 300;
constexpr uint32_t kMinLinks = 2;

bool IsDayMark(char c) { return c == '-' || c == '/' || c == '.'; }

// Bytes of a day in figures at the end of `s`, 2023-05-08, 05/08 or either in brackets; 0 for none.
size_t DayAtEnd(std::string_view s) {
  const size_t size = s.size();
  const bool closed = !s.empty() && (s.back() == ')' || s.back() == ']');
  if (closed) s.remove_suffix(1);
  size_t marks = 0;
  size_t digits = 0;  // Since the last mark.
  while (!s.empty() && (IsDigit(s.back()) || (digits > 0 && IsDayMark(s.back())))) {
    const bool mark = IsDayMark(s.back());
    if (mark && digits > 2) return 0;
    marks += mark;
    digits = mark ? 0 : digits + 1;
    s.remove_suffix(1);
  }
  const bool day = (marks == 2 && digits == 4) || (marks == 1 && digits == 2 && closed);
  if (!day) return 0;
  if (closed) {
    if (s.empty() || (s.back() != '(' && s.back() != '[')) return 0;
    s.remove_suffix(1);
  }
  return size - s.size();
}

// Bytes of [05-08] or (2023-05-08) at the begin of `s`; 0 for none.
size_t DayAtBegin(std::string_view s) {
  if (s.empty() || (s.front() != '[' && s.front() != '(')) return 0;
  const size_t end = s.substr(0, 16).find(s.front() == '[' ? ']' : ')');
  return end != s.npos && DayAtEnd(s.substr(0, end + 1)) == end + 1 ? end + 1 : 0;
}

// A label (发布日期, 【发布日期】, [ 发布日期 ]) is no headline, with its value or without it.
bool IsHeadline(std::string_view s, const HeaderLexicon& words) {
  if (s.size() > kMaxHeadlineBytes || !HasMoreChars(s, kMinHeadlineChars - 1) ||
      EndsWith(s, "。") || StartsWith(s, "【") ||
      FindAnyAscii(s, ":|\t") != std::string_view::npos) {
    return false;
  }
  if (s.front() == '[') {
    s = s.substr(1, s.find(']') - 1);
    return words.FindLabel(Squeezed(s)) == nullptr;
  }
  return words.FindLabel(Squeezed(s.substr(0, s.find(' ')))) == nullptr;
}

std::string_view LineWords(const Page& page, uint32_t line) {
  return page.In(page.lines()[line].range);
}

bool IsDay(std::string_view words) { return !words.empty() && DayAtEnd(words) == words.size(); }

// Whether a day may begin or end the line: a quick look at its edges.
bool MayHaveDay(std::string_view words) {
  if (words.empty()) return false;
  const char last = words.back();
  return IsDigit(last) || last == ')' || last == ']' || words.front() == '[' ||
         words.front() == '(';
}

// How many lines the link that begins at `line` takes; 0 for none.
uint32_t LinkAt(const Page& page, const HeaderLexicon& lexicon, uint32_t line, uint32_t limit) {
  const std::string_view words = LineWords(page, line);
  if (const size_t begin = DayAtBegin(words); begin != 0)
    return IsHeadline(words.substr(begin), lexicon);
  if (const size_t end = DayAtEnd(words); end != 0) {
    return IsHeadline(words.substr(0, words.size() - end), lexicon);
  }
  const bool below = line + 1 < limit && IsDay(LineWords(page, line + 1));
  return below && IsHeadline(words, lexicon) ? 2 : 0;
}

}  // namespace

uint32_t LinkListEnd(const Page& page, const HeaderLexicon& words, uint32_t line, uint32_t limit) {
  uint32_t links = 0;
  uint32_t at = line;
  while (at < limit) {
    const uint32_t lines = LinkAt(page, words, at, limit);
    if (lines == 0) break;
    at += lines;
    ++links;
  }
  return links >= kMinLinks ? at : line;
}

bool IsOfLinkList(const Page& page, const HeaderLexicon& words, uint32_t line) {
  const uint32_t count = static_cast<uint32_t>(page.lines().size());
  if (!MayHaveDay(LineWords(page, line)) &&
      (line + 1 >= count || !MayHaveDay(LineWords(page, line + 1)))) {
    return false;
  }
  // 相关链接 / one link, and maybe its day in a line of its own.
  for (uint32_t begin = line; begin > 0 && begin + 2 > line; --begin) {
    if (words.footer_beginnings.Contains(LineWords(page, begin - 1)) &&
        begin + LinkAt(page, words, begin, count) > line) {
      return true;
    }
  }
  const uint32_t first = line - std::min(line, 3U);
  for (uint32_t begin = first; begin <= line; ++begin) {
    const uint32_t end = std::min(count, begin + 4);
    if (LinkListEnd(page, words, begin, end) > line) return true;
  }
  return false;
}

}  // namespace duban::header
