#include "extract/unit.h"

#include <algorithm>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "extract/brackets.h"
#include "extract/word_set.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {
namespace {

// Longest name that is believed, in bytes: 40 Chinese characters.
constexpr size_t kMaxNameBytes = 120;
// Parentheses behind a blank that belong to the name before it: 人民政府 (管委会).
constexpr uint32_t kMinParenthesesBytes = 8;
constexpr uint32_t kMaxParenthesesBytes = 60;

bool IsMark(char32_t c) {
  return c == 0x3001 || c == ',' || c == ';' || c == '/' || c == 0x3002 || c == '|';
}

// `name` up to the parentheses that end it; all of it where none do.
std::string_view BeforeParentheses(std::string_view name) {
  if (name.empty() || EndsInIdeograph(name)) return name;
  size_t at = PreviousCharBegin(name, name.size());
  if (!ClosesInList(DecodeAt(name, at).code)) return name;
  int depth = 0;
  for (size_t end = name.size(); end > 0; end = at) {
    at = PreviousCharBegin(name, end);
    const char32_t c = DecodeAt(name, at).code;
    if (ClosesInList(c)) ++depth;
    if (OpensInList(c) && --depth == 0) return name.substr(0, at);
  }
  return name;
}

// One part of a list between two separators.
struct Part {
  Range range;
  enum Separator : uint8_t { kMark, kJoiner, kBlank } before = kMark;
};
using Parts = absl::InlinedVector<Part, 8>;

bool HasOpening(std::string_view words) {
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    if (OpensInList(c.code)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

struct UnitReader::Impl {
  explicit Impl(const v1::UnitWords& words) : list_tails(words) {}

  WordSet endings;
  WordSet levels;
  WordSet collective_prefixes;
  WordSet collective_words;
  WordSet group_endings;
  WordSet bare_endings;
  WordSet short_bodies;
  WordSet lone_endings;
  WordSet whole_bodies;
  WordSet lost_borders;
  WordSet border_starts;
  WordSet false_border_starts;
  WordSet joiners;
  WordSet names_like_joiners;
  WordSet shared_endings;
  std::vector<WordSet> level_steps;
  WordSet branch_endings;
  WordSet facilities;
  WordSet company_openings;
  WordSet sectors;
  ListTails list_tails;
  WordSet lead_ins;

  bool IsUnit(std::string_view name) const {
    if (name.size() > kMaxNameBytes) return false;
    const std::string_view base = BeforeParentheses(name);
    const size_t ending = endings.SuffixOf(base);
    // 村(社区): the parentheses are of the ending.
    if (ending == 0 && base.size() < name.size() && endings.SuffixOf(name) != 0) return true;
    // A bare 局 or 部 is no name; a bare 开发区 is.
    if (ending == 0 || (ending == base.size() && ending < 6)) return IsCollectiveLevel(base);
    return FindAnyAscii(base, ":!?") == base.npos;
  }

  // Whether levels alone make up `part` behind a collective prefix: 各县, 各市县, 市、县.
  bool IsLevels(std::string_view part) const {
    part.remove_prefix(collective_prefixes.PrefixOf(part));
    bool any = false;
    while (!part.empty()) {
      const size_t level = levels.PrefixOf(part);
      if (level != 0) {
        any = true;
        part.remove_prefix(level);
        continue;
      }
      const Decoded c = DecodeAt(part, 0);
      if (!OpensInList(c.code) && !ClosesInList(c.code) && !IsMark(c.code) &&
          !IsListBlank(c.code)) {
        return false;
      }
      part.remove_prefix(c.size);
    }
    return any;
  }

  // How far down the level is that `words` begin with; the number of steps where none is known.
  size_t StepOf(std::string_view words) const {
    size_t step = 0;
    while (step < level_steps.size() && level_steps[step].PrefixOf(words) == 0) ++step;
    return step;
  }

  // 各镇、县民政局: a body of a higher level than the places before it is none of theirs.
  // 各县、市教育局 may be of both unless parentheses name such towns, 各县(市、区)、市教育局.
  bool IsOfHigherLevel(std::string_view left, std::string_view words) const {
    constexpr size_t kTown = 1;  // The step of 市, which may be a county as well.
    const size_t prefix = collective_prefixes.PrefixOf(left);
    const size_t higher = StepOf(words);
    const size_t own = StepOf(left.substr(prefix));
    if (prefix == 0 || higher >= own || own == level_steps.size()) return false;
    if (higher == kTown && own == kTown + 1 && left.find('(') == left.npos) return false;
    const size_t level = level_steps[higher].PrefixOf(words);
    return IsUnit(words) && !IsLevels(words) && !shared_endings.Contains(words.substr(level));
  }

  // 各县, 各市(州): levels behind a collective prefix.
  bool IsCollectiveLevel(std::string_view part) const {
    return collective_prefixes.PrefixOf(part) != 0 && IsLevels(part);
  }

  bool IsCollective(std::string_view name) const {
    if (collective_prefixes.PrefixOf(name) != 0) return true;
    return !collective_words.FindIn(name).empty();
  }

  // Where a second name begins in `name` that lost the mark before it (市财政局市教育局), 0 for
  // none: behind a body of three characters and more, where a level or 政府 begins a name.
  uint32_t FindLostBorder(std::string_view text, Range name) const {
    const std::string_view words = name.In(text);
    if (!HasMoreChars(words, 5)) return 0;
    const std::string_view reach = words.substr(0, kMaxNameBytes);
    for (size_t at = border_starts.NextBegin(reach, 0); at < reach.size();
         at = border_starts.NextBegin(reach, at + DecodeAt(words, at).size)) {
      const std::string_view left = words.substr(0, at);
      const std::string_view right = words.substr(at);
      if (lost_borders.SuffixOf(left) != 0 && whole_bodies.SuffixOf(left) == 0 &&
          border_starts.PrefixOf(right) != 0 && false_border_starts.PrefixOf(right) == 0 &&
          HasMoreChars(left, 2) && HasMoreChars(right, 2) && IsUnit(right) && IsUnit(left)) {
        return HasOpening(left) ? 0 : name.begin + static_cast<uint32_t>(at);
      }
    }
    return 0;
  }

  // 各全资 before 控股子公司: what is told of all is no body by itself, and what follows it begins
  // no name of its own.
  bool IsOpenCollective(std::string_view part, std::string_view next) const {
    return BeginsUnit(part) && !IsUnit(part) && !BeginsUnit(next) && levels.PrefixOf(next) == 0 &&
           endings.SuffixOf(TrimBlanks(BeforeParentheses(next))) != 0;
  }

  // 各市教育: a sector of each place of a level, whose body is still to come.
  bool IsOpenSector(std::string_view part) const {
    if (IsUnit(part)) return false;
    const size_t prefix = collective_prefixes.PrefixOf(part);
    return prefix != 0 && levels.PrefixOf(part.substr(prefix)) != 0;
  }

  // 水务集团: of a kind that no places share.
  bool IsLoneBody(std::string_view part) const {
    const size_t ending = lone_endings.SuffixOf(part);
    return ending != 0 && ending < part.size();
  }

  // 县直各单位, 镇级各部门, 市直部门: all of a level's, behind all of another's (各村(社区)). Where
  // that is whole with its parentheses, 区安委会成员单位 is a body too; 人民政府 is of both.
  bool BeginsLevelsUnits(std::string_view left, std::string_view part) const {
    // 各区、水务集团; 各镇(街道)、信息中心: of no level.
    if (levels.PrefixOf(part) == 0) {
      return IsLoneBody(part) || (EndsWith(left, ")") && HasMoreChars(part, 2) &&
                                  !bare_endings.Contains(part) && IsUnit(part));
    }
    while (const size_t level = levels.PrefixOf(part)) part.remove_prefix(level);
    if (StartsWith(part, "直") || StartsWith(part, "属")) return true;
    if (StartsWith(part, "级")) part.remove_prefix(3);
    if (StartsWith(part, "各")) return true;
    return EndsWith(left, ")") && !bare_endings.Contains(part) &&
           (HasMoreChars(part, 4) || IsLoneBody(part)) && IsUnit(part);
  }

  // A part that begins a unit of its own whatever stands before it: 各…, 有关….
  bool BeginsUnit(std::string_view part) const { return collective_prefixes.PrefixOf(part) != 0; }

  // 市人力资源和社, 市人力资源和社会: no name ends right behind what joins two sectors.
  bool EndsBehindJoiner(std::string_view part) const {
    size_t at = part.size();
    for (int chars = 0; chars < 2 && at > 0; ++chars) {
      at = PreviousCharBegin(part, at);
      if (joiners.SuffixOf(part.substr(0, at)) != 0) {
        return !short_bodies.Contains(part.substr(at));
      }
    }
    return false;
  }

  // 云溪市, 云溪市(协调推进): a place, which is no sector of a 部门.
  bool IsPlace(std::string_view words) const {
    words = TrimBlanks(BeforeParentheses(words));
    const size_t level = levels.SuffixOf(words);
    return level != 0 && HasMoreChars(words.substr(0, words.size() - level), 1) && !IsLevels(words);
  }

  // 市水务, 湖泊局: whether what 和 joins to `left` is of the same name.
  bool GoesOnFromSector(std::string_view left, std::string_view part) const {
    return sectors.SuffixOf(left) != 0 && levels.PrefixOf(part) == 0 && !BeginsUnit(part);
  }

  // Whether the parentheses behind `base`, which end `words`, are no part of the name: behind a
  // level they are, 县(市、区), but not behind a place, 云溪区(协调推进).
  bool MayHaveAlias(std::string_view words, std::string_view base) const {
    return levels.SuffixOf(base) == 0 || (IsPlace(base) && !IsLevels(words.substr(base.size())));
  }

  // 桂峰市人民政府: the body of a place, which the bare names of places before it (云溪、) share.
  bool IsShared(std::string_view words) const {
    const size_t ending = shared_endings.SuffixOf(words);
    if (ending == 0) return false;
    std::string_view name = words.substr(0, words.size() - ending);
    if (levels.PrefixOf(words.substr(name.size())) == 0) {
      const size_t level = levels.SuffixOf(name);
      if (level == 0) return false;
      name.remove_suffix(level);
    }
    return IsBareName(name);
  }

  // 云溪, 云州: a name of two to four characters that tells neither a body nor a level.
  bool IsBareName(std::string_view words) const {
    return HasMoreChars(words, 1) && !HasMoreChars(words, 4) && levels.PrefixOf(words) == 0 &&
           (levels.SuffixOf(words) == 0 || !HasMoreChars(words, 2)) && !BeginsUnit(words) &&
           std::all_of(words.begin(), words.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  }

  // Of each part: whether parts from it on without an ending of their own run up to a 部门, or it
  // and the part before it are of bare names of places up to the body that they share.
  absl::InlinedVector<bool, 8> FindGroups(std::string_view text, const Parts& parts) const {
    absl::InlinedVector<bool, 8> groups(parts.size(), false);
    bool follows = false;
    bool shared = false;
    for (size_t i = parts.size(); i-- > 0;) {
      const std::string_view words = parts[i].range.In(text);
      if (endings.SuffixOf(TrimBlanks(BeforeParentheses(words))) != 0) {
        follows = group_endings.SuffixOf(words) != 0;
        shared = !follows && IsShared(words);
      } else {
        follows = follows && !BeginsUnit(words);
      }
      shared = shared && i > 0 && parts[i].before == Part::kMark &&
               IsBareName(parts[i - 1].range.In(text));
      groups[i] = follows || shared;
    }
    return groups;
  }
};

namespace {

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
    return IsMark(next) || IsListBlank(next);
  }
  return false;
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
      } else if (IsMark(c.code) || IsListBlank(c.code)) {
        finish(at, at + c.size, IsMark(c.code) ? Part::kMark : Part::kBlank);
      } else if (const size_t joiner = joiners.PrefixOf(text.substr(at, list.end - at));
                 joiner > c.size ||
                 (joiner > 0 && at > list.begin &&
                  !(part.range.begin == at && names_like_joiners.PrefixOf(text.substr(at)) != 0))) {
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

}  // namespace

UnitReader::UnitReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
UnitReader::~UnitReader() = default;

absl::StatusOr<std::unique_ptr<UnitReader>> UnitReader::Create(const v1::UnitWords& words) {
  for (const std::string& ending : words.endings()) {
    if (CountChars(ending) > 8) {
      return Fault(absl::StrCat("units.endings: \"", ending, "\" is longer than eight characters"),
                   absl::StrCat("units.endings: \"", ending, "\" 太长。改法: 词尾最多 8 个字"));
    }
  }
  auto impl = std::make_unique<Impl>(words);
  impl->endings = WordSet(words.endings());
  impl->levels = WordSet(words.levels());
  impl->collective_prefixes = WordSet(words.collective_prefixes());
  impl->collective_words = WordSet(words.collective_words());
  impl->bare_endings = WordSet(words.bare_endings());
  impl->short_bodies = WordSet(words.short_bodies());
  impl->lone_endings = WordSet(words.lone_endings());
  impl->lost_borders = WordSet(words.lost_borders());
  impl->false_border_starts = WordSet(words.false_border_starts());
  impl->border_starts = WordSet(words.border_starts());
  impl->whole_bodies = WordSet(words.whole_bodies());
  impl->group_endings = WordSet(words.group_endings());
  impl->joiners = WordSet(words.joiners());
  impl->names_like_joiners = WordSet(words.names_like_joiners());
  impl->shared_endings = WordSet(words.shared_endings());
  for (const v1::LevelStep& step : words.level_steps()) {
    impl->level_steps.emplace_back(step.words());
  }
  impl->branch_endings = WordSet(words.branch_endings());
  impl->facilities = WordSet(words.facilities());
  impl->company_openings = WordSet(words.company_openings());
  impl->sectors = WordSet(words.sectors());
  impl->lead_ins = WordSet(words.lead_ins());
  return std::unique_ptr<UnitReader>(new UnitReader(std::move(impl)));
}

bool UnitReader::IsUnit(std::string_view name) const { return impl_->IsUnit(TrimBlanks(name)); }

bool UnitReader::IsNameTail(std::string_view part) const {
  return part.size() >= 6 && impl_->bare_endings.Contains(part);
}

bool UnitReader::IsBrokenName(std::string_view left, std::string_view right) const {
  if (left.empty() || right.empty() || left.size() + right.size() > kMaxNameBytes) return false;
  char bytes[kMaxNameBytes];
  std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), bytes));
  if (!impl_->IsUnit({bytes, left.size() + right.size()})) return false;
  if (impl_->bare_endings.Contains(right) || !HasMoreChars(right, 1)) return true;
  if (!HasMoreChars(right, 2)) return !impl_->short_bodies.Contains(right);
  if (impl_->IsUnit(left) && !impl_->EndsBehindJoiner(left)) return !impl_->IsUnit(right);
  return impl_->EndsBehindJoiner(left) || impl_->levels.PrefixOf(left) != 0 ||
         impl_->BeginsUnit(left);
}

