#include "extract/header_head.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_links.h"
#include "extract/header_number.h"
#include "extract/header_salutation.h"
#include "extract/header_text.h"
#include "extract/header_values_below.h"
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

// Whether what stands behind a date makes it the first day of several: 至14日, -14日.
bool BeginsRange(std::string_view text, Range behind) {
  const uint32_t at = SkipBlanks(text, behind.begin, behind.end);
  const std::string_view rest = text.substr(at, behind.end - at);
  for (const std::string_view to : {"至", "到", "-", "—", "~"}) {
    if (StartsWith(rest, to)) return rest.size() > to.size() && IsDigit(rest[to.size()]);
  }
  return false;
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
                      &date) &&
             !BeginsRange(text, {date.range.end, label.value.end});
    case v1::LabelWords::DISCLOSURE:
      return CountChars(value) <= 20;
    case v1::LabelWords::TITLE:
      return CountChars(value) >= 4;
    default:
      return CountChars(value) <= 40 && !Contains(value, "关于") && !Contains(value, "。") &&
             !EndsWith(value, ":");
  }
}

bool IsTailField(const Page& page, const LabelValue& label, const HeaderLexicon& words,
                 uint32_t body_end) {
  if (!IsFit(page.text(), label, words)) return false;
  if (label.line >= body_end) return true;
  switch (label.kind) {
    case v1::LabelWords::DISCLOSURE:
    case v1::LabelWords::INDEX_NUMBER:
      return true;
    case v1::LabelWords::PUBLISHED_DATE:
      // 1.时间:5月8日 is a point of the text.
      return !BeginsNumbered(page.In(page.lines()[label.line].range));
    default:
      return false;
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

// Reads the lines above a notice's text, one behind the other.
class HeadReader {
 public:
  HeadReader(const Page& page, const HeaderLexicon& words, const UnitReader& units, uint32_t end)
      : page_(page),
        words_(words),
        units_(units),
        text_(page.text()),
        lines_(page.lines()),
        limit_(std::min({kMaxHeadLines, end, static_cast<uint32_t>(page.lines().size())})),
        labelled_(limit_ + 1, 0) {}

  Head Read() {
    head_.kinds.reserve(64);
    TakeNews();
    uint32_t line = 0;
    while (line < limit_ && ReadLine(&line)) ++line;
    head_.end = line;
    // Labels below the head are text.
    head_.labels.erase(std::remove_if(head_.labels.begin(), head_.labels.end(),
                                      [&](const LabelValue& label) { return label.line >= line; }),
                       head_.labels.end());
    return std::move(head_);
  }

 private:
  std::string_view Words(uint32_t line) const { return lines_[line].range.In(text_); }
  bool BehindPlain(uint32_t line) const {
    return line > 0 && head_.kinds.back() == HeadLine::kPlain;
  }

  void TakeNews() {
    const News news = FindNews(page_, words_, limit_);
    // Where the text follows at once no title is printed but that of the page, or none.
    const bool announced = news.end != 0 && (news.end >= limit_ || IsText(Words(news.end), words_));
    chrome_end_ = announced ? 0 : news.end;
    if (!announced) return;
    head_.announced = news.name;
    head_.announced_end = news.end;
  }

  // Reads the line. Returns whether it is of the head; false leaves `line` where the text begins.
  bool ReadLine(uint32_t* line) {
    if (*line >= chrome_end_) {
      chrome_end_ = std::max(chrome_end_, LinkListEnd(page_, words_, *line, limit_));
    }
    if (*line < chrome_end_) {
      head_.kinds.push_back(HeadLine::kChrome);
      return true;
    }
    const uint32_t record = RecordBegin(page_, words_, *line, limit_, head_.kinds);
    if (record <= *line) {
      *line = record;
      head_.kinds.resize(record);
      return false;
    }
    ReadLabelsOf(*line);
    if (labelled_[*line]) {
      head_.kinds.push_back(HeadLine::kLabels);
      return true;
    }
    if (TakeSalutation(line)) return false;
    HeadLine kind = KindOf(*line);
    if (kind == HeadLine::kPlain) {
      const std::string_view words = Words(*line);
      if (IsText(words, words_)) {
        if (TakeBareSalutation(line) || !IsSites(*line)) return false;
        kind = HeadLine::kChrome;
      } else if (title_.empty() && IsFullTitle(words, words_)) {
        title_ = Squeeze(words);
      }
    }
    head_.kinds.push_back(kind);
    return true;
  }

  // Reads the labels of the line, and marks it and those that hold their values.
  void ReadLabelsOf(uint32_t line) {
    if (line < values_end_) return;
    size_t next = head_.labels.size();
    ReadLabels(page_, words_, line, line + 1, limit_, &head_.labels);
    if (next == head_.labels.size()) {
      TakeValues(line);
      lone_labels_ = 0;
      return;
    }
    lone_labels_ = FillsLine(next, line) ? lone_labels_ + 1 : 0;
    for (; next < head_.labels.size(); ++next) {
      LabelValue& label = head_.labels[next];
      if (!label.value.empty() && !IsFit(text_, label, words_)) {
        label.value = {label.label.end, label.label.end};
        label.value_line = label.line;
      }
      // A word before a colon in running text is no label.
      if (label.label.begin > lines_[line].range.begin + 6 && IsText(Words(line), words_)) continue;
      labelled_[line] = 1;
      labelled_[label.value_line] = 1;
    }
  }

  // Whether the label at `first`, the last that was read, is all of its line.
  bool FillsLine(size_t first, uint32_t line) const {
    const LabelValue& label = head_.labels.back();
    return first + 1 == head_.labels.size() && label.label.begin == lines_[line].range.begin &&
           label.label.end + 1 >= lines_[line].range.end;
  }

  // Reads `line` and those behind it as the values of the labels that stand alone right above.
  void TakeValues(uint32_t line) {
    if (lone_labels_ == 0) return;
    values_end_ = TakeValuesBelow(page_, words_, line, limit_, head_.labels.size() - lone_labels_,
                                  &head_.labels);
    std::fill(labelled_.begin() + line, labelled_.begin() + values_end_, uint8_t{1});
  }

  // Whether a salutation begins at the line; it may begin in those above, too.
  bool TakeSalutation(uint32_t* line) {
    const uint32_t behind = ReadSalutation(page_, words_, units_, *line, &head_.salutation);
    if (behind == 0) return false;
    while (BehindPlain(*line) && IsAddressedAbove(page_, words_, units_, *line - 1)) {
      --*line;
      head_.kinds.pop_back();
      head_.salutation.begin = lines_[*line].range.begin;
    }
    head_.salutation_begin = *line;
    head_.salutation_end = behind;
    return true;
  }

  // Whether the line above a text is a salutation without a mark behind it.
  bool TakeBareSalutation(uint32_t* line) {
    if (!BehindPlain(*line) || !IsBareSalutation(page_, words_, units_, *line - 1)) return false;
    --*line;
    head_.kinds.pop_back();
    head_.salutation = lines_[*line].range;
    head_.salutation_begin = *line;
    head_.salutation_end = *line + 1;
    return true;
  }

  // What a line is that is neither a label nor a salutation.
  HeadLine KindOf(uint32_t line) {
    const Range range = lines_[line].range;
    const std::string_view words = Words(line);
    Range number;
    if (IsDateLine(text_, range)) return HeadLine::kDate;
    if (IsWholeNumber(text_, range, words_, &number)) return HeadLine::kNumber;
    if (line > 0 && head_.kinds.back() == HeadLine::kNumber && IsDatedBody(text_, range, units_)) {
      return HeadLine::kDated;
    }
    if (IsChrome(words, words_) || IsNumberedCrumb(words, crumb_, words_)) {
      crumb_ = IsDigit(words.front());
      return HeadLine::kChrome;
    }
    return HeadLine::kPlain;
  }

  // Whether a paragraph is the site's, which tells of the notice below it.
  bool IsSites(uint32_t line) const {
    return NoticeFollows(page_, words_, units_, line, limit_, title_) ||
           (!title_.empty() && SalutationFollows(page_, words_, units_, line, limit_));
  }

  const Page& page_;
  const HeaderLexicon& words_;
  const UnitReader& units_;
  const std::string_view text_;
  const std::vector<Line>& lines_;
  const uint32_t limit_;
  std::vector<uint8_t> labelled_;  // Lines that hold a label at their beginning, or its value.
  uint32_t lone_labels_ = 0;       // Lines right above that hold a label each and no more.
  uint32_t values_end_ = 0;        // Behind the values of such lines, which hold no labels.
  Head head_;
  uint32_t chrome_end_ = 0;  // Behind the site's own paragraphs, or a list of links.
  bool crumb_ = false;       // The line above is of a numbered list of links.
  std::string title_;        // The first full title above, without blanks.
};

}  // namespace

Head ReadHead(const Page& page, const HeaderLexicon& words, const UnitReader& units, uint32_t end) {
  return HeadReader(page, words, units, end).Read();
}

}  // namespace duban::header
