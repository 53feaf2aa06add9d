#include "extract/header_head.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A portal prints at most this many lines above a notice.
constexpr uint32_t kMaxHeadLines = 400;
// A salutation is wrapped over at most this many lines.
constexpr uint32_t kMaxSalutationLines = 6;

// 首页|新闻|服务|互动. Bars right behind one another fill up a row of a table, as the one of its
// title.
bool IsRowOfLinks(std::string_view line) {
  constexpr int kMinBars = 3;
  int bars = 0;
  bool filled = true;
  for (const char c : line) {
    if (c == '|') {
      bars += filled;
      filled = false;
    } else if (c != ' ' && c != '\t') {
      filled = true;
    }
  }
  return bars >= kMinBars;
}

// Whether a '>' stands in the line that closes no name: 《2023年<政府工作报告>任务分解表》.
bool PartsByArrow(std::string_view line) {
  int open = 0;
  for (size_t at = FindEither(line, '<', '>'); at != line.npos;) {
    if (line[at] == '>' && --open < 0) return true;
    open += line[at] == '<';
    const size_t next = FindEither(line.substr(at + 1), '<', '>');
    at = next == line.npos ? next : at + 1 + next;
  }
  return false;
}

bool IsChrome(std::string_view line, const HeaderLexicon& words) {
  if (line.size() > 600) return false;
  if (words.chrome_lines.MayBegin(line) && words.chrome_lines.Contains(Squeezed(line))) return true;
  // 首页 > 政务公开 > 政策文件
  const bool path = PartsByArrow(line) || Contains(line, "»") || Contains(line, "›");
  if (path && !Contains(line, "。")) return true;
  if (line.find("《") == std::string_view::npos && words.chrome_beginnings.PrefixOf(line) != 0) {
    const Squeezed squeezed(line);
    return CountChars(squeezed) <= 12 || !words.IsTitleName(squeezed);
  }
  // A cell with a sentence is a table's.
  return (IsRowOfLinks(line) && !Contains(line, "。")) || words.IsChromeByPattern(line);
}

bool IsDateLine(std::string_view text, Range line) {
  PrintedDate date;
  while (!line.empty() && (text[line.begin] == '(' || text[line.begin] == '[')) ++line.begin;
  if (line.empty() || !ReadDate(text, line.begin, line.end, &date)) return false;
  const Range rest = Trim(text, {date.range.end, line.end});
  // A time of day, a closing bracket.
  return std::all_of(rest.In(text).begin(), rest.In(text).end(),
                     [](char c) { return IsDigit(c) || c == ':' || c == ')' || c == ']'; });
}

// 1. 首页, 2. 信息公开: the way to the page as a numbered list.
bool IsNumberedCrumb(std::string_view line, bool below_crumb, const HeaderLexicon& words) {
  if (!IsDigit(line.front()) || line.size() > 48) return false;
  const size_t dot = line.find('.');
  if (dot == std::string_view::npos || dot > 2 || FindFullStop(line) != line.npos ||
      FindAnyAscii(line, ":;,") != line.npos) {
    return false;
  }
  return below_crumb || words.chrome_lines.Contains(Squeezed(line.substr(dot + 1)));
}

// Whether a line is running text: what ends the head.
bool IsText(std::string_view line, const HeaderLexicon& words) {
  if (line.size() > 1000) return true;
  if (words.table_titles.MayBegin(line) &&
      words.table_titles.Contains(Squeezed(line.substr(0, FindEither(line, '\t', '|'))))) {
    return true;
  }
  if (BeginsNumbered(line)) return true;
  const size_t stop = FindFullStop(line);
  if (stop != std::string_view::npos) return true;
  return CountChars(line) > 120;
}

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

}  // namespace

