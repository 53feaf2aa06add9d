#include "extract/header_signature.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_disclosure.h"
#include "extract/header_signer.h"
#include "extract/header_text.h"
#include "extract/wrap.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// Bodies of a joint issue stand on at most this many lines above the date.
constexpr uint32_t kMaxIssuerLines = 24;

class SignatureSearch {
 public:
  SignatureSearch(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                  const SignatureContext& context)
      : page_(page),
        text_(page.text()),
        words_(words),
        units_(units),
        context_(context),
        signers_(text_, words, context.title, context.issuers) {}

  Signature Find() {
    Signature signature;
    table_line_ = context_.begin;
    for (uint32_t line = context_.begin; line < context_.end; ++line) {
      // Signatures in an attachment are not the notice's own.
      if (line > context_.begin && BeginsAttachment(line)) break;
      if (page_.lines()[line].cell >= 0 || !ReadAt(line, &signature)) continue;
      signature.found = true;
      JoinOffices(&signature.issuers);
      return signature;
    }
    signature = Signature();
    if (context_.expected && !context_.below_title) ReadUndated(&signature.issuers);
    return signature;
  }

 private:
  // 清岚县安全生产委员会 办公室, or 办公室 on the next line: no body by itself.
  void JoinOffices(UnitNames* issuers) const {
    for (size_t i = issuers->size(); i-- > 1;) {
      const Range office = (*issuers)[i].name;
      UnitName& before = (*issuers)[i - 1];
      const std::string_view words = office.In(text_);
      const std::string_view above = before.name.In(text_);
      if (office.begin < before.name.end || !words_.office_names.Contains(words) ||
          words_.office_names.SuffixOf(above) != 0) {
        continue;
      }
      // 设备管理处 保卫处: offices of one rank, side by side.
      if (EndsWith(above, words.substr(PreviousCharBegin(words, words.size())))) continue;
      before.name.end = office.end;
      before.alias = {0, 0};
      issuers->erase(issuers->begin() + static_cast<ptrdiff_t>(i));
    }
  }

  // The body alone, by its full name, that ends the text, or the contact lines below it.
  void ReadUndated(UnitNames* issuers) {
    constexpr uint32_t kMaxContactLines = 3;
    const uint32_t count = static_cast<uint32_t>(page_.lines().size());
    const uint32_t stop = std::min(count, context_.end + kMaxContactLines);
    for (uint32_t line = std::max(context_.end, context_.begin + 2) - 1; line < stop; ++line) {
      const bool contact = LineText(line).find(':') != std::string_view::npos;
      const bool behind_contact = LineText(line - 1).find(':') != std::string_view::npos;
      if (line >= context_.end && !contact && !behind_contact) return;
      UnitNames names;
      if (contact || page_.lines()[line].cell >= 0 || InAttachmentList(line) || InTable(line) ||
          !EndsText(line - 1) || !ReadUnits(page_.lines()[line].range, &names)) {
        continue;
      }
      if (signers_.IsOwnFullName(names)) *issuers = std::move(names);
      return;
    }
  }

  std::string_view LineText(uint32_t line) const { return page_.lines()[line].range.In(text_); }

  bool InAttachmentList(uint32_t line) const {
    const AttachmentList* list = context_.attachments;
    return list != nullptr && line >= list->line_begin && line < list->line_end;
  }

  // 附件: whose links a page left out, before the signature: the date stands alone in one of the
  // two lines below.
  bool IsEmptyLabel(uint32_t line) const {
    constexpr uint32_t kMaxLines = 2;
    if (LineText(line).back() != ':') return false;
    for (uint32_t next = line + 1; next <= line + kMaxLines && next < context_.end; ++next) {
      const Range range = page_.lines()[next].range;
      PrintedDate date;
      if (MayEndInDate(LineText(next)) && ReadDateAtEnd(text_, range, &date)) {
        return date.range.begin == range.begin;
      }
    }
    return false;
  }

