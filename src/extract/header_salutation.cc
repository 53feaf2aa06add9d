#include "extract/header_salutation.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/header_text.h"
#include "text/byte_scan.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// What a level's government is called.
constexpr std::string_view kGovernment = "人民政府";

// A salutation is wrapped over at most this many lines.
constexpr uint32_t kMaxSalutationLines = 6;

// 各县财政局: 为做好…: the text goes on behind the salutation, the line's end between them lost.
bool BeginsBody(std::string_view line, const HeaderLexicon& words) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > 300 || FindFullStop(line) < colon) return false;
  std::string_view rest = line.substr(colon + 1);
  const bool blank = !rest.empty() && IsBlank(rest.front());
  while (!rest.empty() && IsBlank(rest.front())) rest.remove_prefix(1);
  const bool lead_in = words.body_beginnings.PrefixOf(rest) != 0 ||
                       words.cite_lead_ins.PrefixOf(rest) != 0 ||
                       words.issue_lead_ins.PrefixOf(rest) != 0;
  return lead_in || (blank && (Contains(line.substr(0, colon), "各") ||
                               Contains(line.substr(0, colon), "、")));
}

// 云溪市, 青石县: a place by its name, no body.
bool IsPlace(std::string_view name, const HeaderLexicon& words) {
  const size_t level = words.salutation_levels.SuffixOf(name);
  return level != 0 && CountChars(name.substr(0, name.size() - level)) >= 2 &&
         !StartsWith(name, "各");
}

// 云溪: a name of two to four characters that is no body's.
bool IsBareName(std::string_view name, const UnitReader& units) {
  const size_t chars = CountChars(name);
  return chars >= 2 && chars <= 4 && IsHan(name, 0) && !StartsWith(name, "各") &&
         !units.IsUnit(name);
}

// 局, 委、局: what bodies end in, one or several.
bool AreEndings(std::string_view list, const HeaderLexicon& words) {
  constexpr std::string_view kMark = "、";
  for (size_t mark; (mark = list.find(kMark)) != list.npos;
       list.remove_prefix(mark + kMark.size())) {
    if (!words.salutation_endings.Contains(Squeezed(list.substr(0, mark)))) return false;
  }
  return words.salutation_endings.Contains(Squeezed(list));
}

// 区人民政府, 县(市、区)教育局: the body of a level, not 区直各单位.
bool BeginsWithLevel(std::string_view name, const HeaderLexicon& words) {
  const size_t level = words.salutation_levels.PrefixOf(name);
  return level != 0 && words.salutation_endings.SuffixOf(name) != 0 && !Contains(name, "各") &&
         !StartsWith(name.substr(level), "直");
}

// 各市(县) and, behind 和, 各区人民政府: the governments of both.
bool IsGovernmentOfBoth(std::string_view level, std::string_view name, const HeaderLexicon& words) {
  constexpr std::string_view kEach = "各";
  if (!StartsWith(level, kEach) || !StartsWith(name, kEach) || !EndsWith(name, kGovernment)) {
    return false;
  }
  name.remove_suffix(kGovernment.size());
  return words.salutation_levels.Contains(WithoutParentheses(level)) &&
         words.salutation_levels.Contains(WithoutParentheses(name));
}

// 青石县财政局: the body of a place and, behind 云溪市、, of the places before it.
bool BeginsWithPlace(std::string_view name, const HeaderLexicon& words) {
  name = WithoutParentheses(name);  // 青石区人民政府(管委会)
  const size_t ending = words.salutation_endings.SuffixOf(name);
  // 高新区、新城管委会: a zone goes by its name alone.
  if (ending == 0 || words.unshared_endings.SuffixOf(name) != 0) return false;
  // 省直管县教育局: of the places of that kind. 市教育局, 县教育局: of this one.
  constexpr size_t kMinKindBytes = 12;
  const size_t level = words.salutation_levels.PrefixOf(name);
  if (level != 0) return level >= kMinKindBytes;
  uint32_t at = 0;
  for (int chars = 0; chars < 8 && at < name.size() - ending; ++chars) {
    at += CharSize(name[at]);
    if (chars >= 1 && words.salutation_levels.PrefixOf(name.substr(at)) != 0) return true;
  }
  // 青石产业园人民政府: whatever place a government is of.
  return EndsWith(name, kGovernment);
}

// 实施方案(2023、2024)》的通知: the end of a title that the line before begins.
bool ClosesName(std::string_view line) {
  const size_t close = line.find("》");
  return close != line.npos && line.find("《") > close;
}