bool IsFit(std::string_view text, const LabelValue& label, const HeaderLexicon& words) {
  const std::string_view value = label.value.In(text);
  PrintedDate date;
  Range number;
  switch (label.kind) {
    case v1::LabelWords::INDEX_NUMBER:
      return value.size() < 100 && std::any_of(value.begin(), value.end(), IsDigit) &&
             !Contains(value, "关于");
    case v1::LabelWords::DOCUMENT_NUMBER:
      return FindLabelledNumber(text, label.value, words, &number);
    case v1::LabelWords::ISSUED_DATE:
    case v1::LabelWords::PUBLISHED_DATE:
      return FindDate(text, {label.value.begin, std::min(label.value.end, label.value.begin + 60)},
                      &date);
    case v1::LabelWords::DISCLOSURE:
      return CountChars(value) <= 20;
    case v1::LabelWords::TITLE:
      return CountChars(value) >= 4;
    default:
      return CountChars(value) <= 40 && !Contains(value, "关于") && !Contains(value, "。") &&
             !EndsWith(value, ":");
  }
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

namespace {

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

// 区人民政府, 县(市、区)教育局: the body of a level, not 区直各单位.
bool BeginsWithLevel(std::string_view name, const HeaderLexicon& words) {
  const size_t level = words.salutation_levels.PrefixOf(name);
  return level != 0 && words.salutation_endings.SuffixOf(name) != 0 && !Contains(name, "各") &&
         !StartsWith(name.substr(level), "直");
}

// 青石县财政局: the body of a place and, behind 云溪市、, of the places before it.
bool BeginsWithPlace(std::string_view name, const HeaderLexicon& words) {
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
  return false;
}

// 实施方案(2023、2024)》的通知: the end of a title that the line before begins.
bool ClosesName(std::string_view line) {
  const size_t close = line.find("》");
  return close != line.npos && line.find("《") > close;
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
    if (words.chrome_lines.Contains(squeezed) || words.footer_beginnings.Contains(squeezed)) {
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
    // 财政厅(局) is both, no second name.
    if (!name.alias.empty() && words.salutation_endings.Contains(Squeezed(name.alias.In(text)))) {
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
      // 云溪、桂峰、青石市人民政府, 云溪、青石县商务局: bare names of places.
      const bool government = words.government_endings.SuffixOf(name.name.In(text)) != 0;
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
      if (!list || Contains(words_of, "关于") || ClosesName(words_of)) return 0;
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

namespace {

// 各县(市、区)人民政府,市直有关单位 directly above a paragraph: a salutation whose colon was lost.
// It lists two bodies at least, one of them 各…: the name of one body is rather the issuer's.
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

// 各县(市、区)人民政府 in a line above that in which the salutation ends: one of those addressed,
// the mark behind it lost.
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

// …关于…的意见 in one line: a title that says what it is about.
bool IsFullTitle(std::string_view line, const HeaderLexicon& words) {
  constexpr size_t kMaxBytes = 450;
  // …的通知【全文废止】
  if (EndsWith(line, "】")) line = line.substr(0, line.rfind("【"));
  return line.size() <= kMaxBytes && FindFullStop(line) == std::string_view::npos &&
         words.kinds.SuffixOf(WithoutParentheses(line)) != 0 &&
         !words.title_verbs.FindIn(line).empty();
}

// Whether a notice begins below a paragraph: its full title, then its number or a salutation. The
// paragraph is the site's own, which tells of the notice.
bool NoticeFollows(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                   uint32_t line, uint32_t limit) {
  constexpr uint32_t kReach = 3;  // Lines from the paragraph to the title, and from there on.
  const std::string_view text = page.text();
  const uint32_t last_title = std::min(limit, line + 1 + kReach);
  for (uint32_t title = line + 1; title < last_title; ++title) {
    if (!IsFullTitle(page.lines()[title].range.In(text), words)) continue;
    const uint32_t last = std::min(limit, title + 1 + kReach);
    for (uint32_t below = title + 1; below < last; ++below) {
      Range found;
      if (IsWholeNumber(text, page.lines()[below].range, words, &found) ||
          ReadSalutation(page, words, units, below, &found) != 0) {
        return true;
      }
    }
    return false;
  }
  return false;
}

// Whether the salutation of the notice stands below a paragraph under its title: what a site says
// of the document first (that it is void, what it is about). It lists two bodies at least, and
// neither a title nor an item stands before it.
bool SalutationFollows(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                       uint32_t line, uint32_t limit) {
  constexpr uint32_t kReach = 14;
  const std::string_view text = page.text();
  const uint32_t last = std::min(limit, line + 1 + kReach);
  for (uint32_t below = line + 1; below < last; ++below) {
    const std::string_view words_of = page.lines()[below].range.In(text);
    if (IsFullTitle(words_of, words) || BeginsNumbered(words_of)) return false;
    Range found;
    if (words_of.back() != ':' || !Contains(words_of, "各") ||
        ReadSalutation(page, words, units, below, &found) != below + 1) {
      continue;
    }
    UnitNames names;
    SplitSalutation(page, words, units, found, &names);
    return names.size() >= 2;
  }
  return false;
}

// Whether a line begins with the label of a task (完成时限:5月底前), as one below the other in a
// record.
bool TellsOfTask(std::string_view line, const HeaderLexicon& words) {
  constexpr size_t kMaxLabelBytes = 30;
  if (!words.table_titles.MayBegin(line)) return false;
  const size_t colon = line.substr(0, kMaxLabelBytes).find(':');
  return colon != line.npos && words.table_titles.Contains(Squeezed(line.substr(0, colon)));
}

// Where the record begins of which `line` and the next tell who does a task and by when: above
// them, where lines with labels say what is to be done. `line` + 1 where there is none.
uint32_t RecordBegin(const Page& page, const HeaderLexicon& words, uint32_t line, uint32_t limit,
                     const std::vector<HeadLine>& kinds) {
  const auto text = [&](uint32_t at) { return page.In(page.lines()[at].range); };
  if (line + 1 >= limit || !TellsOfTask(text(line), words) || !TellsOfTask(text(line + 1), words)) {
    return line + 1;
  }
  while (line > 0 && kinds[line - 1] == HeadLine::kPlain &&
         page.lines()[line - 1].Has(Line::kColon)) {
    --line;
  }
  return line;
}

// Behind the site's own paragraphs above the notice, of which the last says that it follows
// (全文如下:); 0 where there are none.
uint32_t NewsEnd(const Page& page, const HeaderLexicon& words, uint32_t limit) {
  constexpr uint32_t kMaxNewsLines = 12;
  constexpr size_t kMaxEndingBytes = 60;
  for (uint32_t line = 0; line < std::min(limit, kMaxNewsLines); ++line) {
    std::string_view end = page.lines()[line].range.In(page.text());
    if (end.size() > kMaxEndingBytes) end = end.substr(end.size() - kMaxEndingBytes);
    if (words.news_endings.SuffixOf(end) != 0) return line + 1;
    if (end.back() == ':') break;  // A salutation: what follows is the notice's.
  }
  return 0;
}

}  // namespace

Head ReadHead(const Page& page, const HeaderLexicon& words, const UnitReader& units, uint32_t end) {
  Head head;
  const std::string_view text = page.text();
  const std::vector<Line>& lines = page.lines();
  const uint32_t limit = std::min({kMaxHeadLines, end, static_cast<uint32_t>(lines.size())});
  // Lines that hold a label at their beginning, or its value.
  std::vector<uint8_t> labelled(limit + 1, 0);
  const auto read_labels = [&](uint32_t line) {
    size_t next = head.labels.size();
    ReadLabels(page, words, line, line + 1, limit, &head.labels);
    for (; next < head.labels.size(); ++next) {
      LabelValue& label = head.labels[next];
      if (!label.value.empty() && !IsFit(text, label, words)) {
        label.value = {label.label.end, label.label.end};
        label.value_line = label.line;
      }
      // A word before a colon in running text is no label.
      const Range range = lines[line].range;
      if (label.label.begin > range.begin + 6 && IsText(range.In(text), words)) continue;
      labelled[line] = 1;
      labelled[label.value_line] = 1;
    }
  };
  head.kinds.reserve(64);
  uint32_t line = 0;
  bool crumb = false;   // The line above is of a numbered list of links.
  bool titled = false;  // A full title stands above.
  const uint32_t news_end = NewsEnd(page, words, limit);
  for (; line < limit; ++line) {
    if (line < news_end) {
      head.kinds.push_back(HeadLine::kChrome);
      continue;
    }
    const Range range = lines[line].range;
    const std::string_view words_of = range.In(text);
    const uint32_t record = RecordBegin(page, words, line, limit, head.kinds);
    if (record <= line) {
      line = record;
      head.kinds.resize(line);
      break;
    }
    Range number;
    read_labels(line);
    if (labelled[line]) {
      head.kinds.push_back(HeadLine::kLabels);
      continue;
    }
    const uint32_t behind = ReadSalutation(page, words, units, line, &head.salutation);
    if (behind != 0) {
      while (line > 0 && head.kinds.back() == HeadLine::kPlain &&
             IsAddressedAbove(page, words, units, line - 1)) {
        --line;
        head.kinds.pop_back();
        head.salutation.begin = lines[line].range.begin;
      }
      head.salutation_begin = line;
      head.salutation_end = behind;
      break;
    }
    if (IsDateLine(text, range)) {
      head.kinds.push_back(HeadLine::kDate);
    } else if (IsWholeNumber(text, range, words, &number)) {
      head.kinds.push_back(HeadLine::kNumber);
    } else if (IsChrome(words_of, words) || IsNumberedCrumb(words_of, crumb, words)) {
      crumb = IsDigit(words_of.front());
      head.kinds.push_back(HeadLine::kChrome);
    } else if (IsText(words_of, words)) {
      if (line > 0 && head.kinds.back() == HeadLine::kPlain &&
          IsBareSalutation(page, words, units, line - 1)) {
        --line;
        head.kinds.pop_back();
        head.salutation = lines[line].range;
        head.salutation_begin = line;
        head.salutation_end = line + 1;
      } else if (titled ? SalutationFollows(page, words, units, line, limit)
                        : NoticeFollows(page, words, units, line, limit)) {
        head.kinds.push_back(HeadLine::kChrome);
        continue;
      }
      break;
    } else {
      titled = titled || IsFullTitle(words_of, words);
      head.kinds.push_back(HeadLine::kPlain);
    }
  }
  head.end = line;
  // Labels below the head are text.
  head.labels.erase(std::remove_if(head.labels.begin(), head.labels.end(),
                                   [&](const LabelValue& label) { return label.line >= line; }),
                    head.labels.end());
  return head;
}

}  // namespace duban::header
