#include <algorithm>
#include <string_view>

#include "extract/assignment.h"
#include "extract/brackets.h"
#include "text/byte_scan.h"
#include "text/character.h"
#include "text/strings.h"

namespace duban {

// Reads a list of units without labels: A、B牵头,C配合;6月底前. A role word tells of the units
// before it that have none yet.
class AssignmentReader::ListReader {
 public:
  ListReader(const AssignmentReader& reader, std::string_view text, Range list, v1::Role role,
             bool in_cell, Statement* out)
      : reader_(reader),
        text_(text),
        list_(list),
        role_(role),
        in_cell_(in_cell),
        out_(out),
        pending_(list.begin),
        part_(list.begin),
        helped_(list.begin) {}

  void Read() {
    int depth = 0;
    for (uint32_t at = list_.begin; at < list_.end;) {
      if (IsIdeographLead(text_[at]) &&
          (depth > 0 || at == part_ || !reader_.infix_role_words_.MayBegin(text_.substr(at)))) {
        at += 3;
        continue;
      }
      const Decoded c = DecodeAt(text_, at);
      if (OpensInList(c.code)) {
        ++depth;
      } else if (ClosesInList(c.code)) {
        depth = std::max(0, depth - 1);
      } else if (depth == 0) {
        if (c.code == ',' || c.code == ';' || c.code == 0x3001 || c.code == 0x3002 ||
            IsListBlank(c.code)) {
          FinishPart(at, at + c.size);
          if (c.code == ',' || c.code == ';') helped_ = at;
        } else if (at > part_ && TakeInfix(&at)) {
          continue;
        }
      }
      at += c.size;
    }
    FinishPart(list_.end, list_.end);
    Assign(list_.end, role_, false);
  }