  bool BeginsAttachment(uint32_t line) const {
    return IsAttachmentHeading(LineText(line), words_) && !InAttachmentList(line) &&
           !IsEmptyLabel(line);
  }

  // Whether `line` is the last one of the notice itself.
  bool IsLast(uint32_t line) const {
    return line + 1 == context_.end || BeginsAttachment(line + 1);
  }

  // Without (此件公开发布), (代章), (星期五) and the like at the end.
  Range WithoutMarks(Range range) const {
    for (;;) {
      range = Trim(text_, range);
      // Question marks behind it: blanks that a site's encoding lost.
      while (!range.empty() && text_[range.end - 1] == '?') --range.end;
      // 2021年4月21日 |: the border of a table that holds the whole page.
      if (range.size() > 1 && range.In(text_).find('|') == range.size() - 1) {
        --range.end;
        continue;
      }
      const std::string_view all = range.In(text_);
      const std::string_view without = WithoutParentheses(all);
      if (without.empty() || without.size() == all.size()) return range;
      const Squeezed inside(all.substr(without.size()));
      const std::string_view bare = inside.view().substr(1, inside.view().size() - 2);
      if (words_.weekdays.PrefixOf(bare) == 0 && !words_.mark_words.Contains(bare) &&
          !words_.seals.Contains(bare)) {
        return range;
      }
      range.end = range.begin + static_cast<uint32_t>(without.size());
    }
  }

  // The units in `range`, which holds nothing else: one, several side by side, or one
  // letter-spaced.
  bool ReadUnits(Range range, UnitNames* out) const {
    range = WithoutMarks(range);
    if (range.empty() || range.size() > 600) return false;
    const std::string_view all = range.In(text_);
    if (!units_.MayEndInUnit(all)) return false;
    if (FindAnyAscii(all, ":!?=") != std::string_view::npos || Contains(all, "。") || IsRow(all)) {
      return false;
    }
    const Squeezed squeezed(all);
    UnitNames names;
    units_.Split(text_, range, &names);
    bool spaced = false;
    bool units = !names.empty();
    for (const UnitName& name : names) {
      const std::string_view words = name.name.In(text_);
      units = units && units_.IsUnit(words) && CountChars(words) >= 3;
      spaced = spaced || words.find(' ') != std::string_view::npos;
    }
    // The row of a table is none: 6月 召开会议 应急办.
    const bool one_name = FindAnyAscii(squeezed.view(), ",0123456789") == std::string_view::npos &&
                          !Contains(squeezed, "《");
    if (one_name && units_.IsUnit(squeezed) && CountChars(squeezed) >= 3 && (!units || spaced)) {
      UnitName unit;
      unit.name = range;
      out->push_back(unit);
      return true;
    }
    if (!units) return false;
    for (UnitName& name : names) {
      while (const uint32_t border = FindRepeatedPlace(name.name)) {
        UnitName first;
        first.name = {name.name.begin, border};
        out->push_back(first);
        name.name.begin = border;
      }
      // (代章) behind a name is no second name of it.
      if (words_.seals.Contains(Squeezed(name.alias.In(text_)))) name.alias = {0, 0};
      out->push_back(name);
    }
    return true;
  }

  // 上半年|修订管理办法|区水务局: the row of a table whose last cell is a body, and not its first.
  bool IsRow(std::string_view line) const {
    const char border = Contains(line, "|") ? '|' : '\t';
    const size_t last = line.rfind(border);
    if (last == line.npos || std::count(line.begin(), line.end(), border) < 2) return false;
    return units_.IsUnit(line.substr(last + 1)) &&
           !units_.IsUnit(line.substr(0, line.find(border)));
  }

