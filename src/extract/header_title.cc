#include "extract/header_title.h"

#include <algorithm>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "extract/header_title_line.h"
#include "extract/header_title_parts.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// A title is broken over at most this many lines, units of a joint issue included.
constexpr uint32_t kMaxTitleLines = 10;
constexpr size_t kMaxTitleChars = 150;

struct Candidate {
  Range range;
  uint32_t line_begin = 0;
  uint32_t line_end = 0;
  Range number;
  int score = 0;
  std::string name;  // Without blanks.
};

// What stands before 关于, 印发…; the whole title where there is none.
Range BeforeVerb(std::string_view text, Range title, const HeaderLexicon& words) {
  return Trim(text, {title.begin, FindTitleVerb(text, title, words)});
}

class TitleSearch {
 public:
  TitleSearch(const Page& page, const HeaderLexicon& words, const UnitReader& units,
              const Head& head)
      : page_(page), text_(page.text()), words_(words), units_(units), head_(head) {}

  Title Find() {
    AddLabelValues();
    for (uint32_t line = 0; line < head_.end; ++line) {
      if (head_.kinds[line] == HeadLine::kPlain) AddFrom(line);
      if (head_.kinds[line] == HeadLine::kLabels) AddBeforeLabels(line);
    }
    Title title;
    const Candidate* best = Best();
    if (best == nullptr) {
      title.range = head_.announced;
      title.line_begin = title.line_end = title.range.empty() ? 0 : head_.announced_end;
      if (title.range.empty()) TakeKind(&title);
      return title;
    }
    title.range = best->range;
    title.line_begin = best->line_begin;
    title.line_end = best->line_end;
    title.number = best->number;
    for (const Candidate& candidate : candidates_) {
      const bool same = candidate.name == best->name || EndsWith(candidate.name, best->name) ||
                        EndsWith(best->name, candidate.name);
      if (!same) continue;
      for (uint32_t i = candidate.line_begin; i < candidate.line_end; ++i) {
        title.printed_lines.push_back(i);
      }
      if (title.number.empty()) title.number = candidate.number;
    }
    std::sort(title.printed_lines.begin(), title.printed_lines.end());
    title.printed_lines.erase(std::unique(title.printed_lines.begin(), title.printed_lines.end()),
                              title.printed_lines.end());
    return title;
  }

 private:
  // 公告 or 停水通知 alone above the text or the number: the title of a notice that has no other.
  void TakeKind(Title* title) const {
    constexpr size_t kMaxChars = 7;
    for (uint32_t line = 0; line < head_.end; ++line) {
      const Range range = page_.lines()[line].range;
      if (range.size() > 2 * 3 * kMaxChars || !IsPiece(line) || !IsAboveText(line)) continue;
      const Squeezed words(range.In(text_));
      if (CountChars(words) > kMaxChars || words_.kinds.SuffixOf(words) == 0) continue;
      title->range = range;
      title->line_begin = line;
      title->line_end = line + 1;
      title->printed_lines.push_back(line);
      return;
    }
  }

  // Whether the text or the notice's number is below `line`, not another line that may be a title.
  bool IsAboveText(uint32_t line) const {
    const uint32_t below = line + 1;
    if (below >= head_.end || head_.kinds[below] == HeadLine::kNumber) return true;
    const std::string_view words = page_.lines()[below].range.In(text_);
    return head_.kinds[below] == HeadLine::kPlain &&
           (EndsWith(words, ":") || EndsWith(words, "。") || Contains(words, ","));
  }

  bool IsPiece(uint32_t line) const {
    if (line >= head_.end || head_.kinds[line] != HeadLine::kPlain) return false;
    const std::string_view words = page_.lines()[line].range.In(text_);
    return CountChars(words) <= kMaxTitleChars && !IsSection(words) && words.back() != ':' &&
           FindEither(words, '!', '?') == std::string_view::npos && !Contains(words, "http") &&
           words != "|" && words != "•" && !IsNote(page_.lines()[line].range);
  }

