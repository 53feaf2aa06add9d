#ifndef DUBAN_RULES_STRUCTURE_H_
#define DUBAN_RULES_STRUCTURE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "duban/v1/notice.pb.h"
#include "duban/v1/rule.pb.h"

namespace duban::rules {

// A place where a notice's structure is odd.
struct StructureFault {
  std::string text;
  std::optional<v1::Span> span;
};

// The level of a heading by its number's form (GB/T 9704-2012, 7.3.3): 1 for 一、, 2 for (一),
// 3 for 1., 4 for (1), 5 for ①; 0 for no number and for others (第一条).
int HeadingLevel(std::string_view number);

// Whether `structure` can be judged only with the text of the notice.
bool NeedsText(v1::Structure structure);

// What is odd in `notice`. `text` is the folded text (Page::text).
std::vector<StructureFault> FindStructureFaults(v1::Structure structure, const v1::Notice& notice,
                                                std::string_view text);

}  // namespace duban::rules

#endif  // DUBAN_RULES_STRUCTURE_H_
