#include "extract/header_footer.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/header_attachment.h"
#include "extract/header_date.h"
#include "extract/header_links.h"
#include "extract/header_text.h"
#include "extract/marker.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban::header {
namespace {

// No footer is longer; between two of its lines there are at most so many that are not known.
constexpr uint32_t kMaxFooterLines = 150;
constexpr uint32_t kMaxUnknownLines = 8;
constexpr uint32_t kMaxUnknownBeforeWeak = 2;
constexpr size_t kMaxFooterBytes = 480;
// Words as long tell a portal's line whatever follows.
constexpr size_t kSureBytes = 12;

// Whether `line` is one of `words` or begins with one that ends there: 打印 and 打印: do, 打印机
// does not. Words of four and more characters are long enough to be sure of.
bool Begins(std::string_view line, const Words& words, size_t sure_bytes) {
  const size_t size = words.PrefixOf(line);
  if (size == 0) return false;
  return size == line.size() || size >= sure_bytes || line[size - 1] == ':' ||
         !IsHan(line, static_cast<uint32_t>(size));
}

// Whether `line` is a sentence that goes on from one of `words`: 附件下载链接失效的要立即修复。
bool GoesOnAsSentence(std::string_view line, const Words& words) {
  return EndsWith(line, "。") && IsHan(line, static_cast<uint32_t>(words.PrefixOf(line)));
}

// Whether a number or a colon stands close behind `name` in `all`: ICP备05000001号.
bool HasNumberBehind(std::string_view all, Range name) {
  constexpr size_t kReach = 15;
  const std::string_view behind = all.substr(name.end, kReach);
  return std::any_of(behind.begin(), behind.end(), [](char c) { return IsDigit(c) || c == ':'; });
}

// Whether what only a portal's line says stands in `line`: 版权所有, 技术支持:某公司; not
// 提供技术支持.
bool HoldsFooterWord(std::string_view all, const Line& line, const HeaderLexicon& words) {
  if (!words.footer_words.FindIn(all).empty()) return true;
  const Range number = words.footer_numbers.FindIn(all);
  if (!number.empty() && HasNumberBehind(all, number)) return true;
  const Range phrase = words.footer_phrases.FindIn(all);
  if (phrase.empty()) return false;
  if (all[phrase.end - 1] == ':' || (phrase.end < all.size() && all[phrase.end] == ':'))
    return true;
  return !line.Has(Line::kStop) &&
         (phrase.begin == 0 ||
          !IsHan(all, static_cast<uint32_t>(PreviousCharBegin(all, phrase.begin))));
}

// Whether the label that `line` begins with begins one of the lines above it, too: 主办单位: of the
// items of a list, not of the site.
bool IsLabelOfItems(const Page& page, uint32_t begin, uint32_t line) {
  constexpr uint32_t kMaxLinesAbove = 30;
  const std::string_view text = page.text();
  const std::string_view all = page.lines()[line].range.In(text).substr(0, 24);
  const size_t colon = all.find(':');
  if (colon == all.npos) return false;
  const std::string_view label = all.substr(0, colon + 1);
  const uint32_t last = line - std::min(line - begin, kMaxLinesAbove);
  for (uint32_t above = line; above > last;) {
    --above;
    if (StartsWith(page.lines()[above].range.In(text), label)) return true;
  }
  return false;
}

// Whether a date stands alone in one of the lines next above `line`, as under a signature.
bool IsDatedAbove(const Page& page, uint32_t begin, uint32_t line) {
  constexpr uint32_t kMaxLines = 8;
  const uint32_t last = line - std::min(line - begin, kMaxLines);
  while (line > last) {
    --line;
    const Range range = page.lines()[line].range;
    PrintedDate date;
    if (ReadDateAtEnd(page.text(), range, &date)) return date.range.begin == range.begin;
  }
  return false;
}

// Whether a plan may stand in the lines [begin, end): one of them has a number or heads an
// attachment.
bool MayHoldPlan(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t end) {
  for (uint32_t line = begin; line < end; ++line) {
    const std::string_view all = page.In(page.lines()[line].range);
    if (ReadMarker(all).end != 0 || IsAttachmentHeading(all, words)) return true;
  }
  return false;
}

// 相关稿件 behind the signature and its date, above other news of the site: the first line of the
// rest of the page before `footer`, which is no part of the notice; `footer` for none.
uint32_t FindOtherNews(const Page& page, const HeaderLexicon& words, uint32_t begin,
                       uint32_t footer) {
  constexpr size_t kMaxBytes = 30;
  constexpr uint32_t kMaxLines = 60;
  for (uint32_t line = std::max(begin + 1, footer - std::min(footer, kMaxLines)); line < footer;
       ++line) {
    std::string_view all = page.In(page.lines()[line].range);
    if (all.size() > kMaxBytes) continue;
    if (all.back() == ':') all.remove_suffix(1);
    if ((words.footer_beginnings.Contains(all) || words.footer_names.Contains(all)) &&
        IsDatedAbove(page, begin, line)) {
      return MayHoldPlan(page, words, line + 1, footer) ? footer : line;
    }
  }
  return footer;
}

// Whether a portal's field fills the begin of `line`: 索引号:, 文号 |, or 责任单位: | with any
// label. `kind` is the label's, where it is known.
bool BeginsField(std::string_view line, const HeaderLexicon& words, v1::LabelWords::Kind* kind) {
  constexpr size_t kMaxBytes = 60;
  *kind = v1::LabelWords::FIELD;
  const std::string_view begin = line.substr(0, kMaxBytes);
  const size_t colon = begin.find(':');
  const size_t mark = std::min(colon, FindEither(begin, '|', '\t'));
  if (mark == begin.npos) return false;
  if (words.labels.MayBegin(line)) {
    const Label* label = words.FindLabel(Squeezed(begin.substr(0, mark)));
    if (label != nullptr) {
      *kind = label->kind;
      return true;
    }
  }
  const size_t behind = mark == colon ? begin.find_first_not_of(' ', colon + 1) : begin.npos;
  return behind != begin.npos && begin[behind] == '|';
}

// The portal's fields of the document, of which one is its index number, where they fill the last
// lines before `footer`: the first of them from that one on; `footer` for none.
uint32_t FindFields(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t footer) {
  constexpr uint32_t kMaxLines = 12;
  uint32_t fields = footer;
  for (uint32_t line = footer; line > begin && footer - line < kMaxLines;) {
    --line;
    v1::LabelWords::Kind kind;
    if (!BeginsField(page.In(page.lines()[line].range), words, &kind)) break;
    if (kind == v1::LabelWords::INDEX_NUMBER) fields = line;
  }
  return fields;
}

}  // namespace

