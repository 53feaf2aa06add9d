#include "extract/header_head.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_links.h"
#include "extract/header_number.h"
#include "extract/header_salutation.h"
#include "extract/header_text.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A portal prints at most this many lines above a notice.
constexpr uint32_t kMaxHeadLines = 400;

// 首页|新闻|服务|互动. Bars right behind one another fill up a row of a table, as the one of its
// title.
bool HasManyBars(std::string_view line) {
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
  return (HasManyBars(line) && !Contains(line, "。")) || words.IsRowOfLinks(line) ||
         words.IsChromeByPattern(line);
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

// 云溪市人民政府办公室        2023年5月18日: who issued minutes or a bulletin, and when.
bool IsDatedBody(std::string_view text, Range line, const UnitReader& units) {
  constexpr size_t kMaxBytes = 300;
  PrintedDate date;
  if (line.size() > kMaxBytes || !ReadDateAtEnd(text, line, &date) ||
      !Contains(date.range.In(text), "年")) {
    return false;
  }
  const Squeezed body(text.substr(line.begin, date.range.begin - line.begin));
  return CountChars(body) >= 4 && units.IsUnit(body);
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

namespace {

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
// paragraph is the site's own, which tells of the notice. Where a title stands above it, the notice
// repeats that: `above`, without blanks.
bool NoticeFollows(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                   uint32_t line, uint32_t limit, std::string_view above) {
  constexpr uint32_t kReach = 16;  // Lines from the paragraph to the title.
  constexpr uint32_t kBelow = 3;   // Lines from there on.
  const std::string_view text = page.text();
  const uint32_t last_title = std::min(limit, line + 1 + kReach);
  for (uint32_t title = line + 1; title < last_title; ++title) {
    const Range range = page.lines()[title].range;
    const std::string_view words_of = range.In(text);
    // What has items or a date of its own is a text, and no word about one.
    if (BeginsNumbered(words_of) || IsDateLine(text, range)) return false;
    if (!IsFullTitle(words_of, words) || (!above.empty() && Squeeze(words_of) != above)) continue;
    const uint32_t last = std::min(limit, title + 1 + kBelow);
    for (uint32_t below = title + 1; below < last; ++below) {
      Range found;
      if (IsWholeNumber(text, page.lines()[below].range, words, &found) ||
          ReadSalutation(page, words, units, below, &found) != 0) {
        return true;
      }
    }
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

// The site's own paragraphs above the notice, of which the last says that it follows.
struct News {
  uint32_t end = 0;  // Behind them; 0 where there are none.
  Range name;        // What follows, by its name: 《…方案》全文如下。
};

News FindNews(const Page& page, const HeaderLexicon& words, uint32_t limit) {
  constexpr uint32_t kMaxNewsLines = 12;
  constexpr size_t kMaxEndingBytes = 60;
  constexpr std::string_view kOpen = "《", kClose = "》";
  News news;
  for (uint32_t line = 0; line < std::min(limit, kMaxNewsLines); ++line) {
    const Range range = page.lines()[line].range;
    const std::string_view all = range.In(page.text());
    const std::string_view end =
        all.substr(all.size() > kMaxEndingBytes ? all.size() - kMaxEndingBytes : 0);
    if (const size_t ending = words.news_endings.SuffixOf(end); ending != 0) {
      news.end = line + 1;
      const std::string_view before = all.substr(0, all.size() - ending);
      const size_t open = EndsWith(before, kClose) ? before.rfind(kOpen) : before.npos;
      if (open != before.npos) {
        news.name = {range.begin + static_cast<uint32_t>(open + kOpen.size()),
                     range.begin + static_cast<uint32_t>(before.size() - kClose.size())};
      }
      break;
    }
    if (end.back() == ':') break;  // A salutation: what follows is the notice's.
  }
  return news;
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
  bool crumb = false;  // The line above is of a numbered list of links.
  std::string title;   // The first full title above, without blanks.
  uint32_t links_end = 0;
  const News news = FindNews(page, words, limit);
  // Where the text follows at once no title is printed but that of the page, or none.
  const bool announced =
      news.end != 0 && (news.end >= limit || IsText(lines[news.end].range.In(text), words));
  const uint32_t news_end = announced ? 0 : news.end;
  if (announced) {
    head.announced = news.name;
    head.announced_end = news.end;
  }
  for (; line < limit; ++line) {
    if (line < news_end || line < links_end) {
      head.kinds.push_back(HeadLine::kChrome);
      continue;
    }
    links_end = LinkListEnd(page, words, line, limit);
    if (links_end > line) {
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
    } else if (line > 0 && head.kinds.back() == HeadLine::kNumber &&
               IsDatedBody(text, range, units)) {
      head.kinds.push_back(HeadLine::kDated);
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
      } else if (NoticeFollows(page, words, units, line, limit, title) ||
                 (!title.empty() && SalutationFollows(page, words, units, line, limit))) {
        head.kinds.push_back(HeadLine::kChrome);
        continue;
      }
      break;
    } else {
      if (title.empty() && IsFullTitle(words_of, words)) title = Squeeze(words_of);
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