// Whether a line ends as a title does: “双随机、一公开”抽查工作计划的通知.
bool EndsTitle(std::string_view line, const HeaderLexicon& words) {
  const size_t kind = words.kinds.SuffixOf(line);
  return kind != 0 && EndsWith(line.substr(0, line.size() - kind), "的");
}

// 王小平代表, 王小平政协云溪县委员: a person to whom an answer goes.
constexpr size_t kMaxPersonChars = 12;
bool IsPerson(std::string_view name, const HeaderLexicon& words) {
  const size_t title = words.salutation_persons.SuffixOf(name);
  const size_t chars = title == 0 ? 0 : CountChars(name.substr(0, name.size() - title));
  return chars >= 2 && chars <= kMaxPersonChars;
}

// 各位委员, 各位代表
bool IsPersons(std::string_view name, const HeaderLexicon& words) {
  return words.assembly_beginnings.PrefixOf(name) != 0 &&
         words.salutation_persons.SuffixOf(name) != 0;
}

// How many of `names` are bodies or persons that a notice may be addressed to; 0 where one of them
// is a portal's button. `alone`: nothing stands behind the colon.
size_t CountAddressed(std::string_view text, const UnitNames& names, bool alone,
                      const HeaderLexicon& words, const UnitReader& units) {
  size_t known = 0;
  for (const UnitName& name : names) {
    const std::string_view unit = name.name.In(text);
    // 打印 相关链接: are the portal's buttons.
    const Squeezed squeezed(unit);
    if (words.chrome_lines.Contains(squeezed) || words.footer_beginnings.Contains(squeezed) ||
        words.footer_names.Contains(squeezed)) {
      return 0;
    }
    if (units.IsUnit(unit) || name.collective || IsPerson(unit, words)) ++known;
  }
  // 主任、副主任、秘书长、各位委员: those of an assembly, to whom a report is given.
  const bool assembly = alone && names.size() > 1 && IsPersons(names.back().name.In(text), words);
  return assembly ? names.size() : known;
}

}  // namespace

void SplitSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                     Range salutation, UnitNames* out) {
  const std::string_view text = page.text();
  UnitNames names;
  units.Split(text, salutation, &names);
  for (UnitName& name : names) {
    // 财政厅(局), 住房城乡建设厅(委、局) are all of them, no second name.
    if (!name.alias.empty() && AreEndings(name.alias.In(text), words)) {
      name.name.end = std::min(salutation.end, name.alias.end + 1);
      name.alias = {0, 0};
    }
    if (!out->empty()) {
      UnitName& before = out->back();
      const std::string_view between = Trim(text, {before.name.end, name.name.begin}).In(text);
      // Whether all that stands between the last 、 of the name before and its end is a level.
      const std::string_view whole = before.name.In(text);
      const size_t mark = whole.rfind("、");
      const Squeezed last(mark == std::string_view::npos ? whole : whole.substr(mark + 3));
      // 各市(州)、县(市、区)教育局: with the other levels in parentheses.
      const bool levels = words.salutation_levels.Contains(last) ||
                          (words.salutation_levels.Contains(WithoutParentheses(last)) &&
                           BeginsWithLevel(name.name.In(text), words));
      const bool ending = words.salutation_endings.Contains(Squeezed(name.name.In(text)));
      if (between == "和" && IsGovernmentOfBoth(last, name.name.In(text), words)) {
        before.name.end = name.name.end;
        before.collective = true;
        continue;
      }
      // 云溪、桂峰、青石市人民政府, 云溪、青石县商务局: bare names of places.
      const bool government =
          words.government_endings.SuffixOf(WithoutParentheses(name.name.In(text))) != 0;
      const auto is_place = [&](std::string_view place) {
        return IsPlace(place, words) || (government && IsBareName(place, units));
      };
      const bool places =
          between == "、" && is_place(last) && BeginsWithPlace(name.name.In(text), words);
      // 云溪市、青石县财政局: the body of each of the places.
      while (places && out->size() >= 2) {
        const Range first = (*out)[out->size() - 2].name;
        if (!is_place(first.In(text)) ||
            Trim(text, {first.end, out->back().name.begin}).In(text) != "、") {
          break;
        }
        out->pop_back();
      }
      if (places) {
        out->back().name.end = name.name.end;
        out->back().alias = name.alias;
        continue;
      }
      if (between == "、" && (levels || ending) && !StartsWith(name.name.In(text), "各")) {
        before.name.end = name.name.end;
        before.alias = name.alias;
        before.collective = before.collective || name.collective;
        continue;
      }
    }
    out->push_back(name);
  }
}