  // 3.3.1报告程序, 1 组织机构及职责, 1组织机构及职责: the heading of a section of a plan.
  static bool IsSection(std::string_view words) {
    constexpr size_t kMaxDigits = 2;
    static constexpr CharSet kCounted(U"年月日号大个项万亿千百批次类");
    const size_t behind = words.find_first_not_of("0123456789");
    if (behind == words.npos || behind == 0 || behind + 1 >= words.size()) return false;
    if (words[behind] == '.') return IsDigit(words[behind + 1]);
    const uint32_t name =
        SkipBlanks(words, static_cast<uint32_t>(behind), static_cast<uint32_t>(words.size()));
    if (behind > kMaxDigits || name >= words.size() || !IsHan(words, name)) return false;
    return name > behind ||
           (words[0] == '1' && behind == 1 && !kCounted.Has(DecodeAt(words, name).code));
  }

  // (市审计局 2022年3月11日), (2021年5月8日市政府令第24号公布): who issued it and when, in
  // parentheses below the title; (列首位的为牵头单位): how to read what it names.
  bool IsNote(Range line) const {
    if (text_[line.begin] != '(') return false;
    PrintedDate date;
    return FindDate(text_, {line.begin + 1, line.end}, &date) ||
           !words_.title_note_words.FindIn(line.In(text_)).empty();
  }

  // …重点工作 and 任务分解表 below: no kind of document ends the first line, one is all of the
  // second.
  bool NamesWork(std::string_view squeezed) const {
    return words_.kinds.SuffixOf(squeezed) == 0 && words_.title_kinds.SuffixOf(squeezed) != 0 &&
           !HasTitleVerb(squeezed, words_);
  }
  bool IsShortKind(std::string_view squeezed) const {
    return CountChars(squeezed) <= 8 && words_.IsTitleName(squeezed) &&
           !words_.columns.Contains(squeezed);
  }

  // 公告, 通 告 alone in a line: with the body above it, it makes the title.
  bool IsKind(std::string_view squeezed) const {
    return squeezed.size() <= 12 && words_.kinds.SuffixOf(squeezed) == squeezed.size();
  }

  // 文件名称关于…的通知 below the same title without it: the label of a field that lost its colon.
  void DropGluedLabel(Range* range) const {
    const auto label = words_.labels.LongestPrefix(range->In(text_));
    if (label.value == nullptr || label.value->kind != v1::LabelWords::TITLE) return;
    const Range rest = {range->begin + static_cast<uint32_t>(label.size), range->end};
    const auto same = [&](const Candidate& above) {
      return above.range.In(text_) == rest.In(text_);
    };
    if (std::any_of(candidates_.begin(), candidates_.end(), same)) *range = rest;
  }

  // How many quotes begin in `squeezed` more than end there: 建设“放心 and 食堂”工作方案 below.
  static int OpenQuotes(std::string_view squeezed) {
    int open = 0;
    for (size_t at = squeezed.find("\xE2\x80"); at != squeezed.npos;
         at = squeezed.find("\xE2\x80", at + 3)) {
      open += StartsWith(squeezed.substr(at), "“");
      open -= StartsWith(squeezed.substr(at), "”");
    }
    return open;
  }

  void Add(Range range, uint32_t line_begin, uint32_t line_end, int bonus) {
    Candidate candidate;
    candidate.line_begin = line_begin;
    candidate.line_end = line_end;
    const PrintedTitle printed = CutTitle(text_, range, words_);
    candidate.range = printed.range;
    candidate.number = printed.number;
    DropGluedLabel(&candidate.range);
    candidate.name = Squeeze(candidate.range.In(text_));
    const size_t chars = CountChars(candidate.name);
    if (chars < 4 || chars > kMaxTitleChars) return;
    if (words_.columns.Contains(candidate.name)) return;
    candidate.score = bonus + Score(candidate);
    candidates_.push_back(std::move(candidate));
  }

  // 关于转发《…的通知》: the kind is that of what is passed on.
  bool PassesOn(std::string_view name) const {
    const size_t open = name.find("《");
    return open != name.npos && EndsWith(name, "》") &&
           HasTitleVerb(name.substr(0, open), words_) &&
           words_.kinds.SuffixOf(name.substr(0, name.size() - 3)) != 0;
  }

  // Says in a whole sentence what was issued: no 的, no name in 《》.
  bool IsNews(std::string_view name) const {
    const Range issues = words_.news_verbs.FindIn(name);
    return issues.begin > 0 && !Contains(name, "关于") &&
           !Contains(name.substr(issues.begin), "的") && !Contains(name, "《");
  }

