#ifndef DUBAN_RULES_PAIRING_H_
#define DUBAN_RULES_PAIRING_H_

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "text/range.h"

namespace duban::rules {

// Finds the opening and closing characters of `pairs` in `text` (valid UTF-8) that have no partner.
// A partner may stand up to three line ends away, since texts come hard-wrapped. Stops at `limit`
// findings. Linear in the text.
std::vector<Range> FindUnpaired(std::string_view text,
                                const std::vector<std::pair<char32_t, char32_t>>& pairs,
                                size_t limit);

}  // namespace duban::rules

#endif  // DUBAN_RULES_PAIRING_H_
