#ifndef DUBAN_EXTRACT_EDGE_TITLES_H_
#define DUBAN_EXTRACT_EDGE_TITLES_H_

#include <cstdint>

#include "extract/page.h"
#include "extract/table_header.h"
#include "extract/table_item.h"

namespace duban::table {

// Takes a short line right above or below titles that stand one a line, which nobody knows, for the
// first or the last of them, where the first rows print one cell more than there are titles: 组别
// above 督导任务 says what rows come under, 组织形式 below 完成时限 something else. `begin`: the
// first line that is of no table before. Looks at the lines of two rows.
void TakeEdgeTitles(const Page& page, uint32_t begin, LineFeatures* features, TableHeader* header);

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_EDGE_TITLES_H_