  // 督办通知, a number or the salutation right below it.
  bool HeadsNotice(const Candidate& candidate) const {
    const uint32_t below = candidate.line_end;
    return below < head_.end ? head_.kinds[below] == HeadLine::kNumber
                             : below == head_.end && below == head_.salutation_begin &&
                                   head_.salutation_end > below;
  }

  int Score(const Candidate& candidate) const {
    const std::string_view name = candidate.name;
    const std::string_view without = WithoutParentheses(name);
    int score = 0;
    const bool strong = words_.kinds.SuffixOf(without) != 0 || PassesOn(name);
    if (!IsBalanced(name) || OpenQuotes(name) == -1) score -= 6;
    if (strong) {
      score += 4;
    } else if (words_.title_kinds.SuffixOf(without) != 0) {
      score += 2;
    }
    const bool verb = HasTitleVerb(name, words_);
    // 云溪县教育局发布紧急通知: the news of a notice.
    if (verb && IsNews(name)) score -= 12;
    if (verb && score > 0) {
      score += 10;
      const Range before = BeforeVerb(text_, candidate.range, words_);
      if (!before.empty()) score += IsUnits(text_, before, units_) ? 3 : 1;
    } else if (CountChars(name) < (strong ? 6u : 7u) && !(strong && HeadsNotice(candidate))) {
      score -= 3;
    }
    if (std::any_of(name.begin(), name.end(), IsDigit)) score += 1;
    if (name.find(':') != std::string_view::npos) score -= 3;
    if (!strong && units_.IsUnit(name) && words_.meeting_verbs.FindIn(name).begin == 0) score -= 6;
    // An order (令) carries what it issues: that name goes before the order's own.
    if (!verb && EndsWith(name, "令")) score -= 1;
    return score;
  }

  void AddLabelValues() {
    for (const LabelValue& label : head_.labels) {
      if (label.kind != v1::LabelWords::TITLE || label.value.empty()) continue;
      Add(label.value, label.value_line, label.value_line + 1, 3);
    }
  }

  // The title may stand in one line with the labels: …的通知 发布时间:2017-08-29
  void AddBeforeLabels(uint32_t line) {
    const Range range = page_.lines()[line].range;
    uint32_t first = range.end;
    for (const LabelValue& label : head_.labels) {
      if (label.line == line) first = std::min(first, label.label.begin);
      if (label.value_line == line && label.line != line) first = range.begin;
    }
    if (first <= range.begin + 20) return;
    Add({range.begin, first}, line, line + 1, 0);
  }

  // Whether the line below the units in `above` begins 关于, or ends their list before it: A  B and
  // C 关于…. One unit alone above another may be the site's, and so are those that it names again.
  bool BeginsWithVerb(Range range, Range above) const {
    const Range verb = words_.title_verbs.FindIn(range.In(text_));
    const Range units = Trim(text_, {range.begin, range.begin + verb.begin});
    if (verb.empty() || units.empty()) return !verb.empty();
    return IsUnits(text_, units, units_) && AreSeveralUnits(text_, above, units_) &&
           Squeezed(above.In(text_)).view() != Squeezed(units.In(text_)).view();
  }

  // 清岚县优化营商环境 and 2023年行动方案 below: a title that a page breaks before its year. The
  // line is the first that may be of the title, and tells whose it is.
  bool IsPartedBeforeYear(uint32_t line, std::string_view first, std::string_view second) const {
    constexpr size_t kMinChars = 8;
    constexpr size_t kMaxPlaceChars = 6;
    uint32_t end = 0;
    return (line == 0 || head_.kinds[line - 1] != HeadLine::kPlain) &&
           HasMoreChars(first, kMinChars - 1) && words_.PlaceSize(first, kMaxPlaceChars) != 0 &&
           !IsCompleteTitle(first, words_) && !words_.columns.Contains(first) &&
           ReadYear(second, 0, static_cast<uint32_t>(second.size()), &end) != 0;
  }

  // 云溪县人民政府门户网站 above 关于…的通知: the site's name.
  bool IsSiteAboveVerb(std::string_view site, std::string_view title) const {
    return words_.site_endings.SuffixOf(site) != 0 && words_.title_verbs.PrefixOf(title) != 0;
  }

