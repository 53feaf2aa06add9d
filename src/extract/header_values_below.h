#ifndef DUBAN_EXTRACT_HEADER_VALUES_BELOW_H_
#define DUBAN_EXTRACT_HEADER_VALUES_BELOW_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/header_label.h"
#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// Labels that fill lines of their own, one below the other, get the values that stand in as many
// lines below them, of which the first is `line`: 成文日期 / 发布日期 / 2022-04-18 / 2022-04-22.
// Where there are fewer values than labels, a value gets the only label that it can be of in the
// order of both, and only one that its form tells (a date, a document's number, an index number):
// the other labels stay without. `labels` from `first` on are those labels; `limit` is behind the
// last line that may hold a value. Returns the line behind the values, `line` where nothing could
// be told.
uint32_t TakeValuesBelow(const Page& page, const HeaderLexicon& words, uint32_t line,
                         uint32_t limit, size_t first, std::vector<LabelValue>* labels);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_VALUES_BELOW_H_
