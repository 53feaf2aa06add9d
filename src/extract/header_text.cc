#include "extract/header_text.h"

#include <algorithm>
#include <utility>

#include "extract/header_date.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// The parentheses that hold a note at the end of a name: ( [ 〔 and their closing ones.
bool OpensNote(std::string_view s, size_t at) {
  return s[at] == '(' || s[at] == '[' || StartsWith(s.substr(at), "〔");
}
bool ClosesNote(std::string_view s, size_t at) {
  return s[at] == ')' || s[at] == ']' || StartsWith(s.substr(at), "〕");
}

}  // namespace

bool IsHan(std::string_view text, uint32_t at) {
  const unsigned char lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0xF0) return true;
  if (lead >= 0xE4 && lead <= 0xE9) return true;
  if (lead != 0xE3) return false;
  const std::string_view c = text.substr(at, 3);
  return c >= "\xE3\x90\x80" || c == "〇";
}

int PlaceIn(std::string_view set, std::string_view c) {
  if (c.size() != 3) return -1;
  for (size_t at = 0; at + 3 <= set.size(); at += 3) {
    // Characters differ most in their last byte.
    if (set[at + 2] == c[2] && set[at + 1] == c[1] && set[at] == c[0]) {
      return static_cast<int>(at / 3);
    }
  }
  return -1;
}

uint32_t SkipBlanks(std::string_view text, uint32_t at, uint32_t end) {
  while (at < end && IsBlank(text[at])) ++at;
  return at;
}

Range Trim(std::string_view text, Range range) {
  range.begin = SkipBlanks(text, range.begin, range.end);
  while (range.end > range.begin && IsBlank(text[range.end - 1])) --range.end;
  return range;
}

Range WithoutBars(std::string_view text, Range range) {
  while (range.begin < range.end && (IsBlank(text[range.begin]) || text[range.begin] == '|')) {
    ++range.begin;
  }
  while (range.end > range.begin && (IsBlank(text[range.end - 1]) || text[range.end - 1] == '|')) {
    --range.end;
  }
  return range;
}

Squeezed::Squeezed(std::string_view text) : view_(text) {
  size_t run = 0;
  for (size_t at = FindAscii(text, 0, text.size()); at < text.size();
       at = FindAscii(text, at + 1, text.size())) {
    if (!IsBlank(text[at])) continue;
    if (copy_.empty()) copy_.reserve(text.size());
    copy_.append(text.substr(run, at - run));
    run = at + 1;
  }
  if (run == 0) return;
  copy_.append(text.substr(run));
  view_ = copy_;
}

bool HasInnerMarks(std::string_view name) {
  return Contains(name, "〈") || name.find('<') != name.npos;
}

std::string WithOuterMarks(std::string name) {
  static constexpr std::string_view kMarks[][2] = {
      {"〈", "《"}, {"〉", "》"}, {"<", "《"}, {">", "》"}};
  for (const auto& [inner, outer] : kMarks) {
    for (size_t at = 0; (at = name.find(inner, at)) != name.npos;) {
      name.replace(at, inner.size(), outer);
    }
  }
  return name;
}

std::string_view WithoutParentheses(std::string_view s) {
  while (!s.empty() && ClosesNote(s, PreviousCharBegin(s, s.size()))) {
    int depth = 0;
    size_t at = s.size();
    do {
      at = SkipIdeographsBack(s, 0, at);
      if (at == 0) return s;
      at = PreviousCharBegin(s, at);
      depth += ClosesNote(s, at) - OpensNote(s, at);
    } while (depth > 0 && at > 0);
    if (depth != 0 || at == 0) return s;
    s = s.substr(0, at);
    while (!s.empty() && IsBlank(s.back())) s.remove_suffix(1);
  }
  return s;
}

std::string_view WithoutFileType(std::string_view name) {
  size_t letters = 0;
  while (letters < name.size() && IsLetter(name[name.size() - 1 - letters])) ++letters;
  const bool typed = letters >= 3 && letters <= 4 && letters < name.size() &&
                     name[name.size() - 1 - letters] == '.';
  return typed ? name.substr(0, name.size() - 1 - letters) : name;
}

bool IsBalanced(std::string_view s) {
  int titles = 0;
  int parentheses = 0;
  for (size_t at = SkipIdeographs(s, 0, s.size()); at < s.size();
       at = SkipIdeographs(s, at, s.size())) {
    const Decoded c = DecodeAt(s, at);
    if (c.code == U'《' || c.code == U'〈') ++titles;
    if ((c.code == U'》' || c.code == U'〉') && --titles < 0) return false;
    if (c.code == U'(') ++parentheses;
    if (c.code == U')' && --parentheses < 0) return false;
    at += c.size;
  }
  return titles == 0 && parentheses == 0;
}

bool IsNameAmong(const std::vector<std::string>& names, std::string name) {
  constexpr size_t kMinChars = 4;
  constexpr size_t kMinEndChars = 8;
  name = WithOuterMarks(std::move(name));
  const size_t chars = CountChars(name);
  if (chars < kMinChars) return false;
  return std::any_of(names.begin(), names.end(), [&](const std::string& known) {
    std::string changed;
    std::string_view own = known;
    if (HasInnerMarks(known)) own = changed = WithOuterMarks(known);
    return own == name || (chars >= kMinEndChars && EndsWith(own, name)) ||
           (CountChars(own) >= kMinEndChars && EndsWith(name, own));
  });
}

bool BeginsNumbered(std::string_view line) {
  static constexpr std::string_view kNumerals = "一二三四五六七八九十百";
  const bool bracket = StartsWith(line, "(");
  size_t at = bracket ? 1 : StartsWith(line, "第") ? 3 : 0;
  const size_t begin = at;
  bool digits = false;
  while (at < line.size() && at < begin + 12) {
    if (IsDigit(line[at])) {
      digits = true;
      ++at;
    } else if (!digits && PlaceIn(kNumerals, CharAt(line, static_cast<uint32_t>(at))) >= 0) {
      at += 3;
    } else {
      break;
    }
  }
  if (at == begin || at >= line.size()) return false;
  const std::string_view rest = line.substr(at);
  if (bracket) return rest[0] == ')';
  if (begin == 3) return StartsWith(rest, "条") || StartsWith(rest, "章");
  if (digits && at > begin + 2) return false;  // 2017.8.1
  if (StartsWith(rest, "、")) return true;
  if (!digits || rest[0] != '.' || rest.size() == 1) return false;
  uint32_t year = 0;  // 1.2023年…
  return !IsDigit(rest[1]) || ReadYear(rest, 1, static_cast<uint32_t>(rest.size()), &year) != 0;
}

}  // namespace duban::header