  // 云溪县政务公开办 above 2023年云溪县工作要点: the site's name of the body, not whose title it
  // is.
  bool NamesPlaceAgain(std::string_view body, std::string_view title) const {
    constexpr size_t kMaxPlaceChars = 7;
    const size_t place = words_.PlaceSize(body, kMaxPlaceChars);
    return place != 0 && Contains(title, body.substr(0, place));
  }

  // 转发省农业 and 农村厅关于…的通知 below: the name of whose notice is passed on is broken by the
  // line's end, or ends with it. `first` begins with its verb.
  bool PassesOnUnits(std::string_view first, std::string_view second) const {
    const Range verb = words_.title_verbs.FindIn(second);
    const size_t begin = words_.title_verbs.PrefixOf(first);
    if (words_.pass_on_verbs.PrefixOf(first) == 0) return false;
    return units_.IsUnit(std::string(first.substr(begin)).append(second.substr(0, verb.begin)));
  }

  // Titles that begin in `line`.
  void AddFrom(uint32_t line) {
    if (!IsPiece(line)) return;
    const Range first = page_.lines()[line].range;
    std::string joined = Squeeze(first.In(text_));
    Add(first, line, line + 1, 0);
    const bool verb_begin = HasTitleVerb(joined, words_);
    // 关于转发省教育厅 ends like a unit.
    const bool unit_begin = !verb_begin && IsUnits(text_, first, units_);
    bool only_units = unit_begin;
    bool units_then_verb = false;
    // 云溪县水利局文件 above …关于…的通知: the letterhead is no part of the title.
    if (!verb_begin && words_.letterhead_endings.SuffixOf(joined) != 0) return;
    for (uint32_t next = line + 1; next < line + kMaxTitleLines && IsPiece(next); ++next) {
      const Range range = page_.lines()[next].range;
      const Squeezed words(range.In(text_));
      const bool continues = words_.title_continuations.PrefixOf(words) != 0 ||
                             StartsWith(words, "(") || StartsWith(words, "》") ||
                             StartsWith(words, "、") || EndsInYear(joined) ||
                             (OpenQuotes(joined) > 0 && OpenQuotes(words) < 0) ||
                             (next == line + 1 && NamesWork(joined) && IsShortKind(words));
      const bool verb = HasTitleVerb(words, words_);
      if (IsCompleteTitle(joined, words_) && !StaysOpen(joined, words_) && !continues) break;
      // The site's name of the body that the title below names again.
      if (unit_begin && next == line + 1 && verb && StartsWith(words, joined)) break;
      if (next == line + 1 && !verb_begin && IsSiteAboveVerb(joined, words)) break;
      // The next line begins another title, unless this one breaks off at its verb: 县政府印发 and
      // 关于…的通知 below.
      const Range hanging = words_.title_verbs.FindIn(joined);
      // 关于落实 and 《…的决定》的意见 below are one.
      const bool named = StartsWith(words, "《") && !IsCompleteTitle(joined, words_);
      if (verb && !named && !hanging.empty() && hanging.end < joined.size() && IsBalanced(joined) &&
          !PassesOnUnits(joined.substr(hanging.begin), words)) {
        break;
      }
      // 云溪县水利局 and 2023年工作要点 below.
      uint32_t year_end = 0;
      const bool dated =
          unit_begin && next == line + 1 && !verb &&
          ReadYear(words, 0, static_cast<uint32_t>(words.view().size()), &year_end) != 0 &&
          !NamesPlaceAgain(joined, words);
      const bool kind = unit_begin && only_units && (IsKind(words) || dated);
      const bool parted = next == line + 1 && !verb_begin && !verb && !unit_begin &&
                          IsPartedBeforeYear(line, joined, words);
      if (only_units && !verb && !kind && !IsUnits(text_, range, units_) &&
          !(next + 1 < head_.end && IsPiece(next + 1))) {
        break;
      }
      joined += words;
      if (CountChars(joined) > kMaxTitleChars) break;
      // Units before 关于 belong to the title; any other line may be the site's.
      if (only_units && verb && BeginsWithVerb(range, first)) units_then_verb = true;
      only_units = only_units && !verb && IsUnits(text_, range, units_);
      if (!IsCompleteTitle(joined, words_)) continue;
      const int bonus = verb_begin || units_then_verb || continues || kind || parted ? 1 : -2;
      Add({first.begin, range.end}, line, next + 1, bonus);
    }
  }

