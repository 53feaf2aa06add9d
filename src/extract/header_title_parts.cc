#include "extract/header_title_parts.h"

#include <algorithm>

#include "extract/header_date.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// The name without the covering 的通知 at its end.
std::string_view WithoutCover(std::string_view rest) {
  const size_t cover = rest.rfind("的");
  if (cover != std::string_view::npos && CountChars(rest.substr(cover)) <= 6) {
    return rest.substr(0, cover);
  }
  return rest;
}

// Whether a name in 《》 ends before `behind`: nothing is left but 的通知, or more names.
bool EndsName(std::string_view behind) {
  if (StartsWith(behind, "的")) return CountChars(behind) <= 6;
  static constexpr std::string_view kMarks[] = {"(", "、", ",", "和", "及", "与", "等", "并"};
  return behind.empty() || std::any_of(std::begin(kMarks), std::end(kMarks),
                                       [&](auto mark) { return StartsWith(behind, mark); });
}

}  // namespace

uint32_t FindTitleVerb(std::string_view text, Range title, const HeaderLexicon& words) {
  const Squeezed squeezed(title.In(text));
  const Range verb = words.title_verbs.FindIn(squeezed);
  if (verb.empty()) return title.end;
  // 云溪县水利局关 and 于…的通知 below: the verb may be broken itself.
  uint32_t at = title.begin;
  for (uint32_t left = verb.begin; at < title.end; ++at) {
    if (IsBlank(text[at])) continue;
    if (left-- == 0) break;
  }
  return at;
}

bool HasTitleVerb(std::string_view squeezed, const HeaderLexicon& words) {
  return !words.title_verbs.FindIn(squeezed).empty();
}

bool IsCompleteTitle(std::string_view squeezed, const HeaderLexicon& words) {
  return IsBalanced(squeezed) && words.IsTitleName(squeezed);
}

bool StaysOpen(std::string_view squeezed, const HeaderLexicon& words) {
  const Range verb = words.title_verbs.FindIn(squeezed);
  return !verb.empty() && !Contains(squeezed.substr(verb.end), "的");
}

bool AreSeveralUnits(std::string_view text, Range range, const UnitReader& units) {
  UnitNames names;
  units.Split(text, range, &names);
  return names.size() > 1 && std::all_of(names.begin(), names.end(), [&](const UnitName& name) {
           return units.IsUnit(name.name.In(text));
         });
}

bool IsUnits(std::string_view text, Range range, const UnitReader& units) {
  if (range.empty() || range.size() > 600 || !units.MayEndInUnit(range.In(text))) return false;
  const Squeezed squeezed(range.In(text));
  if (units.IsUnit(squeezed) && CountChars(squeezed) >= 3) return true;
  return AreSeveralUnits(text, range, units);
}

std::vector<Range> TitleIssuers(const Page& page, const HeaderLexicon& words,
                                const UnitReader& units, Range title) {
  std::vector<Range> issuers;
  const std::string_view text = page.text();
  const uint32_t verb = FindTitleVerb(text, title, words);
  if (verb == title.end || verb == title.begin) return issuers;
  const Range before = Trim(text, {title.begin, verb});
  // A unit's name may itself be broken by a line end: pieces are put together until they make one.
  Range open = {before.begin, before.begin};
  for (uint32_t at = before.begin; at <= before.end; ++at) {
    if (at < before.end && !IsBlank(text[at])) continue;
    open.end = at;
    const Range piece = Trim(text, open);
    if (piece.empty()) continue;
    if (at == before.end || IsUnits(text, piece, units)) {
      UnitNames names;
      if (FindAnyAscii(piece.In(text), " \t\n") == std::string_view::npos) {
        units.Split(text, piece, &names);
      }
      if (names.empty()) {
        issuers.push_back(piece);
      } else {
        for (const UnitName& name : names) issuers.push_back(name.name);
      }
      open = {at, at};
    }
  }
  const auto is_none = [&](Range r) {
    const Squeezed name(r.In(text));
    // 文字解读《云溪市人民政府关于…》: a name in a name. 云溪市关于…: a place.
    return CountChars(name) < 3 || CountChars(name) > 40 || Contains(name, "《") ||
           (!units.IsUnit(name) && words.salutation_levels.SuffixOf(name) != 0) ||
           (!units.IsUnit(name) &&
            FindAnyAscii(name.view(), "0123456789:") != std::string_view::npos);
  };
  issuers.erase(std::remove_if(issuers.begin(), issuers.end(), is_none), issuers.end());
  return issuers;
}

