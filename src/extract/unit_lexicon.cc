#include "extract/unit_lexicon.h"

#include <algorithm>

#include "extract/brackets.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {
namespace {

bool HasOpening(std::string_view words) {
  for (size_t at = 0; at < words.size();) {
    const Decoded c = DecodeAt(words, at);
    if (OpensInList(c.code)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

bool PartsUnits(char32_t c) {
  return c == 0x3001 || c == ',' || c == ';' || c == '/' || c == 0x3002 || c == '|';
}

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

UnitLexicon::UnitLexicon(const v1::UnitWords& words)
    : endings(words.endings()),
      levels(words.levels()),
      collective_prefixes(words.collective_prefixes()),
      collective_words(words.collective_words()),
      group_endings(words.group_endings()),
      bare_endings(words.bare_endings()),
      short_bodies(words.short_bodies()),
      lone_endings(words.lone_endings()),
      zones(words.zones()),
      zone_endings(words.zone_endings()),
      whole_bodies(words.whole_bodies()),
      lost_borders(words.lost_borders()),
      border_starts(words.border_starts()),
      false_border_starts(words.false_border_starts()),
      joiners(words.joiners()),
      names_like_joiners(words.names_like_joiners()),
      shared_endings(words.shared_endings()),
      branch_endings(words.branch_endings()),
      facilities(words.facilities()),
      gatherings(words.gatherings()),
      company_openings(words.company_openings()),
      party_names(words.party_names()),
      sectors(words.sectors()),
      list_tails(words),
      lead_ins(words.lead_ins()) {
  for (const v1::LevelStep& step : words.level_steps()) level_steps.emplace_back(step.words());
}

bool UnitLexicon::IsUnit(std::string_view name) const {
  if (name.size() > kMaxUnitNameBytes) return false;
  const std::string_view base = BeforeParentheses(name);
  const size_t ending = endings.SuffixOf(base);
  // 村(社区): the parentheses are of the ending.
  if (ending == 0 && base.size() < name.size() && endings.SuffixOf(name) != 0) return true;
  // A bare 局 or 部 is no name; a bare 开发区 is.
  if (ending == 0 || (ending == base.size() && ending < 6)) return IsCollectiveLevel(base);
  return FindAnyAscii(base, ":!?") == base.npos && gatherings.SuffixOf(base) == 0;
}

bool UnitLexicon::IsLevels(std::string_view part) const {
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
    if (!OpensInList(c.code) && !ClosesInList(c.code) && !PartsUnits(c.code) &&
        !IsListBlank(c.code)) {
      return false;
    }
    part.remove_prefix(c.size);
  }
  return any;
}

size_t UnitLexicon::OwnerSize(std::string_view part) const {
  constexpr size_t kMaxLevels = 36;  // Bytes: 各县(市、区).
  if (levels.SuffixOf(part) == 0) return 0;
  for (size_t at = part.size(); at > 0 && part.size() - at < kMaxLevels;) {
    at = PreviousCharBegin(part, static_cast<uint32_t>(at));
    if (IsCollectiveLevel(part.substr(at))) return at;
  }
  return 0;
}

size_t UnitLexicon::StepOf(std::string_view words) const {
  size_t step = 0;
  while (step < level_steps.size() && level_steps[step].PrefixOf(words) == 0) ++step;
  return step;
}

bool UnitLexicon::IsOfHigherLevel(std::string_view left, std::string_view words) const {
  constexpr size_t kTown = 1;  // The step of 市, which may be a county as well.
  const size_t prefix = collective_prefixes.PrefixOf(left);
  const size_t higher = StepOf(words);
  const size_t own = StepOf(left.substr(prefix));
  if (prefix == 0 || higher >= own || own == level_steps.size()) return false;
  // 各区、市环卫集团: there is but one company of the city.
  if (higher == kTown && own == kTown + 1 && left.find('(') == left.npos &&
      lone_endings.SuffixOf(words) == 0) {
    return false;
  }
  const size_t level = level_steps[higher].PrefixOf(words);
  return IsUnit(words) && !IsLevels(words) && !shared_endings.Contains(words.substr(level));
}

bool UnitLexicon::IsCollectiveLevel(std::string_view part) const {
  return collective_prefixes.PrefixOf(part) != 0 && IsLevels(part);
}

bool UnitLexicon::IsCollective(std::string_view name) const {
  if (collective_prefixes.PrefixOf(name) != 0) return true;
  return !collective_words.FindIn(name).empty();
}

bool UnitLexicon::IsOfSeveral(std::string_view name) const {
  // 全 begins the names of single bodies too: 全国工商联(中国民间商会).
  constexpr size_t kMinPrefixBytes = 6;
  return Contains(name, "各") || collective_words.SuffixOf(name) != 0 ||
         collective_prefixes.PrefixOf(name) >= kMinPrefixBytes;
}

size_t UnitLexicon::FindPlaceAgain(std::string_view words) const {
  constexpr size_t kMaxPlaceChars = 6;
  const size_t begin = party_names.PrefixOf(words);
  size_t at = begin;
  for (size_t chars = 0; chars < kMaxPlaceChars && at < words.size(); ++chars) {
    const size_t level = chars < 2 ? 0 : levels.PrefixOf(words.substr(at));
    if (level != 0) {
      const std::string_view place = words.substr(begin, at + level - begin);
      const size_t again = words.find(place, at + level);
      return again == words.npos ? 0 : again;
    }
    at += DecodeAt(words, at).size;
  }
  return 0;
}

uint32_t UnitLexicon::FindLostBorder(std::string_view text, Range name) const {
  const std::string_view words = name.In(text);
  if (!HasMoreChars(words, 5)) return 0;
  const std::string_view reach = words.substr(0, kMaxUnitNameBytes);
  if (const size_t again = HasMoreChars(words, 7) ? FindPlaceAgain(reach) : 0; again != 0) {
    const bool parts = IsUnit(words.substr(0, again)) && IsUnit(words.substr(again));
    return parts ? name.begin + static_cast<uint32_t>(again) : 0;
  }
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

bool UnitLexicon::IsOpenCollective(std::string_view part, std::string_view next) const {
  return BeginsUnit(part) && !IsUnit(part) && !BeginsUnit(next) && levels.PrefixOf(next) == 0 &&
         endings.SuffixOf(TrimBlanks(BeforeParentheses(next))) != 0;
}

bool UnitLexicon::IsOpenSector(std::string_view part) const {
  if (IsUnit(part)) return false;
  const size_t prefix = collective_prefixes.PrefixOf(part);
  return prefix != 0 && levels.PrefixOf(part.substr(prefix)) != 0;
}

bool UnitLexicon::IsLoneBody(std::string_view part) const {
  const size_t ending = lone_endings.SuffixOf(part);
  return ending != 0 && ending < part.size();
}

bool UnitLexicon::IsZone(std::string_view part) const {
  const size_t zone = zones.PrefixOf(part);
  const std::string_view rest = part.substr(zone);
  return zone != 0 && (rest.empty() || zone_endings.Contains(rest));
}

bool UnitLexicon::BeginsLevelsUnits(std::string_view left, std::string_view part) const {
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

bool UnitLexicon::EndsBehindJoiner(std::string_view part) const {
  size_t at = part.size();
  for (int chars = 0; chars < 2 && at > 0; ++chars) {
    at = PreviousCharBegin(part, at);
    if (joiners.SuffixOf(part.substr(0, at)) != 0) {
      return !short_bodies.Contains(part.substr(at));
    }
  }
  return false;
}

bool UnitLexicon::IsPlace(std::string_view words) const {
  words = TrimBlanks(BeforeParentheses(words));
  const size_t level = levels.SuffixOf(words);
  return level != 0 && HasMoreChars(words.substr(0, words.size() - level), 1) && !IsLevels(words);
}

bool UnitLexicon::GoesOnFromSector(std::string_view left, std::string_view part) const {
  return sectors.SuffixOf(left) != 0 && levels.PrefixOf(part) == 0 && !BeginsUnit(part);
}

bool UnitLexicon::MayHaveAlias(std::string_view words, std::string_view base) const {
  return levels.SuffixOf(base) == 0 || (IsPlace(base) && !IsLevels(words.substr(base.size())));
}

bool UnitLexicon::IsShared(std::string_view words) const {
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

bool UnitLexicon::IsBareName(std::string_view words) const {
  return HasMoreChars(words, 1) && !HasMoreChars(words, 4) && levels.PrefixOf(words) == 0 &&
         (levels.SuffixOf(words) == 0 || !HasMoreChars(words, 2)) && !BeginsUnit(words) &&
         std::all_of(words.begin(), words.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace duban
