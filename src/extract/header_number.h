#ifndef DUBAN_EXTRACT_HEADER_NUMBER_H_
#define DUBAN_EXTRACT_HEADER_NUMBER_H_

#include <cstdint>
#include <string_view>

#include "extract/header_date.h"
#include "extract/header_words.h"
#include "text/range.h"

namespace duban::header {

// Document numbers (发文字号, GB/T 9704-2012, 7.2.5): an agency's code, the year in brackets of any
// kind and a serial number, 宣政办秘〔2017〕152号; orders and announcements have 第12号,
// 市政府令第5号, 2023年第5号.

// Reads the number whose year is in the brackets that open at `open`; its code may reach back to
// `floor`, and words of running text before the code (根据, 落实) are left out.
bool ReadNumberAtBracket(std::string_view text, uint32_t open, uint32_t floor, uint32_t end,
                         const HeaderLexicon& words, Range* number);

// The first number with its year in brackets inside `range`.
bool FindNumber(std::string_view text, Range range, const HeaderLexicon& words, Range* number);

// Whether `range` holds a document's number of any form and nothing else (parentheses around it do
// not count); then `number` is the number.
bool IsWholeNumber(std::string_view text, Range range, const HeaderLexicon& words, Range* number);

// The number in the parentheses behind a name, or directly behind it: every form above, and the
// number of a standard (GB/T 9704-2012). `range` is what stands inside the parentheses.
bool FindNumberBeside(std::string_view text, Range range, const HeaderLexicon& words,
                      Range* number);

// What the note under the name of a regulation says of its issue (题注), `range` the note without
// its parentheses: 2021年5月8日云溪市人民政府令第24号公布 自2021年7月1日起施行. The date is the
// one of the issue where there are several, `number` empty where none is told. Returns whether
// there is a date.
bool ReadAdoption(std::string_view text, Range range, const HeaderLexicon& words, PrintedDate* date,
                  Range* number);

// Whether a bracket that can hold a year opens at `at`.
bool IsYearBracket(std::string_view text, uint32_t at, uint32_t end);

// Where the next one opens from `at` on, which is the begin of a character; `end` for nowhere.
uint32_t NextYearBracket(std::string_view text, uint32_t at, uint32_t end);

// The number that a label of document numbers (文号) gives: what FindNumberBeside() finds, or the
// whole of it (督查通报第7期).
bool FindLabelledNumber(std::string_view text, Range range, const HeaderLexicon& words,
                        Range* number);

}  // namespace duban::header

#endif  // DUBAN_EXTRACT_HEADER_NUMBER_H_
