#include "extract/header_citation.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "extract/header_number.h"
#include "extract/header_text.h"
#include "text/byte_scan.h"
#include "text/char_set.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

constexpr uint32_t kMaxNameBytes = 600;    // A name between 《 and 》.
constexpr uint32_t kMaxBesideBytes = 240;  // The parentheses behind it.
constexpr uint32_t kMaxSentenceBytes = 2400;
constexpr size_t kMinShortNameChars = 2;
constexpr size_t kMaxShortNameChars = 16;
constexpr std::string_view kAbout = "关于";  // Behind who issued a document.
// So many names are looked through one by one.
constexpr size_t kMaxSearched = 32;
constexpr size_t kMaxOwnNames = 64;
constexpr size_t kMaxKindChars = 20;  // What a name goes on with: 重点工作任务分解表.

// The first bytes of what the pass stops at.
constexpr std::array<bool, 256> MakeStops() {
  std::array<bool, 256> stops{};
  for (char c : {'\xE3', '(', '[', '<', '{'}) stops[static_cast<unsigned char>(c)] = true;
  return stops;
}
constexpr std::array<bool, 256> kStops = MakeStops();

// A name in 《》 and what was read beside it.
struct Named {
  Range quoted;  // With its 《》.
  Range number;
  bool short_name = false;  // 以下简称《…》
  bool cited = false;       // 贯彻落实市教育局《…》
  bool attached = false;    // 《…》(见附件)
  bool periodical = false;  // 《…》第9期
};

class CitationPass {
 public:
  CitationPass(const Page& page, const HeaderLexicon& words, Range range, uint32_t cover_end,
               const std::string& own_number, const std::vector<Range>& titles,
               std::vector<std::string>* own_names, Citations* out)
      : text_(page.text()),
        lines_(page.lines()),
        words_(words),
        range_(range),
        cover_end_(cover_end),
        own_number_(own_number),
        titles_(titles),
        own_names_(own_names),
        out_(out) {}

  void Read() {
    sentence_ = floor_ = range_.begin;
    uint32_t at = range_.begin;
    for (const Line& line : lines_) {
      if (line.range.end <= at || line.range.begin >= range_.end) continue;
      if (line.Has(Line::kTitleMark | Line::kSquareOpening) ||
          (line.Has(Line::kOpening) && HasYear(line.range))) {
        at = ReadPart(at, std::min(line.range.end, range_.end));
      }
      // A name may have gone on into the next line.
      if (at <= line.range.end) {
        EndSentence(line.range.end);
        at = line.range.end + 1;
      }
    }
    EndSentence(range_.end);
  }

 private:
  // Whether a year stands behind a ( of the line.
  bool HasYear(Range line) const {
    const std::string_view words = line.In(text_);
    for (size_t at = words.find('('); at != words.npos; at = words.find('(', at + 1)) {
      if (IsYearBracket(text_, line.begin + static_cast<uint32_t>(at), range_.end)) return true;
    }
    return false;
  }

  // Reads from `at` to `end`; returns where it came to.
  uint32_t ReadPart(uint32_t at, uint32_t end) {
    while (at < end) {
      if (at + 8 <= end) {
        // Passes over eight bytes without ASCII and the block of Chinese punctuation at once.
        const uint64_t word = LoadEight(text_.data() + at);
        const uint64_t found = (~word & kHighBits) | BytesEqual(word, 0xE3);
        if (found == 0) {
          at += 8;
          continue;
        }
        at += static_cast<uint32_t>(FirstFound(found));
      }
      const char c = text_[at];
      if (!kStops[static_cast<unsigned char>(c)]) {
        ++at;
        continue;
      }
      at = c == '\xE3' ? ReadMark(at) : ReadNumber(at);
    }
    return at;
  }

  // A character of the block of Chinese punctuation: 。 《 〔 …
  uint32_t ReadMark(uint32_t at) {
    if (text_[at + 1] != '\x80') return at + 3;
    switch (text_[at + 2]) {
      case '\x82':  // 。
        EndSentence(at);
        return at + 3;
      case '\x8A':  // 《
        return ReadName(at);
      case '\x88':  // 〈
      case '\x90':  // 【
      case '\x94':  // 〔
      case '\x96':  // 〖
        return ReadNumber(at);
      default:
        return at + 3;
    }
  }

