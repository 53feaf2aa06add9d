#ifndef DUBAN_DOCUMENT_LIST_NUMBER_H_
#define DUBAN_DOCUMENT_LIST_NUMBER_H_

#include <cstdint>
#include <string>

namespace duban {

// Numbers as lists print them. Values outside of a form's range are printed in decimal digits.
std::string ChineseNumber(int64_t value);             // 十二, 一百零五; 0 to 9999
std::string ChineseDigits(int64_t value);             // 一二, 一〇五
std::string CircledNumber(int64_t value);             // ①; 1 to 50
std::string LetterNumber(int64_t value, bool upper);  // z, aa; from 1
std::string RomanNumber(int64_t value, bool upper);   // xiv; 1 to 3999
std::string HeavenlyStem(int64_t value);              // 甲; 1 to 10
std::string FullWidthNumber(int64_t value);           // １２

}  // namespace duban

#endif  // DUBAN_DOCUMENT_LIST_NUMBER_H_
