#ifndef DUBAN_EXTRACT_STACKED_TITLES_H_
#define DUBAN_EXTRACT_STACKED_TITLES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/column.h"
#include "extract/page.h"
#include "extract/table_header.h"

// The titles of a table one a line: 序号 / 工作任务 / 责任单位.
namespace duban {

// More titles than these are none.
constexpr size_t kMaxTitles = 40;
constexpr size_t kMaxTitleChars = 32;
// A title that nobody knows is no longer than this.
constexpr size_t kMaxUnknownChars = 10;

// Whether the words begin a section rather than a row or a title: 一、, (一).
bool BeginsSection(std::string_view words);

// Whether the line may be the first of titles one a line: one that is known, or the beginning of
// one that the next line ends.
bool MayBeginStackedTitles(const Page& page, const ColumnTitles& titles, uint32_t at);

// Titles one a line, with '|' lines between them or without; a title may be broken over two lines.
// Returns whether enough of them are known.
bool ReadStackedTitles(const Page& page, const ColumnTitles& titles, uint32_t at,
                       TableHeader* header);

// Titles one a line, some of them unknown and some broken over lines, where the number of the first
// row tells where they end: 序号, 抽查任务, 名称, 抽查, 对象, 实施时间, 1.
bool ReadStackedTitlesToNumber(const Page& page, const ColumnTitles& titles, uint32_t at,
                               TableHeader* header);

// 工作任务, 责任分工, 完成时限, 牵头单位, 配合单位: moves a second row of titles, read behind the
// first, to the only title of units of that, of which it says more. They stand for that one.
void PlaceUnitsBehind(TableHeader* header);

}  // namespace duban

#endif  // DUBAN_EXTRACT_STACKED_TITLES_H_
