#ifndef DUBAN_EXTRACT_PAGE_TAILS_H_
#define DUBAN_EXTRACT_PAGE_TAILS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/assignment.h"
#include "extract/column.h"
#include "extract/header.h"
#include "extract/item_tail.h"
#include "extract/outline.h"
#include "extract/page.h"

namespace duban {

// What the lines of a page's body say of who does the items: the units at their ends, lines of
// units below an item, labels whose values stand in the next lines. Immutable after it is built.
class PageTails {
 public:
  // All must outlive the object. Linear in the page.
  PageTails(const Page& page, const Frame& frame, const Outline& outline,
            const ColumnTitles& columns, const AssignmentReader& assignments);

  // What the line says of who does it; null for nothing.
  const ItemTail* Find(uint32_t line) const {
    return tail_of_[line] < 0 ? nullptr : &tails_[static_cast<size_t>(tail_of_[line])];
  }

  // Moves the words out of what Find() finds, which is not null.
  Statement TakeWords(uint32_t line) {
    return std::exchange(tails_[static_cast<size_t>(tail_of_[line])].words, Statement());
  }

  // The line behind those from `line` on, up to `end`, that no label begins and that name no units:
  // a fault goes on in them.
  uint32_t PlainEnd(uint32_t line, uint32_t end) const;

  // Whether a number is all that stands in the line of `node`, which may be -1.
  bool IsLone(int32_t node) const;

  // Whether the item before `node` with a number of its kind ends in its units, nothing behind
  // them.
  bool FollowsOneThatEndsInUnits(int32_t node) const;

  // Whether no node beside `node` stands behind it.
  bool IsLast(int32_t node) const;

  // Whether the units at the end of `node` are those of the whole it is the last part of: no part
  // before it names any.
  bool BelongToParent(int32_t node) const;

 private:
  void FindAll();
  void Add(uint32_t line, ItemTail tail);
  uint32_t ValueEnd(uint32_t line) const;
  uint32_t TakeMoreUnits(uint32_t line, ItemTail* tail) const;
  bool FindUnitLine(uint32_t line, int32_t node, ItemTail* out) const;
  bool IsAnswered(uint32_t line) const;
  bool IsItem(uint32_t line) const;
  bool IsAmongTasks(int32_t node) const;
  bool IsText(uint32_t line) const;
  bool IsTime(uint32_t line) const;
  Range LineRange(uint32_t line) const { return page_.lines()[line].range; }

  const Page& page_;
  const Frame& frame_;
  const Outline& outline_;
  const ColumnTitles& columns_;
  const AssignmentReader& assignments_;
  std::vector<ItemTail> tails_;
  std::vector<int32_t> tail_of_;  // Of each line: its index in tails_, -1 for none.
  // Of each node:
  std::vector<bool> has_tail_;
  std::vector<uint32_t> children_;
  std::vector<uint32_t> children_with_tail_;  // Of their own or below them.
  std::vector<int32_t> last_child_;           // -1 for none.
  int32_t last_outermost_ = -1;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_PAGE_TAILS_H_
