#ifndef DUBAN_EXTRACT_MARKER_H_
#define DUBAN_EXTRACT_MARKER_H_

#include <cstdint>
#include <string_view>

namespace duban {

// How the parts of a notice are numbered (GB/T 9704-2012: 一、 (一) 1. (1)), and what else is in
// use.
enum class MarkerKind : uint8_t {
  kNone,
  kChapter,      // 第一章, 第一部分
  kArticle,      // 第一条
  kHan,          // 一、
  kParenHan,     // (一)
  kArabic,       // 1. 1、
  kParenArabic,  // (1) 1)
  kCircled,      // ①
};

// The number that a line begins with.
struct Marker {
  MarkerKind kind = MarkerKind::kNone;
  uint32_t number_begin = 0;  // The number as a task's: 一, (一), 1, ①.
  uint32_t number_end = 0;
  uint32_t end = 0;  // Where the text behind it begins; 0 for none.
};

// Reads the number at the beginning of a folded line. Bounded: looks at the first 48 bytes.
Marker ReadMarker(std::string_view line);

// Whether `words` is a number alone, as in a column of numbers: 12, 12., (12), 一, 1-2.
bool IsBareNumber(std::string_view words);

}  // namespace duban

#endif  // DUBAN_EXTRACT_MARKER_H_
