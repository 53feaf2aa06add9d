#ifndef DUBAN_EXTRACT_DUTY_H_
#define DUBAN_EXTRACT_DUTY_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/assignment.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// An entry of a list of duties (职责): a unit and what it does.
struct DutyEntry {
  Range units;
  Range text;  // Empty where it follows in the next lines.
  bool colon = false;
  bool stop = false;    // A full stop or blanks part the unit from the text.
  bool verb = false;    // 负责 or the like begins the text,
  bool strong = false;  // and is a word that begins no part of a name.
  bool group = false;   // The unit is a group: 教育、民政等有关部门.
};

// Knows what an entry looks like. Immutable; safe for any number of threads.
class DutyReader {
 public:
  DutyReader(const v1::TaskWords& words, const AssignmentReader* assignments)
      : assignments_(assignments),
        verbs_(words.duty_verbs()),
        strong_verbs_(words.strong_duty_verbs()),
        headings_(words.duty_headings()),
        labels_(words.duty_labels()),
        groups_(words.duty_groups()),
        name_beginnings_(words.name_beginnings()) {
    any_verbs_.AddAll(words.duty_verbs());
    any_verbs_.AddAll(words.strong_duty_verbs());
  }

  // Reads `line` (a folded text's range behind its number) as an entry. Bounded: looks at the first
  // 240 bytes.
  bool ReadEntry(std::string_view text, Range line, DutyEntry* entry) const;

  // Reads `line` as the name of a unit alone, whose duties begin `next`: (1)县林业局。 / 负责…. The
  // entry has a verb where `next` begins with one of those that begin duties.
  bool ReadName(std::string_view text, Range line, Range next, DutyEntry* entry) const;

  // Whether an entry's text tells of something to be done, and does not list members.
  bool TellsDeed(std::string_view text, const DutyEntry& entry) const;

  // Whether a heading announces duties.
  bool Announces(std::string_view heading) const;

  // Whether a heading names duties and nothing else may stand below it: 三、部门职责, 职责分工.
  bool NamesDuties(std::string_view heading) const;

 private:
  const AssignmentReader* assignments_;
  WordSet verbs_;
  WordSet strong_verbs_;
  WordSet any_verbs_;  // For a quick look.
  WordSet headings_;
  WordSet labels_;           // What may stand behind a unit before its colon.
  WordSet groups_;           // What the words before a label end in that are no unit.
  WordSet name_beginnings_;  // 县 of 县应急局.

  // Whether words tell of something to be done, and are no list of members.
  bool IsDeed(std::string_view words) const;

  // Whether the words of a line head duties and name none: 2.1 县应急组织指挥机构及主要职责, in a
  // plan and in its table of contents.
  bool HeadsDuties(std::string_view words) const;

  // Whether the words are a group of bodies that are not named one by one.
  bool IsGroup(std::string_view words) const;

  // Whether the words are sectors that share the word behind the last of them: 商务、供销部门.
  bool AreSectors(std::string_view words) const;

  // Whether words that are units by their sound are no clause: 县组织有关部门, 县按照职责分工.
  bool IsName(std::string_view words) const;

  // Reads an entry whose unit blanks part from a sentence: 县水利局 6月底前完成除险加固。
  bool ReadSpacedEntry(std::string_view text, Range line, DutyEntry* entry) const;

  // Whether the verb of `size` bytes that `rest` begins with is a part of a name, which ends behind
  // it, at the line's end or before a verb: 保障局 of 县人力资源和社会保障局.
  bool IsInName(std::string_view rest, size_t size) const;

  // Whether `units` are what a verb before them acts on, or the verb alone: 指导各乡镇, 组织 (which
  // end as units do), but not 组织部.
  bool IsVerbWithObject(std::string_view units) const;

  // Reads an entry whose unit a colon or a full stop ends: whether it is one, nothing where the
  // mark says neither.
  std::optional<bool> ReadMarkedEntry(std::string_view text, Range line, DutyEntry* entry) const;

  // 县审计局依法…: how many bytes of `head` are the units before a verb; 0 for none. 负责 and 承担
  // begin no part of a name; 组织 may (县委组织部), so the first of the strong ones counts before
  // the first of the weak. 县应急局开展…: of the weak ones, the first behind which no name goes on;
  // `unfinished` where one goes on behind all.
  size_t FindUnitsBeforeVerb(std::string_view head, bool* unfinished, DutyEntry* entry) const;

  // The units before an entry's mark, without a label behind them; empty for none.
  std::string_view UnitsBefore(std::string_view words) const;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_DUTY_H_
