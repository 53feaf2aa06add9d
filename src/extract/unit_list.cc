#include "extract/unit_list.h"

#include <algorithm>

#include "extract/brackets.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

// Parentheses behind a blank that belong to the name before it: 人民政府 (管委会).
constexpr uint32_t kMinParenthesesBytes = 8;
constexpr uint32_t kMaxParenthesesBytes = 60;

// One part of a list between two separators.
struct Part {
  Range range;
  enum Separator : uint8_t { kMark, kJoiner, kBlank } before = kMark;
};
using Parts = absl::InlinedVector<Part, 8>;

// Of each part: whether parts from it on without an ending of their own run up to a 部门, or it
// and the part before it are of bare names of places up to the body that they share.
absl::InlinedVector<bool, 8> FindGroups(const UnitLexicon& words, std::string_view text,
                                        const Parts& parts) {
  absl::InlinedVector<bool, 8> groups(parts.size(), false);
  bool follows = false;
  bool shared = false;
  for (size_t i = parts.size(); i-- > 0;) {
    const std::string_view part = parts[i].range.In(text);
    const std::string_view body = TrimBlanks(BeforeParentheses(part));
    if (words.endings.SuffixOf(body) != 0) {
      follows = words.group_endings.SuffixOf(part) != 0;
      shared = !follows && words.IsShared(body);  // 桂峰区人民政府(管委会), too
    } else {
      follows = follows && !words.BeginsUnit(part);
    }
    shared = shared && i > 0 && parts[i].before == Part::kMark &&
             words.IsBareName(parts[i - 1].range.In(text));
    groups[i] = follows || shared;
  }
  return groups;
}

// Whether parentheses that end a name come behind the blanks at `at`; (2) begins another name.
bool EndsInParentheses(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t reach = std::min(end, at + kMaxParenthesesBytes);
  while (at < reach && IsListBlank(static_cast<unsigned char>(text[at]))) ++at;
  if (at >= reach || !OpensInList(DecodeAt(text, at).code)) return false;
  const uint32_t open = at;
  while (at < reach) {
    const Decoded c = DecodeAt(text, at);
    at += c.size;
    if (!ClosesInList(c.code)) continue;
    if (at - open < kMinParenthesesBytes) return false;
    if (at >= end) return true;
    const char32_t next = DecodeAt(text, at).code;
    return PartsUnits(next) || IsListBlank(next);
  }
  return false;
}

// 县财政局 / 和县林业局: whether the last part begins as the text at `at` does: with its level, as
// no body does beside those of 和县.
bool BeginsAlike(const Parts& parts, std::string_view text, size_t at) {
  constexpr uint32_t kLevelBytes = 3;
  return !parts.empty() && parts.back().range.size() > kLevelBytes &&
         parts.back().range.In(text).substr(0, kLevelBytes) == text.substr(at, kLevelBytes);
}

// Cuts `list` at every separator outside of parentheses and quotes (“双随机、一公开”联席会议).
void CutParts(std::string_view text, Range list, const WordSet& joiners,
              const WordSet& names_like_joiners, Parts* parts) {
  int depth = 0;
  Part part{{list.begin, list.begin}, Part::kMark};
  const auto finish = [&](uint32_t end, uint32_t next, Part::Separator separator) {
    part.range.end = end;
    const std::string_view words = TrimBlanks(part.range.In(text));
    if (!words.empty()) {
      part.range.begin = static_cast<uint32_t>(words.data() - text.data());
      part.range.end = part.range.begin + static_cast<uint32_t>(words.size());
      parts->push_back(part);
      part.before = separator;
    } else if (separator == Part::kMark) {
      part.before = separator;
    }
    part.range.begin = next;
  };
  for (uint32_t at = list.begin; at < list.end;) {
    if (IsIdeographLead(text[at]) && (depth > 0 || !joiners.MayBegin(text.substr(at)))) {
      at += 3;
      continue;
    }
    const Decoded c = DecodeAt(text, at);
    if (OpensInList(c.code) || c.code == 0x201C) {
      ++depth;
    } else if (ClosesInList(c.code) || c.code == 0x201D) {
      depth = std::max(0, depth - 1);
    } else if (depth == 0) {
      if (IsListBlank(c.code) && EndsInParentheses(text, at, list.end)) {
        // 各县人民政府 (管委会): a blank before parentheses parts nothing.
      } else if (PartsUnits(c.code) || IsListBlank(c.code)) {
        finish(at, at + c.size, PartsUnits(c.code) ? Part::kMark : Part::kBlank);
      } else if (const size_t joiner = joiners.PrefixOf(text.substr(at, list.end - at));
                 (joiner > c.size && !StartsWith(text.substr(at + joiner), "“")) ||
                 (joiner > 0 && joiner <= c.size && at > list.begin &&
                  !(part.range.begin == at && names_like_joiners.PrefixOf(text.substr(at)) != 0 &&
                    (part.before == Part::kMark || !BeginsAlike(*parts, text, at + joiner))))) {
        // 和田地区公安局: one character before the first name is of that name, as it is of a name
        // that is known behind a mark.
        finish(at, at + static_cast<uint32_t>(joiner), Part::kJoiner);
        at += static_cast<uint32_t>(joiner);
        continue;
      }
    }
    at += c.size;
  }
  finish(list.end, list.end, Part::kMark);
}

