#include "extract/unit.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/brackets.h"
#include "extract/unit_lexicon.h"
#include "extract/unit_list.h"
#include "text/character.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban {

UnitReader::UnitReader(std::unique_ptr<const UnitLexicon> words) : words_(std::move(words)) {}
UnitReader::~UnitReader() = default;

absl::StatusOr<std::unique_ptr<UnitReader>> UnitReader::Create(const v1::UnitWords& words) {
  for (const std::string& ending : words.endings()) {
    if (CountChars(ending) > 8) {
      return Fault(absl::StrCat("units.endings: \"", ending, "\" is longer than eight characters"),
                   absl::StrCat("units.endings: \"", ending, "\" 太长。改法: 词尾最多 8 个字"));
    }
  }
  return std::unique_ptr<UnitReader>(new UnitReader(std::make_unique<UnitLexicon>(words)));
}

bool UnitReader::IsUnit(std::string_view name) const { return words_->IsUnit(TrimBlanks(name)); }

bool UnitReader::IsNameTail(std::string_view part) const {
  return part.size() >= 6 && words_->bare_endings.Contains(part);
}

size_t UnitReader::BareEndingAtBegin(std::string_view part) const {
  return words_->bare_endings.PrefixOf(part);
}

bool UnitReader::IsBrokenName(std::string_view left, std::string_view right) const {
  if (left.empty() || right.empty() || left.size() + right.size() > kMaxUnitNameBytes) return false;
  // 县财政局 / 和县司法局: no body of 和县, where others begin with their level.
  const size_t joiner = words_->joiners.PrefixOf(right);
  if (joiner != 0 && left.substr(0, 3) == right.substr(joiner, 3) && IsUnit(left) &&
      IsUnit(right.substr(joiner))) {
    return true;
  }
  char bytes[kMaxUnitNameBytes];
  std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), bytes));
  if (!words_->IsUnit({bytes, left.size() + right.size()})) return false;
  if (words_->bare_endings.Contains(right) || !HasMoreChars(right, 1)) return true;
  if (!HasMoreChars(right, 2)) return !words_->short_bodies.Contains(right);
  if (words_->IsUnit(left) && !words_->EndsBehindJoiner(left)) return !words_->IsUnit(right);
  if (words_->EndsBehindJoiner(left)) return true;
  // 全面消除安全隐患 / 县水利局 begins like 全县各单位.
  constexpr size_t kMaxPrefixChars = 4;
  return (words_->levels.PrefixOf(left) != 0 || words_->BeginsUnit(left)) &&
         !(HasMoreChars(left, kMaxPrefixChars) && words_->border_starts.PrefixOf(right) != 0 &&
           words_->IsUnit(right));
}

bool UnitReader::MayEndInUnit(std::string_view list) const {
  list = TrimBlanks(list);
  while (EndsWith(list, "。")) list.remove_suffix(3);
  if (list.empty()) return false;
  const std::string_view name = TrimBlanks(BeforeParentheses(list));
  return words_->endings.SuffixOf(name) != 0 || words_->levels.SuffixOf(name) != 0 ||
         words_->list_tails.SuffixOf(list) != 0 ||
         PartsUnits(DecodeAt(list, PreviousCharBegin(list, list.size())).code);
}

const ListTails& UnitReader::list_tails() const { return words_->list_tails; }

bool UnitReader::IsFacility(std::string_view words) const {
  return words_->facilities.Contains(words);
}

bool UnitReader::EndsInFacility(std::string_view words) const {
  return words_->facilities.SuffixOf(words) != 0;
}

bool UnitReader::BeginsBody(std::string_view words) const {
  return words_->BeginsUnit(words) || (words_->border_starts.PrefixOf(words) != 0 &&
                                       words_->false_border_starts.PrefixOf(words) == 0);
}

size_t UnitReader::JoinerAtEnd(std::string_view words) const {
  return words_->joiners.SuffixOf(words);
}

bool UnitReader::IsBranch(std::string_view left, std::string_view right) const {
  // 省政府 / 办公室和省医保局
  const Range joiner = words_->joiners.FindIn(right);
  if (!joiner.empty() && IsBranch(left, right.substr(0, joiner.begin))) return true;
  if (!IsUnit(left)) return false;
  const bool departments = words_->collective_words.Contains(right);
  if (BeginsBody(right) && !departments) return false;
  if (words_->branch_endings.SuffixOf(right) != 0) return true;
  // 市政府 / 各部门, 市委 / 宣传部
  return (departments && words_->shared_endings.SuffixOf(left) != 0) ||
         (words_->whole_bodies.Contains(left) && IsUnit(right));
}

bool UnitReader::IsFragment(std::string_view part) const {
  return words_->IsLevels(TrimBlanks(part));
}

bool UnitReader::IsPlace(std::string_view part) const {
  constexpr size_t kMaxChars = 5;
  return !HasMoreChars(part, kMaxChars) && words_->IsPlace(part);
}

void UnitReader::Split(std::string_view text, Range list, UnitNames* out) const {
  SplitUnits(*words_, text, list, out);
}

}  // namespace duban