  // 清岚县财政局清岚县教育局: where the second of two names that lost the blanks between them
  // begins, its place that of the first; 0 for none.
  uint32_t FindRepeatedPlace(Range name) const {
    const std::string_view words = name.In(text_);
    const size_t place = signers_.PlaceSize(words);
    if (place == 0) return 0;
    const size_t border = words.find(words.substr(0, place), place);
    if (border == words.npos || !units_.IsUnit(words.substr(0, border)) ||
        !units_.IsUnit(words.substr(border))) {
      return 0;
    }
    return name.begin + static_cast<uint32_t>(border);
  }

  // Whether a header row of a table stands between the context's begin and `line`.
  bool InTable(uint32_t line) {
    for (; table_line_ < line; ++table_line_) {
      const Line& at = page_.lines()[table_line_];
      const bool bordered = at.Has(Line::kTab | Line::kPipe);
      borders_ = borders_ + (table_ && bordered);
      if (table_) continue;
      if (at.range.size() > 60 && !at.Has(Line::kTab)) continue;
      if (!words_.table_titles.MayBegin(LineText(table_line_))) continue;
      const std::string_view first =
          LineText(table_line_).substr(0, FindEither(LineText(table_line_), '\t', '|'));
      table_ = first.size() <= 60 && words_.table_titles.Contains(Squeezed(first));
      borders_ = table_ && bordered;
    }
    return table_;
  }

  // A table of which each line is a row: lines without borders at the text's end are none of it.
  bool EndsLineTable(uint32_t line) const {
    return borders_ >= 2 && IsLast(line) &&
           FindEither(LineText(line), '\t', '|') == std::string_view::npos;
  }

  // Whether a line above `first` and below the title is of bodies of the place that `name` begins
  // with: the cells of a table that print it.
  bool PrintsPlaceAbove(uint32_t first, std::string_view name) const {
    constexpr uint32_t kReach = 400;
    const std::string_view place = name.substr(0, signers_.PlaceSize(name));
    for (uint32_t line = first; line > context_.begin && first - line < kReach;) {
      --line;
      UnitNames names;
      if (StartsWith(LineText(line), place) && ReadUnits(page_.lines()[line].range, &names)) {
        return true;
      }
    }
    return false;
  }

  // Whether units on lines from `first` on and a date at `line`, behind the header row of a table,
  // may be its cells and not a signature.
  bool IsCell(uint32_t first, uint32_t line, const UnitNames& issuers) {
    if (!InTable(line)) return false;
    if (EndsLineTable(line) && !issuers.empty()) return false;
    // Without an issuer in the title only what ends the text is a signature.
    if (context_.issuers.empty()) {
      if (!IsLast(line) || issuers.empty()) return true;
      const std::string_view name = issuers.back().name.In(text_);
      return !context_.expected &&
             !(EndsWith(LineText(line), "日") &&
               (signers_.IsFullName(name) || signers_.HasPlaceOfTitle(name)) &&
               !PrintsPlaceAbove(first, name));
    }
    // 桂峰镇人民政府 at the end of the text of 云溪市青石县桂峰镇人民政府.
    if (issuers.size() == 1 && IsLast(line) &&
        (signers_.EndsTitleIssuer(issuers.front()) ||
         signers_.HasStemOfTitleIssuer(issuers.front()))) {
      return false;
    }
    return std::none_of(issuers.begin(), issuers.end(),
                        [&](const UnitName& issuer) { return signers_.IsTitleIssuer(issuer); });
  }

  // Whether `line` begins a name whose rest is the unit on the next line: 清岚县安全生产 /
  // 委员会办公室. It stands behind the text's last sentence, and the rest begins with no place.
  bool BeginsName(uint32_t line, const UnitName& rest) const {
    if (line <= context_.begin ||
        page_.lines()[line + 1].blank_lines_before > page_.lines()[line].blank_lines_before) {
      return false;
    }
    const std::string_view lower = rest.name.In(text_);
    return IsPlainLine(line) && !InAttachmentList(line) &&
           signers_.BeginsWithPlace(LineText(line)) && !signers_.BeginsWithPlace(lower) &&
           words_.salutation_levels.PrefixOf(lower) == 0 && EndsText(line - 1);
  }