std::vector<std::string> IssuedNames(std::string_view title, const HeaderLexicon& words) {
  std::vector<std::string> names;
  const Squeezed squeezed(title);
  const Range verb = words.issue_verbs.FindIn(squeezed);
  if (verb.empty()) return names;
  std::string_view rest = std::string_view(squeezed).substr(verb.end);
  const std::string_view whole = WithoutCover(rest);
  // 《政府工作报告》主要目标任务分解方案的通知: a name inside of what is issued.
  const size_t last = rest.rfind("》");
  const bool inside = last != std::string_view::npos && !EndsName(rest.substr(last + 3));
  bool any = false;
  while (!inside && Contains(rest, "《")) {
    const size_t open = rest.find("《");
    size_t close = rest.rfind("》");
    // 《A》和《B》: the first name ends before the next begins.
    const size_t next = rest.find("《", open + 3);
    if (next != std::string_view::npos) {
      const size_t before = rest.substr(0, next).rfind("》");
      if (before != std::string_view::npos && before > open) close = before;
    }
    if (close == std::string_view::npos || close < open) break;
    names.emplace_back(rest.substr(open + 3, close - open - 3));
    any = true;
    rest.remove_prefix(close + 3);
  }
  if (!any) names.emplace_back(whole);
  return names;
}

int PlanYear(std::string_view title, const HeaderLexicon& words) {
  const Squeezed squeezed(title);
  const std::string_view s = squeezed;
  int year = 0;
  for (uint32_t at = 0; at < s.size(); at += CharSize(s[at])) {
    if (at > 0 && IsDigit(s[at]) && IsDigit(s[at - 1])) continue;
    uint32_t end = 0;
    const int found = ReadYear(s, at, static_cast<uint32_t>(s.size()), &end);
    if (found == 0) continue;
    std::string_view rest = s.substr(end);
    // 2023—2025年, 2023至2025年, 2023年—2025年: a plan of several years has none of its own.
    if (StartsWith(rest, "年")) rest.remove_prefix(3);
    if (StartsWith(rest, "度")) rest.remove_prefix(3);
    std::string_view dash = rest;
    while (StartsWith(dash, "—") || StartsWith(dash, "–") || StartsWith(dash, "至") ||
           StartsWith(dash, "到") || StartsWith(dash, "~") || StartsWith(dash, "-") ||
           StartsWith(dash, "～")) {
      dash.remove_prefix(CharSize(dash[0]));
    }
    uint32_t second_end = 0;
    if (dash.size() < rest.size() &&
        ReadYear(dash, 0, static_cast<uint32_t>(dash.size()), &second_end) != 0) {
      return 0;
    }
    // 2023“书香青石”活动安排: the year of what the quotes name.
    const bool is_year = s.substr(end).size() != rest.size() || StartsWith(rest, "“");
    if (is_year && words.editions.PrefixOf(rest) == 0 && year == 0) year = found;
    at = end - CharSize(s[CharBefore(s, end)]);
  }
  return year;
}

int SchoolYear(std::string_view title, bool* spring) {
  constexpr size_t kYearBytes = 4;
  const Squeezed squeezed(title);
  const std::string_view s = squeezed;
  const size_t term = s.find("学年");
  if (term == s.npos) return 0;
  // 2023—2024学年, 2023-2024学年, 2023学年: one or two years, the second the next.
  size_t begin = term;
  int years[2] = {0, 0};
  for (int& year : years) {
    uint32_t end = 0;
    if (begin < kYearBytes) break;
    const auto at = static_cast<uint32_t>(begin - kYearBytes);
    year = ReadYear(s, at, static_cast<uint32_t>(begin), &end);
    if (year == 0 || end != begin) break;
    begin = at == 0 ? 0 : CharBefore(s, at);
  }
  if (years[0] == 0) return 0;
  const std::string_view behind = s.substr(term);
  *spring = Contains(behind, "第二学期") || Contains(behind, "下学期");
  return years[1] != 0 && years[1] + 1 == years[0] ? years[1] : years[0];
}

}  // namespace duban::header