  // Whether `number` is all of a line: the number of a document enclosed in this one, under its
  // title.
  bool IsLine(Range number) const {
    if (number.begin > range_.begin && text_[number.begin - 1] == '(') --number.begin;
    if (number.end < range_.end && text_[number.end] == ')') ++number.end;
    return (number.begin == 0 || text_[number.begin - 1] == '\n') &&
           (number.end >= text_.size() || text_[number.end] == '\n');
  }

  // A number in running text. Returns where to go on.
  uint32_t ReadNumber(uint32_t at) {
    const uint32_t next = at + CharSize(text_[at]);
    if (!IsYearBracket(text_, at, range_.end)) return next;
    Range number;
    const uint32_t end = std::min(range_.end, at + 120);
    if (!ReadNumberAtBracket(text_, at, floor_, end, words_, &number)) return next;
    out_->numbers.push_back(number);
    if (IsLine(number)) return number.end;
    // Directly behind a name: 《…》国办发〔2016〕8号.
    if (!sentence_names_.empty() && sentence_names_.back().number.empty() &&
        Trim(text_, {sentence_names_.back().quoted.end, number.begin}).empty()) {
      sentence_names_.back().number = number;
    } else {
      Named bare;
      bare.quoted = {number.begin, number.begin};
      bare.number = number;
      sentence_names_.push_back(bare);
    }
    floor_ = number.end;
    return number.end;
  }

  // Where the 《 at `open` is closed: behind its 》; 0 where it is not.
  uint32_t NameEnd(uint32_t open) {
    // A run of 《 without any 》 near costs one search only.
    if (next_close_ < open) {
      const size_t found = text_.substr(0, range_.end).find("》", open);
      next_close_ = found == std::string_view::npos ? range_.end : static_cast<uint32_t>(found);
    }
    if (next_close_ > open + kMaxNameBytes) return 0;
    int depth = 0;
    int lines = 0;
    const uint32_t end = std::min(range_.end, open + kMaxNameBytes);
    for (uint32_t at = open; at + 3 <= end; at += CharSize(text_[at])) {
      if (text_[at] == '\n' && ++lines > 3) return 0;
      if (text_[at] != '\xE3') continue;
      const std::string_view c = text_.substr(at, 3);
      if (c == "。") return 0;
      if (c == "《") ++depth;
      if (c == "》" && --depth == 0) return at + 3;
    }
    // 《关于印发《…》的通知 with its last 》 left out, or a stray 《: the first 》 then.
    if (depth < 1) return 0;
    const size_t first = text_.substr(open, end - open).find("》");
    if (first == std::string_view::npos) return 0;
    const uint32_t close = open + static_cast<uint32_t>(first) + 3;
    return text_.substr(open, close - open).find('\n') == std::string_view::npos ? close : 0;
  }

  uint32_t ReadName(uint32_t open) {
    const uint32_t end = NameEnd(open);
    if (end == 0) return open + 3;
    Named named;
    named.quoted = {open, end};
    const uint32_t before = open - std::min<uint32_t>(open - range_.begin, 24);
    named.short_name =
        words_.short_name_lead_ins.SuffixOf(Trim(text_, {Aligned(before), open}).In(text_)) != 0;
    out_->names.push_back(named.quoted);
    // 贯彻落实《…意见》实施方案 as the title of what is issued.
    const auto behind = std::upper_bound(titles_.begin(), titles_.end(), open,
                                         [](uint32_t at, Range title) { return at < title.begin; });
    if (behind != titles_.begin() && open < std::prev(behind)->end) return end;
    uint32_t next = ReadBeside(&named);
    if (!named.number.empty()) {
      constexpr uint32_t kMaxLeadInBytes = 60;
      const uint32_t from = Aligned(std::max(sentence_, open - std::min(open, kMaxLeadInBytes)));
      const Range lead_in = words_.cite_lead_ins.FindLastIn(text_.substr(from, open - from));
      named.cited = lead_in.size() >= 6 || IsNoted(next);  // 按 alone begins other words too.
    }
    // 国办发〔2016〕8号文件《…》: the number before it is its own.
    if (named.number.empty() && !sentence_names_.empty() && sentence_names_.back().quoted.empty()) {
      const Squeezed between(Range{sentence_names_.back().number.end, open}.In(text_));
      if (between.view().empty() || words_.number_behind.Contains(between)) {
        named.number = sentence_names_.back().number;
        sentence_names_.pop_back();
      }
    }
    sentence_names_.push_back(named);
    floor_ = next;
    return next;
  }