  // Parentheses that say who seals for a body without a seal.
  bool IsProxySeal(std::string_view words) const {
    if (words.size() < 6 || words.size() > 120 || words.front() != '(' || words.back() != ')') {
      return false;
    }
    return words_.seals.SuffixOf(words.substr(0, words.size() - 1)) != 0;
  }

  // (此件公开发布), (此页无正文): nothing but a note, between the bodies and their date.
  bool IsNote(uint32_t line) const {
    const std::string_view words = LineText(line);
    if (words.size() < 3 || words.front() != '(' || words.find(')') + 1 != words.size())
      return false;
    const Squeezed inside(words.substr(1, words.size() - 2));
    return words_.seals.Contains(inside) || words_.attachment_placeholders.Contains(inside) ||
           DisclosureOf(inside, words_) != v1::Disclosure::DISCLOSURE_UNSPECIFIED;
  }

  // An issuer whose kind is not known.
  bool IsName(uint32_t line) const {
    return IsPlainLine(line) && !IsNote(line) && !words_.IsTitleName(Squeezed(LineText(line)));
  }

  // A short line of Chinese without punctuation but that of a name (“双随机、一公开”联席会议).
  bool IsPlainLine(uint32_t line) const {
    const std::string_view words = LineText(line);
    const size_t chars = CountChars(words);
    if (chars < 4 || chars > 30) return false;
    for (uint32_t at = 0; at < words.size(); at += CharSize(words[at])) {
      const std::string_view rest = words.substr(at);
      const bool mark = words[at] == '(' || words[at] == ')' || StartsWith(rest, "“") ||
                        StartsWith(rest, "”") || StartsWith(rest, "、");
      if (!IsHan(words, at) && !IsBlank(words[at]) && !mark) return false;
    }
    return true;
  }

  bool EndsText(uint32_t line) const {
    if (InAttachmentList(line)) return true;
    const std::string_view words = LineText(line);
    if (EndsWith(words, "。") || EndsWith(words, ";")) return true;
    if (words.front() != '(' && EndsSentence(words)) return true;
    // 特此通知 without its stop; contact lines.
    return words.size() > 90 || words_.closing_beginnings.PrefixOf(words) != 0 ||
           words.find(':') < words.size();
  }

  // 市长 王平
  bool IsSigner(std::string_view words) const {
    if (CountChars(words) > 14) return false;
    const Squeezed squeezed(words);
    if (words_.signer_titles.PrefixOf(squeezed) != 0) return true;
    // 教育局局长, above the name.
    const std::string_view all = squeezed;
    const size_t title = words_.signer_titles.SuffixOf(all);
    return title != 0 && units_.IsUnit(all.substr(0, all.size() - title));
  }

  // What stands before `date` in its line, and before the same date beside it: each of two bodies
  // has one below its name.
  Range BeforeDates(uint32_t begin, const PrintedDate& date) const {
    Range rest = Trim(text_, {begin, date.range.begin});
    PrintedDate other;
    while (!rest.empty() && ReadDateAtEnd(text_, rest, &other) && other.day == date.day) {
      rest = Trim(text_, {begin, other.range.begin});
    }
    return rest;
  }

  // The words behind the text's last sentence, where a page lost the line ends around them:
  // 请认真执行。 云溪市财政局 2023年5月8日. All of `rest` where there are none.
  Range BehindSentence(Range rest) const {
    constexpr std::string_view kStop = "。";
    const size_t stop = context_.below_title ? std::string_view::npos : rest.In(text_).rfind(kStop);
    if (stop == std::string_view::npos) return rest;
    const Range behind =
        Trim(text_, {rest.begin + static_cast<uint32_t>(stop + kStop.size()), rest.end});
    return behind.empty() ? rest : behind;
  }