uint32_t FindFooter(const Page& page, const HeaderLexicon& words, uint32_t begin) {
  const std::string_view text = page.text();
  const uint32_t count = static_cast<uint32_t>(page.lines().size());
  uint32_t footer = count;
  uint32_t unknown = 0;  // Lines between `line` and the footer so far.
  for (uint32_t line = count; line > begin;) {
    --line;
    if (count - line > kMaxFooterLines || unknown > kMaxUnknownLines) break;
    const Range range = page.lines()[line].range;
    const std::string_view all = range.In(text);
    if (all.size() > kMaxFooterBytes) break;
    const bool begins = Begins(all, words.footer_beginnings, kSureBytes);
    const bool known = (begins && !GoesOnAsSentence(all, words.footer_beginnings)) ||
                       HoldsFooterWord(all, page.lines()[line], words) ||
                       (unknown == 0 && Begins(all, words.footer_names, kMaxFooterBytes));
    const bool lone =
        line + 1 == count && Begins(all, words.footer_lone_beginnings, kMaxFooterBytes);
    const bool weak = footer < count && unknown < kMaxUnknownBeforeWeak &&
                      (Begins(all, words.footer_weak_beginnings, kMaxFooterBytes) ||
                       words.chrome_lines.Contains(all) || words.IsRowOfLinks(all) ||
                       words.IsChromeByPattern(all));
    // Links with their days belong to what stands above them: 相关阅读.
    const bool listed = !known && !weak && IsOfLinkList(page, words, line);
    // A signature's date, a sentence: the notice.
    PrintedDate date;
    if (!known && !listed && !begins && (EndsWith(all, "。") || ReadDateAtEnd(text, range, &date)))
      break;
    if (known || ((weak || lone) && !IsLabelOfItems(page, begin, line))) {
      footer = line;
      unknown = 0;
    } else {
      unknown += !listed;
    }
  }
  return FindOtherNews(page, words, begin, FindFields(page, words, begin, footer));
}

