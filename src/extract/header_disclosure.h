#ifndef DUBAN_EXTRACT_HEADER_DISCLOSURE_H_
#define DUBAN_EXTRACT_HEADER_DISCLOSURE_H_

#include <cstdint>
#include <string_view>

#include "extract/header_words.h"
#include "extract/page.h"

namespace duban::header {

// The first mark of disclosure (此件公开发布) that the document prints of itself: a line or
// parentheses at the end of a line that hold nothing else. Text that talks about marks is none.
bool FindDisclosureMark(const Page& page, const HeaderLexicon& words, v1::Disclosure::Kind* kind,
                        Range* mark, uint32_t* line);

// What the value of a label (公开属性: 主动公开) says.
v1::Disclosure::Kind DisclosureOf(std::string_view value, const HeaderLexicon& words);

// Finds 主动公开 alone in a line, or another mark in parentheses, in the lines [begin, end) right
// below the signature; `kind` is UNSPECIFIED where there is none.
bool FindBareDisclosure(const Page& page, const HeaderLexicon& words, uint32_t begin, uint32_t end,
                        v1::Disclosure::Kind* kind, uint32_t* line);

// The mark between the office and the date of `line`, one of the imprint, or 主动公开 alone in the
// line above it, which is at or behind `begin` and is `line` then; UNSPECIFIED for none.
v1::Disclosure::Kind FindImprintDisclosure(const Page& page, const HeaderLexicon& words,
                                           uint32_t begin, uint32_t* line, Range* mark);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_DISCLOSURE_H_