  // The date that begins the line below bodies, where the line end behind it became a blank:
  // 2023年5月8日 云溪市公用桌椅管理办法. Empty for none.
  Range DateThatBegins(uint32_t line) const {
    const Range range = page_.lines()[line].range;
    PrintedDate date;
    if (line == context_.begin || !MayBeginYear(text_, range.begin, range.end) ||
        !ReadDate(text_, range.begin, range.end, &date) || date.range.end + 1 >= range.end ||
        !IsBlank(text_[date.range.end]) || !EndsWith(date.range.In(text_), "日") ||
        !words_.IsTitleName(Squeezed(LineText(line)))) {
      return {};
    }
    UnitNames names;
    return ReadUnits(BehindSentence(page_.lines()[line - 1].range), &names) ? date.range : Range{};
  }

  // 2.进度落后的单位 / 县交通局 / (blank) / 云溪县督查室: whether the body in `line` ends what the
  // text lists, apart from the signature that begins at `signature`.
  bool EndsListAbove(uint32_t line, uint32_t signature, const UnitName& body) const {
    return page_.lines()[signature].blank_lines_before > 0 &&
           page_.lines()[line].blank_lines_before == 0 &&
           !signers_.BeginsWithPlace(body.name.In(text_)) && !signers_.IsTitleIssuer(body);
  }

  // The bodies on the lines above the date in `line`, the lowest first. Their first line goes to
  // `at`; `signer` tells that a person signs below them.
  std::vector<UnitNames> BodiesAbove(uint32_t line, uint32_t* at, bool* signer) {
    std::vector<UnitNames> above;
    while (*at > context_.begin && line - *at < kMaxIssuerLines) {
      const uint32_t before = *at - 1;
      if (InAttachmentList(before)) break;
      UnitNames names;
      const Range words = page_.lines()[before].range;
      const Range behind = above.empty() ? BehindSentence(words) : words;
      if (behind.begin != words.begin && ReadUnits(behind, &names)) {
        above.push_back(std::move(names));  // The line is the text's.
        break;
      }
      if (ReadUnits(words, &names)) {
        // The lowest cell of a table above the signature is no issuer.
        if (InTable(line) && !above.empty() && !signers_.IsTitleIssuer(names.front())) break;
        if (!above.empty() && EndsListAbove(before, *at, names.front())) break;
        above.push_back(std::move(names));
      } else if (IsProxySeal(LineText(before)) || (above.empty() && IsNote(before))) {
        // (市城市管理局代章)
      } else if (above.empty() && !*signer && IsSigner(LineText(before))) {
        *signer = true;
      } else {
        break;
      }
      *at = before;
    }
    return above;
  }

  // What stands before the date in `line`, which holds `all`: bodies, or the end of the text.
  bool ReadBeside(uint32_t line, Range before, std::string_view all, Signature* signature) {
    // 请遵照执行。二〇二三年五月八日 ends a text that lost its line ends.
    if (EndsWith(before.In(text_), "。") && EndsWith(all, "日") && IsLast(line)) {
      signature->line_begin = line + 1;
      return !InTable(line);
    }
    return ReadUnits(before, &signature->issuers) && !IsCell(line, line, signature->issuers);
  }

  // 二零二三年八月八日于市政署 is how notices in Macau are signed: the body behind the date.
  bool ReadDateAtBody(uint32_t line, Signature* signature) {
    constexpr std::string_view kAt = "于";
    const Range range = page_.lines()[line].range;
    PrintedDate date;
    if (!MayBeginYear(text_, range.begin, range.end) ||
        !ReadDate(text_, range.begin, range.end, &date)) {
      return false;
    }
    const Range body = Trim(text_, {date.range.end, range.end});
    if (!StartsWith(body.In(text_), kAt) ||
        !ReadUnits(Trim(text_, {body.begin + static_cast<uint32_t>(kAt.size()), body.end}),
                   &signature->issuers) ||
        IsCell(line, line, signature->issuers)) {
      return false;
    }
    signature->date = date;
    signature->line_begin = line;
    signature->line_end = line + 1;
    return true;
  }

