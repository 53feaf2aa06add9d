#ifndef DUBAN_EXTRACT_MARKER_H_
#define DUBAN_EXTRACT_MARKER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/word_set.h"

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
  kPlainArabic,  // 1 总则, a number without its dot
  kDecimal2,     // 1.1
  kDecimal3,     // 1.1.1
  kDecimal4,     // 1.1.1.1
  kBullet,       // ◆ ● ★: a mark instead of a number
  // What is a number as one of a row only.
  kNamed,      // 任务1:
  kOrdinal,    // 第一,
  kBracketed,  // 【1】 [1]
  kLetter,     // A. a)
  kRoman,      // Ⅰ.
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

// Reads a heading's number without a mark (1 总则, 1.1 编制目的, 3.2.1 职责), as plans for
// emergencies have them. They are no numbers of tasks.
Marker ReadHeadingNumber(std::string_view line);

// Reads the bullet (◆, ●, ★) that a line begins with; it has no number.
Marker ReadBullet(std::string_view line);

// What tells the number of one of several items from another figure.
struct RowNumberWords {
  RowNumberWords() = default;
  explicit RowNumberWords(const v1::TaskWords& words)
      : nouns(words.item_nouns()),
        measures(words.measures()),
        measures_or_words(words.measures_or_words()) {}

  WordSet nouns;              // 任务 of 任务1:.
  WordSet measures;           // 个 of 3个: a figure before one is an amount.
  WordSet measures_or_words;  // 家 of 1家: the same of a 1, since a word may begin with one too.
};

// Reads what may be the number of one of several items and, where none of the others is there, is
// none: 任务1: 第一, 【1】 A. Ⅰ. 一: 1: and a figure with no mark behind it (1 完善台账,
// 1完善台账). `value` is the place in the row that it names, from 1.
Marker ReadRowNumber(std::string_view line, const RowNumberWords& words, int* value);

// Reads the number of a point of a list that stands in one cell or below one label: 1. (1) ① and,
// with a word of `joints` behind it, 一是; a text follows. `value` is the place in the list that it
// names, from 1.
Marker ReadPoint(std::string_view line, const WordSet& joints, int* value);

// Whether `words` is a number alone, as in a column of numbers: 12, 12., (12), 一, 1-2.
bool IsBareNumber(std::string_view words);

// Whether `number`, a Marker's, is the first of its kind: 1, 一, (一), ①.
bool IsFirstNumber(std::string_view number);

// The value of `number`, a Marker's of one part: 3 of 3, 三, (三); 0 for none.
int ValueOfNumber(std::string_view number);

// The number that `words` are, digits from 0 to 9 and nothing else, `max_digits` at most (up to 9);
// 0 for none.
int NumberOf(std::string_view words, size_t max_digits);

}  // namespace duban

#endif  // DUBAN_EXTRACT_MARKER_H_