  // Whether it is said right behind a number that the document is no longer in force:
  // (…号)同时废止.
  bool IsNoted(uint32_t number_end) const {
    constexpr uint32_t kMaxBytes = 16;
    const uint32_t end = std::min(range_.end, number_end + kMaxBytes);
    return !words_.title_notes.FindIn(Range{number_end, end}.In(text_)).empty();
  }

  uint32_t Aligned(uint32_t at) const {
    while (at < range_.end && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) ++at;
    return at;
  }

  // Whether 第9期 stands at `at`, behind a name: it appears again and again. Minutes (纪要) are
  // numbered so, each a document.
  bool IsIssue(std::string_view name, uint32_t at) const {
    constexpr CharSet kNumerals(U"0123456789一二三四五六七八九十百");
    constexpr uint32_t kMaxBytes = 18;
    const uint32_t limit = std::min(range_.end, at + kMaxBytes);
    if (!StartsWith(text_.substr(at, limit - at), "第")) return false;
    const uint32_t digits = at + 3;
    uint32_t end = digits;
    while (end < limit && kNumerals.Has(DecodeAt(text_, end).code)) end += CharSize(text_[end]);
    return end > digits && StartsWith(text_.substr(end), "期") &&
           words_.serial_kinds.SuffixOf(name) == 0;
  }

  // The number in the parentheses behind a name. Returns where to go on.
  uint32_t ReadBeside(Named* named) {
    const uint32_t end = named->quoted.end;
    const uint32_t open = SkipBlanks(text_, end, range_.end);
    if (open >= range_.end) return end;
    named->periodical = !named->quoted.empty() && IsIssue(Name(*named), open);
    const std::string_view c = CharAt(text_, open);
    if (c != "(" && c != "[" && c != "〔" && c != "【") return end;
    int depth = 0;
    uint32_t close = 0;
    const uint32_t limit = std::min(range_.end, open + kMaxBesideBytes);
    for (uint32_t at = open; at < limit; at += CharSize(text_[at])) {
      const std::string_view b = CharAt(text_, at);
      if (b == "(" || b == "[" || b == "〔" || b == "【") ++depth;
      if ((b == ")" || b == "]" || b == "〕" || b == "】") && --depth == 0) {
        close = at;
        break;
      }
    }
    if (close == 0) return end;
    const Range inside = {open + static_cast<uint32_t>(c.size()), close};
    Range number;
    if (!FindNumberBeside(text_, inside, words_, &number)) {
      // 《…统计表》(见附件1): its own attachment.
      std::string_view note = inside.In(text_);
      note.remove_prefix(words_.see_words.PrefixOf(note));
      named->attached = words_.attachments.PrefixOf(note) != 0;
      return end;
    }
    // A name inside the parentheses before the number has the number: (见《…》(X〔2017〕1号)).
    const size_t name = inside.In(text_).find("《");
    if (name != std::string_view::npos && inside.begin + name < number.begin) return end;
    named->number = number;
    out_->numbers.push_back(number);
    return number.end;
  }

  // Marks the names of a sentence that are the notice's own, and adds the others.
  void EndSentence(uint32_t end) {
    if (!sentence_names_.empty()) {
      if (sentence_ < cover_end_ && end - sentence_ <= kMaxSentenceBytes) FindOwn({sentence_, end});
      for (const Named& named : sentence_names_) Add(named);
      sentence_names_.clear();
    }
    sentence_ = end;
  }

