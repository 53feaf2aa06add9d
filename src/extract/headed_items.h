#ifndef DUBAN_EXTRACT_HEADED_ITEMS_H_
#define DUBAN_EXTRACT_HEADED_ITEMS_H_

#include <cstdint>
#include <vector>

#include "extract/page.h"

namespace duban {

// Finds the first items of sections that stand in the lines of their headings, the next item on a
// line of its own:
//
//   (二)优化审批服务。4.压缩办理环节。各窗口一次收件。
//   5.推行网上办理。
//
// Returns where in their lines they begin, rising. Looks at lines that begin with a parenthesis.
std::vector<uint32_t> FindHeadedItems(const Page& page);

}  // namespace duban

#endif  // DUBAN_EXTRACT_HEADED_ITEMS_H_