// Joins the parts of a list that belong to one name, and cleans each name.
class Splitter {
 public:
  Splitter(const UnitLexicon& words, std::string_view text, UnitNames* out)
      : words_(words), text_(text), out_(out) {}

  // `list` has no blanks and no tail at its ends.
  void Read(Range list) {
    CutParts(text_, list, words_.joiners, words_.names_like_joiners, &parts_);
    for (size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      if (name_.empty()) {
        Begin(part.range);
      } else if (IsBareEnding(part)) {
        name_.end = part.range.end;
      } else if (Splits(i)) {
        Finish();
        Begin(part.range);
      } else {
        // 市直及中央、省属各单位: 中央 is no name by itself.
        if (part.before == Part::kJoiner) joined_ = part.range.begin;
        name_.end = part.range.end;
      }
    }
    if (!name_.empty()) Finish();
  }

 private:
  void Begin(Range part) {
    name_ = part;
    joined_ = part.begin + static_cast<uint32_t>(words_.OwnerSize(part.In(text_)));
  }

  bool HasEnding(std::string_view words) const {
    return words_.endings.SuffixOf(TrimBlanks(BeforeParentheses(words))) != 0;
  }

  // A bare ending belongs to the name before it: 各委、办、局; 镇党委、政府; 乡镇党委和人民政府.
  bool IsBareEnding(const Part& part) const {
    return part.before != Part::kBlank &&
           words_.bare_endings.Contains(TrimBlanks(BeforeParentheses(part.range.In(text_))));
  }

  // Whether part `i` begins another name than the one before it.
  bool Splits(size_t i) {
    const Part& part = parts_[i];
    const std::string_view left = name_.In(text_);
    const std::string_view words = part.range.In(text_);
    bool split = !IsFragment(i);
    if (part.before != Part::kMark) {
      // A line broken inside a name leaves one or two characters behind.
      const bool rest = part.before == Part::kBlank && !words_.short_bodies.Contains(words);
      const size_t least = rest && !IsSector(i) ? 3 : 2;
      // 水务集团 有限公司: a line ended before the last word of the name.
      split = split && !words_.bare_endings.Contains(words) &&
              (words_.IsUnit(left) || (rest && PartsPlaces(left, words))) &&
              HasMoreChars(words, least - 1) &&
              (words_.IsUnit(words) || words_.IsPlace(words) || i + 1 < parts_.size()) &&
              !(part.before == Part::kJoiner && words_.GoesOnFromSector(left, words)) &&
              !(part.before == Part::kBlank && OpensCompany(left, words));
    }
    return split || words_.BeginsUnit(words) ||
           (words_.IsCollectiveLevel(left) &&
            (words_.BeginsLevelsUnits(left, words) || IsZoneAlone(i)));
  }

  // 开发区, 开发区管委会: the zone of part `i` has a body of its own; not 各市、特区、区人民政府.
  bool IsZoneAlone(size_t i) const {
    if (!words_.IsZone(parts_[i].range.In(text_))) return false;
    if (i + 1 == parts_.size()) return true;
    const std::string_view next = TrimBlanks(BeforeParentheses(parts_[i + 1].range.In(text_)));
    return words_.shared_endings.SuffixOf(next) == 0;
  }

  // Whether part `i` and the next one name one body: 工业和信息化部.
  bool IsSector(size_t i) const {
    if (i + 1 >= parts_.size() || parts_[i + 1].before != Part::kJoiner) return false;
    const Range part = parts_[i].range;
    return !HasEnding(part.In(text_)) &&
           words_.IsUnit(Range{part.begin, parts_[i + 1].range.end}.In(text_));
  }

  // 石坪镇 下渡乡, 石坪镇 县水利局: places that do work, which a blank parts from the next.
  bool PartsPlaces(std::string_view left, std::string_view words) const {
    return HasMoreChars(left, 2) && words_.IsPlace(left) &&
           (words_.IsPlace(words) || (words_.border_starts.PrefixOf(words) != 0 &&
                                      words_.false_border_starts.PrefixOf(words) == 0));
  }

