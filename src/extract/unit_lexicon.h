#ifndef DUBAN_EXTRACT_UNIT_LEXICON_H_
#define DUBAN_EXTRACT_UNIT_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/list_tail.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// Longest name that is believed, in bytes: 40 Chinese characters.
inline constexpr size_t kMaxUnitNameBytes = 120;

// Whether a mark parts the names of a list: 、 , ; / 。 |
bool PartsUnits(char32_t c);

// `name` up to the parentheses that end it; all of it where none do.
std::string_view BeforeParentheses(std::string_view name);

// The words that units' names are made of, and what they tell of a stretch of text. Immutable after
// it is made.
struct UnitLexicon {
  explicit UnitLexicon(const v1::UnitWords& words);

  WordSet endings;
  WordSet levels;
  WordSet collective_prefixes;
  WordSet collective_words;
  WordSet group_endings;
  WordSet bare_endings;
  WordSet short_bodies;
  WordSet lone_endings;
  WordSet zones;
  WordSet zone_endings;
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
  WordSet gatherings;
  WordSet company_openings;
  WordSet party_names;
  WordSet sectors;
  ListTails list_tails;
  WordSet lead_ins;

  // Whether `name` ends as a unit's name does.
  bool IsUnit(std::string_view name) const;

  // Whether levels alone make up `part` behind a collective prefix: 各县, 各市县, 市、县.
  bool IsLevels(std::string_view part) const;

  // 国家税务总局云溪省 of 国家税务总局云溪省各市: the bytes before the levels of `part` that tell
  // whose places they are; 0 for none.
  size_t OwnerSize(std::string_view part) const;

  // How far down the level is that `words` begin with; the number of steps where none is known.
  size_t StepOf(std::string_view words) const;

  // 各镇、县民政局: a body of a higher level than the places before it is none of theirs.
  // 各县、市教育局 may be of both unless parentheses name such towns, 各县(市、区)、市教育局.
  bool IsOfHigherLevel(std::string_view left, std::string_view words) const;

  // 各县, 各市(州): levels behind a collective prefix.
  bool IsCollectiveLevel(std::string_view part) const;

  // 各乡镇人民政府, 有关部门: more bodies than one.
  bool IsCollective(std::string_view name) const;

  // 各科室, 有关镇人民政府: told of several bodies by its words, so that what parentheses add is
  // too.
  bool IsOfSeveral(std::string_view name) const;

  // Where a second name begins in `name` that lost the mark before it (市财政局市教育局), 0 for
  // none: behind a body of three characters and more, where a level or 政府 begins a name, or the
  // place that the first is of (云溪县财政局云溪县教育局).
  uint32_t FindLostBorder(std::string_view text, Range name) const;

  // Where the place that `words` begin with stands in them again, 0 for nowhere.
  size_t FindPlaceAgain(std::string_view words) const;

  // 各全资 before 控股子公司: what is told of all is no body by itself, and what follows it begins
  // no name of its own.
  bool IsOpenCollective(std::string_view part, std::string_view next) const;

  // 各市教育: a sector of each place of a level, whose body is still to come.
  bool IsOpenSector(std::string_view part) const;

  // 水务集团: of a kind that no places share.
  bool IsLoneBody(std::string_view part) const;
  // 开发区, 高新区管委会: a zone or its body, and no more.
  bool IsZone(std::string_view part) const;

  // 县直各单位, 镇级各部门, 市直部门: all of a level's, behind all of another's (各村(社区)). Where
  // that is whole with its parentheses, 区安委会成员单位 is a body too; 人民政府 is of both.
  bool BeginsLevelsUnits(std::string_view left, std::string_view part) const;

  // A part that begins a unit of its own whatever stands before it: 各…, 有关….
  bool BeginsUnit(std::string_view part) const { return collective_prefixes.PrefixOf(part) != 0; }

  // 市人力资源和社, 市人力资源和社会: no name ends right behind what joins two sectors.
  bool EndsBehindJoiner(std::string_view part) const;

  // 云溪市, 云溪市(协调推进): a place, which is no sector of a 部门.
  bool IsPlace(std::string_view words) const;

  // 市水务, 湖泊局: whether what 和 joins to `left` is of the same name.
  bool GoesOnFromSector(std::string_view left, std::string_view part) const;

  // Whether the parentheses behind `base`, which end `words`, are no part of the name: behind a
  // level they are, 县(市、区), but not behind a place, 云溪区(协调推进).
  bool MayHaveAlias(std::string_view words, std::string_view base) const;

  // 桂峰市人民政府: the body of a place, which the bare names of places before it (云溪、) share.
  bool IsShared(std::string_view words) const;

  // 云溪, 云州: a name of two to four characters that tells neither a body nor a level.
  bool IsBareName(std::string_view words) const;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_UNIT_LEXICON_H_
