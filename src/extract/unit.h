#ifndef DUBAN_EXTRACT_UNIT_H_
#define DUBAN_EXTRACT_UNIT_H_

#include <memory>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "duban/v1/lexicon_task.pb.h"
#include "extract/list_tail.h"
#include "text/range.h"

namespace duban {

struct UnitLexicon;

// A unit's name in a folded text (see Page).
struct UnitName {
  Range name;
  Range alias;  // Inside the parentheses behind the name; empty for none.
  bool collective = false;
};
using UnitNames = absl::InlinedVector<UnitName, 4>;

// Knows what a unit's name looks like. Immutable; safe for any number of threads.
class UnitReader {
 public:
  static absl::StatusOr<std::unique_ptr<UnitReader>> Create(const v1::UnitWords& words);
  ~UnitReader();

  // Splits a list of units (市发改委、市财政局(国资委)和各县(市、区)人民政府) into names, without
  // 等 and without verbs at either end. Appends to `out` in print order.
  void Split(std::string_view text, Range list, UnitNames* out) const;

  // Whether `name` (folded) ends as a unit's name does: 县财政局, 各县(市、区)人民政府,
  // 市政府有关部门.
  bool IsUnit(std::string_view name) const;

  // Whether `part` is only the last word of a name: 有限公司, 支行.
  bool IsNameTail(std::string_view part) const;
  // Bytes of the word that names end in and `part` begins with: 局; 0 for none.
  size_t BareEndingAtBegin(std::string_view part) const;

  // Whether the last name of a list may be a unit: a quick look at its end.
  bool MayEndInUnit(std::string_view list) const;

  // Whether a line that ends in `left`, with the next beginning in `right`, breaks one name in two:
  // 县农业 / 农村局.
  bool IsBrokenName(std::string_view left, std::string_view right) const;

  // Bytes of the word at the end of `words` that joins a name to the next: 和; 0 for none.
  size_t JoinerAtEnd(std::string_view words) const;

  // Whether `words` are no more than what work is done at, though bodies' names end so: 水库, 学校.
  bool IsFacility(std::string_view words) const;
  // Whether they end in what work is done at: 集贸市场.
  bool EndsInFacility(std::string_view words) const;

  // Whether `words` begin as the names of bodies do: 县…, 市…, 各…; not 市场….
  bool BeginsBody(std::string_view words) const;

  // Whether `right`, which begins like no body's, is a part of the body `left`: 市公安局 /
  // 云溪分局.
  bool IsBranch(std::string_view left, std::string_view right) const;

  // Whether `part` is made of levels of administration and no more (各县, 市): part of a name in a
  // list.
  bool IsFragment(std::string_view part) const;

  // Whether `part` is a short name that ends in a level: 云溪区, which stands for its government in
  // a list of bodies.
  bool IsPlace(std::string_view part) const;

  // What follows a list that goes on. The reader owns it.
  const ListTails& list_tails() const;

 private:
  explicit UnitReader(std::unique_ptr<const UnitLexicon> words);
  std::unique_ptr<const UnitLexicon> words_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_UNIT_H_
