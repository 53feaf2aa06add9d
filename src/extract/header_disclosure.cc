#include "extract/header_disclosure.h"

#include <algorithm>
#include <string>

#include "extract/header_date.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A mark's line holds nothing else, or a signature before it.
constexpr uint32_t kMaxMarkLine = 300;

std::string_view WithoutStops(std::string_view s) {
  for (bool again = true; again && !s.empty();) {
    again = true;
    if (EndsWith(s, "。")) {
      s.remove_suffix(3);
    } else if (s.back() == '.' || s.back() == ';' || IsBlank(s.back())) {
      s.remove_suffix(1);
    } else {
      again = false;
    }
  }
  return s;
}

// Where the last bracket of `s` opens; npos for none.
size_t LastOpening(std::string_view s) {
  for (size_t at = s.size(); at > 0;) {
    at = SkipIdeographsBack(s, 0, at);
    if (at == 0) break;
    at = PreviousCharBegin(s, at);
    const char32_t c = DecodeAt(s, at).code;
    if (c == '(' || c == '[' || c == U'〔' || c == U'【') return at;
  }
  return std::string_view::npos;
}

// (此件公开发布)  2024年6月13日: the parentheses without the date of issue to their right.
std::string_view WithoutDateBehind(std::string_view text, Range line) {
  const std::string_view all = line.In(text);
  const size_t close = EndsWith(all, "日") ? all.find(')') : all.npos;
  if (close == all.npos) return all;
  const uint32_t behind = SkipBlanks(text, line.begin + static_cast<uint32_t>(close) + 1, line.end);
  PrintedDate date;
  const bool dated = ReadDate(text, behind, line.end, &date) && date.range.end == line.end;
  return dated ? all.substr(0, close + 1) : all;
}

// Whether what stands before the parentheses in the line, or behind its last sentence, can be a
// signature.
bool IsSignature(std::string_view before) {
  if (const size_t stop = FindLastFullStop(before); stop != before.npos)
    before.remove_prefix(stop + 3);
  return before.size() <= 120 && FindAnyAscii(before, ",:;") == std::string_view::npos &&
         !Contains(before, "“") && (before.empty() || EndsWith(before, "日"));
}

}  // namespace

bool FindDisclosureMark(const Page& page, const HeaderLexicon& words, v1::Disclosure::Kind* kind,
                        Range* mark, uint32_t* line) {
  const std::string_view text = page.text();
  for (uint32_t i = 0; i < page.lines().size(); ++i) {
    const Line& at = page.lines()[i];
    if (at.range.size() > kMaxMarkLine || at.cell >= 0) continue;
    // Without parentheses the mark is all of the line.
    std::string_view all = at.range.In(text);
    const bool opens = !all.empty() && all.front() == '(';
    if (!at.Has(Line::kClosing) && !opens && !words.mark_words.MayBegin(all)) continue;
    if (opens) all = WithoutDateBehind(text, at.range);
    all = WithoutStops(all);
    // Question marks before it: blanks that a site's encoding lost.
    while (!all.empty() && all.front() == '?') all.remove_prefix(1);
    if (all.empty()) continue;
    std::string_view inside = all;
    if (all.back() == ')' || EndsWith(all, "〕") || all.back() == ']' || EndsWith(all, "】")) {
      const size_t size = all.back() < 0 ? 3 : 1;
      const size_t open = LastOpening(all);
      if (open == std::string_view::npos) continue;
      const size_t open_size = CharSize(all[open]);
      std::string_view before = all.substr(0, open);
      while (!before.empty() && IsBlank(before.back())) before.remove_suffix(1);
      if (!IsSignature(before)) continue;
      inside = all.substr(open + open_size, all.size() - size - open - open_size);
      inside = WithoutStops(inside);
    }
    while (!inside.empty() && IsBlank(inside.front())) inside.remove_prefix(1);
    if (!words.mark_words.MayBegin(inside)) continue;
    const v1::Disclosure::Kind* found = words.marks.Find(Squeezed(inside));
    if (found == nullptr && inside.size() < all.size()) {
      // (此件公开发布,可发至村。): how far it goes follows the mark.
      inside = inside.substr(0, std::min(FindAnyAscii(inside, ",;"), inside.find("。")));
      found = words.marks.Find(Squeezed(inside));
    }
    if (found == nullptr) continue;
    *kind = *found;
    mark->begin = static_cast<uint32_t>(inside.data() - text.data());
    mark->end = mark->begin + static_cast<uint32_t>(inside.size());
    *line = i;
    return true;
  }
  return false;
}

v1::Disclosure::Kind DisclosureOf(std::string_view value, const HeaderLexicon& words) {
  std::string squeezed = Squeeze(WithoutStops(value.substr(0, value.find('\t'))));
  if (const auto* found = words.disclosure_values.Find(squeezed)) return *found;
  const auto* without = words.disclosure_values.Find(WithoutParentheses(squeezed));
  return without == nullptr ? v1::Disclosure::DISCLOSURE_UNSPECIFIED : *without;
}

bool FindBareDisclosure(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t end,
                        v1::Disclosure::Kind* kind, uint32_t* line) {
  constexpr uint32_t kReach = 8;
  end = std::min(begin + kReach, end);
  for (uint32_t i = begin; i < end; ++i) {
    std::string_view mark = page.lines()[i].range.In(page.text());
    if (mark.size() < 12 || mark.size() > 40 || page.lines()[i].cell >= 0) continue;
    const bool inside = mark.front() == '(' && mark.back() == ')';
    if (inside) mark = mark.substr(1, mark.size() - 2);
    *kind = DisclosureOf(mark, words);
    *line = i;
    // 依申请公开 alone is a link of the portal.
    if (*kind == v1::Disclosure::DISCLOSURE_PROACTIVE) return true;
    if (inside && *kind != v1::Disclosure::DISCLOSURE_UNSPECIFIED) return true;
  }
  *kind = v1::Disclosure::DISCLOSURE_UNSPECIFIED;
  return false;
}

v1::Disclosure::Kind FindImprintDisclosure(const Page& page, const HeaderLexicon& words,
                                           uint32_t begin, uint32_t* line, Range* mark) {
  // A blank before the date is dropped, so that its first digit parts as well.
  constexpr std::string_view kParts = " \t()0123456789";
  v1::Disclosure::Kind kind = v1::Disclosure::DISCLOSURE_UNSPECIFIED;
  const Range range = page.lines()[*line].range;
  const std::string_view all = range.In(page.text());
  const bool dated = words.imprint_endings.SuffixOf(all) != 0;
  for (size_t at = all.find_first_not_of(kParts); dated && at < all.size();) {
    const size_t end = std::min(all.find_first_of(kParts, at), all.size());
    kind = DisclosureOf(all.substr(at, end - at), words);
    *mark = {range.begin + static_cast<uint32_t>(at), range.begin + static_cast<uint32_t>(end)};
    if (kind != v1::Disclosure::DISCLOSURE_UNSPECIFIED) return kind;
    at = all.find_first_not_of(kParts, end);
  }
  uint32_t above = *line - 1;
  if (*line > begin && FindBareDisclosure(page, words, above, *line, &kind, &above)) {
    *line = above;
    *mark = page.lines()[above].range;
  }
  return kind;
}

}  // namespace duban::header