  // 现将《…》印发给你们: names between the lead-in and the phrase are the notice's own.
  void FindOwn(Range sentence) {
    const std::string_view s = sentence.In(text_);
    const Range phrase = words_.issue_phrases.FindLastIn(s);
    if (phrase.empty()) return;
    // 现将《…》转发给你们: what is passed on is another's.
    if (words_.pass_on_verbs.SuffixOf(s.substr(0, phrase.begin)) != 0) {
      for (Named& named : sentence_names_) named.cited = named.cited || !named.number.empty();
      return;
    }
    Range lead = words_.issue_lead_ins.FindLastIn(s.substr(0, phrase.begin));
    // 编制了《…目录》,现将此予以公布: what was named before.
    if (!lead.empty() &&
        words_.issue_pronouns.Contains(Squeezed(s.substr(lead.end, phrase.begin - lead.end)))) {
      lead = words_.issue_lead_ins.FindLastIn(s.substr(0, lead.begin));
    }
    // 现将《…预案(修订)》印发: what a name holds leads to nothing.
    for (size_t i = sentence_names_.size(); i-- > 0 && !lead.empty();) {
      const Range quoted = sentence_names_[i].quoted;
      if (quoted.empty() || sentence.begin + lead.begin >= quoted.end ||
          sentence.begin + lead.begin < quoted.begin) {
        continue;
      }
      lead = words_.issue_lead_ins.FindLastIn(s.substr(0, quoted.begin - sentence.begin));
    }
    const uint32_t phrase_begin = sentence.begin + phrase.begin;
    const uint32_t phrase_end = sentence.begin + phrase.end;
    uint32_t list_end = 0;
    for (const Named& named : sentence_names_) {
      if (named.quoted.empty() || !named.number.empty()) continue;
      const uint32_t at = named.quoted.begin;
      // 根据《…》, 现将…: cited, whatever follows.
      if (words_.cite_lead_ins.SuffixOf(text_.substr(sentence.begin, at - sentence.begin)) != 0) {
        continue;
      }
      // 《…》公告如下 says it of the name itself, not of 《…》执行情况.
      if (at < phrase_begin && words_.as_follows.SuffixOf(phrase.In(s)) != 0 &&
          phrase_begin > named.quoted.end + 12) {
        continue;
      }
      bool own = false;
      if (at >= phrase_begin) {
        own = Trim(text_, {phrase_end, at}).empty();
      } else if (!lead.empty()) {
        own = at >= sentence.begin + lead.end && !GoesOn({named.quoted.end, phrase_begin});
      } else {
        own = Trim(text_, {sentence.begin, at}).size() <= 3;
      }
      // 《A》、《B》和《C》
      own = own || (list_end != 0 && Trim(text_, {list_end, at}).size() <= 3);
      if (!own) continue;
      list_end = named.quoted.end;
      if (own_names_->size() < kMaxOwnNames) own_names_->push_back(Name(named));
    }
  }

  // 现将《…规划》责任分解印发: what is issued is named after the document, it is not the document.
  bool GoesOn(Range behind) const {
    const std::string_view words = Trim(text_, behind).In(text_);
    const size_t kind = words_.title_kinds.SuffixOf(words);
    return kind != 0 && IsHan(words, 0) && CountChars(words) <= kMaxKindChars &&
           !StartsWith(words, "和") && !StartsWith(words, "及") && !StartsWith(words, "与") &&
           !StartsWith(words, "等");
  }

  std::string Name(const Named& named) const {
    return Squeeze(Range{named.quoted.begin + 3, named.quoted.end - 3}.In(text_));
  }

  bool IsOwn(std::string_view name) const {
    if (IsOwnAsPrinted(name)) return true;
    // 《落实〈…意见〉方案》 of the title 关于印发落实《…意见》方案的通知.
    return HasInnerMarks(name) && IsOwnAsPrinted(WithOuterMarks(std::string(name)));
  }