 private:
  std::string_view In(uint32_t begin, uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  // A牵头B配合: ends the part behind a role word at `at` that stands between two units, or behind
  // what the first of them does (A牵头编制清单,B负责核对). Moves `at` there.
  bool TakeInfix(uint32_t* at) {
    const size_t infix = reader_.infix_role_words_.PrefixOf(In(*at, list_.end));
    if (infix == 0 || *at + infix >= list_.end || !reader_.IsUnit(In(part_, *at))) return false;
    const uint32_t behind = *at + static_cast<uint32_t>(infix);
    const std::string_view rest = In(behind, list_.end);
    const size_t end = std::min({FindAnyAscii(rest, ",; \t\n"), rest.find("、"), rest.size()});
    v1::Role ignored;
    bool division;
    std::string_view next = rest.substr(0, end);
    if (end > 0) next = reader_.StripRole(next, &ignored, &division);
    // 各网站主办单位负责: a noun.
    if (!next.empty()) {
      const auto noun_end = static_cast<uint32_t>(next.data() + next.size() - text_.data());
      const v1::ColumnKind kind = reader_.columns_->FindWhole(In(*at, noun_end)).kind;
      if (kind == v1::COLUMN_KIND_UNIT) return false;
    }
    const std::string_view clause = text_.substr(part_, behind + end - part_);
    // 县水利局牵头组织: one role, though 组织 may end a name.
    if (reader_.StripRole(clause, &ignored, &division).size() == *at - part_) return false;
    if (end > 0 && reader_.IsUnit(next)) {
      FinishPart(behind, behind);
      *at = behind;
      return true;
    }
    if (reader_.IsUnit(clause)) return false;
    const uint32_t deed = DeedEnd(behind);
    if (deed == behind) return false;
    // Outside of cells it may as well be text, but not behind or before somebody else who does a
    // part of the item: 县教育局负责选址,县住建局负责建设.
    if (!(in_cell_ || out_->has_role || out_->has_label) && !BeginsDoerBehindMark(deed)) {
      return false;
    }
    FinishPart(behind, deed);
    *at = pending_ = part_ = deed;
    return true;
  }

  // Where the words behind a unit's role word end that say what the unit does, from `at` on; `at`
  // where there are none.
  uint32_t DeedEnd(uint32_t at) const {
    constexpr size_t kMinDeedChars = 4;
    const uint32_t begin = at;
    while (at < list_.end) {
      const std::string_view rest = In(at, list_.end);
      const size_t piece = std::min({FindAnyAscii(rest, ",; \t\n"), rest.find("、"), rest.size()});
      v1::Role role;
      bool division;
      const std::string_view words = reader_.StripRole(rest.substr(0, piece), &role, &division);
      if (reader_.IsUnit(words) || reader_.MayBeTime(words)) break;
      if (at == begin && CountChars(words) < kMinDeedChars) return begin;
      at += static_cast<uint32_t>(piece);
      if (piece == rest.size() || rest[piece] != "、"[0]) return at;
      at += 3;
    }
    // Behind the last 、 a unit begins.
    return at > begin ? at - 3 : begin;
  }

  // ,县住建局负责建设: whether a unit and what says that it does something stand behind a mark at
  // `mark`.
  bool BeginsDoerBehindMark(uint32_t mark) const {
    if (mark >= list_.end || (text_[mark] != ',' && text_[mark] != ';')) return false;
    std::string_view words = In(mark + 1, list_.end);
    words = words.substr(0, std::min(FindAnyAscii(words, ",;"), words.size()));
    const Range role = reader_.infix_role_words_.FindIn(words);
    return role.begin > 0 && reader_.IsUnit(words.substr(0, role.begin));
  }

  // 6月底前报送市政府, 年内提请县政府审议: ends as a name does. No name begins so.
  static bool BeginsWithDate(std::string_view words) {
    if (words.front() < '0' || words.front() > '9') {
      return StartsWith(words, "年") || (StartsWith(words, "第") && words.find("季度") <= 6);
    }
    const size_t digits = words.find_first_not_of("0123456789");
    return digits != words.npos &&
           (StartsWith(words.substr(digits), "年") || StartsWith(words.substr(digits), "月"));
  }

  // 县水利局6月底前完成: where in the part up to `end` a date begins behind a unit, whose blank the
  // page lost; `end` for nowhere.
  uint32_t DateBehindUnit(uint32_t end) const {
    const std::string_view part = In(part_, end);
    size_t digit = FindAscii(part, 0, part.size());
    while (digit < part.size() && (part[digit] < '0' || part[digit] > '9')) ++digit;
    if (digit == part.size() || digit == 0) return end;
    const std::string_view date = part.substr(digit);
    if (!BeginsWithDate(date) || !reader_.MayBeTime(date) || !reader_.IsBareTime(date)) return end;
    v1::Role role;
    bool division;
    const std::string_view unit = reader_.StripRole(part.substr(0, digit), &role, &division);
    return reader_.IsUnit(unit) ? part_ + static_cast<uint32_t>(digit) : end;
  }

  // Ends a part of the list at `end`; the next begins at `next`.
  void FinishPart(uint32_t end, uint32_t next) {
    if (const uint32_t date = DateBehindUnit(end); date < end) FinishPart(date, date);
    const std::string_view words = TrimBlanks(In(part_, end));
    part_ = next;
    if (words.empty()) return;
    const auto begin = static_cast<uint32_t>(words.data() - text_.data());
    if ((BeginsWithDate(words) || !reader_.IsUnit(words)) && reader_.MayBeTime(words)) {
      Assign(begin, role_, false);
      pending_ = next;
      out_->deadlines.push_back({begin, begin + static_cast<uint32_t>(words.size())});
      return;
    }
    v1::Role found;
    bool by_division;
    const std::string_view left = reader_.StripRole(words, &found, &by_division);
    if (found == v1::ROLE_UNSPECIFIED && !by_division) return;
    out_->has_role = true;
    const bool helps = found == v1::ROLE_COOPERATING || found == v1::ROLE_SUPERVISING;
    if (helps && helped_ > pending_ && out_->assignments.empty()) {
      // 县水利局;县财政局、县审计局配合: somebody is helped.
      Assign(helped_, role_, false);
      pending_ = helped_;
    }
    if (role_ == v1::ROLE_LEAD && found == v1::ROLE_RESPONSIBLE) {
      // 牵头单位:县水利局、县财政局按职责分工负责: the label says who leads, behind a comma others
      // begin: 牵头单位:县水利局,各有关部门按职责分工负责.
      if (helped_ > pending_) {
        Assign(helped_, role_, false);
        pending_ = helped_;
      } else {
        found = role_;
      }
    }
    Assign(begin + static_cast<uint32_t>(left.size()),
           found == v1::ROLE_UNSPECIFIED ? role_ : found, by_division);
    pending_ = next;
  }

  // Gives the units before `end` that still wait for it their role.
  void Assign(uint32_t end, v1::Role role, bool by_division) {
    names_.clear();
    if (pending_ < end) reader_.units_->Split(text_, {pending_, end}, &names_);
    if (out_->assignments.empty()) out_->assignments.reserve(names_.size());
    for (UnitName& name : names_) {
      AssignmentDraft draft;
      draft.role = role;
      draft.by_division = by_division;
      UnitNames beside;
      v1::Role beside_role = v1::ROLE_UNSPECIFIED;
      if (!name.alias.empty()) {
        ReadAlias(&name, &draft, &beside, &beside_role);
      } else if (name.collective) {
        TakeRoleBehind(&name, &draft);
      }
      name.name.end -= static_cast<uint32_t>(PersonBehind(name.name.In(text_)));
      name.name.end = NoteBegin(name.name);
      CutOpening(&name.name);
      if (!CutUnknownLabel(&name.name)) continue;
      const std::string_view words = name.name.In(text_);
      if (reader_.empty_values_.Contains(words)) continue;
      // 分管副县长负责: who holds an office is no unit.
      if (reader_.person_titles_.SuffixOf(words) != 0 && !reader_.IsUnit(words)) continue;
      // 县水利局 李某某、县财政局: no unit behind a blank.
      if (!name.collective && !out_->assignments.empty() && name.name.begin > 0 &&
          IsListBlank(text_[name.name.begin - 1]) && reader_.ArePersons(words) &&
          !TrimBlanks(In(list_.begin, name.name.begin)).empty()) {
        continue;
      }
      draft.unit = name;
      out_->assignments.push_back(draft);
      for (const UnitName& other : beside) {
        draft.unit = other;
        draft.role = beside_role;
        out_->assignments.push_back(draft);
      }
    }
  }

  // 绿化:县林业局: takes a label that is not known off the unit behind it. Returns whether a name
  // is left: 实施范围:全县 is none.
  bool CutUnknownLabel(Range* name) const {
    const std::string_view words = name->In(text_);
    const size_t colon = words.find(':');
    if (colon == words.npos) return true;
    name->begin += static_cast<uint32_t>(colon + 1);
    return reader_.IsUnit(name->In(text_));
  }

  // 绿化工作由县林业局牵头: takes the words away that say what of the work the unit does.
  void CutOpening(Range* name) const {
    constexpr uint32_t kMinBytes = 25;  // Most names are shorter.
    if (name->size() < kMinBytes) return;
    const std::string_view words = name->In(text_);
    const Range opener = reader_.clause_openers_.FindLastIn(words);
    if (opener.begin == 0 || opener.end == words.size()) return;
    // 自由贸易试验区管委会 has one in it.
    const std::string_view unit = words.substr(opener.end);
    if (!reader_.BeginsBody(unit) || !reader_.IsUnit(unit)) return;
    name->begin += opener.end;
    out_->of_part = true;
  }

  // Reads what stands in parentheses behind a name: its role (牵头), or other units and theirs
  // (县司法局配合), which go to `beside`. What else it is stays the alias.
  void ReadAlias(UnitName* name, AssignmentDraft* draft, UnitNames* beside, v1::Role* role) {
    const std::string_view alias = name->alias.In(text_);
    // 县水利局(责任人:王平)
    if (reader_.WithoutNotes(alias).empty() ||
        reader_.columns_->FindLabelAtBegin(alias).kind == v1::COLUMN_KIND_PERSON) {
      name->alias = {};
      return;
    }
    bool division;
    const std::string_view left = reader_.StripRole(alias, role, &division);
    if (!left.empty() && *role != v1::ROLE_UNSPECIFIED && reader_.IsUnitList(left)) {
      // 县政府办(县司法局配合)
      const auto begin = static_cast<uint32_t>(left.data() - text_.data());
      reader_.units_->Split(text_, {begin, begin + static_cast<uint32_t>(left.size())}, beside);
      name->alias = {};
      return;
    }
    // 县水利局(牵头), 县水利局(牵头单位)
    const Column label = left.empty() ? Column() : reader_.columns_->FindWhole(alias);
    if (label.kind == v1::COLUMN_KIND_UNIT) *role = label.role;
    if (!left.empty() && label.kind != v1::COLUMN_KIND_UNIT) return;
    if (*role != v1::ROLE_UNSPECIFIED) draft->role = *role;
    draft->by_division = draft->by_division || division;
    out_->has_role = true;
    name->alias = {};
  }

  // 各乡镇(配合): what stands in parentheses behind all of a kind is of its name, unless it is a
  // role.
  void TakeRoleBehind(UnitName* name, AssignmentDraft* draft) const {
    if (EndsInIdeograph(name->name.In(text_))) return;
    const uint32_t open = FindOpening(text_, name->name.begin, name->name.end);
    if (open <= name->name.begin || open >= name->name.end) return;
    const auto close = static_cast<uint32_t>(PreviousCharBegin(text_, name->name.end));
    const std::string_view inside = In(open + DecodeAt(text_, open).size, close);
    v1::Role role;
    bool division;
    if (!reader_.StripRole(inside, &role, &division).empty()) role = RoleOfTitle(inside);
    if (role == v1::ROLE_UNSPECIFIED) return;
    draft->role = role;
    out_->has_role = true;
    name->name.end = open;
  }

  // What a title of units says of them: 配合单位.
  v1::Role RoleOfTitle(std::string_view words) const {
    const Column label = reader_.columns_->FindWhole(words);
    return label.kind == v1::COLUMN_KIND_UNIT ? label.role : v1::ROLE_UNSPECIFIED;
  }

  // Where the parentheses with a note that end a name begin, 各县〔含开发区,下同〕; its end for
  // none.
  uint32_t NoteBegin(Range name) const {
    if (name.empty() || EndsInIdeograph(name.In(text_))) return name.end;
    const uint32_t open = FindOpening(text_, name.begin, name.end);
    if (open <= name.begin || open >= name.end) return name.end;
    return reader_.note_words_.FindIn(In(open, name.end)).empty() ? name.end : open;
  }

  // Bytes of the person, and the blanks before, behind a unit's name: 县水利局 李某某; 0 for none.
  size_t PersonBehind(std::string_view name) const {
    size_t blank = name.npos;  // The last one; most names have none.
    for (size_t at = FindAscii(name, 0, name.size()); at < name.size();
         at = FindAscii(name, at + 1, name.size())) {
      if (IsListBlank(name[at])) blank = at;
    }
    if (blank == name.npos || !reader_.ArePersons(name.substr(blank + 1))) return 0;
    while (blank > 0 && IsListBlank(name[blank - 1])) --blank;
    return reader_.IsUnit(name.substr(0, blank)) ? name.size() - blank : 0;
  }

  const AssignmentReader& reader_;
  const std::string_view text_;
  const Range list_;
  const v1::Role role_;
  const bool in_cell_;
  Statement* const out_;
  uint32_t pending_;  // Units from here on still wait for their role.
  uint32_t part_;     // Begin of the part that is read.
  uint32_t helped_;   // The last , or ; before the part.
  UnitNames names_;
};

void AssignmentReader::ReadList(std::string_view text, Range list, v1::Role role, bool in_cell,
                                Statement* out) const {
  ListReader(*this, text, list, role, in_cell, out).Read();
}

}  // namespace duban