  // 国网 云溪供电公司: what a blank parts is one name.
  bool OpensCompany(std::string_view left, std::string_view words) const {
    return words_.company_openings.Contains(left) && words_.company_openings.PrefixOf(words) == 0 &&
           words_.border_starts.PrefixOf(words) == 0;
  }

  // Whether the name so far is none by itself and belongs to part `i`: 各县、市、区人民政府;
  // 教育、财政部门.
  bool IsFragment(size_t i) {
    const Part& part = parts_[i];
    const std::string_view left = name_.In(text_);
    if (HasEnding(left)) return false;
    // A comma parts more than 、 does: 各镇(街道), 县直各单位.
    const std::string_view between = text_.substr(name_.end, part.range.begin - name_.end);
    if (FindEither(between, ',', ';') != std::string_view::npos && words_.IsCollectiveLevel(left)) {
      return false;
    }
    const std::string_view places = text_.substr(joined_, name_.end - joined_);
    if (words_.IsLevels(places)) {
      const bool owned = joined_ > name_.begin;
      return !words_.IsOfHigherLevel(owned ? places : left, part.range.In(text_));
    }
    return (GroupFollows(i) && !words_.IsPlace(left)) ||
           words_.IsOpenCollective(left, part.range.In(text_)) || SectorsFollow(i);
  }

  // Whether parts from `i` on without an ending of their own run up to a 部门. Few lists ask.
  bool GroupFollows(size_t i) {
    if (groups_.empty()) groups_ = FindGroups(words_, text_, parts_);
    return groups_[i];
  }

  // 各市教育、卫生健康、财政局: more sectors from part `i` on, of which the last names the body.
  bool SectorsFollow(size_t i) const {
    constexpr size_t kMaxSectors = 4;
    if (!words_.IsOpenSector(name_.In(text_))) return false;
    for (size_t next = i; next < parts_.size() && next < i + kMaxSectors; ++next) {
      const std::string_view sector = parts_[next].range.In(text_);
      if (parts_[next].before != Part::kMark || words_.BeginsUnit(sector) ||
          words_.levels.PrefixOf(sector) != 0) {
        return false;
      }
      if (HasEnding(sector)) return true;
    }
    return false;
  }

  // Gives out the name, cut where a mark between two units was lost.
  void Finish() {
    while (const uint32_t border = words_.FindLostBorder(text_, name_)) {
      Add({name_.begin, border});
      name_.begin = border;
    }
    Add(name_);
    name_ = {0, 0};
  }

  void Add(Range name) {
    std::string_view words = TrimBlanks(name.In(text_));
    words.remove_prefix(words_.lead_ins.PrefixOf(words));
    const size_t tail = words_.list_tails.SuffixOf(words);
    if (tail < words.size()) words.remove_suffix(tail);
    if (words.empty()) return;
    UnitName unit;
    unit.name.begin = static_cast<uint32_t>(words.data() - text_.data());
    unit.name.end = unit.name.begin + static_cast<uint32_t>(words.size());
    const std::string_view base = BeforeParentheses(words);
    // 各县人民政府(管委会), 有关镇政府(街道办): what is told of all is told of both.
    if (base.size() < words.size() && !base.empty() && words_.MayHaveAlias(words, base) &&
        !words_.IsOfSeveral(base)) {
      const uint32_t open = unit.name.begin + static_cast<uint32_t>(base.size());
      const uint32_t close = static_cast<uint32_t>(PreviousCharBegin(text_, unit.name.end));
      const Range alias = {open + DecodeAt(text_, open).size, close};
      // 办公厅(室): one character is of the name.
      if (HasMoreChars(alias.In(text_), 1)) {
        unit.alias = alias;
        unit.name.end = unit.name.begin + static_cast<uint32_t>(TrimBlanks(base).size());
      }
    }
    unit.collective = words_.IsCollective(unit.name.In(text_));
    out_->push_back(unit);
  }

  const UnitLexicon& words_;
  const std::string_view text_;
  UnitNames* const out_;
  Parts parts_;
  absl::InlinedVector<bool, 8> groups_;
  Range name_{0, 0};
  // Where the name begins, behind whose places it tells of, or what a joiner joined to it last.
  uint32_t joined_ = 0;
};

}  // namespace

void SplitUnits(const UnitLexicon& words, std::string_view text, Range list, UnitNames* out) {
  // 等, 等有关部门 close the list.
  std::string_view whole = TrimBlanks(list.In(text));
  while (!whole.empty() && EndsWith(whole, "。")) whole.remove_suffix(3);
  const size_t tail = words.list_tails.SuffixOf(whole);
  if (tail < whole.size()) whole.remove_suffix(tail);
  if (whole.empty()) return;
  const uint32_t begin = static_cast<uint32_t>(whole.data() - text.data());
  Splitter(words, text, out).Read({begin, begin + static_cast<uint32_t>(whole.size())});
}

}  // namespace duban