  bool ReadAt(uint32_t line, Signature* signature) {
    const Range dated = DateThatBegins(line);
    if (dated.empty() && !MayEndInDate(LineText(line))) return ReadDateAtBody(line, signature);
    Range range = dated.empty() ? WithoutMarks(page_.lines()[line].range) : dated;
    if (range.empty() || (range.size() > 700 && line + 1 != context_.end)) return false;
    if (context_.below_title && text_[range.begin] == '(' && text_[range.end - 1] == ')') {
      range = Trim(text_, {range.begin + 1, range.end - 1});
      if (range.empty()) return false;
    }
    const std::string_view all = range.In(text_);
    if (!EndsInDate(all)) return false;
    PrintedDate date;
    const bool lost = IsLostDate(all) && !ReadCompactDate(text_, range, &date);
    if (!lost && date.range.empty() && !ReadDateAtEnd(text_, range, &date)) return false;
    const Range before = lost ? Range{range.begin, range.begin} : BeforeDates(range.begin, date);
    Range rest = BehindSentence(before);
    // (此件发至乡)    2024年6月13日: a note on the paper, left of its date.
    if (!rest.empty() && text_[rest.begin] == '(' && rest.In(text_).find(')') + 1 == rest.size()) {
      rest.begin = rest.end;
    }
    signature->issuers.clear();
    signature->date = date;
    signature->line_begin = line + (!rest.empty() && rest.begin != before.begin);
    signature->line_end = line + 1;
    if (!rest.empty()) return ReadBeside(line, rest, all, signature);

    uint32_t at = line;
    bool signer = false;
    std::vector<UnitNames> above = BodiesAbove(line, &at, &signer);
    if (at > context_.begin && !above.empty() && above.back().size() == 1 &&
        BeginsName(at - 1, above.back().front())) {
      --at;
      above.back().front().name.begin = page_.lines()[at].range.begin;
    }
    const bool words_date = EndsWith(all, "日") || Contains(date.range.In(text_), "年");
    if (above.empty() && at > context_.begin && !signer) {
      // A date that ends the text is the day of issue of whatever it is.
      const bool ends = words_date && IsLast(line);
      if (!(context_.expected || ends) || InTable(line)) return false;
      // No issuer is printed, or one of a kind that is not known.
      if (at - 1 > context_.begin && IsName(at - 1) && EndsText(at - 2)) {
        UnitName name;
        name.name = page_.lines()[at - 1].range;
        above.push_back({name});
        --at;
      } else if (!words_date || !EndsText(at - 1)) {
        return false;
      }
    }
    for (auto names = above.rbegin(); names != above.rend(); ++names) {
      signature->issuers.insert(signature->issuers.end(), names->begin(), names->end());
    }
    if (IsCell(at, line, signature->issuers)) return false;
    if (lost && !(context_.expected && signers_.AreOfPlace(signature->issuers))) return false;
    signature->line_begin = at;
    return true;
  }

  const Page& page_;
  std::string_view text_;
  const HeaderLexicon& words_;
  const UnitReader& units_;
  const SignatureContext& context_;
  const Signers signers_;
  uint32_t table_line_ = 0;
  bool table_ = false;
  uint32_t borders_ = 0;  // Lines with borders in that table so far.
};

}  // namespace

Signature ReadSignature(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                        const SignatureContext& context) {
  return SignatureSearch(page, words, units, context).Find();
}

Signature ReadLetterhead(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                         const Head& head) {
  const auto at = std::find(head.kinds.begin(), head.kinds.end(), HeadLine::kDated);
  if (at == head.kinds.end()) return {};
  SignatureContext context;
  context.begin = static_cast<uint32_t>(at - head.kinds.begin());
  context.end = context.begin + 1;
  context.below_title = true;
  return ReadSignature(page, words, units, context);
}

}  // namespace duban::header