bool UnitReader::MayEndInUnit(std::string_view list) const {
  list = TrimBlanks(list);
  while (EndsWith(list, "。")) list.remove_suffix(3);
  if (list.empty()) return false;
  const std::string_view name = TrimBlanks(BeforeParentheses(list));
  return impl_->endings.SuffixOf(name) != 0 || impl_->levels.SuffixOf(name) != 0 ||
         impl_->list_tails.SuffixOf(list) != 0 ||
         IsMark(DecodeAt(list, PreviousCharBegin(list, list.size())).code);
}

const ListTails& UnitReader::list_tails() const { return impl_->list_tails; }

bool UnitReader::IsFacility(std::string_view words) const {
  return impl_->facilities.Contains(words);
}

bool UnitReader::EndsInFacility(std::string_view words) const {
  return impl_->facilities.SuffixOf(words) != 0;
}

bool UnitReader::BeginsBody(std::string_view words) const {
  return impl_->BeginsUnit(words) || (impl_->border_starts.PrefixOf(words) != 0 &&
                                      impl_->false_border_starts.PrefixOf(words) == 0);
}

bool UnitReader::IsBranch(std::string_view left, std::string_view right) const {
  return impl_->branch_endings.SuffixOf(right) != 0 && !BeginsBody(right) && IsUnit(left);
}

