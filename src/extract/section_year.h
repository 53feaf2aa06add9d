#ifndef DUBAN_EXTRACT_SECTION_YEAR_H_
#define DUBAN_EXTRACT_SECTION_YEAR_H_

#include <cstdint>
#include <vector>

#include "extract/outline.h"
#include "extract/page.h"
#include "extract/time_limit.h"

namespace duban {

// 二、2023年工作计划 in a report on 2022: the sections whose heading names a year of the few behind
// `base`, which is that of the notice; 0 for an unknown one. Each from its begin up to the next, in
// print order; the year is 0 where it is that of the notice again. A sentence that opens with such
// a year (2023年,我县将…) tells it to the end of its paragraph. Linear in the page.
std::vector<SectionYear> FindSectionYears(const Page& page, const Outline& outline, int base);

}  // namespace duban

#endif  // DUBAN_EXTRACT_SECTION_YEAR_H_
