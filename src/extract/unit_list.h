#ifndef DUBAN_EXTRACT_UNIT_LIST_H_
#define DUBAN_EXTRACT_UNIT_LIST_H_

#include <string_view>

#include "extract/unit.h"
#include "extract/unit_lexicon.h"
#include "text/range.h"

namespace duban {

// Splits a list of units into names (see UnitReader::Split()).
void SplitUnits(const UnitLexicon& words, std::string_view text, Range list, UnitNames* out);

}  // namespace duban

#endif  // DUBAN_EXTRACT_UNIT_LIST_H_