  bool IsOwnAsPrinted(std::string_view name) const {
    return std::any_of(own_names_->begin(), own_names_->end(), [&](std::string_view own) {
      if (EndsWith(own, name)) return true;
      if (CountChars(own) >= 8 && EndsWith(name, own)) return true;
      if (IsLastOf(own, name)) return true;
      if (CountChars(name) < 6 || !words_.IsDocumentName(own)) return false;
      const size_t at = Find(own, name);
      if (at == own.npos) return false;
      // 关于落实《政府工作报告》重点任务分工的意见, 落实政府工作报告主要任务的通知: another
      // document's name in the notice's own.
      static constexpr std::string_view kEnds[] = {"的", "(", "和", "及", "与",
                                                   "、", ",", "》", "〉"};
      const std::string_view behind = own.substr(at + name.size());
      const bool ends =
          behind.empty() || std::any_of(std::begin(kEnds), std::end(kEnds),
                                        [&](auto end) { return StartsWith(behind, end); });
      const std::string_view before = own.substr(0, at);
      const bool quoted = (EndsWith(before, "《") && StartsWith(behind, "》")) ||
                          (EndsWith(before, "〈") && StartsWith(behind, "〉"));
      // 关于《…(草案)》公开征求意见的公告: what the notice itself puts forward.
      const bool issued = quoted && !words_.issue_phrases.FindIn(behind).empty();
      return ends && (!quoted || issued);
    });
  }

  // 国务院安委会《消防整治行动方案》 in the text of 云溪市消防整治行动方案: what the notice carries
  // out has the name of its own without the place.
  bool IsOfUpperBody(const Named& named, std::string_view name) const {
    constexpr size_t kMinChars = 8;
    return HasMoreChars(name, kMinChars - 1) &&
           words_.upper_bodies.EndsAt(text_, named.quoted.begin) != 0 &&
           std::none_of(own_names_->begin(), own_names_->end(),
                        [&](std::string_view own) { return own == name; });
  }

  // Whether `name` is the second of two that `own` names together: 关于防汛的意见和计划 is
  // 关于防汛的意见 and 关于防汛的计划.
  static bool IsLastOf(std::string_view own, std::string_view name) {
    constexpr size_t kMinSharedChars = 8;
    static constexpr std::string_view kAnd = "和";
    const size_t joint = own.rfind(kAnd);
    if (joint == own.npos) return false;
    const std::string_view last = own.substr(joint + kAnd.size());
    if (last.empty() || !EndsWith(name, last)) return false;
    const std::string_view shared = name.substr(0, name.size() - last.size());
    return StartsWith(own.substr(0, joint), shared) && CountChars(shared) >= kMinSharedChars;
  }

  // A kind alone (《办法》) or with words that name no matter (《实施方案》): a short name; or what
  // a form leaves open: 《关于×××的提案》.
  bool IsGeneric(std::string_view name) const {
    if (!words_.form_blanks.FindIn(name).empty()) return true;
    if (words_.law_names.Contains(name)) return false;  // 《宪法》 is a kind and a name.
    name = WithoutParentheses(name);
    name.remove_suffix(words_.kinds.SuffixOf(name));
    while (const size_t modifier = words_.generic_modifiers.PrefixOf(name)) {
      name.remove_prefix(modifier);
    }
    return name.empty();
  }

