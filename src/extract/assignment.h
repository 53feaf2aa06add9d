#ifndef DUBAN_EXTRACT_ASSIGNMENT_H_
#define DUBAN_EXTRACT_ASSIGNMENT_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "duban/v1/lexicon.pb.h"
#include "duban/v1/task.pb.h"
#include "extract/column.h"
#include "extract/unit.h"
#include "extract/word_set.h"
#include "text/range.h"

namespace duban {

// One unit's part in a task (责任分工), in ranges of a folded text (see Page).
struct AssignmentDraft {
  UnitName unit;
  v1::Role role = v1::ROLE_RESPONSIBLE;
  bool by_division = false;
};

// What stands in a unit cell or in the parentheses at the end of an item.
struct Statement {
  std::vector<AssignmentDraft> assignments;
  std::vector<Range> deadlines;  // Values of 完成时限: and the like.
  bool has_label = false;        // 责任单位: or another label of units stands in it.
  bool has_role = false;         // A role word (牵头, 负责) stands behind a list.
  bool of_part = false;  // 绿化工作由A牵头: words before a unit say what of the work it does.
};

// Reads who does what. Immutable; safe for any number of threads.
class AssignmentReader {
 public:
  // `units` and `columns` must outlive the reader.
  static absl::StatusOr<std::unique_ptr<AssignmentReader>> Create(const v1::Lexicon& lexicon,
                                                                  const UnitReader* units,
                                                                  const ColumnTitles* columns);

  // Reads `within` (A、B牵头,C配合; 牵头单位:A;责任单位:B). A unit without a role word behind it
  // and without a label before it has `role`. In the cell of a column of units a role word may go
  // on with what the unit does (A牵头编制清单,B负责核对), which is left out.
  void Read(std::string_view text, Range within, v1::Role role, Statement* out,
            bool in_cell = false) const;

  // Whether `words`, without labels, is a list of units and nothing else, with or without role
  // words.
  bool IsUnitList(std::string_view words) const;

  // Whether `words` are levels alone, which begin a unit's name: 县.
  bool IsLevels(std::string_view words) const { return units_->IsFragment(words); }

  // Whether `words` is only the last word of a unit's name (有限公司).
  bool IsNameTail(std::string_view words) const { return units_->IsNameTail(words); }
  size_t BareEndingAtBegin(std::string_view words) const {
    return units_->BareEndingAtBegin(words);
  }

  // Whether `words` label a list of units: 配合单位.
  bool IsUnitLabel(std::string_view words) const {
    return columns_->FindWhole(words).kind == v1::COLUMN_KIND_UNIT;
  }

  // What a label of units at the begin of words has behind it (牵头单位:A;配合单位:B).
  enum class LabelledUnits : uint8_t {
    kNone,    // There is no such label.
    kBroken,  // A name that a line's end may break: 牵头单位:县统.
    kWhole,
  };
  LabelledUnits ReadLabelledUnits(std::string_view words) const;

  // Whether `words` begins with units, at least one for every name behind them that is none.
  bool BeginsUnitList(std::string_view words) const;

  // Whether `words` stands for another value or for none: 同上, /.
  bool IsPlaceholder(std::string_view words) const {
    return empty_values_.Contains(words) || same_as_above_.Contains(words);
  }

  // Whether `words` begin with an amount: 120公里,改造危桥3座.
  bool BeginsAmount(std::string_view words) const;

  // Whether `words` are what something is measured in and no more: 万亩, 元/人, %.
  bool IsMeasure(std::string_view words) const;

  // What makes the number of a point of a numeral: 是 of 一是.
  const WordSet& point_joints() const { return point_joints_; }
  // What the units of an item end in: 牵头, 配合, 负责.
  const WordSet& infix_role_words() const { return infix_role_words_; }

  // Whether `words` stand for what is printed above: 同上.
  bool IsSameAsAbove(std::string_view words) const { return same_as_above_.Contains(words); }

  // Bytes of the word at the end of `words` that joins a name to the next: 和; 0 for none.
  size_t JoinerAtEnd(std::string_view words) const { return units_->JoinerAtEnd(words); }

  // Whether `words` are the name of one unit.
  bool IsUnit(std::string_view words) const { return units_->IsUnit(words); }

  // Whether `words` are no more than what work is done at: 水库.
  bool IsFacility(std::string_view words) const { return units_->IsFacility(words); }
  // Whether they end in it: 集贸市场.
  bool EndsInFacility(std::string_view words) const { return units_->EndsInFacility(words); }

  // Whether `words` may end in the name of a body or a place, as far as their ending tells.
  bool MayEndInUnit(std::string_view words) const { return units_->MayEndInUnit(words); }

  // Whether `words` may end as a list of units does: in a name, what comes behind the last one, a
  // role or parentheses. A quick look.
  bool MayEndList(std::string_view words) const {
    return words.empty() || words.back() == ')' || endings_.MayEnd(words) || MayEndInUnit(words);
  }

  // Whether `words` begin as the names of bodies do.
  bool BeginsBody(std::string_view words) const { return units_->BeginsBody(words); }

  // Whether `right` is a part of the body `left`, named right behind it.
  bool IsBranch(std::string_view left, std::string_view right) const {
    return units_->IsBranch(left, right);
  }