bool IsImprint(const Page& page, const HeaderLexicon& words, uint32_t line) {
  constexpr size_t kMaxBytes = 600;
  const Line& at = page.lines()[line];
  const std::string_view all = page.In(at.range);
  if (all.size() > kMaxBytes || at.cell >= 0) return false;
  if (words.imprint_endings.SuffixOf(all) != 0) return true;
  if (!words.imprints.MayBegin(all)) return false;
  const size_t size = words.imprints.PrefixOf(all);
  return size != 0 && size < all.size() && all[size] == ':';
}

uint32_t FindImprintOffices(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                            uint32_t begin, uint32_t imprint) {
  constexpr uint32_t kMaxLines = 2;
  constexpr size_t kMaxBytes = 300;
  constexpr size_t kMaxOfficeBytes = 90;
  const std::string_view text = page.text();
  // 柳岸县人民政府办公室 / 2024年3月1日印发: who printed it stands in a line of its own.
  if (imprint > begin && IsDigit(page.In(page.lines()[imprint].range).front())) {
    const Line& above = page.lines()[imprint - 1];
    if (above.range.size() <= kMaxOfficeBytes && above.cell < 0 &&
        units.IsUnit(page.In(above.range))) {
      return imprint - 1;
    }
  }
  for (uint32_t line = imprint; line > begin && imprint - line < kMaxLines;) {
    --line;
    const Range range = page.lines()[line].range;
    const std::string_view all = range.In(text);
    const size_t first = words.imprint_offices.PrefixOf(all);
    if (first == 0 || all.size() > kMaxBytes) break;
    // 主办:A 督办:B in one line, or each in a line of its own.
    const Range both = {range.begin + static_cast<uint32_t>(first),
                        page.lines()[imprint - 1].range.end};
    const Range other = words.imprint_offices.FindIn(both.In(text));
    if (!other.empty() && !IsLabelOfItems(page, begin, line)) return line;
  }
  return imprint;
}

namespace {

// 云溪县水利局 / 2023年3月1日, the last lines above line `tail`: where the signature below a table
// begins whose cells print no body with that place before its name; `tail` for none.
uint32_t FindSignatureBelow(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                            uint32_t begin, uint32_t tail) {
  constexpr uint32_t kReach = 400;  // Lines of the table that are looked at.
  constexpr size_t kMaxPlaceChars = 7;
  constexpr size_t kMinChars = 6;
  constexpr size_t kMaxBytes = 90;
  if (tail < begin + 3) return tail;
  const Range dated = page.lines()[tail - 1].range;
  const Range body = page.lines()[tail - 2].range;
  if (dated.size() > kMaxBytes || body.size() > kMaxBytes || page.lines()[tail - 1].cell >= 0) {
    return tail;
  }
  const std::string_view name = page.In(body);
  PrintedDate date;
  if (!EndsWith(page.In(dated), "日") || !ReadDateAtEnd(page.text(), dated, &date) ||
      date.range.begin != dated.begin || CountChars(name) < kMinChars || !units.IsUnit(name)) {
    return tail;
  }
  const std::string_view place = name.substr(0, words.PlaceSize(name, kMaxPlaceChars));
  if (place.empty()) return tail;
  for (uint32_t line = tail - 2; line > begin && tail - line < kReach;) {
    if (StartsWith(page.In(page.lines()[--line].range), place)) return tail;
  }
  return tail - 2;
}

}  // namespace

uint32_t FindTail(const Page& page, const HeaderLexicon& words, const UnitReader& units,
                  uint32_t begin) {
  uint32_t tail = FindFooter(page, words, begin);
  while (tail > begin && IsImprint(page, words, tail - 1)) {
    tail = FindImprintOffices(page, words, units, begin, tail - 1);
  }
  return FindSignatureBelow(page, words, units, begin, tail);
}

}  // namespace duban::header