  void Add(const Named& named) {
    if (named.attached || named.periodical) return;
    std::string number = Squeeze(named.number.In(text_));
    if (!number.empty() && number == own_number_) return;
    std::string name;
    if (!named.quoted.empty()) {
      name = Name(named);
      // A name of the notice's own, a short name: only its number can be another document's.
      // An older edition has the same name and a number of its own.
      const bool own = IsOwn(name) && (number.empty() || (own_number_.empty() && !named.cited)) &&
                       !IsOfUpperBody(named, name);
      // (以下简称《办理方案》): the short name stands for the whole one from there on.
      if (named.short_name) short_names_.insert(name);
      const bool other = (words_.IsDocumentName(name) || !number.empty()) && !IsGeneric(name) &&
                         !own && !(short_names_.contains(name) && number.empty()) &&
                         !named.short_name;
      if (!other) {
        if (number.empty() || !words_.IsDocumentName(name) || IsOwn(name)) return;
        name.clear();
      }
    }
    const auto by_number = number.empty() ? numbers_.end() : numbers_.find(number);
    if (by_number != numbers_.end()) {
      CitedDocument& known = out_->documents[by_number->second];
      if (known.title.empty() && !name.empty()) {
        known.title = {named.quoted.begin + 3, named.quoted.end - 3};
        Remember(name, by_number->second);
      }
      return;
    }
    if (!name.empty()) {
      const auto by_name = names_.find(name);
      if (by_name != names_.end()) {
        CitedDocument& known = out_->documents[by_name->second];
        if (number.empty()) return;
        if (known.number.empty()) {
          known.number = named.number;
          numbers_.emplace(std::move(number), by_name->second);
          return;
        }
      }
      if (number.empty() && IsShortName(name)) return;
      const size_t optional = number.empty() ? words_.optional_beginnings.PrefixOf(name) : 0;
      if (optional != 0 && names_.contains(absl::string_view(name).substr(optional))) return;
    }
    CitedDocument cited;
    if (!name.empty()) cited.title = {named.quoted.begin + 3, named.quoted.end - 3};
    cited.number = named.number;
    const size_t index = out_->documents.size();
    out_->documents.push_back(cited);
    if (!number.empty()) numbers_.emplace(std::move(number), index);
    if (!name.empty()) Remember(name, index);
  }

  // Keeps a name, whose end makes short names.
  void Remember(const std::string& name, size_t index) {
    kept_.push_back(name);
    const std::string_view kept = kept_.back();
    names_.emplace(View(kept), index);
    // Few names are looked through one by one; of many the ends are kept.
    if (kept_.size() == kMaxSearched + 1) {
      for (const std::string& one : kept_) RememberEnds(one);
    } else if (kept_.size() > kMaxSearched) {
      RememberEnds(kept);
    }
  }

  void RememberEnds(std::string_view kept) {
    uint32_t at = static_cast<uint32_t>(kept.size());
    for (size_t chars = 1; at > 0 && chars <= kMaxShortNameChars; ++chars) {
      at = CharBefore(kept, at);
      if (chars >= kMinShortNameChars) suffixes_.insert(View(kept.substr(at)));
    }
    const size_t about = kept.find(kAbout);
    if (about != kept.npos) suffixes_.insert(View(kept.substr(about)));
  }

  // Whether a name that was kept ends in `name`, which is as long as a short name or begins behind
  // who issued it.
  bool IsShortName(std::string_view name) const {
    if (kept_.size() > kMaxSearched) return suffixes_.contains(View(name));
    return HasMoreChars(name, kMinShortNameChars - 1) &&
           (StartsWith(name, kAbout) || !HasMoreChars(name, kMaxShortNameChars)) &&
           std::any_of(kept_.begin(), kept_.end(),
                       [&](const std::string& kept) { return EndsWith(kept, name); });
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const HeaderLexicon& words_;
  Range range_;
  uint32_t cover_end_;
  const std::string& own_number_;
  const std::vector<Range>& titles_;
  std::vector<std::string>* own_names_;
  Citations* out_;
  uint32_t sentence_ = 0;    // Where it begins.
  uint32_t floor_ = 0;       // A number's code does not reach back beyond this.
  uint32_t next_close_ = 0;  // The first 》 at or behind the last 《 looked at.
  std::vector<Named> sentence_names_;
  std::deque<std::string> kept_;
  absl::flat_hash_map<absl::string_view, size_t> names_;
  absl::flat_hash_map<std::string, size_t> numbers_;
  absl::flat_hash_set<std::string> short_names_;
  absl::flat_hash_set<absl::string_view> suffixes_;
};

}  // namespace

void ReadCitations(const Page& page, const HeaderLexicon& words, Range range, uint32_t cover_end,
                   const std::string& own_number, const std::vector<Range>& titles,
                   std::vector<std::string>* own_names, Citations* out) {
  CitationPass(page, words, range, cover_end, own_number, titles, own_names, out).Read();
}

}  // namespace duban::header
