#ifndef DUBAN_TEXT_NEAREST_H_
#define DUBAN_TEXT_NEAREST_H_

#include <string>
#include <string_view>
#include <vector>

namespace duban {

// The candidate that is nearest to `word` by edits, when it is near enough to be meant; else empty.
std::string Nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace duban

#endif  // DUBAN_TEXT_NEAREST_H_