bool UnitReader::IsFragment(std::string_view part) const {
  return impl_->IsLevels(TrimBlanks(part));
}

bool UnitReader::IsPlace(std::string_view part) const {
  constexpr size_t kMaxChars = 5;
  return !HasMoreChars(part, kMaxChars) && impl_->IsPlace(part);
}

// Joins the parts of a list that belong to one name, and cleans each name.
class UnitReader::Splitter {
 public:
  Splitter(const Impl& words, std::string_view text, UnitNames* out)
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
    joined_ = part.begin;
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
      const size_t least = rest ? 3 : 2;
      // 水务集团 有限公司: a line ended before the last word of the name.
      split = split && !words_.bare_endings.Contains(words) && words_.IsUnit(left) &&
              HasMoreChars(words, least - 1) && (words_.IsUnit(words) || i + 1 < parts_.size()) &&
              !(part.before == Part::kJoiner && words_.GoesOnFromSector(left, words)) &&
              !(part.before == Part::kBlank && OpensCompany(left, words));
    }
    return split || (words_.IsCollectiveLevel(left) && words_.BeginsLevelsUnits(left, words)) ||
           words_.BeginsUnit(words);
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
    if (words_.IsLevels(text_.substr(joined_, name_.end - joined_))) {
      return !words_.IsOfHigherLevel(left, part.range.In(text_));
    }
    return (GroupFollows(i) && !words_.IsPlace(left)) ||
           words_.IsOpenCollective(left, part.range.In(text_)) || SectorsFollow(i);
  }

  // Whether parts from `i` on without an ending of their own run up to a 部门. Few lists ask.
  bool GroupFollows(size_t i) {
    if (groups_.empty()) groups_ = words_.FindGroups(text_, parts_);
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
    // 各县人民政府(管委会), 各科室(中心): what is told of all is told of both.
    if (base.size() < words.size() && !base.empty() && words_.MayHaveAlias(words, base) &&
        !Contains(base, "各") && words_.collective_words.SuffixOf(base) == 0) {
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

  const Impl& words_;
  const std::string_view text_;
  UnitNames* const out_;
  Parts parts_;
  absl::InlinedVector<bool, 8> groups_;
  Range name_{0, 0};
  uint32_t joined_ = 0;  // Where the name begins, or what a joiner joined to it last.
};

void UnitReader::Split(std::string_view text, Range list, UnitNames* out) const {
  // 等, 等有关部门 close the list.
  std::string_view whole = TrimBlanks(list.In(text));
  while (!whole.empty() && EndsWith(whole, "。")) whole.remove_suffix(3);
  const size_t tail = impl_->list_tails.SuffixOf(whole);
  if (tail < whole.size()) whole.remove_suffix(tail);
  if (whole.empty()) return;
  const uint32_t begin = static_cast<uint32_t>(whole.data() - text.data());
  Splitter(*impl_, text, out).Read({begin, begin + static_cast<uint32_t>(whole.size())});
}

}  // namespace duban
