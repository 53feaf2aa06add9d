#ifndef DUBAN_RULES_SEQUENCE_H_
#define DUBAN_RULES_SEQUENCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "duban/v1/rule.pb.h"

namespace duban::rules {

// Something odd in a row of numbers.
struct Oddity {
  size_t index;      // Of the value at which it shows.
  std::string text;  // "4", "4—6": what is missing or stands twice.
};

// Reads `values` as whole numbers ("43"; others are passed over) that rise by one and may
// begin again, and gives the numbers that are missing or stand twice.
std::vector<Oddity> FindOddities(v1::Sequence sequence,
                                 const std::vector<std::string_view>& values);

// The number that a heading or an item carries: 一、 is 1, (十二) is 12, ③ is 3; -1 for none.
int ParseNumber(std::string_view text);

}  // namespace duban::rules

#endif  // DUBAN_RULES_SEQUENCE_H_
