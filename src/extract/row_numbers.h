#ifndef DUBAN_EXTRACT_ROW_NUMBERS_H_
#define DUBAN_EXTRACT_ROW_NUMBERS_H_

#include <cstdint>
#include <vector>

#include "extract/column.h"
#include "extract/page.h"

namespace duban {

// Finds the cells that stand in the line of their row's number, in tables whose titles and other
// cells stand one a line, as where the numbers are those of a word processor's list:
//
//   序号
//   工作任务
//   责任单位
//   1   检修闸门3座。
//   县水利局
//
// Returns where those cells begin, rising.
std::vector<uint32_t> FindCellsBehindNumbers(const Page& page, const ColumnTitles& titles);

}  // namespace duban

#endif  // DUBAN_EXTRACT_ROW_NUMBERS_H_
