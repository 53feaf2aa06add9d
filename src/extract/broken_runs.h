#ifndef DUBAN_EXTRACT_BROKEN_RUNS_H_
#define DUBAN_EXTRACT_BROKEN_RUNS_H_

#include <cstdint>
#include <vector>

#include "extract/assignment.h"
#include "extract/page.h"

namespace duban {

// Finds lines that ended where the markup of digits or Latin letters did: word processors set these
// in a font of their own, and programs that print each piece of a page's text on a line print
// 2024 / 年 / 6 / 月底前. Returns the lines with which the next is one, rising; nothing for a page
// with fewer than three years, months or days that are parted from their numbers. Linear in the
// page's lines.
std::vector<uint32_t> FindBrokenRuns(const Page& page, const AssignmentReader& assignments);

}  // namespace duban

#endif  // DUBAN_EXTRACT_BROKEN_RUNS_H_
