#ifndef DUBAN_EXTRACT_HEADER_TITLE_PARTS_H_
#define DUBAN_EXTRACT_HEADER_TITLE_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/header_words.h"
#include "extract/page.h"
#include "extract/unit.h"
#include "text/range.h"

// What the words of a title tell.
namespace duban::header {

// Where the verb of `title` begins, 关于 or 印发; the title's end where it has none.
uint32_t FindTitleVerb(std::string_view text, Range title, const HeaderLexicon& words);

// Whether a verb of titles stands in `squeezed`, words without blanks.
bool HasTitleVerb(std::string_view squeezed, const HeaderLexicon& words);

// Whether `squeezed`, words without blanks, is a title as a whole.
bool IsCompleteTitle(std::string_view squeezed, const HeaderLexicon& words);

// Whether the 的通知 of such a title is still to come: 关于印发…方案.
bool StaysOpen(std::string_view squeezed, const HeaderLexicon& words);

// Whether the parts of `range` between blanks are several, and each is a unit.
bool AreSeveralUnits(std::string_view text, Range range, const UnitReader& units);

// Whether each part of `range` between blanks is a unit.
bool IsUnits(std::string_view text, Range range, const UnitReader& units);

// The issuers that the title names before 关于 or 印发.
std::vector<Range> TitleIssuers(const Page& page, const HeaderLexicon& words,
                                const UnitReader& units, Range title);

// The names (without blanks and 《》) of what a title says the notice itself issues: X of
// 关于印发X的通知. What it forwards or carries out is not its own.
std::vector<std::string> IssuedNames(std::string_view title, const HeaderLexicon& words);

// The year of the plan or report that `title` names; 0 for none and for several years
// (2023—2025年).
int PlanYear(std::string_view title, const HeaderLexicon& words);

// The year in which the school year that `title` names begins, 2023 of 2023—2024学年 and of
// 2023学年; 0 for none. `*spring` tells that its second term is named.
int SchoolYear(std::string_view title, bool* spring);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_TITLE_PARTS_H_