uint32_t ReadSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                        uint32_t line, Range* salutation) {
  const std::string_view text = page.text();
  const std::vector<Line>& lines = page.lines();
  uint32_t begin = lines[line].range.begin;
  // 主送:各县(市、区)人民政府,
  const size_t label = words.salutation_labels.PrefixOf(lines[line].range.In(text));
  const bool labelled = label != 0 && StartsWith(lines[line].range.In(text).substr(label), ":");
  if (labelled) begin += static_cast<uint32_t>(label) + 1;
  // 1.责任单位:A is an item.
  if (BeginsNumbered(lines[line].range.In(text))) return 0;
  // • 所属单位:A is one of the portal's fields.
  if (StartsWith(lines[line].range.In(text), "•")) return 0;
  const uint32_t last =
      std::min<uint32_t>(line + kMaxSalutationLines, static_cast<uint32_t>(lines.size()));
  for (uint32_t i = line; i < last; ++i) {
    std::string_view words_of = lines[i].range.In(text);
    if (i == line) words_of.remove_prefix(begin - lines[line].range.begin);
    if (words_of.empty()) return 0;
    const bool merged = i == line && BeginsBody(words_of, words);
    if ((words_of.size() > 1500 || Contains(words_of, "。")) && !merged) return 0;
    if (i == line && words_of.front() == '(' && words_of.back() == ')') return 0;  // 题注
    const size_t colon = words_of.find(':');
    if (colon == std::string_view::npos) {
      // Only a list goes on in the next line; a title or a site's name does not.
      const bool list = Contains(words_of, "、") || Contains(words_of, ",");
      if (!list || Contains(words_of, "关于") || ClosesName(words_of) ||
          EndsTitle(words_of, words)) {
        return 0;
      }
      continue;
    }
    // The colon of a label: 联系人:
    Range list = {begin, static_cast<uint32_t>(words_of.data() - text.data() + colon)};
    if (words.FindLabel(Squeezed(words_of.substr(0, colon))) != nullptr) return 0;
    if (colon + 1 < words_of.size() && colon > 300) return 0;
    // 根据市教育局、市考试院部署,现通知如下: the text itself.
    if (words.as_follows.SuffixOf(Squeezed(list.In(text))) != 0) return 0;
    UnitNames names;
    SplitSalutation(page, words, units, list, &names);
    if (names.empty()) return 0;
    // 颁布部门:云溪市财政局 is a field, whatever its label.
    if (names.size() == 1 && units.IsUnit(Squeezed(words_of.substr(colon + 1)))) return 0;
    // 单位:县政府督查室 is a field.
    if (names.size() == 1 && CountChars(names[0].name.In(text)) <= 2 &&
        colon + 1 < words_of.size()) {
      return 0;
    }
    // Text behind the colon in the same line: only a list that is beyond doubt.
    const bool alone = colon + 1 == words_of.size();
    const bool fields = !alone && words_of.find(':', colon + 1) != std::string_view::npos;
    const size_t known = CountAddressed(text, names, alone, words, units);
    const bool good =
        alone ? known * 2 >= names.size() : known == names.size() && (!fields || merged);
    const std::string_view first = names.front().name.In(text);
    if (!good || known == 0 || Contains(first, "关于") || names.back().name.size() > 120) return 0;
    *salutation = list;
    return i + 1;
  }
  return 0;
}

bool IsBareSalutation(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                      uint32_t line) {
  constexpr size_t kMaxBytes = 600;
  const std::string_view text = page.text();
  const Range range = page.lines()[line].range;
  const std::string_view all = range.In(text);
  if (all.size() > kMaxBytes || !Contains(all, "各") ||
      FindAnyAscii(all, ":;|\t") != std::string_view::npos || Contains(all, "《") ||
      FindFullStop(page.lines()[line + 1].range.In(text)) == std::string_view::npos ||
      BeginsNumbered(page.lines()[line + 1].range.In(text))) {
    return false;
  }
  UnitNames names;
  SplitSalutation(page, words, units, range, &names);
  return names.size() >= 2 && std::all_of(names.begin(), names.end(), [&](const UnitName& name) {
           return name.collective || units.IsUnit(name.name.In(text));
         });
}

bool IsAddressedAbove(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                      uint32_t line) {
  constexpr size_t kMaxBytes = 240;
  const std::string_view text = page.text();
  const Range range = page.lines()[line].range;
  if (range.size() > kMaxBytes || FindAnyAscii(range.In(text), ":;|\t") != std::string_view::npos) {
    return false;
  }
  UnitNames names;
  SplitSalutation(page, words, units, range, &names);
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](const UnitName& name) {
    return name.collective && units.IsUnit(name.name.In(text));
  });
}

}  // namespace duban::header