  // Whether a line's end between the two stands inside a unit's name.
  bool IsBrokenName(std::string_view left, std::string_view right) const {
    return units_->IsBrokenName(left, right);
  }

  // Whether `words` is how an attachment is headed: 附件, 附件2.
  bool HeadsAttachment(std::string_view words) const;

  // Whether `words` end as what an attachment is called does: 责任清单, 责任清单(第二批).
  bool EndsAsTitle(std::string_view words) const;

  // Whether `words` may be a time limit and nothing else: short, with a word of time in it.
  bool MayBeTime(std::string_view words) const;

  // Whether `words` are known to stand for a time limit as they are: 长期坚持, 适时.
  bool IsWholeTime(std::string_view words) const { return whole_times_.Contains(words); }

  // The same of one or more such times, marks or 并 between them: 立行立改,长期坚持.
  bool AreWholeTimes(std::string_view words) const;

  // Whether `words` go on with such a time: ,并长期坚持, 并长期坚持.
  bool GoesOnInTime(std::string_view words) const;

  // Whether `words`, which begin with a time limit, tell no more than it: 6月底前, 6月底前完成.
  bool IsBareTime(std::string_view words) const;

  // Whether `words`, which are few, stand for a time limit and tell no time: 按期完成, 待定.
  bool IsUntimed(std::string_view words) const { return untimed_.PrefixOf(words) != 0; }

  // Whether `words` begin as a table's column of progress does: 提前完成年度任务.
  bool TellsProgress(std::string_view words) const { return progress_.PrefixOf(words) != 0; }

  // Whether `words` begin like a remark, as no list of units and no category does:
  // 与县财政局共同推进.
  bool BeginsRemark(std::string_view words) const { return remarks_.PrefixOf(words) != 0; }

  // Whether `words` are short names of places, which bodies and persons may have as well: 石坪镇,
  // 石坪镇、下渡乡.
  bool ArePlaces(std::string_view words) const;

  // Whether `words` are persons (names, titles of office) and no units; `no_units` where these are
  // known to be none.
  bool ArePersons(std::string_view words, bool no_units = false) const;

  // Bytes of the word at the begin of `words` that opens a clause of who does what (由); 0 for
  // none.
  size_t ClauseOpener(std::string_view words) const { return clause_openers_.PrefixOf(words); }

  // Whether `words` say who does a part of an item only: 其中公厕由A负责.
  bool TellsOfPart(std::string_view words) const { return part_openers_.PrefixOf(words) != 0; }

  // Whether a list in `words` goes on without naming more: 教育、民政等有关部门.
  bool GoesOn(std::string_view words) const { return list_tails_->HasOpener(words); }

  // The label of units or limits that `within` begins with and that no colon parts from its value:
  // 责任单位为A, 完成时限 6月底前. Returns where the value begins, `within.begin` for none, and
  // what the label says in `column`.
  uint32_t ValueOfLooseLabel(std::string_view text, Range within, Column* column) const;

  // Whether `words` go on behind a label of units of so many bytes, 牵头单位 or 责任部门, with a
  // unit.
  bool BeginsListBehind(std::string_view words, size_t label) const;

  // A list without the parts at its end that tell how to read it: 列第一位者为牵头单位,下同.
  std::string_view WithoutNotes(std::string_view words) const;

  // Whether a word that tells a role stands in `words`: without one Read() finds no role there.
  bool MayTellRole(std::string_view words) const { return !role_words_.FindIn(words).empty(); }

  // Takes the role words off the end of `words`; what is left is returned.
  std::string_view StripRole(std::string_view words, v1::Role* role, bool* by_division) const;

 private:
  // What a word at the end of a list says of the units before it.
  struct Ending {
    enum Kind : uint8_t { kRole, kDivision, kFiller, kName } kind;
    v1::Role role;
  };

  class ListReader;  // Reads one list.

  AssignmentReader() = default;
  // Whether `words` are the name of a unit of three or four characters, a blank between each two,
  // as wide as others in its column: 办 公 室.
  bool IsSpreadUnit(std::string_view words) const;
  // Reads the value of 完成时限:, behind which units may stand: 6月底前;B配合.
  void ReadDeadline(std::string_view text, Range value, bool in_cell, Statement* out) const;
  void ReadList(std::string_view text, Range list, v1::Role role, bool in_cell,
                Statement* out) const;

  const UnitReader* units_ = nullptr;
  const ColumnTitles* columns_ = nullptr;
  const ListTails* list_tails_ = nullptr;  // Of `units_`.
  WordMap<Ending> endings_;
  WordSet role_words_;  // Those of `endings_` that tell a role or a division.
  WordSet infix_role_words_;
  WordSet empty_values_;
  WordSet point_joints_;
  PrefixTrie amount_measures_;
  WordSet measure_cells_;
  WordSet same_as_above_;
  WordSet whole_times_;
  WordSet whole_time_joints_;
  WordSet whole_time_deeds_;
  WordSet untimed_;
  WordSet progress_;
  WordSet remarks_;
  WordSet person_titles_;
  WordSet person_counters_;
  WordSet attachment_words_;
  WordSet document_endings_;  // Of the names of attachments.
  WordSet label_nouns_;       // 单位 of 牵头单位.
  WordSet note_words_;
  WordSet clause_openers_;
  WordSet part_openers_;
  std::vector<std::string> label_joints_;  // A blank is the last.
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_ASSIGNMENT_H_