  // …关于…的通知: full, in one line of its own.
  bool IsHeadline(const Candidate& candidate) const {
    return candidate.line_end == candidate.line_begin + 1 &&
           head_.kinds[candidate.line_begin] == HeadLine::kPlain &&
           HasTitleVerb(candidate.name, words_) &&
           words_.kinds.SuffixOf(WithoutParentheses(candidate.name)) != 0;
  }

  static bool Names(const Candidate& one, const Candidate& other) {
    return Contains(one.name, other.name) || Contains(other.name, one.name);
  }

  // Full titles of several documents in lines of their own, with no labels, dates or numbers
  // between them, are a list of links; the notice's own stands below it, above the text.
  void DemoteHeadlines() {
    constexpr int kDemoted = -20;
    constexpr size_t kMinHeadlines = 2;
    constexpr uint32_t kMaxLinesBelow = 2;
    const Candidate* own = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (candidate.score >= 3 && (own == nullptr || candidate.line_end >= own->line_end)) {
        own = &candidate;
      }
    }
    if (own == nullptr || std::count(head_.kinds.begin() + own->line_end, head_.kinds.end(),
                                     HeadLine::kPlain) > kMaxLinesBelow) {
      return;
    }
    std::vector<const Candidate*> list;
    for (const Candidate& candidate : candidates_) {
      if (candidate.line_end > own->line_begin || !IsHeadline(candidate)) continue;
      if (Names(candidate, *own)) return;
      const bool apart = !list.empty() &&
                         std::any_of(head_.kinds.begin() + list.back()->line_end,
                                     head_.kinds.begin() + candidate.line_begin, [](HeadLine kind) {
                                       return kind != HeadLine::kPlain && kind != HeadLine::kChrome;
                                     });
      if (apart || (!list.empty() && Names(candidate, *list.back()))) return;
      list.push_back(&candidate);
    }
    if (list.size() < kMinHeadlines) return;
    const uint32_t list_end = list.back()->line_end;
    for (Candidate& candidate : candidates_) {
      if (candidate.line_end <= list_end) candidate.score += kDemoted;
    }
  }

  // 名称:关于…的通知, and the same behind the body that issues it below: that is the whole title.
  const Candidate* WithIssuer(const Candidate& best) const {
    if (words_.title_verbs.PrefixOf(best.name) == 0) return &best;
    for (const Candidate& one : candidates_) {
      if (one.name.size() > best.name.size() && EndsWith(one.name, best.name) && one.score >= 3 &&
          IsUnits(text_, BeforeVerb(text_, one.range, words_), units_)) {
        return &one;
      }
    }
    return &best;
  }

  const Candidate* Best() {
    DemoteHeadlines();
    for (Candidate& candidate : candidates_) {
      int same = 0;
      for (const Candidate& other : candidates_) same += other.name == candidate.name ? 1 : 0;
      candidate.score += 2 * std::min(same - 1, 2);
    }
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      // Of equals the one nearest to the text, and of those that end in one line the longest.
      if (best == nullptr || candidate.score > best->score ||
          (candidate.score == best->score &&
           (candidate.line_end != best->line_end || candidate.line_begin <= best->line_begin))) {
        best = &candidate;
      }
    }
    if (best == nullptr) return nullptr;
    if (best->score >= 3) return WithIssuer(*best);
    // No name of a known kind: the first line that is long enough for one.
    const auto first = std::find_if(candidates_.begin(), candidates_.end(), [&](const auto& one) {
      // …人民政府文件: printed above every title. The index number, the notice's number: none.
      Range number;
      return one.score >= 0 && CountChars(one.name) >= 8 &&
             words_.letterhead_endings.SuffixOf(one.name) == 0 &&
             CountChars(one.name) < one.name.size() &&
             !IsWholeNumber(text_, one.range, words_, &number);
    });
    PrintedDate date;  // 2018年5月8日在…会议上: when a report was given.
    if (first != candidates_.end() &&
        !ReadDate(text_, first->range.begin, first->range.end, &date)) {
      return &*first;
    }
    return nullptr;
  }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  const UnitReader& units_;
  const Head& head_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Title ReadTitle(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                const Head& head) {
  return TitleSearch(page, words, units, head).Find();
}

}  // namespace duban::header
